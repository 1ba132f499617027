//! Every count of one subject as a cell, with the sums that tie cells together.

use std::collections::{HashMap, HashSet};

use super::{
    lines::{Names, SeniorLine},
    suppression::{Cell, CellKind, Relation, suppress},
    table::{Figure, Grouping, Matrix, Measure, Row, Subject, Table},
};
use crate::ids::StudentId;

/// One count: what of whom, in which groups. The same count has the same place wherever it stands.
type Place = (Measure, Vec<(Grouping, String)>);

#[derive(Default)]
pub struct Ledger {
    places: HashMap<Place, usize>,
    cells: Vec<Cell>,
    relations: Vec<Relation>,
    figures: Vec<Figure>,
    small: u32,
    /// The students behind each count of experiences.
    students: HashMap<Place, HashSet<StudentId>>,
}

/// Columns that are suppressed: the size of a group, those of it for whom something holds, and those of them.
pub fn counted(subject: Subject) -> &'static [Measure] {
    match subject {
        Subject::Coverage => &[Measure::Seniors, Measure::Completed],
        Subject::FiveS3 => &[Measure::Concentrators, Measure::TookPart],
        Subject::Experiences => &[Measure::Begun, Measure::Finished, Measure::Paid],
    }
}

impl Ledger {
    /// The tables are of one subject; those without rows are told by their total only.
    pub fn of(tables: &[&Table], matrix: Option<&Matrix>, names: &Names, small: u32) -> Self {
        let mut ledger = Self { small, ..Self::default() };
        if tables.iter().any(|t| t.subject == Subject::Experiences) {
            ledger.enter_students(tables, names);
        }
        for table in tables {
            ledger.enter_table(table);
        }
        if let Some(matrix) = matrix {
            ledger.enter_matrix(matrix);
        }
        ledger.enter_nesting(tables, &names.seniors);
        ledger.figures = suppress(&ledger.cells, &ledger.relations, small);
        ledger
    }

    pub fn total(&self, measure: Measure) -> Option<Figure> {
        self.at(&(measure, Vec::new()))
    }

    pub fn figure(&self, by: Grouping, key: &str, measure: Measure) -> Option<Figure> {
        self.at(&(measure, vec![(by, key.to_owned())]))
    }

    pub fn in_matrix(&self, area: &str, school: &str, measure: Measure) -> Option<Figure> {
        self.at(&matrix_place(area, school, measure))
    }

    /// A large number for everybody is told, whatever else is.
    pub fn keeps_totals(&self) -> bool {
        let hidden = |(place, i): (&Place, &usize)| {
            place.1.is_empty() && self.is_large(*i) && self.figures[*i].shown().is_none()
        };
        !self.places.iter().any(hidden)
    }

    /// How many large numbers are shown.
    pub fn told(&self) -> usize {
        (0..self.cells.len()).filter(|i| self.is_large(*i) && self.figures[*i].shown().is_some()).count()
    }

    /// At least half of the groups of a table are shown; None = the matrix.
    pub fn tells_most_of(&self, by: Option<Grouping>) -> bool {
        let of_table = |place: &Place| match by {
            Some(by) => place.1.len() == 1 && place.1[0].0 == by,
            None => place.1.len() == 2,
        };
        let groups = self.places.iter().filter(|(place, i)| of_table(place) && self.cells[**i].value > 0);
        let (shown, hidden): (Vec<_>, Vec<_>) =
            groups.partition(|(_, i)| self.figures[**i].shown().is_some());
        shown.len() >= hidden.len()
    }

    fn is_large(&self, i: usize) -> bool {
        self.cells[i].value >= self.small
    }

    fn at(&self, place: &Place) -> Option<Figure> {
        self.figures.get(*self.places.get(place)?).copied()
    }

    fn add(&mut self, place: Place, value: u32, kind: CellKind, rest_is_told: bool) -> usize {
        let students = self.students.get(&place).map_or(0, HashSet::len);
        let of_few = students > 0 && u32::try_from(students).is_ok_and(|n| n < self.small);
        *self.places.entry(place).or_insert_with(|| {
            self.cells.push(Cell { value, kind, rest_is_told, of_few });
            self.cells.len() - 1
        })
    }

