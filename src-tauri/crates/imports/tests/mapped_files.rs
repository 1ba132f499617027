//! Plain CSV files and workbooks by column mapping: what is guessed, and what is read.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "here a panic is how a failure is told")]

use std::io::{Cursor, Write};

use chrono::{NaiveDate, NaiveTime, Weekday};
use imports::{
    Block, Code, Drafts, Field, MappedOptions, Mapping, Problem, Progress, ReadError, Severity, Table,
    Target, guess_mapping,
    mapping::{DefaultValue, MappedStudent, fingerprint},
    parse_weekly, read_employers, read_opportunities, read_students,
};
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use zip::{ZipWriter, write::SimpleFileOptions};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn options() -> MappedOptions {
    MappedOptions::new(day(2026, 11, 24))
}

fn table(name: &str, bytes: impl AsRef<[u8]>) -> Table {
    Table::from_bytes(name, bytes.as_ref().to_vec(), None, &mut Progress::silent()).unwrap()
}

fn guessed(target: Target, table: &Table) -> Mapping {
    guess_mapping(target, &table.headers, &table.sample(50))
}

fn students(csv: &str) -> Drafts<MappedStudent> {
    let table = table("students.csv", csv);
    read_students(&table, &guessed(Target::Students, &table), &options(), &mut Progress::silent()).unwrap()
}

/// (header, field) of the columns that were matched.
fn matched(target: Target, headers: &str) -> Vec<(String, Field)> {
    let headers: Vec<String> = headers.split(',').map(|header| header.trim().to_owned()).collect();
    let mapping = guess_mapping(target, &headers, &[]);
    mapping.columns.into_iter().filter_map(|column| Some((column.header, column.field?))).collect()
}

fn problem(problems: &[Problem]) -> Vec<(Option<u32>, Option<&str>, Code, Severity)> {
    problems.iter().map(|p| (p.line, p.column.as_deref(), p.code, p.severity)).collect()
}

/// Target, headers, and which of them fill which field.
type Guess<'a> = (Target, &'a str, &'a [(&'a str, Field)]);

