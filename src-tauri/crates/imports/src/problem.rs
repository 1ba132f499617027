//! What was found wrong in a file: where, what it was, and what became of it.

use std::collections::HashMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

mod code;
mod group;
mod title;

pub use code::Code;
pub use group::{ProblemGroup, ProblemPlace};

/// What became of the cell or row.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Read all the same, or the row without a value that can't be read.
    Repaired,
    /// Read as it stands; somebody should think about it before it is written.
    Warning,
    /// The row was left out: somebody has to decide.
    Rejected,
}

/// One thing wrong in one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Problem {
    /// The file as it is named in the zip or folder; blank for the whole of it.
    pub file: String,
    /// The line that an editor shows, from 1; for a worksheet its row. None for the file as a whole.
    pub line: Option<u32>,
    /// The name of the column as the file writes it, or as it should stand there.
    pub column: Option<String>,
    pub code: Code,
    pub severity: Severity,
    /// What stands there, shortened; never a password.
    pub found: Option<String>,
    /// What could stand there instead, if something speaks for it.
    pub suggestion: Option<String>,
    /// One plain sentence: what it is, and what to do.
    pub message: String,
    /// Whom or what the row is about, “Last, First” for a person.
    pub subject: Option<String>,
}

/// How much of a cell is shown.
const LONGEST_FOUND: usize = 60;

impl Problem {
    /// Found by a caller that holds a draft against the office; `subject` may be blank.
    pub fn in_row(
        severity: Severity,
        code: Code,
        (file, line, column): (&str, u32, &str),
        found: &str,
        subject: &str,
        message: impl Into<String>,
    ) -> Self {
        Self { severity, ..Self::repaired(code, file, message) }.at(line, column).found(found).about(subject)
    }

    pub(crate) fn repaired(code: Code, file: &str, message: impl Into<String>) -> Self {
        Self {
            file: file.to_owned(),
            line: None,
            column: None,
            code,
            severity: Severity::Repaired,
            found: None,
            suggestion: None,
            message: message.into(),
            subject: None,
        }
    }

    pub(crate) fn rejected(code: Code, file: &str, message: impl Into<String>) -> Self {
        Self { severity: Severity::Rejected, ..Self::repaired(code, file, message) }
    }

    pub(crate) fn unclosed_quote(file: &str, line: u32) -> Self {
        let message = "A quotation mark in this row is never closed; it was read as part of the text.";
        Self { line: Some(line), ..Self::repaired(Code::QuoteUnclosed, file, message) }
    }

    pub(crate) fn at(mut self, line: u32, column: &str) -> Self {
        self.line = Some(line);
        self.column = Some(column.to_owned());
        self
    }

    pub(crate) fn found(mut self, text: &str) -> Self {
        let mut short: String = text.chars().take(LONGEST_FOUND).collect();
        if short.len() < text.len() {
            short.push('…');
        }
        self.found = Some(short);
        self
    }

    pub(crate) fn suggest(mut self, text: Option<String>) -> Self {
        self.suggestion = text;
        self
    }

    pub(crate) fn about(mut self, subject: &str) -> Self {
        self.subject = (!subject.is_empty()).then(|| subject.to_owned());
        self
    }
}

/// Problems by kind and column, whichever file they are in; those that need fixing first.
pub fn groups_of(problems: &[Problem]) -> Vec<ProblemGroup> {
    let mut all = Problems::default();
    problems.iter().for_each(|problem| all.push(problem.clone()));
    all.finish().1
}

/// How many problems of one group are kept one by one; all of them are counted.
const KEPT_IN_GROUP: usize = 20_000;
const KEPT_IN_ALL: usize = 100_000;

/// Collects problems and counts them by group.
#[derive(Debug, Default)]
pub(crate) struct Problems {
    kept: Vec<Problem>,
    groups: Vec<ProblemGroup>,
    index: HashMap<(Code, String), usize>,
}

impl Problems {
    pub fn push(&mut self, problem: Problem) {
        self.push_many(problem, 1);
    }

    /// One problem that stands for `count` cells.
    pub fn push_many(&mut self, problem: Problem, count: u64) {
        let detail =
            if problem.code.one_group_each() { problem.found.clone() } else { problem.column.clone() };
        let key = (problem.code, detail.unwrap_or_default());
        let at = *self.index.entry(key).or_insert_with(|| {
            self.groups.push(ProblemGroup::of(&problem));
            self.groups.len() - 1
        });
        let group = &mut self.groups[at];
        group.add(&problem, count);
        if group.kept < KEPT_IN_GROUP && self.kept.len() < KEPT_IN_ALL {
            group.kept += 1;
            self.kept.push(problem);
        }
    }

    /// All kept problems in the order in which they were found, and the groups, rejections first.
    pub fn finish(mut self) -> (Vec<Problem>, Vec<ProblemGroup>) {
        for group in &mut self.groups {
            group.title = title::of(group);
        }
        self.groups.sort_by_key(|g| std::cmp::Reverse(g.severity));
        (self.kept, self.groups)
    }
}
