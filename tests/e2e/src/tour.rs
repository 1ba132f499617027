//! Ways that many tests take: into the sample office, and from room to room.

use std::time::Duration;

use serde_json::{Value, json};

use crate::{Home, Outcome, Theme, Trouble, Window};

/// The rooms of the program, in the navigation's order, which is also that of the keys 1 to 8.
pub const ROOMS: [&str; 8] =
    ["Students", "Employers", "Opportunities", "Placements", "Documents", "Reports", "Data", "Settings"];

/// Where the program keeps the list of the offices used lately, in its own folder.
const RECENT: &str = "recent.json";

const PASSPHRASE: &str = "paper boat on the river";

/// Making 12,000 students takes longer than a screen may.
const MAKING: Duration = Duration::from_secs(120);

impl Home {
    /// Makes a sample office where "Open the sample office" looks for it. The program has not seen it yet, so the
    /// first screen is that of a first start.
    pub fn with_sample(students: u32) -> Outcome<Self> {
        let home = Self::new()?;
        let office = home.desk().join("Sample office.placementdesk");
        let demo = ["demo", &office.to_string_lossy(), "--students", &students.to_string(), "--seed", "2026"];
        home.cli(&demo)?;
        // Whoever made it is remembered as having used it; a first start knows of no office.
        std::fs::remove_file(home.desk().join(RECENT))?;
        Ok(home)
    }
}

impl Window {
    /// From the first screen into the sample office.
    pub async fn open_sample(&self) -> Outcome {
        self.click("button", "Open the sample office").await?;
        self.find_within("navigation", "Screens", MAKING).await.map(|_| ())
    }

    /// From the list of ways in to the recovery key of an office of our own, which is on the screen then.
    pub async fn create_office(&self) -> Outcome {
        self.click("button", "Create your office").await?;
        self.fill("Office", "Center for Career Discovery").await?;
        self.fill("Your name", "Ana Petrov").await?;
        self.fill("Passphrase", PASSPHRASE).await?;
        self.fill("Passphrase again", PASSPHRASE).await?;
        self.press("Enter").await?;
        self.find("heading", "Print the recovery key").await.map(|_| ())
    }

    /// From the recovery key into the new office.
    pub async fn put_the_key_away(&self) -> Outcome {
        self.click("checkbox", "I have put it away").await?;
        self.click("button", "Go to the office").await?;
        self.find("navigation", "Screens").await.map(|_| ())
    }

    /// Goes into a room by the navigation, and waits until its title is shown.
    pub async fn enter(&self, room: &str) -> Outcome {
        self.click("link", room).await?;
        self.find("heading", room).await?;
        self.settle().await
    }

    /// Waits until no read is under way and what it brought is painted.
    pub async fn settle(&self) -> Outcome {
        const QUIET: &str = "const done = arguments[arguments.length - 1]; let frames = 0;
            const look = () => { frames = document.querySelector('[aria-busy=true], [data-loading]') ? 0 : frames + 1;
              if (frames > 3) done(true); else requestAnimationFrame(look); };
            look();";
        self.script_async(QUIET, vec![]).await.map(|_| ())
    }

    /// Shows the program in a theme, as a person who chose it in Settings sees it at the next start.
    pub async fn wear(&self, theme: Theme) -> Outcome {
        const CHOOSE: &str = "const key = 'placement-desk.appearance';
            const chosen = JSON.parse(localStorage.getItem(key) ?? '{}');
            localStorage.setItem(key, JSON.stringify({ ...chosen, theme: arguments[0] }));
            location.reload();";
        let word = theme.word();
        self.script(CHOOSE, vec![json!(word)]).await?;
        self.wait_for(&format!("html[data-theme={word}] #root > *")).await?;
        self.settle().await
    }

    /// Sends one command to the core, as the pages do: to prepare, or to look at what they wrote.
    pub async fn command(&self, name: &str, args: Value) -> Outcome<Value> {
        const SEND: &str = "const [name, args, done] = arguments;
            window.__TAURI_INTERNALS__.invoke('call', { name, args })
              .then((bytes) => done(JSON.parse(new TextDecoder().decode(bytes))), (error) => done({ error: String(error) }));";
        let answer = self.script_async(SEND, vec![json!(name), args]).await?;
        match answer.get("error") {
            Some(error) => Err(Trouble::new(format!("{name}: {error}"))),
            None => Ok(answer.get("ok").cloned().unwrap_or(Value::Null)),
        }
    }
}
