//! The installer of the system this runs on.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::SystemTime;

use crate::cargo::{root, target};
use crate::chroot;
use crate::packages::Purpose;
use crate::steps::{self, Outcome, Steps};
use crate::ui;

/// The kind of installer, its folder under `target/release/bundle` and the ending of its file.
const INSTALLER: &str = match std::env::consts::OS.as_bytes() {
    b"macos" => "dmg",
    b"windows" => "nsis",
    _ => "deb",
};

pub fn make(steps: &mut Steps, check: bool) -> Outcome {
    if check && !cfg!(target_os = "linux") {
        return Err("--check installs the .deb in a clean chroot, which only Linux has".to_owned());
    }
    crate::prepare(steps, if check { Purpose::Bundle } else { Purpose::Build })?;
    steps.step("bundle", || {
        let script = if cfg!(windows) { "tauri.cmd" } else { "tauri" };
        let mut tauri = Command::new(ui::folder().join("node_modules/.bin").join(script));
        steps::run(tauri.args(["build", "--bundles", INSTALLER]).current_dir(root()))
    })?;
    let file = newest_installer()?;
    println!("{} ({} KB)", file.display(), fs::metadata(&file).map_or(0, |facts| facts.len() / 1000));
    if check {
        steps.step("install and start it in a clean chroot", || chroot::install_and_start(&file))?;
    }
    steps.summarize();
    Ok(())
}

fn newest_installer() -> Result<PathBuf, String> {
    let folder = target().join("release/bundle").join(INSTALLER);
    let ending = if INSTALLER == "nsis" { "exe" } else { INSTALLER };
    let entries = fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|found| found == ending))
        .max_by_key(|path| {
            fs::metadata(path).and_then(|facts| facts.modified()).unwrap_or(SystemTime::UNIX_EPOCH)
        })
        .ok_or_else(|| format!("no .{ending} in {}", folder.display()))
}
