//! A reader of a shared copy who writes down every sum that must hold, and solves for what is hidden.

use std::collections::{BTreeMap, BTreeSet};

use crate::year_end::{Figure, Grouping, Measure, Subject, Summary};

/// An unknown: a number that the copy hides, named by what it counts.
type Unknown = String;

/// Sum of unknowns = a number, modulo a large prime; every unknown whose value follows is told.
pub fn worked_out(own: &Summary, shared: &Summary) -> Vec<String> {
    let mut numbers: BTreeMap<Unknown, Figure> = BTreeMap::new();
    let mut told = Vec::new();
    let mut put = |name: Unknown, figure: Figure| {
        if *numbers.entry(name.clone()).or_insert(figure) != figure {
            told.push(format!("{name} is shown in one place and hidden in another"));
        }
    };
    for t in &shared.tables {
        for (i, m) in t.columns.iter().enumerate().filter(|(_, m)| m.counts_people()) {
            put(name(*m, &[]), t.total.figures[i]);
            for r in &t.rows {
                put(name(*m, &[(t.by, &r.key)]), r.figures[i]);
            }
        }
    }
    for row in &shared.matrix.rows {
        for (cell, school) in row.cells.iter().zip(&shared.matrix.schools) {
            let at = [(Grouping::Area, row.area.key.as_str()), (Grouping::School, school.key.as_str())];
            put(name(Measure::Seniors, &at), cell.of);
            put(name(Measure::Completed, &at), cell.n);
        }
    }
    for (m, figure) in [
        (Measure::Seniors, shared.key.seniors),
        (Measure::Completed, shared.key.completed),
        (Measure::Waived, shared.key.waived),
        (Measure::Left, shared.key.left),
    ] {
        put(name(m, &[]), figure);
    }
    let sums = sums(own, shared);
    told.extend(solve(&numbers, &sums));
    told
}

fn name(m: Measure, at: &[(Grouping, &str)]) -> Unknown {
    let places: Vec<String> = at.iter().map(|(g, k)| format!("{}={k}", g.code())).collect();
    format!("{}({})", m.code(), places.join(","))
}

/// Every total with what adds up to it: rows, cells of the matrix, pathways inside areas and clusters.
fn sums(own: &Summary, shared: &Summary) -> Vec<(Unknown, Vec<Unknown>)> {
    let mut sums = vec![(
        name(Measure::Seniors, &[]),
        [Measure::Completed, Measure::Waived, Measure::Left].map(|m| name(m, &[])).to_vec(),
    )];
    for t in shared.tables.iter().filter(|t| t.by.is_partition() && !t.rows.is_empty()) {
        for m in t.columns.iter().filter(|m| m.counts_people()) {
            sums.push((name(*m, &[]), t.rows.iter().map(|r| name(*m, &[(t.by, &r.key)])).collect()));
        }
    }
    for m in [Measure::Seniors, Measure::Completed].into_iter().filter(|_| !shared.matrix.rows.is_empty()) {
        for row in &shared.matrix.rows {
            let parts = shared
                .matrix
                .schools
                .iter()
                .map(|s| name(m, &[(Grouping::Area, &row.area.key), (Grouping::School, &s.key)]));
            sums.push((name(m, &[(Grouping::Area, &row.area.key)]), parts.collect()));
        }
        for s in &shared.matrix.schools {
            let parts = shared
                .matrix
                .rows
                .iter()
                .map(|row| name(m, &[(Grouping::Area, &row.area.key), (Grouping::School, &s.key)]));
            sums.push((name(m, &[(Grouping::School, &s.key)]), parts.collect()));
        }
    }
    for (subject, m) in [
        (Subject::Coverage, Measure::Seniors),
        (Subject::Coverage, Measure::Completed),
        (Subject::FiveS3, Measure::Concentrators),
        (Subject::FiveS3, Measure::TookPart),
    ] {
        let told = |by, key: &str| shared.table(subject, by).is_some_and(|t| t.row(key).is_some());
        for outer in [Grouping::Area, Grouping::Cluster] {
            let mut inside: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
            for line in &own.names.seniors {
                let pathway = line.groups(Grouping::Pathway)[0].key.clone();
                inside.entry(line.groups(outer)[0].key.clone()).or_default().insert(pathway);
            }
            for (key, pathways) in inside {
                let parts: Vec<Unknown> = pathways
                    .iter()
                    .filter(|p| told(Grouping::Pathway, p))
                    .map(|p| name(m, &[(Grouping::Pathway, p)]))
                    .collect();
                if told(outer, &key) && !parts.is_empty() {
                    sums.push((name(m, &[(outer, &key)]), parts));
                }
            }
        }
    }
    sums
}

const PRIME: u64 = 2_147_483_647;

/// Gauss-Jordan over the hidden numbers; a row with one unknown left gives it away.
fn solve(numbers: &BTreeMap<Unknown, Figure>, sums: &[(Unknown, Vec<Unknown>)]) -> Vec<String> {
    let hidden: Vec<&Unknown> = numbers.iter().filter(|(_, f)| f.shown().is_none()).map(|(n, _)| n).collect();
    let place: BTreeMap<&Unknown, usize> = hidden.iter().enumerate().map(|(i, n)| (*n, i)).collect();
    let mut rows: Vec<Vec<u64>> = Vec::new();
    for (total, parts) in sums {
        let mut row = vec![0u64; hidden.len()];
        for part in parts {
            if let Some(i) = place.get(part) {
                row[*i] = (row[*i] + 1) % PRIME;
            }
        }
        if let Some(i) = place.get(total) {
            row[*i] = (row[*i] + PRIME - 1) % PRIME;
        }
        if row.iter().any(|c| *c != 0) {
            rows.push(row);
        }
    }
    let mut done = 0;
    for column in 0..hidden.len() {
        let Some(pivot) = (done..rows.len()).find(|r| rows[*r][column] != 0) else { continue };
        rows.swap(done, pivot);
        let by = inverse(rows[done][column]);
        rows[done].iter_mut().for_each(|c| *c = *c * by % PRIME);
        let lead = rows[done].clone();
        for (r, row) in rows.iter_mut().enumerate() {
            let factor = row[column];
            if r != done && factor != 0 {
                row.iter_mut().zip(&lead).for_each(|(c, l)| *c = (*c + PRIME - factor * l % PRIME) % PRIME);
            }
        }
        done += 1;
    }
    rows[..done]
        .iter()
        .filter(|row| row.iter().filter(|c| **c != 0).count() == 1)
        .filter_map(|row| row.iter().position(|c| *c != 0))
        .map(|i| format!("{} follows from the sums", hidden[i]))
        .collect()
}

fn inverse(a: u64) -> u64 {
    let (mut result, mut base, mut power) = (1, a % PRIME, PRIME - 2);
    while power > 0 {
        if power & 1 == 1 {
            result = result * base % PRIME;
        }
        base = base * base % PRIME;
        power >>= 1;
    }
    result
}
