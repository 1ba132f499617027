//! Every screen there is, one after the other: for the pictures, and for the judge of accessibility.

use std::time::Duration;

use crate::{Outcome, Theme, Violation, Window, project};

/// What is done on each screen once it has come to rest.
pub enum Task {
    /// Takes a picture; its name ends so.
    Picture(&'static str),
    /// Gathers what axe-core finds, each with its screen.
    Judge(Vec<(String, Violation)>),
}

pub struct Visit<'window> {
    window: &'window Window,
    task: Task,
}

impl<'window> Visit<'window> {
    /// Walks through all screens, from a first start: those of the sample office, then those of a new and empty one.
    pub async fn every_screen(window: &'window Window, theme: Theme, task: Task) -> Outcome<Task> {
        let mut visit = Visit { window, task };
        window.wear(theme).await?;
        window.find("button", "Open the sample office").await?;
        visit.at("first-run").await?;
        window.open_sample().await?;
        lists(&mut visit).await?;
        placements_and_papers(&mut visit).await?;
        reports(&mut visit).await?;
        data(&mut visit).await?;
        settings(&mut visit).await?;
        overlays(&mut visit).await?;
        window.press("Control+Shift+k").await?;
        window.find("heading", "is closed").await?;
        visit.at("closed").await?;
        empty_office(&mut visit).await?;
        Ok(visit.task)
    }

    async fn at(&mut self, screen: &str) -> Outcome {
        self.window.settle().await?;
        match &mut self.task {
            Task::Picture(ending) => self.window.shot(&format!("{screen}{ending}")).await,
            Task::Judge(found) => {
                found.extend(self.window.axe().await?.into_iter().map(|one| (screen.to_owned(), one)));
                Ok(())
            }
        }
    }

    /// A list, and the list with the drawer of its first line.
    async fn list(&mut self, room: &str, list: &str, with_drawer: &str) -> Outcome {
        self.window.enter(room).await?;
        self.window.find("grid", room).await?;
        self.at(list).await?;
        self.window.press("Control+\\").await?;
        self.window.find("complementary", "").await?;
        self.at(with_drawer).await
    }

    async fn tab(&mut self, tab: &str, screen: &str) -> Outcome {
        self.window.click("tab", tab).await?;
        self.at(screen).await
    }
}

/// An office of our own, its key, its empty rooms, and its closed door.
async fn empty_office(visit: &mut Visit<'_>) -> Outcome {
    let window = visit.window;
    window.click("button", "Open another office").await?;
    visit.at("ways").await?;
    window.click("button", "Create your office").await?;
    visit.at("create-office").await?;
    window.click("button", "Back").await?;
    window.create_office().await?;
    visit.at("recovery-key").await?;
    window.put_the_key_away().await?;
    for room in ["Students", "Employers", "Opportunities", "Placements", "Documents", "Reports"] {
        window.enter(room).await?;
        visit.at(&format!("empty-{}", room.to_lowercase())).await?;
    }
    window.press("Control+Shift+k").await?;
    window.find("field", "Your passphrase").await?;
    visit.at("unlock").await?;
    window.fill("Your passphrase", "not the words").await?;
    window.press("Enter").await?;
    window.see("Check Caps Lock").await?;
    visit.at("unlock-refused").await
}

async fn lists(visit: &mut Visit<'_>) -> Outcome {
    visit.list("Students", "students-list", "students").await?;
    visit.tab("Details", "student-details").await?;
    over_the_list(visit).await?;
    visit.list("Employers", "employers", "employer").await?;
    visit.window.press("Control+Shift+l").await?;
    visit.window.find("dialog", "Log contact").await?;
    visit.at("employers-log").await?;
    visit.window.press("Escape").await?;
    visit.window.click("radio", "Board").await?;
    visit.window.find("group", "Employers by stage").await?;
    visit.at("employers-board").await?;
    visit.window.click("radio", "Map").await?;
    visit.window.wait_for("figure svg").await?;
    visit.at("employers-map").await?;
    visit.list("Opportunities", "opportunities", "opportunity").await
}

