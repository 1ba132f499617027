//! A student's row of users.csv: the draft, and what holds it back until somebody decides.

use std::collections::HashSet;

use super::{Before, Columns};
use crate::{
    Code, Problem,
    fixes::KEPT_ROWS,
    grades::{Grade, parse_grade},
    oneroster::{
        cells::{email, phone, yes_no},
        drafts::{Races, StudentDraft},
        people::{Hold, People, Person},
        reading::{Reading, parts},
        sheet::At,
    },
};

impl Columns {
    pub(super) fn add_student(
        &self,
        reading: &mut Reading<'_, '_>,
        at: At<'_, '_>,
        active: bool,
        before: &Before<'_>,
        people: &mut People,
    ) -> Person {
        let (mut schools, school_problem) = self.schools(at, before);
        let (grade, grade_problem) = self.grade(reading, at);
        let school = (!schools.is_empty()).then(|| schools.remove(0));
        let row = at.row;
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
            email: email(reading, at, &self.email),
            phone: phone(at, &self.phone),
            sms: phone(at, &self.sms),
            enabled: yes_no(reading, at, &self.enabled).unwrap_or(true),
            active,
            guardian_roster_ids: Vec::new(),
            meetings: Vec::new(),
            line: row.line,
        });
        let student = (people.students.len() - 1) as u32;
        let problems = if active { [grade_problem, school_problem] } else { [None, None] };
        for problem in problems.into_iter().flatten() {
            let row = (people.holds.len() < KEPT_ROWS).then(|| at.left_out());
            people.holds.push(Hold { student, problem, row });
        }
        person
    }

    /// The schools of a student, the main one first, and what is wrong if there is none.
    pub(super) fn schools(&self, at: At<'_, '_>, before: &Before<'_>) -> (Vec<String>, Option<Problem>) {
        let told = before.roles.get(at.get(&self.id)).map_or(&[][..], |roles| roles.orgs.as_slice());
        let mut seen = HashSet::new();
        let ids: Vec<String> = parts(at.get(&self.primary_org))
            .chain(told.iter().map(String::as_str))
            .chain(parts(at.get(&self.orgs)))
            .filter(|id| seen.insert(*id))
            .map(str::to_owned)
            .collect();
        if !before.orgs.read {
            return (ids, None);
        }
        let schools: Vec<String> = ids.iter().filter(|id| before.orgs.is_school(id)).cloned().collect();
        if !schools.is_empty() {
            return (schools, None);
        }
        let column =
            if self.orgs.is_there() || !self.primary_org.is_there() { &self.orgs } else { &self.primary_org };
        let unknown: Vec<String> = ids.into_iter().filter(|id| !before.orgs.is_above(id)).collect();
        let problem = if unknown.is_empty() {
            at.rejected(column, Code::SchoolMissing, "No school is told for this student. Choose one.")
        } else {
            let message = "This school is not in orgs.csv. Choose one that is.";
            at.rejected(column, Code::SchoolUnknown, message).found(&unknown.join(","))
        };
        (unknown, Some(problem))
    }

    /// The highest of the grades that are told.
    fn grade(&self, reading: &mut Reading<'_, '_>, at: At<'_, '_>) -> (Option<i8>, Option<Problem>) {
        let text = at.get(&self.grades);
        if text.is_empty() {
            let message =
                "The grade is blank, so it is not known whether this student is a senior. Fill it in.";
            let problem =
                self.grades.is_there().then(|| at.rejected(&self.grades, Code::GradeBlank, message));
            return (None, problem);
        }
        let read: Vec<Option<(Grade, bool)>> = parts(text).map(parse_grade).collect();
        let years = read.iter().flatten().filter_map(|(grade, _)| match grade {
            Grade::Year(year) => Some(*year),
            Grade::Ungraded => None,
        });
        let highest = years.max();
        if read.iter().all(Option::is_none) {
            let message = "This is no grade that can be read. Write it as a number, KG or PK.";
            return (None, Some(at.rejected(&self.grades, Code::GradeUnreadable, message)));
        }
        if read.len() > 1 || read.iter().any(|grade| grade.is_none_or(|(_, usual)| !usual)) {
            let message = highest
                .map_or_else(|| "Read as ungraded.".to_owned(), |grade| format!("Read as grade {grade}."));
            reading.problems.push(at.repaired(&self.grades, Code::GradeWord, message));
        }
        (highest, None)
    }
}

/// The first number of `{type:number},{type:number}`.
fn local_id(user_ids: &str) -> Option<String> {
    let (_, first) = user_ids.split_once('{')?;
    let inside = first.split('}').next()?;
    let number = inside.split_once(':').map_or(inside, |(_, number)| number).trim();
    (!number.is_empty()).then(|| number.to_owned())
}
