//! A toy office: two tables, one of which points to the other.
#![allow(dead_code, reason = "each test file uses its part of it")]

use std::path::{Path, PathBuf};

use chrono::{DateTime, Duration, NaiveDate, TimeZone, Utc};
use storage::{
    Actor, Chance, Error, KdfCost, NewOffice, Op, Schema, Store, Table, Unlock, Written,
    migrate::{self, Migration},
    row,
};
use uuid::Uuid;

#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    pub id: Uuid,
    pub name: String,
    pub born: Option<NaiveDate>,
    pub languages: Vec<String>,
    pub score: f64,
    pub badge: Option<i64>,
}

row! {
    Person in "people", tag "person" { id, name, born, languages as json, score, badge }
    search |person| Some(person.name.clone())
}

#[derive(Debug, Clone, PartialEq)]
pub struct Visit {
    pub id: Uuid,
    pub person: Uuid,
    pub note: String,
}

row! { Visit in "visits", tag "visit" { id, person = "person_id", note } }

const TOYS: Migration = Migration {
    name: "0001_toys",
    sql: "
        CREATE TABLE people (
            id BLOB NOT NULL PRIMARY KEY, name TEXT NOT NULL, born TEXT, languages TEXT NOT NULL, score REAL NOT NULL,
            badge INTEGER UNIQUE, version INTEGER NOT NULL, updated_at TEXT NOT NULL, updated_by BLOB
        ) STRICT;
        CREATE TABLE visits (
            id BLOB NOT NULL PRIMARY KEY, person_id BLOB NOT NULL REFERENCES people (id), note TEXT NOT NULL,
            version INTEGER NOT NULL, updated_at TEXT NOT NULL, updated_by BLOB
        ) STRICT;
        CREATE INDEX visits_by_person ON visits (person_id);",
};

const LATER: Migration =
    Migration { name: "0002_later", sql: "CREATE TABLE later (id BLOB NOT NULL PRIMARY KEY) STRICT;" };

const TABLES: &[Table] = &[Table::of::<Person>(), Table::of::<Visit>()];

pub static TOY: Schema = Schema { migrations: &[migrate::CORE, TOYS], tables: TABLES };
pub static NEWER: Schema = Schema { migrations: &[migrate::CORE, TOYS, LATER], tables: TABLES };
pub static BROKEN: Schema = Schema {
    migrations: &[
        migrate::CORE,
        TOYS,
        Migration { name: "0002_broken", sql: "CREATE TABLE half (id BLOB) STRICT; SELECT nonsense;" },
    ],
    tables: TABLES,
};

pub const PASSPHRASE: &str = "correct horse";

pub fn chance(seed: u64) -> Chance {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    Chance::from_fn(move |bytes| {
        for byte in bytes {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            *byte = (state >> 24) as u8;
        }
        Ok(())
    })
}

pub fn at(minutes: i64) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 24, 8, 0, 0).unwrap() + Duration::minutes(minutes)
}

pub fn clerk() -> Actor {
    Actor { staff_id: Some(Uuid::from_u128(77)), name: "R. Ortiz".into(), position: "Coordinator".into() }
}

pub fn passphrase() -> Unlock {
    Unlock::Passphrase(PASSPHRASE.into())
}

pub fn own() -> NewOffice {
    NewOffice::Own { passphrase: PASSPHRASE.into(), cost: KdfCost::CHEAP }
}

pub fn new_office(folder: &Path) -> Store {
    Store::create_as(&TOY, folder, &own(), chance(1), at(0)).unwrap().0
}

pub fn open(folder: &Path) -> storage::Result<Store> {
    Store::open_as(&TOY, folder, &passphrase(), chance(2), at(1))
}

/// A sample office, which costs no key stretching.
pub fn toy_office(dir: &tempfile::TempDir) -> Store {
    Store::create_as(&TOY, &folder_in(dir), &NewOffice::Sample, chance(1), at(0)).unwrap().0
}

pub fn folder_in(dir: &tempfile::TempDir) -> PathBuf {
    dir.path().join("north.placementdesk")
}

pub fn person(number: u128, name: &str) -> Person {
    Person {
        id: Uuid::from_u128(number),
        name: name.into(),
        born: NaiveDate::from_ymd_opt(2009, 3, 4),
        languages: vec!["pl".into(), "en".into()],
        score: 0.1 + number as f64,
        badge: None,
    }
}

pub fn visit(number: u128, person: u128) -> Visit {
    Visit { id: Uuid::from_u128(number), person: Uuid::from_u128(person), note: "first".into() }
}

pub fn write<T>(
    store: &Store,
    sentence: &str,
    change: impl FnOnce(&mut storage::Tx<'_>) -> Result<T, Error>,
) -> Result<Written<T>, Error> {
    store.write(&clerk(), Op::new("test", sentence), at(5), change)
}

/// Every row of both tables, as far as nouns can see it.
pub fn everything(store: &Store) -> (Vec<Person>, Vec<Visit>) {
    store
        .read(|conn| {
            let people = format!("SELECT {} FROM people ORDER BY id", row::columns_of::<Person>());
            let visits = format!("SELECT {} FROM visits ORDER BY id", row::columns_of::<Visit>());
            Ok::<_, Error>((row::list(conn, &people, [])?, row::list(conn, &visits, [])?))
        })
        .unwrap()
}

/// Names and bytes of all files below a folder.
pub fn bytes_of(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push((path.clone(), std::fs::read(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// A plain connection to a sample office's file, past the door: what only a test may do.
pub fn raw(folder: &Path) -> rusqlite::Connection {
    let keys: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(folder.join("keys.json")).unwrap()).unwrap();
    let key = keys["slots"][0]["key"].as_str().unwrap();
    let magic: String = b"PLDESK\x001".iter().map(|byte| format!("{byte:02x}")).collect();
    let conn = rusqlite::Connection::open(folder.join("store.db")).unwrap();
    conn.execute_batch(&format!("PRAGMA key = \"x'{key}{magic}{}'\"", keys["office"].as_str().unwrap()))
        .unwrap();
    conn
}
