//! Students from a mapped file: new ones, or more about those who are known by number.

use std::collections::HashMap;

use domain::{
    guardian::Guardian,
    pathway::Pathway,
    school::School,
    student::{Gender, SpecialPopulation, Student, Transport},
};
use imports::{
    Drafts, MappedOptions, Mapping, ReadError, Severity, Table, Target, mapping::MappedStudent,
    oneroster::Sex, read_students,
};
use storage::{Connection, Tx, rows};

use super::{Plan, Tally, fill, find_named};
use crate::{call::Call, error::Result, importing::reading, students::blank};

#[derive(Default)]
pub(super) struct Students {
    students: Vec<Student>,
    guardians: Vec<Guardian>,
}

impl Plan for Students {
    type Draft = MappedStudent;
    const TARGET: Target = Target::Students;

    fn read(
        table: &Table,
        mapping: &Mapping,
        options: &MappedOptions,
        progress: &mut imports::Progress<'_>,
    ) -> Result<Drafts<MappedStudent>, ReadError> {
        read_students(table, mapping, options, progress)
    }

    fn make(
        call: &Call<'_>,
        conn: &Connection,
        drafts: &[MappedStudent],
        file: &str,
    ) -> Result<(Self, Tally)> {
        let (schools, pathways) = (rows::school::list(conn)?, rows::pathway::list(conn)?);
        let staff = rows::staff::list(conn)?;
        let stored = rows::student::list(conn)?;
        let by_number: HashMap<&str, &Student> =
            stored.iter().filter(|s| !s.local_id.is_empty()).map(|s| (s.local_id.as_str(), s)).collect();
        let by_roster: HashMap<&str, &Student> =
            stored.iter().filter_map(|s| Some((s.roster_id.as_deref()?, s))).collect();
        let (mut plan, mut tally) = (Self::default(), Tally::default());
        for draft in drafts {
            let known = draft.local_id.as_deref().and_then(|n| by_number.get(n));
            let known = known.or_else(|| draft.roster_id.as_deref().and_then(|n| by_roster.get(n))).copied();
            let Some(school) = school_of(&schools, draft, known, &mut tally, file) else { continue };
            let mut student = match known {
                Some(student) => student.clone(),
                None => blank(call.new_id()?, school),
            };
            student.school_id = school;
            tell(&mut student, draft);
            student.pathway_id = pathway_of(&pathways, draft, &mut tally, file).or(student.pathway_id);
            let counselor = draft
                .counselor
                .as_deref()
                .and_then(|name| find_named(&staff, name, |s| vec![s.name.clone()]));
            student.counselor_id = counselor.map(|s| s.id).or(student.counselor_id);
            plan.add_guardians(call, conn, &student, draft)?;
            tally.count(known, &student, &student.listed_name());
            if known != Some(&student) {
                plan.students.push(student);
            }
        }
        Ok((plan, tally))
    }

    fn write(&self, call: &Call<'_>, tx: &mut Tx<'_>) -> Result<()> {
        let Self { students, guardians } = self;
        let mut pace = reading::Pace::new(call, "Writing students", students.len() + guardians.len());
        for student in students {
            tx.put(student)?;
            pace.step()?;
        }
        for guardian in guardians {
            tx.put(guardian)?;
            pace.step()?;
        }
        Ok(())
    }
}

impl Students {
    fn add_guardians(
        &mut self,
        call: &Call<'_>,
        conn: &Connection,
        student: &Student,
        draft: &MappedStudent,
    ) -> Result<()> {
        if draft.guardians.is_empty() {
            return Ok(());
        }
        let known = rows::guardian::list_of_student(conn, student.id)?;
        for (told, position) in draft.guardians.iter().zip(1..) {
            let (given, family) =
                (told.given_name.clone().unwrap_or_default(), told.family_name.clone().unwrap_or_default());
            let same = known.iter().find(|g| g.given_name == given && g.family_name == family);
            let mut guardian = match same {
                Some(guardian) => guardian.clone(),
                None => Guardian {
                    id: call.new_id()?,
                    student_id: student.id,
                    roster_id: None,
                    given_name: given,
                    family_name: family,
                    relation: String::new(),
                    language: String::new(),
                    phone: String::new(),
                    other_phone: String::new(),
                    email: String::new(),
                    position: u16::try_from(known.len()).unwrap_or(0) + position,
                },
            };
            fill(&mut guardian.relation, told.relation.as_ref());
            fill(&mut guardian.phone, told.phone.as_ref());
            fill(&mut guardian.email, told.email.as_ref());
            fill(&mut guardian.language, told.language.as_ref());
            if same != Some(&guardian) {
                self.guardians.push(guardian);
            }
        }
        Ok(())
    }
}

