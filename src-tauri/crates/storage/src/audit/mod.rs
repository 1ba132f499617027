//! The change log: who changed what and when, with before and after, append-only and chained, written by the door
//! alone. Here it is written and read; nothing here changes a row.

mod chain;
mod ledger;
mod step;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, params_from_iter};
use uuid::Uuid;

use crate::{
    Result,
    column::{FromColumn, ToColumn, Value, to_json},
};
pub(crate) use chain::broken_link;
pub(crate) use ledger::{Head, Ledger, StepRef};
pub(crate) use step::{Step, steps_of};

/// Who makes a change, as the change log shows it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Actor {
    pub staff_id: Option<Uuid>,
    pub name: String,
    pub position: String,
}

/// What is done: a code, and a sentence for the change log and for "Undo …".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Op {
    pub name: &'static str,
    pub sentence: String,
}

impl Op {
    pub fn new(name: &'static str, sentence: impl Into<String>) -> Self {
        Op { name, sentence: sentence.into() }
    }
}

/// One entry of the change log.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct AuditEntry {
    pub id: Uuid,
    pub at: DateTime<Utc>,
    pub actor: Actor,
    pub op: String,
    pub sentence: String,
    pub undo_of: Option<Uuid>,
    pub redo_of: Option<Uuid>,
    /// An undo took it back and no redo brought it again.
    pub undone: bool,
    /// How many rows changed.
    pub rows: i64,
}

/// One row that an entry changed.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct AuditRow {
    pub table: String,
    pub row_id: Uuid,
    pub kind: AuditKind,
    pub changes: Vec<AuditChange>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AuditKind {
    Added,
    Changed,
    Removed,
}

/// One column, with ids as hyphenated text and other bytes as hex.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct AuditChange {
    pub column: String,
    pub before: serde_json::Value,
    pub after: serde_json::Value,
}

/// Which part of the change log to read, a page of `limit` entries.
#[derive(Debug, Clone, Default)]
pub struct AuditFilter {
    /// Only entries that changed one of these rows: a student and their placements, say.
    pub rows: Vec<Uuid>,
    pub op: Option<String>,
    pub from: Option<DateTime<Utc>>,
    pub until: Option<DateTime<Utc>>,
    pub offset: i64,
    pub limit: i64,
}

#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct AuditPage {
    pub total: i64,
    /// The newest first.
    pub entries: Vec<AuditEntry>,
}

pub fn list(conn: &Connection, filter: &AuditFilter) -> Result<AuditPage> {
    let (wanted, mut values) = filter.conditions()?;
    let total = conn
        .prepare_cached(&format!("SELECT count(*) FROM audit a {wanted}"))?
        .query_row(params_from_iter(&values), |row| row.get(0))?;
    let mut statement =
        conn.prepare_cached(&format!("{ENTRY} {wanted} ORDER BY a.rid DESC LIMIT ? OFFSET ?"))?;
    values.extend([Value::Integer(filter.limit), Value::Integer(filter.offset)]);
    let mut found = statement.query(params_from_iter(&values))?;
    let mut entries = Vec::new();
    while let Some(row) = found.next()? {
        entries.push(entry(row)?);
    }
    Ok(AuditPage { total, entries })
}

impl AuditFilter {
    fn conditions(&self) -> Result<(String, Vec<Value>)> {
        const OF_ROWS: &str = "a.rid IN (SELECT r.audit FROM audit_rows r
            WHERE r.row_id IN (SELECT unhex(value) FROM json_each(?)))";
        let (mut conditions, mut values) = (Vec::new(), Vec::new());
        let mut add = |condition, value| {
            conditions.push(condition);
            values.push(value);
        };
        if !self.rows.is_empty() {
            let hex: Vec<String> = self.rows.iter().map(|id| id.simple().to_string()).collect();
            add(OF_ROWS, to_json(&hex)?);
        }
        if let Some(op) = &self.op {
            add("a.op = ?", op.to_column()?);
        }
        if let Some(from) = self.from {
            add("a.at >= ?", from.to_column()?);
        }
        if let Some(until) = self.until {
            add("a.at < ?", until.to_column()?);
        }
        let wanted =
            if conditions.is_empty() { String::new() } else { format!("WHERE {}", conditions.join(" AND ")) };
        Ok((wanted, values))
    }
}

/// The rows of one entry, in the order in which they were changed.
pub fn rows_of(conn: &Connection, audit: Uuid) -> Result<Vec<AuditRow>> {
    let Some(rid) = rid_of(conn, audit)? else { return Ok(Vec::new()) };
    steps_of(conn, rid)?.into_iter().map(Step::describe).collect()
}

const ENTRY: &str = "
    SELECT a.id, a.at, a.staff_id, a.actor_name, a.actor_position, a.op, a.sentence, a.undo_of, a.redo_of, a.row_count,
           (SELECT count(*) FROM audit u WHERE u.undo_of = a.id) >
           (SELECT count(*) FROM audit r WHERE r.redo_of = a.id)
    FROM audit a";

fn entry(row: &rusqlite::Row<'_>) -> Result<AuditEntry> {
    Ok(AuditEntry {
        id: Uuid::from_column(row.get_ref(0)?)?,
        at: FromColumn::from_column(row.get_ref(1)?)?,
        actor: Actor {
            staff_id: FromColumn::from_column(row.get_ref(2)?)?,
            name: row.get(3)?,
            position: row.get(4)?,
        },
        op: row.get(5)?,
        sentence: row.get(6)?,
        undo_of: FromColumn::from_column(row.get_ref(7)?)?,
        redo_of: FromColumn::from_column(row.get_ref(8)?)?,
        rows: row.get(9)?,
        undone: row.get(10)?,
    })
}

pub(crate) fn has(conn: &Connection, audit: Uuid) -> Result<bool> {
    Ok(rid_of(conn, audit)?.is_some())
}

fn rid_of(conn: &Connection, audit: Uuid) -> Result<Option<i64>> {
    Ok(conn
        .prepare_cached("SELECT rid FROM audit WHERE id = ?1")?
        .query_row([audit.as_bytes().as_slice()], |row| row.get(0))
        .optional()?)
}
