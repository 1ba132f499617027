//! What stands between a student and a seat. Every check says which rule, with which figures, and what it
//! found; none of them blocks: a person may accept a conflict with a reason.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    employer::{Employer, EmployerStage},
    labor,
    opportunity::{Opportunity, OpportunityStatus},
    placement::Placement,
    plural::counted,
    student::{RosterStatus, Student, Transport},
    time::{WeeklyBlock, blocks_in_words},
    words::words,
};

/// One rule, looked at. `ok = false` is a conflict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Check {
    /// Stable name of the rule.
    pub code: String,
    pub ok: bool,
    /// “Free at these hours” or what is in the way.
    pub message: String,
    /// Where the rule is written, if it isn't the office's own.
    pub citation: Option<String>,
}

impl Check {
    pub(crate) fn new(code: &str, ok: bool, message: impl Into<String>) -> Self {
        Self { code: code.into(), ok, message: message.into(), citation: None }
    }

    pub(crate) fn citing(mut self, citation: &str) -> Self {
        self.citation = Some(citation.into());
        self
    }
}

/// What the checks look at: a student, a seat, and what both already have.
#[derive(Clone)]
pub struct Seat<'a> {
    pub student: &'a Student,
    pub employer: &'a Employer,
    pub opportunity: &'a Opportunity,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    pub blocks: &'a [WeeklyBlock],
    /// Seats of this opportunity that others hold.
    pub taken: u16,
    /// The student's other open placements.
    pub others: &'a [Placement],
    /// None = nothing known about the student's classes.
    pub free: Option<&'a [WeeklyBlock]>,
    /// From the first bell to the last, a day each.
    pub school_hours: &'a [WeeklyBlock],
    pub aligned: bool,
    /// Whether there is school on a date.
    pub school_day: &'a dyn Fn(NaiveDate) -> bool,
    pub today: NaiveDate,
}

/// Every rule in the order a person would ask.
pub fn checks(seat: &Seat<'_>) -> Vec<Check> {
    let mut all = vec![aligned(seat), seats(seat), free(seat), other_placements(seat)];
    all.extend(standing(seat));
    all.extend(requirements(seat));
    all.extend(labor::checks(seat));
    all
}

fn aligned(seat: &Seat<'_>) -> Check {
    match (seat.student.pathway_id, seat.aligned) {
        (_, true) => Check::new("aligned", true, "Aligned with a pathway of the student"),
        (None, _) => {
            Check::new("aligned", false, "The student has no pathway yet, so this can’t count as aligned")
        }
        _ => Check::new("aligned", false, "Outside the student’s pathways and their clusters"),
    }
}

fn seats(seat: &Seat<'_>) -> Check {
    let (taken, all) = (seat.taken, seat.opportunity.seats);
    let free = all.saturating_sub(taken);
    Check::new(
        "seat_free",
        free > 0,
        if free > 0 {
            format!("{free} of {} free", counted(all, "seat"))
        } else {
            format!("All {all} seats are taken")
        },
    )
}

fn free(seat: &Seat<'_>) -> Check {
    if seat.blocks.is_empty() {
        return Check::new("free_hours", true, "No weekly hours set yet");
    }
    let Some(free) = seat.free else {
        return Check::new("free_hours", true, "Class periods aren’t known for this student");
    };
    let clash: Vec<WeeklyBlock> =
        seat.blocks.iter().filter(|b| !is_free(b, free, seat.school_hours)).copied().collect();
    if clash.is_empty() {
        Check::new("free_hours", true, "Free at these hours")
    } else {
        Check::new("free_hours", false, format!("In class {}", blocks_in_words(&clash)))
    }
}

/// The part of the shift that lies in the school day falls inside one free stretch.
fn is_free(block: &WeeklyBlock, free: &[WeeklyBlock], school: &[WeeklyBlock]) -> bool {
    let Some(day) = school.iter().find(|s| s.overlaps(block)) else { return true };
    let inside =
        WeeklyBlock { starts: block.starts.max(day.starts), ends: block.ends.min(day.ends), ..*block };
    free.iter().any(|f| f.contains(&inside))
}

fn other_placements(seat: &Seat<'_>) -> Check {
    let clash = seat.others.iter().find(|p| {
        p.stage.is_open()
            && p.dates_overlap(seat.starts_on, seat.ends_on)
            && p.weekly_blocks.iter().any(|a| seat.blocks.iter().any(|b| a.overlaps(b)))
    });
    match clash {
        Some(p) => Check::new(
            "one_place_at_a_time",
            false,
            format!("Already at {} at these hours ({})", p.title, p.number),
        ),
        None => Check::new("one_place_at_a_time", true, "No other placement at these hours"),
    }
}

