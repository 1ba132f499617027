//! Weekly hours of one placement.

use chrono::{Days, NaiveDate};
use domain::{
    hours::HoursEntry,
    ids::{HoursId, PlacementId},
};

use crate::{dice::Dice, mint::Mint};

/// Finished work: all the minutes asked for, and now and then a little more, over its weeks.
pub fn finished(
    mint: &mut Mint,
    dice: &mut Dice,
    placement_id: PlacementId,
    weeks: &[NaiveDate],
    required: u32,
) -> Vec<HoursEntry> {
    let total = required + *dice.pick(&[0, 0, 0, 30, 60, 90, 150]);
    let count = weeks.len().max(1) as u32;
    let usual = total / count / 15 * 15;
    let mut left = total;
    let mut swing = 0;
    let mut entries = Vec::with_capacity(weeks.len());
    for (i, sunday) in weeks.iter().enumerate() {
        // What one week has more, the next has less.
        let minutes = if i + 1 == weeks.len() {
            left
        } else if i % 2 == 0 {
            swing = (*dice.pick(&[0, 15, 30])).min(usual / 2);
            (usual + swing).min(left)
        } else {
            (usual - swing).min(left)
        };
        left -= minutes;
        entries.push(entry(mint, placement_id, *sunday, minutes, true));
    }
    entries
}

/// Work under way: each full week up to `today` with the weekly minutes, `share` percent of them.
pub fn under_way(
    mint: &mut Mint,
    placement_id: PlacementId,
    weeks: &[NaiveDate],
    due: u32,
    required: u32,
    share: u32,
    today: NaiveDate,
) -> Vec<HoursEntry> {
    let full: Vec<NaiveDate> = weeks.iter().copied().filter(|s| *s + Days::new(6) < today).collect();
    let each = (due * share / 100 / full.len().max(1) as u32).next_multiple_of(15);
    let mut left = required;
    let mut entries = Vec::with_capacity(full.len());
    for (i, sunday) in full.iter().enumerate() {
        let minutes = each.min(left);
        left -= minutes;
        if minutes > 0 {
            entries.push(entry(mint, placement_id, *sunday, minutes, i + 1 < full.len()));
        }
    }
    entries
}

fn entry(
    mint: &mut Mint,
    placement_id: PlacementId,
    week_of: NaiveDate,
    minutes: u32,
    confirmed: bool,
) -> HoursEntry {
    HoursEntry { id: HoursId(mint.uuid()), placement_id, week_of, minutes, confirmed, note: String::new() }
}
