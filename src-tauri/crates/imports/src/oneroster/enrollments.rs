//! enrollments.csv: which student is in which class. The longest file; its rows become eight-byte meetings.

use super::{
    cells::{Statuses, date},
    classes::Classes,
    columns::ENROLLMENTS,
    drafts::{EnrollmentDraft, MeetingDraft},
    files::Found,
    people::{People, Person},
    reading::Reading,
    roles::{Role, role_of},
    sheet::{At, Sheet},
};
use crate::{Code, ReadError, csv_rows::Row, source::Source};

/// The same row twice is looked for among so many of the student's latest.
const LOOKED_BACK: usize = 64;

pub(crate) fn read(
    reading: &mut Reading<'_, '_>,
    source: &mut Source,
    found: &Found,
    people: &mut People,
    classes: &Classes,
) -> Result<Vec<EnrollmentDraft>, ReadError> {
    let mut others = Vec::new();
    let Some(mut sheet) = Sheet::open(reading, source, found, &ENROLLMENTS)? else { return Ok(others) };
    let mut statuses = Statuses::of(&sheet);
    let [class, user, role, begins, ends] =
        ["classSourcedId", "userSourcedId", "role", "beginDate", "endDate"].map(|c| sheet.column(c));
    let mut row = Row::default();
    while sheet.next(reading, &mut row)? {
        let at = At::new(&sheet, &row, "");
        let active = statuses.is_active(reading, at);
        let word = row.get(&role);
        if !word.is_empty()
            && word != "student"
            && role_of(word).is_none_or(|(role, _)| role != Role::Student)
        {
            continue;
        }
        let person = people.get(row.get(&user));
        let in_class = classes.ids.get(row.get(&class));
        let subject = match person {
            Some(Person::Student(index)) => index,
            Some(_) => continue,
            None if reading.held_back.contains(row.get(&user)) => continue,
            None if reading.is_delta() => u32::MAX,
            None => {
                let message = "There is no such person in users.csv; the row was left out.";
                reading.problems.push(at.repaired(&user, Code::UserUnknown, message));
                continue;
            }
        };
        if in_class.is_none() && !reading.is_delta() {
            let message = "There is no such class in classes.csv; the row was left out.";
            let name = people.students[subject as usize].name();
            reading.problems.push(at.repaired(&class, Code::ClassUnknown, message).about(&name));
            continue;
        }
        if !word.is_empty() && word != "student" {
            reading.problems.push(at.repaired(&role, Code::LetterCase, "Read as student."));
        }
        let mut begin = date(reading, at, &begins);
        let mut end = date(reading, at, &ends);
        if let (Some(from), Some(to)) = (begin, end)
            && to < from
        {
            let message = "The enrollment ends before it begins; both dates were left out.";
            reading.problems.push(at.repaired(&ends, Code::DatesReversed, message));
            (begin, end) = (None, None);
        }
        let Some((student, class_at)) = people.students.get_mut(subject as usize).zip(in_class) else {
            others.push(EnrollmentDraft {
                student_roster_id: row.get(&user).to_owned(),
                class_roster_id: row.get(&class).to_owned(),
                begins: begin,
                ends: end,
                removed: !active,
                line: row.line,
            });
            continue;
        };
        let meeting = MeetingDraft { class: class_at, begins: begin, ends: end, removed: !active };
        if !student.meetings.iter().rev().take(LOOKED_BACK).any(|known| *known == meeting) {
            student.meetings.push(meeting);
        }
    }
    reading.statuses.push(statuses);
    Ok(others)
}