#[test]
fn the_columns_of_known_systems_are_guessed() {
    use Field::*;
    let cases: &[Guess<'_>] = &[
        (
            Target::Students,
            "student.stateID, student.studentNumber, student.lastName, student.firstName, student.middleName, student.birthdate, student.grade, student.gender, cal.schoolName, student.homePrimaryLanguage",
            &[
                ("student.studentNumber", LocalId),
                ("student.lastName", FamilyName),
                ("student.firstName", GivenName),
                ("student.middleName", MiddleName),
                ("student.birthdate", BirthDate),
                ("student.grade", Grade),
                ("student.gender", Sex),
                ("cal.schoolName", School),
                ("student.homePrimaryLanguage", HomeLanguage),
            ],
        ),
        (
            Target::Students,
            "student.stateID,student.lastName,student.firstName",
            &[
                ("student.stateID", LocalId),
                ("student.lastName", FamilyName),
                ("student.firstName", GivenName),
            ],
        ),
        (
            Target::Students,
            "Student_Number, Last_Name, First_Name, DOB, Grade_Level, SchoolID, Home_Phone, Street, City, State, Zip, GuardianEmail",
            &[
                ("Student_Number", LocalId),
                ("Last_Name", FamilyName),
                ("First_Name", GivenName),
                ("DOB", BirthDate),
                ("Grade_Level", Grade),
                ("SchoolID", School),
                ("Home_Phone", StudentPhone),
                ("Street", Street),
                ("City", City),
                ("State", State),
                ("Zip", Zip),
                ("GuardianEmail", GuardianEmail),
            ],
        ),
        (
            Target::Students,
            "SIS ID, School SIS ID, First Name, Last Name, Username, Grade, Birthdate",
            &[
                ("SIS ID", LocalId),
                ("School SIS ID", School),
                ("First Name", GivenName),
                ("Last Name", FamilyName),
                ("Username", StudentEmail),
                ("Grade", Grade),
                ("Birthdate", BirthDate),
            ],
        ),
        (
            Target::Students,
            "ID, Student Name, IEP, ELL, Free/Reduced Lunch, Counselor, Career Goal, Transportation, Parent/Guardian, Parent Phone, Parent Email, Home Language, Career Pathway",
            &[
                ("ID", LocalId),
                ("Student Name", FullName),
                ("IEP", Iep),
                ("ELL", EnglishLearner),
                ("Free/Reduced Lunch", LowIncome),
                ("Counselor", Counselor),
                ("Career Goal", CareerGoal),
                ("Transportation", Transport),
                ("Parent/Guardian", GuardianName),
                ("Parent Phone", GuardianPhone),
                ("Parent Email", GuardianEmail),
                ("Home Language", HomeLanguage),
                ("Career Pathway", Pathway),
            ],
        ),
        (
            Target::Students,
            "Matrícula, Nombre, Apellidos, Fecha de nacimiento, Grado, Escuela, Teléfono, Dirección, Código postal",
            &[
                ("Matrícula", LocalId),
                ("Nombre", GivenName),
                ("Apellidos", FamilyName),
                ("Fecha de nacimiento", BirthDate),
                ("Grado", Grade),
                ("Escuela", School),
                ("Teléfono", StudentPhone),
                ("Dirección", Street),
                ("Código postal", Zip),
            ],
        ),
        (
            Target::Employers,
            "Company Name, Industry, Website, Contact Name, Contact Title, Contact Phone, Contact Email, Address, City, ST, Zip Code, Status, Workers Comp Carrier, Policy #, COI Expires, Notes",
            &[
                ("Company Name", EmployerName),
                ("Industry", Industry),
                ("Website", Website),
                ("Contact Name", ContactName),
                ("Contact Title", ContactTitle),
                ("Contact Phone", ContactPhone),
                ("Contact Email", ContactEmail),
                ("Address", Street),
                ("City", City),
                ("ST", State),
                ("Zip Code", Zip),
                ("Status", Stage),
                ("Workers Comp Carrier", Insurer),
                ("Policy #", Policy),
                ("COI Expires", InsuranceExpiry),
                ("Notes", Notes),
            ],
        ),
        (
            Target::Opportunities,
            "Employer, Site, Position Title, Type, Pathway, Start Date, End Date, Days and Times, # of Students, Total Hours, Paid?, Hourly Wage, Requirements, Hazards",
            &[
                ("Employer", EmployerName),
                ("Site", Site),
                ("Position Title", OpportunityTitle),
                ("Type", Kind),
                ("Pathway", Pathway),
                ("Start Date", Starts),
                ("End Date", Ends),
                ("Days and Times", Weekly),
                ("# of Students", Seats),
                ("Total Hours", Hours),
                ("Paid?", Paid),
                ("Hourly Wage", Wage),
                ("Requirements", Requirements),
                ("Hazards", Hazards),
            ],
        ),
    ];
    for (target, headers, expected) in cases {
        let expected: Vec<(String, Field)> =
            expected.iter().map(|(header, field)| ((*header).to_owned(), *field)).collect();
        assert_eq!(matched(*target, headers), expected, "{headers}");
    }
}

#[test]
fn what_stands_in_the_cells_overrules_a_name_that_only_looks_right() {
    let table = table(
        "s.csv",
        "id,name,phone,gr\n1,Ana Petrov,none of your business,A-\n2,Wei Chen,see file,B+\n3,Jo Li,ask mom,C\n",
    );
    let fields: Vec<_> = guessed(Target::Students, &table).columns.into_iter().map(|c| c.field).collect();
    assert_eq!(fields[..2], [Some(Field::LocalId), Some(Field::FullName)]);
    assert_eq!(fields[3], None, "letters are marks, not grades");
}

