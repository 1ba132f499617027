//! A picture of every screen, on the full sample office: for people to look at, beside the mock-ups.
#![cfg(target_os = "linux")]

use e2e::{Home, Outcome, Task, Theme, Visit, in_window};

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
        Visit::every_screen(window, theme, Task::Picture(ending)).await.map(|_| ())
    })
    .await
}
