//! A list kept under a name, filled from the clipboard, grouped and summarised: by keys and clicks in the real window.
#![cfg(target_os = "linux")]

use e2e::{Home, Outcome, Window, ensure, in_window};
use serde_json::{Value, json};

#[tokio::test]
async fn a_view_is_saved_overwritten_renamed_removed_and_each_is_taken_back() -> Outcome {
    let home = Home::with_sample(400)?;
    in_window(&home, "lists-views", &[], async |window| {
        window.open_sample().await?;
        window.find("grid", "Students").await?;
        window.click("tab", "All seniors").await?;
        window.click("button", "Named views").await?;
        window.click("menuitem", "Save as a new view").await?;
        window.focus_on("Name").await?;
        window.type_text("Spring fair").await?;
        window.press("Enter").await?;
        window.see("Saved the view Spring fair").await?;
        window.wait_for("[role=tab][aria-selected=true]").await?;
        let kept = the_view(window).await?;
        ensure(kept["look"]["filters"][0]["column"] == "grade", || format!("kept was {kept}"))?;
        ensure(kept["look"]["density"] == "normal", || format!("kept was {kept}"))?;

        window.click("button", "More for this list").await?;
        window.click("menuitemradio", "Compact rows").await?;
        window.wait_for("[role=grid][data-density=compact]").await?;
        let unsaved = the_view(window).await?;
        ensure(unsaved["look"]["density"] == "normal", || "tried out is not yet kept".to_owned())?;
        window.click("button", "Save changes").await?;
        window.see("now looks like this").await?;
        ensure(the_view(window).await?["look"]["density"] == "compact", || {
            "it was not overwritten".to_owned()
        })?;
        window.press("Control+z").await?;
        window.wait_for("[role=grid][data-density=normal]").await?;

        window.click("button", "Named views").await?;
        window.click("menuitem", "Rename").await?;
        window.focus_on("Name").await?;
        window.press("Control+a").await?;
        window.type_text("Summer fair").await?;
        window.press("Enter").await?;
        window.see("Renamed to Summer fair").await?;
        window.find("tab", "Summer fair").await?;

        window.click("button", "Named views").await?;
        window.click("menuitem", "Remove it").await?;
        window.see("Removed the view Summer fair").await?;
        window.wait_for("[role=tab][aria-selected=true]:first-child").await?;
        ensure(!window.has("tab", "Summer fair").await?, || "its tab is still there".to_owned())?;
        window.press("Control+z").await?;
        window.find("tab", "Summer fair").await.map(|_| ())
    })
    .await
}

#[tokio::test]
async fn a_block_is_pasted_as_one_step_or_not_at_all() -> Outcome {
    let home = Home::with_sample(400)?;
    in_window(&home, "lists-paste", &[], async |window| {
        window.open_sample().await?;
        window.find("grid", "Students").await?;
        window.click("tab", "Everyone").await?;
        let pathways = pathways(window).await?;
        let [first, second, ..] = pathways.as_slice() else {
            return ensure(false, || "the sample has no pathways".to_owned());
        };
        let kept = window.command("list_students", json!({})).await?;
        let before = column(window, 3).await?;

        window.put_on_clipboard(&format!("{first}\n{second}\n{first}")).await?;
        window.to_the_cell(1, 3).await?;
        window.press("Control+v").await?;
        window.see("Pasted 3 cells into 3 students.").await?;
        let after = column(window, 3).await?;
        ensure(after[..3] == [first.clone(), second.clone(), first.clone()], || {
            format!("it reads {after:?}")
        })?;
        ensure(after[3..] == before[3..], || "it went beyond the block".to_owned())?;
        ensure(differing(window, &kept).await? == 3, || "the office's file holds something else".to_owned())?;
        let focused = window.focused().await?;
        ensure(focused.starts_with("gridcell"), || format!("after pasting the focus is on {focused}"))?;
        window.press("Control+z").await?;
        window.see("Undone").await?;
        ensure(differing(window, &kept).await? == 0, || "one undo did not take the block back".to_owned())?;

        window.put_on_clipboard(&format!("{first}\tDone\nNo such pathway\tDone")).await?;
        window.to_the_cell(1, 3).await?;
        window.press("Control+v").await?;
        window.find("dialog", "Nothing was pasted").await?;
        window.see("There is no such choice.").await?;
        window.see("Status can’t be changed in the list.").await?;
        window.press("Escape").await?;
        window.wait_for("body:not(:has([role=dialog]))").await?;
        ensure(differing(window, &kept).await? == 0, || "a refused block was half-written".to_owned())?;

        window.put_on_clipboard(second).await?;
        window.to_the_cell(1, 3).await?;
        window.press("Shift+ArrowDown Shift+ArrowDown Control+v").await?;
        window.see("into 3 students").await?;
        let filled = column(window, 3).await?;
        ensure(filled[..3].iter().all(|words| words == second), || format!("it reads {filled:?}"))
    })
    .await
}

