//! One spoilt place each, and what is told about it.

use imports::{Code, Severity};

use super::small::{ANA, Files, TEACHER, USERS_HEADER, WEI, told, users};

struct Case {
    what: &'static str,
    files: Files,
    file: &'static str,
    line: Option<u32>,
    column: Option<&'static str>,
    code: Code,
    severity: Severity,
    /// Students that are left.
    students: usize,
}

fn repaired(
    what: &'static str,
    files: Files,
    file: &'static str,
    line: u32,
    column: &'static str,
    code: Code,
) -> Case {
    Case {
        what,
        files,
        file,
        line: Some(line),
        column: Some(column),
        code,
        severity: Severity::Repaired,
        students: 2,
    }
}

fn rejected(
    what: &'static str,
    files: Files,
    file: &'static str,
    line: u32,
    column: &'static str,
    code: Code,
    students: usize,
) -> Case {
    Case { severity: Severity::Rejected, students, ..repaired(what, files, file, line, column, code) }
}

fn cases() -> Vec<Case> {
    let sound = Files::sound;
    let user = |from: &str, to: &str| sound().spoil("users.csv", from, to);
    let demo = |from: &str, to: &str| sound().spoil("demographics.csv", from, to);
    vec![
        repaired(
            "schoolYear as a range",
            sound().spoil("academicSessions.csv", "y1,2027", "y1,2026-2027"),
            "academicSessions.csv",
            3,
            "schoolYear",
            Code::SchoolYearRange,
        ),
        repaired(
            "schoolYear as a short range",
            sound().spoil("academicSessions.csv", "y1,2027", "y1,2026-27"),
            "academicSessions.csv",
            3,
            "schoolYear",
            Code::SchoolYearRange,
        ),
        repaired("TRUE", user("u1,,,true", "u1,,,TRUE"), "users.csv", 2, "enabledUser", Code::LetterCase),
        repaired(
            "False",
            demo("female,false,true", "female,False,true"),
            "demographics.csv",
            2,
            "americanIndianOrAlaskaNative",
            Code::LetterCase,
        ),
        repaired(
            "a word for true",
            demo("white", "white").spoil(
                "demographics.csv",
                "false,true,false,true,,,,",
                "false,true,false,Y,,,,",
            ),
            "demographics.csv",
            3,
            "hispanicOrLatinoEthnicity",
            Code::WordUnreadable,
        ),
        repaired(
            "neither true nor false",
            demo("female,false", "female,maybe"),
            "demographics.csv",
            2,
            "americanIndianOrAlaskaNative",
            Code::YesNoUnreadable,
        ),
        repaired(
            "a date with slashes",
            demo("2009-02-11", "2/11/2009"),
            "demographics.csv",
            2,
            "birthDate",
            Code::DateFormat,
        ),
        repaired("Female", demo("female", "Female"), "demographics.csv", 2, "sex", Code::LetterCase),
        repaired("F", demo("female", "F"), "demographics.csv", 2, "sex", Code::WordUnreadable),
        repaired("no sex", demo("female", "7"), "demographics.csv", 2, "sex", Code::SexUnreadable),
        repaired("a grade in words", user("g1,12,", "g1,Senior,"), "users.csv", 2, "grades", Code::GradeWord),
        repaired("two grades", user("g1,12,", "g1,\"11,12\","), "users.csv", 2, "grades", Code::GradeWord),
        repaired("Student", user("s1,student", "s1,Student"), "users.csv", 2, "role", Code::LetterCase),
        repaired("no role but a grade", user("s1,student", "s1,"), "users.csv", 2, "role", Code::RoleMissing),
        repaired(
            "no role and no grade",
            user("s1,teacher", "s1,"),
            "users.csv",
            5,
            "role",
            Code::RoleMissing,
        ),
        repaired(
            "a role nobody knows",
            user("s1,teacher", "s1,wizard"),
            "users.csv",
            5,
            "role",
            Code::RoleUnreadable,
        ),
        repaired(
            "one name only",
            user("Wei,Chen", "Wei,"),
            "users.csv",
            2,
            "familyName",
            Code::NamePartMissing,
        ),
        repaired(
            "no e-mail address",
            user("wei@d.example", "wei at home"),
            "users.csv",
            2,
            "email",
            Code::EmailUnreadable,
        ),
        repaired(
            "a misspelt header",
            user("familyName", "famliyName"),
            "users.csv",
            1,
            "familyName",
            Code::HeaderRenamed,
        ),
        repaired(
            "dataLastModified",
            user("dateLastModified", "dataLastModified"),
            "users.csv",
            1,
            "dateLastModified",
            Code::HeaderRenamed,
        ),
        repaired("userId", user("userIds", "userId"), "users.csv", 1, "userIds", Code::HeaderRenamed),
        repaired(
            "birthdate",
            demo("birthDate", "birthdate"),
            "demographics.csv",
            1,
            "birthDate",
            Code::HeaderRenamed,
        ),
        repaired(
            "a header twice",
            user("middleName", "givenName"),
            "users.csv",
            1,
            "givenName",
            Code::HeaderTwice,
        ),
        repaired(
            "no grades at all",
            user("grades", "homeroom"),
            "users.csv",
            1,
            "grades",
            Code::HeaderMissing,
        ),
        repaired(
            "a row that ends early",
            user("rosa@m.example,847-555-0199,,u1,,\n", "rosa@m.example,847-555-0199,,u1\n"),
            "users.csv",
            4,
            "grades",
            Code::RowShort,
        ),
        repaired(
            "a guardian who isn't there",
            user(",g1,12", ",g7,12"),
            "users.csv",
            2,
            "agentSourcedIds",
            Code::GuardianUnknown,
        ),
        repaired(
            "a class that isn't there",
            sound().spoil("enrollments.csv", "e2,,,c2", "e2,,,c7"),
            "enrollments.csv",
            3,
            "classSourcedId",
            Code::ClassUnknown,
        ),
        repaired(
            "a person who isn't there",
            sound().spoil("enrollments.csv", "s1,u1", "s1,u7"),
            "enrollments.csv",
            2,
            "userSourcedId",
            Code::UserUnknown,
        ),
        repaired(
            "enrolled backwards",
            sound().spoil("enrollments.csv", "2027-01-16", "2025-01-16"),
            "enrollments.csv",
            2,
            "endDate",
            Code::DatesReversed,
        ),
        repaired(
            "demographics of nobody",
            demo("u2,,,", "u7,,,"),
            "demographics.csv",
            3,
            "sourcedId",
            Code::UserUnknown,
        ),
        repaired(
            "a term that isn't there",
            sound().spoil("classes.csv", "s1,t1", "s1,t7"),
            "classes.csv",
            2,
            "termSourcedIds",
            Code::SessionUnknown,
        ),
        repaired(
            "the same class twice",
            sound().spoil("classes.csv", "c2,,,English", "c1,,,English").spoil(
                "enrollments.csv",
                "e2,,,c2",
                "e2,,,c1",
            ),
            "classes.csv",
            3,
            "sourcedId",
            Code::RowTwice,
        ),
        repaired(
            "the same student twice",
            sound()
                .with("users.csv", users(&[WEI, WEI, ANA, TEACHER]))
                .spoil("users.csv", ",g1,12", ",,12")
                .spoil("users.csv", ",g1,12", ",,12"),
            "users.csv",
            3,
            "sourcedId",
            Code::RowTwice,
        ),
        repaired(
            "a blank manifest value",
            sound().spoil("manifest.csv", "file.orgs,bulk", "file.orgs,"),
            "manifest.csv",
            8,
            "value",
            Code::ManifestBlank,
        ),
        repaired(
            "a manifest that denies a file",
            sound().spoil("manifest.csv", "file.orgs,bulk", "file.orgs,absent"),
            "manifest.csv",
            8,
            "value",
            Code::ManifestDisagrees,
        ),
        repaired(
            "a manifest that promises a file",
            sound().without("demographics.csv"),
            "manifest.csv",
            6,
            "value",
            Code::ManifestDisagrees,
        ),
        repaired(
            "a date that is none",
            demo("2009-02-11", "soon"),
            "demographics.csv",
            2,
            "birthDate",
            Code::DateUnreadable,
        ),
        repaired(
            "a birth in the future",
            demo("2009-02-11", "2090-02-11"),
            "demographics.csv",
            2,
            "birthDate",
            Code::DateOutOfRange,
        ),
        rejected("no grade", user("g1,12,", "g1,,"), "users.csv", 2, "grades", Code::GradeBlank, 1),
        rejected(
            "a grade that is none",
            user("g1,12,", "g1,A+,"),
            "users.csv",
            2,
            "grades",
            Code::GradeUnreadable,
            1,
        ),
        rejected(
            "a school that isn't there",
            user("true,s1,student", "true,s7,student"),
            "users.csv",
            2,
            "orgSourcedIds",
            Code::SchoolUnknown,
            1,
        ),
        rejected(
            "no school",
            user("true,s1,student", "true,,student"),
            "users.csv",
            2,
            "orgSourcedIds",
            Code::SchoolMissing,
            1,
        ),
        rejected("no name", user("Ana,Petrov", ","), "users.csv", 3, "familyName", Code::NameMissing, 1),
        rejected(
            "a number that two share",
            user("u2,,,", "u1,,,").spoil("demographics.csv", "u2,,,", "u1,,,").spoil(
                "enrollments.csv",
                "s2,u2",
                "s2,u1",
            ),
            "users.csv",
            3,
            "sourcedId",
            Code::IdTwice,
            1,
        ),
        rejected(
            "a school without an id",
            sound().spoil("orgs.csv", "s1,,,Wheeling", ",,,Wheeling").spoil(
                "users.csv",
                "true,s1,student",
                "true,s2,student",
            ),
            "orgs.csv",
            3,
            "sourcedId",
            Code::IdMissing,
            2,
        ),
        rejected(
            "a term whose start is no date",
            sound()
                .spoil("academicSessions.csv", "2026-08-17,2027-01-16", "soon,2027-01-16")
                .spoil("classes.csv", "s1,t1", "s1,y1")
                .spoil("classes.csv", "s2,t1", "s2,y1"),
            "academicSessions.csv",
            3,
            "startDate",
            Code::DateUnreadable,
            2,
        ),
        rejected(
            "a term that ends before it starts",
            sound()
                .spoil("academicSessions.csv", "2026-08-17,2027-01-16", "2027-08-17,2027-01-16")
                .spoil("classes.csv", "s1,t1", "s1,y1")
                .spoil("classes.csv", "s2,t1", "s2,y1"),
            "academicSessions.csv",
            3,
            "endDate",
            Code::DatesReversed,
            2,
        ),
    ]
}

