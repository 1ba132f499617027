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
    steps: Vec<Steps>,
}

/// What a search may do with a cell: kept ready, because a search asks thousands of times.
#[derive(Debug, Clone, Copy, Default)]
pub struct Steps {
    up: bool,
    down: bool,
    /// What withholding it costs; nothing when it is hidden already.
    pub cost: u32,
}

impl Steps {
    pub fn allow(self, step: i8) -> bool {
        if step > 0 { self.up } else { self.down }
    }
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
        let mut board = Self {
            cells,
            relations,
            small,
            hidden: none.clone(),
            under: none.clone(),
            blank: none,
            relations_of,
            parts_of,
            steps: Vec::new(),
        };
        board.ready();
        board
    }

    fn ready(&mut self) {
        self.find_what_is_under();
        self.steps = (0..self.cells.len())
            .map(|i| Steps { up: self.can_step(i, 1), down: self.can_step(i, -1), cost: self.cost(i) })
            .collect();
    }

    pub fn steps(&self, i: usize) -> Steps {
        self.steps[i]
    }

    /// So few of a group are not among these that their number is a small one too.
    pub fn is_nearly_all(&self, i: usize) -> bool {
        !self.cells[i].rest_is_told && (1..self.small).contains(&self.rest(i))
    }

    /// Shown, it would tell of a few.
    pub fn is_protected(&self, i: usize) -> bool {
        self.is_small(i) || self.is_nearly_all(i) || self.cells[i].of_few
    }

    /// How many of its group are not among these.
    pub fn rest(&self, i: usize) -> u32 {
        match self.cells[i].kind {
            CellKind::PartOf(group) => self.cells[group].value - self.cells[i].value,
            CellKind::Group => 0,
        }
    }

    pub fn is_small(&self, i: usize) -> bool {
        (1..self.small).contains(&self.cells[i].value)
    }

    pub fn is_hidden(&self, i: usize) -> bool {
        self.hidden[i]
    }

    fn is_small_hidden(&self, i: usize) -> bool {
        self.hidden[i] && self.mark(i) == Figure::Small
    }

    /// A hidden number that tells of a few, if it could be worked out.
    pub fn tells_of_few(&self, i: usize) -> bool {
        self.hidden[i] && (self.is_small_hidden(i) || self.is_protected(i))
    }

    pub fn small_parts(&self, relation: &Relation) -> Vec<usize> {
        relation.parts.iter().copied().filter(|i| self.is_small_hidden(*i)).collect()
    }

    /// Parts that leave so few of their groups over that these are few even taken together.
    pub fn parts_with_few_left(&self, relation: &Relation) -> Vec<usize> {
        let group_is_shown = |i: usize| matches!(self.cells[i].kind, CellKind::PartOf(g) if !self.hidden[g]);
        let nearly: Vec<usize> = relation
            .parts
            .iter()
            .copied()
            .filter(|i| self.hidden[*i] && self.is_nearly_all(*i) && group_is_shown(*i))
            .collect();
        let left: u32 = nearly.iter().map(|i| self.rest(*i)).sum();
        if left < self.small { nearly } else { Vec::new() }
    }

    /// Withholding a zero protects nothing, because whoever knows the rule knows that it can't be a one;
    /// unless it stands under a small total. Nor does a number that could not be one more or one less.
    fn can_be_withheld(&self, i: usize) -> bool {
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

    /// Hides cells, and what is part of them.
    pub fn hide(&mut self, cells: &[usize]) {
        cells.iter().for_each(|i| self.hide_one(*i));
        self.ready();
    }

    fn hide_one(&mut self, i: usize) {
        self.hidden[i] = true;
        for part in self.parts_of[i].clone() {
            if !self.is_under_nothing(part) {
                self.hide_one(part);
            }
        }
    }

    /// A total that was small may have been marked with its group since, so this is found anew each time.
    fn find_what_is_under(&mut self) {
        self.under.fill(false);
        let relations = self.relations;
        loop {
            let tells = |r: &&Relation| self.is_small_hidden(r.total);
            let parts = relations.iter().filter(tells).flat_map(|r| &r.parts);
            let new: Vec<usize> = parts.copied().filter(|part| !self.under[*part]).collect();
            if new.is_empty() {
                return;
            }
            new.into_iter().for_each(|part| self.under[part] = true);
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
        self.ready();
    }

    /// Withheld without being small, and nothing is hidden with it.
    pub fn may_be_shown(&self, i: usize) -> bool {
        self.mark(i) == Figure::Withheld
            && !self.is_protected(i)
            && !self.parts_of[i].iter().any(|p| self.hidden[*p])
    }

    pub fn show(&mut self, i: usize) {
        self.hidden[i] = false;
        self.ready();
    }

    /// What withholding a cell costs: totals more than parts, and the more the more hangs on them.
    fn cost(&self, i: usize) -> u32 {
        if self.hidden[i] {
            return 0;
        }
        let totals = self.relations_of[i].iter().filter(|r| self.relations[**r].total == i).count();
        1 + 2 * u32::try_from(totals).unwrap_or(u32::MAX / 4)
    }

    pub fn relations_of(&self, i: usize) -> impl Iterator<Item = usize> + '_ {
        self.relations_of[i].iter().copied()
    }

    pub fn parts_of(&self, i: usize) -> &[usize] {
        &self.parts_of[i]
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
            CellKind::PartOf(group) if value > self.cells[group].value && !self.can_rise(group) => {
                return false;
            }
            _ => false,
        };
        let holds = |p: &usize| self.hidden[*p] || self.cells[*p].value <= value || self.can_fall(*p);
        if !self.parts_of[i].iter().all(holds) {
            return false;
        }
        match self.mark(i) {
            Figure::Small => value < self.small && (follows || self.under[i] || value > 0),
            _ => follows || self.blank[i] || value == 0 || value >= self.small,
        }
    }

    /// A group that could be withheld with one of its parts that is one more.
    fn can_rise(&self, group: usize) -> bool {
        let outer = match self.cells[group].kind {
            CellKind::PartOf(outer) if !self.hidden[outer] => {
                self.cells[group].value < self.cells[outer].value || self.can_rise(outer)
            }
            _ => true,
        };
        outer && self.cells[group].value >= self.small && !self.is_under_nothing(group)
    }

    /// A part that could be withheld with its group that is one less.
    fn can_fall(&self, part: usize) -> bool {
        let below = self.cells[part].value - 1;
        let holds = |p: &usize| self.hidden[*p] || self.cells[*p].value <= below || self.can_fall(*p);
        below >= self.small && !self.is_under_nothing(part) && self.parts_of[part].iter().all(holds)
    }

    /// One more or one less of a cell that is hidden, or may be.
    fn can_step(&self, i: usize, step: i8) -> bool {
        (self.hidden[i] || self.can_be_withheld(i))
            && self.cells[i].value.checked_add_signed(i32::from(step)).is_some_and(|v| self.believable(i, v))
    }
}
