//! Insurance, agreements and clearances of employers.

use domain::{employer::Credential, ids::EmployerId};
use rusqlite::Connection;

use super::{all, by};
use crate::{Result, row};

row! {
    Credential in "credentials", tag "credential" { id, employer_id, kind, issuer, number, valid_from, valid_until }
}

/// The first to run out first; what never runs out last.
pub fn list(conn: &Connection) -> Result<Vec<Credential>> {
    all(conn, "ORDER BY valid_until NULLS LAST, id")
}

/// By kind, the one that lasts longest first.
pub fn list_of_employer(conn: &Connection, employer: EmployerId) -> Result<Vec<Credential>> {
    by(conn, "employer_id", employer.0, "ORDER BY kind, valid_until DESC NULLS FIRST, id")
}
