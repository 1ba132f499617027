//! The one door for changes: a transaction, in it the rows, their entry in the change log, the search index and the
//! step for undo. What changed comes back as tags, from the same list as the entry.

use std::{
    collections::{BTreeSet, HashMap},
    rc::Rc,
};

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, params, params_from_iter};
use uuid::Uuid;

use crate::{
    Error, Result, Row, Schema, Tag,
    audit::{Actor, Head, Ledger, StepRef},
    column::{ToColumn, Value},
    gate::Gate,
    row, search, snapshot,
    table::Table,
};

/// What a write left behind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written<T> {
    pub value: T,
    /// The entry in the change log; `None` when no row changed.
    pub audit: Option<Uuid>,
    /// Which nouns changed, each once.
    pub changed: Vec<Tag>,
}

/// What `Tx::put` did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Put {
    Added,
    Changed,
    Unchanged,
}

/// One open transaction. All of it lands, or nothing.
pub struct Tx<'c> {
    pub(crate) conn: &'c Connection,
    gate: &'c Gate,
    schema: &'static Schema,
    now: DateTime<Utc>,
    updated_by: Value,
    updated_at: Value,
    ledger: Ledger,
    changed: BTreeSet<Tag>,
    sql: HashMap<&'static str, Rc<TableSql>>,
    /// A row landed without its entry: nothing of this transaction may be committed.
    unlogged: bool,
}

impl<'c> Tx<'c> {
    pub(crate) fn begin(
        conn: &'c Connection,
        gate: &'c Gate,
        schema: &'static Schema,
        actor: &Actor,
        now: DateTime<Utc>,
    ) -> Result<Self> {
        Ok(Tx {
            conn,
            gate,
            schema,
            now,
            updated_by: actor.staff_id.to_column()?,
            updated_at: now.to_column()?,
            ledger: Ledger::begin(conn)?,
            changed: BTreeSet::new(),
            sql: HashMap::new(),
            unlogged: false,
        })
    }

    /// For reading what the transaction has so far. A statement that would write is refused here.
    pub fn conn(&self) -> &Connection {
        self.conn
    }

    /// The moment that this write bears.
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    pub fn find<R: Row>(&self, id: Uuid) -> Result<Option<R>> {
        row::find(self.conn, id)
    }

    /// # Errors
    /// `Error::NotFound` when there is no such row.
    pub fn get<R: Row>(&self, id: Uuid) -> Result<R> {
        row::get(self.conn, id)
    }

    /// # Errors
    /// `Error::Duplicate` when its id or another unique column is taken, `Error::InUse` when it points to nothing.
    pub fn insert<R: Row>(&mut self, row: &R) -> Result<()> {
        let table = self.registered::<R>()?;
        self.add(table, row.id(), row.to_values()?, 1)?;
        self.index(table, row.id(), row.search_text())
    }

    /// Writes the columns that differ from the stored row; says whether any did.
    ///
    /// # Errors
    /// `Error::NotFound` when there is no such row.
    pub fn update<R: Row>(&mut self, row: &R) -> Result<bool> {
        match self.stored::<R>(row.id())? {
            Some(stored) => self.replace(row, stored),
            None => Err(Error::NotFound { table: R::TABLE.into(), id: row.id() }),
        }
    }

    /// The same, but only if the row still has the version that the person saw.
    ///
    /// # Errors
    /// `Error::Conflict` when it has another.
    pub fn update_seen<R: Row>(&mut self, row: &R, version: i64) -> Result<bool> {
        match self.stored::<R>(row.id())? {
            Some(stored) if stored.version == version => self.replace(row, stored),
            Some(_) => Err(Error::Conflict { table: R::TABLE.into(), id: row.id() }),
            None => Err(Error::NotFound { table: R::TABLE.into(), id: row.id() }),
        }
    }

    /// Inserts or updates.
    pub fn put<R: Row>(&mut self, row: &R) -> Result<Put> {
        match self.stored::<R>(row.id())? {
            Some(stored) => {
                self.replace(row, stored).map(|any| if any { Put::Changed } else { Put::Unchanged })
            }
            None => self.insert(row).map(|()| Put::Added),
        }
    }

