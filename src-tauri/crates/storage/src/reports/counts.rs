//! How much there is of each noun.

use rusqlite::Connection;
use serde::Serialize;

use crate::Result;

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    pub students: u32,
    /// Students who haven't left the roster.
    pub on_roster: u32,
    pub employers: u32,
    pub opportunities: u32,
    pub placements: u32,
    /// Entries of the change log.
    pub audit: u32,
}

pub fn counts(conn: &Connection) -> Result<Counts> {
    let mut statement = conn.prepare_cached(
        "SELECT (SELECT count(*) FROM students), (SELECT count(*) FROM students WHERE roster_status <> 'gone'), (SELECT count(*) FROM employers),
           (SELECT count(*) FROM opportunities), (SELECT count(*) FROM placements), (SELECT count(*) FROM audit)",
    )?;
    Ok(statement.query_row([], |row| {
        Ok(Counts {
            students: row.get(0)?,
            on_roster: row.get(1)?,
            employers: row.get(2)?,
            opportunities: row.get(3)?,
            placements: row.get(4)?,
            audit: row.get(5)?,
        })
    })?)
}
