//! The office that a command is about, opened with its passphrase.

use std::{
    io::{BufRead, BufReader, IsTerminal},
    path::Path,
    sync::Arc,
};

use api::{AppError, Code, Desk, Progress};
use serde_json::{Value, json};

use super::output::Terminal;
use crate::machine::Machine;

/// Where the passphrase comes from.
#[derive(Clone, Default)]
pub struct Secret {
    pub env: Option<String>,
    pub fd: Option<i32>,
}

/// The desk, and the progress that Ctrl-C stops.
pub struct Session {
    pub desk: Desk,
    pub progress: Arc<Terminal>,
}

impl Session {
    pub fn new() -> Self {
        let progress = Arc::new(Terminal::new());
        stop_on_interrupt(progress.clone());
        Self { desk: Desk::new(Machine::new()), progress }
    }

    /// Runs a command of the table; its reply as a value.
    pub fn call(&self, name: &str, args: Value) -> Result<Value, AppError> {
        let done = self.desk.call(name, args, self.progress.as_ref() as &dyn Progress)?;
        serde_json::from_slice(&done.reply).map_err(|e| AppError::new(Code::Unexpected, e.to_string()))
    }

    pub fn open(&self, office: &Path, secret: &Secret, author: Option<&str>) -> Result<(), AppError> {
        let info = api::session::info(office)?;
        let passphrase = if info.sample { None } else { Some(secret.passphrase("Passphrase: ")?) };
        self.call("open_office", json!({ "folder": office, "passphrase": passphrase }))?;
        if let Some(name) = author {
            self.desk.office()?.act_as(name);
        }
        Ok(())
    }
}

impl Secret {
    pub fn passphrase(&self, prompt: &str) -> Result<String, AppError> {
        let missing = |what: String| AppError::new(Code::EmptyPassphrase, what);
        if let Some(name) = &self.env {
            return std::env::var(name).map_err(|_| {
                missing(format!(
                    "The environment variable {name} is not set, or not text. Put the passphrase in it."
                ))
            });
        }
        if let Some(fd) = self.fd {
            return from_descriptor(fd);
        }
        if !std::io::stdin().is_terminal() {
            return Err(missing(
                "There is no terminal to ask for the passphrase. Use --passphrase-env or --passphrase-fd."
                    .into(),
            ));
        }
        rpassword::prompt_password(prompt).map_err(AppError::from)
    }
}

#[cfg(unix)]
fn from_descriptor(fd: i32) -> Result<String, AppError> {
    // Reading through the path leaves the descriptor's owner in charge of it.
    let file = std::fs::File::open(format!("/dev/fd/{fd}")).map_err(|e| {
        AppError::new(Code::EmptyPassphrase, format!("File descriptor {fd} can’t be read: {e}."))
    })?;
    let mut line = String::new();
    BufReader::new(file).read_line(&mut line)?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

#[cfg(not(unix))]
fn from_descriptor(_: i32) -> Result<String, AppError> {
    Err(AppError::new(
        Code::EmptyPassphrase,
        "This system has no file descriptors to read. Use --passphrase-env.",
    ))
}

fn stop_on_interrupt(progress: Arc<Terminal>) {
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        if let Ok(runtime) = runtime
            && runtime.block_on(tokio::signal::ctrl_c()).is_ok()
        {
            progress.stop.raise();
        }
    });
}
