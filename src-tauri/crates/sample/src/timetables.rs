//! Classes by period, and when a student's last class of a day ends.

use domain::{
    ids::{StudentId, TimetableId},
    school::BellSchedule,
    time::{Day, minute_of_day},
    timetable::{ClassMeeting, Timetable},
};

use crate::{data, dice::Dice, mint::Mint, schools::BLOCK_SCHOOL};

const SUBJECTS: [&str; 7] = ["english", "math", "science", "social", "fitness", "language", "elective"];

/// Titles by grade 9-12 and subject.
pub struct Courses(Vec<Vec<Vec<&'static str>>>);

impl Courses {
    pub fn new() -> Self {
        let mut titles = vec![vec![Vec::new(); SUBJECTS.len()]; 4];
        for line in data::lines(include_str!("data/courses.txt")) {
            let f = data::fields(line);
            let grade = data::number(f[0]).saturating_sub(9).min(3);
            let subject = SUBJECTS.iter().position(|s| *s == f[1]).unwrap_or(0);
            titles[grade][subject] = data::list(f[2], ';');
        }
        Self(titles)
    }
}

/// What the classes depend on.
pub struct Pupil<'a> {
    pub id: StudentId,
    pub school: usize,
    pub grade: i16,
    /// Courses of the student's program; empty without a pathway.
    pub program: &'a [&'static str],
}

impl Courses {
    /// Seven classes and lunch; seniors have one to three periods free, mostly the last ones.
    pub fn timetable(&self, mint: &mut Mint, dice: &mut Dice, pupil: &Pupil<'_>) -> Timetable {
        let grade = usize::try_from(pupil.grade - 9).unwrap_or(0).min(3);
        let block = pupil.school == BLOCK_SCHOOL;
        let mut periods: Vec<u8> = (1..=8).collect();
        if grade == 3 {
            let free = free_periods(dice, block);
            periods.retain(|p| !free.contains(p));
        }
        let mut classes = Vec::with_capacity(8);
        if block {
            classes.push(meeting("Lunch", &["Lunch".to_owned()]));
        } else {
            let lunch = 4 + dice.below(3) as u8;
            periods.retain(|p| *p != lunch);
            classes.push(meeting("Lunch", &[lunch.to_string()]));
        }
        self.fill(dice, grade, pupil.program, periods, &mut classes);
        Timetable { id: TimetableId(mint.uuid()), student_id: pupil.id, classes }
    }

    fn fill(
        &self,
        dice: &mut Dice,
        grade: usize,
        program: &[&'static str],
        mut periods: Vec<u8>,
        classes: &mut Vec<ClassMeeting>,
    ) {
        // A shop or lab of the program takes two periods in a row.
        let double = grade >= 2 && !program.is_empty() && dice.percent(18);
        let pair = double.then(|| periods.windows(2).position(|w| w[0] + 1 == w[1])).flatten();
        if let Some(at) = pair {
            let both = [periods.remove(at).to_string(), periods.remove(at).to_string()];
            classes.push(meeting(dice.pick::<&str>(program), &both));
        }
        dice.shuffle(&mut periods);
        // Grades 9 and 10 mostly take the general subjects; later the program's course comes first.
        let own = pair.is_none() && !program.is_empty() && (grade >= 2 || dice.percent(55));
        let first = own.then(|| *dice.pick(program));
        let mut spare = SUBJECTS.len();
        for (i, period) in periods.iter().enumerate() {
            let title = match (i, first) {
                (0, Some(title)) => title,
                _ => {
                    let subject = (i - usize::from(first.is_some())).min(SUBJECTS.len() - 1);
                    let titles = &self.0[grade][subject];
                    spare = (spare + 1) % titles.len().max(1);
                    titles[(dice.below(titles.len()) + spare) % titles.len()]
                }
            };
            classes.push(meeting(title, &[period.to_string()]));
        }
    }
}

fn meeting(title: &str, periods: &[String]) -> ClassMeeting {
    ClassMeeting { roster_id: None, title: title.to_owned(), periods: periods.to_vec() }
}

/// At the block school periods 4 and 8 are the last of their days.
fn free_periods(dice: &mut Dice, block: bool) -> &'static [u8] {
    const EIGHT: [&[u8]; 7] = [&[8], &[1], &[7], &[7, 8], &[1, 8], &[6, 7, 8], &[1, 7, 8]];
    const BLOCK: [&[u8]; 7] = [&[8], &[1], &[4], &[4, 8], &[1, 8], &[4, 7, 8], &[3, 4, 8]];
    let which = dice.weighted(&[26, 5, 4, 42, 8, 12, 3]);
    if block { BLOCK[which] } else { EIGHT[which] }
}

/// Minute of the day at which the last class of this day ends; the last bell when nothing is known.
pub fn last_class_ends(classes: &[ClassMeeting], schedules: &[&BellSchedule], day: Day) -> u32 {
    let rings = schedules.iter().filter(|s| s.days.contains(&day)).flat_map(|s| &s.periods);
    let busy = rings.filter(|p| classes.iter().any(|c| c.periods.contains(&p.name)));
    busy.map(|p| minute_of_day(p.ends)).max().unwrap_or(15 * 60 + 20)
}
