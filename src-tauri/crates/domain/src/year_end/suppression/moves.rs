//! Proof that a hidden cell could be another number: a set of cells that can each go up or down by one, all
//! relations still holding and every cell still what its mark says. Where the hidden cells hold no such set,
//! the cheapest one with some more cells withheld is found.

use super::{CellKind, Relation, board::Board};

/// How often a search may take another than the most promising cell, tried in turn: a proof is found near the promising
/// way, or hardly at all.
const DOUBTS: [usize; 3] = [1, 2, 40];
/// So many cells are passed over for one doubt.
const PASSED_OVER: usize = 3;
/// What may be spent on withholding, tried in turn.
const LIMITS: [u32; 10] = [0, 1, 2, 3, 4, 6, 9, 14, 22, 60];
/// How many steps one search may take before the next limit is tried.
const BUDGET: usize = 2_000;
/// How many steps are left at least where a search may begin at many cells.
const LEAST_BUDGET: usize = 100;
/// How many cells may move together.
const DEEPEST: usize = 40;

/// The cells to hide, or hidden already, that can change together with this one; None when there are none.
pub fn cheapest_move(board: &Board, i: usize) -> Option<Vec<usize>> {
    cheapest(board, &[(i, 1), (i, -1)], &|_| true)
}

/// Cells that can change together so that these parts of a relation add up to something else; None when there are no
/// such cells, as where all its parts are among them.
pub fn cheapest_move_of_sum(board: &Board, relation: &Relation, few: &[usize]) -> Option<Vec<usize>> {
    let makes_good = |i: &usize| !few.contains(i) && (board.steps(*i).allow(1) || board.steps(*i).allow(-1));
    if !relation.members().any(|i| makes_good(&i)) {
        return None;
    }
    let starts: Vec<(usize, i8)> = few.iter().flat_map(|i| [(*i, 1), (*i, -1)]).collect();
    cheapest(board, &starts, &|moved| few.iter().map(|i| i32::from(moved[*i])).sum::<i32>() != 0)
}

fn cheapest(board: &Board, starts: &[(usize, i8)], accepted: &dyn Fn(&[i8]) -> bool) -> Option<Vec<usize>> {
    let mut search = Search::new(board, accepted);
    let budget = (2 * BUDGET / starts.len().max(2)).max(LEAST_BUDGET);
    let mut within = |doubts: usize, purse: u32| {
        starts.iter().find_map(|start| search.run(*start, Means { doubts, purse, budget }))
    };
    DOUBTS.iter().find_map(|doubts| LIMITS.iter().find_map(|purse| within(*doubts, *purse)))
}

/// What a search may use up.
#[derive(Debug, Clone, Copy, Default)]
struct Means {
    doubts: usize,
    /// What may still be spent on withholding.
    purse: u32,
    /// Steps.
    budget: usize,
}

struct Search<'a> {
    board: &'a Board<'a>,
    moved: Vec<i8>,
    /// The cells that moved, in turn.
    trail: Vec<usize>,
    /// By how much the parts of each relation exceed its total.
    off: Vec<i32>,
    left: Means,
    accepted: &'a dyn Fn(&[i8]) -> bool,
}

impl<'a> Search<'a> {
    fn new(board: &'a Board<'a>, accepted: &'a dyn Fn(&[i8]) -> bool) -> Self {
        Self {
            board,
            moved: vec![0; board.cells.len()],
            trail: Vec::new(),
            off: vec![0; board.relations.len()],
            left: Means::default(),
            accepted,
        }
    }

    fn run(&mut self, (i, step): (usize, i8), means: Means) -> Option<Vec<usize>> {
        if !self.board.steps(i).allow(step) {
            return None;
        }
        self.left = means;
        self.step(i, step);
        let found = self.balance().then(|| {
            let mut cells = self.trail.clone();
            cells.sort_unstable();
            cells
        });
        while let Some(last) = self.trail.last().copied() {
            self.back(last);
        }
        found
    }

    fn step(&mut self, i: usize, step: i8) {
        self.trail.push(i);
        self.moved[i] = step;
        for r in self.board.relations_of(i) {
            self.off[r] += i32::from(self.sign(r, i)) * i32::from(step);
        }
    }

    fn back(&mut self, i: usize) {
        let step = std::mem::take(&mut self.moved[i]);
        self.trail.pop();
        for r in self.board.relations_of(i) {
            self.off[r] -= i32::from(self.sign(r, i)) * i32::from(step);
        }
    }

    fn sign(&self, relation: usize, i: usize) -> i8 {
        if self.board.relations[relation].total == i { -1 } else { 1 }
    }

    /// Puts every relation right again, one cell at a time.
    fn balance(&mut self) -> bool {
        let Some(r) = self.first_off() else { return self.fit_parts() };
        if self.left.budget == 0 || self.trail.len() > DEEPEST {
            return false;
        }
        self.left.budget -= 1;
        let mut candidates: Vec<(i32, u32, u32, usize, i8)> = self.board.relations[r]
            .members()
            .filter_map(|i| {
                let step: i8 = if (self.off[r] > 0) == (self.sign(r, i) > 0) { -1 } else { 1 };
                let cost = self.board.steps(i).cost;
                self.is_free(i, step).then(|| (self.worse(i, step), cost, self.board.cells[i].value, i, step))
            })
            .collect();
        candidates.sort_unstable();
        candidates.into_iter().enumerate().any(|(place, (.., i, step))| self.try_step(i, step, place))
    }

    fn first_off(&self) -> Option<usize> {
        self.trail.iter().flat_map(|i| self.board.relations_of(*i)).filter(|r| self.off[*r] != 0).min()
    }

    fn is_free(&self, i: usize, step: i8) -> bool {
        let steps = self.board.steps(i);
        self.moved[i] == 0 && steps.cost <= self.left.purse && steps.allow(step)
    }

    /// `place` is how many more promising cells there are.
    fn try_step(&mut self, i: usize, step: i8, place: usize) -> bool {
        let (cost, doubts) = (self.board.steps(i).cost, place.div_ceil(PASSED_OVER));
        if doubts > self.left.doubts {
            return false;
        }
        self.left.purse -= cost;
        self.left.doubts -= doubts;
        self.step(i, step);
        if self.balance() {
            return true;
        }
        self.back(i);
        self.left.purse += cost;
        self.left.doubts += doubts;
        false
    }

    /// A part that would be more than its group goes down with it, or takes the group up.
    fn fit_parts(&mut self) -> bool {
        let Some((part, group)) = self.misfit() else { return (self.accepted)(&self.moved) };
        [(part, -1), (group, 1)]
            .into_iter()
            .any(|(i, step)| self.is_free(i, step) && self.try_step(i, step, 0))
    }

    fn misfit(&self) -> Option<(usize, usize)> {
        let now = |i: usize| i64::from(self.board.cells[i].value) + i64::from(self.moved[i]);
        let touched = self.trail.iter().flat_map(|i| std::iter::once(i).chain(self.board.parts_of(*i)));
        let misfits = touched.filter_map(|i| match self.board.cells[*i].kind {
            CellKind::PartOf(group) if now(*i) > now(group) => Some((*i, group)),
            _ => None,
        });
        misfits.min()
    }

    /// How much further from balance the relations would be after a step; less is better.
    fn worse(&self, i: usize, step: i8) -> i32 {
        self.board
            .relations_of(i)
            .map(|r| {
                let after = self.off[r] + i32::from(self.sign(r, i)) * i32::from(step);
                after.abs() - self.off[r].abs()
            })
            .sum()
    }
}
