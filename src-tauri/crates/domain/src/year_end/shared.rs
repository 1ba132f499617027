//! The copy that may leave the district: no names, no gaps, and no small number to be worked out.

use std::collections::HashMap;

use super::{
    definitions,
    findings::findings,
    lines::{Names, SeniorLine},
    months::thinned,
    summary::{KeyFigures, Summary},
    suppression::{Cell, CellKind, Relation, suppress},
    table::{Figure, Grouping, Matrix, Measure, Row, Subject, Table},
};

/// Columns that a shared copy keeps: n of N, with employers and hours where N may be shown. Waived and left
/// are told for the district only.
const SHOWN: [Measure; 8] = [
    Measure::Seniors,
    Measure::Completed,
    Measure::Concentrators,
    Measure::TookPart,
    Measure::Begun,
    Measure::Finished,
    Measure::Employers,
    Measure::Minutes,
];
/// Groupings of last year that a shared copy is compared with.
const COMPARED: [Grouping; 3] = [Grouping::School, Grouping::Gender, Grouping::Race];

impl Summary {
    /// What may be shown outside the district. A shared copy shared again is the same.
    pub fn shared(&self) -> Self {
        if self.shared {
            return self.clone();
        }
        let small = u32::from(self.small_cell);
        let mut copy = Self {
            shared: true,
            gaps: Vec::new(),
            names: Names::default(),
            balance: Vec::new(),
            ..self.clone()
        };
        hide(&mut copy.tables, Some(&mut copy.matrix), &mut copy.key, &self.names.seniors, small);
        copy.months = thinned(&self.months, small);
        if let Some(last) = &mut copy.last_year {
            last.tables.retain(|t| t.subject == Subject::Coverage && COMPARED.contains(&t.by));
            hide(&mut last.tables, None, &mut last.key, &[], small);
            last.months = thinned(&last.months, small);
        }
        if copy.key.finished.shown().is_none() {
            copy.months.clear();
        }
        copy.definitions.push(definitions::hidden(self.small_cell));
        copy.findings = findings(&copy);
        copy
    }
}

/// One count: what of whom, in which groups. The same count has the same place wherever it stands.
type Place = (Measure, Vec<(Grouping, String)>);

#[derive(Default)]
struct Ledger {
    places: HashMap<Place, usize>,
    cells: Vec<Cell>,
    relations: Vec<Relation>,
}

impl Ledger {
    fn add(&mut self, place: Place, value: u32, kind: CellKind) -> usize {
        *self.places.entry(place).or_insert_with(|| {
            self.cells.push(Cell { value, kind });
            self.cells.len() - 1
        })
    }

    fn relate(&mut self, total: usize, parts: Vec<usize>) {
        let relation = Relation { total, parts };
        if !self.relations.contains(&relation) {
            self.relations.push(relation);
        }
    }

    fn find(&self, place: &Place) -> Option<usize> {
        self.places.get(place).copied()
    }
}

fn hide(
    tables: &mut [Table],
    matrix: Option<&mut Matrix>,
    key: &mut KeyFigures,
    seniors: &[SeniorLine],
    small: u32,
) {
    let mut ledger = Ledger::default();
    for table in tables.iter() {
        enter_table(&mut ledger, table);
    }
    if let Some(matrix) = &matrix {
        enter_matrix(&mut ledger, matrix);
    }
    enter_nesting(&mut ledger, tables, seniors);
    enter_key(&mut ledger, key);
    let figures = suppress(&ledger.cells, &ledger.relations, small);
    for table in tables.iter_mut() {
        write_table(&ledger, &figures, table);
    }
    if let Some(matrix) = matrix {
        write_matrix(&ledger, &figures, matrix);
    }
    write_key(&ledger, &figures, key, small);
}

/// Columns that are suppressed: the size of a group, and those of it for whom something holds.
fn counted(subject: Subject) -> (Measure, Measure) {
    match subject {
        Subject::Coverage => (Measure::Seniors, Measure::Completed),
        Subject::FiveS3 => (Measure::Concentrators, Measure::TookPart),
        Subject::Experiences => (Measure::Begun, Measure::Finished),
    }
}

