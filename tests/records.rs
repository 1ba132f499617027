//! The less common fields of the records: several pathways, leaving, legal hold, groups and who pays; and employers told apart.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use journeys::{Bench, offer};
use serde_json::{Value, json};

fn pathways(bench: &Bench) -> Vec<Value> {
    bench.call("get_settings", json!({}))["pathways"].as_array().unwrap().clone()
}

/// A student on the roster with a main pathway.
fn on_a_pathway(bench: &Bench) -> Value {
    let row = bench.rows("list_students").into_iter().find(|s| !s["pathway_id"].is_null()).unwrap();
    bench.call("get_student", json!({ "id": row["id"] }))["student"].take()
}

fn row_of(bench: &Bench, id: &Value) -> Value {
    bench.rows("list_students").into_iter().find(|s| s["id"] == *id).unwrap()
}

#[test]
fn a_student_follows_several_pathways_the_main_one_first() {
    let bench = Bench::sample(120);
    let mut student = on_a_pathway(&bench);
    let all = pathways(&bench);
    let others: Vec<&Value> = all.iter().filter(|p| p["id"] != student["pathway_id"]).take(2).collect();
    let before = bench.everything();

    student["other_pathway_ids"] = json!([student["pathway_id"]]);
    let refused = bench.refusal("save_student", json!({ "student": student }));
    assert_eq!(refused.fields[0].field, "other_pathway_ids");
    assert_eq!(refused.fields[0].message, "Name each pathway once.");
    let mut without_main = student.clone();
    without_main["pathway_id"] = json!(null);
    let refused = bench.refusal("save_student", json!({ "student": without_main }));
    assert!(refused.fields[0].message.starts_with("Choose the main pathway first"), "{refused:?}");

    student["other_pathway_ids"] = json!([others[1]["id"], others[0]["id"]]);
    let saved = bench.call("save_student", json!({ "student": student }));
    assert_eq!(saved["other_pathway_ids"], student["other_pathway_ids"], "in the order of interest");
    let listed = format!("{}, {}", others[1]["name"].as_str().unwrap(), others[0]["name"].as_str().unwrap());
    assert_eq!(row_of(&bench, &student["id"])["other_pathways"], listed);

    bench.call(
        "change_students",
        json!({ "ids": [student["id"]], "change": { "field": "pathway", "value": others[1]["id"] } }),
    );
    let page = bench.call("get_student", json!({ "id": student["id"] }));
    assert_eq!(
        page["student"]["other_pathway_ids"],
        json!([others[0]["id"]]),
        "the main one isn't another too"
    );
    bench.call(
        "change_students",
        json!({ "ids": [student["id"]], "change": { "field": "pathway", "value": null } }),
    );
    let page = bench.call("get_student", json!({ "id": student["id"] }));
    assert_eq!(page["student"]["other_pathway_ids"], json!([]), "no pathway is none at all");
    for _ in 0..3 {
        bench.call("undo", json!({}));
    }
    assert_eq!(bench.everything(), before);
    bench.sound_counts();
}

#[test]
fn a_file_that_names_several_pathways_brings_them_all_and_one_with_one_leaves_the_others() {
    let bench = Bench::sample(120);
    let student = on_a_pathway(&bench);
    let all = pathways(&bench);
    let [a, b, c] = [&all[0], &all[1], &all[2]];
    let import = |cell: &str| {
        let line =
            format!("Student ID,School,Pathway\n{},,\"{cell}\"\n", student["local_id"].as_str().unwrap());
        let path = bench.file("pathways.csv", line);
        bench.call("write_import", json!({ "target": "students", "path": path }))
    };
    let follows = || {
        let page = bench.call("get_student", json!({ "id": student["id"] }));
        json!([page["student"]["pathway_id"], page["student"]["other_pathway_ids"]])
    };
    let name = |p: &Value| p["name"].as_str().unwrap().to_owned();
    import(&format!("{}; {}; {}", name(a), name(b), name(c)));
    assert_eq!(follows(), json!([a["id"], [b["id"], c["id"]]]));
    let again = import(&format!("{}; {}; {}", name(a), name(b), name(c)));
    assert_eq!(again["changed"], 0, "{again}");
    import(&name(c));
    assert_eq!(follows(), json!([c["id"], [b["id"]]]), "the others stay, the main one isn't another");
    let told = import(&format!("{}; Ballet", name(b)));
    assert_eq!(follows(), json!([b["id"], []]));
    assert!(told["problems"].to_string().contains("There is no pathway “Ballet”"), "{told}");
}

