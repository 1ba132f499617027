//! Who is placed when, and how far they got: one draft a placement, before seats and hours are known.

use chrono::{Days, NaiveDate};
use domain::placement::PlacementStage;

use super::cast::Cast;
use crate::{
    calendar::{BEFORE_LAST, Calendar, LAST, THIS},
    dice::Dice,
    figures::{self, Figures, Line},
    kinds::Kind,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quirk {
    None,
    /// Completed, but nobody entered the hours.
    HoursMissing,
    NoFinalEvaluation,
    /// Still Active after its last day.
    LeftOpen,
    Behind,
    /// All hours are in; somebody has to confirm the completion.
    ToConfirm,
    NoSupervisor,
    /// Out for more than ten days.
    OutLong,
    StartsTomorrow,
    /// The hours lie in a class.
    ClassConflict,
}

#[derive(Debug, Clone, Copy)]
pub struct Draft {
    pub year: usize,
    pub student: usize,
    pub kind: Kind,
    pub stage: PlacementStage,
    /// In the student's pathway or its clusters.
    pub aligned: bool,
    pub quirk: Quirk,
    /// First day wanted; the work starts on the first working day from here.
    pub from: NaiveDate,
    /// Last day wanted of finished work; None = as long as the hours take.
    pub to: Option<NaiveDate>,
}

pub struct Drafts<'a> {
    pub dice: &'a mut Dice,
    pub calendar: &'a Calendar,
    pub figures: Figures,
    pub list: Vec<Draft>,
}

