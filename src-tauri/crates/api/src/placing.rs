//! Placing a student: what stands between them and a seat, and the placement that the offer makes.

use chrono::{Datelike, Days, NaiveDate};
use domain::{
    calendar::{DayOff, SchoolYear},
    conflict::{Check, Seat, checks},
    employer::{Person, PersonRole},
    hazard::HazardousOrder,
    ids::{OpportunityId, PlacementId, SchoolId, StudentId},
    labor::is_weekday,
    office::Office,
    opportunity::Opportunity,
    placement::{AcceptedConflict, HazardItem, Placement, PlacementEvent, PlacementStage, SafetyItem},
    school::BellSchedule,
    time::Day,
    timetable::free_from_classes,
    violation::Violations,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use storage::{
    Tx,
    reports::conflict_facts::{self, ConflictFacts},
    rows,
};
use ts_rs::TS;

use crate::{
    advancing::event,
    call::Call,
    error::{AppError, Code, Result},
    letters::first_upper,
    settings::office_of,
    signers,
};

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
        school_day: &|date| is_school_day(facts, date),
        today,
    })
}

fn is_school_day(facts: &ConflictFacts, date: NaiveDate) -> bool {
    is_weekday(date)
        && (facts.school_year.starts_on..=facts.school_year.ends_on).contains(&date)
        && !is_off(&facts.days_off, facts.school.id, date)
}

pub(crate) fn is_off(days_off: &[DayOff], school: SchoolId, date: NaiveDate) -> bool {
    days_off.iter().any(|d| d.covers(date, school))
}

/// A summer has about so many days without school.
const LONGEST_BREAK: usize = 100;

/// The next day with school after this one; in a calendar without any, the next weekday.
pub(crate) fn next_school_day(facts: &ConflictFacts, after: NaiveDate) -> NaiveDate {
    let days = || after.iter_days().skip(1).take(LONGEST_BREAK);
    let next = days().find(|d| is_school_day(facts, *d)).or_else(|| days().find(|d| is_weekday(*d)));
    next.unwrap_or(after)
}

/// First and last day of a placement made today. An offer that has begun is joined on the next school day; one that is over
/// gives no days.
pub(crate) fn days(facts: &ConflictFacts, today: NaiveDate) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let (first, last) = (facts.opportunity.starts_on, facts.opportunity.ends_on);
    match (first, last) {
        (_, Some(last)) if last < today => (None, None),
        (Some(first), _) if first < today => {
            let next = next_school_day(facts, today);
            (Some(last.map_or(next, |last| next.min(last))), last)
        }
        _ => (first, last),
    }
}

/// The placement that the student has in this offer and that isn't over.
fn held(facts: &ConflictFacts) -> Option<&Placement> {
    facts.others.iter().find(|p| p.opportunity_id == Some(facts.opportunity.id))
}

/// Every rule for a placement made today, the one that can't be overridden first.
pub(crate) fn checks_today(facts: &ConflictFacts, today: NaiveDate) -> Vec<Check> {
    let (first, last) = days(facts, today);
    let placed = held(facts).map(|p| Check {
        code: "placed_already".into(),
        ok: false,
        message: format!("Placed here already: {}, {}", p.number, p.stage.label()),
        citation: None,
    });
    let rules = run_checks(facts, first, last, &facts.opportunity.weekly_blocks, today);
    placed.into_iter().chain(rules).collect()
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
    /// The placement that the student has in this offer already: a second one is refused.
    pub held: Option<PlacementId>,
}

