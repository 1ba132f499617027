//! The log of what was given out of students' records.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use journeys::{Bench, Roster};
use serde_json::{Value, json};

fn office() -> (Bench, Vec<Value>) {
    let bench = Bench::own_office();
    let path = Roster::of(3).write(&bench.path("roster"));
    bench.call("write_import", json!({ "target": "roster", "path": path }));
    let ids = bench.rows("list_students").iter().map(|s| s["id"].clone()).collect();
    (bench, ids)
}

fn log(bench: &Bench, student: &Value) -> Vec<Value> {
    let page = bench.call("list_disclosures", json!({ "student_id": student, "limit": 100 }));
    let rows = page["rows"].as_array().unwrap().clone();
    assert_eq!(page["total"], rows.len());
    rows
}

#[test]
fn a_list_with_names_is_logged_with_whom_it_told_of() {
    let (bench, ids) = office();
    let export = |columns: Value, ids: Value| {
        let out = bench.path("list.csv");
        let args = json!({ "noun": "students", "ids": ids, "columns": columns, "format": "csv", "out": out,
            "recipient": "Lions Club", "purpose": "Scholarships" });
        bench.call("export_list", args)
    };
    export(json!(["grade", "school"]), json!([]));
    assert!(log(&bench, &Value::Null).is_empty(), "no name, nobody disclosed");
    export(json!(["name", "school"]), json!([ids[0], ids[1]]));
    let told = log(&bench, &Value::Null);
    assert_eq!(told.len(), 1);
    assert_eq!(
        (&told[0]["students"], &told[0]["recipient"], &told[0]["purpose"], &told[0]["author"]),
        (&json!(2), &json!("Lions Club"), &json!("Scholarships"), &json!("Ana Petrov"))
    );
    assert_eq!(told[0]["what"], "List of students: name, school");
    assert_eq!((log(&bench, &ids[0]).len(), log(&bench, &ids[2]).len()), (1, 0));
    let out = bench.path("employers.csv");
    bench.call("export_list", json!({ "noun": "employers", "format": "csv", "out": out }));
    assert_eq!(log(&bench, &Value::Null).len(), 1);
    let state = bench.call("office_state", json!({}));
    assert!(
        !state["undo"].as_str().unwrap().starts_with("exported"),
        "what was given out can't be taken back"
    );
}

#[test]
fn a_summary_with_names_is_logged_with_whom_it_told_of() {
    let (bench, ids) = office();
    let export = |formats: Value, edition: &str| {
        let mut args = json!({ "year": 2027, "formats": formats, "out": bench.path(edition) });
        args[edition] = json!(true);
        std::fs::create_dir_all(bench.path(edition)).unwrap();
        bench.call("export_summary", args)
    };
    export(json!(["pdf", "xlsx", "csv"]), "shared");
    export(json!(["pdf"]), "exact");
    assert!(log(&bench, &Value::Null).is_empty(), "figures tell of nobody");
    export(json!(["pdf", "xlsx"]), "exact");
    export(json!(["csv"]), "exact");
    let told = log(&bench, &Value::Null);
    assert_eq!(told.len(), 2);
    assert_eq!(told[1]["students"], ids.len());
    assert!(told[1]["what"].as_str().unwrap().starts_with("2026-27 end-of-year summary"), "{}", told[1]);
    assert!(told[1]["recipient"].as_str().unwrap().contains(".xlsx"), "{}", told[1]);
}

#[test]
fn an_entry_by_hand_says_what_to_whom_and_why_and_stays() {
    let (bench, ids) = office();
    let entry = |recipient: &str, on: &str| {
        json!({ "student_ids": [ids[1]], "what": "Name and schedule", "recipient": recipient,
            "purpose": "Interview", "on": on })
    };
    let refused = bench.refusal("log_disclosure", entry("  ", "2026-11-20"));
    assert_eq!(refused.fields[0].field, "recipient");
    let ahead = bench.refusal("log_disclosure", entry("Acme", "2026-11-25"));
    assert_eq!(ahead.fields[0].field, "at");
    let undo = bench.call("office_state", json!({}))["undo"].clone();
    bench.call("log_disclosure", entry("Acme", "2026-11-20"));
    bench.call("log_disclosure", entry("Kildeer Dental", "2026-11-24"));
    assert_eq!(bench.call("office_state", json!({}))["undo"], undo, "undo passes over it");
    let told = log(&bench, &ids[1]);
    assert_eq!((&told[0]["recipient"], &told[1]["recipient"]), (&json!("Kildeer Dental"), &json!("Acme")));
    assert!(told[1]["at"].as_str().unwrap().starts_with("2026-11-20"));

    let out = bench.path("disclosures.csv");
    let done = bench.call("export_disclosures", json!({ "student_id": ids[1], "out": out }));
    assert_eq!(done["rows"], 2);
    let text = std::fs::read_to_string(&out).unwrap();
    assert!(text.lines().nth(1).unwrap().contains("Kildeer Dental"), "{text}");
    bench.sound_counts();
}

#[test]
fn a_printed_agreement_is_in_the_log_of_its_student() {
    let bench = Bench::sample(60);
    let placement = bench.rows("list_placements")[0].clone();
    let before = log(&bench, &placement["student_id"]).len();
    let out = bench.path("agreement.pdf");
    let args = json!({ "placements": [placement["id"]], "out": out, "leave_out_incomplete": false });
    bench.call("print_agreements", args);
    let told = log(&bench, &placement["student_id"]);
    assert_eq!(told.len(), before + 1);
    assert_eq!(told[0]["paper"], placement["number"]);
    assert_eq!(told[0]["recipient"], format!("{} and the family", placement["employer"].as_str().unwrap()));
}
