//! What an import says before anything is written: another school year, columns nobody reads, the same repair in many
//! files, and the rows left out as a file.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::path::Path;

use journeys::{Bench, Roster, medium_roster};
use serde_json::{Value, json};

fn preview(bench: &Bench, target: &str, path: &Path) -> Value {
    bench.call("preview_import", json!({ "target": target, "path": path }))
}

fn warnings(reply: &Value) -> Vec<&Value> {
    let problems = reply["report"]["problems"].as_array().unwrap();
    problems.iter().filter(|p| p["severity"] == "warning").collect()
}

/// A roster of one school year.
fn roster_of(bench: &Bench, starts: &str, ends: &str) -> std::path::PathBuf {
    let folder = Roster::of(3).write(&bench.path(starts));
    let sessions = format!(
        "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear\r\ny1,,,The year,schoolYear,{starts},{ends},,\r\n"
    );
    std::fs::write(folder.join("academicSessions.csv"), sessions).unwrap();
    folder
}

#[test]
fn a_roster_of_another_school_year_is_told_with_its_place_and_of_this_one_is_not() {
    let bench = Bench::own_office();
    for (starts, ends, word) in [
        ("2025-08-15", "2026-06-10", "an older school year, 2025-26"),
        ("2027-08-16", "2028-06-09", "a later"),
    ] {
        let reply = preview(&bench, "roster", &roster_of(&bench, starts, ends));
        let told = warnings(&reply);
        assert_eq!(told.len(), 1, "{starts}: {}", reply["report"]);
        assert_eq!(
            [&told[0]["code"], &told[0]["file"], &told[0]["line"], &told[0]["column"], &told[0]["found"]],
            [
                &json!("other_year"),
                &json!("academicSessions.csv"),
                &json!(2),
                &json!("startDate"),
                &json!(starts)
            ]
        );
        let message = told[0]["message"].as_str().unwrap();
        assert!(message.contains(word) && message.contains("the office is in 2026-27"), "{message}");
        assert_eq!(&reply["report"]["new"], 3);
    }
    let this = roster_of(&bench, "2026-08-17", "2027-06-05");
    assert!(warnings(&preview(&bench, "roster", &this)).is_empty());
    let silent = Roster::of(3).write(&bench.path("without sessions"));
    assert!(warnings(&preview(&bench, "roster", &silent)).is_empty());
}

#[test]
fn a_repair_that_is_the_same_in_each_file_is_one_group() {
    let bench = Bench::own_office();
    let reply = preview(&bench, "roster", &medium_roster());
    let groups = reply["groups"].as_array().unwrap();
    let titles: Vec<&str> = groups.iter().map(|g| g["title"].as_str().unwrap()).collect();
    assert_eq!(
        titles,
        [
            "The roster is of another school year",
            "School year 2025-2026 read by its end",
            "Status filled in although 6 files are the full set"
        ]
    );
    assert_eq!((&groups[2]["count"], groups[2]["places"].as_array().unwrap().len()), (&json!(6), 6));
    assert_eq!(
        groups[2]["places"][0],
        json!({ "file": "orgs.csv", "count": 1, "lines": [2], "last_line": 2 })
    );
}

#[test]
fn the_mapping_and_the_columns_nobody_reads_are_told() {
    let bench = Bench::own_office();
    let path = bench.file("firms.csv", "Company,Zip,Shoe size,Phone\nAcme,60090,44,847-555-0110\n");
    for report in [
        preview(&bench, "employers", &path)["report"].take(),
        bench.call("write_import", json!({ "target": "employers", "path": path })),
    ] {
        assert_eq!(
            report["mapping"],
            json!({ "Company": "employer_name", "Phone": "employer_phone", "Zip": "zip" })
        );
        assert_eq!(report["unused"], json!(["Shoe size"]));
    }
    let folder = Roster::of(2).write(&bench.path("roster"));
    let users = std::fs::read_to_string(folder.join("users.csv")).unwrap();
    std::fs::write(folder.join("users.csv"), users.replace(",password\r\n", ",homeroom\r\n")).unwrap();
    let report = preview(&bench, "roster", &folder)["report"].take();
    assert_eq!((&report["unused"], report.get("mapping")), (&json!(["users.csv: homeroom"]), None));
}

