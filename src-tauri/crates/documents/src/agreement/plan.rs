//! The training plan: tasks with ratings, safety instruction, hazardous work.

use super::facts::TaughtAt;
use super::sections::{head, plain};
use super::template::{Filled, Line, Section};
use super::values::Values;
use crate::blocks::{Align, Block, Cell, Column, Paragraph, Prose, Table, TableKind, TableRow, Width};
use crate::text::RichText;

/// Height of a row in which ratings, dates and initials are written.
const ROW: f32 = 18.0;
/// Rows to write in while the list is not known.
const EMPTY_TASKS: usize = 7;
const EMPTY_SAFETY: usize = 4;

/// The plan on one page where it fits one.
pub(super) fn plan(filled: &Filled, values: &Values<'_>) -> Vec<Block> {
    let mut kept = Vec::new();
    for (index, section) in filled.sections.iter().enumerate() {
        let Some(table) = table(section, &filled.sections, values) else {
            kept.extend(plain(section));
            continue;
        };
        if index == 0 {
            kept.push(head(section));
        } else {
            kept.push(Block::Group { text: section.head.clone(), before: 7.0 });
        }
        kept.extend(section.lines.iter().filter_map(|line| match line {
            Line::Text { text, .. } => Some(Block::Paragraph(Paragraph::new(Prose::NoteAbove, text.clone()))),
            _ => None,
        }));
        kept.push(Block::Table(table));
    }
    vec![Block::Keep(kept)]
}

fn table(section: &Section, all: &[Section], values: &Values<'_>) -> Option<Table> {
    let list = section.lines.iter().find_map(|line| match line {
        Line::Each { list } => Some(list.as_str()),
        _ => None,
    })?;
    let (columns, rows) = match list {
        "plan.items" => (task_columns(), task_rows(all, values)),
        "plan.safety_items" => (safety_columns(), safety_rows(values)),
        _ => (hazard_columns(), hazard_rows(values)),
    };
    let head = key(section, "Columns").unwrap_or_default();
    let head = TableRow::new(head.into_iter().chain(std::iter::repeat(String::new())).take(columns.len()));
    Some(Table {
        kind: TableKind::Grid,
        columns,
        head: vec![head],
        rows,
        row_heads: false,
        row_height: ROW,
        drop: 0.5,
    })
}

fn key(section: &Section, name: &str) -> Option<Vec<String>> {
    section.lines.iter().find_map(|line| match line {
        Line::Key { name: found, values } if found == name => Some(values.clone()),
        _ => None,
    })
}

fn task_columns() -> Vec<Column> {
    vec![
        Column::new(Width::Points(20.0), Align::Right),
        Column::new(Width::Rest, Align::Left),
        Column::new(Width::Points(56.0), Align::Left),
        Column::new(Width::Points(72.0), Align::Left),
        Column::new(Width::Points(36.0), Align::Middle),
        Column::new(Width::Points(36.0), Align::Middle),
    ]
}

fn task_rows(all: &[Section], values: &Values<'_>) -> Vec<TableRow> {
    let places = all.iter().find_map(|section| key(section, "Taught at")).unwrap_or_default();
    let place = |taught: Option<TaughtAt>| {
        let index = match taught {
            Some(TaughtAt::School) => 0,
            Some(TaughtAt::WorkSite) => 1,
            Some(TaughtAt::Both) => 2,
            None => return String::new(),
        };
        places.get(index).cloned().unwrap_or_default()
    };
    let mut rows: Vec<TableRow> = values
        .facts
        .plan
        .iter()
        .enumerate()
        .map(|(index, item)| {
            TableRow::new([
                (index + 1).to_string(),
                values.language.typeset(&item.task),
                place(item.taught_at),
                item.when.clone().unwrap_or_else(|| values.language.short_span(item.from, item.to)),
                String::new(),
                String::new(),
            ])
        })
        .collect();
    if rows.is_empty() {
        rows = (1..=EMPTY_TASKS).map(|number| numbered_blank(number, 6)).collect();
    }
    rows
}

fn numbered_blank(number: usize, cells: usize) -> TableRow {
    let mut row = blank(cells);
    row.cells[0] = Cell::new(number.to_string());
    row
}

fn blank(cells: usize) -> TableRow {
    TableRow::new(vec![RichText::default(); cells])
}

fn safety_columns() -> Vec<Column> {
    vec![
        Column::new(Width::Rest, Align::Left),
        Column::new(Width::Points(120.0), Align::Left),
        Column::new(Width::Points(90.0), Align::Left),
        Column::new(Width::Points(72.0), Align::Left),
    ]
}

fn safety_rows(values: &Values<'_>) -> Vec<TableRow> {
    let mut rows: Vec<TableRow> = values
        .facts
        .safety
        .iter()
        .map(|item| {
            TableRow::new([
                values.language.typeset(&item.topic),
                item.instructor.clone().unwrap_or_default(),
                String::new(),
                String::new(),
            ])
        })
        .collect();
    if rows.is_empty() {
        rows = (0..EMPTY_SAFETY).map(|_| blank(4)).collect();
    }
    rows
}

fn hazard_columns() -> Vec<Column> {
    vec![
        Column::new(Width::Points(56.0), Align::Left),
        Column::new(Width::Rest, Align::Left),
        Column::new(Width::Points(110.0), Align::Left),
        Column::new(Width::Points(96.0), Align::Left),
        Column::new(Width::Points(72.0), Align::Left),
    ]
}

fn hazard_rows(values: &Values<'_>) -> Vec<TableRow> {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let mut rows: Vec<TableRow> = values
        .facts
        .hazards
        .iter()
        .map(|item| {
            TableRow::new([
                item.order.clone(),
                values.language.typeset(&item.process),
                text(&item.step),
                text(&item.supervisor),
                text(&item.longest_time),
            ])
        })
        .collect();
    if rows.is_empty() {
        rows = (0..EMPTY_SAFETY).map(|_| blank(5)).collect();
    }
    rows
}
