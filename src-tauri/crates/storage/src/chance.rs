//! Randomness, passed in by the host; tests pass a fixed one.

use std::io;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::Result;

type Fill = dyn FnMut(&mut [u8]) -> io::Result<()> + Send;

pub struct Chance(Box<Fill>);

impl Chance {
    /// The operating system's source, for the hosts.
    pub fn of_the_system() -> Self {
        Chance(Box::new(|bytes| getrandom::fill(bytes).map_err(io::Error::other)))
    }

    pub fn from_fn(fill: impl FnMut(&mut [u8]) -> io::Result<()> + Send + 'static) -> Self {
        Chance(Box::new(fill))
    }

    pub fn fill(&mut self, bytes: &mut [u8]) -> Result<()> {
        Ok((self.0)(bytes)?)
    }

    pub fn bytes<const N: usize>(&mut self) -> Result<[u8; N]> {
        let mut bytes = [0; N];
        self.fill(&mut bytes)?;
        Ok(bytes)
    }

    /// A UUIDv7 of that moment.
    pub fn uuid(&mut self, now: DateTime<Utc>) -> Result<Uuid> {
        let random = self.bytes::<10>()?;
        let millis = u64::try_from(now.timestamp_millis()).unwrap_or_default();
        Ok(uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
    }
}
