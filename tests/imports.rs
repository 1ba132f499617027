//! Mapped files and rosters against the office: whom a row is about, what is stored, and what its rules keep out.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use journeys::{Bench, Roster, offer};
use serde_json::{Value, json};

const SCHOOL: &str = "Tangerine High School";

fn import(bench: &Bench, target: &str, name: &str, text: &str) -> Value {
    let path = bench.file(name, text);
    let dry = bench.call("preview_import", json!({ "target": target, "path": path }));
    let report = bench.call("write_import", json!({ "target": target, "path": path }));
    for part in ["new", "changed", "unchanged", "rejected", "repaired"] {
        assert_eq!(dry["report"][part], report[part], "the dry run tells {part} as the import does");
    }
    assert_eq!(
        dry["report"]["problems"].as_array().unwrap().len(),
        report["problems"].as_array().unwrap().len()
    );
    let rejected =
        report["problems"].as_array().unwrap().iter().filter(|p| p["severity"] == "rejected").count();
    assert_eq!(report["rejected"], rejected, "a rejection is a row left out: {report}");
    report
}

fn counts(report: &Value) -> [u64; 5] {
    ["new", "changed", "unchanged", "rejected", "repaired"].map(|n| report[n].as_u64().unwrap())
}

/// Line, column, code and what stands there.
fn told(report: &Value) -> Vec<(u64, String, String, String)> {
    let text = |v: &Value| v.as_str().unwrap_or_default().to_owned();
    let one =
        |p: &Value| (p["line"].as_u64().unwrap(), text(&p["column"]), text(&p["code"]), text(&p["found"]));
    report["problems"].as_array().unwrap().iter().map(one).collect()
}

fn row(line: u64, column: &str, code: &str, found: &str) -> (u64, String, String, String) {
    (line, column.into(), code.into(), found.into())
}

fn office_with_a_school() -> Bench {
    let bench = Bench::own_office();
    let roster = Roster::of(1).write(&bench.path("first roster"));
    bench.call("write_import", json!({ "target": "roster", "path": roster }));
    bench
}

fn student(bench: &Bench, name: &str) -> Value {
    let rows = bench.call("list_students", json!({ "with_gone": true }));
    let found =
        rows["rows"].as_array().unwrap().iter().find(|s| s["name"] == name).expect("the student").clone();
    bench.call("get_student", json!({ "id": found["id"] }))
}

fn add(bench: &Bench, family: &str, number: &str, born: &str) -> Value {
    let school = bench.call("get_settings", json!({}))["schools"][0]["id"].take();
    bench.call(
        "add_student",
        json!({ "given_name": "Ana", "family_name": family, "school_id": school, "local_id": number, "birth_date": born }),
    )
}

fn with_status(bench: &Bench, mut student: Value, status: &str) -> Value {
    student["roster_status"] = json!(status);
    bench.call("save_student", json!({ "student": student }))
}

#[test]
fn a_mapped_file_joins_the_current_student_and_asks_where_several_bear_a_number() {
    let bench = office_with_a_school();
    for gone_first in [true, false] {
        let (first, second, number) =
            if gone_first { ("gone", "on_roster", "100") } else { ("on_roster", "gone", "101") };
        with_status(&bench, add(&bench, &format!("First{number}"), number, "2009-01-05"), first);
        with_status(&bench, add(&bench, &format!("Second{number}"), number, "2009-02-05"), second);
        let text = format!("Student Number,Home Language\n{number},Polish\n");
        assert_eq!(counts(&import(&bench, "students", "plain.csv", &text)), [0, 1, 0, 0, 0]);
        let (current, gone) = if gone_first { ("Second", "First") } else { ("First", "Second") };
        let language =
            |who: &str| student(&bench, &format!("{who}{number}, Ana"))["student"]["home_language"].take();
        assert_eq!((language(current), language(gone)), (json!("pl"), json!("")));
    }

    add(&bench, "Ruiz", "200", "2009-03-01");
    add(&bench, "Stone", "200", "2010-03-01");
    let before = bench.everything();
    let text = "Home Language,Student Number\nPolish,200\n";
    let report = import(&bench, "students", "unclear.csv", text);
    assert_eq!(counts(&report), [0, 0, 0, 1, 0]);
    assert_eq!(told(&report), [row(2, "Student Number", "student_ambiguous", "200")]);
    let message = report["problems"][0]["message"].as_str().unwrap();
    assert!(message.contains("Ruiz, Ana") && message.contains("Stone, Ana"), "{message}");
    assert_eq!(report["problems"][0]["file"], "unclear.csv");
    assert_eq!(bench.everything(), before, "neither of the two is touched");

    let text = "Student Number,Last Name,DOB,Home Language\n200,Stone,3/1/2010,Polish\n";
    assert_eq!(counts(&import(&bench, "students", "clear.csv", text)), [0, 1, 0, 0, 0]);
    assert_eq!(student(&bench, "Stone, Ana")["student"]["home_language"], "pl");
    assert_eq!(student(&bench, "Ruiz, Ana")["student"]["home_language"], "");
}

