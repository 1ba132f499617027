//! The one write door: all or nothing, logged, and saying what changed.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says so by panicking"
)]

mod common;

use std::panic::{AssertUnwindSafe, catch_unwind};

use common::*;
use storage::{
    Error, Op, Put, Row,
    audit::{self, AuditFilter, AuditKind},
    row,
};
use uuid::Uuid;

#[test]
fn a_row_comes_back_as_it_was_written() {
    let dir = tempfile::tempdir().unwrap();
    let store = toy_office(&dir);
    let anna = person(1, "Anna Łuczak");
    let written = write(&store, "Added Anna", |tx| tx.insert(&anna)).unwrap();
    assert_eq!(written.changed, ["person"]);
    assert!(written.audit.is_some());
    assert_eq!(store.read(|conn| row::get::<Person>(conn, anna.id())).unwrap(), anna);
    assert_eq!(store.read(|conn| row::version_of::<Person>(conn, anna.id())).unwrap(), Some(1));
}

#[test]
fn a_change_is_logged_with_before_and_after_of_what_differs_only() {
    let dir = tempfile::tempdir().unwrap();
    let store = toy_office(&dir);
    let mut anna = person(1, "Anna");
    write(&store, "Added Anna", |tx| tx.insert(&anna)).unwrap();
    anna.name = "Anne".into();
    anna.badge = Some(7);
    let written = write(&store, "Renamed Anna", |tx| tx.update(&anna)).unwrap();
    assert!(written.value);
    let rows = store.read(|conn| audit::rows_of(conn, written.audit.unwrap())).unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!((rows[0].kind, rows[0].row_id), (AuditKind::Changed, anna.id));
    let told: Vec<_> = rows[0]
        .changes
        .iter()
        .map(|change| (change.column.as_str(), change.before.to_string(), change.after.to_string()))
        .collect();
    assert_eq!(
        told,
        [("name", "\"Anna\"".into(), "\"Anne\"".into()), ("badge", "null".into(), "7".into())],
        "only the two columns that differ are in the log"
    );
    let page =
        store.read(|conn| audit::list(conn, &AuditFilter { limit: 10, ..Default::default() })).unwrap();
    assert_eq!(page.total, 2);
    assert_eq!(page.entries[0].sentence, "Renamed Anna");
    assert_eq!(page.entries[0].actor, clerk());
    assert_eq!(page.entries[0].at, at(5));
}

#[test]
fn saving_the_same_again_leaves_no_trace() {
    let dir = tempfile::tempdir().unwrap();
    let store = toy_office(&dir);
    let anna = person(1, "Anna");
    write(&store, "Added Anna", |tx| tx.insert(&anna)).unwrap();
    let written = write(&store, "Saved Anna", |tx| tx.update(&anna)).unwrap();
    assert_eq!((written.value, written.audit, written.changed.len()), (false, None, 0));
    assert_eq!(write(&store, "Saved Anna", |tx| tx.put(&anna)).unwrap().value, Put::Unchanged);
    assert_eq!(store.read(|conn| row::version_of::<Person>(conn, anna.id())).unwrap(), Some(1));
    assert_eq!(store.last_changes().unwrap().undo.as_deref(), Some("Added Anna"));
}

#[test]
fn an_error_in_the_middle_takes_everything_back() {
    let dir = tempfile::tempdir().unwrap();
    let store = toy_office(&dir);
    let outcome = write(&store, "Two at once", |tx| {
        tx.insert(&person(1, "Anna"))?;
        tx.next_number("agreement", 2026)?;
        tx.insert(&person(1, "Anna again"))
    });
    assert!(matches!(outcome, Err(Error::Duplicate { .. })));
    assert!(everything(&store).0.is_empty());
    assert_eq!(store.check().unwrap().counts["audit"], 0);
    assert_eq!(write(&store, "Number", |tx| tx.next_number("agreement", 2026)).unwrap().value, 1);
}

