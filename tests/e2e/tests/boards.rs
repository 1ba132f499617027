//! The boards of stages, the map and the merge of two entries, as they are used.
#![cfg(target_os = "linux")]

use std::time::Duration;

use e2e::{Home, Outcome, Trouble, Window, ensure, in_window};
use serde_json::{Value, json};

#[tokio::test]
async fn an_employer_moves_over_the_board_by_keys_alone_and_back_by_undo() -> Outcome {
    let home = Home::with_sample(400)?;
    in_window(&home, "board-employers", &[], async |window| {
        window.open_sample().await?;
        window.enter("Employers").await?;
        window.click("radio", "Board").await?;
        onto_a_card(window).await?;
        let (id, name) = card(window).await?;
        ensure(stage(window, &id).await? == "prospect", || format!("{name} is no prospect"))?;
        window.press("m").await?;
        window.see("put it down").await?;
        window.press("ArrowRight Escape").await?;
        window.see("move the one in focus").await?;
        ensure(stage(window, &id).await? == "prospect", || "Escape moved it".to_owned())?;
        window.press("m ArrowRight").await?;
        window.see("Enter moves it here").await?;
        window.press("Enter").await?;
        window.see(&format!("Marked {name} Talking")).await?;
        ensure(stage(window, &id).await? == "talking", || "Enter moved nothing".to_owned())?;
        let talking = format!("section[aria-label^=Talking] [data-card='{id}']:focus");
        window.wait_for(&talking).await?;
        window.press("Control+z").await?;
        window.see("Undone").await?;
        ensure(stage(window, &id).await? == "prospect", || "undo moved nothing back".to_owned())
    })
    .await
}

#[tokio::test]
async fn do_not_use_asks_why_before_the_card_goes_there() -> Outcome {
    let home = Home::with_sample(400)?;
    in_window(&home, "board-reason", &[], async |window| {
        window.open_sample().await?;
        window.enter("Employers").await?;
        window.click("radio", "Board").await?;
        onto_a_card(window).await?;
        let (id, name) = card(window).await?;
        window.press("m End Enter").await?;
        window.find("dialog", "Do not use").await?;
        window.click("button", "Mark Do not use").await?;
        window.see("Say why this employer is not to be used").await?;
        ensure(stage(window, &id).await? == "prospect", || "it went there without a reason".to_owned())?;
        window.fill("Reason", "Closed its doors").await?;
        window.click("button", "Mark Do not use").await?;
        window.see(&format!("Marked {name} Do not use")).await?;
        ensure(stage(window, &id).await? == "do_not_use", || "it did not go there".to_owned())?;
        // The view leaves out what is not to be used: the focus goes to the card that took its place.
        window.wait_for("section[aria-label^=Prospect] [data-card]:focus").await
    })
    .await
}

#[tokio::test]
async fn a_placement_that_lacks_a_signature_says_so_and_goes_on_once_it_is_recorded() -> Outcome {
    let home = Home::with_sample(400)?;
    in_window(&home, "board-placements", &[], async |window| {
        window.open_sample().await?;
        let (id, number) = unsigned(window).await?;
        window.enter("Placements").await?;
        window.click("radio", "Board").await?;
        window.press("Control+f").await?;
        window.type_text(&number).await?;
        window.see("1 of").await?;
        onto_a_card(window).await?;
        ensure(card(window).await?.0 == id, || "the search brought another card".to_owned())?;
        window.press("m ArrowRight Enter").await?;
        window.see("can’t mark Active").await?;
        while let Some(why) = refusal(window).await? {
            window.click("button", "Record it").await?;
            const OTHER: &str =
                "return document.querySelector('main [role=alert]')?.textContent !== arguments[0]";
            window.until(OTHER, vec![json!(why)], Duration::from_secs(15)).await?;
        }
        window.click("button", "Mark Active").await?;
        window.see("Marked").await?;
        window.wait_for(&format!("section[aria-label^=Active] [data-card='{id}']")).await
    })
    .await
}

#[tokio::test]
async fn the_map_and_its_list_point_at_each_other() -> Outcome {
    let home = Home::with_sample(400)?;
    in_window(&home, "board-map", &[], async |window| {
        window.open_sample().await?;
        window.enter("Employers").await?;
        window.click("radio", "Map").await?;
        window.see("miles of").await?;
        window.script("document.querySelector('[data-line][tabindex=\"0\"]').focus()", vec![]).await?;
        window.wait_for("svg [data-on] circle").await?;
        window.press("ArrowDown ArrowDown").await?;
        window.wait_for("[data-line='2']:focus").await?;
        window.press("Enter").await?;
        window.find("complementary", "").await.map(|_| ())
    })
    .await
}

