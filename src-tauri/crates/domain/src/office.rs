//! The office itself: its name, its letterhead and the choices it made.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    address::Address,
    ids::{OfficeId, SchoolYearId},
    pathway::Framework,
    violation::Violations,
    words::words,
};

words! {
    DateFormat { MonthDay = "month_day" "Nov 24, 2026", DayMonth = "day_month" "24 Nov 2026", Iso = "iso" "2026-11-24" }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Office {
    pub id: OfficeId,
    pub name: String,
    pub district: String,
    pub address: Address,
    pub phone: String,
    pub email: String,
    pub website: String,
    pub letterhead: Letterhead,
    pub settings: OfficeSettings,
    /// An invented office to try things on; the window says so all the time.
    pub is_sample: bool,
    /// The person was told that the shipped wording is a sample for the district's counsel.
    pub wording_notice_seen: bool,
}

/// What stands at the head of a paper, where it differs from the office's own data.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Letterhead {
    /// Large line; the office's name when empty.
    pub heading: String,
    /// Line under it; the district when empty.
    pub subheading: String,
    /// PNG or JPEG, base64.
    pub logo: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct OfficeSettings {
    pub framework: Framework,
    /// A placement outside the student's pathway counts when its cluster is one the pathway counts as aligned.
    pub cluster_counts_as_aligned: bool,
    /// Groups below this size are not shown in shared summaries.
    pub small_cell: u16,
    /// How often all schools together may contact one employer ...
    pub contact_cap: u16,
    /// ... within so many days, before the program warns.
    pub contact_cap_days: u16,
    /// Papers are asked back so many days before the first day.
    pub papers_back_days: u16,
    pub make_up_days: u16,
    pub visits_planned: u16,
    pub principal_signs: bool,
    pub teacher_signs: bool,
    pub retention_years: u16,
    pub date_format: DateFormat,
    /// All backups of so many days are kept; older ones are thinned to one a week, then one a month.
    pub backups_keep_daily: u16,
    /// The school year that the students' grades are of, once the office moved on to one: it may begin later than today.
    #[serde(default)]
    pub rolled_into: Option<SchoolYearId>,
}

impl Default for OfficeSettings {
    fn default() -> Self {
        Self {
            framework: Framework::Classic,
            cluster_counts_as_aligned: true,
            small_cell: 10,
            contact_cap: 3,
            contact_cap_days: 30,
            papers_back_days: 10,
            make_up_days: 14,
            visits_planned: 1,
            principal_signs: false,
            teacher_signs: false,
            retention_years: 5,
            date_format: DateFormat::MonthDay,
            backups_keep_daily: 14,
            rolled_into: None,
        }
    }
}

impl Office {
    pub fn validate(&self) -> Result<(), Violations> {
        let mut v = Violations::default();
        v.required(&self.name, "name", "Give the office a name; it heads every paper.");
        v.email(&self.email, "email");
        v.when(
            self.settings.small_cell < 2,
            "settings.small_cell",
            "range",
            "Groups of one can't be hidden. Use 2 or more; 10 is usual.",
        );
        v.finish()
    }
}
