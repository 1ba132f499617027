//! Students: the list, one student's page, and what is changed on it.

use chrono::{Months, NaiveDate};
use domain::{
    address::LocatedBy,
    contact::Contact,
    guardian::Guardian,
    ids::{ContactId, GuardianId, PathwayId, SchoolId, StaffId, StudentId},
    kind::HourRule,
    language::language_code,
    lists::{PlacementRow, StudentRow},
    note::{Note, NoteAbout},
    plural::counted,
    school::BellSchedule,
    status::StudentStatus,
    student::{RosterStatus, Student, Transport, Waiver},
    time::WeeklyBlock,
    timetable::{Timetable, free_from_classes},
    violation::Violations,
    zip,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use storage::{
    Connection, Tx,
    reports::{self, student_facts::Students},
    row, rows,
};
use ts_rs::TS;

use crate::{
    call::Call,
    commands::Nothing,
    error::{AppError, Result},
    papers::{self, PaperRow},
    settings::{office_of, put},
    signer_names::SignerNames,
};

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListStudents {
    /// Students who left the roster are listed too.
    #[serde(default)]
    pub with_gone: bool,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct StudentList {
    pub rows: Vec<StudentRow>,
}

pub fn list(call: &Call<'_>, args: ListStudents) -> Result<StudentList> {
    let today = call.today();
    call.read(|conn| {
        let rule = hour_rule(conn, today)?;
        let facts = reports::student_facts::list(conn, &Students::All)?;
        let listed = facts.into_iter().filter(|f| args.with_gone || f.roster_status != RosterStatus::Gone);
        Ok(StudentList { rows: listed.map(|f| f.row(rule.as_ref(), today)).collect() })
    })
}

/// The hour rule in force on a day.
pub(crate) fn hour_rule(conn: &Connection, on: NaiveDate) -> Result<Option<HourRule>> {
    let rules = rows::hour_rule::list(conn)?;
    Ok(HourRule::in_force(&rules, on).cloned())
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetStudent {
    pub id: StudentId,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct StudentPage {
    pub student: Student,
    pub status: StudentStatus,
    pub next_step: String,
    pub late: bool,
    pub age: Option<u32>,
    pub located_by: LocatedBy,
    /// The office keeps the records of who graduated or left until this day; None before that.
    pub keep_until: Option<NaiveDate>,
    pub guardians: Vec<Guardian>,
    pub placements: Vec<PlacementRow>,
    /// What was printed for the placements, newest first.
    pub papers: Vec<PaperRow>,
    /// None = not known.
    pub free: Option<Vec<WeeklyBlock>>,
    pub school_hours: Vec<WeeklyBlock>,
    pub classes: Option<Timetable>,
    pub notes: Vec<Note>,
    pub contacts: Vec<Contact>,
    pub timeline: Vec<TimelineEntry>,
}

/// One line of a timeline, newest first.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct TimelineEntry {
    pub at: chrono::DateTime<chrono::Utc>,
    /// `contact`, `note`, `stage`, `paper`, `change`.
    pub kind: String,
    pub text: String,
    pub detail: String,
    /// “Ana Petrov, coordinator”.
    pub by: String,
    /// The contact that the line tells of.
    pub contact_id: Option<ContactId>,
}

pub fn get(call: &Call<'_>, args: GetStudent) -> Result<StudentPage> {
    let today = call.today();
    call.read(|conn| {
        let student: Student = row::get(conn, args.id.0)?;
        let rule = hour_rule(conn, today)?;
        let facts = reports::student_facts::list(conn, &Students::These(vec![args.id]))?;
        let facts = facts.into_iter().next().ok_or_else(|| AppError::not_found("student"))?;
        let status = facts.status(rule.as_ref());
        let next = facts.next_step(status, today);
        let free = free_time(conn, &student)?;
        let kept_months = u32::from(office_of(conn)?.settings.retention_years) * 12;
        let notes = rows::note::list_about(conn, NoteAbout::Student, args.id.0)?;
        let contacts = rows::contact::list_of_student(conn, args.id)?;
        Ok(StudentPage {
            age: student.age_on(today),
            located_by: zip::located_by(student.point, &student.address.zip),
            keep_until: student.exit_on().and_then(|on| on.checked_add_months(Months::new(kept_months))),
            guardians: rows::guardian::list_of_student(conn, args.id)?,
            timeline: timeline(conn, args.id, &notes, &contacts)?,
            papers: papers_of(conn, args.id, today)?,
            placements: facts.placements.into_iter().map(|p| p.row(today)).collect(),
            free: free.free,
            school_hours: free.school_hours,
            classes: free.classes,
            student,
            status,
            next_step: next.text,
            late: next.late,
            notes,
            contacts,
        })
    })
}

fn papers_of(conn: &Connection, id: StudentId, today: NaiveDate) -> Result<Vec<PaperRow>> {
    let mut papers = Vec::new();
    for placement in rows::placement::list_of_student(conn, id)? {
        papers.extend(rows::paper::list_of_placement(conn, placement.id)?);
    }
    papers.sort_by_key(|paper| std::cmp::Reverse(paper.printed_at));
    papers::rows_of(conn, papers, today)
}

/// When a student is free: as entered by hand, else as the classes leave it.
pub(crate) struct FreeTime {
    pub free: Option<Vec<WeeklyBlock>>,
    pub school_hours: Vec<WeeklyBlock>,
    pub classes: Option<Timetable>,
}

pub(crate) fn free_time(conn: &Connection, student: &Student) -> Result<FreeTime> {
    let schedules = rows::bell_schedule::list_of_school(conn, student.school_id)?;
    let classes = rows::timetable::of_student(conn, student.id)?;
    let school_hours = schedules.iter().flat_map(BellSchedule::school_hours).collect();
    let free = if student.free_blocks.is_empty() {
        classes.as_ref().and_then(|c| free_from_classes(c, &schedules))
    } else {
        Some(student.free_blocks.clone())
    };
    Ok(FreeTime { free, school_hours, classes })
}

fn timeline(
    conn: &Connection,
    id: StudentId,
    notes: &[Note],
    contacts: &[Contact],
) -> Result<Vec<TimelineEntry>> {
    let mut all: Vec<TimelineEntry> = Vec::new();
    for note in notes {
        all.push(TimelineEntry {
            at: note.at,
            kind: "note".into(),
            text: note.text.clone(),
            detail: String::new(),
            by: by(&note.author, &note.position),
            contact_id: None,
        });
    }
    for contact in contacts {
        all.push(contact_line(contact));
    }
    for placement in rows::placement::list_of_student(conn, id)? {
        all.extend(crate::placements::timeline_of(conn, &placement)?);
    }
    all.sort_by_key(|e| std::cmp::Reverse(e.at));
    Ok(all)
}

pub(crate) fn contact_line(contact: &Contact) -> TimelineEntry {
    TimelineEntry {
        at: contact.at,
        kind: "contact".into(),
        text: format!("{}: {}", contact.kind.label(), contact.outcome.label().to_lowercase()),
        detail: contact.note.clone(),
        by: by(&contact.author, &contact.position),
        contact_id: Some(contact.id),
    }
}

pub(crate) fn by(name: &str, position: &str) -> String {
    match (name.is_empty(), position.is_empty()) {
        (false, false) => format!("{name}, {}", position.to_lowercase()),
        (false, true) => name.to_owned(),
        _ => String::new(),
    }
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddStudent {
    pub given_name: String,
    pub family_name: String,
    pub school_id: SchoolId,
    #[serde(default)]
    pub local_id: String,
    #[serde(default)]
    pub grade: Option<i16>,
    #[serde(default)]
    pub birth_date: Option<NaiveDate>,
    #[serde(default)]
    pub pathway_id: Option<PathwayId>,
}

pub fn add(call: &Call<'_>, args: AddStudent) -> Result<Student> {
    let mut student = blank(call.new_id()?, args.school_id);
    student.given_name = args.given_name.trim().into();
    student.family_name = args.family_name.trim().into();
    student.local_id = args.local_id.trim().into();
    student.grade = args.grade;
    student.birth_date = args.birth_date;
    student.pathway_id = args.pathway_id;
    student.validate(call.today())?;
    call.write("add_student", format!("added {}", student.spoken_name()), |tx| put(tx, &student))
}

/// A student of whom nothing is known but the school.
pub(crate) fn blank(id: StudentId, school_id: SchoolId) -> Student {
    Student {
        id,
        school_id,
        local_id: String::new(),
        roster_id: None,
        roster_status: RosterStatus::ByHand,
        given_name: String::new(),
        middle_name: String::new(),
        family_name: String::new(),
        preferred_name: String::new(),
        pronouns: String::new(),
        birth_date: None,
        grade: None,
        graduated_on: None,
        left_on: None,
        legal_hold: String::new(),
        gender: None,
        races: Vec::new(),
        hispanic: None,
        home_language: String::new(),
        email: String::new(),
        phone: String::new(),
        address: Default::default(),
        point: None,
        pathway_id: None,
        other_pathway_ids: Vec::new(),
        career_goal: String::new(),
        course: String::new(),
        counselor_id: None,
        coordinator_id: None,
        special_populations: Vec::new(),
        concentrator: false,
        transport: Transport::Unknown,
        clearances: Vec::new(),
        directory_opt_out: false,
        free_blocks: Vec::new(),
        applied_on: None,
        waiver: None,
    }
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveStudent {
    pub student: Student,
}

pub fn save(call: &Call<'_>, args: SaveStudent) -> Result<Student> {
    let mut student = args.student;
    as_code(&mut student.home_language);
    let was = call.read(|conn| Ok(row::find::<Student>(conn, student.id.0)?))?;
    let old_zip = was.as_ref().map_or(&student.address.zip, |s| &s.address.zip);
    student.point = zip::follow(student.point, old_zip, &student.address.zip);
    student.validate(call.today())?;
    let verb = if was.is_some() { "changed" } else { "added" };
    call.write("save_student", format!("{verb} {}", student.spoken_name()), |tx| {
        let signers = SignerNames::of_students(tx.conn(), [student.id])?;
        let saved = put(tx, &student)?;
        signers.follow(tx)?;
        Ok(saved)
    })
}

/// A person writes “Spanish”; the code is kept.
fn as_code(language: &mut String) {
    *language = language_code(language).map_or_else(|| language.trim().to_owned(), str::to_owned);
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeStudents {
    pub ids: Vec<StudentId>,
    pub change: StudentChange,
}

/// What may be set on many students at once.
#[derive(Debug, Clone, Deserialize, TS, JsonSchema)]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum StudentChange {
    Counselor(Option<StaffId>),
    Coordinator(Option<StaffId>),
    Pathway(Option<PathwayId>),
    AppliedOn(Option<NaiveDate>),
}

impl StudentChange {
    pub(crate) fn what(&self) -> &'static str {
        match self {
            Self::Counselor(_) => "counselor",
            Self::Coordinator(_) => "coordinator",
            Self::Pathway(_) => "pathway",
            Self::AppliedOn(_) => "application",
        }
    }

    pub(crate) fn make(&self, student: &mut Student) {
        match self {
            Self::Counselor(id) => student.counselor_id = *id,
            Self::Coordinator(id) => student.coordinator_id = *id,
            Self::Pathway(id) => student.follow(*id),
            Self::AppliedOn(on) => student.applied_on = *on,
        }
    }
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct Changed {
    pub changed: u32,
}

pub fn change(call: &Call<'_>, args: ChangeStudents) -> Result<Changed> {
    let what = args.change.what();
    let sentence = format!("set the {what} of {}", counted(args.ids.len(), "student"));
    call.write("change_students", sentence, |tx| {
        let signers = SignerNames::of_students(tx.conn(), args.ids.iter().copied())?;
        let mut changed = 0;
        for id in &args.ids {
            let mut student: Student = tx.get(id.0)?;
            args.change.make(&mut student);
            changed += u32::from(tx.update(&student)?);
        }
        signers.follow(tx)?;
        Ok(Changed { changed })
    })
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WaiveStudent {
    pub id: StudentId,
    /// Empty takes the waiver back.
    pub reason: String,
}

pub fn waive(call: &Call<'_>, args: WaiveStudent) -> Result<Student> {
    let mut student: Student = call.read(|conn| Ok(row::get(conn, args.id.0)?))?;
    let reason = args.reason.trim();
    if reason.is_empty() && student.waiver.is_none() {
        let mut v = Violations::default();
        v.required(reason, "reason", "Give the reason for the waiver; the year-end report asks for it.");
        return Err(v.into());
    }
    let verb = if reason.is_empty() { "took back the waiver of" } else { "waived" };
    student.waiver =
        (!reason.is_empty()).then(|| Waiver { reason: reason.into(), on: call.today(), by: String::new() });
    if let Some(waiver) = &mut student.waiver {
        waiver.by = call.office()?.me().name;
    }
    call.write("waive_student", format!("{verb} {}", student.spoken_name()), |tx| put(tx, &student))
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveGuardian {
    pub guardian: Guardian,
}

/// One whose place in the order changes is put there, and the others make room.
pub fn save_guardian(call: &Call<'_>, args: SaveGuardian) -> Result<Guardian> {
    let mut guardian = args.guardian;
    as_code(&mut guardian.language);
    guardian.validate()?;
    let (was, others) = call.read(|conn| {
        let mut others = rows::guardian::list_of_student(conn, guardian.student_id)?;
        others.retain(|other| other.id != guardian.id);
        Ok((row::find::<Guardian>(conn, guardian.id.0)?, others))
    })?;
    let moved = was.is_some_and(|was| was.position != guardian.position);
    call.write("save_guardian", format!("changed the guardian {}", guardian.name()), |tx| {
        let signers = SignerNames::of_students(tx.conn(), [guardian.student_id])?;
        if moved {
            make_room(tx, others, guardian.position)?;
        }
        let saved = put(tx, &guardian)?;
        signers.follow(tx)?;
        Ok(saved)
    })
}

/// The others keep their order around a place that is taken.
fn make_room(tx: &mut Tx<'_>, others: Vec<Guardian>, taken: u16) -> Result<()> {
    let free = (1..=u16::MAX).filter(|place| *place != taken);
    for (mut other, place) in others.into_iter().zip(free) {
        other.position = place;
        tx.update(&other)?;
    }
    Ok(())
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveGuardian {
    pub id: GuardianId,
}

pub fn remove_guardian(call: &Call<'_>, args: RemoveGuardian) -> Result<Nothing> {
    let guardian: Guardian = call.read(|conn| Ok(row::get(conn, args.id.0)?))?;
    call.write("remove_guardian", format!("removed the guardian {}", guardian.name()), |tx| {
        let signers = SignerNames::of_students(tx.conn(), [guardian.student_id])?;
        tx.remove::<Guardian>(args.id.0)?;
        signers.follow(tx)
    })?;
    Ok(Nothing {})
}

/// The office's school year that a date lies in, else the latest; the one rolled over into, if that begins later.
pub(crate) fn current_year(conn: &Connection, today: NaiveDate) -> Result<domain::calendar::SchoolYear> {
    let years = rows::school_year::list(conn)?;
    let inside = years.iter().find(|y| y.starts_on <= today && today <= y.ends_on);
    let latest = years.iter().filter(|y| y.starts_on <= today).max_by_key(|y| y.starts_on);
    let by_date = inside.or(latest).or(years.first());
    let rolled = rows::school_year::rolled_into(conn)?;
    let later = rolled.filter(|year| by_date.is_none_or(|other| other.starts_on < year.starts_on));
    later.or(by_date.cloned()).ok_or_else(|| {
        AppError::new(
            crate::Code::Invalid,
            format!(
                "{} has no school year yet. Add one under Settings, Calendar.",
                office_of(conn).map(|o| o.name).unwrap_or_default()
            ),
        )
    })
}
