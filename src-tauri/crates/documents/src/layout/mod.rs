//! Blocks into rows: things that can't be split, each with its marks, its space and its bond to the next.
//! Pages are made of rows by `page`.

mod facts;
mod figures;
mod forms;
mod opening;
mod prose;
mod table;

use std::sync::Arc;

use crate::blocks::Block;
use crate::breaks::{Fragment, Line, break_lines};
use crate::shape::Shaper;
use crate::style::{Color, Style, sheet};
use crate::tags::{ElementId, Tree};
use crate::text::RichText;

/// How firmly a row holds to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Bond {
    /// A page may end here.
    Free,
    /// Held while the whole fits a page.
    Kept,
    /// Held always: a heading, the lines of a widow.
    Bound,
}

/// A place where a mark touches the page; x to the right and y down from the corner of its row.
#[derive(Debug, Clone)]
pub(crate) enum Mark {
    Text {
        x: f32,
        /// Distance of the baseline from the top.
        y: f32,
        line: Arc<[Fragment]>,
        width: f32,
        /// None for text outside the reading order, such as a repeated head.
        element: Option<ElementId>,
    },
    Rule {
        from: (f32, f32),
        to: (f32, f32),
        thickness: f32,
        color: Color,
        dash: Option<(f32, f32)>,
        element: Option<ElementId>,
    },
    Frame {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        thickness: f32,
        color: Color,
        element: Option<ElementId>,
    },
    Fill {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        color: Color,
        element: Option<ElementId>,
    },
    Dot {
        center: (f32, f32),
        radius: f32,
        filled: bool,
        color: Color,
        element: Option<ElementId>,
    },
    Path {
        points: Vec<(f32, f32)>,
        thickness: f32,
        color: Color,
        dash: Option<(f32, f32)>,
        element: Option<ElementId>,
    },
    Logo {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        element: Option<ElementId>,
    },
}

impl Mark {
    pub fn element(&self) -> Option<ElementId> {
        match self {
            Self::Text { element, .. }
            | Self::Rule { element, .. }
            | Self::Frame { element, .. }
            | Self::Fill { element, .. }
            | Self::Dot { element, .. }
            | Self::Path { element, .. }
            | Self::Logo { element, .. } => *element,
        }
    }

    fn forget_element(&mut self) {
        match self {
            Self::Text { element, .. }
            | Self::Rule { element, .. }
            | Self::Frame { element, .. }
            | Self::Fill { element, .. }
            | Self::Dot { element, .. }
            | Self::Path { element, .. }
            | Self::Logo { element, .. } => *element = None,
        }
    }
}

/// A horizontal slice of a paper that stays whole.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub height: f32,
    pub before: f32,
    pub after: f32,
    pub marks: Vec<Mark>,
    pub bond: Bond,
    /// Rows to print again above this one when it comes first on a page.
    pub repeat: Option<Arc<[Row]>>,
    pub anchor: Option<&'static str>,
}

impl Row {
    pub fn new(height: f32) -> Self {
        Self {
            height,
            before: 0.0,
            after: 0.0,
            marks: Vec::new(),
            bond: Bond::Free,
            repeat: None,
            anchor: None,
        }
    }

    pub fn rule(&mut self, x: f32, y: f32, width: f32, thickness: f32, color: Color) {
        self.marks.push(Mark::Rule {
            from: (x, y),
            to: (x + width, y),
            thickness,
            color,
            dash: None,
            element: None,
        });
    }

    pub fn upright(&mut self, x: f32, from: f32, to: f32, thickness: f32) {
        self.marks.push(Mark::Rule {
            from: (x, from),
            to: (x, to),
            thickness,
            color: Color::Ink,
            dash: None,
            element: None,
        });
    }

    /// The same outside the reading order, for repeated heads.
    pub fn as_artifact(&self) -> Self {
        let mut copy = self.clone();
        copy.marks.iter_mut().for_each(Mark::forget_element);
        copy.anchor = None;
        copy
    }
}

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

/// Sets blocks into rows and notes what they mean in the structure tree.
pub(crate) struct Setter<'a> {
    pub shaper: &'a mut Shaper,
    pub tree: Tree,
    pub logo: Option<crate::logo::Logo>,
    anchor: Option<&'static str>,
}

impl<'a> Setter<'a> {
    pub fn new(shaper: &'a mut Shaper) -> Self {
        Self { shaper, tree: Tree::new(), logo: None, anchor: None }
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
            Block::Space(points) => match parts.last_mut() {
                Some(Part::Row(row)) => row.after = row.after.max(*points),
                Some(Part::Pair(pair)) => pair.after = pair.after.max(*points),
                Some(Part::NewPage { .. }) | None => {}
            },
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
                Block::Space(points) => {
                    if let Some(row) = rows.last_mut() {
                        row.after = row.after.max(*points);
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
            | Block::Space(_)
            | Block::NewPage
            | Block::NewSheet => Vec::new(),
        };
        if let Some(first) = rows.first_mut() {
            first.anchor = first.anchor.or(self.anchor.take());
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

/// Puts a line of text at a baseline, and rules where it is to be written on.
pub(crate) fn put_line(row: &mut Row, line: Line, x: f32, baseline: f32, element: Option<ElementId>) {
    for fragment in &line.fragments {
        if let Some(width) = fragment.blank {
            row.rule(x + fragment.x, baseline + 1.5, width, crate::style::rule::WRITE, Color::Ink);
        }
    }
    if line.fragments.iter().any(|fragment| fragment.blank.is_none()) {
        row.marks.push(Mark::Text {
            x,
            y: baseline,
            width: line.width,
            line: line.fragments.into(),
            element,
        });
    }
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
