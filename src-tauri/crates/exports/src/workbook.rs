//! A list as a workbook of one sheet.

use std::io::Write;

use chrono::{DateTime, NaiveDate, Utc};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};

use crate::{
    error::ExportError,
    sheet::{Formats, MOST_ROWS, fill, sheet_name},
    value::{Column, Value},
};

/// From so many rows on a sheet is written row by row, not held in memory.
const LARGE: usize = 20_000;

/// What the file says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    pub title: String,
    /// The office's name.
    pub author: String,
    pub district: String,
    /// Written into the file; the same moment gives the same bytes.
    pub created: DateTime<Utc>,
}

/// Writes a list as a workbook: a frozen header with a filter, widths and number formats. Rows beyond the
/// 1,048,575 that Excel takes are refused.
pub fn workbook<R>(out: impl Write, origin: &Origin, columns: &[Column], rows: R) -> Result<(), ExportError>
where
    R: IntoIterator<Item = Vec<Value>>,
    R::IntoIter: ExactSizeIterator,
{
    let rows = rows.into_iter();
    if rows.len() > MOST_ROWS {
        return Err(rust_xlsxwriter::XlsxError::RowColumnLimitError.into());
    }
    let mut book = new_book(origin)?;
    let sheet =
        if rows.len() < LARGE { book.add_worksheet() } else { book.add_worksheet_with_constant_memory()? };
    sheet.set_name(sheet_name(&origin.title))?;
    fill(sheet, &Formats::new(), columns, rows)?;
    save(book, out)
}

/// Put together in memory: a zip that meets a full disk says so on standard error, beside our own words.
pub(crate) fn save(mut book: Workbook, mut out: impl Write) -> Result<(), ExportError> {
    out.write_all(&book.save_to_buffer()?)?;
    Ok(out.flush()?)
}

pub(crate) fn new_book(origin: &Origin) -> Result<Workbook, ExportError> {
    let mut book = Workbook::new();
    let created: ExcelDateTime = moment(origin.created)?;
    book.set_properties(
        &DocProperties::new()
            .set_title(&origin.title)
            .set_author(&origin.author)
            .set_company(&origin.district)
            .set_creation_datetime(&created),
    );
    Ok(book)
}

fn moment(at: DateTime<Utc>) -> Result<ExcelDateTime, ExportError> {
    use chrono::{Datelike, Timelike};
    let (date, time): (NaiveDate, _) = (at.date_naive(), at.time());
    let year = u16::try_from(date.year()).unwrap_or(1900);
    let month = u8::try_from(date.month()).unwrap_or(1);
    let day = u8::try_from(date.day()).unwrap_or(1);
    let hour = u16::try_from(time.hour()).unwrap_or(0);
    let minute = u8::try_from(time.minute()).unwrap_or(0);
    Ok(ExcelDateTime::from_ymd(year, month, day)?.and_hms(hour, minute, time.second())?)
}
