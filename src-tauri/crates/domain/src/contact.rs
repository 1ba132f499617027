//! The contact log: what was said with whom, and what follows.

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    ids::{ContactId, EmployerId, PersonId, SchoolId, StudentId},
    violation::Violations,
    words::words,
};

words! {
    ContactKind { Call = "call" "Call", Email = "email" "E-mail", Visit = "visit" "Visit", Meeting = "meeting" "Meeting", Letter = "letter" "Letter", Other = "other" "Other" }
}
words! {
    ContactOutcome {
        Reached = "reached" "Reached",
        Message = "message" "Left a message",
        NoAnswer = "no_answer" "No answer",
        Agreed = "agreed" "Will host",
        Later = "later" "Ask later",
        Declined = "declined" "Declined",
    }
}

/// One contact with an employer, or with a family about a placement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Contact {
    pub id: ContactId,
    pub employer_id: Option<EmployerId>,
    pub person_id: Option<PersonId>,
    pub student_id: Option<StudentId>,
    pub kind: ContactKind,
    pub outcome: ContactOutcome,
    pub note: String,
    pub at: DateTime<Utc>,
    /// Author as they were that day: name, position, school.
    pub author: String,
    pub position: String,
    pub school_id: Option<SchoolId>,
    pub follow_up_on: Option<NaiveDate>,
    pub follow_up_done: bool,
}

impl Contact {
    pub fn validate(&self) -> Result<(), Violations> {
        let mut v = Violations::default();
        v.when(
            self.employer_id.is_none() && self.student_id.is_none(),
            "employer_id",
            "required",
            "Say which employer or student the contact was about.",
        );
        v.required(
            &self.author,
            "author",
            "A contact bears the name of who made it. Choose yourself under Settings, Staff.",
        );
        v.finish()
    }
}
