//! Key figures and charts: bars and lines drawn as vectors, labelled where they end.

use super::{Mark, Row, Setter, put_line};
use crate::blocks::{Align, Bar, Chart, Diverging, Drawing, KeyFigure, Lines, Series, TwoSided};
use crate::style::{Color, Style, rule, sheet};
use crate::tags::{ElementId, Role, Tree};
use crate::text::RichText;

const BAR_PITCH: f32 = 19.0;
const BAR: f32 = 12.0;
const BARS_TOP: f32 = 14.0;

impl Setter<'_> {
    pub(super) fn key_figures(&mut self, figures: &[KeyFigure]) -> Row {
        let mut row = Row::new(0.0);
        row.before = 2.0;
        let top = rule::FACT + 5.0;
        let mut height: f32 = 0.0;
        for (index, figure) in figures.iter().enumerate() {
            let x = (index % 4) as f32 * (sheet::QUARTER + sheet::GUTTER);
            let y = if index < 4 { 0.0 } else { height + 12.0 };
            row.rule(x, y + rule::FACT / 2.0, sheet::QUARTER, rule::FACT, Color::Hairline);
            let element = self.tree.add(Tree::ROOT, Role::Paragraph);
            let number = self.lines(&RichText::plain(&*figure.figure), Style::FIGURE, sheet::QUARTER);
            let width = number.first().map_or(0.0, |line| line.width);
            let baseline = y + top + self.baseline(Style::FIGURE);
            for line in number {
                put_line(&mut row, line, x, baseline, Some(element));
            }
            for line in
                self.lines(&RichText::plain(&*figure.part), Style::FIGURE_PART, sheet::QUARTER - width)
            {
                put_line(&mut row, line, x + width, baseline, Some(element));
            }
            let element = self.tree.add(Tree::ROOT, Role::Paragraph);
            let label = self.lines(&RichText::plain(&*figure.label), Style::FIGURE_LABEL, sheet::QUARTER);
            let label_top = y + top + Style::FIGURE.leading + 1.0;
            let label_height = self.put(&mut row, label, x, label_top, Style::FIGURE_LABEL, element);
            row.height = row.height.max(label_top + label_height);
            if index < 4 {
                height = row.height;
            }
        }
        row
    }

    pub(super) fn chart(&mut self, chart: &Chart, width: f32) -> Row {
        let element = self.tree.add(Tree::ROOT, Role::Figure(chart.alt.clone()));
        let mut row = match &chart.drawing {
            Drawing::Bars(bars) => self.bars(bars, width, element),
            Drawing::Diverging(diverging) => self.diverging(diverging, width, element),
            Drawing::Lines(lines) => self.line_chart(lines, width, element),
        };
        row.before = 4.0;
        row.after = 4.0;
        row
    }

    /// One line of text at a baseline; `x` is its start, middle or end.
    fn write(
        &mut self,
        row: &mut Row,
        text: &str,
        (x, y): (f32, f32),
        align: Align,
        style: Style,
        element: ElementId,
    ) {
        for line in self.lines(&RichText::plain(text), style, f32::INFINITY) {
            let start = match align {
                Align::Left => x,
                Align::Middle => x - line.width / 2.0,
                Align::Right | Align::Of => x - line.width,
            };
            put_line(row, line, start, y, Some(element));
        }
    }

    fn bars(&mut self, bars: &[Bar], width: f32, element: ElementId) -> Row {
        let label_width = self.widest(bars.iter().map(|bar| bar.label.as_str())).min(170.0);
        let left = label_width + 6.0;
        let span = width - left - 132.0;
        let bottom = BARS_TOP + bars.len() as f32 * BAR_PITCH;
        let mut row = Row::new(bottom + 8.0);
        for percent in [0_u8, 25, 50, 75, 100] {
            let x = left + span * f32::from(percent) / 100.0;
            row.marks.push(stroke((x, BARS_TOP), (x, bottom), rule::FACT, Color::Hairline, element));
            self.write(&mut row, &format!("{percent}%"), (x, 10.0), Align::Middle, Style::SMALL, element);
        }
        for (index, bar) in bars.iter().enumerate() {
            let y = BARS_TOP + 5.0 + index as f32 * BAR_PITCH;
            let baseline = y + 8.5;
            self.bar_label(&mut row, &bar.label, label_width, baseline, element);
            if let Some(done) = bar.done {
                let done = span * done.clamp(0.0, 1.0);
                let open = Mark::Frame {
                    x: left,
                    y,
                    width: span,
                    height: BAR,
                    thickness: 0.75,
                    color: Color::Ink,
                    element: Some(element),
                };
                row.marks.push(fill(left, y, span, BAR, Color::White, element));
                row.marks.push(open);
                row.marks.push(fill(
                    left - 0.375,
                    y - 0.375,
                    done + 0.75,
                    BAR + 0.75,
                    Color::Accent,
                    element,
                ));
            }
            if let (Some(before), Some(_)) = (bar.before, bar.done) {
                let x = left + span * before.clamp(0.0, 1.0);
                row.marks.push(stroke((x, y + 0.5), (x, y + BAR - 0.5), 1.75, Color::White, element));
            }
            let place = (left + span + 42.0, baseline);
            self.write(&mut row, &bar.left, place, Align::Right, Style::CELL.bold(), element);
            self.write(&mut row, &bar.note, (width, baseline), Align::Right, Style::CELL, element);
        }
        row
    }

    /// Bars to both sides of one upright, on one scale; each bears its number at its end.
    fn diverging(&mut self, diverging: &Diverging, width: f32, element: ElementId) -> Row {
        const NUMBER: f32 = 30.0;
        const NET: f32 = 48.0;
        let labels = diverging.bars.iter().map(|bar| bar.label.as_str());
        let label_width = self.widest(labels).min(170.0);
        let start = label_width + 6.0 + NUMBER;
        let span = width - start - 2.0 * NUMBER - NET;
        let longest =
            |side: fn(&TwoSided) -> u32| diverging.bars.iter().map(side).max().unwrap_or(0).max(1) as f32;
        let (most_left, most_right) = (longest(|bar| bar.left.0), longest(|bar| bar.right.0));
        let scale = span / (most_left + most_right);
        let middle = start + most_left * scale;
        let bottom = BARS_TOP + diverging.bars.len() as f32 * BAR_PITCH;
        let mut row = Row::new(bottom + 8.0);
        self.write(&mut row, &diverging.left, (middle - 4.0, 10.0), Align::Right, Style::SMALL, element);
        self.write(&mut row, &diverging.right, (middle + 4.0, 10.0), Align::Left, Style::SMALL, element);
        self.write(&mut row, "Net", (width, 10.0), Align::Right, Style::SMALL, element);
        for (index, bar) in diverging.bars.iter().enumerate() {
            let y = BARS_TOP + 5.0 + index as f32 * BAR_PITCH;
            let baseline = y + 8.5;
            self.bar_label(&mut row, &bar.label, label_width, baseline, element);
            let (left, right) = (bar.left.0 as f32 * scale, bar.right.0 as f32 * scale);
            let (before, after) = ((middle - left - 4.0, baseline), (middle + right + 4.0, baseline));
            self.write(&mut row, &bar.left.1, before, Align::Right, Style::CELL, element);
            self.write(&mut row, &bar.right.1, after, Align::Left, Style::CELL, element);
            // Filled is what was wanted and not there; open is what was there and not used.
            row.marks.push(fill(middle - left, y, left, BAR, Color::Accent, element));
            if bar.right.0 > 0 {
                let (x, thickness, color) = (middle, 0.75, Color::Ink);
                let frame =
                    Mark::Frame { x, y, width: right, height: BAR, thickness, color, element: Some(element) };
                row.marks.push(frame);
            }
            self.write(&mut row, &bar.net, (width, baseline), Align::Right, Style::CELL.bold(), element);
        }
        row.marks.push(stroke((middle, BARS_TOP), (middle, bottom), 0.75, Color::Ink, element));
        row
    }

    fn widest<'t>(&mut self, labels: impl Iterator<Item = &'t str>) -> f32 {
        labels
            .map(|label| crate::breaks::width_of(self.shaper, &RichText::plain(label), Style::CELL))
            .fold(78.0, f32::max)
    }

    /// At the left of a bar, ending where it begins; a long one in two closer lines.
    fn bar_label(&mut self, row: &mut Row, label: &str, width: f32, baseline: f32, element: ElementId) {
        let lines = self.lines(&RichText::plain(label), Style::CELL, width);
        let lift = lines.len().saturating_sub(1) as f32 * 4.5;
        for (at, line) in lines.into_iter().enumerate() {
            let x = width - line.width;
            put_line(row, line, x, baseline - lift + at as f32 * 9.0, Some(element));
        }
    }

    fn line_chart(&mut self, lines: &Lines, width: f32, element: ElementId) -> Row {
        const TOP: f32 = 8.0;
        let left = 30.0;
        let right = width - 96.0;
        let bottom = lines.height - 18.0;
        let mut row = Row::new(lines.height);
        let low = lines.grid.first().map_or(0.0, |(value, _)| *value);
        let high = lines.grid.last().map_or(1.0, |(value, _)| *value);
        let reach = if high > low { high - low } else { 1.0 };
        let height_of = |value: f32| bottom - (value - low) / reach * (bottom - TOP);
        let steps = lines.steps.len().saturating_sub(1).max(1) as f32;
        let place_of = |index: usize| left + (right - left) * index as f32 / steps;
        for (index, (value, label)) in lines.grid.iter().enumerate() {
            let y = height_of(*value);
            let (thickness, color) =
                if index == 0 { (0.75, Color::Ink) } else { (rule::FACT, Color::Hairline) };
            row.marks.push(stroke((left, y), (right, y), thickness, color, element));
            self.write(&mut row, label, (left - 5.0, y + 3.0), Align::Right, Style::SMALL, element);
        }
        for (index, step) in lines.steps.iter().enumerate() {
            let place = (place_of(index), lines.height - 5.0);
            self.write(&mut row, step, place, Align::Middle, Style::SMALL, element);
        }
        let mut ends: Vec<(f32, f32, &Series)> = Vec::new();
        let mut order: Vec<&Series> = lines.series.iter().collect();
        order.sort_by_key(|series| series.current);
        for series in order {
            let points: Vec<(f32, f32)> = series
                .values
                .iter()
                .enumerate()
                .map(|(index, value)| (place_of(index), height_of(*value)))
                .collect();
            if let Some((x, y)) = points.last() {
                ends.push((*x, *y, series));
            }
            let (thickness, color, dash) = if series.current {
                (2.25, Color::Accent, None)
            } else {
                (1.25, Color::Grey, Some((4.0, 2.5)))
            };
            row.marks.push(Mark::Path { points, thickness, color, dash, element: Some(element) });
        }
        for (x, y, series) in &ends {
            let (radius, color) = if series.current { (2.6, Color::Accent) } else { (2.2, Color::Grey) };
            let filled = series.current;
            row.marks.push(Mark::Dot { center: (*x, *y), radius, filled, color, element: Some(element) });
        }
        self.label_ends(&mut row, ends, element);
        row
    }

    /// Writes each series beside its end, pushed apart where two ends are close.
    fn label_ends(&mut self, row: &mut Row, mut ends: Vec<(f32, f32, &Series)>, element: ElementId) {
        const APART: f32 = 12.0;
        ends.sort_by(|one, other| one.1.total_cmp(&other.1));
        let mut baselines: Vec<f32> = ends.iter().map(|(_, y, _)| y + 3.0).collect();
        for index in 1..baselines.len() {
            let short = APART - (baselines[index] - baselines[index - 1]);
            if short > 0.0 {
                baselines[index - 1] -= short / 2.0;
                baselines[index] += short / 2.0;
            }
        }
        for ((x, _, series), baseline) in ends.into_iter().zip(baselines) {
            let style = if series.current {
                Style::VALUE.bold().colored(Color::Accent)
            } else {
                Style::CELL.colored(Color::Grey)
            };
            self.write(row, &series.label, (x + 8.0, baseline), Align::Left, style, element);
        }
    }
}

fn stroke(from: (f32, f32), to: (f32, f32), thickness: f32, color: Color, element: ElementId) -> Mark {
    Mark::Rule { from, to, thickness, color, dash: None, element: Some(element) }
}

fn fill(x: f32, y: f32, width: f32, height: f32, color: Color, element: ElementId) -> Mark {
    Mark::Fill { x, y, width, height, color, element: Some(element) }
}
