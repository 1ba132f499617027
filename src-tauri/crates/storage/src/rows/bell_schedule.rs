//! Bell schedules.

use domain::{ids::SchoolId, school::BellSchedule};
use rusqlite::Connection;

use super::{all, by};
use crate::{Result, row};

row! { BellSchedule in "bell_schedules", tag "bell_schedule" { id, school_id, name, rotation, days, periods } }

pub fn list(conn: &Connection) -> Result<Vec<BellSchedule>> {
    all(conn, "ORDER BY school_id, name, id")
}

pub fn list_of_school(conn: &Connection, school: SchoolId) -> Result<Vec<BellSchedule>> {
    by(conn, "school_id", school.0, "ORDER BY name, id")
}
