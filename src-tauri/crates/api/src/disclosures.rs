//! The log of what was given out of students' records. It only grows: papers and lists log themselves, the rest is
//! added by hand.

use std::{io::BufWriter, path::PathBuf};

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::{disclosure::Disclosure, ids::StudentId, plural::counted};
use exports::{Bom, Column, Value, Width, csv};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use storage::{
    Op,
    reports::disclosures::{self, DisclosureLine},
};
use ts_rs::TS;

use crate::{
    call::Call,
    commands::Nothing,
    error::Result,
    exporting::{ListExported, refusal},
    session::shown,
    working_file::write_file,
};

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListDisclosures {
    /// None = of all students.
    #[serde(default)]
    pub student_id: Option<StudentId>,
    #[serde(default)]
    pub offset: u32,
    /// At most 500.
    pub limit: u32,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct DisclosurePage {
    pub total: u32,
    pub rows: Vec<DisclosureRow>,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct DisclosureRow {
    pub at: DateTime<Utc>,
    pub students: u32,
    /// “Ocampo, Daniela”: of the only student, or of the first.
    pub student: String,
    pub what: String,
    pub recipient: String,
    pub purpose: String,
    pub author: String,
    pub position: String,
    /// The number of a paper that was printed.
    pub paper: Option<String>,
}

/// The most lines of one page.
const PAGE: u32 = 500;

/// Newest first.
pub fn list(call: &Call<'_>, args: ListDisclosures) -> Result<DisclosurePage> {
    let all = call.read(|conn| Ok::<_, crate::AppError>(disclosures::list(conn, args.student_id)?))?;
    let total = u32::try_from(all.len()).unwrap_or(u32::MAX);
    let skipped = usize::try_from(args.offset).unwrap_or(usize::MAX);
    let limit = usize::try_from(args.limit.min(PAGE)).unwrap_or_default();
    Ok(DisclosurePage { total, rows: all.into_iter().skip(skipped).take(limit).map(row).collect() })
}

fn row(line: DisclosureLine) -> DisclosureRow {
    let DisclosureLine { at, students, student, what, recipient, purpose, author, position, paper } = line;
    DisclosureRow { at, students, student, what, recipient, purpose, author, position, paper }
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LogDisclosure {
    pub student_ids: Vec<StudentId>,
    pub what: String,
    pub recipient: String,
    pub purpose: String,
    /// None = today.
    #[serde(default)]
    pub on: Option<NaiveDate>,
}

/// # Errors
/// `Invalid` when it isn't said who, what, to whom or why.
pub fn log(call: &Call<'_>, args: LogDisclosure) -> Result<Nothing> {
    let LogDisclosure { student_ids, what, recipient, purpose, on } = args;
    let now = call.now();
    let at = match on.filter(|day| *day != call.today()) {
        Some(day) => day.and_time(NaiveTime::MIN).and_utc() + chrono::Duration::hours(12),
        None => now,
    };
    let given = disclosure(call, student_ids, [what.trim(), recipient.trim(), purpose.trim()], at)?;
    given.validate(now)?;
    let sentence = format!(
        "logged what {} was told of {}",
        given.recipient,
        counted(given.student_ids.len(), "student")
    );
    keep(call, Op::new("log_disclosure", sentence), Some(given))?;
    Ok(Nothing {})
}

/// `told` = what, to whom, why.
pub(crate) fn disclosure(
    call: &Call<'_>,
    student_ids: Vec<StudentId>,
    told: [&str; 3],
    at: DateTime<Utc>,
) -> Result<Disclosure> {
    let me = call.office()?.me();
    let [what, recipient, purpose] = told.map(str::to_owned);
    let id = call.new_id()?;
    Ok(Disclosure { id, student_ids, what, recipient, purpose, at, author: me.name, position: me.position })
}

/// An entry of the change log, and in the same breath the disclosure that it was; neither is undone.
pub(crate) fn keep(call: &Call<'_>, op: Op, given: Option<Disclosure>) -> Result<()> {
    let office = call.office()?;
    let actor = call.actor(&office);
    let written = match given {
        Some(given) => office.store.write_lasting(&actor, op, call.now(), |tx| tx.insert(&given))?,
        None => office.store.log(&actor, op, call.now())?,
    };
    call.touched(written.changed.iter().map(ToString::to_string));
    Ok(())
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportDisclosures {
    #[serde(default)]
    pub student_id: Option<StudentId>,
    pub out: PathBuf,
}

/// As CSV, newest first.
pub fn export(call: &Call<'_>, args: ExportDisclosures) -> Result<ListExported> {
    let rows = call.read(|conn| Ok::<_, crate::AppError>(disclosures::list(conn, args.student_id)?))?;
    let heads = ["When", "Students", "Student", "What", "To whom", "Why", "By", "Position", "Paper"];
    let columns = heads.map(|head| Column::new(head, Width::Usual));
    let text = |text: String| Value::text(text);
    let lines = rows.iter().cloned().map(|line| {
        let DisclosureLine { at, students, student, what, recipient, purpose, author, position, paper } =
            line;
        let when = at.format("%Y-%m-%d %H:%M UTC").to_string();
        let whom = if students > 1 { format!("{student} and {} more", students - 1) } else { student };
        let paper = paper.unwrap_or_default();
        let count = Value::Whole(i64::from(students));
        vec![
            text(when),
            count,
            text(whom),
            text(what),
            text(recipient),
            text(purpose),
            text(author),
            text(position),
            text(paper),
        ]
    });
    write_file(&args.out, |file| csv(BufWriter::new(file), Bom::With, &columns, lines).map_err(refusal))?;
    keep(
        call,
        Op::new("export_disclosures", format!("exported {}", counted(rows.len(), "disclosure"))),
        None,
    )?;
    Ok(ListExported { file: shown(&args.out), rows: u32::try_from(rows.len()).unwrap_or(u32::MAX) })
}
