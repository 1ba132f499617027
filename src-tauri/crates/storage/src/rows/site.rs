//! Sites: where work happens.

use domain::{employer::Site, ids::EmployerId};
use rusqlite::Connection;

use super::{all, by, flat::flat_row};
use crate::Result;

flat_row! {
    Site in "sites", tag "site" {
        id, employer_id, name, located_by, phone, adult_on_site, directions, active,
    }
    flat { address ["street", "city", "state", "zip"], point ["latitude", "longitude"] }
}

pub fn list(conn: &Connection) -> Result<Vec<Site>> {
    all(conn, "ORDER BY employer_id, active DESC, name, id")
}

/// Those in use first.
pub fn list_of_employer(conn: &Connection, employer: EmployerId) -> Result<Vec<Site>> {
    by(conn, "employer_id", employer.0, "ORDER BY active DESC, name, id")
}
