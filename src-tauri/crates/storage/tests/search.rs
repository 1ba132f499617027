//! Search by name: whatever is typed, and however a name is written.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says so by panicking"
)]

mod common;

use common::*;
use proptest::prelude::*;
use storage::{Error, Store, fold, search};

fn with_names(names: &[&str]) -> (tempfile::TempDir, Store) {
    let dir = tempfile::tempdir().unwrap();
    let store = toy_office(&dir);
    write(&store, "Added", |tx| {
        names.iter().zip(1..).try_for_each(|(name, number)| tx.insert(&person(number, name)))
    })
    .unwrap();
    (dir, store)
}

fn found(store: &Store, names: &[&str], typed: &str) -> Vec<String> {
    let hits = store.read(|conn| search(conn, typed, &["person"], 10)).unwrap();
    hits.iter().map(|(_, id)| names[id.as_u128() as usize - 1].to_owned()).collect()
}

#[test]
fn a_name_is_found_by_any_spelling_of_its_beginnings() {
    let names = [
        "Sean O'Brien",
        "Łukasz Żółć",
        "Jürgen Weiß",
        "Zoë Ørsted-Smith",
        "Anna Maria Nowak",
        "Ирина Шевченко",
        "Đặng Thị Hương",
    ];
    let (_dir, store) = with_names(&names);
    for (typed, expected) in [
        ("obrien", 0),
        ("o brien", 0),
        ("O'Br", 0),
        ("o’brien sean", 0),
        ("lukasz", 1),
        ("ZOLC", 1),
        ("żół", 1),
        ("jurgen weiss", 2),
        ("weiß", 2),
        ("orsted", 3),
        ("smith zoe", 3),
        ("orsted-smith", 3),
        ("now an", 4),
        ("шев", 5),
        ("dang huong", 6),
    ] {
        assert_eq!(found(&store, &names, typed), [names[expected]], "typed: {typed}");
    }
    for nothing in ["", "  ", "xyz", "'", "\"", "-", "*", "owak"] {
        assert!(found(&store, &names, nothing).is_empty(), "typed: {nothing}");
    }
}

#[test]
fn whole_words_come_before_beginnings() {
    let names = ["Annabel Lee", "Lee Anna", "Anna Lee", "Ann Leeds"];
    let (_dir, store) = with_names(&names);
    assert_eq!(found(&store, &names, "anna lee"), ["Anna Lee", "Lee Anna", "Annabel Lee"]);
    assert_eq!(found(&store, &names, "ann")[0], "Ann Leeds");
}

#[test]
fn a_renamed_or_removed_person_is_not_found_by_the_old_name() {
    let (_dir, store) = with_names(&["Anna Nowak"]);
    write(&store, "Married", |tx| tx.update(&person(1, "Anna Kowal"))).unwrap();
    let count = |typed: &str| store.read(|conn| search(conn, typed, &[], 10)).unwrap().len();
    assert_eq!((count("nowak"), count("kowal")), (0, 1));
    store.undo(&clerk(), at(6)).unwrap();
    assert_eq!((count("nowak"), count("kowal")), (1, 0));
    write(&store, "Removed", |tx| tx.remove::<Person>(uuid::Uuid::from_u128(1))).unwrap();
    assert_eq!(count("nowak"), 0);
    assert!(store.check().unwrap().ok);
}

#[test]
fn only_the_asked_for_nouns_are_found() {
    let (_dir, store) = with_names(&["Anna"]);
    let count = |tags: &[&str]| store.read(|conn| search(conn, "anna", tags, 10)).unwrap().len();
    assert_eq!(
        (count(&["person"]), count(&["employer"]), count(&["employer", "person"]), count(&[])),
        (1, 0, 1, 1)
    );
}

