//! Between the readers and the office: refusals as sentences, progress, and the pace of writing.

use std::ops::ControlFlow;

use imports::ReadError;

use crate::{
    call::Call,
    error::{AppError, Code, Result},
};

pub(super) fn refusal(error: ReadError) -> AppError {
    match error {
        ReadError::Cancelled => AppError::new(Code::Cancelled, "Cancelled. Nothing was changed."),
        other => AppError::new(Code::UnreadableFile, other.to_string()),
    }
}

impl From<ReadError> for AppError {
    fn from(error: ReadError) -> Self {
        refusal(error)
    }
}

/// Bytes read, told to the job; its cancel stops the reading.
pub(super) fn progress<'c>(call: &'c Call<'_>, label: &'c str) -> imports::Progress<'c> {
    imports::Progress::new(move |done, total| {
        call.progress.report(done, total, label);
        if call.progress.cancelled() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    })
}

/// Rows written, told now and then.
pub(super) struct Pace<'c, 'd> {
    call: &'c Call<'d>,
    label: &'c str,
    done: u64,
    total: u64,
}

/// Rows between two reports.
const STEP: u64 = 200;

impl<'c, 'd> Pace<'c, 'd> {
    pub fn new(call: &'c Call<'d>, label: &'c str, total: usize) -> Self {
        Self { call, label, done: 0, total: u64::try_from(total).unwrap_or(u64::MAX) }
    }

    /// # Errors
    /// `Cancelled`: the transaction that this runs in is rolled back.
    pub fn step(&mut self) -> Result<()> {
        self.done += 1;
        if self.done.is_multiple_of(STEP) {
            self.call.progress.report(self.done, self.total, self.label);
            self.call.progress.go_on()?;
        }
        Ok(())
    }
}
