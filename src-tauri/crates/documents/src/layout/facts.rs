//! Rows of label and value over hairlines.

use std::sync::Arc;

use super::{Bond, Row, Setter};
use crate::blocks::{Fact, FactRules, Facts};
use crate::style::{Color, Style, rule, sheet};
use crate::tags::{ElementId, Role, Scope, Tree};
use crate::text::RichText;

impl Setter<'_> {
    pub(super) fn facts(&mut self, facts: &Facts, width: f32) -> Vec<Row> {
        let table = self.tree.add(Tree::ROOT, Role::Table);
        let mut rows = Vec::new();
        for (index, fact) in facts.rows.iter().enumerate() {
            let row = match facts.rules {
                FactRules::Full => self.fact(fact, width, table, index == 0),
                FactRules::Joined => self.fact(fact, width, table, false),
                FactRules::Hand => self.hand_fact(fact, width, table),
                FactRules::Definitions => self.definition(fact, width, table, index == 0),
            };
            rows.push(row);
        }
        if rows.len() > 2 {
            rows[0].bond = Bond::Kept;
        }
        if matches!(facts.rules, FactRules::Full | FactRules::Joined | FactRules::Definitions) {
            let mut top = Row::new(rule::FACT);
            top.rule(0.0, rule::FACT / 2.0, width, rule::FACT, Color::Hairline);
            let repeat: Arc<[Row]> = Arc::new([top]);
            rows.iter_mut().skip(1).for_each(|row| row.repeat = Some(Arc::clone(&repeat)));
        }
        rows
    }

    fn cells(&mut self, table: ElementId) -> (ElementId, ElementId) {
        let row = self.tree.add(table, Role::Row);
        (self.tree.add(row, Role::Header(Scope::Row, 1)), self.tree.add(row, Role::Data(1)))
    }

    fn fact(&mut self, fact: &Fact, width: f32, table: ElementId, rule_above: bool) -> Row {
        let (head, data) = self.cells(table);
        let (above, below) = if self.tight { (0.75, 1.25) } else { (1.25, 1.75) };
        let mut row = Row::new(0.0);
        let mut top = above;
        if rule_above {
            row.rule(0.0, rule::FACT / 2.0, width, rule::FACT, Color::Hairline);
            top += rule::FACT;
        }
        let label = self.lines(&RichText::plain(&*fact.label), Style::LABEL, sheet::LABEL - 6.0);
        let value = self.lines(&fact.value, Style::VALUE, width - sheet::LABEL);
        let lift = self.baseline(Style::VALUE) - self.baseline(Style::LABEL);
        let label_height = self.put(&mut row, label, 0.0, top + lift, Style::LABEL, head);
        let value_height = self.put(&mut row, value, sheet::LABEL, top, Style::VALUE, data);
        row.height = top + label_height.max(value_height).max(Style::VALUE.leading) + below + rule::FACT;
        if fact.value.is_empty() {
            let label_end = sheet::LABEL - sheet::GUTTER;
            row.gap(label_end, top - 0.5, width - label_end, row.height - top);
            row.rule(0.0, row.height - rule::FACT / 2.0, label_end, rule::FACT, Color::Hairline);
            row.rule(label_end, row.height - rule::FACT / 2.0, width - label_end, rule::WRITE, Color::Ink);
        } else {
            row.rule(0.0, row.height - rule::FACT / 2.0, width, rule::FACT, Color::Hairline);
        }
        row
    }

    fn hand_fact(&mut self, fact: &Fact, width: f32, table: ElementId) -> Row {
        const HEIGHT: f32 = 22.5;
        let (head, data) = self.cells(table);
        let label = self.lines(&RichText::plain(&*fact.label), Style::LABEL, sheet::LABEL + 20.0);
        let value = self.lines(&fact.value, Style::VALUE, width - sheet::LABEL);
        let text = (label.len().max(value.len()).max(1)) as f32 * Style::VALUE.leading;
        let mut row = Row::new(HEIGHT.max(text + 6.0));
        let bottom = row.height - rule::WRITE - 1.25;
        let label_top = bottom - label.len() as f32 * Style::LABEL.leading;
        let value_top = bottom - value.len() as f32 * Style::VALUE.leading;
        self.put(&mut row, label, 0.0, label_top, Style::LABEL, head);
        self.put(&mut row, value, sheet::LABEL, value_top, Style::VALUE, data);
        row.rule(0.0, row.height - rule::WRITE / 2.0, width, rule::WRITE, Color::Ink);
        row
    }

    fn definition(&mut self, fact: &Fact, width: f32, table: ElementId, rule_above: bool) -> Row {
        let (head, data) = self.cells(table);
        let style = Style::LEAD;
        let mut row = Row::new(0.0);
        let mut top = 3.0;
        if rule_above {
            row.rule(0.0, rule::FACT / 2.0, width, rule::FACT, Color::Hairline);
            top += rule::FACT;
        }
        let term = self.lines(&RichText::plain(&*fact.label), style.bold(), sheet::QUARTER - 12.0);
        let text = self.lines(&fact.value, style, width - sheet::QUARTER);
        let term_height = self.put(&mut row, term, 0.0, top, style.bold(), head);
        let text_height = self.put(&mut row, text, sheet::QUARTER, top, style, data);
        row.height = top + term_height.max(text_height) + 3.5 + rule::FACT;
        row.rule(0.0, row.height - rule::FACT / 2.0, width, rule::FACT, Color::Hairline);
        row
    }
}
