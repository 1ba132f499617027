//! Whom a row about a student is about.

use std::collections::HashMap;

use domain::student::{RosterStatus, Student};
use imports::mapping::MappedStudent;
use storage::fold::fold;

/// The office's students as a mapped file finds them again.
pub struct Known<'a> {
    by_roster: HashMap<&'a str, &'a Student>,
    by_number: HashMap<&'a str, Vec<&'a Student>>,
    by_name: HashMap<String, Vec<&'a Student>>,
}

pub enum Whom<'a> {
    One(&'a Student),
    Nobody,
    /// One of these, and the row doesn't tell which.
    Several(Vec<&'a Student>),
}

impl<'a> Known<'a> {
    pub fn of(stored: &'a [Student]) -> Self {
        let mut known =
            Self { by_roster: HashMap::new(), by_number: HashMap::new(), by_name: HashMap::new() };
        for student in stored {
            if let Some(id) = student.roster_id.as_deref() {
                known.by_roster.insert(id, student);
            }
            if !student.local_id.is_empty() {
                known.by_number.entry(&student.local_id).or_default().push(student);
            }
            let name = name_of(&student.given_name, &student.family_name);
            known.by_name.entry(name).or_default().push(student);
        }
        known
    }

    /// By roster id, else by number, else by name and birth date. Who is current goes before who is gone.
    pub fn whom(&self, draft: &MappedStudent) -> Whom<'a> {
        if let Some(student) = draft.roster_id.as_deref().and_then(|id| self.by_roster.get(id)) {
            return Whom::One(student);
        }
        let all = match draft.local_id.as_deref() {
            Some(number) => self.by_number.get(number),
            None if draft.roster_id.is_none() => match (&draft.given_name, &draft.family_name) {
                (Some(given), Some(family)) => self.by_name.get(&name_of(given, family)),
                _ => None,
            },
            None => None,
        };
        let all = all.map_or(&[][..], Vec::as_slice);
        let same_birth = |s: &&Student| match (draft.birth_date, s.birth_date) {
            (Some(told), Some(known)) => told == known,
            _ => true,
        };
        let by_name_only = draft.local_id.is_none();
        let all: Vec<&Student> = all.iter().copied().filter(|s| !by_name_only || same_birth(s)).collect();
        let is_current = |s: &&&Student| s.roster_status != RosterStatus::Gone;
        let current: Vec<&Student> = all.iter().filter(is_current).copied().collect();
        match one_of(if current.is_empty() { all } else { current }) {
            Whom::Several(several) => {
                let told = |told: &Option<String>, known: &str| {
                    told.as_deref().is_none_or(|told| fold(told.trim()) == fold(known.trim()))
                };
                let fits = |s: &&&Student| {
                    told(&draft.given_name, &s.given_name)
                        && told(&draft.family_name, &s.family_name)
                        && draft.birth_date.is_none_or(|told| s.birth_date == Some(told))
                };
                let fitting: Vec<&Student> = several.iter().filter(fits).copied().collect();
                if let [one] = fitting[..] { Whom::One(one) } else { Whom::Several(several) }
            }
            clear => clear,
        }
    }
}

fn one_of(students: Vec<&Student>) -> Whom<'_> {
    match students[..] {
        [] => Whom::Nobody,
        [one] => Whom::One(one),
        _ => Whom::Several(students),
    }
}

fn name_of(given: &str, family: &str) -> String {
    format!("{}\u{1f}{}", fold(given.trim()), fold(family.trim()))
}
