//! One student of a roster beside the one the office has.

use domain::{
    ids::SchoolId,
    student::{Gender, Race, RosterStatus, Student},
};
use imports::oneroster::{DemographicsDraft, Races, Sex, StudentDraft};
use uuid::Uuid;

use super::fill;
use crate::{error::Result, students::blank};

/// The stored student with what the roster knows better; what the office entered stays.
pub fn merged(
    known: Option<&Student>,
    draft: &StudentDraft,
    school_id: SchoolId,
    new_id: &mut impl FnMut() -> Result<Uuid>,
) -> Result<Student> {
    let mut student = match known {
        Some(student) => student.clone(),
        None => blank(new_id()?.into(), school_id),
    };
    student.school_id = school_id;
    student.roster_id = Some(draft.roster_id.clone());
    student.roster_status = if draft.active { RosterStatus::OnRoster } else { RosterStatus::Gone };
    // Who is to be deleted may come without a name.
    if !(draft.given_name.is_empty() && draft.family_name.is_empty()) {
        student.given_name.clone_from(&draft.given_name);
        student.family_name.clone_from(&draft.family_name);
    }
    fill(&mut student.middle_name, &draft.middle_name);
    fill(&mut student.local_id, &draft.local_id);
    fill(&mut student.preferred_name, &draft.preferred_given_name);
    fill(&mut student.pronouns, &draft.pronouns);
    fill(&mut student.email, &draft.email);
    fill(&mut student.phone, if draft.phone.is_some() { &draft.phone } else { &draft.sms });
    student.grade = draft.grade.map(i16::from).or(student.grade);
    student.birth_date = draft.birth_date.or(student.birth_date);
    student.gender = draft.sex.and_then(gender).or(student.gender);
    apply_races(&mut student, &draft.races);
    Ok(student)
}

pub fn with_demographics(mut student: Student, draft: &DemographicsDraft) -> Student {
    student.birth_date = draft.birth_date.or(student.birth_date);
    student.gender = draft.sex.and_then(gender).or(student.gender);
    apply_races(&mut student, &draft.races);
    student
}

fn gender(sex: Sex) -> Option<Gender> {
    match sex {
        Sex::Female => Some(Gender::Female),
        Sex::Male => Some(Gender::Male),
        Sex::Other => Some(Gender::Other),
        Sex::Unspecified => None,
    }
}

fn apply_races(student: &mut Student, told: &Races) {
    let Races { american_indian, asian, black, pacific_islander, white, two_or_more, hispanic } = *told;
    student.hispanic = hispanic.or(student.hispanic);
    let all = [
        (american_indian, Race::AmericanIndian),
        (asian, Race::Asian),
        (black, Race::Black),
        (pacific_islander, Race::PacificIslander),
        (white, Race::White),
        (two_or_more, Race::TwoOrMore),
    ];
    if all.iter().any(|(said, _)| said.is_some()) {
        student.races = all.iter().filter(|(said, _)| *said == Some(true)).map(|(_, race)| *race).collect();
    }
}

/// “grade 11 → 12; school changed”.
pub fn differences(before: &Student, after: &Student) -> String {
    let mut said: Vec<String> = Vec::new();
    let grade = |g: Option<i16>| g.map_or("none".to_owned(), |g| g.to_string());
    if before.grade != after.grade {
        said.push(format!("grade {} → {}", grade(before.grade), grade(after.grade)));
    }
    if before.school_id != after.school_id {
        said.push("another school".into());
    }
    if before.legal_name() != after.legal_name() || before.preferred_name != after.preferred_name {
        said.push(format!("name was {}", before.listed_name()));
    }
    if before.birth_date != after.birth_date {
        said.push("birth date".into());
    }
    if before.email != after.email || before.phone != after.phone {
        said.push("phone or e-mail".into());
    }
    if before.roster_status != after.roster_status {
        said.push(after.roster_status.label().to_lowercase());
    }
    if said.is_empty() {
        said.push("other details".into());
    }
    said.join("; ")
}
