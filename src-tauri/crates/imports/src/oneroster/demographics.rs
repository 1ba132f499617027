//! demographics.csv: birth date, sex, race and ethnicity. Its ids are those of the users.

use chrono::{Datelike, Months, NaiveDate};
use strsim::damerau_levenshtein;

use super::{
    cells::{Statuses, date, yes_no},
    columns::DEMOGRAPHICS,
    drafts::{DemographicsDraft, Races, Sex},
    files::Found,
    people::{People, Person},
    reading::Reading,
    sheet::{At, Column, Sheet},
};
use crate::{Code, ReadError, csv_rows::Row, grades::usual_grade, source::Source};

struct Columns {
    birth: Column,
    sex: Column,
    races: [Column; 7],
}

pub(crate) fn read(
    reading: &mut Reading<'_, '_>,
    source: &mut Source,
    found: &Found,
    people: &mut People,
) -> Result<Vec<DemographicsDraft>, ReadError> {
    let mut others = Vec::new();
    let Some(mut sheet) = Sheet::open(reading, source, found, &DEMOGRAPHICS)? else { return Ok(others) };
    let mut statuses = Statuses::of(&sheet);
    let columns = Columns::of(&sheet);
    let (own, user) = (sheet.column("sourcedId"), sheet.column("userSourcedId"));
    let mut row = Row::default();
    while sheet.next(reading, &mut row)? {
        let at = At::new(&sheet, &row, "");
        let active = statuses.is_active(reading, at);
        let column = if row.get(&user).is_empty() { &own } else { &user };
        let id = row.get(column);
        if id.is_empty() {
            let message = "This row belongs to nobody; it was left out.";
            reading.problems.push(at.repaired(column, Code::IdMissing, message));
            continue;
        }
        if !active {
            continue;
        }
        match people.get(id) {
            Some(Person::Student(index)) => {
                let student = &people.students[index as usize];
                let (subject, grade) = (student.name(), student.grade);
                let draft = columns.read(reading, At::new(&sheet, &row, &subject), id, grade);
                let student = &mut people.students[index as usize];
                student.birth_date = draft.birth_date.or(student.birth_date);
                student.sex = draft.sex.or(student.sex);
                student.races = draft.races;
            }
            Some(_) => {}
            None if reading.held_back.contains(id) => {}
            None if reading.is_delta() => others.push(columns.read(reading, at, id, None)),
            None => {
                let message = "There is no such person in users.csv; the row was left out.";
                reading.problems.push(at.repaired(column, Code::UserUnknown, message));
            }
        }
    }
    reading.statuses.push(statuses);
    Ok(others)
}

impl Columns {
    fn of(sheet: &Sheet<'_>) -> Self {
        let races = [
            "americanIndianOrAlaskaNative",
            "asian",
            "blackOrAfricanAmerican",
            "nativeHawaiianOrOtherPacificIslander",
            "white",
            "demographicRaceTwoOrMoreRaces",
            "hispanicOrLatinoEthnicity",
        ];
        Self {
            birth: sheet.column("birthDate"),
            sex: sheet.column("sex"),
            races: races.map(|c| sheet.column(c)),
        }
    }

    fn read(
        &self,
        reading: &mut Reading<'_, '_>,
        at: At<'_, '_>,
        id: &str,
        grade: Option<i8>,
    ) -> DemographicsDraft {
        let mut told =
            self.races.iter().map(|column| yes_no(reading, at, column)).collect::<Vec<_>>().into_iter();
        let mut next = || told.next().flatten();
        let races = Races {
            american_indian: next(),
            asian: next(),
            black: next(),
            pacific_islander: next(),
            white: next(),
            two_or_more: next(),
            hispanic: next(),
        };
        DemographicsDraft {
            roster_id: id.to_owned(),
            birth_date: self.birth_date(reading, at, grade),
            sex: self.sex(reading, at),
            races,
            line: at.row.line,
        }
    }

    fn birth_date(
        &self,
        reading: &mut Reading<'_, '_>,
        at: At<'_, '_>,
        grade: Option<i8>,
    ) -> Option<NaiveDate> {
        let birth = date(reading, at, &self.birth)?;
        if is_plausible_birth(birth, reading.today) {
            return Some(birth);
        }
        let message =
            "Nobody in school was born then, so the birth date was left out. Look it up and correct it.";
        let problem = at.repaired(&self.birth, Code::DateOutOfRange, message);
        reading
            .problems
            .push(problem.suggest(likely_birth(birth, reading.today, grade).map(|d| d.to_string())));
        None
    }

    fn sex(&self, reading: &mut Reading<'_, '_>, at: At<'_, '_>) -> Option<Sex> {
        let text = at.get(&self.sex);
        if text.is_empty() {
            return None;
        }
        let Some(sex) = Sex::read(text) else {
            let message = "This is no sex that can be read, so it was left out.";
            reading.problems.push(at.repaired(&self.sex, Code::SexUnreadable, message));
            return None;
        };
        let meant = sex.word();
        if text != meant {
            let code = if text.eq_ignore_ascii_case(meant) { Code::LetterCase } else { Code::WordUnreadable };
            reading.problems.push(at.repaired(&self.sex, code, format!("Read as {meant}.")));
        }
        Some(sex)
    }
}

/// From 3 to 25 years old.
pub(crate) fn is_plausible_birth(birth: NaiveDate, today: NaiveDate) -> bool {
    let years_ago = |years: u32| today.checked_sub_months(Months::new(12 * years));
    years_ago(26).is_some_and(|oldest| birth > oldest)
        && years_ago(3).is_some_and(|youngest| birth <= youngest)
}

/// The year with one slip of the finger corrected, as near to the grade as there is.
fn likely_birth(written: NaiveDate, today: NaiveDate, grade: Option<i8>) -> Option<NaiveDate> {
    let grade = grade?;
    let year = written.year().to_string();
    (today.year() - 26..=today.year() - 3)
        .filter(|y| damerau_levenshtein(&y.to_string(), &year) <= 1)
        .filter_map(|y| written.with_year(y))
        .filter_map(|date| Some(((usual_grade(date, today)? - grade).abs(), date)))
        .filter(|(off, _)| *off <= 1)
        .min()
        .map(|(_, date)| date)
}
