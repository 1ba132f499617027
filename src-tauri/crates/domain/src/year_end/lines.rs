//! The names behind every total: one line a senior, a placement, an employer.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::table::{Grouping, Measure, Name};
use crate::{
    ids::{ClusterId, EmployerId, KindId, PathwayId, PlacementId, SchoolId, StudentId},
    pathway::EndorsementArea,
    placement::PlacementStage,
    student::{Gender, Race, SpecialPopulation},
    words::words,
};

words! {
    /// How the year ended for a senior.
    Outcome {
        Completed = "completed" "Completed",
        Waived = "waived" "Waived",
        Left = "left" "Left without",
    }
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Names {
    pub seniors: Vec<SeniorLine>,
    pub placements: Vec<PlacementLine>,
    pub employers: Vec<EmployerLine>,
}

/// One senior who is counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SeniorLine {
    pub student_id: StudentId,
    pub name: String,
    pub local_id: String,
    pub school_id: SchoolId,
    pub school: String,
    pub pathway_id: Option<PathwayId>,
    pub pathway: Option<String>,
    pub cluster_id: Option<ClusterId>,
    pub cluster: Option<String>,
    pub endorsement_area: Option<EndorsementArea>,
    pub gender: Option<Gender>,
    pub group: Race,
    pub special_populations: Vec<SpecialPopulation>,
    pub concentrator: bool,
    pub graduated_on: Option<NaiveDate>,
    pub outcome: Outcome,
    /// Reason of the waiver, also when the senior completed one after all.
    pub waived: Option<String>,
    /// Completed at least one aligned experience with hours, whatever the total.
    pub took_part: bool,
    /// Minutes that count towards the rule.
    pub minutes_counted: u32,
    /// The day the rule was met; None when not met, or when an end date is missing.
    pub completed_on: Option<NaiveDate>,
    /// Placements that make up the counted minutes.
    pub placements: Vec<PlacementId>,
}

/// One experience of the year, of a senior or of somebody else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PlacementLine {
    pub placement_id: PlacementId,
    pub number: String,
    pub student_id: StudentId,
    pub name: String,
    pub local_id: String,
    pub school_id: SchoolId,
    pub school: String,
    /// The student's pathway.
    pub pathway_id: Option<PathwayId>,
    pub pathway: Option<String>,
    pub gender: Option<Gender>,
    pub group: Race,
    pub special_populations: Vec<SpecialPopulation>,
    pub senior: bool,
    pub kind_id: KindId,
    pub kind: String,
    pub title: String,
    pub employer_id: EmployerId,
    pub employer: String,
    pub site: Option<String>,
    /// Of the opening, else of the employer.
    pub cluster: Option<String>,
    pub aligned: bool,
    pub paid: bool,
    /// US cents an hour.
    pub cents_per_hour: Option<u32>,
    pub minutes: u32,
    pub hours_required: u16,
    pub stage: PlacementStage,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    pub ended_on: Option<NaiveDate>,
}

words! {
    /// An employer of this year beside last year's.
    Hosting { Kept = "kept" "Hosted in both years", New = "new" "New this year", Lost = "lost" "Lost: did not host again", Unknown = "unknown" "Hosted this year" }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct EmployerLine {
    pub employer_id: EmployerId,
    pub employer: String,
    pub hosting: Hosting,
    /// Placements begun, completed and paid here this year.
    pub begun: u32,
    pub finished: u32,
    pub paid: u32,
    pub minutes: u32,
}

impl SeniorLine {
    /// The rows this senior stands in.
    pub fn groups(&self, by: Grouping) -> Vec<Name> {
        match by {
            Grouping::School => vec![name(self.school_id, &self.school)],
            Grouping::Area => {
                vec![self.endorsement_area.map_or_else(no_pathway, |a| name(a.code(), a.label()))]
            }
            Grouping::Pathway => vec![by_id(self.pathway_id, self.pathway.as_deref(), no_pathway)],
            Grouping::Cluster => vec![by_id(self.cluster_id, self.cluster.as_deref(), no_pathway)],
            Grouping::Gender => vec![by_gender(self.gender)],
            Grouping::Race => vec![name(self.group.code(), self.group.label())],
            Grouping::SpecialPopulation => by_population(&self.special_populations),
            Grouping::Kind => Vec::new(),
        }
    }

    /// The senior is one of those counted in a column.
    pub fn is_in(&self, measure: Measure) -> bool {
        match measure {
            Measure::Seniors => true,
            Measure::Completed => self.outcome == Outcome::Completed,
            Measure::Waived => self.outcome == Outcome::Waived,
            Measure::Left => self.outcome == Outcome::Left,
            Measure::Concentrators => self.concentrator,
            Measure::TookPart => self.concentrator && self.took_part,
            _ => false,
        }
    }
}

impl PlacementLine {
    /// The rows this placement stands in.
    pub fn groups(&self, by: Grouping) -> Vec<Name> {
        match by {
            Grouping::School => vec![name(self.school_id, &self.school)],
            Grouping::Kind => vec![name(self.kind_id, &self.kind)],
            Grouping::Cluster => {
                vec![self.cluster.as_deref().map_or_else(|| name("none", "No cluster"), |c| name(c, c))]
            }
            Grouping::Pathway => vec![by_id(self.pathway_id, self.pathway.as_deref(), no_pathway)],
            Grouping::Gender => vec![by_gender(self.gender)],
            Grouping::Race => vec![name(self.group.code(), self.group.label())],
            Grouping::SpecialPopulation => by_population(&self.special_populations),
            Grouping::Area => Vec::new(),
        }
    }

    pub fn is_in(&self, measure: Measure) -> bool {
        let begun = has_begun(self.stage);
        match measure {
            Measure::Begun | Measure::Minutes | Measure::Employers => begun,
            Measure::Finished => self.stage == PlacementStage::Completed,
            Measure::EndedEarly => self.stage == PlacementStage::EndedEarly,
            Measure::Open => self.stage == PlacementStage::Active,
            Measure::Paid | Measure::Wage => self.stage == PlacementStage::Completed && self.paid,
            _ => false,
        }
    }
}

/// The student was at work: matched, out for signatures and withdrawn placements are none of the year's.
pub fn has_begun(stage: PlacementStage) -> bool {
    matches!(stage, PlacementStage::Active | PlacementStage::Completed | PlacementStage::EndedEarly)
}

fn name(key: impl ToString, label: &str) -> Name {
    Name { key: key.to_string(), label: label.to_owned() }
}

fn by_gender(gender: Option<Gender>) -> Name {
    gender.map_or_else(|| name("none", "Not stated"), |g| name(g.code(), g.label()))
}

fn by_population(populations: &[SpecialPopulation]) -> Vec<Name> {
    populations.iter().map(|p| name(p.code(), p.label())).collect()
}

fn no_pathway() -> Name {
    name("none", "No pathway yet")
}

fn by_id(id: Option<impl ToString>, label: Option<&str>, none: impl Fn() -> Name) -> Name {
    match (id, label) {
        (Some(id), Some(label)) => name(id, label),
        _ => none(),
    }
}
