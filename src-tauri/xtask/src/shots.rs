//! A picture of every screen, taken in the real window, for people to look at; one of them is the README's.

use std::fs;

use crate::cargo::{cargo, program, root};
use crate::display::Display;
use crate::e2e::session;
use crate::packages::Purpose;
use crate::steps::{self, Outcome, Steps};

/// The picture at the top of the README, and where it is kept.
const README_PICTURE: (&str, &str) = ("students.png", "icons/screenshot.png");

pub fn take(steps: &mut Steps) -> Outcome {
    crate::prepare(steps, Purpose::Test)?;
    steps.step("build the program", || {
        steps::run(cargo().args(["build", "--package", "placement-desk", "--locked"]))
    })?;
    let folder = root().join("shots");
    steps.step("screenshots", || {
        fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        let display = Display::open(None)?;
        let mut shots = session(&display);
        shots.args(["test", "--package", "e2e", "--locked", "--test", "shots", "--", "--test-threads=1"]);
        steps::run(shots.env("PLACEMENT_DESK_BIN", program()).env("PLACEMENT_DESK_SHOTS", &folder))?;
        let (taken, kept) = README_PICTURE;
        fs::copy(folder.join(taken), root().join(kept)).map_err(|error| format!("{taken}: {error}"))?;
        println!("{} pictures in {}", fs::read_dir(&folder).map_or(0, Iterator::count), folder.display());
        Ok(())
    })?;
    steps.summarize();
    Ok(())
}