#[test]
fn a_file_without_numbers_brings_nobody_twice() {
    let bench = office_with_a_school();
    let text = format!(
        "Last Name,First Name,DOB,School,Home Language\nChen,Wei,8/27/2009,{SCHOOL},Polish\nChen,Wei,,{SCHOOL},Polish\n"
    );
    let before = bench.everything();
    let report = import(&bench, "students", "names.csv", &text);
    assert_eq!(counts(&report), [0, 0, 0, 2, 0]);
    assert_eq!(told(&report)[0], row(2, "Student number", "no_number", ""));
    assert_eq!(bench.everything(), before, "nobody comes in without a number");

    let school = bench.call("get_settings", json!({}))["schools"][0]["id"].take();
    let wei = json!({ "given_name": "Wei", "family_name": "Chen", "school_id": school, "local_id": "300", "birth_date": "2009-08-27" });
    bench.call("add_student", wei);
    let report = import(&bench, "students", "names.csv", &text);
    assert_eq!(counts(&report), [0, 1, 0, 1, 0], "name and birth date are one student's");
    assert_eq!(told(&report), [row(3, "Student number", "no_number", "")], "a name alone is not enough");
    assert_eq!(student(&bench, "Chen, Wei")["student"]["home_language"], "pl");
}

#[test]
fn a_row_without_a_number_in_a_list_of_numbers_is_left_out_and_told() {
    let bench = office_with_a_school();
    add(&bench, "Ruiz", "200", "2009-03-01");
    let text = format!(
        "Student Number,Last Name,First Name,DOB,School\n201,Chen,Wei,8/27/2009,{SCHOOL}\n,Novak,Bo,8/28/2009,{SCHOOL}\n,Ruiz,Ana,3/1/2009,{SCHOOL}\n"
    );
    let report = import(&bench, "students", "numbers.csv", &text);
    assert_eq!(counts(&report), [1, 0, 0, 2, 0]);
    assert_eq!(
        told(&report),
        [row(3, "Student Number", "no_number", ""), row(4, "Student Number", "no_number", "")]
    );
    let problem = &report["problems"][0];
    assert_eq!(problem["subject"], "Novak, Bo");
    assert!(
        problem["message"]
            .as_str()
            .unwrap()
            .starts_with("This row has no student number; the list joins by it.")
    );
}

/// What warns, as field and message.
fn warnings(report: &Value) -> Vec<(&str, &str)> {
    let problems = report["problems"].as_array().unwrap().iter();
    let warns = problems.filter(|p| p["severity"] == "warning");
    warns.map(|p| (p["code"].as_str().unwrap(), p["message"].as_str().unwrap())).collect()
}

