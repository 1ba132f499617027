//! The whole day without a mouse. No test here clicks; the keys of the tasks that people do most are counted.
#![cfg(target_os = "linux")]

use e2e::{Events, Home, Outcome, ROOMS, Window, ensure, in_window};
use serde_json::{Value, json};

#[tokio::test]
async fn a_first_start_and_a_list_need_no_mouse() -> Outcome {
    let home = Home::with_sample(400)?;
    in_window(&home, "keyboard-list", &[], async |window| {
        open_sample_by_keys(window).await?;
        into_the_grid(window).await?;
        window.press("ArrowDown Space").await?;
        window.see("2 of 7").await?;
        window.press("Alt+ArrowUp").await?;
        window.see("1 of 7").await?;
        window.press("Alt+ArrowDown").await?;
        window.see("2 of 7").await?;
        window.press("Space").await?;
        window.wait_for("main:not(:has(aside))").await?;
        window.press("Enter").await?;
        window.find("complementary", "").await?;
        window.press("Escape").await?;
        window.wait_for("main:not(:has(aside))").await?;
        let focused = window.focused().await?;
        ensure(focused.starts_with("gridcell"), || format!("after Escape the focus is on {focused}"))?;
        no_clicks(window)
    })
    .await
}

#[tokio::test]
async fn every_room_and_the_palette_have_their_keys() -> Outcome {
    let home = Home::with_sample(100)?;
    in_window(&home, "keyboard-rooms", &[], async |window| {
        open_sample_by_keys(window).await?;
        for (key, room) in (1..).zip(ROOMS) {
            window.press(&format!("Control+{key}")).await?;
            window.find("heading", room).await?;
        }
        let employer = first_name(window, "list_employers", json!({})).await?;
        window.press("Control+k").await?;
        window.focus_on("Find or do anything").await?;
        window.type_text(&employer).await?;
        window.find("option", &employer).await?;
        window.press("Enter").await?;
        window.find("complementary", &employer).await?;
        window.press("F1").await?;
        window.find("dialog", "Keys").await?;
        window.press("Escape").await?;
        window.wait_for("body:not(:has([role=dialog]))").await?;
        no_clicks(window)
    })
    .await
}

#[tokio::test]
async fn a_call_is_logged_in_fourteen_keys_and_the_note() -> Outcome {
    let home = Home::with_sample(400)?;
    in_window(&home, "keyboard-contact", &[], async |window| {
        window.open_sample().await?;
        window.find("grid", "Students").await?;
        let employer = first_name(window, "list_employers", json!({})).await?;
        let typed: String = employer.chars().take(5).collect();
        window.count_events();
        window.press("Control+Shift+l").await?;
        window.find("dialog", "Log contact").await?;
        window.type_text(&typed).await?;
        window.find("option", &typed).await?;
        window.press("Enter").await?;
        while !window.focused().await?.contains("Note") {
            ensure(window.events().keys < 40, || "Tab does not lead to the note".to_owned())?;
            window.press("Tab").await?;
        }
        let note = "Will take two students in spring.";
        window.type_text(note).await?;
        window.press("Control+Enter").await?;
        window.see("Logged the call with").await?;
        report(window, "log a call", note.len());
        let events = window.events();
        ensure(events.clicks == 0 && events.keys <= 14 + note.len(), || format!("it took {events:?}"))
    })
    .await
}

#[tokio::test]
async fn a_student_is_placed_in_sixteen_keys_and_taken_back_in_one() -> Outcome {
    let home = Home::with_sample(400)?;
    in_window(&home, "keyboard-place", &[], async |window| {
        window.open_sample().await?;
        window.find("grid", "Students").await?;
        let before = placements(window).await?;
        window.count_events();
        window.press("Control+Shift+p").await?;
        window.find("dialog", "Place").await?;
        window.find("option", "").await?;
        window.press("Enter").await?;
        window.find("combobox", "Where").await?;
        window.find("option", "free").await?;
        window.press("Enter").await?;
        window.see("Signatures").await?;
        report(window, "place a student", 0);
        let events = window.events();
        ensure(events.clicks == 0 && events.keys <= 16, || format!("it took {events:?}"))?;
        let after = placements(window).await?;
        ensure(after == before + 1, || format!("{before} placements before, {after} after"))?;
        window.press("Control+z").await?;
        window.see("Undone").await?;
        ensure(placements(window).await? == before, || "the placement is still there".to_owned())
    })
    .await
}

async fn open_sample_by_keys(window: &Window) -> Outcome {
    window.focus_on("Create your office").await?;
    window.press("ArrowDown").await?;
    window.focus_on("Open the sample office").await?;
    window.press("Enter").await?;
    window.find("grid", "Students").await.map(|_| ())
}

/// Presses Tab until the focus is in the grid, as a person does who does not know how far it is.
async fn into_the_grid(window: &Window) -> Outcome {
    const IN_GRID: &str = "return !!document.activeElement?.closest('[role=grid]')";
    for _ in 0..40 {
        if window.script(IN_GRID, vec![]).await? == json!(true) {
            return Ok(());
        }
        window.press("Tab").await?;
    }
    let focused = window.focused().await?;
    ensure(false, || format!("forty Tabs did not lead into the grid; the focus is on {focused}"))
}

async fn first_name(window: &Window, command: &str, args: Value) -> Outcome<String> {
    let list = window.command(command, args).await?;
    let name = list.pointer("/rows/0/name").and_then(Value::as_str).unwrap_or_default();
    Ok(name.to_owned())
}

async fn placements(window: &Window) -> Outcome<u64> {
    let state = window.command("office_state", json!({})).await?;
    Ok(state.get("placements").and_then(Value::as_u64).unwrap_or_default())
}

fn no_clicks(window: &Window) -> Outcome {
    let Events { clicks, .. } = window.events();
    ensure(clicks == 0, || format!("{clicks} clicks in a test of the keyboard"))
}

/// `text`: keys that went into free text, which the counts of ui.md leave out.
fn report(window: &Window, task: &str, text: usize) {
    let Events { keys, clicks } = window.events();
    println!("{task}: {clicks} clicks, {} keys and {text} of free text", keys.saturating_sub(text));
}
