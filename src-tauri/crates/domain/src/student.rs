//! Students: who they are, what they follow, when they are free. Never a social security number.

use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    address::{Address, Point},
    ids::{PathwayId, SchoolId, StaffId, StudentId},
    time::WeeklyBlock,
    violation::Violations,
    words::words,
};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Student {
    pub id: StudentId,
    pub school_id: SchoolId,
    /// The district's number for the student.
    pub local_id: String,
    /// `sourcedId` in the roster.
    pub roster_id: Option<String>,
    pub roster_status: RosterStatus,
    pub given_name: String,
    pub middle_name: String,
    pub family_name: String,
    pub preferred_name: String,
    pub pronouns: String,
    pub birth_date: Option<NaiveDate>,
    /// 0 is kindergarten; None when the roster leaves it out.
    pub grade: Option<i16>,
    pub graduated_on: Option<NaiveDate>,
    /// Left the district without graduating.
    pub left_on: Option<NaiveDate>,
    /// Why the records must be kept whatever their age; empty = they need not be.
    pub legal_hold: String,
    pub gender: Option<Gender>,
    pub races: Vec<Race>,
    pub hispanic: Option<bool>,
    /// ISO 639 code: `en`, `es`, `pl`.
    pub home_language: String,
    pub email: String,
    pub phone: String,
    pub address: Address,
    pub point: Option<Point>,
    /// The main one: tables of reports group by it.
    pub pathway_id: Option<PathwayId>,
    /// Others, in the order of interest. An experience that is tied to any of them counts.
    pub other_pathway_ids: Vec<PathwayId>,
    pub career_goal: String,
    /// “Career Internship: Health”.
    pub course: String,
    pub counselor_id: Option<StaffId>,
    pub coordinator_id: Option<StaffId>,
    pub special_populations: Vec<SpecialPopulation>,
    /// Two or more courses in one CTE program.
    pub concentrator: bool,
    pub transport: Transport,
    pub clearances: Vec<Clearance>,
    pub directory_opt_out: bool,
    /// Free hours entered by hand; they replace those known from classes.
    pub free_blocks: Vec<WeeklyBlock>,
    pub applied_on: Option<NaiveDate>,
    pub waiver: Option<Waiver>,
}

