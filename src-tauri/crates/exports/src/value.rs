//! What stands in a cell, and how wide its column is.

use chrono::NaiveDate;

#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Text(String),
    Whole(i64),
    /// With as many decimals as needed.
    Number(f64),
    /// A fraction of one, shown as a whole percent.
    Share(f64),
    /// Minutes, shown as hours.
    Minutes(u32),
    /// US cents, shown as dollars.
    Cents(u32),
    Date(NaiveDate),
    Flag(bool),
    Empty,
}

impl Value {
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// The value, or an empty cell.
    pub fn or_empty<T>(value: Option<T>, wrap: impl Fn(T) -> Self) -> Self {
        value.map_or(Self::Empty, wrap)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// Numbers, dates, yes and no.
    Narrow,
    /// A name.
    Usual,
    /// A sentence.
    Wide,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub head: String,
    pub width: Width,
}

impl Column {
    pub fn new(head: impl Into<String>, width: Width) -> Self {
        Self { head: head.into(), width }
    }
}
