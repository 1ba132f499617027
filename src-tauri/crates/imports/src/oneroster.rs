//! OneRoster CSV 1.1 and 1.2, bulk and delta -> a [`Roster`] and what was wrong in it.
//!
//! Files are read once each, in the order in which they need each other, and never held whole.

use chrono::NaiveDate;

mod cells;
mod classes;
mod columns;
mod demographics;
mod drafts;
mod enrollments;
mod files;
mod finish;
mod manifest;
mod orgs;
mod people;
mod reading;
mod roles;
mod sessions;
mod sheet;
mod users;

pub(crate) use cells::is_email;
pub(crate) use demographics::is_plausible_birth;
pub use drafts::*;
pub(crate) use people::last_first;

use crate::{Code, Fix, Problem, Progress, ReadError, fixes::Fixes, source::Source};
use files::Files;
use manifest::Manifest;
use people::People;
use reading::Reading;

/// What reading depends on besides the files.
#[derive(Debug, Clone)]
pub struct RosterOptions {
    /// Decides about birth dates, roles that are over, and two-digit years.
    pub today: NaiveDate,
    /// What a person decided about rows that need fixing.
    pub fixes: Vec<Fix>,
    /// Full set or changes, if a person said so; else the files decide.
    pub mode: Option<Mode>,
}

impl RosterOptions {
    pub fn new(today: NaiveDate) -> Self {
        Self { today, fixes: Vec::new(), mode: None }
    }
}

/// Reads a roster. Whatever can be kept is kept; the rest is told in [`Roster::problems`].
///
/// # Errors
/// When there is no users.csv or it has no usable header, when a limit is passed, when the file is damaged,
/// and [`ReadError::Cancelled`].
pub fn read_roster(
    source: &mut Source,
    progress: &mut Progress<'_>,
    options: &RosterOptions,
) -> Result<Roster, ReadError> {
    let mut people = People::default();
    let roster = read_files(source, progress, options, &mut people);
    if roster.is_err() {
        // Freeing a million drafts takes longer than a person waits for a cancel to be answered. Where no
        // thread can be had they are freed here.
        let _ = std::thread::Builder::new().spawn(move || drop(people));
    }
    roster
}

fn read_files(
    source: &mut Source,
    progress: &mut Progress<'_>,
    options: &RosterOptions,
    people: &mut People,
) -> Result<Roster, ReadError> {
    let mut reading = Reading::new(options.today, Fixes::new(&options.fixes), progress);
    let mut files = Files::find(source, &mut reading.problems);
    if files.get("users").is_none() && source.is_single() && looks_like_users(source)? {
        files.take_for("users", 0, source);
    }
    let users = files.get("users").cloned().ok_or(ReadError::NoUsers)?;
    let read =
        ["manifest", "orgs", "academicSessions", "roles", "users", "demographics", "classes", "enrollments"];
    let found = read.map(|name| files.get(name).cloned());
    for file in found.iter().flatten() {
        reading.progress.expect(source.members()[file.member].size);
        reading.files.push(file.name.clone());
    }
    let [manifest, orgs, sessions, roles, _, demographics, classes, enrollments] = &found;

    let manifest = Manifest::read(&mut reading, source, manifest.as_ref())?;
    let orgs = optional(&mut reading, orgs, |reading, file| orgs::read(reading, source, file))?;
    let sessions = optional(&mut reading, sessions, |reading, file| sessions::read(reading, source, file))?;
    let roles = optional(&mut reading, roles, |reading, file| roles::read(reading, source, file))?;
    let before = users::Before { orgs: &orgs, roles: &roles };
    let newer_columns = users::read(&mut reading, source, &users, &before, people)?;
    let newer = newer_columns || !roles.is_empty();
    reading.mode = reading.decide_mode(&manifest, options.mode);
    if reading.mode == Mode::Bulk && people.students.is_empty() && reading.held_back.is_empty() {
        return Err(ReadError::NoStudents);
    }
    manifest.compare(&mut reading, &files, newer);
    let version = finish::version(&mut reading, &manifest, newer);
    finish::unknown_role_holders(&mut reading, &roles, people, found[3].as_ref());

    let changed_demographics = optional(&mut reading, demographics, |reading, file| {
        demographics::read(reading, source, file, people)
    })?;
    let classes =
        optional(&mut reading, classes, |reading, file| classes::read(reading, source, file, &sessions))?;
    let enrollments = enrollments.clone().filter(|_| !classes.ids.is_empty() || reading.is_delta());
    let changed_enrollments = optional(&mut reading, &enrollments, |reading, file| {
        enrollments::read(reading, source, file, people, &classes)
    })?;
    finish::statuses_in_bulk(&mut reading);
    finish::link_guardians(&mut reading, people, &users.name);
    finish::decide_holds(&mut reading, people, &orgs, &classes);
    reading.progress.finish()?;

    let (problems, repairs) = reading.problems.finish();
    Ok(Roster {
        mode: reading.mode,
        version,
        producer: manifest.producer,
        files: reading.files,
        unused: reading.unused,
        schools: orgs.schools,
        sessions: sessions.drafts,
        students: std::mem::take(&mut people.students),
        guardians: std::mem::take(&mut people.guardians),
        classes: classes.drafts,
        demographics: changed_demographics,
        enrollments: changed_enrollments,
        held_back: reading.held_back.into_iter().collect(),
        rejected_rows: reading.rejected_rows,
        left_out: reading.left_out,
        problems,
        repairs,
    })
}

/// Reads a file that a roster can do without: no file, or one without its header, gives nothing.
fn optional<T: Default>(
    reading: &mut Reading<'_, '_>,
    found: &Option<files::Found>,
    read: impl FnOnce(&mut Reading<'_, '_>, &files::Found) -> Result<T, ReadError>,
) -> Result<T, ReadError> {
    let Some(found) = found else { return Ok(T::default()) };
    match read(reading, found) {
        Err(ReadError::NoHeader { file, column }) => {
            let message = format!(
                "The first row has no column {column}, so the file was left out. Export it again with column names."
            );
            reading.problems.push(Problem::rejected(Code::FileUnreadable, &file, message).at(1, &column));
            Ok(T::default())
        }
        other => other,
    }
}

/// One CSV under some other name is a users.csv if its header says so.
fn looks_like_users(source: &mut Source) -> Result<bool, ReadError> {
    let mut rows = crate::csv_rows::CsvRows::open(source.read(0)?)?;
    let mut header = crate::csv_rows::Row::default();
    rows.next_row(&mut header)?;
    let has = |name: &str| header.cells().any(|cell| cell.trim().eq_ignore_ascii_case(name));
    Ok(has("sourcedId") && has("givenName") && has("familyName"))
}
