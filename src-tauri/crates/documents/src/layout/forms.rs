//! What is filled in by hand: check boxes, signature lines, lines to write on.

use super::{Bond, Mark, Row, Setter};
use crate::blocks::{Choice, Signatures};
use crate::style::{Color, Style, rule, sheet};
use crate::tags::{ElementId, Role, Scope, Tree};
use crate::text::RichText;

const BOX: f32 = 9.0;
const SIGNATURE_PITCH: f32 = 40.0;
const WHO: f32 = 154.0;
const SIGNATURE: f32 = 195.5;

impl Setter<'_> {
    /// A box with its label; returns where the label ends.
    fn check_box(&mut self, row: &mut Row, label: &str, x: f32, y: f32, element: ElementId) -> f32 {
        let style = Style::LEAD;
        let baseline = y + self.baseline(style);
        row.marks.push(Mark::Frame {
            x: x + rule::CHECK_BOX / 2.0,
            y: baseline + 1.0 - BOX + rule::CHECK_BOX / 2.0,
            width: BOX - rule::CHECK_BOX,
            height: BOX - rule::CHECK_BOX,
            thickness: rule::CHECK_BOX,
            color: Color::Ink,
            element: None,
        });
        let lines = self.lines(&RichText::plain(label), style, f32::INFINITY);
        let end = x + BOX + 4.0 + lines.first().map_or(0.0, |line| line.width);
        self.put(row, lines, x + BOX + 4.0, y, style, element);
        end
    }

    pub(super) fn choices(&mut self, choices: &[Choice], width: f32) -> Vec<Row> {
        const ANSWER: f32 = 50.0;
        let table = self.tree.add(Tree::ROOT, Role::Table);
        let style = Style::LEAD;
        let mut rows = Vec::new();
        for (index, choice) in choices.iter().enumerate() {
            let element = self.tree.add(table, Role::Row);
            let question = self.tree.add(element, Role::Header(Scope::Row, 1));
            let mut row = Row::new(0.0);
            let mut top = 4.0;
            if index == 0 {
                row.rule(0.0, rule::FACT / 2.0, width, rule::FACT, Color::Hairline);
                top += rule::FACT;
            }
            let lines = self.lines(&choice.text, style, width - sheet::QUARTER - 18.0);
            let height = self.put(&mut row, lines, 0.0, top, style, question);
            for (place, answer) in choice.answers.iter().enumerate() {
                let cell = self.tree.add(element, Role::Data(1));
                let x = width - sheet::QUARTER + place as f32 * ANSWER;
                self.check_box(&mut row, answer, x, top, cell);
            }
            row.height = top + height.max(style.leading) + 4.0 + rule::FACT;
            row.rule(0.0, row.height - rule::FACT / 2.0, width, rule::FACT, Color::Hairline);
            row.bond = Bond::Kept;
            rows.push(row);
        }
        rows
    }

    pub(super) fn boxes(&mut self, labels: &[String]) -> Row {
        let mut row = Row::new(Style::LEAD.leading);
        let list = self.tree.add(Tree::ROOT, Role::List);
        let mut x = 0.0;
        for label in labels {
            let item = self.tree.add(list, Role::Item);
            let body = self.tree.add(item, Role::ItemBody);
            x = self.check_box(&mut row, label, x, 0.0, body) + 18.0;
        }
        row.before = 5.0;
        row
    }

    pub(super) fn signatures(&mut self, signatures: &Signatures) -> Vec<Row> {
        let table = self.tree.add(Tree::ROOT, Role::Table);
        let style = Style::VALUE;
        let mut rows = Vec::new();
        for (index, signature) in signatures.rows.iter().enumerate() {
            let element = self.tree.add(table, Role::Row);
            let who = self.tree.add(element, Role::Header(Scope::Row, 1));
            let role = self.lines(&RichText::plain(format!("{} ", signature.role)), style.bold(), WHO);
            let name = self.lines(&signature.name, style, WHO);
            let blank = name.is_empty();
            let text = (role.len() + name.len().max(1)) as f32 * style.leading;
            let mut row = Row::new(SIGNATURE_PITCH.max(6.0 + text + 9.0));
            let mut y = row.height - 9.0 - text;
            y += self.put(&mut row, role, 0.0, y, style.bold(), who);
            self.put(&mut row, name, 0.0, y, style, who);
            let line = row.height - 12.0;
            if blank {
                row.gap(0.0, line - 8.5, WHO, 9.5);
                row.rule(0.0, line + rule::WRITE / 2.0, WHO, rule::WRITE, Color::Ink);
            }
            let captions = [&signatures.captions.0, &signatures.captions.1];
            let places =
                [(WHO + sheet::GUTTER, SIGNATURE), (WHO + SIGNATURE + 2.0 * sheet::GUTTER, sheet::QUARTER)];
            for (caption, (x, width)) in captions.into_iter().zip(places) {
                let cell = self.tree.add(element, Role::Data(1));
                row.rule(x, line + rule::WRITE / 2.0, width, rule::WRITE, Color::Ink);
                let lines = self.lines(&RichText::plain(&**caption), Style::CAPTION, width);
                self.put(&mut row, lines, x, line + rule::WRITE + 1.5, Style::CAPTION, cell);
            }
            if index == 0 {
                row.before = 2.0;
            }
            row.bond = Bond::Kept;
            rows.push(row);
        }
        if let Some(last) = rows.last_mut() {
            last.bond = Bond::Free;
        }
        rows
    }

    pub(super) fn write_in(&mut self, label: &str, lines: usize, pitch: f32, width: f32) -> Row {
        const THICKNESS: f32 = 0.6;
        let element = self.tree.add(Tree::ROOT, Role::Paragraph);
        let mut row = Row::new(0.0);
        let text = self.lines(&RichText::plain(label), Style::SMALL, width);
        let top = self.put(&mut row, text, 0.0, 0.0, Style::SMALL, element);
        for index in 1..=lines {
            row.rule(0.0, top + index as f32 * pitch - THICKNESS / 2.0, width, THICKNESS, Color::Ink);
        }
        row.height = top + lines as f32 * pitch;
        row.before = 4.0;
        row
    }
}
