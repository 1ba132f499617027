//! Students from a mapped file: new ones, or more about those who are known by number.

use domain::{
    guardian::Guardian,
    language::language_code,
    pathway::Pathway,
    school::School,
    student::{Gender, Race, SpecialPopulation, Student, Transport},
    zip,
};
use imports::{Code, Field, MappedOptions, Target, each_student, mapping::MappedStudent, oneroster::Sex};
use storage::{Connection, Tx, rows};

use super::{
    File, Plan, Read, Tally, fill, find_named,
    sheet::Line,
    whom::{Known, Whom},
};
use crate::{call::Call, error::Result, importing::reading, signer_names::SignerNames, students::blank};

#[derive(Default)]
pub(super) struct Students {
    students: Vec<Student>,
    guardians: Vec<Guardian>,
}

impl Plan for Students {
    const TARGET: Target = Target::Students;

    fn make(
        call: &Call<'_>,
        conn: &Connection,
        file: &File,
        options: &MappedOptions,
    ) -> Result<(Self, Tally, Read)> {
        let sheet = file.sheet();
        let lists = Lists {
            schools: rows::school::list(conn)?,
            pathways: rows::pathway::list(conn)?,
            staff: rows::staff::list(conn)?,
        };
        let stored = rows::student::list(conn)?;
        let students = Known::of(&stored);
        let by_number = file.has(Field::LocalId);
        let (mut plan, mut tally) = (Self::default(), Tally::default());
        let mut progress = reading::progress(call, "Reading the file");
        let take = |draft: MappedStudent| -> Result<()> {
            let draft = &draft;
            let subject = subject_of(draft);
            let line = sheet.line(draft.line, &subject);
            let known = match students.whom(draft) {
                Whom::One(student) if joins(student, draft, by_number) => Some(student),
                Whom::One(_) | Whom::Nobody if draft.local_id.is_none() => {
                    no_number(by_number, line, &mut tally);
                    return Ok(());
                }
                Whom::One(student) => Some(student),
                Whom::Nobody => None,
                Whom::Several(several) => {
                    ambiguous(&several, draft, line, &mut tally);
                    return Ok(());
                }
            };
            let Some(school) = school_of(&lists.schools, draft, known, &mut tally, line) else {
                return Ok(());
            };
            let mut student = match known {
                Some(student) => student.clone(),
                None => blank(call.new_id()?, school),
            };
            student.school_id = school;
            tell(&mut student, draft, &lists, &mut tally, line);
            if !line.mend(&mut tally, &mut student, known, |s| s.validate(call.today())) {
                return Ok(());
            }
            let old_zip = known.map_or("", |s| &s.address.zip);
            student.point = zip::follow(student.point, old_zip, &student.address.zip);
            if draft.zip.is_some() && student.point.is_none() && !student.address.zip.is_empty() {
                line.unknown_zip(&mut tally, &student.address.zip);
            }
            let before = plan.guardians.len();
            plan.add_guardians(call, conn, &student, draft, &mut tally, line)?;
            let more_guardians = plan.guardians.len() > before;
            tally.count_with(known, &student, more_guardians, &student.listed_name());
            if file.keep && known != Some(&student) {
                plan.students.push(student);
            }
            Ok(())
        };
        let read = each_student(&file.table, &file.mapping, options, &mut progress, take)?;
        Ok((plan, tally, read))
    }

    fn write(&self, call: &Call<'_>, tx: &mut Tx<'_>) -> Result<()> {
        let Self { students, guardians } = self;
        let mut pace = reading::Pace::new(call, "Writing students", students.len() + guardians.len());
        let told = students.iter().map(|s| s.id).chain(guardians.iter().map(|g| g.student_id));
        let signers = SignerNames::of_students(tx.conn(), told)?;
        for student in students {
            tx.put(student)?;
            pace.step()?;
        }
        for guardian in guardians {
            tx.put(guardian)?;
            pace.step()?;
        }
        signers.follow(tx)?;
        Ok(())
    }
}

