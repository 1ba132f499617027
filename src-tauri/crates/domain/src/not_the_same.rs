//! Two employers that look alike and were found to be two.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    ids::{EmployerId, NotTheSameId},
    violation::Violations,
};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct NotTheSame {
    pub id: NotTheSameId,
    /// The smaller of the two ids, so that a pair stands once.
    pub one_id: EmployerId,
    pub other_id: EmployerId,
    pub author: String,
    pub position: String,
    pub at: DateTime<Utc>,
}

impl NotTheSame {
    /// The pair as it is kept, whichever of the two is named first.
    pub fn pair(a: EmployerId, b: EmployerId) -> (EmployerId, EmployerId) {
        (a.min(b), a.max(b))
    }

    pub fn validate(&self) -> Result<(), Violations> {
        let mut v = Violations::default();
        v.when(
            self.one_id == self.other_id,
            "other_id",
            "order",
            "An employer is always itself. Choose two.",
        );
        v.finish()
    }
}
