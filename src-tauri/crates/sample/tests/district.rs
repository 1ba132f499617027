//! The whole district: its counts, its validity and its sameness.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use domain::{
    alignment::is_aligned,
    employer::EmployerStage,
    kind::HourRule,
    placement::{Placement, PlacementStage},
    student::RosterStatus,
    time::weekly_minutes,
};
use sample::{Plan, SampleOffice, office};
use sha2::{Digest, Sha256};

fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

fn thanksgiving_week() -> NaiveDate {
    day(2026, 11, 24)
}

fn full() -> &'static SampleOffice {
    static OFFICE: std::sync::OnceLock<SampleOffice> = std::sync::OnceLock::new();
    OFFICE.get_or_init(|| office(&Plan::new(214, thanksgiving_week())))
}

fn fingerprint(office: &SampleOffice) -> String {
    let bytes = serde_json::to_vec(office).unwrap();
    Sha256::digest(&bytes).iter().map(|b| format!("{b:02x}")).collect()
}

fn of_year(office: &SampleOffice, year: usize) -> Vec<&Placement> {
    office.placements.iter().filter(|p| p.school_year_id == office.school_years[year].id).collect()
}

fn minutes_done(office: &SampleOffice) -> HashMap<domain::ids::PlacementId, u32> {
    let mut done = HashMap::new();
    for entry in &office.hours {
        *done.entry(entry.placement_id).or_default() += entry.minutes;
    }
    done
}

/// Students whose completed, aligned, counting placements make a whole by the rule in force.
fn with_experience(office: &SampleOffice) -> HashSet<domain::ids::StudentId> {
    let rule = HourRule::in_force(&office.hour_rules, thanksgiving_week()).unwrap();
    let counts: HashMap<_, _> = office.kinds.iter().map(|k| (k.id, k.counts)).collect();
    let openings: HashMap<_, _> = office.opportunities.iter().map(|o| (o.id, o)).collect();
    let pathways: HashMap<_, _> = office.pathways.iter().map(|p| (p.id, p)).collect();
    let students: HashMap<_, _> = office.students.iter().map(|s| (s.id, s)).collect();
    let done = minutes_done(office);
    let mut minutes: HashMap<_, Vec<u32>> = HashMap::new();
    for p in office.placements.iter().filter(|p| p.stage == PlacementStage::Completed && counts[&p.kind_id]) {
        let pathway = students[&p.student_id].pathway_id.map(|id| pathways[&id]);
        let opening = p.opportunity_id.map(|id| openings[&id]);
        let by_rule = opening.is_some_and(|o| is_aligned(pathway, &o.pathway_ids, o.cluster_id, true));
        if p.aligned_by_hand.unwrap_or(by_rule) {
            minutes.entry(p.student_id).or_default().push(done.get(&p.id).copied().unwrap_or(0));
        }
    }
    minutes.into_iter().filter(|(_, m)| rule.is_met(m)).map(|(id, _)| id).collect()
}

#[test]
fn the_default_district_has_the_figures_it_promises() {
    let o = full();
    assert!(o.office.is_sample && o.office.name == "Center for Career Discovery (sample)");
    let here: Vec<_> = o.students.iter().filter(|s| s.roster_status == RosterStatus::OnRoster).collect();
    assert_eq!(here.len(), 12_004);
    let seniors: Vec<_> = here.iter().filter(|s| s.is_senior()).collect();
    assert_eq!(seniors.len(), 3_012);
    assert_eq!(seniors.iter().filter(|s| s.pathway_id.is_none()).count(), 37);
    assert_eq!(o.students.len() - here.len(), 2_958, "last year's class");
    let noted = o.students.iter().filter(|s| s.graduated_on.is_some()).count();
    assert_eq!(noted, 2_952, "six of the class have no graduation day");
    assert_eq!((o.schools.len(), o.timetables.len(), o.clusters.len()), (6, 12_004, 30));
    assert!(o.pathways.len() >= 40);
    assert_eq!((o.employers.len(), o.opportunities.len()), (1_000, 1_500));
    assert_eq!(of_year(o, 1).len(), 2_750);
}

