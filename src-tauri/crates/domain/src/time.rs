//! Days of the week, and blocks of time within one.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike, Weekday};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::words::words;

words! {
    /// A day of the week, Monday first as on the weekly schedule.
    Day {
        Mon = "mon" "Mon", Tue = "tue" "Tue", Wed = "wed" "Wed", Thu = "thu" "Thu",
        Fri = "fri" "Fri", Sat = "sat" "Sat", Sun = "sun" "Sun",
    }
}

impl Day {
    pub fn of(date: NaiveDate) -> Self {
        date.weekday().into()
    }

    pub fn is_weekend(self) -> bool {
        matches!(self, Self::Sat | Self::Sun)
    }
}

impl From<Weekday> for Day {
    fn from(day: Weekday) -> Self {
        match day {
            Weekday::Mon => Self::Mon,
            Weekday::Tue => Self::Tue,
            Weekday::Wed => Self::Wed,
            Weekday::Thu => Self::Thu,
            Weekday::Fri => Self::Fri,
            Weekday::Sat => Self::Sat,
            Weekday::Sun => Self::Sun,
        }
    }
}

impl From<Day> for Weekday {
    fn from(day: Day) -> Self {
        match day {
            Day::Mon => Self::Mon,
            Day::Tue => Self::Tue,
            Day::Wed => Self::Wed,
            Day::Thu => Self::Thu,
            Day::Fri => Self::Fri,
            Day::Sat => Self::Sat,
            Day::Sun => Self::Sun,
        }
    }
}

/// Times of day as `HH:MM` in files, over the wire and in the store.
pub mod hhmm {
    use chrono::NaiveTime;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub fn parse(text: &str) -> Option<NaiveTime> {
        NaiveTime::parse_from_str(text, "%H:%M").or_else(|_| NaiveTime::parse_from_str(text, "%H:%M:%S")).ok()
    }

    pub fn serialize<S: Serializer>(time: &NaiveTime, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(&time.format("%H:%M"))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<NaiveTime, D::Error> {
        let text = String::deserialize(d)?;
        parse(&text).ok_or_else(|| D::Error::custom(format!("“{text}” is not a time like 13:30")))
    }
}

/// A stretch of one weekday, such as Tuesday 13:00 to 15:30.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
pub struct WeeklyBlock {
    pub day: Day,
    #[serde(with = "hhmm")]
    #[ts(type = "string")]
    #[schemars(with = "String")]
    pub starts: NaiveTime,
    #[serde(with = "hhmm")]
    #[ts(type = "string")]
    #[schemars(with = "String")]
    pub ends: NaiveTime,
    /// Unpaid break inside the block, minutes.
    #[serde(default)]
    pub break_minutes: u16,
}

impl WeeklyBlock {
    /// Minutes of work: from start to end without the break.
    pub fn minutes(&self) -> u32 {
        self.span().saturating_sub(u32::from(self.break_minutes))
    }

    /// Minutes from start to end.
    pub fn span(&self) -> u32 {
        minute_of_day(self.ends).saturating_sub(minute_of_day(self.starts))
    }

    pub fn overlaps(&self, other: &Self) -> bool {
        self.day == other.day && self.starts < other.ends && other.starts < self.ends
    }

    pub fn contains(&self, other: &Self) -> bool {
        self.day == other.day && self.starts <= other.starts && other.ends <= self.ends
    }
}

pub fn minute_of_day(time: NaiveTime) -> u32 {
    time.hour() * 60 + time.minute()
}

/// Minutes of work in a week of these blocks.
pub fn weekly_minutes(blocks: &[WeeklyBlock]) -> u32 {
    blocks.iter().map(WeeklyBlock::minutes).sum()
}

/// “Tue, Thu 1:00–3:30 pm”: days with the same hours together.
pub fn blocks_in_words(blocks: &[WeeklyBlock]) -> String {
    let mut sorted = blocks.to_vec();
    sorted.sort_by_key(|b| (b.day, b.starts));
    let mut groups: Vec<(Vec<Day>, NaiveTime, NaiveTime)> = Vec::new();
    for block in sorted {
        match groups.iter_mut().find(|g| g.1 == block.starts && g.2 == block.ends) {
            Some(group) => group.0.push(block.day),
            None => groups.push((vec![block.day], block.starts, block.ends)),
        }
    }
    let words = groups.iter().map(|(days, starts, ends)| {
        let days = days.iter().map(|d| d.label()).collect::<Vec<_>>().join(", ");
        format!("{days} {}", span_in_words(*starts, *ends))
    });
    words.collect::<Vec<_>>().join("; ")
}

/// “1:00–3:30 pm”, “11:35 am–1:10 pm”.
pub fn span_in_words(starts: NaiveTime, ends: NaiveTime) -> String {
    let (from, to) = (starts.format("%-I:%M"), ends.format("%-I:%M %P"));
    if starts.hour12().0 == ends.hour12().0 {
        format!("{from}–{to}")
    } else {
        format!("{from} {}–{to}", starts.format("%P"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(day: Day, starts: &str, ends: &str) -> WeeklyBlock {
        WeeklyBlock {
            day,
            starts: hhmm::parse(starts).unwrap(),
            ends: hhmm::parse(ends).unwrap(),
            break_minutes: 0,
        }
    }

    #[test]
    fn blocks_with_the_same_hours_are_said_together() {
        let blocks = [
            block(Day::Thu, "13:00", "15:30"),
            block(Day::Tue, "13:00", "15:30"),
            block(Day::Fri, "11:35", "13:10"),
        ];
        assert_eq!(blocks_in_words(&blocks), "Tue, Thu 1:00–3:30 pm; Fri 11:35 am–1:10 pm");
    }

    #[test]
    fn blocks_that_only_touch_do_not_overlap() {
        assert!(!block(Day::Mon, "08:00", "09:00").overlaps(&block(Day::Mon, "09:00", "10:00")));
        assert!(block(Day::Mon, "08:00", "09:01").overlaps(&block(Day::Mon, "09:00", "10:00")));
        assert!(!block(Day::Mon, "08:00", "12:00").overlaps(&block(Day::Tue, "09:00", "10:00")));
    }

    #[test]
    fn a_block_travels_as_hours_and_minutes() {
        let json = serde_json::to_string(&block(Day::Mon, "08:05", "09:00")).unwrap();
        assert_eq!(json, r#"{"day":"mon","starts":"08:05","ends":"09:00","break_minutes":0}"#);
        assert!(
            serde_json::from_str::<WeeklyBlock>(r#"{"day":"mon","starts":"8 am","ends":"09:00"}"#).is_err()
        );
    }
}
