//! Reads across nouns: the list screens, the year's end, and what a paper or a check needs. A fixed number of
//! statements each, however many rows; nothing here writes.

pub mod agreement_facts;
mod alignment;
pub mod conflict_facts;
pub mod counts;
pub mod disclosures;
pub mod employer_rows;
mod lines;
pub mod opportunity_rows;
pub mod placement_facts;
pub mod student_facts;
pub mod year_end_facts;
