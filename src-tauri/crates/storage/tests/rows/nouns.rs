use domain::{
    address::LocatedBy,
    contact::{ContactKind, ContactOutcome},
    employer::{CredentialKind, EmployerStage},
    note::NoteAbout,
    opportunity::{OpportunityStatus, PayPeriod},
    paper::{PaperKind, PaperState, SignerRole},
    pathway::{EndorsementArea, Framework},
    placement::PlacementStage,
    school::Rotation,
    staff::StaffRole,
    student::{Gender, RosterStatus, Student, Transport},
};
use proptest::prelude::*;
use storage::{Connection, Error, OFFICE, Row, rows};

use crate::{Desk, town};

fn comes_back<R: Row + PartialEq + std::fmt::Debug>(desk: &Desk, rows: &[R]) {
    desk.change(|tx| rows.iter().try_for_each(|row| tx.put(row).map(drop))).unwrap();
    for row in rows {
        assert_eq!(desk.look(|conn| storage::row::get::<R>(conn, row.id())), *row, "{}", R::TABLE);
    }
}

#[test]
fn every_noun_goes_in_and_comes_back_equal() {
    let desk = Desk::with_town();
    let placement = town::placement(1, &town::zofia(), PlacementStage::AgreementOut);
    comes_back(&desk, &[town::office()]);
    comes_back(&desk, &[town::year(), town::last_year()]);
    comes_back(&desk, &[town::term()]);
    comes_back(&desk, &[town::day_off()]);
    comes_back(&desk, &[town::school()]);
    comes_back(&desk, &[town::bell_schedule()]);
    comes_back(&desk, &[town::coordinator()]);
    comes_back(&desk, &[town::health()]);
    comes_back(&desk, &[town::nursing()]);
    comes_back(&desk, &[town::kind()]);
    comes_back(&desk, &[town::hour_rule()]);
    comes_back(&desk, &[town::zofia(), town::student(2, "Ana", "Ruiz")]);
    comes_back(&desk, &[town::timetable()]);
    comes_back(&desk, &[town::guardian(1, "Marta")]);
    comes_back(&desk, &[town::hospital(), town::clinic()]);
    comes_back(&desk, &[town::ward()]);
    comes_back(&desk, &[town::supervisor()]);
    comes_back(&desk, &[town::credential(1, CredentialKind::Liability, Some("2027-01-01"))]);
    comes_back(&desk, &[town::contact(1, town::now())]);
    comes_back(&desk, &[town::note()]);
    comes_back(&desk, &[town::not_the_same()]);
    comes_back(&desk, &[town::opportunity()]);
    comes_back(&desk, std::slice::from_ref(&placement));
    comes_back(&desk, &[town::event(1, &placement, PlacementStage::AgreementOut)]);
    comes_back(&desk, &[town::hours(1, &placement, "2027-01-10", 150)]);
    comes_back(&desk, &[town::paper(1, &placement, PaperKind::Agreement, PaperState::Sent)]);
    comes_back(&desk, &[town::signer(1, &placement, SignerRole::Guardian)]);
    comes_back(&desk, &[town::visit(&placement)]);
    comes_back(&desk, &[town::evaluation(&placement)]);
    comes_back(&desk, &[town::amendment(&placement)]);
    comes_back(&desk, &[town::import_mapping()]);
    comes_back(&desk, &[town::saved_view()]);
    comes_back(&desk, &[town::disclosure()]);
    for table in OFFICE.tables {
        let count: u32 = desk.look(|conn| {
            Ok(conn.query_row(&format!("SELECT count(*) FROM {}", table.name), [], |row| row.get(0))?)
        });
        assert!(count > 0, "{} was not tried", table.name);
    }
}

#[test]
fn what_is_not_known_stays_unknown() {
    let desk = Desk::with_town();
    let student = Student {
        roster_id: None,
        birth_date: None,
        grade: None,
        gender: None,
        races: vec![],
        hispanic: None,
        point: None,
        pathway_id: None,
        other_pathway_ids: vec![],
        left_on: None,
        legal_hold: String::new(),
        counselor_id: None,
        coordinator_id: None,
        special_populations: vec![],
        clearances: vec![],
        free_blocks: vec![],
        applied_on: None,
        waiver: None,
        ..town::zofia()
    };
    comes_back(&desk, &[student]);
    let mut placement = town::placement(1, &town::zofia(), PlacementStage::Matched);
    placement.opportunity_id = None;
    placement.site_id = None;
    placement.pay = Default::default();
    placement.supervisor_id = None;
    placement.starts_on = None;
    placement.aligned_by_hand = None;
    placement.plan = vec![];
    comes_back(&desk, &[placement]);
}

