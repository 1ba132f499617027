//! When a student is in class, and so when they are free.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    ids::{StudentId, TimetableId},
    school::{BellSchedule, Rotation},
    time::{Day, WeeklyBlock},
};

/// A student's classes as the roster gives them: one a student.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Timetable {
    pub id: TimetableId,
    pub student_id: StudentId,
    pub classes: Vec<ClassMeeting>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ClassMeeting {
    /// The class by the roster's own id, if the roster that told it was read by a program that kept it.
    #[serde(default)]
    pub roster_id: Option<String>,
    pub title: String,
    /// Period names as the bell schedule has them; empty when the roster leaves them out.
    pub periods: Vec<String>,
}

/// The hours of the school day in which a student has no class, week after week: where A and B days take turns on a
/// weekday, what is free on both. None when the roster names no periods: then nothing is known, which is not the same
/// as free.
pub fn free_from_classes(timetable: &Timetable, schedules: &[BellSchedule]) -> Option<Vec<WeeklyBlock>> {
    let busy: Vec<Meeting<'_>> =
        timetable.classes.iter().flat_map(|c| c.periods.iter().map(|p| Meeting::of(p))).collect();
    if busy.is_empty() || schedules.is_empty() {
        return None;
    }
    let mut free: Vec<WeeklyBlock> = Vec::new();
    for day in Day::ALL {
        let rung = |rotation| {
            let mut ringing =
                schedules.iter().filter(|s| s.rotation == rotation && s.days.contains(day)).peekable();
            ringing
                .peek()
                .is_some()
                .then(|| ringing.flat_map(|s| free_on(*day, s, &busy)).collect::<Vec<_>>())
        };
        free.extend(rung(Rotation::EveryDay).unwrap_or_default());
        free.extend(match (rung(Rotation::ADay), rung(Rotation::BDay)) {
            (Some(a), Some(b)) => both(&a, &b),
            (a, b) => a.or(b).unwrap_or_default(),
        });
    }
    Some(free)
}

fn free_on(day: Day, schedule: &BellSchedule, busy: &[Meeting<'_>]) -> Vec<WeeklyBlock> {
    let mut free: Vec<WeeklyBlock> = Vec::new();
    for period in
        schedule.periods.iter().filter(|p| !busy.iter().any(|m| m.is_at(&p.name, schedule.rotation)))
    {
        match free.last_mut() {
            // Passing time between two free periods is free too.
            Some(last) if gap_minutes(last, period.starts) <= 10 => last.ends = period.ends,
            _ => free.push(period.on(day)),
        }
    }
    free
}

/// What two lists of blocks of one day share.
fn both(some: &[WeeklyBlock], others: &[WeeklyBlock]) -> Vec<WeeklyBlock> {
    let shared = |a: &WeeklyBlock, b: &WeeklyBlock| {
        let block = WeeklyBlock { starts: a.starts.max(b.starts), ends: a.ends.min(b.ends), ..*a };
        (block.starts < block.ends).then_some(block)
    };
    some.iter().flat_map(|a| others.iter().filter_map(move |b| shared(a, b))).collect()
}

/// When a class meets, as rosters write it: “3”, “3(A)”, “3(A-B)”.
struct Meeting<'a> {
    period: &'a str,
    on_a: bool,
    on_b: bool,
}

impl<'a> Meeting<'a> {
    fn of(text: &'a str) -> Self {
        let text = text.trim();
        match text.strip_suffix(')').and_then(|t| t.split_once('(')) {
            Some((period, days)) if !period.trim().is_empty() => {
                let named = |letter: char| {
                    days.split(|c: char| !c.is_alphanumeric())
                        .any(|d| d.eq_ignore_ascii_case(letter.encode_utf8(&mut [0; 4])))
                };
                let (a, b) = (named('A'), named('B'));
                // Other words in brackets say nothing about the turn.
                Self { period: period.trim(), on_a: a || !b, on_b: b || !a }
            }
            _ => Self { period: text, on_a: true, on_b: true },
        }
    }

