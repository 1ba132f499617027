//! Visits: a coordinator sees or calls the work site while a placement runs.

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    ids::{PersonId, PlacementId, StaffId, VisitId},
    violation::Violations,
    words::words,
};

words! { VisitKind { Visit = "visit" "Site visit", Phone = "phone" "Phone check" } }

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Visit {
    pub id: VisitId,
    pub placement_id: PlacementId,
    pub kind: VisitKind,
    pub made_on: NaiveDate,
    /// Who of the employer was there, or on the telephone.
    pub person_id: Option<PersonId>,
    pub note: String,
    /// Author as they were that day.
    pub staff_id: Option<StaffId>,
    pub author: String,
    pub position: String,
    pub at: DateTime<Utc>,
}

impl Visit {
    pub fn validate(&self, today: NaiveDate) -> Result<(), Violations> {
        let mut v = Violations::default();
        v.when(self.made_on > today, "made_on", "range", "The day lies ahead. Log a visit once it was made.");
        v.required(
            &self.author,
            "author",
            "A visit bears the name of who made it. Choose yourself under Settings, Staff.",
        );
        v.finish()
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn visit(made_on: &str) -> Visit {
        Visit {
            id: VisitId(Uuid::nil()),
            placement_id: PlacementId(Uuid::nil()),
            kind: VisitKind::Visit,
            made_on: made_on.parse().unwrap(),
            person_id: None,
            note: String::new(),
            staff_id: None,
            author: "Ana Petrov".into(),
            position: "Coordinator".into(),
            at: DateTime::UNIX_EPOCH,
        }
    }

    #[test]
    fn a_visit_was_made_by_somebody_and_not_tomorrow() {
        let today = "2026-11-24".parse().unwrap();
        assert!(visit("2026-11-24").validate(today).is_ok());
        assert_eq!(visit("2026-11-25").validate(today).unwrap_err().0[0].field, "made_on");
        let nobody = Visit { author: " ".into(), ..visit("2026-11-24") };
        assert_eq!(nobody.validate(today).unwrap_err().0[0].field, "author");
    }
}
