//! users.csv: students and guardians. Staff are passed over; passwords never leave the row.

use super::{
    cells::{Statuses, email, phone},
    columns::USERS,
    drafts::GuardianDraft,
    files::Found,
    orgs::Orgs,
    people::{AgentLink, People, Person, last_first},
    reading::{Reading, parts},
    roles::{Role, Roles, role},
    sheet::{At, Column, Sheet},
};
use crate::{Code, ReadError, csv_rows::Row, source::Source};

mod student;

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
pub(crate) struct Before<'a> {
    pub orgs: &'a Orgs,
    pub roles: &'a Roles,
}

/// Nobody goes to more schools than this.
const MOST_SCHOOLS: usize = 32;

/// Adds the people; gives whether the columns are those of OneRoster 1.2.
pub(crate) fn read(
    reading: &mut Reading<'_, '_>,
    source: &mut Source,
    found: &Found,
    before: &Before<'_>,
    people: &mut People,
) -> Result<bool, ReadError> {
    let Some(mut sheet) = Sheet::open(reading, source, found, &USERS)? else {
        return Err(ReadError::NoStudents);
    };
    let mut statuses = Statuses::of(&sheet);
    let columns = Columns::of(&sheet);
    let newer = ["userMasterIdentifier", "primaryOrgSourcedId", "preferredGivenName", "pronouns"];
    let is_1_2 = newer.iter().any(|name| sheet.column(name).is_there());
    let mut row = Row::default();
    while sheet.next(reading, &mut row)? {
        let subject = last_first(row.get(&columns.family), row.get(&columns.given));
        let at = At::new(&sheet, &row, &subject);
        let active = statuses.is_active(reading, at);
        columns.take(reading, at, active, before, people);
    }
    reading.statuses.push(statuses);
    Ok(is_1_2)
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

    /// One row; who is neither student nor guardian is only noted.
    fn take(
        &self,
        reading: &mut Reading<'_, '_>,
        at: At<'_, '_>,
        active: bool,
        before: &Before<'_>,
        people: &mut People,
    ) {
        let id = at.get(&self.id);
        let (role, word) = self.role(reading, at, before);
        if role == Role::Other {
            if !id.is_empty() && people.get(id).is_none() {
                people.add_other(id);
            }
            return;
        }
        if id.is_empty() {
            let message = "This person has no id, so they would be a new person at every import. Ask for an export with ids.";
            return at.leave_out(reading, at.rejected(&self.id, Code::IdMissing, message));
        }
        if let Some(first) = people.get(id).filter(|first| *first != Person::Other) {
            return self.again(reading, at, first, before, people);
        }
        if active && !self.has_name(reading, at) {
            people.add_other(id);
            return;
        }
        let person = match role {
            Role::Student => self.add_student(reading, at, active, before, people),
            _ => people.add_guardian(self.guardian(reading, at, active, word)),
        };
        self.link(at, person, people);
    }

    /// The role in roles.csv, else in the row, else a guess: who has a grade is a student.
    fn role(&self, reading: &mut Reading<'_, '_>, at: At<'_, '_>, before: &Before<'_>) -> (Role, String) {
        if let Some(roles) = before.roles.get(at.get(&self.id)) {
            return (roles.role, roles.word.clone());
        }
        let word = at.get(&self.role);
        if !word.is_empty() {
            return (role(reading, at, &self.role), word.to_lowercase());
        }
        let (role, message) = if at.get(&self.grades).is_empty() {
            (Role::Other, "No role is told for this person, so they were left out.")
        } else {
            (Role::Student, "No role is told, but a grade; read as a student.")
        };
        reading.problems.push(at.repaired(&self.role, Code::RoleMissing, message));
        (role, String::new())
    }

    fn has_name(&self, reading: &mut Reading<'_, '_>, at: At<'_, '_>) -> bool {
        let blank = [&self.family, &self.given].into_iter().find(|column| at.get(column).is_empty());
        let Some(column) = blank else { return true };
        if at.subject.is_empty() {
            let message = "This person has no name. Write it in, or correct it where the roster comes from.";
            at.leave_out(reading, at.rejected(column, Code::NameMissing, message));
            return false;
        }
        let message = "Only one name is there; it was kept.";
        reading.problems.push(at.repaired(column, Code::NamePartMissing, message));
        true
    }

    fn guardian(
        &self,
        reading: &mut Reading<'_, '_>,
        at: At<'_, '_>,
        active: bool,
        relation: String,
    ) -> GuardianDraft {
        GuardianDraft {
            roster_id: at.get(&self.id).to_owned(),
            given_name: at.get(&self.given).to_owned(),
            family_name: at.get(&self.family).to_owned(),
            relation,
            email: email(reading, at, &self.email),
            phone: phone(at, &self.phone),
            sms: phone(at, &self.sms),
            student_roster_ids: Vec::new(),
            active,
            line: at.row.line,
        }
    }

    fn link(&self, at: At<'_, '_>, user: Person, people: &mut People) {
        for agent in parts(at.get(&self.agents)) {
            people.links.push(AgentLink { user, agent: agent.into(), line: at.row.line });
        }
    }

    /// The same id again: one more school of the same student, or somebody else under the same number.
    fn again(
        &self,
        reading: &mut Reading<'_, '_>,
        at: At<'_, '_>,
        first: Person,
        before: &Before<'_>,
        people: &mut People,
    ) {
        let Some((line, name)) = people.line_and_name(first) else { return };
        let found = format!("also on line {line}");
        if name != at.subject {
            let message = format!(
                "Line {line} has the same id but another name. Keep one of the two, or correct the id."
            );
            return at.leave_out(reading, at.rejected(&self.id, Code::IdTwice, message).found(&found));
        }
        if let Person::Student(index) = first
            && let (schools, None) = self.schools(at, before)
        {
            let student = &mut people.students[index as usize];
            for id in schools {
                let others = &mut student.other_school_roster_ids;
                if student.school_roster_id.as_ref() != Some(&id)
                    && others.len() < MOST_SCHOOLS
                    && !others.contains(&id)
                {
                    others.push(id);
                }
            }
        }
        self.link(at, first, people);
        let message = format!("The same person is already on line {line}; the two rows were read as one.");
        reading.problems.push(at.repaired(&self.id, Code::RowTwice, message).found(&found));
    }
}
