//! The pictures: how each school stands, how the year went, and where seats fell short.

use chrono::{Datelike, Months, NaiveDate};
use domain::year_end::{About, Grouping, Measure, Month, Row, Subject, Summary, Table, grouped, without};

use super::tables::signed;
use super::{Numbering, finding, source, unit, year};
use crate::blocks::{Bar, Block, Chart, Diverging, Drawing, Lines, Series, TwoSided};

/// Bars of the schools, those with most seniors left first.
pub(super) fn by_school(s: &Summary, numbering: &mut Numbering) -> Vec<Block> {
    let Some(table) = s.table(Subject::Coverage, Grouping::School).filter(|t| !t.rows.is_empty()) else {
        return Vec::new();
    };
    let mut rows: Vec<&Row> = table.rows.iter().collect();
    rows.sort_by_key(|r| std::cmp::Reverse(without(s, table, r)));
    let bars: Vec<Bar> = rows.iter().map(|row| bar(s, table, row)).collect();
    let compared = bars.iter().any(|b| b.before.is_some());
    let open = if s.hides_small { "without one, with their number" } else { "left or waived" };
    let tick = if compared { " White tick: last year." } else { "" };
    let sorted = match rows.iter().filter(|row| without(s, table, row).is_some()).count() {
        0 | 1 => "",
        n if n == rows.len() => " Sorted by seniors left.",
        _ => " Sorted by seniors left, then those with numbers withheld.",
    };
    let key = format!("Filled: seniors who completed. Open: {open}.{tick}{sorted}");
    let alt = rows.iter().map(|row| format!("{} {}", row.label, note(s, table, row)));
    let alt = format!("Share of seniors who completed, by school: {}", alt.collect::<Vec<_>>().join("; "));
    let mut held = vec![numbering.section("Coverage by school")];
    held.extend(finding(s, About::Schools));
    held.extend([unit(&key), Block::Chart(Chart { alt, drawing: Drawing::Bars(bars) })]);
    held.push(source(&format!("District: {}{}.", note(s, table, &table.total), last_rate(s))));
    vec![Block::Keep(held)]
}

fn bar(s: &Summary, table: &Table, row: &Row) -> Bar {
    let n = table.number(row, Measure::Completed);
    let of = table.number(row, Measure::Seniors);
    let left = without(s, table, row).filter(|n| *n > 0);
    Bar {
        label: row.label.clone(),
        done: n.zip(of).map(|(n, of)| fraction(n, of)),
        before: before(s, row),
        left: left.map_or_else(String::new, |n| {
            if s.hides_small { grouped(n) } else { format!("{} left", grouped(n)) }
        }),
        note: note(s, table, row),
    }
}

/// “391 of 472, 83%”, or what is shown of it.
fn note(s: &Summary, table: &Table, row: &Row) -> String {
    let shown = |m| table.figure(row, m).map_or_else(String::new, |f| f.text(s.small_cell));
    let share = table.share(row, Measure::Completed, Measure::Seniors);
    match (share, table.number(row, Measure::Seniors)) {
        (Some(p), _) => format!("{} of {}, {p}%", shown(Measure::Completed), shown(Measure::Seniors)),
        (None, Some(_)) => format!("{} of {}", shown(Measure::Completed), shown(Measure::Seniors)),
        (None, None) => shown(Measure::Seniors),
    }
}

/// A ratio for drawing; exact enough for any school.
fn fraction(n: u32, of: u32) -> f32 {
    if of == 0 { 0.0 } else { (f64::from(n) / f64::from(of)) as f32 }
}

fn last_table(s: &Summary) -> Option<&Table> {
    let last = s.last_year.as_ref()?;
    last.tables.iter().find(|t| t.subject == Subject::Coverage && t.by == Grouping::School)
}

fn before(s: &Summary, row: &Row) -> Option<f32> {
    let table = last_table(s)?;
    let row = table.row(&row.key)?;
    Some(fraction(table.number(row, Measure::Completed)?, table.number(row, Measure::Seniors)?))
}

fn last_rate(s: &Summary) -> String {
    let rate = last_table(s).and_then(|t| t.share(&t.total, Measure::Completed, Measure::Seniors));
    rate.map_or_else(String::new, |p| format!("; last year {p}%"))
}