/// What a list has besides its rows: its named views, the figures at its foot, and a block that can't be pasted.
async fn over_the_list(visit: &mut Visit<'_>) -> Outcome {
    let window = visit.window;
    window.press("Control+\\").await?;
    window.wait_for("main:not(:has(aside))").await?;
    window.click("button", "Named views").await?;
    window.find("menu", "").await?;
    visit.at("named-views").await?;
    window.press("Escape").await?;
    window.wait_for("body:not(:has([role=menu]))").await?;
    window.put_on_clipboard("No such pathway\nNor this one").await?;
    window.to_the_cell(1, 3).await?;
    window.press("Control+v").await?;
    window.find("dialog", "Nothing was pasted").await?;
    visit.at("paste-refused").await?;
    window.press("Escape").await?;
    window.wait_for("body:not(:has([role=dialog]))").await?;
    window.to_the_cell(1, 4).await?;
    window.press("ArrowUp Alt+ArrowDown").await?;
    window.click("menuitemcheckbox", "Count of each").await?;
    window.wait_for("[role=grid] [role=rowgroup]:nth-of-type(3)").await?;
    visit.at("summarised").await?;
    window.press("Alt+ArrowDown").await?;
    window.click("menuitemcheckbox", "Count of each").await?;
    window.wait_for("[role=grid]:not(:has([role=rowgroup]:nth-of-type(3)))").await
}

async fn placements_and_papers(visit: &mut Visit<'_>) -> Outcome {
    let window = visit.window;
    window.enter("Placements").await?;
    window.find("grid", "Placements").await?;
    visit.at("placements").await?;
    window.click("radio", "Board").await?;
    window.find("group", "Placements by stage").await?;
    visit.at("placements-board").await?;
    window.click("radio", "Grid").await?;
    window.find("grid", "Placements").await?;
    window.script("document.querySelector('[role=grid] [tabindex=\"0\"]').focus()", vec![]).await?;
    window.press("Enter").await?;
    window.see("Signatures").await?;
    visit.at("placement").await?;
    window.enter("Documents").await?;
    window.see_within("page 1 of", Duration::from_secs(60)).await?;
    window.wait_for("canvas[data-drawn]").await?;
    visit.at("documents").await
}

async fn reports(visit: &mut Visit<'_>) -> Outcome {
    visit.window.enter("Reports").await?;
    visit.at("reports-coverage").await?;
    visit.window.click("tab", "End of year").await?;
    visit.window.see_within("Summary, page 1 of", Duration::from_secs(120)).await?;
    visit.window.wait_for("canvas[data-drawn]").await?;
    visit.at("reports-year").await?;
    visit.window.click("radio", "Exact, for the district").await?;
    visit.window.see("names apart").await?;
    visit.window.see_within("Summary, page 1 of", Duration::from_secs(120)).await?;
    visit.window.wait_for("canvas[data-drawn]").await?;
    visit.at("reports-year-exact").await
}

async fn data(visit: &mut Visit<'_>) -> Outcome {
    let window = visit.window;
    window.enter("Data").await?;
    visit.at("import-file").await?;
    visit.tab("Backups", "backups").await?;
    visit.tab("Export", "export").await?;
    visit.tab("Year roll-over", "year-roll-over").await?;
    visit.tab("Duplicates", "duplicates").await?;
    window.click("button", "Compare").await?;
    window.see("Comes together").await?;
    visit.at("merge").await?;
    window.press("Escape").await?;
    visit.tab("Disclosures", "disclosures").await?;
    visit.tab("Change log", "change-log").await?;
    window.click("tab", "Import").await?;
    let roster = project().join("tests/fixtures/rosters/oneroster-district-medium.zip");
    window.fill("File or folder", &roster.to_string_lossy()).await?;
    window.click("button", "Read the file").await?;
    window.find_within("group", "Which grades", Duration::from_secs(180)).await?;
    visit.at("import-grades").await?;
    window.click("button", "Check the rows").await?;
    window.find_within("tablist", "What the file would do", Duration::from_secs(180)).await?;
    visit.at("import").await?;
    window.click("button", "Stop import").await
}

async fn settings(visit: &mut Visit<'_>) -> Outcome {
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
    visit.window.enter("Settings").await?;
    for (part, name) in PARTS {
        visit.window.click("button", part).await?;
        visit.at(name).await?;
    }
    Ok(())
}

/// What lies over a screen: the palette, the keys, a form, and placing a student.
async fn overlays(visit: &mut Visit<'_>) -> Outcome {
    let window = visit.window;
    window.enter("Students").await?;
    for (keys, dialog, name) in [
        ("Control+k", "Find or do anything", "palette-empty"),
        ("F1", "Keys", "keys"),
        ("Control+n", "New student", "new-student"),
        ("Control+Shift+p", "Place", "place-student"),
    ] {
        window.press(keys).await?;
        window.find("dialog", dialog).await?;
        visit.at(name).await?;
        window.press("Escape").await?;
        window.wait_for("body:not(:has([role=dialog]))").await?;
    }
    window.press("Control+k").await?;
    window.focus_on("Find or do anything").await?;
    window.type_text("mar").await?;
    window.find("option", "").await?;
    visit.at("palette").await?;
    window.press("Escape").await
}
