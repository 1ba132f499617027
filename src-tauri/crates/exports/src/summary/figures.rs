//! The figures of the summary as lists.

use domain::year_end::{Figure, Grouping, Measure, Row, Subject, Summary, Table};

use super::Listed;
use crate::value::{Column, Value, Width};

pub(super) fn figure(summary: &Summary, figure: Figure) -> Value {
    match figure {
        Figure::Shown(n) => Value::Whole(i64::from(n)),
        hidden => Value::text(hidden.text(summary.small_cell)),
    }
}

fn minutes(summary: &Summary, minutes: Figure) -> Value {
    minutes.shown().map_or_else(|| figure(summary, minutes), Value::Minutes)
}

/// A figure of a table, in what its measure is told in.
fn told(s: &Summary, measure: Measure, f: Figure) -> Value {
    match (measure, f) {
        (Measure::Minutes, _) => minutes(s, f),
        (Measure::Wage, Figure::Shown(0)) => Value::Empty,
        (Measure::Wage, Figure::Shown(cents)) => Value::Cents(cents),
        _ => figure(s, f),
    }
}

fn share(n: Option<u32>, of: Option<u32>) -> Value {
    match (n, of) {
        (Some(n), Some(of)) if of > 0 => Value::Share(f64::from(n) / f64::from(of)),
        _ => Value::Empty,
    }
}

fn narrow(heads: &[&str]) -> Vec<Column> {
    heads.iter().map(|h| Column::new(*h, Width::Narrow)).collect()
}

fn columns(first: &[&str], rest: &[&str]) -> Vec<Column> {
    first.iter().map(|h| Column::new(*h, Width::Usual)).chain(narrow(rest)).collect()
}

pub(super) fn key(s: &Summary) -> Listed {
    let last = s.last_year.as_ref();
    let row = |label: &str, now: Value, before: Option<Figure>| {
        vec![Value::text(label), now, Value::or_empty(before, |f| figure(s, f))]
    };
    let number = |n: u32| Value::Whole(i64::from(n));
    let k = &s.key;
    let mut rows = vec![
        row("Seniors", figure(s, k.seniors), last.map(|l| l.key.seniors)),
        row("Completed an aligned experience", figure(s, k.completed), last.map(|l| l.key.completed)),
        row("Waived, with a reason", figure(s, k.waived), last.map(|l| l.key.waived)),
        row("Left without", figure(s, k.left), last.map(|l| l.key.left)),
        row("Experiences begun", figure(s, k.begun), last.map(|l| l.key.begun)),
        row("Experiences completed", figure(s, k.finished), last.map(|l| l.key.finished)),
        row("Completed experiences that were paid", figure(s, k.paid), last.map(|l| l.key.paid)),
    ];
    rows.push(vec![
        Value::text("Hours recorded"),
        minutes(s, k.minutes),
        Value::or_empty(last.map(|l| l.key.minutes), |m| minutes(s, m)),
    ]);
    let counts = [
        ("Employers that hosted", Some(k.employers)),
        ("Employers kept from last year", k.employers_kept),
        ("Employers new this year", k.employers_new),
        ("Employers lost", k.employers_lost),
    ];
    rows.extend(counts.into_iter().filter_map(|(label, n)| n.map(|n| row(label, number(n), None))));
    let wages = [("Mean wage an hour", k.wage_mean), ("Median wage an hour", k.wage_median)];
    rows.extend(wages.into_iter().filter_map(|(label, w)| w.map(|w| row(label, Value::Cents(w), None))));
    let before = last.map_or_else(|| "Last year".to_owned(), |l| l.label.clone());
    Listed {
        name: "Key figures",
        columns: vec![
            Column::new("Figure", Width::Wide),
            Column::new(&s.year.label, Width::Narrow),
            Column::new(before, Width::Narrow),
        ],
        rows,
    }
}

fn of(s: &Summary, subject: Subject) -> impl Iterator<Item = &Table> {
    s.tables.iter().filter(move |t| t.subject == subject)
}