#[test]
fn days_start_and_end_in_three_columns_are_stored_as_weekly_blocks() {
    let bench = Bench::own_office();
    let firms = bench.file("firms.csv", "Employer\nAcme\n");
    bench.call("write_import", json!({ "target": "employers", "path": firms }));
    let offers = bench
        .file("offers.csv", "Employer,Title,Days,Start,End,Seats\nAcme,Aide,Mon Wed,1:00 PM,3:30 PM,2\n");
    let report = bench.call("write_import", json!({ "target": "opportunities", "path": offers }));
    assert_eq!((&report["repaired"], &report["new"]), (&json!(0), &json!(1)), "{report}");
    let id = bench.rows("list_opportunities")[0]["id"].clone();
    let page = bench.call("get_opportunity", json!({ "id": id }));
    let blocks = page["opportunity"]["weekly_blocks"].as_array().unwrap();
    let told: Vec<[&str; 3]> =
        blocks.iter().map(|b| ["day", "starts", "ends"].map(|part| b[part].as_str().unwrap())).collect();
    assert_eq!(told, [["mon", "13:00", "15:30"], ["wed", "13:00", "15:30"]]);
}

#[test]
fn a_student_lives_where_the_zip_code_is() {
    let bench = Bench::own_office();
    let roster = Roster::of(2).write(&bench.path("roster"));
    bench.call("write_import", json!({ "target": "roster", "path": roster }));
    let list = bench.file(
        "list.csv",
        "Student Number,Last Name,First Name,School,Zip\n9000001,Family1,Given1,Tangerine High School,60090\n77,Neu,Ana,Tangerine High School,60004-1234\n",
    );
    let report = bench.call("write_import", json!({ "target": "students", "path": list }));
    assert_eq!((&report["new"], &report["changed"]), (&json!(1), &json!(1)), "{report}");
    for student in bench.rows("list_students") {
        let page = bench.call("get_student", json!({ "id": student["id"] }));
        let has_zip = page["student"]["address"]["zip"] != "";
        assert_eq!(page["student"]["point"]["latitude"].is_f64(), has_zip, "{}", page["student"]);
        assert_eq!(page["located_by"], if has_zip { "zip" } else { "nothing" });
    }
}

#[test]
fn the_rows_left_out_are_saved_as_they_stand_with_what_is_wrong() {
    let bench = Bench::own_office();
    let roster = Roster::of(1).write(&bench.path("roster"));
    bench.call("write_import", json!({ "target": "roster", "path": roster }));
    let list = bench.file(
        "list.csv",
        "Student Number,Last Name,First Name,School,Note\n1,Abel,Ana,Tangerine High School,=1+1\n1,Baker,Bo,Tangerine High School,\"a, b\"\n2,Cole,Cy,Nowhere High,@home\n",
    );
    let out = bench.path("left out.csv");
    let args = json!({ "target": "students", "path": list, "rejected": out });
    bench.call("preview_import", args.clone());
    let text = std::fs::read_to_string(&out).unwrap();
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').trim_end().split("\r\n").collect();
    assert_eq!(lines.len(), 3, "{text}");
    assert_eq!(
        lines[0],
        "Student Number,Last Name,First Name,School,Note,What is wrong,Who,In the file,File,Line,Column"
    );
    assert!(
        lines[1].starts_with("1,Baker,Bo,Tangerine High School,\"a, b\",\"Line 2 has the same"),
        "{text}"
    );
    assert!(lines[2].starts_with("2,Cole,Cy,Nowhere High,'@home,\"There is no school"), "{text}");
    assert!(lines[2].ends_with("list.csv,4,School"), "{text}");

    let before = bench.sound_counts();
    let nowhere = json!({ "target": "students", "path": list, "rejected": bench.path("") });
    bench.refusal("write_import", nowhere);
    assert_eq!(bench.sound_counts(), before, "when the file can't be written, nothing is");
    std::fs::remove_file(&out).unwrap();
    assert_eq!(bench.call("write_import", args)["new"], 1);
    assert_eq!(std::fs::read_to_string(&out).unwrap(), text);

    let folder = Roster::of(2).write(&bench.path("spoilt"));
    let users = std::fs::read_to_string(folder.join("users.csv")).unwrap();
    std::fs::write(folder.join("users.csv"), users.replacen(",12,\r\n", ",twelve?,secret\r\n", 1)).unwrap();
    bench.call("preview_import", json!({ "target": "roster", "path": folder, "rejected": out }));
    let text = std::fs::read_to_string(&out).unwrap();
    assert!(
        text.contains("stu-1") && text.contains("twelve?") && text.contains("users.csv,2,grades"),
        "{text}"
    );
    assert!(!text.contains("secret"), "a password is nowhere: {text}");
}

