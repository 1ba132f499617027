//! One office, one program: an advisory lock on a file that is never deleted. The system frees it when the program
//! ends, however it ends.

use std::{
    fs::{File, OpenOptions, TryLockError},
    path::Path,
};

use crate::{Error, Result, layout};

#[derive(Debug)]
pub(crate) struct OfficeLock {
    _held: File,
}

impl OfficeLock {
    /// # Errors
    /// `Error::AlreadyOpen` at once when another program, or this one, has it.
    pub fn take(folder: &Path) -> Result<Self> {
        let file = OpenOptions::new()
            .create(true)
            .read(true)
            .write(true)
            .truncate(false)
            .open(layout::lock(folder))?;
        match file.try_lock() {
            Ok(()) => Ok(OfficeLock { _held: file }),
            Err(TryLockError::WouldBlock) => Err(Error::AlreadyOpen),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// The same, without making the file where there is none.
    pub fn take_existing(folder: &Path) -> Result<Option<Self>> {
        if layout::lock(folder).is_file() { OfficeLock::take(folder).map(Some) } else { Ok(None) }
    }
}
