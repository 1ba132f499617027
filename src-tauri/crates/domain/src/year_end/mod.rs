//! The end-of-year summary: who completed what, by group, with small cells suppressed.
//!
//! `facts` is what is read from the store, `Summary` what is told. Nothing here prints, and no figure is
//! rounded before it is shown.

mod definitions;
mod facts;
mod findings;
mod gaps;
mod ledger;
mod lines;
mod months;
mod outcome;
mod shared;
mod summary;
pub mod suppression;
mod table;
mod tables;
#[cfg(test)]
mod tests;

pub use definitions::Definition;
pub use facts::{ClusterSeats, ExperienceFacts, OtherFacts, SeniorFacts, YearEndFacts};
pub use findings::{About, Finding, dollars, without};
pub use gaps::{Gap, GapKind, GapOf};
pub use lines::{EmployerLine, Hosting, Names, Outcome, PlacementLine, SeniorLine};
pub use months::Month;
pub use summary::{Basis, ClusterBalance, KeyFigures, LastYear, Summary, summarize};
pub use table::{
    Figure, Grouping, Matrix, MatrixRow, Measure, Name, Row, Share, Subject, Table, grouped, percent,
};
