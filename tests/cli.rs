//! Every verb of the command line, with the shapes that scheduled tasks depend on.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::{fs, process::Stdio};

use journeys::{PASSPHRASE, Program, Roster, medium_roster, pages_of};
use serde_json::{Value, json};

const OFFICE: &str = "sample.placementdesk";

fn sample() -> Program {
    let program = Program::new();
    program.demo(OFFICE, 120);
    program
}

/// The object has these fields and no others.
#[track_caller]
fn has_exactly(object: &Value, fields: &[&str]) {
    let mut found: Vec<&str> = object.as_object().expect("an object").keys().map(String::as_str).collect();
    let mut wanted = fields.to_vec();
    found.sort_unstable();
    wanted.sort_unstable();
    assert_eq!(found, wanted);
}

/// The object has at least these fields.
#[track_caller]
fn has(object: &Value, fields: &[&str]) {
    for field in fields {
        assert!(object.get(field).is_some(), "no {field} in {object}");
    }
}

#[test]
fn the_same_seed_makes_the_same_district() {
    let program = sample();
    program.demo("twin.placementdesk", 120);
    program.run(&["demo", "other.placementdesk", "--students", "120", "--seed", "8", "--json"]).json();
    for list in ["students", "employers", "opportunities", "placements"] {
        let of = |office: &str| program.run(&["list", list, office, "--json"]).json();
        let first = of(OFFICE);
        assert!(first["total"].as_u64().unwrap() > 0);
        assert_eq!(first["total"], first["rows"].as_array().unwrap().len());
        assert!(first == of("twin.placementdesk"), "{list} differ");
        assert!(first != of("other.placementdesk"), "{list} don’t depend on the seed");
    }
    let refusal = program.run(&["demo", OFFICE, "--json"]).refusal();
    assert_eq!(refusal["code"], "exists");
}

#[test]
fn check_and_info_tell_the_state_of_an_office() {
    let program = sample();
    let check = program.sound(OFFICE);
    has_exactly(&check, &["schema", "ok", "checks", "counts"]);
    has_exactly(&check["counts"], &["students", "employers", "opportunities", "placements", "audit"]);
    let checks = check["checks"].as_object().unwrap();
    assert!(checks.len() >= 4 && checks.values().all(|found| found == "ok"), "{checks:?}");
    let info = program.run(&["office", "info", OFFICE, "--json"]).json();
    assert_eq!((&info["sample"], &info["schema"]), (&json!(true), &check["schema"]));
    let refusal = program.run(&["office", "check", "nowhere.placementdesk", "--json"]).refusal();
    assert_eq!(refusal["code"], "office_missing");
}

#[test]
fn lists_are_narrowed_by_conditions_and_unknown_fields_are_named() {
    let program = sample();
    let seniors = program.run(&["list", "students", OFFICE, "--where", "grade=12", "--json"]).json();
    let rows = seniors["rows"].as_array().unwrap();
    assert!(!rows.is_empty() && rows.iter().all(|r| r["grade"] == 12));
    let some =
        program.run(&["list", "students", OFFICE, "--where", "grade=12", "--limit", "2", "--json"]).json();
    assert_eq!(some["total"], seniors["total"], "total counts them all");
    assert_eq!(some["rows"].as_array().unwrap().len(), 2);
    let refusal = program.run(&["list", "students", OFFICE, "--where", "colour=red", "--json"]).refusal();
    assert_eq!(refusal["code"], "bad_arguments");
    assert!(refusal["message"].as_str().unwrap().contains("colour"));
}

#[test]
fn lists_stand_as_names_are_looked_up() {
    let program = sample();
    let plain = |name: &str| -> String {
        let letter = |letter| match letter {
            'á' | 'ą' | 'ầ' => 'a',
            'ć' => 'c',
            'é' | 'ę' | 'ễ' => 'e',
            'í' => 'i',
            'ł' => 'l',
            'ń' | 'ñ' => 'n',
            'ó' => 'o',
            'ś' => 's',
            'ú' | 'ü' | 'ù' => 'u',
            'ź' | 'ż' => 'z',
            '-' => ' ',
            other => other,
        };
        name.to_lowercase().chars().filter(|c| *c != '\'').map(letter).collect()
    };
    let rows = program.run(&["list", "students", OFFICE, "--json"]).json()["rows"].clone();
    let names: Vec<&str> = rows.as_array().unwrap().iter().map(|r| r["name"].as_str().unwrap()).collect();
    let family = |name: &str| plain(name.split(", ").next().unwrap());
    assert!(names.iter().any(|name| !name.is_ascii()), "no name with an accent");
    assert!(names.is_sorted_by_key(|name| family(name)), "{names:?}");
}

