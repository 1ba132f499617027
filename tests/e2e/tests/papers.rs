//! The papers of a placement in the window: what they say is put right there, and what became of them is marked.
#![cfg(target_os = "linux")]

use e2e::{Home, Outcome, ensure, in_window};
use serde_json::{Value, json};

#[tokio::test]
async fn hazardous_work_pay_and_signers_are_put_right_and_papers_are_marked_as_sent() -> Outcome {
    let home = Home::with_sample(400)?;
    let out = home.path("agreement.pdf");
    in_window(&home, "papers", &[], async |window| {
        window.open_sample().await?;
        let list = window.command("list_placements", json!({})).await?;
        let matched = list["rows"].as_array().into_iter().flatten().find(|row| {
            row["stage"] == "matched" && row["number"].as_str().is_some_and(|number| number.starts_with("P-26"))
        });
        let id = matched.map(|row| row["id"].clone()).unwrap_or_default();
        let office = json!({ "placements": [id], "out": out });
        window.command("print_agreements", office).await?;
        let page = async || -> Outcome<Value> { window.command("get_placement", json!({ "id": id })).await };
        let number = page().await?["placement"]["number"].as_str().unwrap_or_default().to_owned();

        window.script("location.hash = `/placements/${arguments[0]}`", vec![id.clone()]).await?;
        window.see(&number).await?;
        window.find("button", "Correct").await?;

        window.click("button", "More for").await?;
        window.click("menuitem", "Change the signer").await?;
        window.fill("Name", "Ada Student").await?;
        window.shot("papers-signer").await?;
        window.click("button", "Change signer").await?;
        window.see("Changed to Ada Student").await?;

        window.click("button", "Correct").await?;
        window.find("dialog", "Terms").await?;
        // Half of the button lies under the sheet's foot.
        let down = "const all = [...document.querySelectorAll('button')];
            all.find((one) => one.textContent.includes('Add hazardous work')).scrollIntoView({ block: 'center' });";
        window.script(down, vec![]).await?;
        window.click("button", "Add hazardous work").await?;
        window.find("field", "Work process").await?;
        window.script("[...document.querySelectorAll('label')].find((one) => one.textContent.includes('Work process')).scrollIntoView({ block: 'center' });", vec![]).await?;
        let wide = "const body = document.querySelector('[role=dialog]').children[1]; return body.scrollWidth - body.clientWidth";
        let over = window.script(wide, vec![]).await?;
        ensure(over == 0, || format!("the sheet is {over} points wider than its place"))?;
        window.fill("Work process", "Ripping boards").await?;
        window.press("Tab").await?;
        window.shot("papers-hazards").await?;
        window.press("Escape").await?;
        let hazards = page().await?["placement"]["hazards"].clone();
        ensure(hazards[0]["process"] == "Ripping boards", || hazards.to_string())?;

        window.enter("Documents").await?;
        window.click("button", "Printed before").await?;
        window.click("checkbox", &format!("Choose {number}")).await?;
        window.click("button", "Mark 1 paper").await?;
        window.click("menuitem", "As sent").await?;
        window.find("dialog", "Mark 1 paper as sent").await?;
        window.shot("papers-sent").await?;
        window.click("button", "Mark as sent").await?;
        window.see("Marked 1 paper as sent").await?;
        window.shot("papers-marked").await?;
        let paper = page().await?["papers"][0].clone();
        ensure(paper["state"] == "sent", || paper.to_string())
    })
    .await
}