#[test]
fn an_experience_tied_to_another_pathway_of_the_student_counts() {
    let bench = Bench::sample(120);
    let acme = offer(&bench, "Acme Dental", 3);
    let mut student = on_a_pathway(&bench);
    let all = pathways(&bench);
    let main = all.iter().find(|p| p["id"] == student["pathway_id"]).unwrap();
    let other = all.iter().find(|p| p["cluster_id"] != main["cluster_id"]).unwrap();
    let mut opening = bench.call("get_opportunity", json!({ "id": acme.opportunity }))["opportunity"].take();
    opening["pathway_ids"] = json!([other["id"]]);
    opening["cluster_id"] = json!(null);
    bench.call("save_opportunity", json!({ "opportunity": opening }));

    let aligned = || {
        let asked = json!({ "student_id": student["id"], "opportunity_id": acme.opportunity });
        let checked = bench.call("check_placement", asked);
        let checks = checked["checks"].as_array().unwrap().clone();
        checks.into_iter().find(|c| c["code"] == "aligned").unwrap()
    };
    assert_eq!(aligned()["ok"], false, "{}", aligned());
    let id = student["id"].clone();
    student["other_pathway_ids"] = json!([other["id"]]);
    bench.call("save_student", json!({ "student": student }));
    let asked = json!({ "student_id": id, "opportunity_id": acme.opportunity });
    let checks = bench.call("check_placement", asked)["checks"].as_array().unwrap().clone();
    let said = checks.iter().find(|c| c["code"] == "aligned").unwrap();
    assert_eq!(said["ok"], true, "{said}");
}

#[test]
fn records_of_who_left_are_kept_for_years_and_on_legal_hold_whatever_their_age() {
    let bench = Bench::sample(120);
    let mut student = on_a_pathway(&bench);
    let before = bench.everything();
    student["graduated_on"] = json!("2026-05-28");
    student["left_on"] = json!("2026-03-02");
    let refused = bench.refusal("save_student", json!({ "student": student }));
    assert_eq!(refused.fields[0].field, "left_on");
    student["graduated_on"] = json!(null);
    student["legal_hold"] = json!("Complaint 26-4");
    bench.call("save_student", json!({ "student": student }));
    let page = bench.call("get_student", json!({ "id": student["id"] }));
    assert_eq!(page["keep_until"], "2031-03-02");
    assert_eq!(page["student"]["legal_hold"], "Complaint 26-4");
    bench.call("undo", json!({}));
    assert_eq!(bench.everything(), before);
}

