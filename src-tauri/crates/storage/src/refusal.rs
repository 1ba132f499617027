//! What is looked at before a file is opened for work, in this order, so that every refusal is the true one and
//! writes no byte.

use std::{fs::File, io::Read, path::Path};

use rusqlite::Connection;

use crate::{
    Error, Result,
    connection::{self, APPLICATION_ID, FileKey, MAGIC},
    keys::Keys,
    layout, migrate,
};

/// What can be told without the key. Never called while SQLite has the file open in this process: closing it here
/// would drop SQLite's locks.
///
/// # Errors
/// `Missing`, `Empty`, `PlainSqlite`, `Foreign`, those of `Keys::read`, `OtherOffice`, `Truncated`.
pub(crate) fn look_from_outside(folder: &Path) -> Result<Keys> {
    let path = layout::store(folder);
    let about = match path.metadata() {
        Ok(about) if about.is_file() => about,
        _ => return Err(Error::Missing { path: folder.to_owned() }),
    };
    if about.len() == 0 {
        return Err(Error::Empty);
    }
    let mut head = Vec::with_capacity(16);
    File::open(&path)?.take(16).read_to_end(&mut head)?;
    if head.starts_with(b"SQLite format 3\0") {
        return Err(Error::PlainSqlite);
    }
    if head.len() < 16 || !head.starts_with(&MAGIC) {
        return Err(Error::Foreign);
    }
    let keys = Keys::read(&layout::keys(folder))?;
    if head[8..] != keys.office()? {
        return Err(Error::OtherOffice);
    }
    if !has_wal(folder) && !about.len().is_multiple_of(4096) {
        return Err(Error::Truncated);
    }
    Ok(keys)
}

/// What takes the key: a slot has proven it, so a page that it does not open is damaged. The version of the file.
///
/// # Errors
/// `Damaged`, `Foreign`, `FileTooNew`.
pub(crate) fn look_inside(folder: &Path, key: &FileKey, known: i64) -> Result<i64> {
    let path = layout::store(folder);
    let conn = if has_wal(folder) {
        connection::beside_wal(&path, key)?
    } else {
        connection::untouched(&path, key)?
    };
    version_of(&conn, known)
}

pub(crate) fn version_of(conn: &Connection, known: i64) -> Result<i64> {
    let tables: i64 = conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    let application: i32 = conn.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    if application != APPLICATION_ID || tables == 0 {
        return Err(Error::Foreign);
    }
    migrate::version_of(conn, known)
}

fn has_wal(folder: &Path) -> bool {
    layout::wal(folder).metadata().is_ok_and(|about| about.len() > 0)
}
