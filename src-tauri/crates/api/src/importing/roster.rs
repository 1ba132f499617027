//! A roster against the office: who is new, changed, as before, or no longer on it.

mod calendar;
mod guardian;
mod moving_on;
mod schools;
mod student;
mod timetable;

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    path::Path,
};

use chrono::NaiveDate;
use domain::{
    calendar::{SchoolYear, Term},
    guardian::Guardian,
    ids::{StudentId, TimetableId},
    office::Office,
    school::School,
    student::{RosterStatus, Student},
    timetable::Timetable,
    violation::Violations,
};
use imports::{
    Field, Mode, Problem, Roster, RosterOptions, Severity, Source,
    oneroster::{SchoolDraft, SessionDraft, StudentDraft, Version},
};
use storage::{Connection, Tx, rows};
use uuid::Uuid;

use self::{moving_on::MovingOn, schools::Schools};
use super::{
    GradeCount, ImportExample, ImportReport, reading,
    rules::{self, Ruled},
};
use crate::{call::Call, error::Result, signer_names::SignerNames};

/// Reads the files; nothing is looked up or written yet.
pub(super) fn read(call: &Call<'_>, path: &Path, fixes: Vec<imports::Fix>) -> Result<Roster> {
    let mut source = Source::open(path).map_err(reading::refusal)?;
    let options = RosterOptions { fixes, ..RosterOptions::new(call.today()) };
    let mut progress = reading::progress(call, "Reading the roster");
    imports::read_roster(&mut source, &mut progress, &options).map_err(reading::refusal)
}

/// “OneRoster 1.1 from Infinite Campus · 7 files”.
pub(super) fn source(roster: &Roster) -> String {
    let version = match roster.version {
        Version::V1_1 => "1.1",
        Version::V1_2 => "1.2",
    };
    let from = roster.producer.as_ref().map(|p| format!(" from {p}")).unwrap_or_default();
    let kind = if roster.mode == Mode::Delta { ", changes only" } else { "" };
    format!(
        "OneRoster {version}{from}{kind} · {} files · {} students",
        roster.files.len(),
        roster.students.len()
    )
}

/// How many students the roster has in each grade.
pub(super) fn grades(roster: &Roster) -> Vec<GradeCount> {
    let mut counts: BTreeMap<Option<i16>, u32> = BTreeMap::new();
    for draft in roster.students.iter().filter(|draft| draft.active) {
        *counts.entry(draft.grade.map(i16::from)).or_default() += 1;
    }
    counts.into_iter().map(|(grade, students)| GradeCount { grade, students }).collect()
}

/// Whom a roster may bring in, and the day it is read on.
#[derive(Clone, Copy)]
pub(super) struct Wanted<'a> {
    /// None = every grade.
    pub grades: Option<&'a [i16]>,
    pub today: NaiveDate,
}

impl Wanted<'_> {
    /// A student without a grade may be of any.
    fn has(self, draft: &StudentDraft) -> bool {
        let told = draft.grade.map(i16::from);
        self.grades.is_none_or(|grades| told.is_none_or(|grade| grades.contains(&grade)))
    }
}

/// The office's students as a roster finds them again.
struct Known<'a> {
    by_roster: HashMap<&'a str, &'a Student>,
    by_number: HashMap<&'a str, &'a Student>,
}

impl<'a> Known<'a> {
    fn of(stored: &'a [Student]) -> Self {
        Self {
            by_roster: stored.iter().filter_map(|s| Some((s.roster_id.as_deref()?, s))).collect(),
            by_number: stored
                .iter()
                .filter(|s| s.roster_id.is_none() && !s.local_id.is_empty())
                .map(|s| (s.local_id.as_str(), s))
                .collect(),
        }
    }

    fn student(&self, draft: &StudentDraft) -> Option<&'a Student> {
        let added_by_hand = || {
            let number = draft.local_id.as_deref()?;
            self.by_number.get(number).filter(|s| s.family_name == draft.family_name)
        };
        self.by_roster.get(draft.roster_id.as_str()).or_else(added_by_hand).copied()
    }
}

