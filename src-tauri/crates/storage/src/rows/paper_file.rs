//! The frozen PDFs of papers. They are written once and never changed; the SHA-256 of the paper, which is in the
//! change log, vouches for the bytes, so that the log needn't hold them a second time.

use domain::ids::PaperId;
use rusqlite::{Connection, OptionalExtension, params};

use crate::{Result, Tx};

pub fn find(conn: &Connection, paper: PaperId) -> Result<Option<Vec<u8>>> {
    let mut statement = conn.prepare_cached("SELECT bytes FROM paper_files WHERE id = ?1")?;
    Ok(statement.query_row([paper.0.as_bytes().as_slice()], |row| row.get(0)).optional()?)
}

/// Keeps a paper's PDF.
///
/// # Errors
/// `Error::Duplicate` when the paper has its file already.
pub fn insert(tx: &mut Tx<'_>, paper: PaperId, bytes: &[u8]) -> Result<()> {
    tx.keep(|conn| {
        let mut statement = conn.prepare_cached("INSERT INTO paper_files (id, bytes) VALUES (?1, ?2)")?;
        statement.execute(params![paper.0.as_bytes().as_slice(), bytes])?;
        Ok(())
    })
}
