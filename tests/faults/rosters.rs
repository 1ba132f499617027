//! Files that are no roster, odd encodings, and an import that is stopped.

use std::{fs, io::Write, path::Path};

use journeys::{Bench, Roster, medium_roster};
use serde_json::{Value, json};

use crate::half_way::HalfWay;

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
    let refusal =
        bench.refusal("write_import", json!({ "target": "roster", "path": bench.path("nowhere.zip") }));
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
    type Encoded = fn(&str) -> Vec<u8>;
    let cases: [(&str, Encoded); 4] = [
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

#[track_caller]
fn cancelled(bench: &Bench, args: Value, half_way: &HalfWay) {
    let refused = bench.desk.call("write_import", args, half_way).expect_err("it was cancelled");
    assert_eq!(refused.code.as_str(), "cancelled");
    let at = half_way.percent();
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
