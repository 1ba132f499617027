use chrono::{Days, NaiveDate};
use domain::calendar::SchoolYear;
use domain::kind::HourRule;
use domain::opportunity::Pay;
use domain::pathway::EndorsementArea;
use domain::placement::PlacementStage;
use domain::student::{Gender, Race};
use domain::year_end::{ExperienceFacts, SeniorFacts, Summary, YearEndFacts, summarize};

use super::*;
use crate::laid::Sides;

#[path = "../../tests/checker/mod.rs"]
mod checker;

fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

fn id<T: std::str::FromStr>(n: u32) -> T {
    format!("00000000-0000-0000-0000-{n:012}").parse().ok().unwrap()
}

/// Two years of a class of so many seniors in three schools; one in four has not completed one.
fn district(size: u32) -> Summary {
    let last = summarize(&class(2025, size), None);
    summarize(&class(2026, size), Some(&last))
}

fn class(year: i32, size: u32) -> YearEndFacts {
    YearEndFacts {
        year: SchoolYear {
            id: id(0),
            label: format!("{}-{:02}", year - 1, year % 100),
            starts_on: day(year - 1, 8, 13),
            ends_on: day(year, 5, 28),
        },
        as_of: day(year, 6, 30),
        rule: Some(HourRule {
            id: id(0),
            valid_from: day(2024, 7, 1),
            total_hours: 60,
            most_experiences: 2,
            floor_hours: 20,
            citation: String::new(),
        }),
        small_cell: 10,
        cluster_counts_as_aligned: false,
        show_special_populations: true,
        seniors: (0..size).map(|i| senior(year, i)).collect(),
        others: Vec::new(),
        seats: Vec::new(),
    }
}

fn senior(year: i32, i: u32) -> SeniorFacts {
    let area = EndorsementArea::ALL[if i.is_multiple_of(40) { 0 } else { 3 + (i % 3) as usize }];
    SeniorFacts {
        student_id: id(90_000 + i),
        name: format!("Family{i:04}, Given"),
        local_id: format!("{i}"),
        school_id: id(i % 3),
        school: ["Prospect", "Rolling Meadows", "Wheeling"][(i % 3) as usize].to_owned(),
        pathway_id: Some(id(area as u32 + 1)),
        pathway: Some(area.label().to_owned()),
        cluster_id: None,
        cluster: None,
        endorsement_area: Some(area),
        gender: Some(if i.is_multiple_of(2) { Gender::Female } else { Gender::Male }),
        group: if i.is_multiple_of(50) { Race::Black } else { Race::White },
        special_populations: Vec::new(),
        concentrator: i.is_multiple_of(5),
        graduated_on: Some(day(year, 5, 24)),
        waived: None,
        experiences: if i % 4 == 3 { Vec::new() } else { vec![experience(year, i)] },
    }
}

fn experience(year: i32, i: u32) -> ExperienceFacts {
    ExperienceFacts {
        placement_id: id(i),
        number: format!("P-{i}"),
        school_year_id: id(0),
        kind_id: id(0),
        kind: "Internship".to_owned(),
        counts: true,
        title: String::new(),
        employer_id: id(i % 30),
        employer: format!("Employer {}", i % 30),
        site: None,
        cluster: Some("Health Science".to_owned()),
        aligned: true,
        pay: Pay::default(),
        minutes: 3900,
        hours_required: 60,
        stage: PlacementStage::Completed,
        starts_on: None,
        ends_on: None,
        ended_on: Some(day(year - 1, 9, 1) + Days::new(u64::from(i) % 260)),
        evaluated: None,
    }
}

fn laid(summary_of: &Summary, shared: bool) -> Laid {
    let letterhead = Letterhead {
        office: "Center for Career Discovery".to_owned(),
        district: "Township High School District 214".to_owned(),
        address: vec!["847-555-0100".to_owned()],
        logo: None,
    };
    let mut shaper = Shaper::new().unwrap();
    summary(&mut shaper, summary_of, &letterhead, shared, day(2026, 7, 8))
}

