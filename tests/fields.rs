//! What is put right after it was entered: a logged contact, a place on the map, how long records are kept.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use journeys::{Bench, offer};
use serde_json::{Value, json};

const COLLEAGUE: &str = "01990000-0000-7000-8000-00000000c011";

fn contacts(bench: &Bench, employer: &str) -> Vec<Value> {
    bench.call("get_employer", json!({ "id": employer }))["contacts"].as_array().unwrap().clone()
}

/// Someone else sits down at the desk.
fn a_colleague_takes_over(bench: &Bench) {
    let staff = json!({ "id": COLLEAGUE, "name": "Ruth Baker", "role": "clerk", "position": "Clerk", "email": "",
        "phone": "", "school_id": null, "active": true });
    bench.call("save_staff", json!({ "staff": staff }));
    bench.call("set_me", json!({ "staff_id": COLLEAGUE }));
}

#[test]
fn a_logged_contact_is_put_right_and_removed_and_both_can_be_taken_back() {
    let bench = Bench::own_office();
    let acme = offer(&bench, "Acme Dental", 1);
    let said = json!({ "employer_id": acme.employer, "person_id": acme.supervisor, "kind": "call", "outcome": "message",
        "note": "Rang twice.", "follow_up_on": "2026-12-01" });
    let logged = bench.call("log_contact", said);
    bench.call("finish_follow_up", json!({ "id": logged["id"], "done": true }));
    a_colleague_takes_over(&bench);

    let mended = json!({ "id": logged["id"], "employer_id": acme.employer, "person_id": acme.supervisor, "kind": "visit",
        "outcome": "agreed", "note": "Was there.", "follow_up_on": "2026-12-08" });
    let saved = bench.call("save_contact", mended.clone());
    assert_eq!((&saved["kind"], &saved["note"]), (&json!("visit"), &json!("Was there.")));
    for kept in ["author", "position", "at", "school_id"] {
        assert_eq!(saved[kept], logged[kept], "{kept} stays that of who logged it");
    }
    assert_eq!(saved["author"], "Ana Petrov");
    assert_eq!(saved["follow_up_done"], false, "a follow-up on another day is open again");
    assert_eq!(contacts(&bench, &acme.employer), std::slice::from_ref(&saved));

    let mut of_nobody = mended;
    of_nobody["employer_id"] = json!(null);
    assert_eq!(bench.refusal("save_contact", of_nobody).code.as_str(), "invalid");

    bench.call("remove_contact", json!({ "id": logged["id"] }));
    assert!(contacts(&bench, &acme.employer).is_empty());
    let state = bench.call("office_state", json!({}));
    assert!(state["undo"].as_str().unwrap().contains("removed a contact with Acme Dental"), "{state}");
    bench.call("undo", json!({}));
    assert_eq!(contacts(&bench, &acme.employer), [saved]);
    bench.call("undo", json!({}));
    let first = &contacts(&bench, &acme.employer)[0];
    assert_eq!((&first["kind"], &first["follow_up_done"]), (&json!("call"), &json!(true)));
    bench.sound_counts();
}

#[test]
fn a_home_and_a_school_go_with_their_zip_code_until_a_place_is_set_by_hand() {
    let bench = Bench::sample(120);
    let id = bench.rows("list_students")[0]["id"].clone();
    let page = || bench.call("get_student", json!({ "id": id }));
    let save = |change: &dyn Fn(&mut Value)| {
        let mut student = page()["student"].take();
        change(&mut student);
        bench.call("save_student", json!({ "student": student }))
    };
    save(&|s| (s["point"], s["address"]["zip"]) = (json!(null), json!("60090")));
    let wheeling = page()["student"]["point"].clone();
    assert_eq!(page()["located_by"], "zip");
    save(&|s| s["address"]["zip"] = json!("60004"));
    assert_eq!(page()["located_by"], "zip");
    assert_ne!(page()["student"]["point"], wheeling, "it moved with the code");
    save(&|s| s["point"] = json!({ "latitude": 42.1, "longitude": -87.9 }));
    save(&|s| s["address"]["zip"] = json!("60090"));
    assert_eq!(
        (&page()["located_by"], &page()["student"]["point"]["latitude"]),
        (&json!("hand"), &json!(42.1))
    );

    let mut school = bench.call("get_settings", json!({}))["schools"][0].take();
    (school["point"], school["address"]["zip"]) = (json!(null), json!("60090"));
    assert_eq!(bench.call("save_school", json!({ "school": school }))["point"], wheeling);
}

