//! One plain CSV file or worksheet, held whole: headers and rows of text, for matching columns.

use std::{
    fs::File,
    io::{Cursor, Read, Seek},
    path::Path,
};

mod header;
mod workbook;

use crate::{
    Code, Limits, Problem, ProblemGroup, Progress, ReadError, Source,
    csv_rows::{CsvRows, Row},
    error::Size,
    problem::Problems,
    source::is_csv,
};

/// More rows than this are no list of an office, and would not fit in memory beside everything else.
const MOST_ROWS: usize = 500_000;

/// A file with named columns.
#[derive(Debug, Clone)]
pub struct Table {
    /// The file's name, without folders.
    pub name: String,
    /// The sheet that was read, and all there are; none for CSV.
    pub sheet: Option<String>,
    pub sheets: Vec<String>,
    /// Each once: a second “Phone” is “Phone (2)”, a nameless column with values “Column 7”.
    pub headers: Vec<String>,
    pub(crate) header_line: u32,
    pub(crate) rows: Vec<Row>,
    pub(crate) problems: Vec<Problem>,
}

impl Table {
    /// Reads a CSV file, or a sheet of a workbook: the named one, else the first that holds anything.
    ///
    /// # Errors
    /// When it is neither, is empty or damaged, has more than 500,000 rows, and [`ReadError::Cancelled`].
    pub fn open(path: &Path, sheet: Option<&str>, progress: &mut Progress<'_>) -> Result<Self, ReadError> {
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let mut file = File::open(path)?;
        if !file.metadata()?.is_file() {
            return Err(ReadError::NotReadable);
        }
        match workbook::kind_of(&mut file)? {
            workbook::Kind::Xlsx => workbook::read(file, &name, sheet, progress),
            workbook::Kind::Older => Err(workbook::older()),
            workbook::Kind::NoWorkbook => {
                let read = Source::open(path).and_then(|source| Self::from_source(source, progress));
                like_its_name(&name, read)
            }
        }
    }

    /// The same from memory; `name` as the file was called.
    ///
    /// # Errors
    /// As [`Table::open`].
    pub fn from_bytes(
        name: &str,
        bytes: Vec<u8>,
        sheet: Option<&str>,
        progress: &mut Progress<'_>,
    ) -> Result<Self, ReadError> {
        match workbook::kind_of(&mut Cursor::new(&bytes))? {
            workbook::Kind::Xlsx => workbook::read(Cursor::new(bytes), name, sheet, progress),
            workbook::Kind::Older => Err(workbook::older()),
            workbook::Kind::NoWorkbook => {
                let read =
                    Source::from_bytes(name, bytes).and_then(|source| Self::from_source(source, progress));
                like_its_name(name, read)
            }
        }
    }

    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The first rows as a screen shows them, at most `count`.
    pub fn sample(&self, count: usize) -> Vec<Vec<String>> {
        let cells = |row: &Row| (0..self.headers.len()).map(|at| row.cell(at).trim().to_owned()).collect();
        self.rows.iter().take(count).map(cells).collect()
    }

    /// Column name and cell of the row on a line.
    pub fn cells_at(&self, line: u32) -> Option<Vec<(String, String)>> {
        let row =
            self.rows.binary_search_by_key(&line, |row| row.line).ok().and_then(|at| self.rows.get(at))?;
        let cells = self.headers.iter().enumerate();
        Some(cells.map(|(at, name)| (name.clone(), row.cell(at).to_owned())).collect())
    }

    /// What was repaired to read it.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// A zip with one CSV in it is read like that CSV.
    fn from_source(mut source: Source, progress: &mut Progress<'_>) -> Result<Self, ReadError> {
        let single = source.is_single();
        let mut readable = source.members().iter().enumerate().filter(|(_, m)| single || is_csv(&m.name));
        let (Some((member, file)), None) = (readable.next(), readable.next()) else {
            return Err(ReadError::NotReadable);
        };
        let name = file.name.clone();
        progress.expect(file.size);
        let mut csv = CsvRows::open(source.read(member)?)?;
        let (mut rows, mut told) = (Vec::new(), 0);
        let mut row = Row::default();
        while csv.next_row(&mut row)? {
            progress.advance(csv.consumed - told)?;
            told = csv.consumed;
            if rows.len() == MOST_ROWS {
                return Err(ReadError::TooManyRows { limit: MOST_ROWS });
            }
            rows.push(row.clone());
        }
        if !is_text(&rows) {
            return Err(ReadError::NotText);
        }
        let mut problems = Problems::default();
        if let Some((problem, count)) = csv.decoded().problem(&name) {
            problems.push_many(problem, count);
        }
        Self::of_rows(name, rows, problems)
    }