/// What an import would write.
#[derive(Default)]
pub(super) struct Plan {
    office: Option<Office>,
    years: Vec<SchoolYear>,
    terms: Vec<Term>,
    schools: Vec<School>,
    new: Vec<Student>,
    changed: Vec<Student>,
    guardians: Vec<Guardian>,
    timetables: Vec<Timetable>,
    /// Values and rows that the office's rules refuse, and what to think about before writing.
    pub refused: Vec<Problem>,
    pub report: ImportReport,
    pub examples: Vec<ImportExample>,
}

const EXAMPLES: usize = 50;

impl Plan {
    pub fn make(
        conn: &Connection,
        roster: &Roster,
        wanted: Wanted<'_>,
        mut new_id: impl FnMut() -> Result<Uuid>,
    ) -> Result<Self> {
        let mut plan = Self { report: counted(roster), ..Self::default() };
        plan.calendar(conn, roster, &mut new_id)?;
        let moving_on = MovingOn::find(conn, roster, &plan.years, wanted.today)?;
        plan.office.clone_from(&moving_on.office);
        if !moving_on.moves_on {
            plan.refused.extend(calendar::other_year(conn, roster, wanted.today)?);
        }
        let stored = rows::student::list(conn)?;
        let known = Known::of(&stored);
        // Whom the roster says to delete and the office never had, nobody needs to hear of.
        let told: Vec<(&StudentDraft, bool)> = roster
            .students
            .iter()
            .map(|draft| (draft, known.student(draft).is_some()))
            .filter(|(draft, is_known)| draft.active || *is_known)
            .collect();
        let taken: Vec<&StudentDraft> =
            told.iter().filter(|(draft, is_known)| *is_known || wanted.has(draft)).map(|(d, _)| *d).collect();
        let left_out = u32::try_from(told.len() - taken.len()).unwrap_or(u32::MAX);
        plan.report.left_out = wanted.grades.map(|_| left_out);
        let attended: HashSet<&str> = taken.iter().filter_map(|d| d.school_roster_id.as_deref()).collect();
        let in_use = |s: &&SchoolDraft| wanted.grades.is_none() || attended.contains(s.roster_id.as_str());
        let schools = roster.schools.iter().filter(in_use);
        let schools = plan.schools(conn, schools, &mut new_id)?;
        let students =
            plan.students(&stored, &known, roster, &taken, &schools, &moving_on, wanted.today, &mut new_id)?;
        plan.guardians(conn, roster, &students, &mut new_id)?;
        plan.timetables(conn, roster, &taken, &students, wanted.today)?;
        for problem in &plan.refused {
            match problem.severity {
                Severity::Repaired => plan.report.repaired += 1,
                Severity::Warning => {}
                Severity::Rejected => plan.report.rejected += 1,
            }
            plan.report.problems.push(problem.clone());
        }
        Ok(plan)
    }

    pub fn write(&self, call: &Call<'_>, tx: &mut Tx<'_>) -> Result<()> {
        let Self {
            office,
            years,
            terms,
            schools,
            new,
            changed,
            guardians,
            timetables,
            refused: _,
            report: _,
            examples: _,
        } = self;
        let total = new.len() + changed.len() + guardians.len() + timetables.len();
        let mut pace = reading::Pace::new(call, "Writing the roster", total);
        for year in years {
            tx.insert(year)?;
        }
        for term in terms {
            tx.insert(term)?;
        }
        if let Some(office) = office {
            tx.update(office)?;
        }
        for school in schools {
            tx.put(school)?;
        }
        let told = changed.iter().map(|s| s.id).chain(guardians.iter().map(|g| g.student_id));
        let signers = SignerNames::of_students(tx.conn(), told)?;
        for student in new {
            tx.insert(student)?;
            pace.step()?;
        }
        for student in changed {
            tx.update(student)?;
            pace.step()?;
        }
        for guardian in guardians {
            tx.put(guardian)?;
            pace.step()?;
        }
        signers.follow(tx)?;
        for timetable in timetables {
            tx.put(timetable)?;
            pace.step()?;
        }
        Ok(())
    }

    /// A row that the office's rules don't let in.
    fn refuse(&mut self, file: &str, line: u32, subject: &str, broken: Violations) {
        for violation in broken.0.into_iter().take(1) {
            let message = format!("{} The row was left out.", violation.message);
            let place = (file, line, violation.field.as_str());
            let code = rules::code_of(&violation);
            self.refused.push(Problem::in_row(Severity::Rejected, code, place, "", subject, message));
        }
    }

