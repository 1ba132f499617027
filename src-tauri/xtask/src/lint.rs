//! Formatting and linters, of the Rust and of the window.

use std::process::Command;

use crate::cargo::cargo;
use crate::packages::Purpose;
use crate::steps::{self, Outcome, Steps};
use crate::ui;

pub fn with_preparation(steps: &mut Steps) -> Outcome {
    crate::prepare(steps, Purpose::Build)?;
    everything(steps)?;
    steps.summarize();
    Ok(())
}

pub fn everything(steps: &mut Steps) -> Outcome {
    steps.step("rustfmt", || {
        ensure_component("fmt", "rustfmt")?;
        steps::run(cargo().args(["fmt", "--all", "--check"]))
            .map_err(|message| format!("{message}. Run: cargo fmt --all"))
    })?;
    steps.step("window: linter", || ui::run_script("lint"))?;
    steps.step("window: types", || ui::run_script("typecheck"))?;
    steps.step("clippy", || {
        ensure_component("clippy", "clippy")?;
        steps::run(cargo().args([
            "clippy",
            "--workspace",
            "--all-targets",
            "--locked",
            "--",
            "-D",
            "warnings",
        ]))
    })
}

/// Rust may have been installed without its formatter and linter.
fn ensure_component(subcommand: &str, component: &str) -> Outcome {
    if steps::read(cargo().args([subcommand, "--version"])).is_some() {
        return Ok(());
    }
    steps::run(Command::new("rustup").args(["component", "add", component])).map_err(|message| {
        format!("cargo {subcommand} is missing. Run: rustup component add {component}\n({message})")
    })
}
