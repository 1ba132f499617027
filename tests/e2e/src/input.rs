//! Keys and clicks, counted as a person would count them.

use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::json;
use thirtyfour::Key;

use crate::{Outcome, Trouble, Window};

/// Input events since the count was last begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Events {
    /// A chord such as Control+k counts once.
    pub keys: usize,
    pub clicks: usize,
}

#[derive(Default)]
pub struct Counter {
    keys: AtomicUsize,
    clicks: AtomicUsize,
}

impl Window {
    /// Presses keys one after the other, each a name or a chord: `press("Control+k ArrowDown Enter")`.
    pub async fn press(&self, keys: &str) -> Outcome {
        for chord in keys.split_whitespace() {
            let parts: Vec<char> = chord.split('+').map(key).collect::<Outcome<_>>()?;
            let Some((last, held)) = parts.split_last() else { continue };
            let mut actions = self.session.action_chain();
            for &modifier in held {
                actions = actions.key_down(modifier);
            }
            actions = actions.key_down(*last).key_up(*last);
            for &modifier in held.iter().rev() {
                actions = actions.key_up(modifier);
            }
            actions.perform().await?;
            self.counter.keys.fetch_add(1, Ordering::Relaxed);
        }
        Ok(())
    }

    /// Types into what has the focus.
    pub async fn type_text(&self, text: &str) -> Outcome {
        self.session.action_chain().send_keys(text).perform().await?;
        self.counter.keys.fetch_add(text.chars().count(), Ordering::Relaxed);
        Ok(())
    }

    /// Clicks once the element has come to rest and can be used, as a person does.
    pub async fn click(&self, role: &str, name: &str) -> Outcome {
        const REST: &str = "const [element, done] = arguments; let last = '', still = 0;
            const look = () => { const box = element.getBoundingClientRect(), at = `${box.x} ${box.y}`;
              still = at === last && !element.disabled ? still + 1 : 0; last = at;
              if (still > 2) done(true); else requestAnimationFrame(look); };
            look();";
        let element = self.find(role, name).await?;
        self.script_async(REST, vec![element.to_json()?]).await?;
        self.counter.clicks.fetch_add(1, Ordering::Relaxed);
        Ok(element.click().await?)
    }

    /// Clicks into a field and replaces what stands in it.
    pub async fn fill(&self, name: &str, text: &str) -> Outcome {
        self.click("field", name).await?;
        self.press("Control+a").await?;
        self.type_text(text).await
    }

    /// Types part of a name into a field that offers what it finds, and takes the first.
    pub async fn take(&self, name: &str, text: &str) -> Outcome {
        self.fill(name, text).await?;
        self.find("option", text).await?;
        self.press("Enter").await
    }

    /// Chooses in a list that the system itself unfolds, which no driver can reach.
    pub async fn pick(&self, name: &str, option: &str) -> Outcome {
        const PICK: &str = "const [list, wanted] = arguments;
            const option = [...list.options].find((one) => one.text === wanted) ?? [...list.options].find((one) => one.text.includes(wanted));
            if (!option) return false;
            Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set.call(list, option.value);
            list.dispatchEvent(new Event('change', { bubbles: true }));
            return true;";
        let list = self.find("combobox", name).await?;
        self.counter.clicks.fetch_add(2, Ordering::Relaxed);
        let picked = self.script(PICK, vec![list.to_json()?, json!(option)]).await?;
        crate::ensure(picked == json!(true), || format!("{name} does not offer {option}"))
    }

    /// Begins the count of input events anew.
    pub fn count_events(&self) {
        self.counter.keys.store(0, Ordering::Relaxed);
        self.counter.clicks.store(0, Ordering::Relaxed);
    }

    pub fn events(&self) -> Events {
        Events {
            keys: self.counter.keys.load(Ordering::Relaxed),
            clicks: self.counter.clicks.load(Ordering::Relaxed),
        }
    }
}

fn key(name: &str) -> Outcome<char> {
    let mut letters = name.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        return Ok(letter);
    }
    let key = match name {
        "Control" => Key::Control,
        "Shift" => Key::Shift,
        "Alt" => Key::Alt,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "Tab" => Key::Tab,
        "Space" => return Ok(' '),
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "ArrowUp" => Key::Up,
        "ArrowDown" => Key::Down,
        "ArrowLeft" => Key::Left,
        "ArrowRight" => Key::Right,
        "F1" => Key::F1,
        "F2" => Key::F2,
        "F10" => Key::F10,
        other => return Err(Trouble::new(format!("the tests know no key named {other}"))),
    };
    Ok(key.value())
}