#[test]
fn seven_hundred_and_forty_four_seniors_have_an_experience_in_late_november() {
    let o = full();
    let done = with_experience(o);
    let seniors = o.students.iter().filter(|s| s.is_senior());
    assert_eq!(seniors.filter(|s| done.contains(&s.id)).count(), 744);
    let class = o.students.iter().filter(|s| s.graduated_on.is_some() && done.contains(&s.id)).count();
    assert!((2_450..=2_600).contains(&class), "{class} of last year's class");
    assert_eq!(o.students.iter().filter(|s| s.is_senior() && s.waiver.is_some()).count(), 23);
}

#[test]
fn every_stage_is_there_this_year_and_last() {
    let o = full();
    for year in [1, 2] {
        for stage in PlacementStage::ALL {
            assert!(of_year(o, year).iter().any(|p| p.stage == *stage), "{stage:?} in year {year}");
        }
    }
    let count = |stage| of_year(o, 2).iter().filter(|p| p.stage == stage).count();
    assert_eq!((count(PlacementStage::Matched), count(PlacementStage::AgreementOut)), (40, 57));
    assert_eq!(count(PlacementStage::Active), 260);
    let missing = of_year(o, 2)
        .iter()
        .filter(|p| p.stage == PlacementStage::Matched && p.supervisor_id.is_none())
        .count();
    assert_eq!(missing, 2, "matched placements without a supervisor");
}

#[test]
fn seventeen_agreements_are_late_and_eleven_placements_are_behind() {
    let o = full();
    let today = thanksgiving_week();
    let late = of_year(o, 2)
        .iter()
        .filter(|p| p.stage == PlacementStage::AgreementOut)
        .filter(|p| {
            let out = o.placement_events.iter().rfind(|e| e.placement_id == p.id).unwrap();
            (today - out.at.date_naive()).num_days() > 10
        })
        .count();
    assert_eq!(late, 17);
    let done = minutes_done(o);
    let behind = o
        .placements
        .iter()
        .filter(|p| p.stage == PlacementStage::Active)
        .filter(|p| {
            let required = u32::from(p.hours_required) * 60;
            let weekly = weekly_minutes(&p.weekly_blocks);
            let weeks = ((today - p.starts_on.unwrap()).num_days().max(0) / 7) as u32;
            let due = if p.ends_on.unwrap() < today { required } else { (weeks * weekly).min(required) };
            due.saturating_sub(done.get(&p.id).copied().unwrap_or(0)) > weekly.max(240)
        })
        .count();
    assert_eq!(behind, 11);
}

#[test]
fn the_same_plan_gives_the_same_bytes_and_another_seed_does_not() {
    let plan = Plan { students: 1_500, ..Plan::new(7, thanksgiving_week()) };
    let one = fingerprint(&office(&plan));
    assert_eq!(one, fingerprint(&office(&plan)));
    assert_ne!(one, fingerprint(&office(&Plan { seed: 8, ..plan })));
    assert_ne!(one, fingerprint(&office(&Plan { today: day(2026, 11, 25), ..plan })));
}

#[test]
fn ids_are_version_seven_uuids_in_order() {
    let o = office(&Plan { students: 60, ..Plan::new(214, thanksgiving_week()) });
    let ids: Vec<uuid::Uuid> = o.students.iter().map(|s| s.id.into()).collect();
    assert!(ids.iter().all(|id| id.get_version_num() == 7 && id.get_variant() == uuid::Variant::RFC4122));
    assert!(ids.is_sorted());
}

