//! What the program takes from the machine it runs on, passed in by the host.

use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};

/// Clock, calendar, chance and the folder that offices are kept in.
pub trait Surroundings: Send + Sync {
    fn now(&self) -> DateTime<Utc>;
    /// The date on the wall: local, not UTC.
    fn today(&self) -> NaiveDate;
    /// # Errors
    /// When the system has no randomness to give.
    fn random(&self, bytes: &mut [u8]) -> std::io::Result<()>;
    /// Offices and the list of recent ones are kept here.
    fn home(&self) -> PathBuf;
}
