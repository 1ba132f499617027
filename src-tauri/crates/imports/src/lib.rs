//! Bytes -> drafts + problems: OneRoster CSV, and any CSV or workbook by a mapping of its columns.
//!
//! Nothing here knows the office's file. Drafts say what a file says; what is new, changed or gone is for the
//! caller to find out. Clock and paths are passed in; nothing is unpacked to disk.

mod csv_rows;
mod dates;
mod decode;
mod dialect;
mod error;
mod fixes;
mod grades;
mod headers;
pub mod mapping;
pub mod oneroster;
mod phones;
mod problem;
mod progress;
mod source;
mod table;
mod weekly;
mod yes_no;

pub use error::{ReadError, Size};
pub use fixes::{Fix, LeftOut};
pub use mapping::{
    Field, MappedOptions, Mapping, Target, each_employer, each_opportunity, each_student, guess_mapping,
    read_employers, read_opportunities, read_students,
};
pub use oneroster::{Mode, Roster, RosterOptions, read_roster};
pub use problem::{Code, Problem, ProblemGroup, ProblemPlace, Severity, groups_of};
pub use progress::Progress;
pub use source::{Limits, Member, Source};
pub use table::{Drafts, Table};
pub use weekly::{Block, parse_weekly};
