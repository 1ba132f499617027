use chrono::NaiveDate;
use domain::{
    calendar::SchoolYear,
    ids::OpportunityId,
    opportunity::{Opportunity, OpportunityStatus},
    paper::{PaperKind, PaperState},
    placement::PlacementStage,
    student::{Race, RosterStatus, Student},
    year_end::YearEndFacts,
};
use storage::reports::year_end_facts;

use crate::{Desk, town};

fn read(desk: &Desk, year: &SchoolYear, as_of: NaiveDate) -> YearEndFacts {
    desk.look(|conn| year_end_facts::read(conn, year, as_of, true))
}

fn names(facts: &YearEndFacts) -> Vec<&str> {
    facts.seniors.iter().map(|senior| senior.name.as_str()).collect()
}

#[test]
fn a_senior_is_told_with_experiences_hours_and_evaluation() {
    let desk = Desk::with_town();
    let placement = town::placement(1, &town::zofia(), PlacementStage::Completed);
    desk.change(|tx| {
        tx.insert(&placement)?;
        tx.insert(&town::hours(1, &placement, "2027-01-10", 1800))?;
        tx.insert(&town::hours(2, &placement, "2027-01-17", 1800))?;
        tx.insert(&town::paper(1, &placement, PaperKind::Evaluation, PaperState::Returned))
    })
    .unwrap();
    let facts = read(&desk, &town::year(), town::day("2027-06-10"));
    assert_eq!(facts.rule, Some(town::hour_rule()));
    assert_eq!((facts.small_cell, facts.show_special_populations), (7, true));
    let senior = &facts.seniors[0];
    assert_eq!((senior.name.as_str(), senior.school.as_str()), ("Mendoza, Zosia", "Wheeling"));
    assert_eq!(
        (senior.pathway.as_deref(), senior.cluster.as_deref()),
        (Some("Nursing"), Some("Health Science"))
    );
    assert_eq!((senior.group, senior.waived.as_deref()), (Race::TwoOrMore, None));
    let experience = &senior.experiences[0];
    assert_eq!((experience.minutes, experience.hours_required), (3600, 60));
    assert_eq!(experience.pay, placement.pay);
    assert_eq!(
        (experience.cluster.as_deref(), experience.site.as_deref()),
        (Some("Health Science"), Some("Main ward"))
    );
    assert_eq!(experience.evaluated, Some(true));
    assert!(experience.aligned && experience.counts);
    assert!(facts.others.is_empty());
}

#[test]
fn an_evaluation_is_missed_only_where_the_office_keeps_them_and_the_kind_asks_for_one() {
    let desk = Desk::with_town();
    desk.change(|tx| tx.insert(&town::placement(1, &town::zofia(), PlacementStage::Completed))).unwrap();
    let evaluated =
        || read(&desk, &town::year(), town::day("2027-06-10")).seniors[0].experiences[0].evaluated;
    assert_eq!(evaluated(), None, "this office keeps its evaluations elsewhere");
    let other = town::placement(2, &town::zofia(), PlacementStage::Withdrawn);
    desk.change(|tx| {
        tx.insert(&other)?;
        tx.insert(&town::paper(1, &other, PaperKind::Evaluation, PaperState::Returned))
    })
    .unwrap();
    assert_eq!(evaluated(), Some(false));
    let kind = domain::kind::ExperienceKind { papers: vec![PaperKind::Agreement], ..town::kind() };
    desk.change(|tx| tx.update(&kind)).unwrap();
    assert_eq!(evaluated(), None);
}

#[test]
fn the_class_is_grade_12_on_the_roster_and_whoever_graduated_in_the_year() {
    let desk = Desk::with_town();
    let june = Some(town::day("2027-06-02"));
    let others = [
        Student { grade: Some(11), ..town::student(2, "Junior", "A") },
        Student { roster_status: RosterStatus::Gone, ..town::student(3, "Moved", "B") },
        Student {
            roster_status: RosterStatus::Gone,
            graduated_on: june,
            ..town::student(4, "Graduated", "C")
        },
        Student { graduated_on: Some(town::day("2026-05-28")), ..town::student(5, "Earlier", "D") },
        Student {
            grade: Some(11),
            graduated_on: Some(town::day("2026-12-18")),
            ..town::student(6, "Early", "E")
        },
    ];
    desk.change(|tx| others.iter().try_for_each(|student| tx.insert(student))).unwrap();
    let this_year = read(&desk, &town::year(), town::day("2027-06-10"));
    assert_eq!(names(&this_year), ["C, Graduated", "E, Early", "Mendoza, Zosia"]);
    let last_year = read(&desk, &town::last_year(), town::day("2026-11-24"));
    assert_eq!(names(&last_year), ["D, Earlier"], "nobody who is in grade 12 now was a senior then");
}

#[test]
fn after_the_roll_over_the_class_of_last_year_is_still_found() {
    let desk = Desk::with_town();
    let senior = Student { grade: Some(13), ..town::student(2, "Not yet graduated", "A") };
    desk.change(|tx| tx.insert(&senior)).unwrap();
    let facts = read(&desk, &town::last_year(), town::day("2026-09-01"));
    assert_eq!(names(&facts), ["A, Not yet graduated"]);
}

#[test]
fn experiences_outside_the_class_are_those_of_the_year_alone() {
    let desk = Desk::with_town();
    let junior = Student { grade: Some(11), ..town::student(2, "Ana", "Ruiz") };
    let mut earlier = town::placement(2, &junior, PlacementStage::Completed);
    earlier.school_year_id = town::last_year().id;
    desk.change(|tx| {
        tx.insert(&junior)?;
        tx.insert(&town::placement(1, &junior, PlacementStage::Active))?;
        tx.insert(&earlier)
    })
    .unwrap();
    let facts = read(&desk, &town::year(), town::day("2027-06-10"));
    let told: Vec<_> = facts.others.iter().map(|o| (o.experience.number.as_str(), o.grade)).collect();
    assert_eq!(told, [("P-26-0001", Some(11))]);
}

#[test]
fn seats_that_stayed_empty_are_counted_by_cluster() {
    let desk = Desk::with_town();
    let with = |n, status, cluster_id| Opportunity {
        id: OpportunityId(town::id(21, n)),
        status,
        cluster_id,
        ..town::opportunity()
    };
    desk.change(|tx| {
        tx.insert(&town::placement(1, &town::zofia(), PlacementStage::Completed))?;
        tx.insert(&with(2, OpportunityStatus::Closed, None))?;
        tx.insert(&with(3, OpportunityStatus::Draft, Some(town::finance().id)))
    })
    .unwrap();
    let facts = read(&desk, &town::year(), town::day("2027-06-10"));
    let told: Vec<_> = facts.seats.iter().map(|seats| (seats.cluster.as_str(), seats.unfilled)).collect();
    assert_eq!(told, [("Health Science", 5)], "an opening without a cluster counts under its employer's");
}
