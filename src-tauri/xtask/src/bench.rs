//! The figures that the closing notes quote.

use crate::cargo::{cargo, released_program, root};
use crate::display::Display;
use crate::e2e::session;
use crate::packages::Purpose;
use crate::steps::{self, Outcome, Steps};

pub fn measure(steps: &mut Steps, window: bool) -> Outcome {
    if window {
        measure_window(steps)?
    } else {
        measure_core(steps)?
    }
    steps.summarize();
    Ok(())
}

/// The core crates and the use cases on a real file: they need neither the window's crates nor its pages.
fn measure_core(steps: &mut Steps) -> Outcome {
    for name in packages_with_benches()? {
        steps.step(&format!("bench {name}"), || {
            steps::run(cargo().args(["bench", "--locked", "--benches", "--package", &name]))
        })?;
    }
    Ok(())
}

/// Start to usable, keystroke to painted rows: in the release build, since that is what people run.
fn measure_window(steps: &mut Steps) -> Outcome {
    crate::prepare(steps, Purpose::Test)?;
    steps.step("release build", || {
        steps::run(cargo().args(["build", "--release", "--locked", "--package", "placement-desk"]))
    })?;
    steps.step("bench the window", || {
        let display = Display::open(None)?;
        let mut speed = session(&display);
        speed.args([
            "test",
            "--package",
            "e2e",
            "--locked",
            "--test",
            "speed",
            "--",
            "--test-threads=1",
            "--include-ignored",
            "--nocapture",
        ]);
        steps::run(speed.env("PLACEMENT_DESK_BIN", released_program()))
    })
}

fn packages_with_benches() -> Result<Vec<String>, String> {
    let folder = root().join("src-tauri/crates");
    let entries = std::fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut names: Vec<String> = entries
        .flatten()
        .filter(|entry| entry.path().join("benches").is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.push("journeys".to_owned());
    names.sort();
    Ok(names)
}
