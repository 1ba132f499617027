//! Everything that has to hold before a change lands.

use crate::cargo::{cargo, program};
use crate::packages::Purpose;
use crate::steps::{self, Outcome, Steps};
use crate::{e2e, lint, symbols, ui};

/// The window's tests need a display and a driver of their own, so they run apart from the other crates' tests.
const ALL_BUT_E2E: &[&str] = &["--workspace", "--exclude", "e2e", "--locked"];

pub fn everything(steps: &mut Steps, skip_e2e: bool) -> Outcome {
    let with_window = !skip_e2e && cfg!(target_os = "linux");
    crate::prepare(steps, if with_window { Purpose::Test } else { Purpose::Build })?;
    lint::everything(steps)?;
    if ui::has_script("test") {
        steps.step("window: unit tests", || ui::run_script("test"))?;
    }
    // One command builds tests and binary together: the journeys start the binary, and the features resolve once.
    steps.step("build", || steps::run(cargo().arg("build").args(ALL_BUT_E2E).args(["--bins", "--tests"])))?;
    steps.step("tests", || steps::run(cargo().arg("test").args(ALL_BUT_E2E)))?;
    if cfg!(target_os = "linux") {
        steps.step("no SQLite symbol leaves the binary", || symbols::check(&program()))?;
    }
    if with_window {
        e2e::run(steps, &[])?;
    } else {
        println!("\nThe tests in the real window run on Linux, without --no-e2e.");
    }
    steps.summarize();
    Ok(())
}
