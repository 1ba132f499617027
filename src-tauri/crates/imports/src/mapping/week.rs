//! The weekly hours of a row, from one column or put together from several: days, start, end.

use super::{Field, row::Cells};
use crate::{
    Code,
    weekly::{Block, parse_weekly},
};

/// One cell may say all of it; else the days stand in one column and the hours in another, or in two.
pub(super) fn weekly(cells: &mut Cells<'_, '_>) -> Vec<Block> {
    let fields = [Field::Weekly, Field::Days, Field::StartTime, Field::EndTime];
    let told = fields.map(|field| cells.text(field));
    let Some(first) = fields.iter().zip(&told).find(|(_, told)| told.is_some()).map(|(field, _)| *field)
    else {
        return Vec::new();
    };
    let [whole, days, start, end] = told.clone().map(Option::unwrap_or_default);
    let hours = if end.is_empty() { start.clone() } else { format!("{start} - {end}") };
    let readings = [whole.clone(), days.clone(), format!("{days} {whole}"), format!("{days} {hours}")];
    if let Some(blocks) = readings.iter().find_map(|text| parse_weekly(text)) {
        return blocks;
    }
    let message = match (first, days.is_empty(), start.is_empty(), end.is_empty()) {
        (Field::Weekly, ..) => {
            "These days and hours cannot be read, so they were left out. Write them like “Mon Wed 1:00-3:30 pm”."
        }
        (_, true, ..) => "The row has hours but no days, so the hours were left out. Fill in the days.",
        (_, _, true, _) => "The row has days but no start, so they were left out. Fill in when they start.",
        (_, _, _, true) => "The row has days but no end, so they were left out. Fill in when they end.",
        _ => {
            "These days, start and end cannot be read together, so they were left out. Write them like “Mon Wed”, “1:00 pm” and “3:30 pm”."
        }
    };
    let found: Vec<String> = told.into_iter().flatten().collect();
    cells.tell_together(first, Code::ScheduleUnreadable, message, &found.join(" · "));
    Vec::new()
}
