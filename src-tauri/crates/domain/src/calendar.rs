//! School years, their terms and the days without school.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    ids::{DayOffId, SchoolId, SchoolYearId, TermId},
    violation::Violations,
};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SchoolYear {
    pub id: SchoolYearId,
    /// “2026-27”.
    pub label: String,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
}

impl SchoolYear {
    /// The year it ends in, which is how reports name it.
    pub fn ends_in(&self) -> i32 {
        use chrono::Datelike;
        self.ends_on.year()
    }

    pub fn validate(&self) -> Result<(), Violations> {
        let mut v = Violations::default();
        v.required(&self.label, "label", "Name the year, such as 2026-27.");
        v.when(self.ends_on <= self.starts_on, "ends_on", "order", "The year must end after it starts.");
        v.when(
            (self.ends_on - self.starts_on).num_days() > 400,
            "ends_on",
            "range",
            "A school year is at most 400 days long.",
        );
        v.finish()
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Term {
    pub id: TermId,
    pub school_year_id: SchoolYearId,
    /// “Spring term 2027”.
    pub name: String,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
}

impl Term {
    pub fn validate(&self, year: &SchoolYear) -> Result<(), Violations> {
        let mut v = Violations::default();
        v.required(&self.name, "name", "Name the term, such as Spring term 2027.");
        v.when(self.ends_on < self.starts_on, "ends_on", "order", "The term must end after it starts.");
        // A summer term runs past the last day of school.
        let outside = self.starts_on < year.starts_on || (self.ends_on - year.ends_on).num_days() > 100;
        v.when(outside, "starts_on", "range", format!("The term lies outside {}.", year.label));
        v.finish()
    }
}

/// A day, or a run of days, without school; of one school or of all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct DayOff {
    pub id: DayOffId,
    pub school_year_id: SchoolYearId,
    pub school_id: Option<SchoolId>,
    pub name: String,
    pub first_on: NaiveDate,
    pub last_on: NaiveDate,
}

impl DayOff {
    pub fn covers(&self, date: NaiveDate, school: SchoolId) -> bool {
        self.first_on <= date && date <= self.last_on && self.school_id.is_none_or(|s| s == school)
    }

    pub fn validate(&self) -> Result<(), Violations> {
        let mut v = Violations::default();
        v.required(&self.name, "name", "Say why there is no school, such as Thanksgiving.");
        v.when(self.last_on < self.first_on, "last_on", "order", "The last day off comes before the first.");
        v.finish()
    }
}