impl Students {
    fn add_guardians(
        &mut self,
        call: &Call<'_>,
        conn: &Connection,
        student: &Student,
        draft: &MappedStudent,
        tally: &mut Tally,
        line: Line<'_>,
    ) -> Result<()> {
        if draft.guardians.is_empty() {
            return Ok(());
        }
        let known = rows::guardian::list_of_student(conn, student.id)?;
        for (told, position) in draft.guardians.iter().zip(1..) {
            let (given, family) =
                (told.given_name.clone().unwrap_or_default(), told.family_name.clone().unwrap_or_default());
            let same = known.iter().find(|g| g.given_name == given && g.family_name == family);
            let mut guardian = match same {
                Some(guardian) => guardian.clone(),
                None => Guardian {
                    id: call.new_id()?,
                    student_id: student.id,
                    roster_id: None,
                    given_name: given,
                    family_name: family,
                    relation: String::new(),
                    language: String::new(),
                    phone: String::new(),
                    other_phone: String::new(),
                    email: String::new(),
                    position: u16::try_from(known.len()).unwrap_or(0) + position,
                },
            };
            fill(&mut guardian.relation, told.relation.as_ref());
            fill(&mut guardian.phone, told.phone.as_ref());
            fill(&mut guardian.email, told.email.as_ref());
            language(&mut guardian.language, told.language.as_ref(), Field::GuardianLanguage, tally, line);
            if guardian.name().is_empty() {
                let message = "This parent or guardian has no name, so they were left out. Write one in.";
                line.repaired(tally, Code::NameMissing, Field::GuardianName, "", message);
                continue;
            }
            if line.mend(tally, &mut guardian, same, Guardian::validate) && same != Some(&guardian) {
                self.guardians.push(guardian);
            }
        }
        Ok(())
    }
}

/// What a student's row names by its words.
struct Lists {
    schools: Vec<School>,
    pathways: Vec<Pathway>,
    staff: Vec<domain::staff::Staff>,
}

/// “Last, First”, as far as the row tells.
fn subject_of(draft: &MappedStudent) -> String {
    let parts = [&draft.family_name, &draft.given_name];
    let told: Vec<&str> = parts.into_iter().filter_map(|p| p.as_deref()).collect();
    if told.is_empty() { draft.local_id.clone().unwrap_or_default() } else { told.join(", ") }
}

/// By number or roster id; by name only in a list that has no numbers, and where the birth date says the same.
fn joins(student: &Student, draft: &MappedStudent, by_number: bool) -> bool {
    let same_birth = draft.birth_date.is_some() && draft.birth_date == student.birth_date;
    draft.local_id.is_some() || draft.roster_id.is_some() || !by_number && same_birth
}

fn no_number(by_number: bool, line: Line<'_>, tally: &mut Tally) {
    let message = if by_number {
        "This row has no student number; the list joins by it. Write the number in the row."
    } else {
        "This row has no student number, and no one student of the office has its name and birth date. Add a column of student numbers and match it."
    };
    line.rejected(tally, Code::NoNumber, Field::LocalId, "", message);
}

fn ambiguous(several: &[&Student], draft: &MappedStudent, line: Line<'_>, tally: &mut Tally) {
    let names: Vec<String> = several.iter().take(4).map(|s| s.listed_name()).collect();
    let names = names.join("; ");
    match draft.local_id.as_deref() {
        Some(number) => {
            let message = format!(
                "{} students bear the number {number}: {names}. Write the name and birth date of one in the row.",
                several.len()
            );
            line.rejected(tally, Code::StudentAmbiguous, Field::LocalId, number, message);
        }
        None => {
            let message = format!(
                "{} students have this name: {names}. Write the student number in the row.",
                several.len()
            );
            line.rejected(tally, Code::StudentAmbiguous, Field::FamilyName, line.subject, message);
        }
    }
}

fn school_of(
    schools: &[School],
    draft: &MappedStudent,
    known: Option<&Student>,
    tally: &mut Tally,
    line: Line<'_>,
) -> Option<domain::ids::SchoolId> {
    let named = draft.school.as_deref();
    let found = named.and_then(|name| {
        find_named(schools, name, |s| vec![s.name.clone(), s.short_name.clone(), s.code.clone()])
    });
    match (found, known, named) {
        (Some(school), _, _) => Some(school.id),
        (None, Some(student), None) => Some(student.school_id),
        (None, Some(student), Some(name)) => {
            let message = format!(
                "There is no school “{name}” in the office; the student stays at theirs. Add it under Settings, Schools."
            );
            line.repaired(tally, Code::NotInOffice, Field::School, name, message);
            Some(student.school_id)
        }
        (None, None, None) if schools.len() == 1 => schools.first().map(|s| s.id),
        (None, None, name) => {
            let name = name.unwrap_or_default();
            let message = format!(
                "There is no school “{name}” in the office. Add it under Settings, Schools, or match the column."
            );
            line.rejected(tally, Code::NotInOffice, Field::School, name, message);
            None
        }
    }
}