#[test]
fn every_repair_and_rejection_names_its_file_line_and_column() {
    for case in cases() {
        let roster = case.files.read();
        let expected = (case.file, case.line, case.column, case.code, case.severity);
        assert_eq!(told(&roster.problems), [expected], "{}", case.what);
        assert_eq!(roster.students.len(), case.students, "{}", case.what);
        let left_out = u64::from(case.severity == Severity::Rejected);
        assert_eq!(roster.rejected_rows, left_out, "{}: a rejection is a row that was left out", case.what);
        assert_eq!(roster.repairs.len(), 1, "{}", case.what);
        assert!(roster.problems[0].message.ends_with('.'), "{}", case.what);
    }
}

#[test]
fn a_student_without_an_id_is_rejected_and_nothing_else_is_known_of_them() {
    let roster = Files::sound().spoil("users.csv", "u2,,,", ",,,").read();
    let expected = ("users.csv", Some(3), Some("sourcedId"), Code::IdMissing, Severity::Rejected);
    assert_eq!(told(&roster.problems)[0], expected);
    assert_eq!(roster.problems[0].subject.as_deref(), Some("Petrov, Ana"));
    assert_eq!(roster.students.len(), 1);
}

#[test]
fn every_field_quoted_is_nothing_to_tell() {
    let quoted = |text: &str| {
        let mut reader = text.lines().map(|line| {
            let cells = line.replace("\"d1,s2\"", "s2");
            cells.split(',').map(|cell| format!("\"{cell}\"")).collect::<Vec<_>>().join(",")
        });
        reader.by_ref().collect::<Vec<_>>().join("\n")
    };
    let roster =
        Files::sound().with("users.csv", quoted(&users(&[WEI, ANA, super::small::ROSA, TEACHER]))).read();
    assert_eq!(told(&roster.problems), []);
    assert_eq!(roster.students.len(), 2, "and there was no newline at the end");
}