#[test]
fn a_zip_code_of_no_place_is_stored_and_told() {
    let bench = office_with_a_school();
    let told_99999 = ("zip_unknown", "No place is known for ZIP 99999; set the point on the map by hand.");
    let text = format!(
        "Student Number,Last Name,First Name,School,Zip\n201,Chen,Wei,{SCHOOL},99999\n202,Li,Jo,{SCHOOL},60090\n"
    );
    let report = import(&bench, "students", "zips.csv", &text);
    assert_eq!(counts(&report), [2, 0, 0, 0, 0]);
    assert_eq!(warnings(&report), [told_99999]);
    assert_eq!(student(&bench, "Chen, Wei")["student"]["address"]["zip"], "99999");

    let report = import(&bench, "employers", "firms.csv", "Employer,City,Zip\nAcme,Nowhere,99999\n");
    assert_eq!((counts(&report), warnings(&report)), ([1, 0, 0, 0, 0], vec![told_99999]));
    let id = bench.rows("list_employers")[0]["id"].clone();
    let page = bench.call("get_employer", json!({ "id": id }));
    let mut site = page["sites"][0].clone();
    assert_eq!((&site["address"]["zip"], &site["point"]), (&json!("99999"), &Value::Null));

    let saved = bench.call("save_site", json!({ "site": site }));
    assert_eq!((&saved["warning"], &saved["address"]["zip"]), (&json!(told_99999.1), &json!("99999")));
    site["point"] = json!({ "latitude": 42.1, "longitude": -87.9 });
    site["located_by"] = json!("hand");
    assert_eq!(bench.call("save_site", json!({ "site": site })).get("warning"), None);
    let again = import(&bench, "employers", "firms.csv", "Employer,City,Zip\nAcme,Nowhere,99999\n");
    assert_eq!(counts(&again), [0, 0, 1, 0, 0]);
    assert!(warnings(&again).is_empty(), "its point is known by hand: {again}");
}

#[test]
fn an_employer_that_is_only_nearly_named_so_is_told() {
    let bench = office_with_a_school();
    import(&bench, "employers", "firms.csv", "Employer,City\n+Plus Co,Wheeling\n");
    let report = import(&bench, "employers", "again.csv", "Employer,City\nPlus Co,Wheeling\n");
    assert_eq!(counts(&report)[0], 0);
    assert_eq!(told(&report), [row(2, "Employer", "name_matched", "Plus Co")]);
    let message = report["problems"][0]["message"].as_str().unwrap();
    assert!(message.contains("“Plus Co” was taken for the employer “+Plus Co”"), "{message}");
    let same = import(&bench, "employers", "same.csv", "Employer,City\n +PLUS CO ,Wheeling\n");
    assert_eq!(told(&same), [], "case and blanks are no other name");

    let offers = "Employer,Title\nPlus Company,Aide\n+plus co,Clerk\n";
    let report = import(&bench, "opportunities", "offers.csv", offers);
    assert_eq!(counts(&report), [2, 0, 0, 0, 1]);
    assert_eq!(told(&report), [row(2, "Employer", "name_matched", "Plus Company")]);

    bench.call("add_employer", json!({ "name": "Plus Co" }));
    let report = import(&bench, "opportunities", "exact.csv", "Employer,Title\nPlus Co,Runner\n");
    assert_eq!(told(&report), [], "the very name goes before one like it");
    let offers = bench.rows("list_opportunities");
    assert_eq!(offers.iter().find(|o| o["title"] == "Runner").unwrap()["employer"], "Plus Co");
}

#[test]
fn what_a_rule_refuses_is_left_out_and_told_and_every_row_can_be_edited_after() {
    let bench = office_with_a_school();
    let text = format!(
        "Student Number,Last Name,First Name,School,ZIP,Home Language,Parent/Guardian,Guardian Language,CTE Concentrator,Single Parent,Race\n\
         301,Chen,Wei,{SCHOOL},abc,Klingon,Rosa Chen,Mandarin,Y,Y,Asian; Martian\n\
         302,Diaz,Ana,{SCHOOL},60090,Español,,,,,Hispanic\n\
         303,,,{SCHOOL},60090,,,,,,\n"
    );
    let report = import(&bench, "students", "wide.csv", &text);
    assert_eq!(counts(&report), [2, 0, 0, 1, 3]);
    let mut problems = told(&report);
    problems.sort();
    assert_eq!(
        problems,
        [
            row(2, "Home Language", "language_unknown", "Klingon"),
            row(2, "Race", "word_unreadable", "Martian"),
            row(2, "ZIP", "zip_unreadable", "abc"),
            row(4, "Last Name", "rule_broken", ""),
        ]
    );
    let chen = student(&bench, "Chen, Wei");
    assert_eq!(
        (&chen["student"]["address"]["zip"], &chen["student"]["home_language"]),
        (&json!(""), &json!(""))
    );
    assert_eq!(chen["guardians"][0]["language"], "zh");
    assert_eq!(chen["student"]["concentrator"], true);
    assert_eq!(chen["student"]["special_populations"], json!(["single_parent"]));
    assert_eq!(chen["student"]["races"], json!(["asian"]));
    let diaz = student(&bench, "Diaz, Ana");
    assert_eq!(
        (&diaz["student"]["home_language"], &diaz["student"]["hispanic"]),
        (&json!("es"), &json!(true))
    );
    for page in [chen, diaz] {
        bench.call("save_student", json!({ "student": page["student"] }));
    }
    let again = import(&bench, "students", "wide.csv", &text);
    assert_eq!(counts(&again), [0, 0, 2, 1, 3], "the second time changes nothing");
}

