//! The summary itself: key figures, tables, findings, definitions, gaps, and the names behind them.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::{
    definitions::{Definition, definitions},
    facts::YearEndFacts,
    findings::{Finding, findings},
    gaps::{Gap, gaps},
    lines::{Hosting, Names, PlacementLine},
    months::{Month, months},
    outcome,
    table::{Figure, Grouping, Matrix, Measure, Subject, Table},
    tables,
};
use crate::{calendar::SchoolYear, kind::HourRule, words::words};

words! {
    /// Which students stand for the class.
    Basis {
        Graduated = "graduated" "Seniors who graduated",
        OnRoster = "on_roster" "Seniors on the roster",
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Summary {
    pub year: SchoolYear,
    pub as_of: NaiveDate,
    pub rule: Option<HourRule>,
    pub cluster_counts_as_aligned: bool,
    pub basis: Basis,
    pub small_cell: u16,
    /// Small numbers are hidden, and none can be worked out of what is shown.
    pub hides_small: bool,
    /// No name is in it either: it may leave the district.
    pub shared: bool,
    pub key: KeyFigures,
    pub tables: Vec<Table>,
    pub matrix: Matrix,
    pub months: Vec<Month>,
    /// Seniors left without beside seats left empty, by cluster.
    pub balance: Vec<ClusterBalance>,
    pub last_year: Option<LastYear>,
    pub findings: Vec<Finding>,
    pub definitions: Vec<Definition>,
    pub gaps: Vec<Gap>,
    pub names: Names,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct KeyFigures {
    pub schools: u32,
    pub seniors: Figure,
    pub completed: Figure,
    pub waived: Figure,
    pub left: Figure,
    /// Experiences of this year, of seniors and others.
    pub begun: Figure,
    pub finished: Figure,
    pub paid: Figure,
    /// Minutes recorded in the experiences begun.
    pub minutes: Figure,
    pub employers: u32,
    /// None when there is no last year to compare with.
    pub employers_new: Option<u32>,
    pub employers_kept: Option<u32>,
    pub employers_lost: Option<u32>,
    /// US cents an hour, of the completed paid experiences with a wage on file.
    pub wage_mean: Option<u32>,
    pub wage_median: Option<u32>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ClusterBalance {
    pub cluster: String,
    /// Where small numbers are hidden, those waived among them.
    pub left: u32,
    pub unfilled: u32,
}

/// What this year is compared with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct LastYear {
    /// “2025-26”.
    pub label: String,
    pub key: KeyFigures,
    pub tables: Vec<Table>,
    pub months: Vec<Month>,
}

/// Works out the summary; `last_year` is the district's own summary of the year before.
pub fn summarize(facts: &YearEndFacts, last_year: Option<&Summary>) -> Summary {
    let basis = outcome::basis(facts);
    let mut seniors: Vec<_> = facts
        .seniors
        .iter()
        .filter(|s| outcome::is_counted(facts, basis, s))
        .map(|s| outcome::senior_line(facts, s))
        .collect();
    seniors.sort_by(|a, b| (&a.name, &a.local_id, a.student_id).cmp(&(&b.name, &b.local_id, b.student_id)));
    let placements = outcome::placement_lines(facts);
    let employers = tables::employer_lines(&placements, last_year.map(|l| l.names.employers.as_slice()));
    let names = Names { seniors, placements, employers };
    let tables = tables::tables(&names, facts.show_special_populations);
    let mut summary = Summary {
        key: key_figures(&names, last_year.is_some()),
        matrix: tables::matrix(&names.seniors),
        months: months(&facts.year, facts.as_of, &names.placements),
        balance: tables::balance(&tables, &facts.seats),
        last_year: last_year.map(|l| LastYear {
            label: l.year.label.clone(),
            key: l.key.clone(),
            tables: l.tables.clone(),
            months: l.months.clone(),
        }),
        gaps: gaps(facts, basis),
        definitions: definitions(facts, basis, last_year.is_some()),
        findings: Vec::new(),
        year: facts.year.clone(),
        as_of: facts.as_of,
        rule: facts.rule.clone(),
        cluster_counts_as_aligned: facts.cluster_counts_as_aligned,
        basis,
        small_cell: facts.small_cell,
        hides_small: false,
        shared: false,
        tables,
        names,
    };
    summary.findings = findings(&summary);
    summary
}

fn key_figures(names: &Names, compared: bool) -> KeyFigures {
    let seniors = |m| Figure::Shown(count(names.seniors.iter().filter(|s| s.is_in(m)).count()));
    let placed = |m| Figure::Shown(count(names.placements.iter().filter(|p| p.is_in(m)).count()));
    let hosting = |h| names.employers.iter().filter(|e| e.hosting == h).count();
    let compared_with = |h| compared.then(|| count(hosting(h)));
    let wages = sorted_wages(names.placements.iter());
    KeyFigures {
        schools: count(tables::schools(&names.seniors).len()),
        seniors: seniors(Measure::Seniors),
        completed: seniors(Measure::Completed),
        waived: seniors(Measure::Waived),
        left: seniors(Measure::Left),
        begun: placed(Measure::Begun),
        finished: placed(Measure::Finished),
        paid: placed(Measure::Paid),
        minutes: Figure::Shown(
            names.placements.iter().filter(|p| p.is_in(Measure::Minutes)).map(|p| p.minutes).sum(),
        ),
        employers: count(names.employers.len() - hosting(Hosting::Lost)),
        employers_new: compared_with(Hosting::New),
        employers_kept: compared_with(Hosting::Kept),
        employers_lost: compared_with(Hosting::Lost),
        wage_mean: mean(&wages),
        wage_median: median(&wages),
    }
}

/// Wages in US cents of the completed paid experiences that have one on file, the lowest first.
pub(super) fn sorted_wages<'a>(placements: impl Iterator<Item = &'a PlacementLine>) -> Vec<u32> {
    let mut wages: Vec<u32> =
        placements.filter(|p| p.is_in(Measure::Wage)).filter_map(|p| p.cents_per_hour).collect();
    wages.sort_unstable();
    wages
}

pub(super) fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn mean(sorted: &[u32]) -> Option<u32> {
    let sum: u64 = sorted.iter().map(|w| u64::from(*w)).sum();
    let of = u64::try_from(sorted.len()).ok()?;
    u32::try_from((sum * 2 + of).checked_div(of * 2)?).ok()
}

/// The middle wage; of two middle ones their mean, half a cent up.
pub(super) fn median(sorted: &[u32]) -> Option<u32> {
    let upper = sorted.get(sorted.len() / 2)?;
    if sorted.len() % 2 == 1 {
        return Some(*upper);
    }
    sorted.get(sorted.len() / 2 - 1).map(|lower| lower + (upper - lower).div_ceil(2))
}

impl Summary {
    pub fn table(&self, subject: Subject, by: Grouping) -> Option<&Table> {
        self.tables.iter().find(|t| t.subject == subject && t.by == by)
    }

    /// The students or placements behind a figure of a table; `row` is a row's key, None = the total.
    /// Empty for hours and employers of nobody, and in shared copies.
    pub fn behind(&self, subject: Subject, by: Grouping, row: Option<&str>, measure: Measure) -> Vec<Uuid> {
        let in_row =
            |groups: Vec<super::table::Name>| row.is_none_or(|key| groups.iter().any(|g| g.key == key));
        match subject {
            Subject::Coverage | Subject::FiveS3 => self
                .names
                .seniors
                .iter()
                .filter(|s| s.is_in(measure) && in_row(s.groups(by)))
                .map(|s| s.student_id.0)
                .collect(),
            Subject::Experiences => self
                .names
                .placements
                .iter()
                .filter(|p| p.is_in(measure) && in_row(p.groups(by)))
                .map(|p| p.placement_id.0)
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_of_two_middle_wages_is_their_mean() {
        assert_eq!(median(&[]), None);
        assert_eq!(median(&[1500]), Some(1500));
        assert_eq!(median(&[1300, 1600]), Some(1450));
        assert_eq!(median(&[1300, 1500, 9000]), Some(1500));
    }

    #[test]
    fn the_mean_wage_is_rounded_to_the_cent() {
        assert_eq!(mean(&[]), None);
        assert_eq!(mean(&[1300, 1301]), Some(1301));
        assert_eq!(mean(&[1300, 1300, 1301]), Some(1300));
    }
}