    /// Leaves out what a rule refuses; false when the row can't be kept without it.
    fn mend<T: Ruled>(
        &mut self,
        (file, line, subject): (&str, u32, &str),
        row: &mut T,
        before: Option<&T>,
        check: impl Fn(&T) -> Result<(), Violations>,
    ) -> bool {
        let mended = rules::mend(row, before, check, |violation, field, found| {
            let message = format!("{} It was left out.", violation.message);
            let place = (file, line, column_of(field));
            let code = rules::code_of(violation);
            self.refused.push(Problem::in_row(Severity::Repaired, code, place, found, subject, message));
        });
        match mended {
            Ok(()) => true,
            Err(violation) => {
                self.refuse(file, line, subject, Violations(vec![violation]));
                false
            }
        }
    }

    #[allow(clippy::too_many_arguments, reason = "what is stored, what is told, and what both mean")]
    fn students(
        &mut self,
        stored: &[Student],
        known: &Known<'_>,
        roster: &Roster,
        taken: &[&StudentDraft],
        schools: &Schools,
        moving_on: &MovingOn,
        today: NaiveDate,
        new_id: &mut impl FnMut() -> Result<Uuid>,
    ) -> Result<HashMap<String, StudentId>> {
        let mut ids: HashMap<String, StudentId> =
            known.by_roster.iter().map(|(k, s)| ((*k).to_owned(), s.id)).collect();
        let mut seen: HashSet<StudentId> = HashSet::new();
        let users = file_of(roster, "users.csv");
        for draft in taken {
            let known = known.student(draft);
            let school = schools.of(draft).or(known.map(|s| s.school_id)).or(schools.only());
            let Some(school) = school else {
                self.without_school(&users, draft);
                continue;
            };
            let student = student::merged(known, draft, school, new_id)?;
            let mut student = moving_on.judge(known, student);
            let subject = student.listed_name();
            if !self.mend((&users, draft.line, &subject), &mut student, known, |s| s.validate(today)) {
                // Left out is not gone.
                seen.extend(known.map(|s| s.id));
                continue;
            }
            ids.insert(draft.roster_id.clone(), student.id);
            seen.insert(student.id);
            self.sort_in(known, student);
        }
        for demographics in &roster.demographics {
            if let Some(known) = known.by_roster.get(demographics.roster_id.as_str()).copied() {
                self.sort_in(Some(known), student::with_demographics(known.clone(), demographics));
            }
        }
        if roster.mode == Mode::Bulk {
            let held: HashSet<&str> = roster.held_back.iter().map(String::as_str).collect();
            for student in stored {
                let held_back = student.roster_id.as_deref().is_some_and(|id| held.contains(id));
                if student.roster_status == RosterStatus::OnRoster
                    && !seen.contains(&student.id)
                    && !held_back
                {
                    self.sort_in(Some(student), moving_on.vanished(student));
                }
            }
        }
        for student in
            stored.iter().filter(|s| s.roster_status == RosterStatus::ByHand && !seen.contains(&s.id))
        {
            if let Some(moved) = moving_on.by_hand(student) {
                self.sort_in(Some(student), moved);
            }
        }
        Ok(ids)
    }

    /// Into new, changed, gone or unchanged.
    fn sort_in(&mut self, known: Option<&Student>, student: Student) {
        let Some(known) = known else {
            self.report.new += 1;
            self.example("new", &student, String::new());
            self.new.push(student);
            return;
        };
        if *known == student {
            self.report.unchanged += 1;
            return;
        }
        if known.roster_status != RosterStatus::Gone && student.roster_status == RosterStatus::Gone {
            self.report.gone += 1;
            self.example("gone", &student, String::new());
        } else {
            self.report.changed += 1;
            self.example("changed", &student, student::differences(known, &student));
        }
        self.changed.push(student);
    }

    fn example(&mut self, kind: &str, student: &Student, detail: String) {
        if self.examples.iter().filter(|e| e.kind == kind).count() < EXAMPLES {
            self.examples.push(ImportExample { kind: kind.into(), name: student.listed_name(), detail });
        }
    }