fn text(laid: &Laid, page: usize) -> String {
    let boxes = laid.text_boxes();
    boxes.iter().filter(|b| b.page == page).map(|b| b.text.as_str()).collect::<Vec<_>>().join(" ")
}

fn whole(laid: &Laid) -> String {
    (0..=laid.page_count()).map(|page| text(laid, page)).collect::<Vec<_>>().join("\n")
}

fn first_page(laid: &Laid) -> String {
    let first = laid.text_boxes().iter().map(|b| b.page).min().unwrap();
    text(laid, first)
}

#[test]
fn page_one_holds_key_figures_findings_and_every_definition() {
    for shared in [false, true] {
        let paper = laid(&district(600), shared);
        let page = first_page(&paper);
        for head in ["Key figures", "What we found", "What the words mean", "Source:"] {
            assert!(page.contains(head), "{head} is not in {page}");
        }
        assert!(page.contains("75%"), "three of four completed: {page}");
        assert_eq!(page.contains("<10 and w"), shared);
    }
}

#[test]
fn the_file_is_tagged_and_its_two_pictures_are_told_in_words() {
    for shared in [false, true] {
        let paper = laid(&district(600), shared);
        let file = checker::load(&paper.to_pdf(Sides::One).unwrap());
        let checked = checker::check(&file, "en-US", "End-of-year summary 2025–26");
        assert_eq!(checked.problems, Vec::<String>::new());
        assert!(checked.roles.get("Figure").is_some_and(|n| *n >= 2), "{:?}", checked.roles);
    }
}

#[test]
fn every_page_says_which_it_is_and_the_districts_own_that_it_stays() {
    let own = laid(&district(600), false);
    let all = whole(&own);
    for page in 1..=own.page_count() {
        assert!(all.contains(&format!("Page {page} of {}", own.page_count())));
    }
    assert!(all.contains("For the district only"));
    assert!(!whole(&laid(&district(600), true)).contains("For the district only"));
}

#[test]
fn a_shared_copy_hides_small_groups_and_the_own_one_shows_them() {
    let s = district(200);
    assert!(whole(&laid(&s, true)).contains("<10"));
    assert!(!whole(&laid(&s, false)).contains("<10"));
}

#[test]
fn the_usual_copy_is_printed_as_the_shared_one() {
    let usual = district(200).with_small_hidden();
    assert!(usual.names.seniors.len() > 100, "the office keeps the names behind it");
    assert_eq!(whole(&laid(&usual, false)), whole(&laid(&usual, true)));
    assert!(whole(&laid(&usual, false)).contains("<10"));
}

#[test]
fn hours_employers_and_pay_stand_by_group_and_the_indicator_by_school() {
    for shared in [false, true] {
        let all = whole(&laid(&district(600), shared));
        let pay = all.split("Hours, employers and pay").nth(1).unwrap();
        for head in ["each", "Employers", "Paid", "Median", "Gender", "Race or ethnicity", "Pathway"] {
            assert!(pay.contains(head), "{head}");
        }
        let indicator = all.split("Indicator 5S3: concentrators").nth(1).unwrap();
        assert!(indicator.contains("Rolling Meadows") && indicator.contains("Pathway"));
    }
}

#[test]
fn no_paper_names_a_student() {
    for shared in [false, true] {
        let all = whole(&laid(&district(300), shared));
        assert!(!all.contains("Family0"));
    }
}

#[test]
fn the_same_summary_is_the_same_file() {
    let s = district(300);
    assert_eq!(laid(&s, true).to_pdf(Sides::One).unwrap(), laid(&s, true).to_pdf(Sides::One).unwrap());
}

#[test]
fn a_summary_of_nobody_is_still_a_paper() {
    let nobody = summarize(&class(2026, 0), None);
    for shared in [false, true] {
        assert!(laid(&nobody, shared).to_pdf(Sides::One).unwrap().len() > 1000);
    }
}

#[test]
fn every_letter_has_a_glyph() {
    assert!(laid(&district(600), true).unprintable.is_empty());
}
