//! What a person decided about rows that need fixing; the file is read again with these instead of its cells.

use std::collections::HashMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// “Use this value instead”, or, without a value, “leave this row out and say no more about it”.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Fix {
    pub file: String,
    /// The line of the problem.
    pub line: u32,
    /// The column of the problem.
    pub column: String,
    pub value: Option<String>,
}

/// A row that was left out, without its password.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct LeftOut {
    pub file: String,
    pub line: u32,
    /// Column name and cell, in the order of the file.
    pub cells: Vec<(String, String)>,
}

/// Rows that are kept to be saved to a file; all are counted.
pub(crate) const KEPT_ROWS: usize = 20_000;

/// Fixes by file and line.
#[derive(Debug, Default)]
pub(crate) struct Fixes(HashMap<String, HashMap<u32, Vec<Fix>>>);

impl Fixes {
    pub fn new(fixes: &[Fix]) -> Self {
        let mut all: HashMap<String, HashMap<u32, Vec<Fix>>> = HashMap::new();
        for fix in fixes {
            all.entry(fix.file.clone()).or_default().entry(fix.line).or_default().push(fix.clone());
        }
        Self(all)
    }

    pub fn of(&self, file: &str, line: u32) -> &[Fix] {
        self.0.get(file).and_then(|lines| lines.get(&line)).map_or(&[], Vec::as_slice)
    }
}