    fn guardians(
        &mut self,
        conn: &Connection,
        roster: &Roster,
        students: &HashMap<String, StudentId>,
        new_id: &mut impl FnMut() -> Result<Uuid>,
    ) -> Result<()> {
        let mut stored: HashMap<StudentId, Vec<Guardian>> = HashMap::new();
        for guardian in rows::guardian::list(conn)? {
            stored.entry(guardian.student_id).or_default().push(guardian);
        }
        let users = file_of(roster, "users.csv");
        for draft in roster.guardians.iter().filter(|d| d.active) {
            for student in draft.student_roster_ids.iter().filter_map(|id| students.get(id)) {
                let family = stored.entry(*student).or_default();
                let known =
                    family.iter().find(|g| g.roster_id.as_deref() == Some(draft.roster_id.as_str())).cloned();
                let next = u16::try_from(family.len() + 1).unwrap_or(u16::MAX);
                let mut guardian = match &known {
                    Some(guardian) => guardian::merged(guardian.clone(), draft),
                    None => guardian::merged(guardian::blank(new_id()?.into(), *student, next), draft),
                };
                let place = (users.as_str(), draft.line, draft.family_name.as_str());
                let kept = self.mend(place, &mut guardian, known.as_ref(), Guardian::validate);
                if kept && known.as_ref() != Some(&guardian) {
                    family.push(guardian.clone());
                    self.guardians.push(guardian);
                }
            }
        }
        Ok(())
    }

    fn timetables(
        &mut self,
        conn: &Connection,
        roster: &Roster,
        taken: &[&StudentDraft],
        students: &HashMap<String, StudentId>,
        today: NaiveDate,
    ) -> Result<()> {
        let stored: HashMap<StudentId, Timetable> =
            rows::timetable::list(conn)?.into_iter().map(|t| (t.student_id, t)).collect();
        let in_force = day_in_force(&roster.sessions, today);
        for draft in taken {
            let Some(student) = students.get(&draft.roster_id) else { continue };
            let known = stored.get(student);
            // A delta tells only the classes that the student came into or left.
            let before = match known {
                Some(known) if roster.mode == Mode::Delta => known.classes.clone(),
                _ => Vec::new(),
            };
            let classes = timetable::classes(before, &roster.classes, &draft.meetings, in_force);
            // A roster without classes says nothing about them.
            if classes.is_empty() && (known.is_none() || roster.classes.is_empty()) {
                continue;
            }
            let timetable = Timetable {
                id: known.map_or(TimetableId(student.0), |t| t.id),
                student_id: *student,
                classes,
            };
            if known != Some(&timetable) {
                self.timetables.push(timetable);
            }
        }
        Ok(())
    }
}

/// The file as it is named in the roster.
fn file_of(roster: &Roster, name: &str) -> String {
    let named = roster.files.iter().find(|f| f.to_lowercase().ends_with(&name.to_lowercase()));
    named.map_or_else(|| name.to_owned(), Clone::clone)
}

/// The column of users.csv that fills the field.
fn column_of(field: Field) -> &'static str {
    match field {
        Field::StudentEmail | Field::GuardianEmail => "email",
        Field::BirthDate => "birthDate",
        Field::Grade => "grades",
        Field::School => "name",
        other => other.label(),
    }
}

fn counted(roster: &Roster) -> ImportReport {
    let repaired: u64 =
        roster.repairs.iter().filter(|g| g.severity == Severity::Repaired).map(|g| g.count).sum();
    ImportReport {
        rejected: u32::try_from(roster.rejected_rows).unwrap_or(u32::MAX),
        repaired: u32::try_from(repaired).unwrap_or(u32::MAX),
        unused: roster.unused.clone(),
        problems: roster.problems.clone(),
        ..ImportReport::default()
    }
}

/// Today, if the roster's sessions reach it; else the last day they cover, so that an older file still tells classes.
fn day_in_force(sessions: &[SessionDraft], today: NaiveDate) -> NaiveDate {
    let last = sessions.iter().filter_map(|s| s.ends.pred_opt()).max();
    last.map_or(today, |last| last.min(today))
}

/// Takes over what the roster tells; a blank cell changes nothing.
fn fill(field: &mut String, told: &Option<String>) {
    if let Some(told) = told.as_ref().filter(|t| !t.is_empty()) {
        field.clone_from(told);
    }
}