#[test]
fn a_header_that_is_a_fields_own_name_or_label_is_always_guessed() {
    for target in [Target::Students, Target::Employers, Target::Opportunities] {
        for info in target.fields() {
            let name = serde_json::to_value(info.field).unwrap().as_str().unwrap().to_owned();
            for header in [name.clone(), name.replace('_', " ").to_uppercase(), info.label.clone()] {
                for cell in ["", "6 or so", "Mon Wed 1-3 pm", "?"] {
                    let rows = vec![vec![cell.to_owned(), "x".to_owned()]; 5];
                    let guess = guess_mapping(target, &[header.clone(), "Zebra".to_owned()], &rows);
                    assert!(guess.columns[0].field.is_some(), "{header} of {target:?} above {cell:?}");
                }
                let guess = guess_mapping(target, std::slice::from_ref(&header), &[]);
                assert_eq!(guess.columns[0].field, Some(info.field), "{header} of {target:?}");
            }
        }
        let all: Vec<String> = target.fields().iter().map(|info| info.label.clone()).collect();
        let guess = guess_mapping(target, &all, &[]);
        let fields: Vec<_> = guess.columns.iter().map(|column| column.field).collect();
        let own: Vec<_> = target.fields().iter().map(|info| Some(info.field)).collect();
        assert_eq!(fields, own, "all labels beside each other");
    }
    let table = table(
        "o.csv",
        "employer,title,weekly,hours\nAcme,Aide,Mon Wed 1:00-3:30 pm,60\nBolt,Clerk,Fri 8-11,90\n",
    );
    let guess = guessed(Target::Opportunities, &table);
    let fields: Vec<_> = guess.columns.iter().filter_map(|column| column.field).collect();
    assert_eq!(fields, [Field::EmployerName, Field::OpportunityTitle, Field::Weekly, Field::Hours]);
}

#[test]
fn bytes_that_are_no_text_are_refused_as_such_whatever_their_name() {
    for seed in 1..=40_u64 {
        let mut state = seed;
        let noise: Vec<u8> = (0..5_000)
            .map(|_| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                (state >> 56) as u8
            })
            .collect();
        for (name, code) in [("r.csv", "not_text"), ("r.txt", "not_text"), ("r.xlsx", "not_a_workbook")] {
            let read = Table::from_bytes(name, noise.clone(), None, &mut Progress::silent());
            assert_eq!(read.map(|table| table.headers).unwrap_err().code(), code, "{name} of seed {seed}");
        }
    }
    let stray = "Student Number,Last Name\n1,Chen\u{7}\n2,Li\u{1f}\n";
    assert_eq!(table("s.csv", stray).len(), 2, "a few strange signs are no reason to refuse a list");
}

#[test]
fn a_mapping_is_remembered_by_the_headers_and_travels_as_json() {
    let headers = ["Student_Number".to_owned(), "Last_Name".to_owned()];
    let mapping = guess_mapping(Target::Students, &headers, &[]);
    assert!(
        mapping.fits(&["last name".to_owned(), "student number".to_owned()]),
        "order and signs don't matter"
    );
    assert!(!mapping.fits(&headers[..1]));
    assert_eq!(mapping.fingerprint, fingerprint(&headers));
    let json = serde_json::to_string(&mapping).unwrap();
    assert_eq!(serde_json::from_str::<Mapping>(&json).unwrap(), mapping);
    let by_hand = r#"{"target":"students","columns":[{"header":"No","field":"local_id"}]}"#;
    let by_hand: Mapping = serde_json::from_str(by_hand).unwrap();
    assert_eq!((by_hand.columns[0].field, by_hand.columns[0].confidence), (Some(Field::LocalId), 100));
}

