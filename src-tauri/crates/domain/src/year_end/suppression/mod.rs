//! Small numbers hidden so that nothing shown gives them away.
//!
//! Counts are cells; a relation says that parts add up to a total. A protected cell from one to just under
//! the limit is hidden (“<10”). Then others are withheld (“w”) until every hidden cell could be at least two
//! different numbers for a reader who knows all that is shown, all relations, and what “<10” and “w” mean;
//! and until the small cells of a relation whose total is shown don't leave their sum to be worked out.

mod moves;
#[cfg(test)]
mod tests;

use super::table::Figure;
use moves::Board;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    pub value: u32,
    pub kind: CellKind,
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
    while hiding.withhold_one_more() {}
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
        for i in 0..self.board.cells.len() {
            if self.board.is_small(i) {
                self.board.hide(i);
            }
        }
    }

    /// Finds the first thing that could be worked out and withholds a number against it; false when
    /// nothing can be worked out any more.
    fn withhold_one_more(&mut self) -> bool {
        for r in 0..self.relations.len() {
            if self.leaves_a_sum(r) && self.withhold_in(r) {
                return true;
            }
        }
        let mut safe = vec![false; self.board.cells.len()];
        for i in 0..self.board.cells.len() {
            if !self.board.is_hidden(i) || safe[i] {
                continue;
            }
            match self.board.another_value(i) {
                Some(moved) => moved.iter().for_each(|m| safe[*m] = true),
                None if self.withhold_near(i) => return true,
                None => {}
            }
        }
        for r in 0..self.relations.len() {
            if !self.board.small_sum_can_change(&self.relations[r]) && self.withhold_in(r) {
                return true;
            }
        }
        false
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
            if self.board.is_small_hidden(i) && self.board.another_value(i).is_none() {
                self.board.blank(i);
            }
        }
    }

    /// Only small cells are hidden under a total that is shown, or one cell alone is hidden.
    fn leaves_a_sum(&self, r: usize) -> bool {
        let relation = &self.relations[r];
        let hidden: Vec<usize> = relation.members().filter(|i| self.board.is_hidden(*i)).collect();
        match hidden.as_slice() {
            [] => false,
            [_] => true,
            many => {
                !self.board.is_hidden(relation.total) && many.iter().all(|i| self.board.is_small_hidden(*i))
            }
        }
    }

    /// Withholds the cheapest number of a relation; false when it has none left.
    fn withhold_in(&mut self, r: usize) -> bool {
        let cheapest = self.relations[r]
            .members()
            .filter(|i| self.board.can_be_withheld(*i))
            .min_by_key(|i| self.cost(*i));
        if let Some(i) = cheapest {
            self.board.hide(i);
        }
        cheapest.is_some()
    }

    /// Withholds the cheapest number in a relation of the cell, else of one a step further, and so on.
    fn withhold_near(&mut self, cell: usize) -> bool {
        let mut reached = vec![cell];
        let mut seen = vec![false; self.relations.len()];
        loop {
            let ring: Vec<usize> = (0..self.relations.len())
                .filter(|r| !seen[*r] && self.relations[*r].members().any(|i| reached.contains(&i)))
                .collect();
            if ring.is_empty() {
                return false;
            }
            let cheapest = ring
                .iter()
                .flat_map(|r| self.relations[*r].members())
                .filter(|i| self.board.can_be_withheld(*i))
                .min_by_key(|i| self.cost(*i));
            if let Some(i) = cheapest {
                self.board.hide(i);
                return true;
            }
            for r in ring {
                seen[r] = true;
                reached.extend(self.relations[r].members());
            }
        }
    }

    /// Totals are dearer than parts, numbers that open a new relation dearer than those in relations that
    /// hide something already, and large numbers dearer than small ones.
    fn cost(&self, i: usize) -> (usize, usize, u32, usize) {
        let of = |total: bool| {
            self.board.relations_of(i).filter(move |r| (self.relations[*r].total == i) == total)
        };
        let opens = self
            .board
            .relations_of(i)
            .filter(|r| !self.relations[*r].members().any(|m| self.board.is_hidden(m)))
            .count();
        (of(true).count(), opens, self.board.cells[i].value, i)
    }
}