#[tokio::test]
async fn the_familys_language_is_chosen_once_and_told_of_each_agreement() -> Outcome {
    let home = Home::with_sample(400)?;
    in_window(&home, "languages", &[], async |window| {
        window.open_sample().await?;
        let which = json!({ "to_print": true, "language": "family" });
        let check = window.command("check_agreements", which).await?;
        let polish = check["rows"]
            .as_array()
            .into_iter()
            .flatten()
            .find(|row| row["language"] == "Polish and English");
        let student = polish.and_then(|row| row["student"].as_str()).unwrap_or_default().to_owned();
        window.enter("Documents").await?;
        window.find("combobox", "Language").await?;
        window.shot("languages-english").await?;
        window.pick("Language", "Family’s language, English copy attached").await?;
        window.see("Polish and English").await?;
        window.click("button", &student).await?;
        window.settle().await?;
        window.shot("languages-family").await?;
        window.enter("Students").await?;
        window.enter("Documents").await?;
        let kept = window.value("combobox", "Language").await?;
        ensure(kept == "family", || format!("the choice came back as {kept}"))
    })
    .await
}

#[tokio::test]
async fn terms_that_were_printed_are_amended_and_the_amendment_is_printed_and_signed() -> Outcome {
    let home = Home::with_sample(400)?;
    let out = home.path("agreement.pdf");
    in_window(&home, "amendments", &[], async |window| {
        window.open_sample().await?;
        let list = window.command("list_placements", json!({})).await?;
        let matched = list["rows"].as_array().into_iter().flatten().find(|row| {
            row["stage"] == "matched" && row["number"].as_str().is_some_and(|number| number.starts_with("P-26"))
        });
        let id = matched.map(|row| row["id"].clone()).unwrap_or_default();
        window.command("print_agreements", json!({ "placements": [id], "out": out })).await?;
        let page = async || -> Outcome<Value> { window.command("get_placement", json!({ "id": id })).await };
        let number = page().await?["placement"]["number"].as_str().unwrap_or_default().to_owned();
        let hours = page().await?["placement"]["hours_required"].as_i64().unwrap_or_default();

        window.script("location.hash = `/placements/${arguments[0]}`", vec![id.clone()]).await?;
        window.see(&number).await?;
        window.click("button", "Amend").await?;
        window.find("dialog", "Amend the terms").await?;
        window.script("[...document.querySelectorAll('label')].find((one) => one.textContent.includes('Hours in all')).scrollIntoView({ block: 'center' });", vec![]).await?;
        window.fill("Hours in all", &(hours + 15).to_string()).await?;
        window.click("button", "Save amendment").await?;
        window.see("the amendment bears the reason").await?;
        window.script("document.querySelector('[role=dialog]').children[1].scrollTop = 0", vec![]).await?;
        window.fill("Reason", "The clinic has more to teach").await?;
        window.shot("amendments-sheet").await?;
        window.click("button", "Save amendment").await?;
        window.see(&format!("Kept the amendment {number}-A1")).await?;
        let amended = page().await?;
        ensure(amended["placement"]["hours_required"] == hours + 15, || amended["placement"].to_string())?;
        window.find("heading", "Amendments").await?;
        window.script("document.querySelector('section[aria-label$=\"-A1\"]').scrollIntoView()", vec![]).await?;
        window.shot("amendments-kept").await?;

        let print = "[...document.querySelector('section[aria-label$=\"-A1\"]').querySelectorAll('button')].find((one) => one.textContent === 'Print').click()";
        window.script(print, vec![]).await?;
        window.find("dialog", &format!("Print {number}-A1")).await?;
        window.shot("amendments-print").await?;
        window.click("button", "Save PDF only").await?;
        window.see(&format!("Saved {number}-A1, 1 page")).await?;
        let sign = "[...document.querySelector('section[aria-label$=\"-A1\"]').querySelectorAll('button')].find((one) => one.textContent.startsWith('Signed on paper')).click()";
        window.script(sign, vec![]).await?;
        window.see("signature.").await?;
        let after = page().await?;
        ensure(after["papers"][0]["kind"] == "amendment", || after["papers"].to_string())?;
        ensure(after["amendments"][0]["signers"][0]["signed_on_paper"] == true, || after["amendments"].to_string())?;

        window.click("button", "More").await?;
        window.click("menuitem", "Copy to next term").await?;
        window.find("dialog", "to the next term").await?;
        window.shot("amendments-copy").await?;
        Ok(())
    })
    .await
}