#[test]
fn the_fields_that_help_names_are_there() {
    let program = sample();
    let help = program.run(&["list", "--help"]).out;
    let (_, fields) = help.split_once("Fields for --where").unwrap();
    let (fields, _) = fields.split_once("Examples:").unwrap();
    let mut list = "";
    let mut named = 0;
    for line in fields.lines().skip(1) {
        let mut words = line.split_whitespace().peekable();
        if line.starts_with("  ") && !line.starts_with("   ") {
            list = words.next().unwrap();
        }
        let row = program.run(&["list", list, OFFICE, "--limit", "1", "--json"]).json()["rows"][0].clone();
        // After a colon stand the values of the one field before it.
        let fields = words.collect::<Vec<_>>().join(" ");
        let (fields, values) = fields.split_once(':').unwrap_or((&fields, ""));
        let fields = fields.split([',', ';']).map(str::trim).filter(|field| !field.is_empty());
        for field in fields {
            assert!(row.get(field).is_some(), "{list} have no {field}");
            named += 1;
        }
        assert!(values.is_empty() || values.contains(','), "{line}");
    }
    assert!(named > 30, "{named} fields");
    let by_label =
        program.run(&["list", "students", OFFICE, "--where", "status=Not started", "--json"]).json();
    let by_code =
        program.run(&["list", "students", OFFICE, "--where", "status=not_started", "--json"]).json();
    assert!(by_label["total"].as_u64().unwrap() > 0);
    assert_eq!(by_label, by_code);
    let accented = program.run(&["list", "students", OFFICE, "--where", "name~zúñiga", "--json"]).json();
    let plain = program.run(&["list", "students", OFFICE, "--where", "name~ZUNIGA", "--json"]).json();
    assert!(accented["total"].as_u64().unwrap() > 0);
    assert_eq!(accented, plain, "accents and capitals don’t matter");
    let lines = program.run(&["list", "students", OFFICE, "--where", "name~zuniga", "--limit", "1"]).out;
    let lines: Vec<&str> = lines.lines().collect();
    assert!(lines[0].starts_with("local_id") && lines[0].ends_with("id"), "{lines:?}");
    let name = accented["rows"][0]["name"].as_str().unwrap();
    let at = |line: &str, text: &str| line.find(text).map(|at| line[..at].chars().count());
    assert_eq!(at(lines[0], "name"), at(lines[1], name), "cells stand under their fields: {lines:?}");
}

#[test]
fn place_and_print_answer_in_their_shapes() {
    let program = sample();
    let student = program
        .run(&[
            "list",
            "students",
            OFFICE,
            "--where",
            "grade=12",
            "--where",
            "status=not_started",
            "--limit",
            "1",
            "--json",
        ])
        .json()["rows"][0]
        .clone();
    let opportunity = program
        .run(&["list", "opportunities", OFFICE, "--where", "status=open", "--limit", "1", "--json"])
        .json()["rows"][0]
        .clone();
    let (number, id) = (student["local_id"].as_str().unwrap(), opportunity["id"].as_str().unwrap());
    let before = program.sound(OFFICE)["counts"]["placements"].as_u64().unwrap();
    let placed = program.run(&["place", OFFICE, "--student", number, "--opportunity", id, "--json"]).json();
    has_exactly(&placed, &["placement", "number", "conflicts"]);
    for conflict in placed["conflicts"].as_array().unwrap() {
        has(conflict, &["code", "message"]);
    }
    assert_eq!(program.sound(OFFICE)["counts"]["placements"], before + 1);
    let refusal = program.run(&["place", OFFICE, "--student", "0", "--opportunity", id, "--json"]).refusal();
    assert_eq!(refusal["code"], "not_found");

    // One by its number, all in one file, all in a file each.
    let number = placed["number"].as_str().unwrap();
    let print = |more: &[&str]| {
        let mut args = vec!["print", "agreements", OFFICE, "--json"];
        args.extend(more);
        program.run(&args).json()
    };
    let one = print(&["--placement", number, "--out", "one.pdf", "--with-blanks"]);
    has(&one, &["documents", "pages", "left_out"]);
    assert_eq!(one["documents"], 1);
    pages_of(&fs::read(program.path("one.pdf")).unwrap());
    let merged = print(&["--all", "--out", "all.pdf"]);
    let documents = merged["documents"].as_u64().unwrap();
    assert!(documents > 1, "{merged}");
    for left in merged["left_out"].as_array().unwrap() {
        has(left, &["placement", "missing"]);
        assert!(!left["missing"].as_array().unwrap().is_empty());
    }
    if let Some(pages) = pages_of(&fs::read(program.path("all.pdf")).unwrap()) {
        assert_eq!(merged["pages"], pages);
    }
    let each = print(&["--all", "--each", "--out", "each"]);
    let files = fs::read_dir(program.path("each")).unwrap().count();
    assert_eq!((each["documents"].as_u64().unwrap(), files as u64), (documents, documents));
    assert!(program.unfinished_files().is_empty());
    program.sound(OFFICE);
}

