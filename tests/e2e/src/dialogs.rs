//! The system's own dialogs, which no driver can reach: the test gives the person's answer in their place.
//!
//! Only the window's requests for a dialog, or to show a file in another program, are answered here; every other
//! request goes to the program as usual.

use std::path::Path;

use serde_json::{Value, json};

use crate::{Outcome, Window};

const ANSWER: &str = "const [chosen] = arguments;
    if (window.e2eDialogs) { window.e2eDialogs.chosen = chosen; return; }
    const dialogs = window.e2eDialogs = { chosen, asked: [] };
    const send = window.fetch;
    window.fetch = async (address, request) => {
      const command = decodeURIComponent(String(address)).match(/plugin:(dialog|opener)\\|(\\w+)/);
      if (!command) return send(address, request);
      dialogs.asked.push(command[2] + ' ' + request.body);
      const reply = command[1] === 'dialog' ? dialogs.chosen : null;
      return new Response(JSON.stringify(reply), { headers: { 'Tauri-Response': 'ok', 'Content-Type': 'application/json' } });
    };";

impl Window {
    /// From now on, whoever asks for a file or folder gets this path.
    pub async fn choose(&self, path: &Path) -> Outcome {
        self.script(ANSWER, vec![json!(path)]).await.map(|_| ())
    }

    /// What was asked of the system since `choose`, such as `open_path {"path":"/home/…"}`.
    pub async fn asked(&self) -> Outcome<Vec<String>> {
        let asked = self.script("return window.e2eDialogs?.asked ?? []", vec![]).await?;
        let list = asked.as_array().map(Vec::as_slice).unwrap_or_default();
        Ok(list.iter().filter_map(Value::as_str).map(str::to_owned).collect())
    }
}