pub fn check(call: &Call<'_>, args: CheckPlacement) -> Result<Checked> {
    let today = call.today();
    call.read(|conn| {
        let facts = conflict_facts::read(conn, args.student_id, args.opportunity_id, None)?;
        Ok(Checked { checks: checks_today(&facts, today), held: held(&facts).map(|p| p.id) })
    })
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlaceStudent {
    pub student_id: StudentId,
    pub opportunity_id: OpportunityId,
    /// Why its conflicts are accepted; needed only when there are any and `ask` is set.
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
    if let Some(held) = held(&facts) {
        let message = format!(
            "{} has a placement there already: {}, {}. Open that one, or end it before placing them there again.",
            facts.student.spoken_name(),
            held.number,
            held.stage.label()
        );
        return Err(AppError::new(Code::Duplicate, message));
    }
    let found = checks_today(&facts, today);
    let conflicts: Vec<Check> = found.into_iter().filter(|c| !c.ok).collect();
    let accepted = accept(&conflicts, args.ask, &args.reason, &me.name, today)?;
    let mut placement = from_offer(&facts, &office, call.new_id()?, call.today());
    placement.supervisor_id = offer.supervisor_id.or(of_role(PersonRole::Supervisor));
    placement.signatory_id = of_role(PersonRole::Signatory);
    let supervisor = people.iter().find(|p| Some(p.id) == placement.supervisor_id);
    placement.hazards = hazards_of(offer, supervisor);
    placement.coordinator_id = facts.student.coordinator_id.or(me.staff_id);
    placement.accepted = accepted;
    placement.validate()?;
    let event = event(call, placement.id, None, PlacementStage::Matched, "")?;
    let sentence = format!("placed {} at {}", facts.student.spoken_name(), facts.employer.name);
    let number = call.write("place_student", sentence, |tx| {
        begin(call, tx, &mut placement, &event, &office, &facts.school_year)
    })?;
    Ok(Placed { placement: placement.id, number, conflicts })
}

/// The conflicts as accepted for a reason. With `ask` they want one.
pub(crate) fn accept(
    conflicts: &[Check],
    ask: bool,
    reason: &str,
    by: &str,
    today: NaiveDate,
) -> Result<Vec<AcceptedConflict>> {
    let reason = reason.trim();
    if ask && !conflicts.is_empty() && reason.is_empty() {
        let mut v = Violations::default();
        let count = match conflicts.len() {
            1 => "There is 1 conflict".to_owned(),
            many => format!("There are {many} conflicts"),
        };
        v.required("", "reason", &format!("{count}. Say why the placement is right all the same."));
        return Err(v.into());
    }
    let accepted = conflicts.iter().map(|c| AcceptedConflict {
        code: c.code.clone(),
        reason: reason.to_owned(),
        by: by.to_owned(),
        on: today,
    });
    Ok(accepted.collect())
}

/// Numbers a new placement, and writes it with its first event and its signers.
pub(crate) fn begin(
    call: &Call<'_>,
    tx: &mut Tx<'_>,
    placement: &mut Placement,
    event: &PlacementEvent,
    office: &Office,
    year: &SchoolYear,
) -> Result<String> {
    let begins_in = year.starts_on.year();
    let sequence = tx.next_number("placement", begins_in)?;
    placement.number = format!("P-{:02}-{sequence:04}", begins_in.rem_euclid(100));
    tx.insert(placement)?;
    tx.insert(event)?;
    for signer in signers::needed(call, tx.conn(), placement, office)? {
        tx.insert(&signer)?;
    }
    Ok(placement.number.clone())
}

/// The placement as the offer, the student and the office's habits make it; people are filled in by the caller.
fn from_offer(facts: &ConflictFacts, office: &Office, id: PlacementId, today: NaiveDate) -> Placement {
    let (offer, settings) = (&facts.opportunity, &office.settings);
    let (first, last) = days(facts, today);
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
        starts_on: first,
        ends_on: last,
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
        funding_source: offer.funding_source.clone(),
        job_coach_id: offer.job_coach_id,
        vehicle: offer.vehicle.clone(),
        papers_back_on: first.map(|d| {
            let off = |date| is_off(&facts.days_off, facts.school.id, date);
            papers_back(d, today, settings.papers_back_days, &off)
        }),
        makeup_until: last.map(|d| d + Days::new(u64::from(settings.make_up_days))),
        midterm_on: middle(first, last),
        final_on: last,
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

/// So many days before the first day; a week from now where that is nearly here or over, but before the first day while that is
/// still to come. Where nobody is at school to take the pages, the day before with somebody there, or the next one if none of
/// those is still to come; at the latest, the first day itself.
pub(crate) fn papers_back(
    first_day: NaiveDate,
    today: NaiveDate,
    days: u16,
    off: &dyn Fn(NaiveDate) -> bool,
) -> NaiveDate {
    let open = |day: &NaiveDate| is_weekday(*day) && !off(*day);
    let usual = first_day - Days::new(u64::from(days));
    let mut wanted = usual.max(today + Days::new(7));
    let begun = first_day < today;
    if !begun {
        wanted = wanted.min(usual.max(first_day - Days::new(1)));
    }
    let before =
        (0..LONGEST_BREAK as u64).map(|back| wanted - Days::new(back)).take_while(|day| *day > today);
    let after = wanted.iter_days().skip(1).take(LONGEST_BREAK);
    let after = after.take_while(|day| begun || *day <= first_day);
    before.chain(after).find(open).unwrap_or(if begun { wanted } else { first_day })
}

/// Half-way between the first day and the last, on a weekday.
pub(crate) fn middle(first: Option<NaiveDate>, last: Option<NaiveDate>) -> Option<NaiveDate> {
    let (first, last) = (first?, last?);
    Some(weekday_before(first + (last - first) / 2).max(first))
}

/// The day itself, or the Friday before a weekend.
fn weekday_before(day: NaiveDate) -> NaiveDate {
    (0..3).map(|back| day - Days::new(back)).find(|day| is_weekday(*day)).unwrap_or(day)
}

/// “Periods 7 and 8, Tue and Thu”: the periods that the shifts lie over.
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

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap_or_default()
    }

    #[test]
    fn pages_come_back_on_a_weekday_that_is_still_to_come() {
        let today = day("2026-11-24");
        let back = |first: &str| papers_back(day(first), today, 10, &|_| false);
        assert_eq!(back("2027-01-11"), day("2027-01-01"));
        assert_eq!(back("2027-01-12"), day("2027-01-01"), "January 2 is a Saturday");
        assert_eq!(back("2026-08-17"), day("2026-12-01"), "not in the past");
    }

    #[test]
    fn pages_never_come_back_after_the_first_day() {
        let holiday = |date: NaiveDate| (day("2026-11-26")..=day("2026-11-27")).contains(&date);
        let back = |first: &str| papers_back(day(first), day("2026-11-24"), 10, &holiday);
        assert_eq!(back("2026-11-24"), day("2026-11-24"), "today");
        assert_eq!(back("2026-11-25"), day("2026-11-25"), "tomorrow");
        assert_eq!(back("2026-11-30"), day("2026-11-25"), "the school day before, over the holiday");
        assert_eq!(back("2026-12-01"), day("2026-11-30"), "a week away is not before");
        assert_eq!(back("2026-12-02"), day("2026-12-01"));
        assert_eq!(back("2026-12-03"), day("2026-12-01"), "a week from now, as ever");
        let weekend = papers_back(day("2026-11-30"), day("2026-11-27"), 10, &|_| false);
        assert_eq!(weekend, day("2026-11-30"), "no school day is left before it");
    }

    #[test]
    fn pages_come_back_before_a_break_not_in_it() {
        let winter = |date: NaiveDate| (day("2026-12-21")..=day("2027-01-01")).contains(&date);
        let back = |first: &str, today: &str| papers_back(day(first), day(today), 10, &winter);
        assert_eq!(back("2027-01-11", "2026-11-24"), day("2026-12-18"), "the Friday before winter break");
        assert_eq!(back("2027-01-05", "2026-12-18"), day("2027-01-04"), "no school day before is left");
    }
}
