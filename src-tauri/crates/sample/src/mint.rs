//! Ids that look like any other UUIDv7 of an office, drawn from the seed and a fixed time.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::dice::Dice;

pub struct Mint {
    dice: Dice,
    millis: u64,
    made: u64,
}

impl Mint {
    /// All ids bear the time of `day`, midnight UTC, and the milliseconds after it, in order of making.
    pub fn new(seed: u64, stream: u64, day: NaiveDate) -> Self {
        let millis = day.and_time(chrono::NaiveTime::MIN).and_utc().timestamp_millis();
        Self { dice: Dice::new(seed, stream), millis: u64::try_from(millis).unwrap_or(0), made: 0 }
    }

    pub fn uuid(&mut self) -> Uuid {
        let (millis, counter) = (self.millis + self.made / 4096, self.made % 4096);
        self.made += 1;
        let high = (millis << 16) | 0x7000 | counter;
        let low = (self.dice.bits() >> 2) | (0b10 << 62);
        Uuid::from_u64_pair(high, low)
    }
}
