//! Proof that a hidden cell could be another number: a set of hidden cells that can each go up or down by
//! one, all relations still holding and every cell still what its mark says.

use super::{Cell, CellKind, Relation};
use crate::year_end::table::Figure;

/// How many steps one search may take before the cell is taken for unsafe.
const BUDGET: u32 = 4_000;
/// How many cells may follow the first one, tried in turn.
const DEPTHS: [u32; 5] = [3, 6, 10, 16, 60];

pub struct Board<'a> {
    pub cells: &'a [Cell],
    relations: &'a [Relation],
    small: u32,
    hidden: Vec<bool>,
    /// A total above it is small and hidden; so this one, if hidden, may be anything below the limit.
    under: Vec<bool>,
    /// Marked “w” whatever it is, as is all that it hangs together with.
    blank: Vec<bool>,
    relations_of: Vec<Vec<usize>>,
    parts_of: Vec<Vec<usize>>,
}

impl<'a> Board<'a> {
    pub fn new(cells: &'a [Cell], relations: &'a [Relation], small: u32) -> Self {
        let mut relations_of = vec![Vec::new(); cells.len()];
        for (r, relation) in relations.iter().enumerate() {
            for i in relation.members() {
                relations_of[i].push(r);
            }
        }
        let mut parts_of = vec![Vec::new(); cells.len()];
        for (i, cell) in cells.iter().enumerate() {
            if let CellKind::PartOf(group) = cell.kind {
                parts_of[group].push(i);
            }
        }
        let none = vec![false; cells.len()];
        Self {
            cells,
            relations,
            small,
            hidden: none.clone(),
            under: none.clone(),
            blank: none,
            relations_of,
            parts_of,
        }
    }

    pub fn is_small(&self, i: usize) -> bool {
        (1..self.small).contains(&self.cells[i].value)
    }

    pub fn is_hidden(&self, i: usize) -> bool {
        self.hidden[i]
    }

    pub fn is_small_hidden(&self, i: usize) -> bool {
        self.hidden[i] && self.mark(i) == Figure::Small
    }

    /// Withholding a zero protects nothing, because whoever knows the rule knows that it can't be a one;
    /// unless it stands under a small total. Nor does a number that could not be one more or one less.
    pub fn can_be_withheld(&self, i: usize) -> bool {
        let value = self.cells[i].value;
        let near = [value.checked_add(1), value.checked_sub(1)];
        !self.hidden[i]
            && (value >= self.small || self.under[i])
            && near.into_iter().flatten().any(|v| self.believable(i, v))
            && !self.is_under_nothing(i)
    }

    /// A total that is shown as zero shows its parts as zero.
    fn is_under_nothing(&self, i: usize) -> bool {
        self.relations_of[i]
            .iter()
            .map(|r| self.relations[*r].total)
            .any(|total| !self.hidden[total] && self.cells[total].value == 0)
    }

    /// Hides a cell, and what is part of it.
    pub fn hide(&mut self, i: usize) {
        self.hidden[i] = true;
        for part in self.parts_of[i].clone() {
            if !self.is_under_nothing(part) {
                self.hide(part);
            }
        }
        if self.mark(i) != Figure::Small {
            return;
        }
        for r in self.relations_of[i].iter().filter(|r| self.relations[**r].total == i) {
            for part in &self.relations[*r].parts {
                self.under[*part] = true;
            }
        }
    }

    /// Marks everything that relations and groups tie to this cell.
    pub fn blank(&mut self, start: usize) {
        let mut reached = vec![start];
        while let Some(i) = reached.pop() {
            if std::mem::replace(&mut self.blank[i], true) {
                continue;
            }
            self.hidden[i] = true;
            for r in &self.relations_of[i] {
                reached.extend(self.relations[*r].members());
            }
            reached.extend(&self.parts_of[i]);
            if let CellKind::PartOf(group) = self.cells[i].kind {
                reached.push(group);
            }
        }
    }

    /// Not small, and no group or part that is hidden with it.
    pub fn may_be_shown(&self, i: usize) -> bool {
        let in_hidden_group = matches!(self.cells[i].kind, CellKind::PartOf(group) if self.hidden[group]);
        self.mark(i) == Figure::Withheld
            && !in_hidden_group
            && !self.parts_of[i].iter().any(|p| self.hidden[*p])
    }

    pub fn show(&mut self, i: usize) {
        self.hidden[i] = false;
    }

