//! An auditor that knows only what a reader knows, and tries to work the hidden numbers out.

use proptest::prelude::*;

use super::{Cell, CellKind, Relation, suppress};
use crate::year_end::table::Figure;

/// All that a reader has: the figures, the relations, which cell is part of which, and the limit.
struct Reader<'a> {
    figures: &'a [Figure],
    kinds: Vec<CellKind>,
    relations: &'a [Relation],
    small: u32,
    /// No hidden number is taken to be above this.
    most: u32,
    /// The true numbers: only to look near them first, which finds other ones sooner.
    truth: Vec<u32>,
}

impl Reader<'_> {
    fn allowed(&self, i: usize, value: u32) -> bool {
        let follows = matches!(self.kinds[i], CellKind::PartOf(g) if self.figures[g].shown().is_none());
        match self.figures[i] {
            Figure::Shown(n) => value == n,
            Figure::Small => value < self.small && (follows || value > 0 || self.is_under_a_small_total(i)),
            Figure::Withheld => follows || self.all_is_withheld() || value == 0 || value >= self.small,
        }
    }

    /// Everything hangs together here, so one “<” or one number tells that “w” is a large number.
    fn all_is_withheld(&self) -> bool {
        self.figures.iter().all(|f| *f == Figure::Withheld)
    }

    fn is_under_a_small_total(&self, i: usize) -> bool {
        self.relations.iter().any(|r| self.figures[r.total] == Figure::Small && r.parts.contains(&i))
    }

    /// Some numbers for all cells fit everything shown and satisfy `wanted`, or the search for them gave up:
    /// a hidden number counts as worked out only when every other one was ruled out.
    fn solve(&self, wanted: &dyn Fn(&[u32]) -> bool, fixed: &[(usize, u32)]) -> bool {
        let mut low = vec![0u32; self.figures.len()];
        let mut high = vec![self.most; self.figures.len()];
        for (i, figure) in self.figures.iter().enumerate() {
            match figure {
                Figure::Shown(n) => (low[i], high[i]) = (*n, *n),
                Figure::Small => high[i] = self.small - 1,
                Figure::Withheld => {}
            }
        }
        for (i, v) in fixed {
            if *v < low[*i] || *v > high[*i] {
                return false;
            }
            (low[*i], high[*i]) = (*v, *v);
        }
        let mut steps = 5_000;
        self.branch(low, high, wanted, &mut steps)
    }

    fn branch(
        &self,
        mut low: Vec<u32>,
        mut high: Vec<u32>,
        wanted: &dyn Fn(&[u32]) -> bool,
        steps: &mut u32,
    ) -> bool {
        if *steps == 0 {
            return true;
        }
        if !self.narrow(&mut low, &mut high) {
            return false;
        }
        *steps -= 1;
        let guess: Vec<u32> = (0..low.len()).map(|i| self.truth[i].clamp(low[i], high[i])).collect();
        if self.fits(&guess) && wanted(&guess) {
            return true;
        }
        let broken = |i: &usize| {
            self.relations.iter().any(|r| {
                (r.total == *i || r.parts.contains(i))
                    && guess[r.total] != r.parts.iter().map(|p| guess[*p]).sum::<u32>()
            })
        };
        let open = (0..low.len()).filter(|i| low[*i] < high[*i]);
        let Some(i) = open.min_by_key(|i| (!broken(i), high[*i] - low[*i])) else { return false };
        let mut values: Vec<u32> = (low[i]..=high[i]).filter(|v| self.allowed(i, *v)).collect();
        values.sort_by_key(|v| v.abs_diff(self.truth[i]));
        values.into_iter().any(|v| {
            let (mut l, mut h) = (low.clone(), high.clone());
            (l[i], h[i]) = (v, v);
            self.branch(l, h, wanted, steps)
        })
    }

    /// Whether other numbers below `limit` for some of these would change what they add up to.
    fn could_add_up_otherwise(&self, cells: &[usize], limit: u32) -> bool {
        let sum = |v: &[u32]| cells.iter().map(|p| v[*p]).sum::<u32>();
        let differs = |v: &[u32]| sum(v) != sum(&self.truth);
        cells
            .iter()
            .any(|p| (0..limit).filter(|v| *v != self.truth[*p]).any(|v| self.solve(&differs, &[(*p, v)])))
    }

    fn fits(&self, values: &[u32]) -> bool {
        let sums =
            self.relations.iter().all(|r| values[r.total] == r.parts.iter().map(|p| values[*p]).sum::<u32>());
        let within = self.kinds.iter().enumerate().all(|(i, kind)| match kind {
            CellKind::PartOf(g) => values[i] <= values[*g],
            CellKind::Group => true,
        });
        sums && within && (0..values.len()).all(|i| self.allowed(i, values[i]))
    }

    /// Interval arithmetic until nothing moves; false when some cell has no value left.
    fn narrow(&self, low: &mut [u32], high: &mut [u32]) -> bool {
        loop {
            let before = (low.to_vec(), high.to_vec());
            for r in self.relations {
                let lows: u32 = r.parts.iter().map(|p| low[*p]).sum();
                let highs: u32 = r.parts.iter().map(|p| high[*p]).sum();
                low[r.total] = low[r.total].max(lows);
                high[r.total] = high[r.total].min(highs);
                for p in &r.parts {
                    let least = low[r.total].saturating_sub(highs - high[*p]);
                    let most = high[r.total].saturating_sub(lows - low[*p]);
                    low[*p] = low[*p].max(least);
                    high[*p] = high[*p].min(most);
                }
                if low.iter().zip(high.iter()).any(|(l, h)| l > h) {
                    return false;
                }
            }
            for (i, kind) in self.kinds.iter().enumerate() {
                if let CellKind::PartOf(g) = kind {
                    high[i] = high[i].min(high[*g]);
                    low[*g] = low[*g].max(low[i]);
                }
            }
            if low.iter().zip(high.iter()).any(|(l, h)| l > h) {
                return false;
            }
            if before.0 == low && before.1 == high {
                return true;
            }
        }
    }
}