#[test]
fn what_is_left_out_is_named_and_printing_nothing_is_a_refusal() {
    let program = sample();
    let find = |list: &str, wheres: &str| {
        program.run(&["list", list, OFFICE, "--where", wheres, "--limit", "1", "--json"]).json()["rows"][0]
            .clone()
    };
    let placement = find("placements", "stage=active");
    let (number, id) = (placement["number"].as_str().unwrap(), placement["id"].clone());
    let lines = [json!({ "id": 1, "command": "get_placement", "args": { "id": id } }).to_string()];
    let page = program.run_with(&["batch", OFFICE], lines.join("\n")).out;
    let mut terms = serde_json::from_str::<Value>(&page).unwrap()["ok"]["placement"].clone();
    terms["starts_on"] = Value::Null;
    let save = json!({ "id": 2, "command": "save_placement", "args": { "placement": terms } }).to_string();
    let saved = program.run_with(&["batch", OFFICE], save).out;
    assert!(saved.contains("\"ok\""), "{saved}");

    let reply = program.run(&["print", "agreements", OFFICE, "--placement", number, "--out", "none.pdf"]);
    assert_eq!(reply.status, 1, "{}", reply.err);
    assert!(reply.err.starts_with("error[nothing_to_print]: "), "{}", reply.err);
    assert!(reply.err.contains("--with-blanks"), "{}", reply.err);
    assert!(reply.out.contains("is left out: it lacks "), "{}", reply.out);
    assert!(!program.path("none.pdf").exists());
    let args = ["print", "agreements", OFFICE, "--placement", number, "--out", "none.pdf", "--json"];
    let reply = program.run(&args);
    let said: Value = serde_json::from_str(&reply.out).unwrap();
    assert_eq!((&said["documents"], &said["left_out"][0]["placement"]), (&json!(0), &id));
    assert_eq!(reply.refusal()["code"], "nothing_to_print");
    let blanks = ["print", "agreements", OFFICE, "--placement", number, "--out", "one.pdf", "--with-blanks"];
    let reply = program.run(&blanks);
    assert_eq!(reply.status, 0, "{}", reply.err);
    assert!(reply.out.starts_with("1 agreement, "), "{}", reply.out);
    assert!(reply.err.starts_with("note: The wording of these papers is a sample."), "{}", reply.err);
}

#[test]
fn a_school_year_is_named_by_its_two_years_or_by_the_one_it_ends_in() {
    let program = sample();
    let summary = |year: &str, out: &str| {
        program.run(&["summary", OFFICE, "--year", year, "--format", "csv", "--out", out])
    };
    let reply = summary("2025-26", "one.csv");
    assert_eq!(reply.out, "School year 2025-26: one.csv\n", "{}", reply.err);
    let reply = summary("2026", "made/");
    let name = "made/Work-based learning 2025-26.csv";
    assert_eq!(reply.out, format!("School year 2025-26: {name}\n"), "{}", reply.err);
    let read = |name: &str| fs::read_to_string(program.path(name)).unwrap();
    assert_eq!(read("one.csv"), read(name));
    for wrong in ["2025-27", "26", "last", "2026-"] {
        let reply = summary(wrong, "x.csv");
        assert_eq!(reply.status, 1, "{wrong}");
        assert!(reply.err.starts_with("error[usage]: ") && reply.err.contains("2025-26"), "{}", reply.err);
    }
}

