//! Schools.

use domain::school::School;
use rusqlite::Connection;

use super::{all, first, flat::flat_row};
use crate::Result;

flat_row! {
    School in "schools", tag "school" { id, name, short_name, code, roster_id, phone, principal, active }
    flat { address ["street", "city", "state", "zip"], point ["latitude", "longitude"] }
}

pub fn list(conn: &Connection) -> Result<Vec<School>> {
    all(conn, "ORDER BY short_name, id")
}

pub fn find_by_roster(conn: &Connection, roster_id: &str) -> Result<Option<School>> {
    first(conn, "WHERE roster_id = ?1", [roster_id])
}
