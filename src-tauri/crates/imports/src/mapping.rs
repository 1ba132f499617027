//! Any CSV or worksheet -> students, employers or opportunities, by a mapping of its columns that is guessed,
//! corrected by a person, and remembered for the next file with the same headers.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

mod drafts;
mod employers;
mod fields;
mod guess;
mod names;
mod opportunities;
mod row;
mod students;
mod week;

pub use drafts::{MappedEmployer, MappedGuardian, MappedOpportunity, MappedStudent};
pub use employers::{each_employer, read_employers};
pub use fields::{Field, FieldInfo};
pub use guess::guess_mapping;
pub use opportunities::{each_opportunity, read_opportunities};
pub use students::{each_student, read_students};

use crate::{Fix, headers::fold};

/// What a file is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    Students,
    Employers,
    Opportunities,
}

impl Target {
    /// The fields that a file about it can fill, in the order in which a screen lists them.
    pub fn fields(self) -> Vec<FieldInfo> {
        Field::ALL.iter().filter(|field| field.belongs_to(self)).map(|field| field.info()).collect()
    }
}

/// Which column fills which field. As JSON it is also the file that the command line takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Mapping {
    pub target: Target,
    pub columns: Vec<MappedColumn>,
    /// What is taken where no column is mapped or the cell is blank.
    #[serde(default)]
    pub defaults: Vec<DefaultValue>,
    /// Of the headers it was made for, to find it again; blank if it was written by hand.
    #[serde(default)]
    pub fingerprint: String,
}

/// One column of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct MappedColumn {
    pub header: String,
    /// None: the column is not read.
    pub field: Option<Field>,
    /// How sure the guess is, 0 to 100; 100 when a person said so.
    #[serde(default = "said_by_a_person")]
    pub confidence: u8,
}

fn said_by_a_person() -> u8 {
    100
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct DefaultValue {
    pub field: Field,
    pub value: String,
}

impl Mapping {
    /// The column that fills a field.
    pub fn column_of(&self, field: Field) -> Option<&MappedColumn> {
        self.columns.iter().find(|column| column.field == Some(field))
    }

    /// Whether it was made for a file with these headers.
    pub fn fits(&self, headers: &[String]) -> bool {
        self.fingerprint == fingerprint(headers)
    }
}

/// The same for the same column names, whatever their order, case and signs (FNV-1a, 64 bits, in hex).
pub fn fingerprint(headers: &[String]) -> String {
    let mut names: Vec<String> = headers.iter().map(|header| fold(header)).collect();
    names.sort_unstable();
    let bytes = names.iter().flat_map(|name| name.bytes().chain([0]));
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}

/// What reading a mapped file depends on besides file and mapping.
#[derive(Debug, Clone)]
pub struct MappedOptions {
    /// Decides about birth dates and two-digit years.
    pub today: chrono::NaiveDate,
    /// What a person decided about rows that need fixing.
    pub fixes: Vec<Fix>,
}

impl MappedOptions {
    pub fn new(today: chrono::NaiveDate) -> Self {
        Self { today, fixes: Vec::new() }
    }
}
