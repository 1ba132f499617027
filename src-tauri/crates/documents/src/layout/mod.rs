//! Blocks into rows: things that can't be split, each with its marks, its space and its bond to the next.
//! Pages are made of rows by `page`.

mod facts;
mod figures;
mod forms;
mod opening;
mod prose;
mod row;
mod table;

use row::split_tall;
pub(crate) use row::{Bond, Mark, Row, put_line};

use crate::blocks::Block;
use crate::breaks::{Line, break_lines};
use crate::shape::Shaper;
use crate::style::{Style, sheet};
use crate::tags::{ElementId, Tree};
use crate::text::RichText;

/// Rows side by side.
#[derive(Debug, Clone)]
pub(crate) struct Pair {
    pub left: Vec<Row>,
    /// Unused when balanced: then `left` is dealt out over both.
    pub right: Vec<Row>,
    pub balanced: bool,
    pub before: f32,
    pub after: f32,
    pub bond: Bond,
}

#[derive(Debug, Clone)]
pub(crate) enum Part {
    Row(Row),
    Pair(Pair),
    NewPage { sheet: bool },
}

impl Part {
    pub fn bond(&self) -> Bond {
        match self {
            Self::Row(row) => row.bond,
            Self::Pair(pair) => pair.bond,
            Self::NewPage { .. } => Bond::Free,
        }
    }

    fn set_bond(&mut self, at_least: Bond) {
        match self {
            Self::Row(row) => row.bond = row.bond.max(at_least),
            Self::Pair(pair) => pair.bond = pair.bond.max(at_least),
            Self::NewPage { .. } => {}
        }
    }
}

/// The tallest row that still fits a page below a heading and a repeated head.
const TALLEST: f32 = sheet::TEXT_HEIGHT - 80.0;

/// Sets blocks into rows and notes what they mean in the structure tree.
pub(crate) struct Setter<'a> {
    pub shaper: &'a mut Shaper,
    pub tree: Tree,
    pub logo: Option<crate::logo::Logo>,
    anchor: Option<&'static str>,
    tight: bool,
}

impl<'a> Setter<'a> {
    pub fn new(shaper: &'a mut Shaper) -> Self {
        Self { shaper, tree: Tree::new(), logo: None, anchor: None, tight: false }
    }

    /// Space between blocks: less of it where a paper is set tight.
    fn space(&self, points: f32) -> f32 {
        if self.tight { points * 2.0 / 3.0 } else { points }
    }

    /// The parts of a paper, full width.
    pub fn set(&mut self, blocks: &[Block]) -> Vec<Part> {
        let mut parts = Vec::new();
        for block in blocks {
            self.set_part(block, &mut parts);
        }
        parts
    }

    fn set_part(&mut self, block: &Block, parts: &mut Vec<Part>) {
        match block {
            Block::NewPage => parts.push(Part::NewPage { sheet: false }),
            Block::NewSheet => parts.push(Part::NewPage { sheet: true }),
            Block::Columns { left, right } => {
                let left = self.set_rows(left, sheet::HALF);
                let right = self.set_rows(right, sheet::HALF);
                parts.push(Part::Pair(pair(left, right, false)));
            }
            Block::Balanced(blocks) => {
                let rows = self.set_rows(blocks, sheet::HALF);
                parts.push(Part::Pair(pair(rows, Vec::new(), true)));
            }
            Block::Keep(blocks) => {
                let start = parts.len();
                for block in blocks {
                    self.set_part(block, parts);
                }
                let end = parts.len().saturating_sub(1);
                for part in parts.iter_mut().take(end).skip(start) {
                    part.set_bond(Bond::Kept);
                }
            }
            Block::Fit { usual, close } => {
                let tree = self.tree.clone();
                let anchor = self.anchor;
                let mut set = self.set(usual);
                if crate::page::height_of(&set, 0.0) > sheet::TEXT_HEIGHT {
                    (self.tree, self.anchor) = (tree, anchor);
                    set = self.set(close);
                }
                parts.extend(set);
            }
            Block::Tight(blocks) => {
                let outer = std::mem::replace(&mut self.tight, true);
                blocks.iter().for_each(|block| self.set_part(block, parts));
                self.tight = outer;
            }
            Block::Space(points) => {
                let points = self.space(*points);
                match parts.last_mut() {
                    Some(Part::Row(row)) => row.after = row.after.max(points),
                    Some(Part::Pair(pair)) => pair.after = pair.after.max(points),
                    Some(Part::NewPage { .. }) | None => {}
                }
            }
            _ => parts.extend(self.rows(block, sheet::TEXT_WIDTH).into_iter().map(Part::Row)),
        }
    }

