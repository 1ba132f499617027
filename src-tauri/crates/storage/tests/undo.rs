//! Undo and redo: exact, named, across restarts, and refused when something else is there by now.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says so by panicking"
)]

mod common;

use std::collections::BTreeMap;

use common::*;
use proptest::prelude::*;
use storage::{Error, Store, Unlock, audit, undo::STEPS_KEPT};
use uuid::Uuid;

/// One change in a random history; numbers are taken modulo what is there.
#[derive(Debug, Clone)]
enum Step {
    Add { name: String, score: f64 },
    Rename { which: usize, name: String },
    Visit { which: usize },
    Remove { which: usize },
    Several(Vec<Step>),
}

fn single() -> impl Strategy<Value = Step> {
    prop_oneof![
        ("[A-Za-zŁłß' ]{0,12}", -1e9..1e9).prop_map(|(name, score)| Step::Add { name, score }),
        (any::<usize>(), ".{0,12}").prop_map(|(which, name)| Step::Rename { which, name }),
        any::<usize>().prop_map(|which| Step::Visit { which }),
        any::<usize>().prop_map(|which| Step::Remove { which }),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![4 => single(), 1 => proptest::collection::vec(single(), 1..6).prop_map(Step::Several)]
}

fn apply(tx: &mut storage::Tx<'_>, step: &Step, number: &mut u128) -> storage::Result<()> {
    let people = row_ids(tx);
    let pick = |which: usize| people.get(which % people.len().max(1)).copied();
    match step {
        Step::Add { name, score } => {
            *number += 1;
            tx.insert(&Person { score: *score, ..person(*number, name) })
        }
        Step::Rename { which, name } => match pick(*which) {
            Some(id) => {
                let person = Person { name: name.clone(), badge: None, ..tx.get(id)? };
                tx.update(&person).map(|_| ())
            }
            None => Ok(()),
        },
        Step::Visit { which } => match pick(*which) {
            Some(id) => {
                *number += 1;
                tx.insert(&Visit { person: id, ..visit(*number, 0) })
            }
            None => Ok(()),
        },
        Step::Remove { which } => match pick(*which) {
            Some(id) => {
                for visit in visits_of(tx, id) {
                    tx.remove::<Visit>(visit)?;
                }
                tx.remove::<Person>(id)
            }
            None => Ok(()),
        },
        Step::Several(steps) => steps.iter().try_for_each(|step| apply(tx, step, number)),
    }
}

fn row_ids(tx: &storage::Tx<'_>) -> Vec<Uuid> {
    ids(tx, "SELECT id FROM people ORDER BY id", None)
}

fn visits_of(tx: &storage::Tx<'_>, person: Uuid) -> Vec<Uuid> {
    ids(tx, "SELECT id FROM visits WHERE person_id = ?1", Some(person))
}

fn ids(tx: &storage::Tx<'_>, sql: &str, of: Option<Uuid>) -> Vec<Uuid> {
    let mut statement = tx.conn().prepare(sql).unwrap();
    let params = rusqlite::params_from_iter(of.map(|id| id.as_bytes().to_vec()));
    let found = statement.query_map(params, |row| row.get::<_, Vec<u8>>(0)).unwrap();
    found.map(|id| Uuid::from_slice(&id.unwrap()).unwrap()).collect()
}

type Found = BTreeMap<String, Vec<(String, Uuid)>>;

/// All rows, and what a search finds for each name's beginning.
fn state(store: &Store) -> (Vec<Person>, Vec<Visit>, Found) {
    let (people, visits) = everything(store);
    let found = store.read(|conn| {
        let searches = ["a", "b", "l", "z", "aa"].into_iter();
        searches
            .map(|typed| {
                let mut found = storage::search(conn, typed, &["person"], 1000)?;
                found.sort();
                Ok::<_, Error>((typed.to_owned(), found))
            })
            .collect()
    });
    (people, visits, found.unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn undoing_everything_and_redoing_everything_walks_through_every_state(steps in proptest::collection::vec(step(), 1..14)) {
        let dir = tempfile::tempdir().unwrap();
        let store = toy_office(&dir);
        let mut number = 0;
        let mut states = vec![state(&store)];
        for step in &steps {
            let written = write(&store, "step", |tx| apply(tx, step, &mut number)).unwrap();
            if written.audit.is_some() {
                states.push(state(&store));
            } else {
                prop_assert_eq!(&state(&store), states.last().unwrap());
            }
        }
        for _ in 0..2 {
            for expected in states.iter().rev().skip(1) {
                store.undo(&clerk(), at(6)).unwrap();
                prop_assert_eq!(&state(&store), expected);
            }
            prop_assert!(matches!(store.undo(&clerk(), at(6)), Err(Error::NothingToUndo)));
            for expected in states.iter().skip(1) {
                store.redo(&clerk(), at(7)).unwrap();
                prop_assert_eq!(&state(&store), expected);
            }
            prop_assert!(matches!(store.redo(&clerk(), at(7)), Err(Error::NothingToRedo)));
        }
        let health = store.check().unwrap();
        prop_assert!(health.ok, "{:?}", health.checks);
    }
}

#[test]
fn undo_says_what_it_took_back_and_is_itself_in_the_log() {
    let dir = tempfile::tempdir().unwrap();
    let store = toy_office(&dir);
    let added = write(&store, "Added Anna", |tx| tx.insert(&person(1, "Anna"))).unwrap();
    let undone = store.undo(&clerk(), at(6)).unwrap();
    assert_eq!((undone.value.as_str(), undone.changed.as_slice()), ("Added Anna", ["person"].as_slice()));
    let changes = store.last_changes().unwrap();
    assert_eq!((changes.undo, changes.redo.as_deref()), (None, Some("Added Anna")));
    let log = |store: &Store| {
        let filter = audit::AuditFilter { limit: 10, ..Default::default() };
        store.read(|conn| audit::list(conn, &filter)).unwrap().entries
    };
    let entries = log(&store);
    assert_eq!(entries[0].sentence, "Undid: Added Anna");
    assert_eq!(entries[0].undo_of, added.audit);
    assert!(entries[1].undone && !entries[0].undone);
    store.redo(&clerk(), at(7)).unwrap();
    let entries = log(&store);
    assert_eq!((entries[0].redo_of, entries[0].op.as_str()), (added.audit, "redo"));
    assert!(entries.iter().all(|entry| !entry.undone));
}

#[test]
fn undo_outlasts_the_program() {
    let dir = tempfile::tempdir().unwrap();
    drop(write(&toy_office(&dir), "Added Anna", |tx| tx.insert(&person(1, "Anna"))).unwrap());
    let store = Store::open_as(&TOY, &folder_in(&dir), &Unlock::Open, chance(2), at(9)).unwrap();
    assert_eq!(store.last_changes().unwrap().undo.as_deref(), Some("Added Anna"));
    store.undo(&clerk(), at(10)).unwrap();
    assert!(everything(&store).0.is_empty());
}

#[test]
fn a_new_change_forgets_what_could_be_redone() {
    let dir = tempfile::tempdir().unwrap();
    let store = toy_office(&dir);
    write(&store, "Added Anna", |tx| tx.insert(&person(1, "Anna"))).unwrap();
    store.undo(&clerk(), at(6)).unwrap();
    write(&store, "Added Ben", |tx| tx.insert(&person(2, "Ben"))).unwrap();
    assert!(matches!(store.redo(&clerk(), at(7)), Err(Error::NothingToRedo)));
}

#[test]
fn a_row_that_holds_something_else_by_now_refuses_the_undo_whole_and_lets_the_step_go() {
    let dir = tempfile::tempdir().unwrap();
    let store = toy_office(&dir);
    write(&store, "Added both", |tx| {
        tx.insert(&person(1, "Anna"))?;
        tx.insert(&person(2, "Ben"))
    })
    .unwrap();
    write(&store, "Renamed both", |tx| {
        tx.update(&person(1, "Anne"))?;
        tx.update(&person(2, "Benno"))
    })
    .unwrap();
    let later = person(1, "Anouk");
    store
        .write_lasting(&clerk(), storage::Op::new("printed", "Printed"), at(6), |tx| tx.update(&later))
        .unwrap();
    let before = everything(&store);
    let refused = store.undo(&clerk(), at(7));
    assert!(matches!(refused, Err(Error::StepGone { sentence, back: true }) if sentence == "Renamed both"));
    assert_eq!(everything(&store), before, "the other row of the step was not undone either");
    assert_eq!(store.last_changes().unwrap().undo.as_deref(), Some("Added both"), "the way is free");
}

#[test]
fn what_depends_on_an_undone_row_refuses_the_undo() {
    let dir = tempfile::tempdir().unwrap();
    let store = toy_office(&dir);
    write(&store, "Added Anna", |tx| tx.insert(&person(1, "Anna"))).unwrap();
    store
        .write_lasting(&clerk(), storage::Op::new("v", "Visit"), at(6), |tx| tx.insert(&visit(2, 1)))
        .unwrap();
    assert!(matches!(store.undo(&clerk(), at(7)), Err(Error::StepGone { .. })));
    assert_eq!(everything(&store).0.len(), 1);
}

#[test]
fn a_version_grows_through_undo_and_redo() {
    let dir = tempfile::tempdir().unwrap();
    let store = toy_office(&dir);
    let id = Uuid::from_u128(1);
    let version = |store: &Store| store.read(|conn| storage::row::version_of::<Person>(conn, id)).unwrap();
    write(&store, "Added", |tx| tx.insert(&person(1, "Anna"))).unwrap();
    write(&store, "Renamed", |tx| tx.update(&person(1, "Anne"))).unwrap();
    store.undo(&clerk(), at(6)).unwrap();
    assert_eq!(version(&store), Some(3), "a form that was open since version 1 is not current again");
    write(&store, "Removed", |tx| tx.remove::<Person>(id)).unwrap();
    store.undo(&clerk(), at(6)).unwrap();
    assert_eq!(version(&store), Some(4));
}

#[test]
fn two_hundred_steps_are_kept() {
    let dir = tempfile::tempdir().unwrap();
    let store = toy_office(&dir);
    for number in 0..STEPS_KEPT as u128 + 5 {
        write(&store, "Added", |tx| tx.insert(&person(number, "Anna"))).unwrap();
    }
    for _ in 0..STEPS_KEPT {
        store.undo(&clerk(), at(6)).unwrap();
    }
    assert!(matches!(store.undo(&clerk(), at(6)), Err(Error::NothingToUndo)));
    assert_eq!(everything(&store).0.len(), 5);
}
