//! What a mapped file says. None everywhere means that the file doesn't tell, never “delete it”.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{oneroster::Sex, weekly::Block};

/// A row about a student: a new one, or more about one who is known by number.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct MappedStudent {
    pub local_id: Option<String>,
    pub roster_id: Option<String>,
    pub given_name: Option<String>,
    pub middle_name: Option<String>,
    pub family_name: Option<String>,
    pub preferred_name: Option<String>,
    pub pronouns: Option<String>,
    pub birth_date: Option<NaiveDate>,
    pub sex: Option<Sex>,
    /// As written.
    pub ethnicity: Option<String>,
    pub hispanic: Option<bool>,
    /// Kindergarten is 0, preschool -1, after twelfth 13.
    pub grade: Option<i8>,
    /// Name or number of the school, as written.
    pub school: Option<String>,
    /// Name of the pathway, as written.
    pub pathway: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub street: Option<String>,
    pub city: Option<String>,
    pub state: Option<String>,
    pub zip: Option<String>,
    pub guardians: Vec<MappedGuardian>,
    pub home_language: Option<String>,
    pub iep: Option<bool>,
    pub english_learner: Option<bool>,
    pub low_income: Option<bool>,
    pub homeless: Option<bool>,
    pub foster_care: Option<bool>,
    pub military: Option<bool>,
    pub nontraditional: Option<bool>,
    pub single_parent: Option<bool>,
    pub out_of_workforce: Option<bool>,
    pub concentrator: Option<bool>,
    pub graduated_on: Option<NaiveDate>,
    pub counselor: Option<String>,
    pub career_goal: Option<String>,
    /// As written, such as “drives”, “bus”.
    pub transport: Option<String>,
    pub line: u32,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MappedGuardian {
    pub given_name: Option<String>,
    pub family_name: Option<String>,
    pub relation: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub language: Option<String>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MappedEmployer {
    pub name: String,
    pub industry: Option<String>,
    /// Name of the career cluster, as written.
    pub cluster: Option<String>,
    pub phone: Option<String>,
    pub website: Option<String>,
    pub site: Option<String>,
    pub street: Option<String>,
    pub city: Option<String>,
    pub state: Option<String>,
    pub zip: Option<String>,
    pub contact_name: Option<String>,
    pub contact_title: Option<String>,
    pub contact_phone: Option<String>,
    pub contact_email: Option<String>,
    pub supervisor: Option<String>,
    pub supervisor_phone: Option<String>,
    pub supervisor_email: Option<String>,
    pub signatory: Option<String>,
    pub signatory_email: Option<String>,
    /// As written, such as “active”, “prospect”.
    pub stage: Option<String>,
    pub last_contact: Option<NaiveDate>,
    pub insurer: Option<String>,
    pub policy: Option<String>,
    pub insurance_expiry: Option<NaiveDate>,
    /// Most contacts within the office's window.
    pub contact_cap: Option<u32>,
    pub notes: Option<String>,
    pub line: u32,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct MappedOpportunity {
    /// Name of the employer, as written.
    pub employer: String,
    pub site: Option<String>,
    pub title: String,
    /// As written, such as “Internship”.
    pub kind: Option<String>,
    /// Names of pathways, as written.
    pub pathways: Vec<String>,
    pub starts: Option<NaiveDate>,
    pub ends: Option<NaiveDate>,
    pub weekly: Vec<Block>,
    pub seats: Option<u32>,
    /// Hours in all.
    pub hours: Option<f64>,
    pub paid: Option<bool>,
    /// Cents an hour.
    pub wage_cents: Option<u32>,
    pub supervisor: Option<String>,
    pub requirements: Option<String>,
    /// As written, such as “HO 5, forklifts”.
    pub hazards: Option<String>,
    pub tasks: Option<String>,
    pub line: u32,
}
