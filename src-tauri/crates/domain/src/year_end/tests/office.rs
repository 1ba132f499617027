//! Invented classes, small ones by hand and large ones by a seed.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::{
    calendar::SchoolYear,
    ids::{
        ClusterId, EmployerId, HourRuleId, KindId, PathwayId, PlacementId, SchoolId, SchoolYearId, StudentId,
    },
    kind::HourRule,
    opportunity::Pay,
    pathway::EndorsementArea,
    placement::PlacementStage,
    student::{Gender, Race, SpecialPopulation},
    year_end::{ExperienceFacts, OtherFacts, SeniorFacts, YearEndFacts},
};

pub fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

fn year() -> SchoolYear {
    SchoolYear {
        id: SchoolYearId(Uuid::from_u128(26)),
        label: "2025-26".into(),
        starts_on: day(2025, 8, 13),
        ends_on: day(2026, 5, 28),
    }
}

pub fn facts(seniors: Vec<SeniorFacts>) -> YearEndFacts {
    YearEndFacts {
        year: year(),
        as_of: day(2026, 6, 30),
        rule: Some(HourRule {
            id: HourRuleId(Uuid::nil()),
            valid_from: day(2024, 7, 1),
            total_hours: 60,
            most_experiences: 2,
            floor_hours: 20,
            citation: "State framework".into(),
        }),
        small_cell: 10,
        cluster_counts_as_aligned: true,
        show_special_populations: true,
        seniors,
        others: Vec::new(),
        seats: Vec::new(),
    }
}

/// A completed, aligned internship of this year with so many hours.
pub fn experience(hours: u32) -> ExperienceFacts {
    ExperienceFacts {
        placement_id: PlacementId(Uuid::from_u128(u128::from(hours) + 5000)),
        number: "P-26-0001".into(),
        school_year_id: year().id,
        kind_id: KindId(Uuid::from_u128(1)),
        kind: "Internship".into(),
        counts: true,
        title: "Intern".into(),
        employer_id: EmployerId(Uuid::from_u128(1)),
        employer: "Lumen Diagnostics".into(),
        site: None,
        cluster: Some("Health Science".into()),
        aligned: true,
        pay: Pay::default(),
        minutes: hours * 60,
        hours_required: 60,
        stage: PlacementStage::Completed,
        starts_on: Some(day(2026, 1, 20)),
        ends_on: Some(day(2026, 5, 20)),
        ended_on: Some(day(2026, 5, 20)),
        evaluated: None,
    }
}

/// A graduate of Wheeling who follows Nursing.
pub fn senior(name: &str, experiences: Vec<ExperienceFacts>) -> SeniorFacts {
    SeniorFacts {
        student_id: StudentId(Uuid::from_u128(name.bytes().map(u128::from).sum())),
        name: name.into(),
        local_id: "20417".into(),
        school_id: SchoolId(Uuid::from_u128(1)),
        school: "Wheeling".into(),
        pathway_id: Some(PathwayId(Uuid::from_u128(1))),
        pathway: Some("Nursing".into()),
        cluster_id: Some(ClusterId(Uuid::from_u128(1))),
        cluster: Some("Health Science".into()),
        endorsement_area: Some(EndorsementArea::Health),
        gender: None,
        group: Race::Unknown,
        special_populations: Vec::new(),
        concentrator: false,
        graduated_on: Some(day(2026, 5, 24)),
        waived: None,
        experiences,
    }
}

struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from(self.0 >> 33).unwrap() % sides
    }

    /// Low numbers are frequent and high ones rare, so that some groups are small.
    fn skewed(&mut self, sides: u32) -> u32 {
        self.roll(sides).min(self.roll(sides)).min(self.roll(sides))
    }
}

const SCHOOLS: [&str; 6] =
    ["Buffalo Grove", "Elk Grove", "John Hersey", "Prospect", "Rolling Meadows", "Wheeling"];

/// So many seniors of six schools and fourteen pathways, with all that can be wrong with them.
pub fn some_district(seed: u64, size: u32) -> YearEndFacts {
    let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) + 1);
    let mut f = facts((0..size).map(|i| some_senior(&mut dice, i)).collect());
    f.others = (0..size / 4).map(|i| some_junior(&mut dice, i)).collect();
    f
}

