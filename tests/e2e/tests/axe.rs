//! Every screen in every theme, judged by axe-core against WCAG 2.2 AA.
#![cfg(target_os = "linux")]

use e2e::{Home, Outcome, Task, Theme, Visit, ensure, in_window};

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
        let Task::Judge(found) = Visit::every_screen(window, theme, Task::Judge(Vec::new())).await? else {
            return ensure(false, || "the visit came back with another task".to_owned());
        };
        let lines: Vec<String> =
            found.iter().map(|(screen, violation)| format!("{screen}: {violation}")).collect();
        ensure(lines.is_empty(), || format!("{} serious findings:\n{}", lines.len(), lines.join("\n")))
    })
    .await
}
