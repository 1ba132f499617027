//! Placements.

use domain::{
    ids::{EmployerId, OpportunityId, SchoolYearId, StudentId},
    placement::Placement,
};
use rusqlite::Connection;

use super::{all, by, first, flat::flat_row};
use crate::Result;

/// The stages that take a seat: `PlacementStage::holds_seat`, as SQL.
pub(crate) const HOLDS_SEAT: &str = "stage NOT IN ('ended_early', 'withdrawn')";
/// `PlacementStage::is_open`, as SQL.
pub(crate) const IS_OPEN: &str = "stage IN ('matched', 'agreement_out', 'active')";

flat_row! {
    Placement in "placements", tag "placement" {
        id, number, student_id, opportunity_id, employer_id, site_id, school_year_id, kind_id, stage, title, tasks,
        starts_on, ends_on, weekly_blocks, hours_required, supervisor_id, signatory_id, coordinator_id, teacher_id,
        course, credit, release_periods, transport, dress, funding_source, job_coach_id, vehicle, papers_back_on, makeup_until,
        midterm_on, final_on, permit_number, plan, safety, hazards, accepted, aligned_by_hand, ended_on, end_reason,
    }
    flat { pay ["paid", "cents_per_hour", "pay_period"] }
    search |placement| format!("{} {}", placement.number, placement.title)
}

pub fn list(conn: &Connection) -> Result<Vec<Placement>> {
    all(conn, "ORDER BY number")
}

pub fn list_of_student(conn: &Connection, student: StudentId) -> Result<Vec<Placement>> {
    by(conn, "student_id", student.0, "ORDER BY number")
}

/// Those in a stage that is not over.
pub fn list_open_of_student(conn: &Connection, student: StudentId) -> Result<Vec<Placement>> {
    by(conn, "student_id", student.0, &format!("AND {IS_OPEN} ORDER BY number"))
}

pub fn list_of_opportunity(conn: &Connection, opportunity: OpportunityId) -> Result<Vec<Placement>> {
    by(conn, "opportunity_id", opportunity.0, "ORDER BY number")
}

pub fn list_of_employer(conn: &Connection, employer: EmployerId) -> Result<Vec<Placement>> {
    by(conn, "employer_id", employer.0, "ORDER BY number")
}

pub fn list_of_year(conn: &Connection, year: SchoolYearId) -> Result<Vec<Placement>> {
    by(conn, "school_year_id", year.0, "ORDER BY number")
}

/// By the number printed on its papers.
pub fn find_by_number(conn: &Connection, number: &str) -> Result<Option<Placement>> {
    first(conn, "WHERE number = ?1", [number.trim()])
}

#[cfg(test)]
mod tests {
    use domain::placement::PlacementStage;
    use rusqlite::Connection;

    use super::*;

    fn stages_where(condition: &str) -> Vec<PlacementStage> {
        let conn = Connection::open_in_memory().unwrap();
        let holds = |stage: &&PlacementStage| {
            conn.query_row(&format!("SELECT {condition} FROM (SELECT ?1 AS stage)"), [stage.code()], |r| {
                r.get(0)
            })
            .unwrap()
        };
        PlacementStage::ALL.iter().filter(holds).copied().collect()
    }

    #[test]
    fn the_store_counts_seats_by_the_rule_of_the_office() {
        let rule = |rule: fn(PlacementStage) -> bool| {
            PlacementStage::ALL.iter().copied().filter(|stage| rule(*stage)).collect::<Vec<_>>()
        };
        assert_eq!(stages_where(HOLDS_SEAT), rule(PlacementStage::holds_seat));
        assert_eq!(stages_where(IS_OPEN), rule(PlacementStage::is_open));
    }
}
