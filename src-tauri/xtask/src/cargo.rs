//! Cargo itself and the folders it works in.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The top folder of the project.
pub fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here)
}

/// A cargo command in the top folder, with the toolchain that runs this program.
pub fn cargo() -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root());
    command
}

pub fn target() -> PathBuf {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// The debug build of the desktop program.
pub fn program() -> PathBuf {
    built("debug")
}

/// The release build of the desktop program.
pub fn released_program() -> PathBuf {
    built("release")
}

fn built(profile: &str) -> PathBuf {
    target().join(profile).join(format!("placement-desk{}", env::consts::EXE_SUFFIX))
}
