//! Dates as people write them.

use chrono::{Datelike, NaiveDate, NaiveTime, TimeZone, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{call::Call, error::Result};

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ParseDate {
    pub text: String,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct ParsedDate {
    /// None when the words aren't a date.
    pub date: Option<NaiveDate>,
    /// “Friday, November 27, 2026”.
    pub words: String,
}

pub fn parse(call: &Call<'_>, args: ParseDate) -> Result<ParsedDate> {
    let date = read(&args.text, call.today());
    Ok(ParsedDate { date, words: date.map(|d| d.format("%A, %B %-d, %Y").to_string()).unwrap_or_default() })
}

/// “fri”, “in 2 weeks”, “tomorrow”, “12/4”, “4 dec”, “2026-12-04”. Without a year it is the next such day.
pub fn read(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let text = text.trim().to_lowercase();
    if text.is_empty() {
        return None;
    }
    if let Ok(date) = NaiveDate::parse_from_str(&text, "%Y-%m-%d") {
        return Some(date);
    }
    if let Some(date) = month_and_day(&text, today) {
        return Some(date);
    }
    let text = text.strip_prefix("in ").unwrap_or(&text);
    let base = Utc.from_utc_datetime(&today.and_time(NaiveTime::from_hms_opt(12, 0, 0)?));
    let read = interim::parse_date_string(text, base, interim::Dialect::Us).ok()?.date_naive();
    let named_a_year = text.split(|c: char| !c.is_ascii_digit()).any(|n| n.len() == 4);
    // “dec 4” said in mid-December means next year's.
    let names_a_month = MONTHS.iter().any(|m| text.contains(m));
    if read < today && names_a_month && !named_a_year { read.with_year(read.year() + 1) } else { Some(read) }
}

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// “12/4” and “12/4/26”, month first.
fn month_and_day(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let parts: Vec<&str> = text.split(['/', '.', '-']).collect();
    let number = |i: usize| parts.get(i).and_then(|p| p.parse::<u32>().ok());
    match parts.len() {
        2 => {
            let date = NaiveDate::from_ymd_opt(today.year(), number(0)?, number(1)?)?;
            if date < today { date.with_year(today.year() + 1) } else { Some(date) }
        }
        3 => {
            let year = number(2)?;
            let year = if year < 100 { 2000 + year } else { year };
            NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, number(0)?, number(1)?)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_people_write_them() {
        // A Tuesday.
        let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let cases = [
            ("fri", "2026-11-27"),
            ("Friday", "2026-11-27"),
            ("tomorrow", "2026-11-25"),
            ("in 2 weeks", "2026-12-08"),
            ("3 days", "2026-11-27"),
            ("12/4", "2026-12-04"),
            ("2/1", "2027-02-01"),
            ("12/4/26", "2026-12-04"),
            ("4 dec", "2026-12-04"),
            ("dec 4", "2026-12-04"),
            ("jan 5", "2027-01-05"),
            ("2026-12-04", "2026-12-04"),
        ];
        for (text, date) in cases {
            assert_eq!(read(text, today).map(|d| d.to_string()).as_deref(), Some(date), "{text}");
        }
        assert_eq!(read("whenever", today), None);
        assert_eq!(read("13/45", today), None);
    }
}
