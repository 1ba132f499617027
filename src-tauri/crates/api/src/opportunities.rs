//! Opportunities: the offers of employers, and the seats in them.

use domain::{
    employer::{Employer, PersonRole, Site},
    ids::{EmployerId, KindId, OpportunityId, PathwayId, SchoolYearId},
    kind::ExperienceKind,
    lists::{OpportunityRow, PlacementRow},
    opportunity::{Opportunity, OpportunityStatus, Pay, Requirements},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use storage::{
    reports::{self, opportunity_rows::Opportunities, placement_facts::Placements},
    row, rows,
};
use ts_rs::TS;

use crate::{call::Call, error::Result, settings::put, students::current_year};

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListOpportunities {
    /// None = all years.
    #[serde(default)]
    pub school_year_id: Option<SchoolYearId>,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct OpportunityList {
    pub rows: Vec<OpportunityRow>,
}

pub fn list(call: &Call<'_>, args: ListOpportunities) -> Result<OpportunityList> {
    let which = args.school_year_id.map_or(Opportunities::All, Opportunities::OfYear);
    call.read(|conn| Ok(OpportunityList { rows: reports::opportunity_rows::list(conn, &which)? }))
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetOpportunity {
    pub id: OpportunityId,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct OpportunityPage {
    pub opportunity: Opportunity,
    pub employer: Employer,
    pub site: Option<Site>,
    pub taken: u16,
    pub placements: Vec<PlacementRow>,
}

pub fn get(call: &Call<'_>, args: GetOpportunity) -> Result<OpportunityPage> {
    let today = call.today();
    call.read(|conn| {
        let opportunity: Opportunity = row::get(conn, args.id.0)?;
        Ok(OpportunityPage {
            employer: row::get(conn, opportunity.employer_id.0)?,
            site: match opportunity.site_id {
                Some(id) => row::find(conn, id.0)?,
                None => None,
            },
            taken: rows::opportunity::seats_taken(conn, args.id)?,
            placements: crate::placements::rows_of(conn, &Placements::OfOpportunity(args.id), today)?,
            opportunity,
        })
    })
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddOpportunity {
    pub employer_id: EmployerId,
    pub title: String,
    pub kind_id: KindId,
    pub seats: u16,
    /// None = the current year.
    #[serde(default)]
    pub school_year_id: Option<SchoolYearId>,
    #[serde(default)]
    pub pathway_ids: Vec<PathwayId>,
}

pub fn add(call: &Call<'_>, args: AddOpportunity) -> Result<Opportunity> {
    let id = call.new_id()?;
    let today = call.today();
    let opportunity = call.read(|conn| {
        let employer: Employer = row::get(conn, args.employer_id.0)?;
        let kind: ExperienceKind = row::get(conn, args.kind_id.0)?;
        let sites = rows::site::list_of_employer(conn, args.employer_id)?;
        let people = rows::person::list_of_employer(conn, args.employer_id)?;
        Ok(Opportunity {
            id,
            employer_id: args.employer_id,
            site_id: sites.iter().find(|s| s.active).map(|s| s.id),
            school_year_id: match args.school_year_id {
                Some(id) => id,
                None => current_year(conn, today)?.id,
            },
            title: args.title.trim().into(),
            kind_id: args.kind_id,
            pathway_ids: args.pathway_ids,
            cluster_id: employer.cluster_id,
            starts_on: None,
            ends_on: None,
            weekly_blocks: Vec::new(),
            seats: args.seats,
            hours: kind.hours,
            pay: Pay::default(),
            tasks: String::new(),
            dress: String::new(),
            funding_source: String::new(),
            job_coach_id: None,
            vehicle: String::new(),
            requirements: Requirements::default(),
            hazards: Vec::new(),
            supervisor_id: people
                .iter()
                .find(|p| p.active && p.roles.contains(&PersonRole::Supervisor))
                .map(|p| p.id),
            status: OpportunityStatus::Open,
        })
    })?;
    opportunity.validate(0)?;
    call.write("add_opportunity", format!("added the opportunity {}", opportunity.title), |tx| {
        put(tx, &opportunity)
    })
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveOpportunity {
    pub opportunity: Opportunity,
}

pub fn save(call: &Call<'_>, args: SaveOpportunity) -> Result<Opportunity> {
    let opportunity = args.opportunity;
    let taken = call.read(|conn| Ok(rows::opportunity::seats_taken(conn, opportunity.id)?))?;
    opportunity.validate(taken)?;
    call.write("save_opportunity", format!("changed the opportunity {}", opportunity.title), |tx| {
        put(tx, &opportunity)
    })
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CopyOpportunity {
    pub id: OpportunityId,
    /// Where the copy goes; None = the same year. Dates move with it.
    #[serde(default)]
    pub school_year_id: Option<SchoolYearId>,
}

pub fn copy(call: &Call<'_>, args: CopyOpportunity) -> Result<Opportunity> {
    let (mut copy, from, to) = call.read(|conn| {
        let opportunity: Opportunity = row::get(conn, args.id.0)?;
        let from: domain::calendar::SchoolYear = row::get(conn, opportunity.school_year_id.0)?;
        let to: domain::calendar::SchoolYear = row::get(conn, args.school_year_id.unwrap_or(from.id).0)?;
        Ok((opportunity, from, to))
    })?;
    let shift = to.starts_on - from.starts_on;
    // Whole weeks, so that a Tuesday stays a Tuesday.
    let shift = chrono::Duration::days(shift.num_days() / 7 * 7);
    copy.id = call.new_id()?;
    copy.school_year_id = to.id;
    copy.starts_on = copy.starts_on.map(|d| d + shift);
    copy.ends_on = copy.ends_on.map(|d| d + shift);
    copy.status = OpportunityStatus::Open;
    copy.validate(0)?;
    call.write("copy_opportunity", format!("copied the opportunity {}", copy.title), |tx| put(tx, &copy))
}
