//! Amendments of placements' terms.

use domain::{amendment::Amendment, ids::PlacementId};
use rusqlite::Connection;

use super::by;
use crate::{Result, row};

row! {
    Amendment in "amendments", tag "amendment" {
        id, placement_id, number, effective_on, reason, changes, author, position, at,
    }
}

/// The latest first.
pub fn list_of_placement(conn: &Connection, placement: PlacementId) -> Result<Vec<Amendment>> {
    by(conn, "placement_id", placement.0, "ORDER BY at DESC, id DESC")
}
