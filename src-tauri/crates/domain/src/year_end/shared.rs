//! Copies that give no small number away, and those without names besides.

use super::{
    definitions,
    findings::{findings, without},
    ledger::Ledger,
    lines::{Names, PlacementLine},
    months::thinned,
    summary::{ClusterBalance, KeyFigures, Summary, sorted_wages},
    table::{Figure, Grouping, Matrix, Measure, Row, Subject, Table},
};

/// Columns that are kept where small numbers are hidden: n of N, pay, and employers and hours where N may be
/// shown. Waived and left are told for the district only.
const SHOWN: [Measure; 10] = [
    Measure::Seniors,
    Measure::Completed,
    Measure::Concentrators,
    Measure::TookPart,
    Measure::Begun,
    Measure::Finished,
    Measure::Paid,
    Measure::Wage,
    Measure::Employers,
    Measure::Minutes,
];
/// Groupings of last year that a copy is compared with.
const COMPARED: [Grouping; 3] = [Grouping::School, Grouping::Gender, Grouping::Race];

impl Summary {
    /// The usual copy: no small number is shown or can be worked out. The names behind the totals stay, for the
    /// office's own eyes.
    pub fn with_small_hidden(&self) -> Self {
        if self.hides_small {
            return self.clone();
        }
        let small = u32::from(self.small_cell);
        let mut copy = Self { hides_small: true, ..self.clone() };
        let left_out = hide(&mut copy.tables, Some(&mut copy.matrix), &mut copy.key, &self.names, small);
        copy.balance = balance(&copy, &self.balance);
        copy.months = thinned(&self.months, small);
        if let Some(last) = &mut copy.last_year {
            last.tables.retain(|t| t.subject == Subject::Coverage && COMPARED.contains(&t.by));
            hide(&mut last.tables, None, &mut last.key, &Names::default(), small);
            last.months = thinned(&last.months, small);
        }
        if copy.key.finished.shown().is_none() {
            copy.months.clear();
        }
        copy.definitions.push(definitions::hidden(self.small_cell));
        if !left_out.is_empty() {
            copy.definitions.push(definitions::left_out(&left_out));
        }
        copy.findings = findings(&copy);
        copy
    }

    /// What may be shown outside the district: small numbers hidden, no names, no gaps. A shared copy shared again is
    /// the same.
    pub fn shared(&self) -> Self {
        Self { shared: true, gaps: Vec::new(), names: Names::default(), ..self.with_small_hidden() }
    }
}

/// Hides what has to be hidden; the tables that are left out as a whole, in words.
fn hide(
    tables: &mut [Table],
    mut matrix: Option<&mut Matrix>,
    key: &mut KeyFigures,
    names: &Names,
    small: u32,
) -> Vec<String> {
    let mut left_out = Vec::new();
    for subject in [Subject::Coverage, Subject::FiveS3, Subject::Experiences] {
        let own: Vec<&Table> = tables.iter().filter(|t| t.subject == subject).collect();
        if own.is_empty() {
            continue;
        }
        let whole = matrix.as_deref().filter(|_| subject == Subject::Coverage);
        let (dropped, ledger) = Choice { tables: own, matrix: whole, names, small }.least_hidden();
        for table in tables.iter_mut().filter(|t| t.subject == subject) {
            if dropped.contains(&Some(table.by)) {
                left_out.push(format!("{} by {}", subject.label(), in_sentence(table.by)));
                table.rows.clear();
            }
            write_table(&ledger, table, &names.placements, small);
        }
        if subject == Subject::Coverage
            && let Some(matrix) = &mut matrix
        {
            if dropped.contains(&None) {
                left_out.push(format!("{} by school and pathway area together", subject.label()));
                matrix.rows.clear();
            }
            write_matrix(&ledger, matrix);
        }
        write_key(&ledger, key);
    }
    guard_key(key, names, small);
    left_out
}

fn in_sentence(by: Grouping) -> String {
    by.label().to_lowercase()
}

