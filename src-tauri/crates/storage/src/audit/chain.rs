//! What makes a rewritten change log show: each entry bears a hash over itself and the one before.

use rusqlite::Connection;
use sha2::{Digest, Sha256};

use super::{ledger::StepRef, step::steps_of};
use crate::Result;

/// Every field goes in with its length before it, so that no two entries read alike.
pub(super) struct Link(Sha256);

impl Link {
    pub fn after(chain: &[u8]) -> Self {
        let mut link = Link(Sha256::new());
        link.bytes(chain);
        link
    }

    pub fn step(&mut self, step: &StepRef<'_>) {
        self.bytes(step.table.as_bytes());
        self.bytes(step.row_id.as_bytes());
        self.0.update(step.version.to_le_bytes());
        self.optional(step.before.map(str::as_bytes));
        self.optional(step.after.map(str::as_bytes));
    }

    pub fn head(&mut self, id: &[u8], at: &str, staff: Option<&[u8]>, texts: [&str; 4]) {
        self.bytes(id);
        self.bytes(at.as_bytes());
        self.optional(staff);
        for text in texts {
            self.bytes(text.as_bytes());
        }
    }

    pub fn optional(&mut self, field: Option<&[u8]>) {
        match field {
            Some(bytes) => {
                self.0.update([1]);
                self.bytes(bytes);
            }
            None => self.0.update([0]),
        }
    }

    fn bytes(&mut self, bytes: &[u8]) {
        self.0.update((bytes.len() as u64).to_le_bytes());
        self.0.update(bytes);
    }

    pub fn close(&mut self) -> Vec<u8> {
        self.0.finalize_reset().to_vec()
    }
}

/// Walks the whole log. `None` when it is unbroken, else the sentence that says where it breaks.
pub(crate) fn broken_link(conn: &Connection) -> Result<Option<String>> {
    let mut heads = conn.prepare(
        "SELECT rid, id, at, staff_id, actor_name, actor_position, op, sentence, undo_of, redo_of, row_count, chain
         FROM audit ORDER BY rid",
    )?;
    let mut rows = heads.query([])?;
    let (mut chain, mut counted, mut expected) = (Vec::new(), 0_i64, 1_i64);
    while let Some(row) = rows.next()? {
        let rid: i64 = row.get(0)?;
        let mut link = Link::after(&chain);
        let steps = steps_of(conn, rid)?;
        for step in &steps {
            link.step(&StepRef {
                table: &step.table,
                row_id: step.row_id,
                version: step.version,
                before: step.before.as_deref(),
                after: step.after.as_deref(),
            });
        }
        let (id, staff): (Vec<u8>, Option<Vec<u8>>) = (row.get(1)?, row.get(3)?);
        let (at, name, position): (String, String, String) = (row.get(2)?, row.get(4)?, row.get(5)?);
        let (op, sentence): (String, String) = (row.get(6)?, row.get(7)?);
        link.head(&id, &at, staff.as_deref(), [&name, &position, &op, &sentence]);
        link.optional(row.get::<_, Option<Vec<u8>>>(8)?.as_deref());
        link.optional(row.get::<_, Option<Vec<u8>>>(9)?.as_deref());
        chain = row.get(11)?;
        if rid != expected || steps.len() as i64 != row.get::<_, i64>(10)? || link.close() != chain {
            return Ok(Some(format!("the change log is broken at entry {rid} of {at}")));
        }
        counted += steps.len() as i64;
        expected = rid + 1;
    }
    let all: i64 = conn.query_row("SELECT count(*) FROM audit_rows", [], |row| row.get(0))?;
    Ok((all != counted).then(|| "the change log holds rows that no entry owns".to_owned()))
}
