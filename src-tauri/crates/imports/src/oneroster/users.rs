//! users.csv: students and guardians. Staff are passed over; passwords never leave the row.

use super::{
    cells::{Statuses, email, phone, yes_no},
    columns::USERS,
    drafts::{GuardianDraft, Races, StudentDraft},
    files::Found,
    orgs::Orgs,
    people::{AgentLink, Hold, People, Person, last_first},
    reading::{Reading, parts},
    roles::{Role, Roles, role},
    sheet::{Column, KEPT_ROWS, Sheet},
};
use crate::{
    Code, ReadError,
    csv_rows::Row,
    grades::{Grade, parse_grade},
    source::Source,
};

struct Columns {
    id: Column,
    enabled: Column,
    orgs: Column,
    primary_org: Column,
    role: Column,
    user_ids: Column,
    given: Column,
    family: Column,
    middle: Column,
    identifier: Column,
    email: Column,
    sms: Column,
    phone: Column,
    agents: Column,
    grades: Column,
    preferred_given: Column,
    preferred_family: Column,
    pronouns: Column,
}

/// What is read before users.csv and needed to understand it.
pub(crate) struct Around<'a> {
    pub orgs: &'a Orgs,
    pub roles: &'a Roles,
}

/// The people, and whether the columns are those of OneRoster 1.2.
pub(crate) fn read(
    reading: &mut Reading<'_, '_>,
    source: &mut Source,
    found: &Found,
    around: &Around<'_>,
) -> Result<(People, bool), ReadError> {
    let mut people = People::default();
    let Some(mut sheet) = Sheet::open(reading, source, found, &USERS)? else {
        return Err(ReadError::NoUsers);
    };
    let mut statuses = Statuses::of(&sheet);
    let columns = Columns::of(&sheet);
    let newer = ["userMasterIdentifier", "primaryOrgSourcedId", "preferredGivenName", "pronouns"];
    let is_1_2 = newer.iter().any(|name| sheet.column(name).is_there());
    let mut row = Row::default();
    while sheet.next(reading, &mut row)? {
        let active = statuses.is_active(reading, &sheet, &row);
        columns.take(reading, &sheet, &row, active, around, &mut people);
    }
    reading.statuses.push(statuses);
    Ok((people, is_1_2))
}

impl Columns {
    fn of(sheet: &Sheet<'_>) -> Self {
        let column = |name| sheet.column(name);
        Self {
            id: column("sourcedId"),
            enabled: column("enabledUser"),
            orgs: column("orgSourcedIds"),
            primary_org: column("primaryOrgSourcedId"),
            role: column("role"),
            user_ids: column("userIds"),
            given: column("givenName"),
            family: column("familyName"),
            middle: column("middleName"),
            identifier: column("identifier"),
            email: column("email"),
            sms: column("sms"),
            phone: column("phone"),
            agents: column("agentSourcedIds"),
            grades: column("grades"),
            preferred_given: column("preferredGivenName"),
            preferred_family: column("preferredFamilyName"),
            pronouns: column("pronouns"),
        }
    }

    fn take(
        &self,
        reading: &mut Reading<'_, '_>,
        sheet: &Sheet<'_>,
        row: &Row,
        active: bool,
        around: &Around<'_>,
        people: &mut People,
    ) {
        let id = row.get(&self.id);
        let subject = last_first(row.get(&self.family), row.get(&self.given));
        let (role, word) = self.role(reading, sheet, row, around, &subject);
        if role == Role::Other {
            if !id.is_empty() && people.get(id).is_none() {
                people.add_other(id);
            }
            return;
        }
        if id.is_empty() {
            let message = "This person has no id, so they would be a new person at every import. Ask for an export with ids.";
            let problem = sheet.rejected(row, &self.id, Code::IdMissing, message).about(&subject);
            return sheet.leave_out(reading, row, problem);
        }
        if let Some(first) = people.get(id).filter(|first| *first != Person::Other) {
            return self.again(reading, sheet, row, first, &subject, around, people);
        }
        if active && !self.has_name(reading, sheet, row, &subject) {
            people.add_other(id);
            return;
        }
        let person = match role {
            Role::Student => self.student(reading, sheet, row, active, around, people, &subject),
            _ => people.add_guardian(self.guardian(reading, sheet, row, active, word, &subject)),
        };
        for agent in parts(row.get(&self.agents)) {
            people.links.push(AgentLink { user: person, agent: agent.into(), line: row.line });
        }
    }

