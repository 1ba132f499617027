//! Placements: one student in one seat, from match to completion.

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    hazard::HazardousOrder,
    ids::{
        EmployerId, KindId, OpportunityId, PersonId, PlacementEventId, PlacementId, SchoolYearId, SiteId,
        StaffId, StudentId,
    },
    opportunity::{Pay, check_blocks, check_group, check_pay},
    time::WeeklyBlock,
    violation::Violations,
    words::words,
};

words! {
    PlacementStage {
        Matched = "matched" "Matched",
        AgreementOut = "agreement_out" "Agreement out",
        Active = "active" "Active",
        Completed = "completed" "Completed",
        EndedEarly = "ended_early" "Ended early",
        Withdrawn = "withdrawn" "Withdrawn",
    }
}

impl PlacementStage {
    /// A placement in this stage takes a seat.
    pub fn holds_seat(self) -> bool {
        !matches!(self, Self::EndedEarly | Self::Withdrawn)
    }

    pub fn is_open(self) -> bool {
        matches!(self, Self::Matched | Self::AgreementOut | Self::Active)
    }

    /// Where a placement may go from here; a mistake is undone, not stepped back.
    pub fn next(self) -> &'static [Self] {
        match self {
            Self::Matched => &[Self::AgreementOut, Self::Active, Self::Withdrawn],
            Self::AgreementOut => &[Self::Active, Self::Withdrawn],
            Self::Active => &[Self::Completed, Self::EndedEarly],
            Self::Completed | Self::EndedEarly | Self::Withdrawn => &[],
        }
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Placement {
    pub id: PlacementId,
    /// “P-26-0418”: finds the placement again from its paper. Allocated, never reused.
    pub number: String,
    pub student_id: StudentId,
    pub opportunity_id: Option<OpportunityId>,
    pub employer_id: EmployerId,
    pub site_id: Option<SiteId>,
    pub school_year_id: SchoolYearId,
    pub kind_id: KindId,
    pub stage: PlacementStage,
    pub title: String,
    pub tasks: String,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    pub weekly_blocks: Vec<WeeklyBlock>,
    pub hours_required: u16,
    pub pay: Pay,
    pub supervisor_id: Option<PersonId>,
    pub signatory_id: Option<PersonId>,
    pub coordinator_id: Option<StaffId>,
    pub teacher_id: Option<StaffId>,
    pub course: String,
    pub credit: String,
    /// “Periods 7 and 8, Tuesday and Thursday”.
    pub release_periods: String,
    /// “Drives own car, 9 minutes each way”.
    pub transport: String,
    pub dress: String,
    /// Who pays the wage, where it isn't the employer alone: “Perkins V”, “Youth jobs grant”.
    pub funding_source: String,
    /// Goes along with a group.
    pub job_coach_id: Option<StaffId>,
    /// What a group travels in: “School van 2, 8 seats”.
    pub vehicle: String,
    pub papers_back_on: Option<NaiveDate>,
    pub makeup_until: Option<NaiveDate>,
    pub midterm_on: Option<NaiveDate>,
    pub final_on: Option<NaiveDate>,
    /// Employment certificate of a student under 16.
    pub permit_number: String,
    pub plan: Vec<PlanItem>,
    pub safety: Vec<SafetyItem>,
    pub hazards: Vec<HazardItem>,
    /// Conflicts that somebody decided to accept, with the reason.
    pub accepted: Vec<AcceptedConflict>,
    /// None = by the alignment rule; otherwise decided by a person.
    pub aligned_by_hand: Option<bool>,
    pub ended_on: Option<NaiveDate>,
    pub end_reason: String,
}

words! { TaughtAt { School = "school" "School", Site = "site" "Work site", Both = "both" "Both" } }

/// One task or skill of the training plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PlanItem {
    pub task: String,
    pub taught_at: TaughtAt,
    /// “Weeks 1–3”, “February”.
    pub when: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SafetyItem {
    pub topic: String,
    pub instructor: String,
    pub taught_on: Option<NaiveDate>,
}

/// Hazardous work under the student-learner exemption.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct HazardItem {
    pub order: HazardousOrder,
    pub process: String,
    pub step: String,
    pub supervised_by: String,
    pub longest_time: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct AcceptedConflict {
    /// Code of the conflict.
    pub code: String,
    pub reason: String,
    pub by: String,
    pub on: NaiveDate,
}

/// One step of a placement's history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PlacementEvent {
    pub id: PlacementEventId,
    pub placement_id: PlacementId,
    pub from_stage: Option<PlacementStage>,
    pub to_stage: PlacementStage,
    pub reason: String,
    pub author: String,
    pub position: String,
    pub at: DateTime<Utc>,
}

impl Placement {
    pub fn validate(&self) -> Result<(), Violations> {
        let mut v = Violations::default();
        v.order(self.starts_on, self.ends_on, "ends_on", "The last day comes before the first.");
        v.when(
            self.hours_required > 2000,
            "hours_required",
            "range",
            "A placement asks for at most 2,000 hours.",
        );
        check_blocks(&mut v, &self.weekly_blocks);
        check_pay(&mut v, &self.pay);
        check_group(&mut v, &self.funding_source, &self.vehicle);
        v.when(
            matches!(self.stage, PlacementStage::EndedEarly | PlacementStage::Withdrawn)
                && self.end_reason.trim().is_empty(),
            "end_reason",
            "required",
            "Say why the placement ended; the year-end report asks for it.",
        );
        v.finish()
    }

    pub fn is_student_learner(&self) -> bool {
        !self.hazards.is_empty()
    }

    /// The day it ended on, else the last day planned, make-up days included.
    pub fn last_day(&self) -> Option<NaiveDate> {
        self.ended_on.or_else(|| self.ends_on.map(|day| self.makeup_until.map_or(day, |m| m.max(day))))
    }

    /// The dates overlap; an open end lasts.
    pub fn dates_overlap(&self, starts: Option<NaiveDate>, ends: Option<NaiveDate>) -> bool {
        let before = |end: Option<NaiveDate>, start: Option<NaiveDate>| matches!((end, start), (Some(e), Some(s)) if e < s);
        !before(self.ends_on, starts) && !before(ends, self.starts_on)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finished_placement_goes_nowhere() {
        for stage in PlacementStage::ALL {
            assert_eq!(stage.next().is_empty(), !stage.is_open(), "{stage:?}");
        }
    }
}
