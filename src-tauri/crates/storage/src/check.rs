//! Is the office sound? Each check has a name and says "ok" or what is wrong; nothing is repaired here.

use std::collections::BTreeMap;

use domain::paper::Paper;
use rusqlite::Connection;

use crate::{
    Error, Result, Row, Schema, Store, audit, connection, keys::Keys, layout, rows::paper_file, search,
};

#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Health {
    /// Version of the file.
    pub schema: i64,
    pub ok: bool,
    /// By name: `"ok"`, or a sentence.
    pub checks: BTreeMap<&'static str, String>,
    /// Rows by table, with `audit` for the entries of the change log.
    pub counts: BTreeMap<&'static str, i64>,
}

impl Store {
    /// Reads the whole file. No row is changed by it.
    pub fn check(&self) -> Result<Health> {
        let seals = self.seals();
        let mut reader = self.fresh_reader()?;
        let conn = reader.transaction()?;
        let found = [
            ("cipher", seals),
            ("integrity", broken_structure(&conn)),
            ("foreign_keys", dangling(&conn)),
            ("audit_chain", audit::broken_link(&conn)),
            ("tables", unknown_shape(&conn, self.schema)),
            ("search_index", self.search_out_of_step(&conn)),
            ("keys", self.keys_out_of_step(&conn)),
            ("papers", papers_of(&conn, self.schema)),
        ];
        let checks: BTreeMap<_, _> = found.into_iter().map(|(name, found)| (name, said(found))).collect();
        let counts = counts(&conn, self.schema).unwrap_or_default();
        let schema = conn.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        Ok(Health { schema, ok: checks.values().all(|said| said == OK), checks, counts })
    }

    /// The seals of the file itself, once the log beside it is folded in: after a crash a page may be whole in the log
    /// alone, and the check of the seals doesn't look there.
    fn seals(&self) -> Result<Option<String>> {
        let writer = self.writer()?;
        let _open = writer.gate.open();
        let folded = writer.conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>(0));
        match folded.map_err(Error::from) {
            // A full disk takes no more pages; those that are there are looked at all the same.
            Ok(_) | Err(Error::DiskFull) => broken_seal(&writer.conn),
            Err(error) => Err(error),
        }
    }

    /// Builds the search index anew from the rows.
    pub fn rebuild_search(&self) -> Result<()> {
        self.writer()?.rebuild_search(self.schema)
    }

    fn search_out_of_step(&self, conn: &Connection) -> Result<Option<String>> {
        // FTS5 takes this check for a write, so the writer waits meanwhile.
        let writer = self.writer()?;
        let apart = connection::writer(&layout::store(&self.folder), &self.key)?;
        let index = search::broken_index(&apart)?;
        drop(writer);
        if index.is_some() { Ok(index) } else { search::out_of_step(conn, self.schema) }
    }

    fn keys_out_of_step(&self, conn: &Connection) -> Result<Option<String>> {
        let on_disk = Keys::read(&layout::keys(&self.folder))?;
        let copy: String = conn.query_row("SELECT keys FROM slots_copy", [], |row| row.get(0))?;
        Ok(if on_disk != *self.keys() {
            Some("keys.json was changed from outside since the office was opened".to_owned())
        } else if Keys::parse(&copy)? != on_disk {
            Some("the copy of keys.json in the file is not the same".to_owned())
        } else {
            None
        })
    }
}

/// The same for the file of a backup, which nobody has open, as far as this program knows its version: before its migrations
/// an older one has other tables.
pub(crate) fn of_image(conn: &Connection, schema: &Schema) -> Result<Health> {
    let version = conn.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let mut found = vec![
        ("cipher", broken_seal(conn)),
        ("integrity", broken_structure(conn)),
        ("foreign_keys", dangling(conn)),
        ("audit_chain", audit::broken_link(conn)),
    ];
    if version == schema.version() {
        found.push(("tables", unknown_shape(conn, schema)));
        found.push(("papers", papers_of(conn, schema)));
    }
    let checks: BTreeMap<_, _> = found.into_iter().map(|(name, found)| (name, said(found))).collect();
    let ok = checks.values().all(|said| said == OK);
    Ok(Health { schema: version, ok, checks, counts: counts(conn, schema).unwrap_or_default() })
}

fn papers_of(conn: &Connection, schema: &Schema) -> Result<Option<String>> {
    match schema.table(<Paper as Row>::TABLE) {
        Some(_) => paper_file::out_of_step(conn),
        None => Ok(None),
    }
}

const OK: &str = "ok";

fn said(found: Result<Option<String>>) -> String {
    match found {
        Ok(None) => OK.to_owned(),
        Ok(Some(wrong)) => wrong,
        Err(error) => error.to_string(),
    }
}

/// Pages whose seal is broken, then what SQLite itself finds: the one does not see what the other does.
pub(crate) fn damage(conn: &Connection) -> Result<Option<String>> {
    let seal = broken_seal(conn)?;
    if seal.is_some() { Ok(seal) } else { broken_structure(conn) }
}

fn broken_seal(conn: &Connection) -> Result<Option<String>> {
    let found = texts(conn, "PRAGMA cipher_integrity_check")?;
    Ok(found.first().map(|first| format!("{} pages fail their seal ({first})", found.len())))
}

/// A search index that is out of order is not damage: it is told apart, and built anew from the rows.
fn broken_structure(conn: &Connection) -> Result<Option<String>> {
    let mut found = texts(conn, "PRAGMA integrity_check(10)")?;
    found.retain(|line| line != OK && !line.to_ascii_lowercase().contains("fts5"));
    Ok(if found.is_empty() { None } else { Some(found.join("; ")) })
}

fn dangling(conn: &Connection) -> Result<Option<String>> {
    let tables = texts(conn, "SELECT DISTINCT \"table\" FROM pragma_foreign_key_check")?;
    Ok(if tables.is_empty() { None } else { Some(format!("dangling references in {}", tables.join(", "))) })
}

/// Every table that passes the door has the columns that its noun names, and none deletes behind the door's back.
fn unknown_shape(conn: &Connection, schema: &Schema) -> Result<Option<String>> {
    for table in schema.tables {
        let mut named: Vec<String> = table.columns.iter().map(|&column| column.to_owned()).collect();
        named.extend(["version", "updated_at", "updated_by"].map(str::to_owned));
        let mut there = texts(conn, &format!("SELECT name FROM pragma_table_info('{}')", table.name))?;
        named.sort();
        there.sort();
        if named != there {
            return Ok(Some(format!("the columns of {} are not those of the program", table.name)));
        }
        let sql = format!(
            "SELECT \"from\" FROM pragma_foreign_key_list('{}') WHERE on_delete NOT IN ('NO ACTION', 'RESTRICT')",
            table.name
        );
        if let Some(column) = texts(conn, &sql)?.first() {
            return Ok(Some(format!("{}.{column} would change rows without the change log", table.name)));
        }
    }
    Ok(None)
}

fn counts(conn: &Connection, schema: &Schema) -> Result<BTreeMap<&'static str, i64>> {
    let names = schema.tables.iter().map(|table| table.name).chain(["audit"]);
    names
        .map(|name| {
            let count = conn.query_row(&format!("SELECT count(*) FROM {name}"), [], |row| row.get(0))?;
            Ok((name, count))
        })
        .collect()
}

fn texts(conn: &Connection, sql: &str) -> Result<Vec<String>> {
    let mut statement = conn.prepare(sql)?;
    let found = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(found)
}
