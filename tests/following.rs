//! What follows once a placement is made: how far its agreement and its training plan are in the list.
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
