//! What is printed: lines for people, or one object for machines; refusals go to standard error.

use std::io::{ErrorKind, IsTerminal, Write};

use api::{AppError, Progress, StopFlag};
use serde_json::{Value, json};

pub struct Output {
    pub json: bool,
}

impl Output {
    /// One object, or the lines that say the same.
    ///
    /// # Errors
    /// Those of the disk that it is written to. A closed pipe is none: nobody reads on.
    pub fn show(&self, reply: &Value, lines: impl FnOnce(&Value) -> Vec<String>) -> Result<(), AppError> {
        let mut out = std::io::stdout().lock();
        let text = if self.json { reply.to_string() } else { lines(reply).join("\n") };
        match writeln!(out, "{text}").and_then(|()| out.flush()) {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error.into()),
            _ => Ok(()),
        }
    }

    /// What the window says beside the work: nothing went wrong, and it is not part of the reply.
    pub fn notice(&self, said: &str) {
        if self.json {
            eprintln!("{}", json!({ "notice": said }));
        } else {
            eprintln!("note: {said}");
        }
    }

    /// The command line itself doesn't fit; clap says how.
    pub fn usage(&self, said: &str) {
        if self.json {
            eprintln!("{}", json!({ "error": { "code": "usage", "message": said, "fields": [] } }));
        } else {
            eprintln!("error[usage]: {said}");
        }
    }

    pub fn refusal(&self, error: &AppError) {
        if self.json {
            eprintln!("{}", json!({ "error": error }));
        } else {
            eprintln!("error[{}]: {}", error.code.as_str(), error.message);
            for field in error.fields.iter().filter(|f| f.message != error.message) {
                eprintln!("  {}: {}", field.field, field.message);
            }
        }
    }
}

/// Progress on a terminal's standard error; Ctrl-C asks the job to stop.
pub struct Terminal {
    shown: bool,
    pub stop: StopFlag,
}

impl Terminal {
    pub fn new() -> Self {
        Self { shown: std::io::stderr().is_terminal(), stop: StopFlag::default() }
    }

    /// What is printed next begins a line of its own.
    pub fn clear(&self) {
        if self.shown {
            eprint!("\r\x1b[K");
        }
    }
}

impl Progress for Terminal {
    fn report(&self, done: u64, total: u64, label: &str) {
        if self.shown {
            let part = (done.min(total) * 100)
                .checked_div(total)
                .map(|percent| format!(" {percent}%"))
                .unwrap_or_default();
            eprint!("\r\x1b[K{label}{part}");
        }
    }

    fn cancelled(&self) -> bool {
        self.stop.is_raised()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        self.clear();
    }
}
