//! The tasks that people do most, from the first screen: the clicks and keys are counted, printed and held to their goal.
//! Logging a call and placing a student are counted in `keyboard.rs`.
#![cfg(target_os = "linux")]

use e2e::{Events, Home, Outcome, Window, ensure, in_window};
use serde_json::{Value, json};
use std::time::Duration;

#[tokio::test]
async fn every_waiting_agreement_is_printed_in_three_clicks() -> Outcome {
    let home = Home::with_sample(2_000)?;
    in_window(&home, "tasks-print", &[], async |window| {
        begin(window).await?;
        window.choose(&home.path("Documents")).await?;
        let settings = window.command("get_settings", json!({})).await?;
        let mut office = settings["office"].clone();
        office["wording_notice_seen"] = json!(true);
        window.command("save_office", json!({ "office": office })).await?;
        let waiting = to_print(window).await?;
        ensure(waiting > 1, || format!("{waiting} agreements to print"))?;

        window.count_events();
        window.click("link", "Documents").await?;
        window.click("button", &format!("Print {waiting} agreements")).await?;
        window.find("dialog", "Print").await?;
        window.click("button", "Open for printing").await?;
        window.see_within("printed and kept", Duration::from_secs(180)).await?;
        let left = to_print(window).await?;
        ensure(left < waiting, || format!("{waiting} to print before, {left} after"))?;
        took(window, &format!("print {waiting} agreements"), Events { clicks: 3, keys: 0 })
    })
    .await
}

#[tokio::test]
async fn a_schools_seniors_without_an_experience_are_twelve_keys_away() -> Outcome {
    let home = Home::with_sample(2_000)?;
    in_window(&home, "tasks-seniors", &[], async |window| {
        begin(window).await?;
        let settings = window.command("get_settings", json!({})).await?;
        let school =
            settings.pointer("/schools/0/short_name").and_then(Value::as_str).unwrap_or_default().to_owned();
        let typed: String = school.chars().take(5).collect();

        window.count_events();
        window.press("Control+k").await?;
        window.focus_on("Find or do anything").await?;
        window.type_text(&typed).await?;
        let wanted = format!("Seniors without an experience at {school}");
        window.find("option", &wanted).await?;
        while window
            .script(
                "return document.querySelector('[role=option][aria-selected=true]')?.innerText ?? ''",
                vec![],
            )
            .await?
            .as_str()
            .is_none_or(|chosen| !chosen.contains(&wanted))
        {
            ensure(window.events().keys < 40, || format!("the arrow does not lead to {wanted}"))?;
            window.press("ArrowDown").await?;
        }
        window.press("Enter").await?;
        window.see_no_more(&wanted).await?;
        let all = window.command("list_students", json!({})).await?;
        let rows = all["rows"].as_array().cloned().unwrap_or_default();
        let due = rows
            .iter()
            .filter(|row| row["school"] == json!(school) && row["needs_experience"] == json!(true))
            .count();
        ensure(due > 0, || format!("no senior at {school} lacks an experience"))?;
        window.see(&format!("{due} of ")).await?;
        took(window, "seniors without an experience at one school", Events { clicks: 0, keys: 12 })
    })
    .await
}

#[tokio::test]
async fn the_end_of_year_summary_is_three_clicks_away() -> Outcome {
    let home = Home::with_sample(400)?;
    in_window(&home, "tasks-summary", &[], async |window| {
        begin(window).await?;
        window.choose(&home.path("Documents")).await?;
        window.count_events();
        window.click("link", "Reports").await?;
        window.click("tab", "End of year").await?;
        window.find_within("button", "Export 3 files", Duration::from_secs(120)).await?;
        window.click("button", "Export 3 files").await?;
        window.see_within("3 files saved", Duration::from_secs(180)).await?;
        took(window, "end-of-year summary", Events { clicks: 3, keys: 0 })
    })
    .await
}

async fn begin(window: &Window) -> Outcome {
    window.open_sample().await?;
    window.find("grid", "Students").await.map(|_| ())
}

async fn to_print(window: &Window) -> Outcome<usize> {
    let check = window.command("check_agreements", json!({ "to_print": true })).await?;
    Ok(check["rows"].as_array().map_or(0, Vec::len))
}

fn took(window: &Window, task: &str, goal: Events) -> Outcome {
    let events = window.events();
    println!(
        "{task}: {} clicks, {} keys (goal: {} clicks, {} keys)",
        events.clicks, events.keys, goal.clicks, goal.keys
    );
    ensure(events.clicks <= goal.clicks && events.keys <= goal.keys, || format!("{task} took {events:?}"))
}
