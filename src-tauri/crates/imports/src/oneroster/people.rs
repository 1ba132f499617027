//! The people read so far, found by their roster ids.

use std::collections::HashMap;

use super::drafts::{GuardianDraft, StudentDraft};
use crate::{Problem, fixes::LeftOut};

/// Who a roster id belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Person {
    /// Index of the student.
    Student(u32),
    /// Index of the guardian.
    Guardian(u32),
    /// Staff, or somebody whose row was left out.
    Other,
}

/// A student who is left out unless somebody decides; told at the end, when there is something to suggest.
#[derive(Debug)]
pub(crate) struct Hold {
    pub student: u32,
    pub problem: Problem,
    /// The row as it is saved for the person; not kept for thousands of them.
    pub row: Option<LeftOut>,
}

/// A student's or guardian's list of ids of the other.
#[derive(Debug)]
pub(crate) struct AgentLink {
    pub user: Person,
    pub agent: Box<str>,
    pub line: u32,
}

#[derive(Debug, Default)]
pub(crate) struct People {
    by_id: HashMap<Box<str>, Person>,
    pub students: Vec<StudentDraft>,
    pub guardians: Vec<GuardianDraft>,
    pub holds: Vec<Hold>,
    pub links: Vec<AgentLink>,
}

impl People {
    pub fn get(&self, roster_id: &str) -> Option<Person> {
        self.by_id.get(roster_id).copied()
    }

    pub fn add_student(&mut self, student: StudentDraft) -> Person {
        let person = Person::Student(self.students.len() as u32);
        self.by_id.insert(student.roster_id.as_str().into(), person);
        self.students.push(student);
        person
    }

    pub fn add_guardian(&mut self, guardian: GuardianDraft) -> Person {
        let person = Person::Guardian(self.guardians.len() as u32);
        self.by_id.insert(guardian.roster_id.as_str().into(), person);
        self.guardians.push(guardian);
        person
    }

    /// Where a student or guardian stands, and “Last, First”.
    pub fn line_and_name(&self, person: Person) -> Option<(u32, String)> {
        match person {
            Person::Student(at) => self.students.get(at as usize).map(|s| (s.line, s.name())),
            Person::Guardian(at) => {
                let guardian = self.guardians.get(at as usize)?;
                Some((guardian.line, last_first(&guardian.family_name, &guardian.given_name)))
            }
            Person::Other => None,
        }
    }

    pub fn add_other(&mut self, roster_id: &str) {
        self.by_id.insert(roster_id.into(), Person::Other);
    }
}

impl StudentDraft {
    /// “Last, First”.
    pub(crate) fn name(&self) -> String {
        last_first(&self.family_name, &self.given_name)
    }
}

/// “Last, First”, or the one name that is there.
pub(crate) fn last_first(family: &str, given: &str) -> String {
    match (family.is_empty(), given.is_empty()) {
        (false, false) => format!("{family}, {given}"),
        _ => format!("{family}{given}"),
    }
}