/// How many of a shown group are left over, where they are few.
fn few_left(cells: &[Cell], figures: &[Figure], small: u32, i: usize) -> Option<u32> {
    let CellKind::PartOf(group) = cells[i].kind else { return None };
    let left = figures[group].shown()? - cells[i].value;
    (1..small).contains(&left).then_some(left)
}

/// What the auditor could work out, as sentences.
fn worked_out(cells: &[Cell], relations: &[Relation], small: u32, figures: &[Figure]) -> Vec<String> {
    let most = cells.iter().map(|c| c.value).max().unwrap_or(0) + 2 * small + 2;
    let reader = Reader {
        figures,
        kinds: cells.iter().map(|c| c.kind).collect(),
        relations,
        small,
        most,
        truth: cells.iter().map(|c| c.value).collect(),
    };
    let mut told = Vec::new();
    for (i, cell) in cells.iter().enumerate() {
        if figures[i].shown().is_some() {
            if (1..small).contains(&cell.value) {
                told.push(format!("cell {i} shows {}", cell.value));
            }
            if let Some(left) = few_left(cells, figures, small, i) {
                told.push(format!("cell {i} leaves {left}"));
            }
            continue;
        }
        let mut other: Vec<u32> = (0..=most).filter(|v| *v != cell.value).collect();
        other.sort_by_key(|v| v.abs_diff(cell.value));
        if !other.into_iter().any(|v| reader.solve(&|_| true, &[(i, v)])) {
            told.push(format!("cell {i} must be {}", cell.value));
        }
    }
    for r in relations.iter().filter(|r| figures[r.total].shown().is_some()) {
        let smalls: Vec<usize> = r.parts.iter().copied().filter(|p| figures[*p] == Figure::Small).collect();
        if !smalls.is_empty() && !reader.could_add_up_otherwise(&smalls, small) {
            told.push(format!("the small parts of {} add up to a known number", r.total));
        }
        let hidden = r.parts.iter().copied().filter(|p| figures[*p].shown().is_none());
        let left: Vec<(usize, u32)> =
            hidden.filter_map(|p| Some((p, few_left(cells, figures, small, p)?))).collect();
        let nearly: Vec<usize> = left.iter().map(|(p, _)| *p).collect();
        let together: u32 = left.iter().map(|(_, n)| n).sum();
        if (1..small).contains(&together) && !reader.could_add_up_otherwise(&nearly, reader.most) {
            told.push(format!("the parts of {} leave {together} together", r.total));
        }
    }
    told
}

