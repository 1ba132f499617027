//! People at employers.

use domain::{employer::Person, ids::EmployerId};
use rusqlite::Connection;

use super::{all, by};
use crate::{Result, row};

row! {
    Person in "people", tag "person" { id, employer_id, site_id, name, title, phone, email, roles, active }
    search |person| Some(person.name.clone())
}

pub fn list(conn: &Connection) -> Result<Vec<Person>> {
    all(conn, "ORDER BY employer_id, name, id")
}

/// Those who are still there first.
pub fn list_of_employer(conn: &Connection, employer: EmployerId) -> Result<Vec<Person>> {
    by(conn, "employer_id", employer.0, "ORDER BY active DESC, list_key(name), id")
}