#[test]
fn a_bad_zip_and_an_unknown_language_are_refused_by_an_edit_too() {
    let bench = office_with_a_school();
    let mut page = student(&bench, "Family1, Given1");
    page["student"]["address"]["zip"] = json!("abc");
    let refused = bench.refusal("save_student", json!({ "student": page["student"] }));
    assert_eq!(refused.fields[0].field, "address.zip");
    page["student"]["address"]["zip"] = json!("60090-1234");
    page["student"]["home_language"] = json!("Klingon");
    let refused = bench.refusal("save_student", json!({ "student": page["student"] }));
    assert_eq!(refused.fields[0].field, "home_language");
    page["student"]["home_language"] = json!("polski");
    let saved = bench.call("save_student", json!({ "student": page["student"] }));
    assert_eq!(saved["home_language"], "pl");
}

#[test]
fn an_employers_last_contact_and_cap_are_kept_and_a_bad_zip_never_is() {
    let bench = office_with_a_school();
    let text = "Company,Street,City,State,ZIP,Contact Name,Contact Email,Last Contact,Contact Cap\n\
                Acme Machining,1 Main St,Wheeling,IL,abc,Pat O'Neil,pat at acme,10/5/2026,3\n\
                Bolt Works,2 Main St,Wheeling,IL,60090,,,10/5/2099,\n";
    let report = import(&bench, "employers", "firms.csv", text);
    assert_eq!(counts(&report), [2, 0, 0, 0, 3]);
    let mut problems = told(&report);
    problems.sort();
    assert_eq!(
        problems,
        [
            row(2, "Contact Email", "email_unreadable", "pat at acme"),
            row(2, "ZIP", "zip_unreadable", "abc"),
            row(3, "Last Contact", "date_out_of_range", "10/5/2099"),
        ]
    );
    let page = |name: &str| {
        let listed = bench.rows("list_employers");
        let found = listed.iter().find(|e| e["name"] == name).expect("the employer").clone();
        bench.call("get_employer", json!({ "id": found["id"] }))
    };
    let acme = page("Acme Machining");
    assert_eq!(acme["employer"]["contact_cap"], 3);
    let contacts = acme["contacts"].as_array().unwrap();
    assert_eq!(contacts.len(), 1);
    assert_eq!(contacts[0]["kind"], "other");
    assert!(contacts[0]["at"].as_str().unwrap().starts_with("2026-10-05"), "{}", contacts[0]);
    assert_eq!(page("Bolt Works")["contacts"].as_array().unwrap().len(), 0);
    for site in acme["sites"].as_array().unwrap() {
        assert_eq!(site["address"]["zip"], "");
        bench.call("save_site", json!({ "site": site }));
    }
    for person in acme["people"].as_array().unwrap() {
        bench.call("save_person", json!({ "person": person }));
    }
    assert_eq!(counts(&import(&bench, "employers", "firms.csv", text)), [0, 0, 2, 0, 3]);
    assert_eq!(page("Acme Machining")["contacts"].as_array().unwrap().len(), 1, "the contact is logged once");
}

