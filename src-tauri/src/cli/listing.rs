//! `list`: rows of a list screen, narrowed by conditions on their fields.

use std::path::Path;

use api::{AppError, Code};
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
    at.output.show(&json!({ "total": total, "rows": rows }), |r| {
        let rows = r["rows"].as_array().map(Vec::as_slice).unwrap_or_default();
        let mut lines: Vec<String> = rows.iter().map(row_line).collect();
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

/// “Not started” is `not_started`.
fn plain(text: &str) -> String {
    text.to_lowercase().replace('_', " ")
}

fn row_line(row: &Value) -> String {
    let fields = [
        "number", "local_id", "name", "title", "student", "employer", "school", "grade", "city", "stage",
        "status", "id",
    ];
    let shown = fields.iter().filter_map(|f| match &row[*f] {
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    });
    shown.collect::<Vec<_>>().join("  ")
}
