//! Likely duplicates, their merge field by field, an employer's stage, and the cap on contacts.

use std::time::{Duration, Instant};

use journeys::{Bench, TODAY, offer};
use serde_json::{Value, json};

fn employer(bench: &Bench, id: &Value) -> Value {
    bench.call("get_employer", json!({ "id": id }))["employer"].take()
}

/// Two entries for one firm, each with a site, a person and an offer; what both know, differs.
fn acme_twice(bench: &Bench) -> (Value, Value) {
    let (first, second) = (offer(bench, "Acme Dental", 2), offer(bench, "ACME Dental, Inc.", 1));
    for (id, phone, notes) in [
        (&first.employer, "847-555-0111", "Ring the bell."),
        (&second.employer, "847-555-0222", "Ask for Jo."),
    ] {
        let mut one = employer(bench, &json!(id));
        one["phone"] = json!(phone);
        one["notes"] = json!(notes);
        bench.call("save_employer", json!({ "employer": one }));
        bench.call(
            "log_contact",
            json!({ "employer_id": id, "kind": "call", "outcome": "reached", "note": "Yes in spring." }),
        );
    }
    (json!(first.employer), json!(second.employer))
}

#[test]
fn likely_duplicates_are_found_in_an_office_of_a_thousand_employers_at_once() {
    let bench = Bench::sample(12_004);
    assert!(bench.rows("list_employers").len() >= 1000);
    let before = bench.call("duplicate_employers", json!({})).as_array().unwrap().len();
    acme_twice(&bench);
    let begun = Instant::now();
    let pairs = bench.call("duplicate_employers", json!({}));
    let took = begun.elapsed();
    println!("{} likely pairs in {took:?}", pairs.as_array().unwrap().len());
    assert_eq!(pairs.as_array().unwrap().len(), before + 1);
    let pair = pairs
        .as_array()
        .unwrap()
        .iter()
        .find(|p| p["merge"]["name"] == "ACME Dental, Inc.")
        .expect("the pair");
    assert_eq!(pair["keep"]["name"], "Acme Dental", "the one with more seats stays");
    assert_eq!(pair["reasons"], json!(["the same name", "the same street"]));
    assert!(took < Duration::from_secs(3), "a debug build took {took:?}");
}

#[test]
fn a_merge_keeps_the_chosen_values_brings_all_together_and_is_one_step_back() {
    let bench = Bench::sample(120);
    let (keep, merge) = acme_twice(&bench);
    let (before, counts) = (bench.everything(), bench.sound_counts());
    let merged = bench.call(
        "merge_employers",
        json!({ "keep": keep, "merge": merge, "choices": [
            { "field": "name", "stays": "keep" }, { "field": "phone", "stays": "merge" }, { "field": "notes", "stays": "both" },
        ] }),
    );
    assert_eq!(merged["name"], "Acme Dental");
    assert_eq!(merged["phone"], "847-555-0222");
    assert_eq!(merged["notes"], "Ring the bell.\nAsk for Jo.");
    let page = bench.call("get_employer", json!({ "id": keep }));
    for part in ["sites", "people", "contacts", "opportunities"] {
        assert_eq!(page[part].as_array().unwrap().len(), 2, "{part}");
    }
    assert_eq!(bench.refusal("get_employer", json!({ "id": merge })).code, api::Code::NotFound);
    assert_eq!(bench.call("undo", json!({}))["sentence"], "merged ACME Dental, Inc. into Acme Dental");
    assert_eq!(bench.everything(), before);
    assert_eq!(bench.sound_counts(), counts);
    bench.call("redo", json!({}));
    assert_eq!(employer(&bench, &keep)["phone"], "847-555-0222");
}

#[test]
fn a_merge_without_choices_fills_blanks_and_refuses_both_of_anything_but_remarks() {
    let bench = Bench::sample(120);
    let (keep, merge) = acme_twice(&bench);
    let refused = bench.refusal(
        "merge_employers",
        json!({ "keep": keep, "merge": merge, "choices": [{ "field": "phone", "stays": "both" }] }),
    );
    assert_eq!(refused.code, api::Code::Invalid);
    let mut blank = employer(&bench, &keep);
    blank["phone"] = json!("");
    bench.call("save_employer", json!({ "employer": blank }));
    let merged = bench.call("merge_employers", json!({ "keep": keep, "merge": merge }));
    assert_eq!(merged["phone"], "847-555-0222");
}

#[test]
fn an_employer_moves_from_stage_to_stage_and_do_not_use_asks_why() {
    let bench = Bench::sample(120);
    let id = json!(offer(&bench, "Acme Dental", 2).employer);
    let refused = bench.refusal("move_employer", json!({ "id": id, "to": "do_not_use" }));
    assert_eq!(refused.fields[0].field, "stage_reason");
    bench.call("move_employer", json!({ "id": id, "to": "do_not_use", "reason": "Closed its doors" }));
    assert_eq!(employer(&bench, &id)["stage_reason"], "Closed its doors");
    let moved = bench.call("move_employer", json!({ "id": id, "to": "partner" }));
    assert_eq!((&moved["stage"], &moved["stage_reason"]), (&json!("partner"), &json!("")));
    assert_eq!(bench.call("undo", json!({}))["sentence"], "marked Acme Dental Partner");
    assert_eq!(employer(&bench, &id)["stage"], "do_not_use");
}

#[test]
fn the_cap_names_schools_and_dates_before_one_more_school_calls() {
    let bench = Bench::sample(120);
    let id = json!(offer(&bench, "Acme Dental", 2).employer);
    let settings = bench.call("get_settings", json!({}));
    let callers: Vec<&Value> =
        settings["staff"].as_array().unwrap().iter().filter(|s| !s["school_id"].is_null()).take(2).collect();
    assert_eq!(callers.len(), 2, "two people of schools");
    let cap = settings["office"]["settings"]["contact_cap"].as_u64().unwrap();
    for n in 0..cap {
        let advice = bench.call("before_contact", json!({ "employer_id": id }));
        assert_eq!(advice["warning"], Value::Null, "after {n} contacts");
        bench.call("set_me", json!({ "staff_id": callers[n as usize % 2]["id"] }));
        bench.call(
            "log_contact",
            json!({ "employer_id": id, "kind": "call", "outcome": "message", "note": "" }),
        );
    }
    let warning =
        bench.call("before_contact", json!({ "employer_id": id }))["warning"].as_str().unwrap().to_owned();
    assert!(warning.starts_with(&format!("Acme Dental has had {cap} contacts in 30 days: ")), "{warning}");
    for caller in callers {
        let schools = settings["schools"].as_array().unwrap();
        let school = schools.iter().find(|s| s["id"] == caller["school_id"]).unwrap();
        let name = school["short_name"].as_str().unwrap();
        assert!(warning.contains(&format!("{name} (Nov 24)")), "{name} isn't in: {warning}, of {TODAY}");
    }
}
