//! What opens an office, and where it is read from: never from an argument.

use std::io::{BufRead, BufReader, IsTerminal};

use api::{AppError, Code};
use clap::Args;

/// Of all verbs; at most one is given.
#[derive(Args, Clone, Default)]
pub struct Secret {
    /// Read the passphrase from this environment variable.
    #[arg(long, global = true, value_name = "NAME", help_heading = EVERYWHERE)]
    passphrase_env: Option<String>,
    /// Read the passphrase from this file descriptor, up to the end of its first line.
    #[arg(long, global = true, value_name = "N", help_heading = EVERYWHERE, conflicts_with = "passphrase_env")]
    passphrase_fd: Option<i32>,
    /// Open with the printed recovery key, asked for, when the passphrase is forgotten.
    #[arg(long, global = true, help_heading = EVERYWHERE, conflicts_with_all = ["passphrase_env", "passphrase_fd"])]
    with_recovery_key: bool,
    /// Open with the recovery key in this environment variable.
    #[arg(long, global = true, value_name = "NAME", help_heading = EVERYWHERE, conflicts_with_all = ["passphrase_env", "passphrase_fd", "with_recovery_key"])]
    recovery_key_env: Option<String>,
    /// Open with the recovery key from this file descriptor.
    #[arg(long, global = true, value_name = "N", help_heading = EVERYWHERE, conflicts_with_all = ["passphrase_env", "passphrase_fd", "with_recovery_key", "recovery_key_env"])]
    recovery_key_fd: Option<i32>,
}

pub const EVERYWHERE: &str = "Options of every command";

/// What a command of the table is given to open an office or a backup with; nothing for a sample.
#[derive(Default)]
pub struct Proof {
    pub passphrase: Option<String>,
    pub recovery_key: Option<String>,
}

impl Secret {
    /// Where a second passphrase is read from, such as a new one.
    pub fn of_variable(name: Option<String>) -> Self {
        Self { passphrase_env: name, ..Self::default() }
    }

    /// `of` says whose it is: “ of the backup”.
    pub fn proof(&self, of: &str) -> Result<Proof, AppError> {
        if let Some(name) = &self.recovery_key_env {
            return Ok(Proof::by_recovery_key(from_variable(name, "recovery key")?));
        }
        if let Some(fd) = self.recovery_key_fd {
            return Ok(Proof::by_recovery_key(from_descriptor(fd)?));
        }
        if self.with_recovery_key {
            return Ok(Proof::by_recovery_key(asked_for(&format!("Recovery key{of}: "), "recovery-key")?));
        }
        let passphrase = match self.without_asking()? {
            Some(passphrase) => passphrase,
            None => asked_for(&format!("Passphrase{of}: "), "passphrase")?,
        };
        Ok(Proof { passphrase: Some(passphrase), recovery_key: None })
    }

    /// One that opens the office from now on; who types it types it twice.
    pub fn new_passphrase(&self) -> Result<String, AppError> {
        if self.with_recovery_key || self.recovery_key_env.is_some() || self.recovery_key_fd.is_some() {
            return Err(AppError::new(
                Code::BadArguments,
                "A new office has no recovery key yet: it is told one. Give it a passphrase.",
            ));
        }
        if let Some(passphrase) = self.without_asking()? {
            return Ok(passphrase);
        }
        let first = asked_for("New passphrase: ", "passphrase")?;
        if first == asked_for("Once more: ", "passphrase")? {
            Ok(first)
        } else {
            Err(AppError::new(Code::Invalid, "The two passphrases differ. Nothing was changed; try again."))
        }
    }

    fn without_asking(&self) -> Result<Option<String>, AppError> {
        if let Some(name) = &self.passphrase_env {
            return from_variable(name, "passphrase").map(Some);
        }
        self.passphrase_fd.map(from_descriptor).transpose()
    }
}

impl Proof {
    fn by_recovery_key(typed: String) -> Self {
        Self { passphrase: None, recovery_key: Some(typed) }
    }
}

fn missing(what: String) -> AppError {
    AppError::new(Code::EmptyPassphrase, what)
}

fn from_variable(name: &str, what: &str) -> Result<String, AppError> {
    std::env::var(name).map_err(|_| {
        missing(format!("The environment variable {name} is not set, or not text. Put the {what} in it."))
    })
}

fn asked_for(prompt: &str, option: &str) -> Result<String, AppError> {
    if !std::io::stdin().is_terminal() {
        return Err(missing(format!(
            "There is no terminal to ask for the {}. Use --{option}-env or --{option}-fd.",
            option.replace('-', " ")
        )));
    }
    rpassword::prompt_password(prompt).map_err(AppError::from)
}

#[cfg(unix)]
fn from_descriptor(fd: i32) -> Result<String, AppError> {
    // Reading through the path leaves the descriptor's owner in charge of it.
    let file = std::fs::File::open(format!("/dev/fd/{fd}"))
        .map_err(|e| missing(format!("File descriptor {fd} can’t be read: {e}.")))?;
    let mut line = String::new();
    BufReader::new(file).read_line(&mut line)?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

#[cfg(not(unix))]
fn from_descriptor(_: i32) -> Result<String, AppError> {
    Err(missing("This system has no file descriptors to read. Use an environment variable.".into()))
}
