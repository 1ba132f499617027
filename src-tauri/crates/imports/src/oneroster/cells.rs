//! Cells that several files have: status, dates, yes or no. Each is read forgivingly and tells what it repaired.

use chrono::NaiveDate;

use super::{
    reading::Reading,
    sheet::{At, Column, Sheet},
};
use crate::{
    Code, Problem,
    dates::{Order, parse_date},
    phones::tidy_phone,
    yes_no::parse_yes_no,
};

/// Reads the status column of one file and counts what stands in it: that tells a full set from changes.
#[derive(Debug)]
pub(crate) struct Statuses {
    status: Column,
    changed: Column,
    pub file: String,
    pub column: String,
    pub filled: u64,
    pub blank: u64,
    pub deleted: u64,
    /// Rows that say when they were changed last.
    pub dated: u64,
    pub first_filled: Option<u32>,
}

impl Statuses {
    pub fn of(sheet: &Sheet<'_>) -> Self {
        let status = sheet.column("status");
        Self {
            column: status.name.clone(),
            changed: sheet.column("dateLastModified"),
            status,
            file: sheet.file.clone(),
            filled: 0,
            blank: 0,
            deleted: 0,
            dated: 0,
            first_filled: None,
        }
    }

    /// False for a row that is to be deleted.
    pub fn is_active(&mut self, reading: &mut Reading<'_, '_>, at: At<'_, '_>) -> bool {
        let text = at.get(&self.status);
        self.dated += u64::from(!at.get(&self.changed).is_empty());
        if text.is_empty() {
            self.blank += 1;
            return true;
        }
        self.filled += 1;
        self.first_filled.get_or_insert(at.row.line);
        let active = match text {
            "active" => true,
            "tobedeleted" => false,
            _ => {
                let active = !matches!(
                    text.to_lowercase().as_str(),
                    "tobedeleted" | "to be deleted" | "deleted" | "inactive"
                );
                let known = text.eq_ignore_ascii_case("active") || text.eq_ignore_ascii_case("tobedeleted");
                let (code, meant) = (
                    if known { Code::LetterCase } else { Code::WordUnreadable },
                    if active { "active" } else { "tobedeleted" },
                );
                let message = format!("Read as {meant}.");
                reading.problems.push(at.repaired(&self.status, code, message));
                active
            }
        };
        self.deleted += u64::from(!active);
        active
    }
}

/// A date; one that cannot be read is told and left out.
pub(crate) fn date(reading: &mut Reading<'_, '_>, at: At<'_, '_>, column: &Column) -> Option<NaiveDate> {
    sure_date(reading, at, column).unwrap_or_else(|problem| {
        reading.problems.push(*problem);
        None
    })
}

/// The same for a row that can't do without it: what is wrong is given back.
pub(crate) fn sure_date(
    reading: &mut Reading<'_, '_>,
    at: At<'_, '_>,
    column: &Column,
) -> Result<Option<NaiveDate>, Box<Problem>> {
    let text = at.get(column);
    if text.is_empty() {
        return Ok(None);
    }
    match parse_date(text, Order::MonthFirst, reading.today) {
        Some(read) => {
            if !read.iso {
                let message = format!("Read as the date {}.", read.date);
                reading.problems.push(at.repaired(column, Code::DateFormat, message));
            }
            Ok(Some(read.date))
        }
        None => {
            let other = parse_date(text, Order::DayFirst, reading.today).map(|read| read.date.to_string());
            let message = "This is no date that can be read, so it was left out. Write it like 2009-08-27.";
            let problem = at.repaired(column, Code::DateUnreadable, message);
            Err(Box::new(problem.suggest(other)))
        }
    }
}

/// `true` or `false`; anything else that means one of them is told as a repair.
pub(crate) fn yes_no(reading: &mut Reading<'_, '_>, at: At<'_, '_>, column: &Column) -> Option<bool> {
    let text = at.get(column);
    match parse_yes_no(text) {
        Ok(answer) => {
            if let Some(answer) = answer
                && text != "true"
                && text != "false"
            {
                let word = text.eq_ignore_ascii_case("true") || text.eq_ignore_ascii_case("false");
                let code = if word { Code::LetterCase } else { Code::WordUnreadable };
                reading.problems.push(at.repaired(column, code, format!("Read as {answer}.")));
            }
            answer
        }
        Err(()) => {
            let message = "This is neither true nor false, so it was left out.";
            reading.problems.push(at.repaired(column, Code::YesNoUnreadable, message));
            None
        }
    }
}

/// An address with an @ in it; anything else is told and left out.
pub(crate) fn email(reading: &mut Reading<'_, '_>, at: At<'_, '_>, column: &Column) -> Option<String> {
    let text = at.row.text(column)?;
    if is_email(&text) {
        return Some(text);
    }
    let message = "This is not an e-mail address, so it was left out.";
    reading.problems.push(at.repaired(column, Code::EmailUnreadable, message));
    None
}

pub(crate) fn is_email(text: &str) -> bool {
    let dotted = |host: &str| host.contains('.') && !host.starts_with('.') && !host.ends_with('.');
    !text.contains(char::is_whitespace)
        && text
            .split_once('@')
            .is_some_and(|(who, host)| !who.is_empty() && !host.contains('@') && dotted(host))
}

pub(crate) fn phone(at: At<'_, '_>, column: &Column) -> Option<String> {
    at.row.text(column).map(|text| tidy_phone(&text))
}
