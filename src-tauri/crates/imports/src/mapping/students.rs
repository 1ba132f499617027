//! A mapped file of students: new ones, or the flags, addresses and pathways that OneRoster doesn't carry.

use std::collections::HashMap;

use super::{
    Field, MappedGuardian, MappedOptions, MappedStudent, Mapping,
    names::split_name,
    row::{Cells, Reader},
};
use crate::{
    Code, Progress, ReadError, Severity, Table,
    oneroster::{Sex, is_plausible_birth, last_first},
    table::{Drafts, gathered},
};

/// Reads students and hands each to `take`. A row needs a number or a name; whatever else cannot be read is told and left
/// out.
///
/// # Errors
/// [`ReadError::NotMapped`] when neither number nor name is mapped, [`ReadError::Cancelled`], and those of `take`.
pub fn each_student<E: From<ReadError>>(
    table: &Table,
    mapping: &Mapping,
    options: &MappedOptions,
    progress: &mut Progress<'_>,
    take: impl FnMut(MappedStudent) -> Result<(), E>,
) -> Result<Drafts<()>, E> {
    let reader = Reader::new(table, mapping, options);
    reader.require(&[Field::LocalId, Field::RosterId, Field::FamilyName, Field::FullName])?;
    let seen = std::cell::RefCell::new(HashMap::<String, u32>::new());
    let read = |cells: &mut Cells<'_, '_>| {
        let student = student(cells)?;
        let id = student.local_id.clone().or_else(|| student.roster_id.clone());
        if let Some(id) = id {
            let first = *seen.borrow_mut().entry(id).or_insert(student.line);
            if first != student.line {
                let message = format!(
                    "Line {first} has the same student number. Keep one of the two, or correct the number."
                );
                cells.leave_out(Field::LocalId, Code::IdTwice, &message);
                return None;
            }
        }
        Some(student)
    };
    reader.read_each(progress, read, take)
}

/// The same, all of them at once.
///
/// # Errors
/// As [`each_student`].
pub fn read_students(
    table: &Table,
    mapping: &Mapping,
    options: &MappedOptions,
    progress: &mut Progress<'_>,
) -> Result<Drafts<MappedStudent>, ReadError> {
    gathered(|take| each_student(table, mapping, options, progress, take))
}

fn student(cells: &mut Cells<'_, '_>) -> Option<MappedStudent> {
    let full = cells.text(Field::FullName).map(|full| split_name(&full));
    let (full_given, full_middle, full_family) = full.unwrap_or_default();
    let or = |told: Option<String>, other: String| told.or((!other.is_empty()).then_some(other));
    let given_name = or(cells.text(Field::GivenName), full_given);
    let family_name = or(cells.text(Field::FamilyName), full_family);
    let (local_id, roster_id) = (cells.text(Field::LocalId), cells.text(Field::RosterId));
    cells.subject =
        last_first(family_name.as_deref().unwrap_or_default(), given_name.as_deref().unwrap_or_default());
    if local_id.is_none() && roster_id.is_none() && family_name.is_none() && given_name.is_none() {
        let message =
            "The row has neither a student number nor a name, so nobody knows whom it is about. Fill one in.";
        cells.leave_out(Field::LocalId, Code::IdMissing, message);
        return None;
    }
    Some(MappedStudent {
        local_id,
        roster_id,
        given_name,
        middle_name: cells.text(Field::MiddleName).or(full_middle),
        family_name,
        preferred_name: cells.text(Field::PreferredName),
        pronouns: cells.text(Field::Pronouns),
        birth_date: birth_date(cells),
        sex: sex(cells),
        ethnicity: cells.text(Field::Ethnicity),
        hispanic: cells.yes_no(Field::Hispanic),
        grade: cells.grade(Field::Grade),
        school: cells.text(Field::School),
        pathway: cells.text(Field::Pathway),
        email: cells.email(Field::StudentEmail),
        phone: cells.phone(Field::StudentPhone),
        street: cells.text(Field::Street),
        city: cells.text(Field::City),
        state: cells.text(Field::State),
        zip: cells.zip(Field::Zip),
        guardians: guardians(cells),
        home_language: cells.text(Field::HomeLanguage),
        iep: cells.yes_no(Field::Iep),
        english_learner: cells.yes_no(Field::EnglishLearner),
        low_income: low_income(cells),
        homeless: cells.yes_no(Field::Homeless),
        foster_care: cells.yes_no(Field::FosterCare),
        military: cells.yes_no(Field::Military),
        nontraditional: cells.yes_no(Field::Nontraditional),
        single_parent: cells.yes_no(Field::SingleParent),
        out_of_workforce: cells.yes_no(Field::OutOfWorkforce),
        concentrator: cells.yes_no(Field::Concentrator),
        graduated_on: cells.day_gone_by(Field::GraduatedOn),
        counselor: cells.text(Field::Counselor),
        career_goal: cells.text(Field::CareerGoal),
        transport: cells.text(Field::Transport),
        line: cells.line(),
    })
}

fn birth_date(cells: &mut Cells<'_, '_>) -> Option<chrono::NaiveDate> {
    let birth = cells.date(Field::BirthDate)?;
    if is_plausible_birth(birth, cells.today()) {
        return Some(birth);
    }
    let message =
        "Nobody in school was born then, so the birth date was left out. Look it up and correct it.";
    cells.tell(Severity::Repaired, Field::BirthDate, Code::DateOutOfRange, message, None);
    None
}

fn sex(cells: &mut Cells<'_, '_>) -> Option<Sex> {
    let text = cells.text(Field::Sex)?;
    let sex = Sex::read(&text);
    if sex.is_none() {
        cells.tell(
            Severity::Repaired,
            Field::Sex,
            Code::SexUnreadable,
            "This is no sex that can be read, so it was left out.",
            None,
        );
    }
    sex
}

/// Yes and no, and what lunch programs write.
fn low_income(cells: &mut Cells<'_, '_>) -> Option<bool> {
    match cells.text(Field::LowIncome)?.to_lowercase().as_str() {
        "free" | "reduced" | "free lunch" | "reduced lunch" | "r" => Some(true),
        "paid" | "full" | "full pay" | "p" => Some(false),
        _ => cells.yes_no(Field::LowIncome),
    }
}

fn guardians(cells: &mut Cells<'_, '_>) -> Vec<MappedGuardian> {
    let first = guardian(cells, Field::GuardianName, Field::GuardianPhone, Field::GuardianEmail);
    let first = first.map(|guardian| MappedGuardian {
        relation: cells.text(Field::GuardianRelation),
        language: cells.text(Field::GuardianLanguage),
        ..guardian
    });
    let second = guardian(cells, Field::Guardian2Name, Field::Guardian2Phone, Field::Guardian2Email);
    first.into_iter().chain(second).collect()
}

fn guardian(cells: &mut Cells<'_, '_>, name: Field, phone: Field, email: Field) -> Option<MappedGuardian> {
    let (given, middle, family) = cells.text(name).map(|name| split_name(&name)).unwrap_or_default();
    let given = middle.map_or(given.clone(), |middle| format!("{given} {middle}"));
    let guardian = MappedGuardian {
        given_name: (!given.is_empty()).then_some(given),
        family_name: (!family.is_empty()).then_some(family),
        phone: cells.phone(phone),
        email: cells.email(email),
        relation: None,
        language: None,
    };
    (guardian != MappedGuardian::default()).then_some(guardian)
}
