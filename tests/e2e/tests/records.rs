//! What the drawers keep of the less common: several pathways, papers of a student, a group, and employers told apart.
#![cfg(target_os = "linux")]

use e2e::{Home, Outcome, ensure, in_window};
use serde_json::{Value, json};

const TO_LABEL: &str = "[...document.querySelectorAll('label, h3')].find((one) => one.textContent.includes(arguments[0])).scrollIntoView({ block: 'center' });";

fn found(list: &Value, fits: impl Fn(&Value) -> bool) -> Value {
    list.as_array().into_iter().flatten().find(|one| fits(one)).cloned().unwrap_or_default()
}

#[tokio::test]
async fn a_student_is_given_another_pathway_and_their_papers_are_listed() -> Outcome {
    let home = Home::with_sample(400)?;
    let out = home.path("agreement.pdf");
    in_window(&home, "records-student", &[], async |window| {
        window.open_sample().await?;
        let list = window.command("list_placements", json!({})).await?;
        let placement = found(&list["rows"], |row| {
            row["stage"] == "matched"
                && row["number"].as_str().is_some_and(|number| number.starts_with("P-26"))
        });
        window.command("print_agreements", json!({ "placements": [placement["id"]], "out": out })).await?;
        let id = placement["student_id"].clone();
        let page = async || -> Outcome<Value> { window.command("get_student", json!({ "id": id })).await };
        let settings = window.command("get_settings", json!({})).await?;
        let main = page().await?["student"]["pathway_id"].clone();
        let other = found(&settings["pathways"], |one| one["id"] != main && one["active"] == true);
        let name = other["name"].as_str().unwrap_or_default();

        window
            .script(
                "location.hash = `/students?view=everyone&open=${arguments[0]}&tab=details`",
                vec![id.clone()],
            )
            .await?;
        window.find("field", "Add another pathway").await?;
        window.script(TO_LABEL, vec![json!("Add another pathway")]).await?;
        window.take("Add another pathway", name).await?;
        window.find("button", &format!("Remove {name}")).await?;
        window.script(TO_LABEL, vec![json!("Add another pathway")]).await?;
        window.shot("records-pathways").await?;
        let kept = page().await?["student"]["other_pathway_ids"].clone();
        ensure(kept == json!([other["id"]]), || kept.to_string())?;
        window.script(TO_LABEL, vec![json!("Legal hold")]).await?;
        window.fill("Legal hold", "Complaint 26-4").await?;
        window.press("Tab").await?;
        window.shot("records-legal-hold").await?;

        window.click("tab", "Summary").await?;
        window.see("Also follows").await?;
        window.shot("records-summary").await?;
        window.click("tab", "Documents").await?;
        window.see("Training agreement").await?;
        window.shot("records-documents").await?;
        window.click("link", "Open Training agreement").await?;
        window.find("heading", "3 As printed").await?;
        window.settle().await?;
        window.shot("records-paper").await
    })
    .await
}

#[tokio::test]
async fn a_groups_coach_and_vehicle_are_kept_and_two_employers_are_told_apart() -> Outcome {
    let home = Home::with_sample(400)?;
    in_window(&home, "records-group", &[], async |window| {
        window.open_sample().await?;
        let settings = window.command("get_settings", json!({})).await?;
        let group = found(&settings["kinds"], |kind| kind["group"] == true);
        let coach = found(&settings["staff"], |one| one["role"] == "job_coach");
        let added = window.command("add_employer", json!({ "name": "Aardvark Dental", "industry": "", "phone": "847-555-0199" })).await?;
        window.command("add_employer", json!({ "name": "Aardvark Dental, Inc.", "industry": "", "phone": "847-555-0199" })).await?;
        let offer = json!({ "employer_id": added["id"], "title": "Stock room group", "kind_id": group["id"], "seats": 6 });
        let offer = window.command("add_opportunity", offer).await?;
        window.script("location.hash = `/opportunities?view=all&open=${arguments[0]}&tab=details`", vec![offer["id"].clone()]).await?;
        window.find("field", "Vehicle").await?;
        window.script(TO_LABEL, vec![json!("Vehicle")]).await?;
        window.fill("Vehicle", "School van 2").await?;
        window.press("Tab").await?;
        window.take("Job coach", coach["name"].as_str().unwrap_or_default()).await?;
        window.click("checkbox", "Paid by the employer").await?;
        window.fill("Funding source", "Perkins V").await?;
        window.press("Tab").await?;
        window.script(TO_LABEL, vec![json!("Vehicle")]).await?;
        window.shot("records-group").await?;
        window.click("tab", "Summary").await?;
        window.see("School van 2").await?;
        window.see("Perkins V").await?;
        window.shot("records-offer").await?;
        let kept = window.command("get_opportunity", json!({ "id": offer["id"] })).await?["opportunity"].take();
        ensure(kept["job_coach_id"] == coach["id"] && kept["vehicle"] == "School van 2", || kept.to_string())?;

        window.enter("Data").await?;
        window.click("tab", "Duplicates").await?;
        window.see("Aardvark Dental, Inc.").await?;
        window.shot("records-duplicates").await?;
        window.click("button", "Aardvark Dental and Aardvark Dental, Inc. are not the same").await?;
        window.see("are kept as two").await?;
        window.find("button", "Ask again about").await?;
        window.settle().await?;
        window.shot("records-apart").await?;
        window.press("Control+z").await?;
        window.find("button", "Aardvark Dental and Aardvark Dental, Inc. are not the same").await.map(|_| ())
    })
    .await
}

#[tokio::test]
async fn a_column_moves_from_its_menu_and_is_put_back_as_it_came() -> Outcome {
    let home = Home::with_sample(400)?;
    in_window(&home, "records-cells", &[], async |window| {
        window.open_sample().await?;
        window.enter("Employers").await?;
        window.find("grid", "Employers").await?;
        window.script("document.querySelector('[role=grid] [tabindex=\"0\"]').focus()", vec![]).await?;
        window.press("Control+Home ArrowRight ArrowRight ArrowUp Alt+ArrowDown").await?;
        window.shot("records-column-menu").await?;
        window.click("menuitem", "Move right").await?;
        window.wait_for("body:not(:has([role=menuitem]))").await?;
        const ORDER: &str = "const heads = [...document.querySelectorAll('[role=columnheader]')].map((one) => one.textContent);
            return heads.findIndex((one) => one.includes('Stage')) > heads.findIndex((one) => one.includes('Free'));";
        ensure(window.script(ORDER, vec![]).await? == json!(true), || "the column did not move".to_owned())?;
        window.shot("records-column-moved").await?;
        window.press("Alt+ArrowDown").await?;
        window.click("menuitem", "Columns as they came").await?;
        window.until(&ORDER.replace(") > ", ") < "), vec![], std::time::Duration::from_secs(5)).await
    })
    .await
}