    pub fn relations_of(&self, i: usize) -> impl Iterator<Item = usize> + '_ {
        self.relations_of[i].iter().copied()
    }

    pub fn figures(&self) -> Vec<Figure> {
        (0..self.cells.len()).map(|i| if self.hidden[i] { self.mark(i) } else { self.shown(i) }).collect()
    }

    fn shown(&self, i: usize) -> Figure {
        Figure::Shown(self.cells[i].value)
    }

    /// What a hidden cell is marked with: a part of a hidden group bears the group's mark.
    fn mark(&self, i: usize) -> Figure {
        match self.cells[i].kind {
            _ if self.blank[i] => Figure::Withheld,
            CellKind::PartOf(group) if self.hidden[group] => self.mark(group),
            _ if self.is_small(i) || self.under[i] => Figure::Small,
            _ => Figure::Withheld,
        }
    }

    /// Whether a reader would believe this number of a hidden cell, beside what is shown.
    fn believable(&self, i: usize, value: u32) -> bool {
        let follows = match self.cells[i].kind {
            CellKind::PartOf(group) if self.hidden[group] => true,
            CellKind::PartOf(group) if value > self.cells[group].value => return false,
            _ => false,
        };
        if self.parts_of[i].iter().any(|p| !self.hidden[*p] && self.cells[*p].value > value) {
            return false;
        }
        match self.mark(i) {
            Figure::Small => value < self.small && (follows || self.under[i] || value > 0),
            _ => follows || self.blank[i] || value == 0 || value >= self.small,
        }
    }

    fn can_step(&self, i: usize, step: i8) -> bool {
        self.hidden[i]
            && self.cells[i].value.checked_add_signed(i32::from(step)).is_some_and(|v| self.believable(i, v))
    }

    /// Hidden cells that can change together, this one among them; None when no such set was found.
    pub fn another_value(&self, i: usize) -> Option<Vec<usize>> {
        [1, -1]
            .into_iter()
            .find_map(|step| self.search(&[(i, step)]))
            .map(|moved| moved.iter().enumerate().filter(|(_, step)| **step != 0).map(|(i, _)| i).collect())
    }

    /// The small parts of a relation whose total is shown can change in sum. True when the total is hidden
    /// or nothing small is.
    pub fn small_sum_can_change(&self, relation: &Relation) -> bool {
        let (small, withheld): (Vec<usize>, Vec<usize>) = relation
            .parts
            .iter()
            .copied()
            .filter(|i| self.hidden[*i])
            .partition(|i| self.is_small_hidden(*i));
        if small.is_empty() || self.hidden[relation.total] {
            return true;
        }
        small.iter().any(|s| {
            withheld.iter().any(|w| {
                [1i8, -1].into_iter().any(|step| {
                    self.search(&[(*s, step), (*w, -step)])
                        .is_some_and(|moved| small.iter().map(|i| i32::from(moved[*i])).sum::<i32>() != 0)
                })
            })
        })
    }

    fn search(&self, start: &[(usize, i8)]) -> Option<Vec<i8>> {
        if start.iter().any(|(i, step)| !self.can_step(*i, *step)) {
            return None;
        }
        // Short chains first: most numbers are hidden in a rectangle of four.
        DEPTHS.into_iter().find_map(|deepest| {
            let mut search = Search {
                board: self,
                moved: vec![0; self.cells.len()],
                off: vec![0; self.relations.len()],
                deepest,
                budget: BUDGET,
            };
            for (i, step) in start {
                search.step(*i, *step);
            }
            search.balance(0).then_some(search.moved)
        })
    }
}

struct Search<'a> {
    board: &'a Board<'a>,
    moved: Vec<i8>,
    /// By how much the parts of each relation exceed its total.
    off: Vec<i32>,
    deepest: u32,
    budget: u32,
}

impl Search<'_> {
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
        if self.budget == 0 || depth > self.deepest {
            return false;
        }
        self.budget -= 1;
        let mut candidates: Vec<(i32, usize, i8)> = self.board.relations[r]
            .members()
            .filter_map(|i| {
                let sign = if self.board.relations[r].total == i { -1 } else { 1 };
                let step: i8 = if (self.off[r] > 0) == (sign > 0) { -1 } else { 1 };
                let free = self.moved[i] == 0 && self.board.can_step(i, step);
                free.then(|| (self.worse(i, step), i, step))
            })
            .collect();
        candidates.sort_unstable();
        for (_, i, step) in candidates {
            self.step(i, step);
            if self.balance(depth + 1) {
                return true;
            }
            self.step(i, -step);
        }
        false
    }

    /// A part that would be more than its group goes down with it, or takes the group up.
    fn fit_parts(&mut self, depth: u32) -> bool {
        let now = |i: usize| i64::from(self.board.cells[i].value) + i64::from(self.moved[i]);
        let misfit = self.board.cells.iter().enumerate().find_map(|(i, cell)| match cell.kind {
            CellKind::PartOf(group) if now(i) > now(group) => Some((i, group)),
            _ => None,
        });
        let Some((part, group)) = misfit else { return true };
        [(part, -1), (group, 1)].into_iter().any(|(i, step)| {
            if self.moved[i] != 0 || !self.board.can_step(i, step) {
                return false;
            }
            self.step(i, step);
            self.balance(depth + 1) || {
                self.step(i, -step);
                false
            }
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
