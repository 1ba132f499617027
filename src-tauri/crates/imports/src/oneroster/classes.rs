//! classes.csv: what meets in which periods and terms.

use super::{
    cells::Statuses,
    columns::CLASSES,
    drafts::ClassDraft,
    files::Found,
    reading::{Ids, Reading, parts},
    sessions::Sessions,
    sheet::{At, Sheet},
};
use crate::{Code, ReadError, csv_rows::Row, source::Source};

#[derive(Debug, Default)]
pub(crate) struct Classes {
    pub drafts: Vec<ClassDraft>,
    pub ids: Ids,
}

pub(crate) fn read(
    reading: &mut Reading<'_, '_>,
    source: &mut Source,
    found: &Found,
    sessions: &Sessions,
) -> Result<Classes, ReadError> {
    let mut classes = Classes::default();
    let Some(mut sheet) = Sheet::open(reading, source, found, &CLASSES)? else { return Ok(classes) };
    let mut statuses = Statuses::of(&sheet);
    let [id, title, school, terms, periods] =
        ["sourcedId", "title", "schoolSourcedId", "termSourcedIds", "periods"].map(|c| sheet.column(c));
    let mut row = Row::default();
    while sheet.next(reading, &mut row)? {
        let at = At::new(&sheet, &row, row.get(&title));
        let active = statuses.is_active(reading, at);
        let roster_id = row.get(&id);
        if roster_id.is_empty() {
            let message = "This class has no id, so nobody can be in it; it was left out.";
            reading.problems.push(at.repaired(&id, Code::IdMissing, message));
            continue;
        }
        if classes.ids.get(roster_id).is_some() {
            let message = "This id is already used; the first row was kept.";
            reading.problems.push(at.repaired(&id, Code::RowTwice, message));
            continue;
        }
        let mut in_sessions = Vec::new();
        for term in parts(row.get(&terms)) {
            match sessions.ids.get(term) {
                Some(at) => in_sessions.push(at),
                None if sessions.ids.is_empty() || reading.is_delta() => {}
                None => {
                    let message =
                        "There is no such term in academicSessions.csv; the class was read without it.";
                    reading.problems.push(at.repaired(&terms, Code::SessionUnknown, message));
                }
            }
        }
        classes.ids.insert(roster_id, classes.drafts.len());
        classes.drafts.push(ClassDraft {
            roster_id: roster_id.to_owned(),
            title: row.get(&title).to_owned(),
            periods: parts(row.get(&periods)).map(str::to_owned).collect(),
            school_roster_id: row.text(&school),
            sessions: in_sessions,
            active,
            line: row.line,
        });
    }
    reading.statuses.push(statuses);
    Ok(classes)
}