words! {
    RosterStatus {
        OnRoster = "on_roster" "On the roster",
        Gone = "gone" "No longer on the roster",
        ByHand = "by_hand" "Added by hand",
    }
}
words! { Gender { Female = "female" "Female", Male = "male" "Male", Other = "other" "Another gender" } }
words! {
    /// Federal reporting categories; `report_group` applies the reporting rule.
    Race {
        AmericanIndian = "american_indian" "American Indian or Alaska Native",
        Asian = "asian" "Asian",
        Black = "black" "Black or African American",
        PacificIslander = "pacific_islander" "Native Hawaiian or Other Pacific Islander",
        White = "white" "White",
        TwoOrMore = "two_or_more" "Two or More",
        Hispanic = "hispanic" "Hispanic or Latino",
        Unknown = "unknown" "Unknown",
    }
}
words! {
    /// The nine special populations of Perkins V. Never printed for an employer.
    SpecialPopulation {
        Disability = "disability" "Individuals with disabilities",
        Economic = "economic" "Economically disadvantaged",
        Nontraditional = "nontraditional" "Preparing for nontraditional fields",
        SingleParent = "single_parent" "Single parents",
        OutOfWorkforce = "out_of_workforce" "Out of workforce",
        EnglishLearner = "english_learner" "English learners",
        Homeless = "homeless" "Homeless",
        FosterCare = "foster_care" "In or aged out of foster care",
        MilitaryFamily = "military_family" "Parent on active duty",
    }
}
words! {
    Transport {
        Unknown = "unknown" "Not known",
        Walk = "walk" "Walks",
        Bike = "bike" "Bikes",
        OwnCar = "own_car" "Drives own car",
        FamilyCar = "family_car" "Family drives",
        Transit = "transit" "Public transit",
        SchoolVan = "school_van" "School van",
    }
}
words! {
    /// What a site may ask for before the first day.
    ClearanceKind {
        TbTest = "tb_test" "TB test",
        Immunizations = "immunizations" "Immunizations",
        BackgroundCheck = "background_check" "Background check",
        DrugScreen = "drug_screen" "Drug screen",
        FoodHandler = "food_handler" "Food handler card",
        DriverLicense = "driver_license" "Driver’s license",
        CprCard = "cpr_card" "CPR card",
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Clearance {
    pub kind: ClearanceKind,
    /// None = does not run out.
    pub valid_until: Option<NaiveDate>,
}

/// The student is excused from an experience, with a reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Waiver {
    pub reason: String,
    pub on: NaiveDate,
    pub by: String,
}

impl Student {
    /// “Ocampo, Daniela”: the name called every day, for lists.
    pub fn listed_name(&self) -> String {
        format!("{}, {}", self.family_name, self.called())
    }

    /// “Daniela Ocampo”, for sentences.
    pub fn spoken_name(&self) -> String {
        format!("{} {}", self.called(), self.family_name).trim().to_owned()
    }

    /// “Zofia Elena Mendoza”, for papers.
    pub fn legal_name(&self) -> String {
        let parts = [&self.given_name, &self.middle_name, &self.family_name];
        parts.into_iter().map(|p| p.trim()).filter(|p| !p.is_empty()).collect::<Vec<_>>().join(" ")
    }

    fn called(&self) -> &str {
        if self.preferred_name.trim().is_empty() {
            self.given_name.trim()
        } else {
            self.preferred_name.trim()
        }
    }

    /// All that the student follows, the main one first.
    pub fn pathway_ids(&self) -> impl Iterator<Item = PathwayId> {
        self.pathway_id.into_iter().chain(self.other_pathway_ids.iter().copied())
    }

    /// Makes a pathway the main one; none = the student follows nothing yet.
    pub fn follow(&mut self, main: Option<PathwayId>) {
        self.pathway_id = main;
        self.other_pathway_ids.retain(|other| main.is_some_and(|main| main != *other));
    }

    /// The day from which the years of keeping count.
    pub fn exit_on(&self) -> Option<NaiveDate> {
        self.graduated_on.or(self.left_on)
    }

    pub fn is_senior(&self) -> bool {
        self.grade == Some(12) && self.roster_status != RosterStatus::Gone
    }

    /// Whole years on a date; a birthday on 29 February is kept on 1 March in other years.
    pub fn age_on(&self, date: NaiveDate) -> Option<u32> {
        self.birth_date.map(|born| age(born, date))
    }

    /// The reporting category: Hispanic overrides, more than one is Two or More.
    pub fn report_group(&self) -> Race {
        match (self.hispanic, self.races.as_slice()) {
            (Some(true), _) => Race::Hispanic,
            (_, []) => Race::Unknown,
            (_, [one]) => *one,
            _ => Race::TwoOrMore,
        }
    }

    pub fn has_clearance(&self, kind: ClearanceKind, on: NaiveDate) -> bool {
        self.clearances.iter().any(|c| c.kind == kind && c.valid_until.is_none_or(|until| until >= on))
    }

    pub fn validate(&self, today: NaiveDate) -> Result<(), Violations> {
        let mut v = Violations::default();
        v.when(
            self.given_name.trim().is_empty() && self.family_name.trim().is_empty(),
            "family_name",
            "required",
            "Give at least one name.",
        );
        v.when(
            self.birth_date.is_some_and(|d| d >= today || age(d, today) > 30),
            "birth_date",
            "range",
            "The birth date must make the student between 0 and 30 years old.",
        );
        v.when(
            self.grade.is_some_and(|g| !(-1..=13).contains(&g)),
            "grade",
            "range",
            "A grade is between K (0) and 13.",
        );
        v.when(
            self.pathway_id.is_none() && !self.other_pathway_ids.is_empty(),
            "other_pathway_ids",
            "order",
            "Choose the main pathway first; reports count the student there.",
        );
        let twice = self.pathway_ids().enumerate().any(|(i, id)| self.pathway_ids().take(i).any(|b| b == id));
        v.when(twice, "other_pathway_ids", "twice", "Name each pathway once.");
        v.when(
            self.graduated_on.is_some() && self.left_on.is_some(),
            "left_on",
            "order",
            "A student either graduated or left before. Empty one of the two days.",
        );
        v.lines(&[
            ("local_id", &self.local_id),
            ("given_name", &self.given_name),
            ("middle_name", &self.middle_name),
            ("family_name", &self.family_name),
            ("preferred_name", &self.preferred_name),
            ("pronouns", &self.pronouns),
            ("course", &self.course),
            ("email", &self.email),
        ]);
        v.text(&self.career_goal, "career_goal");
        v.text(&self.legal_hold, "legal_hold");
        v.phone(&self.phone, "phone");
        v.address(&self.address);
        v.email(&self.email, "email");
        v.zip(&self.address.zip, "address.zip");
        v.language(&self.home_language, "home_language");
        v.when(
            self.point.is_some_and(|p| !p.is_on_earth()),
            "point",
            "range",
            "Latitude is -90 to 90 and longitude -180 to 180.",
        );
        if let Some(waiver) = &self.waiver {
            v.text(&waiver.reason, "waiver.reason");
            v.required(
                &waiver.reason,
                "waiver.reason",
                "Give the reason for the waiver; the year-end report asks for it.",
            );
        }
        for (i, block) in self.free_blocks.iter().enumerate() {
            v.when(
                block.ends <= block.starts,
                &format!("free_blocks[{i}].ends"),
                "order",
                "The free time must end after it starts.",
            );
        }
        v.finish()
    }
}

/// Whole years from birth to a date.
pub fn age(born: NaiveDate, date: NaiveDate) -> u32 {
    let had_birthday = (date.month(), date.day()) >= (born.month(), born.day());
    let years = date.year() - born.year() - i32::from(!had_birthday);
    u32::try_from(years).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn a_student_turns_sixteen_on_the_birthday() {
        assert_eq!(age(day(2010, 11, 24), day(2026, 11, 23)), 15);
        assert_eq!(age(day(2010, 11, 24), day(2026, 11, 24)), 16);
    }

    #[test]
    fn a_leap_day_birthday_falls_on_the_first_of_march() {
        assert_eq!(age(day(2008, 2, 29), day(2026, 2, 28)), 17);
        assert_eq!(age(day(2008, 2, 29), day(2026, 3, 1)), 18);
    }
}
