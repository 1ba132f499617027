//! Where in the mapped file something was found: the file, the line, and the column as the file names it.

use imports::{Code, Field, Mapping, Problem, Severity};

use super::Tally;
use crate::importing::rules::{self, Ruled};

/// The file whose rows are compared with the office.
#[derive(Clone, Copy)]
pub struct Sheet<'a> {
    pub file: &'a str,
    pub mapping: &'a Mapping,
}

/// One row of it, and whom or what it is about.
#[derive(Clone, Copy)]
pub struct Line<'a> {
    pub sheet: Sheet<'a>,
    pub line: u32,
    pub subject: &'a str,
}

impl<'a> Sheet<'a> {
    pub fn line(self, line: u32, subject: &'a str) -> Line<'a> {
        Line { sheet: self, line, subject }
    }
}

impl Line<'_> {
    /// A value that was left out.
    pub fn repaired(
        self,
        tally: &mut Tally,
        code: Code,
        field: Field,
        found: &str,
        message: impl Into<String>,
    ) {
        self.tell(tally, Severity::Repaired, code, field, found, message);
    }

    /// Stored as it stands.
    pub fn unknown_zip(self, tally: &mut Tally, zip: &str) {
        let message = crate::employers::no_place(zip);
        self.tell(tally, Severity::Warning, Code::ZipUnknown, Field::Zip, zip, message);
    }

    /// The row is left out.
    pub fn rejected(
        self,
        tally: &mut Tally,
        code: Code,
        field: Field,
        found: &str,
        message: impl Into<String>,
    ) {
        tally.rejected += 1;
        self.tell(tally, Severity::Rejected, code, field, found, message);
    }

    /// Leaves out what a rule refuses; false when the row can't be kept without it.
    pub fn mend<T: Ruled>(
        self,
        tally: &mut Tally,
        row: &mut T,
        before: Option<&T>,
        check: impl Fn(&T) -> Result<(), domain::violation::Violations>,
    ) -> bool {
        let mended = rules::mend(row, before, check, |violation, field, found| {
            let message = format!("{} It was left out.", violation.message);
            self.repaired(tally, rules::code_of(violation), field, found, message);
        });
        mended
            .map_err(|violation| {
                let message = format!("{} The row was left out.", violation.message);
                let field = match violation.field.as_str() {
                    "title" => Field::OpportunityTitle,
                    "name" => Field::EmployerName,
                    _ => Field::FamilyName,
                };
                self.rejected(tally, rules::code_of(&violation), field, "", message);
            })
            .is_ok()
    }

    fn tell(
        self,
        tally: &mut Tally,
        severity: Severity,
        code: Code,
        field: Field,
        found: &str,
        message: impl Into<String>,
    ) {
        let column = self.sheet.mapping.column_of(field).map_or(field.label(), |c| c.header.as_str());
        let place = (self.sheet.file, self.line, column);
        tally.problems.push(Problem::in_row(severity, code, place, found, self.subject, message));
    }
}
