//! Students.

use domain::{ids::SchoolId, student::Student};
use rusqlite::Connection;

use super::{all, by, first, flat::flat_row, select};
use crate::Result;

flat_row! {
    Student in "students", tag "student" {
        id, school_id, local_id, roster_id, roster_status,
        given_name, middle_name, family_name, preferred_name, pronouns,
        birth_date, grade, graduated_on, left_on, legal_hold, gender, races, hispanic, home_language, email, phone,
        pathway_id, other_pathway_ids, career_goal, course, counselor_id, coordinator_id,
        special_populations, concentrator, transport, clearances, directory_opt_out,
        free_blocks, applied_on, waiver,
    }
    flat { address ["street", "city", "state", "zip"], point ["latitude", "longitude"] }
    search |student| [
        student.given_name.as_str(), &student.middle_name, &student.family_name, &student.preferred_name,
        &student.local_id,
    ].join(" ")
}

/// By family name.
pub fn list(conn: &Connection) -> Result<Vec<Student>> {
    all(conn, "ORDER BY list_key(family_name), list_key(given_name), id")
}

pub fn list_of_school(conn: &Connection, school: SchoolId) -> Result<Vec<Student>> {
    by(conn, "school_id", school.0, "ORDER BY list_key(family_name), list_key(given_name), id")
}

pub fn find_by_roster(conn: &Connection, roster_id: &str) -> Result<Option<Student>> {
    first(conn, "WHERE roster_id = ?1", [roster_id])
}

/// More than one in real rosters.
pub fn list_by_local_id(conn: &Connection, local_id: &str) -> Result<Vec<Student>> {
    select(conn, "WHERE local_id = ?1 ORDER BY id", [local_id])
}
