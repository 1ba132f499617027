//! A coordinator's year through the use cases, on a real encrypted file.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs;

use journeys::{Bench, Offer, PASSPHRASE, Roster, TODAY, decoded, medium_roster, offer, pages_of};
use serde_json::{Value, json};

fn import(bench: &Bench, path: &std::path::Path) -> Value {
    bench.call("write_import", json!({ "target": "roster", "path": path }))
}

fn counted(report: &Value) -> [u64; 5] {
    ["new", "changed", "unchanged", "gone", "rejected"].map(|n| report[n].as_u64().unwrap())
}

fn student_named(bench: &Bench, family: &str) -> Value {
    let students = bench.call("list_students", json!({ "with_gone": true }));
    let rows = students["rows"].as_array().unwrap();
    rows.iter()
        .find(|s| s["name"].as_str().unwrap().starts_with(family))
        .expect("the student is listed")
        .clone()
}

fn place(bench: &Bench, student: &Value, offer: &Offer) -> Value {
    bench.call("place_student", json!({ "student_id": student["id"], "opportunity_id": offer.opportunity }))
}

/// The essentials of an agreement that a roster doesn't bring.
fn add_guardian(bench: &Bench, student: &Value) {
    let id = "01990000-0000-7000-8000-000000000001";
    let guardian = json!({ "id": id, "student_id": student["id"], "roster_id": null, "given_name": "Rosa", "family_name": "Ocampo",
        "relation": "parent", "language": "en", "phone": "847-555-0112", "other_phone": "", "email": "", "position": 1 });
    bench.call("save_guardian", json!({ "guardian": guardian }));
}

fn sign_all(bench: &Bench, placement: &Value) {
    let page = bench.call("get_placement", json!({ "id": placement }));
    for signer in page["signers"].as_array().unwrap() {
        bench.call("record_signature", json!({ "id": signer["id"], "step": "signed_on_paper" }));
    }
}

#[test]
fn from_an_empty_office_to_the_summary_and_back() {
    let bench = Bench::own_office();

    // The roster, twice.
    let dry = bench.call("preview_import", json!({ "target": "roster", "path": medium_roster() }));
    assert_eq!(counted(&dry["report"]), [778, 0, 0, 0, 0]);
    assert_eq!(bench.sound_counts()["students"], 0, "a dry run writes nothing");
    assert_eq!(counted(&import(&bench, &medium_roster())), [778, 0, 0, 0, 0]);
    let before = bench.everything();
    assert_eq!(counted(&import(&bench, &medium_roster())), [0, 0, 778, 0, 0]);
    assert_eq!(bench.everything(), before, "the same file again changes nothing");

    // Employer, opportunity, placement.
    let offer = offer(&bench, "Kildeer Family Dental", 2);
    let site = &bench.call("get_employer", json!({ "id": offer.employer }))["sites"][0];
    assert_eq!(site["located_by"], "zip", "the map knows its ZIP code without a network");
    let students = bench.rows("list_students");
    let senior = students.iter().find(|s| s["grade"] == 12).unwrap();
    let placed = place(&bench, senior, &offer);
    let (id, number) = (&placed["placement"], &placed["number"]);
    assert_eq!(number, "P-26-0001");

    agreement(&bench, senior, id, number);

    // Signatures, hours, completion: each stage asks for what it needs.
    let advance = |to: &str| json!({ "id": id, "to": to });
    assert_eq!(bench.refusal("advance_placement", advance("active")).code.as_str(), "step_not_allowed");
    sign_all(&bench, id);
    assert_eq!(bench.call("advance_placement", advance("active"))["stage"], "active");
    assert_eq!(bench.refusal("advance_placement", advance("completed")).code.as_str(), "step_not_allowed");
    let weeks: Vec<Value> = (0..12)
        .map(|n| chrono::NaiveDate::from_ymd_opt(2026, 12, 1).unwrap() + chrono::Days::new(7 * n))
        .map(|day| json!({ "week_of": day, "minutes": 300, "confirmed": true }))
        .collect();
    let hours = json!({ "placement_id": id, "weeks": weeks });
    assert_eq!(bench.refusal("enter_hours", hours.clone()).fields[0].field, "week_of");
    bench.sleep_until("2027-03-01");
    let entered = bench.call("enter_hours", hours);
    bench.sleep_until(TODAY);
    assert_eq!(entered["total_minutes"], 3600);
    let completed =
        bench.call("advance_placement", json!({ "id": id, "to": "completed", "on": "2026-11-24" }));
    assert_eq!(completed["stage"], "completed");

    summary(&bench);
    undo_and_redo(&bench, id);
    backup_and_restore(&bench);
}

