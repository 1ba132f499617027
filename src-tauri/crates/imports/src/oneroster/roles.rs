//! roles.csv (1.2): who is a student, and at which school.

use std::collections::HashMap;

use super::{
    cells::{Statuses, date},
    columns::ROLES,
    files::Found,
    reading::Reading,
    sheet::{At, Column, Sheet},
};
use crate::{Code, ReadError, csv_rows::Row, source::Source};

/// What a person is to the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Student,
    Guardian,
    /// Staff and others: not read.
    Other,
}

/// All roles of one user.
#[derive(Debug)]
pub(crate) struct UserRoles {
    pub role: Role,
    pub word: String,
    /// Where, the primary one first.
    pub orgs: Vec<String>,
    pub line: u32,
    primary: bool,
}

pub(crate) type Roles = HashMap<Box<str>, UserRoles>;

const OTHERS: &[&str] = &[
    "teacher",
    "administrator",
    "aide",
    "proctor",
    "counselor",
    "principal",
    "siteadministrator",
    "systemadministrator",
    "districtadministrator",
    "staff",
];

/// The role, and the code of the repair if the word is not as the format writes it. None if it means nothing here.
pub(crate) fn role_of(word: &str) -> Option<(Role, Option<Code>)> {
    let lower = word.to_lowercase();
    let (role, usual) = match lower.as_str() {
        "student" => (Role::Student, true),
        "guardian" | "parent" | "relative" => (Role::Guardian, true),
        "pupil" | "learner" | "stu" => (Role::Student, false),
        "mother" | "father" | "contact" => (Role::Guardian, false),
        other if OTHERS.contains(&other) => return Some((Role::Other, None)),
        _ => return None,
    };
    let repair = match usual {
        false => Some(Code::WordUnreadable),
        true if lower != word => Some(Code::LetterCase),
        true => None,
    };
    Some((role, repair))
}

/// Reads a role cell and tells what it repaired.
pub(crate) fn role(reading: &mut Reading<'_, '_>, at: At<'_, '_>, column: &Column) -> Role {
    match role_of(at.get(column)) {
        Some((role, None)) => role,
        Some((role, Some(code))) => {
            let meant = if role == Role::Student { "student" } else { "guardian" };
            reading.problems.push(at.repaired(column, code, format!("Read as {meant}.")));
            role
        }
        None => {
            let message = "This role is not known, so the row was read as staff and left out.";
            reading.problems.push(at.repaired(column, Code::RoleUnreadable, message));
            Role::Other
        }
    }
}

pub(crate) fn read(
    reading: &mut Reading<'_, '_>,
    source: &mut Source,
    found: &Found,
) -> Result<Roles, ReadError> {
    let mut roles = Roles::new();
    let Some(mut sheet) = Sheet::open(reading, source, found, &ROLES)? else { return Ok(roles) };
    let mut statuses = Statuses::of(&sheet);
    let [user, kind, word, org, begins, ends] =
        ["userSourcedId", "roleType", "role", "orgSourcedId", "beginDate", "endDate"]
            .map(|c| sheet.column(c));
    let mut row = Row::default();
    while sheet.next(reading, &mut row)? {
        let at = At::new(&sheet, &row, "");
        let active = statuses.is_active(reading, at);
        let id = row.get(&user);
        if id.is_empty() {
            let message = "This role belongs to nobody; it was left out.";
            reading.problems.push(at.repaired(&user, Code::IdMissing, message));
            continue;
        }
        let role = role(reading, at, &word);
        let begins = date(reading, at, &begins);
        let over = date(reading, at, &ends)
            .is_some_and(|end| end <= reading.today && begins.is_none_or(|b| b < end));
        if active && !over {
            let primary = !row.get(&kind).eq_ignore_ascii_case("secondary");
            let known = roles.entry(id.into()).or_insert_with(|| UserRoles {
                role,
                word: row.get(&word).to_lowercase(),
                orgs: Vec::new(),
                line: row.line,
                primary,
            });
            known.add(role, row.get(&word), row.get(&org), primary);
        }
    }
    reading.statuses.push(statuses);
    Ok(roles)
}

impl UserRoles {
    /// A student who also has another role is a student, at the schools where they are one.
    fn add(&mut self, role: Role, word: &str, org: &str, primary: bool) {
        if role == Role::Student && self.role != Role::Student {
            (self.role, self.word) = (role, word.to_lowercase());
            self.orgs.clear();
        }
        if role != self.role || org.is_empty() || self.orgs.iter().any(|known| known == org) {
            return;
        }
        if primary && !self.primary {
            self.orgs.insert(0, org.to_owned());
        } else {
            self.orgs.push(org.to_owned());
        }
        self.primary |= primary;
    }
}
