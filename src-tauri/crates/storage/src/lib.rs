//! The encrypted office: one folder, one file, one door for every change. See ARCHITECTURE.md.

pub mod column;
pub mod error;
pub mod fold;
pub mod migrate;
pub mod row;
pub mod rows;
mod snapshot;
pub mod table;

pub use error::{Error, Result};
pub use row::Row;
pub use rusqlite::Connection;
pub use table::{OFFICE, Schema, Table, Tag};
