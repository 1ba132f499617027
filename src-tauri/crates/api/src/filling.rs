//! A block of cells pasted into a list: many rows and columns as one step.

use chrono::NaiveDate;
use domain::{
    employer::Employer,
    ids::{ClusterId, EmployerId, OpportunityId, PlacementId, StaffId, StudentId},
    opportunity::Opportunity,
    placement::Placement,
    student::Student,
};
use schemars::JsonSchema;
use serde::Deserialize;
use storage::rows;
use ts_rs::TS;

use crate::{
    call::Call,
    error::Result,
    signer_names::SignerNames,
    signers,
    students::{Changed, StudentChange},
};

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FillStudents {
    pub cells: Vec<StudentCell>,
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StudentCell {
    pub id: StudentId,
    pub change: StudentChange,
}

pub fn fill_students(call: &Call<'_>, args: FillStudents) -> Result<Changed> {
    let sentence = sentence("student", args.cells.iter().map(|cell| (cell.id.0, cell.change.what())));
    call.write("fill_students", sentence, |tx| {
        let signers = SignerNames::of_students(tx.conn(), args.cells.iter().map(|cell| cell.id))?;
        let mut changed = 0;
        for of_one in args.cells.chunk_by(|a, b| a.id == b.id) {
            let Some(first) = of_one.first() else { continue };
            let mut student: Student = tx.get(first.id.0)?;
            for cell in of_one {
                cell.change.make(&mut student);
            }
            changed += u32::from(tx.update(&student)?);
        }
        signers.follow(tx)?;
        Ok(Changed { changed })
    })
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FillEmployers {
    pub cells: Vec<EmployerCell>,
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EmployerCell {
    pub id: EmployerId,
    pub change: EmployerChange,
}

/// What can be set in the list of employers.
#[derive(Debug, Clone, Deserialize, TS, JsonSchema)]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum EmployerChange {
    Industry(String),
    Cluster(Option<ClusterId>),
    Owner(Option<StaffId>),
    NextAvailableOn(Option<NaiveDate>),
}

impl EmployerChange {
    fn what(&self) -> &'static str {
        match self {
            Self::Industry(_) => "industry",
            Self::Cluster(_) => "cluster",
            Self::Owner(_) => "owner",
            Self::NextAvailableOn(_) => "next available day",
        }
    }

    fn make(&self, employer: &mut Employer) {
        match self {
            Self::Industry(text) => text.trim().clone_into(&mut employer.industry),
            Self::Cluster(id) => employer.cluster_id = *id,
            Self::Owner(id) => employer.owner_id = *id,
            Self::NextAvailableOn(day) => employer.next_available_on = *day,
        }
    }
}

pub fn fill_employers(call: &Call<'_>, args: FillEmployers) -> Result<Changed> {
    let sentence = sentence("employer", args.cells.iter().map(|cell| (cell.id.0, cell.change.what())));
    call.write("fill_employers", sentence, |tx| {
        let mut changed = 0;
        for of_one in args.cells.chunk_by(|a, b| a.id == b.id) {
            let Some(first) = of_one.first() else { continue };
            let mut employer: Employer = tx.get(first.id.0)?;
            for cell in of_one {
                cell.change.make(&mut employer);
            }
            employer.validate()?;
            changed += u32::from(tx.update(&employer)?);
        }
        Ok(Changed { changed })
    })
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FillOpportunities {
    pub cells: Vec<OpportunityCell>,
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpportunityCell {
    pub id: OpportunityId,
    pub change: OpportunityChange,
}

/// What can be set in the list of opportunities.
#[derive(Debug, Clone, Deserialize, TS, JsonSchema)]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum OpportunityChange {
    Seats(u16),
    /// 0 = those of the kind.
    Hours(u16),
    StartsOn(Option<NaiveDate>),
    EndsOn(Option<NaiveDate>),
}

impl OpportunityChange {
    fn what(&self) -> &'static str {
        match self {
            Self::Seats(_) => "seats",
            Self::Hours(_) => "hours",
            Self::StartsOn(_) => "first day",
            Self::EndsOn(_) => "last day",
        }
    }

    fn make(&self, opportunity: &mut Opportunity) {
        match self {
            Self::Seats(count) => opportunity.seats = *count,
            Self::Hours(count) => opportunity.hours = *count,
            Self::StartsOn(day) => opportunity.starts_on = *day,
            Self::EndsOn(day) => opportunity.ends_on = *day,
        }
    }
}

/// # Errors
/// `Invalid` when one of them would have fewer seats than students, or end before it begins.
pub fn fill_opportunities(call: &Call<'_>, args: FillOpportunities) -> Result<Changed> {
    let sentence = sentence("opportunity", args.cells.iter().map(|cell| (cell.id.0, cell.change.what())));
    call.write("fill_opportunities", sentence, |tx| {
        let mut changed = 0;
        for of_one in args.cells.chunk_by(|a, b| a.id == b.id) {
            let Some(first) = of_one.first() else { continue };
            let mut opportunity: Opportunity = tx.get(first.id.0)?;
            for cell in of_one {
                cell.change.make(&mut opportunity);
            }
            opportunity.validate(rows::opportunity::seats_taken(tx.conn(), opportunity.id)?)?;
            changed += u32::from(tx.update(&opportunity)?);
        }
        Ok(Changed { changed })
    })
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FillPlacements {
    pub cells: Vec<PlacementCell>,
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlacementCell {
    pub id: PlacementId,
    pub change: PlacementChange,
}

/// What can be set in the list of placements: nothing that an agreement says of the work, which is amended one by one.
#[derive(Debug, Clone, Deserialize, TS, JsonSchema)]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum PlacementChange {
    Coordinator(Option<StaffId>),
}

/// The signers follow, as they do when one placement is changed.
pub fn fill_placements(call: &Call<'_>, args: FillPlacements) -> Result<Changed> {
    let sentence = sentence("placement", args.cells.iter().map(|cell| (cell.id.0, "coordinator")));
    call.write("fill_placements", sentence, |tx| {
        let mut changed = 0;
        for PlacementCell { id, change: PlacementChange::Coordinator(coordinator) } in &args.cells {
            let stored: Placement = tx.get(id.0)?;
            let saved = Placement { coordinator_id: *coordinator, ..stored.clone() };
            changed += u32::from(tx.update(&saved)?);
            signers::follow(call, tx, &stored, &saved)?;
        }
        Ok(Changed { changed })
    })
}

/// “filled in the pathway and counselor of 12 students”
fn sentence<'a>(noun: &str, cells: impl Iterator<Item = (uuid::Uuid, &'a str)>) -> String {
    let (mut ids, mut what): (Vec<uuid::Uuid>, Vec<&str>) = (Vec::new(), Vec::new());
    for (id, of) in cells {
        ids.push(id);
        if !what.contains(&of) {
            what.push(of);
        }
    }
    ids.sort_unstable();
    ids.dedup();
    let many = noun.strip_suffix('y').map_or_else(|| format!("{noun}s"), |stem| format!("{stem}ies"));
    let whose = if ids.len() == 1 { format!("1 {noun}") } else { format!("{} {many}", ids.len()) };
    format!("filled in the {} of {whose}", what.join(" and "))
}
