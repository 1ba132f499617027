//! What an agreement says and who signs it follow the placement; what was printed can be marked as sent and returned.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs;

use journeys::{Bench, Offer, Roster, offer};
use serde_json::{Value, json};

/// An office with four students, their guardians and an offer of four seats.
fn office() -> (Bench, Offer) {
    let bench = Bench::own_office();
    let roster = Roster::of(4).write(&bench.path("roster"));
    bench.call("write_import", json!({ "target": "roster", "path": roster }));
    for (n, student) in bench.rows("list_students").iter().enumerate() {
        let guardian = json!({ "id": format!("01990000-0000-7000-8000-00000000000{n}"), "student_id": student["id"], "roster_id": null,
            "given_name": "Rosa", "family_name": "Ocampo", "relation": "parent", "language": "en", "phone": "847-555-0112",
            "other_phone": "", "email": "", "position": 1 });
        bench.call("save_guardian", json!({ "guardian": guardian }));
    }
    let offer = offer(&bench, "Kildeer Cabinet Works", 4);
    (bench, offer)
}

fn place(bench: &Bench, offer: &Offer, nth: usize) -> Value {
    let student = &bench.rows("list_students")[nth]["id"];
    let args = json!({ "student_id": student, "opportunity_id": offer.opportunity });
    bench.call("place_student", args)["placement"].clone()
}

fn page(bench: &Bench, id: &Value) -> Value {
    bench.call("get_placement", json!({ "id": id }))
}

/// `role: name` in the order of signing.
fn signers(bench: &Bench, id: &Value) -> Vec<String> {
    let page = page(bench, id);
    let signers = page["signers"].as_array().unwrap().iter();
    signers.map(|s| format!("{}: {}", s["role"].as_str().unwrap(), s["name"].as_str().unwrap())).collect()
}

fn named(bench: &Bench, id: &Value, role: &str) -> Option<Value> {
    page(bench, id)["signers"].as_array().unwrap().iter().find(|s| s["role"] == role).cloned()
}

fn save(bench: &Bench, id: &Value, change: impl FnOnce(&mut Value)) {
    let mut placement = page(bench, id)["placement"].clone();
    change(&mut placement);
    bench.call("save_placement", json!({ "placement": placement }));
}

fn lacks(bench: &Bench, id: &Value) -> Vec<String> {
    let check = bench.call("check_agreements", json!({ "placements": [id] }));
    let missing = check["rows"][0]["missing"].as_array().unwrap().iter();
    missing.map(|m| m["field"].as_str().unwrap().to_owned()).collect()
}

/// The paper as it would print now.
fn seen(bench: &Bench, id: &Value) -> Value {
    bench.call("preview_agreement", json!({ "placement": id }))["pdf"].clone()
}

/// Somebody else at the employer.
fn another_person(bench: &Bench, offer: &Offer, n: u8, name: &str) -> String {
    let mut person = bench.call("get_employer", json!({ "id": offer.employer }))["people"][0].clone();
    person["id"] = json!(format!("01990000-0000-7000-8000-0000000001{n:02}"));
    person["name"] = json!(name);
    person["roles"] = json!(["supervisor"]);
    bench.call("save_person", json!({ "person": person }))["id"].as_str().unwrap().to_owned()
}

#[test]
fn hazardous_work_of_the_offer_comes_with_the_placement_and_is_asked_for_before_printing() {
    let (bench, offer) = office();
    let mut opportunity =
        bench.call("get_opportunity", json!({ "id": offer.opportunity }))["opportunity"].clone();
    opportunity["hazards"] = json!(["ho5", "ho14"]);
    bench.call("save_opportunity", json!({ "opportunity": opportunity }));
    let id = place(&bench, &offer, 0);
    let hazards = page(&bench, &id)["placement"]["hazards"].clone();
    assert_eq!(hazards.as_array().unwrap().len(), 2);
    assert_eq!(hazards[0]["order"], "ho5");
    assert_eq!(hazards[0]["supervised_by"], "Jo Marsh", "the supervisor of the offer");
    assert!(
        lacks(&bench, &id).contains(&"plan.hazard_items".to_owned()),
        "process and longest time aren't said yet"
    );
    save(&bench, &id, |placement| {
        for item in placement["hazards"].as_array_mut().unwrap() {
            item["process"] = json!("Ripping boards");
            item["step"] = json!("After the safety lesson");
            item["longest_time"] = json!("20 minutes");
        }
    });
    assert!(!lacks(&bench, &id).contains(&"plan.hazard_items".to_owned()));
}

