//! Paragraphs into lines: UAX #14 break opportunities, measured words, no lonely last word, and an emergency break inside a
//! word that is wider than its column.

use std::sync::Arc;

use unicode_linebreak::{BreakOpportunity, linebreaks};

use crate::shape::{Shaper, Show, Word};
use crate::style::Style;
use crate::text::{RichText, Run};

/// Stands for a place to write in the text that is searched for breaks.
const OBJECT: char = '\u{FFFC}';

/// A stretch of a line in one style.
#[derive(Debug, Clone)]
pub(crate) struct Fragment {
    /// From the start of the line, in points.
    pub x: f32,
    pub style: Style,
    pub words: Vec<Arc<Word>>,
    /// Width of a line to write on, in points; then there are no words.
    pub blank: Option<f32>,
}

impl Fragment {
    /// What is shown, as it reads.
    pub fn text(&self) -> String {
        let pieces = self.words.iter().flat_map(|word| &word.pieces);
        pieces
            .flat_map(|piece| &piece.shows)
            .map(|show| match show {
                Show::Text(text) | Show::Glyph { reads: text, .. } => text.as_str(),
                Show::Kern(_) => "",
            })
            .collect()
    }
}

/// A line of a paragraph.
#[derive(Debug, Clone, Default)]
pub(crate) struct Line {
    pub fragments: Vec<Fragment>,
    /// Width in points without the spaces at its end.
    pub width: f32,
}

/// What stands between two break opportunities.
struct Segment {
    units: Vec<Unit>,
    width: f32,
    visible: f32,
    ends_line: bool,
}

#[derive(Clone)]
struct Unit {
    style: Style,
    ink: Ink,
}

#[derive(Clone)]
enum Ink {
    Word(Arc<Word>),
    Blank(f32),
}

impl Unit {
    fn width(&self) -> f32 {
        match &self.ink {
            Ink::Word(word) => points(word.width, word.count, self.style),
            Ink::Blank(width) => *width,
        }
    }

    fn visible(&self) -> f32 {
        match &self.ink {
            Ink::Word(word) => points(word.visible, word.count, self.style),
            Ink::Blank(width) => *width,
        }
    }
}

fn points(thousandths: i32, glyphs: usize, style: Style) -> f32 {
    thousandths as f32 * style.size / 1000.0 + glyphs as f32 * style.spacing
}

/// The width of a text set on one line, in points.
pub(crate) fn width_of(shaper: &mut Shaper, text: &RichText, style: Style) -> f32 {
    let lines = break_lines(shaper, text, style, f32::INFINITY);
    lines.iter().map(|line| line.width).fold(0.0, f32::max)
}

/// Breaks a paragraph into lines of at most `width` points. An empty text has no lines.
pub(crate) fn break_lines(shaper: &mut Shaper, text: &RichText, style: Style, width: f32) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut open: Vec<Segment> = Vec::new();
    for segment in segments(shaper, text, style, width) {
        let ends_line = segment.ends_line;
        open.push(segment);
        if ends_line {
            fill(std::mem::take(&mut open), width, &mut lines);
        }
    }
    fill(open, width, &mut lines);
    lines
}

fn segments(shaper: &mut Shaper, text: &RichText, style: Style, width: f32) -> Vec<Segment> {
    let mut whole = String::new();
    let mut starts = Vec::with_capacity(text.runs.len());
    for run in &text.runs {
        starts.push(whole.len());
        match run {
            Run::Text { text, .. } => whole.push_str(text),
            Run::Blank(_) => whole.push(OBJECT),
        }
    }
    let mut segments = Vec::new();
    let mut from = 0;
    for (to, opportunity) in linebreaks(&whole) {
        if to == from {
            continue;
        }
        let mandatory = opportunity == BreakOpportunity::Mandatory;
        let first = starts.partition_point(|start| *start <= from).saturating_sub(1);
        let mut units = Vec::new();
        for (index, run) in text.runs.iter().enumerate().skip(first) {
            let start = starts[index].max(from);
            let end = starts.get(index + 1).copied().unwrap_or(whole.len()).min(to);
            if starts[index] >= to {
                break;
            }
            if start < end {
                units.push(unit(shaper, run, style, &whole[start..end]));
            }
        }
        let segment = measured(units, mandatory);
        if segment.visible > width {
            segments.extend(split(shaper, segment, text, style, &whole[from..to], width));
        } else {
            segments.push(segment);
        }
        from = to;
    }
    segments
}

