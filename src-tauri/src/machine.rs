//! Clock, chance and folders of this machine: the only place that asks for them.

use std::{path::PathBuf, sync::Arc};

use api::Surroundings;
use chrono::{DateTime, Local, NaiveDate, Utc};

/// Where offices are kept, unless `PLACEMENT_DESK_HOME` says otherwise.
const HOME: &str = "PLACEMENT_DESK_HOME";
/// A date to stand in for today's, for pictures and tests that must not change overnight.
const TODAY: &str = "PLACEMENT_DESK_TODAY";

pub struct Machine {
    home: PathBuf,
    today: Option<NaiveDate>,
}

impl Machine {
    pub fn new() -> Arc<Self> {
        let home = std::env::var_os(HOME).map_or_else(documents, PathBuf::from);
        let today = std::env::var(TODAY).ok().and_then(|text| text.parse().ok());
        Arc::new(Self { home, today })
    }
}

/// The person's documents, or their home folder.
fn documents() -> PathBuf {
    let variable = if cfg!(windows) { "USERPROFILE" } else { "HOME" };
    let home = std::env::var_os(variable).map_or_else(|| PathBuf::from("."), PathBuf::from);
    let documents = home.join("Documents");
    let base = if documents.is_dir() { documents } else { home };
    base.join("Placement Desk")
}

impl Surroundings for Machine {
    fn now(&self) -> DateTime<Utc> {
        let now = Utc::now();
        match self.today {
            Some(day) => day.and_time(now.time()).and_utc(),
            None => now,
        }
    }

    fn day_of(&self, moment: DateTime<Utc>) -> NaiveDate {
        // `now` puts the stand-in's day in front of the hour of UTC, so its days are those of UTC.
        match self.today {
            Some(_) => moment.date_naive(),
            None => moment.with_timezone(&Local).date_naive(),
        }
    }

    fn random(&self, bytes: &mut [u8]) -> std::io::Result<()> {
        getrandom::fill(bytes).map_err(std::io::Error::other)
    }

    fn home(&self) -> PathBuf {
        self.home.clone()
    }
}
