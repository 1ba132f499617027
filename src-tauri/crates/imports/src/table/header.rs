//! Which row of a sheet holds the column names: people put titles and dates above them.

use std::collections::HashSet;

use crate::csv_rows::Row;

const LOOKED_AT: usize = 20;
/// Columns beyond this are not read.
pub(super) const MOST_COLUMNS: usize = 1_000;

/// The first row about as wide as the widest of the first ones, and whose cells are words rather than figures.
pub(super) fn find(rows: &[Row]) -> Option<usize> {
    let first = &rows[..rows.len().min(LOOKED_AT)];
    let widest = first.iter().map(filled).max().filter(|widest| *widest > 0)?;
    let is_wide = |row: &Row| filled(row) * 5 >= widest * 3;
    let named = first.iter().position(|row| is_wide(row) && words(row) * 2 > filled(row));
    named.or_else(|| first.iter().position(is_wide))
}

fn filled(row: &Row) -> usize {
    row.cells().filter(|cell| !cell.trim().is_empty()).count()
}

fn words(row: &Row) -> usize {
    row.cells().filter(|cell| cell.chars().any(char::is_alphabetic)).count()
}

/// Names for all columns that have a name or a value.
pub(super) fn names(header: &Row, rows: &[Row]) -> Vec<String> {
    let width = rows.iter().map(Row::len).max().unwrap_or(0).max(header.len()).min(MOST_COLUMNS);
    let mut used = vec![false; width];
    for row in rows {
        for (at, cell) in row.cells().take(width).enumerate() {
            used[at] |= !cell.trim().is_empty();
        }
    }
    let last =
        (0..width).rfind(|at| used[*at] || !header.cell(*at).trim().is_empty()).map_or(0, |last| last + 1);
    let mut names: Vec<String> = Vec::with_capacity(last);
    let mut taken = HashSet::new();
    for at in 0..last {
        let written = header
            .cell(at)
            .trim()
            .trim_start_matches('\u{feff}')
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        let name = if written.is_empty() { format!("Column {}", at + 1) } else { written };
        let same = (2..).map(|n| format!("{name} ({n})"));
        let name =
            std::iter::once(name.clone()).chain(same).find(|candidate| taken.insert(candidate.clone()));
        names.extend(name);
    }
    names
}
