//! How many of everything: the figures of a district of 12,004, and their share for a smaller or larger one.

use chrono::NaiveDate;

/// Students of the model district, of whom so many are seniors.
pub const STUDENTS: usize = 12_004;
pub const SENIORS: usize = 3_012;
/// Last year's graduating class.
pub const GRADUATES: usize = 2_958;
pub const EMPLOYERS: usize = 1_000;
pub const OPPORTUNITIES_LAST_YEAR: usize = 780;
pub const OPPORTUNITIES_THIS_YEAR: usize = 720;
pub const PLACEMENTS_LAST_YEAR: usize = 2_750;

/// Seniors by endorsement area (in `EndorsementArea`'s order, then those without a pathway) and school.
const BY_AREA_AND_SCHOOL: [[u32; 6]; 8] = [
    [9, 7, 9, 11, 7, 6],
    [62, 52, 72, 76, 61, 60],
    [115, 93, 113, 98, 97, 91],
    [102, 114, 113, 123, 100, 112],
    [78, 64, 77, 77, 70, 67],
    [62, 51, 55, 74, 49, 48],
    [79, 90, 78, 101, 81, 71],
    [5, 7, 4, 6, 6, 9],
];
/// Of them, those with an aligned experience by the end of November.
const DONE_BY_AREA_AND_SCHOOL: [[u32; 6]; 8] = [
    [3, 1, 2, 3, 1, 1],
    [11, 12, 19, 24, 11, 6],
    [32, 19, 32, 24, 19, 15],
    [30, 28, 39, 45, 29, 20],
    [14, 9, 19, 21, 13, 7],
    [19, 12, 17, 20, 10, 7],
    [30, 27, 24, 34, 20, 15],
    [0; 6],
];
/// Last year's class by school: graduates, waived, left without an experience.
pub const CLASS_BY_SCHOOL: [u32; 6] = [503, 470, 514, 556, 463, 452];
pub const WAIVED_BY_SCHOOL: [u32; 6] = [6, 7, 5, 6, 8, 9];
pub const LEFT_BY_SCHOOL: [u32; 6] = [40, 66, 34, 28, 84, 122];

/// Seniors done, by days since the first day of school: this year's line, then last year's.
const PACE: [&[(i64, u32)]; 2] = [
    &[
        (0, 402),
        (20, 448),
        (45, 540),
        (70, 634),
        (99, 744),
        (125, 870),
        (160, 1130),
        (200, 1660),
        (235, 2130),
        (265, 2450),
        (284, 2640),
    ],
    &[
        (0, 560),
        (20, 588),
        (45, 652),
        (70, 716),
        (99, 783),
        (125, 905),
        (160, 1160),
        (200, 1650),
        (235, 2080),
        (265, 2400),
        (283, 2535),
    ],
];

/// Days from the first day of school to the first finished internship.
pub const FIRST_FINISH: i64 = 38;
/// Of last year's class, those who were done before their last year began.
pub const CLASS_DONE_AS_JUNIORS: usize = 560;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Line {
    ThisYear = 0,
    LastYear = 1,
}

/// The sizes of one district.
#[derive(Debug, Clone, Copy)]
pub struct Figures {
    pub students: usize,
    pub seniors: usize,
}

impl Figures {
    pub fn new(students: usize) -> Self {
        Self { students, seniors: share(SENIORS, students, STUDENTS) }
    }

    /// The model's figure, in this district's proportion.
    pub fn scaled(self, figure: usize) -> usize {
        share(figure, self.students, STUDENTS)
    }

    /// Seniors by area (7 = no pathway) and school, and how many of each are done on a day of the year.
    pub fn cells(self, day: i64) -> Vec<Cell> {
        let flat = |m: &[[u32; 6]; 8]| m.iter().flatten().copied().collect::<Vec<_>>();
        let seniors = apportion(self.seniors, &flat(&BY_AREA_AND_SCHOOL));
        // Nobody who started in August has sixty hours before the end of September.
        let day = if day < FIRST_FINISH { 0 } else { day };
        let done = apportion(self.done_on(Line::ThisYear, day), &flat(&DONE_BY_AREA_AND_SCHOOL));
        let pairs = seniors.iter().zip(done).enumerate();
        pairs.map(|(i, (n, d))| Cell { area: i / 6, school: i % 6, seniors: *n, done: d.min(*n) }).collect()
    }

