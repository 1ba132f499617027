//! Keys and clicks, counted as a person would count them.

use std::sync::atomic::{AtomicUsize, Ordering};

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

    pub async fn click(&self, role: &str, name: &str) -> Outcome {
        let element = self.find(role, name).await?;
        self.counter.clicks.fetch_add(1, Ordering::Relaxed);
        Ok(element.click().await?)
    }

    /// Clicks into a field and replaces what stands in it.
    pub async fn fill(&self, role: &str, name: &str, text: &str) -> Outcome {
        self.click(role, name).await?;
        self.press("Control+a").await?;
        self.type_text(text).await
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
