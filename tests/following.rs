//! What follows once a placement is made: how far its papers are in the list, visits, and what the supervisor says of it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use journeys::{Bench, Roster, offer};
use serde_json::{Value, json};

struct Case {
    bench: Bench,
    placement: Value,
}

impl Case {
    fn new() -> Self {
        let bench = Bench::own_office();
        let roster = Roster::of(1).write(&bench.path("roster"));
        bench.call("write_import", json!({ "target": "roster", "path": roster }));
        let student = bench.rows("list_students")[0]["id"].clone();
        let offer = offer(&bench, "Kildeer Family Dental", 1);
        let args = json!({ "student_id": student, "opportunity_id": offer.opportunity });
        let placement = bench.call("place_student", args)["placement"].clone();
        Self { bench, placement }
    }

    fn page(&self) -> Value {
        self.bench.call("get_placement", json!({ "id": self.placement }))
    }

    fn row(&self) -> Value {
        self.bench.rows("list_placements")[0].clone()
    }

    fn sign(&self, signer: &Value, step: &str) {
        self.bench.call("record_signature", json!({ "id": signer["id"], "step": step }));
    }
}

#[test]
fn the_list_tells_how_far_the_agreement_and_the_plan_are() {
    let case = Case::new();
    let row = case.row();
    assert_eq!((&row["agreement"], &row["signed"]), (&json!("not_printed"), &json!(0)));
    assert_eq!((&row["plan_tasks"], &row["plan_missing"]), (&json!(3), &json!(false)), "as the offer says");

    let signers = case.page()["signers"].as_array().unwrap().clone();
    assert!(signers.len() > 1);
    case.sign(&signers[0], "printed");
    assert_eq!(case.row()["agreement"], "printed");
    case.sign(&signers[0], "sent");
    assert_eq!(case.row()["agreement"], "sent");
    case.sign(&signers[0], "signed_on_paper");
    let row = case.row();
    assert_eq!((&row["agreement"], &row["signed"]), (&json!("signed"), &json!(1)));
    assert_eq!(row["signers"], signers.len());

    let mut placement = case.page()["placement"].clone();
    placement["plan"] = json!([]);
    case.bench.call("save_placement", json!({ "placement": placement }));
    let row = case.row();
    assert_eq!((&row["plan_tasks"], &row["plan_missing"]), (&json!(0), &json!(true)));
}

fn undone(case: &Case) {
    case.bench.call("undo", json!({}));
}

#[test]
fn a_visit_is_logged_changed_removed_and_each_of_it_undone() {
    let case = Case::new();
    let person = case.page()["people"][0]["id"].clone();
    let seen = json!({ "placement_id": case.placement, "kind": "visit", "made_on": "2026-11-23", "person_id": person,
        "note": "Works alone by now" });
    let visit = case.bench.call("log_visit", seen.clone());
    let page = case.page();
    assert_eq!(page["visits"], json!([visit]));
    assert_eq!(visit["author"], case.bench.call("desk_state", json!({}))["open"]["me"]["name"]);
    let line = page["timeline"].as_array().unwrap().iter().find(|l| l["kind"] == "visit").expect("a line");
    assert_eq!((&line["text"], &line["detail"]), (&json!("Site visit"), &json!("Works alone by now")));

    let change =
        json!({ "id": visit["id"], "kind": "phone", "made_on": "2026-11-20", "person_id": null, "note": "" });
    case.bench.call("save_visit", change);
    let changed = case.page()["visits"][0].clone();
    assert_eq!((&changed["kind"], &changed["made_on"]), (&json!("phone"), &json!("2026-11-20")));
    assert_eq!((&changed["author"], &changed["at"]), (&visit["author"], &visit["at"]));
    undone(&case);
    assert_eq!(case.page()["visits"], json!([visit]));

    case.bench.call("remove_visit", json!({ "id": visit["id"] }));
    assert_eq!(case.page()["visits"], json!([]));
    undone(&case);
    assert_eq!(case.page()["visits"], json!([visit]));
    undone(&case);
    assert_eq!(case.page()["visits"], json!([]));
}

#[test]
fn a_visit_of_tomorrow_or_with_somebody_from_elsewhere_is_refused() {
    let case = Case::new();
    let visit = json!({ "placement_id": case.placement, "kind": "visit", "made_on": "2026-11-25" });
    assert_eq!(case.bench.refusal("log_visit", visit).fields[0].field, "made_on");
    let elsewhere = offer(&case.bench, "Kildeer Cabinet Works", 1).employer;
    let stranger = case.bench.call("get_employer", json!({ "id": elsewhere }))["people"][0]["id"].clone();
    let visit = json!({ "placement_id": case.placement, "kind": "visit", "made_on": "2026-11-24", "person_id": stranger });
    assert_eq!(case.bench.refusal("log_visit", visit).fields[0].field, "person_id");
    assert_eq!(case.page()["visits"], json!([]));
}