    fn of_rows(name: String, mut rows: Vec<Row>, mut problems: Problems) -> Result<Self, ReadError> {
        let at = header::find(&rows).ok_or(ReadError::Empty)?;
        if at > 0 {
            let message = "The rows above the column names were left out.";
            let problem = Problem::repaired(Code::RowsAboveHeader, &name, message);
            problems.push_many(Problem { line: rows.first().map(|row| row.line), ..problem }, at as u64);
        }
        let header = rows.drain(..=at).next_back().ok_or(ReadError::Empty)?;
        rows.retain(|row| !row.is_blank());
        if rows.is_empty() {
            return Err(ReadError::NoRows);
        }
        let headers = header::names(&header, &rows);
        for row in rows.iter().filter(|row| row.unclosed_quote) {
            problems.push(Problem::unclosed_quote(&name, row.line));
        }
        let (problems, _) = problems.finish();
        Ok(Self { name, sheet: None, sheets: Vec::new(), headers, header_line: header.line, rows, problems })
    }
}

/// Rows enough to tell text from bytes of something else.
const LOOKED_AT: usize = 200;
/// A few signs that no text has can stand in a good export.
const FEW: usize = 8;

fn is_text(rows: &[Row]) -> bool {
    let signs = rows.iter().take(LOOKED_AT).flat_map(Row::cells).flat_map(str::chars);
    let (mut all, mut odd) = (0, 0);
    for sign in signs {
        all += 1;
        odd += usize::from(sign == char::REPLACEMENT_CHARACTER || sign.is_control() && !is_layout(sign));
    }
    odd < FEW || odd * 100 < all * 3
}

/// Breaks of lines and pages, and the end mark of old systems.
fn is_layout(sign: char) -> bool {
    matches!(sign, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{1a}')
}

/// Drafts of a mapped file, with what was wrong in it. Where each was taken as it was read, none are held.
#[derive(Debug, Clone, PartialEq)]
pub struct Drafts<T> {
    pub drafts: Vec<T>,
    pub problems: Vec<Problem>,
    /// The problems by kind and column, those that need fixing first.
    pub repairs: Vec<ProblemGroup>,
    /// Rows that were left out until somebody decides.
    pub rejected_rows: u64,
    /// Those rows cell by cell, to be saved to a file; the first 20,000 of them.
    pub left_out: Vec<crate::LeftOut>,
}

/// All that is handed to `take`, in its order.
pub(crate) fn gathered<T>(
    read: impl FnOnce(&mut dyn FnMut(T) -> Result<(), ReadError>) -> Result<Drafts<()>, ReadError>,
) -> Result<Drafts<T>, ReadError> {
    let mut drafts = Vec::new();
    let Drafts { drafts: _, problems, repairs, rejected_rows, left_out } = read(&mut |draft| {
        drafts.push(draft);
        Ok(())
    })?;
    Ok(Drafts { drafts, problems, repairs, rejected_rows, left_out })
}

/// A list of columns that is named like a workbook is read all the same; anything else is told by its name.
fn like_its_name(name: &str, read: Result<Table, ReadError>) -> Result<Table, ReadError> {
    let name = name.to_lowercase();
    if ![".xlsx", ".xlsm", ".xls", ".ods"].iter().any(|end| name.ends_with(end)) {
        return read;
    }
    match read {
        Ok(table) if table.headers.len() > 1 => Ok(table),
        Ok(_)
        | Err(
            ReadError::NoRows
            | ReadError::NotReadable
            | ReadError::NotText
            | ReadError::NotAZip
            | ReadError::DamagedZip,
        ) => Err(ReadError::NotAWorkbook),
        refused => refused,
    }
}

/// Reads all of a file that must fit in memory.
fn within(limits: Limits, mut file: impl Read + Seek) -> Result<Vec<u8>, ReadError> {
    let mut bytes = Vec::new();
    file.rewind()?;
    file.by_ref().take(limits.total + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limits.total {
        Err(ReadError::TooLarge { limit: Size(limits.total) })
    } else {
        Ok(bytes)
    }
}