#[tokio::test]
async fn selected_rows_are_copied_as_a_block() -> Outcome {
    let home = Home::with_sample(100)?;
    in_window(&home, "lists-copy", &[], async |window| {
        window.open_sample().await?;
        window.find("grid", "Students").await?;
        window.to_the_cell(1, 1).await?;
        window.press("Shift+ArrowDown Control+c").await?;
        window.see("Copied 2 rows.").await?;
        let copied = clipboard(window).await?;
        let rows: Vec<Vec<&str>> = copied.lines().map(|line| line.split('\t').collect()).collect();
        let names = column(window, 1).await?;
        ensure(rows.len() == 2 && rows.iter().all(|row| row.len() == 8), || {
            format!("copied was {copied:?}")
        })?;
        ensure(rows.iter().zip(&names).all(|(row, name)| row[0] == name), || format!("copied was {copied:?}"))
    })
    .await
}

#[tokio::test]
async fn the_active_row_goes_where_the_drawer_goes() -> Outcome {
    let home = Home::with_sample(400)?;
    in_window(&home, "lists-follow", &[], async |window| {
        window.open_sample().await?;
        window.find("grid", "Students").await?;
        window.click("tab", "Everyone").await?;
        window.to_the_cell(1, 1).await?;
        window.press("Space").await?;
        window.see("1 of 400").await?;
        for at in 2..=40 {
            window.press("Alt+ArrowDown").await?;
            window.see(&format!("{at} of 400")).await?;
        }
        const WHERE: &str = "const cell = document.activeElement, grid = cell.closest('[role=grid]'); if (!grid) return null;
            const box = cell.getBoundingClientRect(), room = grid.getBoundingClientRect();
            return { row: Number(cell.dataset.row), seen: box.top >= room.top && box.bottom <= room.bottom };";
        let place = window.script(WHERE, vec![]).await?;
        ensure(place == json!({ "row": 39, "seen": true }), || format!("the focus is at {place}"))?;
        window.press("Space").await?;
        window.wait_for("main:not(:has(aside))").await
    })
    .await
}

