//! Native charts over the figures' sheets, so that they follow when somebody corrects a number.

use domain::year_end::{Grouping, Summary};
use rust_xlsxwriter::{Chart, ChartFormat, ChartLine, ChartSolidFill, ChartType, Color, Workbook};

use super::figures::coverage_rows;
use crate::{
    error::ExportError,
    sheet::{Formats, put},
    value::Value,
};

const ACCENT: Color = Color::RGB(0x16_3F_5C);
const GREY: Color = Color::RGB(0x7A_7A_7A);
const AMBER: Color = Color::RGB(0xB4_53_09);
/// Rows of the sheet between the tops of two charts.
const PITCH: u32 = 22;

pub(super) fn add(book: &mut Workbook, formats: &Formats, s: &Summary) -> Result<(), ExportError> {
    let charts: Vec<Chart> =
        [by_school(s), by_month(s), by_area(s), seats(s)].into_iter().flatten().collect();
    if charts.is_empty() {
        return Ok(());
    }
    let sheet = book.add_worksheet();
    sheet.set_name("Charts")?;
    sheet.set_screen_gridlines(false);
    sheet.set_print_fit_to_pages(1, 0);
    put(sheet, formats, 0, 0, &Value::text("Charts of the figures on the sheets before this one."))?;
    for (i, chart) in (0u32..).zip(&charts) {
        sheet.insert_chart(2 + i * PITCH, 0, chart)?;
    }
    Ok(())
}

fn filled(color: Color) -> ChartFormat {
    let mut format = ChartFormat::new();
    format.set_solid_fill(ChartSolidFill::new().set_color(color));
    format
}

fn drawn(color: Color, width: f64) -> ChartFormat {
    let mut format = ChartFormat::new();
    format.set_line(ChartLine::new().set_color(color).set_width(width));
    format
}

fn sized(mut chart: Chart, title: &str, alt: &str) -> Chart {
    chart.title().set_name(title);
    chart.set_width(760).set_height(400).set_alt_text(alt);
    chart
}

/// Where a column of the coverage sheet stands for some rows.
fn range(first: u32, many: u32, column: u16) -> (&'static str, u32, u16, u32, u16) {
    ("Coverage", first, column, first + many - 1, column)
}

/// Seniors of each school: completed, waived, left; of a shared copy the share who completed.
fn by_school(s: &Summary) -> Option<Chart> {
    let (first, many) = coverage_rows(s, Grouping::School)?;
    if s.hides_small {
        return Some(share_of(first, many, "Seniors who completed an aligned experience, by school"));
    }
    let mut chart = Chart::new(ChartType::BarStacked);
    for (column, name, color) in [(3, "Completed", ACCENT), (5, "Waived", GREY), (6, "Left without", AMBER)] {
        chart
            .add_series()
            .set_name(name)
            .set_categories(range(first, many, 1))
            .set_values(range(first, many, column))
            .set_format(&mut filled(color))
            .set_gap(60);
    }
    chart.y_axis().set_reverse();
    Some(sized(chart, "Seniors by school", "Bars by school: seniors completed, waived and left without"))
}

/// The share who completed in each pathway area.
fn by_area(s: &Summary) -> Option<Chart> {
    let (first, many) = coverage_rows(s, Grouping::Area)?;
    Some(share_of(first, many, "Seniors who completed an aligned experience, by pathway area"))
}

fn share_of(first: u32, many: u32, title: &str) -> Chart {
    let mut chart = Chart::new(ChartType::Bar);
    chart
        .add_series()
        .set_name("Completed, %")
        .set_categories(range(first, many, 1))
        .set_values(range(first, many, 4))
        .set_format(&mut filled(ACCENT))
        .set_gap(60);
    chart.x_axis().set_min(0).set_max(1).set_num_format("0%");
    chart.y_axis().set_reverse();
    chart.legend().set_hidden();
    sized(chart, title, title)
}

/// Completions through the year beside last year's.
fn by_month(s: &Summary) -> Option<Chart> {
    let last = u32::try_from(s.months.len()).ok().filter(|n| *n > 0)?;
    let mut chart = Chart::new(ChartType::Line);
    let of = |column: u16| ("By month", 1, column, last, column);
    chart
        .add_series()
        .set_name(&s.year.label)
        .set_categories(of(0))
        .set_values(of(1))
        .set_format(&mut drawn(ACCENT, 2.25));
    if let Some(before) = s.last_year.as_ref().filter(|_| !s.hides_small) {
        chart
            .add_series()
            .set_name(&before.label)
            .set_categories(of(0))
            .set_values(of(2))
            .set_format(&mut drawn(GREY, 1.25));
    }
    Some(sized(
        chart,
        "Experiences completed through the year",
        "Line by month: experiences completed since the year began",
    ))
}

/// Seniors left beside seats empty, by cluster.
fn seats(s: &Summary) -> Option<Chart> {
    let last = u32::try_from(s.balance.len()).ok().filter(|n| *n > 0)?;
    let mut chart = Chart::new(ChartType::Bar);
    for (column, name, color) in [(1, "Seniors left", AMBER), (2, "Seats unfilled", ACCENT)] {
        chart
            .add_series()
            .set_name(name)
            .set_categories(("Seats and seniors", 1, 0, last, 0))
            .set_values(("Seats and seniors", 1, column, last, column))
            .set_format(&mut filled(color));
    }
    chart.y_axis().set_reverse();
    Some(sized(
        chart,
        "Seniors left and seats unfilled",
        "Bars by career cluster: seniors left without beside seats unfilled",
    ))
}