#[test]
fn line_ends_of_every_system_give_the_same_roster_and_the_same_lines() {
    let files = Files::sound().spoil("users.csv", "Ana,Petrov", ",");
    let with_lf = files.read();
    for line_end in ["\r\n", "\r"] {
        let mut other = files.clone();
        for bytes in other.0.values_mut() {
            *bytes = String::from_utf8(bytes.clone()).unwrap().replace('\n', line_end).into_bytes();
        }
        assert_eq!(other.read(), with_lf, "{line_end:?}");
    }
}

#[test]
fn a_line_break_inside_quotes_counts_as_the_editor_counts_it() {
    let files = Files::sound()
        .spoil("users.csv", "Wei,Chen,,", "Wei,Chen,\"two\r\nlines\nand\ra third\",")
        .spoil("users.csv", "Ana,Petrov", ",");
    assert_eq!(told(&files.read().problems)[0].1, Some(6));
}

#[test]
fn extra_nameless_columns_are_told_once_and_left_out() {
    let mut text = String::new();
    for line in users(&[WEI, ANA, super::small::ROSA, TEACHER]).lines() {
        text.push_str(line);
        text.push_str(",,,\n");
    }
    let roster = Files::sound().with("users.csv", text).read();
    assert_eq!(
        told(&roster.problems),
        [("users.csv", Some(1), None, Code::ColumnsNameless, Severity::Repaired)]
    );
    assert_eq!((roster.repairs[0].count, roster.students.len()), (3, 2));
}

