//! The rows that were left out, as a CSV file: each as it stands in its file, and what is wrong in it.

use std::{
    collections::{BTreeMap, HashMap},
    io::BufWriter,
    path::Path,
};

use exports::{Bom, Column, Value, Width, csv};
use imports::{Problem, Roster, Severity, Table};

use crate::{error::Result, exporting::refusal, working_file::write_file};

/// Column name and cell of a row.
type Cells = Vec<(String, String)>;

pub(super) fn of_table(table: &Table) -> impl Fn(&str, u32) -> Option<Cells> + '_ {
    |_, line| table.cells_at(line)
}

pub(super) fn of_roster(roster: &Roster) -> impl Fn(&str, u32) -> Option<Cells> + '_ {
    let rows: HashMap<(&str, u32), &Cells> =
        roster.left_out.iter().map(|row| ((row.file.as_str(), row.line), &row.cells)).collect();
    move |file, line| rows.get(&(file, line)).map(|cells| (*cells).clone())
}

/// One row of the file.
struct Rejected<'p> {
    problem: &'p Problem,
    /// All that is wrong in it.
    wrong: Vec<&'p str>,
    cells: Cells,
}

/// The columns of the file itself come first, so that what was mended can be read in again.
pub(super) fn save(
    path: &Path,
    problems: &[Problem],
    cells_of: impl Fn(&str, u32) -> Option<Cells>,
) -> Result<()> {
    let mut rows: Vec<Rejected<'_>> = Vec::new();
    let mut known: HashMap<(&str, u32), usize> = HashMap::new();
    for problem in problems.iter().filter(|problem| problem.severity == Severity::Rejected) {
        let place = problem.line.map(|line| (problem.file.as_str(), line));
        if let Some(row) = place.and_then(|place| known.get(&place)).and_then(|at| rows.get_mut(*at)) {
            row.wrong.push(&problem.message);
            continue;
        }
        known.extend(place.map(|place| (place, rows.len())));
        let cells = place.and_then(|(file, line)| cells_of(file, line)).unwrap_or_default();
        rows.push(Rejected { problem, wrong: vec![&problem.message], cells });
    }
    let mut heads: Vec<&str> = Vec::new();
    for (name, _) in rows.iter().flat_map(|row| &row.cells) {
        if !heads.contains(&name.as_str()) {
            heads.push(name);
        }
    }
    let told = ["What is wrong", "Who", "In the file", "File", "Line", "Column"];
    let columns: Vec<Column> =
        heads.iter().chain(&told).map(|head| Column::new(*head, Width::Usual)).collect();
    let lines = rows.iter().map(|row| {
        let cells: BTreeMap<&str, &str> =
            row.cells.iter().map(|(name, cell)| (name.as_str(), cell.as_str())).collect();
        let told = [
            Value::text(row.wrong.join(" ")),
            Value::or_empty(row.problem.subject.clone(), Value::Text),
            Value::or_empty(row.problem.found.clone(), Value::Text),
            Value::text(&row.problem.file),
            Value::or_empty(row.problem.line.map(i64::from), Value::Whole),
            Value::or_empty(row.problem.column.clone(), Value::Text),
        ];
        heads
            .iter()
            .map(|head| Value::text(cells.get(head).copied().unwrap_or_default()))
            .chain(told)
            .collect()
    });
    write_file(path, |file| csv(BufWriter::new(file), Bom::With, &columns, lines).map_err(refusal))
}
