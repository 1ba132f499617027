//! The training plan: tasks with ratings, safety instruction, hazardous work.

use super::facts::PlanItem;
use super::sections::{head, plain};
use super::template::{Filled, Line, Section, fields_of, value_of};
use super::values::{Item, Values};
use crate::blocks::{Align, Block, Column, Paragraph, Prose, Table, TableKind, TableRow, Width};
use crate::wording::Phrase;

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
    let (list, cells) = section.lines.iter().find_map(|line| match line {
        Line::Each { list, cells } => Some((list.as_str(), cells.as_slice())),
        _ => None,
    })?;
    let places = all.iter().find_map(|section| key(section, "Taught at")).unwrap_or_default();
    let facts = values.facts;
    let items: Vec<Item<'_>> = match list {
        "plan.items" => {
            facts.plan.iter().enumerate().map(|(index, item)| Item::Task(index + 1, item, &places)).collect()
        }
        "plan.safety_items" => facts.safety.iter().map(Item::Safety).collect(),
        _ => facts.hazards.iter().map(Item::Hazard).collect(),
    };
    let mut rows: Vec<TableRow> = items
        .into_iter()
        .map(|item| {
            let values = Values { item: Some(item), ..*values };
            TableRow::new(cells.iter().map(|cell| value_of(cell, &values)))
        })
        .collect();
    if rows.is_empty() {
        rows = empty_rows(list, cells, values);
    }
    let head = key(section, "Columns").unwrap_or_default();
    Some(Table {
        kind: TableKind::Grid,
        columns: columns(list, cells, values),
        head: vec![TableRow::new(head.into_iter().chain(std::iter::repeat(String::new())).take(cells.len()))],
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

/// Rows to write in; tasks are numbered.
fn empty_rows(list: &str, cells: &[Phrase], values: &Values<'_>) -> Vec<TableRow> {
    let tasks = list == "plan.items";
    let count = if tasks { EMPTY_TASKS } else { EMPTY_SAFETY };
    let blank = PlanItem::default();
    (1..=count)
        .map(|number| {
            let item = tasks.then_some(Item::Task(number, &blank, &[]));
            let values = Values { item, ..*values };
            TableRow::new(cells.iter().map(|cell| value_of(cell, &values)))
        })
        .collect()
}

/// Each column as wide as what stands in it needs; what has no field is written by hand.
fn columns(list: &str, cells: &[Phrase], values: &Values<'_>) -> Vec<Column> {
    let mut by_hand = 0;
    cells
        .iter()
        .map(|cell| {
            let fields = fields_of(cell, values);
            let left = |points| Column::new(Width::Points(points), Align::Left);
            match fields.first().map(String::as_str) {
                Some("item.number") => Column::new(Width::Points(20.0), Align::Right),
                Some("item.taught_at") => left(56.0),
                Some("item.order") => left(88.0),
                Some("item.dates" | "item.longest_time") => left(72.0),
                Some("item.instructor") => left(120.0),
                Some("item.step") => left(110.0),
                Some("item.supervisor") => left(96.0),
                Some(_) => Column::new(Width::Rest, Align::Left),
                None if list == "plan.items" => Column::new(Width::Points(36.0), Align::Middle),
                None => {
                    by_hand += 1;
                    left(if by_hand == 1 { 90.0 } else { 72.0 })
                }
            }
        })
        .collect()
}
