//! Kinds of experience and the hour rules that make them count: data of the office, not constants.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    ids::{HourRuleId, KindId},
    paper::PaperKind,
    violation::Violations,
};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ExperienceKind {
    pub id: KindId,
    /// “Micro-internship”.
    pub name: String,
    /// Hours a placement of this kind asks for; 0 = none.
    pub hours: u16,
    /// “0.25 credit”.
    pub credit: String,
    /// Its completed hours add up to a career development experience.
    pub counts: bool,
    /// Students go as a group with a job coach.
    pub group: bool,
    pub papers: Vec<PaperKind>,
    pub active: bool,
}

impl ExperienceKind {
    pub fn validate(&self) -> Result<(), Violations> {
        let mut v = Violations::default();
        v.required(&self.name, "name", "Name the kind of experience.");
        v.when(self.hours > 2000, "hours", "range", "A kind asks for at most 2,000 hours.");
        v.finish()
    }
}

/// When completed placements make a career development experience. The rule in force on a date is the
/// latest that is valid from that date or before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct HourRule {
    pub id: HourRuleId,
    pub valid_from: NaiveDate,
    /// Hours in all.
    pub total_hours: u16,
    /// In at most so many experiences.
    pub most_experiences: u16,
    /// None of them shorter than this many hours.
    pub floor_hours: u16,
    pub citation: String,
}

impl HourRule {
    pub fn in_force(rules: &[Self], on: NaiveDate) -> Option<&Self> {
        rules.iter().filter(|r| r.valid_from <= on).max_by_key(|r| r.valid_from)
    }

    /// Whether these completed experiences (minutes each) make one whole, the longest ones counted first.
    pub fn is_met(&self, minutes: &[u32]) -> bool {
        self.counted(minutes) >= u32::from(self.total_hours) * 60
    }

    /// Minutes that count towards the total: of the longest experiences, each at or over the floor.
    pub fn counted(&self, minutes: &[u32]) -> u32 {
        let mut long: Vec<u32> =
            minutes.iter().copied().filter(|m| *m >= u32::from(self.floor_hours) * 60).collect();
        long.sort_unstable_by(|a, b| b.cmp(a));
        long.iter().take(usize::from(self.most_experiences)).sum()
    }

    pub fn validate(&self) -> Result<(), Violations> {
        let mut v = Violations::default();
        v.when(
            self.most_experiences == 0,
            "most_experiences",
            "range",
            "At least one experience must count.",
        );
        v.when(
            self.floor_hours > self.total_hours,
            "floor_hours",
            "order",
            "The floor can't be above the total.",
        );
        v.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(total: u16, most: u16, floor: u16) -> HourRule {
        HourRule {
            id: HourRuleId(uuid::Uuid::nil()),
            valid_from: NaiveDate::from_ymd_opt(2025, 1, 1).unwrap(),
            total_hours: total,
            most_experiences: most,
            floor_hours: floor,
            citation: String::new(),
        }
    }

    #[test]
    fn two_halves_make_a_whole_but_three_thirds_do_not() {
        assert!(rule(60, 2, 20).is_met(&[30 * 60, 30 * 60]));
        assert!(!rule(60, 2, 20).is_met(&[20 * 60, 20 * 60, 20 * 60]));
    }

    #[test]
    fn an_experience_under_the_floor_does_not_count() {
        assert!(!rule(60, 2, 20).is_met(&[41 * 60, 19 * 60]));
        assert!(rule(60, 2, 20).is_met(&[40 * 60, 20 * 60]));
    }

    #[test]
    fn the_longest_experiences_are_counted_first() {
        assert!(rule(60, 2, 20).is_met(&[20 * 60, 25 * 60, 40 * 60]));
    }
}
