//! What the end-of-year summary is worked out from: the class, everybody's experiences, and the seats left empty.

use std::collections::HashMap;

use chrono::{Months, NaiveDate};
use domain::{
    calendar::SchoolYear,
    ids::StudentId,
    kind::HourRule,
    office::OfficeSettings,
    opportunity::Pay,
    pathway::{Cluster, Pathway},
    student::{RosterStatus, Student},
    year_end::{ClusterSeats, ExperienceFacts, OtherFacts, SeniorFacts, YearEndFacts},
};
use rusqlite::Connection;
use uuid::Uuid;

use super::{
    alignment::Alignment,
    lines::{Line, lines},
};
use crate::{Result, Row, rows};

/// `as_of` = the day the figures are read on; grades in the store are those of the school year that the office is in
/// then, see `school_year::of_grades`.
pub fn read(
    conn: &Connection,
    year: &SchoolYear,
    as_of: NaiveDate,
    show_special_populations: bool,
) -> Result<YearEndFacts> {
    let settings =
        rows::office::the_office(conn)?.map_or_else(OfficeSettings::default, |office| office.settings);
    let class = Class::of(conn, year, as_of)?;
    let mut experiences = experiences(conn)?;
    let names = Names::read(conn)?;
    let (mut seniors, mut others) = (Vec::new(), Vec::new());
    for student in rows::student::list(conn)? {
        let had = experiences.remove(&student.id).unwrap_or_default();
        if class.holds(&student) {
            seniors.push(names.senior(student, had));
        } else {
            let this_year = had.into_iter().filter(|experience| experience.school_year_id == year.id);
            others.extend(
                this_year.map(|experience| names.other(&student, class.grade_of(&student), experience)),
            );
        }
    }
    Ok(YearEndFacts {
        as_of,
        rule: HourRule::in_force(&rows::hour_rule::list(conn)?, year.ends_on).cloned(),
        small_cell: settings.small_cell,
        cluster_counts_as_aligned: settings.cluster_counts_as_aligned,
        show_special_populations,
        seniors,
        others,
        seats: seats(conn, year)?,
        year: year.clone(),
    })
}

/// Who was a senior in the year: in grade 12 then, still on a roster or graduated within the year.
struct Class {
    first_day: NaiveDate,
    /// The first day of the next year, so that a summer graduation still belongs to this one.
    next_year: Option<NaiveDate>,
    /// Years that have passed since; a student in grade 12 now was in grade 11 a year ago.
    years_since: i16,
}

impl Class {
    fn of(conn: &Connection, year: &SchoolYear, as_of: NaiveDate) -> Result<Self> {
        let starts = rows::school_year::list(conn)?.into_iter().map(|other| other.starts_on);
        let now = rows::school_year::of_grades(conn, as_of)?.map_or(year.ends_in(), |now| now.ends_in());
        Ok(Self {
            first_day: year.starts_on,
            next_year: starts.filter(|start| *start > year.starts_on).min(),
            years_since: i16::try_from(now - year.ends_in()).unwrap_or(0),
        })
    }

    fn grade_of(&self, student: &Student) -> Option<i16> {
        student.grade.map(|grade| grade.saturating_sub(self.years_since))
    }

    fn holds(&self, student: &Student) -> bool {
        match student.graduated_on {
            Some(day) => {
                let last = self.next_year.or_else(|| self.first_day.checked_add_months(Months::new(12)));
                self.first_day <= day && last.is_none_or(|last| day < last)
            }
            None => self.grade_of(student) == Some(12) && student.roster_status != RosterStatus::Gone,
        }
    }
}

struct Names {
    schools: HashMap<Uuid, String>,
    pathways: HashMap<Uuid, Pathway>,
    clusters: HashMap<Uuid, Cluster>,
}

impl Names {
    fn read(conn: &Connection) -> Result<Self> {
        Ok(Self {
            schools: rows::school::list(conn)?
                .into_iter()
                .map(|school| (school.id.0, school.short_name))
                .collect(),
            pathways: rows::pathway::list(conn)?.into_iter().map(|pathway| (pathway.id(), pathway)).collect(),
            clusters: rows::cluster::list(conn)?.into_iter().map(|cluster| (cluster.id(), cluster)).collect(),
        })
    }

