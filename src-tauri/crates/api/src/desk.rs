//! The running program: at most one open office, and who is at the desk.

use std::{
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    thread::JoinHandle,
};

use domain::{ids::StaffId, office::OfficeSettings};
use storage::Store;
use uuid::Uuid;

use crate::{
    commands,
    error::{AppError, Result},
    progress::Progress,
    surroundings::Surroundings,
};

pub struct Desk {
    pub(crate) surroundings: Arc<dyn Surroundings>,
    open: Mutex<Option<Arc<OpenOffice>>>,
    /// The day's backup, while it is being made.
    backup: Mutex<Option<JoinHandle<()>>>,
}

/// An office whose file is open, and in whose name changes are made.
pub struct OpenOffice {
    pub folder: PathBuf,
    pub store: Store,
    pub me: Mutex<Me>,
}

/// Author and position as every entry bears them.
#[derive(Debug, Clone, Default)]
pub struct Me {
    pub staff_id: Option<StaffId>,
    pub name: String,
    pub position: String,
}

impl Desk {
    pub fn new(surroundings: Arc<dyn Surroundings>) -> Self {
        Self { surroundings, open: Mutex::new(None), backup: Mutex::new(None) }
    }

    /// Runs one command of the table: `args` is its JSON object.
    ///
    /// # Errors
    /// `UnknownCommand`, `BadArguments`, or what the command itself refuses.
    pub fn call(
        &self,
        name: &str,
        args: serde_json::Value,
        progress: &dyn Progress,
    ) -> Result<commands::Done> {
        let done = commands::run(self, name, args, progress)?;
        if !done.changed.is_empty() {
            self.back_up_if_due();
        }
        Ok(done)
    }

    /// After a day's first change a backup is made beside the work; what it says is told by the next state.
    fn back_up_if_due(&self) {
        let mut running = self.backup.lock().unwrap_or_else(PoisonError::into_inner);
        if running.as_ref().is_some_and(|job| !job.is_finished()) {
            return;
        }
        let (Ok(office), surroundings) = (self.office(), self.surroundings.clone()) else { return };
        let now = surroundings.now();
        *running = Some(std::thread::spawn(move || {
            let made = office.store.read(storage::rows::office::the_office).and_then(|kept| {
                let keep_days = kept.map_or_else(OfficeSettings::default, |o| o.settings).backups_keep_daily;
                office.store.backup_if_due(now, &|moment| surroundings.day_of(moment), keep_days)
            });
            if let Err(error) = made {
                tracing::warn!(code = error.code(), "the day’s backup was not made");
            }
        }));
    }

    pub fn office(&self) -> Result<Arc<OpenOffice>> {
        self.slot().clone().ok_or_else(AppError::no_office)
    }

    pub(crate) fn slot(&self) -> MutexGuard<'_, Option<Arc<OpenOffice>>> {
        // A panic elsewhere can't leave the slot half-written: it is one pointer.
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The office is closed once its backup is made: only then is its file free for another program.
    pub(crate) fn close(&self) {
        *self.slot() = None;
        let running = self.backup.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(job) = running {
            // A panic there has left no file behind, and there is nothing to do about it here.
            let _ = job.join();
        }
    }

    /// The surroundings' chance, for a store that outlives this call.
    pub(crate) fn chance(&self) -> impl FnMut(&mut [u8]) -> std::io::Result<()> + Send + 'static {
        let surroundings = self.surroundings.clone();
        move |bytes| surroundings.random(bytes)
    }

    /// A new UUIDv7.
    pub(crate) fn new_id(&self) -> Result<Uuid> {
        let mut random = [0; 10];
        self.surroundings.random(&mut random)?;
        let millis = u64::try_from(self.surroundings.now().timestamp_millis()).unwrap_or_default();
        Ok(uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
    }
}

impl Drop for Desk {
    /// A backup that has begun is finished before the program ends.
    fn drop(&mut self) {
        self.close();
    }
}

impl OpenOffice {
    pub fn me(&self) -> Me {
        self.me.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Changes bear this name from now on; a scheduled task says what it is.
    pub fn act_as(&self, name: &str) {
        self.set_me(Me { staff_id: None, name: name.trim().to_owned(), position: String::new() });
    }

    pub(crate) fn set_me(&self, me: Me) {
        *self.me.lock().unwrap_or_else(PoisonError::into_inner) = me;
    }
}
