//! The program's window, opened for one test.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::Value;
use thirtyfour::WebDriver;

use crate::driver::Driver;
use crate::home::{self, Home};
use crate::input::Counter;
use crate::{Outcome, shots};

pub struct Window {
    pub(crate) session: WebDriver,
    pub(crate) counter: Arc<Counter>,
    driver: Driver,
}

impl Window {
    /// Opens the program's window with these arguments.
    pub async fn open(home: &Home, arguments: &[&str]) -> Outcome<Self> {
        Self::open_program(home, &home::program(), arguments).await
    }

    /// Opens the window of another program, such as one that starts ours and watches it.
    pub async fn open_program(home: &Home, program: &Path, arguments: &[&str]) -> Outcome<Self> {
        let arguments: Vec<String> = arguments.iter().map(|&argument| argument.to_owned()).collect();
        let driver = Driver::start(home).await?;
        let session = driver.session(program, &arguments).await?;
        Ok(Self { session, counter: Arc::default(), driver })
    }

    /// Closes the window and waits for the program to end.
    pub async fn close(self) -> Outcome {
        let closed = self.session.quit().await;
        self.driver.stop().await;
        Ok(closed?)
    }

    /// Runs a script in the page and returns what it returns.
    pub async fn script(&self, text: &str, arguments: Vec<Value>) -> Outcome<Value> {
        Ok(self.session.execute(text, arguments).await?.json().clone())
    }

    /// Runs a script whose last argument is a function to call with the result.
    pub async fn script_async(&self, text: &str, arguments: Vec<Value>) -> Outcome<Value> {
        Ok(self.session.execute_async(text, arguments).await?.json().clone())
    }

    /// What the window shows, such as `/students?view=seniors`.
    pub async fn route(&self) -> Outcome<String> {
        Ok(self.session.current_url().await?.fragment().unwrap_or_default().to_owned())
    }

    /// The port at which the program reports to the driver, as no program does outside a test.
    pub fn inspector_port(&self) -> Option<u16> {
        self.driver.inspector_port()
    }

    /// Makes the page `width` x `height` CSS pixels.
    pub async fn resize(&self, width: u32, height: u32) -> Outcome {
        self.session.set_window_rect(0, 0, width, height).await?;
        Ok(())
    }
}

/// Opens a window, runs the journey in it, and closes it whatever happened. A journey that fails leaves a picture
/// and the page's text in `target/e2e-failures`.
pub async fn in_window(
    home: &Home,
    name: &str,
    arguments: &[&str],
    journey: impl AsyncFnOnce(&Window) -> Outcome,
) -> Outcome {
    let window = Window::open(home, arguments).await?;
    let outcome = journey(&window).await;
    if outcome.is_err() {
        let folder = failures();
        let kept = shots::keep(&window, &folder, name).await;
        let text = window.script("return document.body.innerText", vec![]).await;
        if let (Ok(()), Ok(Value::String(text))) = (kept, text) {
            std::fs::write(folder.join(format!("{name}.txt")), text)?;
            eprintln!("{name}: what the window showed is in {}", folder.display());
        }
    }
    let closed = window.close().await;
    outcome.and(closed)
}

fn failures() -> PathBuf {
    home::project().join("target/e2e-failures")
}
