//! Every kind of column: what goes in comes out, and what cannot be kept exactly is refused.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on says so by panicking")]

use chrono::{DateTime, NaiveDate, NaiveTime, TimeZone, Utc};
use proptest::prelude::*;
use rusqlite::types::{Value, ValueRef};
use serde::{Deserialize, Serialize};
use storage::{
    Error, Row,
    column::{FromColumn, Json, ToColumn},
    json_column, row, text_column, uuid_column,
};
use uuid::Uuid;

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Stage {
    FirstContact,
    Agreed,
}

text_column!(Stage);

#[derive(Debug, Clone, Copy, PartialEq)]
struct ThingId(Uuid);

uuid_column!(ThingId);

impl From<ThingId> for Uuid {
    fn from(id: ThingId) -> Uuid {
        id.0
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Place {
    town: String,
    zip: Option<u32>,
}

json_column!(Place);

#[derive(Debug, Clone, PartialEq)]
struct Thing {
    id: ThingId,
    r#type: Stage,
    place: Option<Place>,
    photo: Vec<u8>,
}

row! { Thing in "things", tag "thing" { id, r#type = "kind", place, photo as blob } }

fn back<T: ToColumn + FromColumn>(value: &T) -> T {
    let kept = value.to_column().unwrap();
    T::from_column(ValueRef::from(&kept)).unwrap()
}

fn text_of(value: impl ToColumn) -> String {
    match value.to_column().unwrap() {
        Value::Text(text) => text,
        other => panic!("{other:?} is not text"),
    }
}

#[test]
fn a_row_maps_each_field_to_its_column_both_ways() {
    assert_eq!(Thing::COLUMNS, ["id", "kind", "place", "photo"]);
    let thing = Thing {
        id: ThingId(Uuid::from_u128(5)),
        r#type: Stage::FirstContact,
        place: Some(Place { town: "Wheeling".into(), zip: Some(60090) }),
        photo: vec![0, 1, 255],
    };
    let conn = rusqlite::Connection::open_in_memory().unwrap();
    conn.execute_batch("CREATE TABLE things (id BLOB, kind TEXT, place TEXT, photo BLOB) STRICT").unwrap();
    for wanted in [Thing { place: None, ..thing.clone() }, thing] {
        conn.execute("DELETE FROM things", []).unwrap();
        let values = wanted.to_values().unwrap();
        conn.execute("INSERT INTO things VALUES (?, ?, ?, ?)", rusqlite::params_from_iter(values)).unwrap();
        assert_eq!(row::get::<Thing>(&conn, wanted.id()).unwrap(), wanted);
    }
    conn.execute_batch("UPDATE things SET kind = 'later_word'").unwrap();
    let unknown = row::get::<Thing>(&conn, Uuid::from_u128(5)).err().unwrap();
    assert!(matches!(&unknown, Error::Shape { what } if what.starts_with("kind")), "{unknown}");
}

#[test]
fn dates_and_times_stand_as_iso_text_that_sorts_by_time() {
    assert_eq!(text_of(NaiveDate::from_ymd_opt(2027, 3, 4).unwrap()), "2027-03-04");
    assert_eq!(text_of(NaiveTime::from_hms_opt(7, 5, 0).unwrap()), "07:05");
    assert_eq!(text_of(NaiveTime::from_hms_opt(7, 5, 9).unwrap()), "07:05:09");
    assert_eq!(text_of(Utc.with_ymd_and_hms(2027, 3, 4, 5, 6, 7).unwrap()), "2027-03-04T05:06:07.000Z");
    assert_eq!(text_of(Stage::FirstContact), "first_contact");
    assert_eq!(text_of(vec!["pl", "en"]), r#"["pl","en"]"#);
}

#[test]
fn what_cannot_be_kept_exactly_is_refused() {
    let refused = [
        f64::NAN.to_column(),
        f64::INFINITY.to_column(),
        NaiveDate::from_ymd_opt(10_000, 1, 1).unwrap().to_column(),
        NaiveDate::from_ymd_opt(-1, 1, 1).unwrap().to_column(),
        DateTime::<Utc>::MAX_UTC.to_column(),
    ];
    for outcome in refused {
        assert!(matches!(outcome, Err(Error::Refused { .. })), "{outcome:?}");
    }
}

#[test]
fn another_kind_of_value_is_told_and_never_taken_for_the_one_expected() {
    let text = ValueRef::Text(b"yes");
    assert!(bool::from_column(ValueRef::Integer(2)).is_err());
    assert!(u8::from_column(ValueRef::Integer(256)).is_err());
    assert!(i64::from_column(text).is_err());
    assert!(f64::from_column(ValueRef::Integer(1)).is_err());
    assert!(Uuid::from_column(ValueRef::Blob(&[1, 2])).is_err());
    assert!(NaiveDate::from_column(text).is_err());
    assert!(String::from_column(ValueRef::Text(&[0xFF])).is_err());
    assert!(String::from_column(ValueRef::Null).is_err());
    assert_eq!(Option::<String>::from_column(ValueRef::Null).unwrap(), None);
}

proptest! {
    #[test]
    fn every_value_comes_back(
        text in any::<String>(), number in any::<i64>(), small in any::<u16>(), yes in any::<bool>(),
        real in any::<f64>().prop_filter("finite", |real| real.is_finite()), id in any::<u128>(),
        day in 0_i32..3_652_058, second in 0_u32..86_400, millis in 0_i64..253_402_300_799_999, list in any::<Vec<(String, Option<i32>)>>(),
    ) {
        prop_assert_eq!(back(&text), text.clone());
        prop_assert_eq!(back(&Some(text.clone())), Some(text));
        prop_assert_eq!(back(&number), number);
        prop_assert_eq!(back(&small), small);
        prop_assert_eq!(back(&yes), yes);
        prop_assert_eq!(back(&real).to_bits(), real.to_bits());
        prop_assert_eq!(back(&Uuid::from_u128(id)), Uuid::from_u128(id));
        let date = NaiveDate::from_num_days_from_ce_opt(day).unwrap();
        prop_assert_eq!(back(&date), date);
        let time = NaiveTime::from_num_seconds_from_midnight_opt(second, 0).unwrap();
        prop_assert_eq!(back(&time), time);
        let instant = DateTime::from_timestamp_millis(millis).unwrap();
        prop_assert_eq!(back(&instant), instant);
        prop_assert_eq!(back(&Json(list.clone())).0, list);
    }

    #[test]
    fn text_order_is_time_order(left in 0_i64..253_402_300_799_999, right in 0_i64..253_402_300_799_999) {
        let text = |millis| text_of(DateTime::from_timestamp_millis(millis).unwrap());
        prop_assert_eq!(text(left).cmp(&text(right)), left.cmp(&right));
    }
}
