//! What is put right from a drawer.
#![cfg(target_os = "linux")]

use e2e::{Home, Outcome, ensure, in_window};
use serde_json::{Value, json};

#[tokio::test]
async fn a_logged_contact_is_put_right_from_the_employers_drawer_and_removed_and_brought_back() -> Outcome {
    let home = Home::with_sample(400)?;
    in_window(&home, "fields-contact", &[], async |window| {
        window.open_sample().await?;
        let added = window
            .command(
                "add_employer",
                json!({ "name": "Aardvark Dental", "industry": "", "phone": "", "contact_name": "Jo Marsh" }),
            )
            .await?;
        let id = &added["id"];
        let said = json!({ "employer_id": id, "kind": "call", "outcome": "message", "note": "Rang twice." });
        window.command("log_contact", said).await?;
        let first = async || -> Outcome<Value> {
            Ok(window.command("get_employer", json!({ "id": id })).await?["contacts"][0].take())
        };
        window.enter("Employers").await?;
        window.press("Control+f").await?;
        window.type_text("Aardvark").await?;
        window.see("1 of").await?;
        window.press("Escape").await?;
        window.press("Control+\\").await?;
        window.see("Left a message").await?;

        window.click("button", "More for the call of").await?;
        window.find("menuitem", "Edit").await?;
        window.press("Escape").await?;
        window.wait_for("body:not(:has([role=menuitem]))").await?;
        window.see("Left a message").await?;

        window.click("button", "More for the call of").await?;
        window.click("menuitem", "Edit").await?;
        window.find("dialog", "Logged contact").await?;
        ensure(window.value("field", "Note").await? == "Rang twice.", || {
            "the note isn't filled in".to_owned()
        })?;
        window.click("radio", "Will host").await?;
        window.fill("Note", "Rang back: yes.").await?;
        window.press("Control+Enter").await?;
        window.see("Changed the call with Aardvark Dental").await?;
        window.see("Rang back: yes.").await?;
        let kept = first().await?;
        ensure(kept["outcome"] == "agreed" && kept["kind"] == "call", || kept.to_string())?;

        window.click("button", "More for the call of").await?;
        window.click("menuitem", "Remove").await?;
        window.see("Removed the call").await?;
        window.see("Never contacted").await?;
        window.press("Control+z").await?;
        window.see("Rang back: yes.").await?;
        ensure(first().await? == kept, || "undo brought back something else".to_owned())
    })
    .await
}