/// Where a row's count stands; the total has no group, so all tables of a subject share it.
fn place(by: Grouping, row: Option<&Row>, measure: Measure) -> Place {
    (measure, row.map(|r| (by, r.key.clone())).into_iter().collect())
}

fn enter_row(ledger: &mut Ledger, table: &Table, row: &Row, group: Option<&Row>) {
    let (whole, part) = counted(table.subject);
    if let (Some(of), Some(n)) = (table.number(row, whole), table.number(row, part)) {
        let of = ledger.add(place(table.by, group, whole), of, CellKind::Group);
        ledger.add(place(table.by, group, part), n, CellKind::PartOf(of));
    }
}

fn enter_table(ledger: &mut Ledger, table: &Table) {
    enter_row(ledger, table, &table.total, None);
    for row in &table.rows {
        enter_row(ledger, table, row, Some(row));
    }
    if !table.by.is_partition() {
        return;
    }
    let (whole, part) = counted(table.subject);
    for measure in [whole, part] {
        let parts =
            table.rows.iter().filter_map(|r| ledger.find(&place(table.by, Some(r), measure))).collect();
        if let Some(total) = ledger.find(&place(table.by, None, measure)) {
            ledger.relate(total, parts);
        }
    }
}

fn matrix_place(area: &str, school: &str, measure: Measure) -> Place {
    (measure, vec![(Grouping::Area, area.to_owned()), (Grouping::School, school.to_owned())])
}

fn enter_matrix(ledger: &mut Ledger, matrix: &Matrix) {
    for row in &matrix.rows {
        for (cell, school) in row.cells.iter().zip(&matrix.schools) {
            if let (Some(n), Some(of)) = (cell.n.shown(), cell.of.shown()) {
                let of = ledger.add(
                    matrix_place(&row.area.key, &school.key, Measure::Seniors),
                    of,
                    CellKind::Group,
                );
                ledger.add(
                    matrix_place(&row.area.key, &school.key, Measure::Completed),
                    n,
                    CellKind::PartOf(of),
                );
            }
        }
    }
    for measure in [Measure::Seniors, Measure::Completed] {
        for row in &matrix.rows {
            let parts = matrix
                .schools
                .iter()
                .filter_map(|s| ledger.find(&matrix_place(&row.area.key, &s.key, measure)));
            let parts = parts.collect();
            if let Some(total) = ledger.find(&(measure, vec![(Grouping::Area, row.area.key.clone())])) {
                ledger.relate(total, parts);
            }
        }
        for school in &matrix.schools {
            let parts = matrix
                .rows
                .iter()
                .filter_map(|r| ledger.find(&matrix_place(&r.area.key, &school.key, measure)));
            let parts = parts.collect();
            if let Some(total) = ledger.find(&(measure, vec![(Grouping::School, school.key.clone())])) {
                ledger.relate(total, parts);
            }
        }
    }
}

/// A pathway lies in one cluster and one area, so that their counts add up from those of its pathways.
fn enter_nesting(ledger: &mut Ledger, tables: &[Table], seniors: &[SeniorLine]) {
    for outer in [Grouping::Cluster, Grouping::Area] {
        let mut inside: HashMap<String, Vec<String>> = HashMap::new();
        for s in seniors {
            for (o, p) in s.groups(outer).into_iter().zip(s.groups(Grouping::Pathway)) {
                let pathways = inside.entry(o.key).or_default();
                if !pathways.contains(&p.key) {
                    pathways.push(p.key);
                }
            }
        }
        let whole = |key: &String| inside.values().filter(|pathways| pathways.contains(key)).count() == 1;
        for table in tables.iter().filter(|t| t.subject == Subject::Coverage && t.by == outer) {
            for row in &table.rows {
                let Some(pathways) = inside.get(&row.key).filter(|p| p.iter().all(whole)) else { continue };
                for measure in [Measure::Seniors, Measure::Completed] {
                    let mut parts: Vec<usize> = pathways
                        .iter()
                        .filter_map(|p| ledger.find(&(measure, vec![(Grouping::Pathway, p.clone())])))
                        .collect();
                    parts.sort_unstable();
                    if let Some(total) = ledger.find(&(measure, vec![(outer, row.key.clone())])) {
                        ledger.relate(total, parts);
                    }
                }
            }
        }
    }
}