/// Completions month by month, beside last year's.
pub(super) fn through_the_year(s: &Summary, numbering: &mut Numbering) -> Vec<Block> {
    let (Some(first), Some(last)) = (s.year.starts_on.with_day(1), s.months.last()) else {
        return Vec::new();
    };
    let end = s.year.ends_on.max(last.starts_on);
    let axis: Vec<NaiveDate> =
        (0..24).map_while(|i| first.checked_add_months(Months::new(i))).take_while(|m| *m <= end).collect();
    let now = values(&axis, &s.months, 0);
    if now.len() < 2 {
        return Vec::new();
    }
    let total = last.completed;
    let mut series =
        vec![Series { values: now, label: format!("{}: {}", year(s), grouped(total)), current: true }];
    let mut highest = total;
    if let Some(l) = s.last_year.as_ref()
        && let Some(end) = l.months.last()
    {
        let before = values(&axis, &l.months, 12);
        if before.len() > 1 {
            highest = highest.max(end.completed);
            let label = format!("{}: {}", l.label.replace('-', "–"), grouped(end.completed));
            series.push(Series { values: before, label, current: false });
        }
    }
    let alt: Vec<&str> = series.iter().map(|x| x.label.as_str()).collect();
    let alt = format!("Experiences completed from the start of the year, by month: {}", alt.join("; "));
    let lines = Lines {
        steps: axis.iter().map(|m| m.format("%b").to_string()).collect(),
        series,
        grid: grid(highest),
        height: 120.0,
    };
    let mut held = vec![numbering.section("Completions through the year")];
    held.extend(finding(s, About::Months));
    let since = s.year.starts_on.format("%B %-d");
    held.push(unit(&format!("Experiences completed since {since}, at the end of each month")));
    held.push(Block::Chart(Chart { alt, drawing: Drawing::Lines(lines) }));
    vec![Block::Keep(held)]
}

/// Seniors left against seats that stayed empty, cluster by cluster.
pub(super) fn seats(s: &Summary, numbering: &mut Numbering) -> Vec<Block> {
    if s.balance.is_empty() {
        return Vec::new();
    }
    let bars: Vec<TwoSided> = s
        .balance
        .iter()
        .map(|cluster| TwoSided {
            label: cluster.cluster.clone(),
            left: (cluster.left, grouped(cluster.left)),
            right: (cluster.unfilled, grouped(cluster.unfilled)),
            net: signed(i64::from(cluster.unfilled) - i64::from(cluster.left)),
        })
        .collect();
    let alt = bars.iter().map(|bar| {
        let TwoSided { label, left, right, net } = bar;
        format!("{label} {} left, {} seats, net {net}", left.1, right.1)
    });
    let alt = format!("Seniors left and seats unfilled, by cluster: {}", alt.collect::<Vec<_>>().join("; "));
    let (without, meant) = if s.hides_small {
        ("Seniors without", "seniors without a completed experience, waived ones among them")
    } else {
        ("Seniors left", "seniors left without an experience")
    };
    let drawing =
        Drawing::Diverging(Diverging { left: without.to_owned(), right: "Seats unfilled".to_owned(), bars });
    let mut held = vec![numbering.section("Seniors left and seats unfilled")];
    held.extend(finding(s, About::Balance));
    held.push(unit(&format!("Filled: {meant}. Open: seats that stayed empty. Net: seats less seniors.")));
    held.push(Block::Chart(Chart { alt, drawing }));
    vec![Block::Keep(held)]
}

/// A value for each month of the axis up to the last known; months that a shared copy merges lie on the
/// straight line between their neighbors. `later` = months by which the axis is later than the points.
fn values(axis: &[NaiveDate], months: &[Month], later: u32) -> Vec<f32> {
    let known: Vec<(usize, f32)> = months
        .iter()
        .filter_map(|m| {
            let on = m.starts_on.checked_add_months(Months::new(later))?;
            let at = axis.iter().position(|a| (a.year(), a.month()) == (on.year(), on.month()))?;
            Some((at, m.completed as f32))
        })
        .collect();
    let Some((last, _)) = known.last() else { return Vec::new() };
    (0..=*last)
        .map(|i| {
            let next = known.iter().find(|(at, _)| *at >= i).copied().unwrap_or((i, 0.0));
            let before = known.iter().rev().find(|(at, _)| *at <= i).copied().unwrap_or((0, 0.0));
            let span = next.0.saturating_sub(before.0);
            if span == 0 {
                next.1
            } else {
                before.1 + (next.1 - before.1) * (i - before.0) as f32 / span as f32
            }
        })
        .collect()
}

/// Three to five round numbers from nothing to above the highest.
fn grid(highest: u32) -> Vec<(f32, String)> {
    let step = (0..)
        .flat_map(|zeros| [1u32, 2, 5].map(|n| n.saturating_mul(10u32.saturating_pow(zeros))))
        .find(|step| highest.div_ceil(*step) <= 4)
        .unwrap_or(highest);
    (0..=highest.div_ceil(step).max(1)).map(|i| ((i * step) as f32, grouped(i * step))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, 1).unwrap()
    }

    #[test]
    fn the_grid_is_round_and_reaches_the_highest() {
        let labels = |n| grid(n).into_iter().map(|(_, l)| l).collect::<Vec<_>>();
        assert_eq!(labels(2612), ["0", "1,000", "2,000", "3,000"]);
        assert_eq!(labels(0), ["0", "1"]);
        assert_eq!(labels(38), ["0", "10", "20", "30", "40"]);
    }

    #[test]
    fn a_merged_month_lies_on_the_line_between_its_neighbors() {
        let axis: Vec<NaiveDate> = (8..=12).map(|m| day(2025, m)).collect();
        let points = [(9, 10), (12, 40)].map(|(m, n)| Month { starts_on: day(2025, m), completed: n });
        assert_eq!(values(&axis, &points, 0), [0.0, 10.0, 20.0, 30.0, 40.0]);
    }
}
