//! The folders of one imagined person: nothing of the machine's own settings shows in a test.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use crate::Outcome;

/// The date on the wall in every test, which is also that of the mock-ups: pictures do not change overnight.
const TODAY: &str = "2026-11-24";

pub struct Home {
    folder: TempDir,
}

impl Home {
    /// An empty home, with the desktop's animations off so that pictures are steady.
    pub fn new() -> Outcome<Self> {
        let home = Self { folder: tempfile::Builder::new().prefix("placement-desk-e2e-").tempdir()? };
        let gtk = home.path("config/gtk-3.0");
        fs::create_dir_all(&gtk)?;
        fs::write(gtk.join("settings.ini"), "[Settings]\ngtk-enable-animations=0\n")?;
        for folder in ["data", "cache", "state", "runtime", "desk", "Documents"] {
            fs::create_dir_all(home.path(folder))?;
        }
        Ok(home)
    }

    pub fn path(&self, relative: &str) -> PathBuf {
        self.folder.path().join(relative)
    }

    /// Where the program keeps its offices and settings.
    pub fn desk(&self) -> PathBuf {
        self.path("desk")
    }

    /// Makes a command live here.
    pub fn shelter<'command>(&self, command: &'command mut Command) -> &'command mut Command {
        command
            .env("HOME", self.folder.path())
            .env("XDG_CONFIG_HOME", self.path("config"))
            .env("XDG_DATA_HOME", self.path("data"))
            .env("XDG_CACHE_HOME", self.path("cache"))
            .env("XDG_STATE_HOME", self.path("state"))
            .env("PLACEMENT_DESK_HOME", self.desk())
            .env("PLACEMENT_DESK_MANY", "1")
            .env("PLACEMENT_DESK_TODAY", TODAY)
            .env("GDK_BACKEND", "x11")
            .env("NO_AT_BRIDGE", "1")
            .env("LANG", "C.UTF-8")
            .env_remove("WAYLAND_DISPLAY")
    }

    /// Runs the program's command line in this home and returns what it printed.
    pub fn cli(&self, arguments: &[&str]) -> Outcome<String> {
        let mut command = Command::new(program());
        let output = self.shelter(&mut command).args(arguments).output()?;
        crate::ensure(output.status.success(), || {
            format!("placement-desk {arguments:?} failed: {}", String::from_utf8_lossy(&output.stderr))
        })?;
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }
}

/// The program under test: `PLACEMENT_DESK_BIN`, or the debug build.
pub fn program() -> PathBuf {
    let debug = || project().join("target/debug/placement-desk");
    std::env::var_os("PLACEMENT_DESK_BIN").map_or_else(debug, PathBuf::from)
}

/// The top folder of the project.
pub fn project() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here)
}
