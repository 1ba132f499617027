//! Students as the list tells them, each with all placements they ever had: a few statements for any number.

use std::collections::HashMap;

use domain::{
    ids::{PathwayId, SchoolId, StudentId},
    lists::{PlacementFacts, StudentFacts},
    student::Waiver,
};
use rusqlite::{Connection, params_from_iter};

use super::{
    alignment::Alignment,
    lines::{Line, lines},
    placement_facts::{self, Placements},
};
use crate::{
    Result,
    column::{ToColumn, Value},
    rows::id_list,
};

/// Which students to tell of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Students {
    All,
    OfSchool(SchoolId),
    OfGrade(i16),
    These(Vec<StudentId>),
}

/// By family name.
pub fn list(conn: &Connection, which: &Students) -> Result<Vec<StudentFacts>> {
    let (condition, param) = which.condition()?;
    let called = "coalesce(nullif(trim(s.preferred_name), ''), s.given_name)";
    let order = format!("ORDER BY list_key(s.family_name), list_key({called}), s.id");
    let sql = format!("{} {condition} {order}", include_str!("student_facts.sql"));
    let alignment = Alignment::read(conn)?;
    let mut students = lines(conn, &sql, params_from_iter(param), |line| facts(line, &alignment))?;
    let placements = match which {
        Students::All => Placements::All,
        Students::OfSchool(_) | Students::OfGrade(_) | Students::These(_) => {
            Placements::OfStudents(students.iter().map(|s| s.id).collect())
        }
    };
    let mut of_student: HashMap<StudentId, Vec<PlacementFacts>> = HashMap::new();
    for placement in placement_facts::list(conn, &placements)? {
        of_student.entry(placement.student_id).or_default().push(placement);
    }
    for student in &mut students {
        student.placements = of_student.remove(&student.id).unwrap_or_default();
    }
    Ok(students)
}

impl Students {
    fn condition(&self) -> Result<(&'static str, Option<Value>)> {
        Ok(match self {
            Self::All => ("", None),
            Self::OfSchool(id) => ("WHERE s.school_id = ?1", Some(id.to_column()?)),
            Self::OfGrade(grade) => ("WHERE s.grade = ?1", Some(grade.to_column()?)),
            Self::These(ids) => (
                "WHERE s.id IN (SELECT unhex(value) FROM json_each(?1))",
                Some(Value::Text(id_list(ids.iter().map(|id| id.0)))),
            ),
        })
    }
}

fn facts(line: &mut Line<'_>, alignment: &Alignment) -> Result<StudentFacts> {
    let facts = StudentFacts {
        id: line.take()?,
        name: line.take()?,
        local_id: line.take()?,
        school_id: line.take()?,
        school: line.take()?,
        grade: line.take()?,
        pathway_id: line.take()?,
        pathway: line.text()?,
        other_pathways: alignment.names(&line.take::<Vec<PathwayId>>()?),
        cluster: line.text()?,
        counselor: line.text()?,
        roster_status: line.take()?,
        graduated_on: line.take()?,
        applied_on: line.take()?,
        waived_on: None,
        waiver_reason: String::new(),
        placements: Vec::new(),
    };
    let waiver: Option<Waiver> = line.take()?;
    Ok(StudentFacts {
        waived_on: waiver.as_ref().map(|waiver| waiver.on),
        waiver_reason: waiver.map(|waiver| waiver.reason).unwrap_or_default(),
        ..facts
    })
}