/// Rows and then the total of each table; the total only once, after the first table.
fn every_row<'a>(tables: impl Iterator<Item = &'a Table>) -> Vec<(&'a Table, &'a Row)> {
    tables
        .enumerate()
        .flat_map(|(i, t)| t.rows.iter().chain((i == 0).then_some(&t.total)).map(move |r| (t, r)))
        .collect()
}

fn before(s: &Summary, table: &Table, row: &Row) -> Value {
    let last = s.last_year.as_ref();
    let same = last.and_then(|l| l.tables.iter().find(|t| t.subject == table.subject && t.by == table.by));
    let share_then = same.and_then(|t| {
        let r = if row.key == "total" { Some(&t.total) } else { t.row(&row.key) }?;
        Some(share(t.number(r, Measure::Completed), t.number(r, Measure::Seniors)))
    });
    share_then.unwrap_or(Value::Empty)
}

pub(super) fn coverage(s: &Summary) -> Listed {
    let split: &[&str] = if s.hides_small { &[] } else { &["Waived", "Left without"] };
    let mut heads = vec!["Seniors", "Completed", "Completed, %"];
    heads.extend(split);
    heads.push("Last year, %");
    let rows = every_row(of(s, Subject::Coverage)).into_iter().map(|(t, r)| {
        let of = |m| t.figure(r, m).map_or(Value::Empty, |f| figure(s, f));
        let mut row = vec![
            Value::text(t.by.label()),
            Value::text(&r.label),
            of(Measure::Seniors),
            of(Measure::Completed),
            share(t.number(r, Measure::Completed), t.number(r, Measure::Seniors)),
        ];
        if !s.hides_small {
            row.extend([of(Measure::Waived), of(Measure::Left)]);
        }
        row.push(before(s, t, r));
        row
    });
    Listed { name: "Coverage", rows: rows.collect(), columns: columns(&["Split by", "Group"], &heads) }
}

pub(super) fn matrix(s: &Summary) -> Listed {
    let schools = s.matrix.schools.iter();
    let heads: Vec<String> =
        schools.flat_map(|n| [format!("{}, completed", n.label), format!("{}, seniors", n.label)]).collect();
    let rows = s.matrix.rows.iter().map(|row| {
        let cells = row.cells.iter().flat_map(|c| [figure(s, c.n), figure(s, c.of)]);
        std::iter::once(Value::text(&row.area.label)).chain(cells).collect()
    });
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    Listed { name: "Schools by area", rows: rows.collect(), columns: columns(&["Pathway area"], &heads) }
}

pub(super) fn five_s3(s: &Summary) -> Listed {
    let rows = every_row(of(s, Subject::FiveS3)).into_iter().map(|(t, r)| {
        let of = |m| t.figure(r, m).map_or(Value::Empty, |f| figure(s, f));
        vec![
            Value::text(t.by.label()),
            Value::text(&r.label),
            of(Measure::Concentrators),
            of(Measure::TookPart),
            share(t.number(r, Measure::TookPart), t.number(r, Measure::Concentrators)),
        ]
    });
    let heads = ["Concentrators", "Took part", "5S3, %"];
    Listed { name: "5S3", rows: rows.collect(), columns: columns(&["Split by", "Group"], &heads) }
}

pub(super) fn experiences(s: &Summary) -> Listed {
    let shown = of(s, Subject::Experiences).next().map(|t| t.columns.clone()).unwrap_or_default();
    let rows = every_row(of(s, Subject::Experiences)).into_iter().map(|(t, r)| {
        let cells = shown.iter().map(|m| Value::or_empty(t.figure(r, *m), |f| told(s, *m, f)));
        let done = share(t.number(r, Measure::Finished), t.number(r, Measure::Begun));
        [Value::text(t.by.label()), Value::text(&r.label)].into_iter().chain(cells).chain([done]).collect()
    });
    let mut heads: Vec<&str> = shown.iter().map(|m| m.label()).collect();
    heads.push("Completed, %");
    Listed { name: "Experiences", rows: rows.collect(), columns: columns(&["Split by", "Group"], &heads) }
}

