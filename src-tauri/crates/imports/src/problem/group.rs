//! Problems of one kind in one column, as one line of the import screen, whichever of the files they are in.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Code, Problem, Severity};

const FIRST_LINES: usize = 5;

/// “11,998 dates written like 8/27/2009”, with where to find them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ProblemGroup {
    pub code: Code,
    pub severity: Severity,
    pub column: Option<String>,
    /// How many there are in all files, also beyond those that are listed one by one.
    #[ts(type = "number")]
    pub count: u64,
    /// File by file, in the order found.
    pub places: Vec<ProblemPlace>,
    /// What the first one looks like.
    pub found: Option<String>,
    /// The first one's sentence.
    pub message: String,
    /// All of them in a few words: “11,998 dates like 8/27/2009 read as dates”.
    pub title: String,
    #[serde(skip)]
    #[ts(skip)]
    pub(super) kept: usize,
}

/// Where in one file the problems of a group are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ProblemPlace {
    pub file: String,
    #[ts(type = "number")]
    pub count: u64,
    /// The first few lines.
    pub lines: Vec<u32>,
    pub last_line: Option<u32>,
}

impl ProblemGroup {
    pub(super) fn of(problem: &Problem) -> Self {
        Self {
            code: problem.code,
            severity: problem.severity,
            column: problem.column.clone(),
            count: 0,
            places: Vec::new(),
            found: problem.found.clone(),
            message: problem.message.clone(),
            title: String::new(),
            kept: 0,
        }
    }

    pub(super) fn add(&mut self, problem: &Problem, count: u64) {
        self.count += count;
        self.severity = self.severity.max(problem.severity);
        // Files are read one after another, so the one looked for is nearly always the last.
        let at = self.places.iter().rposition(|place| place.file == problem.file).unwrap_or_else(|| {
            let file = problem.file.clone();
            self.places.push(ProblemPlace { file, count: 0, lines: Vec::new(), last_line: None });
            self.places.len() - 1
        });
        let place = &mut self.places[at];
        place.count += count;
        if let Some(line) = problem.line {
            if place.lines.len() < FIRST_LINES {
                place.lines.push(line);
            }
            place.last_line = Some(line);
        }
    }
}