fn agreement(bench: &Bench, senior: &Value, id: &Value, number: &Value) {
    let which = json!({ "placements": [id] });
    let check = bench.call("check_agreements", which.clone());
    let missing = check["rows"][0]["missing"].as_array().unwrap();
    assert!(missing.iter().any(|m| m["field"] == "guardian.name"), "said before printing: {missing:?}");
    let out = bench.path("first.pdf");
    let left_out = json!({ "placements": [id], "out": out, "leave_out_incomplete": true });
    let nothing = bench.call("print_agreements", left_out);
    assert_eq!(nothing["documents"], 0);
    assert_eq!(nothing["left_out"][0]["placement"], *id);
    assert!(!out.exists(), "nothing to print leaves no file");

    add_guardian(bench, senior);
    let check = bench.call("check_agreements", which);
    let missing = check["rows"][0]["missing"].as_array().unwrap();
    assert!(!missing.iter().any(|m| m["field"] == "guardian.name"), "{missing:?}");
    let print = |out: &std::path::Path| {
        bench
            .call("print_agreements", json!({ "placements": [id], "out": out, "leave_out_incomplete": true }))
    };
    let printed = print(&out);
    assert_eq!(printed["documents"], 1, "{printed}");
    let pages = printed["pages"].as_u64().unwrap();
    assert!((2..=8).contains(&pages), "{pages} pages");
    let file = fs::read(&out).unwrap();
    if let Some(counted) = pages_of(&file) {
        assert_eq!(u64::from(counted), pages);
    }

    // Kept frozen and listed, whatever happens to the file.
    let papers = bench.call("list_papers", json!({ "placement_id": id }));
    assert_eq!(papers.as_array().unwrap().len(), 1);
    assert_eq!(papers[0]["number"], *number);
    let kept = decoded(&bench.call("get_paper", json!({ "id": papers[0]["id"] })));
    fs::remove_file(&out).unwrap();
    let again = decoded(&bench.call("get_paper", json!({ "id": papers[0]["id"] })));
    pages_of(&again);
    assert!(kept == again, "the kept paper doesn't change");
    let page = bench.call("get_placement", json!({ "id": id }));
    assert_eq!(page["placement"]["stage"], "agreement_out", "printed is out");

    // The same facts give the same bytes.
    let second = bench.path("second.pdf");
    print(&second);
    assert!(fs::read(&second).unwrap() == file, "a reprint is the same, byte for byte");
    let papers = bench.call("list_papers", json!({ "placement_id": id }));
    let states: Vec<&str> = papers.as_array().unwrap().iter().map(|p| p["state"].as_str().unwrap()).collect();
    assert_eq!(states, ["printed", "replaced"], "newest first");
    let newest = decoded(&bench.call("get_paper", json!({ "id": papers[0]["id"] })));
    assert!(newest == kept);
}

fn summary(bench: &Bench) {
    let out = bench.path("summary");
    fs::create_dir(&out).unwrap();
    let exported =
        bench.call("export_summary", json!({ "year": 2027, "formats": ["pdf", "xlsx", "csv"], "out": out }));
    let files = exported["files"].as_array().unwrap();
    assert_eq!(files.len(), 3);
    let read = |ending: &str| {
        let path = files.iter().filter_map(Value::as_str).find(|f| f.ends_with(ending)).unwrap();
        fs::read(path).unwrap()
    };
    pages_of(&read("pdf"));
    assert!(read("xlsx").starts_with(b"PK"), "a workbook is a zip");
    let csv = String::from_utf8(read("csv")).unwrap();
    assert!(csv.lines().count() > 20, "{csv}");
    let reply = bench.call("year_summary", json!({ "year": 2027 }));
    assert!(
        reply["summary"]["year"]["label"].as_str().unwrap().contains("2026"),
        "{}",
        reply["summary"]["year"]
    );
    assert_eq!(bench.refusal("year_summary", json!({ "year": 1999 })).code.as_str(), "not_found");
}

