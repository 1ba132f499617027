//! The turn of the school year: rolled over by hand, told by a roster, and what a roster's grades mean.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use journeys::{Bench, Roster, offer};
use serde_json::{Value, json};

fn import(bench: &Bench, roster: &Roster, name: &str) -> Value {
    let path = roster.write(&bench.path(name));
    bench.call("write_import", json!({ "target": "roster", "path": path }))
}

fn student(bench: &Bench, family: &str) -> Value {
    let listed = bench.call("list_students", json!({ "with_gone": true }));
    let rows = listed["rows"].as_array().unwrap();
    let row = rows.iter().find(|s| s["name"].as_str().unwrap().starts_with(family)).unwrap();
    bench.call("get_student", json!({ "id": row["id"] }))["student"].clone()
}

fn seniors(bench: &Bench, year: i32) -> Value {
    bench.call("year_summary", json!({ "year": year }))["summary"]["names"]["seniors"].clone()
}

fn in_class(bench: &Bench, year: i32, family: &str) -> bool {
    let lines = seniors(bench, year).to_string();
    lines.contains(family)
}

/// Two seniors, a junior, a sophomore.
fn school() -> Roster {
    let mut roster = Roster::of(4);
    roster.students[2].3 = 11;
    roster.students[3].3 = 10;
    roster
}

const NEXT: &str = r#"{ "label": "2027-28", "starts_on": "2027-08-18", "ends_on": "2028-06-02" }"#;

fn next() -> Value {
    serde_json::from_str(NEXT).unwrap()
}

#[test]
fn a_year_rolls_over_in_one_step_and_back() {
    let bench = Bench::own_office();
    import(&bench, &school(), "roster");
    let placed = bench.call(
        "place_student",
        json!({ "student_id": student(&bench, "Family1,")["id"], "opportunity_id": offer(&bench, "Kildeer Family Dental", 2).opportunity }),
    );
    let before = bench.everything();

    let seen = bench.call("preview_roll_over", json!({}));
    assert_eq!((&seen["from"]["label"], &seen["from_runs"]), (&json!("2026-27"), &json!(true)));
    assert_eq!(
        (&seen["label"], &seen["starts_on"], &seen["ends_on"]),
        (&json!("2027-28"), &json!("2027-08-12"), &json!("2028-05-28"))
    );
    let counts = &seen["counts"];
    assert_eq!((&counts["graduate"], &counts["graduate_unfinished"]), (&json!(2), &json!(2)));
    assert_eq!((&counts["move_up"], &counts["stay"]), (&json!(2), &json!(0)));
    assert_eq!(seen["open"].as_array().unwrap().len(), 1);
    assert_eq!((&seen["open"][0]["number"], &seen["open"][0]["senior"]), (&placed["number"], &json!(true)));
    assert_eq!(bench.everything(), before, "a preview writes nothing");

    let asked = bench.call("preview_roll_over", next());
    let names: Vec<&str> =
        asked["terms"].as_array().unwrap().iter().map(|t| t["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Fall term 2027", "Spring term 2028"]);
    assert_eq!(asked["terms"][1]["ends_on"], "2028-06-02", "the last day is the last day");

    let done = bench.call("roll_over", next());
    assert_eq!((&done["graduated"], &done["moved_up"], &done["terms"]), (&json!(2), &json!(2), &json!(2)));
    let state = bench.call("office_state", json!({}));
    assert_eq!(state["current_year"]["label"], "2027-28", "the office is in the new year");
    assert_eq!(state["undo"], "rolled over into 2027-28");
    let senior = student(&bench, "Family1,");
    assert_eq!((&senior["grade"], &senior["graduated_on"]), (&json!(12), &json!("2027-05-28")));
    assert_eq!(
        (&student(&bench, "Family3,")["grade"], &student(&bench, "Family4,")["grade"]),
        (&json!(12), &json!(11))
    );
    assert_eq!(bench.rows("list_students").len(), 2, "those who graduated are off the list");
    let page = bench.call("get_placement", json!({ "id": placed["placement"] }));
    assert_eq!(page["placement"]["stage"], "matched", "what was open stays");

    // The classes, told before the new year begins and after.
    for day in ["2026-11-24", "2027-10-01"] {
        bench.sleep_until(day);
        assert!(in_class(&bench, 2027, "Family1,") && in_class(&bench, 2027, "Family2,"), "{day}");
        assert!(!in_class(&bench, 2027, "Family3,"), "{day}: she is a senior of the next year");
        assert!(in_class(&bench, 2028, "Family3,") && !in_class(&bench, 2028, "Family1,"), "{day}");
    }
    bench.sleep_until("2026-11-24");

    assert_eq!(bench.refusal("roll_over", next()).code.as_str(), "step_not_allowed");
    assert_eq!(bench.refusal("preview_roll_over", next()).code.as_str(), "step_not_allowed");
    bench.call("undo", json!({}));
    assert_eq!(bench.everything(), before, "one step back is all of it");
    bench.call("redo", json!({}));
    assert_eq!(bench.call("office_state", json!({}))["current_year"]["label"], "2027-28");
    bench.sound_counts();
}

