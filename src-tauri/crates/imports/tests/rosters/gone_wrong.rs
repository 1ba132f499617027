//! What a person decides about rows that need fixing, and what is suggested to them.

use imports::{Code, Fix, RosterOptions};

use super::small::{Files, today, told};

fn fix(file: &str, line: u32, column: &str, value: Option<&str>) -> Fix {
    Fix { file: file.into(), line, column: column.into(), value: value.map(str::to_owned) }
}

#[test]
fn a_blank_grade_is_suggested_by_the_birth_date_and_the_student_is_not_gone() {
    let files = Files::sound().spoil("users.csv", "g1,12,", "g1,,");
    let roster = files.read();
    let problem = &roster.problems[0];
    assert_eq!((problem.code, problem.suggestion.as_deref()), (Code::GradeBlank, Some("12")));
    assert_eq!(problem.subject.as_deref(), Some("Chen, Wei"));
    assert_eq!((roster.held_back.as_slice(), roster.rejected_rows), (&["u1".to_owned()][..], 1));
    assert_eq!(roster.left_out[0].cells[8], ("givenName".to_owned(), "Wei".to_owned()));

    let options = RosterOptions {
        fixes: vec![fix("users.csv", 2, "grades", Some("12"))],
        ..RosterOptions::new(today())
    };
    let fixed = files.read_with(&options).unwrap();
    assert_eq!(told(&fixed.problems), []);
    assert_eq!(fixed.students[0].grade, Some(12));
    assert!(fixed.held_back.is_empty());
}

#[test]
fn grades_that_nobody_has_hold_nobody_back() {
    let roster =
        Files::sound().spoil("users.csv", "g1,12,", "g1,,").spoil("users.csv", ",11,\n", ",,\n").read();
    assert_eq!(roster.students.len(), 2);
    assert_eq!(
        (roster.problems.len(), roster.problems[0].code, roster.repairs[0].count),
        (1, Code::GradeBlank, 2)
    );
}

#[test]
fn an_unknown_school_is_suggested_by_the_classes() {
    let files = Files::sound().spoil("users.csv", "true,s1,student", "true,s7,student");
    let problem = &files.read().problems[0];
    assert_eq!((problem.found.as_deref(), problem.suggestion.as_deref()), (Some("s7"), Some("s1")));
}

#[test]
fn an_impossible_birth_year_is_suggested_by_the_grade() {
    let roster = Files::sound().spoil("demographics.csv", "2009-02-11", "2/11/2090").read();
    let problem = roster.problems.iter().find(|p| p.code == Code::DateOutOfRange).unwrap();
    assert_eq!(
        (problem.found.as_deref(), problem.suggestion.as_deref()),
        (Some("2/11/2090"), Some("2009-02-11"))
    );
    assert_eq!(roster.students[0].birth_date, None, "kept without it");
}

#[test]
fn the_row_to_keep_of_two_with_one_number_is_for_the_person_to_choose() {
    let files = Files::sound().spoil("users.csv", "u2,,,", "u1,,,");
    let roster = files.read();
    let problem = roster.problems.iter().find(|p| p.code == Code::IdTwice).unwrap();
    assert_eq!(problem.found.as_deref(), Some("also on line 2"));
    assert_eq!(roster.students[0].given_name, "Wei");
    let options =
        RosterOptions { fixes: vec![fix("users.csv", 2, "sourcedId", None)], ..RosterOptions::new(today()) };
    let other = files.read_with(&options).unwrap();
    assert_eq!(other.students[0].given_name, "Ana");
    assert!(other.problems.iter().all(|p| p.code != Code::IdTwice));
    assert!(other.held_back.is_empty(), "the other row has the same number");
    let nobody =
        RosterOptions { fixes: vec![fix("users.csv", 2, "givenName", None)], ..RosterOptions::new(today()) };
    assert_eq!(
        Files::sound().read_with(&nobody).unwrap().held_back,
        ["u1"],
        "left out by choice is not gone"
    );
}

#[test]
fn a_student_listed_once_for_each_school_is_one_student_at_both() {
    let roster = Files::sound()
        .spoil(
            "users.csv",
            "\nu2,",
            "\nu1,,,true,s2,student,wchen,,Wei,Chen,,910001,wei@d.example,,,,12,\nu2,",
        )
        .read();
    assert_eq!(roster.students.len(), 2);
    assert_eq!(roster.students[0].other_school_roster_ids, ["s2"]);
    assert_eq!(told(&roster.problems)[0].3, Code::RowTwice);
}

#[test]
fn an_optional_file_without_its_header_is_left_out_and_told() {
    let roster = Files::sound().with("enrollments.csv", "e1,,,c1,s1,u1,student,,,\n").read();
    let problem = &roster.problems[0];
    assert_eq!(
        (problem.code, problem.file.as_str(), problem.line),
        (Code::FileUnreadable, "enrollments.csv", Some(1))
    );
    assert_eq!(roster.students.len(), 2);
    let roster = Files::sound().with("demographics.csv", "").read();
    assert_eq!(told(&roster.problems)[0].3, Code::FileUnreadable);
}
