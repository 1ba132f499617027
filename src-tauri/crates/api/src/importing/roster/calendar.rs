//! The school years and terms of a roster beside those the office has.

use chrono::NaiveDate;
use domain::calendar::{SchoolYear, Term};
use imports::{Code, Problem, Roster, Severity, oneroster::SessionDraft};
use storage::{Connection, rows};
use uuid::Uuid;

use super::{Plan, file_of};
use crate::{error::Result, students::current_year};

impl Plan {
    /// Adds the school year and the terms that the office doesn't have yet; changes none.
    pub(super) fn calendar(
        &mut self,
        conn: &Connection,
        roster: &Roster,
        new_id: &mut impl FnMut() -> Result<Uuid>,
    ) -> Result<()> {
        let known = rows::school_year::list(conn)?;
        let (sessions, file) = (&roster.sessions, file_of(roster, "academicSessions.csv"));
        for year in sessions.iter().filter(is_year) {
            let (starts_on, ends_on) = (year.starts, last_day(year));
            let overlaps = |y: &SchoolYear| y.starts_on <= ends_on && starts_on <= y.ends_on;
            if known.iter().chain(&self.years).any(overlaps) || ends_on <= starts_on {
                continue;
            }
            let id = new_id()?.into();
            let made = SchoolYear { id, label: year_label(starts_on, ends_on), starts_on, ends_on };
            if let Err(broken) = made.validate() {
                self.refuse(&file, year.line, &year.title, broken);
                continue;
            }
            for term in sessions
                .iter()
                .filter(|s| s.active && s.parent_roster_id.as_deref() == Some(year.roster_id.as_str()))
            {
                let ends_on = last_day(term);
                let made_term = Term {
                    id: new_id()?.into(),
                    school_year_id: id,
                    name: term.title.clone(),
                    starts_on: term.starts,
                    ends_on,
                };
                match made_term.validate(&made) {
                    Ok(()) => self.terms.push(made_term),
                    Err(broken) => self.refuse(&file, term.line, &term.title, broken),
                }
            }
            self.years.push(made);
        }
        Ok(())
    }
}

fn is_year(session: &&SessionDraft) -> bool {
    session.active && session.kind.eq_ignore_ascii_case("schoolYear")
}

/// The last day: OneRoster's end date is the day after it.
fn last_day(session: &SessionDraft) -> NaiveDate {
    session.ends.pred_opt().unwrap_or(session.ends)
}

/// Told when nothing in the roster reaches into the year that the office is in.
pub fn other_year(conn: &Connection, roster: &Roster, today: NaiveDate) -> Result<Option<Problem>> {
    if rows::school_year::list(conn)?.is_empty() {
        return Ok(None);
    }
    let now = current_year(conn, today)?;
    let active = || roster.sessions.iter().filter(|s| s.active);
    if active().any(|s| s.starts <= now.ends_on && now.starts_on <= last_day(s)) {
        return Ok(None);
    }
    let Some(told) = active().filter(is_year).max_by_key(|s| s.starts).or(active().max_by_key(|s| s.starts))
    else {
        return Ok(None);
    };
    let (file, label) = (file_of(roster, "academicSessions.csv"), year_label(told.starts, last_day(told)));
    let which = if told.starts < now.starts_on { "an older" } else { "a later" };
    let message = format!(
        "This roster is of {which} school year, {label}; the office is in {}. Its grades, classes and who is gone \
         are those of {label}. Write it only if you mean that year.",
        now.label
    );
    let place = (file.as_str(), told.line, "startDate");
    let found = told.starts.to_string();
    Ok(Some(Problem::in_row(Severity::Warning, Code::OtherYear, place, &found, &told.title, message)))
}

fn year_label(starts_on: NaiveDate, ends_on: NaiveDate) -> String {
    use chrono::Datelike;
    format!("{}-{:02}", starts_on.year(), ends_on.year().rem_euclid(100))
}
