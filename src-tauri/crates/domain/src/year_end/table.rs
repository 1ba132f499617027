//! Tables of counts: what is counted, by which grouping, and whether a number may be shown.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::words::words;

words! {
    /// What the rows of a table are about.
    Subject {
        Coverage = "coverage" "Seniors",
        FiveS3 = "five_s3" "Concentrators (5S3)",
        Experiences = "experiences" "Experiences",
    }
}

words! {
    /// What the rows of a table are split by.
    Grouping {
        School = "school" "School",
        Area = "area" "Pathway area",
        Pathway = "pathway" "Pathway",
        Cluster = "cluster" "Career cluster",
        Gender = "gender" "Gender",
        Race = "race" "Race or ethnicity",
        SpecialPopulation = "special_population" "Special population",
        Kind = "kind" "Kind",
    }
}

impl Grouping {
    /// Everybody stands in exactly one row, so that the rows add up to the total.
    pub fn is_partition(self) -> bool {
        self != Self::SpecialPopulation
    }
}

words! {
    /// A column of a table.
    Measure {
        Seniors = "seniors" "Seniors",
        Completed = "completed" "Completed",
        Waived = "waived" "Waived",
        Left = "left" "Left without",
        Concentrators = "concentrators" "Concentrators",
        TookPart = "took_part" "Took part",
        Begun = "begun" "Begun",
        Finished = "finished" "Experiences completed",
        EndedEarly = "ended_early" "Ended early",
        Open = "open" "Still open",
        Paid = "paid" "Paid",
        Wage = "wage" "Median wage",
        Minutes = "minutes" "Hours",
        Employers = "employers" "Employers",
    }
}

impl Measure {
    /// Students or placements, of which a small number may give somebody away.
    pub fn counts_people(self) -> bool {
        !matches!(self, Self::Minutes | Self::Employers | Self::Wage)
    }
}

/// A number, or why it is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    Shown(u32),
    /// From one to just under the office's limit: “<10”.
    Small,
    /// Withheld so that a small number can't be worked out: “w”.
    Withheld,
}

impl Figure {
    pub fn shown(self) -> Option<u32> {
        match self {
            Self::Shown(n) => Some(n),
            Self::Small | Self::Withheld => None,
        }
    }

    /// “2,664”, “<10” or “w”.
    pub fn text(self, small_cell: u16) -> String {
        match self {
            Self::Shown(n) => grouped(n),
            Self::Small => format!("<{small_cell}"),
            Self::Withheld => "w".to_owned(),
        }
    }
}

/// “2,664”: thousands set apart by commas.
pub fn grouped(n: u32) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// Whole percent, halves up; None of nothing.
pub fn percent(n: u32, of: u32) -> Option<u32> {
    let rounded = (u64::from(n) * 200 + u64::from(of)).checked_div(u64::from(of) * 2)?;
    u32::try_from(rounded).ok()
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Table {
    pub subject: Subject,
    pub by: Grouping,
    pub columns: Vec<Measure>,
    pub rows: Vec<Row>,
    pub total: Row,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Row {
    /// An id, a code, or `none` for those without.
    pub key: String,
    pub label: String,
    /// As many as the table has columns, in their order; hours in minutes, a wage in US cents (0 = none on file).
    pub figures: Vec<Figure>,
}

impl Table {
    pub fn place(&self, measure: Measure) -> Option<usize> {
        self.columns.iter().position(|m| *m == measure)
    }

    /// The figure in a row; None when the table has no such column.
    pub fn figure(&self, row: &Row, measure: Measure) -> Option<Figure> {
        row.figures.get(self.place(measure)?).copied()
    }

    /// The number in a row, where it may be shown.
    pub fn number(&self, row: &Row, measure: Measure) -> Option<u32> {
        self.figure(row, measure)?.shown()
    }

    pub fn row(&self, key: &str) -> Option<&Row> {
        self.rows.iter().find(|r| r.key == key)
    }

    /// Whole percent of one column in another; None when either is hidden.
    pub fn share(&self, row: &Row, n: Measure, of: Measure) -> Option<u32> {
        percent(self.number(row, n)?, self.number(row, of)?)
    }
}

/// n of N seniors in each school and pathway area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Matrix {
    /// Keys and labels of the schools, in the order of the cells.
    pub schools: Vec<Name>,
    pub rows: Vec<MatrixRow>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct MatrixRow {
    pub area: Name,
    pub cells: Vec<Share>,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema)]
pub struct Name {
    pub key: String,
    pub label: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Share {
    pub n: Figure,
    pub of: Figure,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart() {
        for (n, text) in
            [(0, "0"), (999, "999"), (1000, "1,000"), (139_800, "139,800"), (1_000_001, "1,000,001")]
        {
            assert_eq!(grouped(n), text);
        }
    }

    #[test]
    fn a_percent_is_rounded_half_up_and_nothing_has_none() {
        assert_eq!(percent(1, 8), Some(13));
        assert_eq!(percent(2664, 2921), Some(91));
        assert_eq!(percent(0, 5), Some(0));
        assert_eq!(percent(5, 5), Some(100));
        assert_eq!(percent(0, 0), None);
    }
}
