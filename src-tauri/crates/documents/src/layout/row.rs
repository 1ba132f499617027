//! A row: a slice of a paper that stays whole, with what it puts on the page.

use std::sync::Arc;

use crate::breaks::{Fragment, Line};
use crate::style::{Color, rule};
use crate::tags::ElementId;

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

    pub fn element_mut(&mut self) -> &mut Option<ElementId> {
        match self {
            Self::Text { element, .. }
            | Self::Rule { element, .. }
            | Self::Frame { element, .. }
            | Self::Fill { element, .. }
            | Self::Dot { element, .. }
            | Self::Path { element, .. }
            | Self::Logo { element, .. } => element,
        }
    }

    /// It says that something isn't known yet.
    pub fn is_gap(&self) -> bool {
        matches!(self, Self::Fill { color: Color::Gap, .. } | Self::Frame { color: Color::GapEdge, .. })
    }

    /// What of a mark stays above a cut, and what goes below it, moved up by as much.
    fn cut(self, at: f32) -> (Option<Self>, Option<Self>) {
        match self {
            Self::Rule { from, to, thickness, color, dash, element } => {
                let rule = |from, to| Self::Rule { from, to, thickness, color, dash, element };
                let (top, bottom) = (from.1.min(to.1), from.1.max(to.1));
                if bottom <= at {
                    (Some(rule(from, to)), None)
                } else if top >= at {
                    (None, Some(rule((from.0, from.1 - at), (to.0, to.1 - at))))
                } else {
                    (Some(rule((from.0, top), (to.0, at))), Some(rule((from.0, 0.0), (to.0, bottom - at))))
                }
            }
            Self::Text { x, y, line, width, element } if y > at => {
                (None, Some(Self::Text { x, y: y - at, line, width, element }))
            }
            other => (Some(other), None),
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

    /// Marks a place whose value isn't known yet; a preview shows it, paper doesn't.
    pub fn gap(&mut self, x: f32, y: f32, width: f32, height: f32) {
        let element = None;
        self.marks.push(Mark::Fill { x, y, width, height, color: Color::Gap, element });
        let (thickness, color) = (1.0, Color::GapEdge);
        self.marks.push(Mark::Frame { x, y, width, height, thickness, color, element });
    }

    /// The same outside the reading order, for repeated heads.
    pub fn as_artifact(&self) -> Self {
        let mut copy = self.clone();
        copy.marks.iter_mut().for_each(Mark::forget_element);
        copy.anchor = None;
        copy
    }
}

/// Cuts a row that no page can hold between its lines of text; all others stay whole.
pub(super) fn split_tall(mut row: Row, most: f32) -> Vec<Row> {
    let mut slices = Vec::new();
    while row.height > most {
        let cut = cut_between_lines(&row, most);
        let mut rest = Row::new(row.height - cut);
        (rest.after, rest.bond, rest.repeat) = (row.after, row.bond, row.repeat.clone());
        let mut kept = Vec::new();
        for mark in std::mem::take(&mut row.marks) {
            let (above, below) = mark.cut(cut);
            kept.extend(above);
            rest.marks.extend(below);
        }
        (row.marks, row.height, row.after, row.bond) = (kept, cut, 0.0, Bond::Free);
        slices.push(std::mem::replace(&mut row, rest));
    }
    slices.push(row);
    slices
}

/// The lowest place of at most `most` points that no line of text crosses.
fn cut_between_lines(row: &Row, most: f32) -> f32 {
    let mut cut = most;
    loop {
        let crossed = row.marks.iter().filter_map(|mark| match mark {
            Mark::Text { y, line, .. } => {
                let size = line.first().map_or(0.0, |fragment| fragment.style.size);
                let (top, bottom) = (y - size, y + size * 0.35);
                (top < cut - 0.01 && bottom > cut).then_some(top)
            }
            _ => None,
        });
        match crossed.reduce(f32::min) {
            Some(top) if top > most / 2.0 => cut = top,
            _ => return cut,
        }
    }
}

/// Puts a line of text at a baseline, and rules where it is to be written on.
pub(crate) fn put_line(row: &mut Row, line: Line, x: f32, baseline: f32, element: Option<ElementId>) {
    for fragment in &line.fragments {
        if let Some(width) = fragment.blank {
            row.gap(x + fragment.x, baseline - 8.0, width, 10.0);
            row.rule(x + fragment.x, baseline + 1.5, width, rule::WRITE, Color::Ink);
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