#[test]
fn hazards_are_flagged_and_what_names_no_order_is_told() {
    let bench = office_with_a_school();
    offer(&bench, "Acme Machining", 2);
    let text = "Employer,Title,Hazards,Seats,Wage,Supervisor\n\
                Acme Machining,Shop intern,\"HO 5, forklifts; wet floors\",2,15,Jo Marsh\n\
                Acme Machining,Yard intern,none,0,900,Nobody\n";
    let report = import(&bench, "opportunities", "offers.csv", text);
    assert_eq!(counts(&report), [2, 0, 0, 0, 4]);
    let mut problems = told(&report);
    problems.sort();
    assert_eq!(
        problems,
        [
            row(2, "Hazards", "hazard_unknown", "wet floors"),
            row(3, "Seats", "rule_broken", "0"),
            row(3, "Supervisor", "not_in_office", "Nobody"),
            row(3, "Wage", "rule_broken", "$900.00"),
        ]
    );
    let page = |title: &str| {
        let listed = bench.rows("list_opportunities");
        let found = listed.iter().find(|o| o["title"] == title).expect("the offer").clone();
        bench.call("get_opportunity", json!({ "id": found["id"] }))["opportunity"].take()
    };
    assert_eq!(page("Shop intern")["hazards"], json!(["ho5", "ho7"]));
    let yard = page("Yard intern");
    assert_eq!((&yard["hazards"], &yard["seats"]), (&json!([]), &json!(1)));
    bench.call("save_opportunity", json!({ "opportunity": yard }));
    assert_eq!(counts(&import(&bench, "opportunities", "offers.csv", text)), [0, 0, 2, 0, 4]);
}

#[test]
fn every_field_that_is_offered_is_stored() {
    let bench = office_with_a_school();
    for (target, text) in [
        ("employers", "Company,Most students at once\nAcme,4\n"),
        ("opportunities", "Employer,Title,Notes,Street\nAcme,Intern,call first,1 Main St\n"),
        ("students", "Student Number,Notes\n1,shy\n"),
    ] {
        let guessed =
            bench.call("guess_mapping", json!({ "target": target, "path": bench.file("some.csv", text) }));
        let offered: Vec<&str> =
            guessed["fields"].as_array().unwrap().iter().map(|f| f["field"].as_str().unwrap()).collect();
        assert!(!offered.contains(&"capacity") && !offered.contains(&"student_notes"), "{offered:?}");
        if target == "opportunities" {
            assert!(!offered.contains(&"notes") && !offered.contains(&"street"), "{offered:?}");
        }
    }
}

#[test]
fn a_student_to_delete_whom_the_office_never_had_is_not_new() {
    let bench = Bench::own_office();
    let mut roster = Roster::of(3);
    let folder = roster.write(&bench.path("roster"));
    // A full set whose status is filled in all the same.
    let users = roster.users().replace("stu-2,,", "stu-2,toBeDeleted,");
    std::fs::write(folder.join("users.csv"), &users).unwrap();
    let report = bench.call("write_import", json!({ "target": "roster", "path": folder }));
    assert_eq!([&report["new"], &report["gone"]], [&json!(2), &json!(0)]);
    assert_eq!(bench.sound_counts()["students"], 2);

    roster = Roster::of(3);
    let folder = roster.write(&bench.path("all three"));
    bench.call("write_import", json!({ "target": "roster", "path": folder }));
    std::fs::write(folder.join("users.csv"), &users).unwrap();
    let report = bench.call("write_import", json!({ "target": "roster", "path": folder }));
    assert_eq!([&report["new"], &report["gone"]], [&json!(0), &json!(1)], "whom it had is gone");
}

#[test]
fn a_bad_birth_date_of_a_roster_is_repaired_and_the_student_comes_in() {
    let bench = Bench::own_office();
    let folder = Roster::of(2).write(&bench.path("roster"));
    let demographics = "sourcedId,status,dateLastModified,birthDate,sex\r\nstu-1,,,soon,female\r\nstu-2,,,2090-01-02,male\r\n";
    std::fs::write(folder.join("demographics.csv"), demographics).unwrap();
    let report = bench.call("write_import", json!({ "target": "roster", "path": folder }));
    assert_eq!([&report["new"], &report["rejected"]], [&json!(2), &json!(0)]);
    let severities: Vec<&Value> = report["problems"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|p| p["column"] == "birthDate")
        .map(|p| &p["severity"])
        .collect();
    assert_eq!(severities, ["repaired", "repaired"]);
}
