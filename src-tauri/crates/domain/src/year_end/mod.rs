//! The end-of-year summary: who completed what, by group, with small cells suppressed.
//!
//! `facts` is what is read from the store, `Summary` what is told. Nothing here prints, and no figure is
//! rounded before it is shown.

mod facts;

pub use facts::{ClusterSeats, ExperienceFacts, OtherFacts, SeniorFacts, YearEndFacts};
