//! What can go wrong on a desk: each time a clear code, the office as it was, and no partial file.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod full_disk;
mod half_way;
mod offices;
mod printing;
mod rosters;

use std::{fs, path::PathBuf};

use journeys::Program;
use serde_json::{Value, json};

const OFFICE: &str = "sample.placementdesk";

/// Everything that the lists say.
fn lists(program: &Program) -> Vec<Value> {
    let lines = ["list_students", "list_employers", "list_opportunities", "list_placements", "list_papers"]
        .map(|command| json!({ "command": command }).to_string());
    let reply = program.run_with(&["batch", OFFICE], lines.join("\n"));
    reply.out.lines().map(|l| serde_json::from_str(l).unwrap()).collect()
}

#[test]
fn an_unwritable_place_is_told_and_the_placements_stay_as_they_were() {
    let program = Program::new();
    program.demo(OFFICE, 60);
    let before = lists(&program);
    program.file("a file", "here");
    fs::create_dir(program.path("a folder")).unwrap();
    let mut places: Vec<PathBuf> = vec!["a file/all.pdf".into(), "a folder".into()];
    if cfg!(target_os = "linux") {
        // Even root can't write here.
        places.push("/proc/all.pdf".into());
    }
    for place in places {
        let out = place.to_str().unwrap();
        let refusal =
            program.run(&["print", "agreements", OFFICE, "--all", "--out", out, "--json"]).refusal();
        assert_eq!(refusal["code"], "io", "{out}: {refusal}");
        assert!(program.unfinished_files().is_empty(), "{out}");
        assert!(lists(&program) == before, "{out}: something changed");
    }
    assert_eq!(fs::read(program.path("a file")).unwrap(), b"here");
    program.sound(OFFICE);
}