/// A users.csv alone, whose students are at no school.
fn homeless(bench: &Bench) -> std::path::PathBuf {
    let folder = bench.path("users alone");
    std::fs::create_dir_all(&folder).unwrap();
    let users = "sourcedId,role,givenName,familyName,grades\nu1,student,Wei,Chen,12\nu2,student,Ana,Gil,11\n";
    std::fs::write(folder.join("users.csv"), users).unwrap();
    folder
}

#[test]
fn students_at_no_school_are_never_passed_over_in_silence() {
    let bench = Bench::own_office();
    let path = homeless(&bench);
    let refused = bench.refusal("preview_import", json!({ "target": "roster", "path": path }));
    assert!(refused.message.contains("no schools"), "{refused:?}");

    let roster = Roster::of(1).write(&bench.path("roster"));
    bench.call("write_import", json!({ "target": "roster", "path": roster }));
    assert_eq!(preview(&bench, "roster", &path)["report"]["new"], 2, "the office has one school");

    let mut school = bench.call("get_settings", json!({}))["schools"][0].take();
    school["id"] = json!("01a00000-0000-7000-8000-000000000001");
    school["roster_id"] = Value::Null;
    school["name"] = json!("Another High School");
    bench.call("save_school", json!({ "school": school }));
    let report = preview(&bench, "roster", &path)["report"].take();
    assert_eq!((&report["new"], &report["rejected"]), (&json!(0), &json!(2)), "{report}");
    let told = report["problems"].as_array().unwrap();
    assert!(told.iter().any(|p| p["code"] == "school_missing" && p["subject"] == "Chen, Wei"), "{report}");
}

#[test]
fn what_cannot_be_seen_or_dialled_is_taken_out_of_a_row_and_told() {
    let bench = Bench::own_office();
    let long = "x".repeat(250);
    let text = format!(
        "Company,Phone,Website,Industry,Contact,Contact Phone\n\
         \"Ac\u{202e}me\u{0}\nDental\",call us,javascript:alert(1),{long},Jo\u{7} Marsh,none\n"
    );
    let path = bench.file("firms.csv", text);
    let report = bench.call("write_import", json!({ "target": "employers", "path": path }));
    assert_eq!((&report["new"], &report["rejected"]), (&json!(1), &json!(0)), "{report}");
    let employer = &bench.rows("list_employers")[0];
    let page = bench.call("get_employer", json!({ "id": employer["id"] }));
    let kept = &page["employer"];
    assert_eq!(
        (&kept["name"], &kept["phone"], &kept["website"]),
        (&json!("Acme Dental"), &json!(""), &json!(""))
    );
    assert_eq!(kept["industry"].as_str().unwrap().len(), 200);
    assert_eq!((&page["people"][0]["name"], &page["people"][0]["phone"]), (&json!("Jo Marsh"), &json!("")));
    let told = report["problems"].as_array().unwrap();
    for found in ["call us", "javascript:alert(1)", "none"] {
        assert!(told.iter().any(|p| p["code"] == "rule_broken" && p["found"] == found), "{found}: {report}");
    }
    bench.call("save_employer", json!({ "employer": kept }));
}

#[test]
fn a_roster_with_names_that_hold_more_than_letters_comes_in_repaired() {
    let bench = Bench::own_office();
    let folder = Roster::of(2).write(&bench.path("odd"));
    for (file, from, to) in
        [("users.csv", "Given1", "Gi\u{0}ven\u{202e}1"), ("orgs.csv", "High School", "High\u{7f} School")]
    {
        let path = folder.join(file);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{text}");
        std::fs::write(&path, text.replace(from, to)).unwrap();
    }
    let report = bench.call("write_import", json!({ "target": "roster", "path": folder }));
    assert_eq!((&report["new"], &report["rejected"]), (&json!(2), &json!(0)), "{report}");
    let told = report["problems"].as_array().unwrap();
    assert!(
        told.iter().filter(|p| p["code"] == "rule_broken" && p["severity"] == "repaired").count() >= 2,
        "{report}"
    );
    assert!(
        bench.rows("list_students").iter().any(|s| s["name"].as_str().is_some_and(|n| n.ends_with("Given1")))
    );
    let school = &bench.call("get_settings", json!({}))["schools"][0];
    assert!(school["name"].as_str().unwrap().ends_with("High School"), "{school}");
}
