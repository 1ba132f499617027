//! What is kept of a list's look, and blocks of cells pasted into it, through the use cases on a real file.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use journeys::Bench;
use serde_json::{Value, json};

fn look(column: &str) -> Value {
    json!({ "columns": [{ "id": column, "width": 200, "pinned": true, "figure": "each" }],
        "filters": [{ "column": "school", "op": "is", "values": ["Wheeling"] }],
        "sort": { "column": column, "descending": true }, "group": "status", "density": "compact" })
}

fn views(bench: &Bench) -> Value {
    bench.call("list_saved_views", json!({}))
}

#[test]
fn a_view_is_the_offices_bears_its_author_and_every_change_is_one_step_back() {
    let bench = Bench::sample(60);
    let args = json!({ "list": "students", "name": "  Nursing at Wheeling ", "look": look("name") });
    let saved = bench.call("save_view", args);
    assert_eq!(saved["name"], "Nursing at Wheeling");
    assert_eq!(saved["author"], bench.call("desk_state", json!({}))["open"]["me"]["name"]);
    assert_eq!(saved["look"], look("name"));
    assert_eq!(views(&bench), json!([saved]));

    let staff = bench.call("get_settings", json!({}))["staff"].as_array().unwrap().last().unwrap().clone();
    bench.call("set_me", json!({ "staff_id": staff["id"] }));
    let changed = bench.call(
        "save_view",
        json!({ "id": saved["id"], "list": "students", "name": "Nursing", "look": look("status") }),
    );
    assert_eq!(
        (&changed["author"], &changed["at"]),
        (&saved["author"], &saved["at"]),
        "it stays whose it is"
    );
    assert_eq!(views(&bench), json!([changed]));

    bench.call("remove_saved_view", json!({ "id": saved["id"] }));
    assert_eq!(views(&bench), json!([]));
    for before in [json!([changed]), json!([saved]), json!([])] {
        bench.call("undo", json!({}));
        assert_eq!(views(&bench), before);
    }
    bench.call("redo", json!({}));
    assert_eq!(views(&bench), json!([saved]));
    bench.sound_counts();
}

#[test]
fn two_views_of_one_list_have_two_names() {
    let bench = Bench::sample(60);
    let save = |list: &str, name: &str| json!({ "list": list, "name": name, "look": look("name") });
    let first = bench.call("save_view", save("students", "Spring fair"));
    bench.call("save_view", save("employers", "Spring fair"));
    let again = bench.refusal("save_view", save("students", "spring FAIR "));
    assert_eq!((again.code.as_str(), again.fields[0].field.as_str()), ("invalid", "name"));
    assert_eq!(bench.refusal("save_view", save("students", " ")).fields[0].field, "name");
    let itself =
        json!({ "id": first["id"], "list": "students", "name": "SPRING fair", "look": look("name") });
    bench.call("save_view", itself);
    assert_eq!(views(&bench).as_array().unwrap().len(), 2);
}

fn cell(student: &Value, field: &str, value: &Value) -> Value {
    json!({ "id": student["id"], "change": { "field": field, "value": value } })
}

#[test]
fn a_block_of_cells_is_one_step_whatever_columns_it_has() {
    let bench = Bench::sample(60);
    let before = bench.rows("list_students");
    let settings = bench.call("get_settings", json!({}));
    let pathway = &settings["pathways"][3];
    let staff = settings["staff"].as_array().unwrap();
    let counselor = staff.iter().find(|one| one["role"] == "counselor").unwrap();

    let mut cells = Vec::new();
    for student in &before[..5] {
        cells.push(cell(student, "pathway", &pathway["id"]));
        cells.push(cell(student, "counselor", &counselor["id"]));
    }
    bench.call("fill_students", json!({ "cells": cells }));
    let after = bench.rows("list_students");
    for student in &after[..5] {
        assert_eq!((&student["pathway"], &student["counselor"]), (&pathway["name"], &counselor["name"]));
    }
    assert_eq!(after[5..], before[5..]);
    let undo = bench.call("desk_state", json!({}))["open"]["undo"].clone();
    assert_eq!(undo, "filled in the pathway and counselor of 5 students");
    bench.call("undo", json!({}));
    assert_eq!(bench.rows("list_students"), before);
}

#[test]
fn a_block_with_one_bad_cell_changes_nothing() {
    let bench = Bench::sample(60);
    let before = bench.rows("list_students");
    let pathway = bench.call("get_settings", json!({}))["pathways"][3]["id"].clone();
    let nobody = json!("0199aaaa-0000-7000-8000-00000000dead");
    let good = cell(&before[0], "pathway", &pathway);
    let bad = [
        (cell(&before[1], "pathway", &nobody), "in_use"),
        (cell(&json!({ "id": nobody }), "pathway", &pathway), "not_found"),
        (cell(&before[1], "name", &json!("Another")), "bad_arguments"),
    ];
    for (cell, code) in bad {
        let refusal = bench.refusal("fill_students", json!({ "cells": [good, cell] }));
        assert_eq!(refusal.code.as_str(), code, "{refusal:?}");
        assert_eq!(bench.rows("list_students"), before, "{code}: something was half-written");
    }
}
