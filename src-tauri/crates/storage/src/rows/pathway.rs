//! The district's own pathways.

use domain::{ids::ClusterId, pathway::Pathway};
use rusqlite::Connection;

use super::{all, by};
use crate::{Result, row};

row! {
    Pathway in "pathways", tag "pathway" {
        id, name, code, cluster_id, endorsement_area, aligned_cluster_ids, active,
    }
}

pub fn list(conn: &Connection) -> Result<Vec<Pathway>> {
    all(conn, "ORDER BY name, id")
}

pub fn list_of_cluster(conn: &Connection, cluster: ClusterId) -> Result<Vec<Pathway>> {
    by(conn, "cluster_id", cluster.0, "ORDER BY name, id")
}