#[test]
fn a_group_has_its_job_coach_and_vehicle_and_paid_work_its_funding_and_a_placement_takes_them_over() {
    let bench = Bench::sample(120);
    let acme = offer(&bench, "Acme Dental", 6);
    let staff = bench.call("get_settings", json!({}))["staff"].as_array().unwrap().clone();
    let coach =
        staff.iter().find(|s| s["role"] == "job_coach").expect("the sample has job coaches")["id"].clone();
    let mut opening = bench.call("get_opportunity", json!({ "id": acme.opportunity }))["opportunity"].take();
    opening["vehicle"] = json!("x".repeat(81));
    opening["funding_source"] = json!("y".repeat(121));
    let refused = bench.refusal("save_opportunity", json!({ "opportunity": opening }));
    let fields: Vec<&str> = refused.fields.iter().map(|f| f.field.as_str()).collect();
    assert_eq!(fields, ["funding_source", "vehicle"]);
    opening["vehicle"] = json!("School van 2");
    opening["funding_source"] = json!("Perkins V");
    opening["job_coach_id"] = coach.clone();
    bench.call("save_opportunity", json!({ "opportunity": opening }));
    let student = on_a_pathway(&bench);
    let placed = bench
        .call("place_student", json!({ "student_id": student["id"], "opportunity_id": acme.opportunity }));
    let mut placement = bench.call("get_placement", json!({ "id": placed["placement"] }))["placement"].take();
    assert_eq!(
        (&placement["vehicle"], &placement["funding_source"], &placement["job_coach_id"]),
        (&json!("School van 2"), &json!("Perkins V"), &coach)
    );
    placement["vehicle"] = json!("School van 5");
    placement["job_coach_id"] = json!(null);
    bench.call("save_placement", json!({ "placement": placement }));
    bench.call("undo", json!({}));
    let again = bench.call("get_placement", json!({ "id": placed["placement"] }))["placement"].take();
    assert_eq!((&again["vehicle"], &again["job_coach_id"]), (&json!("School van 2"), &coach));
    bench.sound_counts();
}

fn alike(bench: &Bench, name: &str) -> Vec<Value> {
    let pairs = bench.call("duplicate_employers", json!({})).as_array().unwrap().clone();
    let named = |side: &Value| side["name"].as_str().unwrap().to_lowercase().contains(name);
    pairs.into_iter().filter(|p| named(&p["keep"]) || named(&p["merge"])).collect()
}

#[test]
fn two_employers_that_were_told_apart_do_not_come_back_as_a_pair() {
    let bench = Bench::own_office();
    let (one, two) = (offer(&bench, "Acme Dental", 2), offer(&bench, "ACME Dental, Inc.", 1));
    assert_eq!(alike(&bench, "acme").len(), 1);
    let refused = bench.refusal("mark_not_the_same", json!({ "one": one.employer, "other": one.employer }));
    assert_eq!(refused.code.as_str(), "invalid");

    let marked = bench.call("mark_not_the_same", json!({ "one": two.employer, "other": one.employer }));
    assert_eq!(marked["author"], "Ana Petrov");
    assert!(alike(&bench, "acme").is_empty());
    let again = bench.call("mark_not_the_same", json!({ "one": one.employer, "other": two.employer }));
    assert_eq!(again["id"], marked["id"], "a pair stands once, whichever is named first");
    let listed = bench.call("list_not_the_same", json!({}));
    assert_eq!(listed.as_array().unwrap().len(), 1);

    let state = bench.call("office_state", json!({}));
    assert!(
        state["undo"].as_str().unwrap().starts_with("told ACME Dental, Inc. and Acme Dental apart"),
        "{state}"
    );
    bench.call("undo", json!({}));
    assert_eq!(alike(&bench, "acme").len(), 1, "undone, it is asked again");
    bench.call("redo", json!({}));
    assert!(alike(&bench, "acme").is_empty());
    bench.call("unmark_not_the_same", json!({ "id": marked["id"] }));
    assert_eq!(alike(&bench, "acme").len(), 1);
    bench.sound_counts();
}

#[test]
fn a_merge_hands_over_from_whom_the_employer_was_told_apart() {
    let bench = Bench::own_office();
    let one = offer(&bench, "Acme Dental", 2).employer;
    let two = offer(&bench, "ACME Dental, Inc.", 1).employer;
    let three = offer(&bench, "Acme Dental Co.", 1).employer;
    bench.call("mark_not_the_same", json!({ "one": two, "other": three }));
    bench.call("mark_not_the_same", json!({ "one": two, "other": one }));
    let before = bench.everything();
    bench.call("merge_employers", json!({ "keep": one, "merge": two }));
    let apart = bench.call("list_not_the_same", json!({}));
    let apart = apart.as_array().unwrap();
    assert_eq!(apart.len(), 1, "nobody is apart from themselves: {apart:?}");
    let sides = [&apart[0]["one_id"], &apart[0]["other_id"]];
    assert!(sides.contains(&&json!(one)) && sides.contains(&&json!(three)));
    assert!(alike(&bench, "acme").is_empty());
    bench.call("undo", json!({}));
    assert_eq!(bench.call("list_not_the_same", json!({})).as_array().unwrap().len(), 2);
    assert_eq!(bench.everything(), before);
    bench.sound_counts();
}