#[test]
fn blank_cells_beyond_the_header_are_nothing_to_tell_when_all_rows_have_them() {
    let rows = [WEI, ANA, super::small::ROSA, TEACHER].map(|row| row.replace('\n', ",,,\n"));
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let roster = Files::sound().with("users.csv", users(&rows)).read();
    assert_eq!(told(&roster.problems), []);
}

#[test]
fn a_row_with_a_comma_too_many_is_rejected_rather_than_shifted() {
    for (from, to, line) in [("Wei,Chen", "Wei,Chen, Jr.", 2), (",11,\n", ",11,x,y\n", 3)] {
        let roster = Files::sound().spoil("users.csv", from, to).read();
        assert_eq!(
            told(&roster.problems)[0],
            ("users.csv", Some(line), None, Code::RowLong, Severity::Rejected)
        );
        assert_eq!((roster.left_out[0].line, roster.students.len()), (line, 1));
        assert_eq!(roster.held_back.len(), 1, "the student is not gone");
    }
}

#[test]
fn a_quote_that_is_never_closed_swallows_no_rows() {
    let roster = Files::sound().spoil("users.csv", "Wei,Chen", "\"Wei,Chen").read();
    assert_eq!(
        told(&roster.problems),
        [("users.csv", Some(2), None, Code::QuoteUnclosed, Severity::Repaired)]
    );
    assert_eq!(roster.students.len(), 2);
    assert_eq!(roster.students[0].given_name, "\"Wei");
}

