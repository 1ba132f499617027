//! Employers.

use domain::employer::Employer;
use rusqlite::Connection;

use super::{all, select};
use crate::{Result, row};

row! {
    Employer in "employers", tag "employer" {
        id, name, industry, cluster_id, phone, website, stage, stage_reason, owner_id, next_available_on,
        contact_cap, notes,
    }
    search |employer| Some(format!("{} {}", employer.name, employer.industry))
}

pub fn list(conn: &Connection) -> Result<Vec<Employer>> {
    all(conn, "ORDER BY list_key(name), id")
}

/// In any case of ASCII letters.
pub fn list_by_name(conn: &Connection, name: &str) -> Result<Vec<Employer>> {
    select(conn, "WHERE name = ?1 COLLATE NOCASE ORDER BY id", [name.trim()])
}
