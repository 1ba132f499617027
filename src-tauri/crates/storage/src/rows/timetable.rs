//! Students' classes.

use domain::{ids::StudentId, timetable::Timetable};
use rusqlite::Connection;

use super::{all, by};
use crate::{Result, row};

row! { Timetable in "timetables", tag "timetable" { id, student_id, classes } }

pub fn list(conn: &Connection) -> Result<Vec<Timetable>> {
    all(conn, "")
}

pub fn of_student(conn: &Connection, student: StudentId) -> Result<Option<Timetable>> {
    Ok(by(conn, "student_id", student.0, "")?.pop())
}
