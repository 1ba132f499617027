//! How an entry gets into the change log: its rows first, its head last.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::{Actor, chain::Link};
use crate::{
    Error, Result,
    column::{ToColumn, Value},
};

/// The head of an entry that is about to be written.
pub(crate) struct Head<'h> {
    pub id: Uuid,
    pub at: DateTime<Utc>,
    pub actor: &'h Actor,
    pub op: &'h str,
    pub sentence: &'h str,
    pub undo_of: Option<Uuid>,
    pub redo_of: Option<Uuid>,
}

/// An entry in the making: rows first, the head with the chain's next link last.
pub(crate) struct Ledger {
    pub rid: i64,
    pub rows: i64,
    link: Link,
}

impl Ledger {
    pub fn begin(conn: &Connection) -> Result<Self> {
        let last: Option<(i64, Vec<u8>)> = conn
            .prepare_cached("SELECT rid, chain FROM audit ORDER BY rid DESC LIMIT 1")?
            .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let (rid, chain) = last.unwrap_or((0, Vec::new()));
        Ok(Ledger { rid: rid + 1, rows: 0, link: Link::after(&chain) })
    }

    pub fn record(&mut self, conn: &Connection, step: &StepRef<'_>) -> Result<()> {
        conn.prepare_cached(
            "INSERT INTO audit_rows (audit, of_table, row_id, version, before, after) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            self.rid,
            step.table,
            step.row_id.as_bytes().as_slice(),
            step.version,
            step.before,
            step.after
        ])?;
        self.rows += 1;
        self.link.step(step);
        Ok(())
    }

    pub fn finish(mut self, conn: &Connection, head: &Head<'_>) -> Result<()> {
        let at = head.at.to_column()?;
        let Value::Text(at) = at else { return Err(Error::Shape { what: "the change log's clock".into() }) };
        let optional = |id: Option<Uuid>| id.map(|id| id.as_bytes().to_vec());
        let (staff, undo, redo) =
            (optional(head.actor.staff_id), optional(head.undo_of), optional(head.redo_of));
        self.link.head(
            head.id.as_bytes(),
            &at,
            staff.as_deref(),
            [&head.actor.name, &head.actor.position, head.op, head.sentence],
        );
        self.link.optional(undo.as_deref());
        self.link.optional(redo.as_deref());
        conn.prepare_cached(
            "INSERT INTO audit (rid, id, at, staff_id, actor_name, actor_position, op, sentence, undo_of, redo_of,
                                row_count, chain)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        )?
        .execute(params![
            self.rid,
            head.id.as_bytes().as_slice(),
            at,
            staff,
            head.actor.name,
            head.actor.position,
            head.op,
            head.sentence,
            undo,
            redo,
            self.rows,
            self.link.close()
        ])?;
        Ok(())
    }
}

/// One changed row on its way into the log.
pub(crate) struct StepRef<'s> {
    pub table: &'s str,
    pub row_id: Uuid,
    pub version: i64,
    pub before: Option<&'s str>,
    pub after: Option<&'s str>,
}