    fn senior(&self, student: Student, experiences: Vec<ExperienceFacts>) -> SeniorFacts {
        let pathway = student.pathway_id.and_then(|id| self.pathways.get(&id.0));
        let cluster = pathway.and_then(|pathway| self.clusters.get(&pathway.cluster_id.0));
        SeniorFacts {
            student_id: student.id,
            name: student.listed_name(),
            group: student.report_group(),
            school: self.school(&student),
            school_id: student.school_id,
            pathway_id: student.pathway_id,
            pathway: pathway.map(|pathway| pathway.name.clone()),
            cluster_id: cluster.map(|cluster| cluster.id),
            cluster: cluster.map(|cluster| cluster.name.clone()),
            endorsement_area: pathway.map(|pathway| pathway.endorsement_area),
            gender: student.gender,
            concentrator: student.concentrator,
            graduated_on: student.graduated_on,
            local_id: student.local_id,
            special_populations: student.special_populations,
            waived: student.waiver.map(|waiver| waiver.reason),
            experiences,
        }
    }

    fn other(&self, student: &Student, grade: Option<i16>, experience: ExperienceFacts) -> OtherFacts {
        let pathway = student.pathway_id.and_then(|id| self.pathways.get(&id.0));
        OtherFacts {
            student_id: student.id,
            name: student.listed_name(),
            local_id: student.local_id.clone(),
            school_id: student.school_id,
            school: self.school(student),
            pathway_id: student.pathway_id,
            pathway: pathway.map(|pathway| pathway.name.clone()),
            gender: student.gender,
            group: student.report_group(),
            special_populations: student.special_populations.clone(),
            grade,
            experience,
        }
    }

    fn school(&self, student: &Student) -> String {
        self.schools.get(&student.school_id.0).cloned().unwrap_or_default()
    }
}

fn experiences(conn: &Connection) -> Result<HashMap<StudentId, Vec<ExperienceFacts>>> {
    let alignment = Alignment::read(conn)?;
    let found = lines(conn, include_str!("year_end_facts.sql"), [], |line| {
        Ok((line.take::<StudentId>()?, experience(line, &alignment)?))
    })?;
    let mut of_student: HashMap<StudentId, Vec<ExperienceFacts>> = HashMap::new();
    for (student, experience) in found {
        of_student.entry(student).or_default().push(experience);
    }
    Ok(of_student)
}

fn experience(line: &mut Line<'_>, alignment: &Alignment) -> Result<ExperienceFacts> {
    Ok(ExperienceFacts {
        placement_id: line.take()?,
        number: line.take()?,
        school_year_id: line.take()?,
        kind_id: line.take()?,
        kind: line.take()?,
        counts: line.take()?,
        title: line.take()?,
        employer_id: line.take()?,
        employer: line.take()?,
        site: line.take()?,
        cluster: line.take()?,
        pay: Pay { paid: line.take()?, cents_per_hour: line.take()?, period: line.take()? },
        minutes: line.take()?,
        hours_required: line.take()?,
        stage: line.take()?,
        starts_on: line.take()?,
        ends_on: line.take()?,
        ended_on: line.take()?,
        evaluated: line.take()?,
        aligned: alignment.take(line)?,
    })
}

/// Seats of the year's opportunities, drafts aside, that nobody held.
fn seats(conn: &Connection, year: &SchoolYear) -> Result<Vec<ClusterSeats>> {
    let sql = "SELECT cluster.name, sum(max(o.seats - (
                 SELECT count(*) FROM placements
                 WHERE opportunity_id = o.id AND stage NOT IN ('ended_early', 'withdrawn')), 0)) AS unfilled
               FROM opportunities o
               JOIN employers e ON e.id = o.employer_id
               JOIN clusters cluster ON cluster.id = coalesce(o.cluster_id, e.cluster_id)
               WHERE o.school_year_id = ?1 AND o.status <> 'draft'
               GROUP BY cluster.name HAVING unfilled > 0 ORDER BY cluster.name";
    lines(conn, sql, [year.id.0.as_bytes().as_slice()], |line| {
        Ok(ClusterSeats { cluster: line.take()?, unfilled: line.take()? })
    })
}
