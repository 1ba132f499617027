//! Hours worked, a week at a time.

use chrono::{Datelike, NaiveDate, Weekday};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    ids::{HoursId, PlacementId},
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