    fn is_at(&self, period: &str, rotation: Rotation) -> bool {
        let today = match rotation {
            Rotation::EveryDay => true,
            Rotation::ADay => self.on_a,
            Rotation::BDay => self.on_b,
        };
        today && same_period(self.period, period)
    }
}

fn gap_minutes(block: &WeeklyBlock, next: chrono::NaiveTime) -> i64 {
    let gap = (next - block.ends).num_minutes();
    if gap < 0 { i64::MAX } else { gap }
}

/// “3”, “03”, “P3” and “Period 3” are the same period.
fn same_period(a: &str, b: &str) -> bool {
    fn bare(text: &str) -> &str {
        let t = text.trim();
        let t = t
            .strip_prefix("Period")
            .or_else(|| t.strip_prefix("period"))
            .or_else(|| t.strip_prefix('P'))
            .unwrap_or(t);
        let t = t.trim().trim_start_matches('0');
        if t.is_empty() { text.trim() } else { t }
    }
    bare(a).eq_ignore_ascii_case(bare(b))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ids::*, school::*, time::*};

    fn bell() -> BellSchedule {
        let period = |n: &str, a: &str, b: &str| Period {
            name: n.into(),
            starts: hhmm::parse(a).unwrap(),
            ends: hhmm::parse(b).unwrap(),
        };
        BellSchedule {
            id: BellScheduleId(uuid::Uuid::nil()),
            school_id: SchoolId(uuid::Uuid::nil()),
            name: "Regular".into(),
            rotation: Rotation::EveryDay,
            days: vec![Day::Mon, Day::Tue],
            periods: vec![
                period("1", "08:00", "08:50"),
                period("2", "08:55", "09:45"),
                period("3", "09:50", "10:40"),
            ],
        }
    }

    fn classes(periods: &[&str]) -> Timetable {
        Timetable {
            id: TimetableId(uuid::Uuid::nil()),
            student_id: StudentId(uuid::Uuid::nil()),
            classes: vec![ClassMeeting {
                roster_id: None,
                title: "Algebra".into(),
                periods: periods.iter().map(|p| (*p).to_owned()).collect(),
            }],
        }
    }

    #[test]
    fn periods_without_a_class_are_free_and_run_together() {
        let free = free_from_classes(&classes(&["Period 1"]), &[bell()]).unwrap();
        assert_eq!(blocks_in_words(&free), "Mon, Tue 8:55–10:40 am");
    }

    #[test]
    fn a_class_between_keeps_free_periods_apart() {
        let free = free_from_classes(&classes(&["02"]), &[bell()]).unwrap();
        assert_eq!(free.len(), 4);
    }

    fn turns() -> [BellSchedule; 2] {
        [Rotation::ADay, Rotation::BDay].map(|rotation| BellSchedule {
            rotation,
            days: vec![Day::Mon],
            ..bell()
        })
    }

    #[test]
    fn a_weekday_that_is_now_a_now_b_is_free_where_both_are() {
        let free = free_from_classes(&classes(&["1(A)", "3(B)"]), &turns()).unwrap();
        assert_eq!(blocks_in_words(&free), "Mon 8:55–9:45 am");
        let free = free_from_classes(&classes(&["1(A-B)", "2(A)"]), &turns()).unwrap();
        assert_eq!(blocks_in_words(&free), "Mon 9:50–10:40 am");
    }

    #[test]
    fn a_and_b_on_weekdays_of_their_own_don_t_meet() {
        let [a, b] = turns();
        let apart = [a, BellSchedule { days: vec![Day::Tue], ..b }];
        let free = free_from_classes(&classes(&["1(A)", "2(A)", "P3(B)"]), &apart).unwrap();
        assert_eq!(blocks_in_words(&free), "Mon 9:50–10:40 am; Tue 8:00–9:45 am");
    }

    #[test]
    fn a_term_in_brackets_is_no_turn() {
        let free = free_from_classes(&classes(&["1(S1)"]), &[bell()]).unwrap();
        assert_eq!(blocks_in_words(&free), "Mon, Tue 8:55–10:40 am");
    }

    #[test]
    fn classes_without_periods_tell_nothing() {
        assert_eq!(free_from_classes(&classes(&[]), &[bell()]), None);
    }
}
