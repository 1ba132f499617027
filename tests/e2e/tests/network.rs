//! Nothing leaves this computer: the whole tour under strace, and a control that shows what strace would catch.
#![cfg(target_os = "linux")]

use std::path::Path;
use std::process::Command;

use e2e::{Home, Outcome, ROOMS, Window, connections, ensure, program, watched};

#[tokio::test]
async fn the_whole_tour_reaches_for_no_network() -> Outcome {
    let home = Home::with_sample(200)?;
    let log = home.path("network.log");
    let (log_word, program_word) =
        (log.to_string_lossy().into_owned(), program().to_string_lossy().into_owned());
    let window =
        Window::open_program(&home, Path::new("/usr/bin/strace"), &watched(&log_word, &[&program_word]))
            .await?;
    let driver = window.inspector_port();
    let toured = tour(&window).await;
    window.close().await?;
    toured?;
    let reached = connections(&log, driver)?;
    ensure(reached.is_empty(), || format!("the program reached for the network:\n{}", reached.join("\n")))
}

async fn tour(window: &Window) -> Outcome {
    window.open_sample().await?;
    for room in ROOMS {
        window.enter(room).await?;
    }
    Ok(())
}

#[test]
fn a_program_that_does_reach_out_is_caught() -> Outcome {
    let home = Home::new()?;
    let log = home.path("control.log");
    let log_word = log.to_string_lossy().into_owned();
    // Nobody listens at the discard port: that it is tried is what must show.
    let knock = ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/9"];
    Command::new("strace").args(watched(&log_word, &knock)).output()?;
    let reached = connections(&log, None)?;
    ensure(reached.len() == 1, || format!("one knock, {} seen", reached.len()))
}
