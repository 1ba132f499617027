//! One or two guardians a student, with the language papers go home in.

use domain::{
    guardian::Guardian,
    ids::GuardianId,
    student::{Gender, Student},
};

use crate::{
    data,
    dice::Dice,
    mint::Mint,
    names::Names,
    students::{Roll, family_email},
};

pub fn guardians(
    mint: &mut Mint,
    dice: &mut Dice,
    names: &Names,
    student: &Student,
    roll: &Roll,
) -> Vec<Guardian> {
    let background = &names.backgrounds[roll.background];
    let relations: &[(&str, Gender)] = match dice.below(100) {
        0..=58 => &[("Mother", Gender::Female), ("Father", Gender::Male)],
        59..=70 => &[("Father", Gender::Male), ("Mother", Gender::Female)],
        71..=91 => &[("Mother", Gender::Female)],
        92..=95 => &[("Father", Gender::Male)],
        96..=97 => &[("Grandmother", Gender::Female)],
        _ => &[("Guardian", Gender::Female)],
    };
    let mut family = Vec::with_capacity(relations.len());
    for (i, (relation, gender)) in relations.iter().enumerate() {
        let given_name = background.given(dice, *gender).to_owned();
        let own = if dice.percent(16) {
            background.surname(dice, *gender).into_owned()
        } else {
            shared_name(student)
        };
        let language = if dice.percent(88) { student.home_language.clone() } else { "en".to_owned() };
        let email = if dice.percent(82) {
            family_email(&format!("{given_name} {own}"), &student.local_id)
        } else {
            String::new()
        };
        family.push(Guardian {
            id: GuardianId(mint.uuid()),
            student_id: student.id,
            roster_id: Some(format!("gdn-{}-{}", student.local_id, i + 1)),
            given_name,
            family_name: own,
            relation: (*relation).to_owned(),
            language,
            phone: data::phone(dice),
            other_phone: if dice.percent(24) { data::phone(dice) } else { String::new() },
            email,
            position: i as u16 + 1,
        });
    }
    family
}

/// The surname a parent shares with the child: the first of two.
fn shared_name(student: &Student) -> String {
    let family = student.family_name.as_str();
    match student.hispanic {
        Some(true) if !family.to_lowercase().starts_with("de") => {
            family.split([' ', '-']).next().unwrap_or(family).to_owned()
        }
        _ => family.to_owned(),
    }
}
