use domain::{
    employer::{CredentialKind, Person, PersonRole},
    ids::PlacementId,
    paper::SignerRole,
    placement::{Placement, PlacementStage},
};
use storage::{
    Error,
    reports::{agreement_facts, conflict_facts, counts::counts},
};

use crate::{Desk, town};

#[test]
fn an_agreement_has_everyone_who_stands_on_it() {
    let desk = Desk::with_town();
    let placement = town::placement(1, &town::zofia(), PlacementStage::Matched);
    let (mother, father) = (town::guardian(1, "Marta"), town::guardian(2, "Jan"));
    let liability = town::credential(1, CredentialKind::Liability, Some("2027-01-01"));
    let lasting = town::credential(2, CredentialKind::WorkersCompensation, None);
    let signers =
        [town::signer(1, &placement, SignerRole::Student), town::signer(2, &placement, SignerRole::Guardian)];
    desk.change(|tx| {
        tx.insert(&placement)?;
        tx.insert(&father)?;
        tx.insert(&mother)?;
        tx.insert(&liability)?;
        tx.insert(&lasting)?;
        tx.insert(&town::credential(3, CredentialKind::Agreement, None))?;
        signers.iter().rev().try_for_each(|signer| tx.insert(signer))
    })
    .unwrap();
    let facts = desk.look(|conn| agreement_facts::list(conn, &[placement.id])).pop().unwrap();
    assert_eq!(facts.guardian(), Some(&mother));
    assert_eq!(facts.guardians, [mother.clone(), father]);
    assert_eq!(facts.student, town::zofia());
    assert_eq!((facts.employer, facts.site), (town::hospital(), Some(town::ward())));
    assert_eq!((facts.supervisor, facts.signatory), (Some(town::supervisor()), Some(town::supervisor())));
    assert_eq!(facts.contact, Some(town::supervisor()));
    assert_eq!((facts.school, facts.school_year, facts.kind), (town::school(), town::year(), town::kind()));
    assert_eq!((facts.coordinator, facts.counselor), (Some(town::coordinator()), Some(town::counselor())));
    assert_eq!(facts.teacher, Some(town::counselor()));
    assert_eq!((facts.pathway, facts.cluster), (Some(town::nursing()), Some(town::health())));
    assert_eq!(facts.insurance, [lasting, liability], "what lasts longest first, agreements aside");
    assert_eq!(facts.signers, signers);
    assert_eq!(facts.placement, placement);
}

#[test]
fn agreements_come_in_the_order_asked_for_and_a_missing_one_is_named() {
    let desk = Desk::with_town();
    let placements: Vec<Placement> =
        (1..=5).map(|n| town::placement(n, &town::zofia(), PlacementStage::Matched)).collect();
    desk.change(|tx| placements.iter().try_for_each(|placement| tx.insert(placement))).unwrap();
    let wanted: Vec<PlacementId> = [4, 0, 2, 4].iter().map(|at: &usize| placements[*at].id).collect();
    let facts = desk.look(|conn| agreement_facts::list(conn, &wanted));
    assert_eq!(facts.iter().map(|facts| facts.placement.id).collect::<Vec<_>>(), wanted);

    let gone = PlacementId(town::id(22, 99));
    let refused = desk.store.read(|conn| agreement_facts::list(conn, &[wanted[0], gone]));
    assert!(matches!(refused, Err(Error::NotFound { id, .. }) if id == gone.0));
    assert!(desk.look(|conn| agreement_facts::list(conn, &[])).is_empty());
}

#[test]
fn the_contact_of_the_site_comes_before_others_and_whoever_left_comes_last() {
    let desk = Desk::with_town();
    let placement = town::placement(1, &town::zofia(), PlacementStage::Matched);
    let elsewhere = Person { site_id: None, ..town::person(2, "Abel Adams", &[PersonRole::Contact]) };
    let left = Person { active: false, ..town::person(3, "Aaron Abbot", &[PersonRole::Contact]) };
    let signs = town::person(4, "Alma Aaron", &[PersonRole::Signatory]);
    let no_contact = Person { roles: vec![PersonRole::Supervisor], ..town::supervisor() };
    let here = town::person(5, "Zara Young", &[PersonRole::Contact]);
    let contact = || desk.look(|conn| agreement_facts::list(conn, &[placement.id])).pop().unwrap().contact;
    desk.change(|tx| {
        tx.insert(&placement)?;
        tx.update(&no_contact)?;
        tx.insert(&signs)?;
        tx.insert(&left)
    })
    .unwrap();
    assert_eq!(contact(), Some(left));
    desk.change(|tx| tx.insert(&elsewhere)).unwrap();
    assert_eq!(contact(), Some(elsewhere));
    desk.change(|tx| tx.insert(&here)).unwrap();
    assert_eq!(contact(), Some(here));
}

#[test]
fn the_checks_see_what_is_in_the_way_but_not_the_placement_itself() {
    let desk = Desk::with_town();
    let here = town::placement(1, &town::zofia(), PlacementStage::Active);
    let mut elsewhere = town::placement(2, &town::zofia(), PlacementStage::Matched);
    elsewhere.opportunity_id = None;
    desk.change(|tx| {
        tx.insert(&here)?;
        tx.insert(&elsewhere)?;
        tx.insert(&town::placement(3, &town::zofia(), PlacementStage::Withdrawn))?;
        tx.insert(&town::bell_schedule())?;
        tx.insert(&town::day_off())?;
        tx.insert(&town::timetable())
    })
    .unwrap();
    let read = |except| {
        desk.look(|conn| conflict_facts::read(conn, town::zofia().id, town::opportunity().id, except))
    };
    let facts = read(None);
    assert_eq!((facts.taken, facts.others.len()), (1, 2));
    assert_eq!(facts.bell_schedules, [town::bell_schedule()]);
    assert_eq!((facts.timetable, facts.days_off), (Some(town::timetable()), vec![town::day_off()]));
    assert_eq!((facts.student, facts.opportunity), (town::zofia(), town::opportunity()));
    assert_eq!((facts.employer, facts.site), (town::hospital(), Some(town::ward())));
    assert!(facts.aligned);
    let again = read(Some(here.id));
    assert_eq!((again.taken, again.others), (0, vec![elsewhere]));
}

#[test]
fn the_counts_are_those_of_the_rows() {
    let desk = Desk::with_town();
    desk.change(|tx| tx.insert(&town::placement(1, &town::zofia(), PlacementStage::Active))).unwrap();
    let found = desk.look(counts);
    assert_eq!((found.students, found.employers, found.opportunities, found.placements), (1, 1, 1, 1));
    assert_eq!(found.audit, 2);
}
