//! A mapped file of opportunities.

use super::{
    Field, MappedOpportunity, MappedOptions, Mapping,
    row::{Cells, Reader},
    week::weekly,
};
use crate::{
    Code, Progress, ReadError, Severity, Table,
    table::{Drafts, gathered},
};

/// Reads opportunities and hands each to `take`. A row needs an employer; a missing title is taken from the kind or the pathway.
///
/// # Errors
/// [`ReadError::NotMapped`] when the employer is not mapped, [`ReadError::Cancelled`], and those of `take`.
pub fn each_opportunity<E: From<ReadError>>(
    table: &Table,
    mapping: &Mapping,
    options: &MappedOptions,
    progress: &mut Progress<'_>,
    take: impl FnMut(MappedOpportunity) -> Result<(), E>,
) -> Result<Drafts<()>, E> {
    let reader = Reader::new(table, mapping, options);
    reader.require(&[Field::EmployerName])?;
    reader.read_each(progress, opportunity, take)
}

/// The same, all of them at once.
///
/// # Errors
/// As [`each_opportunity`].
pub fn read_opportunities(
    table: &Table,
    mapping: &Mapping,
    options: &MappedOptions,
    progress: &mut Progress<'_>,
) -> Result<Drafts<MappedOpportunity>, ReadError> {
    gathered(|take| each_opportunity(table, mapping, options, progress, take))
}

fn opportunity(cells: &mut Cells<'_, '_>) -> Option<MappedOpportunity> {
    let Some(employer) = cells.text(Field::EmployerName) else {
        cells.leave_out(
            Field::EmployerName,
            Code::NameMissing,
            "The row has no employer's name. Fill it in.",
        );
        return None;
    };
    cells.subject.clone_from(&employer);
    let kind = cells.text(Field::Kind);
    let pathways = cells.text(Field::Pathway).map(|text| list(&text)).unwrap_or_default();
    let title =
        cells.text(Field::OpportunityTitle).or_else(|| kind.clone()).or_else(|| pathways.first().cloned());
    let Some(title) = title else {
        cells.leave_out(
            Field::OpportunityTitle,
            Code::NameMissing,
            "The row has no title, kind or pathway. Fill in a title.",
        );
        return None;
    };
    let (starts, ends) = dates(cells);
    let wage_cents = wage(cells);
    Some(MappedOpportunity {
        employer,
        site: cells.text(Field::Site),
        title,
        kind,
        pathways,
        starts,
        ends,
        weekly: weekly(cells),
        seats: cells.count(Field::Seats),
        hours: cells.number(Field::Hours),
        paid: paid(cells).or(wage_cents.map(|cents| cents > 0)),
        wage_cents,
        supervisor: cells.text(Field::Supervisor),
        requirements: cells.text(Field::Requirements),
        hazards: cells.text(Field::Hazards),
        tasks: cells.text(Field::Tasks),
        line: cells.line(),
    })
}

/// Pathways have commas in their names, so only other signs separate them.
fn list(text: &str) -> Vec<String> {
    text.split([';', '|', '\n']).map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

fn dates(cells: &mut Cells<'_, '_>) -> (Option<chrono::NaiveDate>, Option<chrono::NaiveDate>) {
    let (starts, ends) = (cells.date(Field::Starts), cells.date(Field::Ends));
    match (starts, ends) {
        (Some(from), Some(to)) if to < from => {
            let message = "It ends before it starts, so the end was left out. Correct one of the two dates.";
            cells.tell(Severity::Repaired, Field::Ends, Code::DatesReversed, message, None);
            (starts, None)
        }
        both => both,
    }
}

fn paid(cells: &mut Cells<'_, '_>) -> Option<bool> {
    match cells.text(Field::Paid)?.to_lowercase().as_str() {
        "paid" | "stipend" | "hourly" | "wage" => Some(true),
        "unpaid" | "volunteer" | "not paid" | "credit only" => Some(false),
        _ => cells.yes_no(Field::Paid),
    }
}

/// Cents an hour, up to a thousand dollars.
fn wage(cells: &mut Cells<'_, '_>) -> Option<u32> {
    match cells.text(Field::Wage)?.to_lowercase().as_str() {
        "unpaid" | "none" | "n/a" | "na" | "-" => return Some(0),
        _ => {}
    }
    let dollars = cells.number(Field::Wage)?;
    if dollars > 1_000.0 {
        let message = "This is no hourly wage, so it was left out. Write dollars an hour.";
        cells.tell(Severity::Repaired, Field::Wage, Code::NumberUnreadable, message, None);
        return None;
    }
    Some((dollars * 100.0).round() as u32)
}
