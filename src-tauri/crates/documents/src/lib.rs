//! Facts into paper: PDF bytes from typed facts. No clock, no paths, no store; `printpdf` is named nowhere else.
//!
//! ```text
//! facts -> template (wording + values) -> blocks -> rows (layout) -> pages -> printpdf operations -> finished PDF
//! ```
//!
//! # Agreements
//!
//! [`agreement()`] lays out one, [`Laid::to_pdf`] makes the tagged file; [`print_each`] and [`print_merged`] do it for many.
//! [`missing()`] lists what should be known before. `Laid::unprintable` names each character that no font has, with its field.
//!
//! # Other papers
//!
//! A paper is a list of [`blocks`]. The caller owns a [`Shaper`] (one a thread, kept from paper to paper: it remembers shaped words):
//!
//! ```
//! use documents::blocks::*;
//! use documents::{Pages, Paper, Shaper, Sides, lay_out};
//!
//! # fn main() -> Result<(), documents::PaperError> {
//! let paper = Paper { title: "Summary".into(), language: "en-US", footer: "Summary".into(), page_label: "Page {page} of {pages}" };
//! let laid = lay_out(&mut Shaper::new()?, &paper, Pages::default(), |pages| {
//!     vec![
//!         Block::Section(Section::new(Some("1"), "Coverage")),
//!         Block::Keep(vec![
//!             Block::Paragraph(Paragraph::new(Prose::Finding, "Wheeling has the largest gap.")),
//!             Block::Paragraph(Paragraph::new(Prose::Unit, format!("Definitions are on page {}.", pages.of("words")))),
//!             Block::Table(Table {
//!                 kind: TableKind::Figures,
//!                 columns: vec![Column::new(Width::Rest, Align::Left), Column::new(Width::Points(68.0), Align::Of)],
//!                 head: vec![TableRow::new(["School", "Seniors"])],
//!                 rows: vec![TableRow::new(["Wheeling", "391 of 472"]), TableRow { total: true, ..TableRow::new(["All", "391 of 472"]) }],
//!                 row_heads: true,
//!                 row_height: 0.0,
//!                 drop: 0.0,
//!             }),
//!         ]),
//!         Block::Anchor("words"),
//!         Block::Section(Section::new(Some("2"), "What the words mean")),
//!     ]
//! });
//! let bytes = laid.to_pdf(Sides::One)?;
//! # Ok(())
//! # }
//! ```
//!
//! - Blocks choose their own faces, sizes and rules from the design; there is nothing to style.
//! - `Keep` holds blocks on one page while they fit one; a heading, a finding and a unit line always hold to what follows.
//! - The closure runs again when a page number it asked for (`pages.of`) proves wrong: it must make the same blocks otherwise.
//! - A table's head rows come again on every page it runs over; `TableRow::total` and `::head` hold to their neighbours.
//! - An `Align::Of` cell "34 of 120" is aligned on "of"; "<10" and "w" go to the right edge.
//! - Charts are vectors; their `alt` is what a screen reader says.
//! - The same blocks give the same bytes.
//!
//! `tests/sample/figures.rs` has the first pages of the year-end summary as blocks; `examples/figures.rs` writes them.

pub mod agreement;
mod batch;
pub mod blocks;
mod body;
mod breaks;
mod copies;
mod draw;
mod embed;
mod error;
mod finish;
mod fonts;
mod laid;
mod language;
mod layout;
mod logo;
mod merge;
mod objects;
mod page;
mod shape;
mod structure;
mod style;
pub mod summary;
mod tags;
mod text;
mod wording;

pub use agreement::{
    AgreementFacts, Clauses, agreement, agreement_for_family, missing, missing_label, unprintable,
};
pub use batch::{Batch, Printed, print_each, print_merged};
pub use error::{PaperError, Unprintable};
pub use laid::{Laid, Pages, Paper, Sides, TextBox, lay_out};
pub use language::Language;
pub use logo::Logo;
pub use shape::Shaper;
pub use text::{RichText, Run};
