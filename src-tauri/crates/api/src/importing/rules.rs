//! The office's rules on the rows of a file: what an edit would refuse is never stored.

use domain::{
    employer::{Credential, Person, Site},
    guardian::Guardian,
    language::language_code,
    opportunity::Opportunity,
    student::Student,
    violation::{Violation, Violations},
};
use imports::{Code, Field};

/// A row that a rule can be broken by.
pub(super) trait Ruled: Sized {
    /// The field goes back to what is stored, or is emptied; what stood there, and the column it comes from.
    /// None for what a row can't do without.
    fn put_back(&mut self, before: Option<&Self>, field: &str) -> Option<(Field, String)>;
}

/// Leaves out what a rule refuses, telling each value; the rule that still stands in the way, when one does.
pub(super) fn mend<T: Ruled>(
    row: &mut T,
    before: Option<&T>,
    check: impl Fn(&T) -> Result<(), Violations>,
    mut tell: impl FnMut(&Violation, Field, &str),
) -> Result<(), Violation> {
    for before in [before, None] {
        let Err(broken) = check(row) else { return Ok(()) };
        for violation in broken.0 {
            let Some((field, found)) = row.put_back(before, &violation.field) else { return Err(violation) };
            if !found.is_empty() {
                tell(&violation, field, &found);
            }
        }
    }
    check(row).map_err(|mut still| still.0.swap_remove(0))
}

/// The problem's code for a broken rule.
pub(super) fn code_of(violation: &Violation) -> Code {
    match violation.rule.as_str() {
        "zip" => Code::ZipUnreadable,
        "email" => Code::EmailUnreadable,
        "language" => Code::LanguageUnknown,
        "order" => Code::DatesReversed,
        _ => Code::RuleBroken,
    }
}

/// Puts one field back and gives what stood there, as text.
macro_rules! back {
    ($row:ident, $before:ident, $($part:ident).+, $said:expr) => {{
        let stored = $before.map(|b| b.$($part).+.clone()).unwrap_or_default();
        $said(std::mem::replace(&mut $row.$($part).+, stored))
    }};
}

fn said<T: ToString>(value: Option<T>) -> String {
    value.map(|v| v.to_string()).unwrap_or_default()
}

/// What was kept as a word becomes its code; nothing is lost, so nothing is told.
fn language_back(language: &mut String, stored: Option<&String>) -> String {
    if let Some(code) = language_code(language) {
        code.clone_into(language);
        return String::new();
    }
    std::mem::replace(language, stored.cloned().unwrap_or_default())
}

impl Ruled for Student {
    fn put_back(&mut self, before: Option<&Self>, field: &str) -> Option<(Field, String)> {
        Some(match field {
            "birth_date" => (Field::BirthDate, back!(self, before, birth_date, said)),
            "grade" => (Field::Grade, back!(self, before, grade, said)),
            "email" => (Field::StudentEmail, back!(self, before, email, String::from)),
            "address.zip" => (Field::Zip, back!(self, before, address.zip, String::from)),
            "home_language" => {
                let stored = before.map(|b| &b.home_language);
                (Field::HomeLanguage, language_back(&mut self.home_language, stored))
            }
            _ => return None,
        })
    }
}

impl Ruled for Guardian {
    fn put_back(&mut self, before: Option<&Self>, field: &str) -> Option<(Field, String)> {
        Some(match field {
            "email" => (Field::GuardianEmail, back!(self, before, email, String::from)),
            "language" => {
                let stored = before.map(|b| &b.language);
                (Field::GuardianLanguage, language_back(&mut self.language, stored))
            }
            _ => return None,
        })
    }
}

impl Ruled for Site {
    fn put_back(&mut self, before: Option<&Self>, field: &str) -> Option<(Field, String)> {
        Some(match field {
            "address.zip" => (Field::Zip, back!(self, before, address.zip, String::from)),
            _ => return None,
        })
    }
}

impl Ruled for Person {
    fn put_back(&mut self, before: Option<&Self>, field: &str) -> Option<(Field, String)> {
        Some(match field {
            "email" => (Field::ContactEmail, back!(self, before, email, String::from)),
            _ => return None,
        })
    }
}

impl Ruled for Credential {
    fn put_back(&mut self, before: Option<&Self>, field: &str) -> Option<(Field, String)> {
        Some(match field {
            "valid_until" => (Field::InsuranceExpiry, back!(self, before, valid_until, said)),
            _ => return None,
        })
    }
}

impl Ruled for Opportunity {
    fn put_back(&mut self, before: Option<&Self>, field: &str) -> Option<(Field, String)> {
        Some(match field {
            "ends_on" => (Field::Ends, back!(self, before, ends_on, said)),
            "seats" => {
                let stored = before.map_or(1, |b| b.seats);
                (Field::Seats, std::mem::replace(&mut self.seats, stored).to_string())
            }
            "pay.cents_per_hour" => {
                let cents = |cents: Option<u32>| said(cents.map(|c| format!("${}.{:02}", c / 100, c % 100)));
                (Field::Wage, back!(self, before, pay.cents_per_hour, cents))
            }
            blocks if blocks.starts_with("weekly_blocks") => {
                let days = |blocks: Vec<domain::time::WeeklyBlock>| {
                    let said = blocks.iter().map(|b| {
                        let (starts, ends) = (b.starts.format("%-H:%M"), b.ends.format("%-H:%M"));
                        format!("{} {starts}-{ends}", b.day.label())
                    });
                    said.collect::<Vec<_>>().join(", ")
                };
                (Field::Weekly, back!(self, before, weekly_blocks, days))
            }
            _ => return None,
        })
    }
}