#[test]
fn students_are_read_with_everything_that_oneroster_does_not_carry() {
    let read = students(
        "Student Number,Name,DOB,Grade,School,Pathway,Email,Phone,Street,City,State,Zip,Guardian,Guardian Phone,Guardian Email,Guardian Language,Home Language,IEP,ELL,Low Income,Counselor,Career Goal,Transportation\n\
         910001,\"Muñoz, José Luis\",8/27/2009,12th,Wheeling,Health Sciences,jose@d214.example,847.555.0134,12 Elm St,Wheeling,IL,60090,Rosa Muñoz,(847) 555-0135,rosa@mail.example,Spanish,Spanish,N,Yes,Free,Ms. Park,Nurse,Bus\n",
    );
    assert_eq!(read.problems, [], "nothing here is wrong");
    let student = &read.drafts[0];
    assert_eq!(student.local_id.as_deref(), Some("910001"));
    assert_eq!(student.given_name.as_deref(), Some("José"));
    assert_eq!(student.middle_name.as_deref(), Some("Luis"));
    assert_eq!(student.family_name.as_deref(), Some("Muñoz"));
    assert_eq!(student.birth_date, Some(day(2009, 8, 27)));
    assert_eq!(student.grade, Some(12));
    assert_eq!(student.pathway.as_deref(), Some("Health Sciences"));
    assert_eq!(student.phone.as_deref(), Some("(847) 555-0134"));
    assert_eq!(student.zip.as_deref(), Some("60090"));
    assert_eq!(
        (student.iep, student.english_learner, student.low_income),
        (Some(false), Some(true), Some(true))
    );
    assert_eq!(student.guardians.len(), 1);
    assert_eq!(student.guardians[0].given_name.as_deref(), Some("Rosa"));
    assert_eq!(student.guardians[0].language.as_deref(), Some("Spanish"));
    assert_eq!(student.transport.as_deref(), Some("Bus"));
    assert_eq!(student.line, 2);
}

#[test]
fn an_unreadable_cell_is_told_by_line_and_column_and_the_row_is_kept() {
    let read = students(
        "Student Number,Last Name,First Name,DOB,Grade,IEP,Email\n\
         1,Chen,Wei,8/27/2009,12,yes,wei@d.example\n\
         2,Petrov,Ana,someday,12,yes,ana@d.example\n\
         3,Li,Jo,2/11/2090,13th floor,perhaps,jo at home\n\
         ,,,1/2/2009,12,yes,x@d.example\n\
         1,Smith,Bo,1/2/2009,12,yes,bo@d.example\n",
    );
    assert_eq!(read.drafts.iter().map(|s| s.line).collect::<Vec<_>>(), [2, 3, 4]);
    use Severity::{Rejected, Repaired};
    assert_eq!(
        problem(&read.problems),
        [
            (Some(3), Some("DOB"), Code::DateUnreadable, Repaired),
            (Some(4), Some("DOB"), Code::DateOutOfRange, Repaired),
            (Some(4), Some("Grade"), Code::GradeUnreadable, Repaired),
            (Some(4), Some("Email"), Code::EmailUnreadable, Repaired),
            (Some(4), Some("IEP"), Code::YesNoUnreadable, Repaired),
            (Some(5), Some("Student Number"), Code::IdMissing, Rejected),
            (Some(6), Some("Student Number"), Code::IdTwice, Rejected),
        ]
    );
    assert_eq!(read.problems[0].found.as_deref(), Some("someday"));
    assert_eq!(read.problems[0].subject.as_deref(), Some("Petrov, Ana"));
    assert_eq!(read.left_out.iter().map(|row| row.line).collect::<Vec<_>>(), [5, 6]);
    assert_eq!(read.rejected_rows, 2, "as many as there are rejections");
}

#[test]
fn a_fix_takes_the_place_of_the_cell() {
    let table = table("s.csv", "Student Number,Last Name,DOB\n1,Chen,someday\n2,Li,never\n");
    let fix = |line, value: Option<&str>| imports::Fix {
        file: "s.csv".into(),
        line,
        column: "DOB".into(),
        value: value.map(str::to_owned),
    };
    let options = MappedOptions { fixes: vec![fix(2, Some("2009-08-27")), fix(3, None)], ..options() };
    let read =
        read_students(&table, &guessed(Target::Students, &table), &options, &mut Progress::silent()).unwrap();
    assert_eq!(read.problems, []);
    assert_eq!(read.drafts.len(), 1, "the second row was left out by choice");
    assert_eq!(read.drafts[0].birth_date, Some(day(2009, 8, 27)));
}