fn unit(shaper: &mut Shaper, run: &Run, style: Style, text: &str) -> Unit {
    match run {
        Run::Blank(width) => Unit { style, ink: Ink::Blank(*width) },
        Run::Text { bold, .. } => {
            let style = if *bold { style.bold() } else { style };
            Unit { style, ink: Ink::Word(shaper.word(style.face, text)) }
        }
    }
}

fn measured(units: Vec<Unit>, ends_line: bool) -> Segment {
    let width: f32 = units.iter().map(Unit::width).sum();
    let visible = match units.split_last() {
        Some((last, before)) => before.iter().map(Unit::width).sum::<f32>() + last.visible(),
        None => 0.0,
    };
    Segment { units, width, visible, ends_line }
}

/// After these an address is cut sooner than between two letters.
const JOINTS: [char; 4] = ['@', '.', '/', '_'];

/// The end of the last joint, where both sides of the cut keep some letters.
fn joint(part: &str) -> Option<usize> {
    let end = part.rfind(JOINTS)? + 1;
    (end > 3 && end < part.len()).then_some(end)
}

/// Cuts a word that is wider than the column after a joint, or else between its letters.
fn split(
    shaper: &mut Shaper,
    wide: Segment,
    text: &RichText,
    style: Style,
    letters: &str,
    width: f32,
) -> Vec<Segment> {
    if letters.contains(OBJECT) && text.runs.iter().any(|run| matches!(run, Run::Blank(_))) {
        return wide.units.into_iter().map(|unit| measured(vec![unit], false)).collect();
    }
    let style = wide.units.first().map_or(style, |unit| unit.style);
    let mut parts = Vec::new();
    let mut part = String::new();
    for letter in letters.chars() {
        let mut longer = part.clone();
        longer.push(letter);
        let word = shaper.word(style.face, &longer);
        if points(word.visible, word.count, style) > width && !part.is_empty() {
            let rest = joint(&part).map_or(String::new(), |end| part.split_off(end));
            let word = shaper.word(style.face, &part);
            parts.push(measured(vec![Unit { style, ink: Ink::Word(word) }], false));
            part = rest;
            part.push(letter);
        } else {
            part = longer;
        }
    }
    let word = shaper.word(style.face, &part);
    parts.push(measured(vec![Unit { style, ink: Ink::Word(word) }], wide.ends_line));
    parts
}

/// The line before the last must stay this much longer than the last when it spares a word.
const LONGER: f32 = 1.3;

/// First fit, then the last line is given company if it is a single word.
fn fill(segments: Vec<Segment>, width: f32, lines: &mut Vec<Line>) {
    if segments.is_empty() {
        return;
    }
    let mut ends = Vec::new();
    let mut taken = 0.0;
    for (index, segment) in segments.iter().enumerate() {
        if taken > 0.0 && taken + segment.visible > width {
            ends.push(index);
            taken = 0.0;
        }
        taken += segment.width;
    }
    if let Some(last_start) = ends.last().copied() {
        let before = if ends.len() > 1 { ends[ends.len() - 2] } else { 0 };
        let lonely = segments.len() - last_start == 1;
        let together = segments[last_start - 1].width + segments[last_start].visible;
        let left_behind: f32 = segments[before..last_start - 1].iter().map(|segment| segment.width).sum();
        if lonely && last_start - before > 2 && together <= width && together * LONGER <= left_behind {
            let end = ends.len() - 1;
            ends[end] = last_start - 1;
        }
    }
    ends.push(segments.len());
    let mut start = 0;
    for end in ends {
        lines.push(assemble(&segments[start..end]));
        start = end;
    }
}

