//! The change log: who changed what and when, with before and after, append-only and chained, written by the door
//! alone. Here it is written and read; nothing here changes a row.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::{
    Error, Result,
    column::{FromColumn, ToColumn, Value},
    snapshot,
};

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

/// Which part of the change log to read; an empty filter is all of it.
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
    const WHERE: &str = "
        WHERE (?1 IS NULL OR a.rid IN (
                SELECT r.audit FROM audit_rows r
                WHERE r.row_id IN (SELECT unhex(value) FROM json_each(?1))))
          AND (?2 IS NULL OR a.op = ?2)
          AND (?3 IS NULL OR a.at >= ?3)
          AND (?4 IS NULL OR a.at < ?4)";
    let rows = if filter.rows.is_empty() {
        Value::Null
    } else {
        let hex: Vec<String> = filter.rows.iter().map(|id| id.simple().to_string()).collect();
        Value::Text(serde_json::json!(hex).to_string())
    };
    let (op, from, until) = (&filter.op, filter.from.to_column()?, filter.until.to_column()?);
    let total = conn
        .prepare_cached(&format!("SELECT count(*) FROM audit a {WHERE}"))?
        .query_row(params![rows, op, from, until], |row| row.get(0))?;
    let mut statement =
        conn.prepare_cached(&format!("{ENTRY} {WHERE} ORDER BY a.rid DESC LIMIT ?5 OFFSET ?6"))?;
    let mut found = statement.query(params![rows, op, from, until, filter.limit, filter.offset])?;
    let mut entries = Vec::new();
    while let Some(row) = found.next()? {
        entries.push(entry(row)?);
    }
    Ok(AuditPage { total, entries })
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

/// One changed row as it stands in the log.
pub(crate) struct Step {
    pub table: String,
    pub row_id: Uuid,
    pub version: i64,
    pub before: Option<String>,
    pub after: Option<String>,
}

impl Step {
    fn describe(self) -> Result<AuditRow> {
        let kind = match (&self.before, &self.after) {
            (None, _) => AuditKind::Added,
            (_, None) => AuditKind::Removed,
            _ => AuditKind::Changed,
        };
        let side = |json: &Option<String>| json.as_deref().map_or(Ok(Vec::new()), snapshot::decode);
        let (before, after) = (side(&self.before)?, side(&self.after)?);
        let named = if after.is_empty() { &before } else { &after };
        let shown = |cells: &[(String, Value)], column: &str| {
            cells
                .iter()
                .find(|(name, _)| name == column)
                .map_or(serde_json::Value::Null, |(_, value)| shown(value))
        };
        let changes = named
            .iter()
            .map(|(column, _)| AuditChange {
                column: column.clone(),
                before: shown(&before, column),
                after: shown(&after, column),
            })
            .collect();
        Ok(AuditRow { table: self.table, row_id: self.row_id, kind, changes })
    }
}

fn shown(value: &Value) -> serde_json::Value {
    match value {
        Value::Null => serde_json::Value::Null,
        Value::Integer(number) => (*number).into(),
        Value::Real(number) => (*number).into(),
        Value::Text(text) => text.as_str().into(),
        Value::Blob(bytes) => match Uuid::from_slice(bytes) {
            Ok(id) => id.to_string().into(),
            Err(_) => snapshot::hex(bytes).into(),
        },
    }
}

pub(crate) fn steps_of(conn: &Connection, rid: i64) -> Result<Vec<Step>> {
    let mut statement = conn.prepare_cached(
        "SELECT of_table, row_id, version, before, after FROM audit_rows WHERE audit = ?1 ORDER BY rid",
    )?;
    let mut rows = statement.query([rid])?;
    let mut steps = Vec::new();
    while let Some(row) = rows.next()? {
        steps.push(Step {
            table: row.get(0)?,
            row_id: Uuid::from_column(row.get_ref(1)?)?,
            version: row.get(2)?,
            before: row.get(3)?,
            after: row.get(4)?,
        });
    }
    Ok(steps)
}

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

/// Every field goes in with its length before it, so that no two entries read alike.
struct Link(Sha256);

impl Link {
    fn after(chain: &[u8]) -> Self {
        let mut link = Link(Sha256::new());
        link.bytes(chain);
        link
    }

    fn step(&mut self, step: &StepRef<'_>) {
        self.bytes(step.table.as_bytes());
        self.bytes(step.row_id.as_bytes());
        self.0.update(step.version.to_le_bytes());
        self.optional(step.before.map(str::as_bytes));
        self.optional(step.after.map(str::as_bytes));
    }

    fn head(&mut self, id: &[u8], at: &str, staff: Option<&[u8]>, texts: [&str; 4]) {
        self.bytes(id);
        self.bytes(at.as_bytes());
        self.optional(staff);
        for text in texts {
            self.bytes(text.as_bytes());
        }
    }

    fn optional(&mut self, field: Option<&[u8]>) {
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

    fn close(&mut self) -> Vec<u8> {
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
