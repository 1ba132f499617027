//! The tables, each under the sentence that says what it shows.

use domain::year_end::{
    About, Definition, Figure, Grouping, Measure, Row, Share, Subject, Summary, Table as Counts, dollars,
    grouped,
};

use super::{Numbering, finding, source, unit};
use crate::blocks::{Align, Block, Column, Table, TableKind, TableRow, Width};

/// As many schools stand side by side in one table.
const SCHOOLS_ABREAST: usize = 6;

fn text(s: &Summary, figure: Figure) -> String {
    figure.text(s.small_cell)
}

/// “13 of 14”; of a hidden group its mark alone.
fn of(s: &Summary, n: Figure, of: Figure) -> String {
    match of {
        Figure::Shown(0) => "–".to_owned(),
        Figure::Shown(_) => format!("{} of {}", text(s, n), text(s, of)),
        hidden => text(s, hidden),
    }
}

fn share(table: &Counts, row: &Row, n: Measure, of: Measure) -> String {
    table.share(row, n, of).map_or_else(|| "–".to_owned(), |p| format!("{p}%"))
}

fn cell(s: &Summary, table: &Counts, row: &Row, measure: Measure) -> String {
    match table.figure(row, measure) {
        Some(Figure::Shown(m)) if measure == Measure::Minutes => grouped(m / 60),
        Some(Figure::Shown(0)) if measure == Measure::Wage => "–".to_owned(),
        Some(Figure::Shown(cents)) if measure == Measure::Wage => dollars(cents),
        Some(figure) => text(s, figure),
        None => String::new(),
    }
}

/// A table of figures: names at the left, numbers at the right.
fn figures(heads: &[&str], widths: &[f32], rows: Vec<TableRow>) -> Block {
    let numbers = widths.iter().map(|w| Column::new(Width::Points(*w), Align::Right));
    let columns = [Column::new(Width::Rest, Align::Left)].into_iter().chain(numbers).collect();
    laid(columns, heads, rows)
}

fn laid(columns: Vec<Column>, heads: &[&str], rows: Vec<TableRow>) -> Block {
    Block::Table(Table {
        kind: TableKind::Figures,
        columns,
        head: vec![TableRow::new(heads.iter().copied())],
        rows,
        row_heads: true,
        row_height: 0.0,
        drop: 0.0,
    })
}

fn total(cells: Vec<String>) -> TableRow {
    TableRow { total: true, ..TableRow::new(cells) }
}

/// Tables up to so many rows are not parted.
const SHORT: usize = 10;

/// A head, its sentence and a table; in one piece when the table is short.
fn section(
    s: &Summary,
    numbering: &mut Numbering,
    head: &str,
    about: Option<About>,
    rest: Vec<Block>,
) -> Vec<Block> {
    let is_long = |b: &Block| matches!(b, Block::Table(t) if t.rows.len() > SHORT);
    let long = rest.iter().any(is_long);
    let mut all = vec![numbering.section(head)];
    all.extend(about.and_then(|about| finding(s, about)));
    all.extend(rest);
    all.extend(s.definitions.iter().filter(|d| about.is_some() && d.about == about).map(definition));
    if long { all } else { vec![Block::Keep(all)] }
}

fn definition(d: &Definition) -> Block {
    source(&format!("{}. {}", d.word, d.meaning))
}

fn hidden_note(s: &Summary) -> Option<Block> {
    s.hides_small.then(|| {
        let n = s.small_cell;
        source(&format!("<{n}: fewer than {n} students. w: withheld so that a number under {n} cannot be worked out. –: not shown."))
    })
}

pub(super) fn by_school_and_area(s: &Summary, numbering: &mut Numbering) -> Vec<Block> {
    if s.matrix.rows.is_empty() {
        return Vec::new();
    }
    let mut rest = vec![unit("Seniors with a completed, aligned experience: n of N")];
    let schools: Vec<usize> = (0..s.matrix.schools.len()).collect();
    let parts: Vec<&[usize]> = schools.chunks(SCHOOLS_ABREAST).collect();
    for (i, part) in parts.iter().enumerate() {
        rest.push(matrix_part(s, part, i + 1 == parts.len()));
    }
    rest.extend(hidden_note(s));
    section(s, numbering, "Coverage by school and pathway area", Some(About::Matrix), rest)
}

