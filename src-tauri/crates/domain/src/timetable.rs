//! When a student is in class, and so when they are free.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    ids::{StudentId, TimetableId},
    school::BellSchedule,
    time::WeeklyBlock,
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
    pub title: String,
    /// Period names as the bell schedule has them; empty when the roster leaves them out.
    pub periods: Vec<String>,
}

/// The hours of the school day in which a student has no class. None when the roster names no periods:
/// then nothing is known, which is not the same as free.
pub fn free_from_classes(timetable: &Timetable, schedules: &[BellSchedule]) -> Option<Vec<WeeklyBlock>> {
    let busy: Vec<&str> =
        timetable.classes.iter().flat_map(|c| c.periods.iter().map(String::as_str)).collect();
    if busy.is_empty() || schedules.is_empty() {
        return None;
    }
    let mut free: Vec<WeeklyBlock> = Vec::new();
    for schedule in schedules {
        for day in &schedule.days {
            for period in schedule.periods.iter().filter(|p| !busy.iter().any(|b| same_period(b, &p.name))) {
                match free.last_mut() {
                    // Passing time between two free periods is free too.
                    Some(last) if last.day == *day && gap_minutes(last, period.starts) <= 10 => {
                        last.ends = period.ends
                    }
                    _ => free.push(period.on(*day)),
                }
            }
        }
    }
    Some(free)
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

    #[test]
    fn classes_without_periods_tell_nothing() {
        assert_eq!(free_from_classes(&classes(&[]), &[bell()]), None);
    }
}
