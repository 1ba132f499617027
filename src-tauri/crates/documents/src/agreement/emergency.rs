//! The emergency page: kept apart from the rest, filled in by the family.

use super::answers;
use super::sections::{fact, facts, has_field, plain, signatures, steps};
use super::template::{Filled, Line, Section};
use super::values::{Values, unbroken};
use crate::blocks::{
    Align, Block, Column, Fact, FactRules, Facts, Paragraph, Prose, Section as Head, Table, TableKind,
    TableRow, Title, Width,
};
use crate::language::Language;
use crate::text::RichText;

/// People to call: at least this many rows.
const CONTACT_ROWS: usize = 3;

/// How far apart things stand.
struct Spacing {
    head: f32,
    head_after_writing: f32,
    contact_row: f32,
    contact_drop: f32,
    writing: f32,
}

const USUAL: Spacing =
    Spacing { head: 12.0, head_after_writing: 14.0, contact_row: 24.0, contact_drop: 3.0, writing: 20.0 };
/// For languages and names that would need a second page.
const CLOSE: Spacing =
    Spacing { head: 6.0, head_after_writing: 7.0, contact_row: 17.5, contact_drop: 0.5, writing: 15.0 };

pub(super) fn page(filled: &Filled, values: &Values<'_>) -> Vec<Block> {
    let usual = blocks(filled, values, &USUAL);
    let close = blocks(filled, values, &CLOSE);
    vec![Block::NewSheet, Block::Anchor("emergency"), Block::Fit { usual, close }]
}

fn blocks(filled: &Filled, values: &Values<'_>, spacing: &Spacing) -> Vec<Block> {
    let words = values.language.words();
    let mut blocks = vec![Block::Title(Title {
        text: filled.title.clone(),
        kind: None,
        number: Some((words.agreement_number.to_owned(), values.facts.number.clone())),
        tight: true,
    })];
    let mut after_writing = false;
    for section in &filled.sections {
        match section.id.as_str() {
            "todo" => {
                blocks.push(steps(section));
                blocks.extend(who(&section.lines));
            }
            "contacts" => {
                blocks.push(spaced_head(section, after_writing, spacing));
                blocks.push(Block::Table(contacts(section, values, spacing)));
            }
            "doctor" => {
                blocks.push(spaced_head(section, after_writing, spacing));
                blocks.extend(doctor(&section.lines));
            }
            "health" => {
                blocks.push(spaced_head(section, after_writing, spacing));
                blocks.extend(health(&section.lines, spacing));
            }
            "consent" => {
                let mut kept = vec![spaced_head(section, after_writing, spacing)];
                kept.extend(consent(&section.lines, values));
                blocks.push(Block::Keep(kept));
            }
            _ => blocks.extend(plain(section)),
        }
        after_writing = matches!(section.id.as_str(), "doctor" | "health");
    }
    blocks
}

fn spaced_head(section: &Section, after_writing: bool, spacing: &Spacing) -> Block {
    let before = if after_writing { spacing.head_after_writing } else { spacing.head };
    Block::Section(Head { before, ..Head::new(section.number.as_deref(), &section.head) })
}

/// Student at the left, people at the right, the work site below.
fn who(lines: &[Line]) -> Vec<Block> {
    let (wide, narrow): (Vec<Line>, Vec<Line>) = lines
        .iter()
        .filter(|line| matches!(line, Line::Row { .. }))
        .cloned()
        .partition(|line| has_field(line, "site.address"));
    let (left, right) = narrow.split_at(narrow.len().div_ceil(2));
    vec![
        Block::Columns {
            left: vec![facts(left, FactRules::Full)],
            right: vec![facts(right, FactRules::Full)],
        },
        facts(&wide, FactRules::Joined),
    ]
}

fn contacts(section: &Section, values: &Values<'_>, spacing: &Spacing) -> Table {
    let head = section.lines.iter().find_map(|line| match line {
        Line::Key { name, values } if name == "Columns" => Some(values.clone()),
        _ => None,
    });
    let answer = |value: &Option<String>, said: fn(&str, Language) -> String| {
        value.as_deref().map(|text| said(text, values.language)).unwrap_or_default()
    };
    let phone = |value: &Option<String>| value.as_deref().map(unbroken).unwrap_or_default();
    let mut rows: Vec<TableRow> = values
        .facts
        .emergency
        .contacts
        .iter()
        .map(|contact| {
            TableRow::new([
                contact.name.clone(),
                answer(&contact.relation, answers::relation),
                phone(&contact.day_phone),
                phone(&contact.other_phone),
                answer(&contact.language, answers::language),
            ])
        })
        .collect();
    while rows.len() < CONTACT_ROWS {
        rows.push(TableRow::new(vec![RichText::default(); 5]));
    }
    let widths =
        [Width::Rest, Width::Points(80.0), Width::Points(92.0), Width::Points(92.0), Width::Points(70.0)];
    Table {
        kind: TableKind::Grid,
        columns: widths.into_iter().map(|width| Column::new(width, Align::Left)).collect(),
        head: vec![TableRow::new(head.unwrap_or_else(|| vec![String::new(); 5]))],
        rows,
        row_heads: false,
        row_height: spacing.contact_row,
        drop: spacing.contact_drop,
    }
}

/// In turn at the left and at the right; the hospital over the whole width.
fn doctor(lines: &[Line]) -> Vec<Block> {
    let (wide, narrow): (Vec<&Line>, Vec<&Line>) =
        lines.iter().partition(|line| has_field(line, "emergency.hospital"));
    let (mut left, mut right): (Vec<Fact>, Vec<Fact>) = (Vec::new(), Vec::new());
    for (index, row) in narrow.into_iter().filter_map(fact).enumerate() {
        if index % 2 == 0 { left.push(row) } else { right.push(row) }
    }
    let hand = |rows: Vec<Fact>| Block::Facts(Facts { rows, rules: FactRules::Hand });
    vec![
        Block::Columns { left: vec![hand(left)], right: vec![hand(right)] },
        hand(wide.into_iter().filter_map(fact).collect()),
    ]
}

/// Each point with lines to write on; the second, on conditions, has two.
fn health(lines: &[Line], spacing: &Spacing) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut points = 0;
    for line in lines {
        match line {
            Line::Text { text, .. } => {
                blocks.push(Block::Paragraph(Paragraph::new(Prose::Lead, text.clone())));
            }
            Line::Item { text, .. } => {
                points += 1;
                let lines = if points == 2 { 2 } else { 1 };
                blocks.push(Block::WriteIn { label: text.to_plain(), lines, pitch: spacing.writing });
            }
            _ => {}
        }
    }
    blocks
}

/// One of the family signs, whoever else signs the agreement: the page stays one page.
fn consent(lines: &[Line], values: &Values<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for line in lines {
        if let Line::Text { text, answers } = line {
            blocks.push(Block::Paragraph(Paragraph {
                after: Some(0.0),
                ..Paragraph::new(Prose::Close, text.clone())
            }));
            if !answers.is_empty() {
                blocks.push(Block::Boxes(answers.clone()));
            }
        }
    }
    if let Block::Signatures(mut signed) = signatures(lines, values) {
        signed.rows.dedup_by(|next, first| next.role == first.role);
        blocks.push(Block::Signatures(signed));
    }
    blocks
}
