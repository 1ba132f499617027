//! Tables: ruled grids to write in, and figures in columns that align. Head rows come again on every page.

use super::{Bond, Row, Setter, put_line};
use crate::blocks::{Align, Column, Table, TableKind, TableRow, Width};
use crate::breaks::{Line, width_of};
use crate::style::{Color, Style, rule};
use crate::tags::{ElementId, Role, Scope, Tree};
use crate::text::RichText;

/// Where a column lies and how far its text stays from its sides.
#[derive(Debug, Clone, Copy)]
struct Place {
    x: f32,
    width: f32,
    left: f32,
    right: f32,
    align: Align,
}

/// Padding, rules and styles of one kind of table.
struct Manner {
    top: f32,
    bottom: f32,
    body: Style,
    head: Style,
}

impl Manner {
    fn of(kind: TableKind, tight: bool) -> Self {
        let less = if tight { 0.75 } else { 0.0 };
        match kind {
            TableKind::Grid => {
                Self { top: 2.0 - less, bottom: 2.75 - less, body: Style::CELL, head: Style::CELL_HEAD }
            }
            TableKind::Figures => Self {
                top: 1.75,
                bottom: 2.0,
                body: Style::CELL,
                head: Style { leading: 10.5, ..Style::CELL_HEAD },
            },
        }
    }
}

/// Widths in points of the two halves of "n of N" in one column.
#[derive(Debug, Clone, Copy, Default)]
struct OfWidths {
    whole: f32,
}

