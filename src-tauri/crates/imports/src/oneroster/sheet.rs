//! One CSV file of a roster: its columns found, its rows one after another, and what had to be repaired to read it.

use std::io::Read;

use super::{columns::Known, files::Found, reading::Reading};
use crate::{
    Code, Problem, ReadError,
    csv_rows::{CsvRows, Row},
    fixes::{KEPT_ROWS, LeftOut},
    headers::{Match, match_header},
    source::Source,
};

/// A column: where it is and what the file calls it.
#[derive(Debug, Clone)]
pub(crate) struct Column {
    index: Option<usize>,
    pub name: String,
}

impl Column {
    pub fn is_there(&self) -> bool {
        self.index.is_some()
    }
}

impl Row {
    /// The cell without blanks around it.
    pub(crate) fn get(&self, column: &Column) -> &str {
        column.index.map_or("", |index| self.cell(index).trim())
    }

    /// The same, None if nothing is there.
    pub(crate) fn text(&self, column: &Column) -> Option<String> {
        let text = self.get(column);
        (!text.is_empty()).then(|| text.to_owned())
    }
}

pub(crate) struct Sheet<'s> {
    pub file: String,
    rows: CsvRows<Box<dyn Read + 's>>,
    header: Vec<String>,
    /// Cells up to the last column that has a name.
    width: usize,
    /// For each known column its place in the file.
    places: Vec<Option<usize>>,
    known: &'static Known,
    password: Option<usize>,
    passwords: u64,
    told: u64,
}

impl<'s> Sheet<'s> {
    /// Reads the header. None when the file holds nothing that could be read, which is then told as a problem.
    pub fn open(
        reading: &mut Reading<'_, '_>,
        source: &'s mut Source,
        found: &Found,
        known: &'static Known,
    ) -> Result<Option<Self>, ReadError> {
        let mut rows = CsvRows::open(source.read(found.member)?)?;
        let mut header = Row::default();
        if !rows.next_row(&mut header)? {
            let message = "The file is empty, so nothing was read from it. Export it again if it should hold something.";
            reading.problems.push(Problem::repaired(Code::FileUnreadable, &found.name, message));
            return Ok(None);
        }
        let names: Vec<String> =
            header.cells().map(|c| c.trim().trim_start_matches('\u{feff}').to_owned()).collect();
        let mut sheet = Self {
            file: found.name.clone(),
            rows,
            width: names.iter().rposition(|name| !name.is_empty()).map_or(0, |last| last + 1),
            header: names,
            places: vec![None; known.columns.len()],
            known,
            password: None,
            passwords: 0,
            told: 0,
        };
        let problems = sheet.place_columns(header.line);
        let missing = known.required.iter().find(|name| !sheet.column(name).is_there());
        if let Some(missing) = missing {
            return Err(ReadError::NoHeader { file: found.name.clone(), column: (*missing).to_owned() });
        }
        problems.into_iter().for_each(|(problem, count)| reading.problems.push_many(problem, count));
        sheet.tell_missing(reading, header.line);
        let of_no_format = |name: &&String| {
            !name.is_empty() && match_header(name, known.columns, known.aliases) == Match::Unknown
        };
        let unused = sheet.header.iter().filter(of_no_format).map(|name| format!("{}: {name}", found.name));
        reading.unused.extend(unused);
        Ok(Some(sheet))
    }

    /// A column by the name that the format gives it.
    pub fn column(&self, name: &str) -> Column {
        let index = self.known.columns.iter().position(|k| *k == name).and_then(|at| self.places[at]);
        Column { index, name: index.map_or(name, |at| &self.header[at]).to_owned() }
    }

    /// The next row that holds anything and is not left out by a fix; `false` at the end.
    pub fn next(&mut self, reading: &mut Reading<'_, '_>, row: &mut Row) -> Result<bool, ReadError> {
        loop {
            let more = self.rows.next_row(row)?;
            let consumed = self.rows.consumed;
            reading.progress.advance(consumed - self.told)?;
            self.told = consumed;
            if !more {
                self.finish(reading);
                return Ok(false);
            }
            if row.is_blank() || !self.fix(reading, row) {
                continue;
            }
            if self.password.is_some_and(|at| !row.cell(at).trim().is_empty()) {
                self.passwords += 1;
            }
            if self.check_width(reading, row) {
                return Ok(true);
            }
        }
    }

    fn left_out(&self, row: &Row) -> LeftOut {
        let cells = self.header.iter().enumerate().filter(|(at, _)| Some(*at) != self.password);
        LeftOut {
            file: self.file.clone(),
            line: row.line,
            cells: cells.map(|(at, name)| (name.clone(), row.cell(at).to_owned())).collect(),
        }
    }

    /// Finds the columns; gives what was unusual about their names, and in how many.
    fn place_columns(&mut self, line: u32) -> Vec<(Problem, u64)> {
        let known = self.known;
        let mut problems = Vec::new();
        let matches: Vec<Match> =
            self.header.iter().map(|name| match_header(name, known.columns, known.aliases)).collect();
        for (at, found) in matches.iter().enumerate() {
            if let Match::Exact(column) = found
                && self.places[*column].is_none()
            {
                self.places[*column] = Some(at);
            }
        }
        for (at, found) in matches.iter().enumerate() {
            let (Match::Exact(column) | Match::Meant(column)) = *found else { continue };
            let (written, meant) = (&self.header[at], known.columns[column]);
            let problem = match self.places[column] {
                Some(place) if place == at => continue,
                Some(_) => {
                    let message = format!("The column {meant} is there twice; the first one was read.");
                    Problem::repaired(Code::HeaderTwice, &self.file, message)
                }
                None => {
                    self.places[column] = Some(at);
                    let message = format!("Column “{written}” read as {meant}.");
                    Problem::repaired(Code::HeaderRenamed, &self.file, message)
                }
            };
            problems.push((problem.at(line, meant).found(written), 1));
        }
        let password = known.columns.iter().position(|name| *name == "password");
        self.password = password.and_then(|at| self.places[at]);
        let nameless = self.header.iter().filter(|name| name.is_empty()).count();
        if nameless > 0 {
            let message = "Columns without a name were left out.";
            let problem = Problem::repaired(Code::ColumnsNameless, &self.file, message);
            let problem = Problem { line: Some(line), ..problem }.found(&nameless.to_string());
            problems.push((problem, nameless as u64));
        }
        problems
    }

