//! What a roster says, before anybody compares it with the office.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{Problem, ProblemGroup, fixes::LeftOut};

/// Whether the roster is the full set or only what changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// The full set: who is not in it is no longer on the roster.
    Bulk,
    /// Changes only: who is not in it is as before.
    Delta,
}

/// The OneRoster version that the files follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Version {
    #[serde(rename = "1.1")]
    V1_1,
    #[serde(rename = "1.2")]
    V1_2,
}

/// A roster, read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Roster {
    pub mode: Mode,
    pub version: Version,
    /// The system that wrote it, as the manifest names it.
    pub producer: Option<String>,
    /// The names of the files that were read.
    pub files: Vec<String>,
    /// Columns that OneRoster doesn't name and nobody reads, as “users.csv: homeroom”.
    pub unused: Vec<String>,
    pub schools: Vec<SchoolDraft>,
    pub sessions: Vec<SessionDraft>,
    pub students: Vec<StudentDraft>,
    /// Those tied to at least one student; in a delta all of them.
    pub guardians: Vec<GuardianDraft>,
    /// Referred to by [`MeetingDraft::class`].
    pub classes: Vec<ClassDraft>,
    /// Delta only: demographics of students whose user row did not change.
    pub demographics: Vec<DemographicsDraft>,
    /// Delta only: enrollments whose student or class did not change.
    pub enrollments: Vec<EnrollmentDraft>,
    /// Roster ids of students that are in the files but were left out: they are not gone.
    pub held_back: Vec<String>,
    /// Rows that were left out until somebody decides.
    pub rejected_rows: u64,
    /// Those rows cell by cell, to be saved to a file; the first 20,000 of them.
    pub left_out: Vec<LeftOut>,
    pub problems: Vec<Problem>,
    /// The problems by kind and column, those that need fixing first.
    pub repairs: Vec<ProblemGroup>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchoolDraft {
    pub roster_id: String,
    pub name: String,
    /// The school's own number.
    pub identifier: Option<String>,
    pub active: bool,
    pub line: u32,
}

/// A school year, term or grading period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionDraft {
    pub roster_id: String,
    pub title: String,
    /// `schoolYear`, `semester`, `term`, `gradingPeriod`, as written.
    pub kind: String,
    pub starts: NaiveDate,
    /// Exclusive: the day after the last.
    pub ends: NaiveDate,
    pub parent_roster_id: Option<String>,
    /// The calendar year in which the school year ends.
    pub school_year: Option<i32>,
    pub active: bool,
    pub line: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StudentDraft {
    pub roster_id: String,
    /// The number that the school knows the student by.
    pub local_id: Option<String>,
    pub given_name: String,
    pub middle_name: Option<String>,
    pub family_name: String,
    pub preferred_given_name: Option<String>,
    pub preferred_family_name: Option<String>,
    pub pronouns: Option<String>,
    /// Kindergarten is 0, preschool -1, after twelfth 13; None is ungraded or not told.
    pub grade: Option<i8>,
    /// None only if the roster has no schools.
    pub school_roster_id: Option<String>,
    pub other_school_roster_ids: Vec<String>,
    pub birth_date: Option<NaiveDate>,
    pub sex: Option<Sex>,
    pub races: Races,
    pub email: Option<String>,
    pub phone: Option<String>,
    /// The number for text messages.
    pub sms: Option<String>,
    /// The account is in use.
    pub enabled: bool,
    /// False when the roster says `tobedeleted`.
    pub active: bool,
    pub guardian_roster_ids: Vec<String>,
    pub meetings: Vec<MeetingDraft>,
    pub line: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    Female,
    Male,
    Other,
    Unspecified,
}

impl Sex {
    /// As OneRoster and other systems write it.
    pub(crate) fn read(text: &str) -> Option<Self> {
        match text.to_lowercase().as_str() {
            "female" | "f" | "girl" | "w" => Some(Self::Female),
            "male" | "m" | "boy" => Some(Self::Male),
            "other" | "x" | "n" | "nonbinary" | "non-binary" => Some(Self::Other),
            "unspecified" | "u" | "unknown" => Some(Self::Unspecified),
            _ => None,
        }
    }

    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Female => "female",
            Self::Male => "male",
            Self::Other => "other",
            Self::Unspecified => "unspecified",
        }
    }
}

/// As told; None where the roster says nothing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Races {
    pub american_indian: Option<bool>,
    pub asian: Option<bool>,
    pub black: Option<bool>,
    pub pacific_islander: Option<bool>,
    pub white: Option<bool>,
    pub two_or_more: Option<bool>,
    pub hispanic: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuardianDraft {
    pub roster_id: String,
    pub given_name: String,
    pub family_name: String,
    /// `guardian`, `parent` or `relative`.
    pub relation: String,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub sms: Option<String>,
    pub student_roster_ids: Vec<String>,
    pub active: bool,
    pub line: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClassDraft {
    pub roster_id: String,
    pub title: String,
    /// As the bell schedule names them, in the order told; empty when the roster doesn't say.
    pub periods: Vec<String>,
    pub school_roster_id: Option<String>,
    /// Indexes into [`Roster::sessions`].
    pub sessions: Vec<u32>,
    pub active: bool,
    pub line: u32,
}

/// A student in a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingDraft {
    /// Index into [`Roster::classes`].
    pub class: u32,
    pub begins: Option<NaiveDate>,
    /// Exclusive.
    pub ends: Option<NaiveDate>,
    /// The student left the class.
    pub removed: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DemographicsDraft {
    pub roster_id: String,
    pub birth_date: Option<NaiveDate>,
    pub sex: Option<Sex>,
    pub races: Races,
    pub line: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EnrollmentDraft {
    pub student_roster_id: String,
    pub class_roster_id: String,
    pub begins: Option<NaiveDate>,
    /// Exclusive.
    pub ends: Option<NaiveDate>,
    pub removed: bool,
    pub line: u32,
}

/// A meeting with all that stands in its class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meeting<'a> {
    pub class: &'a ClassDraft,
    /// From the enrollment, else from the class's terms.
    pub begins: Option<NaiveDate>,
    /// Exclusive.
    pub ends: Option<NaiveDate>,
}

impl Roster {
    /// The classes that a student is in, with their periods and dates.
    pub fn meetings_of<'a>(&'a self, student: &'a StudentDraft) -> impl Iterator<Item = Meeting<'a>> {
        student.meetings.iter().filter(|m| !m.removed).filter_map(|meeting| {
            let class = self.classes.get(meeting.class as usize).filter(|class| class.active)?;
            let terms = || class.sessions.iter().filter_map(|at| self.sessions.get(*at as usize));
            Some(Meeting {
                class,
                begins: meeting.begins.or_else(|| terms().map(|t| t.starts).min()),
                ends: meeting.ends.or_else(|| terms().map(|t| t.ends).max()),
            })
        })
    }
}
