//! The end-of-year summary as a workbook and as CSV.
//!
//! The figures' sheets and the CSV hide what the summary hides (`Summary::hides_small`). The office's own workbook
//! names everybody behind every total besides; a shared copy (`Summary::shared`) has figures only.

mod charts;
mod figures;
mod names;

use std::io::Write;

use domain::year_end::{Measure, Outcome, Summary};
use rust_xlsxwriter::Workbook;

use crate::{
    csv::{Bom, csv},
    error::ExportError,
    sheet::{Formats, fill, put},
    value::{Column, Value},
    workbook::{Origin, new_book, save},
};

/// A sheet's name, columns and rows.
pub(crate) struct Listed {
    pub name: &'static str,
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Value>>,
}

/// Every figure of the summary, one a row.
pub fn figures_csv(out: impl Write, summary: &Summary) -> Result<(), ExportError> {
    let list = figures::every_figure(summary);
    csv(out, Bom::With, &list.columns, list.rows)
}

/// Every senior who is counted, with the outcome; empty for a shared copy.
pub fn seniors_csv(out: impl Write, summary: &Summary) -> Result<(), ExportError> {
    let list = names::seniors(summary, "Seniors", Measure::Seniors);
    csv(out, Bom::With, &list.columns, list.rows)
}

/// Every placement behind the totals, with the groups its student is counted in; empty for a shared copy.
pub fn placements_csv(out: impl Write, summary: &Summary) -> Result<(), ExportError> {
    let list = names::placements(summary);
    csv(out, Bom::With, &list.columns, list.rows)
}

/// The summary as a workbook: definitions first, then figures with native charts, then a sheet of names behind
/// every total, unless the copy is shared.
pub fn summary_workbook(out: impl Write, summary: &Summary, origin: &Origin) -> Result<(), ExportError> {
    let mut book = new_book(origin)?;
    let formats = Formats::new();
    definitions(&mut book, &formats, summary, origin)?;
    let figures = [
        figures::key(summary),
        figures::coverage(summary),
        figures::matrix(summary),
        figures::five_s3(summary),
        figures::experiences(summary),
        figures::months(summary),
    ];
    for list in figures.iter().chain(figures::balance(summary).iter()) {
        add(&mut book, &formats, list)?;
    }
    charts::add(&mut book, &formats, summary)?;
    if !summary.shared {
        for list in behind(summary) {
            add(&mut book, &formats, &list)?;
        }
    }
    save(book, out)
}

fn behind(summary: &Summary) -> Vec<Listed> {
    vec![
        names::seniors(summary, "Seniors", Measure::Seniors),
        names::seniors(summary, Outcome::Completed.label(), Measure::Completed),
        names::seniors(summary, "Left without", Measure::Left),
        names::seniors(summary, Outcome::Waived.label(), Measure::Waived),
        names::seniors(summary, "Concentrators", Measure::Concentrators),
        names::placements(summary),
        names::employers(summary),
        names::gaps(summary),
    ]
}

fn add(book: &mut Workbook, formats: &Formats, list: &Listed) -> Result<(), ExportError> {
    let sheet = book.add_worksheet();
    sheet.set_name(list.name)?;
    fill(sheet, formats, &list.columns, list.rows.iter().cloned())?;
    Ok(())
}

fn definitions(
    book: &mut Workbook,
    formats: &Formats,
    summary: &Summary,
    origin: &Origin,
) -> Result<(), ExportError> {
    let sheet = book.add_worksheet();
    sheet.set_name("Definitions")?;
    sheet.set_column_width(0, 26)?;
    sheet.set_column_width(1, 90)?;
    sheet.set_freeze_panes(3, 0)?;
    sheet.set_print_fit_to_pages(1, 0);
    sheet.write_string_with_format(0, 0, &origin.title, &formats.title)?;
    let whose = match (summary.hides_small, summary.shared) {
        (_, true) => "To share: small groups are hidden, and nobody is named.",
        (true, false) => {
            "Small groups are hidden up to the charts. The sheets of names after them stay in the office."
        }
        (false, false) => "For the district: exact counts, with names. Do not pass on.",
    };
    put(sheet, formats, 1, 0, &Value::text(&origin.author))?;
    put(sheet, formats, 1, 1, &Value::text(format!("{} · {whose}", origin.district)))?;
    let head = [
        Column::new("Word", crate::value::Width::Usual),
        Column::new("What it means", crate::value::Width::Wide),
    ];
    formats.put_head(sheet, 2, &head)?;
    let year = ("School year", summary.year.label.clone());
    let as_of = ("Figures as of", summary.as_of.format("%B %-d, %Y").to_string());
    let found = summary.findings.iter().map(|f| (f.about.label(), f.text.clone()));
    let meant = summary.definitions.iter().map(|d| (d.word.as_str(), d.meaning.clone()));
    for (row, (word, text)) in (3u32..).zip([year, as_of].into_iter().chain(meant).chain(found)) {
        put(sheet, formats, row, 0, &Value::text(word))?;
        put(sheet, formats, row, 1, &Value::text(text))?;
    }
    Ok(())
}
