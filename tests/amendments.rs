//! Terms that change after the agreement was printed: they follow at once, and the amendment is a document of its own.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs;

use journeys::{Bench, Roster, decoded, offer, pages_of};
use serde_json::{Value, json};

struct Case {
    bench: Bench,
    placement: Value,
    /// Somebody else at the employer who could supervise.
    other: Value,
}

impl Case {
    /// Placed, and not printed yet.
    fn new() -> Self {
        let bench = Bench::own_office();
        let roster = Roster::of(1).write(&bench.path("roster"));
        bench.call("write_import", json!({ "target": "roster", "path": roster }));
        let student = bench.rows("list_students")[0]["id"].clone();
        let guardian = json!({ "id": "01990000-0000-7000-8000-000000000001", "student_id": student, "roster_id": null,
            "given_name": "Rosa", "family_name": "Ocampo", "relation": "parent", "language": "en", "phone": "847-555-0112",
            "other_phone": "", "email": "", "position": 1 });
        bench.call("save_guardian", json!({ "guardian": guardian }));
        let offer = offer(&bench, "Kildeer Family Dental", 1);
        let mut person = bench.call("get_employer", json!({ "id": offer.employer }))["people"][0].clone();
        person["id"] = json!("01990000-0000-7000-8000-000000000002");
        person["name"] = json!("Nadia Kowal");
        person["title"] = json!("Office manager");
        person["roles"] = json!(["supervisor"]);
        let other = bench.call("save_person", json!({ "person": person }))["id"].clone();
        let args = json!({ "student_id": student, "opportunity_id": offer.opportunity });
        let placement = bench.call("place_student", args)["placement"].clone();
        Self { bench, placement, other }
    }

    fn printed() -> Self {
        let case = Self::new();
        case.bench.call(
            "print_agreements",
            json!({ "placements": [case.placement], "out": case.bench.path("agreement.pdf") }),
        );
        case
    }

    fn page(&self) -> Value {
        self.bench.call("get_placement", json!({ "id": self.placement }))
    }

    fn args(&self, change: impl FnOnce(&mut Value)) -> Value {
        let mut placement = self.page()["placement"].clone();
        change(&mut placement);
        json!({ "placement": placement, "effective_on": "2027-02-01", "reason": "The clinic closes earlier" })
    }

    fn shorter(&self) -> Value {
        self.args(|p| {
            p["ends_on"] = json!("2027-02-26");
            p["hours_required"] = json!(45);
            p["supervisor_id"] = self.other.clone();
        })
    }

    fn sign_all(&self, signers: &Value) {
        for signer in signers.as_array().unwrap() {
            self.bench.call("record_signature", json!({ "id": signer["id"], "step": "signed_on_paper" }));
        }
    }
}

fn named<'a>(signers: &'a Value, role: &str) -> &'a Value {
    signers.as_array().unwrap().iter().find(|s| s["role"] == role).expect("somebody in this role")
}

#[test]
fn before_the_agreement_is_printed_there_is_nothing_to_amend() {
    let case = Case::new();
    let refused = case.bench.refusal("amend_placement", case.shorter());
    assert_eq!(refused.code.as_str(), "step_not_allowed");
    assert!(refused.message.contains("isn’t printed yet"), "{}", refused.message);
    assert_eq!(case.page()["placement"]["ends_on"], "2027-03-12");
}

