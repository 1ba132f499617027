//! A row of a mapped file, field by field: each cell is read forgivingly and tells what was wrong.

use chrono::NaiveDate;

use super::{Field, MappedOptions, Mapping};
use crate::{
    Code, LeftOut, Problem, Progress, ReadError, Severity, Table,
    csv_rows::Row,
    dates::{Order, from_serial, is_day_first, parse_date},
    fixes::{Fixes, KEPT_ROWS},
    grades::{Grade, parse_grade},
    oneroster::is_email,
    phones::{is_phone, tidy_phone},
    problem::Problems,
    table::Drafts,
    yes_no::parse_yes_no,
};

/// Reads all rows of a table by a mapping.
pub(super) struct Reader<'t> {
    table: &'t Table,
    mapping: &'t Mapping,
    today: NaiveDate,
    /// For each field its column.
    places: Vec<Option<usize>>,
    /// For each column how its dates are written.
    orders: Vec<Order>,
    fixes: Fixes,
    problems: Problems,
    rejected_rows: u64,
    left_out: Vec<LeftOut>,
}

/// One row while it is read.
pub(super) struct Cells<'r, 't> {
    reader: &'r mut Reader<'t>,
    row: Row,
    /// Whom the row is about, for the problems.
    pub subject: String,
}

impl<'t> Reader<'t> {
    pub fn new(table: &'t Table, mapping: &'t Mapping, options: &MappedOptions) -> Self {
        let mut problems = Problems::default();
        table.problems.iter().for_each(|problem| problems.push(problem.clone()));
        let mut places = vec![None; Field::ALL.len()];
        for column in &mapping.columns {
            let Some(field) = column.field else { continue };
            let place = table.headers.iter().position(|header| *header == column.header);
            if place.is_none() {
                let message = format!(
                    "The mapping reads {} from this column, but the file has none of that name.",
                    field.label()
                );
                problems.push(
                    Problem::repaired(Code::HeaderMissing, &table.name, message)
                        .at(table.header_line, &column.header),
                );
            }
            places[field as usize] = places[field as usize].or(place);
        }
        let orders = (0..table.headers.len()).map(|at| order_of(table, at)).collect();
        Self {
            table,
            mapping,
            today: options.today,
            places,
            orders,
            fixes: Fixes::new(&options.fixes),
            problems,
            rejected_rows: 0,
            left_out: Vec::new(),
        }
    }

    /// A field that the file must tell, by a column or by a default.
    pub fn require(&self, any_of: &[Field]) -> Result<(), ReadError> {
        let told = |field: &Field| self.places[*field as usize].is_some() || self.default(*field).is_some();
        match any_of.first() {
            Some(first) if !any_of.iter().any(told) => {
                Err(ReadError::NotMapped { file: self.table.name.clone(), field: first.label().to_owned() })
            }
            _ => Ok(()),
        }
    }

    /// Reads each row with `read`, which gives None for a row that was left out, and hands it to `take` at once: a long
    /// file isn't held as drafts besides.
    pub fn read_each<T, E: From<ReadError>>(
        mut self,
        progress: &mut Progress<'_>,
        read: impl Fn(&mut Cells<'_, 't>) -> Option<T>,
        mut take: impl FnMut(T) -> Result<(), E>,
    ) -> Result<Drafts<()>, E> {
        let table = self.table;
        progress.expect(table.rows.iter().map(Row::size).sum());
        for row in &table.rows {
            progress.advance(row.size())?;
            let Some(row) = self.fixed(row) else { continue };
            self.check_width(&row);
            if let Some(draft) = read(&mut Cells { reader: &mut self, row, subject: String::new() }) {
                take(draft)?;
            }
        }
        progress.finish()?;
        let (problems, repairs) = self.problems.finish();
        let (rejected_rows, left_out) = (self.rejected_rows, self.left_out);
        Ok(Drafts { drafts: Vec::new(), problems, repairs, rejected_rows, left_out })
    }

