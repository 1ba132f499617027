//! What is hidden, how it is marked, and which numbers a reader would believe of it.

use super::{Cell, CellKind, Relation};
use crate::year_end::table::Figure;

pub struct Board<'a> {
    pub cells: &'a [Cell],
    pub relations: &'a [Relation],
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

    /// Withheld without being small, and nothing is hidden with it.
    pub fn may_be_shown(&self, i: usize) -> bool {
        self.mark(i) == Figure::Withheld
            && !self.is_small(i)
            && !self.parts_of[i].iter().any(|p| self.hidden[*p])
    }

    pub fn show(&mut self, i: usize) {
        self.hidden[i] = false;
    }

    /// What withholding a cell costs: totals more than parts, and the more the more hangs on them.
    pub fn cost(&self, i: usize) -> u32 {
        if self.hidden[i] {
            return 0;
        }
        let totals = self.relations_of[i].iter().filter(|r| self.relations[**r].total == i).count();
        1 + 2 * u32::try_from(totals).unwrap_or(u32::MAX / 4)
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

    /// One more or one less of a cell that is hidden, or may be.
    pub fn can_step(&self, i: usize, step: i8) -> bool {
        (self.hidden[i] || self.can_be_withheld(i))
            && self.cells[i].value.checked_add_signed(i32::from(step)).is_some_and(|v| self.believable(i, v))
    }
}