#[tokio::test]
async fn rows_are_grouped_folded_and_summarised_by_keys() -> Outcome {
    let home = Home::with_sample(400)?;
    in_window(&home, "lists-groups", &[], async |window| {
        window.open_sample().await?;
        window.find("grid", "Students").await?;
        window.click("tab", "Everyone").await?;
        window.to_the_cell(1, 2).await?;
        window.press("ArrowUp Alt+ArrowDown").await?;
        window.click("menuitem", "Group by it").await?;
        window.see("Grouped by school").await?;
        let unfolded = row_count(window).await?;
        window.press("ArrowDown ArrowLeft").await?;
        window.wait_for("[role=gridcell][aria-expanded=false]").await?;
        let folded = row_count(window).await?;
        ensure(folded < unfolded, || format!("{unfolded} lines before, {folded} after"))?;
        window.press("ArrowRight").await?;
        window.wait_for("[role=grid]:not(:has([role=gridcell][aria-expanded=false]))").await?;
        ensure(row_count(window).await? == unfolded, || "it did not unfold".to_owned())?;

        sound(window).await?;

        window.press("ArrowUp ArrowRight ArrowRight ArrowRight ArrowRight Alt+ArrowDown").await?;
        window.click("menuitemcheckbox", "Sum").await?;
        window.wait_for("[role=grid] [role=rowgroup]:nth-of-type(3)").await?;
        let minutes: f64 = {
            let list = window.command("list_students", json!({})).await?;
            let rows = list["rows"].as_array().cloned().unwrap_or_default();
            rows.iter().filter_map(|row| row["minutes_done"].as_f64()).sum()
        };
        const FOOT: &str = "return [...document.querySelectorAll('[role=grid] [role=row]')].at(-1).innerText.replace(/[^0-9.]/g, '')";
        let told = window.script(FOOT, vec![]).await?;
        let told: f64 = told.as_str().and_then(|text| text.parse().ok()).unwrap_or_default();
        ensure((told - minutes / 60.0).abs() < 0.1, || format!("the foot says {told}, the rows {}", minutes / 60.0))?;
        window.press("ArrowLeft ArrowLeft Alt+ArrowDown").await?;
        window.click("menuitemcheckbox", "Count of each").await?;
        window.press("Control+ArrowDown ArrowDown Enter").await?;
        window.find("region", "Status: count of each").await?;
        window.see("Not started").await?;
        sound(window).await
    })
    .await
}

async fn sound(window: &Window) -> Outcome {
    let broken = window.axe().await?;
    ensure(broken.is_empty(), || broken.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
}

async fn the_view(window: &Window) -> Outcome<Value> {
    let all = window.command("list_saved_views", json!({})).await?;
    Ok(all[0].clone())
}

async fn pathways(window: &Window) -> Outcome<Vec<String>> {
    let settings = window.command("get_settings", json!({})).await?;
    let all = settings["pathways"].as_array().cloned().unwrap_or_default();
    Ok(all.iter().filter_map(|one| one["name"].as_str().map(ToOwned::to_owned)).collect())
}

/// What the first rows of the list read in a column, counted from 1.
async fn column(window: &Window, column: usize) -> Outcome<Vec<String>> {
    const READ: &str = "return [0, 1, 2, 3, 4, 5].map((row) => document.querySelector(`[data-row=\"${row}\"][data-column=\"${arguments[0]}\"]`).innerText.trim())";
    let cells = window.script(READ, vec![json!(column)]).await?;
    Ok(cells
        .as_array()
        .into_iter()
        .flatten()
        .map(|cell| cell.as_str().unwrap_or_default().to_owned())
        .collect())
}

/// How many students have another pathway than before.
async fn differing(window: &Window, before: &Value) -> Outcome<usize> {
    let now = window.command("list_students", json!({})).await?;
    let rows = |list: &Value| list["rows"].as_array().cloned().unwrap_or_default();
    Ok(rows(before).iter().zip(rows(&now)).filter(|(was, is)| was["pathway"] != is["pathway"]).count())
}

async fn row_count(window: &Window) -> Outcome<i64> {
    let count = window.script("return Number(document.querySelector('[role=grid]').ariaRowCount ?? document.querySelector('[role=grid]').getAttribute('aria-rowcount'))", vec![]).await?;
    Ok(count.as_i64().unwrap_or_default())
}

async fn clipboard(window: &Window) -> Outcome<String> {
    const STAND_IN: &str = "const field = document.createElement('textarea'); field.id = 'spreadsheet'; document.body.append(field); field.focus();";
    window.script(STAND_IN, vec![]).await?;
    window.press("Control+v").await?;
    let text = window.script("const field = document.getElementById('spreadsheet'), text = field.value; field.remove(); return text", vec![]).await?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}
