//! A sheet of an .xlsx workbook as rows of text. Dates become YYYY-MM-DD, whole numbers have no decimals.
//!
//! Cells are read one by one: a sheet that claims a cell in its last corner costs nothing.

use std::{
    io::{Cursor, Read, Seek, SeekFrom},
    panic::{AssertUnwindSafe, catch_unwind},
};

use calamine::{DataRef, ExcelDateTime, Reader, SheetVisible, Xlsx};

use super::{MOST_ROWS, Table, header::MOST_COLUMNS, within};
use crate::{Code, Limits, Problem, Progress, ReadError, Source, csv_rows::Row, problem::Problems};

/// A workbook is read into memory packed, and its sheet unpacked piece by piece.
const LIMITS: Limits = Limits { total: 300 << 20, ratio: 200, files: 2_000 };

pub(super) enum Kind {
    Xlsx,
    /// The binary workbook of before 2007, or the other office's.
    Older,
    NoWorkbook,
}

/// Looks at the content, not the name.
pub(super) fn kind_of(file: &mut (impl Read + Seek)) -> Result<Kind, ReadError> {
    let mut first = Vec::new();
    file.by_ref().take(4).read_to_end(&mut first)?;
    let kind = match first.as_slice() {
        [0xD0, 0xCF, 0x11, 0xE0] => Kind::Older,
        b"PK\x03\x04" => {
            let mut start = Vec::new();
            file.by_ref().take(200).read_to_end(&mut start)?;
            let is_ods = start.windows(12).any(|part| part == b"opendocument");
            if is_ods {
                return Ok(Kind::Older);
            }
            let bytes = within(LIMITS, file.by_ref())?;
            if Source::is_workbook(Cursor::new(bytes), LIMITS)? { Kind::Xlsx } else { Kind::NoWorkbook }
        }
        _ => Kind::NoWorkbook,
    };
    file.seek(SeekFrom::Start(0))?;
    Ok(kind)
}

pub(super) fn older() -> ReadError {
    ReadError::DamagedWorkbook {
        reason: "it is in another format than .xlsx, or locked with a password".to_owned(),
    }
}

pub(super) fn read(
    file: impl Read + Seek,
    name: &str,
    sheet: Option<&str>,
    progress: &mut Progress<'_>,
) -> Result<Table, ReadError> {
    let bytes = within(LIMITS, file)?;
    // The workbook reader is not ours, and a damaged file must not take the program down.
    match catch_unwind(AssertUnwindSafe(|| read_sheet(bytes, name, sheet, progress))) {
        Ok(table) => table,
        Err(_) => Err(ReadError::DamagedWorkbook { reason: "it is damaged".to_owned() }),
    }
}

fn read_sheet(
    bytes: Vec<u8>,
    name: &str,
    chosen: Option<&str>,
    progress: &mut Progress<'_>,
) -> Result<Table, ReadError> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let visible = book.sheets_metadata().iter().filter(|sheet| sheet.visible == SheetVisible::Visible);
    let sheets: Vec<String> = visible.map(|sheet| sheet.name.clone()).collect();
    let candidates = match chosen {
        Some(chosen) if sheets.iter().any(|name| name == chosen) => vec![chosen.to_owned()],
        Some(chosen) => return Err(ReadError::NoSheet { name: chosen.to_owned() }),
        None => sheets.clone(),
    };
    for sheet in candidates {
        let mut problems = Problems::default();
        let rows = rows_of(&mut book, &sheet, name, progress, &mut problems)?;
        if rows.iter().any(|row| !row.is_blank()) {
            let table = Table::of_rows(name.to_owned(), rows, problems)?;
            return Ok(Table { sheet: Some(sheet), sheets, ..table });
        }
    }
    Err(ReadError::NoRows)
}

fn rows_of(
    book: &mut Xlsx<Cursor<Vec<u8>>>,
    sheet: &str,
    file: &str,
    progress: &mut Progress<'_>,
    problems: &mut Problems,
) -> Result<Vec<Row>, ReadError> {
    let mut reader = book.worksheet_cells_reader(sheet).map_err(damaged)?;
    progress.expect(u64::from(reader.dimensions().end.0.min(MOST_ROWS as u32)) * ROW_BYTES);
    let mut rows: Vec<Row> = Vec::new();
    let mut cells: Vec<(u32, String)> = Vec::new();
    let mut current = 0;
    while let Some(cell) = reader.next_cell().map_err(damaged)? {
        let (row, column) = cell.get_position();
        if row != current {
            rows.extend(row_of(current, &mut cells));
            current = row;
            progress.advance(ROW_BYTES)?;
        }
        if rows.len() > MOST_ROWS {
            return Err(ReadError::TooManyRows { limit: MOST_ROWS });
        }
        if column as usize >= MOST_COLUMNS {
            continue;
        }
        if let DataRef::Error(error) = cell.get_value() {
            let message = "The formula in this cell gives an error, so the cell was read as blank.";
            let problem = Problem::repaired(Code::CellError, file, message);
            problems.push(Problem { line: Some(row + 1), ..problem }.found(&error.to_string()));
        }
        let text = text_of(cell.get_value());
        if !text.is_empty() {
            cells.push((column, text));
        }
    }
    rows.extend(row_of(current, &mut cells));
    Ok(rows)
}

/// Progress counts bytes; a row of a sheet is about this many.
const ROW_BYTES: u64 = 256;

fn row_of(row: u32, cells: &mut Vec<(u32, String)>) -> Option<Row> {
    let width = cells.iter().map(|(column, _)| *column).max()? as usize + 1;
    let mut texts = vec![String::new(); width];
    for (column, text) in cells.drain(..) {
        texts[column as usize] = text;
    }
    Some(Row::from_cells(row + 1, texts.iter().map(String::as_str)))
}

fn text_of(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number_text(*number),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(answer) => answer.to_string(),
        DataRef::DateTime(moment) => moment_text(*moment),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

fn number_text(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e15 { format!("{number:.0}") } else { number.to_string() }
}

/// A date, a time of day, or both.
fn moment_text(moment: ExcelDateTime) -> String {
    let value = moment.as_f64();
    if !moment.is_datetime() || !(0.0..2_958_466.0).contains(&value) {
        return number_text(value);
    }
    let (year, month, day, hour, minute, ..) = moment.to_ymd_hms_milli();
    let time = format!("{hour:02}:{minute:02}");
    match (value < 1.0, hour == 0 && minute == 0) {
        (true, _) => time,
        (false, true) => format!("{year:04}-{month:02}-{day:02}"),
        (false, false) => format!("{year:04}-{month:02}-{day:02} {time}"),
    }
}

fn damaged(error: calamine::XlsxError) -> ReadError {
    let reason = match error {
        calamine::XlsxError::Password => "it is locked with a password",
        _ => "it is damaged",
    };
    ReadError::DamagedWorkbook { reason: reason.to_owned() }
}
