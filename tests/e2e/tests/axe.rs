//! Every screen in every theme, judged by axe-core against WCAG 2.2 AA.
#![cfg(target_os = "linux")]

use e2e::{Home, Outcome, ROOMS, Theme, Window, ensure, in_window};

#[tokio::test]
async fn every_screen_is_accessible_in_the_light_theme() -> Outcome {
    every_screen(Theme::Light).await
}

#[tokio::test]
async fn every_screen_is_accessible_in_the_dark_theme() -> Outcome {
    every_screen(Theme::Dark).await
}

#[tokio::test]
async fn every_screen_is_accessible_in_high_contrast() -> Outcome {
    every_screen(Theme::HighContrast).await
}

async fn every_screen(theme: Theme) -> Outcome {
    let home = Home::with_sample(400)?;
    in_window(&home, &format!("axe-{}", theme.word()), &[], async |window| {
        let mut found = Vec::new();
        window.wear(theme).await?;
        judge(window, "first run", &mut found).await?;
        window.open_sample().await?;
        for room in ROOMS {
            window.enter(room).await?;
            judge(window, room, &mut found).await?;
        }
        for (room, noun) in
            [("Students", "student"), ("Employers", "employer"), ("Opportunities", "opportunity")]
        {
            window.enter(room).await?;
            window.press("Control+n").await?;
            window.find("dialog", &format!("New {noun}")).await?;
            judge(window, &format!("new {noun}"), &mut found).await?;
            window.press("Escape").await?;
        }
        window.press("Control+k").await?;
        window.find("dialog", "").await?;
        judge(window, "palette", &mut found).await?;
        window.press("Escape F1").await?;
        window.find("dialog", "Keys").await?;
        judge(window, "keys", &mut found).await?;
        ensure(found.is_empty(), || format!("{} serious findings:\n{}", found.len(), found.join("\n")))
    })
    .await
}

async fn judge(window: &Window, screen: &str, found: &mut Vec<String>) -> Outcome {
    window.settle().await?;
    for violation in window.axe().await? {
        found.push(format!(
            "{screen}: {} ({}): {}\n    {}",
            violation.rule,
            violation.impact,
            violation.help,
            violation.elements.join("\n    ")
        ));
    }
    Ok(())
}
