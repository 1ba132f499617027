//! How a long job tells where it is and hears that it should stop.

use std::sync::atomic::{AtomicBool, Ordering};

use crate::error::{AppError, Code, Result};

/// Called from the job's own thread.
pub trait Progress: Sync {
    /// `total = 0` when it isn't known yet. `label` is what is being done: “Reading users.csv”.
    fn report(&self, done: u64, total: u64, label: &str);
    fn cancelled(&self) -> bool;

    /// # Errors
    /// `Cancelled`, when somebody asked to stop.
    fn go_on(&self) -> Result<()> {
        if self.cancelled() {
            Err(AppError::new(Code::Cancelled, "Cancelled. Nothing was changed."))
        } else {
            Ok(())
        }
    }
}

/// Says nothing and never stops.
pub struct Silent;

impl Progress for Silent {
    fn report(&self, _done: u64, _total: u64, _label: &str) {}

    fn cancelled(&self) -> bool {
        false
    }
}

/// A flag that another thread may raise.
#[derive(Default)]
pub struct StopFlag(AtomicBool);

impl StopFlag {
    pub fn raise(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    pub fn is_raised(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}
