//! Rows into files that other programs open: CSV and Excel workbooks. No store, no clock, no paths.
//!
//! A text is always written as a text: what starts like a formula is prefixed in CSV and typed as a string in
//! a workbook. The same rows give the same bytes.

mod csv;
mod error;
mod sheet;
pub mod summary;
mod value;
mod workbook;

pub use csv::{Bom, csv};
pub use error::ExportError;
pub use summary::{figures_csv, placements_csv, seniors_csv, summary_workbook};
pub use value::{Column, Value, Width};
pub use workbook::{Origin, workbook};