#[test]
fn dates_of_a_column_written_day_first_are_read_so() {
    let read = students("Student Number,Last Name,DOB\n1,Chen,27/8/2009\n2,Li,3/4/2009\n");
    assert_eq!(read.drafts[1].birth_date, Some(day(2009, 4, 3)));
    let read = students("Student Number,Last Name,DOB\n1,Chen,8/27/2009\n2,Li,3/4/2009\n3,Bo,27/8/2009\n");
    assert_eq!(read.drafts[1].birth_date, Some(day(2009, 3, 4)));
    assert_eq!(read.problems[0].suggestion.as_deref(), Some("2009-08-27"), "the odd one is asked about");
}

#[test]
fn what_perkins_asks_is_read_and_a_graduation_ahead_is_none_yet() {
    let table = table(
        "s.csv",
        "Student Number,CTE Concentrator,Graduation Date,Non-traditional,Single Parent,Out-of-Workforce\n\
         1,Y,5/29/2025,yes,no,X\n2,N,5/29/2099,,,\n",
    );
    let mapping = guessed(Target::Students, &table);
    let fields: Vec<_> = mapping.columns.iter().filter_map(|column| column.field).collect();
    use Field::*;
    assert_eq!(fields, [LocalId, Concentrator, GraduatedOn, Nontraditional, SingleParent, OutOfWorkforce]);
    let read = read_students(&table, &mapping, &options(), &mut Progress::silent()).unwrap();
    let first = &read.drafts[0];
    assert_eq!((first.concentrator, first.graduated_on), (Some(true), Some(day(2025, 5, 29))));
    assert_eq!(
        (first.nontraditional, first.single_parent, first.out_of_workforce),
        (Some(true), Some(false), Some(true))
    );
    assert_eq!((read.drafts[1].concentrator, read.drafts[1].graduated_on), (Some(false), None));
    assert_eq!(
        problem(&read.problems),
        [(Some(3), Some("Graduation Date"), Code::DateOutOfRange, Severity::Repaired)]
    );
}

#[test]
fn a_text_that_is_named_like_a_workbook_is_said_to_be_none() {
    let open = |text: &str| {
        Table::from_bytes("students.xlsx", text.as_bytes().to_vec(), None, &mut Progress::silent())
    };
    for text in ["hello\n", "Dear Ms. Park\nthe list follows tomorrow.\n"] {
        let refused = open(text).unwrap_err();
        assert_eq!(refused.code(), "not_a_workbook", "{text:?}: {refused}");
    }
    assert_eq!(open("Student Number,Last Name\n1,Chen\n").unwrap().len(), 1, "a list is read all the same");
}

#[test]
fn a_default_fills_blank_cells_and_missing_columns() {
    let table = table("s.csv", "Student Number,Last Name,School\n1,Chen,\n2,Li,Prospect\n");
    let mut mapping = guessed(Target::Students, &table);
    mapping.defaults = vec![
        DefaultValue { field: Field::School, value: "Wheeling".into() },
        DefaultValue { field: Field::Grade, value: "12".into() },
    ];
    let read = read_students(&table, &mapping, &options(), &mut Progress::silent()).unwrap();
    let schools: Vec<_> = read.drafts.iter().map(|s| (s.school.as_deref(), s.grade)).collect();
    assert_eq!(schools, [(Some("Wheeling"), Some(12)), (Some("Prospect"), Some(12))]);
}

#[test]
fn a_file_that_tells_nobody_whom_it_is_about_is_refused() {
    let table = table("s.csv", "Color,Shape\nred,round\n");
    let read = read_students(&table, &guessed(Target::Students, &table), &options(), &mut Progress::silent());
    assert!(matches!(read, Err(ReadError::NotMapped { .. })), "{read:?}");
}

