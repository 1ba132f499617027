//! Hour rules, each with the day from which it holds.

use domain::kind::HourRule;
use rusqlite::Connection;

use super::all;
use crate::{Result, row};

row! {
    HourRule in "hour_rules", tag "hour_rule" {
        id, valid_from, total_hours, most_experiences, floor_hours, citation,
    }
}

pub fn list(conn: &Connection) -> Result<Vec<HourRule>> {
    all(conn, "ORDER BY valid_from, id")
}
