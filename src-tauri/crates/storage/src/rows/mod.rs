//! One file per noun of the office: its columns, and every SQL statement about it.

use crate::table::Table;

/// Every table whose rows pass the door, one line each: `Table::of::<Student>()`.
pub const TABLES: &[Table] = &[];
