//! The main job, end to end, by mouse and keys as a coordinator would: from a first start to the summary.
#![cfg(target_os = "linux")]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use e2e::{Home, Outcome, Window, ensure, in_window, project};
use serde_json::{Value, json};

const AGREEMENT: &str = "agreement.pdf";
/// A district of some 800 students in a debug build on a busy machine.
const IMPORTING: Duration = Duration::from_secs(180);

#[tokio::test]
async fn from_a_first_start_to_the_end_of_year_summary() -> Outcome {
    let home = Home::new()?;
    in_window(&home, "journey", &[], async |window| {
        window.create_office().await?;
        window.put_the_key_away().await?;
        window.see("No students yet").await?;
        import_the_roster(window).await?;
        add_an_employer(window).await?;
        add_an_opportunity(window).await?;
        let number = place_a_student(window).await?;
        print_the_agreement(window, &home, &number).await?;
        export_the_summary(window, &home).await
    })
    .await
}

async fn import_the_roster(window: &Window) -> Outcome {
    window.click("button", "Bring in a roster").await?;
    let roster = project().join("tests/fixtures/rosters/oneroster-district-medium.zip");
    window.fill("File or folder", &roster.to_string_lossy()).await?;
    window.click("button", "Read the file").await?;
    window.find_within("group", "Which grades", IMPORTING).await?;
    window.see("280 of 778 students").await?;
    window.click("button", "All grades").await?;
    window.click("button", "Check the rows").await?;
    window.find_within("tablist", "What the file would do", IMPORTING).await?;
    window.click("button", "Write ").await?;
    // The roster is of the year before; that is asked about once more.
    window.see("an older school year, 2025-26").await?;
    window.click("button", "Write it").await?;
    window.find_within("heading", "students written", IMPORTING).await?;
    window.click("button", "See the students").await?;
    window.find("grid", "Students").await?;
    let state = window.command("office_state", json!({})).await?;
    let students = state.get("students").and_then(Value::as_u64).unwrap_or_default();
    ensure(students > 700, || format!("{students} students after the import"))
}

async fn add_an_employer(window: &Window) -> Outcome {
    window.enter("Employers").await?;
    window.press("Control+n").await?;
    window.find("dialog", "New employer").await?;
    window.fill("Name", "Lumen Diagnostics").await?;
    window.fill("Whom to ask for", "Rosa Delgado").await?;
    window.fill("Phone", "847-555-0136").await?;
    window.fill("Street", "900 Elmhurst Road").await?;
    window.fill("City", "Mount Prospect").await?;
    window.fill("ZIP", "60056").await?;
    window.press("Control+Enter").await?;
    window.find("complementary", "Lumen Diagnostics").await.map(|_| ())
}

async fn add_an_opportunity(window: &Window) -> Outcome {
    window.enter("Opportunities").await?;
    window.press("Control+n").await?;
    window.find("dialog", "New opportunity").await?;
    window.take("Employer", "Lumen Diagnostics").await?;
    window.fill("What the student would be", "Laboratory intern").await?;
    window.fill("Seats", "2").await?;
    window.press("Control+Enter").await?;
    window.find("complementary", "Laboratory intern").await?;
    window.fill("First day", "1/11/2027").await?;
    window.press("Tab").await?;
    window.see("Jan 11, 2027").await?;
    window.fill("Last day", "5/14/2027").await?;
    window.press("Tab").await?;
    window.see("May 14, 2027").await?;
    window.click("button", "Add hours").await?;
    window.find("combobox", "Day").await.map(|_| ())
}

/// Places the first senior who fits and returns the placement's number.
async fn place_a_student(window: &Window) -> Outcome<String> {
    window.click("button", "Place a student…").await?;
    window.find("dialog", "Place").await?;
    window.find("option", "").await?;
    window.press("Enter").await?;
    window.find("button", "Place").await?;
    if window.has("field", "Why place").await? {
        window.fill("Why place", "The family asked for it and will drive.").await?;
    }
    window.press("Control+Enter").await?;
    window.see("Signatures").await?;
    let placements = window.command("list_placements", json!({ "school_year_id": null })).await?;
    let rows = placements.get("rows").and_then(Value::as_array).cloned().unwrap_or_default();
    ensure(rows.len() == 1, || format!("{} placements after placing one student", rows.len()))?;
    let number = rows[0].get("number").and_then(Value::as_str).unwrap_or_default().to_owned();
    window.find("heading", &number).await?;
    Ok(number)
}

async fn print_the_agreement(window: &Window, home: &Home, number: &str) -> Outcome {
    window.press("Control+p").await?;
    window.find("heading", "Documents").await?;
    window.click("button", "I have read this").await?;
    let file = home.path("Documents").join(AGREEMENT);
    window.choose(&file).await?;
    window.click("button", "Save PDF…").await?;
    window.click("menuitem", "One file").await?;
    // The roster names no guardian: the agreement is left out unless it may be filled in by hand.
    window.see("Nothing would be left to print").await?;
    window.click("checkbox", "Leave out").await?;
    window.click("button", "Choose the file…").await?;
    window.see("Saved 1 agreement").await?;
    let paper = text_of(&file)?;
    for word in [number, "Lumen Diagnostics", "Laboratory intern", "Center for Career Discovery"] {
        ensure(paper.contains(word), || format!("the agreement does not say {word}:\n{paper}"))?;
    }
    Ok(())
}

async fn export_the_summary(window: &Window, home: &Home) -> Outcome {
    // A preview that was left is closed after five seconds; the next one must open all the same.
    window.enter("Settings").await?;
    tokio::time::sleep(Duration::from_secs(6)).await;
    window.enter("Reports").await?;
    window.click("tab", "End of year").await?;
    window.wait_for("canvas[data-drawn]").await?;
    window.pick("Report year", "2026-27").await?;
    let folder = home.path("Documents");
    window.choose(&folder).await?;
    window.click("button", "Export 3 files").await?;
    window.see_within("3 files saved", IMPORTING).await?;
    let saved: Vec<PathBuf> = std::fs::read_dir(&folder)?.flatten().map(|entry| entry.path()).collect();
    let of_kind = |ending: &str| {
        saved
            .iter()
            .find(|file| file.extension().is_some_and(|found| found == ending) && !file.ends_with(AGREEMENT))
    };
    for ending in ["pdf", "xlsx", "csv"] {
        ensure(of_kind(ending).is_some(), || format!("no .{ending} among {saved:?}"))?;
    }
    let pages = of_kind("pdf").map(|file| text_of(file)).transpose()?.unwrap_or_default();
    ensure(pages.contains("Center for Career Discovery"), || {
        format!("the summary does not name the office:\n{pages}")
    })
}

/// The words of a PDF, by poppler's own reader.
fn text_of(pdf: &Path) -> Outcome<String> {
    let output = Command::new("pdftotext").arg("-layout").arg(pdf).arg("-").output()?;
    ensure(output.status.success(), || {
        format!("{}: {}", pdf.display(), String::from_utf8_lossy(&output.stderr))
    })?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
