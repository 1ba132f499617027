//! Notes: each bears author, position and date, as the records law asks.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::{ids::NoteId, violation::Violations, words::words};

words! { NoteAbout { Student = "student" "Student", Employer = "employer" "Employer", Placement = "placement" "Placement" } }

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Note {
    pub id: NoteId,
    pub about: NoteAbout,
    pub about_id: Uuid,
    pub text: String,
    pub author: String,
    pub position: String,
    pub at: DateTime<Utc>,
}

impl Note {
    pub fn validate(&self) -> Result<(), Violations> {
        let mut v = Violations::default();
        v.required(&self.text, "text", "Write the note.");
        v.finish()
    }
}
