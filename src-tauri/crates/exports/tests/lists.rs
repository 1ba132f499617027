//! Any list as a workbook, read back by another library.

#![allow(clippy::unwrap_used)]

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use chrono::{NaiveDate, TimeZone, Utc};
use exports::{Bom, Column, ExportError, Origin, Value, Width, csv, workbook};

fn origin(title: &str) -> Origin {
    Origin {
        title: title.into(),
        author: "Career Center".into(),
        district: "District".into(),
        created: Utc.with_ymd_and_hms(2026, 11, 24, 8, 0, 0).unwrap(),
    }
}

fn write(title: &str, columns: &[Column], rows: Vec<Vec<Value>>) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    workbook(&mut out, &origin(title), columns, rows).unwrap();
    out.into_inner()
}

fn one(bytes: &[u8], sheet: &str) -> calamine::Range<Data> {
    Xlsx::new(Cursor::new(bytes)).unwrap().worksheet_range(sheet).unwrap()
}

const HOSTILE: [&str; 14] = [
    "=cmd|' /C calc'!A0",
    "+1",
    "-2+3",
    "@SUM(A1:A9)",
    "=HYPERLINK(\"http://example.org\",\"x\")",
    "http://example.org",
    "\t=1+1",
    "0123",
    "1e9",
    "TRUE",
    "2026-01-01",
    "'); DROP TABLE students;--",
    "<script>alert(1)</script>&amp;",
    "Zażółć 💼 \u{202e}gnihsif",
];

#[test]
fn a_hostile_text_comes_back_as_the_same_text() {
    let columns = [Column::new("Text", Width::Usual)];
    let bytes = write("Texts", &columns, HOSTILE.iter().map(|t| vec![Value::text(*t)]).collect());
    let sheet = one(&bytes, "Texts");
    for (row, text) in HOSTILE.iter().enumerate() {
        assert_eq!(sheet[(row + 1, 0)], Data::String((*text).to_owned()), "{text}");
    }
}

#[test]
fn a_hostile_text_is_inert_in_csv() {
    let mut out = Vec::new();
    csv(&mut out, Bom::Without, &[Column::new("Text", Width::Usual)], HOSTILE.map(|t| vec![Value::text(t)]))
        .unwrap();
    let mut reader = ::csv::Reader::from_reader(out.as_slice());
    for (record, text) in reader.records().zip(HOSTILE) {
        let field = record.unwrap()[0].to_owned();
        assert!(!field.trim_start().starts_with(['=', '+', '-', '@']), "{field}");
        assert_eq!(field.strip_prefix('\'').unwrap_or(&field), text.strip_prefix('\'').unwrap_or(text));
    }
}

#[test]
fn numbers_dates_and_shares_keep_their_types() {
    let columns = ["a", "b", "c", "d", "e", "f", "g"].map(|h| Column::new(h, Width::Narrow));
    let date = NaiveDate::from_ymd_opt(2026, 5, 28).unwrap();
    let row = vec![
        Value::Whole(-12),
        Value::Number(2.5),
        Value::Share(0.5),
        Value::Minutes(90),
        Value::Cents(1525),
        Value::Date(date),
        Value::Empty,
    ];
    let bytes = write("Types", &columns, vec![row]);
    let sheet = one(&bytes, "Types");
    let number = |c: usize| sheet.get((1, c)).and_then(calamine::DataType::as_f64);
    assert_eq!((number(0), number(1), number(2)), (Some(-12.0), Some(2.5), Some(0.5)));
    assert_eq!((number(3), number(4)), (Some(1.5), Some(15.25)));
    assert!(matches!(&sheet[(1, 5)], Data::DateTime(d) if d.as_f64() == 46_170.0), "{:?}", sheet[(1, 5)]);
}

#[test]
fn an_empty_list_has_a_header_and_a_filter() {
    let bytes = write("Nobody", &[Column::new("Name", Width::Usual)], vec![]);
    assert_eq!(one(&bytes, "Nobody").height(), 1);
}

#[test]
fn a_long_list_is_written_row_by_row_and_comes_back_whole() {
    let columns = [Column::new("Name", Width::Usual), Column::new("Number", Width::Narrow)];
    let rows: Vec<Vec<Value>> =
        (0..25_000).map(|i| vec![Value::text(format!("=Student {i}")), Value::Whole(i)]).collect();
    let bytes = write("Students", &columns, rows.clone());
    let sheet = one(&bytes, "Students");
    assert_eq!(sheet.height(), 25_001);
    assert_eq!(sheet[(25_000, 0)], Data::String("=Student 24999".into()));
    assert_eq!(bytes, write("Students", &columns, rows), "the same rows give the same bytes");
}

/// Takes `room` bytes, then is full.
struct Disk {
    room: usize,
}

impl std::io::Write for Disk {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.room = self.room.checked_sub(bytes.len()).ok_or(std::io::ErrorKind::StorageFull)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_full_disk_is_told_as_one() {
    for room in [0, 100] {
        let told = workbook(Disk { room }, &origin("Students"), &[], Vec::new()).unwrap_err();
        let full = |error: &std::io::Error| error.kind() == std::io::ErrorKind::StorageFull;
        assert!(matches!(&told, ExportError::Write(error) if full(error)), "{room}: {told:?}");
    }
}
