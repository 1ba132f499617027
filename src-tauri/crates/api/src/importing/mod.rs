//! Files in: read, checked against what is stored, shown, and written in one step.

mod mapped;
mod reading;
mod rejected;
mod roster;
mod rules;

use std::{collections::BTreeMap, path::PathBuf};

use imports::{Fix, Problem, ProblemGroup};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{call::Call, error::Result};

/// What a file brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ImportTarget {
    Roster,
    Students,
    Employers,
    Opportunities,
}

#[derive(Debug, Clone, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PreviewImport {
    pub target: ImportTarget,
    /// A zip, a folder, a CSV or a workbook.
    pub path: PathBuf,
    /// For students, employers and opportunities; None = remembered or guessed.
    #[serde(default)]
    pub mapping: Option<imports::Mapping>,
    /// What the person typed for rows that need fixing.
    #[serde(default)]
    pub fixes: Vec<Fix>,
    /// Of a roster: whom it may bring in new. None = every grade. Students without a grade come in, and whom the office
    /// has already is kept up to date in any grade.
    #[serde(default)]
    pub grades: Option<Vec<i16>>,
    /// A CSV file for the rows that are left out, with what is wrong in each.
    #[serde(default)]
    pub rejected: Option<PathBuf>,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct ImportPreview {
    /// “OneRoster 1.1 from Infinite Campus · 7 files”.
    pub source: String,
    pub report: ImportReport,
    /// What was repaired while reading, and what needs fixing, by cause.
    pub groups: Vec<ProblemGroup>,
    /// Names of some that are new, changed, gone.
    pub examples: Vec<ImportExample>,
    /// The grades in a roster, and how many students each has.
    pub grades: Vec<GradeCount>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct GradeCount {
    /// None = the roster doesn't tell.
    pub grade: Option<i16>,
    pub students: u32,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct ImportExample {
    /// `new`, `changed`, `gone`.
    pub kind: String,
    pub name: String,
    /// “grade 11 → 12; school Prospect → Wheeling”.
    pub detail: String,
}

#[derive(Debug, Default, Serialize, TS, JsonSchema)]
pub struct ImportReport {
    pub new: u32,
    pub changed: u32,
    pub unchanged: u32,
    pub gone: u32,
    /// Rows left out because they can't be read.
    pub rejected: u32,
    /// Students of other grades than those asked for; not told when all were.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub left_out: Option<u32>,
    /// Repairs made while reading, counted by occurrence.
    pub repaired: u32,
    /// Which column fills which field; a roster names its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub mapping: Option<BTreeMap<String, imports::Field>>,
    /// Columns that fill nothing, in the order of the file; of a roster “users.csv: homeroom”.
    pub unused: Vec<String>,
    pub problems: Vec<Problem>,
}

#[derive(Debug, Clone, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteImport {
    pub target: ImportTarget,
    pub path: PathBuf,
    #[serde(default)]
    pub mapping: Option<imports::Mapping>,
    #[serde(default)]
    pub fixes: Vec<Fix>,
    /// As in a preview.
    #[serde(default)]
    pub grades: Option<Vec<i16>>,
    /// As in a preview. When it can't be written, nothing is.
    #[serde(default)]
    pub rejected: Option<PathBuf>,
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GuessMapping {
    pub target: ImportTarget,
    pub path: PathBuf,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct GuessedMapping {
    pub mapping: imports::Mapping,
    /// The mapping comes from an earlier file with the same header.
    pub remembered: bool,
    pub headers: Vec<String>,
    /// The first rows, as text.
    pub sample: Vec<Vec<String>>,
    pub fields: Vec<ImportField>,
}

/// A field that a column can fill.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct ImportField {
    pub field: imports::Field,
    pub label: String,
}

/// Reads and compares; nothing is written.
pub fn preview(call: &Call<'_>, args: PreviewImport) -> Result<ImportPreview> {
    if args.target != ImportTarget::Roster {
        return mapped::preview(call, args);
    }
    let read = roster::read(call, &args.path, args.fixes)?;
    let today = call.today();
    let wanted = roster::Wanted { grades: args.grades.as_deref(), today };
    let plan = call.read(|conn| roster::Plan::make(conn, &read, wanted, || call.new_id()))?;
    if let Some(path) = &args.rejected {
        rejected::save(path, &plan.report.problems, rejected::of_roster(&read))?;
    }
    let (source, grades) = (roster::source(&read), roster::grades(&read));
    let mut groups = read.repairs;
    groups.extend(imports::groups_of(&plan.refused));
    groups.sort_by_key(|group| std::cmp::Reverse(group.severity));
    Ok(ImportPreview { source, report: plan.report, grades, groups, examples: plan.examples })
}

/// One transaction: after an error or a cancel nothing of it is there.
pub fn write(call: &Call<'_>, args: WriteImport) -> Result<ImportReport> {
    if args.target != ImportTarget::Roster {
        return mapped::write(call, args);
    }
    let read = roster::read(call, &args.path, args.fixes)?;
    let today = call.today();
    let name = args.path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    call.write("import_roster", format!("imported the roster {name}"), |tx| {
        let wanted = roster::Wanted { grades: args.grades.as_deref(), today };
        let plan = roster::Plan::make(tx.conn(), &read, wanted, || call.new_id())?;
        plan.write(call, tx)?;
        if let Some(path) = &args.rejected {
            rejected::save(path, &plan.report.problems, rejected::of_roster(&read))?;
        }
        Ok(plan.report)
    })
}

pub fn guess(call: &Call<'_>, args: GuessMapping) -> Result<GuessedMapping> {
    mapped::guess(call, args)
}
