//! The whole district: its counts, its validity and its sameness.

use std::collections::{HashMap, HashSet};

use chrono::{Datelike, NaiveDate};
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

fn sized(students: usize) -> SampleOffice {
    office(&Plan { students, ..Plan::new(214, thanksgiving_week()) })
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

fn assert_valid(o: &SampleOffice, today: NaiveDate) {
    let years: HashMap<_, _> = o.school_years.iter().map(|y| (y.id, y)).collect();
    o.office.validate().unwrap();
    o.school_years.iter().for_each(|y| y.validate().unwrap());
    o.terms.iter().for_each(|t| t.validate(years[&t.school_year_id]).unwrap());
    o.days_off.iter().for_each(|d| d.validate().unwrap());
    o.schools.iter().for_each(|s| s.validate().unwrap());
    o.bell_schedules.iter().for_each(|b| b.validate().unwrap());
    o.pathways.iter().for_each(|p| p.validate().unwrap());
    o.kinds.iter().for_each(|k| k.validate().unwrap());
    o.hour_rules.iter().for_each(|r| r.validate().unwrap());
    o.staff.iter().for_each(|s| s.validate().unwrap());
    o.students.iter().for_each(|s| s.validate(today).unwrap_or_else(|v| panic!("{v:?} {s:?}")));
    o.guardians.iter().for_each(|g| g.validate().unwrap_or_else(|v| panic!("{v:?}")));
    o.employers.iter().for_each(|e| e.validate().unwrap());
    o.sites.iter().for_each(|s| s.validate().unwrap());
    o.people.iter().for_each(|p| p.validate().unwrap_or_else(|v| panic!("{v:?}")));
    o.credentials.iter().for_each(|c| c.validate().unwrap());
    o.contacts.iter().for_each(|c| c.validate().unwrap());
    o.notes.iter().for_each(|n| n.validate().unwrap());
    let mut taken: HashMap<_, u16> = HashMap::new();
    for p in o.placements.iter().filter(|p| p.stage.holds_seat()) {
        if let Some(id) = p.opportunity_id {
            *taken.entry(id).or_default() += 1;
        }
    }
    for opportunity in &o.opportunities {
        let taken = taken.get(&opportunity.id).copied().unwrap_or(0);
        opportunity.validate(taken).unwrap_or_else(|v| panic!("{v:?} {opportunity:?}"));
    }
    o.placements.iter().for_each(|p| p.validate().unwrap_or_else(|v| panic!("{v:?} {p:?}")));
    o.hours.iter().for_each(|h| h.validate().unwrap_or_else(|v| panic!("{v:?} {h:?}")));
}

fn assert_whole(o: &SampleOffice) {
    macro_rules! ids {
        ($($name:ident),+) => { $(let $name: HashSet<_> = o.$name.iter().map(|x| x.id).collect(); assert_eq!($name.len(), o.$name.len());)+ };
    }
    ids!(
        schools,
        school_years,
        terms,
        days_off,
        bell_schedules,
        clusters,
        pathways,
        kinds,
        staff,
        students,
        timetables,
        guardians,
        employers,
        sites,
        people,
        credentials,
        opportunities,
        placements,
        placement_events,
        hours,
        signers,
        contacts,
        notes
    );
    assert!(terms.len() == 9 && !days_off.is_empty() && !bell_schedules.is_empty());
    let all = [
        timetables.len(),
        guardians.len(),
        credentials.len(),
        placement_events.len(),
        hours.len(),
        signers.len(),
        contacts.len(),
        notes.len(),
    ];
    assert!(all.iter().all(|n| *n > 0));
    for p in &o.pathways {
        assert!(
            clusters.contains(&p.cluster_id) && p.aligned_cluster_ids.iter().all(|c| clusters.contains(c))
        );
    }
    for s in &o.students {
        assert!(schools.contains(&s.school_id) && s.pathway_id.is_none_or(|p| pathways.contains(&p)));
        assert!(s.counselor_id.is_none_or(|c| staff.contains(&c)) && s.counselor_id.is_some());
        assert!(s.coordinator_id.is_none_or(|c| staff.contains(&c)));
    }
    assert!(o.guardians.iter().all(|g| students.contains(&g.student_id)));
    assert!(o.timetables.iter().all(|t| students.contains(&t.student_id)));
    assert!(o.sites.iter().all(|s| employers.contains(&s.employer_id)));
    assert!(
        o.people
            .iter()
            .all(|p| employers.contains(&p.employer_id) && p.site_id.is_none_or(|s| sites.contains(&s)))
    );
    assert!(o.credentials.iter().all(|c| employers.contains(&c.employer_id)));
    assert!(o.employers.iter().all(|e| e.owner_id.is_none_or(|s| staff.contains(&s))));
    for x in &o.opportunities {
        assert!(employers.contains(&x.employer_id) && x.site_id.is_some_and(|s| sites.contains(&s)));
        assert!(kinds.contains(&x.kind_id) && school_years.contains(&x.school_year_id));
        assert!(!x.pathway_ids.is_empty() && x.pathway_ids.iter().all(|p| pathways.contains(p)));
        assert!(
            x.supervisor_id.is_some_and(|p| people.contains(&p))
                && x.cluster_id.is_some_and(|c| clusters.contains(&c))
        );
    }
    let openings: HashMap<_, _> = o.opportunities.iter().map(|x| (x.id, x)).collect();
    for p in &o.placements {
        assert!(
            students.contains(&p.student_id)
                && employers.contains(&p.employer_id)
                && kinds.contains(&p.kind_id)
        );
        assert!(
            p.site_id.is_some_and(|s| sites.contains(&s))
                && p.signatory_id.is_some_and(|s| people.contains(&s))
        );
        assert!(
            p.supervisor_id.is_none_or(|s| people.contains(&s))
                && p.teacher_id.is_none_or(|t| staff.contains(&t))
        );
        assert!(p.coordinator_id.is_some_and(|s| staff.contains(&s)));
        if let Some(opening) = p.opportunity_id.map(|id| openings[&id]) {
            assert_eq!(
                (opening.employer_id, opening.kind_id, opening.school_year_id, opening.site_id),
                (p.employer_id, p.kind_id, p.school_year_id, p.site_id)
            );
        }
    }
    for e in &o.placement_events {
        assert!(placements.contains(&e.placement_id));
    }
    assert!(o.hours.iter().all(|h| placements.contains(&h.placement_id)));
    assert!(o.signers.iter().all(|s| placements.contains(&s.placement_id) && !s.name.trim().is_empty()));
    assert!(o.contacts.iter().all(|c| c.employer_id.is_none_or(|e| employers.contains(&e))));
    assert!(o.contacts.iter().all(|c| c.person_id.is_none_or(|p| people.contains(&p))));
}

fn assert_in_time(o: &SampleOffice, today: NaiveDate) {
    let numbers: HashSet<_> = o.placements.iter().map(|p| p.number.as_str()).collect();
    assert_eq!(numbers.len(), o.placements.len(), "numbers are unique");
    for (i, year) in o.school_years.iter().enumerate() {
        let placements = of_year(o, i);
        for (nth, p) in placements.iter().enumerate() {
            assert_eq!(p.number, format!("P-{:02}-{:04}", year.starts_on.year() % 100, nth + 1));
            let (starts, ends) = (p.starts_on.unwrap(), p.ends_on.unwrap());
            assert!(
                starts >= year.starts_on && ends <= o.terms[i * 3 + 2].ends_on,
                "{} {starts} {ends}",
                p.number
            );
            if p.stage == PlacementStage::Completed {
                assert!(ends < today, "{} is completed before its last day", p.number);
            }
        }
        assert_eq!(o.last_numbers[i], (year.starts_on.year() % 100, placements.len() as u32));
    }
    let midnight = today.and_time(chrono::NaiveTime::MIN).and_utc();
    assert!(o.placement_events.iter().all(|e| e.at < midnight) && o.contacts.iter().all(|c| c.at < midnight));
    assert!(o.hours.iter().all(|h| h.week_of < today));
    let mut steps: HashMap<_, Vec<_>> = HashMap::new();
    for e in &o.placement_events {
        steps.entry(e.placement_id).or_default().push(e);
    }
    for p in &o.placements {
        let steps = &steps[&p.id];
        assert_eq!(steps.last().unwrap().to_stage, p.stage);
        assert!(
            steps.windows(2).all(|w| w[1].from_stage == Some(w[0].to_stage)
                && w[0].to_stage.next().contains(&w[1].to_stage)
                && w[0].at.date_naive() <= w[1].at.date_naive()),
            "{} {steps:?}",
            p.number
        );
    }
}

#[test]
fn every_row_is_valid_and_points_at_rows_that_exist() {
    assert_valid(full(), thanksgiving_week());
    assert_whole(full());
    assert_in_time(full(), thanksgiving_week());
}

#[test]
fn a_district_of_any_size_is_in_proportion_and_valid() {
    for (students, seniors) in [(1, 0), (60, 15), (500, 125), (3_000, 753)] {
        let o = sized(students);
        assert_eq!(o.students.iter().filter(|s| s.roster_status == RosterStatus::OnRoster).count(), students);
        assert_eq!(o.students.iter().filter(|s| s.is_senior()).count(), seniors);
        if students > 1 {
            assert_valid(&o, thanksgiving_week());
            assert_whole(&o);
            assert_in_time(&o, thanksgiving_week());
        }
    }
}

#[test]
fn a_district_of_a_hundred_thousand_works() {
    let o = sized(100_000);
    assert_eq!(o.students.iter().filter(|s| s.roster_status == RosterStatus::OnRoster).count(), 100_000);
    assert_eq!(o.students.iter().filter(|s| s.is_senior()).count(), 25_092);
    assert!(o.employers.len() > 8_000 && of_year(&o, 1).len() > 22_000);
    let names: HashSet<_> = o.employers.iter().map(|e| &e.name).collect();
    assert_eq!(names.len(), o.employers.len(), "no two employers have one name");
    assert_valid(&o, thanksgiving_week());
}

#[test]
fn any_day_of_the_year_gives_a_valid_district() {
    let days = [
        (2026, 7, 5),
        (2026, 8, 18),
        (2026, 9, 30),
        (2026, 12, 28),
        (2027, 1, 20),
        (2027, 3, 1),
        (2027, 5, 20),
        (2027, 6, 25),
        (2028, 2, 29),
    ];
    for (y, m, d) in days {
        let today = day(y, m, d);
        let o = office(&Plan { students: 900, ..Plan::new(5, today) });
        assert_valid(&o, today);
        assert_whole(&o);
        assert_in_time(&o, today);
    }
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
    let o = sized(60);
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