    fn default(&self, field: Field) -> Option<&'t str> {
        let default = self.mapping.defaults.iter().find(|default| default.field == field)?;
        Some(default.value.trim()).filter(|value| !value.is_empty())
    }

    fn fixed(&self, row: &Row) -> Option<Row> {
        let mut row = row.clone();
        for fix in self.fixes.of(&self.table.name, row.line) {
            let value = fix.value.as_ref()?;
            if let Some(at) = self.table.headers.iter().position(|header| *header == fix.column) {
                row.replace(at, value);
            }
        }
        Some(row)
    }

    fn check_width(&mut self, row: &Row) {
        let width = self.table.headers.len();
        if (width..row.len()).any(|at| !row.cell(at).trim().is_empty()) {
            let message = "The row has more cells than there are columns; the extra ones were left out.";
            let problem = Problem::repaired(Code::RowLong, &self.table.name, message);
            self.problems.push(
                Problem { line: Some(row.line), ..problem }.found(&format!("{} of {width} cells", row.len())),
            );
        }
    }
}

/// A column is written day first if some dates can only be read so and none only the other way.
fn order_of(table: &Table, at: usize) -> Order {
    let mut day_first = false;
    for row in &table.rows {
        let cell = row.cell(at).trim();
        if is_day_first(cell) {
            day_first = true;
        } else if cell.contains(['/', '-', '.']) && is_month_first(cell) {
            return Order::MonthFirst;
        }
    }
    if day_first { Order::DayFirst } else { Order::MonthFirst }
}

fn is_month_first(cell: &str) -> bool {
    let mut parts = cell.split(['/', '-', '.']);
    let (first, second) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    first.len() <= 2 && second.parse::<u32>().is_ok_and(|second| (13..=31).contains(&second))
}

impl Cells<'_, '_> {
    pub fn line(&self) -> u32 {
        self.row.line
    }

    /// The cell, else the default; None if both are blank.
    pub fn text(&self, field: Field) -> Option<String> {
        let place = self.reader.places[field as usize];
        let cell = place.map_or("", |at| self.row.cell(at)).trim();
        let text = if cell.is_empty() { self.reader.default(field)? } else { cell };
        Some(text.to_owned())
    }

    pub fn date(&mut self, field: Field) -> Option<NaiveDate> {
        let text = self.text(field)?;
        let order = self.reader.places[field as usize].map_or(Order::MonthFirst, |at| self.reader.orders[at]);
        let read = parse_date(&text, order, self.reader.today);
        if let Some(read) = read {
            return Some(read.date);
        }
        if let Some(date) = from_serial(&text) {
            self.tell(
                Severity::Repaired,
                field,
                Code::DateFormat,
                &format!("A day number of a worksheet, read as {date}."),
                None,
            );
            return Some(date);
        }
        let other = if order == Order::DayFirst { Order::MonthFirst } else { Order::DayFirst };
        let suggestion = parse_date(&text, other, self.reader.today).map(|read| read.date.to_string());
        let message = "This is no date that can be read, so it was left out. Write it like 8/27/2009.";
        self.tell(Severity::Repaired, field, Code::DateUnreadable, message, suggestion);
        None
    }

    /// A day that has come: what lies ahead hasn't happened.
    pub fn day_gone_by(&mut self, field: Field) -> Option<NaiveDate> {
        let day = self.date(field)?;
        if day <= self.reader.today {
            return Some(day);
        }
        let message = "This day is still to come, so it was left out.";
        self.tell(Severity::Repaired, field, Code::DateOutOfRange, message, None);
        None
    }

    pub fn yes_no(&mut self, field: Field) -> Option<bool> {
        let text = self.text(field)?;
        match parse_yes_no(&text) {
            Ok(answer) => answer,
            Err(()) => {
                self.tell(
                    Severity::Repaired,
                    field,
                    Code::YesNoUnreadable,
                    "This is neither yes nor no, so it was left out.",
                    None,
                );
                None
            }
        }
    }

    pub fn grade(&mut self, field: Field) -> Option<i8> {
        let text = self.text(field)?;
        match parse_grade(&text) {
            Some((Grade::Year(year), _)) => Some(year),
            Some((Grade::Ungraded, _)) => None,
            None => {
                let message = "This is no grade that can be read, so it was left out. Write it as a number.";
                self.tell(Severity::Repaired, field, Code::GradeUnreadable, message, None);
                None
            }
        }
    }

