//! Students of the four grades, and last year's graduating class.

use chrono::{Days, NaiveDate};
use domain::{
    address::{Address, Point},
    ids::StudentId,
    student::{Clearance, ClearanceKind, Gender, Race, RosterStatus, SpecialPopulation, Student, Transport},
};

use crate::{
    calendar::day,
    data,
    dice::Dice,
    mint::Mint,
    names::{Background, Names},
    pathways::Frameworks,
    staff::{Team, email_name},
};

/// What the generator knows of each student, in the order of the students.
#[derive(Debug, Clone, Copy)]
pub struct Roll {
    pub school: usize,
    /// Endorsement area; 7 = no pathway.
    pub area: usize,
    pub pathway: Option<usize>,
    pub grade: i16,
    pub graduate: bool,
    /// Key of the background, for the names of the family.
    pub background: usize,
}

pub struct Enrolment<'a> {
    pub names: &'a Names,
    pub team: &'a Team,
    pub frameworks: &'a Frameworks,
    pub schools: &'a [domain::school::School],
    /// Fall of this school year.
    pub fall: i32,
    pub today: NaiveDate,
    pub streets: &'a [&'static str],
}

impl Enrolment<'_> {
    /// One student of a school and grade. `nth` numbers all students of the district.
    pub fn student(
        &self,
        mint: &mut Mint,
        dice: &mut Dice,
        nth: usize,
        place: (usize, i16, Option<usize>, bool),
    ) -> (Student, Roll) {
        let (school_at, grade, area, graduate) = place;
        let school = &self.schools[school_at];
        let background = self.names.background(dice);
        let background_at =
            self.names.backgrounds.iter().position(|b| std::ptr::eq(b, background)).unwrap_or(0);
        let gender = match dice.below(1000) {
            0..=488 => Gender::Female,
            489..=991 => Gender::Male,
            _ => Gender::Other,
        };
        let given = background.given(dice, gender);
        let family = background.family_name(dice, gender);
        let second = background.given(dice, gender);
        let middle_name = if dice.percent(58) && second != given { second.to_owned() } else { String::new() };
        let preferred_name = self.preferred(dice, background, given, &middle_name, gender);
        let speaks_other = background.language != "en" && dice.percent(background.speaks);
        let home_language = if speaks_other { background.language } else { "en" }.to_owned();
        let pathway = area.map(|a| self.pathway_of(dice, a));
        let local_id = (1_030_000 + nth * 3 + dice.below(3)).to_string();
        let address = address(dice, &school.address, self.streets);
        let point = school.point.map(|p| near(dice, p, 2800));
        let born = born(dice, self.fall - i32::from(graduate), grade);
        let concentrator = pathway.is_some()
            && dice.percent([2, 14, 34, 52][usize::try_from(grade - 9).unwrap_or(0).min(3)]);
        let transport = transport(dice, grade);
        let has_email = dice.percent(97);
        let student = Student {
            id: StudentId(mint.uuid()),
            school_id: school.id,
            roster_id: Some(format!("stu-{local_id}")),
            roster_status: if graduate { RosterStatus::Gone } else { RosterStatus::OnRoster },
            middle_name,
            preferred_name,
            pronouns: pronouns(dice, gender).to_owned(),
            birth_date: Some(born),
            grade: Some(grade),
            graduated_on: None,
            left_on: None,
            legal_hold: String::new(),
            gender: Some(gender),
            races: races(dice, background),
            hispanic: Some(background.is_hispanic()),
            email: if has_email {
                format!("{}.{}.{}@example.org", data::ascii(given), data::ascii(&family), &local_id[4..])
            } else {
                String::new()
            },
            phone: if grade >= 11 || dice.percent(60) { data::phone(dice) } else { String::new() },
            address,
            point,
            pathway_id: pathway.map(|p| self.frameworks.pathways[p].id),
            other_pathway_ids: Vec::new(),
            career_goal: self.goal(dice, pathway, grade),
            course: String::new(),
            counselor_id: counselor(self.team, school_at, &family),
            coordinator_id: (grade >= 11).then(|| self.team.staff[self.team.coordinators[school_at]].id),
            special_populations: special_populations(dice, background, speaks_other),
            concentrator,
            clearances: self.clearances(dice, area, grade, transport),
            transport,
            directory_opt_out: dice.percent(3),
            free_blocks: Vec::new(),
            applied_on: None,
            waiver: None,
            given_name: given.to_owned(),
            family_name: family,
            local_id,
            home_language,
        };
        let area = area.unwrap_or(7);
        (student, Roll { school: school_at, area, pathway, grade, graduate, background: background_at })
    }

    fn pathway_of(&self, dice: &mut Dice, area: usize) -> usize {
        let (pathways, demand) = self.frameworks.of_area(area);
        pathways[dice.weighted(&demand)]
    }

    fn preferred(
        &self,
        dice: &mut Dice,
        background: &Background,
        given: &str,
        middle: &str,
        gender: Gender,
    ) -> String {
        let english_too =
            matches!(background.key, "korean" | "chinese" | "japanese" | "vietnamese" | "mongolian");
        if english_too && dice.percent(38) {
            return self.names.backgrounds[0].given(dice, gender).to_owned();
        }
        match self.names.nickname(given) {
            Some(nickname) if dice.percent(45) => nickname.to_owned(),
            _ if !middle.is_empty() && dice.percent(3) => middle.to_owned(),
            _ => String::new(),
        }
    }

    fn goal(&self, dice: &mut Dice, pathway: Option<usize>, grade: i16) -> String {
        let Some(pathway) = pathway.filter(|_| grade >= 11 && dice.percent(70)) else { return String::new() };
        let name = &self.frameworks.pathways[pathway].name;
        match dice.below(4) {
            0 => format!("Study {name} at college"),
            1 => format!("A career in {name}"),
            2 => format!("Earn a certificate in {name}"),
            _ => "Community college, then transfer".to_owned(),
        }
    }

    fn clearances(
        &self,
        dice: &mut Dice,
        area: Option<usize>,
        grade: i16,
        transport: Transport,
    ) -> Vec<Clearance> {
        let mut have = Vec::new();
        if grade < 11 {
            return have;
        }
        let ahead = self.today + Days::new(45);
        let mut add = |dice: &mut Dice, kind, percent, lasts: bool| {
            if dice.percent(percent) {
                let valid_until = lasts.then(|| ahead + Days::new(dice.below(420) as u64));
                have.push(Clearance { kind, valid_until });
            }
        };
        if area == Some(3) {
            add(dice, ClearanceKind::TbTest, 42, true);
            add(dice, ClearanceKind::Immunizations, 55, false);
            add(dice, ClearanceKind::CprCard, 26, true);
        }
        if area == Some(4) {
            add(dice, ClearanceKind::BackgroundCheck, 36, true);
            add(dice, ClearanceKind::FoodHandler, 18, true);
        }
        if transport == Transport::OwnCar {
            add(dice, ClearanceKind::DriverLicense, 92, true);
        }
        have
    }
}