#[test]
fn the_summary_is_written_in_three_formats() {
    let program = sample();
    for format in ["pdf", "xlsx", "csv"] {
        let out = format!("summary.{format}");
        let args = ["summary", OFFICE, "--year", "2026", "--format", format, "--out", &out, "--json"];
        let reply = program.run(&args).json();
        assert_eq!(reply["files"], json!([out]));
        let bytes = fs::read(program.path(&out)).unwrap();
        match format {
            "pdf" => drop(pages_of(&bytes)),
            "xlsx" => assert!(bytes.starts_with(b"PK")),
            _ => {
                let figures = String::from_utf8(bytes).unwrap();
                assert!(figures.contains("Experiences,Gender,") && figures.contains("<10"), "{figures}");
            }
        }
    }
    let csv = |out: &'static str, flag: &'static str| {
        ["summary", OFFICE, "--year", "2026", "--format", "csv", "--out", out, flag, "--json"]
    };
    let exact = program.run(&csv("exact.csv", "--exact")).json();
    assert_eq!(exact["files"], json!(["exact.csv", "exact names.csv", "exact placements.csv"]));
    let read = |name: &str| fs::read_to_string(program.path(name)).unwrap();
    assert!(!read("exact.csv").contains("<10"), "the district's own counts");
    let names = read("exact names.csv");
    let dated = names.lines().filter(|line| line.contains(",Completed,Yes,2026,20")).count();
    assert!(dated > 10, "completed on a day of the year: {dated} of {}", names.lines().count());
    let placements = read("exact placements.csv");
    assert!(placements.contains(",Gender,Race or ethnicity,Special populations,"), "{placements}");
    assert_eq!(program.run(&csv("shared.csv", "--shared")).json()["files"], json!(["shared.csv"]));
    assert_eq!(read("shared.csv"), read("summary.csv"), "figures are hidden unless exact ones are asked for");
    let refusal = program
        .run(&["summary", OFFICE, "--year", "1999", "--format", "csv", "--out", "x.csv", "--json"])
        .refusal();
    assert_eq!(refusal["code"], "not_found");
    assert!(!program.path("x.csv").exists());
}

#[test]
fn import_reports_what_it_did_and_where_the_file_is_wrong() {
    let program = sample();
    let mut users = Roster::of(5).users();
    users.push_str("stu-6,,,true,sch-1,student,six,,,,,9000006,,,,,12,\r\n");
    let folder = Roster::of(5).write(&program.path("roster"));
    fs::write(folder.join("users.csv"), users).unwrap();
    let before = program.sound(OFFICE)["counts"].clone();
    let fields = ["new", "changed", "unchanged", "gone", "rejected", "repaired", "problems"];
    let dry = program.run(&["import", "roster", OFFICE, "roster", "--dry-run", "--json"]).json();
    has(&dry, &fields);
    assert_eq!(program.sound(OFFICE)["counts"], before, "a dry run writes nothing, not even to the log");
    let report = program.run(&["import", "roster", OFFICE, "roster", "--json"]).json();
    has(&report, &fields);
    assert_eq!(report, dry, "the dry run told what happened");
    assert_eq!((&report["new"], &report["rejected"]), (&json!(5), &json!(1)));
    let problem =
        report["problems"].as_array().unwrap().iter().find(|p| p["line"] == 7).expect("line 7 is told");
    has(problem, &["file", "line", "column", "code", "message"]);
    assert_eq!(problem["file"], "users.csv");
    let again = program.run(&["import", "roster", OFFICE, "roster", "--json"]).json();
    assert_eq!((&again["new"], &again["changed"], &again["gone"]), (&json!(0), &json!(0), &json!(0)));
}