fn undo_and_redo(bench: &Bench, placement: &Value) {
    let finished = bench.everything();
    let stage = || bench.call("get_placement", json!({ "id": placement }))["placement"]["stage"].clone();
    let mut undone = 0;
    while stage() != "agreement_out" {
        let sentence = bench.call("undo", json!({}))["sentence"].clone();
        assert!(!sentence.as_str().unwrap().is_empty());
        undone += 1;
        assert!(undone < 20);
    }
    assert!(bench.call("get_placement", json!({ "id": placement }))["hours"].as_array().unwrap().is_empty());
    for _ in 0..undone {
        bench.call("redo", json!({}));
    }
    assert_eq!(bench.everything(), finished, "redo brings all of it back");
    assert_eq!(bench.refusal("redo", json!({})).code.as_str(), "nothing_to_redo");
}

fn backup_and_restore(bench: &Bench) {
    let before = bench.everything();
    let counts = bench.sound_counts();
    let backup = bench.path("kept.placementdesk-backup");
    let made = bench.call("backup_now", json!({ "path": backup }));
    assert_eq!(made["verified"], true);
    bench.call("verify_backup", json!({ "path": backup }));
    let copy = bench.path("copy.placementdesk");
    let restore = |passphrase: &str| json!({ "path": backup, "folder": copy, "passphrase": passphrase });
    assert_eq!(bench.refusal("restore_backup", restore("not the one")).code.as_str(), "wrong_passphrase");
    assert!(!copy.exists(), "a refused restore leaves no folder");
    bench.call("restore_backup", restore(PASSPHRASE));
    assert_eq!(bench.refusal("restore_backup", restore(PASSPHRASE)).code.as_str(), "exists");
    bench.call("open_office", json!({ "folder": copy, "passphrase": PASSPHRASE }));
    assert_eq!(bench.sound_counts(), counts);
    assert_eq!(bench.everything(), before, "the copy is the office");
    assert!(bench.unfinished_files().is_empty());
}

#[test]
fn a_student_who_vanishes_from_the_roster_keeps_placements_and_comes_back() {
    let bench = Bench::sample(60);
    let all = Roster::of(12);
    // The sample's own students aren't on this roster, so they are gone with the first import.
    import(&bench, &all.write(&bench.path("all")));
    let student = student_named(&bench, "Family3,");
    let placed = place(&bench, &student, &offer(&bench, "Kildeer Family Dental", 2));

    let report = import(&bench, &all.clone().without("stu-3").write(&bench.path("fewer")));
    assert_eq!(counted(&report), [0, 0, 11, 1, 0]);
    let page = bench.call("get_student", json!({ "id": student["id"] }));
    assert_eq!(page["student"]["roster_status"], "gone");
    assert_eq!(page["placements"][0]["id"], placed["placement"], "the placement stays");
    assert!(!bench.rows("list_students").iter().any(|s| s["id"] == student["id"]), "off the list");

    let report = import(&bench, &all.write(&bench.path("all again")));
    assert_eq!(counted(&report), [0, 1, 11, 0, 0]);
    let back = student_named(&bench, "Family3,");
    assert_eq!(back["id"], student["id"], "the same student, not a new one");
    assert_eq!(back["on_roster"], true);
    bench.sound_counts();
}

#[test]
fn a_renamed_student_stays_the_same_and_keeps_what_the_office_added() {
    let bench = Bench::sample(60);
    let mut roster = Roster::of(4);
    import(&bench, &roster.write(&bench.path("first")));
    let student = student_named(&bench, "Family2,");
    let mut known = bench.call("get_student", json!({ "id": student["id"] }))["student"].clone();
    known["career_goal"] = json!("Dental hygienist");
    bench.call("save_student", json!({ "student": known }));

    roster.students[1].2 = "O’Neill-Brânză".into();
    let report = import(&bench, &roster.write(&bench.path("renamed")));
    assert_eq!(counted(&report), [0, 1, 3, 0, 0]);
    let renamed = bench.call("get_student", json!({ "id": student["id"] }))["student"].clone();
    assert_eq!(renamed["family_name"], "O’Neill-Brânză");
    assert_eq!(renamed["career_goal"], "Dental hygienist", "what the roster doesn't know stays");
    let hits = bench.call("search", json!({ "text": "branza", "limit": 5 }));
    assert!(hits.as_array().unwrap().iter().any(|h| h["id"] == student["id"]), "found without marks: {hits}");
}