#[test]
fn signers_follow_the_terms_and_who_has_signed_keeps_the_name() {
    let (bench, offer) = office();
    let id = place(&bench, &offer, 0);
    let before = signers(&bench, &id);
    assert!(before.contains(&"supervisor: Jo Marsh".to_owned()), "{before:?}");
    let (abe, bea) =
        (another_person(&bench, &offer, 1, "Abe Lind"), another_person(&bench, &offer, 2, "Bea Ruiz"));

    // The supervisor changes; Jo Marsh still signs for the employer, who is somebody else by now.
    save(&bench, &id, |placement| placement["supervisor_id"] = json!(abe));
    let after = signers(&bench, &id);
    assert!(after.contains(&"supervisor: Abe Lind".to_owned()), "{after:?}");
    assert!(after.contains(&"signatory: Jo Marsh".to_owned()), "a new role gets its line: {after:?}");
    bench.call("undo", json!({}));
    assert_eq!(signers(&bench, &id), before, "one step back");
    bench.call("redo", json!({}));
    assert_eq!(signers(&bench, &id), after);

    // Who has signed keeps their name, and their line.
    let supervisor = named(&bench, &id, "supervisor").unwrap();
    bench.call("record_signature", json!({ "id": supervisor["id"], "step": "signed_on_paper" }));
    save(&bench, &id, |placement| placement["supervisor_id"] = json!(bea));
    assert_eq!(named(&bench, &id, "supervisor").unwrap()["name"], "Abe Lind");
    save(&bench, &id, |placement| placement["signatory_id"] = Value::Null);
    assert_eq!(named(&bench, &id, "signatory"), None, "nobody else signs for the employer");

    // A related teacher comes and goes.
    let staff = json!({ "id": "01990000-0000-7000-8000-000000000200", "name": "Tom Vance", "role": "teacher", "position": "Teacher",
        "email": "", "phone": "", "school_id": null, "active": true });
    let teacher = bench.call("save_staff", json!({ "staff": staff }));
    save(&bench, &id, |placement| placement["teacher_id"] = teacher["id"].clone());
    assert_eq!(named(&bench, &id, "teacher").unwrap()["name"], "Tom Vance");
    save(&bench, &id, |placement| placement["teacher_id"] = Value::Null);
    assert_eq!(named(&bench, &id, "teacher"), None);
}

#[test]
fn a_name_corrected_on_a_record_is_corrected_for_who_has_yet_to_sign() {
    let (bench, offer) = office();
    let ids: Vec<Value> = (0..3).map(|nth| place(&bench, &offer, nth)).collect();
    let name = |id: &Value, role: &str| named(&bench, id, role).unwrap()["name"].as_str().unwrap().to_owned();
    let (open, signed, by_hand) = (&ids[0], &ids[1], &ids[2]);
    let supervisor = named(&bench, signed, "supervisor").unwrap();
    bench.call("record_signature", json!({ "id": supervisor["id"], "step": "signed_on_paper" }));
    let line = named(&bench, by_hand, "supervisor").unwrap();
    bench.call("save_signer", json!({ "id": line["id"], "role": "supervisor", "name": "Josephine Marsh" }));

    let mut person = bench.call("get_employer", json!({ "id": offer.employer }))["people"][0].clone();
    assert_eq!(person["name"], "Jo Marsh");
    person["name"] = json!("Jo Marsh-Lind");
    bench.call("save_person", json!({ "person": person }));
    assert_eq!(name(open, "supervisor"), "Jo Marsh-Lind");
    assert_eq!(name(signed, "supervisor"), "Jo Marsh", "as signed");
    assert_eq!(name(by_hand, "supervisor"), "Josephine Marsh", "as given by hand");
    bench.call("undo", json!({}));
    assert_eq!(name(open, "supervisor"), "Jo Marsh", "one step back");

    let mut student = page(&bench, open)["student"].clone();
    let before = name(open, "student");
    student["family_name"] = json!("Quill");
    bench.call("save_student", json!({ "student": student }));
    assert_eq!(name(open, "student"), page_name(&student));
    assert_ne!(name(open, "student"), before);

    let mut guardian = bench.call("get_student", json!({ "id": student["id"] }))["guardians"][0].clone();
    assert_eq!(name(open, "guardian"), "Rosa Ocampo");
    guardian["given_name"] = json!("Rosalía");
    bench.call("save_guardian", json!({ "guardian": guardian }));
    assert_eq!(name(open, "guardian"), "Rosalía Ocampo");

    let staff = json!({ "id": "01990000-0000-7000-8000-000000000200", "name": "Tom Vance", "role": "coordinator", "position": "",
        "email": "", "phone": "", "school_id": null, "active": true });
    let mut staff = bench.call("save_staff", json!({ "staff": staff }));
    save(&bench, open, |placement| placement["coordinator_id"] = staff["id"].clone());
    assert_eq!(name(open, "coordinator"), "Tom Vance");
    staff["name"] = json!("Thomas Vance");
    bench.call("save_staff", json!({ "staff": staff }));
    assert_eq!(name(open, "coordinator"), "Thomas Vance");

    // The roster says another name again.
    let roster = Roster::of(4).write(&bench.path("again"));
    bench.call("write_import", json!({ "target": "roster", "path": roster }));
    assert_eq!(name(open, "student"), page_name(&page(&bench, open)["student"]));
    assert_eq!(name(open, "student"), before);
}