/// The first is the main one. A cell with one pathway leaves the others of the student as they are; one that names several
/// names them all.
fn tell_pathways(
    student: &mut Student,
    pathways: &[Pathway],
    draft: &MappedStudent,
    tally: &mut Tally,
    line: Line<'_>,
) {
    let Some(written) = draft.pathway.as_deref() else { return };
    let find =
        |name: &str| find_named(pathways, name, |p| vec![p.name.clone(), p.code.clone()]).map(|p| p.id);
    let names = pathway_names(written, |name| find(name).is_some());
    let mut found = Vec::new();
    for name in &names {
        match find(name) {
            Some(id) if found.contains(&id) => {}
            Some(id) => found.push(id),
            None => {
                let message = format!(
                    "There is no pathway “{name}” in the office; it was left as it is. Add it under Settings, Pathways."
                );
                line.repaired(tally, Code::NotInOffice, Field::Pathway, name, message);
            }
        }
    }
    let several = found.len() > 1;
    let mut found = found.into_iter();
    if let Some(main) = found.next() {
        student.follow(Some(main));
        if several {
            student.other_pathway_ids = found.collect();
        }
    }
}

/// “Nursing; Culinary Arts”. A comma parts names only where all of them are known: some names bear one.
fn pathway_names(written: &str, known: impl Fn(&str) -> bool) -> Vec<&str> {
    let parted = |by: &[char]| -> Vec<&str> {
        written.split(by).map(str::trim).filter(|name| !name.is_empty()).collect()
    };
    if known(written) {
        return vec![written];
    }
    let by_comma = parted(&[',']);
    if by_comma.iter().all(|name| known(name)) {
        return by_comma;
    }
    parted(&[';', '|', '\n'])
}

/// Takes over a language as its ISO 639 code; one that is not known here is told and kept out.
fn language(field: &mut String, told: Option<&String>, of: Field, tally: &mut Tally, line: Line<'_>) {
    let Some(told) = told.map(|t| t.trim()).filter(|t| !t.is_empty()) else { return };
    match language_code(told) {
        Some(code) => code.clone_into(field),
        None => {
            let message = format!(
                "“{told}” is no language known here, so it was left out. Write its English name, such as Spanish."
            );
            line.repaired(tally, Code::LanguageUnknown, of, told, message);
        }
    }
}

/// Every field of the draft is named, so that the compiler tells which one is forgotten.
fn tell(student: &mut Student, draft: &MappedStudent, lists: &Lists, tally: &mut Tally, line: Line<'_>) {
    let MappedStudent {
        local_id,
        // Finds the student; only a roster gives it.
        roster_id: _,
        given_name,
        middle_name,
        family_name,
        preferred_name,
        pronouns,
        birth_date,
        sex,
        ethnicity,
        hispanic,
        grade,
        // Found before.
        school: _,
        pathway: _,
        email,
        phone,
        street,
        city,
        state,
        zip,
        // Rows of their own.
        guardians: _,
        home_language,
        iep,
        english_learner,
        low_income,
        homeless,
        foster_care,
        military,
        nontraditional,
        single_parent,
        out_of_workforce,
        concentrator,
        graduated_on,
        counselor,
        career_goal,
        transport,
        line: _,
    } = draft;
    fill(&mut student.local_id, local_id.as_ref());
    fill(&mut student.given_name, given_name.as_ref());
    fill(&mut student.middle_name, middle_name.as_ref());
    fill(&mut student.family_name, family_name.as_ref());
    fill(&mut student.preferred_name, preferred_name.as_ref());
    fill(&mut student.pronouns, pronouns.as_ref());
    fill(&mut student.email, email.as_ref());
    fill(&mut student.phone, phone.as_ref());
    fill(&mut student.address.street, street.as_ref());
    fill(&mut student.address.city, city.as_ref());
    fill(&mut student.address.state, state.as_ref());
    fill(&mut student.address.zip, zip.as_ref());
    fill(&mut student.career_goal, career_goal.as_ref());
    language(&mut student.home_language, home_language.as_ref(), Field::HomeLanguage, tally, line);
    student.birth_date = birth_date.or(student.birth_date);
    student.grade = grade.map(i16::from).or(student.grade);
    student.concentrator = concentrator.unwrap_or(student.concentrator);
    student.graduated_on = graduated_on.or(student.graduated_on);
    student.left_on = student.left_on.filter(|_| student.graduated_on.is_none());
    student.gender = match sex {
        Some(Sex::Female) => Some(Gender::Female),
        Some(Sex::Male) => Some(Gender::Male),
        Some(Sex::Other) => Some(Gender::Other),
        Some(Sex::Unspecified) | None => student.gender,
    };
    if let Some(written) = ethnicity {
        races(student, written, tally, line);
    }
    student.hispanic = hispanic.or(student.hispanic);
    if let Some(written) = transport {
        match transport_of(written) {
            Some(transport) => student.transport = transport,
            None => {
                let message = format!("“{written}” is no way to travel known here, so it was left out.");
                line.repaired(tally, Code::WordUnreadable, Field::Transport, written, message);
            }
        }
    }
    tell_pathways(student, &lists.pathways, draft, tally, line);
    if let Some(name) = counselor {
        match find_named(&lists.staff, name, |s| vec![s.name.clone()]) {
            Some(found) => student.counselor_id = Some(found.id),
            None => {
                let message = format!(
                    "There is no “{name}” among the office’s staff, so the counselor was left as it is. Add them under Settings, Staff."
                );
                line.repaired(tally, Code::NotInOffice, Field::Counselor, name, message);
            }
        }
    }
    let groups = [
        (iep, SpecialPopulation::Disability),
        (english_learner, SpecialPopulation::EnglishLearner),
        (low_income, SpecialPopulation::Economic),
        (homeless, SpecialPopulation::Homeless),
        (foster_care, SpecialPopulation::FosterCare),
        (military, SpecialPopulation::MilitaryFamily),
        (nontraditional, SpecialPopulation::Nontraditional),
        (single_parent, SpecialPopulation::SingleParent),
        (out_of_workforce, SpecialPopulation::OutOfWorkforce),
    ];
    for (told, group) in groups {
        match told {
            Some(true) if !student.special_populations.contains(&group) => {
                student.special_populations.push(group)
            }
            Some(false) => student.special_populations.retain(|g| *g != group),
            _ => {}
        }
    }
}

