//! Parents and guardians.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    ids::{GuardianId, StudentId},
    violation::Violations,
};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Guardian {
    pub id: GuardianId,
    pub student_id: StudentId,
    pub roster_id: Option<String>,
    pub given_name: String,
    pub family_name: String,
    /// “Mother”, “Guardian”.
    pub relation: String,
    /// ISO 639 code of the language papers go home in.
    pub language: String,
    pub phone: String,
    pub other_phone: String,
    pub email: String,
    /// 1 is called first, and signs.
    pub position: u16,
}

impl Guardian {
    pub fn name(&self) -> String {
        format!("{} {}", self.given_name.trim(), self.family_name.trim()).trim().to_owned()
    }

    pub fn validate(&self) -> Result<(), Violations> {
        let mut v = Violations::default();
        v.when(self.name().is_empty(), "family_name", "required", "Give the guardian's name.");
        v.lines(&[
            ("given_name", &self.given_name),
            ("family_name", &self.family_name),
            ("relation", &self.relation),
            ("email", &self.email),
        ]);
        v.phone(&self.phone, "phone");
        v.phone(&self.other_phone, "other_phone");
        v.email(&self.email, "email");
        v.language(&self.language, "language");
        v.finish()
    }
}
