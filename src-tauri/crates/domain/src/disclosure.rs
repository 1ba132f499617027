//! What of a student's record was given out: who gave what to whom, why and when. Never changed, never removed.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    ids::{DisclosureId, StudentId},
    violation::Violations,
};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Disclosure {
    pub id: DisclosureId,
    pub student_ids: Vec<StudentId>,
    /// “Name, school and schedule”.
    pub what: String,
    /// “Northwest Community Hospital”.
    pub recipient: String,
    /// “To interview for a placement”.
    pub purpose: String,
    pub at: DateTime<Utc>,
    pub author: String,
    pub position: String,
}

impl Disclosure {
    pub fn validate(&self, now: DateTime<Utc>) -> Result<(), Violations> {
        let mut v = Violations::default();
        v.when(self.student_ids.is_empty(), "student_ids", "required", "Choose whose record was given out.");
        v.required(&self.what, "what", "Say what was given out, such as name and schedule.");
        v.required(&self.recipient, "recipient", "Say who got it.");
        v.required(&self.purpose, "purpose", "Say why; the law asks for the reason.");
        v.when(self.at > now, "at", "range", "The day lies ahead. Log it when it was given out.");
        v.finish()
    }
}