    /// # Errors
    /// `Error::NotFound` when there is no such row, `Error::InUse` when another row points to it.
    pub fn remove<R: Row>(&mut self, id: Uuid) -> Result<()> {
        let table = self.registered::<R>()?;
        let stored = self.stored::<R>(id)?.ok_or(Error::NotFound { table: R::TABLE.into(), id })?;
        self.take_out(table, id, &stored.values, stored.version)?;
        self.index(table, id, None)
    }

    /// The next number of a sequence that people read, from 1 in each year. It is never given twice, also not after
    /// an undo.
    pub fn next_number(&mut self, name: &str, year: i32) -> Result<i64> {
        self.keep(|conn| {
            let sql = "INSERT INTO sequences (name, year, last) VALUES (?1, ?2, 1)
                       ON CONFLICT (name, year) DO UPDATE SET last = last + 1 RETURNING last";
            Ok(conn.prepare_cached(sql)?.query_row(params![name, year], |row| row.get(0))?)
        })
    }

    /// Numbers up to `last` are given already, by whoever made these rows: the next is the one after.
    pub fn pass_numbers(&mut self, name: &str, year: i32, last: i64) -> Result<()> {
        self.keep(|conn| {
            let sql = "INSERT INTO sequences (name, year, last) VALUES (?1, ?2, ?3)
                       ON CONFLICT (name, year) DO UPDATE SET last = max(last, excluded.last)";
            conn.prepare_cached(sql)?.execute(params![name, year, last])?;
            Ok(())
        })
    }

    /// The store's own bookkeeping, which no entry shows.
    pub(crate) fn keep<T>(&self, keep: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let _open = self.gate.open();
        keep(self.conn)
    }

    /// How many rows the entry will hold.
    ///
    /// # Errors
    /// When one landed without its entry: then nothing may be committed.
    pub(crate) fn changed_rows(&self) -> Result<i64> {
        if self.unlogged {
            return Err(Error::Shape { what: "a change that could not be logged".into() });
        }
        Ok(self.ledger.rows)
    }

