//! Days without school.

use domain::{calendar::DayOff, ids::SchoolYearId};
use rusqlite::Connection;

use super::by;
use crate::{Result, row};

row! { DayOff in "days_off", tag "day_off" { id, school_year_id, school_id, name, first_on, last_on } }

pub fn list_of_year(conn: &Connection, year: SchoolYearId) -> Result<Vec<DayOff>> {
    by(conn, "school_year_id", year.0, "ORDER BY first_on")
}
