//! Career clusters of both frameworks.

use domain::pathway::{Cluster, Framework};
use rusqlite::Connection;

use super::{all, select};
use crate::{Result, row};

row! { Cluster in "clusters", tag "cluster" { id, framework, name, position } }

pub fn list(conn: &Connection) -> Result<Vec<Cluster>> {
    all(conn, "ORDER BY framework, position, id")
}

/// In the framework's published order.
pub fn list_of_framework(conn: &Connection, framework: Framework) -> Result<Vec<Cluster>> {
    select(conn, "WHERE framework = ?1 ORDER BY position, id", [framework.code()])
}
