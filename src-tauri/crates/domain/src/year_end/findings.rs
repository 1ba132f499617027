//! One sentence each on what the figures say. They are made from the figures that are shown, so that a
//! copy never tells in words what its tables hide.

use chrono::Datelike;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    months::Month,
    summary::Summary,
    table::{Grouping, Measure, Row, Subject, Table, grouped, percent},
};
use crate::{plural::plural, student::Race, words::words};

words! {
    /// What a sentence stands over.
    About {
        Overall = "overall" "All seniors",
        Schools = "schools" "Coverage by school",
        Kinds = "kinds" "Kinds of experience",
        Employers = "employers" "Employers",
        Groups = "groups" "Groups of students",
        Matrix = "matrix" "Coverage by school and pathway area",
        Months = "months" "Completions through the year",
        EndedEarly = "ended_early" "Experiences ended early",
        Clusters = "clusters" "Career clusters",
        Hours = "hours" "Hours",
        Pay = "pay" "Pay",
        FiveS3 = "five_s3" "Indicator 5S3",
        Balance = "balance" "Seniors without and seats unfilled",
    }
}

impl About {
    /// Told on the first page; the others stand over their table or picture only.
    pub fn is_main(self) -> bool {
        matches!(self, Self::Overall | Self::Schools | Self::Kinds | Self::Employers | Self::Groups)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Finding {
    pub about: About,
    pub text: String,
}

pub fn findings(s: &Summary) -> Vec<Finding> {
    let told = [
        (About::Overall, overall(s)),
        (About::Schools, schools(s)),
        (About::Kinds, largest_kind(s)),
        (About::Employers, employers(s)),
        (About::Groups, groups(s)),
        (About::Matrix, matrix(s)),
        (About::Months, months(s)),
        (About::EndedEarly, ended_early(s)),
        (About::Clusters, clusters(s)),
        (About::Hours, hours(s)),
        (About::Pay, pay(s)),
        (About::FiveS3, five_s3(s)),
        (About::Balance, balance(s)),
    ];
    told.into_iter().filter_map(|(about, text)| text.map(|text| Finding { about, text })).collect()
}

fn overall(s: &Summary) -> Option<String> {
    let rate = percent(s.key.completed.shown()?, s.key.seniors.shown()?)?;
    let class = s.year.ends_in();
    let before = s.last_year.as_ref().and_then(|l| percent(l.key.completed.shown()?, l.key.seniors.shown()?));
    let compared = match before {
        None => {
            format!(": {} of {} seniors", grouped(s.key.completed.shown()?), grouped(s.key.seniors.shown()?))
        }
        Some(b) if b < rate => format!(", up from {b}%"),
        Some(b) if b > rate => format!(", down from {b}%"),
        Some(_) => ", as many as last year".to_owned(),
    };
    Some(format!("{rate}% of the class of {class} completed an aligned experience{compared}."))
}

/// The school with most seniors left; where small numbers are hidden, with most who did not complete one.
fn schools(s: &Summary) -> Option<String> {
    let table = s.table(Subject::Coverage, Grouping::School)?;
    let without = |row: &Row| without(s, table, row);
    let all = without(&table.total)?;
    if table.number(&table.total, Measure::Seniors)? == 0 {
        return None;
    }
    if all == 0 {
        return Some(format!("No senior {} left without one.", if is_over(s) { "was" } else { "is" }));
    }
    if table.rows.len() < 2 {
        return None;
    }
    let (row, n) = most_of(table.rows.iter().filter_map(|r| Some((r, without(r)?))), all)?;
    let had = if is_over(s) { "had" } else { "has" };
    let left = if s.hides_small { "without a completed one" } else { "left without one" };
    Some(format!(
        "{} {had} {} {} {left}, {} the district’s {}.",
        row.label,
        grouped(n),
        plural(n, "senior"),
        part_of(n, all),
        grouped(all)
    ))
}

/// Seniors left of a row. Where small numbers are hidden, who completed and who did not is told, and not of few.
pub fn without(s: &Summary, table: &Table, row: &Row) -> Option<u32> {
    if !s.hides_small {
        return table.number(row, Measure::Left);
    }
    let n = table.number(row, Measure::Seniors)?.checked_sub(table.number(row, Measure::Completed)?)?;
    (n == 0 || n >= u32::from(s.small_cell)).then_some(n)
}

fn largest_kind(s: &Summary) -> Option<String> {
    let table = s.table(Subject::Experiences, Grouping::Kind)?;
    let all = table.number(&table.total, Measure::Finished)?;
    let told = table.rows.iter().filter_map(|r| Some((r, table.number(r, Measure::Finished)?)));
    let (row, n) = most_of(told, all)?;
    let share = percent(n, all)?;
    Some(format!(
        "The most frequent kind is {}: {} completed, {share}% of the year’s experiences.",
        lower_first(&row.label),
        grouped(n)
    ))
}

fn ended_early(s: &Summary) -> Option<String> {
    let table = s.table(Subject::Experiences, Grouping::Kind)?;
    let share = table.share(&table.total, Measure::Finished, Measure::Begun)?;
    let small = u32::from(s.small_cell);
    let rate = |r: &Row| {
        let (n, of) = (table.number(r, Measure::EndedEarly)?, table.number(r, Measure::Begun)?);
        (of >= small).then(|| percent(n, of))?
    };
    let worst = most(table.rows.iter().filter_map(|r| Some((r, rate(r)?))));
    let most_often = worst.map_or_else(String::new, |(row, p)| {
        format!("; {} ended early most often ({p}%)", lower_first(&row.label))
    });
    Some(format!("{share}% of the experiences begun were completed{most_often}."))
}

fn clusters(s: &Summary) -> Option<String> {
    let table = s.table(Subject::Experiences, Grouping::Cluster)?;
    let all = table.number(&table.total, Measure::Finished)?;
    let told = table.rows.iter().filter_map(|r| Some((r, table.number(r, Measure::Finished)?)));
    let (row, n) = most_of(told, all).filter(|(row, _)| row.key != "none")?;
    Some(format!("{} gave {}% of all completed experiences.", row.label, percent(n, all)?))
}

fn hours(s: &Summary) -> Option<String> {
    let (minutes, begun) = (s.key.minutes.shown()?, s.key.begun.shown()?);
    let each = (minutes / 60).checked_div(begun)?;
    Some(format!("Students recorded {} hours, {each} for each experience begun.", grouped(minutes / 60)))
}

fn pay(s: &Summary) -> Option<String> {
    let (paid, of) = (s.key.paid.shown()?, s.key.finished.shown()?);
    let share = percent(paid, of)?;
    let wage =
        s.key.wage_median.map_or_else(String::new, |w| format!(", at a median of {} an hour", dollars(w)));
    let wage = if paid == 0 { String::new() } else { wage };
    Some(format!("{share}% of the completed experiences were paid{wage}."))
}

fn employers(s: &Summary) -> Option<String> {
    let hosted = grouped(s.key.employers);
    match (s.key.employers_kept, s.key.employers_new, s.key.employers_lost) {
        (Some(kept), Some(new), Some(lost)) if kept + lost > 0 => Some(format!(
            "{}% of last year’s employers hosted again; {} new {} joined and {} did not come back.",
            percent(kept, kept + lost)?,
            grouped(new),
            if new == 1 { "one" } else { "ones" },
            grouped(lost)
        )),
        _ if s.key.employers == 0 => None,
        _ => Some(format!(
            "{hosted} {} hosted {} experiences.",
            plural(s.key.employers, "employer"),
            grouped(s.key.begun.shown()?)
        )),
    }
}

/// The race or ethnicity that is furthest behind, among groups that are large enough to speak of.
fn groups(s: &Summary) -> Option<String> {
    let table = s.table(Subject::Coverage, Grouping::Race)?;
    let all = table.share(&table.total, Measure::Completed, Measure::Seniors)?;
    let large = |r: &&Row| {
        r.key != Race::Unknown.code()
            && table.number(r, Measure::Seniors).is_some_and(|n| n >= u32::from(s.small_cell))
    };
    let rate = |r: &Row| table.share(r, Measure::Completed, Measure::Seniors);
    let (row, lowest) =
        table.rows.iter().filter(large).filter_map(|r| Some((r, rate(r)?))).min_by_key(|(_, p)| *p)?;
    if lowest >= all {
        return Some("No race or ethnicity large enough to compare is behind all seniors.".to_owned());
    }
    let gap = all - lowest;
    let before = last_gap(s, &row.key).map_or_else(String::new, |b| format!("; last year the gap was {b}"));
    let (are, points) = (if is_over(s) { "were" } else { "are" }, plural(gap, "point"));
    let who = if row.key == Race::TwoOrMore.code() {
        "Seniors of two or more races".to_owned()
    } else {
        format!("{} seniors", row.label)
    };
    Some(format!("{who} {are} at {lowest}%, {gap} {points} below all seniors{before}."))
}

fn last_gap(s: &Summary, key: &str) -> Option<u32> {
    let last = s.last_year.as_ref()?;
    let table = last.tables.iter().find(|t| t.subject == Subject::Coverage && t.by == Grouping::Race)?;
    let all = table.share(&table.total, Measure::Completed, Measure::Seniors)?;
    all.checked_sub(table.share(table.row(key)?, Measure::Completed, Measure::Seniors)?)
}

fn matrix(s: &Summary) -> Option<String> {
    let cells = s.matrix.rows.iter().flat_map(|row| {
        let shown = row.cells.iter().zip(&s.matrix.schools);
        shown.filter_map(move |(cell, school)| {
            Some(((&row.area.label, &school.label), cell.of.shown()?.checked_sub(cell.n.shown()?)?))
        })
    });
    let least = if s.hides_small { u32::from(s.small_cell) } else { 1 };
    let ((area, school), n) = most(cells)?;
    (n >= least).then(|| {
        let hidden = s.matrix.rows.iter().flat_map(|r| &r.cells).any(|c| c.n.shown().is_none());
        let shown = if hidden { " shown" } else { "" };
        format!(
            "The largest gap{shown} is {area} at {school}: {} {} without one.",
            grouped(n),
            plural(n, "senior")
        )
    })
}

fn months(s: &Summary) -> Option<String> {
    let end = s.months.last()?.completed;
    let Some(last) = s.last_year.as_ref().filter(|l| !l.months.is_empty()) else {
        return Some(format!("{} experiences were completed in {}.", grouped(end), s.year.label));
    };
    let same_month = |m: &&Month| s.months.last().is_some_and(|n| n.starts_on.month() == m.starts_on.month());
    let before = match is_over(s) {
        true => last.months.last()?.completed,
        false => last.months.iter().find(same_month)?.completed,
    };
    let by = grouped(end.abs_diff(before));
    if !is_over(s) {
        let (end, more) = (grouped(end), if end >= before { "more" } else { "fewer" });
        return Some(format!(
            "So far {end} experiences were completed, {by} {more} than by this month of last year."
        ));
    }
    let same_months = s.months.len() == last.months.len()
        && s.months.iter().zip(&last.months).all(|(a, b)| a.starts_on.month() == b.starts_on.month());
    let ahead = same_months && s.months.iter().zip(&last.months).all(|(a, b)| a.completed >= b.completed);
    Some(match end.cmp(&before) {
        std::cmp::Ordering::Equal => "The year ended where last year did.".to_owned(),
        std::cmp::Ordering::Less => format!("The year ended {by} experiences below last year."),
        std::cmp::Ordering::Greater if ahead => {
            format!("The year was never behind last year and ended {by} experiences higher.")
        }
        std::cmp::Ordering::Greater => format!("The year ended {by} experiences above last year."),
    })
}

fn five_s3(s: &Summary) -> Option<String> {
    let table = s.table(Subject::FiveS3, Grouping::Gender)?;
    let n = table.number(&table.total, Measure::TookPart)?;
    let of = table.number(&table.total, Measure::Concentrators)?;
    Some(format!(
        "{} of {} concentrators took part in work-based learning: {}%.",
        grouped(n),
        grouped(of),
        percent(n, of)?
    ))
}

/// The shortest cluster and the one with most to spare.
fn balance(s: &Summary) -> Option<String> {
    let (first, last) = (s.balance.first()?, s.balance.last()?);
    let short = first.left.checked_sub(first.unfilled).filter(|n| *n > 0);
    let spare = last.unfilled.checked_sub(last.left).filter(|n| *n > 0);
    let short = short.map(|n| format!("{} ended {} {} short", first.cluster, grouped(n), plural(n, "seat")));
    let spare = spare.map(|n| format!("{} had {} to spare", last.cluster, grouped(n)));
    match (short, spare) {
        (Some(a), Some(b)) => Some(format!("{a}; {b}.")),
        (Some(one), None) | (None, Some(one)) => Some(format!("{one}.")),
        (None, None) => None,
    }
}

fn is_over(s: &Summary) -> bool {
    s.as_of >= s.year.ends_on
}

/// The first of the largest parts of a whole; None when what is hidden of it may be larger.
fn most_of<T>(items: impl Iterator<Item = (T, u32)>, all: u32) -> Option<(T, u32)> {
    let items: Vec<(T, u32)> = items.collect();
    let told: u32 = items.iter().map(|(_, n)| *n).sum();
    most(items.into_iter()).filter(|(_, n)| *n >= all.saturating_sub(told))
}

/// The first of the largest.
fn most<T>(items: impl Iterator<Item = (T, u32)>) -> Option<(T, u32)> {
    items.reduce(|best, next| if next.1 > best.1 { next } else { best })
}

/// “a third of”, where it is within half a point of one; else “32% of”.
fn part_of(n: u32, of: u32) -> String {
    let share = f64::from(n) / f64::from(of.max(1));
    let named = [
        (1.0, "all of"),
        (0.75, "three quarters of"),
        (2.0 / 3.0, "two thirds of"),
        (0.5, "half of"),
        (1.0 / 3.0, "a third of"),
        (0.25, "a quarter of"),
    ];
    let near = named.iter().find(|(f, _)| (share - f).abs() <= if *f == 1.0 { 0.0 } else { 0.005 });
    near.map_or_else(|| format!("{}% of", percent(n, of).unwrap_or(0)), |(_, words)| (*words).to_owned())
}

/// “$15.00”.
pub fn dollars(cents: u32) -> String {
    format!("${}.{:02}", grouped(cents / 100), cents % 100)
}

/// “Job shadow” inside a sentence; a word in capitals stays.
fn lower_first(label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(letters).collect(),
        _ => label.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_told_in_words_where_it_is_near_one() {
        assert_eq!(part_of(61, 183), "a third of");
        assert_eq!(part_of(81, 257), "32% of");
        assert_eq!(part_of(5, 5), "all of");
        assert_eq!(part_of(999, 1000), "100% of");
    }

    #[test]
    fn the_largest_is_told_only_where_nothing_hidden_may_be_larger() {
        assert_eq!(most_of([("Micro-internship", 200), ("Job shadow", 42)].into_iter(), 2630), None);
        assert_eq!(
            most_of([("Internship", 200), ("Job shadow", 42)].into_iter(), 250),
            Some(("Internship", 200))
        );
    }

    #[test]
    fn a_kind_starts_small_inside_a_sentence() {
        assert_eq!(lower_first("Job shadow"), "job shadow");
        assert_eq!(lower_first("IEP program"), "IEP program");
    }
}
