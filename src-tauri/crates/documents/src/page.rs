//! Rows onto pages: what is bound together moves together, columns run on, heads come again.

use std::collections::BTreeMap;

use crate::layout::{Bond, Mark, Pair, Part, Row};
use crate::style::sheet;

/// A mark with the corner of its row on the page, in points from the upper left corner of the sheet.
#[derive(Debug, Clone)]
pub(crate) struct Placed {
    pub x: f32,
    pub y: f32,
    pub mark: Mark,
}

/// A page ready to be drawn.
#[derive(Debug, Clone, Default)]
pub(crate) struct Page {
    pub marks: Vec<Placed>,
    /// The running foot.
    pub foot: Vec<Placed>,
    /// Places whose value isn't known yet.
    pub gaps: Vec<Placed>,
    /// Printed on both sides, it must not be the back of the page before.
    pub starts_sheet: bool,
}

/// The page that each anchor fell on, counted from 1.
pub(crate) type Anchors = BTreeMap<&'static str, usize>;

/// Where the right column starts.
const RIGHT: f32 = sheet::HALF + sheet::GUTTER;

pub(crate) struct Paginator {
    pages: Vec<Page>,
    anchors: Anchors,
    /// From the top of the text block to where the next row may start, without its space.
    y: f32,
    after: f32,
    empty: bool,
}

/// Puts the parts of a paper on pages of the usual text block.
pub(crate) fn paginate(parts: Vec<Part>) -> (Vec<Page>, Anchors) {
    let mut paginator =
        Paginator { pages: vec![Page::default()], anchors: Anchors::new(), y: 0.0, after: 0.0, empty: true };
    let mut rest = parts.into_iter().peekable();
    while let Some(part) = rest.next() {
        let mut chunk = vec![part];
        while chunk.last().is_some_and(|part| part.bond() >= Bond::Kept) {
            match rest.next() {
                Some(part) => chunk.push(part),
                None => break,
            }
        }
        paginator.place_chunk(chunk);
    }
    (paginator.pages, paginator.anchors)
}

impl Paginator {
    fn room(&self) -> f32 {
        sheet::TEXT_HEIGHT - self.y
    }

    fn new_page(&mut self, starts_sheet: bool) {
        if self.empty {
            if let Some(page) = self.pages.last_mut() {
                page.starts_sheet |= starts_sheet;
            }
            return;
        }
        self.pages.push(Page { starts_sheet, ..Page::default() });
        self.y = 0.0;
        self.after = 0.0;
        self.empty = true;
    }

    fn gap(&self, before: f32) -> f32 {
        if self.empty { 0.0 } else { self.after.max(before) }
    }

    fn place_chunk(&mut self, chunk: Vec<Part>) {
        if let [Part::NewPage { sheet }] = chunk.as_slice() {
            return self.new_page(*sheet);
        }
        if height_of(&chunk, self.gap(before_of(&chunk))) <= self.room() {
            return self.place_all(chunk);
        }
        let whole_on_new_page = height_of(&chunk, 0.0) + repeated_height(&chunk) <= sheet::TEXT_HEIGHT;
        let columns_may_run = matches!(chunk.last(), Some(Part::Pair(pair)) if pair.bond == Bond::Free);
        if columns_may_run && self.start_height(&chunk) <= self.room() {
            return self.place_all(chunk);
        }
        if whole_on_new_page {
            self.new_page(false);
            return self.place_all(chunk);
        }
        if columns_may_run {
            self.new_page(false);
            return self.place_all(chunk);
        }
        self.place_piecemeal(chunk);
    }

    /// What must stand on a page for the columns at the end of a chunk to begin there.
    fn start_height(&self, chunk: &[Part]) -> f32 {
        let Some((Part::Pair(pair), before)) = chunk.split_last() else { return f32::INFINITY };
        let lead = height_of(before, self.gap(before_of(chunk)));
        let gap = match before.last() {
            Some(part) => after_of(part).max(pair.before),
            None => self.gap(pair.before),
        };
        let first = |rows: &[Row]| rows_height(&rows[..first_chunk(rows, Bond::Kept)]);
        lead + gap + first(&pair.left).max(first(&pair.right))
    }