fn page_name(student: &Value) -> String {
    let part = |key: &str| student[key].as_str().unwrap().trim().to_owned();
    let parts = [part("given_name"), part("middle_name"), part("family_name")];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

#[test]
fn what_would_print_as_a_line_to_write_on_is_told_and_keeps_no_paper_back() {
    let (bench, offer) = office();
    let id = place(&bench, &offer, 0);
    let plan = |when: &str| json!([{ "task": "Sand boards", "taught_at": "site", "when": when }]);
    save(&bench, &id, |placement| {
        placement["course"] = json!("");
        placement["release_periods"] = json!("");
        placement["plan"] = plan("");
    });
    let told =
        ["student.career_goal", "student.course", "teacher.name", "placement.release_periods", "plan.when"];
    let check = bench.call("check_agreements", json!({ "placements": [id] }));
    let missing = check["rows"][0]["missing"].as_array().unwrap();
    for field in told {
        let one = missing.iter().find(|one| one["field"] == field);
        assert!(one.is_some_and(|one| one["essential"] == json!(false)), "{field}: {missing:?}");
    }
    let sentences = check["problems"].to_string();
    for said in ["1 of 1 lacks the release periods", "1 of 1 lacks the weeks of the training plan"] {
        assert!(sentences.contains(said), "{sentences}");
    }
    save(&bench, &id, |placement| placement["plan"] = plan("Weeks 1–2"));
    assert!(!lacks(&bench, &id).contains(&"plan.when".to_owned()));
    if let Some(text) = text_of(&bench, &journeys::decoded(&json!({ "pdf": seen(&bench, &id) }))) {
        assert!(text.contains("Weeks 1–2"), "{text}");
    }
}

#[test]
fn a_signer_is_renamed_and_removed_until_they_sign() {
    let (bench, offer) = office();
    let id = place(&bench, &offer, 0);
    let guardian = named(&bench, &id, "guardian").unwrap();
    let rename = |name: &str| json!({ "id": guardian["id"], "role": "guardian", "name": name });
    let as_on_record = seen(&bench, &id);
    bench.call("save_signer", rename("Grandmother Lucia"));
    assert_eq!(named(&bench, &id, "guardian").unwrap()["name"], "Grandmother Lucia");
    assert_ne!(seen(&bench, &id), as_on_record, "the paper names who is listed");
    bench.call("undo", json!({}));
    assert_eq!(seen(&bench, &id), as_on_record);
    let second = json!({ "placement_id": id, "role": "guardian", "name": "Rosa Ocampo" });
    bench.call("add_signer", second);
    assert_ne!(seen(&bench, &id), as_on_record, "a second guardian has a line of their own");
    bench.call("undo", json!({}));
    bench.call("save_signer", rename("Grandmother Lucia"));
    assert_eq!(bench.refusal("save_signer", rename(" ")).code.as_str(), "invalid");
    bench.call("record_signature", json!({ "id": guardian["id"], "step": "signed_on_paper" }));
    assert_eq!(bench.refusal("save_signer", rename("Somebody")).code.as_str(), "step_not_allowed");
    let remove = json!({ "id": guardian["id"] });
    assert_eq!(bench.refusal("remove_signer", remove.clone()).code.as_str(), "step_not_allowed");
    bench.call("record_signature", json!({ "id": guardian["id"], "step": "not_signed" }));
    bench.call("remove_signer", remove);
    assert_eq!(named(&bench, &id, "guardian"), None);
    bench.call("undo", json!({}));
    assert!(named(&bench, &id, "guardian").is_some());
}

#[test]
fn a_matched_placement_without_signers_gets_those_that_its_paper_has_lines_for() {
    let bench = Bench::sample(300);
    let matched = bench.rows("list_placements").into_iter().find(|row| {
        row["stage"] == "matched" && page(&bench, &row["id"])["signers"].as_array().unwrap().is_empty()
    });
    let id = matched.expect("the sample has a matched placement without signers")["id"].clone();
    let terms = page(&bench, &id)["placement"].clone();
    bench.call("print_agreements", json!({ "placements": [id], "out": bench.path("one.pdf") }));
    let roles: Vec<String> =
        signers(&bench, &id).iter().map(|s| s.split(':').next().unwrap().to_owned()).collect();
    for role in ["student", "guardian", "supervisor", "coordinator"] {
        assert!(roles.iter().any(|r| r == role), "{roles:?}");
    }
    let signatory = terms["signatory_id"] != Value::Null && terms["signatory_id"] != terms["supervisor_id"];
    assert_eq!(roles.iter().any(|r| r == "signatory"), signatory, "{roles:?}");
    assert_eq!(roles.iter().any(|r| r == "teacher"), terms["teacher_id"] != Value::Null, "{roles:?}");
    let papers = bench.call("list_papers", json!({ "placement_id": id }));
    let pdf = journeys::decoded(&bench.call("get_paper", json!({ "id": papers[0]["id"] })));
    if let Some(text) = text_of(&bench, &pdf) {
        assert_eq!(text.contains("For the employer"), signatory, "{text}");
        assert_eq!(text.contains("Related teacher"), terms["teacher_id"] != Value::Null, "{text}");
    }
    let ways = page(&bench, &id)["ways"].clone();
    let active = ways.as_array().unwrap().iter().find(|w| w["to"] == "active").unwrap().clone();
    let asked = active["missing"].as_array().unwrap().iter().filter(|m| m["code"] == "signature").count();
    assert_eq!(asked, roles.len(), "Mark Active asks for each of them: {active}");
}

/// What the pages say, where the machine has pdftotext.
fn text_of(bench: &Bench, pdf: &[u8]) -> Option<String> {
    let file = bench.file("look.pdf", pdf);
    let out = std::process::Command::new("pdftotext").arg(&file).arg("-").output().ok()?;
    Some(String::from_utf8_lossy(&out.stdout).into_owned())
}

#[test]
fn a_name_that_no_font_prints_is_said_before_and_keeps_back_nobody_else() {
    let (bench, offer) = office();
    let (first, second) = (place(&bench, &offer, 0), place(&bench, &offer, 1));
    let student = page(&bench, &first)["student"].clone();
    let mut renamed = student.clone();
    renamed["family_name"] = json!("王");
    bench.call("save_student", json!({ "student": renamed }));

    let check = bench.call("check_agreements", json!({ "placements": [first, second] }));
    let row = check["rows"].as_array().unwrap().iter().find(|r| r["placement_id"] == first).unwrap();
    assert_eq!(row["missing"][0]["field"], "unprintable");
    assert_eq!(row["missing"][0]["label"], "Name has a character that the fonts can’t print: 王");
    let other = check["rows"].as_array().unwrap().iter().find(|r| r["placement_id"] == second).unwrap();
    assert!(!other["missing"].to_string().contains("unprintable"), "{other}");
    assert_eq!(check["problems"][0]["sentence"], "1 of 2 has a character that the fonts can’t print");

    for leave_out in [true, false] {
        let out = bench.path(format!("both-{leave_out}.pdf"));
        let args = json!({ "placements": [first, second], "out": out, "leave_out_incomplete": leave_out });
        let printed = bench.call("print_agreements", args);
        assert_eq!(printed["documents"], 1, "{printed}");
        assert_eq!(printed["left_out"][0]["placement"], first);
        assert_eq!(printed["left_out"][0]["number"], page(&bench, &first)["placement"]["number"]);
        assert!(printed["left_out"][0]["student"].as_str().unwrap().starts_with("王, "), "{printed}");
        assert!(printed["left_out"][0]["missing"][0].as_str().unwrap().ends_with('王'), "{printed}");
        assert!(out.exists());
    }
    assert_eq!(page(&bench, &first)["papers"], json!([]), "nothing was printed of it");
}

/// The language of the first guardian's papers, and of the home.
fn reads(bench: &Bench, nth: usize, guardian: &str, home: &str) {
    let student = bench.rows("list_students")[nth]["id"].clone();
    let page = bench.call("get_student", json!({ "id": student }));
    let (mut first, mut student) = (page["guardians"][0].clone(), page["student"].clone());
    first["language"] = json!(guardian);
    student["home_language"] = json!(home);
    bench.call("save_guardian", json!({ "guardian": first }));
    bench.call("save_student", json!({ "student": student }));
}

#[test]
fn a_family_gets_its_agreement_in_its_language_with_the_english_copy_behind() {
    let (bench, offer) = office();
    let ids: Vec<Value> = (0..4).map(|nth| place(&bench, &offer, nth)).collect();
    reads(&bench, 0, "es", "en");
    reads(&bench, 1, "", "pl");
    reads(&bench, 2, "uk", "es");
    let told = |language: &str| -> Vec<String> {
        let check = bench.call("check_agreements", json!({ "placements": ids, "language": language }));
        let rows = check["rows"].as_array().unwrap();
        let row = |id: &Value| rows.iter().find(|row| row["placement_id"] == *id).unwrap();
        ids.iter().map(|id| row(id)["language"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(
        told("family"),
        ["Spanish and English", "Polish and English", "English: no wording in Ukrainian", "English"]
    );
    assert_eq!(told("english"), ["English"; 4]);

    let print = |name: &str, more: Value| {
        let mut args = json!({ "placements": ids, "out": bench.path(name) });
        args.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        bench.call("print_agreements", args)
    };
    let kept = |printed: &Value| -> Vec<(String, u64)> {
        let papers = bench.call("list_papers", json!({}));
        let paper = |id: &Value| papers.as_array().unwrap().iter().find(|p| p["id"] == *id).unwrap().clone();
        let told = |p: Value| (p["language"].as_str().unwrap().to_owned(), p["pages"].as_u64().unwrap());
        printed["papers"].as_array().unwrap().iter().map(paper).map(told).collect()
    };
    let english = kept(&print("english.pdf", json!({})));
    assert!(
        english.iter().all(|(language, pages)| language == "en" && *pages == english[0].1),
        "{english:?}"
    );
    let printed = print("family.pdf", json!({ "language": "family" }));
    let family = kept(&printed);
    let languages: Vec<&str> = family.iter().map(|(language, _)| language.as_str()).collect();
    assert_eq!(languages, ["es", "pl", "en", "en"]);
    assert!(family[0].1 >= english[0].1 * 2 && family[1].1 >= english[0].1 * 2, "{family:?}");
    assert_eq!(family[2..], english[2..], "one English copy");

    for (nth, title) in ["Convenio de aprendizaje", "Umowa o praktykę"].into_iter().enumerate() {
        let paper = bench.call("get_paper", json!({ "id": printed["papers"][nth] }));
        let Some(text) = text_of(&bench, &journeys::decoded(&paper)) else { return };
        let (own, behind) = (text.find(title), text.find("Work-based learning placement agreement"));
        assert!(own.is_some() && own < behind, "{title} at {own:?}, English at {behind:?}");
        let seen = bench.call("preview_agreement", json!({ "placement": ids[nth], "language": "family" }));
        assert_eq!(seen["pages"].as_u64(), Some(family[nth].1), "looked at as it prints");
    }
}

#[test]
fn one_agreement_in_one_file_is_the_tagged_file_and_many_are_not() {
    let (bench, offer) = office();
    let (first, second) = (place(&bench, &offer, 0), place(&bench, &offer, 1));
    let one = bench.path("one.pdf");
    let printed = bench.call("print_agreements", json!({ "placements": [first], "out": one }));
    assert_eq!(printed["files"][0].as_str().unwrap(), one.to_str().unwrap());
    let kept = bench.call("get_paper", json!({ "id": printed["papers"][0] }));
    assert!(fs::read(&one).unwrap() == journeys::decoded(&kept), "the file is the kept, tagged one");
    let both = bench.path("both.pdf");
    bench.call("print_agreements", json!({ "placements": [first, second], "out": both }));
    let tagged = |path: &std::path::Path| {
        let bytes = fs::read(path).unwrap();
        bytes.windows(10).any(|w| w == b"pdfuaid:pa") || bytes.windows(8).any(|w| w == b"MarkInfo")
    };
    assert!(!tagged(&both), "a merged batch stays untagged");
}

#[test]
fn papers_are_marked_as_sent_and_returned_several_at_once_and_in_one_step() {
    let (bench, offer) = office();
    let ids = [place(&bench, &offer, 0), place(&bench, &offer, 1)];
    let printed = bench.call("print_agreements", json!({ "placements": ids, "out": bench.path("both.pdf") }));
    let papers = printed["papers"].clone();
    let states = || -> Vec<String> {
        let list = bench.call("list_papers", json!({}));
        list.as_array()
            .unwrap()
            .iter()
            .map(|p| format!("{} {} {}", p["state"].as_str().unwrap(), p["sent_on"], p["returned_on"]))
            .collect()
    };
    let sent_to =
        || ids.iter().map(|id| named(&bench, id, "guardian").unwrap()["sent_on"].clone()).collect::<Vec<_>>();
    let mark = |step: &str, on: &str| json!({ "papers": papers, "step": step, "on": on, "how": "Post" });

    assert_eq!(bench.call("mark_papers", mark("sent", "2026-11-20"))["papers"], 2);
    assert_eq!(states(), [r#"sent "2026-11-20" null"#; 2]);
    assert_eq!(sent_to(), [json!("2026-11-20"), json!("2026-11-20")], "everyone who hasn't signed has it");
    bench.call("undo", json!({}));
    assert_eq!(states(), ["printed null null"; 2], "one step back for both");
    assert_eq!(sent_to(), [Value::Null, Value::Null]);
    bench.call("redo", json!({}));
    assert_eq!(states(), [r#"sent "2026-11-20" null"#; 2]);

    bench.call("mark_papers", mark("returned", "2026-11-23"));
    assert_eq!(states(), [r#"returned "2026-11-20" "2026-11-23""#; 2]);
    assert_eq!(
        named(&bench, &ids[0], "guardian").unwrap()["signed_on_paper"],
        false,
        "returned isn't signed"
    );
    let all = json!({ "papers": [papers[0]], "step": "returned", "on": "2026-11-23", "signed_by_all": true });
    bench.call("mark_papers", all);
    assert_eq!(bench.call("advance_placement", json!({ "id": ids[0], "to": "active" }))["stage"], "active");

    // A paper that was printed again is past.
    bench.call("print_agreements", json!({ "placements": [ids[1]], "out": bench.path("again.pdf") }));
    let refused = bench.refusal("mark_papers", json!({ "papers": [papers[1]], "step": "sent" }));
    assert_eq!(refused.code.as_str(), "step_not_allowed");
    bench.sound_counts();
}

#[test]
fn an_agreement_marked_out_by_hand_has_its_signers_and_none_is_active_without() {
    let bench = Bench::sample(200);
    let matched = bench.rows("list_placements").into_iter().find(|row| row["stage"] == "matched").unwrap();
    let id = &matched["id"];
    let signers = || bench.call("get_placement", json!({ "id": id }))["signers"].as_array().unwrap().len();
    assert_eq!(signers(), 0, "the sample's matched placements wait for their agreement");
    let to = |stage: &str| json!({ "id": id, "to": stage });
    assert_eq!(bench.refusal("advance_placement", to("active")).code.as_str(), "step_not_allowed");
    bench.call("advance_placement", to("agreement_out"));
    assert!(signers() >= 3, "student, supervisor and coordinator at least");
    let refused = bench.refusal("advance_placement", to("active"));
    assert!(refused.message.contains("signature missing"), "{}", refused.message);
}

#[test]
fn having_read_the_notice_is_no_step_to_undo() {
    let (bench, _) = office();
    let undo = || bench.call("desk_state", json!({}))["open"]["undo"].clone();
    let settings = || bench.call("get_settings", json!({}))["office"].clone();
    let before = undo();
    let mut seen = settings();
    seen["wording_notice_seen"] = json!(true);
    bench.call("save_office", json!({ "office": seen }));
    assert_eq!(settings()["wording_notice_seen"], json!(true));
    assert_eq!(undo(), before);

    let mut renamed = settings();
    renamed["district"] = json!("Another district");
    bench.call("save_office", json!({ "office": renamed }));
    assert_ne!(undo(), before, "any other change of the office is one");
    bench.call("undo", json!({}));
    assert_ne!(settings()["district"], json!("Another district"));
    assert_eq!(settings()["wording_notice_seen"], json!(true));
}
