//! Small numbers hidden so that nothing shown gives them away.
//!
//! Counts are cells; a relation says that parts add up to a total. A protected cell from one to just under
//! the limit is hidden (“<10”), and one that leaves so few of its group over (“w”). Then others are withheld
//! (“w”) until every hidden cell could be at least two different numbers for a reader who knows all that is
//! shown, all relations, and what “<10” and “w” mean;
//! and until the small cells of a relation whose total is shown don't leave their sum to be worked out, nor
//! what those that leave few over leave over together.

mod board;
mod moves;
#[cfg(test)]
mod tests;

use super::table::Figure;
use board::Board;
use moves::{cheapest_move, cheapest_move_of_sum};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    pub value: u32,
    pub kind: CellKind,
    /// However few of its group are left over, it tells of nobody in particular.
    pub rest_is_told: bool,
    /// It counts what a few students did, as telling as a small number though it may be large.
    pub of_few: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellKind {
    /// The size of a group, or a count of its own.
    Group,
    /// Those of a group for whom something holds; hidden with the group, and never above it.
    PartOf(usize),
}

/// The parts add up to the total; both by place in the list of cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relation {
    pub total: usize,
    pub parts: Vec<usize>,
}

impl Relation {
    fn members(&self) -> impl Iterator<Item = usize> + '_ {
        std::iter::once(self.total).chain(self.parts.iter().copied())
    }
}

/// The figures to show, as many as cells. `small` is the first number that may be shown; under 3 there is
/// nothing to hide behind, so 3 is the least.
pub fn suppress(cells: &[Cell], relations: &[Relation], small: u32) -> Vec<Figure> {
    let mut hiding = Hiding { board: Board::new(cells, relations, small.max(3)), relations };
    hiding.hide_small();
    while hiding.protect_cells() || hiding.protect_sums() {}
    while hiding.show_what_is_known() {}
    hiding.blank_what_is_too_small();
    hiding.board.figures()
}

struct Hiding<'a> {
    board: Board<'a>,
    relations: &'a [Relation],
}

impl Hiding<'_> {
    fn hide_small(&mut self) {
        let board = &mut self.board;
        let few: Vec<usize> = (0..board.cells.len()).filter(|i| board.is_protected(*i)).collect();
        board.hide(&few);
    }

    /// Every hidden cell that could be no other number gets company; whether any did.
    fn protect_cells(&mut self) -> bool {
        let mut changed = false;
        let mut safe = vec![false; self.board.cells.len()];
        for i in 0..self.board.cells.len() {
            if !self.board.is_hidden(i) || safe[i] {
                continue;
            }
            if let Some(moved) = cheapest_move(&self.board, i) {
                changed |= self.hide_all(&moved);
                moved.iter().for_each(|m| safe[*m] = true);
            }
        }
        changed
    }

    /// The same for the sum of the small cells under a total that is shown, and for few left over together.
    fn protect_sums(&mut self) -> bool {
        let mut changed = false;
        for relation in self.relations {
            if self.board.is_hidden(relation.total) {
                continue;
            }
            for few in [self.board.small_parts(relation), self.board.parts_with_few_left(relation)] {
                if let Some(moved) = cheapest_move_of_sum(&self.board, relation, &few) {
                    changed |= self.hide_all(&moved);
                }
            }
        }
        changed
    }

    fn hide_all(&mut self, moved: &[usize]) -> bool {
        let shown: Vec<usize> = moved.iter().copied().filter(|m| !self.board.is_hidden(*m)).collect();
        if !shown.is_empty() {
            self.board.hide(&shown);
        }
        !shown.is_empty()
    }

    /// A withheld number that one relation gives away all the same protects nothing; it may as well be shown.
    fn show_what_is_known(&mut self) -> bool {
        for relation in self.relations {
            let mut hidden = relation.members().filter(|i| self.board.is_hidden(*i));
            if let (Some(one), None) = (hidden.next(), hidden.next())
                && self.board.may_be_shown(one)
            {
                self.board.show(one);
                return true;
            }
        }
        false
    }

    /// Where all is hidden and the marks themselves would give a number away, all that hangs together is
    /// marked “w” alike.
    fn blank_what_is_too_small(&mut self) {
        for i in 0..self.board.cells.len() {
            if self.board.tells_of_few(i) && cheapest_move(&self.board, i).is_none() {
                self.board.blank(i);
            }
        }
    }
}
