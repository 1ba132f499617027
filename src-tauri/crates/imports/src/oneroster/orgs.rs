//! orgs.csv: the schools, and the district above them.

use std::collections::HashSet;

use super::{
    cells::Statuses,
    columns::ORGS,
    drafts::SchoolDraft,
    files::Found,
    reading::{Ids, Reading},
    sheet::{At, Sheet},
};
use crate::{Code, ReadError, csv_rows::Row, source::Source};

#[derive(Debug, Default)]
pub(crate) struct Orgs {
    pub schools: Vec<SchoolDraft>,
    pub ids: Ids,
    /// Districts and states: known, but no student is at one.
    above: HashSet<Box<str>>,
    pub read: bool,
}

impl Orgs {
    pub fn is_school(&self, id: &str) -> bool {
        self.ids.get(id).is_some()
    }

    pub fn is_above(&self, id: &str) -> bool {
        self.above.contains(id)
    }
}

const ABOVE: &[&str] = &["district", "local", "state", "national", "department"];

pub(crate) fn read(
    reading: &mut Reading<'_, '_>,
    source: &mut Source,
    found: &Found,
) -> Result<Orgs, ReadError> {
    let mut orgs = Orgs::default();
    let Some(mut sheet) = Sheet::open(reading, source, found, &ORGS)? else { return Ok(orgs) };
    orgs.read = true;
    let mut statuses = Statuses::of(&sheet);
    let [id, name, kind, identifier] = ["sourcedId", "name", "type", "identifier"].map(|c| sheet.column(c));
    let mut row = Row::default();
    while sheet.next(reading, &mut row)? {
        let at = At::new(&sheet, &row, row.get(&name));
        let active = statuses.is_active(reading, at);
        let roster_id = row.get(&id);
        if roster_id.is_empty() {
            let message = "This school has no id, so nobody can be at it. Ask for an export with ids.";
            let problem = at.rejected(&id, Code::IdMissing, message);
            at.leave_out(reading, problem);
            continue;
        }
        let first = orgs.ids.get(roster_id).map(|at| orgs.schools[at as usize].line);
        if first.is_some() || orgs.is_above(roster_id) {
            let line = first.map_or_else(String::new, |line| format!(" on line {line}"));
            let message = format!("This id is already used{line}; the first row was kept.");
            reading.problems.push(at.repaired(&id, Code::RowTwice, message));
            continue;
        }
        if ABOVE.contains(&row.get(&kind).to_lowercase().as_str()) {
            orgs.above.insert(roster_id.into());
            continue;
        }
        orgs.ids.insert(roster_id, orgs.schools.len());
        orgs.schools.push(SchoolDraft {
            roster_id: roster_id.to_owned(),
            name: row.text(&name).unwrap_or_else(|| roster_id.to_owned()),
            identifier: row.text(&identifier),
            active,
            line: row.line,
        });
    }
    reading.statuses.push(statuses);
    Ok(orgs)
}