#[test]
fn a_mapping_made_for_another_file_says_which_column_is_not_there() {
    let table = table("s.csv", "Student Number,Last Name\n1,Chen\n");
    let mapping = r#"{"target":"students","columns":[{"header":"Student Number","field":"local_id"},{"header":"Birthday","field":"birth_date"}]}"#;
    let mapping: Mapping = serde_json::from_str(mapping).unwrap();
    let read = read_students(&table, &mapping, &options(), &mut Progress::silent()).unwrap();
    assert_eq!(
        problem(&read.problems),
        [(Some(1), Some("Birthday"), Code::HeaderMissing, Severity::Repaired)]
    );
}

#[test]
fn employers_are_read_with_people_and_insurance() {
    let table = table(
        "employers.csv",
        "Company;Industry;Phone;Website;Address;City;State;Zip;Contact First Name;Contact Last Name;Contact Title;Contact Phone;Contact Email;Supervisor;Status;Insurance Company;Policy Number;Insurance Expires;Notes\n\
         Acme Machining, Inc.;Manufacturing;8475550100;acme.example;1 Main St;Wheeling;IL;60090;Pat;O'Neil;HR Director;847-555-0101 x4;pat@acme.example;Lee Ross;Active;Zenith;WC-1;12/31/2026;call first\n\
         ;Retail;;;;;;;;;;;;;;;;;\n",
    );
    let read =
        read_employers(&table, &guessed(Target::Employers, &table), &options(), &mut Progress::silent())
            .unwrap();
    assert_eq!(read.drafts.len(), 1);
    let acme = &read.drafts[0];
    assert_eq!(acme.name, "Acme Machining, Inc.", "the commas in it are no separators");
    assert_eq!(acme.contact_name.as_deref(), Some("Pat O'Neil"));
    assert_eq!(acme.contact_phone.as_deref(), Some("(847) 555-0101 x4"));
    assert_eq!(acme.supervisor.as_deref(), Some("Lee Ross"));
    assert_eq!(acme.stage.as_deref(), Some("Active"));
    assert_eq!(acme.insurance_expiry, Some(day(2026, 12, 31)));
    assert_eq!(problem(&read.problems), [(Some(3), Some("Company"), Code::NameMissing, Severity::Rejected)]);
}

#[test]
fn opportunities_are_read_with_their_weekly_blocks() {
    let table = table(
        "offers.csv",
        "Employer,Site,Title,Kind,Pathway,Start,End,Schedule,Seats,Total Hours,Paid,Wage,Requirements,Hazards\n\
         Acme,Plant 2,Machining intern,Internship,Manufacturing; Engineering,1/12/2027,5/28/2027,Mon Wed 1:00-3:30 pm,2,60 hours,Paid,$15.50/hr,Steel toes,Lathe\n\
         Acme,,,Job shadow,,6/1/2027,5/1/2027,whenever,two,,no,,,\n",
    );
    let read = read_opportunities(
        &table,
        &guessed(Target::Opportunities, &table),
        &options(),
        &mut Progress::silent(),
    )
    .unwrap();
    let time = |h, m| NaiveTime::from_hms_opt(h, m, 0).unwrap();
    let first = &read.drafts[0];
    assert_eq!(
        first.weekly,
        [Weekday::Mon, Weekday::Wed].map(|day| Block { day, starts: time(13, 0), ends: time(15, 30) })
    );
    assert_eq!(
        (first.seats, first.hours, first.paid, first.wage_cents),
        (Some(2), Some(60.0), Some(true), Some(1550))
    );
    assert_eq!(first.pathways, ["Manufacturing", "Engineering"]);
    assert_eq!((first.starts, first.ends), (Some(day(2027, 1, 12)), Some(day(2027, 5, 28))));
    let second = &read.drafts[1];
    assert_eq!((second.title.as_str(), second.ends), ("Job shadow", None));
    assert_eq!(
        problem(&read.problems),
        [
            (Some(3), Some("End"), Code::DatesReversed, Severity::Repaired),
            (Some(3), Some("Schedule"), Code::ScheduleUnreadable, Severity::Repaired),
            (Some(3), Some("Seats"), Code::NumberUnreadable, Severity::Repaired),
        ]
    );
}

fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Empty").unwrap();
    let sheet = book.add_worksheet().set_name("Students").unwrap();
    sheet.write(0, 0, "Wheeling High School, fall list").unwrap();
    for (at, header) in ["Student Number", "Last Name", "DOB", "Grade", "IEP", "Zip"].into_iter().enumerate()
    {
        sheet.write(2, at as u16, header).unwrap();
    }
    let date = Format::new().set_num_format("m/d/yyyy");
    sheet.write(3, 0, 910_001).unwrap();
    sheet.write(3, 1, "Muñoz").unwrap();
    sheet.write_datetime_with_format(3, 2, ExcelDateTime::from_ymd(2009, 8, 27).unwrap(), &date).unwrap();
    sheet.write(3, 3, 12).unwrap();
    sheet.write(3, 4, true).unwrap();
    sheet.write(3, 5, 2134).unwrap();
    sheet.write(5, 0, "910002").unwrap();
    sheet.write(5, 1, "Li").unwrap();
    sheet.write(5, 2, 40_052).unwrap();
    let sheet = book.add_worksheet().set_name("Other").unwrap();
    sheet.write(0, 0, "a").unwrap();
    sheet.write(0, 1, "b").unwrap();
    sheet.write(1, 0, 1.5).unwrap();
    sheet.write(1, 1, "far").unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn a_workbook_gives_dates_and_numbers_as_they_are_shown() {
    let table = table("list.xlsx", workbook());
    assert_eq!(table.sheet.as_deref(), Some("Students"), "the first sheet that holds anything");
    assert_eq!(table.sheets, ["Empty", "Students", "Other"]);
    assert_eq!(table.headers, ["Student Number", "Last Name", "DOB", "Grade", "IEP", "Zip"]);
    assert_eq!(table.sample(1)[0], ["910001", "Muñoz", "2009-08-27", "12", "true", "2134"]);
    let read = read_students(&table, &guessed(Target::Students, &table), &options(), &mut Progress::silent())
        .unwrap();
    assert_eq!(read.drafts[0].zip.as_deref(), Some("02134"), "a number has lost its leading zero");
    assert_eq!(read.drafts[0].iep, Some(true));
    assert_eq!((read.drafts[1].birth_date, read.drafts[1].line), (Some(day(2009, 8, 27)), 6));
    assert_eq!(
        problem(&read.problems),
        [
            (Some(1), None, Code::RowsAboveHeader, Severity::Repaired),
            (Some(6), Some("DOB"), Code::DateFormat, Severity::Repaired),
        ]
    );
}

#[test]
fn another_sheet_can_be_chosen() {
    let other = Table::from_bytes("list.xlsx", workbook(), Some("Other"), &mut Progress::silent()).unwrap();
    assert_eq!(other.sample(1)[0], ["1.5", "far"]);
    let none = Table::from_bytes("list.xlsx", workbook(), Some("Nowhere"), &mut Progress::silent());
    assert!(matches!(none, Err(ReadError::NoSheet { .. })));
}

#[test]
fn a_cell_in_the_last_corner_of_a_sheet_costs_nothing() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (at, text) in ["Student Number", "Last Name", "1", "Chen"].into_iter().enumerate() {
        sheet.write(at as u32 / 2, at as u16 % 2, text).unwrap();
    }
    sheet.write(1_048_575, 16_383, "corner").unwrap();
    let table = table("list.xlsx", book.save_to_buffer().unwrap());
    assert_eq!((table.headers.len(), table.len()), (2, 1));
}

