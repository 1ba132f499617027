//! Terms of a school year.

use domain::{calendar::Term, ids::SchoolYearId};
use rusqlite::Connection;

use super::by;
use crate::{Result, row};

row! { Term in "terms", tag "term" { id, school_year_id, name, starts_on, ends_on } }

pub fn list_of_year(conn: &Connection, year: SchoolYearId) -> Result<Vec<Term>> {
    by(conn, "school_year_id", year.0, "ORDER BY starts_on")
}