#[test]
fn a_roll_over_needs_days_after_the_year_that_ends() {
    let bench = Bench::sample(60);
    let early = json!({ "label": "2027-28", "starts_on": "2027-03-01", "ends_on": "2028-02-01" });
    let refused = bench.refusal("roll_over", early);
    assert_eq!(refused.code.as_str(), "invalid");
    assert_eq!(refused.fields[0].field, "starts_on");
    assert_eq!(bench.call("office_state", json!({}))["current_year"]["label"], "2026-27");
}

#[test]
fn a_roll_over_takes_the_year_that_settings_have_already() {
    let bench = Bench::sample(60);
    let id = "01990000-0000-7000-8000-000000000009";
    let year =
        json!({ "id": id, "label": "Year of 2027", "starts_on": "2027-08-16", "ends_on": "2028-06-01" });
    bench.call("save_school_year", json!({ "school_year": year }));
    let done = bench.call("roll_over", next());
    assert_eq!(done["year"], year, "no second year for the same days");
}

#[test]
fn a_year_that_settings_made_moves_nobody_up_and_the_roll_over_into_it_is_still_offered() {
    let bench = Bench::own_office();
    import(&bench, &school(), "roster");
    let year = json!({ "id": "01990000-0000-7000-8000-00000000ca1e", "label": "2027-28",
        "starts_on": "2027-08-18", "ends_on": "2028-06-02" });
    bench.call("save_school_year", json!({ "school_year": year }));
    bench.sleep_until("2027-09-20");
    assert_eq!(bench.call("office_state", json!({}))["current_year"]["label"], "2027-28");

    let seen = bench.call("preview_roll_over", json!({}));
    assert_eq!((&seen["from"]["label"], &seen["label"]), (&json!("2026-27"), &json!("2027-28")));
    assert_eq!(seen["counts"]["graduate"], 2);
    assert!(in_class(&bench, 2027, "Family1,"), "the grades are still those of the year before");
    bench.call("roll_over", next());
    assert_eq!(student(&bench, "Family3,")["grade"], 12);
    let further = bench.call("preview_roll_over", json!({}));
    assert_eq!((&further["from"]["label"], &further["label"]), (&json!("2027-28"), &json!("2028-29")));
}

#[test]
fn the_roster_of_the_old_year_does_not_take_a_roll_over_back() {
    let bench = Bench::own_office();
    let roster = school();
    import(&bench, &roster, "roster");
    bench.call("roll_over", next());
    bench.sleep_until("2027-06-20");
    let report = import(&bench, &roster, "roster in June");
    assert_eq!(
        (&report["changed"], &report["unchanged"], &report["gone"]),
        (&json!(0), &json!(4), &json!(0))
    );
    assert_eq!(student(&bench, "Family3,")["grade"], 12);
    assert_eq!(student(&bench, "Family1,")["roster_status"], "gone");
}

#[test]
fn a_senior_gone_after_the_last_day_graduated_and_one_gone_before_left() {
    let bench = Bench::own_office();
    let all = school();
    import(&bench, &all, "all");
    let fewer = all.clone().without("stu-2");
    import(&bench, &fewer, "in November");
    let left = student(&bench, "Family2,");
    assert_eq!((&left["roster_status"], &left["graduated_on"]), (&json!("gone"), &Value::Null));
    assert_eq!(left["left_on"], "2026-11-24", "the years of keeping count from the day it was noticed");

    bench.sleep_until("2027-07-01");
    import(&bench, &fewer.clone().without("stu-1").without("stu-4"), "in July");
    let senior = student(&bench, "Family1,");
    assert_eq!((&senior["roster_status"], &senior["graduated_on"]), (&json!("gone"), &json!("2027-05-28")));
    assert_eq!(senior["left_on"], Value::Null);
    assert_eq!(student(&bench, "Family4,")["left_on"], "2027-07-01");
    assert_eq!(student(&bench, "Family4,")["graduated_on"], Value::Null, "a sophomore doesn't graduate");
    assert!(in_class(&bench, 2027, "Family1,"), "she stays in the class of the year");
    assert!(!in_class(&bench, 2027, "Family2,"));

    import(&bench, &fewer, "back again");
    let back = student(&bench, "Family1,");
    assert_eq!((&back["roster_status"], &back["graduated_on"]), (&json!("on_roster"), &Value::Null));
    assert_eq!(student(&bench, "Family4,")["left_on"], Value::Null, "who is back hasn't left");
}