#[tokio::test]
async fn two_entries_of_one_employer_are_merged_side_by_side_and_parted_by_undo() -> Outcome {
    let home = Home::with_sample(400)?;
    in_window(&home, "board-merge", &[], async |window| {
        window.open_sample().await?;
        for (name, phone) in
            [("Acme Dental Arts", "847-555-0111"), ("ACME Dental Arts, Inc.", "847-555-0222")]
        {
            let address =
                json!({ "street": "1 Depot Road", "city": "Wheeling", "state": "IL", "zip": "60090" });
            window
                .command("add_employer", json!({ "name": name, "phone": phone, "address": address }))
                .await?;
        }
        let before = employers(window).await?;
        window.enter("Data").await?;
        window.click("tab", "Duplicates").await?;
        let acme = window.find("button", "Compare").await?;
        let compared = acme.attr("aria-label").await?.unwrap_or_default();
        ensure(compared.to_lowercase().contains("acme dental arts"), || {
            format!("the likeliest pair is {compared}")
        })?;
        window.click("button", &compared).await?;
        window.find("dialog", "Merge employers").await?;
        window.click("radio", "Name: Acme Dental Arts").await?;
        window.click("radio", "Phone: 847-555-0222").await?;
        window.click("button", "Merge into Acme Dental Arts").await?;
        window.see("into Acme Dental Arts.").await?;
        let merged = find(window, "Acme Dental Arts").await?;
        ensure(employers(window).await? == before - 1, || "nothing was merged".to_owned())?;
        ensure(page(window, &merged).await?["employer"]["phone"] == "847-555-0222", || {
            "the other phone stayed".to_owned()
        })?;
        window.press("Control+z").await?;
        window.see("Undone").await?;
        ensure(employers(window).await? == before, || "undo brought nothing back".to_owned())?;
        window.see("ACME Dental Arts, Inc.").await
    })
    .await
}

/// Presses Tab until the focus is on a card, as a person does who does not know how far it is.
async fn onto_a_card(window: &Window) -> Outcome {
    const ON_CARD: &str = "return document.activeElement?.dataset.card !== undefined";
    window.wait_for("[data-card]").await?;
    for _ in 0..40 {
        if window.script(ON_CARD, vec![]).await? == json!(true) {
            return Ok(());
        }
        window.press("Tab").await?;
    }
    Err(Trouble::new(format!(
        "forty Tabs did not lead to a card; the focus is on {}",
        window.focused().await?
    )))
}

/// Why the last move was refused, while it is.
async fn refusal(window: &Window) -> Outcome<Option<String>> {
    let text = window
        .script("return document.querySelector('main [role=alert]')?.textContent ?? null", vec![])
        .await?;
    Ok(text.as_str().map(ToOwned::to_owned))
}

/// Id and name of the card that has the focus.
async fn card(window: &Window) -> Outcome<(String, String)> {
    const READ: &str = "const card = document.activeElement; return [card.dataset.card, card.querySelector('b').textContent];";
    let read = window.script(READ, vec![]).await?;
    let text = |at: usize| read.get(at).and_then(Value::as_str).unwrap_or_default().to_owned();
    Ok((text(0), text(1)))
}

async fn page(window: &Window, employer: &str) -> Outcome<Value> {
    window.command("get_employer", json!({ "id": employer })).await
}

async fn stage(window: &Window, employer: &str) -> Outcome<String> {
    Ok(page(window, employer).await?["employer"]["stage"].as_str().unwrap_or_default().to_owned())
}

async fn rows(window: &Window, list: &str, args: Value) -> Outcome<Vec<Value>> {
    Ok(window.command(list, args).await?["rows"].as_array().cloned().unwrap_or_default())
}

async fn employers(window: &Window) -> Outcome<usize> {
    Ok(rows(window, "list_employers", json!({})).await?.len())
}

async fn find(window: &Window, name: &str) -> Outcome<String> {
    let all = rows(window, "list_employers", json!({})).await?;
    let one = all.iter().find(|row| row["name"] == name);
    one.and_then(|row| row["id"].as_str())
        .map(ToOwned::to_owned)
        .ok_or_else(|| Trouble::new(format!("no {name}")))
}

/// A placement of this year whose agreement is out and lacks nothing but signatures.
async fn unsigned(window: &Window) -> Outcome<(String, String)> {
    let year = window.command("desk_state", json!({})).await?["open"]["current_year"]["id"].clone();
    for row in rows(window, "list_placements", json!({ "school_year_id": year })).await? {
        if row["stage"] != "agreement_out" {
            continue;
        }
        let page = window.command("get_placement", json!({ "id": row["id"] })).await?;
        let ways = page["ways"].as_array().cloned().unwrap_or_default();
        let missing = ways.iter().find(|way| way["to"] == "active").and_then(|way| way["missing"].as_array());
        if missing.is_some_and(|all| !all.is_empty() && all.iter().all(|one| one["code"] == "signature")) {
            let text = |field: &str| row[field].as_str().unwrap_or_default().to_owned();
            return Ok((text("id"), text("number")));
        }
    }
    Err(Trouble::new("no placement waits for a signature"))
}
