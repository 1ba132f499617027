//! What the checks of a student against a seat look at.

use domain::{
    calendar::{DayOff, SchoolYear},
    employer::{Employer, Site},
    ids::{OpportunityId, PlacementId, StudentId},
    kind::ExperienceKind,
    opportunity::Opportunity,
    placement::Placement,
    school::{BellSchedule, School},
    student::Student,
    timetable::Timetable,
};
use rusqlite::{Connection, params};

use super::alignment::Alignment;
use crate::{Result, row::get, rows, rows::placement::HOLDS_SEAT};

#[derive(Debug, Clone, PartialEq)]
pub struct ConflictFacts {
    pub student: Student,
    pub school: School,
    pub bell_schedules: Vec<BellSchedule>,
    pub timetable: Option<Timetable>,
    pub opportunity: Opportunity,
    pub employer: Employer,
    pub site: Option<Site>,
    pub kind: ExperienceKind,
    pub school_year: SchoolYear,
    pub days_off: Vec<DayOff>,
    /// Seats that other placements hold.
    pub taken: u16,
    /// The student's other placements that are not over.
    pub others: Vec<Placement>,
    /// By the office's rule.
    pub aligned: bool,
}

/// What is the same whatever seat one student is held against.
pub struct StudentFacts {
    student: Student,
    school: School,
    bell_schedules: Vec<BellSchedule>,
    timetable: Option<Timetable>,
    /// The student's placements that are not over.
    open: Vec<Placement>,
    alignment: Alignment,
}

impl StudentFacts {
    /// # Errors
    /// `Error::NotFound` when the student isn't there.
    pub fn read(conn: &Connection, student: StudentId) -> Result<Self> {
        let student: Student = get(conn, student.0)?;
        Ok(Self {
            school: get(conn, student.school_id.0)?,
            bell_schedules: rows::bell_schedule::list_of_school(conn, student.school_id)?,
            timetable: rows::timetable::of_student(conn, student.id)?,
            open: rows::placement::list_open_of_student(conn, student.id)?,
            alignment: Alignment::read(conn)?,
            student,
        })
    }

    /// Against one seat. `except` = the placement that is being looked at again: it is not in its own way.
    ///
    /// # Errors
    /// `Error::NotFound` when the opportunity isn't there.
    pub fn against(
        &self,
        conn: &Connection,
        opportunity: OpportunityId,
        except: Option<PlacementId>,
    ) -> Result<ConflictFacts> {
        let Self { student, school, bell_schedules, timetable, open, alignment } = self;
        let opportunity: Opportunity = get(conn, opportunity.0)?;
        let employer: Employer = get(conn, opportunity.employer_id.0)?;
        let cluster = opportunity.cluster_id.or(employer.cluster_id);
        let aligned = alignment.is_aligned(student.pathway_ids(), &opportunity.pathway_ids, cluster);
        Ok(ConflictFacts {
            student: student.clone(),
            school: school.clone(),
            bell_schedules: bell_schedules.clone(),
            timetable: timetable.clone(),
            others: open.iter().filter(|placement| Some(placement.id) != except).cloned().collect(),
            site: opportunity.site_id.map(|site| get(conn, site.0)).transpose()?,
            kind: get(conn, opportunity.kind_id.0)?,
            school_year: get(conn, opportunity.school_year_id.0)?,
            days_off: rows::day_off::list_of_year(conn, opportunity.school_year_id)?,
            taken: taken_by_others(conn, opportunity.id, except)?,
            aligned,
            opportunity,
            employer,
        })
    }
}

/// `except` = the placement that is being looked at again: it is not in its own way.
///
/// # Errors
/// `Error::NotFound` when the student or the opportunity isn't there.
pub fn read(
    conn: &Connection,
    student: StudentId,
    opportunity: OpportunityId,
    except: Option<PlacementId>,
) -> Result<ConflictFacts> {
    StudentFacts::read(conn, student)?.against(conn, opportunity, except)
}

fn taken_by_others(
    conn: &Connection,
    opportunity: OpportunityId,
    except: Option<PlacementId>,
) -> Result<u16> {
    let sql = format!(
        "SELECT count(*) FROM placements WHERE opportunity_id = ?1 AND {HOLDS_SEAT} AND id IS NOT ?2"
    );
    let except = except.map(|id| id.0.as_bytes().to_vec());
    let params = params![opportunity.0.as_bytes().as_slice(), except];
    Ok(conn.prepare_cached(&sql)?.query_row(params, |row| row.get(0))?)
}
