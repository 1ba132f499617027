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
    /// The term that comes after a last day of work. Work may run a little into it, as fall work does into January.
    pub fn next(terms: &[Self], last_day: NaiveDate, today: NaiveDate) -> Option<&Self> {
        let middle = |t: &Self| t.starts_on + (t.ends_on - t.starts_on) / 2;
        terms.iter().filter(|t| t.starts_on > today && middle(t) > last_day).min_by_key(|t| t.starts_on)
    }

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

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn term(name: &str, from: &str, to: &str) -> Term {
        let id = uuid::Uuid::nil();
        Term {
            id: id.into(),
            school_year_id: id.into(),
            name: name.into(),
            starts_on: day(from),
            ends_on: day(to),
        }
    }

    #[test]
    fn the_next_term_is_the_one_after_the_work_and_still_to_come() {
        let terms = [
            term("Fall", "2026-08-12", "2026-12-18"),
            term("Spring", "2027-01-05", "2027-05-28"),
            term("Summer", "2027-06-07", "2027-07-30"),
        ];
        let next =
            |last: &str, today: &str| Term::next(&terms, day(last), day(today)).map(|t| t.name.as_str());
        assert_eq!(next("2026-12-18", "2026-11-24"), Some("Spring"));
        assert_eq!(next("2027-01-08", "2026-11-24"), Some("Spring"), "a few days into it");
        assert_eq!(next("2027-05-28", "2026-11-24"), Some("Summer"), "a whole year of work");
        assert_eq!(next("2026-12-18", "2027-02-01"), Some("Summer"), "spring has begun");
        assert_eq!(next("2027-07-30", "2026-11-24"), None);
    }
}
