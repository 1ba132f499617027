//! The medium sample district, against counts made independently of this crate (Python's csv module).

use std::path::Path;

use chrono::NaiveDate;
use imports::{Code, Mode, Progress, RosterOptions, Source, read_roster};

#[test]
fn the_medium_sample_gives_exactly_what_is_in_it() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../tests/fixtures/rosters/oneroster-district-medium.zip");
    let mut source = Source::open(&path).unwrap();
    let today = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
    let roster = read_roster(&mut source, &mut Progress::silent(), &RosterOptions::new(today)).unwrap();

    assert_eq!(roster.mode, Mode::Bulk, "the manifest says bulk, although every status is filled");
    assert_eq!(roster.producer.as_deref(), Some("Merge Labs OneRoster Sample Generator"));
    assert_eq!(roster.schools.len(), 8);
    assert_eq!(roster.sessions.len(), 2);
    assert_eq!(roster.sessions[0].school_year, Some(2026));
    assert_eq!(roster.classes.len(), 364);
    assert_eq!(roster.students.len(), 778);
    assert_eq!(roster.students.iter().filter(|s| s.grade == Some(12)).count(), 70);
    assert_eq!(roster.students.iter().filter(|s| s.grade == Some(0)).count(), 48);
    assert_eq!(roster.students.iter().filter(|s| s.birth_date.is_some()).count(), 778);
    assert_eq!(roster.students.iter().map(|s| s.meetings.len()).sum::<usize>(), 5446);
    let oldest = roster.students.iter().filter_map(|s| s.birth_date).min();
    assert_eq!(oldest, NaiveDate::from_ymd_opt(2008, 1, 9));
    assert!(roster.held_back.is_empty() && roster.left_out.is_empty());

    let groups: Vec<_> = roster.repairs.iter().map(|g| (g.code, g.count)).collect();
    assert_eq!(groups, [(Code::SchoolYearRange, 2), (Code::StatusInBulk, 6)]);
    let files: Vec<_> = roster.repairs[1].places.iter().map(|place| place.file.as_str()).collect();
    assert_eq!(
        files,
        [
            "orgs.csv",
            "academicSessions.csv",
            "users.csv",
            "demographics.csv",
            "classes.csv",
            "enrollments.csv"
        ]
    );

    let first = &roster.students[0];
    assert_eq!(
        (first.given_name.as_str(), first.family_name.as_str(), first.line),
        ("Wei", "Wickerbasket", 3)
    );
    let meeting = roster.meetings_of(first).next().unwrap();
    assert_eq!(meeting.begins, NaiveDate::from_ymd_opt(2025, 8, 15));
    assert_eq!(meeting.ends, NaiveDate::from_ymd_opt(2026, 6, 10));
}
