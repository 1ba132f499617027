//! Any list as CSV or workbook: what is on the screen, in its order.

use std::path::PathBuf;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

#[derive(Debug, Deserialize, TS, JsonSchema)]
pub struct ExportList {
    pub noun: ListNoun,
    /// Only these, in this order; empty = all.
    #[serde(default)]
    pub ids: Vec<Uuid>,
    /// Column names as the rows have them; empty = all.
    #[serde(default)]
    pub columns: Vec<String>,
    pub format: ListFormat,
    pub out: PathBuf,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ListNoun {
    Students,
    Employers,
    Opportunities,
    Placements,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ListFormat {
    Csv,
    Xlsx,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct ListExported {
    pub file: String,
    pub rows: u32,
}
