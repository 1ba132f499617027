//! Placements as the lists tell them.

use domain::{
    ids::{EmployerId, OpportunityId, PlacementId, SchoolYearId, StudentId},
    lists::PlacementFacts,
    paper::AgreementProgress,
    time::{WeeklyBlock, blocks_in_words, weekly_minutes},
};
use rusqlite::{Connection, params_from_iter};

use super::{
    alignment::Alignment,
    lines::{Line, lines},
};
use crate::{
    Result,
    column::{Json, ToColumn, Value},
    rows::id_list,
};

/// Which placements to tell of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Placements {
    All,
    OfYear(SchoolYearId),
    OfStudent(StudentId),
    OfStudents(Vec<StudentId>),
    OfEmployer(EmployerId),
    OfOpportunity(OpportunityId),
    These(Vec<PlacementId>),
}

/// By number.
pub fn list(conn: &Connection, which: &Placements) -> Result<Vec<PlacementFacts>> {
    let alignment = Alignment::read(conn)?;
    let (condition, param) = which.condition()?;
    let sql = format!("{} {condition} ORDER BY p.number", include_str!("placement_facts.sql"));
    lines(conn, &sql, params_from_iter(param), |line| facts(line, &alignment))
}

impl Placements {
    fn condition(&self) -> Result<(&'static str, Option<Value>)> {
        Ok(match self {
            Self::All => ("", None),
            Self::OfYear(id) => ("WHERE p.school_year_id = ?1", Some(id.to_column()?)),
            Self::OfStudent(id) => ("WHERE p.student_id = ?1", Some(id.to_column()?)),
            Self::OfStudents(ids) => (
                "WHERE p.student_id IN (SELECT unhex(value) FROM json_each(?1))",
                Some(Value::Text(id_list(ids.iter().map(|id| id.0)))),
            ),
            Self::OfEmployer(id) => ("WHERE p.employer_id = ?1", Some(id.to_column()?)),
            Self::OfOpportunity(id) => ("WHERE p.opportunity_id = ?1", Some(id.to_column()?)),
            Self::These(ids) => (
                "WHERE p.id IN (SELECT unhex(value) FROM json_each(?1))",
                Some(Value::Text(id_list(ids.iter().map(|id| id.0)))),
            ),
        })
    }
}

fn facts(line: &mut Line<'_>, alignment: &Alignment) -> Result<PlacementFacts> {
    let facts = PlacementFacts {
        id: line.take()?,
        number: line.take()?,
        student_id: line.take()?,
        student: line.take()?,
        school_id: line.take()?,
        school: line.take()?,
        grade: line.take()?,
        school_year_id: line.take()?,
        stage: line.take()?,
        title: line.take()?,
        kind: line.take()?,
        counts: line.take()?,
        employer_id: line.take()?,
        employer: line.take()?,
        site: line.text()?,
        supervisor: line.text()?,
        coordinator: line.text()?,
        starts_on: line.take()?,
        ends_on: line.take()?,
        schedule: String::new(),
        weekly_minutes: 0,
        minutes_done: 0,
        hours_required: 0,
        aligned: false,
        midterm_on: None,
        final_on: None,
        waiting_for: None,
        out_since: None,
        agreement: AgreementProgress::default(),
        plan_tasks: 0,
        plan_asked: false,
    };
    let blocks: Vec<WeeklyBlock> = line.take()?;
    Ok(PlacementFacts {
        schedule: blocks_in_words(&blocks),
        weekly_minutes: weekly_minutes(&blocks),
        minutes_done: line.take()?,
        hours_required: line.take()?,
        midterm_on: line.take()?,
        final_on: line.take()?,
        waiting_for: line.take()?,
        out_since: line.take()?,
        agreement: agreement(line)?,
        plan_tasks: line.take()?,
        plan_asked: line.take()?,
        aligned: alignment.take(line)?,
        ..facts
    })
}

fn agreement(line: &mut Line<'_>) -> Result<AgreementProgress> {
    let Json((signers, signed, marked_printed, marked_sent)) = line.take::<Json<(u16, u16, u16, u16)>>()?;
    let Json((printed, sent)) = line.take::<Json<(u16, u16)>>()?;
    Ok(AgreementProgress {
        signers,
        signed,
        printed: printed + marked_printed > 0,
        sent: sent + marked_sent > 0,
        amended: line.take()?,
    })
}
