//! The office that a command is about, opened with what opens it.

use std::{path::Path, sync::Arc};

use api::{AppError, Code, Desk, Progress, session::OfficeInfo};
use serde_json::{Value, json};

use super::{
    output::Terminal,
    secret::{Proof, Secret},
};
use crate::machine::Machine;

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
        let done = self.desk.call(name, args, self.progress.as_ref() as &dyn Progress);
        self.progress.clear();
        serde_json::from_slice(&done?.reply).map_err(|e| AppError::new(Code::Unexpected, e.to_string()))
    }

    pub fn open(&self, office: &Path, secret: &Secret, author: Option<&str>) -> Result<(), AppError> {
        let info = info(office)?;
        let Proof { passphrase, recovery_key } =
            if info.sample { Proof::default() } else { secret.proof("")? };
        self.call(
            "open_office",
            json!({ "folder": office, "passphrase": passphrase, "recovery_key": recovery_key }),
        )?;
        if let Some(name) = author {
            self.desk.office()?.act_as(name);
        }
        Ok(())
    }
}

/// What can be told of an office without opening it. A backup is told apart: an office is a folder.
pub fn info(office: &Path) -> Result<OfficeInfo, AppError> {
    if office.is_file() && api::backups::is_sample(office).is_ok() {
        let office = office.display();
        return Err(AppError::new(
            Code::OfficeMissing,
            format!(
                "{office} is a backup, not an office. Restore it first: placement-desk office restore OFFICE --from {office}."
            ),
        ));
    }
    api::session::info(office)
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
