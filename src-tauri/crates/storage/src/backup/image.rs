//! The encrypted image inside a backup: copied page by page from one snapshot, then read from end to end.

use std::{path::Path, thread, time::Duration};

use rusqlite::{
    Connection,
    backup::{Backup, StepResult},
};

use super::{GoOn, Progress};
use crate::{
    Error, Health, Result, Schema, check,
    connection::{self, FileKey},
    refusal,
    reports::counts::{Counts, counts},
};

const PAGES_AT_ONCE: i32 = 256;

pub(super) fn copy(source: &Connection, image: &Path, key: &FileKey, go_on: GoOn<'_>) -> Result<()> {
    // Without a snapshot of its own the copy would start again after every write.
    let snapshot = if source.is_autocommit() { Some(source.unchecked_transaction()?) } else { None };
    let _: i64 = source.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    let mut target = connection::create(image, key)?;
    target.execute_batch("PRAGMA synchronous = FULL;")?;
    let copied = step_through(&Backup::new(source, &mut target)?, go_on);
    drop(snapshot);
    copied?;
    target.close().map_err(|(_, error)| error)?;
    Ok(())
}

fn step_through(backup: &Backup<'_, '_>, go_on: GoOn<'_>) -> Result<()> {
    loop {
        let step = backup.step(PAGES_AT_ONCE)?;
        let pages = backup.progress();
        let total = u64::try_from(pages.pagecount).unwrap_or_default();
        let left = u64::try_from(pages.remaining).unwrap_or_default();
        if !go_on(Progress { done: total.saturating_sub(left), total }) {
            return Err(Error::Cancelled);
        }
        match step {
            StepResult::Done => return Ok(()),
            StepResult::More => {}
            _ => thread::sleep(Duration::from_millis(5)),
        }
    }
}

/// Reads every page of a file that nobody has open; the version of its schema.
///
/// # Errors
/// `Error::Damaged`.
pub(super) fn checked_version(image: &Path, key: &FileKey) -> Result<i64> {
    let conn = connection::untouched(image, key)?;
    let version = refusal::version_of(&conn, i64::MAX)?;
    match check::damage(&conn)? {
        Some(what) => Err(Error::Damaged { what }),
        None => Ok(version),
    }
}

/// Looks at what a file that nobody has open holds, as at an open office's.
///
/// # Errors
/// `Error::FileTooNew`.
pub(super) fn looked_at(image: &Path, key: &FileKey, schema: &Schema) -> Result<(Health, Counts)> {
    let conn = connection::untouched(image, key)?;
    refusal::version_of(&conn, schema.version())?;
    Ok((check::of_image(&conn, schema)?, counts(&conn)?))
}
