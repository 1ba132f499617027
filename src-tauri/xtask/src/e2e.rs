//! The tests in the real window, under a display and a message bus of their own.

use std::process::Command;

use crate::cargo::{cargo, program, root};
use crate::display::Display;
use crate::packages::Purpose;
use crate::steps::{self, Outcome, Steps};

pub fn with_preparation(steps: &mut Steps, names: &[String]) -> Outcome {
    crate::prepare(steps, Purpose::Test)?;
    steps.step("build the program", || {
        steps::run(cargo().args(["build", "--package", "placement-desk", "--locked"]))
    })?;
    run(steps, names)?;
    steps.summarize();
    Ok(())
}

/// Runs the window's tests, or those whose name contains one of `names`, on the program that is already built.
pub fn run(steps: &mut Steps, names: &[String]) -> Outcome {
    steps.step("build the window's tests", || {
        steps::run(cargo().args(["test", "--package", "e2e", "--locked", "--no-run"]))
    })?;
    steps.step("tests in the real window", || {
        let display = Display::open(None)?;
        let mut tests = session(&display);
        tests.args(["test", "--package", "e2e", "--locked", "--"]).args(names).arg("--test-threads=1");
        steps::run(tests.env("PLACEMENT_DESK_BIN", program()))
    })
}

/// A cargo command inside a message bus of its own, showing its windows on the display.
pub fn session(display: &Display) -> Command {
    let mut command = Command::new("dbus-run-session");
    command.arg("--").arg(cargo().get_program()).current_dir(root());
    display.show(&mut command);
    command
}