    pub fn email(&mut self, field: Field) -> Option<String> {
        let text = self.text(field)?;
        let bare = text.trim_start_matches("mailto:");
        if is_email(bare) {
            return Some(bare.to_owned());
        }
        self.tell(
            Severity::Repaired,
            field,
            Code::EmailUnreadable,
            "This is not an e-mail address, so it was left out.",
            None,
        );
        None
    }

    /// What has too few digits is left out by the rules of the office.
    pub fn phone(&mut self, field: Field) -> Option<String> {
        let text = self.text(field)?;
        if !is_phone(&text) {
            self.tell(
                Severity::Repaired,
                field,
                Code::PhoneUnusual,
                "This doesn't look like a telephone number.",
                None,
            );
        }
        Some(tidy_phone(&text))
    }

    /// A whole number, zero or more.
    pub fn count(&mut self, field: Field) -> Option<u32> {
        let number = self.number(field)?;
        if number.fract() == 0.0 && number <= f64::from(u32::MAX) {
            return Some(number as u32);
        }
        self.tell(
            Severity::Repaired,
            field,
            Code::NumberUnreadable,
            "This is no whole number, so it was left out.",
            None,
        );
        None
    }

    /// Zero or more; what follows the figures, such as “hours”, is passed over.
    pub fn number(&mut self, field: Field) -> Option<f64> {
        let text = self.text(field)?;
        let figures: String = text.trim_start_matches('$').trim().chars().filter(|c| *c != ',').collect();
        let end = figures.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(figures.len());
        let unit = figures[end..].trim();
        let usual = unit.is_empty()
            || unit.starts_with('/')
            || unit.chars().all(|c| c.is_alphabetic() || c.is_whitespace() || ".%/".contains(c));
        match figures[..end].parse::<f64>() {
            Ok(number) if usual && number.is_finite() => Some(number),
            _ => {
                self.tell(
                    Severity::Repaired,
                    field,
                    Code::NumberUnreadable,
                    "This is no number that can be read, so it was left out.",
                    None,
                );
                None
            }
        }
    }

    /// A five-digit ZIP code that a worksheet robbed of its leading zero gets it back.
    pub fn zip(&mut self, field: Field) -> Option<String> {
        let text = self.text(field)?;
        let short = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
        Some(if short { format!("0{text}") } else { text })
    }

    pub fn tell(
        &mut self,
        severity: Severity,
        field: Field,
        code: Code,
        message: &str,
        suggestion: Option<String>,
    ) {
        let problem = self.problem(severity, field, code, message).suggest(suggestion);
        self.reader.problems.push(problem);
    }

    /// Tells of what several cells say together.
    pub fn tell_together(&mut self, field: Field, code: Code, message: &str, found: &str) {
        let problem = self.problem(Severity::Repaired, field, code, message).found(found);
        self.reader.problems.push(problem);
    }

    /// Tells why the whole row is left out, and keeps it to be saved to a file.
    pub fn leave_out(&mut self, field: Field, code: Code, message: &str) {
        let problem = self.problem(Severity::Rejected, field, code, message);
        self.reader.problems.push(problem);
        self.reader.rejected_rows += 1;
        if self.reader.left_out.len() < KEPT_ROWS {
            let cells = self.reader.table.headers.iter().enumerate();
            let cells = cells.map(|(at, name)| (name.clone(), self.row.cell(at).to_owned())).collect();
            self.reader.left_out.push(LeftOut {
                file: self.reader.table.name.clone(),
                line: self.row.line,
                cells,
            });
        }
    }

    fn problem(&self, severity: Severity, field: Field, code: Code, message: &str) -> Problem {
        let place = self.reader.places[field as usize];
        let column = place.map_or(field.label(), |at| &self.reader.table.headers[at]);
        let problem = Problem { severity, ..Problem::repaired(code, &self.reader.table.name, message) };
        problem.at(self.row.line, column).found(&self.text(field).unwrap_or_default()).about(&self.subject)
    }

    pub fn today(&self) -> NaiveDate {
        self.reader.today
    }
}