#[test]
fn a_delta_changes_only_whom_it_names() {
    let bench = Bench::sample(60);
    import(&bench, &Roster::of(6).write(&bench.path("bulk")));
    let before = bench.rows("list_students").len();

    let mut delta = Roster { delta: true, ..Roster::of(7) };
    delta.students.retain(|s| ["stu-2", "stu-5", "stu-7"].contains(&s.0.as_str()));
    delta.students[0].1 = "Renamed".into();
    delta.deleted = vec!["stu-5".into()];
    let report = import(&bench, &delta.write(&bench.path("delta")));
    assert_eq!(counted(&report), [1, 1, 0, 1, 0]);
    assert_eq!(bench.rows("list_students").len(), before, "one new, one gone, nobody else");
    assert!(student_named(&bench, "Family2,")["name"].as_str().unwrap().contains("Renamed"));
    assert_eq!(student_named(&bench, "Family5,")["on_roster"], false);
    assert_eq!(student_named(&bench, "Family1,")["on_roster"], true);
}

#[test]
fn employers_and_opportunities_come_in_by_their_columns_and_the_mapping_is_remembered() {
    let bench = Bench::sample(60);
    let counts = bench.sound_counts();
    let employers = bench.file(
        "partners.csv",
        "Company,Sector,Main line,Street,City,State,ZIP,Contact person,Supervisor\r\n\
         Kildeer Family Dental,Dental,(847) 555-0143,1 Depot Road,Wheeling,IL,60090,Jo Marsh,Ana Ruiz\r\n\
         \"Brânză, Łuczak & Sons\",Carpentry,847.555.0177,8 Mill Street,Wheeling,IL,60090,Ian Łuczak,\r\n",
    );
    let guessed = bench.call("guess_mapping", json!({ "target": "employers", "path": employers }));
    assert_eq!(guessed["remembered"], false);
    let mut mapping = guessed["mapping"].clone();
    let phone =
        mapping["columns"].as_array_mut().unwrap().iter_mut().find(|c| c["header"] == "Main line").unwrap();
    phone["field"] = json!("employer_phone");
    phone["confidence"] = json!(100);
    let args = json!({ "target": "employers", "path": employers, "mapping": mapping });
    assert_eq!(counted(&bench.call("write_import", args)), [2, 0, 0, 0, 0]);
    let listed = bench.rows("list_employers");
    let dental = listed.iter().find(|e| e["name"] == "Kildeer Family Dental").unwrap();
    assert_eq!(dental["city"], "Wheeling");
    assert!(listed.iter().any(|e| e["name"] == "Brânză, Łuczak & Sons"));
    assert!(
        bench.call("get_employer", json!({ "id": dental["id"] }))["employer"]["phone"]
            .as_str()
            .unwrap()
            .contains("555-0143")
    );
    let guessed = bench.call("guess_mapping", json!({ "target": "employers", "path": employers }));
    assert_eq!(guessed["remembered"], true);
    let again = bench.call("write_import", json!({ "target": "employers", "path": employers }));
    assert_eq!(counted(&again), [0, 0, 2, 0, 0], "the same file again changes nothing");

    let offers = bench.file(
        "offers.csv",
        "Employer,Title,Kind,Start date,End date,Schedule,Seats,Total hours\r\n\
         Kildeer Family Dental,Front desk intern,Internship,12/1/2026,3/12/2027,Tue Thu 3:30-6:00 pm,2,60\r\n\
         Nobody Knows This Firm,Intern,Internship,12/1/2026,3/12/2027,Tue 3:30-6:00 pm,1,60\r\n",
    );
    let report = bench.call("write_import", json!({ "target": "opportunities", "path": offers }));
    assert_eq!(report["new"], 1, "{report}");
    assert_eq!(report["rejected"], 1, "{report}");
    let told = report["problems"].as_array().unwrap();
    assert!(
        told.iter().any(|p| p["line"] == 3 && p["message"].as_str().unwrap().contains("Nobody Knows")),
        "{told:?}"
    );
    let listed = bench.rows("list_opportunities");
    let desk = listed.iter().find(|o| o["title"] == "Front desk intern").unwrap();
    assert_eq!((&desk["seats"], &desk["weekly_minutes"]), (&json!(2), &json!(300)));

    // Each of the two imports is one step back.
    bench.call("undo", json!({}));
    bench.call("undo", json!({}));
    assert_eq!(bench.sound_counts(), counts);
}