    /// The role in the row, else in roles.csv, else a guess: who has a grade is a student.
    fn role(
        &self,
        reading: &mut Reading<'_, '_>,
        sheet: &Sheet<'_>,
        row: &Row,
        around: &Around<'_>,
        subject: &str,
    ) -> (Role, String) {
        if let Some(known) = around.roles.get(row.get(&self.id)) {
            return (known.role, known.word.clone());
        }
        let word = row.get(&self.role);
        if !word.is_empty() {
            return (role(reading, sheet, row, &self.role, subject), word.to_lowercase());
        }
        if row.get(&self.grades).is_empty() {
            let message = "No role is told for this person, so they were left out.";
            reading.problems.push(sheet.repaired(row, &self.role, Code::RoleMissing, message).about(subject));
            return (Role::Other, String::new());
        }
        let message = "No role is told, but a grade; read as a student.";
        reading.problems.push(sheet.repaired(row, &self.role, Code::RoleMissing, message).about(subject));
        (Role::Student, String::new())
    }

    fn has_name(&self, reading: &mut Reading<'_, '_>, sheet: &Sheet<'_>, row: &Row, subject: &str) -> bool {
        let blank = [&self.family, &self.given].into_iter().find(|column| row.get(column).is_empty());
        match blank {
            None => true,
            Some(column) if subject.is_empty() => {
                let message =
                    "This person has no name. Write it in, or correct it where the roster comes from.";
                let problem = sheet.rejected(row, column, Code::NameMissing, message);
                sheet.leave_out(reading, row, problem);
                false
            }
            Some(column) => {
                let message = "Only one name is there; it was kept.";
                reading
                    .problems
                    .push(sheet.repaired(row, column, Code::NamePartMissing, message).about(subject));
                true
            }
        }
    }

    #[allow(clippy::too_many_arguments)]
    fn student(
        &self,
        reading: &mut Reading<'_, '_>,
        sheet: &Sheet<'_>,
        row: &Row,
        active: bool,
        around: &Around<'_>,
        people: &mut People,
        subject: &str,
    ) -> Person {
        let (mut schools, school_problem) = self.schools(sheet, row, around);
        let (grade, grade_problem) = self.grade(reading, sheet, row, subject);
        let school = (!schools.is_empty()).then(|| schools.remove(0));
        let person = people.add_student(StudentDraft {
            roster_id: row.get(&self.id).to_owned(),
            local_id: row.text(&self.identifier).or_else(|| local_id(row.get(&self.user_ids))),
            given_name: row.get(&self.given).to_owned(),
            middle_name: row.text(&self.middle),
            family_name: row.get(&self.family).to_owned(),
            preferred_given_name: row.text(&self.preferred_given),
            preferred_family_name: row.text(&self.preferred_family),
            pronouns: row.text(&self.pronouns),
            grade,
            school_roster_id: school,
            other_school_roster_ids: schools,
            birth_date: None,
            sex: None,
            races: Races::default(),
            email: email(reading, sheet, row, &self.email, subject),
            phone: phone(row, &self.phone),
            sms: phone(row, &self.sms),
            enabled: yes_no(reading, sheet, row, &self.enabled, subject).unwrap_or(true),
            active,
            guardian_roster_ids: Vec::new(),
            meetings: Vec::new(),
            line: row.line,
        });
        let student = (people.students.len() - 1) as u32;
        let problems = if active { [grade_problem, school_problem] } else { [None, None] };
        for problem in problems.into_iter().flatten() {
            let row = (people.holds.len() < KEPT_ROWS).then(|| sheet.left_out(row));
            people.holds.push(Hold { student, problem: problem.about(subject), row });
        }
        person
    }

    fn guardian(
        &self,
        reading: &mut Reading<'_, '_>,
        sheet: &Sheet<'_>,
        row: &Row,
        active: bool,
        relation: String,
        subject: &str,
    ) -> GuardianDraft {
        GuardianDraft {
            roster_id: row.get(&self.id).to_owned(),
            given_name: row.get(&self.given).to_owned(),
            family_name: row.get(&self.family).to_owned(),
            relation,
            email: email(reading, sheet, row, &self.email, subject),
            phone: phone(row, &self.phone),
            sms: phone(row, &self.sms),
            student_roster_ids: Vec::new(),
            active,
            line: row.line,
        }
    }

