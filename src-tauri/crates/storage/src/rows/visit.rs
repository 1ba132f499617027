//! Visits and phone checks of placements.

use domain::{ids::PlacementId, visit::Visit};
use rusqlite::Connection;

use super::by;
use crate::{Result, row};

row! {
    Visit in "visits", tag "visit" {
        id, placement_id, kind, made_on, person_id, note, staff_id, author, position, at,
    }
}

/// The latest first.
pub fn list_of_placement(conn: &Connection, placement: PlacementId) -> Result<Vec<Visit>> {
    by(conn, "placement_id", placement.0, "ORDER BY made_on DESC, id DESC")
}