#[test]
fn a_block_of_cells_goes_into_employers_and_offers_whole_or_not_at_all_and_is_one_step_back() {
    let bench = Bench::sample(120);
    let rows = bench.rows("list_employers");
    let (a, b) = (rows[0]["id"].clone(), rows[1]["id"].clone());
    let before = bench.everything();
    let cells = json!([
        { "id": a, "change": { "field": "industry", "value": "Welding" } },
        { "id": a, "change": { "field": "next_available_on", "value": "2027-01-11" } },
        { "id": b, "change": { "field": "industry", "value": "Baking" } },
    ]);
    assert_eq!(bench.call("fill_employers", json!({ "cells": cells }))["changed"], 2);
    let row = bench.rows("list_employers").into_iter().find(|row| row["id"] == a).unwrap();
    assert_eq!((&row["industry"], &row["next_available_on"]), (&json!("Welding"), &json!("2027-01-11")));
    let undo = bench.call("office_state", json!({}))["undo"].as_str().unwrap().to_owned();
    assert_eq!(undo, "filled in the industry and next available day of 2 employers");
    bench.call("undo", json!({}));
    assert_eq!(bench.everything(), before);

    let offers = bench.rows("list_opportunities");
    let taken = offers.iter().find(|row| row["taken"].as_u64().unwrap() > 1).unwrap()["id"].clone();
    let other = offers.iter().find(|row| row["id"] != taken).unwrap()["id"].clone();
    let cells = json!([
        { "id": other, "change": { "field": "hours", "value": 77 } },
        { "id": taken, "change": { "field": "seats", "value": 1 } },
    ]);
    let refused = bench.refusal("fill_opportunities", json!({ "cells": cells }));
    assert!(refused.fields[0].message.ends_with("students are already placed."), "{refused:?}");
    assert_eq!(bench.everything(), before, "one cell that is refused keeps out all");
    let cells = json!([{ "id": other, "change": { "field": "hours", "value": 77 } }]);
    assert_eq!(bench.call("fill_opportunities", json!({ "cells": cells }))["changed"], 1);
    bench.call("undo", json!({}));
    bench.sound_counts();
}

#[test]
fn a_coordinator_is_set_on_many_placements_and_signs_for_them() {
    let bench = Bench::sample(120);
    let acme = offer(&bench, "Acme Dental", 1);
    let asked = json!({ "student_id": on_a_pathway(&bench)["id"], "opportunity_id": acme.opportunity });
    let open = bench.call("place_student", asked)["placement"].take();
    let staff = bench.call("get_settings", json!({}))["staff"].as_array().unwrap().clone();
    let page = |id: &Value| bench.call("get_placement", json!({ "id": id }));
    let was = page(&open)["placement"]["coordinator_id"].clone();
    let next = staff.iter().find(|one| one["role"] == "coordinator" && one["id"] != was).unwrap();
    let cells = json!([{ "id": open, "change": { "field": "coordinator", "value": next["id"] } }]);
    assert_eq!(bench.call("fill_placements", json!({ "cells": cells }))["changed"], 1);
    let set = page(&open);
    assert_eq!(set["placement"]["coordinator_id"], next["id"]);
    let signers = set["signers"].as_array().unwrap();
    let signs = signers.iter().find(|signer| signer["role"] == "coordinator").unwrap();
    assert_eq!(signs["name"], next["name"], "the agreement is hers to sign now");
    bench.call("undo", json!({}));
    assert_eq!(page(&open)["placement"]["coordinator_id"], was);
    bench.sound_counts();
}
