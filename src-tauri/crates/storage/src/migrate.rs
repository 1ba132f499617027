//! How a file of an older version becomes one of this version: numbered files, each run once, in one transaction.
//! There is no way back: a backup is made before, and a newer file is refused.

use rusqlite::Connection;

use crate::{Error, Result};

pub struct Migration {
    pub name: &'static str,
    pub sql: &'static str,
}

macro_rules! migration {
    ($name:literal) => {
        Migration { name: $name, sql: include_str!(concat!("../migrations/", $name, ".sql")) }
    };
}

/// A released file is never edited: a change is a new file at the end.
pub const MIGRATIONS: &[Migration] = &[
    migration!("0000_core"),
    migration!("0001_office"),
    migration!("0002_saved_views"),
    migration!("0003_disclosures"),
    migration!("0004_contact_kinds"),
    migration!("0005_paper_dates"),
    migration!("0006_more_of_the_records"),
    migration!("0007_amendments"),
    migration!("0008_visits"),
    migration!("0009_evaluations"),
];

pub const CORE: Migration = migration!("0000_core");

/// # Errors
/// `Error::FileTooNew` when the file has run migrations that this program does not know.
pub(crate) fn version_of(conn: &Connection, known: i64) -> Result<i64> {
    let found: i64 = conn.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if found > known { Err(Error::FileTooNew { found, known }) } else { Ok(found) }
}

/// Runs what is missing. A migration that fails leaves the file at the one before.
pub(crate) fn run(conn: &mut Connection, migrations: &[Migration]) -> Result<()> {
    let done = version_of(conn, migrations.len() as i64)?;
    // A table that is rebuilt is dropped first, which references to it would forbid. They are checked at the end.
    conn.execute_batch("PRAGMA foreign_keys = OFF;")?;
    let ran = run_from(conn, migrations, done as usize);
    conn.execute_batch("PRAGMA foreign_keys = ON;")?;
    ran
}

fn run_from(conn: &mut Connection, migrations: &[Migration], done: usize) -> Result<()> {
    for (index, migration) in migrations.iter().enumerate().skip(done) {
        let transaction = conn.transaction()?;
        transaction.execute_batch(migration.sql)?;
        // What the steps remember may have other columns now.
        transaction.execute_batch("DELETE FROM undo_steps;")?;
        transaction.pragma_update(None, "user_version", index as i64 + 1)?;
        let dangling: i64 =
            transaction.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?;
        if dangling > 0 {
            return Err(Error::Damaged {
                what: format!("{dangling} dangling references after {}", migration.name),
            });
        }
        transaction.commit()?;
    }
    Ok(())
}