    /// The rows of a column; columns within it are stacked.
    fn set_rows(&mut self, blocks: &[Block], width: f32) -> Vec<Row> {
        let mut rows: Vec<Row> = Vec::new();
        for block in blocks {
            match block {
                Block::Keep(inner) => {
                    let mut kept = self.set_rows(inner, width);
                    let end = kept.len().saturating_sub(1);
                    kept.iter_mut().take(end).for_each(|row| row.bond = row.bond.max(Bond::Kept));
                    rows.extend(kept);
                }
                Block::Columns { left, right } => {
                    rows.extend(self.set_rows(left, width));
                    rows.extend(self.set_rows(right, width));
                }
                Block::Balanced(inner) | Block::Fit { usual: inner, .. } => {
                    rows.extend(self.set_rows(inner, width))
                }
                Block::Tight(inner) => {
                    let outer = std::mem::replace(&mut self.tight, true);
                    rows.extend(self.set_rows(inner, width));
                    self.tight = outer;
                }
                Block::Space(points) => {
                    let points = self.space(*points);
                    if let Some(row) = rows.last_mut() {
                        row.after = row.after.max(points);
                    }
                }
                _ => rows.extend(self.rows(block, width)),
            }
        }
        rows
    }

    fn rows(&mut self, block: &Block, width: f32) -> Vec<Row> {
        let mut rows = match block {
            Block::Letterhead(letterhead) => vec![self.letterhead(letterhead, width)],
            Block::Title(title) => self.title(title, width),
            Block::Steps(steps) => vec![self.steps(steps, width)],
            Block::Section(section) => vec![self.section(section, width)],
            Block::Group { text, before } => self.group(text, *before, width),
            Block::Paragraph(paragraph) => self.paragraph(paragraph, width),
            Block::List(list) => self.list(list, width),
            Block::Facts(facts) => self.facts(facts, width),
            Block::Table(table) => self.table(table, width),
            Block::Choices(choices) => self.choices(choices, width),
            Block::Signatures(signatures) => self.signatures(signatures),
            Block::WriteIn { label, lines, pitch } => vec![self.write_in(label, *lines, *pitch, width)],
            Block::Boxes(labels) => vec![self.boxes(labels)],
            Block::KeyFigures(figures) => vec![self.key_figures(figures)],
            Block::Chart(chart) => vec![self.chart(chart, width)],
            Block::Anchor(name) => {
                self.anchor = Some(name);
                Vec::new()
            }
            Block::Columns { .. }
            | Block::Fit { .. }
            | Block::Balanced(_)
            | Block::Keep(_)
            | Block::Tight(_)
            | Block::Space(_)
            | Block::NewPage
            | Block::NewSheet => Vec::new(),
        };
        if let Some(first) = rows.first_mut() {
            first.anchor = first.anchor.or(self.anchor.take());
        }
        if rows.iter().any(|row| row.height > TALLEST) {
            rows = rows.into_iter().flat_map(|row| split_tall(row, TALLEST)).collect();
        }
        rows
    }

    fn lines(&mut self, text: &RichText, style: Style, width: f32) -> Vec<Line> {
        break_lines(self.shaper, text, style, width)
    }

    fn baseline(&self, style: Style) -> f32 {
        style.baseline(self.shaper.fonts())
    }

    /// Puts lines into a row, the first with its line box at `y`; returns the height they take.
    fn put(
        &mut self,
        row: &mut Row,
        lines: Vec<Line>,
        x: f32,
        y: f32,
        style: Style,
        element: ElementId,
    ) -> f32 {
        let height = lines.len() as f32 * style.leading;
        let baseline = self.baseline(style);
        for (index, line) in lines.into_iter().enumerate() {
            put_line(row, line, x, y + index as f32 * style.leading + baseline, Some(element));
        }
        height
    }

    /// Puts a single line with its end at `right`.
    fn put_right(
        &mut self,
        row: &mut Row,
        text: &str,
        right: f32,
        baseline: f32,
        style: Style,
        element: ElementId,
    ) {
        for line in self.lines(&RichText::plain(text), style, f32::INFINITY) {
            let x = right - line.width;
            put_line(row, line, x, baseline, Some(element));
        }
    }
}

fn pair(left: Vec<Row>, right: Vec<Row>, balanced: bool) -> Pair {
    let before =
        [left.first(), right.first()].into_iter().flatten().map(|row| row.before).fold(0.0, f32::max);
    let after = [left.last(), right.last()].into_iter().flatten().map(|row| row.after).fold(0.0, f32::max);
    Pair { left, right, balanced, before, after, bond: Bond::Free }
}

/// Lines of one paragraph as rows of their own, never leaving a single line alone on a page.
fn bind_lines(rows: &mut [Row]) {
    let count = rows.len();
    for (index, row) in rows.iter_mut().enumerate() {
        if count > 1 && (index == 0 || index + 2 == count) {
            row.bond = Bond::Bound;
        }
    }
}
