//! A display of our own, so that tests see the same screen on every machine.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// The size of the screen in pixels: that of the pictures the window is drawn after.
const SCREEN: &str = "1440x900x24";

/// An X server without a monitor; it ends when this is dropped.
pub struct Display {
    server: Child,
    /// As `DISPLAY` wants it, such as `:99`.
    pub name: String,
}

impl Display {
    /// `frames`: a folder for the file that mirrors the screen, where one is wanted.
    pub fn open(frames: Option<&Path>) -> Result<Self, String> {
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp"]);
        if let Some(folder) = frames {
            command.arg("-fbdir").arg(folder);
        }
        let mut server = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("Xvfb could not be started: {error}"))?;
        let mut number = String::new();
        let read = server.stdout.take().map(|stdout| BufReader::new(stdout).read_line(&mut number));
        let display = Self { server, name: format!(":{}", number.trim()) };
        match read {
            Some(Ok(count)) if count > 0 => Ok(display),
            _ => Err("Xvfb ended before it had a display".to_owned()),
        }
    }

    /// Points a command's windows at this display and nowhere else.
    pub fn show<'command>(&self, command: &'command mut Command) -> &'command mut Command {
        command
            .env("DISPLAY", &self.name)
            .env("GDK_BACKEND", "x11")
            .env("NO_AT_BRIDGE", "1")
            .env_remove("WAYLAND_DISPLAY")
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // A server that is already gone leaves nothing to end.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