fn some_senior(dice: &mut Dice, i: u32) -> SeniorFacts {
    let school = dice.roll(6);
    let pathway = dice.skewed(15);
    let area = EndorsementArea::ALL[usize::try_from(pathway % 7).unwrap()];
    let known = pathway < 14;
    let n = dice.roll(4);
    SeniorFacts {
        student_id: StudentId(Uuid::from_u128(500_000 + u128::from(i))),
        name: format!("Family{i:05}, Given"),
        school_id: SchoolId(Uuid::from_u128(u128::from(school) + 1)),
        school: SCHOOLS[usize::try_from(school).unwrap()].into(),
        pathway_id: known.then(|| PathwayId(Uuid::from_u128(u128::from(pathway) + 1))),
        pathway: known.then(|| format!("Pathway {pathway}")),
        cluster_id: known.then(|| ClusterId(Uuid::from_u128(u128::from(pathway / 2) + 1))),
        cluster: known.then(|| format!("Cluster {}", pathway / 2)),
        endorsement_area: known.then_some(area),
        gender: [Some(Gender::Female), Some(Gender::Male), None, Some(Gender::Other)]
            [usize::try_from(dice.skewed(4)).unwrap()],
        group: Race::ALL[usize::try_from(dice.skewed(8)).unwrap()],
        special_populations: SpecialPopulation::ALL.iter().copied().filter(|_| dice.roll(9) == 0).collect(),
        concentrator: dice.roll(3) == 0,
        graduated_on: (dice.roll(30) > 0).then(|| day(2026, 5, 24)),
        waived: (dice.roll(40) == 0).then(|| "Medical".to_owned()),
        experiences: (0..n).map(|e| some_experience(dice, u128::from(i) * 10 + u128::from(e))).collect(),
        ..senior("", vec![])
    }
}

fn some_experience(dice: &mut Dice, id: u128) -> ExperienceFacts {
    let kind = dice.skewed(6);
    let stage = PlacementStage::ALL[usize::try_from(dice.roll(6).max(dice.roll(6))).unwrap()];
    let employer = dice.roll(60);
    let minutes = dice.roll(5).min(1) * (600 + dice.roll(5000));
    ExperienceFacts {
        placement_id: PlacementId(Uuid::from_u128(1_000_000 + id)),
        number: format!("P-26-{id:06}"),
        school_year_id: if dice.roll(5) == 0 { SchoolYearId(Uuid::from_u128(25)) } else { year().id },
        kind_id: KindId(Uuid::from_u128(u128::from(kind) + 1)),
        kind: format!("Kind {kind}"),
        counts: kind != 3,
        employer_id: EmployerId(Uuid::from_u128(u128::from(employer) + 1)),
        employer: format!("Employer {employer}"),
        cluster: (dice.roll(20) > 0).then(|| format!("Cluster {}", dice.skewed(9))),
        aligned: dice.roll(5) > 0,
        pay: Pay { paid: dice.roll(3) == 0, cents_per_hour: Some(1300 + dice.roll(900)), period: None },
        minutes,
        stage: if dice.roll(3) > 0 { PlacementStage::Completed } else { stage },
        ended_on: Some(day(2025, 9, 1) + chrono::Days::new(u64::from(dice.roll(265)))),
        ..experience(0)
    }
}

fn some_junior(dice: &mut Dice, i: u32) -> OtherFacts {
    let school = dice.roll(6);
    OtherFacts {
        student_id: StudentId(Uuid::from_u128(900_000 + u128::from(i))),
        name: format!("Junior{i:05}, Given"),
        local_id: String::new(),
        school_id: SchoolId(Uuid::from_u128(u128::from(school) + 1)),
        school: SCHOOLS[usize::try_from(school).unwrap()].into(),
        pathway_id: (!i.is_multiple_of(5)).then(|| PathwayId(Uuid::from_u128(u128::from(i % 5)))),
        pathway: (!i.is_multiple_of(5)).then(|| format!("Pathway {}", i % 5 - 1)),
        gender: [Some(Gender::Female), Some(Gender::Male), None][usize::try_from(i % 3).unwrap()],
        group: Race::ALL[usize::try_from(dice.skewed(8)).unwrap()],
        special_populations: SpecialPopulation::ALL.iter().copied().filter(|_| dice.roll(9) == 0).collect(),
        grade: Some(11),
        experience: some_experience(dice, 9_000_000 + u128::from(i)),
    }
}
