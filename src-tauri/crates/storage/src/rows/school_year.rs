//! School years.

use chrono::NaiveDate;
use domain::calendar::SchoolYear;
use rusqlite::Connection;

use super::{all, first, office};
use crate::{Result, row};

row! { SchoolYear in "school_years", tag "school_year" { id, label, starts_on, ends_on } }

/// The newest first.
pub fn list(conn: &Connection) -> Result<Vec<SchoolYear>> {
    all(conn, "ORDER BY starts_on DESC")
}

/// The year a day belongs to; in the summer between two years, the one that just ended.
pub fn on(conn: &Connection, date: NaiveDate) -> Result<Option<SchoolYear>> {
    first(conn, "WHERE starts_on <= ?1 ORDER BY starts_on DESC LIMIT 1", [date.to_string()])
}

/// The year that the students' grades are of: the one the office rolled over into, else the one a day belongs to.
pub fn of_grades(conn: &Connection, date: NaiveDate) -> Result<Option<SchoolYear>> {
    match rolled_into(conn)? {
        Some(year) => Ok(Some(year)),
        None => on(conn, date),
    }
}

pub fn rolled_into(conn: &Connection) -> Result<Option<SchoolYear>> {
    let id = office::the_office(conn)?.and_then(|office| office.settings.rolled_into);
    Ok(id.map(|id| row::find(conn, id.0)).transpose()?.flatten())
}

/// The year that ends in a calendar year, which is how reports name it.
pub fn ending_in(conn: &Connection, year: i32) -> Result<Option<SchoolYear>> {
    let (from, to) = (format!("{year:04}-01-01"), format!("{year:04}-12-31"));
    first(conn, "WHERE ends_on BETWEEN ?1 AND ?2 ORDER BY ends_on DESC LIMIT 1", [from, to])
}
