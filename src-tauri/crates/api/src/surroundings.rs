//! What the program takes from the machine it runs on, passed in by the host.

use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};

/// Clock, calendar, chance and the folder that offices are kept in.
pub trait Surroundings: Send + Sync {
    fn now(&self) -> DateTime<Utc>;
    /// The date on the wall at that moment: local, not UTC.
    fn day_of(&self, moment: DateTime<Utc>) -> NaiveDate;
    fn today(&self) -> NaiveDate {
        self.day_of(self.now())
    }
    /// # Errors
    /// When the system has no randomness to give.
    fn random(&self, bytes: &mut [u8]) -> std::io::Result<()>;
    /// Offices and the list of recent ones are kept here.
    fn home(&self) -> PathBuf;
}
