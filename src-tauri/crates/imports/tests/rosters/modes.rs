//! Full set or changes only.

use imports::{Code, Mode, RosterOptions, Severity};

use super::small::{ANA, Files, MANIFEST, WEI, today, told, users};

const DATED: &str = ",active,2026-11-01T00:00:00.000Z,";

fn changes() -> Files {
    let wei = WEI.replace("u1,,,", &format!("u1{DATED}"));
    let ana = "u2,toBeDeleted,2026-11-01T00:00:00.000Z,,,student,,,,,,,,,,,,\n";
    Files::sound()
        .with("manifest.csv", MANIFEST.replace("bulk", "delta"))
        .with("users.csv", users(&[&wei, ana]))
        .without("orgs.csv")
        .without("academicSessions.csv")
        .without("classes.csv")
}

#[test]
fn changes_keep_what_points_at_the_unchanged() {
    let files = changes()
        .with("enrollments.csv", "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\ne1,active,2026-11-01,c1,s1,u5,student,,,\ne2,tobedeleted,2026-11-01,c9,s1,u1,student,,,\n")
        .with("demographics.csv", "sourcedId,status,dateLastModified,birthDate,sex\nu5,active,2026-11-01,2009-01-02,male\n");
    let roster = files.read();
    assert_eq!(roster.mode, Mode::Delta);
    assert_eq!(roster.students.len(), 2);
    assert_eq!(
        roster.students[0].school_roster_id.as_deref(),
        Some("s1"),
        "schools that did not change are not in the file"
    );
    assert!(
        !roster.students[1].active && roster.held_back.is_empty(),
        "a row to delete needs nothing but its id"
    );
    assert_eq!(
        roster.enrollments.iter().map(|e| (e.student_roster_id.as_str(), e.removed)).collect::<Vec<_>>(),
        [("u5", false), ("u1", true)]
    );
    assert_eq!(roster.demographics[0].roster_id, "u5");
    assert_eq!(roster.students[0].guardian_roster_ids, ["g1"]);
    let told = told(&roster.problems);
    assert!(
        told.contains(&("users.csv", Some(3), Some("status"), Code::LetterCase, Severity::Repaired)),
        "{told:?}"
    );
    assert!(
        !told.iter().any(|t| matches!(t.3, Code::UserUnknown | Code::ClassUnknown | Code::StatusInBulk)),
        "{told:?}"
    );
}

#[test]
fn a_filled_status_in_a_full_set_is_told_once_and_read_as_the_full_set() {
    let files = Files::sound().spoil("users.csv", "u1,,,", &format!("u1{DATED}")).spoil(
        "users.csv",
        "u2,,,",
        "u2,tobedeleted,,",
    );
    let files = files.spoil("users.csv", "g1,,,", "g1,active,,").spoil("users.csv", "t9,,,", "t9,active,,");
    let roster = files.read();
    assert_eq!(roster.mode, Mode::Bulk);
    assert_eq!(
        told(&roster.problems),
        [("users.csv", Some(2), Some("status"), Code::StatusInBulk, Severity::Repaired)]
    );
    assert!(!roster.students[1].active, "a row to delete is gone all the same");
}

#[test]
fn the_files_are_right_when_the_manifest_says_changes_and_no_row_has_a_status() {
    let roster = Files::sound().spoil("manifest.csv", "file.users,bulk", "file.users,delta").read();
    assert_eq!(roster.mode, Mode::Bulk);
    assert_eq!(
        told(&roster.problems),
        [("manifest.csv", Some(9), Some("value"), Code::ManifestDisagrees, Severity::Repaired)]
    );
}

#[test]
fn without_a_manifest_blank_is_the_full_set_and_filled_is_changes() {
    let bulk = Files::sound().without("manifest.csv").read();
    assert_eq!((bulk.mode, told(&bulk.problems)[0].3), (Mode::Bulk, Code::ManifestMissing));
    let rows = [WEI, ANA].map(|row| row.replacen(",,,", DATED, 1));
    let filled = Files::sound().without("manifest.csv").with("users.csv", users(&[&rows[0], &rows[1]]));
    let roster = filled.read();
    assert_eq!(roster.mode, Mode::Delta, "in doubt nobody is taken to be gone");
    assert!(roster.problems.iter().any(|p| p.code == Code::StatusWithoutManifest && p.line == Some(2)));
    let chosen = RosterOptions { mode: Some(Mode::Bulk), ..RosterOptions::new(today()) };
    let roster = filled.read_with(&chosen).unwrap();
    assert_eq!(roster.mode, Mode::Bulk, "a person knows better");
    assert!(roster.problems.iter().all(|p| p.code != Code::StatusWithoutManifest));
}

#[test]
fn changes_without_a_changed_person_are_no_full_set_of_nobody() {
    let files =
        Files::sound().with("manifest.csv", MANIFEST.replace("bulk", "delta")).with("users.csv", users(&[]));
    let roster = files.read();
    assert_eq!((roster.mode, roster.students.len()), (Mode::Delta, 0));
    assert_eq!(roster.enrollments.len(), 2);
}

#[test]
fn missing_files_are_told_and_the_rest_is_read() {
    let roster = Files::sound()
        .without("manifest.csv")
        .without("orgs.csv")
        .without("classes.csv")
        .without("demographics.csv")
        .read();
    let missing: Vec<_> =
        roster.problems.iter().filter(|p| p.code == Code::FileMissing).map(|p| p.file.as_str()).collect();
    assert_eq!(missing, ["classes.csv", "demographics.csv", "orgs.csv"]);
    assert_eq!(
        roster.students[0].school_roster_id.as_deref(),
        Some("s1"),
        "nothing says that it is no school"
    );
    assert_eq!(roster.students.len(), 2);
}