/// A table of rows and columns with its margins; the margins add up to the corner.
fn two_way(values: &[Vec<u32>]) -> (Vec<Cell>, Vec<Relation>) {
    let (rows, columns) = (values.len(), values[0].len());
    let mut cells: Vec<Cell> = values
        .iter()
        .flatten()
        .map(|v| Cell { value: *v, kind: CellKind::Group, rest_is_told: false, of_few: false })
        .collect();
    let mut relations = Vec::new();
    let mut margin = |cells: &mut Vec<Cell>, parts: Vec<usize>| {
        let value = parts.iter().map(|p| cells[*p].value).sum();
        cells.push(Cell { value, kind: CellKind::Group, rest_is_told: false, of_few: false });
        relations.push(Relation { total: cells.len() - 1, parts });
        cells.len() - 1
    };
    let of_rows: Vec<usize> =
        (0..rows).map(|r| margin(&mut cells, (0..columns).map(|c| r * columns + c).collect())).collect();
    let of_columns: Vec<usize> =
        (0..columns).map(|c| margin(&mut cells, (0..rows).map(|r| r * columns + c).collect())).collect();
    let corner = margin(&mut cells, of_rows);
    relations.push(Relation { total: corner, parts: of_columns });
    (cells, relations)
}

/// The same table twice: the groups, and those of each group for whom something holds.
fn with_parts(groups: &[Vec<u32>], parts: &[Vec<u32>]) -> (Vec<Cell>, Vec<Relation>) {
    let (mut cells, mut relations) = two_way(groups);
    let (of, of_relations) = two_way(parts);
    let shift = cells.len();
    cells.extend(of.iter().enumerate().map(|(i, c)| Cell {
        value: c.value,
        kind: CellKind::PartOf(i),
        rest_is_told: false,
        of_few: false,
    }));
    relations.extend(
        of_relations
            .iter()
            .map(|r| Relation { total: r.total + shift, parts: r.parts.iter().map(|p| p + shift).collect() }),
    );
    (cells, relations)
}

#[test]
fn a_single_small_cell_takes_another_with_it() {
    let (cells, relations) = two_way(&[vec![4, 30, 40]]);
    let figures = suppress(&cells, &relations, 10);
    assert_eq!(figures[0], Figure::Small);
    assert_eq!(figures[1], Figure::Withheld, "else 4 is the total less the others");
    assert_eq!(worked_out(&cells, &relations, 10, &figures), Vec::<String>::new());
}

#[test]
fn two_small_cells_do_not_leave_their_sum() {
    let (cells, relations) = two_way(&[vec![4, 5, 30, 40]]);
    let figures = suppress(&cells, &relations, 10);
    assert_eq!(&figures[..4], &[Figure::Small, Figure::Small, Figure::Withheld, Figure::Shown(40)]);
}

#[test]
fn a_small_cell_of_a_two_way_table_is_hidden_in_a_rectangle() {
    let (cells, relations) = two_way(&[vec![4, 30, 40], vec![22, 31, 41], vec![23, 32, 42]]);
    let figures = suppress(&cells, &relations, 10);
    let hidden: Vec<usize> = (0..cells.len()).filter(|i| figures[*i].shown().is_none()).collect();
    assert_eq!(hidden, [0, 1, 3, 4], "the fewest and smallest that hide it, and no total");
}

#[test]
fn what_needs_no_hiding_is_all_shown() {
    let (cells, relations) = two_way(&[vec![14, 0, 40], vec![22, 31, 41]]);
    let figures = suppress(&cells, &relations, 10);
    assert!(figures.iter().all(|f| f.shown().is_some()));
}

