//! An employer with a supervisor, and an offer that fits every student of the day.

use serde_json::{Value, json};

use crate::Bench;

/// Ids of what was added.
pub struct Offer {
    pub employer: String,
    pub supervisor: String,
    pub opportunity: String,
}

/// Adds an employer with its site, supervisor and one opportunity of `seats`, complete enough for an agreement.
#[track_caller]
pub fn offer(bench: &Bench, employer: &str, seats: u16) -> Offer {
    let address = json!({ "street": "1 Depot Road", "city": "Wheeling", "state": "IL", "zip": "60090" });
    let added = bench.call(
        "add_employer",
        json!({ "name": employer, "industry": "Health care", "phone": "847-555-0143", "address": address, "contact_name": "Jo Marsh" }),
    );
    let id = text(&added, "id");
    let page = bench.call("get_employer", json!({ "id": id }));
    let mut person = page["people"][0].clone();
    person["roles"] = json!(["contact", "supervisor", "signatory"]);
    person["title"] = json!("Director");
    person["email"] = json!("jo.marsh@example.com");
    let supervisor = text(&bench.call("save_person", json!({ "person": person })), "id");
    let settings = bench.call("get_settings", json!({}));
    let kinds = settings["kinds"].as_array().unwrap();
    let internship = kinds.iter().find(|k| k["name"] == "Internship").expect("the office has internships");
    let mut opportunity = bench.call(
        "add_opportunity",
        json!({ "employer_id": id, "title": "Clinical support intern", "kind_id": internship["id"], "seats": seats }),
    );
    opportunity["starts_on"] = json!("2026-12-01");
    opportunity["ends_on"] = json!("2027-03-12");
    opportunity["weekly_blocks"] = json!([
        { "day": "tue", "starts": "15:30", "ends": "18:00", "break_minutes": 0 },
        { "day": "thu", "starts": "15:30", "ends": "18:00", "break_minutes": 0 },
    ]);
    opportunity["tasks"] = json!("Greet patients; file charts; restock rooms");
    opportunity["supervisor_id"] = json!(supervisor);
    let opportunity = text(&bench.call("save_opportunity", json!({ "opportunity": opportunity })), "id");
    Offer { employer: id, supervisor, opportunity }
}

fn text(value: &Value, field: &str) -> String {
    value[field].as_str().unwrap().to_owned()
}