#[test]
fn an_index_that_fell_behind_is_found_and_rebuilt() {
    let (dir, store) = with_names(&["Anna"]);
    drop(store);
    let conn = raw(&folder_in(&dir));
    conn.execute_batch("UPDATE search_rows SET text = 'somebody else'").unwrap();
    drop(conn);
    let store = Store::open_as(&TOY, &folder_in(&dir), &storage::Unlock::Open, chance(2), at(1)).unwrap();
    assert!(store.check().unwrap().checks["search_index"].contains("behind the table people"));
    store.rebuild_search().unwrap();
    assert!(store.check().unwrap().ok, "{:?}", store.check());
    assert_eq!(store.read(|conn| search(conn, "anna", &[], 10)).unwrap().len(), 1);
}

#[test]
fn an_index_that_holds_other_words_than_its_rows_is_found() {
    let (dir, store) = with_names(&["Anna"]);
    drop(store);
    let conn = raw(&folder_in(&dir));
    conn.execute_batch("INSERT INTO search (rowid, text) VALUES (99, 'nobody')").unwrap();
    drop(conn);
    let store = Store::open_as(&TOY, &folder_in(&dir), &storage::Unlock::Open, chance(2), at(1)).unwrap();
    let health = store.check().unwrap();
    assert_eq!(health.checks["search_index"], "the search index does not match its rows");
    store.rebuild_search().unwrap();
    assert!(store.check().unwrap().ok, "{:?}", store.check());
}

#[test]
fn a_broken_index_mends_itself_and_the_change_goes_through_the_second_time() {
    let (dir, store) = with_names(&["Anna", "Ben"]);
    drop(store);
    let conn = raw(&folder_in(&dir));
    conn.execute_batch("UPDATE search_data SET block = x'00' WHERE id = 10").unwrap();
    drop(conn);
    let store = Store::open_as(&TOY, &folder_in(&dir), &storage::Unlock::Open, chance(2), at(1)).unwrap();
    let health = store.check().unwrap();
    assert_ne!(health.checks["search_index"], "ok");
    assert_eq!(health.checks["integrity"], "ok", "the index holds nothing that is not in the rows");
    store.back_up(at(2), &mut |_| true).unwrap();
    let first = write(&store, "Renamed", |tx| tx.update(&person(1, "Anne")));
    assert!(matches!(first, Err(Error::SearchIndex)), "{first:?}");
    write(&store, "Renamed", |tx| tx.update(&person(1, "Anne"))).unwrap();
    assert_eq!(store.read(|conn| search(conn, "anne", &[], 10)).unwrap().len(), 1);
    assert!(store.check().unwrap().ok, "{:?}", store.check());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn folding_twice_changes_nothing_and_leaves_only_searchable_words(text in ".{0,40}") {
        let folded = fold::fold(&text);
        prop_assert_eq!(fold::fold(&folded), folded.clone());
        prop_assert!(folded.chars().all(|letter| letter == ' ' || letter.is_alphanumeric()), "{folded}");
    }
}

#[test]
fn whatever_is_typed_is_answered_and_a_name_finds_itself() {
    let (_dir, store) = with_names(&["Anna"]);
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig::with_cases(2_000));
    runner
        .run(&".{0,30}|[\"'*()^:{}+-]{0,8}[a-zA-Z ANDORNT\"*]{0,12}", |typed| {
            let outcome = store.read(|conn| search(conn, &typed, &[], 10));
            prop_assert!(outcome.is_ok(), "{typed:?}: {outcome:?}");
            Ok(())
        })
        .unwrap();
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig::with_cases(60));
    runner
        .run(&"[A-Za-zÀ-ÿĀ-žА-яß'’ -]{1,20}", |name| {
            prop_assume!(fold::match_query(&name).is_some());
            write(&store, "Renamed", |tx| tx.update(&person(1, &name)))
                .map_err(|error| TestCaseError::fail(error.to_string()))?;
            let hits = store
                .read(|conn| search(conn, &name, &[], 10))
                .map_err(|error: Error| TestCaseError::fail(error.to_string()))?;
            prop_assert_eq!(hits.len(), 1, "{:?} does not find itself", name);
            Ok(())
        })
        .unwrap();
}
