//! The history of a placement.

use domain::{ids::PlacementId, placement::PlacementEvent};
use rusqlite::Connection;

use super::by;
use crate::{Result, row};

row! {
    PlacementEvent in "placement_events", tag "placement_event" {
        id, placement_id, from_stage, to_stage, reason, author, position, at,
    }
}

/// The oldest first.
pub fn list_of_placement(conn: &Connection, placement: PlacementId) -> Result<Vec<PlacementEvent>> {
    by(conn, "placement_id", placement.0, "ORDER BY at, id")
}
