//! The window's pages: packages from npm, `ui/dist`, and the checks that `ui/package.json` defines.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::cargo::root;
use crate::node::npm;
use crate::steps::{self, Outcome};

/// What `vite build` reads, besides the packages.
const SOURCES: &[&str] = &[
    "src",
    "public",
    "index.html",
    "package.json",
    "package-lock.json",
    "vite.config.ts",
    "postcss.config.cjs",
    "tsconfig.json",
];

/// Installs packages and builds `ui/dist`, each only where something is newer than the last time.
pub fn ensure_built() -> Outcome {
    ensure_packages()?;
    let ui = folder();
    let newest = SOURCES.iter().filter_map(|name| newest_under(&ui.join(name))).max();
    if newest < changed(&ui.join("dist/index.html")) {
        println!("ui/dist is up to date.");
        return Ok(());
    }
    run_script("build")
}

pub fn ensure_packages() -> Outcome {
    let ui = folder();
    let Some(locked) = changed(&ui.join("package-lock.json")) else {
        return Err(
            "ui/package-lock.json is missing: run `npm install` in ui/ once and commit the file".to_owned()
        );
    };
    if changed(&ui.join("node_modules/.package-lock.json")).is_some_and(|installed| installed >= locked) {
        println!("ui/node_modules is up to date.");
        return Ok(());
    }
    steps::run(npm().args(["ci", "--no-audit", "--no-fund"]).current_dir(&ui)).map_err(|message| {
        format!(
            "{message}.\nThe window's packages come from the npm registry: is it reachable from this machine?"
        )
    })
}

/// Runs a script of `ui/package.json`.
pub fn run_script(name: &str) -> Outcome {
    steps::run(npm().args(["run", "--silent", name]).current_dir(folder()))
}

/// Whether `ui/package.json` defines the script.
pub fn has_script(name: &str) -> bool {
    let text = fs::read_to_string(folder().join("package.json")).unwrap_or_default();
    let scripts = text.split_once("\"scripts\"").and_then(|(_, after)| after.split_once('}'));
    scripts.is_some_and(|(scripts, _)| scripts.contains(&format!("\"{name}\":")))
}

pub fn folder() -> PathBuf {
    root().join("ui")
}

fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|facts| facts.modified()).ok()
}

fn newest_under(path: &Path) -> Option<SystemTime> {
    let Ok(entries) = fs::read_dir(path) else { return changed(path) };
    // The folder itself counts: its own time moves when a file in it is removed.
    entries.flatten().filter_map(|entry| newest_under(&entry.path())).chain(changed(path)).max()
}