#[test]
fn a_dry_run_says_that_it_is_one() {
    let program = sample();
    Roster::of(5).write(&program.path("roster"));
    let dry = program.run(&["import", "roster", OFFICE, "roster", "--dry-run"]).out;
    assert!(dry.starts_with("Would be: 5 new, "), "{dry}");
    assert!(dry.ends_with("Nothing was written (dry run).\n"), "{dry}");
    let real = program.run(&["import", "roster", OFFICE, "roster"]).out;
    assert!(real.starts_with("5 new, ") && !real.contains("dry run"), "{real}");
}

#[test]
fn import_brings_in_the_grades_asked_for() {
    let program = sample();
    let mut roster = Roster::of(5);
    roster.students[0].3 = 8;
    roster.students[1].3 = 11;
    roster.write(&program.path("roster"));
    let import =
        |grades: &str| program.run(&["import", "roster", OFFICE, "roster", "--grades", grades, "--json"]);
    let report = import("9-11").json();
    assert_eq!((&report["new"], &report["left_out"]), (&json!(1), &json!(4)));
    let report = import("8,12").json();
    assert_eq!((&report["new"], &report["unchanged"], &report["gone"]), (&json!(4), &json!(1), &json!(0)));
    assert_ne!(import("12-9").status, 0, "a range that runs backwards is refused");
}

#[test]
fn import_takes_a_mapping_from_a_file() {
    let program = sample();
    program.file("firms.csv", "A,B,C\r\nKildeer Family Dental,Wheeling,60090\r\n");
    let column = |header: &str, field: &str| json!({ "header": header, "field": field });
    let mapping = json!({ "target": "employers", "columns": [column("A", "employer_name"), column("B", "city"), column("C", "zip")] });
    program.file("mapping.json", mapping.to_string());
    let args = ["import", "employers", OFFICE, "firms.csv", "--mapping", "mapping.json", "--json"];
    assert_eq!(program.run(&args).json()["new"], 1);
    let found = program.run(&["list", "employers", OFFICE, "--where", "name~kildeer", "--json"]).json();
    assert_eq!((&found["total"], &found["rows"][0]["city"]), (&json!(1), &json!("Wheeling")));
    program.file("broken.json", "{");
    let args = ["import", "employers", OFFICE, "firms.csv", "--mapping", "broken.json", "--json"];
    let refusal = program.run(&args).refusal();
    assert_eq!(refusal["code"], "unreadable_file");
    assert_eq!(
        refusal["message"],
        "The mapping broken.json ends too early, at line 1: a bracket or quotation mark isn’t closed. Close it, or leave out --mapping to have the columns guessed."
    );
    program.file("broken.json", "{\n  \"target\": employers }");
    let message = program.run(&args).refusal()["message"].as_str().unwrap().to_owned();
    assert!(message.starts_with("The mapping broken.json isn’t JSON at line 2, column 13."), "{message}");
}

#[test]
fn a_batch_answers_each_line_and_outlives_bad_ones() {
    let program = sample();
    let lines: [&[u8]; 7] = [
        br#"{"id": 1, "command": "office_state", "args": {}}"#,
        b"this is no JSON",
        b"{\"id\": \"latin \xe9\", \"command\": \"office_state\"}",
        br#"{"id": {"mine": [2]}, "command": "no_such_command", "args": {}}"#,
        br#"{"id": "three", "command": "add_employer", "args": {"name": ""}}"#,
        br#"{"id": 4, "command": "get_employer", "args": {"id": 7}}"#,
        br#"{"id": "last", "command": "add_employer", "args": {"name": "Kildeer Family Dental"}}"#,
    ];
    let reply = program.run_with(&["batch", OFFICE, "--json"], lines.join(&b'\n'));
    assert_eq!(reply.status, 0, "{}", reply.err);
    let answers: Vec<Value> = reply.out.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    assert_eq!(answers.len(), lines.len(), "one answer a line: {}", reply.out);
    let code = |n: usize| answers[n]["error"]["code"].as_str().unwrap_or("no error");
    has_exactly(&answers[0], &["id", "ok"]);
    assert_eq!(answers[0]["id"], 1);
    has_exactly(&answers[1], &["id", "error"]);
    has_exactly(&answers[1]["error"], &["code", "message", "fields"]);
    assert_eq!([code(1), code(2)], ["bad_arguments", "bad_arguments"]);
    assert_eq!((code(3), &answers[3]["id"]), ("unknown_command", &json!({ "mine": [2] })));
    assert_eq!((code(4), &answers[4]["error"]["fields"][0]["field"]), ("invalid", &json!("name")));
    assert_eq!(code(5), "bad_arguments");
    assert_eq!(
        (&answers[6]["id"], &answers[6]["ok"]["name"]),
        (&json!("last"), &json!("Kildeer Family Dental"))
    );
}

