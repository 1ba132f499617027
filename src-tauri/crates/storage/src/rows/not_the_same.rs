//! Employers that look alike and are two.

use domain::{ids::EmployerId, not_the_same::NotTheSame};
use rusqlite::Connection;

use super::{all, by};
use crate::{Result, row};

row! { NotTheSame in "not_the_same", tag "not_the_same" { id, one_id, other_id, author, position, at } }

/// The latest first.
pub fn list(conn: &Connection) -> Result<Vec<NotTheSame>> {
    all(conn, "ORDER BY at DESC, id")
}

pub fn list_of_employer(conn: &Connection, employer: EmployerId) -> Result<Vec<NotTheSame>> {
    let mut found: Vec<NotTheSame> = by(conn, "one_id", employer.0, "ORDER BY id")?;
    found.extend(by::<NotTheSame>(conn, "other_id", employer.0, "ORDER BY id")?);
    Ok(found)
}
