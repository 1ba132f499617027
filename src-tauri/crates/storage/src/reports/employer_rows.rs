//! Employers as the list tells them.

use domain::{ids::EmployerId, lists::EmployerRow};
use rusqlite::{Connection, Params};

use super::lines::{Line, lines};
use crate::Result;

/// By name.
pub fn list(conn: &Connection) -> Result<Vec<EmployerRow>> {
    select(conn, "", [])
}

pub fn find(conn: &Connection, employer: EmployerId) -> Result<Option<EmployerRow>> {
    Ok(select(conn, "WHERE e.id = ?1", [employer.0.as_bytes().as_slice()])?.pop())
}

fn select(conn: &Connection, condition: &str, params: impl Params) -> Result<Vec<EmployerRow>> {
    let order = "ORDER BY list_key(e.name), e.id";
    lines(conn, &format!("{} {condition} {order}", include_str!("employer_rows.sql")), params, row)
}

fn row(line: &mut Line<'_>) -> Result<EmployerRow> {
    Ok(EmployerRow {
        id: line.take()?,
        name: line.take()?,
        industry: line.take()?,
        cluster_id: line.take()?,
        cluster: line.text()?,
        stage: line.take()?,
        city: line.text()?,
        sites: line.take()?,
        seats_open: line.take()?,
        seats: line.take()?,
        active_placements: line.take()?,
        last_contact_at: line.take()?,
        last_contact_by: line.text()?,
        owner: line.text()?,
        follow_up_on: line.take()?,
        next_available_on: line.take()?,
        expires_on: line.take()?,
    })
}
