//! CSV after RFC 4180, safe to open in a spreadsheet.

use std::{borrow::Cow, io::Write};

use chrono::NaiveDate;

use crate::{
    error::ExportError,
    value::{Column, Value},
};

/// Whether the file starts with a byte order mark, without which Excel reads UTF-8 as Windows-1252.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bom {
    With,
    Without,
}

/// Writes a header and the rows, comma-separated, lines ended by CRLF. Dates are ISO, hours and dollars plain
/// numbers, flags Yes or No.
pub fn csv(
    mut out: impl Write,
    bom: Bom,
    columns: &[Column],
    rows: impl IntoIterator<Item = Vec<Value>>,
) -> Result<(), ExportError> {
    if bom == Bom::With {
        out.write_all("\u{feff}".as_bytes())?;
    }
    let mut writer = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(out);
    writer.write_record(columns.iter().map(|c| inert(&c.head).into_owned()))?;
    for row in rows {
        writer.write_record(row.iter().map(field))?;
    }
    writer.flush()?;
    Ok(())
}

fn field(value: &Value) -> String {
    match value {
        Value::Text(text) => inert(text).into_owned(),
        Value::Whole(n) => n.to_string(),
        Value::Number(n) => n.to_string(),
        Value::Share(share) => format!("{share:.4}"),
        Value::Minutes(minutes) => domain::hours::hours_in_words(*minutes),
        Value::Cents(cents) => format!("{}.{:02}", cents / 100, cents % 100),
        Value::Date(date) => iso(*date),
        Value::Flag(flag) => yes_or_no(*flag).to_owned(),
        Value::Empty => String::new(),
    }
}

fn iso(date: NaiveDate) -> String {
    date.format("%Y-%m-%d").to_string()
}

pub(crate) fn yes_or_no(flag: bool) -> &'static str {
    if flag { "Yes" } else { "No" }
}

/// A text that a spreadsheet will not run: what starts like a formula (also in full-width letters, after
/// white space, or after a byte that is skipped) gets an apostrophe in front.
fn inert(text: &str) -> Cow<'_, str> {
    let starts_like_one =
        |c: char| matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '|' | '%');
    let skipped =
        |c: char| c.is_whitespace() || c.is_control() || matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}');
    let led_by_control = text.starts_with(['\t', '\r', '\n']);
    if led_by_control || text.trim_start_matches(skipped).starts_with(starts_like_one) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Width;

    fn written(values: Vec<Value>) -> String {
        let columns: Vec<Column> = values.iter().map(|_| Column::new("x", Width::Usual)).collect();
        let mut out = Vec::new();
        csv(&mut out, Bom::Without, &columns, [values]).unwrap();
        String::from_utf8(out).unwrap().split_once("\r\n").unwrap().1.to_owned()
    }

    #[test]
    fn a_text_that_starts_like_a_formula_is_made_inert() {
        for hostile in
            ["=cmd|' /C calc'!A0", "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\u{feff}=1", "＝1"]
        {
            let line = written(vec![Value::text(hostile)]);
            let read =
                ::csv::ReaderBuilder::new().has_headers(false).from_reader(line.as_bytes()).records().next();
            assert_eq!(&read.unwrap().unwrap()[0], format!("'{hostile}"));
        }
    }

    #[test]
    fn an_ordinary_text_is_left_alone() {
        for text in ["Ocampo, Daniela", "O’Hare-Smith", "", "3+4", "a=b", "Świątek"] {
            let line = written(vec![Value::text(text)]);
            let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(line.as_bytes());
            assert_eq!(reader.records().next().map_or(String::new(), |r| r.unwrap()[0].to_owned()), text);
        }
    }

    #[test]
    fn a_number_stays_a_number() {
        assert_eq!(
            written(vec![Value::Whole(-5), Value::Number(-2.5), Value::Minutes(90)]),
            "-5,-2.5,1.5\r\n"
        );
    }

    #[test]
    fn quotes_commas_and_line_breaks_are_quoted() {
        assert_eq!(
            written(vec![Value::text("a \"b\", c\nd"), Value::Whole(1)]),
            "\"a \"\"b\"\", c\nd\",1\r\n"
        );
    }

    #[test]
    fn the_byte_order_mark_comes_first_when_it_is_asked_for() {
        let mut out = Vec::new();
        csv(&mut out, Bom::With, &[Column::new("Name", Width::Usual)], []).unwrap();
        assert_eq!(out, b"\xEF\xBB\xBFName\r\n");
    }
}
