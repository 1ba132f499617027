//! Kinds of experience.

use domain::kind::ExperienceKind;
use rusqlite::Connection;

use super::all;
use crate::{Result, row};

row! {
    ExperienceKind in "kinds", tag "kind" { id, name, hours, credit, counts, group = "in_groups", papers, active }
}

pub fn list(conn: &Connection) -> Result<Vec<ExperienceKind>> {
    all(conn, "ORDER BY name, id")
}
