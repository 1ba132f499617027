//! The people of the office and the schools who take part in placements.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    ids::{SchoolId, StaffId},
    violation::Violations,
    words::words,
};

words! {
    StaffRole {
        Coordinator = "coordinator" "Coordinator",
        Counselor = "counselor" "Counselor",
        Teacher = "teacher" "Related teacher",
        Principal = "principal" "Principal",
        JobCoach = "job_coach" "Job coach",
        Clerk = "clerk" "Office staff",
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Staff {
    pub id: StaffId,
    pub name: String,
    pub role: StaffRole,
    /// As signed under a note: “Career Coordinator”.
    pub position: String,
    pub email: String,
    pub phone: String,
    pub school_id: Option<SchoolId>,
    pub active: bool,
}

impl Staff {
    pub fn validate(&self) -> Result<(), Violations> {
        let mut v = Violations::default();
        v.required(&self.name, "name", "Give the person's name.");
        v.lines(&[("name", &self.name), ("position", &self.position), ("email", &self.email)]);
        v.phone(&self.phone, "phone");
        v.email(&self.email, "email");
        v.finish()
    }
}
