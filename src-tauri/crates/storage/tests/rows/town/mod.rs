//! An invented town: one of each noun, whole, to be changed by the test that needs another.

mod employers;
mod office;
mod placements;
mod students;

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use domain::{
    address::Address,
    time::{Day, WeeklyBlock, hhmm},
};
pub use employers::*;
pub use office::*;
#[allow(unused_imports, reason = "the benchmark shares the town and may leave placements out")]
pub use placements::*;
pub use students::*;
use uuid::Uuid;

/// The n-th id of a table, the table by its number.
pub fn id(table: u64, n: u64) -> Uuid {
    Uuid::from_u64_pair(table << 16 | 0x7000, n)
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 24, 15, 30, 0).unwrap()
}

pub fn block(day: Day, starts: &str, ends: &str) -> WeeklyBlock {
    WeeklyBlock {
        day,
        starts: hhmm::parse(starts).unwrap(),
        ends: hhmm::parse(ends).unwrap(),
        break_minutes: 15,
    }
}

fn address(city: &str) -> Address {
    Address { street: "450 Dundee Road".into(), city: city.into(), state: "IL".into(), zip: "60090".into() }
}
