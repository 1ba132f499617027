//! Completions through the year, at the end of each month.

use chrono::{Datelike, Months, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{lines::PlacementLine, summary::count, table::Measure};
use crate::calendar::SchoolYear;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Month {
    /// The first of the month.
    pub starts_on: NaiveDate,
    /// Experiences completed from the start of the year to the end of this month.
    pub completed: u32,
}

/// One point a month, from the year's first month to its last or to today's; those without an end date stand
/// in the last. Completions after the last month (a summer term) stand in it too.
pub fn months(year: &SchoolYear, as_of: NaiveDate, placements: &[PlacementLine]) -> Vec<Month> {
    let Some(first) = year.starts_on.with_day(1) else { return Vec::new() };
    let last = year.ends_on.min(as_of);
    let last = last.with_day(1).unwrap_or(last);
    let ended: Vec<Option<NaiveDate>> =
        placements.iter().filter(|p| p.is_in(Measure::Finished)).map(|p| p.ended_on).collect();
    let mut out = Vec::new();
    let mut month = first;
    while month <= last {
        let Some(next) = month.checked_add_months(Months::new(1)) else { break };
        let by_then = |day: &Option<NaiveDate>| next > last || day.is_some_and(|d| d < next);
        out.push(Month { starts_on: month, completed: count(ended.iter().filter(|d| by_then(d)).count()) });
        month = next;
    }
    out
}

/// Points closer together than `small` completions are merged into the next, so that no month gives a
/// small number away. Two equal points stay: nothing happened between them.
pub fn thinned(months: &[Month], small: u32) -> Vec<Month> {
    let mut kept: Vec<Month> = Vec::new();
    for month in months {
        let before = kept.last().map_or(0, |m| m.completed);
        let step = month.completed - before.min(month.completed);
        if step == 0 || step >= small {
            kept.push(month.clone());
        }
    }
    let total = months.last().map_or(0, |m| m.completed);
    // The total stands elsewhere, so the last step must be as large as the others.
    while kept.last().is_some_and(|m| m.completed != total && total - m.completed < small) {
        kept.pop();
    }
    match (kept.last(), months.last()) {
        (Some(k), Some(m)) if k.starts_on == m.starts_on => kept,
        (Some(_), Some(m)) => {
            kept.push(m.clone());
            kept
        }
        _ => kept,
    }
}
