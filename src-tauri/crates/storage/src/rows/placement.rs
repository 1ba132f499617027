//! Placements.

use domain::{
    ids::{EmployerId, OpportunityId, PersonId, SchoolYearId, StaffId, StudentId},
    placement::Placement,
};
use rusqlite::Connection;

use super::{all, among, by, first, flat::flat_row, id_list, select};
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

/// Somebody has yet to sign: `Signer::has_signed` of each, as SQL.
const IS_UNSIGNED: &str = "EXISTS (SELECT 1 FROM signers WHERE placement_id = placements.id
    AND signed_on_paper = 0 AND returned_on IS NULL)";

/// Those on which somebody has yet to sign.
pub fn list_unsigned_of_students(
    conn: &Connection,
    students: impl IntoIterator<Item = StudentId>,
) -> Result<Vec<Placement>> {
    among(
        conn,
        "student_id",
        students.into_iter().map(|id| id.0),
        &format!("AND {IS_UNSIGNED} ORDER BY number"),
    )
}

/// Where they supervise or sign for the employer, and somebody has yet to sign.
pub fn list_unsigned_of_people(
    conn: &Connection,
    people: impl IntoIterator<Item = PersonId>,
) -> Result<Vec<Placement>> {
    let theirs = "IN (SELECT unhex(value) FROM json_each(?1))";
    let rest =
        format!("WHERE (supervisor_id {theirs} OR signatory_id {theirs}) AND {IS_UNSIGNED} ORDER BY number");
    select(conn, &rest, [id_list(people.into_iter().map(|id| id.0))])
}

/// Where they coordinate, also through the student, or teach, and somebody has yet to sign.
pub fn list_unsigned_of_staff(conn: &Connection, staff: StaffId) -> Result<Vec<Placement>> {
    let rest = format!(
        "WHERE (coordinator_id = ?1 OR teacher_id = ?1
            OR student_id IN (SELECT id FROM students WHERE coordinator_id = ?1))
        AND {IS_UNSIGNED} ORDER BY number"
    );
    select(conn, &rest, [staff.0.as_bytes().as_slice()])
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