#[test]
fn the_columns_of_every_table_are_those_that_its_noun_names() {
    let desk = Desk::empty();
    for table in OFFICE.tables {
        let mut found: Vec<String> = desk.look(|conn| {
            let mut statement = conn.prepare("SELECT name FROM pragma_table_info(?1)")?;
            Ok(statement.query_map([table.name], |row| row.get(0))?.collect::<Result<_, _>>()?)
        });
        let mut named: Vec<&str> = table.columns.to_vec();
        named.extend(["version", "updated_at", "updated_by"]);
        found.sort();
        named.sort_unstable();
        assert_eq!(found, named, "{}", table.name);
    }
}

#[test]
fn a_table_stands_after_those_it_refers_to() {
    let desk = Desk::empty();
    let place = |name: &str| OFFICE.tables.iter().position(|table| table.name == name).unwrap();
    for table in OFFICE.tables {
        let referred: Vec<String> = desk.look(|conn| {
            let mut statement = conn.prepare("SELECT \"table\" FROM pragma_foreign_key_list(?1)")?;
            Ok(statement.query_map([table.name], |row| row.get(0))?.collect::<Result<_, _>>()?)
        });
        for other in referred {
            assert!(place(&other) < place(table.name), "{} refers to {other}", table.name);
        }
    }
}

/// Puts one row for each word of a list; the table's CHECK must know them all.
macro_rules! every_word {
    ($desk:ident, $word:ty, |$w:ident| $row:expr) => {
        for $w in <$word>::ALL.iter().copied() {
            comes_back(&$desk, &[$row]);
        }
    };
}

#[test]
fn every_word_of_the_office_is_known_to_its_table() {
    let desk = Desk::with_town();
    let placement = town::placement(1, &town::zofia(), PlacementStage::Matched);
    let with = |stage| town::placement(1, &town::zofia(), stage);
    every_word!(desk, PlacementStage, |w| with(w));
    every_word!(desk, PlacementStage, |w| town::event(1, &placement, w));
    every_word!(desk, PlacementStage, |w| {
        let mut event = town::event(1, &placement, PlacementStage::Active);
        event.from_stage = Some(w);
        event
    });
    every_word!(desk, PaperKind, |w| town::paper(1, &placement, w, PaperState::Printed));
    every_word!(desk, PaperState, |w| town::paper(1, &placement, PaperKind::Agreement, w));
    every_word!(desk, SignerRole, |w| town::signer(1, &placement, w));
    every_word!(desk, domain::visit::VisitKind, |w| domain::visit::Visit {
        kind: w,
        ..town::visit(&placement)
    });
    every_word!(desk, domain::evaluation::EvaluationMoment, |w| domain::evaluation::Evaluation {
        moment: w,
        ..town::evaluation(&placement)
    });
    every_word!(desk, CredentialKind, |w| town::credential(1, w, None));
    every_word!(desk, StaffRole, |w| town::staff(1, "Maria Lopez", w));
    every_word!(desk, EmployerStage, |w| domain::employer::Employer { stage: w, ..town::hospital() });
    every_word!(desk, LocatedBy, |w| domain::employer::Site { located_by: w, ..town::ward() });
    every_word!(desk, ContactKind, |w| domain::contact::Contact { kind: w, ..town::contact(1, town::now()) });
    every_word!(desk, ContactOutcome, |w| domain::contact::Contact {
        outcome: w,
        ..town::contact(1, town::now())
    });
    every_word!(desk, NoteAbout, |w| domain::note::Note { about: w, ..town::note() });
    every_word!(desk, OpportunityStatus, |w| domain::opportunity::Opportunity {
        status: w,
        ..town::opportunity()
    });
    every_word!(desk, PayPeriod, |w| {
        let mut opportunity = town::opportunity();
        opportunity.pay.period = Some(w);
        opportunity
    });
    every_word!(desk, EndorsementArea, |w| domain::pathway::Pathway {
        endorsement_area: w,
        ..town::nursing()
    });
    every_word!(desk, Framework, |w| domain::pathway::Cluster { framework: w, ..town::health() });
    every_word!(desk, Rotation, |w| domain::school::BellSchedule { rotation: w, ..town::bell_schedule() });
    every_word!(desk, Gender, |w| Student { gender: Some(w), ..town::zofia() });
    every_word!(desk, RosterStatus, |w| Student { roster_status: w, ..town::zofia() });
    every_word!(desk, Transport, |w| Student { transport: w, ..town::zofia() });
}

#[test]
fn what_points_to_nothing_is_refused_and_what_is_pointed_to_stays() {
    let desk = Desk::with_town();
    let stranger = town::student(99, "Nobody", "Here");
    let refused = desk.change(|tx| tx.insert(&town::placement(1, &stranger, PlacementStage::Matched)));
    assert!(matches!(refused, Err(Error::InUse)), "{refused:?}");

    desk.change(|tx| tx.insert(&town::placement(1, &town::zofia(), PlacementStage::Completed))).unwrap();
    let removed = desk.change(|tx| tx.remove::<Student>(town::zofia().id.0));
    assert!(matches!(removed, Err(Error::InUse)), "{removed:?}");
    let removed = desk.change(|tx| tx.remove::<domain::employer::Employer>(town::hospital().id.0));
    assert!(matches!(removed, Err(Error::InUse)), "{removed:?}");
    assert_eq!(desk.look(rows::placement::list).len(), 1, "the placement survives");
}