    /// The schools of a student, the main one first, and what is wrong if there is none.
    fn schools(
        &self,
        sheet: &Sheet<'_>,
        row: &Row,
        around: &Around<'_>,
    ) -> (Vec<String>, Option<crate::Problem>) {
        let told = around.roles.get(row.get(&self.id)).map_or(&[][..], |roles| roles.orgs.as_slice());
        let ids = parts(row.get(&self.primary_org))
            .chain(told.iter().map(String::as_str))
            .chain(parts(row.get(&self.orgs)));
        let mut ids: Vec<String> = ids.map(str::to_owned).collect();
        let mut seen = std::collections::HashSet::new();
        ids.retain(|id| seen.insert(id.clone()));
        let orgs = around.orgs;
        if !orgs.read {
            return (ids, None);
        }
        let column =
            if self.orgs.is_there() || !self.primary_org.is_there() { &self.orgs } else { &self.primary_org };
        let schools: Vec<String> = ids.iter().filter(|id| orgs.is_school(id)).cloned().collect();
        if !schools.is_empty() {
            return (schools, None);
        }
        let unknown: Vec<String> = ids.iter().filter(|id| !orgs.is_above(id)).cloned().collect();
        let problem = if unknown.is_empty() {
            sheet.rejected(
                row,
                column,
                Code::SchoolMissing,
                "No school is told for this student. Choose one.",
            )
        } else {
            let message = "This school is not in orgs.csv. Choose one that is.";
            sheet.rejected(row, column, Code::SchoolUnknown, message).found(&unknown.join(","))
        };
        (unknown, Some(problem))
    }

    /// The highest of the grades that are told.
    fn grade(
        &self,
        reading: &mut Reading<'_, '_>,
        sheet: &Sheet<'_>,
        row: &Row,
        subject: &str,
    ) -> (Option<i8>, Option<crate::Problem>) {
        let text = row.get(&self.grades);
        if text.is_empty() {
            let message =
                "The grade is blank, so it is not known whether this student is a senior. Fill it in.";
            return (
                None,
                self.grades.is_there().then(|| sheet.rejected(row, &self.grades, Code::GradeBlank, message)),
            );
        }
        let read: Vec<Option<(Grade, bool)>> = parts(text).map(parse_grade).collect();
        let years = read.iter().flatten().filter_map(|(grade, _)| match grade {
            Grade::Year(year) => Some(*year),
            Grade::Ungraded => None,
        });
        let highest = years.max();
        if read.iter().all(Option::is_none) {
            let message = "This is no grade that can be read. Write it as a number, KG or PK.";
            return (None, Some(sheet.rejected(row, &self.grades, Code::GradeUnreadable, message)));
        }
        if read.len() > 1 || read.iter().any(|grade| grade.is_none_or(|(_, usual)| !usual)) {
            let message = highest
                .map_or_else(|| "Read as ungraded.".to_owned(), |grade| format!("Read as grade {grade}."));
            reading.problems.push(sheet.repaired(row, &self.grades, Code::GradeWord, message).about(subject));
        }
        (highest, None)
    }

    /// The same id again: one more school of the same student, or somebody else under the same number.
    #[allow(clippy::too_many_arguments)]
    fn again(
        &self,
        reading: &mut Reading<'_, '_>,
        sheet: &Sheet<'_>,
        row: &Row,
        first: Person,
        subject: &str,
        around: &Around<'_>,
        people: &mut People,
    ) {
        let (line, name) = match first {
            Person::Student(at) => (people.students[at as usize].line, people.students[at as usize].name()),
            Person::Guardian(at) => {
                let guardian = &people.guardians[at as usize];
                (guardian.line, last_first(&guardian.family_name, &guardian.given_name))
            }
            Person::Other => return,
        };
        if name != subject {
            let message = format!(
                "Line {line} has the same id but another name. Keep one of the two, or correct the id."
            );
            let problem =
                sheet.rejected(row, &self.id, Code::IdTwice, message).found(&format!("also on line {line}"));
            return sheet.leave_out(reading, row, problem.about(subject));
        }
        if let Person::Student(at) = first {
            let (schools, problem) = self.schools(sheet, row, around);
            let student = &mut people.students[at as usize];
            if problem.is_none() {
                let new = schools.into_iter().filter(|id| student.school_roster_id.as_ref() != Some(id));
                student.other_school_roster_ids.extend(new);
            }
        }
        for agent in parts(row.get(&self.agents)) {
            people.links.push(AgentLink { user: first, agent: agent.into(), line: row.line });
        }
        let message = format!("The same person is already on line {line}; the two rows were read as one.");
        let problem =
            sheet.repaired(row, &self.id, Code::RowTwice, message).found(&format!("also on line {line}"));
        reading.problems.push(problem.about(subject));
    }
}

/// The first number of `{type:number},{type:number}`.
fn local_id(user_ids: &str) -> Option<String> {
    let (_, first) = user_ids.split_once('{')?;
    let inside = first.split('}').next()?;
    let number = inside.split_once(':').map_or(inside, |(_, number)| number).trim();
    (!number.is_empty()).then(|| number.to_owned())
}
