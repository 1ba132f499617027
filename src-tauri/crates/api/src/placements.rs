//! Placements: the list, one placement's page, placing a student, and moving it from stage to stage.

use chrono::{Days, NaiveDate};
use domain::{
    calendar::DayOff,
    conflict::{Check, Seat, checks},
    employer::{Employer, Person, PersonRole, Site},
    hazard::HazardousOrder,
    hours::HoursEntry,
    ids::{OpportunityId, PlacementEventId, PlacementId, SchoolYearId, StudentId},
    kind::ExperienceKind,
    labor::is_weekday,
    lists::PlacementRow,
    note::{Note, NoteAbout},
    opportunity::Opportunity,
    paper::{Paper, Signer},
    placement::{AcceptedConflict, HazardItem, Placement, PlacementEvent, PlacementStage, SafetyItem},
    school::BellSchedule,
    staff::Staff,
    student::Student,
    time::Day,
    timetable::free_from_classes,
    violation::Violations,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use storage::{
    Connection,
    reports::{
        self,
        conflict_facts::{self, ConflictFacts},
        placement_facts::Placements,
    },
    row, rows,
};
use ts_rs::TS;

use crate::{
    call::Call,
    error::{AppError, Code, Result},
    letters::{first_lower, first_upper},
    settings::{office_of, put},
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
    pub signers: Vec<Signer>,
    pub hours: Vec<HoursEntry>,
    pub papers: Vec<Paper>,
    pub events: Vec<PlacementEvent>,
    pub notes: Vec<Note>,
    pub checks: Vec<Check>,
    /// What keeps it from each stage it could go to; empty = nothing.
    pub ways: Vec<Way>,
    pub timeline: Vec<TimelineEntry>,
}

/// A stage a placement may go to, and what is in the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct Way {
    pub to: PlacementStage,
    pub missing: Vec<Missing>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct Missing {
    /// `first_day`, `signature`, `hours`, ...
    pub code: String,
    /// “Parent signature missing”.
    pub message: String,
    /// The signer to record it for.
    pub signer_id: Option<domain::ids::SignerId>,
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

pub(crate) fn run_checks(
    facts: &ConflictFacts,
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    blocks: &[domain::time::WeeklyBlock],
    today: NaiveDate,
) -> Vec<Check> {
    let from_classes = facts.timetable.as_ref().and_then(|t| free_from_classes(t, &facts.bell_schedules));
    let by_hand = (!facts.student.free_blocks.is_empty()).then_some(facts.student.free_blocks.as_slice());
    let school_hours: Vec<_> = facts.bell_schedules.iter().flat_map(BellSchedule::school_hours).collect();
    let school_day = |date: NaiveDate| {
        is_weekday(date)
            && (facts.school_year.starts_on..=facts.school_year.ends_on).contains(&date)
            && !facts.days_off.iter().any(|d: &DayOff| d.covers(date, facts.school.id))
    };
    checks(&Seat {
        student: &facts.student,
        employer: &facts.employer,
        opportunity: &facts.opportunity,
        starts_on,
        ends_on,
        blocks,
        taken: facts.taken,
        others: &facts.others,
        free: by_hand.or(from_classes.as_deref()),
        school_hours: &school_hours,
        aligned: facts.aligned,
        school_day: &school_day,
        today,
    })
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CheckPlacement {
    pub student_id: StudentId,
    pub opportunity_id: OpportunityId,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct Checked {
    pub checks: Vec<Check>,
}

pub fn check(call: &Call<'_>, args: CheckPlacement) -> Result<Checked> {
    let today = call.today();
    call.read(|conn| {
        let facts = conflict_facts::read(conn, args.student_id, args.opportunity_id, None)?;
        let offer = &facts.opportunity;
        Ok(Checked {
            checks: run_checks(&facts, offer.starts_on, offer.ends_on, &offer.weekly_blocks, today),
        })
    })
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlaceStudent {
    pub student_id: StudentId,
    pub opportunity_id: OpportunityId,
    /// Why its conflicts are accepted; needed only when there are any and `accept` is set.
    #[serde(default)]
    pub reason: String,
    /// Refuse when there is a conflict without a reason. The command line sets this to false and reports them.
    #[serde(default)]
    pub ask: bool,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct Placed {
    pub placement: PlacementId,
    pub number: String,
    /// The conflicts it was made with.
    pub conflicts: Vec<Check>,
}

/// Makes the placement from the offer. A clash warns and never blocks: with `ask` it wants a reason first.
pub fn place(call: &Call<'_>, args: PlaceStudent) -> Result<Placed> {
    let (today, me) = (call.today(), call.office()?.me());
    let (facts, office, people) = call.read(|conn| {
        let facts = conflict_facts::read(conn, args.student_id, args.opportunity_id, None)?;
        let people = rows::person::list_of_employer(conn, facts.employer.id)?;
        Ok((facts, office_of(conn)?, people))
    })?;
    let of_role = |role| people.iter().find(|p| p.active && p.roles.contains(&role)).map(|p| p.id);
    let offer = &facts.opportunity;
    let found = run_checks(&facts, offer.starts_on, offer.ends_on, &offer.weekly_blocks, today);
    let conflicts: Vec<Check> = found.into_iter().filter(|c| !c.ok).collect();
    if args.ask && !conflicts.is_empty() && args.reason.trim().is_empty() {
        let mut v = Violations::default();
        v.required(
            "",
            "reason",
            &format!("There are {} conflicts. Say why the placement is right all the same.", conflicts.len()),
        );
        return Err(v.into());
    }
    let accepted = conflicts.iter().map(|c| AcceptedConflict {
        code: c.code.clone(),
        reason: args.reason.trim().to_owned(),
        by: me.name.clone(),
        on: today,
    });
    let mut placement = from_offer(&facts, &office, call.new_id()?, call.today());
    placement.supervisor_id = offer.supervisor_id.or(of_role(PersonRole::Supervisor));
    placement.signatory_id = of_role(PersonRole::Signatory);
    let supervisor = people.iter().find(|p| Some(p.id) == placement.supervisor_id);
    placement.hazards = hazards_of(offer, supervisor);
    placement.coordinator_id = facts.student.coordinator_id.or(me.staff_id);
    placement.accepted = accepted.collect();
    placement.validate()?;
    let event = event(call, placement.id, None, PlacementStage::Matched, "")?;
    let sentence = format!("placed {} at {}", facts.student.spoken_name(), facts.employer.name);
    let year = facts.school_year.starts_on;
    let number = call.write("place_student", sentence, |tx| {
        use chrono::Datelike;
        let sequence = tx.next_number("placement", year.year())?;
        placement.number = format!("P-{:02}-{sequence:04}", year.year().rem_euclid(100));
        tx.insert(&placement)?;
        tx.insert(&event)?;
        for signer in signers::needed(call, tx.conn(), &placement, &office)? {
            tx.insert(&signer)?;
        }
        Ok(placement.number.clone())
    })?;
    Ok(Placed { placement: placement.id, number, conflicts })
}

/// The placement as the offer, the student and the office's habits make it; people are filled in by the caller.
fn from_offer(
    facts: &ConflictFacts,
    office: &domain::office::Office,
    id: PlacementId,
    today: NaiveDate,
) -> Placement {
    let (offer, settings) = (&facts.opportunity, &office.settings);
    let middle = match (offer.starts_on, offer.ends_on) {
        (Some(start), Some(end)) => Some(weekday_before(start + (end - start) / 2)),
        _ => None,
    };
    Placement {
        id,
        number: String::new(),
        student_id: facts.student.id,
        opportunity_id: Some(offer.id),
        employer_id: offer.employer_id,
        site_id: offer.site_id,
        school_year_id: offer.school_year_id,
        kind_id: offer.kind_id,
        stage: PlacementStage::Matched,
        title: offer.title.clone(),
        tasks: offer.tasks.clone(),
        starts_on: offer.starts_on,
        ends_on: offer.ends_on,
        weekly_blocks: offer.weekly_blocks.clone(),
        hours_required: if offer.hours > 0 { offer.hours } else { facts.kind.hours },
        pay: offer.pay,
        supervisor_id: None,
        signatory_id: None,
        coordinator_id: None,
        teacher_id: None,
        course: facts.student.course.clone(),
        credit: facts.kind.credit.clone(),
        release_periods: release_periods(facts),
        transport: if facts.student.transport == domain::student::Transport::Unknown {
            String::new()
        } else {
            facts.student.transport.label().into()
        },
        dress: offer.dress.clone(),
        papers_back_on: offer.starts_on.map(|d| papers_back(d, today, settings.papers_back_days)),
        makeup_until: offer.ends_on.map(|d| d + Days::new(u64::from(settings.make_up_days))),
        midterm_on: middle,
        final_on: offer.ends_on,
        permit_number: String::new(),
        plan: plan_from_tasks(&offer.tasks),
        safety: first_safety_items(),
        hazards: Vec::new(),
        accepted: Vec::new(),
        aligned_by_hand: None,
        ended_on: None,
        end_reason: String::new(),
    }
}

/// The orders that the offer's tasks touch. Process, step and longest time are for the supervisor to say: check them before printing.
fn hazards_of(offer: &Opportunity, supervisor: Option<&Person>) -> Vec<HazardItem> {
    let item = |order: &HazardousOrder| HazardItem {
        order: *order,
        process: String::new(),
        step: String::new(),
        supervised_by: supervisor.map(|p| p.name.clone()).unwrap_or_default(),
        longest_time: String::new(),
    };
    offer.hazards.iter().map(item).collect()
}

/// “Periods 7 and 8, Tue and Thu”: the periods that the shifts lie over.
/// So many days before the first day; a week from now where that is nearly here or over.
fn papers_back(first_day: NaiveDate, today: NaiveDate, days: u16) -> NaiveDate {
    weekday_before((first_day - Days::new(u64::from(days))).max(today + Days::new(7)))
}

/// The day itself, or the Friday before a weekend.
fn weekday_before(day: NaiveDate) -> NaiveDate {
    (0..3).map(|back| day - Days::new(back)).find(|day| is_weekday(*day)).unwrap_or(day)
}

fn release_periods(facts: &ConflictFacts) -> String {
    let mut periods: Vec<&str> = Vec::new();
    let mut days: Vec<Day> = Vec::new();
    for schedule in &facts.bell_schedules {
        for block in &facts.opportunity.weekly_blocks {
            for period in schedule
                .periods
                .iter()
                .filter(|p| schedule.days.contains(&block.day) && p.on(block.day).overlaps(block))
            {
                if !periods.contains(&period.name.as_str()) {
                    periods.push(&period.name);
                }
                if !days.contains(&block.day) {
                    days.push(block.day);
                }
            }
        }
    }
    if periods.is_empty() {
        return String::new();
    }
    periods.sort_unstable();
    days.sort_unstable();
    let word = if periods.len() == 1 { "Period" } else { "Periods" };
    let days: Vec<&str> = days.iter().map(|d| d.label()).collect();
    format!("{word} {}, {}", and(&periods), and(&days))
}

/// “7”, “7 and 8”, “6, 7 and 8”.
fn and(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// One line of the plan for each task that the offer names.
fn plan_from_tasks(tasks: &str) -> Vec<domain::placement::PlanItem> {
    let parts = tasks.split([';', '\n']).map(|t| t.trim().trim_end_matches('.')).filter(|t| !t.is_empty());
    parts
        .map(|task| domain::placement::PlanItem {
            task: first_upper(task),
            taught_at: domain::placement::TaughtAt::Site,
            when: String::new(),
        })
        .collect()
}

fn first_safety_items() -> Vec<SafetyItem> {
    let item = |topic: &str, instructor: &str| SafetyItem {
        topic: topic.into(),
        instructor: instructor.into(),
        taught_on: None,
    };
    vec![
        item("Safety and conduct at work, before the first day", "School"),
        item("Emergency exits, first aid, whom to call", "Supervisor"),
        item("Equipment and materials of this site", "Supervisor"),
    ]
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

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AdvancePlacement {
    pub id: PlacementId,
    pub to: PlacementStage,
    #[serde(default)]
    pub reason: String,
    /// The day it was completed or ended; None = today.
    #[serde(default)]
    pub on: Option<NaiveDate>,
}

pub fn advance(call: &Call<'_>, args: AdvancePlacement) -> Result<Placement> {
    let (mut placement, student, signers, hours) = call.read(|conn| {
        let placement: Placement = row::get(conn, args.id.0)?;
        let student: Student = row::get(conn, placement.student_id.0)?;
        Ok((
            placement,
            student,
            rows::signer::list_of_placement(conn, args.id)?,
            rows::hours::list_of_placement(conn, args.id)?,
        ))
    })?;
    let from = placement.stage;
    if !from.next().contains(&args.to) {
        let message = format!("{} can’t go from {} to {}.", placement.number, from.label(), args.to.label());
        return Err(AppError::new(Code::StepNotAllowed, message));
    }
    let missing = missing_for(args.to, &placement, &signers, &hours);
    if let Some(first) = missing.first() {
        return Err(AppError::new(
            Code::StepNotAllowed,
            format!("Can’t mark {}: {}.", args.to.label(), first_lower(&first.message)),
        ));
    }
    placement.stage = args.to;
    if matches!(args.to, PlacementStage::Completed | PlacementStage::EndedEarly | PlacementStage::Withdrawn) {
        placement.ended_on = Some(args.on.unwrap_or_else(|| call.today()));
        placement.end_reason = args.reason.trim().to_owned();
    }
    placement.validate()?;
    let event = event(call, placement.id, Some(from), args.to, &args.reason)?;
    let sentence = format!("marked {} {}", student.spoken_name(), args.to.label());
    call.write("advance_placement", sentence, |tx| {
        tx.update(&placement)?;
        tx.insert(&event)?;
        if args.to == PlacementStage::AgreementOut && signers.is_empty() {
            let office = office_of(tx.conn())?;
            for signer in signers::needed(call, tx.conn(), &placement, &office)? {
                tx.insert(&signer)?;
            }
        }
        Ok(placement.clone())
    })
}

fn event(
    call: &Call<'_>,
    placement_id: PlacementId,
    from_stage: Option<PlacementStage>,
    to_stage: PlacementStage,
    reason: &str,
) -> Result<PlacementEvent> {
    let me = call.office()?.me();
    Ok(PlacementEvent {
        id: call.new_id::<PlacementEventId>()?,
        placement_id,
        from_stage,
        to_stage,
        reason: reason.trim().to_owned(),
        author: me.name,
        position: me.position,
        at: call.now(),
    })
}

/// Fields are required by stage, not at entry: what each stage still asks for.
fn missing_for(
    to: PlacementStage,
    placement: &Placement,
    signers: &[Signer],
    hours: &[HoursEntry],
) -> Vec<Missing> {
    let mut missing = Vec::new();
    let mut ask = |absent: bool, code: &str, message: String| {
        if absent {
            missing.push(Missing { code: code.into(), message, signer_id: None });
        }
    };
    match to {
        PlacementStage::Active => {
            ask(placement.starts_on.is_none(), "first_day", "First day missing".into());
            ask(placement.supervisor_id.is_none(), "supervisor", "Supervisor missing".into());
            ask(signers.is_empty(), "signers", "The agreement isn’t out yet".into());
            let unsigned = signers.iter().filter(|s| !s.has_signed());
            missing.extend(unsigned.map(|s| Missing {
                code: "signature".into(),
                message: format!("{} signature missing", signer_word(s.role)),
                signer_id: Some(s.id),
            }));
        }
        PlacementStage::Completed => {
            let (done, asked): (u32, u32) =
                (hours.iter().map(|h| h.minutes).sum(), u32::from(placement.hours_required) * 60);
            let short = asked.saturating_sub(done);
            ask(
                short > 0,
                "hours",
                format!(
                    "{} of {} h not entered",
                    domain::hours::hours_in_words(short),
                    placement.hours_required
                ),
            );
        }
        _ => {}
    }
    missing
}

fn signer_word(role: domain::paper::SignerRole) -> &'static str {
    use domain::paper::SignerRole as R;
    match role {
        R::Student => "Student",
        R::Guardian => "Parent",
        R::Supervisor => "Supervisor",
        R::Signatory => "Employer",
        R::Coordinator => "Coordinator",
        R::Teacher => "Teacher",
        R::Principal => "Principal",
    }
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
    all.sort_by_key(|e| std::cmp::Reverse(e.at));
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap_or_default()
    }

    #[test]
    fn pages_come_back_on_a_weekday_that_is_still_to_come() {
        let today = day("2026-11-24");
        assert_eq!(papers_back(day("2027-01-11"), today, 10), day("2027-01-01"));
        assert_eq!(papers_back(day("2027-01-12"), today, 10), day("2027-01-01"), "January 2 is a Saturday");
        assert_eq!(papers_back(day("2026-08-17"), today, 10), day("2026-12-01"), "not in the past");
    }
}