#[test]
fn a_whole_import_is_one_step_back_and_one_forth() {
    let bench = Bench::sample(60);
    let before = bench.everything();
    let report = import(&bench, &medium_roster());
    assert_eq!(report["new"], 778);
    let after = bench.everything();
    let undone = bench.call("undo", json!({}));
    assert!(undone["sentence"].as_str().unwrap().contains("oneroster-district-medium.zip"), "{undone}");
    assert_eq!(bench.everything(), before, "nothing of it is left");
    bench.call("redo", json!({}));
    assert_eq!(bench.everything(), after);
    bench.sound_counts();
}

#[test]
fn the_change_log_says_who_did_what_with_before_and_after() {
    let bench = Bench::sample(60);
    let offer = offer(&bench, "Kildeer Family Dental", 1);
    let mut employer = bench.call("get_employer", json!({ "id": offer.employer }))["employer"].clone();
    employer["phone"] = json!("847-555-0199");
    bench.call("save_employer", json!({ "employer": employer }));
    let log = bench.call("change_log", json!({ "about": [offer.employer], "limit": 10 }));
    let newest = &log["entries"][0];
    assert_eq!(newest["author"], "Ana Petrov");
    let fields = newest["changes"][0]["fields"].as_array().unwrap();
    assert_eq!(fields.len(), 1, "{fields:?}");
    assert_eq!(fields[0]["field"], "phone");
    assert_eq!((&fields[0]["before"], &fields[0]["after"]), (&json!("847-555-0143"), &json!("847-555-0199")));
}

#[test]
fn an_office_opens_again_right_after_it_was_locked() {
    let bench = Bench::sample(600);
    let folder = bench.path("sample.placementdesk");
    // The day's first change starts the day's backup beside the work.
    bench.call("add_employer", json!({ "name": "Kildeer Family Dental" }));
    bench.call("lock_office", json!({}));
    assert_eq!(bench.refusal("list_students", json!({})).code.as_str(), "no_office");
    bench.call("open_office", json!({ "folder": folder }));
    let backups = bench.call("list_backups", json!({}));
    assert_eq!(backups.as_array().unwrap().len(), 1, "the backup that had begun was finished");
    bench.sound_counts();
}

#[test]
fn a_printed_paper_stays_while_undo_goes_on_behind_it() {
    let bench = Bench::own_office();
    import(&bench, &Roster::of(2).write(&bench.path("roster")));
    let offer = offer(&bench, "Lumen Diagnostics", 1);
    bench.call("add_employer", json!({ "name": "Acme Machining" }));
    let placement = place(&bench, &student_named(&bench, "Family1"), &offer);
    let id = &placement["placement"];
    let out = bench.path("one.pdf");
    bench.call("print_agreements", json!({ "placements": [id], "out": out }));
    let stage = || bench.call("get_placement", json!({ "id": id }))["placement"]["stage"].clone();
    assert_eq!(stage(), "agreement_out");

    bench.call("undo", json!({}));
    assert_eq!(stage(), "matched", "the stage is taken back");
    assert_eq!(
        bench.call("list_papers", json!({ "placement_id": id })).as_array().unwrap().len(),
        1,
        "the paper is not"
    );
    bench.call("redo", json!({}));
    assert_eq!(stage(), "agreement_out");
    bench.call("undo", json!({}));

    let refused = bench.refusal("undo", json!({}));
    assert_eq!(refused.code.as_str(), "step_gone", "a paper rests on the placement: {refused:?}");
    assert!(refused.message.contains("placed"), "{}", refused.message);
    let employers = bench.rows("list_employers").len();
    bench.call("undo", json!({}));
    assert_eq!(bench.rows("list_employers").len(), employers - 1, "the change before it is taken back");
}
