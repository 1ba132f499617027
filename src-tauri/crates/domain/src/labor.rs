//! Rules for minors at work. A check names the rule and the figures it looked at; it never says “legal”.

use chrono::{Datelike, Days, NaiveDate, NaiveTime, Weekday};

use crate::{
    conflict::{Check, Seat},
    hours::week_of,
    time::Day,
};

/// Limits on paid work at 14 and 15, in force from a date (29 CFR 570.35).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HourLimits {
    pub valid_from: NaiveDate,
    /// Minutes on a day with school, and on one without.
    pub school_day: u32,
    pub free_day: u32,
    /// Minutes in a week with at least one day of school, and in one without.
    pub school_week: u32,
    pub free_week: u32,
    pub earliest: NaiveTime,
    pub latest: NaiveTime,
    /// From June 1 to the day before Labor Day.
    pub latest_in_summer: NaiveTime,
    pub citation: &'static str,
}

const fn at(hour: u32) -> NaiveTime {
    match NaiveTime::from_hms_opt(hour, 0, 0) {
        Some(time) => time,
        None => NaiveTime::MIN,
    }
}

const fn on(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => NaiveDate::MIN,
    }
}

/// Newest last. A change of the law is a new line, so that old placements keep the rule of their time.
const LIMITS: &[HourLimits] = &[HourLimits {
    valid_from: on(2010, 7, 19),
    school_day: 3 * 60,
    free_day: 8 * 60,
    school_week: 18 * 60,
    free_week: 40 * 60,
    earliest: at(7),
    latest: at(19),
    latest_in_summer: at(21),
    citation: "29 CFR 570.35",
}];

impl HourLimits {
    pub fn in_force(date: NaiveDate) -> Option<&'static Self> {
        LIMITS.iter().rev().find(|l| l.valid_from <= date)
    }

    /// On Labor Day itself the earlier hour holds, the stricter reading.
    pub fn latest_on(&self, date: NaiveDate) -> NaiveTime {
        let summer = date >= on(date.year(), 6, 1) && date < labor_day(date.year());
        if summer { self.latest_in_summer } else { self.latest }
    }
}

/// The first Monday of September.
pub fn labor_day(year: i32) -> NaiveDate {
    let first = on(year, 9, 1);
    let ahead = (7 - first.weekday().num_days_from_monday()) % 7;
    first + Days::new(u64::from(ahead))
}

pub(crate) fn checks(seat: &Seat<'_>) -> Vec<Check> {
    let first_day = seat.starts_on.unwrap_or(seat.today);
    let Some(born) = seat.student.birth_date else {
        return vec![Check::new("age_rules", false, "The birth date is missing, so no age rule was checked")];
    };
    let age = crate::student::age(born, first_day);
    let mut all = Vec::new();
    if age < 14 {
        all.push(
            Check::new("age_14", false, format!("{age} on the first day; no paid work under 14"))
                .citing("29 CFR 570.119"),
        );
    } else if age < 16 {
        all.push(under_16(seat, born, first_day));
    } else if age < 18 {
        all.push(
            Check::new("hours_16_17", true, format!("{age}: no limit on hours at 16 and 17"))
                .citing("29 CFR 570.2"),
        );
    }
    all.extend(hazards(seat, age));
    all
}

fn under_16(seat: &Seat<'_>, born: NaiveDate, first_day: NaiveDate) -> Check {
    if !seat.opportunity.pay.paid {
        return Check::new(
            "hours_14_15",
            true,
            "Under 16, unpaid: the hour limits of paid work were not applied",
        )
        .citing("820 ILCS 206/20(e)");
    }
    let Some(limits) = HourLimits::in_force(first_day) else {
        return Check::new("hours_14_15", false, "No hour limits are known for these dates");
    };
    let last_day = seat.ends_on.unwrap_or(first_day + Days::new(6)).min(first_day + Days::new(400));
    let found = first_broken_limit(seat, limits, born, first_day, last_day);
    match found {
        Some(message) => Check::new("hours_14_15", false, message),
        None => Check::new(
            "hours_14_15",
            true,
            "Under 16, paid: within 3 h a school day, 18 h a school week, 7 am to 7 pm",
        ),
    }
    .citing(limits.citation)
}

