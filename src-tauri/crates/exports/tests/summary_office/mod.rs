//! A small invented class with two schools, for the tests of the summary's files.

use chrono::NaiveDate;
use domain::{
    calendar::SchoolYear,
    ids::{
        ClusterId, EmployerId, HourRuleId, KindId, PathwayId, PlacementId, SchoolId, SchoolYearId, StudentId,
    },
    kind::HourRule,
    opportunity::Pay,
    pathway::EndorsementArea,
    placement::PlacementStage,
    student::{Gender, Race, SpecialPopulation},
    year_end::{ClusterSeats, ExperienceFacts, SeniorFacts, Summary, YearEndFacts, summarize},
};
use uuid::Uuid;

pub fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

/// Sixty seniors: 40 at Wheeling, 20 at Prospect; two of three completed, one is waived, some names hostile.
pub fn summary() -> Summary {
    let seniors = (0..60).map(senior).collect();
    let facts = YearEndFacts {
        year: SchoolYear {
            id: SchoolYearId(Uuid::from_u128(1)),
            label: "2025-26".into(),
            starts_on: day(2025, 8, 13),
            ends_on: day(2026, 5, 28),
        },
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
        seats: vec![ClusterSeats { cluster: "Health Science".into(), unfilled: 3 }],
    };
    let last = summarize(&facts, None);
    summarize(&facts, Some(&last))
}

fn senior(i: u128) -> SeniorFacts {
    let wheeling = i < 40;
    SeniorFacts {
        student_id: StudentId(Uuid::from_u128(1000 + i)),
        name: if i == 7 { "=cmd|' /C calc'!A0".into() } else { format!("Family{i:02}, Given") },
        local_id: format!("{}", 20_000 + i),
        school_id: SchoolId(Uuid::from_u128(if wheeling { 1 } else { 2 })),
        school: if wheeling { "Wheeling".into() } else { "Prospect".into() },
        pathway_id: Some(PathwayId(Uuid::from_u128(1 + i % 2))),
        pathway: Some(if i.is_multiple_of(2) { "Nursing".into() } else { "Welding".into() }),
        cluster_id: Some(ClusterId(Uuid::from_u128(1 + i % 2))),
        cluster: Some(if i.is_multiple_of(2) { "Health Science".into() } else { "Manufacturing".into() }),
        endorsement_area: Some(if i.is_multiple_of(2) {
            EndorsementArea::Health
        } else {
            EndorsementArea::Manufacturing
        }),
        gender: Some(if i.is_multiple_of(3) { Gender::Male } else { Gender::Female }),
        group: if i == 5 { Race::Asian } else { Race::White },
        special_populations: match i % 4 {
            1 => vec![SpecialPopulation::Disability, SpecialPopulation::EnglishLearner],
            2 => vec![SpecialPopulation::EnglishLearner],
            _ => Vec::new(),
        },
        concentrator: i.is_multiple_of(4),
        graduated_on: Some(day(2026, 5, 24)),
        waived: (i == 2).then(|| "Medical".into()),
        experiences: if i % 3 == 2 { Vec::new() } else { vec![experience(i)] },
    }
}

fn experience(i: u128) -> ExperienceFacts {
    ExperienceFacts {
        placement_id: PlacementId(Uuid::from_u128(5000 + i)),
        number: format!("P-26-{i:04}"),
        school_year_id: SchoolYearId(Uuid::from_u128(1)),
        kind_id: KindId(Uuid::from_u128(1)),
        kind: "Internship".into(),
        counts: true,
        title: "Intern".into(),
        employer_id: EmployerId(Uuid::from_u128(1 + i % 5)),
        employer: if i == 1 { "@SUM(A1) Works".into() } else { format!("Employer {}", i % 5) },
        site: None,
        cluster: Some("Health Science".into()),
        aligned: true,
        pay: Pay { paid: i.is_multiple_of(2), cents_per_hour: Some(1500), period: None },
        minutes: 64 * 60 + 30,
        hours_required: 60,
        stage: PlacementStage::Completed,
        starts_on: Some(day(2026, 1, 20)),
        ends_on: Some(day(2026, 5, 20)),
        ended_on: Some(day(2026, 5, 20)),
        evaluated: None,
    }
}