/// Counselors share a school by the first letter of the family name.
fn counselor(team: &Team, school: usize, family: &str) -> Option<domain::ids::StaffId> {
    let list = &team.counselors[school];
    let letter = data::ascii(family).bytes().next().unwrap_or(b'a').clamp(b'a', b'z') - b'a';
    list.get(usize::from(letter) * list.len() / 26).map(|i| team.staff[*i].id)
}

/// In kindergarten at five by the first of September.
fn born(dice: &mut Dice, fall: i32, grade: i16) -> NaiveDate {
    let older = match dice.below(100) {
        0..=3 => 1,
        _ => 0,
    };
    let first = day(fall - i32::from(grade) - 6 - older, 9, 2);
    first + Days::new(dice.below(364) as u64)
}

fn races(dice: &mut Dice, background: &Background) -> Vec<Race> {
    match background.race {
        Some(Race::Hispanic) if dice.percent(70) => vec![Race::White],
        Some(Race::Hispanic) | None => Vec::new(),
        Some(one) if dice.percent(4) => {
            let other =
                if one == Race::White { *dice.pick(&[Race::Asian, Race::Black]) } else { Race::White };
            vec![one.min(other), one.max(other)]
        }
        Some(_) if dice.per_mille(8) => Vec::new(),
        Some(one) => vec![one],
    }
}

fn pronouns(dice: &mut Dice, gender: Gender) -> &'static str {
    match (gender, dice.below(100)) {
        (Gender::Other, 0..=69) => "they/them",
        (Gender::Female, 0..=2) => "she/her",
        (Gender::Male, 0..=1) => "he/him",
        _ => "",
    }
}

fn special_populations(
    dice: &mut Dice,
    background: &Background,
    speaks_other: bool,
) -> Vec<SpecialPopulation> {
    use SpecialPopulation::*;
    let poor = if background.is_hispanic() { 490 } else { 190 };
    let chances = [
        (Disability, 138),
        (Economic, poor),
        (Nontraditional, 60),
        (SingleParent, 4),
        (OutOfWorkforce, 1),
        (EnglishLearner, if speaks_other { 240 } else { 0 }),
        (Homeless, 9),
        (FosterCare, 3),
        (MilitaryFamily, 6),
    ];
    chances.into_iter().filter(|(_, chance)| dice.per_mille(*chance)).map(|(one, _)| one).collect()
}

fn transport(dice: &mut Dice, grade: i16) -> Transport {
    use Transport::*;
    let ways = [OwnCar, FamilyCar, Transit, Walk, Bike, SchoolVan, Unknown];
    let weights: [u32; 7] = match grade {
        12 => [38, 26, 10, 6, 3, 5, 12],
        11 => [21, 33, 10, 6, 4, 4, 22],
        _ => [0, 24, 6, 8, 5, 2, 55],
    };
    ways[dice.weighted(&weights)]
}

/// A house on an invented number of a street of the school's town.
fn address(dice: &mut Dice, school: &Address, streets: &[&'static str]) -> Address {
    let side = *dice.pick(&["North", "South", "East", "West"]);
    Address {
        street: format!("{} {side} {}", dice.between(100, 2999), dice.pick(streets)),
        city: school.city.clone(),
        state: "IL".to_owned(),
        zip: school.zip.clone(),
    }
}

/// A point within about `spread` hundred-thousandths of a degree.
pub fn near(dice: &mut Dice, point: Point, spread: i64) -> Point {
    Point {
        latitude: data::degrees(point.latitude + dice.between(-spread, spread) as f64 / 1e5),
        longitude: data::degrees(point.longitude + dice.between(-spread, spread) as f64 / 1e5),
    }
}

/// “maria.ocampo”, for people of the family.
pub fn family_email(name: &str, local_id: &str) -> String {
    format!("{}.{}@example.org", email_name(name), &local_id[local_id.len().saturating_sub(3)..])
}
