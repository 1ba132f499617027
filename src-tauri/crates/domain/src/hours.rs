//! Hours worked, a week at a time.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    ids::{HoursId, PlacementId},
    placement::{Placement, PlacementStage},
    violation::Violations,
};

/// The hours of one placement in one week, Sunday to Saturday.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct HoursEntry {
    pub id: HoursId,
    pub placement_id: PlacementId,
    /// The Sunday the week starts on.
    pub week_of: NaiveDate,
    pub minutes: u32,
    /// The supervisor confirmed them on the hours sheet.
    pub confirmed: bool,
    pub note: String,
}

impl HoursEntry {
    pub fn validate(&self) -> Result<(), Violations> {
        let mut v = Violations::default();
        v.when(
            self.week_of.weekday() != Weekday::Sun,
            "week_of",
            "sunday",
            "A week of hours starts on a Sunday.",
        );
        v.when(self.minutes > 80 * 60, "minutes", "range", "More than 80 hours in a week. Check the sheet.");
        v.finish()
    }

    /// The week has begun and lies within the placement, which has begun too.
    pub fn validate_in(&self, placement: &Placement, today: NaiveDate) -> Result<(), Violations> {
        let mut v = Violations::default();
        let told = |day: NaiveDate| day.format("%b %-d, %Y").to_string();
        let week = format!("The week of {}", told(self.week_of));
        let last_of_week = self.week_of.checked_add_days(Days::new(6)).unwrap_or(NaiveDate::MAX);
        let waits = matches!(placement.stage, PlacementStage::Matched | PlacementStage::AgreementOut)
            && placement.starts_on.is_none_or(|first| first > today);
        if waits {
            let first = placement.starts_on.map_or_else(
                || "it has no first day".to_owned(),
                |d| format!("its first day is {}", told(d)),
            );
            let message = format!("The placement has not begun: {first}. Hours are entered once it has.");
            v.when(true, "week_of", "not_begun", message);
            return v.finish();
        }
        v.when(
            self.week_of > today,
            "week_of",
            "ahead",
            format!("{week} lies ahead: today is {}.", told(today)),
        );
        let first = placement.starts_on.filter(|first| last_of_week < *first);
        let last = placement.last_day().filter(|last| self.week_of > *last);
        if first.is_some() || last.is_some() {
            let span = match (placement.starts_on, placement.last_day()) {
                (Some(first), Some(last)) => format!("{} to {}", told(first), told(last)),
                (Some(first), None) => format!("from {}", told(first)),
                (None, Some(last)) => format!("until {}", told(last)),
                (None, None) => String::new(),
            };
            v.when(true, "week_of", "outside", format!("{week} is outside the placement: {span}."));
        }
        v.finish()
    }
}

/// The Sunday on or before a date.
pub fn week_of(date: NaiveDate) -> NaiveDate {
    date - chrono::Days::new(u64::from(date.weekday().num_days_from_sunday()))
}

/// “7.5”, “60”: hours as people write them, from minutes.
pub fn hours_in_words(minutes: u32) -> String {
    if minutes.is_multiple_of(60) {
        (minutes / 60).to_string()
    } else {
        format!("{:.2}", f64::from(minutes) / 60.0).trim_end_matches('0').to_owned()
    }
}