/// “Asian; White”. Hispanic or Latino is kept apart, as the federal form asks.
fn races(student: &mut Student, written: &str, tally: &mut Tally, line: Line<'_>) {
    let mut told = Vec::new();
    for word in written.split([';', ',', '/', '|']).map(str::trim).filter(|w| !w.is_empty()) {
        match race_of(word) {
            Some(Race::Hispanic) => student.hispanic = Some(true),
            Some(Race::Unknown) => {}
            Some(race) if !told.contains(&race) => told.push(race),
            Some(_) => {}
            None => {
                let message =
                    format!("“{word}” is no race or ethnicity of the federal list, so it was left out.");
                line.repaired(tally, Code::WordUnreadable, Field::Ethnicity, word, message);
            }
        }
    }
    if !told.is_empty() {
        student.races = told;
    }
}

fn race_of(word: &str) -> Option<Race> {
    let small = word.to_lowercase();
    Race::parse(word).or_else(|| {
        Some(match small.as_str() {
            "h" | "hispanic" | "latino" | "latina" | "latinx" | "hispano" => Race::Hispanic,
            "w" | "caucasian" | "white non-hispanic" => Race::White,
            "b" | "african american" | "black non-hispanic" => Race::Black,
            "a" => Race::Asian,
            "american indian" | "native american" | "alaska native" | "i" => Race::AmericanIndian,
            "pacific islander" | "native hawaiian" | "p" => Race::PacificIslander,
            "multi" | "multiracial" | "two or more races" | "mixed" | "two+" => Race::TwoOrMore,
            "not known" | "n" | "other" | "unspecified" | "none" => Race::Unknown,
            _ => return None,
        })
    })
}

/// “drives”, “bus”, as people write it.
fn transport_of(written: &str) -> Option<Transport> {
    let small = written.trim().to_lowercase();
    Transport::parse(written).or_else(|| {
        Some(match small.as_str() {
            "walk" | "walking" | "on foot" | "foot" => Transport::Walk,
            "bike" | "bicycle" | "cycles" | "cycling" => Transport::Bike,
            "drives" | "drive" | "car" | "own vehicle" | "self" | "yes" | "y" => Transport::OwnCar,
            "parent" | "parents" | "family" | "ride" | "parent drives" | "dropped off" => {
                Transport::FamilyCar
            }
            "bus" | "public" | "train" | "pace" | "metra" | "public transportation" => Transport::Transit,
            "van" | "school bus" | "school" | "district van" => Transport::SchoolVan,
            "none" | "no" | "n" | "n/a" | "-" | "unknown" => Transport::Unknown,
            _ => return None,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::pathway_names;

    #[test]
    fn a_comma_parts_pathways_only_where_all_are_known() {
        let known = |name: &str| ["Nursing", "Arts, A/V", "Welding"].contains(&name);
        assert_eq!(pathway_names("Arts, A/V", known), ["Arts, A/V"]);
        assert_eq!(pathway_names("Nursing, Welding", known), ["Nursing", "Welding"]);
        assert_eq!(pathway_names("Nursing; Arts, A/V", known), ["Nursing", "Arts, A/V"]);
        assert_eq!(pathway_names("Nursing, Ballet", known), ["Nursing, Ballet"]);
    }
}
