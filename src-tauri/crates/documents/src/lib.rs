//! Facts into paper: PDF bytes from typed facts. No clock, no paths, no store.
//!
//! `agreement` lays out a placement agreement; `Laid::to_pdf` makes a tagged file of it.
//!
//! ```text
//! facts -> template (wording + values) -> blocks -> rows (layout) -> pages -> printpdf operations -> finished PDF
//! ```

pub mod agreement;
mod batch;
pub mod blocks;
mod body;
mod breaks;
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
mod tags;
mod text;
mod wording;

pub use agreement::{AgreementFacts, Clauses, agreement, missing, missing_label};
pub use batch::{Batch, Printed, print_each, print_merged};
pub use error::{PaperError, Unprintable};
pub use laid::{Laid, Pages, Paper, Sides, TextBox, lay_out};
pub use language::Language;
pub use logo::Logo;
pub use shape::Shaper;
pub use text::{RichText, Run};
