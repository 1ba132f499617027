//! Placements: the list, one placement's page, and its terms.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use domain::{
    conflict::Check,
    employer::{Employer, Person, Site},
    evaluation::Evaluation,
    hours::HoursEntry,
    ids::{PlacementId, SchoolYearId},
    kind::ExperienceKind,
    lists::PlacementRow,
    note::{Note, NoteAbout},
    paper::{Paper, Signer},
    placement::{Placement, PlacementEvent, PlacementStage},
    staff::Staff,
    student::Student,
    visit::Visit,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use storage::{
    Connection,
    reports::{self, conflict_facts, placement_facts::Placements},
    row, rows,
};
use ts_rs::TS;

use crate::{
    advancing::{Way, missing_for},
    amending::{self, SignedAmendment},
    call::Call,
    error::{AppError, Result},
    letters::first_lower,
    placing::run_checks,
    settings::put,
    signers,
    students::{TimelineEntry, by},
};

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListPlacements {
    /// None = all years.
    #[serde(default)]
    pub school_year_id: Option<SchoolYearId>,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct PlacementList {
    pub rows: Vec<PlacementRow>,
}

pub fn list(call: &Call<'_>, args: ListPlacements) -> Result<PlacementList> {
    let (which, today) = (args.school_year_id.map_or(Placements::All, Placements::OfYear), call.today());
    call.read(|conn| Ok(PlacementList { rows: rows_of(conn, &which, today)? }))
}

pub(crate) fn rows_of(conn: &Connection, which: &Placements, today: NaiveDate) -> Result<Vec<PlacementRow>> {
    Ok(reports::placement_facts::list(conn, which)?.into_iter().map(|p| p.row(today)).collect())
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetPlacement {
    pub id: PlacementId,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct PlacementPage {
    pub placement: Placement,
    pub row: PlacementRow,
    pub student: Student,
    pub employer: Employer,
    pub site: Option<Site>,
    pub kind: ExperienceKind,
    pub people: Vec<Person>,
    pub supervisor: Option<Person>,
    pub coordinator: Option<Staff>,
    /// Of the agreement; each amendment has its own.
    pub signers: Vec<Signer>,
    pub amendments: Vec<SignedAmendment>,
    pub hours: Vec<HoursEntry>,
    /// The latest first.
    pub visits: Vec<Visit>,
    pub evaluations: Vec<Evaluation>,
    pub papers: Vec<Paper>,
    pub events: Vec<PlacementEvent>,
    pub notes: Vec<Note>,
    pub checks: Vec<Check>,
    /// What keeps it from each stage it could go to; empty = nothing.
    pub ways: Vec<Way>,
    pub timeline: Vec<TimelineEntry>,
}

pub fn get(call: &Call<'_>, args: GetPlacement) -> Result<PlacementPage> {
    let (id, today) = (args.id, call.today());
    call.read(|conn| {
        let placement: Placement = row::get(conn, id.0)?;
        let people = rows::person::list_of_employer(conn, placement.employer_id)?;
        let row = rows_of(conn, &Placements::These(vec![id]), today)?
            .pop()
            .ok_or_else(|| AppError::not_found("placement"))?;
        let signers = rows::signer::list_of_placement(conn, id)?;
        let hours = rows::hours::list_of_placement(conn, id)?;
        let find_staff = |id: Option<domain::ids::StaffId>| {
            id.map(|id| row::find(conn, id.0)).transpose().map(Option::flatten)
        };
        Ok(PlacementPage {
            student: row::get(conn, placement.student_id.0)?,
            employer: row::get(conn, placement.employer_id.0)?,
            site: placement.site_id.map(|s| row::get(conn, s.0)).transpose()?,
            kind: row::get(conn, placement.kind_id.0)?,
            supervisor: people.iter().find(|p| Some(p.id) == placement.supervisor_id).cloned(),
            coordinator: find_staff(placement.coordinator_id)?,
            amendments: amending::list(conn, id)?,
            visits: rows::visit::list_of_placement(conn, id)?,
            evaluations: rows::evaluation::list_of_placement(conn, id)?,
            papers: rows::paper::list_of_placement(conn, id)?,
            events: rows::placement_event::list_of_placement(conn, id)?,
            notes: rows::note::list_about(conn, NoteAbout::Placement, id.0)?,
            checks: checks_of(conn, &placement, today)?,
            ways: placement
                .stage
                .next()
                .iter()
                .map(|to| Way { to: *to, missing: missing_for(*to, &placement, &signers, &hours) })
                .collect(),
            timeline: timeline_of(conn, &placement)?,
            people,
            row,
            signers,
            hours,
            placement,
        })
    })
}

fn checks_of(conn: &Connection, placement: &Placement, today: NaiveDate) -> Result<Vec<Check>> {
    let Some(opportunity) = placement.opportunity_id else { return Ok(Vec::new()) };
    let facts = conflict_facts::read(conn, placement.student_id, opportunity, Some(placement.id))?;
    let mut found =
        run_checks(&facts, placement.starts_on, placement.ends_on, &placement.weekly_blocks, today);
    // A seat it holds already isn't in its way, nor is an offer that closed since.
    found.retain(|c| c.code != "open" || placement.stage == PlacementStage::Matched);
    Ok(found)
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SavePlacement {
    pub placement: Placement,
}

/// The terms; the stage, the number and the student stay as they are.
pub fn save(call: &Call<'_>, args: SavePlacement) -> Result<Placement> {
    let stored: Placement = call.read(|conn| Ok(row::get(conn, args.placement.id.0)?))?;
    let mut placement = args.placement;
    placement.stage = stored.stage;
    placement.number.clone_from(&stored.number);
    placement.student_id = stored.student_id;
    placement.validate()?;
    call.write("save_placement", format!("changed {}", placement.number), |tx| {
        let saved = put(tx, &placement)?;
        signers::follow(call, tx, &stored, &saved)?;
        Ok(saved)
    })
}

/// Stages and papers of a placement, for its own page and the student's.
pub(crate) fn timeline_of(conn: &Connection, placement: &Placement) -> Result<Vec<TimelineEntry>> {
    let mut all: Vec<TimelineEntry> = Vec::new();
    for event in rows::placement_event::list_of_placement(conn, placement.id)? {
        let text = match event.from_stage {
            None => format!("{} as {}", event.to_stage.label(), placement.title),
            Some(_) => format!("Marked {}", event.to_stage.label()),
        };
        all.push(TimelineEntry {
            at: event.at,
            kind: "stage".into(),
            text,
            detail: event.reason,
            by: by(&event.author, &event.position),
            contact_id: None,
        });
    }
    for paper in rows::paper::list_of_placement(conn, placement.id)? {
        all.push(TimelineEntry {
            at: paper.printed_at,
            kind: "paper".into(),
            text: format!("{} printed, {} pages", paper.kind.label(), paper.pages),
            detail: paper.number,
            by: paper.printed_by,
            contact_id: None,
        });
    }
    for amendment in rows::amendment::list_of_placement(conn, placement.id)? {
        let terms: Vec<String> = amendment.changes.iter().map(|c| first_lower(&c.term)).collect();
        all.push(TimelineEntry {
            at: amendment.at,
            kind: "amendment".into(),
            text: format!(
                "Amended from {}: {}",
                amendment.effective_on.format("%-d %b %Y"),
                terms.join(", ")
            ),
            detail: format!("{}, {}", amendment.number, amendment.reason),
            by: by(&amendment.author, &amendment.position),
            contact_id: None,
        });
    }
    for visit in rows::visit::list_of_placement(conn, placement.id)? {
        all.push(TimelineEntry {
            at: midday(visit.made_on),
            kind: "visit".into(),
            text: visit.kind.label().into(),
            detail: visit.note,
            by: by(&visit.author, &visit.position),
            contact_id: None,
        });
    }
    for evaluation in rows::evaluation::list_of_placement(conn, placement.id)? {
        let (good, all_rated) = (evaluation.proficient(), evaluation.ratings.len());
        all.push(TimelineEntry {
            at: midday(evaluation.made_on),
            kind: "evaluation".into(),
            text: format!("{} evaluation by {}", evaluation.moment.label(), evaluation.evaluator),
            detail: format!("{good} of {all_rated} skills proficient or better"),
            by: by(&evaluation.author, &evaluation.position),
            contact_id: None,
        });
    }
    all.sort_by_key(|e| std::cmp::Reverse(e.at));
    Ok(all)
}

/// A day without a time, in a line of moments.
fn midday(day: NaiveDate) -> DateTime<Utc> {
    (day.and_time(NaiveTime::MIN) + TimeDelta::hours(18)).and_utc()
}
