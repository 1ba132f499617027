//! A placement goes on in the next term: the same seat on the same terms, on other days.

use chrono::{Days, NaiveDate};
use domain::{
    calendar::{DayOff, SchoolYear, Term},
    conflict::Check,
    ids::{PersonId, PlacementId},
    office::Office,
    placement::{Placement, PlacementStage, SafetyItem},
    student::Student,
};
use schemars::JsonSchema;
use serde::Deserialize;
use storage::{
    Connection,
    reports::conflict_facts::{self, ConflictFacts},
    row, rows,
};
use ts_rs::TS;

use crate::{
    advancing::event,
    call::Call,
    error::{AppError, Code, Result},
    placing::{Placed, accept, begin, is_off, middle, next_school_day, papers_back, run_checks},
    settings::office_of,
};

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CopyPlacement {
    pub id: PlacementId,
    /// Why its conflicts are accepted; needed only when there are any and `ask` is set.
    #[serde(default)]
    pub reason: String,
    /// Refuse when there is a conflict without a reason.
    #[serde(default)]
    pub ask: bool,
}

/// What the copy is made from.
struct Source {
    placement: Placement,
    student: Student,
    term: Term,
    year: SchoolYear,
    days_off: Vec<DayOff>,
    office: Office,
    /// As the term finds them; none where the placement has no offer.
    facts: Option<ConflictFacts>,
    /// Of the employer, and still there.
    people: Vec<PersonId>,
}

/// A new placement, Matched, with a number of its own. Nothing that was signed, taught or entered comes along.
pub fn copy(call: &Call<'_>, args: CopyPlacement) -> Result<Placed> {
    let (today, me) = (call.today(), call.office()?.me());
    let from = call.read(|conn| source(conn, args.id, today))?;
    let mut placement = in_term(&from, call.new_id()?, today);
    refuse_second(&from, &placement)?;
    let conflicts = conflicts(&from, &placement, today);
    placement.accepted = accept(&conflicts, args.ask, &args.reason, &me.name, today)?;
    placement.validate()?;
    let continues = format!("Continues {}", from.placement.number);
    let event = event(call, placement.id, None, PlacementStage::Matched, &continues)?;
    let sentence = format!("copied {} to {}", from.placement.number, from.term.name);
    let number = call.write("copy_placement", sentence, |tx| {
        begin(call, tx, &mut placement, &event, &from.office, &from.year)
    })?;
    Ok(Placed { placement: placement.id, number, conflicts })
}

fn source(conn: &Connection, id: PlacementId, today: NaiveDate) -> Result<Source> {
    let placement: Placement = row::get(conn, id.0)?;
    let mut terms = Vec::new();
    for year in rows::school_year::list(conn)? {
        terms.extend(rows::term::list_of_year(conn, year.id)?);
    }
    let last = placement.ends_on.or(placement.starts_on).unwrap_or(today);
    let term = Term::next(&terms, last, today).cloned().ok_or_else(|| {
        let day = last.max(today).format("%-d %b %Y");
        let message =
            format!("No term begins after {day}. Add the next one under Settings, then copy again.");
        AppError::new(Code::NoNextTerm, message)
    })?;
    let year: SchoolYear = row::get(conn, term.school_year_id.0)?;
    let days_off = rows::day_off::list_of_year(conn, year.id)?;
    let facts = match placement.opportunity_id {
        Some(offer) => {
            let facts = conflict_facts::read(conn, placement.student_id, offer, Some(id))?;
            Some(ConflictFacts { school_year: year.clone(), days_off: days_off.clone(), ..facts })
        }
        None => None,
    };
    let people = rows::person::list_of_employer(conn, placement.employer_id)?;
    Ok(Source {
        student: row::get(conn, placement.student_id.0)?,
        office: office_of(conn)?,
        people: people.into_iter().filter(|p| p.active).map(|p| p.id).collect(),
        placement,
        term,
        year,
        days_off,
        facts,
    })
}

fn in_term(from: &Source, id: PlacementId, today: NaiveDate) -> Placement {
    let (term, settings) = (&from.term, &from.office.settings);
    let eve = term.starts_on - Days::new(1);
    let first = from.facts.as_ref().map_or(term.starts_on, |facts| next_school_day(facts, eve));
    let (first, last) = (first.min(term.ends_on), term.ends_on);
    let off = |date| is_off(&from.days_off, from.student.school_id, date);
    let still_there = |person: Option<PersonId>| person.filter(|id| from.people.contains(id));
    let untaught = |item: &SafetyItem| SafetyItem { taught_on: None, ..item.clone() };
    Placement {
        id,
        number: String::new(),
        school_year_id: from.year.id,
        stage: PlacementStage::Matched,
        starts_on: Some(first),
        ends_on: Some(last),
        supervisor_id: still_there(from.placement.supervisor_id),
        signatory_id: still_there(from.placement.signatory_id),
        papers_back_on: Some(papers_back(first, today, settings.papers_back_days, &off)),
        makeup_until: Some(last + Days::new(u64::from(settings.make_up_days))),
        midterm_on: middle(Some(first), Some(last)),
        final_on: Some(last),
        safety: from.placement.safety.iter().map(untaught).collect(),
        accepted: Vec::new(),
        ended_on: None,
        end_reason: String::new(),
        ..from.placement.clone()
    }
}

/// The same student has the same seat in these days already: most likely it was copied before.
fn refuse_second(from: &Source, copy: &Placement) -> Result<()> {
    let others = from.facts.iter().flat_map(|facts| &facts.others);
    let same = |p: &&Placement| {
        p.opportunity_id == copy.opportunity_id && p.dates_overlap(copy.starts_on, copy.ends_on)
    };
    let Some(held) = others.into_iter().find(same) else { return Ok(()) };
    let message = format!(
        "{} has a placement there in {} already: {}, {}. Open that one.",
        from.student.spoken_name(),
        from.term.name,
        held.number,
        held.stage.label()
    );
    Err(AppError::new(Code::Duplicate, message))
}

fn conflicts(from: &Source, copy: &Placement, today: NaiveDate) -> Vec<Check> {
    let Some(facts) = &from.facts else { return Vec::new() };
    let mut found = run_checks(facts, copy.starts_on, copy.ends_on, &copy.weekly_blocks, today);
    // The offer was for the term that it was made for; that it goes on is what the copy says.
    found.retain(|c| !c.ok && c.code != "open");
    found
}
