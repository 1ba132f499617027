//! What can only be decided when all files are read.

use std::collections::HashMap;

use super::{
    classes::Classes,
    drafts::{StudentDraft, Version},
    files::Found,
    manifest::Manifest,
    orgs::Orgs,
    people::{Hold, People, Person},
    reading::Reading,
    roles::Roles,
};
use crate::{Code, Problem, grades::usual_grade};

/// The version that the columns show; tells when the manifest says another.
pub(crate) fn version(reading: &mut Reading<'_, '_>, manifest: &Manifest, newer: bool) -> Version {
    let version = if newer { Version::V1_2 } else { Version::V1_1 };
    let (name, other) = if newer { ("1.2", "1.1") } else { ("1.1", "1.2") };
    if let Some(said) = &manifest.version
        && !said.starts_with(name)
        && !(version == Version::V1_1 && said.starts_with("1.0"))
    {
        let message =
            format!("The manifest says version {said}, but the columns are those of {name}; read as {name}.");
        manifest.disagrees(reading, 1, &format!("oneroster.version {other}"), &message);
    }
    version
}

pub(crate) fn unknown_role_holders(
    reading: &mut Reading<'_, '_>,
    roles: &Roles,
    people: &People,
    found: Option<&Found>,
) {
    let Some(found) = found.filter(|_| !reading.is_delta()) else { return };
    let mut lines: Vec<(u32, &str)> = roles
        .iter()
        .filter(|(id, _)| people.get(id).is_none())
        .map(|(id, roles)| (roles.line, id.as_ref()))
        .collect();
    lines.sort_unstable();
    for (line, id) in lines {
        let message = "There is no such person in users.csv; the row was left out.";
        reading.problems.push(
            Problem::repaired(Code::UserUnknown, &found.name, message).at(line, "userSourcedId").found(id),
        );
    }
}

/// One word for each file whose status column is filled although it is the full set.
pub(crate) fn statuses_in_bulk(reading: &mut Reading<'_, '_>) {
    if reading.is_delta() {
        return;
    }
    for statuses in std::mem::take(&mut reading.statuses) {
        let Some(line) = statuses.first_filled else { continue };
        let message = "The status is filled in although the file is the full set; read as the full set.";
        let problem =
            Problem::repaired(Code::StatusInBulk, &statuses.file, message).at(line, &statuses.column);
        reading.problems.push(problem);
    }
}

/// Ties guardians to students, from whichever side names the other.
pub(crate) fn link_guardians(reading: &mut Reading<'_, '_>, people: &mut People, users: &str) {
    let mut ties = Vec::new();
    for link in std::mem::take(&mut people.links) {
        match (link.user, people.get(&link.agent)) {
            (Person::Student(student), Some(Person::Guardian(guardian)))
            | (Person::Guardian(guardian), Some(Person::Student(student))) => ties.push((student, guardian)),
            (Person::Student(student), None) => {
                if reading.is_delta() {
                    people.students[student as usize].guardian_roster_ids.push(link.agent.into());
                } else {
                    let message = "There is no such guardian in users.csv; the student was read without.";
                    let problem = Problem::repaired(Code::GuardianUnknown, users, message)
                        .at(link.line, "agentSourcedIds");
                    let name = people.students[student as usize].name();
                    reading.problems.push(problem.found(&link.agent).about(&name));
                }
            }
            (Person::Guardian(guardian), None) if reading.is_delta() => {
                people.guardians[guardian as usize].student_roster_ids.push(link.agent.into());
            }
            _ => {}
        }
    }
    for (student, guardian) in ties {
        let (student, guardian) =
            (&mut people.students[student as usize], &mut people.guardians[guardian as usize]);
        if !student.guardian_roster_ids.contains(&guardian.roster_id) {
            student.guardian_roster_ids.push(guardian.roster_id.clone());
            guardian.student_roster_ids.push(student.roster_id.clone());
        }
    }
    if !reading.is_delta() {
        people.guardians.retain(|guardian| !guardian.student_roster_ids.is_empty());
    }
}

/// Leaves out the students that need a decision, and tells what could be decided.
pub(crate) fn decide_holds(
    reading: &mut Reading<'_, '_>,
    people: &mut People,
    orgs: &Orgs,
    classes: &Classes,
) {
    let holds = std::mem::take(&mut people.holds);
    let blank = holds.iter().filter(|hold| hold.problem.code == Code::GradeBlank).count();
    let nobody_has_a_grade = blank > 0 && people.students.iter().all(|s| s.grade.is_none() || !s.active);
    let mut held = vec![false; people.students.len()];
    let mut told_blank = false;
    for Hold { student, problem, row } in holds {
        let draft = &people.students[student as usize];
        let problem = match problem.code {
            Code::SchoolUnknown | Code::SchoolMissing if reading.is_delta() => continue,
            Code::GradeBlank if nobody_has_a_grade => {
                if !told_blank {
                    told_blank = true;
                    let message = "The grade is blank for everybody, so it is not known who is a senior. Ask for grades in the export.";
                    let all = Problem::repaired(Code::GradeBlank, &problem.file, message);
                    let column = problem.column.as_deref().unwrap_or("grades");
                    reading.problems.push_many(all.at(problem.line.unwrap_or(1), column), blank as u64);
                }
                continue;
            }
            Code::GradeBlank | Code::GradeUnreadable => {
                let usual = draft.birth_date.and_then(|birth| usual_grade(birth, reading.today));
                problem.suggest(usual.map(|grade| grade.to_string()))
            }
            _ => problem.suggest(school_of_classes(draft, classes, orgs)),
        };
        reading.problems.push(problem);
        if !std::mem::replace(&mut held[student as usize], true) {
            reading.rejected_rows += 1;
            reading.left_out.extend(row);
        }
    }
    let mut at = 0;
    let held_back = &mut reading.held_back;
    people.students.retain(|student| {
        let keep = !held[at];
        at += 1;
        if keep {
            held_back.remove(&student.roster_id);
        } else {
            held_back.insert(student.roster_id.clone());
        }
        keep
    });
}

/// The school where most of the student's classes meet.
fn school_of_classes(student: &StudentDraft, classes: &Classes, orgs: &Orgs) -> Option<String> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    let schools = student
        .meetings
        .iter()
        .filter_map(|m| classes.drafts.get(m.class as usize)?.school_roster_id.as_deref());
    for school in schools.filter(|id| orgs.is_school(id)) {
        *counts.entry(school).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(id, count)| (*count, std::cmp::Reverse(*id))).map(|(id, _)| id.to_owned())
}
