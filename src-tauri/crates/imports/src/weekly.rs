//! Days and hours of a week as people write them: “Mon Wed 1:00-3:30 pm”, “MWF 8-11am”, “Tu/Th 13:00–15:30; Fri noon-3”.

use chrono::{NaiveTime, Weekday};
use serde::{Deserialize, Serialize};

mod tokens;

use tokens::{Clock, Token, tokens};

/// A stretch of one weekday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    pub day: Weekday,
    pub starts: NaiveTime,
    pub ends: NaiveTime,
}

/// Every block that is said, in the order said; None if any part of it cannot be understood.
pub fn parse_weekly(text: &str) -> Option<Vec<Block>> {
    let tokens = tokens(text)?;
    let mut blocks = Vec::new();
    let (mut days, mut timed, mut at) = (Vec::new(), false, 0);
    while at < tokens.len() {
        match tokens[at..] {
            [Token::Day(from), Token::Dash, Token::Day(to), ..] => {
                start_days(&mut days, &mut timed);
                days.extend(span(from, to));
                at += 3;
            }
            [Token::Day(day), ..] => {
                start_days(&mut days, &mut timed);
                days.push(day);
                at += 1;
            }
            [Token::Time(from), Token::Dash, Token::Time(to), ..] if !days.is_empty() => {
                let (starts, ends) = hours(from, to)?;
                blocks.extend(days.iter().map(|day| Block { day: *day, starts, ends }));
                timed = true;
                at += 3;
            }
            _ => return None,
        }
    }
    let mut seen = std::collections::HashSet::new();
    blocks.retain(|block| seen.insert((block.day.num_days_from_monday(), block.starts, block.ends)));
    (timed && !blocks.is_empty()).then_some(blocks)
}

/// Days and nothing else: “Mon Wed”, “M-F”.
pub(crate) fn is_days(text: &str) -> bool {
    let day = |token: &Token| matches!(token, Token::Day(_));
    tokens(text)
        .is_some_and(|all| all.iter().any(day) && all.iter().all(|token| day(token) || *token == Token::Dash))
}

/// One time of day: “1:00 pm”, “13:00”.
pub(crate) fn is_time(text: &str) -> bool {
    tokens(text).is_some_and(|all| matches!(all[..], [Token::Time(_)]))
}

/// Days after hours begin anew.
fn start_days(days: &mut Vec<Weekday>, timed: &mut bool) {
    if std::mem::take(timed) {
        days.clear();
    }
}

fn span(from: Weekday, to: Weekday) -> Vec<Weekday> {
    let mut days = vec![from];
    let mut day = from;
    while day != to {
        day = day.succ();
        days.push(day);
    }
    days
}

/// Start and end, with am and pm where they were left out: the other's if that makes sense, else what falls
/// into a working day (7 in the morning to 6:59 in the evening).
fn hours(from: Clock, to: Clock) -> Option<(NaiveTime, NaiveTime)> {
    let readings = |clock: Clock| match clock.afternoon {
        _ if clock.hour > 12 || clock.padded => vec![clock.hour * 60 + clock.minute],
        Some(afternoon) => vec![minutes(clock, afternoon)],
        None => vec![minutes(clock, false), minutes(clock, true)],
    };
    let mut best: Option<(u32, u32, u32)> = None;
    for start in readings(from) {
        for end in readings(to).into_iter().filter(|end| *end > start) {
            let odd = |m: u32| u32::from(!(7 * 60..19 * 60).contains(&m));
            let cost = (odd(start) + u32::from(end < 7 * 60)) * 24 * 60 + (end - start);
            if best.is_none_or(|(least, ..)| cost < least) {
                best = Some((cost, start, end));
            }
        }
    }
    let (_, start, end) = best?;
    let time = |m: u32| NaiveTime::from_hms_opt(m / 60, m % 60, 0);
    Some((time(start)?, time(end)?))
}

fn minutes(clock: Clock, afternoon: bool) -> u32 {
    clock.hour % 12 * 60 + clock.minute + if afternoon { 720 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// “Mon 13:00-15:30, ...”
    fn said(text: &str) -> Option<String> {
        let blocks = parse_weekly(text)?;
        let words = blocks
            .iter()
            .map(|b| format!("{} {}-{}", b.day, b.starts.format("%H:%M"), b.ends.format("%H:%M")));
        Some(words.collect::<Vec<_>>().join(", "))
    }

    #[test]
    fn schedules_are_read_as_people_write_them() {
        let mon_wed = Some("Mon 13:00-15:30, Wed 13:00-15:30");
        let cases = [
            ("Mon Wed 1:00-3:30 pm", mon_wed),
            ("M/W 1-3:30pm", mon_wed),
            ("MW 13:00–15:30", mon_wed),
            ("Mondays and Wednesdays from 1 p.m. to 3:30 p.m.", mon_wed),
            ("mon, wed: 1 - 3:30", mon_wed),
            ("MWF 8-11am", Some("Mon 08:00-11:00, Wed 08:00-11:00, Fri 08:00-11:00")),
            ("TTh 2:15-4", Some("Tue 14:15-16:00, Thu 14:15-16:00")),
            ("T/Th 9:00 AM - 1:00 PM", Some("Tue 09:00-13:00, Thu 09:00-13:00")),
            ("TR 11-1", Some("Tue 11:00-13:00, Thu 11:00-13:00")),
            ("Tu 1-3; Fri noon-3", Some("Tue 13:00-15:00, Fri 12:00-15:00")),
            ("Mon-Thu 7:30-9", Some("Mon 07:30-09:00, Tue 07:30-09:00, Wed 07:30-09:00, Thu 07:30-09:00")),
            ("Mon 8-10 and 1-3", Some("Mon 08:00-10:00, Mon 13:00-15:00")),
            ("Friday 10:00-14:00", Some("Fri 10:00-14:00")),
            ("Sat 0900-1200", Some("Sat 09:00-12:00")),
            ("Thursday 6-8pm", Some("Thu 18:00-20:00")),
            ("weekends 8am-12pm", Some("Sat 08:00-12:00, Sun 08:00-12:00")),
            ("Lunes y miércoles 1-3:30 pm", mon_wed),
        ];
        for (text, expected) in cases {
            assert_eq!(said(text).as_deref(), expected, "{text}");
        }
        let week = "Mon 13:00-15:00, Tue 13:00-15:00, Wed 13:00-15:00, Thu 13:00-15:00, Fri 13:00-15:00";
        for text in ["Daily 1-3 pm", "M-F 1-3", "weekdays 13:00-15:00", "MTWThF 1pm-3pm"] {
            assert_eq!(said(text).as_deref(), Some(week), "{text}");
        }
    }

    #[test]
    fn what_is_not_understood_whole_is_not_read_at_all() {
        for text in [
            "",
            "flexible",
            "Mon",
            "1-3 pm",
            "Mon 1-",
            "Mon 25-26",
            "Mon 3:75-4",
            "Mon or later 1-3",
            "Mon 5pm-3pm",
            "7",
        ] {
            assert_eq!(parse_weekly(text), None, "{text}");
        }
    }
}
