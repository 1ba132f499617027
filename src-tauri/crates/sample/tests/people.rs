//! Students and their families look like a district, and their timetables leave the hours they should.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::{
    conflict::Seat,
    placement::PlacementStage,
    student::{Race, RosterStatus, SpecialPopulation},
    time::{Day, WeeklyBlock},
    timetable::free_from_classes,
};
use sample::{Plan, SampleOffice, office};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

fn full() -> &'static SampleOffice {
    static OFFICE: std::sync::OnceLock<SampleOffice> = std::sync::OnceLock::new();
    OFFICE.get_or_init(|| office(&Plan::new(214, today())))
}

#[test]
fn names_keep_the_letters_of_their_languages() {
    let o = full();
    let has =
        |part: &str| o.students.iter().any(|s| s.family_name.contains(part) || s.given_name.contains(part));
    for part in ["ł", "ń", "ś", "ó", "í", "ñ", "ễ", "Ș", "O'Malley", "-", "de la Cruz"] {
        assert!(has(part), "no name with {part}");
    }
    let two_words =
        o.students.iter().filter(|s| s.hispanic == Some(true) && s.family_name.contains(' ')).count();
    assert!(two_words > 1_000, "{two_words} with two surnames");
    assert!(o.students.iter().filter(|s| !s.preferred_name.is_empty()).count() > 600);
}

#[test]
fn spanish_then_polish_lead_the_home_languages() {
    let mut count: HashMap<&str, usize> = HashMap::new();
    for s in full().students.iter().filter(|s| s.roster_status == RosterStatus::OnRoster) {
        *count.entry(s.home_language.as_str()).or_default() += 1;
    }
    let mut order: Vec<_> = count.into_iter().collect();
    order.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    assert_eq!([order[0].0, order[1].0, order[2].0], ["en", "es", "pl"]);
    assert!(order.len() >= 15);
}

#[test]
fn subgroups_have_plausible_shares() {
    let o = full();
    let here: Vec<_> = o.students.iter().filter(|s| s.roster_status == RosterStatus::OnRoster).collect();
    let share = |n: usize| n * 100 / here.len();
    let of = |p: SpecialPopulation| share(here.iter().filter(|s| s.special_populations.contains(&p)).count());
    assert!((11..=17).contains(&of(SpecialPopulation::Disability)));
    assert!((22..=36).contains(&of(SpecialPopulation::Economic)));
    assert!((6..=14).contains(&of(SpecialPopulation::EnglishLearner)));
    let hispanic = share(here.iter().filter(|s| s.report_group() == Race::Hispanic).count());
    assert!((27..=36).contains(&hispanic), "{hispanic}");
    for group in Race::ALL {
        assert!(here.iter().any(|s| s.report_group() == *group), "{group:?}");
    }
}

#[test]
fn birth_dates_fit_the_grade() {
    for s in full().students.iter().filter(|s| s.roster_status == RosterStatus::OnRoster) {
        let age = s.age_on(NaiveDate::from_ymd_opt(2026, 9, 1).unwrap()).unwrap() as i16;
        let grade = s.grade.unwrap();
        assert!((grade + 5..=grade + 6).contains(&age), "grade {grade} at {age}");
    }
}

#[test]
fn everyone_has_a_guardian_who_is_called_first() {
    let o = full();
    let first = o.guardians.iter().filter(|g| g.position == 1).count();
    assert_eq!(first, o.students.len());
    assert!(o.guardians.iter().filter(|g| g.language == "es").count() > 3_000);
}

#[test]
fn seniors_have_one_to_three_periods_free_and_mostly_the_last() {
    let o = full();
    let mut last_free = 0;
    let mut seniors = 0;
    for (student, timetable) in o.students.iter().zip(&o.timetables) {
        assert_eq!(student.id, timetable.student_id);
        let busy: usize = timetable.classes.iter().map(|c| c.periods.len()).sum();
        if student.is_senior() {
            seniors += 1;
            let lunch = usize::from(timetable.classes.iter().any(|c| c.periods == ["Lunch"]));
            let free = 8 + lunch - busy;
            assert!((1..=3).contains(&free), "{free} free: {timetable:?}");
            last_free += usize::from(!timetable.classes.iter().any(|c| c.periods.contains(&"8".to_owned())));
        }
        assert!(timetable.classes.iter().any(|c| c.title == "Lunch"));
    }
    assert!(last_free * 100 / seniors > 75);
}

#[test]
fn open_placements_keep_out_of_classes_but_for_four_on_purpose() {
    let o = full();
    let at: HashMap<_, _> = o.students.iter().enumerate().map(|(i, s)| (s.id, i)).collect();
    let openings: HashMap<_, _> = o.opportunities.iter().map(|x| (x.id, x)).collect();
    let employers: HashMap<_, _> = o.employers.iter().map(|x| (x.id, x)).collect();
    let this_year = o.school_years[2].id;
    let mut in_class = 0;
    let mut other: HashMap<String, usize> = HashMap::new();
    for p in o.placements.iter().filter(|p| p.school_year_id == this_year && p.stage.is_open()) {
        let student = &o.students[at[&p.student_id]];
        let schedules: Vec<_> =
            o.bell_schedules.iter().filter(|b| b.school_id == student.school_id).cloned().collect();
        let free = free_from_classes(&o.timetables[at[&p.student_id]], &schedules).unwrap();
        let school_hours: Vec<WeeklyBlock> = schedules
            .iter()
            .flat_map(|s| s.days.iter().map(move |d| (s, *d)))
            .map(|(s, day): (_, Day)| WeeklyBlock {
                ends: s.periods.last().unwrap().ends,
                ..s.periods[0].on(day)
            })
            .collect();
        let seat = Seat {
            student,
            employer: employers[&p.employer_id],
            opportunity: openings[&p.opportunity_id.unwrap()],
            starts_on: p.starts_on,
            ends_on: p.ends_on,
            blocks: &p.weekly_blocks,
            taken: 0,
            others: &[],
            free: Some(&free),
            school_hours: &school_hours,
            aligned: true,
            school_day: &|_| true,
            today: today(),
        };
        for check in domain::conflict::checks(&seat).into_iter().filter(|c| !c.ok) {
            if check.code == "free_hours" {
                in_class += 1;
            } else {
                *other.entry(check.code).or_default() += 1;
            }
        }
    }
    assert_eq!(in_class, 4);
    println!("other conflicts: {other:?}");
    assert!(other.values().sum::<usize>() < 12, "{other:?}");
}

#[test]
fn nobody_holds_two_open_placements() {
    let mut open: HashMap<_, usize> = HashMap::new();
    for p in full().placements.iter().filter(|p| p.stage.is_open()) {
        *open.entry(p.student_id).or_default() += 1;
    }
    assert!(open.values().all(|n| *n == 1));
}

#[test]
fn completed_placements_have_their_hours_but_for_the_fourteen_gaps() {
    let o = full();
    let mut done: HashMap<_, u32> = HashMap::new();
    for h in &o.hours {
        *done.entry(h.placement_id).or_default() += h.minutes;
    }
    let completed = o.placements.iter().filter(|p| p.stage == PlacementStage::Completed);
    let short =
        completed.filter(|p| done.get(&p.id).copied().unwrap_or(0) < u32::from(p.hours_required) * 60);
    assert_eq!(short.count(), 14);
}