#[test]
fn a_misspelt_argument_is_named_with_those_there_are() {
    let program = sample();
    let lines: [&[u8]; 3] = [
        br#"{"id": 1, "command": "list_students", "args": {"with_gonne": true}}"#,
        br#"{"id": 2, "command": "office_state", "args": {"verbose": true}}"#,
        br#"{"id": 3, "command": "list_students", "arg": {"with_gone": true}}"#,
    ];
    let reply = program.run_with(&["batch", OFFICE], lines.join(&b'\n'));
    let said: Vec<String> = reply
        .out
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap()["error"].clone())
        .map(|error| format!("{}: {}", error["code"].as_str().unwrap(), error["message"].as_str().unwrap()))
        .collect();
    for (said, words) in
        said.iter().zip([["`with_gonne`", "`with_gone`"], ["`verbose`", "no fields"], ["`arg`", "`args`"]])
    {
        assert!(said.starts_with("bad_arguments") && words.iter().all(|word| said.contains(word)), "{said}");
    }
}

#[test]
fn commands_lists_the_table_with_the_schema_of_each() {
    let reply = Program::new().run(&["commands", "--json"]).json();
    let commands = reply["commands"].as_array().unwrap();
    assert!(commands.len() > 60);
    for command in commands {
        has_exactly(command, &["command", "about", "job", "args"]);
        assert_eq!(command["args"]["type"], "object", "{command}");
        assert!(command["about"].as_str().unwrap().ends_with('.'));
    }
    let one = Program::new().run(&["commands", "place_student", "--json"]).json();
    assert_eq!(one["commands"].as_array().unwrap().len(), 1);
    let none = Program::new().run(&["commands", "fly_to_the_moon", "--json"]).refusal();
    assert_eq!(none["code"], "unknown_command");
    let place = commands.iter().find(|c| c["command"] == "place_student").unwrap();
    has(&place["args"]["properties"], &["student_id", "opportunity_id", "reason"]);
}

#[test]
fn an_own_office_takes_its_passphrase_from_a_variable_or_a_descriptor_and_never_from_an_argument() {
    let program = Program::new();
    let office = "own.placementdesk";
    let env = ["--passphrase-env", "DESK_PASSPHRASE", "--json"];
    let with = |args: &[&str]| program.run(&[args, &env].concat());
    let made = with(&[
        "office",
        "new",
        office,
        "--name",
        "Center for Career Discovery",
        "--coordinator",
        "Ana Petrov",
    ])
    .json();
    assert!(made["recovery_key"].as_str().unwrap().len() > 20);
    assert_eq!(with(&["office", "check", office]).json()["ok"], true);
    let imported = with(&["import", "roster", office, medium_roster().to_str().unwrap()]).json();
    assert_eq!(imported["new"], 778);

    // From a descriptor.
    program.file("secret", format!("{PASSPHRASE}\n"));
    let mut shell = std::process::Command::new("bash");
    shell
        .arg("-c")
        .arg("exec \"$0\" list students own.placementdesk --limit 1 --passphrase-fd 3 --json 3<secret");
    let out =
        shell.arg(Program::binary()).current_dir(program.path("")).stdin(Stdio::null()).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));

    // Not otherwise.
    assert_eq!(program.run(&["office", "check", office, "--json"]).refusal()["code"], "empty_passphrase");
    let unset = ["office", "check", office, "--passphrase-env", "NO_SUCH_VARIABLE", "--json"];
    assert_eq!(program.run(&unset).refusal()["code"], "empty_passphrase");
    let argument = program.run(&["office", "check", office, "--passphrase", PASSPHRASE]);
    assert_eq!(argument.status, 1);
    assert!(argument.err.starts_with("error[usage]") && argument.out.is_empty(), "{}", argument.err);

    backup_restore_and_rekey(&program, office);
}

