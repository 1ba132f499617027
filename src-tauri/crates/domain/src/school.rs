//! Schools and their bell schedules.

use chrono::NaiveTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    address::{Address, Point},
    ids::{BellScheduleId, SchoolId},
    time::{Day, WeeklyBlock, hhmm},
    violation::Violations,
    words::words,
};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct School {
    pub id: SchoolId,
    pub name: String,
    /// “Wheeling”, for lists and charts.
    pub short_name: String,
    /// The district's own code for it.
    pub code: String,
    /// The school's `sourcedId` in the roster.
    pub roster_id: Option<String>,
    pub address: Address,
    pub point: Option<Point>,
    pub phone: String,
    pub principal: String,
    /// False when the roster no longer has it; students and placements keep it.
    pub active: bool,
}

impl School {
    pub fn validate(&self) -> Result<(), Violations> {
        let mut v = Violations::default();
        v.required(&self.name, "name", "Give the school's name.");
        v.required(&self.short_name, "short_name", "Give a short name for lists, such as Wheeling.");
        v.lines(&[
            ("name", &self.name),
            ("short_name", &self.short_name),
            ("code", &self.code),
            ("principal", &self.principal),
        ]);
        v.address(&self.address);
        v.phone(&self.phone, "phone");
        v.when(
            self.point.is_some_and(|p| !p.is_on_earth()),
            "point",
            "range",
            "Latitude is -90 to 90 and longitude -180 to 180.",
        );
        v.finish()
    }
}

words! {
    /// Which days a bell schedule rings on.
    Rotation { EveryDay = "every_day" "Every day", ADay = "a_day" "A days", BDay = "b_day" "B days" }
}

/// One school's periods on the days it rings on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct BellSchedule {
    pub id: BellScheduleId,
    pub school_id: SchoolId,
    pub name: String,
    pub rotation: Rotation,
    pub days: Vec<Day>,
    pub periods: Vec<Period>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Period {
    /// As the roster names it: “1”, “2”, “Lunch”.
    pub name: String,
    #[serde(with = "hhmm")]
    #[ts(type = "string")]
    #[schemars(with = "String")]
    pub starts: NaiveTime,
    #[serde(with = "hhmm")]
    #[ts(type = "string")]
    #[schemars(with = "String")]
    pub ends: NaiveTime,
}

impl Period {
    pub fn on(&self, day: Day) -> WeeklyBlock {
        WeeklyBlock { day, starts: self.starts, ends: self.ends, break_minutes: 0 }
    }
}

impl BellSchedule {
    /// From the first bell to the last, on each day it rings.
    pub fn school_hours(&self) -> Vec<WeeklyBlock> {
        let starts = self.periods.iter().map(|p| p.starts).min();
        let ends = self.periods.iter().map(|p| p.ends).max();
        let (Some(starts), Some(ends)) = (starts, ends) else { return Vec::new() };
        self.days.iter().map(|day| WeeklyBlock { day: *day, starts, ends, break_minutes: 0 }).collect()
    }

    pub fn validate(&self) -> Result<(), Violations> {
        let mut v = Violations::default();
        v.required(&self.name, "name", "Name the schedule, such as Regular day.");
        v.when(self.days.is_empty(), "days", "required", "Choose at least one day.");
        for (i, p) in self.periods.iter().enumerate() {
            v.required(
                &p.name,
                &format!("periods[{i}].name"),
                "Name the period as the roster does, such as 1 or Lunch.",
            );
            v.when(
                p.ends <= p.starts,
                &format!("periods[{i}].ends"),
                "order",
                format!("Period {} must end after it starts.", p.name),
            );
            let clash = self.periods[..i].iter().find(|q| q.starts < p.ends && p.starts < q.ends);
            if let Some(q) = clash {
                v.when(
                    true,
                    &format!("periods[{i}].starts"),
                    "overlap",
                    format!("Periods {} and {} overlap.", q.name, p.name),
                );
            }
        }
        v.finish()
    }
}