#[test]
fn a_zero_is_never_withheld_because_it_protects_nothing() {
    let (cells, relations) = two_way(&[vec![4, 0, 0, 36]]);
    let figures = suppress(&cells, &relations, 10);
    assert_eq!(&figures[..4], &[Figure::Small, Figure::Shown(0), Figure::Shown(0), Figure::Withheld]);
}

#[test]
fn the_auditor_finds_what_a_careless_table_gives_away() {
    let (cells, relations) = two_way(&[vec![4, 30, 40], vec![22, 31, 41]]);
    let mut figures: Vec<Figure> = cells.iter().map(|c| Figure::Shown(c.value)).collect();
    figures[0] = Figure::Small;
    assert_eq!(worked_out(&cells, &relations, 10, &figures)[0], "cell 0 must be 4");
    figures[3] = Figure::Withheld;
    assert!(!worked_out(&cells, &relations, 10, &figures).is_empty(), "the rows still give both away");
}

#[test]
fn a_group_of_nine_hides_how_many_of_them_completed() {
    let (cells, relations) = with_parts(&[vec![9, 30, 40]], &[vec![3, 28, 33]]);
    let figures = suppress(&cells, &relations, 10);
    let of = cells.len() / 2;
    assert_eq!((figures[0], figures[of]), (Figure::Small, Figure::Small));
    assert_eq!((figures[1], figures[of + 1]), (Figure::Withheld, Figure::Withheld));
}

#[test]
fn who_did_not_is_hidden_where_nearly_all_did() {
    let (cells, relations) = with_parts(&[vec![23, 30, 40]], &[vec![22, 12, 20]]);
    let figures = suppress(&cells, &relations, 10);
    let of = cells.len() / 2;
    assert_eq!(figures[0], Figure::Shown(23));
    assert_eq!(&figures[of..of + 3], &[Figure::Withheld, Figure::Withheld, Figure::Shown(20)]);
}

#[test]
fn all_of_a_group_is_told() {
    let (cells, relations) = with_parts(&[vec![23, 30, 40]], &[vec![23, 12, 20]]);
    assert!(suppress(&cells, &relations, 10).iter().all(|f| f.shown().is_some()));
}

#[test]
fn what_nearly_all_leave_over_together_is_hidden_too() {
    let (cells, relations) = with_parts(&[vec![23, 33, 40]], &[vec![22, 30, 20]]);
    let figures = suppress(&cells, &relations, 10);
    let of = cells.len() / 2;
    assert_eq!(figures[of + 2], Figure::Withheld, "else 4 are left over of the first two");
}

fn table(rows: usize, columns: usize) -> impl Strategy<Value = Vec<Vec<u32>>> {
    (1..=rows, 2..=columns).prop_flat_map(|(rows, columns)| {
        let value = prop_oneof![2 => 0u32..4, 3 => 4u32..12, 1 => Just(0u32)];
        prop::collection::vec(prop::collection::vec(value, columns), rows)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn nobody_works_out_a_hidden_number(values in table(4, 4), small in 3u32..6) {
        let (cells, relations) = two_way(&values);
        let figures = suppress(&cells, &relations, small);
        prop_assert_eq!(worked_out(&cells, &relations, small, &figures), Vec::<String>::new());
    }

    #[test]
    fn nobody_works_out_a_number_from_those_who_completed(values in table(3, 3), small in 3u32..5, seed in 0u32..1000) {
        let parts: Vec<Vec<u32>> = values.iter().enumerate().map(|(r, row)| {
            row.iter().enumerate().map(|(c, v)| (seed.wrapping_mul(31) + r as u32 * 7 + c as u32 * 13) % (v + 1)).collect()
        }).collect();
        let (cells, relations) = with_parts(&values, &parts);
        let figures = suppress(&cells, &relations, small);
        prop_assert_eq!(worked_out(&cells, &relations, small, &figures), Vec::<String>::new());
    }

    #[test]
    fn what_is_shown_is_true(values in table(4, 4), small in 3u32..12) {
        let (cells, relations) = two_way(&values);
        for (figure, cell) in suppress(&cells, &relations, small).iter().zip(&cells) {
            if let Figure::Shown(n) = figure {
                prop_assert_eq!(*n, cell.value);
            }
        }
    }
}