#[test]
fn partners_lead_and_a_few_employers_are_out_of_use() {
    let o = full();
    let count = |stage| o.employers.iter().filter(|e| e.stage == stage).count();
    assert!((520..680).contains(&count(EmployerStage::Partner)));
    assert!(EmployerStage::ALL.iter().all(|s| count(*s) > 5));
    let soon = thanksgiving_week() + chrono::Days::new(30);
    let insured =
        o.credentials.iter().filter(|c| c.valid_until.is_some_and(|d| d >= thanksgiving_week() && d <= soon));
    assert_eq!(insured.count(), 4, "certificates that run out within the month");
}

#[test]
fn follow_ups_are_due_and_some_are_late() {
    let today = thanksgiving_week();
    let open = full().contacts.iter().filter(|c| !c.follow_up_done).filter_map(|c| c.follow_up_on);
    let (due, later): (Vec<_>, Vec<_>) = open.partition(|d| *d <= today);
    assert_eq!(due.len(), 12);
    assert_eq!(due.iter().filter(|d| **d < today).count(), 3);
    assert!(later.len() >= 30);
}

#[test]
fn three_agreements_start_on_the_next_school_day() {
    let o = full();
    let tomorrow = day(2026, 11, 25);
    let starting = o
        .placements
        .iter()
        .filter(|p| p.stage == PlacementStage::AgreementOut && p.starts_on == Some(tomorrow));
    assert_eq!(starting.count(), 3);
}

#[test]
fn open_work_lies_inside_its_opening_and_starts_on_a_day_with_school() {
    let o = full();
    let openings: HashMap<_, _> = o.opportunities.iter().map(|x| (x.id, x)).collect();
    for p in o.placements.iter().filter(|p| !p.stage.next().is_empty()) {
        let opening = openings[&p.opportunity_id.unwrap()];
        assert!(opening.starts_on <= p.starts_on && p.ends_on <= opening.ends_on, "{}", p.number);
        let starts = p.starts_on.unwrap();
        let off = |d: &domain::calendar::DayOff| {
            d.school_id.is_none() && d.first_on <= starts && starts <= d.last_on
        };
        assert!(!o.days_off.iter().any(off), "{} starts on a day off", p.number);
        let weekday = domain::time::Day::of(starts);
        assert!(p.weekly_blocks.iter().any(|b| b.day == weekday), "{} starts on no working day", p.number);
    }
}

#[test]
fn two_students_at_work_have_a_clearance_that_runs_out_soon() {
    let (today, soon) = (thanksgiving_week(), thanksgiving_week() + chrono::Days::new(30));
    let dated = full().students.iter().flat_map(|s| &s.clearances).filter_map(|c| c.valid_until);
    assert_eq!(dated.filter(|d| *d >= today && *d <= soon).count(), 2);
}

#[test]
fn what_was_completed_ended_on_a_day_and_not_all_of_it_in_one_month() {
    let o = full();
    let done: Vec<&Placement> =
        o.placements.iter().filter(|p| p.stage == PlacementStage::Completed).collect();
    let closed: HashMap<_, _> = o
        .placement_events
        .iter()
        .filter(|e| e.to_stage == PlacementStage::Completed)
        .map(|e| (e.placement_id, e.at.date_naive()))
        .collect();
    for p in &done {
        let ended = p.ended_on.expect("completed on a day");
        assert!(p.starts_on.unwrap() <= ended && ended <= p.ends_on.unwrap(), "{}", p.number);
        assert!(ended <= closed[&p.id], "{}: closed before its last day", p.number);
    }
    let last = &o.school_years[1];
    let of_last: Vec<_> = done.iter().filter(|p| p.school_year_id == last.id).collect();
    let by =
        |month: u32, year: i32| of_last.iter().filter(|p| p.ended_on.unwrap() < day(year, month, 1)).count();
    let (november, january, may) = (by(11, 2025), by(1, 2026), by(5, 2026));
    assert!(november > 100 && january > november + 200 && may > january + 300, "{november} {january} {may}");
    assert!(of_last.len() > may + 300, "{} of {may}", of_last.len());
}
