//! Grades as schools write them.

/// A grade as a number: kindergarten is 0, preschool -1, twelfth grade 12, after twelfth 13.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grade {
    Year(i8),
    /// Told on purpose: the school does not grade this student.
    Ungraded,
}

/// The grade, and whether it stood there in plain figures or as OneRoster codes it.
pub(crate) fn parse_grade(text: &str) -> Option<(Grade, bool)> {
    let text = text.trim();
    let coded = match text {
        "IT" | "PR" | "PK" | "TK" => Some(Grade::Year(-1)),
        "KG" => Some(Grade::Year(0)),
        "UG" | "Other" => Some(Grade::Ungraded),
        "PS" => Some(Grade::Year(13)),
        _ => None,
    };
    if let Some(grade) = coded {
        return Some((grade, true));
    }
    if !text.is_empty() && text.len() <= 2 && text.bytes().all(|b| b.is_ascii_digit()) {
        return year(text.parse().ok()?).map(|grade| (grade, true));
    }
    in_words(text).map(|grade| (grade, false))
}

fn year(number: i8) -> Option<Grade> {
    (0..=13).contains(&number).then_some(Grade::Year(number))
}

fn in_words(text: &str) -> Option<Grade> {
    let lower = text.to_lowercase();
    if lower.starts_with('-') {
        return None;
    }
    let word = lower
        .trim_start_matches("grade")
        .trim_end_matches("grade")
        .trim_end_matches("grader")
        .trim_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ':' | '#' | '-' | '°' | 'º'));
    let named = match word {
        "senior" | "sr" | "twelfth" | "twelve" => 12,
        "junior" | "jr" | "eleventh" | "eleven" => 11,
        "sophomore" | "soph" | "so" | "tenth" | "ten" => 10,
        "freshman" | "fresh" | "fr" | "ninth" | "nine" => 9,
        "eighth" => 8,
        "seventh" => 7,
        "sixth" => 6,
        "fifth" => 5,
        "fourth" => 4,
        "third" => 3,
        "second" => 2,
        "first" => 1,
        "k" | "kg" | "kn" | "kindergarten" | "kinder" | "kg-am" | "kg-pm" => 0,
        "pk" | "prek" | "pre-k" | "pre k" | "tk" | "preschool" | "prekindergarten" | "ec" => -1,
        "post" | "postgraduate" | "post-graduate" | "pg" | "12+" | "transition" | "ps" => 13,
        "ug" | "ungraded" | "other" => return Some(Grade::Ungraded),
        _ => return numbered(word),
    };
    Some(Grade::Year(named))
}

/// “12th”, “12.0”, “g12”, “012”.
fn numbered(word: &str) -> Option<Grade> {
    let word = word.strip_prefix(['g', 'y']).unwrap_or(word);
    let digits = word.len() - word.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, rest) = word.split_at(digits);
    matches!(rest.trim(), "" | "th" | "st" | "nd" | "rd" | ".0" | ".00")
        .then(|| number.parse().ok().and_then(year))?
}

/// The grade that most students of this birth date are in, with 1 September as the day of entry.
pub(crate) fn usual_grade(birth: chrono::NaiveDate, today: chrono::NaiveDate) -> Option<i8> {
    use chrono::Datelike;
    let school_year = if today.month() >= 7 { today.year() } else { today.year() - 1 };
    let entry = if birth.month() >= 9 { birth.year() + 1 } else { birth.year() };
    i8::try_from(school_year - entry - 5).ok().filter(|grade| (-1..=13).contains(grade))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    #[test]
    fn grades_are_read_in_every_form_that_exports_use() {
        let cases = [
            ("12", Some((Grade::Year(12), true))),
            ("09", Some((Grade::Year(9), true))),
            ("9", Some((Grade::Year(9), true))),
            ("KG", Some((Grade::Year(0), true))),
            ("PK", Some((Grade::Year(-1), true))),
            ("UG", Some((Grade::Ungraded, true))),
            ("12th", Some((Grade::Year(12), false))),
            ("12th Grade", Some((Grade::Year(12), false))),
            ("Grade 11", Some((Grade::Year(11), false))),
            ("Senior", Some((Grade::Year(12), false))),
            ("FRESHMAN", Some((Grade::Year(9), false))),
            ("kindergarten", Some((Grade::Year(0), false))),
            ("12.0", Some((Grade::Year(12), false))),
            ("G10", Some((Grade::Year(10), false))),
            ("", None),
            ("99", None),
            ("-3", None),
            ("twelve monkeys", None),
        ];
        for (text, expected) in cases {
            assert_eq!(parse_grade(text), expected, "{text}");
        }
    }

    #[test]
    fn a_birth_date_suggests_the_grade_of_its_year() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        assert_eq!(usual_grade(day(2011, 5, 1), day(2026, 11, 24)), Some(10));
        assert_eq!(usual_grade(day(2011, 9, 1), day(2026, 11, 24)), Some(9));
        assert_eq!(usual_grade(day(2011, 5, 1), day(2027, 5, 1)), Some(10));
        assert_eq!(usual_grade(day(1950, 5, 1), day(2027, 5, 1)), None);
    }
}