    fn place_all(&mut self, chunk: Vec<Part>) {
        for part in chunk {
            match part {
                Part::Row(row) => self.place_row(row),
                Part::Pair(pair) => self.place_pair(pair),
                Part::NewPage { sheet } => self.new_page(sheet),
            }
        }
    }

    /// A chunk taller than a page: as much as fits goes where we are, held together only by what is bound.
    fn place_piecemeal(&mut self, chunk: Vec<Part>) {
        let mut rest = chunk.into_iter().peekable();
        while let Some(part) = rest.next() {
            let mut bound = vec![part];
            while bound.last().is_some_and(|part| part.bond() >= Bond::Bound) {
                match rest.next() {
                    Some(part) => bound.push(part),
                    None => break,
                }
            }
            if height_of(&bound, self.gap(before_of(&bound))) > self.room() {
                self.new_page(false);
            }
            for part in bound {
                match part {
                    Part::Row(row) => {
                        if self.gap(row.before) + row.height > self.room() {
                            self.new_page(false);
                        }
                        self.place_row(row);
                    }
                    Part::Pair(pair) => self.place_pair(pair),
                    Part::NewPage { sheet } => self.new_page(sheet),
                }
            }
        }
    }

    fn place_row(&mut self, row: Row) {
        if self.empty
            && self.pages.len() > 1
            && let Some(head) = row.repeat.clone()
        {
            for row in head.iter() {
                self.put(row.clone(), 0.0);
            }
        }
        self.put(row, 0.0);
    }

    fn put(&mut self, row: Row, x: f32) {
        let y = self.y + self.gap(row.before);
        self.y = y + row.height;
        self.after = row.after;
        self.ink(row, x, y);
    }

    fn ink(&mut self, row: Row, x: f32, y: f32) {
        self.empty = false;
        if let Some(anchor) = row.anchor {
            let page = self.pages.len();
            self.anchors.entry(anchor).or_insert(page);
        }
        if let Some(page) = self.pages.last_mut() {
            let (x, y) = (sheet::SIDE + x, sheet::TOP + y);
            page.marks.extend(row.marks.into_iter().map(|mark| Placed { x, y, mark }));
        }
    }

    fn place_pair(&mut self, pair: Pair) {
        let after = pair.after;
        let mut gap = pair.before;
        let (mut left, mut right) = (pair.left, pair.right);
        loop {
            let room = self.room() - self.gap(gap);
            let (mut left_now, mut right_now);
            if pair.balanced {
                (left_now, right_now, left) = deal(left, room);
            } else {
                (left_now, left) = take(left, room);
                (right_now, right) = take(right, room);
            }
            if left_now.is_empty() && right_now.is_empty() {
                if !self.empty {
                    self.new_page(false);
                    gap = 0.0;
                    continue;
                }
                (left_now, left) = force(left);
                if left_now.is_empty() {
                    (right_now, right) = force(right);
                }
            }
            let top = self.y + self.gap(gap);
            let bottom = self.ink_column(left_now, 0.0, top).max(self.ink_column(right_now, RIGHT, top));
            self.y = bottom;
            self.after = after;
            if left.is_empty() && right.is_empty() {
                return;
            }
            self.new_page(false);
            gap = 0.0;
            left = with_head(left);
            right = with_head(right);
        }
    }

    fn ink_column(&mut self, rows: Vec<Row>, x: f32, top: f32) -> f32 {
        let mut y = top;
        let mut after: Option<f32> = None;
        for row in rows {
            y += after.map_or(0.0, |after| after.max(row.before));
            after = Some(row.after);
            let height = row.height;
            self.ink(row, x, y);
            y += height;
        }
        y
    }
}

/// Height of the head rows that come again when a chunk starts a page.
fn repeated_height(chunk: &[Part]) -> f32 {
    match chunk.first() {
        Some(Part::Row(Row { repeat: Some(head), .. })) => rows_height(head),
        _ => 0.0,
    }
}

/// A column that runs on, with the head rows that come again above it.
fn with_head(rows: Vec<Row>) -> Vec<Row> {
    let Some(head) = rows.first().and_then(|row| row.repeat.clone()) else { return rows };
    let mut again: Vec<Row> = head.iter().cloned().map(|row| Row { bond: Bond::Bound, ..row }).collect();
    again.extend(rows);
    again
}

