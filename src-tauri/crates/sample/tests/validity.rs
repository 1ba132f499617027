//! Whatever its size and its day, a district is valid and whole: rows keep their own rules, point at rows
//! that exist, and nothing has happened that is still to come.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

use std::collections::{HashMap, HashSet};

use chrono::{Datelike, NaiveDate};
use domain::{
    placement::{Placement, PlacementStage},
    student::RosterStatus,
};
use sample::{Plan, SampleOffice, office};

fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

fn thanksgiving_week() -> NaiveDate {
    day(2026, 11, 24)
}

fn of_year(office: &SampleOffice, year: usize) -> Vec<&Placement> {
    office.placements.iter().filter(|p| p.school_year_id == office.school_years[year].id).collect()
}

fn sized(students: usize) -> SampleOffice {
    office(&Plan { students, ..Plan::new(214, thanksgiving_week()) })
}

#[test]
fn every_row_is_valid_and_points_at_rows_that_exist() {
    let o = office(&Plan::new(214, thanksgiving_week()));
    assert_valid(&o, thanksgiving_week());
    assert_whole(&o);
    assert_in_time(&o, thanksgiving_week());
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
    o.visits.iter().for_each(|v| v.validate(today).unwrap());
    o.evaluations.iter().for_each(|e| e.validate(today).unwrap());
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
    let placements: HashMap<_, _> = o.placements.iter().map(|p| (p.id, p)).collect();
    for hours in &o.hours {
        let placement = placements[&hours.placement_id];
        hours.validate().unwrap_or_else(|v| panic!("{v:?} {hours:?}"));
        hours.validate_in(placement, today).unwrap_or_else(|v| panic!("{v:?} {placement:?}"));
    }
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
        visits,
        evaluations,
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
    assert!(o.visits.iter().all(|v| placements.contains(&v.placement_id)));
    assert!(o.visits.iter().all(|v| v.person_id.is_none_or(|p| people.contains(&p))));
    assert!(o.visits.iter().all(|v| v.staff_id.is_some_and(|s| staff.contains(&s))));
    assert!(o.evaluations.iter().all(|e| placements.contains(&e.placement_id)));
    let moments: HashSet<_> = o.evaluations.iter().map(|e| (e.placement_id, e.moment)).collect();
    assert_eq!(moments.len(), o.evaluations.len(), "one evaluation of each moment");
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
    assert!(o.visits.iter().all(|v| v.at < midnight && v.at.date_naive() == v.made_on));
    assert!(o.evaluations.iter().all(|e| e.at < midnight && e.made_on <= e.at.date_naive()));
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