#[test]
fn numbers_and_roster_ids_are_given_once_but_local_ids_may_collide() {
    let desk = Desk::with_town();
    desk.change(|tx| tx.insert(&town::placement(1, &town::zofia(), PlacementStage::Matched))).unwrap();
    let mut same_number = town::placement(2, &town::zofia(), PlacementStage::Matched);
    same_number.number = "P-26-0001".into();
    let refused = desk.change(|tx| tx.insert(&same_number));
    assert!(matches!(refused, Err(Error::Duplicate { .. })), "{refused:?}");

    let mut twin = town::student(2, "Ana", "Ruiz");
    twin.roster_id = town::zofia().roster_id;
    assert!(matches!(desk.change(|tx| tx.insert(&twin)), Err(Error::Duplicate { .. })));
    twin.roster_id = None;
    twin.local_id = town::zofia().local_id;
    desk.change(|tx| tx.insert(&twin)).unwrap();
    let mut third = town::student(3, "Ben", "Ruiz");
    third.roster_id = None;
    desk.change(|tx| tx.insert(&third)).unwrap();
    let same = desk.look(|conn| rows::student::list_by_local_id(conn, &twin.local_id));
    assert_eq!(same.len(), 2);

    let placement = town::placement(1, &town::zofia(), PlacementStage::Matched);
    desk.change(|tx| tx.insert(&town::hours(1, &placement, "2027-01-10", 60))).unwrap();
    let again = desk.change(|tx| tx.insert(&town::hours(2, &placement, "2027-01-10", 90)));
    assert!(matches!(again, Err(Error::Duplicate { .. })), "one entry a week: {again:?}");
}

#[test]
fn a_person_is_found_by_any_of_their_names() {
    let desk = Desk::with_town();
    desk.change(|tx| tx.insert(&town::placement(1, &town::zofia(), PlacementStage::Matched))).unwrap();
    let found = |typed: &str| {
        let hits = desk.look(|conn: &Connection| storage::search(conn, typed, &[], 10));
        hits.into_iter().map(|(tag, _)| tag).collect::<Vec<_>>()
    };
    assert_eq!(found("mendo"), ["student"]);
    assert_eq!(found("zosia"), ["student"]);
    assert_eq!(found("100001"), ["student"]);
    assert_eq!(found("northwest"), ["employer"]);
    assert_eq!(found("brandt"), ["person"]);
    assert_eq!(found("P-26-0001"), ["placement"]);
    assert!(found("clinical").contains(&"opportunity".to_owned()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_and_any_number_comes_back(
        texts in proptest::collection::vec(any::<String>(), 8),
        minutes in any::<u32>(),
        latitude in -90.0..90.0_f64,
        cents in proptest::option::of(any::<u32>()),
        grade in proptest::option::of(any::<i16>()),
    ) {
        let conn = Connection::open_in_memory().unwrap();
        for migration in OFFICE.migrations {
            conn.execute_batch(migration.sql).unwrap();
        }
        conn.pragma_update(None, "foreign_keys", false).unwrap();
        let mut student = town::zofia();
        student.given_name = texts[0].clone();
        student.local_id = texts[1].clone();
        student.clearances.clear();
        student.address.street = texts[2].clone();
        student.point = Some(domain::address::Point { latitude, longitude: -latitude });
        student.grade = grade;
        let mut placement = town::placement(1, &student, PlacementStage::Active);
        placement.tasks = texts[3].clone();
        placement.plan[0].task = texts[4].clone();
        placement.accepted[0].reason = texts[5].clone();
        placement.pay.cents_per_hour = cents;
        let mut hours = town::hours(1, &placement, "2027-01-10", minutes);
        hours.note = texts[6].clone();
        let mut mapping = town::import_mapping();
        mapping.mapping = serde_json::json!({ texts[7].as_str(): texts });
        prop_assert_eq!(&stored(&conn, &student), &student);
        prop_assert_eq!(&stored(&conn, &placement), &placement);
        prop_assert_eq!(&stored(&conn, &hours), &hours);
        prop_assert_eq!(&stored(&conn, &mapping), &mapping);
    }
}

fn stored<R: Row>(conn: &Connection, row: &R) -> R {
    let places = vec!["?"; R::COLUMNS.len()].join(", ");
    let columns = R::COLUMNS.join(", ");
    let sql = format!("INSERT INTO {} ({columns}, version, updated_at) VALUES ({places}, 1, '')", R::TABLE);
    conn.execute(&sql, rusqlite::params_from_iter(row.to_values().unwrap())).unwrap();
    storage::row::get(conn, row.id()).unwrap()
}
