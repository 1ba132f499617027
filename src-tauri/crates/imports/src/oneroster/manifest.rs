//! manifest.csv: what the export says about itself. Where the files say otherwise, the files are right.

use std::collections::HashMap;

use super::{
    drafts::Mode,
    files::{Files, Found},
    reading::Reading,
};
use crate::{
    Code, Problem, ReadError,
    csv_rows::{CsvRows, Row},
    source::Source,
};

#[derive(Debug, Default)]
pub(crate) struct Manifest {
    pub file: String,
    pub version: Option<String>,
    pub producer: Option<String>,
    /// The word for each file, such as `bulk`, with its line.
    files: HashMap<String, (String, u32)>,
}

/// Files that are read, or whose absence is worth a word.
const TOLD: &[&str] =
    &["academicSessions", "classes", "demographics", "enrollments", "orgs", "roles", "users"];

impl Manifest {
    pub fn read(
        reading: &mut Reading<'_, '_>,
        source: &mut Source,
        found: Option<&Found>,
    ) -> Result<Self, ReadError> {
        let Some(found) = found else {
            let message = "There is no manifest.csv; the files were read all the same.";
            reading.problems.push(Problem::repaired(Code::ManifestMissing, "manifest.csv", message));
            return Ok(Self::default());
        };
        let mut manifest = Self { file: found.name.clone(), ..Self::default() };
        let mut rows = CsvRows::open(source.read(found.member)?)?;
        let mut row = Row::default();
        while rows.next_row(&mut row)? {
            manifest.take(reading, &row);
        }
        reading.progress.advance(rows.consumed)?;
        Ok(manifest)
    }

    fn take(&mut self, reading: &mut Reading<'_, '_>, row: &Row) {
        let name = row.cell(0).trim().to_lowercase();
        let value = row.cell(1).trim();
        if name.is_empty() || name == "propertyname" {
            return;
        }
        if value.is_empty() && !name.starts_with("source.") {
            let message = "The manifest leaves this blank; it was taken from the files.";
            let problem = Problem::repaired(Code::ManifestBlank, &self.file, message).at(row.line, "value");
            reading.problems.push(problem.found(row.cell(0).trim()));
            return;
        }
        match name.as_str() {
            "oneroster.version" => self.version = Some(value.to_owned()),
            "source.systemname" if !value.is_empty() => self.producer = Some(value.to_owned()),
            _ => {
                if let Some(file) = name.strip_prefix("file.") {
                    self.files.insert(file.to_owned(), (value.to_lowercase(), row.line));
                }
            }
        }
    }

    /// The mode that is said for a file.
    pub fn mode(&self, file: &str) -> Option<Mode> {
        match self.files.get(&file.to_lowercase())?.0.as_str() {
            "bulk" => Some(Mode::Bulk),
            "delta" => Some(Mode::Delta),
            _ => None,
        }
    }

    /// Tells where the manifest and the files differ, and which files are not there.
    pub fn compare(&self, reading: &mut Reading<'_, '_>, files: &Files, version_1_2: bool) {
        for name in TOLD {
            let said = self.files.get(&name.to_lowercase());
            match (files.get(name), said) {
                (Some(_), Some((word, line))) if word == "absent" => {
                    self.disagrees(
                        reading,
                        *line,
                        name,
                        &format!(
                            "The manifest says that {name}.csv is absent, but it is there; it was read."
                        ),
                    );
                }
                (None, Some((word, line))) if word == "bulk" || word == "delta" => {
                    self.disagrees(
                        reading,
                        *line,
                        name,
                        &format!("The manifest names {name}.csv, but it is not there; the rest was read."),
                    );
                }
                (None, None) if *name != "roles" || version_1_2 => {
                    reading.problems.push(Problem::repaired(
                        Code::FileMissing,
                        &format!("{name}.csv"),
                        missing(name),
                    ));
                }
                _ => {}
            }
        }
    }

    pub fn disagrees(&self, reading: &mut Reading<'_, '_>, line: u32, what: &str, message: &str) {
        reading.problems.push(
            Problem::repaired(Code::ManifestDisagrees, &self.file, message).at(line, "value").found(what),
        );
    }

    pub fn line_of(&self, file: &str) -> u32 {
        self.files.get(&file.to_lowercase()).map_or(1, |(_, line)| *line)
    }
}

fn missing(name: &str) -> &'static str {
    match name {
        "academicSessions" => "There is no academicSessions.csv, so the dates of terms are not known.",
        "classes" | "enrollments" => "Without this file the students' free periods are not known.",
        "demographics" => "There is no demographics.csv, so birth dates are not known.",
        "orgs" => "There is no orgs.csv, so the schools have only their ids, no names.",
        _ => "There is no roles.csv; the roles were taken from users.csv.",
    }
}