#[test]
fn the_guardian_who_is_called_first_can_be_another_and_a_language_goes_by_its_name() {
    let bench = Bench::own_office();
    let school = json!({ "id": "01990000-0000-7000-8000-0000000005c0", "name": "North High", "short_name": "North", "code": "",
        "roster_id": null, "address": { "street": "", "city": "", "state": "", "zip": "" }, "point": null, "phone": "",
        "principal": "", "active": true });
    bench.call("save_school", json!({ "school": school }));
    let student = bench.call(
        "add_student",
        json!({ "given_name": "Ana", "family_name": "Ruiz", "school_id": school["id"] }),
    );
    let guardian = |n: u16, name: &str, position: u16| {
        json!({ "id": format!("01990000-0000-7000-8000-00000000000{n}"), "student_id": student["id"], "roster_id": null,
            "given_name": name, "family_name": "Ruiz", "relation": "", "language": "Spanish", "phone": "",
            "other_phone": "", "email": "", "position": position })
    };
    for (n, name) in [(1, "Rosa"), (2, "Luis"), (3, "Eva")] {
        let saved = bench.call("save_guardian", json!({ "guardian": guardian(n, name, n) }));
        assert_eq!(saved["language"], "es");
    }
    let order = || {
        let page = bench.call("get_student", json!({ "id": student["id"] }));
        let of = |g: &Value| format!("{} {}", g["position"], g["given_name"].as_str().unwrap());
        page["guardians"].as_array().unwrap().iter().map(of).collect::<Vec<_>>()
    };
    bench.call("save_guardian", json!({ "guardian": guardian(3, "Eva", 1) }));
    assert_eq!(order(), ["1 Eva", "2 Rosa", "3 Luis"]);
    bench.call("undo", json!({}));
    assert_eq!(order(), ["1 Rosa", "2 Luis", "3 Eva"], "one step back");
    let mut odd = guardian(1, "Rosa", 1);
    odd["language"] = json!("Klingonish");
    assert_eq!(bench.refusal("save_guardian", json!({ "guardian": odd })).code.as_str(), "invalid");
}

#[test]
fn a_graduates_records_are_kept_for_as_long_as_the_office_says() {
    let bench = Bench::sample(120);
    let id = bench.rows("list_students")[0]["id"].clone();
    let page = || bench.call("get_student", json!({ "id": id }));
    let mut student = page()["student"].take();
    student["graduated_on"] = json!(null);
    bench.call("save_student", json!({ "student": student }));
    assert_eq!(page()["keep_until"], json!(null));
    student["graduated_on"] = json!("2024-02-29");
    bench.call("save_student", json!({ "student": student }));
    let mut office = bench.call("get_settings", json!({}))["office"].take();
    office["settings"]["retention_years"] = json!(7);
    bench.call("save_office", json!({ "office": office }));
    assert_eq!(page()["keep_until"], "2031-02-28");
}

#[test]
fn a_field_refuses_what_no_paper_can_show() {
    let bench = Bench::own_office();
    let acme = offer(&bench, "Acme Dental", 1);
    let page = bench.call("get_employer", json!({ "id": acme.employer }));
    let refused = |command: &str, noun: &str, of: &Value, field: &str, value: Value| {
        let mut changed = of.clone();
        *changed.pointer_mut(&format!("/{}", field.replace('.', "/"))).unwrap() = value;
        let refusal = bench.refusal(command, json!({ noun: changed }));
        assert_eq!(refusal.fields[0].field, field, "{refusal:?}");
        refusal.fields[0].rule.clone()
    };
    let employer = |field: &str, value: &str| {
        refused("save_employer", "employer", &page["employer"], field, json!(value))
    };
    assert_eq!(employer("name", "Ac\0me"), "characters");
    assert_eq!(employer("name", "Acme\nDental"), "characters");
    assert_eq!(employer("name", "\u{202e}emcA"), "characters");
    assert_eq!(employer("name", &"x".repeat(201)), "length");
    assert_eq!(employer("notes", &"x".repeat(10_001)), "length");
    assert_eq!(employer("phone", "555"), "phone");
    assert_eq!(employer("website", "javascript:alert(1)"), "website");
    let site = &page["sites"][0];
    assert_eq!(refused("save_site", "site", site, "address.street", json!("1 Depot\nRoad")), "characters");
    let person = &page["people"][0];
    assert_eq!(refused("save_person", "person", person, "phone", json!("ask Jo")), "phone");

    let opportunity = &bench.call("get_opportunity", json!({ "id": acme.opportunity }))["opportunity"];
    let wage = json!({ "paid": false, "cents_per_hour": 1500, "period": null });
    let mut unpaid = opportunity.clone();
    unpaid["pay"] = wage;
    let refusal = bench.refusal("save_opportunity", json!({ "opportunity": unpaid }));
    assert_eq!(refusal.fields[0].field, "pay.cents_per_hour");
}