    pub fn schools(self, all: usize) -> Vec<usize> {
        let by_school =
            (0..6).map(|s| BY_AREA_AND_SCHOOL.iter().map(|row| row[s]).sum()).collect::<Vec<u32>>();
        apportion(all, &by_school)
    }

    /// Seniors who are done `day` days after the first day of school.
    pub fn done_on(self, line: Line, day: i64) -> usize {
        let points = PACE[line as usize];
        let mut before = points[0];
        for point in points {
            if day < point.0 {
                let part = (day - before.0).max(0) as f64 / (point.0 - before.0).max(1) as f64;
                let done = f64::from(before.1) + part * f64::from(point.1 - before.1);
                return self.scaled(done.round() as usize);
            }
            before = *point;
        }
        self.scaled(before.1 as usize)
    }

    /// The day on which so many are done: `done_on`, read the other way.
    pub fn day_of(self, line: Line, done: usize) -> i64 {
        let wanted = done as f64 * STUDENTS as f64 / self.students.max(1) as f64;
        let points = PACE[line as usize];
        for pair in points.windows(2) {
            let ((d0, n0), (d1, n1)) = (pair[0], pair[1]);
            if wanted <= f64::from(n1) {
                let part = (wanted - f64::from(n0)).max(0.0) / f64::from(n1 - n0);
                return d0 + (part * (d1 - d0) as f64).round() as i64;
            }
        }
        points[points.len() - 1].0
    }
}

#[derive(Debug, Clone, Copy)]
pub struct Cell {
    pub area: usize,
    pub school: usize,
    pub seniors: usize,
    pub done: usize,
}

fn share(figure: usize, part: usize, whole: usize) -> usize {
    (figure * part + whole / 2) / whole
}

/// Shares of `all` in proportion to the weights, by largest remainder: they add up exactly.
pub fn apportion(all: usize, weights: &[u32]) -> Vec<usize> {
    let sum: u64 = weights.iter().map(|w| u64::from(*w)).sum();
    if sum == 0 {
        return vec![0; weights.len()];
    }
    let exact = weights.iter().map(|w| all as u64 * u64::from(*w));
    let mut rest: Vec<(u64, usize)> = exact.clone().enumerate().map(|(i, e)| (e % sum, i)).collect();
    let mut shares: Vec<usize> = exact.map(|e| (e / sum) as usize).collect();
    rest.sort_by_key(|(remainder, i)| (std::cmp::Reverse(*remainder), *i));
    let missing = all - shares.iter().sum::<usize>();
    for (_, i) in rest.into_iter().take(missing) {
        shares[i] += 1;
    }
    shares
}

/// Days from one date to another.
pub fn days(from: NaiveDate, to: NaiveDate) -> i64 {
    (to - from).num_days()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_model_district_adds_up() {
        let figures = Figures::new(STUDENTS);
        let cells = figures.cells(99);
        assert_eq!(cells.iter().map(|c| c.seniors).sum::<usize>(), 3_012);
        assert_eq!(cells.iter().map(|c| c.done).sum::<usize>(), 744);
        assert_eq!(cells.iter().filter(|c| c.area == 7).map(|c| c.seniors).sum::<usize>(), 37);
        assert_eq!(figures.schools(SENIORS), [512, 478, 521, 566, 471, 464]);
        assert_eq!(CLASS_BY_SCHOOL.iter().sum::<u32>() as usize, GRADUATES);
    }

    #[test]
    fn shares_always_add_up_to_the_whole() {
        for all in [0, 1, 7, 60, 12_004] {
            assert_eq!(apportion(all, &[3, 3, 3, 1]).iter().sum::<usize>(), all);
        }
    }

    #[test]
    fn the_pace_reads_the_same_both_ways() {
        let figures = Figures::new(STUDENTS);
        assert_eq!(figures.done_on(Line::ThisYear, 99), 744);
        assert_eq!(figures.day_of(Line::ThisYear, 744), 99);
        assert_eq!(figures.day_of(Line::LastYear, 783), 99);
    }
}