fn matrix_part(s: &Summary, schools: &[usize], last: bool) -> Block {
    let areas = s.table(Subject::Coverage, Grouping::Area);
    let by_school = s.table(Subject::Coverage, Grouping::School);
    let pair = |table: Option<&Counts>, row: Option<&Row>| match (table, row) {
        (Some(t), Some(r)) => {
            let figure = |m| t.figure(r, m).unwrap_or(Figure::Shown(0));
            of(s, figure(Measure::Completed), figure(Measure::Seniors))
        }
        _ => String::new(),
    };
    let mut columns = vec![Column::new(Width::Rest, Align::Left)];
    columns.extend(schools.iter().map(|_| Column::new(Width::Points(50.0), Align::Of)));
    let mut heads = vec!["Pathway area"];
    heads.extend(schools.iter().filter_map(|i| s.matrix.schools.get(*i)).map(|n| n.label.as_str()));
    if last {
        columns.push(Column::new(Width::Points(66.0), Align::Of));
        heads.push("District");
    }
    let mut rows: Vec<TableRow> = Vec::new();
    for row in &s.matrix.rows {
        let shown = |share: &Share| of(s, share.n, share.of);
        let mut cells = vec![row.area.label.clone()];
        cells.extend(schools.iter().filter_map(|i| row.cells.get(*i)).map(shown));
        if last {
            cells.push(pair(areas, areas.and_then(|t| t.row(&row.area.key))));
        }
        rows.push(TableRow::new(cells));
    }
    let mut sums = vec!["All pathway areas".to_owned()];
    let names = schools.iter().filter_map(|i| s.matrix.schools.get(*i));
    sums.extend(names.map(|n| pair(by_school, by_school.and_then(|t| t.row(&n.key)))));
    if last {
        sums.push(pair(areas, areas.map(|t| &t.total)));
    }
    rows.push(total(sums));
    laid(columns, &heads, rows)
}

pub(super) fn by_kind(s: &Summary, numbering: &mut Numbering) -> Vec<Block> {
    let Some(table) = s.table(Subject::Experiences, Grouping::Kind).filter(|t| !t.rows.is_empty()) else {
        return Vec::new();
    };
    let measures: &[Measure] = if s.hides_small {
        &[Measure::Begun, Measure::Finished, Measure::Paid]
    } else {
        &[Measure::Begun, Measure::Finished, Measure::EndedEarly, Measure::Open, Measure::Paid]
    };
    let row = |r: &Row| {
        let mut cells = vec![r.label.clone()];
        cells.extend(measures.iter().map(|m| cell(s, table, r, *m)));
        cells.push(share(table, r, Measure::Finished, Measure::Begun));
        cells.push(cell(s, table, r, Measure::Minutes));
        cells
    };
    let mut heads = vec!["Kind"];
    heads.extend(measures.iter().map(|m| if *m == Measure::Finished { "Completed" } else { m.label() }));
    heads.extend(["Completed, %", "Hours"]);
    let widths: Vec<f32> = heads.iter().skip(1).map(|h| if h.len() > 11 { 64.0 } else { 54.0 }).collect();
    let mut rows: Vec<TableRow> = table.rows.iter().map(|r| TableRow::new(row(r))).collect();
    rows.push(total(row(&table.total)));
    let rest = vec![figures(&heads, &widths, rows)];
    section(s, numbering, "By kind of experience", Some(About::EndedEarly), rest)
}

pub(super) fn by_cluster(s: &Summary, numbering: &mut Numbering) -> Vec<Block> {
    let Some(table) = s.table(Subject::Experiences, Grouping::Cluster).filter(|t| !t.rows.is_empty()) else {
        return Vec::new();
    };
    let all = table.number(&table.total, Measure::Finished);
    let row = |r: &Row| {
        let n = table.number(r, Measure::Finished);
        let part = n.zip(all).and_then(|(n, all)| domain::year_end::percent(n, all));
        vec![
            r.label.clone(),
            cell(s, table, r, Measure::Finished),
            part.map_or_else(|| "–".to_owned(), |p| format!("{p}%")),
            cell(s, table, r, Measure::Employers),
            cell(s, table, r, Measure::Minutes),
            cell(s, table, r, Measure::Paid),
            cell(s, table, r, Measure::Wage),
        ]
    };
    let mut sorted: Vec<&Row> = table.rows.iter().collect();
    sorted.sort_by_key(|r| (r.key == "none", std::cmp::Reverse(table.number(r, Measure::Finished))));
    let mut rows: Vec<TableRow> = sorted.into_iter().map(|r| TableRow::new(row(r))).collect();
    rows.push(total(row(&table.total)));
    let heads = [
        "Career cluster of the experience",
        "Completed",
        "Share",
        "Employers",
        "Hours",
        "Paid",
        "Median wage",
    ];
    let rest = vec![
        figures(&heads, &[58.0, 46.0, 58.0, 54.0, 46.0, 54.0], rows),
        source(
            "An employer that hosts in two clusters is counted in both, and once in the total. Shares are rounded.",
        ),
    ];
    section(s, numbering, "Experiences by career cluster", Some(About::Clusters), rest)
}