impl Drafts<'_> {
    /// The year before last: the juniors of then who were done early, or half done.
    pub fn year_before_last(&mut self, cast: &Cast) {
        let summer = self.calendar.summer_ends(BEFORE_LAST);
        for (i, student) in cast.class_done_early.iter().enumerate() {
            let last_day = self.day_before(summer, 110);
            let quirk = if i % 60 == 0 { Quirk::NoFinalEvaluation } else { Quirk::None };
            self.finished(BEFORE_LAST, *student, Kind::Internship, last_day, quirk);
        }
        for student in &cast.class_in_two_halves {
            let last_day = self.day_before(summer, 130);
            self.finished(BEFORE_LAST, *student, Kind::MicroInternship, last_day, Quirk::None);
        }
    }

    /// Last year, up to `total` placements: the class of then, the juniors who are seniors now, and what
    /// came to nothing.
    pub fn last_year(&mut self, cast: &Cast, total: usize) {
        let (first, last) = (self.calendar.years[LAST].starts_on, self.calendar.years[LAST].ends_on);
        let early = cast.class_done_early.len();
        for (i, student) in cast.class_done.iter().enumerate() {
            let day = self.figures.day_of(Line::LastYear, early + i + 1).max(figures::FIRST_FINISH);
            let last_day = (first + Days::new(day.unsigned_abs())).min(last);
            let second_half = cast.class_in_two_halves.contains(student);
            let kind = match (second_half, day) {
                (true, _) => Kind::MicroInternship,
                (false, 262..) if self.dice.percent(30) => Kind::Apprenticeship,
                _ => self.whole(cast, *student),
            };
            let quirk = if i % 220 == 7 { Quirk::NoFinalEvaluation } else { Quirk::None };
            self.finished(LAST, *student, kind, last_day, quirk);
        }
        let summer = self.calendar.summer_ends(LAST);
        for student in &cast.done_as_juniors {
            let last_day = self.day_before(summer, 120);
            self.finished(LAST, *student, Kind::Internship, last_day, Quirk::None);
        }
        for student in cast.in_two_halves.iter().chain(&cast.half_done) {
            let last_day = self.day_before(summer, 130);
            self.finished(LAST, *student, Kind::MicroInternship, last_day, Quirk::None);
        }
        let mut left = cast.class_left.iter().copied();
        for (count, quirk) in [(14, Quirk::HoursMissing), (5, Quirk::LeftOpen)] {
            for student in left.by_ref().take(self.some(count)) {
                let last_day = self.day_before(last, 60);
                self.finished(LAST, student, Kind::Internship, last_day, quirk);
                if let (Quirk::LeftOpen, Some(draft)) = (quirk, self.list.last_mut()) {
                    draft.stage = PlacementStage::Active;
                }
            }
        }
        let without = cast.class_without_pathway.iter().copied();
        for student in without.chain(left.by_ref().take(self.some(44))) {
            let last_day = self.day_before(last, 120);
            self.finished(LAST, student, Kind::Internship, last_day, Quirk::None);
            self.outside_pathway();
        }
        for (count, stage) in [(54, PlacementStage::EndedEarly), (56, PlacementStage::Withdrawn)] {
            for student in left.by_ref().take(self.some(count)) {
                let from = first + Days::new(self.dice.between(12, 200) as u64);
                self.push(LAST, student, Kind::Internship, stage, Quirk::None, (from, None));
            }
        }
        for (count, stage) in [(2, PlacementStage::Matched), (3, PlacementStage::AgreementOut)] {
            for student in left.by_ref().take(self.some(count)) {
                let from = last - Days::new(self.dice.between(60, 90) as u64);
                self.push(LAST, student, Kind::Internship, stage, Quirk::None, (from, None));
            }
        }
        let have = self.list.iter().filter(|d| d.year == LAST).count();
        let explorers = cast.explorers_last_year.iter().cycle();
        for student in
            explorers.take(if cast.explorers_last_year.is_empty() { 0 } else { total.saturating_sub(have) })
        {
            self.exploration(LAST, *student, first, last);
        }
    }

    /// This year until today.
    pub fn this_year(&mut self, cast: &mut Cast) {
        let (first, today) = (self.calendar.years[THIS].starts_on, self.calendar.today);
        let last = self.calendar.years[THIS].ends_on;
        let newest = today - Days::new(3);
        let early = cast.done_as_juniors.len();
        for (i, student) in cast.done_this_year.iter().enumerate() {
            let second_half = cast.in_two_halves.contains(student);
            let day = self.figures.day_of(Line::ThisYear, early + i + 1);
            let day = if second_half { day.max(26) } else { day.max(figures::FIRST_FINISH) };
            let last_day = (first + Days::new(day.unsigned_abs())).min(newest).min(last);
            let kind = if second_half { Kind::MicroInternship } else { self.whole(cast, *student) };
            self.finished(THIS, *student, kind, last_day, Quirk::None);
        }
        let since = (today - first).num_days();
        if since >= figures::FIRST_FINISH {
            for student in cast.draw(self.some(70)) {
                let last_day = newest - Days::new(self.dice.below((since - 30).max(1) as usize) as u64);
                self.finished(THIS, student, Kind::MicroInternship, last_day, Quirk::None);
            }
            for student in cast.draw(self.some(8)) {
                let last_day = newest - Days::new(self.dice.below(12) as u64);
                self.finished(THIS, student, Kind::Internship, last_day, Quirk::None);
                self.outside_pathway();
            }
            for student in cast.draw_young(self.some(120)) {
                self.exploration(THIS, student, first, newest);
            }
            if today < last {
                self.at_work(cast, since);
            }
        }
        if today < last - Days::new(21) {
            self.not_yet_started(cast);
        }
    }

    /// Active: a few behind, a few to confirm, two in a class they should be in.
    fn at_work(&mut self, cast: &mut Cast, since: i64) {
        let today = self.calendar.today;
        let weeks = |n: i64| today - Days::new(n.unsigned_abs() * 7);
        let earliest = self.calendar.years[THIS].starts_on + Days::new(3);
        let push = |drafts: &mut Self, student, kind, quirk, from: NaiveDate| {
            let from = from.max(earliest);
            let stage = PlacementStage::Active;
            drafts.push(THIS, student, kind, stage, quirk, (from, None));
        };
        for student in cast.draw(self.some(11)) {
            push(self, student, Kind::Internship, Quirk::Behind, weeks(7));
        }
        for student in cast.draw(self.some(7)) {
            push(self, student, Kind::MicroInternship, Quirk::ToConfirm, weeks((since / 7 - 1).min(9)));
        }
        for student in cast.draw(self.some(2)) {
            push(self, student, Kind::Internship, Quirk::ClassConflict, weeks(2));
        }
        for student in cast.draw(self.some(18)) {
            let from = self.calendar.years[THIS].starts_on + Days::new(7);
            push(self, student, Kind::Apprenticeship, Quirk::None, from);
        }
        for student in cast.draw(self.some(162)) {
            let from = weeks(self.dice.between(1, (since / 7 - 1).min(8)));
            let kind = self.whole(cast, student);
            push(self, student, kind, Quirk::None, from);
        }
        for student in cast.draw_young(self.some(60)) {
            let from = weeks(self.dice.between(1, (since / 7 - 1).min(5)));
            push(self, student, Kind::Internship, Quirk::None, from);
        }
        for (count, stage) in [(9, PlacementStage::EndedEarly), (12, PlacementStage::Withdrawn)] {
            for student in cast.draw(self.some(count)) {
                let from = weeks(self.dice.between(4, (since / 7 - 1).clamp(4, 10))).max(earliest);
                self.push(THIS, student, Kind::Internship, stage, Quirk::None, (from, None));
            }
        }
    }

    fn not_yet_started(&mut self, cast: &mut Cast) {
        use PlacementStage::{AgreementOut, Matched};
        let groups = [
            (17, AgreementOut, Quirk::OutLong),
            (3, AgreementOut, Quirk::StartsTomorrow),
            (1, AgreementOut, Quirk::ClassConflict),
            (36, AgreementOut, Quirk::None),
            (2, Matched, Quirk::NoSupervisor),
            (1, Matched, Quirk::ClassConflict),
            (37, Matched, Quirk::None),
        ];
        for (count, stage, quirk) in groups {
            for student in cast.draw(self.some(count)) {
                let wait = match (quirk, stage) {
                    (Quirk::StartsTomorrow, _) => 1,
                    (_, AgreementOut) => self.dice.between(6, 36),
                    _ => self.dice.between(14, 66),
                };
                let from = (self.calendar.today + Days::new(wait.unsigned_abs()))
                    .min(self.calendar.years[THIS].ends_on - Days::new(14))
                    .max(self.calendar.years[THIS].starts_on);
                let kind =
                    if self.dice.percent(20) { Kind::MicroInternship } else { self.whole(cast, student) };
                self.push(THIS, student, kind, stage, quirk, (from, None));
            }
        }
    }

    /// Completed on about `last_day`, after eight to thirteen weeks of term or all of the summer.
    fn finished(&mut self, year: usize, student: usize, kind: Kind, last_day: NaiveDate, quirk: Quirk) {
        let calendar = self.calendar;
        let summer = calendar.summer_starts(year);
        let in_summer = last_day >= summer + Days::new(18);
        let last_day = if in_summer { last_day } else { last_day.min(calendar.years[year].ends_on) };
        let weeks = match kind {
            Kind::Apprenticeship => 37,
            Kind::MicroInternship => self.dice.between(4, 8),
            _ => self.dice.between(8, 13),
        };
        let first_possible = if in_summer { summer } else { calendar.years[year].starts_on + Days::new(3) };
        let from = (last_day - Days::new(weeks.unsigned_abs() * 7)).max(first_possible);
        self.push(year, student, kind, PlacementStage::Completed, quirk, (from, Some(last_day)));
    }

    fn exploration(&mut self, year: usize, student: usize, first: NaiveDate, last: NaiveDate) {
        let kinds = [
            Kind::JobShadow,
            Kind::SiteVisit,
            Kind::TeamProject,
            Kind::Mentoring,
            Kind::Exposition,
            Kind::Speaker,
        ];
        let kind = kinds[self.dice.weighted(&[46, 20, 16, 10, 6, 2])];
        let length = if kind.is_one_day() { 0 } else { 42 };
        let room = ((last - first).num_days() - length - 14).max(1) as usize;
        let from = first + Days::new(10 + self.dice.below(room) as u64);
        let to = (from + Days::new(length.unsigned_abs() + 4)).min(last);
        self.push(year, student, kind, PlacementStage::Completed, Quirk::None, (from.min(to), Some(to)));
    }

    /// An internship; the vocational group for some students with a disability.
    fn whole(&mut self, cast: &Cast, student: usize) -> Kind {
        let group = cast.has_disability[student] && self.dice.percent(22);
        if group { Kind::VocationalGroup } else { Kind::Internship }
    }

    fn outside_pathway(&mut self) {
        if let Some(draft) = self.list.last_mut() {
            draft.aligned = false;
        }
    }

    fn push(
        &mut self,
        year: usize,
        student: usize,
        kind: Kind,
        stage: PlacementStage,
        quirk: Quirk,
        (from, to): (NaiveDate, Option<NaiveDate>),
    ) {
        self.list.push(Draft { year, student, kind, stage, aligned: true, quirk, from, to });
    }

    /// Up to `days` before a day, but never after the day before yesterday.
    fn day_before(&mut self, day: NaiveDate, days: usize) -> NaiveDate {
        (day - Days::new(self.dice.below(days) as u64)).min(self.calendar.today - Days::new(3))
    }

    /// The model's count in this district, at least one.
    fn some(&self, count: usize) -> usize {
        self.figures.scaled(count).max(1)
    }
}