impl Setter<'_> {
    pub(super) fn table(&mut self, table: &Table, width: f32) -> Vec<Row> {
        let element = self.tree.add(Tree::ROOT, Role::Table);
        let places = self.places(table, width);
        let of = self.of_widths(table);
        let mut head: Vec<Row> = table
            .head
            .iter()
            .enumerate()
            .map(|(index, row)| {
                let last = index + 1 == table.head.len();
                self.head_row(table, row, &places, width, element, (index == 0, last))
            })
            .collect();
        let repeat: std::sync::Arc<[Row]> = head.iter().map(Row::as_artifact).collect();
        head.iter_mut().for_each(|row| row.bond = Bond::Bound);
        let mut body: Vec<Row> = Vec::new();
        for (index, source) in table.rows.iter().enumerate() {
            let mut row = self.body_row(table, source, &places, &of, width, element);
            if index > 0 && !repeat.is_empty() {
                row.repeat = Some(std::sync::Arc::clone(&repeat));
            }
            if source.head {
                row.bond = Bond::Bound;
            }
            if source.total
                && let Some(before) = body.last_mut()
            {
                before.bond = Bond::Bound;
            }
            body.push(row);
        }
        let long = body.len() > 3;
        if long {
            body.iter_mut().take(2).for_each(|row| row.bond = row.bond.max(Bond::Kept));
        }
        head.extend(body);
        head
    }

    /// Columns side by side; a column is never narrower than the longest word of its head.
    fn places(&mut self, table: &Table, width: f32) -> Vec<Place> {
        let last = table.columns.len().saturating_sub(1);
        let padding = |index: usize, align: Align| {
            let numeric = matches!(align, Align::Right | Align::Of);
            let left = if index == 0 { 0.0 } else { 6.0 };
            match table.kind {
                TableKind::Grid => (left, if index == last && numeric { 0.0 } else { 6.0 }),
                TableKind::Figures => (left, 0.0),
            }
        };
        let mut widths: Vec<Option<f32>> = Vec::new();
        for (index, column) in table.columns.iter().enumerate() {
            widths.push(match column.width {
                Width::Rest => None,
                Width::Points(points) => {
                    // Sums of fractions: a word that is just as wide as its column must not break.
                    const SLACK: f32 = 0.1;
                    let (left, right) = padding(index, column.align);
                    Some(points.max(self.longest_head_word(table, index) + left + right + SLACK))
                }
            });
        }
        let mut fixed: f32 = widths.iter().flatten().sum();
        if fixed > width {
            let asked = |column: &Column| if let Width::Points(points) = column.width { points } else { 0.0 };
            let shrink = (width / table.columns.iter().map(asked).sum::<f32>()).min(1.0);
            widths.iter_mut().zip(&table.columns).for_each(|(width, column)| {
                *width = width.map(|_| asked(column) * shrink);
            });
            fixed = widths.iter().flatten().sum();
        }
        let open = widths.iter().filter(|width| width.is_none()).count().max(1);
        let share = (width - fixed).max(0.0) / open as f32;
        let mut x = 0.0;
        let mut places = Vec::new();
        for (index, (column, width)) in table.columns.iter().zip(widths).enumerate() {
            let (left, right) = padding(index, column.align);
            let width = width.unwrap_or(share);
            places.push(Place { x, width, left, right, align: column.align });
            x += width;
        }
        places
    }

    fn longest_head_word(&mut self, table: &Table, column: usize) -> f32 {
        let style = Manner::of(table.kind, self.tight).head;
        let mut longest: f32 = 0.0;
        for row in table.head.iter().filter(|row| row.cells.len() == table.columns.len()) {
            for word in row.cells[column].text.to_plain().split_whitespace() {
                longest = longest.max(width_of(self.shaper, &RichText::plain(word), style));
            }
        }
        longest
    }

    fn of_widths(&mut self, table: &Table) -> Vec<OfWidths> {
        let mut widths = vec![OfWidths::default(); table.columns.len()];
        for row in &table.rows {
            for (index, cell) in row.cells.iter().enumerate() {
                let Some(column) = table.columns.get(index) else { break };
                if column.align != Align::Of || cell.span != 1 {
                    continue;
                }
                let style = if row.total { Style::CELL.bold() } else { Style::CELL };
                if let Some((_, whole)) = cell.text.to_plain().split_once(" of ") {
                    let whole = width_of(self.shaper, &RichText::plain(whole), style);
                    widths[index].whole = widths[index].whole.max(whole);
                }
            }
        }
        widths
    }

    fn head_row(
        &mut self,
        table: &Table,
        source: &TableRow,
        places: &[Place],
        width: f32,
        parent: ElementId,
        (first, last): (bool, bool),
    ) -> Row {
        let manner = Manner::of(table.kind, self.tight);
        let element = self.tree.add(parent, Role::Row);
        let (above, below) = match table.kind {
            TableKind::Grid => {
                (if first { rule::TABLE } else { 0.0 }, if last { rule::TABLE_HEAD } else { rule::TABLE })
            }
            TableKind::Figures => (if first { 0.75 } else { 0.0 }, if last { 0.75 } else { rule::TABLE }),
        };
        let mut cells: Vec<(Place, Vec<Line>, ElementId)> = Vec::new();
        let mut column = 0;
        for cell in &source.cells {
            let role = if cell.text.is_empty() {
                Role::Data(cell.span)
            } else {
                Role::Header(Scope::Column, cell.span)
            };
            let id = self.tree.add(element, role);
            let Some(place) = spanned(places, column, cell.span) else { break };
            let lines = self.lines(&cell.text, manner.head, place.width - place.left - place.right);
            cells.push((place, lines, id));
            column += cell.span;
        }
        let tallest = cells.iter().map(|(_, lines, _)| lines.len()).max().unwrap_or(1).max(1);
        let text = tallest as f32 * manner.head.leading;
        let mut row = Row::new(above + manner.top + text + manner.bottom + below);
        if above > 0.0 {
            row.rule(0.0, above / 2.0, width, above, Color::Ink);
        }
        row.rule(0.0, row.height - below / 2.0, width, below, Color::Ink);
        for (place, lines, id) in cells {
            let y = above + manner.top + text - lines.len() as f32 * manner.head.leading;
            self.put_cell(&mut row, lines, place, y, manner.head, id);
        }
        self.uprights(&mut row, table.kind, places, source);
        row
    }

    fn body_row(
        &mut self,
        table: &Table,
        source: &TableRow,
        places: &[Place],
        of: &[OfWidths],
        width: f32,
        parent: ElementId,
    ) -> Row {
        let manner = Manner::of(table.kind, self.tight);
        let element = self.tree.add(parent, Role::Row);
        let heavy = source.total && table.kind == TableKind::Figures;
        let bold = source.total || source.head;
        let style = if bold { manner.body.bold() } else { manner.body };
        let above = if source.head { 3.25 } else { 0.0 };
        let below = if heavy { 0.75 } else { rule::TABLE };
        let top = manner.top + table.drop + above;
        let mut row = Row::new(0.0);
        let mut text: f32 = style.leading;
        let mut column = 0;
        for cell in &source.cells {
            let is_head = source.head || (table.row_heads && column == 0);
            let role = if is_head && !cell.text.is_empty() {
                Role::Header(if source.head { Scope::Column } else { Scope::Row }, cell.span)
            } else {
                Role::Data(cell.span)
            };
            let id = self.tree.add(element, role);
            let Some(place) = spanned(places, column, cell.span) else { break };
            let cell_style = if is_head && table.kind == TableKind::Grid { style.bold() } else { style };
            let parts = cell.text.to_plain();
            match (place.align, parts.split_once(" of ")) {
                (Align::Of, Some((part, whole))) => {
                    self.put_of(&mut row, part, whole, place, top, cell_style, of[column].whole, id);
                }
                _ => {
                    let lines = self.lines(&cell.text, cell_style, place.width - place.left - place.right);
                    text = text.max(lines.len() as f32 * style.leading);
                    self.put_cell(&mut row, lines, place, top, cell_style, id);
                }
            }
            column += cell.span;
        }
        row.height = (top + text + manner.bottom + below).max(table.row_height);
        let color = if table.kind == TableKind::Grid || heavy { Color::Ink } else { Color::Hairline };
        row.rule(0.0, row.height - below / 2.0, width, below, color);
        if heavy {
            row.rule(0.0, -below / 2.0, width, below, Color::Ink);
        }
        self.uprights(&mut row, table.kind, places, source);
        row
    }

    fn put_cell(
        &mut self,
        row: &mut Row,
        lines: Vec<Line>,
        place: Place,
        y: f32,
        style: Style,
        id: ElementId,
    ) {
        let baseline = self.baseline(style);
        let room = place.width - place.left - place.right;
        for (index, line) in lines.into_iter().enumerate() {
            let shift = match place.align {
                Align::Left => 0.0,
                Align::Middle => (room - line.width) / 2.0,
                Align::Right | Align::Of => room - line.width,
            };
            let y = y + baseline + index as f32 * style.leading;
            put_line(row, line, place.x + place.left + shift, y, Some(id));
        }
    }

    #[expect(clippy::too_many_arguments, reason = "a cell's place, style and meaning are separate things")]
    fn put_of(
        &mut self,
        row: &mut Row,
        part: &str,
        whole: &str,
        place: Place,
        y: f32,
        style: Style,
        whole_width: f32,
        id: ElementId,
    ) {
        let baseline = y + self.baseline(style);
        let right = place.x + place.width - place.right;
        let of = RichText::plain("\u{00A0}of\u{00A0}");
        // Spaces at the end of a line have no width of their own: a figure after them gives them theirs.
        let figure = width_of(self.shaper, &RichText::plain("0"), style);
        let of_width = width_of(self.shaper, &RichText::plain("\u{00A0}of\u{00A0}0"), style) - figure;
        let of_start = right - whole_width - of_width;
        self.put_right(row, part, of_start, baseline, style, id);
        for line in self.lines(&of, style, f32::INFINITY) {
            put_line(row, line, of_start, baseline, Some(id));
        }
        self.put_right(row, whole, right, baseline, style, id);
    }

    fn uprights(&self, row: &mut Row, kind: TableKind, places: &[Place], source: &TableRow) {
        if kind == TableKind::Figures {
            return;
        }
        let mut column = 0;
        let height = row.height;
        for cell in &source.cells {
            column += cell.span;
            if let Some(next) = places.get(column) {
                row.upright(next.x, 0.0, height, rule::TABLE);
            }
        }
    }
}

fn spanned(places: &[Place], column: usize, span: usize) -> Option<Place> {
    let first = places.get(column)?;
    let last = places.get(column + span.max(1) - 1)?;
    Some(Place { width: last.x + last.width - first.x, right: last.right, ..*first })
}
