//! What the summary is worked out from: one class of seniors, and the year's experiences of everybody else.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    calendar::SchoolYear,
    ids::{ClusterId, EmployerId, KindId, PathwayId, PlacementId, SchoolId, SchoolYearId, StudentId},
    kind::HourRule,
    opportunity::Pay,
    pathway::EndorsementArea,
    placement::PlacementStage,
    student::{Gender, Race, SpecialPopulation},
};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct YearEndFacts {
    pub year: SchoolYear,
    /// The day the figures were read on.
    pub as_of: NaiveDate,
    /// The rule in force on the year's last day; None = one completed experience is enough.
    pub rule: Option<HourRule>,
    /// Groups below this size are hidden, but for the district's exact copy.
    pub small_cell: u16,
    pub cluster_counts_as_aligned: bool,
    /// The office wants the nine special populations in its tables.
    pub show_special_populations: bool,
    /// The class: every student who is in grade 12 in this year or graduated in it, one row each.
    pub seniors: Vec<SeniorFacts>,
    /// This year's experiences of students who are not in the class.
    pub others: Vec<OtherFacts>,
    /// Seats that stayed empty this year, by the opening's cluster; empty when not known.
    pub seats: Vec<ClusterSeats>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SeniorFacts {
    pub student_id: StudentId,
    /// “Ocampo, Daniela”.
    pub name: String,
    pub local_id: String,
    pub school_id: SchoolId,
    /// Short name, “Wheeling”.
    pub school: String,
    pub pathway_id: Option<PathwayId>,
    pub pathway: Option<String>,
    /// Cluster of the student's pathway.
    pub cluster_id: Option<ClusterId>,
    pub cluster: Option<String>,
    pub endorsement_area: Option<EndorsementArea>,
    pub gender: Option<Gender>,
    /// `Student::report_group`.
    pub group: Race,
    pub special_populations: Vec<SpecialPopulation>,
    /// Two or more courses in one CTE program.
    pub concentrator: bool,
    pub graduated_on: Option<NaiveDate>,
    /// Reason of the waiver.
    pub waived: Option<String>,
    /// Every placement the student ever had, of any school year and in any stage.
    pub experiences: Vec<ExperienceFacts>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ExperienceFacts {
    pub placement_id: PlacementId,
    /// “P-26-0418”.
    pub number: String,
    pub school_year_id: SchoolYearId,
    pub kind_id: KindId,
    pub kind: String,
    /// Experiences of this kind add up to a career development experience.
    pub counts: bool,
    pub title: String,
    pub employer_id: EmployerId,
    pub employer: String,
    pub site: Option<String>,
    /// Cluster of the opening, else of the employer.
    pub cluster: Option<String>,
    /// By the alignment rule, or as a person decided.
    pub aligned: bool,
    pub pay: Pay,
    /// Minutes recorded in all weeks.
    pub minutes: u32,
    pub hours_required: u16,
    pub stage: PlacementStage,
    pub starts_on: Option<NaiveDate>,
    /// The planned last day.
    pub ends_on: Option<NaiveDate>,
    /// The day it was completed or ended early.
    pub ended_on: Option<NaiveDate>,
    /// A final evaluation came back; None = the office did not ask for one.
    pub evaluated: Option<bool>,
}

/// One experience of a student outside the class.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct OtherFacts {
    pub student_id: StudentId,
    pub name: String,
    pub local_id: String,
    pub school_id: SchoolId,
    pub school: String,
    pub pathway_id: Option<PathwayId>,
    pub pathway: Option<String>,
    pub gender: Option<Gender>,
    /// `Student::report_group`.
    pub group: Race,
    pub special_populations: Vec<SpecialPopulation>,
    /// Grade in this year, where known.
    pub grade: Option<i16>,
    pub experience: ExperienceFacts,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ClusterSeats {
    pub cluster: String,
    pub unfilled: u32,
}
