//! Waiting for what a person would wait for, never for a fixed time.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::{Outcome, Trouble, Window};

/// How long a screen may take before the test gives up: far longer than any person should wait.
pub const PATIENCE: Duration = Duration::from_secs(15);

/// Text as it is read: what is shown, and what stands in fields.
const READ: &str = "const tidy = (text) => text.replace(/\\s+/g, ' ');
    const fields = [...document.querySelectorAll('input, textarea')].map((field) => field.value);
    return tidy(document.body.innerText + ' ' + fields.join(' ')).includes(tidy(arguments[0]));";

pub async fn pause() {
    tokio::time::sleep(Duration::from_millis(25)).await;
}

impl Window {
    /// Waits until the text can be read in the window.
    pub async fn see(&self, text: &str) -> Outcome {
        self.see_within(text, PATIENCE).await
    }

    pub async fn see_within(&self, text: &str, patience: Duration) -> Outcome {
        self.until(READ, vec![json!(text)], patience).await.map_err(|_| {
            Trouble::new(format!("\"{text}\" was not to be read within {} s", patience.as_secs()))
        })
    }

    /// Waits until the text can no longer be read in the window.
    pub async fn see_no_more(&self, text: &str) -> Outcome {
        let script = READ.replace("return tidy", "return !tidy");
        self.until(&script, vec![json!(text)], PATIENCE)
            .await
            .map_err(|_| Trouble::new(format!("\"{text}\" can still be read")))
    }

    /// Waits until an element fits the CSS selector: for what has neither role nor name.
    pub async fn wait_for(&self, selector: &str) -> Outcome {
        self.until("return !!document.querySelector(arguments[0])", vec![json!(selector)], PATIENCE)
            .await
            .map_err(|_| Trouble::new(format!("nothing fits {selector}")))
    }

    /// Waits until the script returns true.
    pub async fn until(&self, script: &str, arguments: Vec<Value>, patience: Duration) -> Outcome {
        let begun = Instant::now();
        loop {
            // A page that is just being replaced cannot run a script; it is asked again.
            if matches!(self.script(script, arguments.clone()).await, Ok(Value::Bool(true))) {
                return Ok(());
            }
            if begun.elapsed() > patience {
                return Err(Trouble::new(format!("never became true: {script}")));
            }
            pause().await;
        }
    }
}
