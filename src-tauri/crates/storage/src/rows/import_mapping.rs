//! How the columns of a file were matched last time, found again by the file's header.

use domain::ids::MappingId;
use rusqlite::Connection;

use super::first;
use crate::{Result, row};

#[derive(Debug, Clone, PartialEq)]
pub struct ImportMapping {
    pub id: MappingId,
    /// What the file brings: `students`, `employers`.
    pub target: String,
    /// Of the header, so that the next file of the same make finds its mapping.
    pub fingerprint: String,
    pub mapping: serde_json::Value,
}

row! { ImportMapping in "import_mappings", tag "import_mapping" { id, target, fingerprint, mapping as json } }

pub fn find(conn: &Connection, target: &str, fingerprint: &str) -> Result<Option<ImportMapping>> {
    first(conn, "WHERE target = ?1 AND fingerprint = ?2", [target, fingerprint])
}