fn before_of(parts: &[Part]) -> f32 {
    match parts.first() {
        Some(Part::Row(row)) => row.before,
        Some(Part::Pair(pair)) => pair.before,
        _ => 0.0,
    }
}

fn after_of(part: &Part) -> f32 {
    match part {
        Part::Row(row) => row.after,
        Part::Pair(pair) => pair.after,
        Part::NewPage { .. } => 0.0,
    }
}

/// Height of parts one below the other, `gap` points included.
pub(crate) fn height_of(parts: &[Part], gap: f32) -> f32 {
    let mut height = gap;
    let mut after: Option<f32> = None;
    for part in parts {
        let (before, own) = match part {
            Part::Row(row) => (row.before, row.height),
            Part::Pair(pair) => (pair.before, pair_height(pair)),
            Part::NewPage { .. } => (0.0, 0.0),
        };
        height += after.map_or(0.0, |after| after.max(before)) + own;
        after = Some(after_of(part));
    }
    height
}

fn pair_height(pair: &Pair) -> f32 {
    if pair.balanced {
        let split = balance(&pair.left);
        rows_height(&pair.left[..split]).max(rows_height(&pair.left[split..]))
    } else {
        rows_height(&pair.left).max(rows_height(&pair.right))
    }
}

fn rows_height(rows: &[Row]) -> f32 {
    let mut height = 0.0;
    let mut after: Option<f32> = None;
    for row in rows {
        height += after.map_or(0.0, |after| after.max(row.before)) + row.height;
        after = Some(row.after);
    }
    height
}

/// How many rows from the start hold together.
fn first_chunk(rows: &[Row], bond: Bond) -> usize {
    rows.iter().position(|row| row.bond < bond).map_or(rows.len(), |index| index + 1)
}

/// How many rows of a column fit a height without parting what holds together.
fn fitting(rows: &[Row], room: f32) -> usize {
    let mut count = 0;
    while count < rows.len() {
        let mut next = count + first_chunk(&rows[count..], Bond::Kept);
        if rows_height(&rows[count..next]) > sheet::TEXT_HEIGHT {
            next = count + first_chunk(&rows[count..], Bond::Bound);
        }
        if rows_height(&rows[..next]) > room {
            break;
        }
        count = next;
    }
    count
}

fn take(mut rows: Vec<Row>, room: f32) -> (Vec<Row>, Vec<Row>) {
    let rest = rows.split_off(fitting(&rows, room));
    (rows, rest)
}

/// One chunk however tall, so that a page is never left empty for ever.
fn force(mut rows: Vec<Row>) -> (Vec<Row>, Vec<Row>) {
    let count = first_chunk(&rows, Bond::Bound).min(rows.len());
    let mut fits = count;
    while fits > 1 && rows_height(&rows[..fits]) > sheet::TEXT_HEIGHT {
        fits -= 1;
    }
    let rest = rows.split_off(fits);
    (rows, rest)
}

/// Where to part a flow so that two columns are as even as what holds together allows.
fn balance(rows: &[Row]) -> usize {
    let mut before = 0;
    let mut at = 0;
    while at < rows.len() {
        at += first_chunk(&rows[at..], Bond::Kept);
        if rows_height(&rows[..at]) >= rows_height(&rows[at..]) {
            break;
        }
        before = at;
    }
    let tall = |end: usize| rows_height(&rows[..end]).max(rows_height(&rows[end..]));
    if before > 0 && tall(before) < tall(at) { before } else { at }
}

/// Deals rows over two columns of one height, the least that holds them, or of all the room there is.
fn deal(mut rows: Vec<Row>, room: f32) -> (Vec<Row>, Vec<Row>, Vec<Row>) {
    let split = balance(&rows);
    if rows_height(&rows[..split]).max(rows_height(&rows[split..])) <= room {
        let right = rows.split_off(split);
        return (rows, right, Vec::new());
    }
    let (left, rest) = take(rows, room);
    let (right, rest) = take(rest, room);
    (left, right, rest)
}
