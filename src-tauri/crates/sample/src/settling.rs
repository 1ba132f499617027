//! What is left once everybody is placed: graduation days, waivers, applications and clearances about to
//! run out.

use chrono::{Days, NaiveDate};
use domain::{
    placement::{Placement, PlacementStage},
    student::{Student, Waiver},
};

use crate::{
    calendar::{Calendar, LAST},
    dice::Dice,
    figures::Figures,
    placements::Cast,
    staff::Team,
    students::Roll,
};

pub struct Settling<'a> {
    pub dice: Dice,
    pub calendar: &'a Calendar,
    pub team: &'a Team,
    pub figures: Figures,
    pub rolls: &'a [Roll],
}

impl Settling<'_> {
    pub fn settle(&mut self, students: &mut [Student], cast: &mut Cast, placements: &[Placement]) {
        let (last_day, today) = (self.calendar.years[LAST].ends_on, self.calendar.today);
        self.graduate(students, last_day);
        for i in &cast.class_waived {
            self.waive(&mut students[*i], last_day - Days::new(30), *i);
        }
        for i in &cast.waived {
            self.waive(&mut students[*i], today - Days::new(12), *i);
        }
        for i in cast.draw(self.figures.scaled(430)) {
            students[i].applied_on = Some(today - Days::new(3 + self.dice.below(60) as u64));
        }
        self.run_out(students, placements);
    }

    /// On the last days of school. Six of one school left without anybody noting the day.
    fn graduate(&mut self, students: &mut [Student], last_day: NaiveDate) {
        let mut unnoted = self.figures.scaled(6);
        for (student, roll) in students.iter_mut().zip(self.rolls).filter(|(_, r)| r.graduate) {
            if roll.school == 1 && unnoted > 0 {
                unnoted -= 1;
            } else {
                student.graduated_on = Some(last_day - Days::new(roll.school as u64 % 3));
            }
        }
    }

    fn waive(&mut self, student: &mut Student, on: NaiveDate, at: usize) {
        let reason = (*self.dice.pick(&WAIVERS)).to_owned();
        let by = self.team.staff[self.team.coordinators[self.rolls[at].school]].name.clone();
        student.waiver = Some(Waiver { reason, on, by });
    }

    /// Two students at work have a clearance that runs out within three weeks.
    fn run_out(&self, students: &mut [Student], placements: &[Placement]) {
        let at_work = placements.iter().rev().filter(|p| p.stage == PlacementStage::Active);
        let mut days = [8, 17].into_iter();
        for placement in at_work {
            let student = students.iter_mut().find(|s| s.id == placement.student_id);
            let dated = student.and_then(|s| s.clearances.iter_mut().find(|c| c.valid_until.is_some()));
            let Some(clearance) = dated else { continue };
            let Some(days) = days.next() else { return };
            clearance.valid_until = Some(self.calendar.today + Days::new(days));
        }
    }
}

const WAIVERS: [&str; 4] = [
    "Medical: home and hospital instruction",
    "Moved into the district in the last semester",
    "Completed an experience in another district",
    "Plan of the individualized education program",
];
