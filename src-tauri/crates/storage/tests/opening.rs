//! What an office's file can look like, and what is said about it. No refusal writes a byte.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says so by panicking"
)]

mod common;

use std::{
    fs,
    path::{Path, PathBuf},
};

use common::*;
use storage::{Error, NewOffice, Store, Unlock, office_info};

/// A copy of a small office with one change in it, closed.
fn template() -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let folder = folder_in(&dir);
    let store = new_office(&folder);
    write(&store, "Added", |tx| tx.insert(&person(1, "Anna"))).unwrap();
    drop(store);
    (dir, folder)
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to.join("backups")).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        if entry.path().is_file() {
            fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}

struct Case {
    name: &'static str,
    code: &'static str,
    spoil: fn(&Path),
}

fn edit(folder: &Path, change: impl FnOnce(&mut Vec<u8>)) {
    let path = folder.join("store.db");
    let mut bytes = fs::read(&path).unwrap();
    change(&mut bytes);
    fs::write(path, bytes).unwrap();
}

fn edit_keys(folder: &Path, from: &str, to: &str) {
    let path = folder.join("keys.json");
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{from} is not in keys.json");
    fs::write(path, text.replace(from, to)).unwrap();
}

const CASES: &[Case] = &[
    Case {
        name: "no store",
        code: "office_missing",
        spoil: |folder| fs::remove_file(folder.join("store.db")).unwrap(),
    },
    Case {
        name: "a folder instead of the store",
        code: "office_missing",
        spoil: |folder| {
            fs::remove_file(folder.join("store.db")).unwrap();
            fs::create_dir(folder.join("store.db")).unwrap();
        },
    },
    Case { name: "0 bytes", code: "file_empty", spoil: |folder| edit(folder, Vec::clear) },
    Case { name: "1 byte", code: "file_foreign", spoil: |folder| edit(folder, |bytes| bytes.truncate(1)) },
    Case { name: "15 bytes", code: "file_foreign", spoil: |folder| edit(folder, |bytes| bytes.truncate(15)) },
    Case {
        name: "16 bytes",
        code: "file_truncated",
        spoil: |folder| edit(folder, |bytes| bytes.truncate(16)),
    },
    Case {
        name: "half a page",
        code: "file_truncated",
        spoil: |folder| edit(folder, |bytes| bytes.truncate(6000)),
    },
    Case {
        name: "one page only",
        code: "file_damaged",
        spoil: |folder| edit(folder, |bytes| bytes.truncate(4096)),
    },
    Case {
        name: "the last page gone",
        code: "file_damaged",
        spoil: |folder| edit(folder, |bytes| bytes.truncate(bytes.len() - 4096)),
    },
    Case {
        name: "plain SQLite",
        code: "file_plain",
        spoil: |folder| {
            fs::remove_file(folder.join("store.db")).unwrap();
            let conn = rusqlite::Connection::open(folder.join("store.db")).unwrap();
            conn.execute_batch("CREATE TABLE students (name)").unwrap();
        },
    },
    Case {
        name: "a zip",
        code: "file_foreign",
        spoil: |folder| edit(folder, |bytes| bytes.splice(0..4, *b"PK\x03\x04").for_each(drop)),
    },
    Case {
        name: "text",
        code: "file_foreign",
        spoil: |folder| fs::write(folder.join("store.db"), "Dear reader, hello").unwrap(),
    },
    Case {
        name: "another magic",
        code: "file_foreign",
        spoil: |folder| edit(folder, |bytes| bytes[7] = b'2'),
    },
    Case {
        name: "another office",
        code: "other_office",
        spoil: |folder| edit(folder, |bytes| bytes[12] ^= 1),
    },
    Case {
        name: "the first page spoilt",
        code: "file_damaged",
        spoil: |folder| edit(folder, |bytes| bytes[20] ^= 1),
    },
    Case {
        name: "random bytes after the magic",
        code: "file_damaged",
        spoil: |folder| edit(folder, |bytes| bytes[16..].fill(0xA5)),
    },
    Case {
        name: "no keys",
        code: "keys_missing",
        spoil: |folder| fs::remove_file(folder.join("keys.json")).unwrap(),
    },
    Case {
        name: "empty keys",
        code: "keys_damaged",
        spoil: |folder| fs::write(folder.join("keys.json"), "").unwrap(),
    },
    Case {
        name: "binary keys",
        code: "keys_damaged",
        spoil: |folder| fs::write(folder.join("keys.json"), [0xFF, 0xFE, 0]).unwrap(),
    },
    Case {
        name: "keys of a newer program",
        code: "file_too_new",
        spoil: |folder| edit_keys(folder, "\"format\": 1", "\"format\": 2"),
    },
    Case {
        name: "a weakened slot",
        code: "wrong_passphrase",
        spoil: |folder| edit_keys(folder, "\"passes\": 1", "\"passes\": 2"),
    },
    Case {
        name: "a slot that would take all memory",
        code: "keys_damaged",
        spoil: |folder| edit_keys(folder, "\"memory_kib\": 64", "\"memory_kib\": 4000000000"),
    },
    Case {
        name: "an unknown kind of slot",
        code: "keys_damaged",
        spoil: |folder| edit_keys(folder, "\"kind\": \"passphrase\"", "\"kind\": \"passphrase_\""),
    },
];

