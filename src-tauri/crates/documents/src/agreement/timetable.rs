//! The weekly schedule: when work starts and ends on each day, and the hours.

use chrono::Weekday;

use super::facts::ScheduleBlock;
use super::values::Values;
use crate::blocks::{Align, Cell, Column, Table, TableKind, TableRow, Width};
use crate::text::RichText;

const DAYS: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

pub(super) fn weekly(values: &Values<'_>) -> Table {
    let words = values.language.words();
    let language = values.language;
    let mut blocks = values.facts.schedule.clone();
    blocks.sort_by_key(|block| (block.weekday.num_days_from_monday(), block.starts));
    let mut columns = vec![Column::new(Width::Points(71.0), Align::Left)];
    columns.extend([Column::new(Width::Rest, Align::Middle); 7]);
    columns.push(Column::new(Width::Points(58.0), Align::Middle));
    let mut head = vec![String::new()];
    head.extend(words.weekdays.iter().map(|day| (*day).to_owned()));
    head.push(words.week.to_owned());
    let row = |name: &str, week: String, of: &dyn Fn(&ScheduleBlock) -> String| {
        let mut cells = vec![Cell::new(name)];
        cells.extend(DAYS.iter().map(|day| Cell::new(day_cell(&blocks, *day, of))));
        cells.push(Cell::new(week));
        TableRow { cells, ..TableRow::default() }
    };
    let mut rows = vec![
        row(words.starts, String::new(), &|block| language.time(block.starts)),
        row(words.ends, String::new(), &|block| language.time(block.ends)),
    ];
    if blocks.iter().any(|block| block.meal_minutes > 0) {
        rows.push(row(words.meal_break, String::new(), &|block| match block.meal_minutes {
            0 => "–".to_owned(),
            minutes => format!("{minutes}\u{00A0}{}", words.minutes),
        }));
    }
    let week: u32 = blocks.iter().map(ScheduleBlock::minutes).sum();
    let week = if blocks.is_empty() { String::new() } else { language.hours(week, 1) };
    rows.push(row(words.hours, week, &|block| language.hours(block.minutes(), 1)));
    Table {
        kind: TableKind::Grid,
        columns,
        head: vec![TableRow::new(head)],
        rows,
        row_heads: true,
        row_height: if blocks.is_empty() { 20.0 } else { 0.0 },
        drop: 0.0,
    }
}

/// The shifts of a day one below the other, a dash on a free day, nothing while no shift is known.
fn day_cell(blocks: &[ScheduleBlock], day: Weekday, of: &dyn Fn(&ScheduleBlock) -> String) -> RichText {
    if blocks.is_empty() {
        return RichText::default();
    }
    let shifts: Vec<String> = blocks.iter().filter(|block| block.weekday == day).map(of).collect();
    if shifts.is_empty() { RichText::plain("–") } else { RichText::plain(shifts.join("\n")) }
}
