//! Placing a student: from when, only once, the aligned seat first, and on into the next term.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use journeys::{Bench, Offer, Roster, offer};
use serde_json::{Value, json};

fn office() -> (Bench, Offer) {
    let bench = Bench::own_office();
    let roster = Roster::of(4).write(&bench.path("roster"));
    bench.call("write_import", json!({ "target": "roster", "path": roster }));
    let offer = offer(&bench, "Kildeer Cabinet Works", 4);
    (bench, offer)
}

fn student(bench: &Bench, nth: usize) -> Value {
    bench.rows("list_students")[nth]["id"].clone()
}

fn placing(bench: &Bench, offer: &Offer, nth: usize) -> Value {
    json!({ "student_id": student(bench, nth), "opportunity_id": offer.opportunity })
}

fn placed(bench: &Bench, offer: &Offer, nth: usize) -> Value {
    let id = bench.call("place_student", placing(bench, offer, nth))["placement"].clone();
    bench.call("get_placement", json!({ "id": id }))["placement"].clone()
}

fn change(bench: &Bench, offer: &Offer, change: impl FnOnce(&mut Value)) {
    let mut kept = bench.call("get_opportunity", json!({ "id": offer.opportunity }))["opportunity"].clone();
    change(&mut kept);
    bench.call("save_opportunity", json!({ "opportunity": kept }));
}

fn year(bench: &Bench) -> Value {
    let settings = bench.call("get_settings", json!({}));
    let years = settings["school_years"].as_array().unwrap();
    let now = |y: &&Value| {
        y["starts_on"].as_str() < Some("2026-11-24") && y["ends_on"].as_str() > Some("2026-11-24")
    };
    years.iter().find(now).expect("a school year of today")["id"].clone()
}

/// The terms of this office, and no others.
fn terms(bench: &Bench, wanted: &[(&str, &str, &str)]) {
    let settings = bench.call("get_settings", json!({}));
    for term in settings["terms"].as_array().unwrap() {
        bench.call("remove_setting", json!({ "kind": "term", "id": term["id"] }));
    }
    for (n, (name, from, to)) in wanted.iter().enumerate() {
        let term = json!({ "id": format!("01990000-0000-7000-8000-00000000040{n}"), "school_year_id": year(bench), "name": name,
            "starts_on": from, "ends_on": to });
        bench.call("save_term", json!({ "term": term }));
    }
}

fn end(bench: &Bench, id: &Value) {
    bench.call("advance_placement", json!({ "id": id, "to": "withdrawn", "reason": "Moved away" }));
}

#[test]
fn an_offer_that_has_begun_is_joined_on_the_next_school_day() {
    let (bench, offer) = office();
    assert_eq!(placed(&bench, &offer, 0)["starts_on"], "2026-12-01", "not begun: the offer’s own first day");

    change(&bench, &offer, |o| o["starts_on"] = json!("2026-08-17"));
    let day_off = json!({ "id": "01990000-0000-7000-8000-000000000301", "school_year_id": year(&bench), "school_id": null,
        "name": "Thanksgiving", "first_on": "2026-11-25", "last_on": "2026-11-27" });
    bench.call("save_day_off", json!({ "day_off": day_off }));
    let begun = placed(&bench, &offer, 1);
    assert_eq!(begun["starts_on"], "2026-11-30", "over the holiday and the weekend");
    assert_eq!(begun["ends_on"], "2027-03-12");
    assert!(begun["midterm_on"].as_str() > Some("2027-01-01"), "half-way of these days: {begun}");

    change(&bench, &offer, |o| o["ends_on"] = json!("2026-11-26"));
    assert_eq!(placed(&bench, &offer, 2)["starts_on"], "2026-11-26", "not after the offer’s last day");

    change(&bench, &offer, |o| o["ends_on"] = json!("2026-11-20"));
    let checks = bench.call("check_placement", placing(&bench, &offer, 3));
    let over = checks["checks"]
        .as_array()
        .unwrap()
        .iter()
        .any(|c| c["message"] == "The opportunity ended on 20 Nov 2026");
    assert!(over, "{checks}");
    assert_eq!(
        placed(&bench, &offer, 3)["starts_on"],
        Value::Null,
        "an offer that is over has no day to begin"
    );
}

#[test]
fn a_student_is_placed_in_an_offer_once_and_again_when_that_is_over() {
    let (bench, offer) = office();
    let first = placed(&bench, &offer, 0);
    let checked = bench.call("check_placement", placing(&bench, &offer, 0));
    assert_eq!(checked["held"], first["id"]);
    assert_eq!(checked["checks"][0]["message"], "Placed here already: P-26-0001, Matched");
    let mut again = placing(&bench, &offer, 0);
    again["reason"] = json!("They asked for it");
    let refused = bench.refusal("place_student", again.clone());
    assert_eq!(refused.code.as_str(), "duplicate");
    assert!(refused.message.contains("P-26-0001"), "{}", refused.message);
    assert_eq!(bench.rows("list_placements").len(), 1);

    end(&bench, &first["id"]);
    assert_eq!(bench.call("check_placement", placing(&bench, &offer, 0))["held"], Value::Null);
    assert_eq!(bench.call("place_student", again)["number"], "P-26-0002");
}