/// Hours, employers and pay of every group; those of the clusters stand in their own table.
pub(super) fn hours(s: &Summary, numbering: &mut Numbering) -> Vec<Block> {
    let row = |table: &Counts, r: &Row| {
        let each = table.number(r, Measure::Minutes).zip(table.number(r, Measure::Begun));
        let each = each.and_then(|(m, n)| (m / 60).checked_div(n));
        vec![
            r.label.clone(),
            cell(s, table, r, Measure::Begun),
            cell(s, table, r, Measure::Finished),
            cell(s, table, r, Measure::Minutes),
            each.map_or_else(|| "–".to_owned(), grouped),
            cell(s, table, r, Measure::Employers),
            cell(s, table, r, Measure::Paid),
            cell(s, table, r, Measure::Wage),
        ]
    };
    let heads = ["Group", "Begun", "Completed", "Hours", "Hours each", "Employers", "Paid", "Median wage"];
    let groupings = [
        Grouping::School,
        Grouping::Kind,
        Grouping::Gender,
        Grouping::Race,
        Grouping::SpecialPopulation,
        Grouping::Pathway,
    ];
    let rows = grouped_rows(s, Subject::Experiences, &groupings, heads.len(), row);
    if rows.len() < 2 {
        return Vec::new();
    }
    let mut rest: Vec<Block> = finding(s, About::Pay).into_iter().collect();
    rest.push(unit("Experiences of this year, by the student’s group; the pathway is the student’s"));
    rest.push(figures(&heads, &[42.0, 54.0, 48.0, 40.0, 54.0, 38.0, 52.0], rows));
    rest.extend(hidden_note(s));
    section(s, numbering, "Hours, employers and pay", Some(About::Hours), rest)
}

/// Rows of several groupings under one head, each grouping under its own.
fn grouped_rows(
    s: &Summary,
    subject: Subject,
    groupings: &[Grouping],
    columns: usize,
    row: impl Fn(&Counts, &Row) -> Vec<String>,
) -> Vec<TableRow> {
    let mut rows = Vec::new();
    let mut last = None;
    for table in groupings.iter().filter_map(|by| s.table(subject, *by)).filter(|t| !t.rows.is_empty()) {
        let mut head = vec![table.by.label().to_owned()];
        head.resize(columns, String::new());
        rows.push(TableRow { head: true, ..TableRow::new(head) });
        rows.extend(table.rows.iter().map(|r| {
            let mut cells = row(table, r);
            if let Some(label) = cells.first_mut() {
                label.insert_str(0, "\u{a0}\u{a0}\u{a0}\u{a0}");
            }
            TableRow::new(cells)
        }));
        last = Some(table);
    }
    if let Some(table) = last {
        rows.push(total(row(table, &table.total)));
    }
    rows
}

const GROUPS: [Grouping; 3] = [Grouping::Gender, Grouping::Race, Grouping::SpecialPopulation];

pub(super) fn by_group(s: &Summary, numbering: &mut Numbering) -> Vec<Block> {
    let before = |table: &Counts, r: &Row| {
        let last = s.last_year.as_ref()?;
        let then = last.tables.iter().find(|t| t.subject == Subject::Coverage && t.by == table.by)?;
        let row = if r.key == "total" { Some(&then.total) } else { then.row(&r.key) }?;
        then.share(row, Measure::Completed, Measure::Seniors)
    };
    let compared = s.last_year.is_some();
    let row = |table: &Counts, r: &Row| {
        let now = table.share(r, Measure::Completed, Measure::Seniors);
        let mut cells = vec![
            r.label.clone(),
            cell(s, table, r, Measure::Seniors),
            cell(s, table, r, Measure::Completed),
            now.map_or_else(|| "–".to_owned(), |p| format!("{p}%")),
        ];
        if compared {
            let then = before(table, r);
            let change = now.zip(then).map(|(a, b)| signed(i64::from(a) - i64::from(b)));
            cells.push(then.map_or_else(|| "–".to_owned(), |p| format!("{p}%")));
            cells.push(change.unwrap_or_else(|| "–".to_owned()));
        }
        cells
    };
    let heads: &[&str] = if compared {
        &["Group", "Seniors", "Completed", "Percent", "Last year", "Change, points"]
    } else {
        &["Group", "Seniors", "Completed", "Percent"]
    };
    let widths = vec![62.0; heads.len() - 1];
    let rows = grouped_rows(s, Subject::Coverage, &GROUPS, heads.len(), row);
    if rows.len() < 2 {
        return Vec::new();
    }
    let mut rest = vec![figures(heads, &widths, rows)];
    rest.extend(hidden_note(s));
    section(s, numbering, "By group of students", Some(About::Groups), rest)
}

/// “+3”, “−2”, “0”.
pub(super) fn signed(n: i64) -> String {
    match n {
        0 => "0".to_owned(),
        n if n > 0 => format!("+{n}"),
        n => format!("−{}", n.unsigned_abs()),
    }
}

