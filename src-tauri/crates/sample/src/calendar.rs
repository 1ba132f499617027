//! Three school years around a day, with their terms and days off.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use domain::{
    calendar::{DayOff, SchoolYear, Term},
    ids::{DayOffId, SchoolId, SchoolYearId, TermId},
};

use crate::mint::Mint;

/// The year before last, last year and this year: placements go back that far.
pub const YEARS: usize = 3;
pub const BEFORE_LAST: usize = 0;
pub const LAST: usize = 1;
pub const THIS: usize = 2;

pub struct Calendar {
    pub today: NaiveDate,
    pub years: Vec<SchoolYear>,
    pub terms: Vec<Term>,
    pub days_off: Vec<DayOff>,
}

impl Calendar {
    pub fn new(mint: &mut Mint, today: NaiveDate, schools: &[SchoolId]) -> Self {
        let first = today.year() - i32::from(today.month() < 7) - 2;
        let mut calendar = Self { today, years: Vec::new(), terms: Vec::new(), days_off: Vec::new() };
        for fall in first..first + YEARS as i32 {
            calendar.add_year(mint, fall, schools);
        }
        calendar
    }

    /// The fall a year begins in; its last two digits head the numbers of its placements.
    pub fn fall_of(&self, year: usize) -> i32 {
        self.years[year].starts_on.year()
    }

    /// The last day on which work of this year may fall: the end of its summer term.
    pub fn summer_ends(&self, year: usize) -> NaiveDate {
        self.terms[year * 3 + 2].ends_on
    }

    pub fn summer_starts(&self, year: usize) -> NaiveDate {
        self.terms[year * 3 + 2].starts_on
    }

    /// No school anywhere in the district.
    pub fn is_off(&self, date: NaiveDate) -> bool {
        self.days_off.iter().any(|d| d.school_id.is_none() && d.first_on <= date && date <= d.last_on)
    }

    /// No work is planned in this week (of Sunday): winter and spring break.
    pub fn is_break(&self, sunday: NaiveDate) -> bool {
        let (monday, friday) = (sunday + Days::new(1), sunday + Days::new(5));
        self.days_off.iter().any(|d| d.school_id.is_none() && d.first_on <= monday && d.last_on >= friday)
    }

    fn add_year(&mut self, mint: &mut Mint, fall: i32, schools: &[SchoolId]) {
        let spring = fall + 1;
        let starts_on = nth(fall, 8, Weekday::Mon, 3);
        let ends_on = last(spring, 5, Weekday::Thu);
        let christmas = day(fall, 12, 25);
        let winter = christmas - Days::new(u64::from(christmas.weekday().num_days_from_monday()));
        let summer = nth(spring, 6, Weekday::Mon, 1);
        let year_id = SchoolYearId(mint.uuid());
        self.years.push(SchoolYear {
            id: year_id,
            label: format!("{fall}-{:02}", spring % 100),
            starts_on,
            ends_on,
        });
        let mut term = |name: String, starts_on: NaiveDate, ends_on: NaiveDate| {
            let id = TermId(mint.uuid());
            self.terms.push(Term { id, school_year_id: year_id, name, starts_on, ends_on });
        };
        term(format!("Fall term {fall}"), starts_on, winter - Days::new(3));
        term(format!("Spring term {spring}"), winter + Days::new(14), ends_on);
        term(format!("Summer term {spring}"), summer, summer + Days::new(53));

        let thanksgiving = nth(fall, 11, Weekday::Thu, 4);
        let spring_break = last(spring, 3, Weekday::Fri) - Days::new(4);
        let mut off = |name: &str, first_on: NaiveDate, days: u64, school_id: Option<SchoolId>| {
            let last_on = first_on + Days::new(days - 1);
            let id = DayOffId(mint.uuid());
            let name = name.to_owned();
            self.days_off.push(DayOff { id, school_year_id: year_id, school_id, name, first_on, last_on });
        };
        off("Labor Day", nth(fall, 9, Weekday::Mon, 1), 1, None);
        off("Indigenous Peoples’ Day", nth(fall, 10, Weekday::Mon, 2), 1, None);
        off("Veterans Day", day(fall, 11, 11), 1, None);
        off("Thanksgiving", thanksgiving, 2, None);
        off("Winter break", winter, 12, None);
        off("Martin Luther King Jr. Day", nth(spring, 1, Weekday::Mon, 3), 1, None);
        off("Presidents’ Day", nth(spring, 2, Weekday::Mon, 3), 1, None);
        off("Casimir Pulaski Day", nth(spring, 3, Weekday::Mon, 1), 1, None);
        off("Spring break", spring_break, 5, None);
        off("Memorial Day", last(spring, 5, Weekday::Mon), 1, None);
        for (i, school) in schools.iter().enumerate() {
            let institute = nth(fall, 9, Weekday::Fri, 3) + Days::new(7 * (i as u64 % 3));
            off("Institute day", institute, 1, Some(*school));
        }
    }
}

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

fn nth(year: i32, month: u32, weekday: Weekday, n: u8) -> NaiveDate {
    NaiveDate::from_weekday_of_month_opt(year, month, weekday, n).unwrap_or_default()
}

fn last(year: i32, month: u32, weekday: Weekday) -> NaiveDate {
    NaiveDate::from_weekday_of_month_opt(year, month, weekday, 5)
        .unwrap_or_else(|| nth(year, month, weekday, 4))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_year_around_thanksgiving_2026_is_the_district_s() {
        let calendar = Calendar::new(&mut Mint::new(1, 1, day(2026, 7, 1)), day(2026, 11, 24), &[]);
        let labels: Vec<_> = calendar.years.iter().map(|y| y.label.as_str()).collect();
        assert_eq!(labels, ["2024-25", "2025-26", "2026-27"]);
        assert_eq!(calendar.years[THIS].starts_on, day(2026, 8, 17));
        assert_eq!(calendar.years[LAST].ends_on, day(2026, 5, 28));
        let thanksgiving = calendar.days_off.iter().rfind(|d| d.name == "Thanksgiving").unwrap();
        assert_eq!((thanksgiving.first_on, thanksgiving.last_on), (day(2026, 11, 26), day(2026, 11, 27)));
    }

    #[test]
    fn july_already_belongs_to_the_year_that_starts_in_august() {
        let calendar = Calendar::new(&mut Mint::new(1, 1, day(2026, 7, 1)), day(2027, 6, 30), &[]);
        assert_eq!(calendar.years[THIS].label, "2026-27");
        let calendar = Calendar::new(&mut Mint::new(1, 1, day(2026, 7, 1)), day(2027, 7, 1), &[]);
        assert_eq!(calendar.years[THIS].label, "2027-28");
    }
}
