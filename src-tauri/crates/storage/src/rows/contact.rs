//! The contact log, the latest first.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    contact::Contact,
    ids::{EmployerId, StudentId},
};
use rusqlite::{Connection, params};

use super::{all, by, select};
use crate::{Result, column::ToColumn, row};

row! {
    Contact in "contacts", tag "contact" {
        id, employer_id, person_id, student_id, kind, outcome, note, at, author, position, school_id, follow_up_on,
        follow_up_done,
    }
}

pub fn list(conn: &Connection) -> Result<Vec<Contact>> {
    all(conn, "ORDER BY at DESC, id DESC")
}

pub fn list_of_employer(conn: &Connection, employer: EmployerId) -> Result<Vec<Contact>> {
    by(conn, "employer_id", employer.0, "ORDER BY at DESC, id DESC")
}

pub fn list_of_student(conn: &Connection, student: StudentId) -> Result<Vec<Contact>> {
    by(conn, "student_id", student.0, "ORDER BY at DESC, id DESC")
}

/// For the contact cap: what anyone said to an employer from a moment on.
pub fn list_of_employer_since(
    conn: &Connection,
    employer: EmployerId,
    since: DateTime<Utc>,
) -> Result<Vec<Contact>> {
    let since = since.to_column()?;
    let employer = employer.0.as_bytes().as_slice();
    select(conn, "WHERE employer_id = ?1 AND at >= ?2 ORDER BY at DESC, id DESC", params![employer, since])
}

/// Follow-ups that are due on a day or before, the oldest first.
pub fn list_due(conn: &Connection, on: NaiveDate) -> Result<Vec<Contact>> {
    let due = "WHERE follow_up_done = 0 AND follow_up_on <= ?1 ORDER BY follow_up_on, id";
    select(conn, due, [on.to_string()])
}
