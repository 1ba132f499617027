//! Dates as people and systems write them.

use chrono::{Datelike, NaiveDate};

/// Which of day and month comes first in `3/4/2009`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// As written in the United States.
    #[default]
    MonthFirst,
    DayFirst,
}

/// A date that was read, and whether it stood there as YYYY-MM-DD.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadDate {
    pub date: NaiveDate,
    pub iso: bool,
}

/// Reads one date. Two-digit years are taken as the last such year that is not after `today`'s plus ten.
pub fn parse_date(text: &str, order: Order, today: NaiveDate) -> Option<ReadDate> {
    let text = text.trim();
    if let Some(date) = iso(text) {
        return Some(ReadDate { date, iso: true });
    }
    let date = date_part(text);
    let date = iso(date)
        .or_else(|| compact(date))
        .or_else(|| figures(date, order, today))
        .or_else(|| words(date, today))?;
    Some(ReadDate { date, iso: false })
}

/// The date of an Excel day number, of those that could be a date of an office (1905 to 2173).
pub fn from_serial(text: &str) -> Option<NaiveDate> {
    let days: f64 = text.trim().parse().ok()?;
    (2_000.0..100_000.0).contains(&days).then_some(())?;
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(chrono::Days::new(days as u64))
}

/// Whether a day stands where a month would: then the whole column is written day first.
pub(crate) fn is_day_first(text: &str) -> bool {
    let parts: Vec<&str> = date_part(text.trim()).split(['/', '-', '.']).collect();
    matches!(parts.as_slice(), [a, b, _] if number(a).is_some_and(|a| (13..=31).contains(&a)) && number(b).is_some_and(|b| (1..=12).contains(&b)))
}

fn iso(text: &str) -> Option<NaiveDate> {
    let bytes = text.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    ymd(number(text.get(..4)?)?, number(text.get(5..7)?)?, number(text.get(8..)?)?)
}

/// Without the time of day: `2009-08-27T00:00:00Z`, `8/27/2009 12:00:00 AM`.
fn date_part(text: &str) -> &str {
    let end = text.char_indices().find_map(|(at, c)| {
        let rest = &text[at + c.len_utf8()..];
        let clock = rest.get(..2).is_some_and(|s| s.as_bytes()[0].is_ascii_digit()) && rest.contains(':');
        ((c == 'T' || c == ' ') && clock).then_some(at)
    });
    end.map_or(text, |end| &text[..end])
}

fn compact(text: &str) -> Option<NaiveDate> {
    if text.len() != 8 || !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    ymd(number(text.get(..4)?)?, number(text.get(4..6)?)?, number(text.get(6..)?)?)
}

fn figures(text: &str, order: Order, today: NaiveDate) -> Option<NaiveDate> {
    let parts: Vec<&str> = text.split(['/', '-', '.']).map(str::trim).collect();
    let [a, b, c] = parts.as_slice() else { return None };
    if a.len() == 4 {
        return ymd(number(a)?, number(b)?, number(c)?);
    }
    let year = year(c, today)?;
    match order {
        Order::MonthFirst => ymd(year, number(a)?, number(b)?),
        Order::DayFirst => ymd(year, number(b)?, number(a)?),
    }
}

/// “27 Aug 2009”, “August 27, 2009”, “27-Aug-09”.
fn words(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let parts: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, '-' | ',' | '.' | '/'))
        .filter(|p| !p.is_empty())
        .collect();
    let parts = match parts.as_slice() {
        [weekday, rest @ ..] if rest.len() == 3 && month(weekday).is_none() && number(weekday).is_none() => {
            rest
        }
        all => all,
    };
    let [a, b, c] = parts else { return None };
    let day = |word: &str| number(word.trim_end_matches(|c: char| c.is_ascii_alphabetic()));
    match (month(a), month(b)) {
        (Some(month), _) => ymd(year(c, today)?, month, day(b)?),
        (_, Some(month)) if a.len() == 4 => ymd(number(a)?, month, day(c)?),
        (_, Some(month)) => ymd(year(c, today)?, month, day(a)?),
        _ => None,
    }
}

fn month(word: &str) -> Option<i32> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let word = word.to_lowercase();
    let at = MONTHS
        .iter()
        .position(|m| word.len() >= 3 && m.starts_with(&word) || word == "sept" && *m == "september")?;
    i32::try_from(at + 1).ok()
}

fn year(text: &str, today: NaiveDate) -> Option<i32> {
    let number = number(text)?;
    match text.len() {
        4 => Some(number),
        2 => {
            let year = today.year() - today.year().rem_euclid(100) + number;
            Some(if year > today.year() + 10 { year - 100 } else { year })
        }
        _ => None,
    }
}

fn number(text: &str) -> Option<i32> {
    (!text.is_empty() && text.len() <= 4 && text.bytes().all(|b| b.is_ascii_digit()))
        .then(|| text.parse().ok())?
}

fn ymd(year: i32, month: i32, day: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month.try_into().ok()?, day.try_into().ok()?)
        .filter(|d| (1900..2200).contains(&d.year()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        let today = day(2026, 11, 24);
        let aug = day(2009, 8, 27);
        for text in [
            "2009-08-27",
            "8/27/2009",
            "08/27/2009",
            "8/27/09",
            "8-27-2009",
            "27 Aug 2009",
            "27-Aug-09",
            "Aug 27, 2009",
            "August 27th, 2009",
            "20090827",
            "2009/8/27",
            "2009-08-27T00:00:00.000Z",
            "8/27/2009 12:00:00 AM",
            "Thu, Aug 27 2009",
            "2009-08-27 00:00:00",
        ] {
            assert_eq!(parse_date(text, Order::MonthFirst, today).map(|d| d.date), Some(aug), "{text}");
        }
        assert_eq!(parse_date("27/8/2009", Order::DayFirst, today).map(|d| d.date), Some(aug));
        assert_eq!(parse_date("1/2/98", Order::MonthFirst, today).map(|d| d.date), Some(day(1998, 1, 2)));
        assert_eq!(parse_date("1/2/30", Order::MonthFirst, today).map(|d| d.date), Some(day(2030, 1, 2)));
        for text in ["", "soon", "2009-02-30", "13/13/2009", "0000-00-00", "8/27", "2/11/20090", "é/1/2009"]
        {
            assert_eq!(parse_date(text, Order::MonthFirst, today), None, "{text}");
        }
    }

    #[test]
    fn excel_day_numbers_are_dates() {
        assert_eq!(from_serial("40052"), Some(day(2009, 8, 27)));
        assert_eq!(from_serial("40052.5"), Some(day(2009, 8, 27)));
        assert_eq!(from_serial("12"), None);
    }

    #[test]
    fn one_day_above_twelve_shows_the_order() {
        assert!(
            is_day_first("27/8/2009")
                && !is_day_first("8/27/2009")
                && !is_day_first("3/4/2009")
                && !is_day_first("2009-08-27")
        );
    }
}
