//! Times that the page itself has measured.

use std::time::Duration;

use serde_json::{Value, json};

use crate::{Outcome, Window};

/// Notes the time of the next paint after an input event, over and over, as `window.paints` in milliseconds.
const WATCH: &str = "window.paints = [];
    addEventListener('keydown', () => {
      const pressed = performance.now();
      requestAnimationFrame(() => { const channel = new MessageChannel();
        channel.port1.onmessage = () => window.paints.push(performance.now() - pressed); channel.port2.postMessage(0); });
    }, { capture: true });";

impl Window {
    /// Every performance mark of this name, each as the time since the page began to load.
    pub async fn marks(&self, name: &str) -> Outcome<Vec<Duration>> {
        const SCRIPT: &str =
            "return performance.getEntriesByName(arguments[0]).map((mark) => mark.startTime)";
        Ok(milliseconds(&self.script(SCRIPT, vec![json!(name)]).await?))
    }

    /// Begins to measure from each key press to the frame that shows its effect.
    pub async fn watch_paints(&self) -> Outcome {
        self.script(WATCH, vec![]).await.map(|_| ())
    }

    pub async fn paints(&self) -> Outcome<Vec<Duration>> {
        Ok(milliseconds(&self.script("return window.paints", vec![]).await?))
    }
}

fn milliseconds(list: &Value) -> Vec<Duration> {
    let numbers = list.as_array().map(Vec::as_slice).unwrap_or_default();
    numbers
        .iter()
        .filter_map(Value::as_f64)
        .map(|time| Duration::from_secs_f64(time.max(0.0) / 1000.0))
        .collect()
}
