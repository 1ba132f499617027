//! The weekly hours of one placement: those of the opening, moved behind the student's last class.

use chrono::{Days, NaiveDate};
use domain::time::{Day, WeeklyBlock, minute_of_day};

use crate::{calendar::Calendar, schools::clock};

const WEEKDAYS: [Day; 5] = [Day::Mon, Day::Tue, Day::Wed, Day::Thu, Day::Fri];
/// From the last bell to the site.
const ON_THE_WAY: u32 = 20;

/// Minutes of work a week, at least and at most.
#[derive(Debug, Clone, Copy)]
pub struct Load {
    pub least: u32,
    pub most: u32,
}

/// `class_ends`: minute at which a day's last class ends; None = no classes known. `in_class` moves the
/// shift into the last class, on purpose.
pub fn plan(
    offered: &[WeeklyBlock],
    load: Load,
    class_ends: impl Fn(Day) -> Option<u32>,
    in_class: bool,
) -> Vec<WeeklyBlock> {
    let mut days: Vec<Day> = offered.iter().map(|b| b.day).collect();
    let mut shift = offered.first().map_or(120, WeeklyBlock::minutes);
    let starts = offered.first().map_or(15 * 60 + 30, |b| minute_of_day(b.starts));
    while days.len() > 1 && days.len() as u32 * shift > load.most {
        days.pop();
    }
    shift = shift.min(load.most / days.len().max(1) as u32).max(60);
    for day in WEEKDAYS {
        if days.len() as u32 * shift < load.least && !days.contains(&day) {
            days.push(day);
        }
    }
    let needed = load.least.div_ceil(days.len().max(1) as u32);
    shift = shift.max(needed.div_ceil(15) * 15).min(390);
    days.sort_unstable();
    let pause = if shift >= 300 { 30 } else { 0 };
    let block = |day: Day| {
        let free_from = class_ends(day).filter(|_| !day.is_weekend());
        let starts = match free_from {
            Some(end) if in_class => end.saturating_sub(35),
            Some(end) => starts.max((end + ON_THE_WAY).next_multiple_of(5)),
            None => starts,
        };
        let starts = starts.min(21 * 60 + 30 - shift - pause);
        WeeklyBlock {
            day,
            starts: clock(starts),
            ends: clock(starts + shift + pause),
            break_minutes: pause as u16,
        }
    };
    days.into_iter().map(block).collect()
}

/// The first working day from a date on, within four weeks: not in a break, not on a day off.
pub fn first_working_day(calendar: &Calendar, blocks: &[WeeklyBlock], from: NaiveDate) -> NaiveDate {
    from.iter_days().take(28).find(|d| works_on(calendar, blocks, *d)).unwrap_or(from)
}

/// The last working day up to a date, within four weeks.
pub fn last_working_day(calendar: &Calendar, blocks: &[WeeklyBlock], to: NaiveDate) -> NaiveDate {
    (0..28).map(|n| to - Days::new(n)).find(|d| works_on(calendar, blocks, *d)).unwrap_or(to)
}

fn works_on(calendar: &Calendar, blocks: &[WeeklyBlock], date: NaiveDate) -> bool {
    let day = Day::of(date);
    blocks.iter().any(|b| b.day == day) && !calendar.is_off(date)
}

/// Sundays of the weeks from one date to another in which work is done.
pub fn weeks(calendar: &Calendar, from: NaiveDate, to: NaiveDate) -> Vec<NaiveDate> {
    let first = domain::hours::week_of(from);
    let all = first.iter_days().step_by(7).take_while(|sunday| *sunday <= to);
    all.filter(|sunday| !calendar.is_break(*sunday)).collect()
}
