//! The employer that a row names: by its very name, else by one that differs in case, marks and company words.

use std::collections::HashMap;

use domain::likeness::bare_name;
use imports::{Code, Field};

use super::{Tally, sheet::Line};

#[derive(Default)]
pub struct FirmNames {
    exact: HashMap<String, usize>,
    bare: HashMap<String, usize>,
}

impl FirmNames {
    pub fn of<'a>(names: impl Iterator<Item = &'a str>) -> Self {
        let mut all = Self::default();
        names.enumerate().for_each(|(at, name)| all.add(name, at));
        all
    }

    pub fn add(&mut self, name: &str, at: usize) {
        self.exact.entry(exactly(name)).or_insert(at);
        self.bare.entry(bare_name(name)).or_insert(at);
    }

    pub fn find(&self, name: &str) -> Option<usize> {
        self.exact.get(&exactly(name)).or_else(|| self.bare.get(&bare_name(name))).copied()
    }
}

/// But for case and the blanks around it.
fn exactly(name: &str) -> String {
    name.trim().to_lowercase()
}

/// A match of names that aren't written the same is said.
pub fn tell_match(written: &str, known: &str, tally: &mut Tally, line: Line<'_>) {
    if exactly(written) != exactly(known) {
        let message = format!(
            "“{written}” was taken for the employer “{known}”. If it is another, add it by hand under Employers and import again."
        );
        line.repaired(tally, Code::NameMatched, Field::EmployerName, written, message);
    }
}