fn evaluation(case: &Case, moment: &str) -> Value {
    json!({ "placement_id": case.placement, "moment": moment, "made_on": "2026-11-20", "evaluator": "Nadia Kowal",
        "ratings": [{ "skill": "attendance", "rating": "exemplary" }, { "skill": "initiative", "rating": "needs_development" }],
        "comment": "Asks before guessing" })
}

#[test]
fn an_evaluation_is_entered_changed_removed_and_each_of_it_undone() {
    let case = Case::new();
    let last = case.bench.call("add_evaluation", evaluation(&case, "final"));
    let midterm = case.bench.call("add_evaluation", evaluation(&case, "midterm"));
    let page = case.page();
    assert_eq!(page["evaluations"], json!([midterm, last]), "the midterm first");
    let line =
        page["timeline"].as_array().unwrap().iter().find(|l| l["kind"] == "evaluation").expect("a line");
    assert_eq!(line["detail"], "1 of 2 skills proficient or better");

    let mut change = evaluation(&case, "midterm");
    change.as_object_mut().unwrap().remove("placement_id");
    change["id"] = midterm["id"].clone();
    change["ratings"] = json!([{ "skill": "teamwork", "rating": "proficient" }]);
    case.bench.call("save_evaluation", change.clone());
    assert_eq!(case.page()["evaluations"][0]["ratings"], change["ratings"]);
    undone(&case);
    assert_eq!(case.page()["evaluations"][0], midterm);

    change["moment"] = json!("final");
    assert_eq!(case.bench.refusal("save_evaluation", change).fields[0].field, "moment");

    case.bench.call("remove_evaluation", json!({ "id": midterm["id"] }));
    assert_eq!(case.page()["evaluations"], json!([last]));
    undone(&case);
    assert_eq!(case.page()["evaluations"], json!([midterm, last]));
}

#[test]
fn an_evaluation_keeps_its_rules() {
    let case = Case::new();
    case.bench.call("add_evaluation", evaluation(&case, "midterm"));
    let again = case.bench.refusal("add_evaluation", evaluation(&case, "midterm"));
    assert_eq!((again.fields[0].field.as_str(), again.fields[0].rule.as_str()), ("moment", "unique"));
    for (field, value) in
        [("evaluator", json!(" ")), ("ratings", json!([])), ("made_on", json!("2026-11-25"))]
    {
        let mut broken = evaluation(&case, "final");
        broken[field] = value;
        assert_eq!(case.bench.refusal("add_evaluation", broken).fields[0].field, field);
    }
    assert_eq!(case.page()["evaluations"].as_array().unwrap().len(), 1);
}

#[test]
fn hours_stand_in_a_week_of_the_placement_that_has_begun() {
    let case = Case::new();
    let enter = |week: &str, minutes: u32| json!({ "placement_id": case.placement, "weeks": [{ "week_of": week, "minutes": minutes }] });
    let refused = |week: &str| {
        let refusal = case.bench.refusal("enter_hours", enter(week, 80 * 60));
        let field = refusal.fields[0].clone();
        assert_eq!(field.field, "week_of");
        (field.rule, field.message)
    };
    let (rule, message) = refused("2026-11-22");
    assert_eq!(rule, "not_begun");
    assert!(message.contains("Dec 1, 2026"), "{message}");

    case.bench.sleep_until("2026-12-09");
    let outside = "The week of Jan 3, 1999 is outside the placement: Dec 1, 2026 to Mar 26, 2027.";
    assert_eq!(refused("1999-01-04"), ("outside".to_owned(), outside.to_owned()));
    assert_eq!(refused("2026-11-28").0, "outside", "it ends on the Saturday before the first day");
    let ahead = "The week of Dec 13, 2026 lies ahead: today is Dec 9, 2026.";
    assert_eq!(refused("2026-12-13"), ("ahead".to_owned(), ahead.to_owned()));
    assert_eq!(refused("2031-06-01").0, "ahead");
    assert!(case.page()["hours"].as_array().unwrap().is_empty(), "nothing of what was refused is kept");

    let entered = case.bench.call("enter_hours", enter("2026-11-29", 150));
    assert_eq!(entered["total_minutes"], 150, "the first day lies in that week");
    assert_eq!(case.bench.call("enter_hours", enter("1999-01-03", 0))["total_minutes"], 150);
    case.bench.sleep_until("2027-04-01");
    assert_eq!(refused("2027-03-28").0, "outside", "after the last day of making up");
    assert_eq!(case.bench.call("enter_hours", enter("2027-03-21", 150))["total_minutes"], 300);
}