#[test]
fn a_roster_of_the_next_year_moves_the_office_on() {
    let bench = Bench::own_office();
    import(&bench, &school(), "this year");
    let school_id = student(&bench, "Family1,")["school_id"].clone();
    let by_hand = json!({ "given_name": "Uma", "family_name": "Hand", "school_id": school_id, "grade": 11 });
    bench.call("add_student", by_hand);
    bench.sleep_until("2027-09-01");
    let mut next_year = school().without("stu-1").without("stu-2");
    next_year.students[0].3 = 12;
    next_year.students[1].3 = 11;
    let folder = next_year.write(&bench.path("next year"));
    std::fs::write(
        folder.join("academicSessions.csv"),
        "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear\r\n\
         y-28,,,2027-2028,schoolYear,2027-08-18,2028-06-03,,2028\r\n",
    )
    .unwrap();
    let manifest = folder.join("manifest.csv");
    let text = std::fs::read_to_string(&manifest).unwrap().replace("Sessions,absent", "Sessions,bulk");
    std::fs::write(manifest, text).unwrap();
    bench.call("write_import", json!({ "target": "roster", "path": folder }));
    assert_eq!(student(&bench, "Family1,")["graduated_on"], "2027-05-28");
    assert_eq!(student(&bench, "Hand,")["grade"], 12, "who is on no roster moves up too");
    assert_eq!(bench.call("office_state", json!({}))["current_year"]["label"], "2027-28");
    assert!(in_class(&bench, 2027, "Family1,") && !in_class(&bench, 2027, "Family3,"));
    assert_eq!(
        bench.refusal("roll_over", next()).code.as_str(),
        "step_not_allowed",
        "everybody moved up already"
    );
    let again = bench.call("write_import", json!({ "target": "roster", "path": folder }));
    assert_eq!((&again["changed"], &again["gone"], &again["new"]), (&json!(0), &json!(0), &json!(0)));
}

#[test]
fn a_roster_brings_the_grades_asked_for_and_keeps_whom_the_office_has() {
    let bench = Bench::own_office();
    let mut roster = Roster::of(6);
    roster.students[0].3 = 8;
    roster.students[1].3 = 9;
    let path = roster.write(&bench.path("roster"));
    let users = std::fs::read_to_string(path.join("users.csv")).unwrap();
    // The school doesn't grade this student.
    let users = users.replace("9000006,,,,,12,", "9000006,,,,,UG,");
    std::fs::write(path.join("users.csv"), users).unwrap();
    let args = |grades: Value| json!({ "target": "roster", "path": path, "grades": grades });

    let dry = bench.call("preview_import", args(json!([9, 10, 11])));
    let told: Vec<(Value, u64)> = dry["grades"]
        .as_array()
        .unwrap()
        .iter()
        .map(|g| (g["grade"].clone(), g["students"].as_u64().unwrap()))
        .collect();
    assert_eq!(told, [(Value::Null, 1), (json!(8), 1), (json!(9), 1), (json!(12), 3)]);
    let report = bench.call("write_import", args(json!([9, 10, 11])));
    assert_eq!((&report["new"], &report["left_out"], &report["rejected"]), (&json!(2), &json!(4), &json!(0)));
    assert_eq!(dry["report"], report);
    assert_eq!(student(&bench, "Family6,")["grade"], Value::Null, "of an unknown grade, so taken");

    // Other grades later: whom the office has stays, in whatever grade.
    let report = bench.call("write_import", args(json!([12])));
    assert_eq!(
        (&report["new"], &report["unchanged"], &report["gone"], &report["left_out"]),
        (&json!(3), &json!(2), &json!(0), &json!(1))
    );
    let report = bench.call("write_import", args(Value::Null));
    assert_eq!((&report["new"], report.get("left_out")), (&json!(1), None), "none asked for: all come");
}

#[test]
fn several_students_are_waived_for_one_reason_in_one_step() {
    let bench = Bench::own_office();
    import(&bench, &school(), "roster");
    let id = |family: &str| student(&bench, family)["id"].clone();
    let (one, two, three) = (id("Family1,"), id("Family2,"), id("Family3,"));
    bench.call("waive_student", json!({ "id": one, "reason": "Medical" }));
    let none = bench.refusal("waive_students", json!({ "ids": [two, three], "reason": "  " }));
    assert_eq!(none.fields[0].field, "reason");
    let before = bench.everything();
    let args = json!({ "ids": [one, two, three], "reason": "Moved in after March" });
    assert_eq!(bench.call("waive_students", args)["changed"], 2);
    assert_eq!(student(&bench, "Family1,")["waiver"]["reason"], "Medical", "what was on record stays");
    assert_eq!(student(&bench, "Family3,")["waiver"]["reason"], "Moved in after March");
    let rows = bench.rows("list_students");
    assert_eq!(rows.iter().filter(|s| s["status"] == "waived").count(), 3);
    bench.call("undo", json!({}));
    assert_eq!(bench.everything(), before, "one step takes all of them back");
}
