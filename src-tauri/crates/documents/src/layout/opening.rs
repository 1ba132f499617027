//! What a paper opens with: letterhead, title and number, the box that says what to do.

use super::{Bond, Mark, Row, Setter, put_line};
use crate::blocks::{Letterhead, Steps, Title};
use crate::style::{Color, Style, rule, sheet};
use crate::tags::{Role, Tree};
use crate::text::RichText;

const LOGO_HEIGHT: f32 = 30.0;
const LOGO_WIDTH: f32 = 110.0;
const NUMBER_GAP: f32 = 12.0;

impl Setter<'_> {
    pub(super) fn letterhead(&mut self, letterhead: &Letterhead, width: f32) -> Row {
        let mut row = Row::new(0.0);
        let mut left = 0.0;
        let mut height: f32 = 0.0;
        if let Some(logo) = &letterhead.logo {
            let (logo_width, logo_height) = logo.fit(LOGO_WIDTH, LOGO_HEIGHT);
            let element = self.tree.add(Tree::ROOT, Role::Figure(letterhead.office.clone()));
            row.marks.push(Mark::Logo {
                x: 0.0,
                y: 0.0,
                width: logo_width,
                height: logo_height,
                element: Some(element),
            });
            self.logo = Some(logo.clone());
            left = logo_width + 10.0;
            height = logo_height;
        }
        let office = self.lines(&RichText::plain(&*letterhead.office), Style::OFFICE, width * 0.55 - left);
        let district =
            self.lines(&RichText::plain(&*letterhead.district), Style::DISTRICT, width * 0.55 - left);
        let mut address = Vec::new();
        for line in &letterhead.address {
            address.extend(self.lines(
                &RichText::plain(format!("{line} ")),
                Style::SMALL,
                width * 0.45 - 12.0,
            ));
        }
        let name_height =
            office.len() as f32 * Style::OFFICE.leading + district.len() as f32 * Style::DISTRICT.leading;
        let address_height = address.len() as f32 * Style::SMALL.leading;
        height = height.max(name_height).max(address_height);
        let element = self.tree.add(Tree::ROOT, Role::Paragraph);
        let mut y = height - name_height;
        y += self.put(&mut row, office, left, y, Style::OFFICE, element);
        let element = self.tree.add(Tree::ROOT, Role::Paragraph);
        self.put(&mut row, district, left, y, Style::DISTRICT, element);
        let element = self.tree.add(Tree::ROOT, Role::Paragraph);
        let baseline = self.baseline(Style::SMALL);
        let mut y = height - address_height;
        for line in address {
            let x = width - line.width;
            put_line(&mut row, line, x, y + baseline, Some(element));
            y += Style::SMALL.leading;
        }
        row.height = height + 6.0 + rule::LETTERHEAD;
        row.rule(0.0, row.height - rule::LETTERHEAD / 2.0, width, rule::LETTERHEAD, Color::Accent);
        row.bond = Bond::Bound;
        row
    }

    pub(super) fn title(&mut self, title: &Title, width: f32) -> Vec<Row> {
        let mut row = Row::new(0.0);
        let mut taken = 0.0;
        if let Some((caption, number)) = &title.number {
            let caption = crate::breaks::width_of(self.shaper, &RichText::plain(&**caption), Style::SMALL);
            let number = crate::breaks::width_of(self.shaper, &RichText::plain(&**number), Style::NUMBER);
            taken = caption.max(number) + NUMBER_GAP;
        }
        let name = self.lines(&RichText::plain(&*title.text), Style::TITLE, width - taken);
        let kind = match &title.kind {
            Some(kind) => self.lines(kind, Style::KIND, width - taken),
            None => Vec::new(),
        };
        let name_height = name.len() as f32 * Style::TITLE.leading;
        let kind_gap = if kind.is_empty() { 0.0 } else { 2.0 };
        let last_baseline = match kind.len() {
            0 => name_height - Style::TITLE.leading + self.baseline(Style::TITLE),
            lines => {
                name_height + kind_gap + (lines - 1) as f32 * Style::KIND.leading + self.baseline(Style::KIND)
            }
        };
        let number_baseline = Style::SMALL.leading + self.baseline(Style::NUMBER);
        let top = if title.number.is_some() { (number_baseline - last_baseline).max(0.0) } else { 0.0 };
        let heading = self.tree.add(Tree::ROOT, Role::Heading(1));
        let kind_height = kind.len() as f32 * Style::KIND.leading;
        self.put(&mut row, name, 0.0, top, Style::TITLE, heading);
        if !kind.is_empty() {
            let element = self.tree.add(Tree::ROOT, Role::Paragraph);
            self.put(&mut row, kind, 0.0, top + name_height + kind_gap, Style::KIND, element);
        }
        if let Some((caption, number)) = &title.number {
            let element = self.tree.add(Tree::ROOT, Role::Paragraph);
            let start = top + last_baseline - number_baseline;
            let baseline = start + self.baseline(Style::SMALL);
            self.put_right(&mut row, &format!("{caption} "), width, baseline, Style::SMALL, element);
            self.put_right(&mut row, number, width, top + last_baseline, Style::NUMBER, element);
        }
        row.height = (top + name_height + kind_gap + kind_height).max(if title.number.is_some() {
            top + last_baseline - number_baseline + Style::SMALL.leading + Style::NUMBER.leading
        } else {
            0.0
        });
        row.before = if title.tight { 0.0 } else { self.space(12.0) };
        row.after = 8.0;
        row.bond = Bond::Bound;
        vec![row]
    }

    pub(super) fn steps(&mut self, steps: &Steps, width: f32) -> Row {
        const HEAD: f32 = 66.0;
        const PAD: f32 = 8.0;
        let mut row = Row::new(0.0);
        let top = rule::BOX + 5.0;
        let left = rule::BOX + PAD;
        let head_style = Style::LEAD.bold();
        let head = self.lines(&RichText::plain(&*steps.head), head_style, HEAD);
        let element = self.tree.add(Tree::ROOT, Role::Heading(2));
        let head_height = self.put(&mut row, head, left, top, head_style, element);
        let list = self.tree.add(Tree::ROOT, Role::List);
        let x = left + HEAD + PAD;
        let mut y = top;
        for (index, item) in steps.items.iter().enumerate() {
            if index > 0 {
                y += 1.0;
            }
            let lines = self.lines(item, Style::LEAD, width - x - left);
            let item = self.tree.add(list, Role::Item);
            let body = self.tree.add(item, Role::ItemBody);
            y += self.put(&mut row, lines, x, y, Style::LEAD, body);
        }
        row.height = y.max(top + head_height) + 6.0 + rule::BOX;
        row.marks.push(Mark::Frame {
            x: rule::BOX / 2.0,
            y: rule::BOX / 2.0,
            width: width - rule::BOX,
            height: row.height - rule::BOX,
            thickness: rule::BOX,
            color: Color::Ink,
            element: None,
        });
        row.after = 8.0;
        debug_assert!(width <= sheet::TEXT_WIDTH);
        row
    }
}
