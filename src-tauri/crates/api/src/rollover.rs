//! Year roll-over: the next school year, everybody a grade further, the seniors into their class. Nothing is deleted.

use chrono::{Months, NaiveDate};
use domain::{
    calendar::{SchoolYear, Term},
    ids::{PlacementId, SchoolYearId},
    lists::{PlacementFacts, StudentFacts},
    placement::PlacementStage,
    rollover::{self, Moved},
    student::Student,
    violation::Violations,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use storage::{
    Connection,
    reports::{self, student_facts::Students},
    rows,
};
use ts_rs::TS;

use crate::{
    call::Call,
    error::{AppError, Code, Result},
    settings::office_of,
    students::current_year,
};

/// The new school year; what is left out is proposed from the year before.
#[derive(Debug, Clone, Default, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PreviewRollOver {
    #[serde(default)]
    pub label: Option<String>,
    #[serde(default)]
    pub starts_on: Option<NaiveDate>,
    #[serde(default)]
    pub ends_on: Option<NaiveDate>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewTerm {
    pub name: String,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct RollOverPreview {
    /// The year that ends.
    pub from: SchoolYear,
    /// It isn't over yet today.
    pub from_runs: bool,
    pub label: String,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    /// Those of the year that ends, carried over; those that the new year has already, if it has any.
    pub terms: Vec<NewTerm>,
    pub counts: RollOverCounts,
    /// Placements that aren't over; they stay as they are.
    pub open: Vec<OpenPlacement>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct RollOverCounts {
    pub graduate: u32,
    /// Seniors among them without a completed experience or a waiver.
    pub graduate_unfinished: u32,
    pub move_up: u32,
    /// Past grade 12.
    pub stay: u32,
    pub without_grade: u32,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct OpenPlacement {
    pub id: PlacementId,
    pub number: String,
    pub student: String,
    pub employer: String,
    pub stage: PlacementStage,
    pub ends_on: Option<NaiveDate>,
    /// The student graduates.
    pub senior: bool,
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RollOver {
    pub label: String,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    /// None = the terms of the year that ends, carried over.
    #[serde(default)]
    pub terms: Option<Vec<NewTerm>>,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct RolledOver {
    pub year: SchoolYear,
    pub graduated: u32,
    pub moved_up: u32,
    pub terms: u32,
}

pub fn preview(call: &Call<'_>, args: PreviewRollOver) -> Result<RollOverPreview> {
    let today = call.today();
    call.read(|conn| {
        let before = match args.starts_on {
            Some(starts) => last_before(conn, starts)?,
            None => None,
        };
        let from = match before {
            Some(year) => year,
            None => match rows::school_year::of_grades(conn, today)? {
                Some(year) => year,
                None => current_year(conn, today)?,
            },
        };
        let proposed = proposed(&from, &args);
        let to = meant(conn, &proposed)?.unwrap_or(proposed);
        refuse_twice(conn, &from, &to)?;
        let facts = reports::student_facts::list(conn, &Students::All)?;
        let students = rows::student::list(conn)?;
        Ok(RollOverPreview {
            from_runs: today <= from.ends_on,
            terms: terms_of(conn, &from, &to)?,
            counts: counted(&students, &facts, &from, call, conn)?,
            open: open_placements(&students, &facts),
            label: to.label,
            starts_on: to.starts_on,
            ends_on: to.ends_on,
            from,
        })
    })
}

/// # Errors
/// `Invalid` when the dates don't follow the year before, `StepNotAllowed` the second time.
pub fn roll_over(call: &Call<'_>, args: RollOver) -> Result<RolledOver> {
    let RollOver { label, starts_on, ends_on, terms } = args;
    let asked =
        SchoolYear { id: SchoolYearId(call.new_id()?), label: label.trim().into(), starts_on, ends_on };
    asked.validate()?;
    call.progress.report(0, 1, "Reading the students");
    call.write("roll_over", format!("rolled over into {}", asked.label), |tx| {
        let known = meant(tx.conn(), &asked)?;
        let to = known.clone().unwrap_or(asked);
        let from = last_before(tx.conn(), to.starts_on)?.ok_or_else(|| no_year_before(&to))?;
        refuse_twice(tx.conn(), &from, &to)?;
        let terms = match terms {
            Some(terms) => terms,
            None => terms_of(tx.conn(), &from, &to)?,
        };
        let has_terms = !rows::term::list_of_year(tx.conn(), to.id)?.is_empty();
        if known.is_none() {
            tx.insert(&to)?;
        }
        let mut done = RolledOver { year: to.clone(), graduated: 0, moved_up: 0, terms: 0 };
        for NewTerm { name, starts_on, ends_on } in terms.into_iter().filter(|_| !has_terms) {
            let term = Term { id: call.new_id()?, school_year_id: to.id, name, starts_on, ends_on };
            term.validate(&to)?;
            tx.insert(&term)?;
            done.terms += 1;
        }
        let students = rows::student::list(tx.conn())?;
        let total = students.len() as u64;
        for (at, student) in (0_u64..).zip(&students) {
            if at % 500 == 0 {
                call.progress.report(at, total, "Moving the students up");
                call.progress.go_on()?;
            }
            match rollover::moved(student, from.ends_on) {
                Moved::Up(student) => done.moved_up += u32::from(tx.update(&student)?),
                Moved::Graduated(student) => done.graduated += u32::from(tx.update(&student)?),
                Moved::Stays => {}
            }
        }
        let mut office = office_of(tx.conn())?;
        office.settings.rolled_into = Some(to.id);
        tx.update(&office)?;
        Ok(done)
    })
}

/// A year after the one that ends, on the same days of the calendar, unless something else is asked for.
fn proposed(from: &SchoolYear, args: &PreviewRollOver) -> SchoolYear {
    let year_later = |day: NaiveDate| day.checked_add_months(Months::new(12)).unwrap_or(day);
    let starts_on = args.starts_on.unwrap_or_else(|| year_later(from.starts_on));
    let ends_on = args.ends_on.unwrap_or_else(|| year_later(from.ends_on));
    let label = args.label.clone().unwrap_or_else(|| label_of(starts_on, ends_on));
    SchoolYear { id: SchoolYearId(uuid::Uuid::nil()), label, starts_on, ends_on }
}

fn label_of(starts_on: NaiveDate, ends_on: NaiveDate) -> String {
    use chrono::Datelike;
    format!("{}-{:02}", starts_on.year(), ends_on.year().rem_euclid(100))
}

/// The year that the office has already for these days: Settings or a roster may have brought it.
fn meant(conn: &Connection, asked: &SchoolYear) -> Result<Option<SchoolYear>> {
    let years = rows::school_year::list(conn)?;
    let middle = asked.starts_on + (asked.ends_on - asked.starts_on) / 2;
    Ok(years.into_iter().find(|year| year.starts_on <= middle && middle <= year.ends_on))
}

fn last_before(conn: &Connection, starts_on: NaiveDate) -> Result<Option<SchoolYear>> {
    let years = rows::school_year::list(conn)?;
    Ok(years.into_iter().filter(|year| year.starts_on < starts_on).max_by_key(|year| year.starts_on))
}

fn no_year_before(to: &SchoolYear) -> AppError {
    let message = format!("There is no school year before {} that could end.", to.label);
    AppError::new(Code::Invalid, message)
}

fn refuse_twice(conn: &Connection, from: &SchoolYear, to: &SchoolYear) -> Result<()> {
    let rolled = rows::school_year::rolled_into(conn)?;
    if let Some(rolled) = rolled.filter(|year| to.starts_on <= year.starts_on) {
        let message = format!(
            "The office is in {} already: everybody moved up when it rolled over. Undo that roll-over, or choose a later year.",
            rolled.label
        );
        return Err(AppError::new(Code::StepNotAllowed, message));
    }
    let mut v = Violations::default();
    v.when(
        to.starts_on <= from.ends_on,
        "starts_on",
        "order",
        format!(
            "The new year begins after the last day of {}, {}.",
            from.label,
            from.ends_on.format("%B %-d, %Y")
        ),
    );
    v.when(to.id == from.id, "starts_on", "order", format!("{} is the year that ends.", from.label));
    Ok(v.finish()?)
}

fn terms_of(conn: &Connection, from: &SchoolYear, to: &SchoolYear) -> Result<Vec<NewTerm>> {
    let there = rows::term::list_of_year(conn, to.id)?;
    if !there.is_empty() {
        return Ok(there
            .into_iter()
            .map(|t| NewTerm { name: t.name, starts_on: t.starts_on, ends_on: t.ends_on })
            .collect());
    }
    let carried = rows::term::list_of_year(conn, from.id)?.into_iter().map(|term| NewTerm {
        name: rollover::renamed(&term.name, from, to),
        starts_on: rollover::shifted(term.starts_on, from, to),
        ends_on: rollover::shifted(term.ends_on, from, to),
    });
    Ok(carried.collect())
}

fn counted(
    students: &[Student],
    facts: &[StudentFacts],
    from: &SchoolYear,
    call: &Call<'_>,
    conn: &Connection,
) -> Result<RollOverCounts> {
    use domain::status::StudentStatus::{Completed, Waived};
    let rule = crate::students::hour_rule(conn, call.today())?;
    let finished: std::collections::HashSet<_> = facts
        .iter()
        .filter(|f| matches!(f.status(rule.as_ref()), Completed | Waived))
        .map(|f| f.id)
        .collect();
    let mut counts = RollOverCounts::default();
    for student in students {
        match rollover::moved(student, from.ends_on) {
            Moved::Up(_) => counts.move_up += 1,
            Moved::Graduated(_) => {
                counts.graduate += 1;
                counts.graduate_unfinished += u32::from(!finished.contains(&student.id));
            }
            Moved::Stays if student.roster_status == domain::student::RosterStatus::Gone => {}
            Moved::Stays if student.grade.is_none() => counts.without_grade += 1,
            Moved::Stays => counts.stay += 1,
        }
    }
    Ok(counts)
}

fn open_placements(students: &[Student], facts: &[StudentFacts]) -> Vec<OpenPlacement> {
    let seniors: std::collections::HashSet<_> =
        students.iter().filter(|s| s.is_senior()).map(|s| s.id).collect();
    let open = |f: &&PlacementFacts| f.stage.is_open();
    let mut found: Vec<OpenPlacement> = facts
        .iter()
        .flat_map(|student| student.placements.iter().filter(open).map(move |p| (student, p)))
        .map(|(student, p)| OpenPlacement {
            id: p.id,
            number: p.number.clone(),
            student: student.name.clone(),
            employer: p.employer.clone(),
            stage: p.stage,
            ends_on: p.ends_on,
            senior: seniors.contains(&student.id),
        })
        .collect();
    found.sort_by(|a, b| (!a.senior, &a.student, &a.number).cmp(&(!b.senior, &b.student, &b.number)));
    found
}
