//! Proof that a hidden cell could be another number: a set of cells that can each go up or down by one, all
//! relations still holding and every cell still what its mark says. Where the hidden cells hold no such set,
//! the cheapest one with some more cells withheld is found.

use super::{CellKind, Relation, board::Board};

/// What may be spent on withholding, tried in turn.
const LIMITS: [u32; 10] = [0, 1, 2, 3, 4, 6, 9, 14, 22, 60];
/// How many steps one search may take before the next limit is tried.
const BUDGET: u32 = 3_000;
/// How many cells may move together.
const DEEPEST: u32 = 40;

/// The cells to hide, or hidden already, that can change together with this one; None when there are none.
pub fn cheapest_move(board: &Board, i: usize) -> Option<Vec<usize>> {
    cheapest(board, &[vec![(i, 1)], vec![(i, -1)]], &|_| true)
}

/// Cells that can change together so that the small parts of a relation have another sum. None when its total
/// is hidden, or nothing small is, or there are no such cells.
pub fn cheapest_move_of_sum(board: &Board, relation: &Relation) -> Option<Vec<usize>> {
    let small: Vec<usize> = relation.parts.iter().copied().filter(|i| board.is_small_hidden(*i)).collect();
    if small.is_empty() || board.is_hidden(relation.total) {
        return None;
    }
    let starts: Vec<Vec<(usize, i8)>> = small.iter().flat_map(|i| [vec![(*i, 1)], vec![(*i, -1)]]).collect();
    cheapest(board, &starts, &|moved| small.iter().map(|i| i32::from(moved[*i])).sum::<i32>() != 0)
}

fn cheapest(
    board: &Board,
    starts: &[Vec<(usize, i8)>],
    accepted: &dyn Fn(&[i8]) -> bool,
) -> Option<Vec<usize>> {
    LIMITS.into_iter().find_map(|limit| {
        starts.iter().find_map(|start| {
            let moved = Search::run(board, start, limit, accepted)?;
            Some((0..moved.len()).filter(|i| moved[*i] != 0).collect())
        })
    })
}

struct Search<'a> {
    board: &'a Board<'a>,
    moved: Vec<i8>,
    /// By how much the parts of each relation exceed its total.
    off: Vec<i32>,
    /// What may still be spent on withholding.
    purse: u32,
    budget: u32,
    accepted: &'a dyn Fn(&[i8]) -> bool,
}

impl<'a> Search<'a> {
    fn run(
        board: &'a Board<'a>,
        start: &[(usize, i8)],
        purse: u32,
        accepted: &'a dyn Fn(&[i8]) -> bool,
    ) -> Option<Vec<i8>> {
        if start.iter().any(|(i, step)| !board.can_step(*i, *step)) {
            return None;
        }
        let mut search = Self {
            board,
            moved: vec![0; board.cells.len()],
            off: vec![0; board.relations.len()],
            purse,
            budget: BUDGET,
            accepted,
        };
        for (i, step) in start {
            search.step(*i, *step);
        }
        search.balance(0).then_some(search.moved)
    }

    fn step(&mut self, i: usize, step: i8) {
        self.moved[i] += step;
        for r in self.board.relations_of(i) {
            let sign = if self.board.relations[r].total == i { -1 } else { 1 };
            self.off[r] += sign * i32::from(step);
        }
    }

    /// Puts every relation right again, one cell at a time.
    fn balance(&mut self, depth: u32) -> bool {
        let Some(r) = self.off.iter().position(|o| *o != 0) else { return self.fit_parts(depth) };
        if self.budget == 0 || depth > DEEPEST {
            return false;
        }
        self.budget -= 1;
        let mut candidates: Vec<(i32, u32, u32, usize, i8)> = self.board.relations[r]
            .members()
            .filter_map(|i| {
                let sign = if self.board.relations[r].total == i { -1 } else { 1 };
                let step: i8 = if (self.off[r] > 0) == (sign > 0) { -1 } else { 1 };
                let cost = self.board.cost(i);
                let free = self.moved[i] == 0 && cost <= self.purse && self.board.can_step(i, step);
                free.then(|| (self.worse(i, step), cost, self.board.cells[i].value, i, step))
            })
            .collect();
        candidates.sort_unstable();
        candidates.into_iter().any(|(_, _, _, i, step)| self.try_step(i, step, depth))
    }

    fn try_step(&mut self, i: usize, step: i8, depth: u32) -> bool {
        let cost = self.board.cost(i);
        self.purse -= cost;
        self.step(i, step);
        if self.balance(depth + 1) {
            return true;
        }
        self.step(i, -step);
        self.purse += cost;
        false
    }

    /// A part that would be more than its group goes down with it, or takes the group up.
    fn fit_parts(&mut self, depth: u32) -> bool {
        let now = |i: usize| i64::from(self.board.cells[i].value) + i64::from(self.moved[i]);
        let misfit = self.board.cells.iter().enumerate().find_map(|(i, cell)| match cell.kind {
            CellKind::PartOf(group) if now(i) > now(group) => Some((i, group)),
            _ => None,
        });
        let Some((part, group)) = misfit else { return (self.accepted)(&self.moved) };
        [(part, -1), (group, 1)].into_iter().any(|(i, step)| {
            let free = self.moved[i] == 0 && self.board.cost(i) <= self.purse && self.board.can_step(i, step);
            free && self.try_step(i, step, depth)
        })
    }

    /// How much further from balance the relations would be after a step; less is better.
    fn worse(&self, i: usize, step: i8) -> i32 {
        self.board
            .relations_of(i)
            .map(|r| {
                let sign = if self.board.relations[r].total == i { -1 } else { 1 };
                (self.off[r] + sign * i32::from(step)).abs() - self.off[r].abs()
            })
            .sum()
    }
}