fn assemble(segments: &[Segment]) -> Line {
    let mut line = Line::default();
    let mut x = 0.0;
    let last = segments.len().saturating_sub(1);
    for (index, segment) in segments.iter().enumerate() {
        line.width = x + if index == last { segment.visible } else { segment.width };
        for unit in &segment.units {
            match (&unit.ink, line.fragments.last_mut()) {
                (Ink::Word(word), Some(open)) if open.blank.is_none() && open.style == unit.style => {
                    open.words.push(Arc::clone(word));
                }
                (Ink::Word(word), _) => line.fragments.push(Fragment {
                    x,
                    style: unit.style,
                    words: vec![Arc::clone(word)],
                    blank: None,
                }),
                (Ink::Blank(width), _) => line.fragments.push(Fragment {
                    x,
                    style: unit.style,
                    words: Vec::new(),
                    blank: Some(*width),
                }),
            }
            x += unit.width();
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    fn widths(text: &str, width: f32) -> Vec<f32> {
        let mut shaper = Shaper::new().unwrap();
        break_lines(&mut shaper, &RichText::plain(text), Style::BODY, width)
            .iter()
            .map(|line| line.width)
            .collect()
    }

    #[test]
    fn no_line_is_wider_than_its_column() {
        let text = "The supervisor then calls the family and the coordinator, and reports in writing within 24 hours.";
        for width in [60.0, 90.0, 154.0, 237.0, 486.0] {
            assert!(widths(text, width).iter().all(|line| *line <= width), "column of {width}");
        }
    }

    #[test]
    fn a_word_wider_than_the_column_is_cut_and_nothing_of_it_is_lost() {
        let mut shaper = Shaper::new().unwrap();
        let long = "Wolfeschlegelsteinhausenbergerdorff".repeat(3);
        let lines = break_lines(&mut shaper, &RichText::plain(&*long), Style::VALUE, 100.0);
        assert!(lines.len() > 3);
        assert!(lines.iter().all(|line| line.width <= 100.0));
        let glyphs: usize =
            lines.iter().flat_map(|line| &line.fragments).flat_map(|f| &f.words).map(|w| w.count).sum();
        assert!(glyphs >= long.len() - 12, "only ligatures may make the glyphs fewer than the letters");
    }

    #[test]
    fn an_address_wider_than_the_column_is_cut_after_its_joints() {
        let mut shaper = Shaper::new().unwrap();
        let mut lines_of = |text: &str, width| -> Vec<String> {
            break_lines(&mut shaper, &RichText::plain(text), Style::VALUE, width)
                .iter()
                .map(|line| line.fragments.iter().map(Fragment::text).collect())
                .collect()
        };
        let address = "maximiliana.wolkowitz-rodriguez@students.example.org";
        let lines = lines_of(address, 154.0);
        assert_eq!(lines.concat(), address);
        assert!(lines.len() > 1);
        for line in &lines[..lines.len() - 1] {
            assert!(line.ends_with(['@', '.', '-']), "{lines:?}");
        }
    }

    #[test]
    fn the_last_line_is_not_a_single_word_when_the_line_before_can_spare_one() {
        let mut shaper = Shaper::new().unwrap();
        let text = RichText::plain("talk to the coordinator before leaving the placement.");
        let lines = break_lines(&mut shaper, &text, Style::CLOSE, 227.0);
        let words: Vec<usize> =
            lines.iter().map(|line| line.fragments.iter().map(|f| f.words.len()).sum()).collect();
        assert_eq!(words.last(), Some(&2), "{words:?}");
    }

    #[test]
    fn a_line_feed_ends_a_line_and_a_bold_lead_in_keeps_its_own_style() {
        let mut shaper = Shaper::new().unwrap();
        let mut text = RichText::default();
        text.push("Family:", true);
        text.push(" read page 1.\nThen sign.", false);
        let lines = break_lines(&mut shaper, &text, Style::LEAD, 400.0);
        assert_eq!(lines.len(), 2);
        assert_eq!(lines[0].fragments.len(), 2);
        assert_ne!(lines[0].fragments[0].style.face, lines[0].fragments[1].style.face);
    }
}