/// Walks the days until the sixteenth birthday and names the first day that breaks a limit.
fn first_broken_limit(
    seat: &Seat<'_>,
    limits: &HourLimits,
    born: NaiveDate,
    first: NaiveDate,
    last: NaiveDate,
) -> Option<String> {
    let mut date = week_of(first);
    while date <= last {
        let week: Vec<NaiveDate> =
            (0..7).map(|i| date + Days::new(i)).filter(|d| crate::student::age(born, *d) < 16).collect();
        let works = |d: NaiveDate| d >= first && d <= last;
        let minutes_on = |d: NaiveDate| -> u32 {
            if works(d) {
                seat.blocks
                    .iter()
                    .filter(|b| b.day == Day::of(d))
                    .map(crate::time::WeeklyBlock::minutes)
                    .sum()
            } else {
                0
            }
        };
        for day in week.iter().copied().filter(|d| works(*d)) {
            let (cap, kind) = if (seat.school_day)(day) {
                (limits.school_day, "a school day")
            } else {
                (limits.free_day, "a day without school")
            };
            let (said, minutes) = (day.format("%a %-d %b %Y"), minutes_on(day));
            if minutes > cap {
                return Some(format!(
                    "{} h on {said}; at most {} h on {kind} under 16",
                    hours(minutes),
                    cap / 60
                ));
            }
            let latest = limits.latest_on(day);
            let blocks: Vec<_> = seat.blocks.iter().filter(|b| b.day == Day::of(day)).collect();
            if let Some(b) = blocks.iter().find(|b| b.starts < limits.earliest || b.ends > latest) {
                return Some(format!(
                    "{} on {said}; under 16 between {} and {}",
                    crate::time::span_in_words(b.starts, b.ends),
                    limits.earliest.format("%-I %P"),
                    latest.format("%-I %P")
                ));
            }
        }
        let school_week = (0..7).any(|i| (seat.school_day)(date + Days::new(i)));
        let total: u32 = week.iter().map(|d| minutes_on(*d)).sum();
        let cap = if school_week { limits.school_week } else { limits.free_week };
        if total > cap {
            let kind = if school_week { "a school week" } else { "a week without school" };
            return Some(format!(
                "{} h in the week of {}; at most {} h in {kind} under 16",
                hours(total),
                date.format("%-d %b %Y"),
                cap / 60
            ));
        }
        date = date + Days::new(7);
    }
    None
}

fn hours(minutes: u32) -> String {
    crate::hours::hours_in_words(minutes)
}

fn hazards(seat: &Seat<'_>, age: u32) -> Vec<Check> {
    if age >= 18 {
        return Vec::new();
    }
    let orders = seat.opportunity.hazards.iter();
    orders
        .map(|order| {
            let open = order.student_learner_exemption() && age >= 16;
            let message = if open {
                format!(
                    "{}: at {age} only as a student-learner, with its own page in the plan",
                    order.label()
                )
            } else {
                format!(
                    "{}: barred under 18, no student-learner exemption{}",
                    order.label(),
                    if age < 16 { " under 16" } else { "" }
                )
            };
            Check::new(&format!("hazard_{}", order.code()), open, message).citing("29 CFR 570.50-.68")
        })
        .collect()
}

/// Weekdays that aren't a day off are days of school.
pub fn is_weekday(date: NaiveDate) -> bool {
    !matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labor_day_is_the_first_monday_of_september() {
        let known = [on(2025, 9, 1), on(2026, 9, 7), on(2027, 9, 6), on(2028, 9, 4)];
        for day in known {
            assert_eq!(labor_day(day.year()), day);
        }
    }

    #[test]
    fn evenings_are_longer_from_june_to_the_day_before_labor_day() {
        let limits = HourLimits::in_force(on(2027, 5, 1)).unwrap();
        let cases = [
            (on(2027, 5, 31), 19),
            (on(2027, 6, 1), 21),
            (on(2027, 9, 5), 21),
            (on(2027, 9, 6), 19),
            (on(2027, 9, 7), 19),
        ];
        for (date, hour) in cases {
            assert_eq!(limits.latest_on(date), at(hour), "{date}");
        }
    }
}
