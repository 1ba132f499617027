//! Names of files in a zip, and names of people that break programs.

use std::{fs, path::Path};

use imports::{Code, Progress, RosterOptions, Severity, Source, read_roster};

use super::small::{ANA, Files, TEACHER, USERS_HEADER, WEI, today, told, users};

#[test]
fn files_in_a_folder_of_the_zip_or_under_unusual_names_are_found() {
    let mut files = Files::sound();
    let users = files.0.remove("users.csv").unwrap();
    let orgs = files.0.remove("orgs.csv").unwrap();
    let classes = files.0.remove("classes.csv").unwrap();
    let files = files
        .with("export/users.csv", users)
        .with("Orgs.CSV", orgs)
        .with("classes (1).csv", classes)
        .with("userprofiles.csv", "sourcedId\n")
        .with("__MACOSX/._users.csv", [0_u8, 5, 22, 7])
        .with("readme.txt", "hello");
    let roster = files.read();
    let told: Vec<_> = told(&roster.problems).into_iter().map(|t| (t.0, t.3)).collect();
    assert_eq!(told, [("classes (1).csv", Code::FileNameUnusual), ("users.csv", Code::FileInFolder)]);
    assert_eq!(roster.students.len(), 2);
}

#[test]
fn names_that_lead_out_of_the_zip_are_left_out_and_told() {
    for name in ["../users.csv", "/etc/users.csv", "a/../../users.csv", "..\\users.csv", "C:\\users.csv"] {
        let roster = Files::sound().with(name, "sourcedId,givenName,familyName\nx,Bad,Guy\n").read();
        assert_eq!(told(&roster.problems)[0].3, Code::FileNameUnsafe, "{name}");
        assert_eq!(roster.students.len(), 2, "{name}");
    }
}

#[test]
fn the_same_file_twice_is_told_and_the_one_at_the_root_is_read() {
    let roster = Files::sound().with("old/users.csv", "sourcedId,givenName,familyName\n").read();
    assert_eq!(told(&roster.problems), [("users.csv", None, None, Code::FileTwice, Severity::Repaired)]);
    assert_eq!(roster.students.len(), 2);
}

#[test]
fn a_folder_gives_the_same_roster_as_its_zip() {
    let folder = tempfile::tempdir().unwrap();
    let files = Files::sound();
    for (name, bytes) in &files.0 {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    let mut source = Source::open(folder.path()).unwrap();
    let roster = read_roster(&mut source, &mut Progress::silent(), &RosterOptions::new(today())).unwrap();
    assert_eq!(roster, files.read());

    let mut single = Source::open(&folder.path().join("users.csv")).unwrap();
    let alone = read_roster(&mut single, &mut Progress::silent(), &RosterOptions::new(today())).unwrap();
    assert_eq!(alone.students.len(), 2, "users.csv alone is a roster without schools");
}

#[test]
fn naughty_strings_survive_as_names() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/hostile/blns.txt");
    let text = fs::read_to_string(path).unwrap();
    let naughty: Vec<&str> =
        text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()).collect();
    assert!(naughty.len() > 400);
    let mut rows = String::from(USERS_HEADER);
    for (n, name) in naughty.iter().enumerate() {
        let quoted = name.replace('"', "\"\"");
        rows.push_str(&format!("n{n},,,true,s1,student,,,\"{quoted}\",\"{quoted}\",,{n},,,,,12,\n"));
    }
    let roster =
        Files::sound().with("users.csv", rows).without("demographics.csv").without("enrollments.csv").read();
    assert_eq!(roster.students.len(), naughty.len());
    for (student, name) in roster.students.iter().zip(&naughty) {
        assert_eq!((student.given_name.as_str(), student.family_name.as_str()), (name.trim(), name.trim()));
    }
}

#[test]
fn rows_of_nothing_but_commas_are_nobody() {
    let roster = Files::sound()
        .with("users.csv", users(&[WEI, ",,,,,,,,,,,,,,,,,\n", "\n", ANA, TEACHER]).replace(",g1,", ",,"))
        .read();
    assert_eq!(told(&roster.problems), []);
    assert_eq!(roster.students[1].line, 5);
}
