//! Any list as CSV or workbook: what is on the screen, in its order.

use std::{collections::HashMap, io::BufWriter, path::PathBuf};

use domain::{disclosure::Disclosure, ids::StudentId};
use exports::{Bom, Column, ExportError, Origin, Value, Width, csv, workbook};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use storage::Op;
use ts_rs::TS;
use uuid::Uuid;

use crate::{
    call::Call,
    commands::Nothing,
    disclosures::{disclosure, keep},
    error::{AppError, Code, Result},
    letters::first_upper,
    opportunities::ListOpportunities,
    placements::ListPlacements,
    session::shown,
    settings::office_of,
    students::ListStudents,
    working_file::write_file,
};

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportList {
    pub noun: ListNoun,
    /// Only these, in this order; empty = all.
    #[serde(default)]
    pub ids: Vec<Uuid>,
    /// Column names as the rows have them; empty = all.
    #[serde(default)]
    pub columns: Vec<String>,
    pub format: ListFormat,
    pub out: PathBuf,
    /// Who gets it, for the log of disclosures; empty = the office itself.
    #[serde(default)]
    pub recipient: String,
    /// Why; empty = own use.
    #[serde(default)]
    pub purpose: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ListNoun {
    Students,
    Employers,
    Opportunities,
    Placements,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ListFormat {
    Csv,
    Xlsx,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct ListExported {
    pub file: String,
    pub rows: u32,
}

impl ListNoun {
    fn word(self) -> &'static str {
        match self {
            Self::Students => "students",
            Self::Employers => "employers",
            Self::Opportunities => "opportunities",
            Self::Placements => "placements",
        }
    }
}

/// The rows of a list screen as JSON objects: their field names are the columns' keys.
fn rows_of(call: &Call<'_>, noun: ListNoun) -> Result<Vec<serde_json::Value>> {
    let rows = match noun {
        ListNoun::Students => {
            serde_json::to_value(crate::students::list(call, ListStudents { with_gone: false })?.rows)
        }
        ListNoun::Employers => serde_json::to_value(crate::employers::list(call, Nothing {})?.rows),
        ListNoun::Opportunities => serde_json::to_value(
            crate::opportunities::list(call, ListOpportunities { school_year_id: None })?.rows,
        ),
        ListNoun::Placements => {
            serde_json::to_value(crate::placements::list(call, ListPlacements { school_year_id: None })?.rows)
        }
    };
    match rows {
        Ok(serde_json::Value::Array(rows)) => Ok(rows),
        Ok(_) => Ok(Vec::new()),
        Err(error) => Err(AppError::new(Code::Unexpected, error.to_string())),
    }
}

pub fn export_list(call: &Call<'_>, args: ExportList) -> Result<ListExported> {
    call.progress.report(0, 0, "Reading the list");
    let rows = chosen(rows_of(call, args.noun)?, &args.ids);
    let keys = keys(&rows, &args.columns)?;
    let columns: Vec<Column> = keys
        .iter()
        .map(|k| {
            Column::new(
                heading(k),
                if k.contains("name") || k == "employer" { Width::Usual } else { Width::Narrow },
            )
        })
        .collect();
    let lines = rows.iter().map(|row| keys.iter().map(|key| cell(key, &row[key])).collect::<Vec<Value>>());
    let origin = origin(call, args.noun)?;
    write_file(&args.out, |file| {
        let out = BufWriter::new(file);
        match args.format {
            ListFormat::Csv => csv(out, Bom::With, &columns, lines).map_err(refusal),
            ListFormat::Xlsx => workbook(out, &origin, &columns, lines).map_err(refusal),
        }
    })?;
    let sentence = format!("exported {} {}", rows.len(), args.noun.word());
    keep(call, Op::new("export_list", sentence), given_out(call, &args, &rows, &keys)?)?;
    Ok(ListExported { file: shown(&args.out), rows: u32::try_from(rows.len()).unwrap_or(u32::MAX) })
}

/// What the file tells of students by name; none when it tells of nobody.
fn given_out(
    call: &Call<'_>,
    args: &ExportList,
    rows: &[serde_json::Value],
    keys: &[String],
) -> Result<Option<Disclosure>> {
    let (id, names): (&str, &[&str]) = match args.noun {
        ListNoun::Students => ("id", &["name", "local_id"]),
        ListNoun::Placements => ("student_id", &["student"]),
        ListNoun::Employers | ListNoun::Opportunities => return Ok(None),
    };
    let mut students: Vec<StudentId> =
        rows.iter().filter_map(|row| row[id].as_str()?.parse::<Uuid>().ok()).map(StudentId).collect();
    students.sort_unstable();
    students.dedup();
    if students.is_empty() || !keys.iter().any(|key| names.contains(&key.as_str())) {
        return Ok(None);
    }
    let columns: Vec<String> = keys.iter().map(|key| heading(key).to_lowercase()).collect();
    let what = format!("List of {}: {}", args.noun.word(), columns.join(", "));
    let file = args.out.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let recipient = match args.recipient.trim() {
        "" => format!("The office itself, as {file}"),
        told => told.to_owned(),
    };
    let purpose = if args.purpose.trim().is_empty() { "Own use" } else { args.purpose.trim() };
    disclosure(call, students, [&what, &recipient, purpose], call.now()).map(Some)
}

/// Those asked for, in the order asked for.
fn chosen(rows: Vec<serde_json::Value>, ids: &[Uuid]) -> Vec<serde_json::Value> {
    if ids.is_empty() {
        return rows;
    }
    let mut by_id: HashMap<String, serde_json::Value> =
        rows.into_iter().map(|r| (r["id"].as_str().unwrap_or_default().to_owned(), r)).collect();
    ids.iter().filter_map(|id| by_id.remove(&id.to_string())).collect()
}

/// What a person looks for first in a row.
const FIRST: [&str; 7] = ["number", "name", "title", "student", "local_id", "school", "employer"];

fn keys(rows: &[serde_json::Value], wanted: &[String]) -> Result<Vec<String>> {
    let Some(first) = rows.first().and_then(serde_json::Value::as_object) else { return Ok(wanted.to_vec()) };
    if wanted.is_empty() {
        // Ids are for programs; every other field has words.
        let mut keys: Vec<String> =
            first.keys().filter(|k| *k != "id" && !k.ends_with("_id")).cloned().collect();
        keys.sort_by_key(|k| FIRST.iter().position(|f| f == k).unwrap_or(FIRST.len()));
        return Ok(keys);
    }
    match wanted.iter().find(|k| !first.contains_key(*k)) {
        Some(unknown) => {
            Err(AppError::new(Code::BadArguments, format!("There is no column “{unknown}” in this list.")))
        }
        None => Ok(wanted.to_vec()),
    }
}

/// `hours_required` is “Hours required”; minutes are told as hours.
fn heading(key: &str) -> String {
    first_upper(&key.replace("minutes", "hours").replace('_', " "))
}

fn cell(key: &str, value: &serde_json::Value) -> Value {
    match value {
        serde_json::Value::Number(minutes) if key.contains("minutes") => {
            Value::Minutes(minutes.as_u64().and_then(|m| u32::try_from(m).ok()).unwrap_or_default())
        }
        serde_json::Value::Null => Value::Empty,
        serde_json::Value::Bool(flag) => Value::Flag(*flag),
        serde_json::Value::Number(number) => {
            number.as_i64().map_or_else(|| Value::Number(number.as_f64().unwrap_or_default()), Value::Whole)
        }
        serde_json::Value::String(text) => {
            text.parse().map_or_else(|_| Value::text(text.clone()), Value::Date)
        }
        list => Value::text(list.to_string()),
    }
}

pub(crate) fn origin(call: &Call<'_>, noun: ListNoun) -> Result<Origin> {
    let office = call.read(office_of)?;
    Ok(Origin {
        title: heading(noun.word()),
        author: office.name,
        district: office.district,
        created: call.now(),
    })
}

pub(crate) fn refusal(error: ExportError) -> AppError {
    match error {
        ExportError::Write(io) => io.into(),
        other => AppError::new(Code::Unexpected, other.to_string()),
    }
}