pub(super) fn months(s: &Summary) -> Listed {
    let last = s.last_year.as_ref();
    let before = |i: usize| {
        last.and_then(|l| l.months.get(i)).map_or(Value::Empty, |m| Value::Whole(i64::from(m.completed)))
    };
    let rows = s.months.iter().enumerate().map(|(i, m)| {
        vec![
            Value::text(m.starts_on.format("%b %Y").to_string()),
            Value::Whole(i64::from(m.completed)),
            if s.hides_small { Value::Empty } else { before(i) },
        ]
    });
    let label = last.map_or("Last year", |l| l.label.as_str());
    Listed {
        name: "By month",
        rows: rows.collect(),
        columns: columns(&["To the end of"], &[s.year.label.as_str(), label]),
    }
}

/// Seniors left beside seats empty, by cluster; nothing when the seats are not known.
pub(super) fn balance(s: &Summary) -> Option<Listed> {
    let rows: Vec<_> = s
        .balance
        .iter()
        .map(|c| {
            vec![
                Value::text(&c.cluster),
                Value::Whole(i64::from(c.left)),
                Value::Whole(i64::from(c.unfilled)),
                Value::Whole(i64::from(c.unfilled) - i64::from(c.left)),
            ]
        })
        .collect();
    let left = if s.hides_small { "Seniors without" } else { "Seniors left" };
    let columns = columns(&["Career cluster"], &[left, "Seats unfilled", "Net"]);
    (!rows.is_empty()).then_some(Listed { name: "Seats and seniors", columns, rows })
}

/// One row a figure: what it is about, by what it is split, of which group, what is counted. Key figures first; each
/// group of a table also in percent.
pub(super) fn every_figure(s: &Summary) -> Listed {
    let of_district = key(s).rows.into_iter().map(|row| {
        let about = [Value::text("Key figures"), Value::text("All"), Value::text("District")];
        about.into_iter().chain(row.into_iter().take(2)).collect()
    });
    let of_tables = s.tables.iter().flat_map(|t| {
        t.rows.iter().chain([&t.total]).flat_map(move |r| {
            let (of, n, percent) = in_percent(t.subject);
            let counted = t.columns.iter().zip(&r.figures).map(|(m, f)| (m.label(), told(s, *m, *f)));
            counted
                .chain([(percent, share(t.number(r, n), t.number(r, of)))])
                .map(|(word, value)| line(t.subject.label(), t.by.label(), &r.label, word, value))
                .collect::<Vec<_>>()
        })
    });
    let of_matrix = s.matrix.rows.iter().flat_map(|row| {
        row.cells.iter().zip(&s.matrix.schools).flat_map(move |(cell, school)| {
            let group = format!("{}, {}", row.area.label, school.label);
            [(Measure::Seniors, cell.of), (Measure::Completed, cell.n)].map(|(m, f)| {
                line(Subject::Coverage.label(), "Pathway area and school", &group, m.label(), figure(s, f))
            })
        })
    });
    Listed {
        name: "Figures",
        rows: of_district.chain(of_tables).chain(of_matrix).collect(),
        columns: columns(&["About", "Split by", "Group", "Counted"], &["Figure"]),
    }
}

/// The columns whose share is told, and what it is called.
fn in_percent(subject: Subject) -> (Measure, Measure, &'static str) {
    match subject {
        Subject::Coverage => (Measure::Seniors, Measure::Completed, "Completed, share"),
        Subject::FiveS3 => (Measure::Concentrators, Measure::TookPart, "5S3, share"),
        Subject::Experiences => (Measure::Begun, Measure::Finished, "Experiences completed, share"),
    }
}

fn line(about: &str, by: &str, group: &str, counted: &str, value: Value) -> Vec<Value> {
    [about, by, group, counted].into_iter().map(Value::text).chain([value]).collect()
}

/// Where the rows of a grouping stand in the coverage list: first row on the sheet and how many.
pub(super) fn coverage_rows(s: &Summary, by: Grouping) -> Option<(u32, u32)> {
    let rows = every_row(of(s, Subject::Coverage));
    let first = rows.iter().position(|(t, _)| t.by == by)?;
    let many = s.table(Subject::Coverage, by)?.rows.len();
    Some((u32::try_from(first).ok()? + 1, u32::try_from(many).ok()?)).filter(|(_, n)| *n > 0)
}