/// The tables of one subject, of which some may have to be left out so that the others tell something.
struct Choice<'a> {
    tables: Vec<&'a Table>,
    matrix: Option<&'a Matrix>,
    names: &'a Names,
    small: u32,
}

/// What can be left out, first that which is missed least; None = the matrix.
const DISPENSABLE: [Option<Grouping>; 8] = [
    None,
    Some(Grouping::Pathway),
    Some(Grouping::Race),
    Some(Grouping::Gender),
    Some(Grouping::Cluster),
    Some(Grouping::Area),
    Some(Grouping::Kind),
    Some(Grouping::School),
];

impl Choice<'_> {
    /// Leaves out tables that hide most of their groups, where more is told without them; and whatever it takes to
    /// tell the totals.
    fn least_hidden(&self) -> (Vec<Option<Grouping>>, Ledger) {
        let mut dropped = Vec::new();
        let mut best = self.ledger(&dropped);
        let score = |ledger: &Ledger| (ledger.keeps_totals(), ledger.told());
        for candidate in DISPENSABLE.into_iter().filter(|c| self.has(*c)) {
            if best.tells_most_of(candidate) && best.keeps_totals() {
                continue;
            }
            let fewer = self.with(&dropped, candidate);
            let without = self.ledger(&fewer);
            if score(&without) > score(&best) {
                (dropped, best) = (fewer, without);
            }
        }
        for candidate in DISPENSABLE.into_iter().filter(|c| self.has(*c)) {
            if !best.keeps_totals() && !dropped.contains(&candidate) {
                dropped = self.with(&dropped, candidate);
                best = self.ledger(&dropped);
            }
        }
        (dropped, best)
    }

    /// Without this one too. The matrix adds up to the tables of its sides, and so do other tables: with one of its sides
    /// it goes itself, or what the reader can add up would be missing from the sums that are looked at.
    fn with(&self, dropped: &[Option<Grouping>], candidate: Option<Grouping>) -> Vec<Option<Grouping>> {
        let side = matches!(candidate, Some(Grouping::Area | Grouping::School));
        let matrix = (side && !dropped.contains(&None) && self.has(None)).then_some(None);
        dropped.iter().copied().chain([candidate]).chain(matrix).collect()
    }

    fn has(&self, part: Option<Grouping>) -> bool {
        match part {
            None => self.matrix.is_some_and(|m| !m.rows.is_empty()),
            Some(by) => self.tables.iter().any(|t| t.by == by && !t.rows.is_empty()),
        }
    }

    fn ledger(&self, dropped: &[Option<Grouping>]) -> Ledger {
        let bare: Vec<Table> = self
            .tables
            .iter()
            .map(|t| {
                if dropped.contains(&Some(t.by)) {
                    Table { rows: Vec::new(), ..(*t).clone() }
                } else {
                    (*t).clone()
                }
            })
            .collect();
        let matrix = self.matrix.filter(|_| !dropped.contains(&None));
        Ledger::of(&bare.iter().collect::<Vec<_>>(), matrix, self.names, self.small)
    }
}

fn write_table(ledger: &Ledger, table: &mut Table, placements: &[PlacementLine], small: u32) {
    let keep: Vec<usize> = (0..table.columns.len()).filter(|i| SHOWN.contains(&table.columns[*i])).collect();
    let columns: Vec<Measure> = keep.iter().map(|i| table.columns[*i]).collect();
    let by = table.by;
    let rewrite = |row: &mut Row, grouped: bool| {
        let look =
            |measure| if grouped { ledger.figure(by, &row.key, measure) } else { ledger.total(measure) };
        let is_hidden = |measure| look(measure).is_some_and(|f| f.shown().is_none());
        row.figures = columns
            .iter()
            .zip(keep.iter().filter_map(|i| row.figures.get(*i)))
            .map(|(measure, own)| match measure {
                // Hours and employers of a hidden group would tell how large it is.
                Measure::Minutes | Measure::Employers if is_hidden(Measure::Begun) => Figure::Withheld,
                Measure::Wage if is_hidden(Measure::Paid) => Figure::Withheld,
                Measure::Wage => wage(*own, placements, grouped.then_some((by, row.key.as_str())), small),
                _ => look(*measure).unwrap_or(*own),
            })
            .collect();
    };
    table.rows.iter_mut().for_each(|row| rewrite(row, true));
    rewrite(&mut table.total, false);
    table.columns = columns;
}

