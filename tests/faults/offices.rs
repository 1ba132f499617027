//! Files that are no office, or no longer one; and passphrases and backups that don't fit.

use std::{fs, path::Path};

use journeys::{Bench, PASSPHRASE, Program};
use serde_json::{Value, json};

use crate::OFFICE;

/// A whole SQLite file of one empty page, without encryption.
fn plain_sqlite() -> Vec<u8> {
    let mut page = vec![0; 4096];
    page[..16].copy_from_slice(b"SQLite format 3\0");
    page[16..24].copy_from_slice(&[0x10, 0x00, 1, 1, 0, 64, 32, 32]);
    page[24..32].copy_from_slice(&[0, 0, 0, 1, 0, 0, 0, 1]);
    page[44..48].copy_from_slice(&[0, 0, 0, 4]);
    page[56..60].copy_from_slice(&[0, 0, 0, 1]);
    page[100..108].copy_from_slice(&[0x0d, 0, 0, 0, 0, 0x10, 0, 0]);
    page
}

fn copy_office(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            fs::copy(&path, to.join(path.file_name().unwrap())).unwrap();
        }
    }
}

type Harm = fn(&mut Vec<u8>);

#[test]
fn an_office_that_is_none_is_refused_with_its_own_code_and_not_a_byte_is_written() {
    let program = Program::new();
    program.demo(OFFICE, 60);
    let cases: [(&str, &str, Harm, &str); 9] = [
        ("nothing in it", "store.db", |b| b.clear(), "file_empty"),
        ("a plain SQLite file", "store.db", |b| *b = plain_sqlite(), "file_plain"),
        ("a photograph", "store.db", |b| *b = (0..=255).cycle().take(64 << 10).collect(), "file_foreign"),
        ("half of its pages missing", "store.db", |b| b.truncate(b.len() / 8192 * 4096), "file_damaged"),
        ("cut inside a page", "store.db", |b| b.truncate(b.len() - 1000), "file_truncated"),
        ("a damaged first page", "store.db", |b| b[200] ^= 1, "file_damaged"),
        (
            "damaged in the middle",
            "store.db",
            |b| {
                let m = b.len() / 2;
                b[m] ^= 1
            },
            "file_damaged",
        ),
        ("keys of no use", "keys.json", |b| b.truncate(20), "keys_damaged"),
        ("keys of another kind", "keys.json", |b| *b = b"{}".to_vec(), "keys_damaged"),
    ];
    for (n, (name, file, harm, code)) in cases.into_iter().enumerate() {
        let office = format!("harmed {n}.placementdesk");
        copy_office(&program.path(OFFICE), &program.path(&office));
        let path = program.path(&office).join(file);
        let mut bytes = fs::read(&path).unwrap();
        harm(&mut bytes);
        fs::write(&path, &bytes).unwrap();
        let reply = program.run(&["office", "check", &office, "--json"]);
        assert_eq!(reply.status, 1, "{name}: {}", reply.out);
        let refusal: Value = serde_json::from_str(reply.err.trim()).unwrap();
        assert_eq!(refusal["error"]["code"], code, "{name}: {refusal}");
        assert!(fs::read(&path).unwrap() == bytes, "{name}: it was written to");
    }
    fs::remove_file(program.path("harmed 0.placementdesk/keys.json")).unwrap();
    let reply = program.run(&["office", "check", "harmed 0.placementdesk", "--json"]);
    assert_eq!(reply.refusal()["code"], "keys_missing");
    fs::create_dir(program.path("a folder")).unwrap();
    assert_eq!(program.run(&["office", "check", "a folder", "--json"]).status, 1);
    program.sound(OFFICE);
}

#[test]
fn a_wrong_passphrase_and_a_backup_that_is_none_are_refused() {
    let mut bench = Bench::own_office();
    let office = bench.path("own.placementdesk");
    let backup = bench.call("backup_now", json!({}))["path"].as_str().unwrap().to_owned();
    let counts = bench.sound_counts();
    bench.restart();
    let open = |passphrase: &str| json!({ "folder": office, "passphrase": passphrase });
    for wrong in ["", "Plain words for a test", "plain words for a test "] {
        assert_eq!(bench.refusal("open_office", open(wrong)).code.as_str(), "wrong_passphrase", "{wrong:?}");
    }
    let without = bench.refusal("open_office", json!({ "folder": office }));
    assert_eq!(without.code.as_str(), "no_such_slot");
    let mistyped = json!({ "folder": office, "recovery_key": "ABCD-EFGH" });
    assert!(bench.refusal("open_office", mistyped).code.as_str().contains("recovery_key"));
    assert_eq!(bench.refusal("list_students", json!({})).code.as_str(), "no_office");

    let whole = fs::read(&backup).unwrap();
    let cases: [(&str, Vec<u8>); 4] = [
        ("empty", Vec::new()),
        ("a letter", b"Dear parents, this is no backup.".to_vec()),
        ("cut short", whole[..whole.len() * 2 / 3].to_vec()),
        ("one bit turned", {
            let mut bytes = whole.clone();
            let middle = bytes.len() / 2;
            bytes[middle] ^= 0x10;
            bytes
        }),
    ];
    for (name, bytes) in cases {
        let path = bench.file("harmed.placementdesk-backup", bytes);
        let folder = bench.path("restored.placementdesk");
        let restore = json!({ "path": path, "folder": folder, "passphrase": PASSPHRASE });
        assert_eq!(bench.refusal("restore_backup", restore).code.as_str(), "bad_backup", "{name}");
        assert!(!folder.exists(), "{name}: a folder was left");
    }
    bench.call("open_office", open(PASSPHRASE));
    assert_eq!(bench.sound_counts(), counts);
    assert!(bench.unfinished_files().is_empty());
}
