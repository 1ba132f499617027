//! Printed papers.

use domain::{ids::PlacementId, paper::Paper};
use rusqlite::Connection;

use super::{all, by, select};
use crate::{Result, row};

row! {
    Paper in "papers", tag "paper" {
        id, placement_id, kind, number, language, state, pages, printed_at, printed_by, sha256, sent_on,
        returned_on,
    }
}

/// The latest first.
pub fn list(conn: &Connection) -> Result<Vec<Paper>> {
    all(conn, "ORDER BY printed_at DESC, id DESC")
}

pub fn list_of_placement(conn: &Connection, placement: PlacementId) -> Result<Vec<Paper>> {
    by(conn, "placement_id", placement.0, "ORDER BY printed_at DESC, id DESC")
}

pub fn list_by_number(conn: &Connection, number: &str) -> Result<Vec<Paper>> {
    select(conn, "WHERE number = ?1 ORDER BY printed_at DESC, id DESC", [number.trim()])
}