    pub(crate) fn table(&self, name: &str) -> Result<&'static Table> {
        self.schema.table(name).ok_or_else(|| Error::Shape { what: format!("the table {name}") })
    }

    /// Writes the entry's head. The rid of the entry and the tags.
    pub(crate) fn end(self, head: &Head<'_>) -> Result<(i64, Vec<Tag>)> {
        let rid = self.ledger.rid;
        let _open = self.gate.open();
        self.ledger.finish(self.conn, head)?;
        Ok((rid, self.changed.into_iter().collect()))
    }

    fn registered<R: Row>(&self) -> Result<&'static Table> {
        self.table(R::TABLE)
    }

    fn stored<R: Row>(&mut self, id: Uuid) -> Result<Option<Stored>> {
        let table = self.registered::<R>()?;
        let sql = self.sql_of(table);
        let stored = self
            .conn
            .prepare_cached(&sql.select)?
            .query_row([id.as_bytes().as_slice()], |row| {
                let values = (0..table.columns.len()).map(|at| row.get(at)).collect::<Result<_, _>>()?;
                Ok(Stored { values, version: row.get(table.columns.len())? })
            })
            .optional()?;
        Ok(stored)
    }

    fn replace<R: Row>(&mut self, row: &R, stored: Stored) -> Result<bool> {
        let table = self.registered::<R>()?;
        let values = row.to_values()?;
        let cells = table.columns.iter().copied().zip(stored.values.iter().zip(&values));
        let differing: Vec<_> = cells.filter(|(_, (before, after))| before != after).collect();
        if differing.is_empty() {
            return Ok(false);
        }
        self.change(table, row.id(), &differing, stored.version + 1)?;
        self.index(table, row.id(), row.search_text())?;
        Ok(true)
    }

    pub(crate) fn add(
        &mut self,
        table: &'static Table,
        id: Uuid,
        values: Vec<Value>,
        version: i64,
    ) -> Result<()> {
        let sql = self.sql_of(table);
        let after = snapshot::encode(table.columns.iter().copied().zip(&values))?;
        let _open = self.gate.open();
        let kept = [Value::Integer(version), self.updated_at.clone(), self.updated_by.clone()];
        self.conn.prepare_cached(&sql.insert)?.execute(params_from_iter(values.iter().chain(&kept)))?;
        self.log(table, id, version, None, Some(&after))
    }

    /// Each differing column with what it held and what it will hold. Nothing is written if one holds something else.
    pub(crate) fn change(
        &mut self,
        table: &'static Table,
        id: Uuid,
        differing: &[(&'static str, (&Value, &Value))],
        version: i64,
    ) -> Result<()> {
        let set: String = differing.iter().map(|(column, _)| format!("{column} = ?, ")).collect();
        let held: String = differing.iter().map(|(column, _)| format!(" AND {column} IS ?")).collect();
        let sql = format!(
            "UPDATE {} SET {set}version = ?, updated_at = ?, updated_by = ? WHERE id = ?{held}",
            table.name
        );
        let before = snapshot::encode(differing.iter().map(|(column, (before, _))| (*column, *before)))?;
        let after = snapshot::encode(differing.iter().map(|(column, (_, after))| (*column, *after)))?;
        let kept =
            [Value::Integer(version), self.updated_at.clone(), self.updated_by.clone(), id.to_column()?];
        let values = differing.iter().map(|(_, (_, after))| *after);
        let values = values.chain(&kept).chain(differing.iter().map(|(_, (before, _))| *before));
        let _open = self.gate.open();
        if self.conn.prepare_cached(&sql)?.execute(params_from_iter(values))? != 1 {
            return Err(Error::Conflict { table: table.name.into(), id });
        }
        self.log(table, id, version, Some(&before), Some(&after))
    }

    /// Deletes the row if it still holds just this.
    pub(crate) fn take_out(
        &mut self,
        table: &'static Table,
        id: Uuid,
        held: &[Value],
        version: i64,
    ) -> Result<()> {
        let sql = self.sql_of(table);
        let before = snapshot::encode(table.columns.iter().copied().zip(held))?;
        let key = id.to_column()?;
        let _open = self.gate.open();
        let values = params_from_iter([&key].into_iter().chain(held));
        if self.conn.prepare_cached(&sql.delete)?.execute(values)? != 1 {
            return Err(Error::Conflict { table: table.name.into(), id });
        }
        self.log(table, id, version, Some(&before), None)
    }

    pub(crate) fn index(&mut self, table: &'static Table, id: Uuid, text: Option<String>) -> Result<()> {
        let _open = self.gate.open();
        search::set(self.conn, table.tag, id, text.as_deref()).inspect_err(|error| {
            self.unlogged = true;
            self.gate.search_is_broken.set(matches!(error, Error::SearchIndex));
        })
    }

    fn log(
        &mut self,
        table: &'static Table,
        row_id: Uuid,
        version: i64,
        before: Option<&str>,
        after: Option<&str>,
    ) -> Result<()> {
        let step = StepRef { table: table.name, row_id, version, before, after };
        self.ledger.record(self.conn, &step).inspect_err(|_| self.unlogged = true)?;
        self.changed.insert(table.tag);
        Ok(())
    }

    fn sql_of(&mut self, table: &'static Table) -> Rc<TableSql> {
        self.sql.entry(table.name).or_insert_with(|| Rc::new(TableSql::of(table))).clone()
    }
}

struct Stored {
    values: Vec<Value>,
    version: i64,
}

struct TableSql {
    insert: String,
    select: String,
    delete: String,
}

impl TableSql {
    fn of(table: &Table) -> Self {
        let columns = table.columns.join(", ");
        let places = vec!["?"; table.columns.len() + 3].join(", ");
        let held: String = table.columns.iter().map(|column| format!(" AND {column} IS ?")).collect();
        TableSql {
            delete: format!("DELETE FROM {} WHERE id = ?{held}", table.name),
            insert: format!(
                "INSERT INTO {} ({columns}, version, updated_at, updated_by) VALUES ({places})",
                table.name
            ),
            select: format!("SELECT {columns}, version FROM {} WHERE id = ?1", table.name),
        }
    }
}
