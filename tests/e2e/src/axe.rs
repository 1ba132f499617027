//! Accessibility checks by axe-core, run inside the window.

use std::fmt;

use serde_json::{Value, json};

use crate::home::project;
use crate::{Outcome, Trouble, Window};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    Light,
    Dark,
    HighContrast,
}

impl Theme {
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::HighContrast];

    /// As the program's own settings call it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::HighContrast => "contrast",
        }
    }
}

/// One rule that a screen breaks seriously.
#[derive(Debug)]
pub struct Violation {
    pub rule: String,
    pub impact: String,
    pub help: String,
    /// The elements that break it: a selector and what axe measured.
    pub elements: Vec<String>,
}

/// The success criteria of WCAG 2.2 AA that axe can judge. A heatmap's "1/4" is read aloud as "1 of 4", which one of the
/// experimental rules takes for another name: only those cells are passed over.
const RUN: &str = r"const done = arguments[arguments.length - 1];
    const cell = (node) => /^[\d,]+\/[\d,]+$/.test(document.querySelector(node.target[0])?.textContent.trim() ?? '');
    const judged = (found) => found.id === 'label-content-name-mismatch' ? { ...found, nodes: found.nodes.filter((node) => !cell(node)) } : found;
    axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    }).then(
      (result) => done({ violations: result.violations.map(judged).filter((found) => found.nodes.length > 0) }),
      (error) => done({ error: String(error) }),
    );";

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}): {}\n    {}", self.rule, self.impact, self.help, self.elements.join("\n    "))
    }
}

impl Window {
    /// What is serious or critical on this screen as it stands.
    pub async fn axe(&self) -> Outcome<Vec<Violation>> {
        if self.script("return typeof axe", vec![]).await? != json!("object") {
            let file = project().join("ui/node_modules/axe-core/axe.min.js");
            let source = std::fs::read_to_string(&file)
                .map_err(|error| Trouble::new(format!("{}: {error}; run `npm ci` in ui/", file.display())))?;
            self.script(&format!("{source}\nwindow.axe = axe;"), vec![]).await?;
        }
        let answer = self.script_async(RUN, vec![]).await?;
        if let Some(error) = answer.get("error") {
            return Err(Trouble::new(format!("axe: {error}")));
        }
        let found = answer.get("violations").and_then(Value::as_array).cloned().unwrap_or_default();
        Ok(found
            .iter()
            .map(violation)
            .filter(|one| matches!(one.impact.as_str(), "serious" | "critical"))
            .collect())
    }
}

fn violation(found: &Value) -> Violation {
    let word =
        |value: &Value, key: &str| value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let nodes = found.get("nodes").and_then(Value::as_array).cloned().unwrap_or_default();
    Violation {
        rule: word(found, "id"),
        impact: word(found, "impact"),
        help: word(found, "help"),
        elements: nodes
            .iter()
            .take(6)
            .map(|node| format!("{} {}", word(node, "html"), word(node, "failureSummary")))
            .collect(),
    }
}