fn school_of(
    schools: &[School],
    draft: &MappedStudent,
    known: Option<&Student>,
    tally: &mut Tally,
    file: &str,
) -> Option<domain::ids::SchoolId> {
    let named = draft.school.as_deref();
    let found = named.and_then(|name| {
        find_named(schools, name, |s| vec![s.name.clone(), s.short_name.clone(), s.code.clone()])
    });
    match (found, known, named) {
        (Some(school), _, _) => Some(school.id),
        (None, Some(student), None) => Some(student.school_id),
        (None, Some(student), Some(name)) => {
            let message = format!(
                "There is no school “{name}” in the office; the student stays at theirs. Add it under Settings, Schools."
            );
            tally.unknown(Severity::Repaired, file, draft.line, "school", name, message);
            Some(student.school_id)
        }
        (None, None, None) if schools.len() == 1 => schools.first().map(|s| s.id),
        (None, None, name) => {
            let name = name.unwrap_or_default();
            let message = format!(
                "There is no school “{name}” in the office. Add it under Settings, Schools, or match the column."
            );
            tally.unknown(Severity::Rejected, file, draft.line, "school", name, message);
            None
        }
    }
}

fn pathway_of(
    pathways: &[Pathway],
    draft: &MappedStudent,
    tally: &mut Tally,
    file: &str,
) -> Option<domain::ids::PathwayId> {
    let name = draft.pathway.as_deref()?;
    let found = find_named(pathways, name, |p| vec![p.name.clone(), p.code.clone()]);
    if found.is_none() {
        let message = format!(
            "There is no pathway “{name}” in the office; it was left as it is. Add it under Settings, Pathways."
        );
        tally.unknown(Severity::Repaired, file, draft.line, "pathway", name, message);
    }
    found.map(|p| p.id)
}

fn tell(student: &mut Student, draft: &MappedStudent) {
    fill(&mut student.local_id, draft.local_id.as_ref());
    fill(&mut student.given_name, draft.given_name.as_ref());
    fill(&mut student.middle_name, draft.middle_name.as_ref());
    fill(&mut student.family_name, draft.family_name.as_ref());
    fill(&mut student.preferred_name, draft.preferred_name.as_ref());
    fill(&mut student.pronouns, draft.pronouns.as_ref());
    fill(&mut student.email, draft.email.as_ref());
    fill(&mut student.phone, draft.phone.as_ref());
    fill(&mut student.address.street, draft.street.as_ref());
    fill(&mut student.address.city, draft.city.as_ref());
    fill(&mut student.address.state, draft.state.as_ref());
    fill(&mut student.address.zip, draft.zip.as_ref());
    fill(&mut student.home_language, draft.home_language.as_ref());
    fill(&mut student.career_goal, draft.career_goal.as_ref());
    student.birth_date = draft.birth_date.or(student.birth_date);
    student.grade = draft.grade.map(i16::from).or(student.grade);
    student.hispanic = draft.hispanic.or(student.hispanic);
    student.gender = match draft.sex {
        Some(Sex::Female) => Some(Gender::Female),
        Some(Sex::Male) => Some(Gender::Male),
        Some(Sex::Other) => Some(Gender::Other),
        Some(Sex::Unspecified) | None => student.gender,
    };
    if let Some(transport) = draft.transport.as_deref().and_then(Transport::parse) {
        student.transport = transport;
    }
    let groups = [
        (draft.iep, SpecialPopulation::Disability),
        (draft.english_learner, SpecialPopulation::EnglishLearner),
        (draft.low_income, SpecialPopulation::Economic),
        (draft.homeless, SpecialPopulation::Homeless),
        (draft.foster_care, SpecialPopulation::FosterCare),
        (draft.military, SpecialPopulation::MilitaryFamily),
    ];
    for (told, group) in groups {
        match told {
            Some(true) if !student.special_populations.contains(&group) => {
                student.special_populations.push(group)
            }
            Some(false) => student.special_populations.retain(|g| *g != group),
            _ => {}
        }
    }
}
