//! One row of each list screen, and the facts it is made from.

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    employer::EmployerStage,
    ids::{
        ClusterId, EmployerId, OpportunityId, PathwayId, PlacementId, SchoolId, SchoolYearId, SiteId,
        StudentId,
    },
    opportunity::OpportunityStatus,
    paper::{AgreementProgress, AgreementState, SignerRole},
    placement::PlacementStage,
    status::StudentStatus,
    student::RosterStatus,
};

/// What the store knows of a student for the list; `status` turns it into a row.
#[derive(Debug, Clone, PartialEq)]
pub struct StudentFacts {
    pub id: StudentId,
    pub name: String,
    pub local_id: String,
    pub school_id: SchoolId,
    pub school: String,
    pub grade: Option<i16>,
    pub pathway_id: Option<PathwayId>,
    pub pathway: String,
    /// “Welding, Robotics”.
    pub other_pathways: String,
    pub cluster: String,
    pub counselor: String,
    pub roster_status: RosterStatus,
    pub graduated_on: Option<NaiveDate>,
    pub applied_on: Option<NaiveDate>,
    pub waived_on: Option<NaiveDate>,
    pub waiver_reason: String,
    pub placements: Vec<PlacementFacts>,
}

/// What the store knows of a placement for the lists.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacementFacts {
    pub id: PlacementId,
    pub number: String,
    pub student_id: StudentId,
    pub student: String,
    pub school_id: SchoolId,
    pub school: String,
    pub grade: Option<i16>,
    pub school_year_id: SchoolYearId,
    pub stage: PlacementStage,
    pub title: String,
    pub kind: String,
    /// The kind counts towards a career development experience.
    pub counts: bool,
    pub employer_id: EmployerId,
    pub employer: String,
    pub site: String,
    pub supervisor: String,
    pub coordinator: String,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    pub schedule: String,
    pub weekly_minutes: u32,
    pub minutes_done: u32,
    pub hours_required: u16,
    pub aligned: bool,
    pub midterm_on: Option<NaiveDate>,
    pub final_on: Option<NaiveDate>,
    /// The first signer who hasn't signed, and since when it has been out.
    pub waiting_for: Option<SignerRole>,
    pub out_since: Option<NaiveDate>,
    pub agreement: AgreementProgress,
    /// Tasks in its training plan.
    pub plan_tasks: u16,
    /// Its kind asks for a training plan.
    pub plan_asked: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct StudentRow {
    pub id: StudentId,
    /// “Ocampo, Daniela”.
    pub name: String,
    pub local_id: String,
    pub school_id: SchoolId,
    pub school: String,
    pub grade: Option<i16>,
    pub pathway_id: Option<PathwayId>,
    pub pathway: String,
    pub other_pathways: String,
    pub cluster: String,
    pub counselor: String,
    pub status: StudentStatus,
    /// A senior who has neither finished an aligned experience nor been waived.
    pub needs_experience: bool,
    pub behind_on_hours: bool,
    pub on_roster: bool,
    pub experience: String,
    pub employer: String,
    pub minutes_done: u32,
    pub hours_required: u16,
    pub placement_id: Option<PlacementId>,
    pub next_step: String,
    /// The next step is overdue.
    pub late: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PlacementRow {
    pub id: PlacementId,
    pub number: String,
    pub student_id: StudentId,
    pub student: String,
    pub school_id: SchoolId,
    pub school: String,
    pub grade: Option<i16>,
    pub employer_id: EmployerId,
    pub employer: String,
    pub site: String,
    pub supervisor: String,
    pub coordinator: String,
    pub title: String,
    pub kind: String,
    pub stage: PlacementStage,
    pub aligned: bool,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    pub schedule: String,
    pub minutes_done: u32,
    pub hours_required: u16,
    pub agreement: AgreementState,
    pub signed: u16,
    pub signers: u16,
    pub plan_tasks: u16,
    pub plan_missing: bool,
    pub next_step: String,
    pub late: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct EmployerRow {
    pub id: EmployerId,
    pub name: String,
    pub industry: String,
    pub cluster_id: Option<ClusterId>,
    pub cluster: String,
    pub stage: EmployerStage,
    /// City of the first site.
    pub city: String,
    pub sites: u32,
    pub seats_open: u32,
    pub seats: u32,
    pub active_placements: u32,
    pub last_contact_at: Option<DateTime<Utc>>,
    pub last_contact_by: String,
    pub owner: String,
    pub follow_up_on: Option<NaiveDate>,
    pub next_available_on: Option<NaiveDate>,
    /// The first of its insurances or agreements to run out.
    pub expires_on: Option<NaiveDate>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct OpportunityRow {
    pub id: OpportunityId,
    pub title: String,
    pub employer_id: EmployerId,
    pub employer: String,
    pub site_id: Option<SiteId>,
    pub site: String,
    pub city: String,
    pub school_year_id: SchoolYearId,
    pub kind: String,
    pub pathways: String,
    pub cluster: String,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    pub schedule: String,
    pub weekly_minutes: u32,
    pub seats: u16,
    pub taken: u16,
    pub hours: u16,
    pub paid: bool,
    pub requirements: String,
    pub status: OpportunityStatus,
}
