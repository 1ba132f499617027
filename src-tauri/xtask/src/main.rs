//! `cargo xtask COMMAND`: everything a person or the CI runs here. It has no dependencies, so that it builds in
//! seconds on a machine that has only Rust, and can then fetch what else the project needs.

mod bench;
mod bundle;
mod cargo;
mod chroot;
mod display;
mod e2e;
mod lint;
mod node;
mod packages;
mod shots;
mod steps;
mod symbols;
mod tests;
mod ui;

use std::process::{Command, ExitCode};

use packages::Purpose;
use steps::{Outcome, Steps};

const USAGE: &str = "\
cargo xtask run [ARGUMENTS]    install what is missing, build, and open the window
cargo xtask test [--no-e2e]    lint, then every test, the ones in the real window included
cargo xtask lint               formatting, clippy and the window's linter and types
cargo xtask e2e [NAME]         the tests in the real window only (all, or those whose name contains NAME)
cargo xtask bench [--window]   the figures: the core, or the window in a release build
cargo xtask shots              a screenshot of every screen, into shots/
cargo xtask bundle [--check]   the installer of this system; --check installs and starts it in a clean chroot";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (command, rest) = match words.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", [].as_slice()),
    };
    let mut steps = Steps::begin();
    let outcome = match command {
        "run" => run(&mut steps, rest),
        "test" => only(rest, "--no-e2e").and_then(|skip_e2e| tests::everything(&mut steps, skip_e2e)),
        "lint" => lint::with_preparation(&mut steps),
        "e2e" => e2e::with_preparation(&mut steps, rest),
        "bench" => only(rest, "--window").and_then(|window| bench::measure(&mut steps, window)),
        "shots" => shots::take(&mut steps),
        "bundle" => only(rest, "--check").and_then(|check| bundle::make(&mut steps, check)),
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        other => Err(format!("there is no command `{other}`.\n\n{USAGE}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("\nxtask {command}: {message}");
            ExitCode::FAILURE
        }
    }
}

fn run(steps: &mut Steps, arguments: &[String]) -> Outcome {
    prepare(steps, Purpose::Build)?;
    steps.step("build the program", || {
        steps::run(cargo::cargo().args(["build", "--package", "placement-desk"]))
    })?;
    steps::run(Command::new(cargo::program()).args(arguments))
}

/// Installs what the purpose needs, and leaves an up-to-date `ui/dist` for the program to embed.
fn prepare(steps: &mut Steps, purpose: Purpose) -> Outcome {
    steps.step("check this machine", || {
        packages::ensure(purpose)?;
        node::ensure()
    })?;
    steps.step("build the window's pages", ui::ensure_built)
}

/// Whether the one option a command knows was given; any other word is refused.
fn only(words: &[String], option: &str) -> Result<bool, String> {
    match words.iter().find(|word| *word != option) {
        Some(stranger) => Err(format!("`{stranger}` is not known here.\n\n{USAGE}")),
        None => Ok(!words.is_empty()),
    }
}
