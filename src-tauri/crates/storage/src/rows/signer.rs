//! Signatures that placements' agreements need.

use domain::{
    ids::{AmendmentId, PlacementId},
    paper::Signer,
};
use rusqlite::Connection;

use super::by;
use crate::{Result, row};

row! {
    Signer in "signers", tag "signer" {
        id, placement_id, amendment_id, role, name, position, printed_on, sent_on, sent_how, returned_on, signed_on_paper,
    }
}

/// Of the agreement, in the order of signing.
pub fn list_of_placement(conn: &Connection, placement: PlacementId) -> Result<Vec<Signer>> {
    by(conn, "placement_id", placement.0, "AND amendment_id IS NULL ORDER BY position, id")
}

/// Of the agreement and of its amendments.
pub fn list_with_amendments(conn: &Connection, placement: PlacementId) -> Result<Vec<Signer>> {
    by(conn, "placement_id", placement.0, "ORDER BY position, id")
}

/// Of one amendment, in the order of signing.
pub fn list_of_amendment(conn: &Connection, amendment: AmendmentId) -> Result<Vec<Signer>> {
    by(conn, "amendment_id", amendment.0, "ORDER BY position, id")
}