    fn enter_students(&mut self, tables: &[&Table], names: &Names) {
        for p in &names.placements {
            for measure in counted(Subject::Experiences).iter().filter(|m| p.is_in(**m)) {
                for by in tables.iter().map(|t| t.by) {
                    for group in p.groups(by) {
                        let place = (*measure, vec![(by, group.key)]);
                        self.students.entry(place).or_default().insert(p.student_id);
                    }
                }
            }
        }
    }

    /// The parts there are add up to the total, if it is there.
    fn relate(&mut self, total: &Place, parts: impl Iterator<Item = Place>) {
        let mut parts: Vec<usize> = parts.filter_map(|place| self.places.get(&place).copied()).collect();
        parts.sort_unstable();
        let Some(total) = self.places.get(total).copied().filter(|_| !parts.is_empty()) else { return };
        let relation = Relation { total, parts };
        if !self.relations.contains(&relation) {
            self.relations.push(relation);
        }
    }

    fn enter_row(&mut self, table: &Table, row: &Row, group: Option<&Row>) {
        let mut kind = CellKind::Group;
        let size = |row: &Row| counted(table.subject).first().and_then(|m| table.number(row, *m));
        let is_everybody = size(row) == size(&table.total);
        for measure in counted(table.subject) {
            let Some(value) = table.number(row, *measure) else { return };
            kind = CellKind::PartOf(self.add(
                place(table.by, group, *measure),
                value,
                kind,
                is_everybody || rest_is_told(table, *measure),
            ));
        }
    }

    fn enter_table(&mut self, table: &Table) {
        self.enter_row(table, &table.total, None);
        for row in &table.rows {
            self.enter_row(table, row, Some(row));
        }
        if table.by.is_partition() {
            for measure in counted(table.subject) {
                let parts = table.rows.iter().map(|row| place(table.by, Some(row), *measure));
                self.relate(&(*measure, Vec::new()), parts);
            }
        }
    }

    fn enter_matrix(&mut self, matrix: &Matrix) {
        for row in &matrix.rows {
            for (cell, school) in row.cells.iter().zip(&matrix.schools) {
                if let (Some(n), Some(of)) = (cell.n.shown(), cell.of.shown()) {
                    let at = |measure| matrix_place(&row.area.key, &school.key, measure);
                    let of = self.add(at(Measure::Seniors), of, CellKind::Group, false);
                    self.add(at(Measure::Completed), n, CellKind::PartOf(of), false);
                }
            }
        }
        for measure in [Measure::Seniors, Measure::Completed] {
            for row in &matrix.rows {
                let parts = matrix.schools.iter().map(|s| matrix_place(&row.area.key, &s.key, measure));
                self.relate(&(measure, vec![(Grouping::Area, row.area.key.clone())]), parts);
            }
            for school in &matrix.schools {
                let parts = matrix.rows.iter().map(|r| matrix_place(&r.area.key, &school.key, measure));
                self.relate(&(measure, vec![(Grouping::School, school.key.clone())]), parts);
            }
        }
    }

    /// A pathway lies in one cluster and one area, so that their counts add up from those of its pathways. Not so for
    /// experiences, whose cluster is the opening's.
    fn enter_nesting(&mut self, tables: &[&Table], seniors: &[SeniorLine]) {
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
            let nested = tables.iter().filter(|t| t.subject != Subject::Experiences && t.by == outer);
            for (table, row) in nested.flat_map(|t| t.rows.iter().map(move |row| (t, row))) {
                let Some(pathways) = inside.get(&row.key).filter(|p| p.iter().all(whole)) else { continue };
                for measure in counted(table.subject) {
                    let parts = pathways.iter().map(|p| (*measure, vec![(Grouping::Pathway, p.clone())]));
                    self.relate(&(*measure, vec![(outer, row.key.clone())]), parts);
                }
            }
        }
    }
}

/// Who did not complete one is told of the kinds and clusters of experiences, and not of groups of students; that some
/// were not paid is told.
fn rest_is_told(table: &Table, measure: Measure) -> bool {
    table.subject == Subject::Experiences
        && (measure == Measure::Paid || matches!(table.by, Grouping::Kind | Grouping::Cluster))
}

/// Where a row's count stands; the total has no group, so all tables of a subject share it.
fn place(by: Grouping, row: Option<&Row>, measure: Measure) -> Place {
    (measure, row.map(|r| (by, r.key.clone())).into_iter().collect())
}

fn matrix_place(area: &str, school: &str, measure: Measure) -> Place {
    (measure, vec![(Grouping::Area, area.to_owned()), (Grouping::School, school.to_owned())])
}
