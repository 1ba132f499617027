//! Evaluations of placements.

use domain::{evaluation::Evaluation, ids::PlacementId};
use rusqlite::Connection;

use super::by;
use crate::{Result, row};

row! {
    Evaluation in "evaluations", tag "evaluation" {
        id, placement_id, moment, made_on, evaluator, ratings, comment, author, position, at,
    }
}

/// The midterm before the final.
pub fn list_of_placement(conn: &Connection, placement: PlacementId) -> Result<Vec<Evaluation>> {
    by(conn, "placement_id", placement.0, "ORDER BY moment DESC")
}
