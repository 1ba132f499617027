//! Opportunities and the seats that are taken of them.

use domain::{
    ids::{EmployerId, OpportunityId, SchoolYearId},
    opportunity::Opportunity,
};
use rusqlite::Connection;

use super::{all, by, flat::flat_row, placement::HOLDS_SEAT};
use crate::Result;

flat_row! {
    Opportunity in "opportunities", tag "opportunity" {
        id, employer_id, site_id, school_year_id, title, kind_id, pathway_ids, cluster_id, starts_on, ends_on,
        weekly_blocks, seats, hours, tasks, dress, funding_source, job_coach_id, vehicle, requirements, hazards, supervisor_id, status,
    }
    flat { pay ["paid", "cents_per_hour", "pay_period"] }
    search |opportunity| opportunity.title.clone()
}

pub fn list(conn: &Connection) -> Result<Vec<Opportunity>> {
    all(conn, "ORDER BY list_key(title), id")
}

pub fn list_of_employer(conn: &Connection, employer: EmployerId) -> Result<Vec<Opportunity>> {
    by(conn, "employer_id", employer.0, "ORDER BY starts_on DESC, title, id")
}

pub fn list_of_year(conn: &Connection, year: SchoolYearId) -> Result<Vec<Opportunity>> {
    by(conn, "school_year_id", year.0, "ORDER BY list_key(title), id")
}

/// Seats that placements hold now.
pub fn seats_taken(conn: &Connection, opportunity: OpportunityId) -> Result<u16> {
    let sql = format!("SELECT count(*) FROM placements WHERE opportunity_id = ?1 AND {HOLDS_SEAT}");
    let mut statement = conn.prepare_cached(&sql)?;
    Ok(statement.query_row([opportunity.0.as_bytes().as_slice()], |row| row.get(0))?)
}
