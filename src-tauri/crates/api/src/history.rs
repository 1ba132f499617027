//! Undo, redo and the change log.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use storage::audit::{self, AuditFilter};
use ts_rs::TS;
use uuid::Uuid;

use crate::{call::Call, commands::Nothing, error::Result};

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct Undone {
    /// “Undid: placed Eli Garcia at Acme”.
    pub sentence: String,
}

pub fn undo(call: &Call<'_>, _: Nothing) -> Result<Undone> {
    let office = call.office()?;
    let written = office.store.undo(&call.actor(&office), call.now())?;
    call.touched(written.changed.iter().map(ToString::to_string));
    Ok(Undone { sentence: written.value })
}

pub fn redo(call: &Call<'_>, _: Nothing) -> Result<Undone> {
    let office = call.office()?;
    let written = office.store.redo(&call.actor(&office), call.now())?;
    call.touched(written.changed.iter().map(ToString::to_string));
    Ok(Undone { sentence: written.value })
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeLog {
    /// Only changes of these; empty = all.
    #[serde(default)]
    pub about: Vec<Uuid>,
    #[serde(default)]
    pub offset: u32,
    /// At most 500.
    pub limit: u32,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct ChangeLogPage {
    pub total: i64,
    pub entries: Vec<ChangeLogEntry>,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct ChangeLogEntry {
    pub id: Uuid,
    pub at: DateTime<Utc>,
    pub author: String,
    pub position: String,
    pub op: String,
    pub sentence: String,
    pub undone: bool,
    /// How many rows it changed; `changes` holds the first of them.
    pub rows: i64,
    pub changes: Vec<ChangedRow>,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct ChangedRow {
    pub table: String,
    pub row_id: Uuid,
    pub fields: Vec<ChangedField>,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct ChangedField {
    pub field: String,
    pub before: serde_json::Value,
    pub after: serde_json::Value,
}

/// Rows of one entry that are told in full; an import has thousands.
const ROWS_TOLD: usize = 20;

pub fn change_log(call: &Call<'_>, args: ChangeLog) -> Result<ChangeLogPage> {
    let filter = AuditFilter {
        rows: args.about,
        op: None,
        from: None,
        until: None,
        offset: i64::from(args.offset),
        limit: i64::from(args.limit.min(500)),
    };
    call.read(|conn| {
        let page = audit::list(conn, &filter)?;
        let entries = page.entries.into_iter().map(|entry| {
            let changes = if entry.rows > 200 { Vec::new() } else { audit::rows_of(conn, entry.id)? };
            let changes = changes.into_iter().take(ROWS_TOLD).map(|changed| ChangedRow {
                table: changed.table,
                row_id: changed.row_id,
                fields: changed
                    .changes
                    .into_iter()
                    .map(|c| ChangedField { field: c.column, before: c.before, after: c.after })
                    .collect(),
            });
            Ok(ChangeLogEntry {
                id: entry.id,
                at: entry.at,
                author: entry.actor.name,
                position: entry.actor.position,
                op: entry.op,
                sentence: entry.sentence,
                undone: entry.undone,
                rows: entry.rows,
                changes: changes.collect(),
            })
        });
        Ok(ChangeLogPage { total: page.total, entries: entries.collect::<Result<_>>()? })
    })
}
