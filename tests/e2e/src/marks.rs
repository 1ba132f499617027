//! How long the window takes, as the page itself sees it.

use std::time::Duration;

use serde_json::{Value, json};

use crate::{Outcome, Window};

/// For each key press, the time from the event to the last frame that showed an effect of it within `arguments[0]`.
/// What is only read out, such as a count that waits until the typing pauses, is not a picture and does not count.
const WATCH: &str = "const paints = window.e2ePaints = [];
    let now = null;
    addEventListener('keydown', (event) => paints.push(now = { pressed: event.timeStamp, painted: null }), { capture: true });
    const elementOf = (node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement);
    const silent = (change) => !!elementOf(change.target)?.closest('[aria-live], [role=status]');
    new MutationObserver((changes) => {
      const mine = now;
      if (!mine || changes.every(silent)) return;
      requestAnimationFrame(() => {
        const after = new MessageChannel();
        after.port1.onmessage = () => { mine.painted = performance.now(); };
        after.port2.postMessage(0);
      });
    }).observe(document.querySelector(arguments[0]), { subtree: true, childList: true, characterData: true, attributes: true });";

impl Window {
    /// Every performance mark of this name, each as the time since the page began to load.
    pub async fn marks(&self, name: &str) -> Outcome<Vec<Duration>> {
        const SCRIPT: &str =
            "return performance.getEntriesByName(arguments[0]).map((mark) => mark.startTime)";
        Ok(milliseconds(&self.script(SCRIPT, vec![json!(name)]).await?))
    }

    /// Begins to measure from each key press to the frame that shows its effect in what fits the selector.
    pub async fn watch_paints(&self, selector: &str) -> Outcome {
        self.wait_for(selector).await?;
        self.script(WATCH, vec![json!(selector)]).await.map(|_| ())
    }

    /// What was measured since; a press without a visible effect is left out.
    pub async fn paints(&self) -> Outcome<Vec<Duration>> {
        const SCRIPT: &str =
            "return window.e2ePaints.filter((one) => one.painted).map((one) => one.painted - one.pressed)";
        Ok(milliseconds(&self.script(SCRIPT, vec![]).await?))
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
