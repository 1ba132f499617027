//! The running program: at most one open office, and who is at the desk.

use std::{
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use domain::ids::StaffId;
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
        Self { surroundings, open: Mutex::new(None) }
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
        commands::run(self, name, args, progress)
    }

    pub fn office(&self) -> Result<Arc<OpenOffice>> {
        self.slot().clone().ok_or_else(AppError::no_office)
    }

    pub(crate) fn slot(&self) -> MutexGuard<'_, Option<Arc<OpenOffice>>> {
        // A panic elsewhere can't leave the slot half-written: it is one pointer.
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
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
