//! Elements by what a person or a screen reader knows them by.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::WebElement;

use crate::wait::{PATIENCE, pause};
use crate::{Outcome, Trouble, Window};

impl Window {
    /// Waits for an element of this role whose accessible name is, or else begins with, or else holds `name`.
    pub async fn find(&self, role: &str, name: &str) -> Outcome<WebElement> {
        self.find_within(role, name, PATIENCE).await
    }

    pub async fn find_within(&self, role: &str, name: &str, patience: Duration) -> Outcome<WebElement> {
        let begun = Instant::now();
        loop {
            let found =
                match self.session.execute(include_str!("find.js"), vec![json!(role), json!(name)]).await {
                    Ok(answer) => answer,
                    // The page may be between two documents.
                    Err(_) if begun.elapsed() < patience => {
                        pause().await;
                        continue;
                    }
                    Err(error) => return Err(error.into()),
                };
            if let Some(element) = found.json().get("element") {
                return Ok(WebElement::from_json(element.clone(), self.session.handle().clone())?);
            }
            if begun.elapsed() > patience {
                let names = found.json().get("names").cloned().unwrap_or(Value::Null);
                return Err(Trouble::new(format!("no {role} \"{name}\" is to be seen; those here: {names}")));
            }
            pause().await;
        }
    }

    /// Whether such an element can be seen now.
    pub async fn has(&self, role: &str, name: &str) -> Outcome<bool> {
        let found = self.script(include_str!("find.js"), vec![json!(role), json!(name)]).await?;
        Ok(found.get("element").is_some())
    }

    /// What stands in a field.
    pub async fn value(&self, role: &str, name: &str) -> Outcome<String> {
        let field = self.find(role, name).await?;
        Ok(field.prop("value").await?.unwrap_or_default())
    }

    /// The visible text of an element.
    pub async fn text(&self, role: &str, name: &str) -> Outcome<String> {
        Ok(self.find(role, name).await?.text().await?)
    }

    /// Waits until the focus is on what bears this name: whoever types before that types into nothing.
    pub async fn focus_on(&self, name: &str) -> Outcome {
        let begun = Instant::now();
        loop {
            let focused = self.focused().await?;
            if focused.contains(name) {
                return Ok(());
            }
            crate::ensure(begun.elapsed() < PATIENCE, || {
                format!("the focus is on {focused}, not on {name}")
            })?;
            pause().await;
        }
    }

    /// Role and name of what has the focus, such as `button "Place student"`.
    pub async fn focused(&self) -> Outcome<String> {
        const SCRIPT: &str = "const e = document.activeElement; if (!e || e === document.body) return 'nothing';
            const label = e.getAttribute('aria-label') || (e.labels && e.labels[0] && e.labels[0].textContent) || e.textContent;
            return (e.getAttribute('role') || e.tagName.toLowerCase()) + ' \"' + (label || '').replace(/\\s+/g, ' ').trim().slice(0, 80) + '\"';";
        let focused = self.script(SCRIPT, vec![]).await?;
        Ok(focused.as_str().unwrap_or_default().to_owned())
    }
}
