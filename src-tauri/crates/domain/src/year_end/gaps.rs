//! What is missing from the files, with the rows to mend.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::{
    facts::{ExperienceFacts, SeniorFacts, YearEndFacts},
    lines::Outcome,
    outcome::senior_line,
    summary::{Basis, count},
};
use crate::{ids::StudentId, placement::PlacementStage, words::words};

words! {
    GapKind {
        CompletedWithoutHours = "completed_without_hours" "Completed, hours missing",
        NoFinalEvaluation = "no_final_evaluation" "No final evaluation",
        NoGraduationDate = "no_graduation_date" "No graduation date",
        ActiveAfterLastDay = "active_after_last_day" "Still Active after the last day",
        NoPathway = "no_pathway" "No pathway",
        WaivedWithoutReason = "waived_without_reason" "Waived without a reason",
    }
}

words! {
    /// What the ids of a gap are.
    GapOf { Student = "student" "Students", Placement = "placement" "Placements" }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Gap {
    pub kind: GapKind,
    pub of: GapOf,
    pub count: u32,
    /// What it means for the report: “They count as not completed”.
    pub detail: String,
    /// Seniors who could count once it is mended.
    pub seniors: u32,
    pub ids: Vec<Uuid>,
}

/// One experience and the senior whose it is, where it is a senior's.
type Whose<'a> = (&'a ExperienceFacts, Option<&'a SeniorFacts>);

/// The gaps that are not empty, in the order in which they are asked about.
pub fn gaps(facts: &YearEndFacts, basis: Basis) -> Vec<Gap> {
    let undecided: BTreeSet<StudentId> = facts
        .seniors
        .iter()
        .filter(|s| senior_line(facts, s).outcome != Outcome::Completed)
        .map(|s| s.student_id)
        .collect();
    let all: Vec<Whose> = facts
        .seniors
        .iter()
        .flat_map(|s| s.experiences.iter().map(move |e| (e, Some(s))))
        .chain(facts.others.iter().map(|o| (&o.experience, None)))
        .collect();
    let over = facts.as_of >= facts.year.ends_on;
    let undated = |s: &SeniorFacts| over && s.graduated_on.is_none();
    let found = [
        placements(facts, &all, &undecided, GapKind::CompletedWithoutHours, is_without_hours),
        placements(facts, &all, &BTreeSet::new(), GapKind::NoFinalEvaluation, |e| {
            e.stage == PlacementStage::Completed && e.evaluated == Some(false)
        }),
        students(facts, GapKind::NoGraduationDate, undated, no_date_detail(facts, basis, undated)),
        placements(facts, &all, &undecided, GapKind::ActiveAfterLastDay, |e| is_overdue(e, facts.as_of)),
        students(
            facts,
            GapKind::NoPathway,
            |s| s.pathway_id.is_none(),
            "Shown under “No pathway yet”; nothing is aligned for them".to_owned(),
        ),
        students(
            facts,
            GapKind::WaivedWithoutReason,
            |s| s.waived.as_ref().is_some_and(|r| r.trim().is_empty()),
            "The report tells how many were waived with a reason".to_owned(),
        ),
    ];
    found.into_iter().filter(|g| g.count > 0).collect()
}

fn is_without_hours(e: &ExperienceFacts) -> bool {
    e.stage == PlacementStage::Completed && e.minutes == 0 && (e.counts || e.hours_required > 0)
}

fn is_overdue(e: &ExperienceFacts, as_of: NaiveDate) -> bool {
    e.stage == PlacementStage::Active && e.ends_on.is_some_and(|d| d < as_of)
}

fn placements(
    facts: &YearEndFacts,
    all: &[Whose],
    undecided: &BTreeSet<StudentId>,
    kind: GapKind,
    lacks: impl Fn(&ExperienceFacts) -> bool,
) -> Gap {
    let of_this_report = |(e, s): &&Whose| s.is_some() || e.school_year_id == facts.year.id;
    let lacking: Vec<&Whose> = all.iter().filter(of_this_report).filter(|(e, _)| lacks(e)).collect();
    let employers: BTreeSet<_> = lacking.iter().map(|(e, _)| e.employer_id).collect();
    let oldest = lacking.iter().filter_map(|(e, _)| e.ended_on.or(e.ends_on)).min();
    let seniors: BTreeSet<_> = lacking
        .iter()
        .filter_map(|(_, s)| s.map(|s| s.student_id))
        .filter(|id| undecided.contains(id))
        .collect();
    let detail = match kind {
        GapKind::CompletedWithoutHours => "They count as not completed".to_owned(),
        GapKind::ActiveAfterLastDay => "Complete them or end them early".to_owned(),
        _ => {
            let since = oldest.map_or_else(String::new, |d| format!(", oldest {}", d.format("%B %-d")));
            format!(
                "{} {}{since}",
                employers.len(),
                if employers.len() == 1 { "employer" } else { "employers" }
            )
        }
    };
    Gap {
        kind,
        of: GapOf::Placement,
        count: count(lacking.len()),
        detail,
        seniors: count(seniors.len()),
        ids: lacking.iter().map(|(e, _)| e.placement_id.0).collect(),
    }
}

fn students(
    facts: &YearEndFacts,
    kind: GapKind,
    lacks: impl Fn(&SeniorFacts) -> bool,
    detail: String,
) -> Gap {
    let ids: Vec<Uuid> = facts.seniors.iter().filter(|s| lacks(s)).map(|s| s.student_id.0).collect();
    let seniors = if kind == GapKind::NoGraduationDate { count(ids.len()) } else { 0 };
    Gap { kind, of: GapOf::Student, count: count(ids.len()), detail, seniors, ids }
}

/// “All at Elk Grove”, where they are; else what it means.
fn no_date_detail(facts: &YearEndFacts, basis: Basis, undated: impl Fn(&SeniorFacts) -> bool) -> String {
    if basis == Basis::OnRoster {
        return "All seniors on the roster are counted until dates come in".to_owned();
    }
    let schools: BTreeSet<&str> =
        facts.seniors.iter().filter(|s| undated(s)).map(|s| s.school.as_str()).collect();
    match schools.iter().collect::<Vec<_>>().as_slice() {
        [one] => format!("They are not counted; all at {one}"),
        many => format!("They are not counted; at {} schools", many.len()),
    }
}