fn total(measure: Measure) -> Place {
    (measure, Vec::new())
}

/// Waived and left stand among the key figures; with those who completed they add up to the class.
fn enter_key(ledger: &mut Ledger, key: &KeyFigures) {
    let (Some(seniors), Some(completed)) =
        (ledger.find(&total(Measure::Seniors)), ledger.find(&total(Measure::Completed)))
    else {
        return;
    };
    let mut parts = vec![completed];
    for (measure, figure) in [(Measure::Waived, key.waived), (Measure::Left, key.left)] {
        if let Some(value) = figure.shown() {
            parts.push(ledger.add(total(measure), value, CellKind::PartOf(seniors)));
        }
    }
    ledger.relate(seniors, parts);
    if let (Some(value), Some(finished)) = (key.paid.shown(), ledger.find(&total(Measure::Finished))) {
        ledger.add(total(Measure::Paid), value, CellKind::PartOf(finished));
    }
}

fn write_table(ledger: &Ledger, figures: &[Figure], table: &mut Table) {
    let keep: Vec<usize> = (0..table.columns.len()).filter(|i| SHOWN.contains(&table.columns[*i])).collect();
    let columns: Vec<Measure> = keep.iter().map(|i| table.columns[*i]).collect();
    let by = table.by;
    let rewrite = |row: &mut Row, grouped: bool| {
        let look = |measure: Measure| {
            let place = (measure, if grouped { vec![(by, row.key.clone())] } else { Vec::new() });
            ledger.find(&place).and_then(|i| figures.get(i)).copied()
        };
        row.figures = columns
            .iter()
            .zip(keep.iter().filter_map(|i| row.figures.get(*i)))
            .map(|(measure, own)| match measure {
                // Hours and employers of a hidden group would tell how large it is.
                Measure::Minutes | Measure::Employers => match look(Measure::Begun) {
                    Some(Figure::Small | Figure::Withheld) => Figure::Withheld,
                    _ => *own,
                },
                _ => look(*measure).unwrap_or(*own),
            })
            .collect();
    };
    table.rows.iter_mut().for_each(|row| rewrite(row, true));
    rewrite(&mut table.total, false);
    table.columns = columns;
}

fn write_matrix(ledger: &Ledger, figures: &[Figure], matrix: &mut Matrix) {
    let look = |place: &Place| ledger.find(place).and_then(|i| figures.get(i)).copied();
    for row in &mut matrix.rows {
        for (cell, school) in row.cells.iter_mut().zip(&matrix.schools) {
            cell.n = look(&matrix_place(&row.area.key, &school.key, Measure::Completed)).unwrap_or(cell.n);
            cell.of = look(&matrix_place(&row.area.key, &school.key, Measure::Seniors)).unwrap_or(cell.of);
        }
    }
}

fn write_key(ledger: &Ledger, figures: &[Figure], key: &mut KeyFigures, small: u32) {
    let look = |measure: Measure, own: Figure| {
        ledger.find(&total(measure)).and_then(|i| figures.get(i)).copied().unwrap_or(own)
    };
    key.seniors = look(Measure::Seniors, key.seniors);
    key.completed = look(Measure::Completed, key.completed);
    key.waived = look(Measure::Waived, key.waived);
    key.left = look(Measure::Left, key.left);
    key.begun = look(Measure::Begun, key.begun);
    key.finished = look(Measure::Finished, key.finished);
    key.paid = look(Measure::Paid, key.paid);
    if key.begun.shown().is_none() {
        key.minutes = Figure::Withheld;
    }
    if key.paid.shown().is_none_or(|n| n < small) {
        (key.wage_mean, key.wage_median) = (None, None);
    }
}
