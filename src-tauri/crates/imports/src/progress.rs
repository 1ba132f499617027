//! How far reading has come, and whether the person wants it to stop.

use std::ops::ControlFlow;

use crate::ReadError;

/// Bytes between two reports: some milliseconds of reading, so that a cancel is answered at once.
const STEP: u64 = 256 << 10;

type Told<'a> = Box<dyn FnMut(u64, u64) -> ControlFlow<()> + 'a>;

/// Counts bytes read and tells a callback about every quarter of a megabyte.
pub struct Progress<'a> {
    told: Option<Told<'a>>,
    done: u64,
    total: u64,
    next: u64,
}

impl<'a> Progress<'a> {
    /// `told(done, total)` gets bytes, unpacked; `ControlFlow::Break` stops with [`ReadError::Cancelled`].
    pub fn new(told: impl FnMut(u64, u64) -> ControlFlow<()> + 'a) -> Self {
        Self { told: Some(Box::new(told)), done: 0, total: 0, next: 0 }
    }

    /// Tells nobody and never stops.
    pub fn silent() -> Self {
        Self { told: None, done: 0, total: 0, next: 0 }
    }

    pub(crate) fn expect(&mut self, bytes: u64) {
        self.total += bytes;
    }

    pub(crate) fn advance(&mut self, bytes: u64) -> Result<(), ReadError> {
        self.done += bytes;
        if self.done < self.next {
            return Ok(());
        }
        self.next = self.done + STEP;
        self.tell()
    }

    pub(crate) fn finish(&mut self) -> Result<(), ReadError> {
        self.total = self.total.max(self.done);
        self.done = self.total;
        self.tell()
    }

    fn tell(&mut self) -> Result<(), ReadError> {
        let Some(told) = &mut self.told else { return Ok(()) };
        if told(self.done, self.total.max(self.done)).is_break() { Err(ReadError::Cancelled) } else { Ok(()) }
    }
}