fn standing(seat: &Seat<'_>) -> Vec<Check> {
    let mut all = Vec::new();
    if seat.student.roster_status == RosterStatus::Gone {
        all.push(Check::new("on_roster", false, "The student is no longer on the roster"));
    }
    if let Some(waiver) = &seat.student.waiver {
        all.push(Check::new("not_waived", false, format!("The student was waived: {}", waiver.reason)));
    }
    if let Some(last) = seat.opportunity.ends_on.filter(|last| *last < seat.today) {
        all.push(Check::new("open", false, format!("The opportunity ended on {}", last.format("%-d %b %Y"))));
    }
    if seat.opportunity.status != OpportunityStatus::Open {
        all.push(Check::new(
            "open",
            false,
            format!("The opportunity is {}", seat.opportunity.status.label().to_lowercase()),
        ));
    }
    match seat.employer.stage {
        EmployerStage::DoNotUse => {
            all.push(Check::new(
                "employer",
                false,
                format!("{} is not to be used: {}", seat.employer.name, seat.employer.stage_reason),
            ));
        }
        EmployerStage::Paused => {
            all.push(Check::new("employer", false, format!("{} is paused", seat.employer.name)))
        }
        EmployerStage::Prospect | EmployerStage::Talking | EmployerStage::Partner => {}
    }
    all
}

fn requirements(seat: &Seat<'_>) -> Vec<Check> {
    let (asks, student) = (&seat.opportunity.requirements, seat.student);
    let first_day = seat.starts_on.unwrap_or(seat.today);
    let mut all = Vec::new();
    if let Some(min) = asks.min_age {
        all.push(match student.age_on(first_day) {
            Some(age) => Check::new(
                "min_age",
                age >= u32::from(min),
                format!("{age} on the first day; the site asks for {min}"),
            ),
            None => Check::new(
                "min_age",
                false,
                format!("The birth date is missing; the site asks for age {min}"),
            ),
        });
    }
    if let Some(min) = asks.min_grade {
        let ok = student.grade.is_some_and(|g| i32::from(g) >= i32::from(min));
        let grade = student.grade.map_or("not known".to_owned(), |g| g.to_string());
        all.push(Check::new("min_grade", ok, format!("Grade {grade}; the site asks for grade {min}")));
    }
    let last_day = seat.ends_on.unwrap_or(first_day);
    for kind in &asks.clearances {
        let ok = student.has_clearance(*kind, last_day);
        let until = student.clearances.iter().find(|c| c.kind == *kind);
        let message = match (ok, until.and_then(|c| c.valid_until)) {
            (true, Some(day)) => format!("{} on file until {}", kind.label(), day.format("%-d %b %Y")),
            (true, None) => format!("{} on file", kind.label()),
            (false, Some(day)) => {
                format!("{} runs out {}, before the last day", kind.label(), day.format("%-d %b %Y"))
            }
            (false, None) => format!("{} missing", kind.label()),
        };
        all.push(Check::new(&format!("clearance_{}", kind.code()), ok, message));
    }
    if asks.own_transport {
        let ok = matches!(student.transport, Transport::OwnCar | Transport::FamilyCar | Transport::Bike);
        all.push(Check::new(
            "own_transport",
            ok,
            format!(
                "The site needs own transport; the student: {}",
                student.transport.label().to_lowercase()
            ),
        ));
    }
    all
}

words! {
    /// How well a seat fits, as a word.
    Fit { Strong = "strong" "Strong", Good = "good" "Good", Fair = "fair" "Fair", Clash = "clash" "Clash" }
}

/// What nobody can settle before the first day.
const STOPS: [&str; 7] =
    ["seat_free", "open", "employer", "on_roster", "placed_already", "one_place_at_a_time", "free_hours"];

impl Fit {
    /// Strong: aligned, nothing in the way. Good: aligned, one thing to settle. Fair: more to settle, or outside the student’s
    /// pathways. A clash is the rest, and whatever can’t be settled.
    pub fn of(checks: &[Check]) -> Self {
        let broken: Vec<&str> = checks.iter().filter(|c| !c.ok).map(|c| c.code.as_str()).collect();
        let outside = broken.contains(&"aligned");
        match broken.len() - usize::from(outside) {
            _ if broken.iter().any(|code| STOPS.contains(code)) => Self::Clash,
            0 if !outside => Self::Strong,
            1 if !outside => Self::Good,
            0..=2 => Self::Fair,
            _ => Self::Clash,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(broken: &[&str]) -> Fit {
        let mut checks = vec![Check::new("min_grade", true, "")];
        checks.extend(broken.iter().map(|code| Check::new(code, false, "")));
        Fit::of(&checks)
    }

    #[test]
    fn an_aligned_seat_with_one_thing_to_settle_comes_before_one_outside_the_pathway() {
        assert_eq!(fit(&[]), Fit::Strong);
        assert_eq!(fit(&["own_transport"]), Fit::Good);
        assert_eq!(fit(&["aligned"]), Fit::Fair);
        assert!(fit(&["own_transport"]) < fit(&["aligned"]));
    }

    #[test]
    fn what_nobody_can_settle_is_a_clash_all_by_itself() {
        for stop in STOPS {
            assert_eq!(fit(&[stop]), Fit::Clash, "{stop}");
        }
        assert_eq!(fit(&["aligned", "own_transport", "min_age", "min_grade"]), Fit::Clash, "too much");
    }
}