#[test]
fn every_spoilt_office_is_refused_by_its_own_name_and_not_a_byte_is_written() {
    let (dir, folder) = template();
    for case in CASES {
        let spoilt = dir.path().join(case.name);
        copy_folder(&folder, &spoilt);
        (case.spoil)(&spoilt);
        let before = bytes_of(&spoilt);
        let error = open(&spoilt).err().unwrap_or_else(|| panic!("{} was opened", case.name));
        assert_eq!(error.code(), case.code, "{}: {error}", case.name);
        assert!(error.to_string().len() > 30, "{}: {error} is no sentence", case.name);
        assert_eq!(bytes_of(&spoilt), before, "{}: something was written", case.name);
    }
}

#[test]
fn a_folder_that_is_no_office_stays_as_it_is() {
    let dir = tempfile::tempdir().unwrap();
    assert!(matches!(open(&dir.path().join("nowhere")), Err(Error::Missing { .. })));
    fs::write(dir.path().join("letter.txt"), "Dear parents").unwrap();
    let before = bytes_of(dir.path());
    assert!(matches!(open(dir.path()), Err(Error::Missing { .. })));
    assert_eq!(bytes_of(dir.path()), before, "not even a lock file was made");
}

#[test]
fn a_wrong_passphrase_is_told_apart_from_damage_and_writes_nothing() {
    let (_dir, folder) = template();
    let before = bytes_of(&folder);
    let wrong = Store::open_as(&TOY, &folder, &Unlock::Passphrase("correct house".into()), chance(2), at(1));
    assert!(matches!(wrong, Err(Error::WrongPassphrase)));
    let open_slot = Store::open_as(&TOY, &folder, &Unlock::Open, chance(2), at(1));
    assert!(matches!(open_slot, Err(Error::NoSuchSlot { .. })));
    assert_eq!(bytes_of(&folder), before);
}

#[test]
fn any_single_flipped_bit_is_refused_on_opening_or_found_by_the_check() {
    let (dir, folder) = template();
    let length = fs::metadata(folder.join("store.db")).unwrap().len() as usize;
    let spoilt = dir.path().join("flipped");
    for round in 0..60 {
        let at = if round < 16 { round } else { (round * 7919 * 131) % length };
        let _ = fs::remove_dir_all(&spoilt);
        copy_folder(&folder, &spoilt);
        edit(&spoilt, |bytes| bytes[at] ^= 1 << (round % 8));
        match open(&spoilt) {
            Err(_) => {}
            Ok(store) => {
                assert!(at >= 16, "a flip in the first bytes must be refused");
                let health = store.check().unwrap();
                assert!(!health.ok, "a flipped bit at {at} went unseen");
                assert_ne!(health.checks["cipher"], "ok", "at {at}");
            }
        }
    }
}

