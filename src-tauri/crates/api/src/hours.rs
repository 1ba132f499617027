//! Hours of a placement, by week.

use chrono::NaiveDate;
use domain::{
    hours::{HoursEntry, week_of},
    ids::PlacementId,
    placement::Placement,
    student::Student,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use storage::{row, rows};
use ts_rs::TS;

use crate::{call::Call, error::Result};

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EnterHours {
    pub placement_id: PlacementId,
    pub weeks: Vec<WeekOfHours>,
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WeekOfHours {
    /// Any day of the week, Sunday to Saturday.
    pub week_of: NaiveDate,
    /// 0 takes the week away.
    pub minutes: u32,
    #[serde(default)]
    pub confirmed: bool,
    #[serde(default)]
    pub note: String,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct Entered {
    pub hours: Vec<HoursEntry>,
    pub total_minutes: u32,
}

pub fn enter(call: &Call<'_>, args: EnterHours) -> Result<Entered> {
    let id = args.placement_id;
    let (placement, name) = call.read(|conn| {
        let placement: Placement = row::get(conn, id.0)?;
        let name = row::get::<Student>(conn, placement.student_id.0)?.spoken_name();
        Ok((placement, name))
    })?;
    let mut entries = Vec::new();
    for week in &args.weeks {
        let sunday = week_of(week.week_of);
        let known = call.read(|conn| Ok(rows::hours::find_of_week(conn, id, sunday)?))?;
        let entry = HoursEntry {
            id: known.as_ref().map_or_else(|| call.new_id(), |k| Ok(k.id))?,
            placement_id: id,
            week_of: sunday,
            minutes: week.minutes,
            confirmed: week.confirmed,
            note: week.note.clone(),
        };
        entry.validate()?;
        // A week that was entered by mistake can always be taken away.
        if entry.minutes > 0 {
            entry.validate_in(&placement, call.today())?;
        }
        entries.push((entry, known.is_some()));
    }
    let minutes: u32 = args.weeks.iter().map(|w| w.minutes).sum();
    let sentence = format!("entered {} h for {name}", domain::hours::hours_in_words(minutes));
    call.write("enter_hours", sentence, |tx| {
        for (entry, known) in &entries {
            match (entry.minutes, known) {
                (0, true) => tx.remove::<HoursEntry>(entry.id.0)?,
                (0, false) => {}
                _ => {
                    tx.put(entry)?;
                }
            }
        }
        let hours = rows::hours::list_of_placement(tx.conn(), id)?;
        Ok(Entered { total_minutes: hours.iter().map(|h| h.minutes).sum(), hours })
    })
}
