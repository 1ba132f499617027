//! `list`: rows of a list screen, narrowed by conditions on their fields.

use std::path::Path;

use api::{AppError, Code, search::list_key};
use serde_json::{Value, json};

use super::verbs::At;

pub fn run(
    at: &At<'_>,
    what: &str,
    office: &Path,
    wheres: &[String],
    limit: Option<usize>,
) -> Result<(), AppError> {
    let conditions = wheres.iter().map(|w| Condition::read(w)).collect::<Result<Vec<_>, _>>()?;
    at.open(office)?;
    let reply = at.session.call(&format!("list_{what}"), json!({}))?;
    let all = reply["rows"].as_array().cloned().unwrap_or_default();
    for condition in &conditions {
        condition.check(all.first())?;
    }
    let kept: Vec<Value> = all.into_iter().filter(|row| conditions.iter().all(|c| c.holds(row))).collect();
    let total = kept.len();
    let rows: Vec<Value> = kept.into_iter().take(limit.unwrap_or(usize::MAX)).collect();
    at.output.show(&json!({ "total": total, "rows": rows }), |_| {
        let mut lines = table(columns_of(what), &rows);
        lines.push(match rows.len() {
            shown if shown < total => format!("{total} {what}, {shown} of them shown"),
            _ => format!("{total} {what}"),
        });
        lines
    })
}

/// `field=value` or `field~part`.
struct Condition {
    field: String,
    part: bool,
    value: String,
}

impl Condition {
    fn read(text: &str) -> Result<Self, AppError> {
        let wrong = || {
            AppError::new(
                Code::BadArguments,
                format!("“{text}” is not a condition. Write grade=12 or name~garcia."),
            )
        };
        let at = text.find(['=', '~']).ok_or_else(wrong)?;
        let (field, value) = text.split_at(at);
        Ok(Self { field: field.trim().into(), part: value.starts_with('~'), value: plain(value[1..].trim()) })
    }

    fn check(&self, row: Option<&Value>) -> Result<(), AppError> {
        let Some(fields) = row.and_then(Value::as_object) else { return Ok(()) };
        if fields.contains_key(&self.field) {
            return Ok(());
        }
        let known: Vec<&str> = fields.keys().map(String::as_str).collect();
        Err(AppError::new(
            Code::BadArguments,
            format!("There is no field “{}”. There are: {}.", self.field, known.join(", ")),
        ))
    }

    fn holds(&self, row: &Value) -> bool {
        let found = match &row[&self.field] {
            Value::String(text) => plain(text),
            Value::Null => String::new(),
            other => other.to_string(),
        };
        if self.part { found.contains(&self.value) } else { found == self.value }
    }
}

/// “Not started” is `not_started`, and “zuniga” finds Zúñiga.
fn plain(text: &str) -> String {
    list_key(&text.replace('_', " "))
}

/// What is shown of a row; the whole of it is in --json.
fn columns_of(what: &str) -> &'static [&'static str] {
    match what {
        "students" => &["local_id", "name", "school", "grade", "status", "employer", "id"],
        "employers" => &["name", "city", "stage", "seats_open", "id"],
        "opportunities" => &["title", "employer", "city", "starts_on", "status", "taken", "seats", "id"],
        _ => &["number", "student", "school", "grade", "employer", "title", "stage", "id"],
    }
}

/// Under the names of their fields, each as wide as its widest cell.
fn table(columns: &[&str], rows: &[Value]) -> Vec<String> {
    if rows.is_empty() {
        return Vec::new();
    }
    let cell = |value: &Value| match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    };
    let head: Vec<String> = columns.iter().map(|&column| column.to_owned()).collect();
    let body = rows.iter().map(|row| columns.iter().map(|column| cell(&row[*column])).collect());
    let cells: Vec<Vec<String>> = std::iter::once(head).chain(body).collect();
    let width = |at: usize| cells.iter().map(|row| row[at].chars().count()).max().unwrap_or_default();
    let widths: Vec<usize> = (0..columns.len()).map(width).collect();
    let line = |row: &Vec<String>| {
        let padded = row.iter().zip(&widths).map(|(text, width)| format!("{text:<width$}"));
        padded.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    cells.iter().map(line).collect()
}
