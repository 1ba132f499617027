//! Parents and guardians.

use domain::{guardian::Guardian, ids::StudentId};
use rusqlite::Connection;

use super::{all, by};
use crate::{Result, row};

row! {
    Guardian in "guardians", tag "guardian" {
        id, student_id, roster_id, given_name, family_name, relation, language, phone, other_phone, email, position,
    }
}

pub fn list(conn: &Connection) -> Result<Vec<Guardian>> {
    all(conn, "ORDER BY student_id, position, id")
}

/// Who is called first stands first.
pub fn list_of_student(conn: &Connection, student: StudentId) -> Result<Vec<Guardian>> {
    by(conn, "student_id", student.0, "ORDER BY position, id")
}
