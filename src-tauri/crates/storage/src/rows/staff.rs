//! The people of the office and the schools.

use domain::staff::{Staff, StaffRole};
use rusqlite::Connection;

use super::{all, select};
use crate::{Result, row};

row! { Staff in "staff", tag "staff" { id, name, role, position, email, phone, school_id, active } }

pub fn list(conn: &Connection) -> Result<Vec<Staff>> {
    all(conn, "ORDER BY list_key(name), id")
}

/// Those who are still here.
pub fn list_of_role(conn: &Connection, role: StaffRole) -> Result<Vec<Staff>> {
    select(conn, "WHERE role = ?1 AND active = 1 ORDER BY list_key(name), id", [role.code()])
}