/// The median of few wages would be somebody's own.
fn wage(own: Figure, placements: &[PlacementLine], group: Option<(Grouping, &str)>, small: u32) -> Figure {
    let is_in =
        |p: &&PlacementLine| group.is_none_or(|(by, key)| p.groups(by).iter().any(|name| name.key == key));
    let many = sorted_wages(placements.iter().filter(is_in)).len();
    let enough = many == 0 || u32::try_from(many).is_ok_and(|n| n >= small);
    if enough { own } else { Figure::Withheld }
}

fn write_matrix(ledger: &Ledger, matrix: &mut Matrix) {
    for row in &mut matrix.rows {
        for (cell, school) in row.cells.iter_mut().zip(&matrix.schools) {
            let look = |measure| ledger.in_matrix(&row.area.key, &school.key, measure);
            cell.n = look(Measure::Completed).unwrap_or(cell.n);
            cell.of = look(Measure::Seniors).unwrap_or(cell.of);
        }
    }
}

fn write_key(ledger: &Ledger, key: &mut KeyFigures) {
    let told = [
        (&mut key.seniors, Measure::Seniors),
        (&mut key.completed, Measure::Completed),
        (&mut key.begun, Measure::Begun),
        (&mut key.finished, Measure::Finished),
        (&mut key.paid, Measure::Paid),
    ];
    for (figure, measure) in told {
        *figure = ledger.total(measure).unwrap_or(*figure);
    }
}

/// What stands in no table. Waived and left are told together or not at all: with those who completed they add up to
/// the class, so that one gives the other away.
fn guard_key(key: &mut KeyFigures, names: &Names, small: u32) {
    let is_small = |f: Figure| f.shown().is_some_and(|n| (1..small).contains(&n));
    for figure in [&mut key.begun, &mut key.finished, &mut key.paid] {
        if is_small(*figure) {
            *figure = Figure::Small;
        }
    }
    let parts = [key.waived, key.left];
    let known = [key.seniors, key.completed].iter().all(|f| f.shown().is_some());
    if !known || parts.into_iter().any(is_small) {
        (key.waived, key.left) = (Figure::Withheld, Figure::Withheld);
    }
    if key.begun.shown().is_none() {
        key.minutes = Figure::Withheld;
    }
    let wages = sorted_wages(names.placements.iter()).len();
    if key.paid.shown().is_none() || u32::try_from(wages).is_ok_and(|n| n < small) {
        (key.wage_mean, key.wage_median) = (None, None);
    }
}

/// Seniors who did not complete one beside seats empty, of the clusters where the tables tell both.
fn balance(copy: &Summary, own: &[ClusterBalance]) -> Vec<ClusterBalance> {
    let Some(table) = copy.table(Subject::Coverage, Grouping::Cluster).filter(|t| !t.rows.is_empty()) else {
        return Vec::new();
    };
    let told = |c: &ClusterBalance| {
        let mut rows = table.rows.iter().filter(|r| r.label == c.cluster);
        let left = match (rows.next(), rows.next()) {
            (None, _) => 0,
            (Some(row), None) => without(copy, table, row)?,
            (Some(_), Some(_)) => return None,
        };
        Some(ClusterBalance { left, ..c.clone() })
    };
    let mut all: Vec<ClusterBalance> = own.iter().filter_map(told).collect();
    all.sort_by_key(|c| i64::from(c.unfilled) - i64::from(c.left));
    all
}
