//! Headers and a few rows -> the most likely mapping. Names decide; what stands in the cells confirms or doubts.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::{Field, MappedColumn, Mapping, Target, fields::Shape, fingerprint, names::fold_plain};
use crate::{
    dates::{Order, parse_date},
    grades::parse_grade,
    headers::slips,
    oneroster::is_email,
    phones::is_phone,
    weekly::{is_days, is_time, parse_weekly},
    yes_no::parse_yes_no,
};

/// Below this a guess is worse than none.
const LEAST: i32 = 45;

/// Guesses which column fills which field; every field at most once. `sample_rows` are some rows of the file,
/// such as [`crate::Table::sample`] gives.
pub fn guess_mapping(target: Target, headers: &[String], sample_rows: &[Vec<String>]) -> Mapping {
    let fields: Vec<Field> = Field::ALL.iter().copied().filter(|field| field.belongs_to(target)).collect();
    let mut scored: Vec<(i32, usize, usize)> = Vec::new();
    for (column, header) in headers.iter().enumerate() {
        let cells: Vec<&str> = sample_rows
            .iter()
            .filter_map(|row| row.get(column))
            .map(|cell| cell.trim())
            .filter(|cell| !cell.is_empty())
            .collect();
        for (at, field) in fields.iter().enumerate() {
            let header = fold_plain(header);
            let by_name = name_score(&header, *field).max(by_looks(&header, *field, &cells));
            if by_name > 0 {
                scored.push((by_name + looks_score(field.shape(), &cells), column, at));
            }
        }
    }
    scored.sort_unstable_by_key(|(score, column, field)| (Reverse(*score), *column, *field));
    let mut columns: Vec<MappedColumn> = headers
        .iter()
        .map(|header| MappedColumn { header: header.clone(), field: None, confidence: 0 })
        .collect();
    let mut taken = vec![false; fields.len()];
    for (score, column, field) in scored.into_iter().filter(|(score, ..)| *score >= LEAST) {
        if columns[column].field.is_none() && !taken[field] {
            taken[field] = true;
            columns[column].field = Some(fields[field]);
            columns[column].confidence = u8::try_from(score.clamp(0, 100)).unwrap_or(0);
        }
    }
    Mapping { target, columns, defaults: Vec::new(), fingerprint: fingerprint(headers) }
}

/// A heading that means one thing or another by what stands below it: “Start” above times of day, “Days” above days
/// without hours.
const BY_LOOKS: &[(Field, Field)] =
    &[(Field::Days, Field::Weekly), (Field::StartTime, Field::Starts), (Field::EndTime, Field::Ends)];

/// What a field gets for the names of another, where most cells look like its own.
fn by_looks(header: &str, field: Field, cells: &[&str]) -> i32 {
    let other = BY_LOOKS.iter().find(|(own, _)| *own == field).map(|(_, other)| *other);
    let fit = cells.iter().filter(|cell| looks(field.shape(), cell)).count();
    let most = fit > 0 && fit * 10 >= cells.len() * 7;
    other.filter(|_| most).map_or(0, |other| name_score(header, other))
}

/// What systems put before the name of a column: `student.lastName`, `cal.schoolName`.
const PREFIXES: &[&str] = &[
    "student",
    "stu",
    "pupil",
    "sch",
    "cal",
    "employer",
    "company",
    "opportunity",
    "site",
    "legal",
    "current",
    "demographics",
];

/// Above every other name; where the cells look otherwise it still is a guess, though a doubtful one, and another field that
/// they look like goes before.
const OWN_NAME: i32 = LEAST + 61;

fn name_score(header: &str, field: Field) -> i32 {
    if header.is_empty() {
        return 0;
    }
    if field.own_names().iter().any(|own| own == header) {
        return OWN_NAME;
    }
    let bare = PREFIXES.iter().find_map(|prefix| header.strip_prefix(prefix)).filter(|bare| bare.len() > 2);
    let digits = header.trim_end_matches('1');
    let names = field.names();
    let mut best = 0;
    // Names further down a field's list are rarer, so an earlier one wins among equals.
    for (rank, name) in names.iter().enumerate() {
        let rank = i32::try_from(rank).unwrap_or(0).min(5);
        let score = if *name == header {
            95 - rank
        } else if Some(*name) == bare || *name == digits {
            85 - rank
        } else if name.len() >= 5 && slips(name, header, if name.len() >= 8 { 2 } else { 1 }).is_some() {
            75 - rank
        } else if name.len() >= 5
            && !PREFIXES.contains(name)
            && (header.starts_with(name) || header.ends_with(name))
        {
            55 - rank
        } else {
            0
        };
        best = best.max(score);
    }
    best
}

/// Fewer cells than this can all be slips.
const ENOUGH: usize = 3;

/// From -60 (nothing of it looks so) to 10 (all of it does).
fn looks_score(shape: Shape, cells: &[&str]) -> i32 {
    if cells.is_empty() {
        return 0;
    }
    let fit = cells.iter().filter(|cell| looks(shape, cell)).count();
    let share = i32::try_from(fit * 100 / cells.len()).unwrap_or(0);
    match shape {
        Shape::Text => 0,
        Shape::YesNo => (share - 50) / 5,
        _ if share >= 70 => 10,
        _ if share >= 30 => -10,
        _ if cells.len() < ENOUGH => -30,
        _ => -60,
    }
}

fn looks(shape: Shape, cell: &str) -> bool {
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    let figures = cell.trim_start_matches('$').replace([',', ' '], "");
    match shape {
        Shape::Text => true,
        // “1:00-3:30” are hours of a day.
        Shape::Number | Shape::Money => {
            figures.starts_with(|c: char| c.is_ascii_digit())
                && parse_weekly(&format!("Mon {cell}")).is_none()
        }
        // Only whether it can be read matters here, not what two-digit years mean.
        Shape::Date => {
            parse_date(cell, Order::MonthFirst, NaiveDate::MIN)
                .or_else(|| parse_date(cell, Order::DayFirst, NaiveDate::MIN))
                .is_some()
                || crate::dates::from_serial(cell).is_some()
        }
        Shape::Grade => parse_grade(cell).is_some(),
        Shape::YesNo => parse_yes_no(cell).is_ok(),
        Shape::Email => is_email(cell),
        Shape::Phone => is_phone(cell) && !cell.contains('@'),
        Shape::Zip => digits == 5 || digits == 9 || digits == 4,
        // Its days may stand in another column.
        Shape::Schedule => parse_weekly(cell).or_else(|| parse_weekly(&format!("Mon {cell}"))).is_some(),
        Shape::Days => is_days(cell),
        Shape::Time => is_time(cell),
    }
}
