//! One changed row as the change log holds it, for undo and for people.

use rusqlite::Connection;
use uuid::Uuid;

use super::{AuditChange, AuditKind, AuditRow};
use crate::{
    Result,
    column::{FromColumn, Value},
    snapshot,
};

/// One changed row as it stands in the log.
pub(crate) struct Step {
    pub table: String,
    pub row_id: Uuid,
    pub version: i64,
    pub before: Option<String>,
    pub after: Option<String>,
}

impl Step {
    pub(super) fn describe(self) -> Result<AuditRow> {
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