#[test]
fn another_offer_at_the_same_hours_is_a_warning_that_a_reason_overrides() {
    let (bench, first) = office();
    let second = offer(&bench, "Buffalo Grove Cabinets", 1);
    placed(&bench, &first, 0);
    let mut args = placing(&bench, &second, 0);
    args["ask"] = json!(true);
    assert_eq!(bench.refusal("place_student", args.clone()).code.as_str(), "invalid");
    args["reason"] = json!("Alternate weeks");
    let placed = bench.call("place_student", args);
    let page = bench.call("get_placement", json!({ "id": placed["placement"] }));
    let accepted = page["placement"]["accepted"].as_array().unwrap();
    assert!(
        accepted.iter().any(|a| a["code"] == "one_place_at_a_time" && a["reason"] == "Alternate weeks"),
        "{accepted:?}"
    );
}

#[test]
fn a_placement_goes_on_in_the_next_term_on_the_same_terms() {
    let (bench, offer) = office();
    terms(&bench, &[("Fall", "2026-08-12", "2026-12-18"), ("Spring", "2027-01-04", "2027-05-28")]);
    change(&bench, &offer, |o| o["ends_on"] = json!("2026-12-18"));
    let mut fall = placed(&bench, &offer, 0);
    fall["safety"][0]["taught_on"] = json!("2026-11-30");
    fall["dress"] = json!("Steel toes");
    bench.call("save_placement", json!({ "placement": fall }));
    let copy = bench.call("copy_placement", json!({ "id": fall["id"], "reason": "Goes on" }));
    assert_eq!(copy["number"], "P-26-0002");
    let page = bench.call("get_placement", json!({ "id": copy["placement"] }));
    let spring = &page["placement"];
    assert_eq!((&spring["starts_on"], &spring["ends_on"]), (&json!("2027-01-04"), &json!("2027-05-28")));
    assert_eq!(spring["final_on"], "2027-05-28");
    assert_eq!(spring["stage"], "matched");
    for same in [
        "student_id",
        "opportunity_id",
        "weekly_blocks",
        "hours_required",
        "dress",
        "supervisor_id",
        "plan",
        "pay",
    ] {
        assert_eq!(spring[same], fall[same], "{same}");
    }
    assert_eq!(spring["safety"][0]["taught_on"], Value::Null, "a lesson is given anew");
    assert!(!page["signers"].as_array().unwrap().is_empty());
    assert_eq!(page["hours"], json!([]));
    assert_eq!(page["events"][0]["reason"], "Continues P-26-0001");

    let refused = bench.refusal("copy_placement", json!({ "id": fall["id"], "reason": "Goes on" }));
    assert_eq!(refused.code.as_str(), "duplicate");
    assert!(
        refused.message.contains("P-26-0002") && refused.message.contains("Spring"),
        "{}",
        refused.message
    );

    bench.call("undo", json!({}));
    assert_eq!(bench.rows("list_placements").len(), 1, "one step back");
}

#[test]
fn without_a_next_term_the_way_out_is_named() {
    let (bench, offer) = office();
    terms(&bench, &[("Fall", "2026-08-12", "2026-12-18")]);
    let placement = placed(&bench, &offer, 0);
    let refused = bench.refusal("copy_placement", json!({ "id": placement["id"] }));
    assert_eq!(refused.code.as_str(), "no_next_term");
    assert_eq!(
        refused.message,
        "No term begins after 12 Mar 2027. Add the next one under Settings, then copy again."
    );
    assert_eq!(bench.rows("list_placements").len(), 1);
}

#[test]
fn an_aligned_offer_comes_before_one_outside_the_pathway() {
    let (bench, outside) = office();
    let aligned = offer(&bench, "Zurich Dental", 4);
    let clusters = bench.call("get_settings", json!({}))["clusters"].clone();
    let [one, other] = [0, 1].map(|n| {
        let pathway = json!({ "id": format!("01990000-0000-7000-8000-00000000050{n}"), "name": format!("Pathway {n}"), "code": "",
            "cluster_id": clusters[n]["id"], "endorsement_area": "health", "aligned_cluster_ids": [], "active": true });
        bench.call("save_pathway", json!({ "pathway": pathway }))
    });
    let who = student(&bench, 0);
    let mut kept = bench.call("get_student", json!({ "id": who }))["student"].clone();
    kept["pathway_id"] = one["id"].clone();
    kept["transport"] = json!("walk");
    kept["birth_date"] = json!("2009-03-02");
    bench.call("save_student", json!({ "student": kept }));
    change(&bench, &outside, |o| {
        o["pathway_ids"] = json!([other["id"]]);
        o["cluster_id"] = Value::Null;
    });
    change(&bench, &aligned, |o| {
        o["pathway_ids"] = json!([one["id"]]);
        o["requirements"]["own_transport"] = json!(true);
    });
    let found = bench.call("fitting_opportunities", json!({ "student_id": who, "limit": 10 }));
    let found: Vec<(&str, &str)> = found
        .as_array()
        .unwrap()
        .iter()
        .map(|o| (o["employer"].as_str().unwrap(), o["fit"].as_str().unwrap()))
        .collect();
    assert_eq!(found, [("Zurich Dental", "good"), ("Kildeer Cabinet Works", "fair")]);
}
