//! The office's rules on the rows of a file: what an edit would refuse is never stored.

use domain::{
    employer::{Credential, Employer, Person, Site},
    guardian::Guardian,
    language::language_code,
    opportunity::Opportunity,
    school::School,
    student::Student,
    violation::{Violation, Violations, mended_line, mended_text},
};
use imports::{Code, Field};

/// A row that a rule can be broken by.
pub(super) trait Ruled: Sized {
    /// The field goes back to what is stored, or is emptied; what stood there, and the column it comes from.
    /// None for what a row can't do without.
    fn put_back(&mut self, before: Option<&Self>, field: &str) -> Option<(Field, String)>;

    /// The texts in it; what is not allowed in one is taken out of it.
    fn texts(&mut self) -> Vec<Text<'_>>;
}

/// A field as its type calls it, the column it comes from, and what stands there.
pub(super) struct Text<'a> {
    name: &'static str,
    field: Field,
    value: &'a mut String,
    mended: fn(&str, &str) -> String,
}

impl<'a> Text<'a> {
    fn line(name: &'static str, field: Field, value: &'a mut String) -> Self {
        Self { name, field, value, mended: mended_line }
    }

    fn long(name: &'static str, field: Field, value: &'a mut String) -> Self {
        Self { name, field, value, mended: mended_text }
    }

    /// Without what the rule refuses; a text that is wrong as a whole goes.
    fn mend(self, rule: &str) -> Option<(Field, String)> {
        let mended = match rule {
            "characters" | "length" => (self.mended)(self.value, rule),
            "phone" | "website" => String::new(),
            _ => return None,
        };
        Some((self.field, std::mem::replace(self.value, mended)))
    }
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
            let text = row.texts().into_iter().find(|text| text.name == violation.field);
            let mended = text.and_then(|text| text.mend(&violation.rule));
            let Some((field, found)) = mended.or_else(|| row.put_back(before, &violation.field)) else {
                return Err(violation);
            };
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

    fn texts(&mut self) -> Vec<Text<'_>> {
        vec![
            Text::line("local_id", Field::LocalId, &mut self.local_id),
            Text::line("given_name", Field::GivenName, &mut self.given_name),
            Text::line("middle_name", Field::MiddleName, &mut self.middle_name),
            Text::line("family_name", Field::FamilyName, &mut self.family_name),
            Text::line("preferred_name", Field::PreferredName, &mut self.preferred_name),
            Text::line("pronouns", Field::Pronouns, &mut self.pronouns),
            Text::line("email", Field::StudentEmail, &mut self.email),
            Text::long("career_goal", Field::CareerGoal, &mut self.career_goal),
            Text::line("phone", Field::StudentPhone, &mut self.phone),
            Text::line("address.street", Field::Street, &mut self.address.street),
            Text::line("address.city", Field::City, &mut self.address.city),
            Text::line("address.state", Field::State, &mut self.address.state),
            Text::line("address.zip", Field::Zip, &mut self.address.zip),
        ]
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

    fn texts(&mut self) -> Vec<Text<'_>> {
        vec![
            Text::line("given_name", Field::GuardianName, &mut self.given_name),
            Text::line("family_name", Field::GuardianName, &mut self.family_name),
            Text::line("relation", Field::GuardianRelation, &mut self.relation),
            Text::line("email", Field::GuardianEmail, &mut self.email),
            Text::line("phone", Field::GuardianPhone, &mut self.phone),
            Text::line("other_phone", Field::GuardianPhone, &mut self.other_phone),
        ]
    }
}

impl Ruled for Site {
    fn put_back(&mut self, before: Option<&Self>, field: &str) -> Option<(Field, String)> {
        Some(match field {
            "address.zip" => (Field::Zip, back!(self, before, address.zip, String::from)),
            _ => return None,
        })
    }

    fn texts(&mut self) -> Vec<Text<'_>> {
        vec![
            Text::line("name", Field::Site, &mut self.name),
            Text::line("phone", Field::EmployerPhone, &mut self.phone),
            Text::line("address.street", Field::Street, &mut self.address.street),
            Text::line("address.city", Field::City, &mut self.address.city),
            Text::line("address.state", Field::State, &mut self.address.state),
            Text::line("address.zip", Field::Zip, &mut self.address.zip),
        ]
    }
}

impl Ruled for Person {
    fn put_back(&mut self, before: Option<&Self>, field: &str) -> Option<(Field, String)> {
        Some(match field {
            "email" => (Field::ContactEmail, back!(self, before, email, String::from)),
            _ => return None,
        })
    }

    fn texts(&mut self) -> Vec<Text<'_>> {
        vec![
            Text::line("name", Field::ContactName, &mut self.name),
            Text::line("title", Field::ContactTitle, &mut self.title),
            Text::line("email", Field::ContactEmail, &mut self.email),
            Text::line("phone", Field::ContactPhone, &mut self.phone),
        ]
    }
}

impl Ruled for Credential {
    fn put_back(&mut self, before: Option<&Self>, field: &str) -> Option<(Field, String)> {
        Some(match field {
            "valid_until" => (Field::InsuranceExpiry, back!(self, before, valid_until, said)),
            _ => return None,
        })
    }

    fn texts(&mut self) -> Vec<Text<'_>> {
        vec![
            Text::line("issuer", Field::Insurer, &mut self.issuer),
            Text::line("number", Field::Policy, &mut self.number),
        ]
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

    fn texts(&mut self) -> Vec<Text<'_>> {
        vec![
            Text::line("title", Field::OpportunityTitle, &mut self.title),
            Text::long("tasks", Field::Tasks, &mut self.tasks),
            Text::long("requirements.other", Field::Requirements, &mut self.requirements.other),
        ]
    }
}

impl Ruled for Employer {
    fn put_back(&mut self, _: Option<&Self>, _: &str) -> Option<(Field, String)> {
        None
    }

    fn texts(&mut self) -> Vec<Text<'_>> {
        vec![
            Text::line("name", Field::EmployerName, &mut self.name),
            Text::line("industry", Field::Industry, &mut self.industry),
            Text::line("phone", Field::EmployerPhone, &mut self.phone),
            Text::line("website", Field::Website, &mut self.website),
            Text::long("notes", Field::Notes, &mut self.notes),
            Text::long("stage_reason", Field::Stage, &mut self.stage_reason),
        ]
    }
}

impl Ruled for School {
    fn put_back(&mut self, _: Option<&Self>, _: &str) -> Option<(Field, String)> {
        None
    }

    fn texts(&mut self) -> Vec<Text<'_>> {
        vec![
            Text::line("name", Field::School, &mut self.name),
            Text::line("short_name", Field::School, &mut self.short_name),
            Text::line("code", Field::School, &mut self.code),
            Text::line("phone", Field::School, &mut self.phone),
        ]
    }
}