    fn tell_missing(&self, reading: &mut Reading<'_, '_>, line: u32) {
        for name in self.known.wanted.iter().filter(|name| !self.column(name).is_there()) {
            let message = format!(
                "There is no column {name}, so this is not known for anybody. Ask for it in the export if you need it."
            );
            reading.problems.push(Problem::repaired(Code::HeaderMissing, &self.file, message).at(line, name));
        }
    }

    /// Puts a person's decisions in; `false` when the row is to be left out.
    fn fix(&self, reading: &mut Reading<'_, '_>, row: &mut Row) -> bool {
        for fix in reading.fixes.of(&self.file, row.line).to_vec() {
            let Some(value) = &fix.value else {
                self.hold_back(reading, row);
                return false;
            };
            let named = self.header.iter().position(|name| *name == fix.column);
            if let Some(at) = named.or_else(|| self.column(&fix.column).index) {
                row.replace(at, value);
            }
        }
        true
    }

    /// A row wider than the header and than its neighbours has an unquoted separator in it, so its cells stand
    /// under the wrong names.
    fn check_width(&self, reading: &mut Reading<'_, '_>, row: &Row) -> bool {
        let width = self.width;
        if row.unclosed_quote {
            reading.problems.push(Problem::unclosed_quote(&self.file, row.line));
        }
        if row.len() < width {
            let missing = &self.header[row.len()];
            let message = format!("The row ends before the column {missing}; the rest was read as blank.");
            let problem = Problem::repaired(Code::RowShort, &self.file, message).at(row.line, missing);
            reading.problems.push(problem.found(&format!("{} of {width} cells", row.len())));
        }
        let usual = self.header.len().max(self.rows.narrowest());
        if row.len() <= usual && (self.header.len()..row.len()).all(|at| row.cell(at).trim().is_empty()) {
            return true;
        }
        let message = "The row has more cells than the header, so they stand under the wrong columns. Put quotation marks around the text that holds a comma.";
        let problem = Problem::rejected(Code::RowLong, &self.file, message);
        let problem =
            Problem { line: Some(row.line), ..problem }.found(&format!("{} of {width} cells", row.len()));
        At::new(self, row, "").leave_out(reading, problem);
        false
    }

    /// Whoever's row is left out is not gone from the roster.
    fn hold_back(&self, reading: &mut Reading<'_, '_>, row: &Row) {
        let id = row.get(&self.column("sourcedId"));
        if self.known.people && !id.is_empty() {
            reading.held_back.insert(id.to_owned());
        }
    }

    fn finish(&mut self, reading: &mut Reading<'_, '_>) {
        if let Some(at) = self.password {
            let message = "The passwords were dropped while reading and never stored.";
            let mut problem = Problem::repaired(Code::PasswordDropped, &self.file, message);
            problem.column = Some(self.header[at].clone());
            if self.passwords > 0 {
                reading.problems.push_many(problem, self.passwords);
            }
        }
        if let Some((problem, count)) = self.rows.decoded().problem(&self.file) {
            reading.problems.push_many(problem, count);
        }
        if self.rows.separator() != ',' {
            let name = match self.rows.separator() {
                ';' => "semicolons",
                '\t' => "tabs",
                _ => "vertical bars",
            };
            let message =
                format!("The columns are separated by {name} instead of commas; they were read as such.");
            let problem = Problem::repaired(Code::SeparatorUnusual, &self.file, message);
            reading.problems.push(problem.found(&self.rows.separator().to_string()));
        }
    }
}

/// A row of a sheet, and whom or what it is about: where a problem is.
#[derive(Clone, Copy)]
pub(crate) struct At<'r, 's> {
    sheet: &'r Sheet<'s>,
    pub row: &'r Row,
    pub subject: &'r str,
}

impl<'r, 's> At<'r, 's> {
    pub fn new(sheet: &'r Sheet<'s>, row: &'r Row, subject: &'r str) -> Self {
        Self { sheet, row, subject }
    }

    pub fn get(&self, column: &Column) -> &'r str {
        self.row.get(column)
    }

    pub fn repaired(&self, column: &Column, code: Code, message: impl Into<String>) -> Problem {
        self.place(column, Problem::repaired(code, &self.sheet.file, message))
    }

    pub fn rejected(&self, column: &Column, code: Code, message: impl Into<String>) -> Problem {
        self.place(column, Problem::rejected(code, &self.sheet.file, message))
    }

    /// The row as it is saved for the person, without its password.
    pub fn left_out(&self) -> LeftOut {
        self.sheet.left_out(self.row)
    }

    /// Tells the problem and keeps the row to be saved to a file.
    pub fn leave_out(&self, reading: &mut Reading<'_, '_>, problem: Problem) {
        reading.rejected_rows += 1;
        if reading.left_out.len() < KEPT_ROWS {
            reading.left_out.push(self.left_out());
        }
        self.sheet.hold_back(reading, self.row);
        reading.problems.push(problem);
    }

    fn place(&self, column: &Column, problem: Problem) -> Problem {
        problem.at(self.row.line, &column.name).found(self.get(column)).about(self.subject)
    }
}