#[test]
fn a_workbook_that_unpacks_without_end_is_refused() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for name in ["[Content_Types].xml", "xl/sharedStrings.xml"] {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        for _ in 0..40 {
            zip.write_all(&vec![b' '; 1 << 20]).unwrap();
        }
    }
    let mut bytes = zip.finish().unwrap().into_inner();
    let honest = Table::from_bytes("list.xlsx", bytes.clone(), None, &mut Progress::silent());
    assert!(matches!(honest, Err(ReadError::TooLarge { .. })), "{:?}", honest.err());
    let declared = (40_u32 << 20).to_le_bytes();
    let places: Vec<usize> = (0..bytes.len() - 4).filter(|at| bytes[*at..at + 4] == declared).collect();
    for at in places {
        bytes[at..at + 4].copy_from_slice(&100_u32.to_le_bytes());
    }
    let lying = Table::from_bytes("list.xlsx", bytes, None, &mut Progress::silent());
    assert!(matches!(lying, Err(ReadError::TooLarge { .. } | ReadError::DamagedZip)), "{:?}", lying.err());
}

#[test]
fn a_damaged_or_older_workbook_is_refused_in_words() {
    let whole = workbook();
    for cut in [whole.len() / 2, whole.len() - 30, 60] {
        let read = Table::from_bytes("list.xlsx", whole[..cut].to_vec(), None, &mut Progress::silent());
        assert!(
            matches!(read, Err(ReadError::DamagedZip | ReadError::DamagedWorkbook { .. })),
            "{cut}: {:?}",
            read.err()
        );
    }
    let older = Table::from_bytes(
        "list.xls",
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest".to_vec(),
        None,
        &mut Progress::silent(),
    );
    assert!(matches!(older, Err(ReadError::DamagedWorkbook { .. })));
    let empty = Table::from_bytes("list.csv", Vec::new(), None, &mut Progress::silent());
    assert!(matches!(empty, Err(ReadError::Empty)));
    let header_only = Table::from_bytes("list.csv", b"a,b\n".to_vec(), None, &mut Progress::silent());
    assert!(matches!(header_only, Err(ReadError::NoRows)));
}

#[test]
fn headers_are_told_apart_and_nameless_ones_get_a_name() {
    let table = table("t.csv", "Phone,Phone,,Last  Name,,\n1,2,3,Chen,,\n");
    assert_eq!(table.headers, ["Phone", "Phone (2)", "Column 3", "Last Name"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn any_text_is_a_table_or_an_error_and_never_a_panic(
        text in "[\\PC\n\r\t,;\"]{0,400}",
        headers in prop::sample::subsequence(vec!["Student Number", "Name", "DOB", "Grade", "IEP", "Email", "Phone", "Zip", "Employer", "Schedule", "Seats", "Wage", "Start", "End"], 0..14),
    ) {
        let text = format!("{}\n{text}\n", headers.join(","));
        if let Ok(table) = Table::from_bytes("any.csv", text.into_bytes(), None, &mut Progress::silent()) {
            let read = |target| guess_mapping(target, &table.headers, &table.sample(20));
            let _ = read_students(&table, &read(Target::Students), &options(), &mut Progress::silent());
            let _ = read_employers(&table, &read(Target::Employers), &options(), &mut Progress::silent());
            let _ = read_opportunities(&table, &read(Target::Opportunities), &options(), &mut Progress::silent());
        }
    }

    #[test]
    fn any_schedule_is_read_or_not(text in "[a-zA-Z0-9:;,/&. –é-]{0,40}") {
        if let Some(blocks) = parse_weekly(&text) {
            prop_assert!(!blocks.is_empty() && blocks.iter().all(|block| block.starts < block.ends));
        }
    }

    #[test]
    fn a_workbook_with_bytes_changed_is_read_or_refused(at in any::<prop::sample::Index>(), value in any::<u8>()) {
        let mut bytes = SMALL_BOOK.clone();
        let index = at.index(bytes.len());
        bytes[index] = value;
        let _ = Table::from_bytes("a.xlsx", bytes, None, &mut Progress::silent());
    }
}

static SMALL_BOOK: std::sync::LazyLock<Vec<u8>> = std::sync::LazyLock::new(workbook);