#[test]
fn preferred_names_under_a_misspelt_header_are_read() {
    let header = USERS_HEADER.replace("password\n", "password,prefferedGivenName\n");
    let users =
        format!("{header}{}{}", WEI.replace(",12,\n", ",12,,Winnie\n"), ANA.replace(",11,\n", ",11,,\n"));
    let roster = Files::sound().with("users.csv", users).spoil("users.csv", ",g1,12", ",,12").read();
    assert_eq!(roster.students[0].preferred_given_name.as_deref(), Some("Winnie"));
    let renamed = &roster.problems[0];
    assert_eq!((renamed.code, renamed.found.as_deref()), (Code::HeaderRenamed, Some("prefferedGivenName")));
    assert_eq!(renamed.message, "Column “prefferedGivenName” read as preferredGivenName.");
}

#[test]
fn demographics_may_name_the_user_in_a_column_of_its_own() {
    let text = super::small::DEMOGRAPHICS
        .replace("sourcedId,", "sourcedId,userSourcedId,")
        .replace("u1,", "x1,u1,")
        .replace("u2,", "x2,u2,");
    let roster = Files::sound().with("demographics.csv", text).read();
    assert_eq!(told(&roster.problems), []);
    assert!(roster.students.iter().all(|student| student.birth_date.is_some()));
    let text = super::small::DEMOGRAPHICS.replace("sourcedId,", "userSourcedId,");
    let roster = Files::sound().with("demographics.csv", text).read();
    assert!(roster.students.iter().all(|student| student.birth_date.is_some()), "or instead of its own");
}

#[test]
fn a_password_is_dropped_counted_and_nowhere_in_what_comes_out() {
    let files = Files::sound().spoil("users.csv", ",g1,12,\n", ",g1,12,hunter2\n").spoil(
        "users.csv",
        ",11,\n",
        ",,s3cret\n",
    );
    let roster = files.read();
    let dropped = roster.problems.iter().find(|p| p.code == Code::PasswordDropped).unwrap();
    assert_eq!((dropped.file.as_str(), dropped.column.as_deref()), ("users.csv", Some("password")));
    assert_eq!(roster.repairs.iter().find(|g| g.code == Code::PasswordDropped).unwrap().count, 2);
    let everything = serde_json::to_string(&roster).unwrap();
    assert!(!everything.contains("hunter2") && !everything.contains("s3cret"));
    assert_eq!(
        roster.left_out.len(),
        1,
        "the row without a grade is there to be saved, without its password"
    );
}

#[test]
fn repairs_are_grouped_by_kind_with_their_number_and_first_lines() {
    let rows: Vec<String> =
        (0..12).map(|n| format!("u{n},,,{}/11/2009,female,,,,,,,,,,,\n", n % 12 + 1)).collect();
    let header = super::small::DEMOGRAPHICS.lines().next().unwrap();
    let students: Vec<String> =
        (0..12).map(|n| WEI.replace("u1,", &format!("u{n},")).replace(",g1,", ",,")).collect();
    let students: Vec<&str> = students.iter().map(String::as_str).collect();
    let files = Files::sound()
        .with("demographics.csv", format!("{header}\n{}", rows.concat()))
        .with("users.csv", users(&students));
    let roster = files.without("enrollments.csv").read();
    let dates = roster.repairs.iter().find(|group| group.code == Code::DateFormat).unwrap();
    let place = &dates.places[0];
    assert_eq!((dates.count, place.lines.as_slice(), place.last_line), (12, &[2, 3, 4, 5, 6][..], Some(13)));
    assert_eq!(dates.found.as_deref(), Some("1/11/2009"));
}
