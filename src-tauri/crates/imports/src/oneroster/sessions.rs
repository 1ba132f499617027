//! academicSessions.csv: school years and terms.

use chrono::NaiveDate;

use super::{
    cells::{Statuses, sure_date},
    columns::SESSIONS,
    drafts::SessionDraft,
    files::Found,
    reading::{Ids, Reading},
    sheet::{At, Column, Sheet},
};
use crate::{Code, Problem, ReadError, Severity, csv_rows::Row, source::Source};

#[derive(Debug, Default)]
pub(crate) struct Sessions {
    pub drafts: Vec<SessionDraft>,
    pub ids: Ids,
}

pub(crate) fn read(
    reading: &mut Reading<'_, '_>,
    source: &mut Source,
    found: &Found,
) -> Result<Sessions, ReadError> {
    let mut sessions = Sessions::default();
    let Some(mut sheet) = Sheet::open(reading, source, found, &SESSIONS)? else { return Ok(sessions) };
    let mut statuses = Statuses::of(&sheet);
    let [id, title, kind, starts, ends, parent, year] =
        ["sourcedId", "title", "type", "startDate", "endDate", "parentSourcedId", "schoolYear"]
            .map(|c| sheet.column(c));
    let mut row = Row::default();
    while sheet.next(reading, &mut row)? {
        let (roster_id, name) = (row.get(&id), row.get(&title));
        let at = At::new(&sheet, &row, name);
        let active = statuses.is_active(reading, at);
        if roster_id.is_empty() {
            let message = "This term has no id, so no class can be in it. Ask for an export with ids.";
            let problem = at.rejected(&id, Code::IdMissing, message);
            at.leave_out(reading, problem);
            continue;
        }
        let begin = term_date(reading, at, &starts);
        let end = term_date(reading, at, &ends);
        let (begin, end) = match (begin, end) {
            (Ok(begin), Ok(end)) => (begin, end),
            (Err(problem), _) | (_, Err(problem)) => {
                at.leave_out(reading, *problem);
                continue;
            }
        };
        if begin >= end {
            let message =
                "This term ends before it starts, so it was left out. Correct one of the two dates.";
            let problem = at.rejected(&ends, Code::DatesReversed, message);
            at.leave_out(reading, problem);
            continue;
        }
        sessions.ids.insert(roster_id, sessions.drafts.len());
        sessions.drafts.push(SessionDraft {
            roster_id: roster_id.to_owned(),
            title: name.to_owned(),
            kind: row.get(&kind).to_owned(),
            starts: begin,
            ends: end,
            parent_roster_id: row.text(&parent),
            school_year: school_year(reading, at, &year),
            active,
            line: row.line,
        });
    }
    reading.statuses.push(statuses);
    Ok(sessions)
}

/// A term without its dates is none.
fn term_date(
    reading: &mut Reading<'_, '_>,
    at: At<'_, '_>,
    column: &Column,
) -> Result<NaiveDate, Box<Problem>> {
    match sure_date(reading, at, column) {
        Ok(Some(date)) => Ok(date),
        Ok(None) => {
            let message = "This term has no start or no end, so it was left out. Fill both in.";
            Err(Box::new(at.rejected(column, Code::DateUnreadable, message)))
        }
        Err(problem) => {
            let message =
                "This is no date that can be read, so the term was left out. Write it like 2026-08-17.";
            Err(Box::new(Problem { severity: Severity::Rejected, message: message.into(), ..*problem }))
        }
    }
}

/// The year in which the school year ends: `2026`, and also `2025-2026`, `2025-26`, `2025/26`.
fn school_year(reading: &mut Reading<'_, '_>, at: At<'_, '_>, column: &Column) -> Option<i32> {
    let text = at.get(column);
    if text.is_empty() {
        return None;
    }
    let figures = |part: &str| {
        part.trim().bytes().all(|b| b.is_ascii_digit()).then(|| part.trim().parse::<i32>().ok())?
    };
    if text.len() == 4
        && let Some(year) = figures(text)
    {
        return Some(year);
    }
    let range = text.split_once(['-', '/', '–']).and_then(|(from, to)| {
        let from = figures(from).filter(|year| (1900..2200).contains(year))?;
        let to = figures(to)?;
        let to = if to < 100 { from - from.rem_euclid(100) + to } else { to };
        (to == from + 1 || (from % 100 == 99 && to == from - 99)).then_some(from + 1)
    });
    let problem = match range {
        Some(year) => at.repaired(
            column,
            Code::SchoolYearRange,
            format!("Read as the school year that ends in {year}."),
        ),
        None => at.repaired(
            column,
            Code::NumberUnreadable,
            "This is no school year, so it was left out. Write the year in which it ends.",
        ),
    };
    reading.problems.push(problem);
    range
}