#[test]
fn an_amendment_changes_the_terms_and_keeps_what_they_were() {
    let case = Case::printed();
    let agreement = case.page()["signers"].clone();
    case.sign_all(&agreement);
    case.bench.call("advance_placement", json!({ "id": case.placement, "to": "active" }));
    let before = case.bench.everything();

    case.bench.call("amend_placement", case.shorter());
    let page = case.page();
    assert_eq!(page["placement"]["ends_on"], "2027-02-26", "the dates follow at once");
    assert_eq!(page["placement"]["stage"], "active");
    let [amended] = page["amendments"].as_array().unwrap().as_slice() else {
        panic!("{}", page["amendments"])
    };
    let amendment = &amended["amendment"];
    assert_eq!(amendment["number"], "P-26-0001-A1");
    assert_eq!(amendment["author"], "Ana Petrov");
    let changes: Vec<[&str; 3]> = amendment["changes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| ["term", "before", "after"].map(|field| c[field].as_str().unwrap()))
        .collect();
    assert_eq!(
        changes,
        [
            ["Last day", "Friday, March 12, 2027", "Friday, February 26, 2027"],
            ["Hours in all", "60", "45"],
            ["Supervisor", "Jo Marsh, Director", "Nadia Kowal, Office manager"],
        ]
    );

    assert_eq!(page["signers"].as_array().unwrap().len(), agreement.as_array().unwrap().len());
    assert_eq!(named(&page["signers"], "supervisor")["name"], "Jo Marsh", "who has signed stays");
    assert_eq!(named(&amended["signers"], "supervisor")["name"], "Nadia Kowal");
    assert!(
        amended["signers"].as_array().unwrap().iter().all(|s| s["returned_on"].is_null()),
        "each signs anew"
    );
    let told = page["timeline"]
        .as_array()
        .unwrap()
        .iter()
        .any(|e| e["text"] == "Amended from 1 Feb 2027: last day, hours in all, supervisor");
    assert!(told, "{}", page["timeline"]);

    case.bench.call("undo", json!({}));
    assert_eq!(case.page()["amendments"], json!([]), "one step takes all of it back");
    assert_eq!(case.bench.everything(), before);
    case.bench.call("redo", json!({}));
    assert_eq!(case.page()["amendments"], page["amendments"]);
    case.bench.sound_counts();
}

#[test]
fn an_amendment_needs_a_reason_and_a_change() {
    let case = Case::printed();
    let mut args = case.shorter();
    args["reason"] = json!("  ");
    let refused = case.bench.refusal("amend_placement", args);
    assert_eq!(refused.fields[0].field, "reason");
    let same = case.args(|p| p["papers_back_on"] = json!("2026-12-15"));
    assert_eq!(
        case.bench.refusal("amend_placement", same).fields[0].field,
        "changes",
        "no term of the agreement"
    );
    let backwards = case.args(|p| p["ends_on"] = json!("2026-11-01"));
    assert_eq!(case.bench.refusal("amend_placement", backwards).fields[0].field, "ends_on");
    assert_eq!(case.page()["amendments"], json!([]));
}

#[test]
fn its_paper_is_kept_frozen_and_marked_like_any_other() {
    let case = Case::printed();
    let bench = &case.bench;
    let amendment = bench.call("amend_placement", case.shorter())["amendment"].clone();
    let id = &amendment["id"];
    assert_eq!(bench.call("preview_amendment", json!({ "id": id }))["pages"], 1);
    let out = bench.path("amendment.pdf");
    let printed = bench.call("print_amendment", json!({ "id": id, "out": out }));
    assert_eq!((&printed["documents"], &printed["pages"]), (&json!(1), &json!(1)));
    let file = fs::read(&out).unwrap();
    if let Some(pages) = pages_of(&file) {
        assert_eq!(pages, 1);
    }
    let papers = bench.call("list_papers", json!({ "placement_id": case.placement }));
    assert_eq!((&papers[0]["kind"], &papers[0]["number"]), (&json!("amendment"), &json!("P-26-0001-A1")));
    assert_eq!(papers[1]["state"], "printed", "the agreement isn’t replaced by it");
    assert!(decoded(&bench.call("get_paper", json!({ "id": papers[0]["id"] }))) == file);

    let page = case.page();
    assert!(
        page["amendments"][0]["signers"].as_array().unwrap().iter().all(|s| s["printed_on"] == "2026-11-24")
    );
    let marked = json!({ "papers": [papers[0]["id"]], "step": "returned", "signed_by_all": true });
    bench.call("mark_papers", marked);
    let page = case.page();
    assert!(
        page["amendments"][0]["signers"].as_array().unwrap().iter().all(|s| s["signed_on_paper"] == true)
    );
    assert!(
        page["signers"].as_array().unwrap().iter().all(|s| s["signed_on_paper"] == false),
        "the agreement waits on"
    );

    // Printed again it takes the place of its own paper; the next amendment has the next number, also after an undo.
    bench.call("print_amendment", json!({ "id": id, "out": out }));
    let second = case.args(|p| p["dress"] = json!("Scrubs"));
    assert_eq!(bench.call("amend_placement", second.clone())["amendment"]["number"], "P-26-0001-A2");
    bench.call(
        "print_amendment",
        json!({ "id": case.page()["amendments"][0]["amendment"]["id"], "out": out }),
    );
    bench.call("undo", json!({}));
    bench.call("undo", json!({}));
    assert_eq!(case.page()["amendments"].as_array().unwrap().len(), 1);
    assert_eq!(
        bench.call("amend_placement", second)["amendment"]["number"],
        "P-26-0001-A3",
        "A2 is on paper"
    );
    let papers = bench.call("list_papers", json!({ "placement_id": case.placement }));
    let states: Vec<String> = papers
        .as_array()
        .unwrap()
        .iter()
        .map(|p| format!("{} {}", p["number"].as_str().unwrap(), p["state"].as_str().unwrap()))
        .collect();
    assert_eq!(
        states,
        ["P-26-0001-A2 printed", "P-26-0001-A1 printed", "P-26-0001-A1 replaced", "P-26-0001 printed"]
    );
    bench.sound_counts();
}
