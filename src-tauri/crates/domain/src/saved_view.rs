//! A list as someone likes to look at it, under a name that the whole office sees.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{ids::SavedViewId, violation::Violations, words::words};

words! {
    ViewedList {
        Students = "students" "Students",
        Employers = "employers" "Employers",
        Opportunities = "opportunities" "Opportunities",
        Placements = "placements" "Placements",
    }
}

words! { RowDensity { Compact = "compact" "Compact", Normal = "normal" "Normal", Roomy = "roomy" "Roomy" } }

words! {
    /// What the foot of a column says of the rows above it.
    ColumnFigure {
        Count = "count" "Count",
        Sum = "sum" "Sum",
        Mean = "mean" "Mean",
        Min = "min" "Least",
        Max = "max" "Most",
        /// How often each word occurs.
        Each = "each" "Count of each",
    }
}

/// The longest name that a tab can bear.
pub const LONGEST_NAME: usize = 60;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SavedView {
    pub id: SavedViewId,
    pub list: ViewedList,
    pub name: String,
    pub look: ViewLook,
    pub author: String,
    pub position: String,
    pub at: DateTime<Utc>,
}

/// Columns are named as the window names them; one that is no longer there is passed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ViewLook {
    /// Those that are shown.
    pub columns: Vec<ViewColumn>,
    pub filters: Vec<ViewFilter>,
    pub sort: Option<ViewSort>,
    /// The column whose words the rows stand under.
    pub group: Option<String>,
    /// `None` = as each machine has it.
    pub density: Option<RowDensity>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ViewColumn {
    pub id: String,
    /// Pixels at 100% text size; `None` = as it came.
    pub width: Option<u16>,
    pub pinned: bool,
    pub figure: Option<ColumnFigure>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ViewFilter {
    pub column: String,
    pub op: String,
    pub values: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ViewSort {
    pub column: String,
    pub descending: bool,
}

impl SavedView {
    pub fn validate(&self) -> Result<(), Violations> {
        let mut v = Violations::default();
        v.required(&self.name, "name", "Give the view a name.");
        let long = self.name.chars().count() > LONGEST_NAME;
        v.when(
            long,
            "name",
            "length",
            format!("Keep the name to {LONGEST_NAME} letters: it stands on a tab."),
        );
        v.when(self.look.columns.is_empty(), "look.columns", "required", "Show at least one column.");
        v.finish()
    }

    /// Two views of one list can't be told apart by these names.
    pub fn is_named(&self, list: ViewedList, name: &str) -> bool {
        self.list == list && self.name.to_lowercase() == name.trim().to_lowercase()
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn named(name: &str) -> SavedView {
        SavedView {
            id: SavedViewId(Uuid::nil()),
            list: ViewedList::Students,
            name: name.into(),
            look: ViewLook {
                columns: vec![ViewColumn { id: "name".into(), width: None, pinned: true, figure: None }],
                filters: Vec::new(),
                sort: None,
                group: None,
                density: None,
            },
            author: "Ana Petrov".into(),
            position: "Coordinator".into(),
            at: DateTime::UNIX_EPOCH,
        }
    }

    #[test]
    fn a_name_fits_on_a_tab() {
        assert_eq!(named("Nursing at Wheeling").validate(), Ok(()));
        assert_eq!(named(&"é".repeat(LONGEST_NAME)).validate(), Ok(()));
        for name in ["", "   ", &"e".repeat(LONGEST_NAME + 1)] {
            assert_eq!(named(name).validate().unwrap_err().0[0].field, "name", "{name:?}");
        }
    }

    #[test]
    fn names_differ_by_more_than_case_within_one_list() {
        let view = named("Ćwiczenia");
        assert!(view.is_named(ViewedList::Students, " ćWICZENIA "));
        assert!(!view.is_named(ViewedList::Employers, "Ćwiczenia"));
        assert!(!view.is_named(ViewedList::Students, "Ćwiczenia 2"));
    }

    #[test]
    fn a_view_without_columns_shows_nothing() {
        let mut view = named("Empty");
        view.look.columns.clear();
        assert_eq!(view.validate().unwrap_err().0[0].field, "look.columns");
    }
}
