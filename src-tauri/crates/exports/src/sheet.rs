//! One sheet of a workbook: a frozen header with a filter, then rows.

use chrono::NaiveDate;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Worksheet};

use crate::{
    csv::yes_or_no,
    error::ExportError,
    value::{Column, Value, Width},
};

/// The longest text that Excel takes in a cell, in UTF-16 units.
const LONGEST: usize = 32_767;
/// The last row that a sheet may have.
pub const MOST_ROWS: usize = 1_048_575;

pub struct Formats {
    pub title: Format,
    head: Format,
    text: Format,
    whole: Format,
    number: Format,
    share: Format,
    dollars: Format,
    date: Format,
    hidden: Format,
}

impl Formats {
    pub fn new() -> Self {
        Self {
            title: Format::new().set_bold().set_font_size(14),
            head: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Bottom)
                .set_border_bottom(FormatBorder::Medium)
                .set_border_bottom_color(Color::RGB(0x16_3F_5C)),
            text: Format::new().set_num_format("@").set_align(FormatAlign::Top).set_text_wrap(),
            whole: Format::new().set_num_format("#,##0").set_align(FormatAlign::Top),
            number: Format::new().set_num_format("#,##0.##").set_align(FormatAlign::Top),
            share: Format::new().set_num_format("0%").set_align(FormatAlign::Top),
            dollars: Format::new().set_num_format("$#,##0.00").set_align(FormatAlign::Top),
            date: Format::new().set_num_format("mmm d, yyyy").set_align(FormatAlign::Top),
            hidden: Format::new().set_num_format("@").set_align(FormatAlign::Right),
        }
    }

    pub fn put_head(&self, sheet: &mut Worksheet, row: u32, columns: &[Column]) -> Result<(), ExportError> {
        for (c, column) in (0u16..).zip(columns) {
            sheet.write_string_with_format(row, c, shortened(&column.head), &self.head)?;
        }
        Ok(())
    }
}

/// Writes the header and rows from the first row down; how many rows there were.
pub fn fill(
    sheet: &mut Worksheet,
    formats: &Formats,
    columns: &[Column],
    rows: impl IntoIterator<Item = Vec<Value>>,
) -> Result<u32, ExportError> {
    for (c, column) in (0u16..).zip(columns) {
        sheet.set_column_width(c, width(column))?;
    }
    sheet.set_freeze_panes(1, 1)?;
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_landscape();
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_footer("&L&F · &A&RPage &P of &N");
    formats.put_head(sheet, 0, columns)?;
    let mut r = 0;
    for row in rows {
        r += 1;
        for (c, value) in (0u16..).zip(&row) {
            put(sheet, formats, r, c, value)?;
        }
    }
    if let Some(last) = u16::try_from(columns.len()).ok().and_then(|n| n.checked_sub(1)) {
        sheet.autofilter(0, 0, r, last)?;
    }
    Ok(r)
}

fn width(column: &Column) -> f64 {
    match column.width {
        Width::Narrow => 12.0,
        Width::Usual => 26.0,
        Width::Wide => 60.0,
    }
}

/// Never the call that guesses a type from a text: a text is a string cell, whatever it starts with.
pub fn put(
    sheet: &mut Worksheet,
    f: &Formats,
    row: u32,
    column: u16,
    value: &Value,
) -> Result<(), ExportError> {
    match value {
        Value::Text(text) if text.is_empty() => return Ok(()),
        Value::Text(text) if text == "w" || text.starts_with('<') => {
            sheet.write_string_with_format(row, column, shortened(text), &f.hidden)?
        }
        Value::Text(text) => sheet.write_string_with_format(row, column, shortened(text), &f.text)?,
        Value::Whole(n) => sheet.write_number_with_format(row, column, *n as f64, &f.whole)?,
        Value::Number(n) => sheet.write_number_with_format(row, column, *n, &f.number)?,
        Value::Share(share) => sheet.write_number_with_format(row, column, *share, &f.share)?,
        Value::Minutes(minutes) => {
            sheet.write_number_with_format(row, column, f64::from(*minutes) / 60.0, &f.number)?
        }
        Value::Cents(cents) => {
            sheet.write_number_with_format(row, column, f64::from(*cents) / 100.0, &f.dollars)?
        }
        Value::Date(date) => match serial(*date) {
            Some(days) => sheet.write_number_with_format(row, column, days, &f.date)?,
            None => sheet.write_string_with_format(row, column, date.to_string(), &f.text)?,
        },
        Value::Flag(flag) => sheet.write_string_with_format(row, column, yes_or_no(*flag), &f.text)?,
        Value::Empty => return Ok(()),
    };
    Ok(())
}

/// Excel's number of a day; None before March 1900, where its calendar has a day that never was.
fn serial(date: NaiveDate) -> Option<f64> {
    let days = (date - NaiveDate::from_ymd_opt(1899, 12, 30)?).num_days();
    (days > 60).then_some(days as f64)
}

/// Cut where Excel would refuse it, with an ellipsis.
fn shortened(text: &str) -> String {
    if text.encode_utf16().count() <= LONGEST {
        return text.to_owned();
    }
    let mut units = 1;
    let kept = text.chars().take_while(|c| {
        units += c.len_utf16();
        units <= LONGEST
    });
    kept.chain(['…']).collect()
}

/// A name that a sheet may have: at most 31 letters, none of them reserved.
pub fn sheet_name(name: &str) -> String {
    let reserved = |c: char| matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\') || c.is_control();
    let clean: String = name.chars().map(|c| if reserved(c) { ' ' } else { c }).collect();
    let mut units = 0;
    let short: String = clean
        .trim()
        .trim_matches('\'')
        .chars()
        .take_while(|c| {
            units += c.len_utf16();
            units <= 31
        })
        .collect();
    let short = short.trim().trim_end_matches('\'');
    if short.is_empty() || short.eq_ignore_ascii_case("history") {
        "List".to_owned()
    } else {
        short.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_title_makes_a_sheet_name() {
        assert_eq!(sheet_name("Students 2026/27"), "Students 2026 27");
        assert_eq!(sheet_name("'[]:'"), "List");
        assert_eq!(sheet_name("History"), "List");
        assert_eq!(sheet_name(&"x".repeat(80)).len(), 31);
    }

    #[test]
    fn a_text_that_is_too_long_is_cut_and_says_so() {
        let cut = shortened(&"ż".repeat(40_000));
        assert_eq!(cut.encode_utf16().count(), LONGEST);
        assert!(cut.ends_with('…'));
    }
}
