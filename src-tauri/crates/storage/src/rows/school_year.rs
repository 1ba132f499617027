//! School years.

use chrono::NaiveDate;
use domain::calendar::SchoolYear;
use rusqlite::Connection;

use super::{all, first};
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

/// The year that ends in a calendar year, which is how reports name it.
pub fn ending_in(conn: &Connection, year: i32) -> Result<Option<SchoolYear>> {
    let (from, to) = (format!("{year:04}-01-01"), format!("{year:04}-12-31"));
    first(conn, "WHERE ends_on BETWEEN ?1 AND ?2 ORDER BY ends_on DESC LIMIT 1", [from, to])
}
