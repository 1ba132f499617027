//! From one school year into the next: who moves up, who graduates, and the calendar carried over.

use chrono::{Days, NaiveDate};

use crate::{
    calendar::SchoolYear,
    student::{RosterStatus, Student},
};

/// The last grade of high school.
pub const LAST_GRADE: i16 = 12;

/// What a new school year makes of a student.
#[derive(Debug, Clone, PartialEq)]
pub enum Moved {
    /// A grade further.
    Up(Student),
    /// Off the list, in the class of the year that ends.
    Graduated(Student),
    /// No grade is known, or the student is past grade 12 or gone already.
    Stays,
}

/// A senior graduates on the old year's last day, unless a day is noted already; everybody below moves up a grade.
pub fn moved(student: &Student, last_day: NaiveDate) -> Moved {
    if student.roster_status == RosterStatus::Gone || student.left_on.is_some() {
        return Moved::Stays;
    }
    match student.grade {
        Some(LAST_GRADE) => {
            Moved::Graduated(Student { roster_status: RosterStatus::Gone, ..graduated(student, last_day) })
        }
        Some(grade) if grade < LAST_GRADE => Moved::Up(Student { grade: Some(grade + 1), ..student.clone() }),
        _ => Moved::Stays,
    }
}

/// A student who isn't on the roster any more. A senior gone after `over`, the last day of a year that is over, has
/// graduated; gone before it, or from a lower grade, the student left.
pub fn vanished(student: &Student, over: Option<NaiveDate>) -> Student {
    let gone = Student { roster_status: RosterStatus::Gone, ..student.clone() };
    match over {
        Some(last_day) if student.grade == Some(LAST_GRADE) && student.left_on.is_none() => {
            graduated(&gone, last_day)
        }
        _ => gone,
    }
}

fn graduated(student: &Student, last_day: NaiveDate) -> Student {
    Student { graduated_on: student.graduated_on.or(Some(last_day)), left_on: None, ..student.clone() }
}

/// A day of the old year, as long after the new one's first day as it was after the old one's; the old last day becomes
/// the new last day.
pub fn shifted(date: NaiveDate, from: &SchoolYear, to: &SchoolYear) -> NaiveDate {
    if date == from.ends_on {
        return to.ends_on;
    }
    let days = (to.starts_on - from.starts_on).num_days();
    let moved = match u64::try_from(days) {
        Ok(later) => date.checked_add_days(Days::new(later)),
        Err(_) => date.checked_sub_days(Days::new(days.unsigned_abs())),
    };
    moved.unwrap_or(date)
}

/// “Spring term 2027” in the new year; a name without a year stays.
pub fn renamed(name: &str, from: &SchoolYear, to: &SchoolYear) -> String {
    if name.contains(&from.label) {
        return name.replace(&from.label, &to.label);
    }
    let years = to.ends_in() - from.ends_in();
    let mut out = String::with_capacity(name.len());
    let mut digits = String::new();
    let close = |digits: &mut String, out: &mut String| {
        let year = (digits.len() == 4).then(|| digits.parse::<i32>().ok()).flatten();
        match year.filter(|year| (1900..2200).contains(year)) {
            Some(year) => out.push_str(&(year + years).to_string()),
            None => out.push_str(digits),
        }
        digits.clear();
    };
    for letter in name.chars() {
        if letter.is_ascii_digit() {
            digits.push(letter);
        } else {
            close(&mut digits, &mut out);
            out.push(letter);
        }
    }
    close(&mut digits, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn year(label: &str, starts: &str, ends: &str) -> SchoolYear {
        let id = crate::ids::SchoolYearId(uuid::Uuid::nil());
        SchoolYear { id, label: label.into(), starts_on: day(starts), ends_on: day(ends) }
    }

    #[test]
    fn terms_keep_their_place_and_the_last_day_stays_the_last_day() {
        let from = year("2026-27", "2026-08-12", "2027-05-28");
        let to = year("2027-28", "2027-08-18", "2028-06-02");
        assert_eq!(shifted(day("2026-08-12"), &from, &to), day("2027-08-18"));
        assert_eq!(shifted(day("2026-12-18"), &from, &to), day("2027-12-24"));
        assert_eq!(shifted(day("2027-05-28"), &from, &to), day("2028-06-02"));
    }

    #[test]
    fn a_terms_name_bears_the_next_year() {
        let from = year("2026-27", "2026-08-12", "2027-05-28");
        let to = year("2027-28", "2027-08-18", "2028-06-02");
        let cases = [
            ("Spring term 2027", "Spring term 2028"),
            ("2026-27, first semester", "2027-28, first semester"),
            ("Semester 1", "Semester 1"),
            ("Room 12004", "Room 12004"),
        ];
        for (before, after) in cases {
            assert_eq!(renamed(before, &from, &to), after);
        }
    }
}