pub(super) fn five_s3(s: &Summary, numbering: &mut Numbering) -> Vec<Block> {
    let row = |table: &Counts, r: &Row| {
        vec![
            r.label.clone(),
            cell(s, table, r, Measure::Concentrators),
            cell(s, table, r, Measure::TookPart),
            share(table, r, Measure::TookPart, Measure::Concentrators),
        ]
    };
    let groupings = [
        Grouping::School,
        Grouping::Gender,
        Grouping::Race,
        Grouping::SpecialPopulation,
        Grouping::Cluster,
        Grouping::Pathway,
    ];
    let heads = ["Group", "Concentrators", "Took part", "5S3"];
    let rows = grouped_rows(s, Subject::FiveS3, &groupings, heads.len(), row);
    if rows.len() < 2 {
        return Vec::new();
    }
    let rest = vec![figures(&heads, &[74.0, 74.0, 74.0], rows)];
    section(s, numbering, "Indicator 5S3: concentrators who took part", Some(About::FiveS3), rest)
}

/// Coverage by cluster and pathway of the student.
pub(super) fn coverage_of_pathways(s: &Summary, numbering: &mut Numbering) -> Vec<Block> {
    let row = |table: &Counts, r: &Row| {
        let figure = |m| table.figure(r, m).unwrap_or(Figure::Shown(0));
        let mut cells = vec![
            r.label.clone(),
            of(s, figure(Measure::Completed), figure(Measure::Seniors)),
            share(table, r, Measure::Completed, Measure::Seniors),
        ];
        if !s.hides_small {
            cells.extend([cell(s, table, r, Measure::Waived), cell(s, table, r, Measure::Left)]);
        }
        cells
    };
    let heads: &[&str] = if s.hides_small {
        &["Pathway of the student", "Completed", "Percent"]
    } else {
        &["Pathway of the student", "Completed", "Percent", "Waived", "Left without"]
    };
    let rows = grouped_rows(s, Subject::Coverage, &[Grouping::Cluster, Grouping::Pathway], heads.len(), row);
    if rows.len() < 2 {
        return Vec::new();
    }
    let columns = std::iter::once(Column::new(Width::Rest, Align::Left)).chain(heads.iter().skip(1).map(
        |h| match *h {
            "Completed" => Column::new(Width::Points(80.0), Align::Of),
            _ => Column::new(Width::Points(62.0), Align::Right),
        },
    ));
    let mut rest = vec![laid(columns.collect(), heads, rows)];
    rest.extend(hidden_note(s));
    let mut all = vec![numbering.section("Coverage by career cluster and pathway")];
    all.push(unit("Seniors with a completed, aligned experience: n of N"));
    all.extend(rest);
    all
}

/// Employers kept, new and lost beside last year.
pub(super) fn employers(s: &Summary, numbering: &mut Numbering) -> Vec<Block> {
    let k = &s.key;
    let (Some(last), Some(kept), Some(new), Some(lost)) =
        (&s.last_year, k.employers_kept, k.employers_new, k.employers_lost)
    else {
        return Vec::new();
    };
    let row = |label: String, n: String| TableRow::new([label, n]);
    let rows = vec![
        row(format!("Hosted in {}", last.label.replace('-', "–")), grouped(kept + lost)),
        row("Lost: did not host again".to_owned(), format!("−{}", grouped(lost))),
        total(vec!["Kept".to_owned(), grouped(kept)]),
        row("New this year".to_owned(), format!("+{}", grouped(new))),
        total(vec![format!("Hosted in {}", super::year(s)), grouped(k.employers)]),
    ];
    let left = vec![figures(&["Employers", "Number"], &[62.0], rows)];
    let rest = vec![Block::Columns { left, right: Vec::new() }];
    section(s, numbering, "Employers", Some(About::Employers), rest)
}

/// What is missing from the files; the district's exact copy only.
pub(super) fn gaps(s: &Summary, numbering: &mut Numbering) -> Vec<Block> {
    if s.hides_small || s.gaps.is_empty() {
        return Vec::new();
    }
    let rows = s.gaps.iter().map(|g| {
        TableRow::new([g.kind.label().to_owned(), g.detail.clone(), grouped(g.count), grouped(g.seniors)])
    });
    let columns = vec![
        Column::new(Width::Points(150.0), Align::Left),
        Column::new(Width::Rest, Align::Left),
        Column::new(Width::Points(50.0), Align::Right),
        Column::new(Width::Points(62.0), Align::Right),
    ];
    let heads = ["What is missing", "What it means", "Number", "Seniors who could count"];
    let rest = vec![laid(columns, &heads, rows.collect())];
    section(s, numbering, "What is missing from the files", None, rest)
}
