//! Which students play which part: done as juniors, done this year, left, not yet placed.

use std::collections::BTreeSet;

use domain::student::{SpecialPopulation, Student};

use crate::{
    calendar::Calendar,
    dice::Dice,
    figures::{self, CLASS_BY_SCHOOL, Figures, LEFT_BY_SCHOOL, Line, WAIVED_BY_SCHOOL, apportion, days},
    schools::SCHOOLS,
    students::Roll,
};

/// Indexes into the students.
#[derive(Debug, Default)]
pub struct Cast {
    pub class_done_early: Vec<usize>,
    /// Done in their last year, in order of finishing.
    pub class_done: Vec<usize>,
    /// Of `class_done`: a micro-internship as juniors and another one as seniors.
    pub class_in_two_halves: BTreeSet<usize>,
    pub class_waived: Vec<usize>,
    pub class_left: Vec<usize>,
    pub class_without_pathway: Vec<usize>,
    pub done_as_juniors: Vec<usize>,
    pub done_this_year: Vec<usize>,
    /// Of `done_this_year`: half of it last year.
    pub in_two_halves: Vec<usize>,
    /// Seniors with a micro-internship of last year and nothing since.
    pub half_done: Vec<usize>,
    pub waived: Vec<usize>,
    pub explorers_last_year: Vec<usize>,
    pub has_disability: Vec<bool>,
    /// Seniors who are free to be placed, and younger students of sixteen.
    waiting: Vec<usize>,
    young: Vec<usize>,
}

impl Cast {
    pub fn new(
        dice: &mut Dice,
        figures: Figures,
        calendar: &Calendar,
        students: &[Student],
        rolls: &[Roll],
    ) -> Self {
        let disabled = |s: &Student| s.special_populations.contains(&SpecialPopulation::Disability);
        let mut cast = Self { has_disability: students.iter().map(disabled).collect(), ..Self::default() };
        cast.divide_class(dice, figures, rolls);
        cast.divide_seniors(dice, figures, calendar, rolls);
        let sixteen = |i: &usize| students[*i].age_on(calendar.years[2].starts_on).is_some_and(|a| a >= 16);
        let younger = (0..rolls.len()).filter(|i| !rolls[*i].graduate && (10..12).contains(&rolls[*i].grade));
        cast.young = younger.filter(|i| rolls[*i].pathway.is_some()).filter(sixteen).collect();
        dice.shuffle(&mut cast.young);
        cast
    }

    /// Takes up to `count` seniors who have nothing yet.
    pub fn draw(&mut self, count: usize) -> Vec<usize> {
        let keep = self.waiting.len().saturating_sub(count);
        self.waiting.split_off(keep)
    }

    /// Takes up to `count` juniors and sophomores of at least sixteen.
    pub fn draw_young(&mut self, count: usize) -> Vec<usize> {
        let keep = self.young.len().saturating_sub(count);
        self.young.split_off(keep)
    }

    fn divide_class(&mut self, dice: &mut Dice, figures: Figures, rolls: &[Roll]) {
        let graduates = rolls.iter().filter(|r| r.graduate).count();
        let by_school = apportion(graduates, &CLASS_BY_SCHOOL);
        let waived: u32 = WAIVED_BY_SCHOOL.iter().sum();
        let left: u32 = LEFT_BY_SCHOOL.iter().sum();
        let waived = apportion(figures.scaled(waived as usize), &WAIVED_BY_SCHOOL);
        let left = apportion(figures.scaled(left as usize), &LEFT_BY_SCHOOL);
        let mut done = Vec::new();
        for school in 0..SCHOOLS {
            let mut here: Vec<usize> =
                (0..rolls.len()).filter(|i| rolls[*i].graduate && rolls[*i].school == school).collect();
            debug_assert_eq!(here.len(), by_school[school]);
            dice.shuffle(&mut here);
            // Those without a pathway can't have finished in it: they come last.
            here.sort_by_key(|i| rolls[*i].pathway.is_none());
            let without = here.iter().filter(|i| rolls[**i].pathway.is_none()).count();
            self.class_without_pathway.extend(here.split_off(here.len() - without));
            self.class_left.extend(here.split_off(here.len().saturating_sub(left[school])));
            self.class_waived.extend(here.split_off(here.len().saturating_sub(waived[school])));
            done.extend(here);
        }
        dice.shuffle(&mut done);
        dice.shuffle(&mut self.class_left);
        let early = figures.scaled(figures::CLASS_DONE_AS_JUNIORS).min(done.len());
        self.class_done = done.split_off(early);
        self.class_done_early = done;
        self.class_in_two_halves = self.class_done.iter().copied().take(figures.scaled(100)).collect();
    }

    fn divide_seniors(&mut self, dice: &mut Dice, figures: Figures, calendar: &Calendar, rolls: &[Roll]) {
        let day = days(calendar.years[2].starts_on, calendar.today);
        let mut by_cell: Vec<Vec<usize>> = vec![Vec::new(); 8 * SCHOOLS];
        for (i, roll) in rolls.iter().enumerate().filter(|(_, r)| !r.graduate && r.grade == 12) {
            by_cell[roll.area * SCHOOLS + roll.school].push(i);
        }
        let mut done = Vec::new();
        for cell in figures.cells(day) {
            let list = &mut by_cell[cell.area * SCHOOLS + cell.school];
            dice.shuffle(list);
            done.extend(list.drain(..cell.done.min(list.len())));
            if cell.area < 7 {
                self.waiting.append(list);
            }
        }
        dice.shuffle(&mut done);
        dice.shuffle(&mut self.waiting);
        let early = figures.done_on(Line::ThisYear, 0).min(done.len());
        self.done_this_year = done.split_off(early);
        self.done_as_juniors = done;
        self.in_two_halves = self.done_this_year.iter().copied().take(figures.scaled(60)).collect();
        self.waived = self.draw(figures.scaled(23));
        self.half_done = self.draw(figures.scaled(40));
        self.explorers_last_year = self.waiting.iter().copied().take(figures.scaled(600).max(1)).collect();
    }
}
