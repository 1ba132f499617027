//! The frozen PDFs of papers. They are written once and never changed; the SHA-256 of the paper, which is in the
//! change log, vouches for the bytes, so that the log needn't hold them a second time.

use domain::ids::PaperId;
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};

use crate::{Error, Result, Tx};

/// What the paper keeps of its bytes, to know them again: lowercase hex.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

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

/// Which papers lack their PDF, or have another than the one that was printed. One PDF at a time is in memory.
pub(crate) fn out_of_step(conn: &Connection) -> Result<Option<String>> {
    let sql = "SELECT p.number, p.sha256, f.bytes FROM papers p LEFT JOIN paper_files f ON f.id = p.id ORDER BY p.id";
    let mut statement = conn.prepare(sql)?;
    let mut rows = statement.query([])?;
    let mut told = Vec::new();
    let mut wrong = 0_usize;
    while let Some(row) = rows.next()? {
        let kept = row.get_ref(2)?.as_blob_or_null().map_err(|e| Error::Shape { what: e.to_string() })?;
        let told_as = match kept {
            None => "is gone",
            Some(bytes) if sha256(bytes) != row.get::<_, String>(1)? => "isn’t what was printed",
            Some(_) => continue,
        };
        wrong += 1;
        if told.len() < NAMED {
            told.push(format!("{} {told_as}", row.get::<_, String>(0)?));
        }
    }
    let more = if wrong > NAMED { format!("; {} more", wrong - NAMED) } else { String::new() };
    Ok((wrong > 0).then(|| format!("kept papers: {}{more}", told.join("; "))))
}

/// As many broken papers are named one by one.
const NAMED: usize = 5;
