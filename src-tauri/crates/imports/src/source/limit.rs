//! How much a file may unpack to before it is no roster.

use std::io::{self, Read};

use crate::error::{LimitReached, Size};

/// Measured in bytes as they are unpacked; what a zip declares about itself is only believed when it is too much.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Bytes in all.
    pub total: u64,
    /// Unpacked size over packed size; CSV reaches 10 to 60.
    pub ratio: u64,
    /// Files in a zip or folder.
    pub files: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { total: 2 << 30, ratio: 200, files: 2_000 }
    }
}

/// Below this size no ratio is suspicious.
const HARMLESS: u64 = 32 << 20;

impl Limits {
    /// The most that a member of so many packed bytes may unpack to.
    pub(super) fn for_packed(&self, packed: u64) -> u64 {
        packed.saturating_mul(self.ratio).max(HARMLESS).min(self.total)
    }
}

/// Reads up to `left` bytes; one more is an error that carries the limit.
pub(crate) struct Limited<R> {
    inner: R,
    left: u64,
    limit: Size,
}

impl<R: Read> Limited<R> {
    pub fn new(inner: R, left: u64, limit: Size) -> Self {
        Self { inner, left, limit }
    }
}

impl<R: Read> Read for Limited<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let got = self.inner.read(buffer)?;
        match self.left.checked_sub(got as u64) {
            Some(left) => self.left = left,
            None => return Err(io::Error::other(LimitReached(self.limit))),
        }
        Ok(got)
    }
}