#[test]
fn a_panic_in_the_middle_takes_everything_back_and_the_office_goes_on() {
    let dir = tempfile::tempdir().unwrap();
    let store = toy_office(&dir);
    let panicked = catch_unwind(AssertUnwindSafe(|| {
        write(&store, "Never", |tx| {
            tx.insert(&person(1, "Anna"))?;
            panic!("on purpose");
            #[allow(unreachable_code)]
            Ok(())
        })
    }));
    assert!(panicked.is_err());
    assert!(everything(&store).0.is_empty());
    write(&store, "Added Anna", |tx| tx.insert(&person(1, "Anna"))).unwrap();
    assert_eq!(everything(&store).0.len(), 1);
}

#[test]
fn the_error_of_the_caller_comes_back_as_it_is() {
    #[derive(Debug)]
    enum Mine {
        Rule(&'static str),
        Store(Error),
    }
    impl From<Error> for Mine {
        fn from(error: Error) -> Self {
            Mine::Store(error)
        }
    }
    let dir = tempfile::tempdir().unwrap();
    let store = toy_office(&dir);
    let ruled = store.write(&clerk(), Op::new("t", "t"), at(0), |_| Err::<(), _>(Mine::Rule("too young")));
    assert!(matches!(ruled, Err(Mine::Rule("too young"))));
    let stored = store.write(&clerk(), Op::new("t", "t"), at(0), |tx| Ok(tx.update(&person(9, "Nobody"))?));
    assert!(matches!(stored, Err::<_, Mine>(Mine::Store(Error::NotFound { .. }))));
}

#[test]
fn nothing_can_be_written_beside_the_door() {
    let dir = tempfile::tempdir().unwrap();
    let store = toy_office(&dir);
    write(&store, "Added Anna", |tx| tx.insert(&person(1, "Anna"))).unwrap();
    for sql in [
        "DELETE FROM people",
        "UPDATE people SET name = 'x'",
        "INSERT INTO sequences VALUES ('a', 1, 1)",
        "DROP TABLE visits",
        "PRAGMA foreign_keys = OFF",
        "COMMIT",
        "ATTACH ':memory:' AS other",
        "CREATE TEMP TABLE other (a)",
    ] {
        let through_tx = write(&store, "Sneaked", |tx| Ok(tx.conn().execute_batch(sql)?));
        assert!(through_tx.is_err(), "a transaction let through: {sql}");
    }
    for sql in ["DELETE FROM people", "UPDATE people SET name = 'x'", "DROP TABLE visits"] {
        let through_reader = store.read(|conn| Ok::<_, Error>(conn.execute_batch(sql)?));
        assert!(through_reader.is_err(), "a reader let through: {sql}");
    }
    assert_eq!(everything(&store).0, [person(1, "Anna")]);
}

#[test]
fn a_transaction_reads_and_searches_what_it_has_written_so_far() {
    let dir = tempfile::tempdir().unwrap();
    let store = toy_office(&dir);
    write(&store, "Added Anna", |tx| {
        tx.insert(&person(1, "Anna Łuczak"))?;
        assert_eq!(tx.find::<Person>(Uuid::from_u128(1))?, Some(person(1, "Anna Łuczak")));
        assert_eq!(storage::search(tx.conn(), "lucz", &[], 5)?.len(), 1);
        let before = store.read(|conn| storage::search(conn, "lucz", &[], 5))?;
        assert!(before.is_empty(), "a reader does not see an open transaction");
        Ok(())
    })
    .unwrap();
}

#[test]
fn what_others_still_point_to_is_not_removed() {
    let dir = tempfile::tempdir().unwrap();
    let store = toy_office(&dir);
    write(&store, "Added", |tx| {
        tx.insert(&person(1, "Anna"))?;
        tx.insert(&visit(2, 1))
    })
    .unwrap();
    let removed = write(&store, "Removed", |tx| tx.remove::<Person>(Uuid::from_u128(1)));
    assert!(matches!(removed, Err(Error::InUse)));
    let dangling = write(&store, "Added", |tx| tx.insert(&visit(3, 99)));
    assert!(matches!(dangling, Err(Error::InUse)));
}

#[test]
fn a_form_that_was_overtaken_is_a_conflict() {
    let dir = tempfile::tempdir().unwrap();
    let store = toy_office(&dir);
    write(&store, "Added", |tx| tx.insert(&person(1, "Anna"))).unwrap();
    write(&store, "Renamed", |tx| tx.update_seen(&person(1, "Anne"), 1)).unwrap();
    let late = write(&store, "Renamed", |tx| tx.update_seen(&person(1, "Anya"), 1));
    assert!(matches!(late, Err(Error::Conflict { .. })));
    assert_eq!(everything(&store).0[0].name, "Anne");
}

#[test]
fn numbers_that_people_read_are_never_given_twice() {
    let dir = tempfile::tempdir().unwrap();
    let store = toy_office(&dir);
    let next = |year| {
        let number = write(&store, "Numbered", |tx| {
            let number = tx.next_number("agreement", year)?;
            tx.insert(&person(number as u128 + 100 * year as u128, "Somebody"))?;
            Ok(number)
        });
        number.unwrap().value
    };
    assert_eq!([next(2026), next(2026), next(2027)], [1, 2, 1]);
    store.undo(&clerk(), at(6)).unwrap();
    store.undo(&clerk(), at(6)).unwrap();
    assert_eq!([next(2026), next(2027)], [3, 2], "an undo gives no number back");
}

#[test]
fn the_history_of_one_row_is_found_among_all() {
    let dir = tempfile::tempdir().unwrap();
    let store = toy_office(&dir);
    for number in 1..=5 {
        write(&store, &format!("Added {number}"), |tx| tx.insert(&person(number, "Anna"))).unwrap();
    }
    write(&store, "Renamed 3", |tx| tx.update(&person(3, "Anne"))).unwrap();
    let about = |rows: Vec<Uuid>, limit, offset| {
        let filter = AuditFilter { rows, limit, offset, ..Default::default() };
        let page = store.read(|conn| audit::list(conn, &filter)).unwrap();
        (page.total, page.entries.into_iter().map(|entry| entry.sentence).collect::<Vec<_>>())
    };
    assert_eq!(about(vec![Uuid::from_u128(3)], 10, 0), (2, vec!["Renamed 3".into(), "Added 3".into()]));
    assert_eq!(about(vec![Uuid::from_u128(1), Uuid::from_u128(3)], 10, 0).0, 3);
    assert_eq!(about(vec![Uuid::from_u128(99)], 10, 0).0, 0);
    let later = AuditFilter { from: Some(at(6)), op: Some("test".into()), limit: 9, ..Default::default() };
    assert_eq!(store.read(|conn| audit::list(conn, &later)).unwrap().total, 0);
    let then = AuditFilter { from: Some(at(5)), until: Some(at(6)), limit: 9, ..Default::default() };
    assert_eq!(store.read(|conn| audit::list(conn, &then)).unwrap().total, 6);
    assert_eq!(about(vec![], 2, 1), (6, vec!["Added 5".into(), "Added 4".into()]));
}

#[test]
fn the_change_log_cannot_be_rewritten_and_a_break_in_it_is_found() {
    let dir = tempfile::tempdir().unwrap();
    let store = toy_office(&dir);
    write(&store, "Added", |tx| tx.insert(&person(1, "Anna"))).unwrap();
    let health = store.check().unwrap();
    assert!(health.ok, "{:?}", health.checks);
    assert_eq!((health.counts["audit"], health.counts["people"]), (1, 1));
    drop(store);

    let conn = common::raw(&folder_in(&dir));
    for sql in [
        "DELETE FROM audit",
        "UPDATE audit_rows SET after = '{}'",
        "REPLACE INTO audit_rows SELECT * FROM audit_rows",
    ] {
        assert!(conn.execute_batch(&format!("PRAGMA recursive_triggers=ON; {sql}")).is_err(), "{sql}");
    }
    conn.execute_batch("DROP TRIGGER audit_is_append_only_update; UPDATE audit SET sentence = 'Nothing';")
        .unwrap();
    drop(conn);
    let store =
        storage::Store::open_as(&TOY, &folder_in(&dir), &storage::Unlock::Open, chance(3), at(9)).unwrap();
    let health = store.check().unwrap();
    assert!(!health.ok);
    assert!(health.checks["audit_chain"].contains("broken at entry 1"), "{:?}", health.checks);
}
