//! What can go wrong on a desk: each time a clear code, the office as it was, and no partial file.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, AtomicU64, Ordering},
};

use api::Progress;
use journeys::{Bench, PASSPHRASE, Program, Roster, medium_roster};
use serde_json::{Value, json};

const OFFICE: &str = "sample.placementdesk";

// Files that are no roster.

fn zipped(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in members {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// 96 MB of nothing in 96 KB.
fn bomb() -> Vec<u8> {
    zipped(&[("manifest.csv", b"propertyName,value\n"), ("users.csv", &vec![b' '; 96 << 20])])
}

fn cut_in_half(path: &Path) -> Vec<u8> {
    let mut bytes = fs::read(path).unwrap();
    bytes.truncate(bytes.len() / 2);
    bytes
}

#[test]
fn a_file_that_is_no_roster_is_refused_in_words_and_changes_nothing() {
    let bench = Bench::sample(60);
    let before = bench.everything();
    let counts = bench.sound_counts();
    let header = Roster::of(0).users();
    let cases: [(&str, Vec<u8>, &str, &str); 9] = [
        ("letter.zip", b"Dear parents, this is no zip file.".to_vec(), "roster", "not a zip"),
        ("empty.zip", Vec::new(), "roster", "empty"),
        ("cut.zip", cut_in_half(&medium_roster()), "roster", "zip file"),
        ("bomb.zip", bomb(), "roster", "unpack to more than"),
        ("no users.zip", zipped(&[("orgs.csv", b"sourcedId,name\n1,North\n")]), "roster", "users.csv"),
        ("nobody.zip", zipped(&[("users.csv", header.as_bytes())]), "roster", "users.csv"),
        ("empty.csv", Vec::new(), "students", "empty"),
        ("picture.csv", (0..=255).cycle().take(9000).collect(), "employers", ""),
        ("cut.xlsx", b"PK\x03\x04 and nothing more".to_vec(), "opportunities", ""),
    ];
    for (name, bytes, target, said) in cases {
        let path = bench.file(name, bytes);
        for command in ["preview_import", "write_import"] {
            let refusal = bench.refusal(command, json!({ "target": target, "path": path }));
            assert_eq!(refusal.code.as_str(), "unreadable_file", "{name}: {}", refusal.message);
            assert!(refusal.message.contains(said), "{name}: {}", refusal.message);
        }
    }
    let refusal = bench.refusal("write_import", json!({ "target": "roster", "path": bench.path("nowhere.zip") }));
    assert_eq!(refusal.code.as_str(), "unreadable_file");
    assert_eq!(bench.sound_counts(), counts);
    assert!(bench.everything() == before, "nothing changed");
    assert!(bench.unfinished_files().is_empty());
}

// Encodings that a spreadsheet on Windows writes.

fn windows_1252(text: &str) -> Vec<u8> {
    text.chars().map(|c| if c == '’' { 0x92 } else { u8::try_from(u32::from(c)).unwrap() }).collect()
}

fn utf_16(text: &str, little: bool) -> Vec<u8> {
    let units = std::iter::once(0xfeff).chain(text.encode_utf16());
    units.flat_map(|u: u16| if little { u.to_le_bytes() } else { u.to_be_bytes() }).collect()
}

#[test]
fn names_survive_the_encodings_that_spreadsheets_write() {
    let bench = Bench::sample(60);
    let text = |n: u8| {
        let mut roster = Roster::of(3);
        roster.students[1].1 = format!("Zoë{n}");
        roster.students[1].2 = "Nuñez O’Neill".into();
        roster
    };
    let cases: [(&str, fn(&str) -> Vec<u8>); 4] = [
        ("Windows-1252", windows_1252),
        ("UTF-16 LE", |t| utf_16(t, true)),
        ("UTF-16 BE", |t| utf_16(t, false)),
        ("UTF-8 with a mark", |t| [b"\xef\xbb\xbf", t.as_bytes()].concat()),
    ];
    for ((name, encode), n) in cases.into_iter().zip(1..) {
        let roster = text(n);
        let folder = roster.write(&bench.path(name));
        fs::write(folder.join("users.csv"), encode(&roster.users())).unwrap();
        let report = bench.call("write_import", json!({ "target": "roster", "path": folder }));
        assert_eq!(report["rejected"], 0, "{name}: {report}");
        let wanted = format!("Nuñez O’Neill, Zoë{n}");
        let students = bench.rows("list_students");
        assert!(students.iter().any(|s| s["name"] == wanted.as_str()), "{name}: no {wanted}");
    }
    bench.sound_counts();
}

// A cancel, half-way.

/// Stops once the work that a label names is half done.
struct HalfWay {
    label: &'static str,
    at: AtomicU64,
    stop: AtomicBool,
}

impl HalfWay {
    fn of(label: &'static str) -> Self {
        Self { label, at: AtomicU64::new(0), stop: AtomicBool::new(false) }
    }
}

impl Progress for HalfWay {
    fn report(&self, done: u64, total: u64, label: &str) {
        if label == self.label && total > 0 {
            self.at.store(done * 100 / total, Ordering::Relaxed);
            self.stop.fetch_or(done * 2 >= total, Ordering::Relaxed);
        }
    }

    fn cancelled(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

#[track_caller]
fn cancelled(bench: &Bench, args: Value, half_way: &HalfWay) {
    let refused = bench.desk.call("write_import", args, half_way).expect_err("it was cancelled");
    assert_eq!(refused.code.as_str(), "cancelled");
    let at = half_way.at.load(Ordering::Relaxed);
    assert!((50..100).contains(&at), "it stopped at {at} %");
}

#[test]
fn a_large_import_stops_half_way_and_leaves_nothing() {
    let bench = Bench::sample(60);
    let before = bench.everything();
    let counts = bench.sound_counts();
    let large = Roster::of(200_000).write(&bench.path("large"));
    cancelled(&bench, json!({ "target": "roster", "path": large }), &HalfWay::of("Reading the roster"));
    let some = Roster::of(2_000).write(&bench.path("some"));
    cancelled(&bench, json!({ "target": "roster", "path": some }), &HalfWay::of("Writing the roster"));
    assert_eq!(bench.sound_counts(), counts);
    assert!(bench.everything() == before, "nothing changed");
    let last = bench.call("office_state", json!({}));
    assert_eq!(last["undo"], Value::Null, "there is nothing to undo");
}

// Files that are no office, or no longer one.

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
        ("its end missing", "store.db", |b| b.truncate(b.len() / 8192 * 4096), "file_truncated"),
        ("cut inside a page", "store.db", |b| b.truncate(b.len() - 1000), "file_truncated"),
        ("a damaged first page", "store.db", |b| b[200] ^= 1, "file_damaged"),
        ("damaged in the middle", "store.db", |b| { let m = b.len() / 2; b[m] ^= 1 }, "file_damaged"),
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
    let bench = Bench::own_office();
    let office = bench.path("own.placementdesk");
    let counts = bench.sound_counts();
    let backup = bench.path("whole.placementdesk-backup");
    bench.call("backup_now", json!({ "path": backup }));
    bench.call("lock_office", json!({}));
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

// A full disk: no file may grow over so many KB. The signal that would end the program is ignored, as on a full disk.

fn full_at(kilobytes: u32) -> String {
    format!("trap '' XFSZ && ulimit -f {kilobytes}")
}

/// Everything that the lists say.
fn lists(program: &Program) -> Vec<Value> {
    let lines = ["list_students", "list_employers", "list_opportunities", "list_placements", "list_papers"]
        .map(|command| json!({ "command": command }).to_string());
    let reply = program.run_with(&["batch", OFFICE], lines.join("\n"));
    reply.out.lines().map(|l| serde_json::from_str(l).unwrap()).collect()
}

#[cfg(unix)]
#[test]
fn a_full_disk_is_told_and_nothing_is_lost_nor_left() {
    let program = Program::new();
    program.demo(OFFICE, 60);
    let before = lists(&program);
    let counts = program.sound(OFFICE)["counts"].clone();
    let roster = medium_roster();
    let roster = roster.to_str().unwrap();
    let cases: [(&[&str], &str, u32); 6] = [
        (&["import", "roster", OFFICE, roster, "--json"], "", 300),
        (&["print", "agreements", OFFICE, "--all", "--out", "all.pdf", "--json"], "all.pdf", 40),
        (&["print", "agreements", OFFICE, "--all", "--each", "--out", "each", "--json"], "each/x.pdf", 20),
        (&["office", "backup", OFFICE, "--out", "full.placementdesk-backup", "--json"], "full.placementdesk-backup", 100),
        (&["summary", OFFICE, "--year", "2026", "--format", "xlsx", "--out", "s.xlsx", "--json"], "s.xlsx", 1),
        (&["summary", OFFICE, "--year", "2026", "--format", "csv", "--out", "s.csv", "--json"], "s.csv", 1),
    ];
    for (args, out, kilobytes) in cases {
        let refusal = program.limited(&full_at(kilobytes), args).refusal();
        assert_eq!(refusal["code"], "disk_full", "{args:?}: {refusal}");
        assert!(out.is_empty() || !program.path(out).exists(), "{out} was left");
        let left = fs::read_dir(program.path("each")).map_or(0, Iterator::count);
        assert_eq!(left, 0, "{args:?} left files in each/");
        assert!(program.unfinished_files().is_empty(), "{args:?} left {:?}", program.unfinished_files());
        assert_eq!(program.sound(OFFICE)["counts"], counts, "{args:?}");
        assert!(lists(&program) == before, "{args:?} changed something");
    }
    // With room again, the same work is done.
    for (args, _, _) in cases {
        assert_eq!(program.run(args).status, 0, "{args:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_full_disk_leaves_no_half_made_office() {
    let program = Program::new();
    let own = ["office", "new", "own.placementdesk", "--passphrase-env", "DESK_PASSPHRASE", "--json"];
    let demo = ["demo", "demo.placementdesk", "--students", "60", "--json"];
    for (args, folder, kilobytes) in [
        (own.as_slice(), "own.placementdesk", 100),
        (own.as_slice(), "own.placementdesk", 450),
        (demo.as_slice(), "demo.placementdesk", 450),
    ] {
        let refusal = program.limited(&full_at(kilobytes), args).refusal();
        assert_eq!(refusal["code"], "disk_full", "{args:?}: {refusal}");
        assert!(!program.path(folder).exists(), "{folder} was left at {kilobytes} KB");
    }
}

#[test]
fn an_unwritable_place_is_told_and_the_placements_stay_as_they_were() {
    let program = Program::new();
    program.demo(OFFICE, 60);
    let before = lists(&program);
    program.file("a file", "here");
    fs::create_dir(program.path("a folder")).unwrap();
    let mut places: Vec<PathBuf> = vec!["a file/all.pdf".into(), "a folder".into()];
    if cfg!(target_os = "linux") {
        // Even root can't write here.
        places.push("/proc/all.pdf".into());
    }
    for place in places {
        let out = place.to_str().unwrap();
        let refusal = program.run(&["print", "agreements", OFFICE, "--all", "--out", out, "--json"]).refusal();
        assert_eq!(refusal["code"], "io", "{out}: {refusal}");
        assert!(program.unfinished_files().is_empty(), "{out}");
        assert!(lists(&program) == before, "{out}: something changed");
    }
    assert_eq!(fs::read(program.path("a file")).unwrap(), b"here");
    program.sound(OFFICE);
}
