//! Undo and redo: the change log read backwards and forwards, exact, and refused when a row holds something else by
//! now; a refused step is let go, so that it doesn't bar the way to those behind it. The steps outlast the program; a
//! new change forgets what could have been redone.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use crate::{
    Error, Result,
    audit::{self, Step},
    column::{FromColumn, Value},
    door::Tx,
    snapshot,
    table::Table,
};

/// How many steps can be undone.
pub const STEPS_KEPT: i64 = 200;

/// The sentences of what undo and redo would do next.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct LastChanges {
    pub undo: Option<String>,
    pub redo: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    Back,
    Again,
}

/// The step that is next on that way.
pub(crate) struct Next {
    position: i64,
    rid: i64,
    pub audit: Uuid,
    pub sentence: String,
}

pub(crate) fn next(conn: &Connection, way: Way) -> Result<Option<Next>> {
    let which = match way {
        Way::Back => "s.undone = 0 ORDER BY s.position DESC",
        Way::Again => "s.undone = 1 ORDER BY s.position",
    };
    let sql = format!(
        "SELECT s.position, s.audit, a.id, a.sentence FROM undo_steps s JOIN audit a ON a.rid = s.audit
         WHERE {which} LIMIT 1"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query([])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    Ok(Some(Next {
        position: row.get(0)?,
        rid: row.get(1)?,
        audit: Uuid::from_column(row.get_ref(2)?)?,
        sentence: row.get(3)?,
    }))
}

pub(crate) fn last_changes(conn: &Connection) -> Result<LastChanges> {
    let sentence = |way| Ok::<_, Error>(next(conn, way)?.map(|next| next.sentence));
    Ok(LastChanges { undo: sentence(Way::Back)?, redo: sentence(Way::Again)? })
}

/// When a row was changed last. An export or a backup is in the log too, and changes none.
pub fn last_changed_at(conn: &Connection) -> Result<Option<DateTime<Utc>>> {
    let mut statement =
        conn.prepare_cached("SELECT at FROM audit WHERE row_count > 0 ORDER BY rid DESC LIMIT 1")?;
    let mut rows = statement.query([])?;
    match rows.next()? {
        Some(row) => Ok(Some(DateTime::from_column(row.get_ref(0)?)?)),
        None => Ok(None),
    }
}

/// Keeps a new step and forgets what could have been redone, and what lies too far back.
pub(crate) fn remember(conn: &Connection, rid: i64) -> Result<()> {
    conn.prepare_cached("DELETE FROM undo_steps WHERE undone = 1")?.execute([])?;
    conn.prepare_cached("INSERT INTO undo_steps (audit, undone) VALUES (?1, 0)")?.execute([rid])?;
    conn.prepare_cached(
        "DELETE FROM undo_steps WHERE position <= (SELECT max(position) FROM undo_steps) - ?1",
    )?
    .execute([STEPS_KEPT])?;
    Ok(())
}

pub(crate) fn mark(conn: &Connection, next: &Next, way: Way) -> Result<()> {
    conn.prepare_cached("UPDATE undo_steps SET undone = ?2 WHERE position = ?1")?
        .execute(params![next.position, way == Way::Back])?;
    Ok(())
}

/// Lets go of a step that can't be walked any more: those behind it come next.
pub(crate) fn forget(conn: &Connection, next: &Next) -> Result<()> {
    conn.prepare_cached("DELETE FROM undo_steps WHERE position = ?1")?.execute([next.position])?;
    Ok(())
}

pub(crate) fn walk(tx: &mut Tx<'_>, next: &Next, way: Way) -> Result<()> {
    let mut steps = audit::steps_of(tx.conn, next.rid)?;
    let mut made = false;
    for step in &steps {
        made |= step.before.is_none() && tx.table(&step.table)?.lasting;
    }
    // The step that made lasting rows stays, and with it what it said of those before them; a mark set on one later goes.
    if made {
        let mut kept = Vec::with_capacity(steps.len());
        for step in steps {
            if !tx.table(&step.table)?.lasting {
                kept.push(step);
            }
        }
        steps = kept;
    }
    if way == Way::Back {
        steps.reverse();
        for step in &mut steps {
            std::mem::swap(&mut step.before, &mut step.after);
        }
    }
    steps.iter().try_for_each(|step| replay(tx, step))
}

fn replay(tx: &mut Tx<'_>, step: &Step) -> Result<()> {
    let table = tx.table(&step.table)?;
    let conflict = || Error::Conflict { table: step.table.clone(), id: step.row_id };
    let version = version_of(tx.conn, table, step.row_id)?;
    match (cells(table, step.before.as_deref())?, cells(table, step.after.as_deref())?) {
        (None, Some(after)) => {
            if version.is_some() || after.len() != table.columns.len() {
                return Err(conflict());
            }
            tx.add(table, step.row_id, values_of(after), step.version + 1)?;
        }
        (Some(before), None) => {
            tx.take_out(table, step.row_id, &values_of(before), version.ok_or_else(conflict)?)?;
        }
        (Some(before), Some(after)) => {
            let differing: Vec<_> = before
                .iter()
                .zip(&after)
                .map(|((column, before), (_, after))| (*column, (before, after)))
                .collect();
            tx.change(table, step.row_id, &differing, version.ok_or_else(conflict)? + 1)?;
        }
        (None, None) => return Err(Error::Shape { what: "an empty entry of the change log".into() }),
    }
    let text = search_text(tx.conn, table, step.row_id)?;
    tx.index(table, step.row_id, text)
}

/// In the order of the table's columns, whatever the order in the log.
fn cells(table: &'static Table, json: Option<&str>) -> Result<Option<Vec<(&'static str, Value)>>> {
    let Some(json) = json else { return Ok(None) };
    let mut logged = snapshot::decode(json)?;
    let mut cells = Vec::with_capacity(logged.len());
    for column in table.columns {
        if let Some(at) = logged.iter().position(|(name, _)| name == column) {
            cells.push((*column, logged.swap_remove(at).1));
        }
    }
    if logged.is_empty() {
        Ok(Some(cells))
    } else {
        Err(Error::Shape { what: format!("the columns of {}", table.name) })
    }
}

fn values_of(cells: Vec<(&'static str, Value)>) -> Vec<Value> {
    cells.into_iter().map(|(_, value)| value).collect()
}

fn version_of(conn: &Connection, table: &Table, id: Uuid) -> Result<Option<i64>> {
    Ok(conn
        .prepare_cached(&format!("SELECT version FROM {} WHERE id = ?1", table.name))?
        .query_row([id.as_bytes().as_slice()], |row| row.get(0))
        .optional()?)
}

fn search_text(conn: &Connection, table: &Table, id: Uuid) -> Result<Option<String>> {
    let sql = format!("SELECT {} FROM {} WHERE id = ?1", table.columns.join(", "), table.name);
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query([id.as_bytes().as_slice()])?;
    match rows.next()? {
        Some(row) => (table.search_text)(row),
        None => Ok(None),
    }
}
