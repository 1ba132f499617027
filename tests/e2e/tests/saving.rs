//! Saving agreements sends them out as printing does: the window says so before, and leaves out what can't be signed.
#![cfg(target_os = "linux")]

use e2e::{Home, Outcome, ensure, in_window};
use serde_json::{Value, json};

#[tokio::test]
async fn saving_agreements_says_what_moves_and_what_is_left_out() -> Outcome {
    let home = Home::with_sample(500)?;
    let out = home.path("Documents").join("Agreements.pdf");
    in_window(&home, "saving", &[], async |window| {
        window.open_sample().await?;
        let check = window.command("check_agreements", json!({ "to_print": true })).await?;
        let rows = check["rows"].as_array().cloned().unwrap_or_default();
        let unsigned = |row: &&Value| {
            row["missing"].as_array().into_iter().flatten().any(|missing| missing["essential"] == json!(true))
        };
        let (all, kept_back) = (rows.len(), rows.iter().filter(unsigned).count());
        ensure(all > 2 && kept_back == 1, || format!("{kept_back} of {all} can't be signed"))?;
        let moving = all - kept_back;

        window.enter("Documents").await?;
        window.click("button", "I have read this").await?;
        window.choose(&out).await?;
        window.click("button", "Save PDF…").await?;
        window.click("menuitem", "One file for all").await?;
        window.find("dialog", &format!("Save {all} agreements")).await?;
        window.see(&format!("{moving} placements move from Matched to Agreement out")).await?;
        window.shot("saving-one").await?;
        window.click("checkbox", "Leave out").await?;
        window.see(&format!("{all} placements move from Matched to Agreement out")).await?;
        window.click("checkbox", "Leave out").await?;
        window.click("button", "Choose the file…").await?;
        window.see(&format!("Saved {moving} agreements")).await?;

        let left = window.command("check_agreements", json!({ "to_print": true })).await?;
        let left = left["rows"].as_array().map_or(0, Vec::len);
        ensure(left == kept_back, || format!("{left} still to print"))
    })
    .await
}
