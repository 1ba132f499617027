//! Hours worked, a week at a time.

use chrono::NaiveDate;
use domain::{hours::HoursEntry, ids::PlacementId};
use rusqlite::{Connection, params};

use super::{by, first};
use crate::{Result, row};

row! { HoursEntry in "hours", tag "hours" { id, placement_id, week_of, minutes, confirmed, note } }

pub fn list_of_placement(conn: &Connection, placement: PlacementId) -> Result<Vec<HoursEntry>> {
    by(conn, "placement_id", placement.0, "ORDER BY week_of")
}

/// `week_of` = the Sunday.
pub fn find_of_week(
    conn: &Connection,
    placement: PlacementId,
    week_of: NaiveDate,
) -> Result<Option<HoursEntry>> {
    let params = params![placement.0.as_bytes().as_slice(), week_of.to_string()];
    first(conn, "WHERE placement_id = ?1 AND week_of = ?2", params)
}