fn backup_restore_and_rekey(program: &Program, office: &str) {
    let env = ["--passphrase-env", "DESK_PASSPHRASE", "--json"];
    let with = |args: &[&str]| program.run(&[args, &env].concat());
    let backup = with(&["office", "backup", office, "--out", "kept.placementdesk-backup"]).json();
    assert_eq!(backup["verified"], true);
    let restored =
        with(&["office", "restore", "copy.placementdesk", "--from", "kept.placementdesk-backup"]).json();
    assert!(restored["folder"].as_str().unwrap().ends_with("copy.placementdesk"));
    let mut command = program.command(&[
        "office",
        "rekey",
        "copy.placementdesk",
        "--new-passphrase-env",
        "NEW",
        "--passphrase-env",
        "DESK_PASSPHRASE",
        "--json",
    ]);
    let rekeyed = command.env("NEW", "other plain words").stdin(Stdio::null()).output().unwrap();
    assert!(rekeyed.status.success(), "{}", String::from_utf8_lossy(&rekeyed.stderr));
    assert_eq!(with(&["office", "check", "copy.placementdesk"]).refusal()["code"], "wrong_passphrase");
    let mut command =
        program.command(&["office", "check", "copy.placementdesk", "--passphrase-env", "NEW", "--json"]);
    let checked = command.env("NEW", "other plain words").stdin(Stdio::null()).output().unwrap();
    let checked: Value = serde_json::from_slice(&checked.stdout).unwrap();
    assert_eq!((&checked["ok"], &checked["counts"]["students"]), (&json!(true), &json!(778)));
}

#[test]
fn the_recovery_key_opens_an_office_whose_passphrase_is_forgotten() {
    let program = Program::new();
    let (office, backup) = ("own.placementdesk", "kept.placementdesk-backup");
    let passphrase = ["--passphrase-env", "DESK_PASSPHRASE", "--json"];
    let made = program.run(&[&["office", "new", office], passphrase.as_slice()].concat()).json();
    let key = made["recovery_key"].as_str().unwrap().to_owned();
    program.run(&[&["office", "backup", office, "--out", backup], passphrase.as_slice()].concat()).json();
    let with = |key: &str, args: &[&str]| {
        let args = [args, &["--recovery-key-env", "KEY", "--json"]].concat();
        program.run_in(&args, &[("KEY", key), ("NEW", "other plain words")])
    };
    assert_eq!(with(&key, &["list", "students", office]).json()["total"], 0);
    assert_eq!(with(&key.to_lowercase().replace('-', " "), &["office", "check", office]).json()["ok"], true);
    let (start, end) = key.split_at(key.len() - 1);
    let mistyped = format!("{start}{}", if end == "A" { "B" } else { "A" });
    assert_eq!(with(&mistyped, &["office", "check", office]).refusal()["code"], "mistyped_recovery_key");
    assert_eq!(with(&key, &["office", "check", backup]).json()["ok"], true);
    assert_eq!(with(&key, &["office", "restore", "copy.placementdesk", "--from", backup]).status, 0);
    with(&key, &["office", "rekey", office, "--new-passphrase-env", "NEW"]).json();
    let old = program.run(&[&["office", "check", office], passphrase.as_slice()].concat());
    assert_eq!(old.refusal()["code"], "wrong_passphrase");
    let new = ["office", "check", office, "--passphrase-env", "NEW", "--json"];
    assert_eq!(program.run_in(&new, &[("NEW", "other plain words")]).json()["ok"], true);

    assert_eq!(with(&key, &["office", "new", "other.placementdesk"]).refusal()["code"], "bad_arguments");
    let asked = program.run(&["office", "check", office, "--with-recovery-key", "--json"]).refusal();
    assert_eq!(asked["code"], "empty_passphrase", "there is no terminal to ask: {asked}");
    let both = ["office", "check", office, "--recovery-key-env", "A", "--passphrase-env", "B", "--json"];
    assert_eq!(program.run(&both).refusal()["code"], "usage");
}

