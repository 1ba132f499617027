//! Who sits in which school, grade and endorsement area.

use domain::{student::Student, timetable::Timetable};

use crate::{
    dice::Dice,
    figures::{self, CLASS_BY_SCHOOL, Figures, apportion},
    mint::Mint,
    pathways::Frameworks,
    students::{Enrolment, Roll},
    timetables::{Courses, Pupil},
};

pub struct RollCall {
    pub figures: Figures,
    pub dice: Dice,
}

impl RollCall {
    /// Seniors, then grades 11 to 9, then last year's class.
    pub fn students(&mut self, mint: &mut Mint, enrolment: &Enrolment<'_>) -> (Vec<Student>, Vec<Roll>) {
        let mut seats = Vec::new();
        for cell in self.figures.cells(0) {
            let area = (cell.area < 7).then_some(cell.area);
            seats.extend(std::iter::repeat_n((cell.school, 12, area, false), cell.seniors));
        }
        let younger = apportion(self.figures.students - self.figures.seniors, &[1, 1, 1]);
        for (grade, count) in [11, 10, 9].into_iter().zip(younger) {
            // Pathways are chosen early in high school: most juniors have one, half of grade 9.
            let chosen = [92, 78, 52][usize::try_from(11 - grade).unwrap_or(0)];
            for (school, count) in self.figures.schools(count).into_iter().enumerate() {
                for _ in 0..count {
                    let area = self.dice.percent(chosen).then(|| self.area());
                    seats.push((school, grade, area, false));
                }
            }
        }
        let class = self.figures.scaled(figures::GRADUATES);
        let without = self.figures.scaled(3);
        let mut nth = 0;
        for (school, count) in apportion(class, &CLASS_BY_SCHOOL).into_iter().enumerate() {
            for _ in 0..count {
                let area = (nth % 900 != 450 || nth / 900 >= without).then(|| self.area());
                seats.push((school, 12, area, true));
                nth += 1;
            }
        }
        let pairs = seats.into_iter().enumerate();
        pairs.map(|(nth, place)| enrolment.student(mint, &mut self.dice, nth, place)).unzip()
    }

    fn area(&mut self) -> usize {
        self.dice.weighted(&[49, 383, 607, 664, 433, 339, 500])
    }

    /// One for each student on the roster.
    pub fn timetables(
        &self,
        mint: &mut Mint,
        dice: &mut Dice,
        frameworks: &Frameworks,
        students: &[Student],
        rolls: &[Roll],
    ) -> Vec<Timetable> {
        let courses = Courses::new();
        let mut timetables = Vec::with_capacity(self.figures.students);
        for (student, roll) in students.iter().zip(rolls).filter(|(_, r)| !r.graduate) {
            let program = roll.pathway.map(|p| frameworks.programs[p].courses.as_slice()).unwrap_or_default();
            let pupil = Pupil { id: student.id, school: roll.school, grade: roll.grade, program };
            timetables.push(courses.timetable(mint, dice, &pupil));
        }
        timetables
    }
}
