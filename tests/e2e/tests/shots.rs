//! A picture of every screen, on the full sample office: for people to look at, beside the mock-ups.
#![cfg(target_os = "linux")]

use std::time::Duration;

use e2e::{Home, Outcome, Theme, Window, in_window, project};

#[tokio::test]
async fn every_screen_in_the_light_theme() -> Outcome {
    every_screen(Theme::Light, "").await
}

#[tokio::test]
async fn every_screen_in_the_dark_theme() -> Outcome {
    every_screen(Theme::Dark, "-dark").await
}

#[tokio::test]
async fn every_screen_in_high_contrast() -> Outcome {
    every_screen(Theme::HighContrast, "-contrast").await
}

async fn every_screen(theme: Theme, ending: &'static str) -> Outcome {
    let home = Home::with_sample(12_004)?;
    in_window(&home, &format!("shots{ending}"), &[], async |window| {
        let camera = Camera { window, ending };
        window.wear(theme).await?;
        window.find("button", "Open the sample office").await?;
        camera.take("first-run").await?;
        window.click("button", "Create your office").await?;
        camera.take("create-office").await?;
        window.click("button", "Back").await?;
        window.open_sample().await?;
        lists(&camera).await?;
        placements_and_papers(&camera).await?;
        reports(&camera).await?;
        data(&camera).await?;
        settings(&camera).await?;
        overlays(&camera).await?;
        window.press("Control+Shift+k").await?;
        window.find("heading", "is closed").await?;
        camera.take("unlock").await
    })
    .await
}

struct Camera<'window> {
    window: &'window Window,
    ending: &'static str,
}

impl Camera<'_> {
    async fn take(&self, name: &str) -> Outcome {
        self.window.settle().await?;
        self.window.shot(&format!("{name}{}", self.ending)).await
    }

    /// A list, and the list with the drawer of its first line.
    async fn list(&self, room: &str, list: &str, with_drawer: &str) -> Outcome {
        self.window.enter(room).await?;
        self.window.find("grid", room).await?;
        self.take(list).await?;
        self.window.press("Control+\\").await?;
        self.window.find("complementary", "").await?;
        self.take(with_drawer).await
    }

    async fn tab(&self, tab: &str, name: &str) -> Outcome {
        self.window.click("tab", tab).await?;
        self.take(name).await
    }
}

async fn lists(camera: &Camera<'_>) -> Outcome {
    camera.list("Students", "students-list", "students").await?;
    camera.tab("Details", "student-details").await?;
    camera.list("Employers", "employers", "employer").await?;
    camera.window.press("Control+Shift+l").await?;
    camera.window.find("dialog", "Log contact").await?;
    camera.take("employers-log").await?;
    camera.window.press("Escape").await?;
    camera.list("Opportunities", "opportunities", "opportunity").await
}

async fn placements_and_papers(camera: &Camera<'_>) -> Outcome {
    let window = camera.window;
    window.enter("Placements").await?;
    window.find("grid", "Placements").await?;
    camera.take("placements").await?;
    window.script("document.querySelector('[role=grid] [tabindex=\"0\"]').focus()", vec![]).await?;
    window.press("Enter").await?;
    window.see("Signatures").await?;
    camera.take("placement").await?;
    window.enter("Documents").await?;
    window.see_within("page 1 of", Duration::from_secs(60)).await?;
    window.wait_for("canvas").await?;
    camera.take("documents").await
}

async fn reports(camera: &Camera<'_>) -> Outcome {
    camera.window.enter("Reports").await?;
    camera.take("reports-coverage").await?;
    camera.window.click("tab", "End of year").await?;
    camera.window.see_within("Summary, page 1 of", Duration::from_secs(120)).await?;
    camera.window.wait_for("canvas").await?;
    camera.take("reports-year").await
}

async fn data(camera: &Camera<'_>) -> Outcome {
    let window = camera.window;
    window.enter("Data").await?;
    camera.take("import-file").await?;
    camera.tab("Backups", "backups").await?;
    camera.tab("Export", "export").await?;
    camera.tab("Change log", "change-log").await?;
    window.click("tab", "Import").await?;
    let roster = project().join("tests/fixtures/rosters/oneroster-district-medium.zip");
    window.fill("File or folder", &roster.to_string_lossy()).await?;
    window.click("button", "Read the file").await?;
    window.find_within("tablist", "What the file would do", Duration::from_secs(180)).await?;
    camera.take("import").await?;
    window.click("button", "Stop import").await
}

async fn settings(camera: &Camera<'_>) -> Outcome {
    const PARTS: [(&str, &str); 8] = [
        ("Office and letterhead", "settings-office"),
        ("Schools and bells", "settings-schools"),
        ("Calendar", "settings-calendar"),
        ("Clusters and pathways", "settings-pathways"),
        ("Kinds and rules", "settings-kinds"),
        ("Staff and desk", "settings-staff"),
        ("Security", "settings-security"),
        ("Appearance", "settings-appearance"),
    ];
    camera.window.enter("Settings").await?;
    for (part, name) in PARTS {
        camera.window.click("button", part).await?;
        camera.take(name).await?;
    }
    Ok(())
}

/// What lies over a screen: the palette, the keys, a form, and placing a student.
async fn overlays(camera: &Camera<'_>) -> Outcome {
    let window = camera.window;
    window.enter("Students").await?;
    for (keys, dialog, name) in [
        ("Control+k", "Find or do anything", "palette-empty"),
        ("F1", "Keys", "keys"),
        ("Control+n", "New student", "new-student"),
        ("Control+Shift+p", "Place", "place-student"),
    ] {
        window.press(keys).await?;
        window.find("dialog", dialog).await?;
        camera.take(name).await?;
        window.press("Escape").await?;
        window.wait_for("body:not(:has([role=dialog]))").await?;
    }
    window.press("Control+k").await?;
    window.focus_on("Find or do anything").await?;
    window.type_text("lumen").await?;
    window.find("option", "umen").await?;
    camera.take("palette").await?;
    window.press("Escape").await
}
