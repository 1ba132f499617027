//! The tables of a real office: as the nouns name them, and as `schema.sql` shows them.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking")]

use std::{collections::BTreeSet, env, fs, path::Path};

use chrono::{TimeZone, Utc};
use storage::{Chance, Error, NewOffice, OFFICE, Store};

fn new_office(dir: &tempfile::TempDir) -> Store {
    let now = Utc.with_ymd_and_hms(2026, 11, 24, 8, 0, 0).unwrap();
    let folder = dir.path().join("north.placementdesk");
    Store::create(&folder, &NewOffice::Sample, Chance::of_the_system(), now).unwrap().0
}

fn texts(store: &Store, sql: &str) -> Vec<String> {
    store
        .read(|conn| {
            let mut statement = conn.prepare(sql)?;
            let found = statement.query_map([], |row| row.get(0))?.collect::<Result<Vec<String>, _>>();
            Ok::<_, Error>(found?)
        })
        .unwrap()
}

#[test]
fn a_new_office_checks_clean() {
    let dir = tempfile::tempdir().unwrap();
    let health = new_office(&dir).check().unwrap();
    assert!(health.ok, "{:?}", health.checks);
    assert_eq!(health.schema, OFFICE.version());
    assert!(health.counts.values().all(|count| *count == 0), "{:?}", health.counts);
}

#[test]
fn every_table_of_a_noun_is_registered_once_and_begins_with_its_id() {
    let dir = tempfile::tempdir().unwrap();
    let store = new_office(&dir);
    let there = texts(
        &store,
        "SELECT s.name FROM sqlite_schema s JOIN pragma_table_info(s.name) c
         WHERE s.type = 'table' AND c.name = 'updated_by'",
    );
    let registered: BTreeSet<String> = OFFICE.tables.iter().map(|table| table.name.to_owned()).collect();
    assert_eq!(registered.len(), OFFICE.tables.len(), "a table is registered twice");
    assert_eq!(there.into_iter().collect::<BTreeSet<_>>(), registered);
    for table in OFFICE.tables {
        assert_eq!(table.columns[0], "id", "{}", table.name);
    }
}

#[test]
fn every_table_is_strict() {
    let dir = tempfile::tempdir().unwrap();
    let loose = texts(
        &new_office(&dir),
        "SELECT name FROM pragma_table_list
         WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'",
    );
    assert!(loose.is_empty(), "{loose:?}");
}

#[test]
fn every_reference_has_an_index_to_be_followed_backwards() {
    let dir = tempfile::tempdir().unwrap();
    let store = new_office(&dir);
    let slow = texts(
        &store,
        "SELECT s.name || '.' || f.\"from\" FROM sqlite_schema s JOIN pragma_foreign_key_list(s.name) f
         WHERE s.type = 'table' AND s.name NOT IN ('undo_steps') AND NOT EXISTS (
             SELECT 1 FROM pragma_index_list(s.name) i JOIN pragma_index_info(i.name) c
             WHERE c.seqno = 0 AND c.name = f.\"from\")",
    );
    assert!(slow.is_empty(), "removing what these point to would scan their tables: {slow:?}");
}

/// `STORAGE_WRITE_SCHEMA=1 cargo test -p storage --test schema` writes it anew.
#[test]
fn schema_sql_shows_the_tables_as_they_are() {
    let dir = tempfile::tempdir().unwrap();
    let statements = texts(
        &new_office(&dir),
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'search_%' OR name = 'search_rows'
         ORDER BY tbl_name, type DESC, name",
    );
    let now = format!("{};\n", statements.join(";\n\n"));
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema.sql");
    if env::var_os("STORAGE_WRITE_SCHEMA").is_some() {
        fs::write(&path, &now).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(kept == now, "schema.sql is stale: STORAGE_WRITE_SCHEMA=1 cargo test -p storage --test schema");
}
