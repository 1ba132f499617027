//! The end-of-year summary: shown, previewed, and written as PDF, workbook and CSV.

use std::path::PathBuf;

use domain::{
    calendar::SchoolYear,
    year_end::{Summary, summarize},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use storage::{Connection, reports::year_end_facts, rows};
use ts_rs::TS;

use crate::{
    call::Call,
    error::{AppError, Code, Result},
};

#[derive(Debug, Clone, Deserialize, TS, JsonSchema)]
pub struct YearSummary {
    /// The year it ends in: 2026 for 2025-26.
    pub year: i32,
    /// Small groups are hidden and no names are in it.
    #[serde(default)]
    pub shared: bool,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct YearSummaryReply {
    pub summary: Summary,
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
pub struct ExportSummary {
    pub year: i32,
    #[serde(default)]
    pub shared: bool,
    pub formats: Vec<SummaryFormat>,
    /// A folder; with one format it may be the file itself.
    pub out: PathBuf,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SummaryFormat {
    Pdf,
    Xlsx,
    Csv,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct Exported {
    pub files: Vec<String>,
}

pub fn year_summary(call: &Call<'_>, args: YearSummary) -> Result<YearSummaryReply> {
    Ok(YearSummaryReply { summary: summary_of(call, args.year, args.shared)? })
}

/// The district's own summary, or the copy that may leave it; compared with the year before where there is one.
fn summary_of(call: &Call<'_>, year: i32, shared: bool) -> Result<Summary> {
    let today = call.today();
    let summary = call.read(|conn| {
        let this = find_year(conn, year)?;
        let before = rows::school_year::ending_in(conn, year - 1)?;
        let last = before.map(|b| year_end_facts::read(conn, &b, today, true)).transpose()?;
        let facts = year_end_facts::read(conn, &this, today, true)?;
        let last = last.filter(|l| !l.seniors.is_empty()).map(|l| summarize(&l, None));
        Ok(summarize(&facts, last.as_ref()))
    })?;
    Ok(if shared { summary.shared() } else { summary })
}

fn find_year(conn: &Connection, year: i32) -> Result<SchoolYear> {
    rows::school_year::ending_in(conn, year)?.ok_or_else(|| {
        let known: Vec<String> =
            rows::school_year::list(conn).unwrap_or_default().iter().map(|y| y.label.clone()).collect();
        AppError::new(
            Code::NotFound,
            format!("There is no school year that ends in {year}. The office has {}.", known.join(", ")),
        )
    })
}
