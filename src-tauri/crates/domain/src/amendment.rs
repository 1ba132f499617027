//! Amendments: what changed in the terms of a placement after its agreement was printed, as a document of its own.

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    ids::{AmendmentId, PlacementId},
    violation::Violations,
};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Amendment {
    pub id: AmendmentId,
    pub placement_id: PlacementId,
    /// “P-26-0418-A1”: the placement's number, and which of its amendments.
    pub number: String,
    pub effective_on: NaiveDate,
    pub reason: String,
    pub changes: Vec<TermChange>,
    pub author: String,
    pub position: String,
    pub at: DateTime<Utc>,
}

/// One of the terms, as it was and as it is now, in the words of that day. Empty = nothing was agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct TermChange {
    /// “Last day”.
    pub term: String,
    pub before: String,
    pub after: String,
}

impl Amendment {
    pub fn validate(&self) -> Result<(), Violations> {
        let mut v = Violations::default();
        v.required(&self.reason, "reason", "Say why the terms change; the amendment bears the reason.");
        v.when(
            self.changes.is_empty(),
            "changes",
            "required",
            "No term has changed, so there is nothing to amend.",
        );
        v.finish()
    }

    /// The number after those that are given already, on amendments and on papers.
    pub fn next_number<'a>(placement: &str, given: impl IntoIterator<Item = &'a str>) -> String {
        let nth = |number: &str| number.strip_prefix(placement)?.strip_prefix("-A")?.parse::<u32>().ok();
        let last = given.into_iter().filter_map(nth).max().unwrap_or(0);
        format!("{placement}-A{}", last + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amendments_are_counted_within_their_placement() {
        assert_eq!(Amendment::next_number("P-26-0418", []), "P-26-0418-A1");
        let given = ["P-26-0418", "P-26-0418-A2", "P-26-0418-A10", "P-26-0419-A30"];
        assert_eq!(Amendment::next_number("P-26-0418", given), "P-26-0418-A11");
    }
}
