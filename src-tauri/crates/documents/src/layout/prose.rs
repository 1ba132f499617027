//! Heads, paragraphs and lists.

use super::{Bond, Row, Setter, bind_lines, put_line};
use crate::blocks::{List, Marker, Paragraph, Prose, Section};
use crate::style::{Color, Style, rule};
use crate::tags::{Role, Tree};
use crate::text::RichText;

const NUMBER_COLUMN: f32 = 18.0;

/// Style, space above, space below, and whether it holds to what follows.
fn manner(prose: Prose) -> (Style, f32, f32, Bond) {
    match prose {
        Prose::Body => (Style::BODY, 0.0, 7.0, Bond::Free),
        Prose::Close => (Style::CLOSE, 0.0, 3.0, Bond::Free),
        Prose::Finding => (Style::FINDING, 0.0, 1.0, Bond::Bound),
        Prose::Unit => (Style::SMALL, 0.0, 4.0, Bond::Bound),
        Prose::Lead => (Style::LEAD, 0.0, 4.0, Bond::Free),
        Prose::Note => (Style::NOTE, 4.0, 0.0, Bond::Free),
        Prose::Source => (Style::SMALL, 4.0, 0.0, Bond::Free),
        Prose::NoteAbove => (Style::NOTE, 0.0, 4.0, Bond::Bound),
    }
}

impl Setter<'_> {
    pub(super) fn section(&mut self, section: &Section, width: f32) -> Row {
        let style = Style::SECTION;
        let element = self.tree.add(Tree::ROOT, Role::Heading(2));
        let indent = if section.number.is_some() { NUMBER_COLUMN } else { 0.0 };
        let top = rule::SECTION + 3.0;
        let mut row = Row::new(0.0);
        row.rule(0.0, rule::SECTION / 2.0, width, rule::SECTION, Color::Ink);
        if let Some(number) = &section.number {
            let number = self.lines(&RichText::plain(format!("{number} ")), style, NUMBER_COLUMN);
            self.put(&mut row, number, 0.0, top, style, element);
        }
        let lines = self.lines(&RichText::plain(&*section.text), style, width - indent);
        row.height = top + self.put(&mut row, lines, indent, top, style, element);
        row.before = self.space(section.before);
        row.after = 3.0;
        row.bond = Bond::Bound;
        row
    }

    pub(super) fn group(&mut self, text: &str, before: f32, width: f32) -> Vec<Row> {
        let element = self.tree.add(Tree::ROOT, Role::Heading(3));
        let lines = self.lines(&RichText::plain(text), Style::GROUP, width);
        let mut row = Row::new(0.0);
        row.height = self.put(&mut row, lines, 0.0, 0.0, Style::GROUP, element);
        row.before = self.space(before);
        row.after = 1.0;
        row.bond = Bond::Bound;
        vec![row]
    }

    pub(super) fn paragraph(&mut self, paragraph: &Paragraph, width: f32) -> Vec<Row> {
        let (style, before, after, bond) = manner(paragraph.prose);
        let element = self.tree.add(Tree::ROOT, Role::Paragraph);
        let baseline = self.baseline(style);
        let mut rows: Vec<Row> = self
            .lines(&paragraph.text, style, width)
            .into_iter()
            .map(|line| {
                let mut row = Row::new(style.leading);
                put_line(&mut row, line, 0.0, baseline, Some(element));
                row
            })
            .collect();
        bind_lines(&mut rows);
        if let Some(first) = rows.first_mut() {
            first.before = paragraph.before.unwrap_or(before);
        }
        if let Some(last) = rows.last_mut() {
            last.after = paragraph.after.unwrap_or(after);
            last.bond = bond;
        }
        rows
    }

    pub(super) fn list(&mut self, list: &List, width: f32) -> Vec<Row> {
        let (indent, after, mark_style) = match list.marker {
            Marker::Dash => (10.0, 0.0, Style::CLOSE),
            Marker::Number => (17.0, 3.0, Style::CLAUSE_NUMBER),
            Marker::Finding => (18.0, 3.0, Style::CLOSE),
        };
        let style = Style::CLOSE;
        let parent = self.tree.add(Tree::ROOT, Role::List);
        let mut rows = Vec::new();
        for (index, text) in list.items.iter().enumerate() {
            let item = self.tree.add(parent, Role::Item);
            let label = self.tree.add(item, Role::Label);
            let body = self.tree.add(item, Role::ItemBody);
            let mark = match list.marker {
                Marker::Dash | Marker::Finding => "– ".to_owned(),
                Marker::Number => format!("{} ", index + 1),
            };
            let marks = self.lines(&RichText::plain(mark), mark_style, f32::INFINITY);
            let mut item_rows: Vec<Row> = Vec::new();
            let baseline = self.baseline(style);
            for line in self.lines(text, style, width - indent) {
                let mut row = Row::new(style.leading);
                put_line(&mut row, line, indent, baseline, Some(body));
                item_rows.push(row);
            }
            if let Some(first) = item_rows.first_mut() {
                let text_marks = std::mem::take(&mut first.marks);
                for line in marks {
                    put_line(first, line, 0.0, baseline, Some(label));
                }
                first.marks.extend(text_marks);
            }
            match list.marker {
                Marker::Number => {
                    let end = item_rows.len().saturating_sub(1);
                    item_rows.iter_mut().take(end).for_each(|row| row.bond = Bond::Kept);
                }
                Marker::Dash | Marker::Finding => bind_lines(&mut item_rows),
            }
            if let Some(last) = item_rows.last_mut() {
                last.after = after;
            }
            rows.extend(item_rows);
        }
        rows
    }
}