#[test]
fn a_backup_is_checked_without_restoring_it() {
    let program = sample();
    let office = program.sound(OFFICE);
    let backup = "kept.placementdesk-backup";
    program.run(&["office", "backup", OFFICE, "--out", backup, "--json"]).json();
    let before: Vec<_> = fs::read_dir(program.path("")).unwrap().map(|e| e.unwrap().file_name()).collect();
    let check = program.run(&["office", "check", backup, "--json"]).json();
    has_exactly(&check, &["schema", "ok", "checks", "counts"]);
    assert_eq!((&check["ok"], &check["schema"]), (&json!(true), &office["schema"]));
    for noun in ["students", "employers", "opportunities", "placements"] {
        assert_eq!(check["counts"][noun], office["counts"][noun], "{noun}");
    }
    assert!(check["checks"].as_object().unwrap().len() >= 5);
    assert_eq!(fs::read_dir(program.path("")).unwrap().count(), before.len(), "nothing is left beside it");
    assert!(program.unfinished_files().is_empty());

    let bytes = fs::read(program.path(backup)).unwrap();
    let mut flipped = bytes.clone();
    let middle = flipped.len() / 2;
    flipped[middle] ^= 1;
    program.file("flipped", flipped);
    program.file("short", &bytes[..bytes.len() - 1]);
    program.file("foreign", "hello");
    for bad in ["flipped", "short", "foreign"] {
        let refusal = program.run(&["office", "check", bad, "--json"]).refusal();
        assert_eq!(refusal["code"], "bad_backup", "{bad}: {refusal}");
    }
    let missing = program.run(&["office", "restore", "new", "--from", "nowhere", "--json"]).refusal();
    assert_eq!(missing["code"], "bad_backup");
    let opened = program.run(&["list", "students", backup, "--json"]).refusal();
    assert_eq!(opened["code"], "office_missing");
    assert!(opened["message"].as_str().unwrap().contains("office restore"), "{opened}");
}

#[test]
fn an_office_that_is_open_is_refused_at_once_to_a_second_program() {
    let program = sample();
    let mut first =
        program.command(&["batch", OFFICE]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut stdin = first.stdin.take().unwrap();
    let mut out = std::io::BufReader::new(first.stdout.take().unwrap());
    use std::io::{BufRead, Write};
    writeln!(stdin, r#"{{"id": 1, "command": "office_state"}}"#).unwrap();
    let mut answer = String::new();
    out.read_line(&mut answer).unwrap();
    let asked = std::time::Instant::now();
    let refusal = program.run(&["office", "check", OFFICE, "--json"]).refusal();
    let took = asked.elapsed();
    drop(stdin);
    first.wait().unwrap();
    assert_eq!(refusal["code"], "already_open");
    assert!(took.as_secs() < 5, "it waited {took:?}");
    program.sound(OFFICE);
}

#[test]
fn refusals_go_to_standard_error_with_their_code_and_help_teaches() {
    let program = Program::new();
    let plain = program.run(&["office", "check", "nowhere.placementdesk"]);
    assert_eq!((plain.status, plain.out.as_str()), (1, ""));
    assert!(plain.err.starts_with("error[office_missing]: "), "{}", plain.err);
    let wrong = program.run(&["place", "x.placementdesk"]);
    assert_eq!(wrong.status, 1);
    assert!(wrong.err.starts_with("error[usage]: "), "{}", wrong.err);
    assert_eq!(program.run(&["place", "x.placementdesk", "--json"]).refusal()["code"], "usage");
    #[cfg(target_os = "linux")]
    {
        let blind =
            program.command(&[]).env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").output().unwrap();
        assert_eq!(blind.status.code(), Some(1));
        assert!(String::from_utf8_lossy(&blind.stderr).starts_with("error[no_display]: "));
    }
    // A reply that a full disk takes no more of isn't passed over.
    #[cfg(target_os = "linux")]
    {
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let reply = program.command(&["commands", "--json"]).stdout(full).output().unwrap();
        assert_eq!(reply.status.code(), Some(1));
        assert!(String::from_utf8_lossy(&reply.stderr).contains("disk_full"));
    }
    let verbs: [&[&str]; 9] = [
        &["demo"],
        &["office"],
        &["import"],
        &["list"],
        &["place"],
        &["print"],
        &["summary"],
        &["batch"],
        &["commands"],
    ];
    for verb in verbs {
        let help = program.run(&[verb, &["--help"]].concat());
        assert_eq!(help.status, 0);
        assert!(help.out.contains("Usage:"), "{}", help.out);
    }
}