#[test]
fn a_newer_file_is_refused_untouched() {
    let dir = tempfile::tempdir().unwrap();
    let folder = folder_in(&dir);
    drop(Store::create_as(&NEWER, &folder, &own(), chance(1), at(0)).unwrap());
    let before = bytes_of(&folder);
    assert!(matches!(open(&folder), Err(Error::FileTooNew { found: 3, known: 2 })));
    assert_eq!(bytes_of(&folder), before);
}

#[test]
fn an_older_file_is_backed_up_then_brought_up_to_date() {
    let (_dir, folder) = template();
    let store = Store::open_as(&NEWER, &folder, &passphrase(), chance(2), at(3)).unwrap();
    assert_eq!(everything(&store).0, [person(1, "Anna")]);
    let health = store.check().unwrap();
    assert!(health.ok, "{:?}", health.checks);
    assert_eq!(health.schema, 3);
    assert!(store.last_changes().unwrap().undo.is_none(), "undo does not cross an update");
    let backups = store.backups().unwrap();
    assert_eq!(backups.len(), 1);
    assert_eq!((backups[0].about.schema, backups[0].about.made_at), (2, at(3)));
    assert_eq!(office_info(&folder).unwrap().schema, 3);
    drop(store);
    Store::open_as(&NEWER, &folder, &passphrase(), chance(3), at(4)).unwrap();
}

#[test]
fn a_migration_that_fails_leaves_the_file_where_it_was() {
    let (_dir, folder) = template();
    assert!(Store::open_as(&BROKEN, &folder, &passphrase(), chance(2), at(3)).is_err());
    let store = open(&folder).unwrap();
    assert_eq!(everything(&store).0, [person(1, "Anna")]);
    let health = store.check().unwrap();
    assert!(health.ok, "{:?}", health.checks);
}

#[test]
fn the_sample_office_opens_without_a_passphrase_and_says_so() {
    let dir = tempfile::tempdir().unwrap();
    let folder = folder_in(&dir);
    let (store, recovery) = Store::create_as(&TOY, &folder, &NewOffice::Sample, chance(1), at(0)).unwrap();
    assert!(recovery.is_none());
    drop(store);
    let info = office_info(&folder).unwrap();
    assert_eq!((info.kind, info.slots.as_slice()), (storage::OfficeKind::Sample, ["open"].as_slice()));
    let text = fs::read_to_string(folder.join("keys.json")).unwrap();
    assert!(text.contains("opens without a passphrase"));
    Store::open_as(&TOY, &folder, &Unlock::Open, chance(2), at(1)).unwrap();
}

#[test]
fn an_office_is_never_made_over_something_else() {
    let (_dir, folder) = template();
    let before = bytes_of(&folder);
    let again = Store::create_as(&TOY, &folder, &own(), chance(5), at(0));
    assert!(matches!(again, Err(Error::Exists { .. })));
    assert_eq!(bytes_of(&folder), before);
    let empty = NewOffice::Own { passphrase: String::new(), cost: storage::KdfCost::CHEAP };
    let nameless = folder.with_file_name("other.placementdesk");
    assert!(matches!(
        Store::create_as(&TOY, &nameless, &empty, chance(5), at(0)),
        Err(Error::EmptyPassphrase)
    ));
    assert!(!nameless.exists());
}

#[test]
fn neither_names_nor_the_passphrase_stand_readable_on_the_disk() {
    let (_dir, folder) = template();
    for (path, bytes) in bytes_of(&folder) {
        for secret in ["Anna", "people", PASSPHRASE, "SQLite format"] {
            let found = bytes.windows(secret.len()).any(|window| window == secret.as_bytes());
            assert!(!found, "{secret:?} is readable in {}", path.display());
        }
    }
}

#[test]
fn a_second_opening_says_already_open_at_once_and_works_after_closing() {
    let (_dir, folder) = template();
    let store = open(&folder).unwrap();
    let started = std::time::Instant::now();
    assert!(matches!(open(&folder), Err(Error::AlreadyOpen)));
    assert!(started.elapsed().as_millis() < 1_000);
    write(&store, "Added", |tx| tx.insert(&person(2, "Ben"))).unwrap();
    drop(store);
    assert_eq!(everything(&open(&folder).unwrap()).0.len(), 2);
}
