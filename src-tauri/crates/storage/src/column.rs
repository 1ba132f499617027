//! How one field stands in one column, both ways. Ids are 16-byte blobs, dates and times ISO text, words the text
//! that serde gives them, lists JSON text.

use chrono::{DateTime, NaiveDate, NaiveTime, SecondsFormat, Timelike, Utc};
use serde::{Serialize, de::DeserializeOwned};
use uuid::Uuid;

pub use rusqlite::types::{Value, ValueRef};

use crate::{Error, Result};

pub trait ToColumn {
    /// # Errors
    /// `Error::Refused` for what cannot be kept exactly: a number that is not finite, a year beyond 9999.
    fn to_column(&self) -> Result<Value>;
}

pub trait FromColumn: Sized {
    /// # Errors
    /// `Error::Shape` when the column holds another kind of value.
    fn from_column(cell: ValueRef<'_>) -> Result<Self>;
}

/// Marks a field that is kept as JSON text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Json<T>(pub T);

pub fn to_json<T: Serialize + ?Sized>(value: &T) -> Result<Value> {
    serde_json::to_string(value).map(Value::Text).map_err(|error| Error::Refused { what: error.to_string() })
}

pub fn from_json<T: DeserializeOwned>(cell: ValueRef<'_>) -> Result<T> {
    serde_json::from_str(text(cell)?).map_err(|error| Error::Shape { what: format!("a list ({error})") })
}

/// A word, such as a stage or a kind, as the string that serde writes for it.
pub fn to_word<T: Serialize>(value: &T) -> Result<Value> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => Ok(Value::Text(word)),
        _ => Err(Error::Refused { what: format!("{} is not a word", std::any::type_name::<T>()) }),
    }
}

pub fn from_word<T: DeserializeOwned>(cell: ValueRef<'_>) -> Result<T> {
    let word = serde::de::value::StrDeserializer::<serde::de::value::Error>::new(text(cell)?);
    T::deserialize(word).map_err(|error| Error::Shape { what: error.to_string() })
}

pub fn to_blob(bytes: &[u8]) -> Value {
    Value::Blob(bytes.to_vec())
}

pub fn from_blob(cell: ValueRef<'_>) -> Result<Vec<u8>> {
    match cell {
        ValueRef::Blob(bytes) => Ok(bytes.to_vec()),
        other => Err(unexpected("bytes", other)),
    }
}

/// Id newtypes over `Uuid` with a public `.0`.
#[macro_export]
macro_rules! uuid_column {
    ($($type:ty),+ $(,)?) => {$(
        impl $crate::column::ToColumn for $type {
            fn to_column(&self) -> $crate::Result<$crate::column::Value> {
                $crate::column::ToColumn::to_column(&self.0)
            }
        }
        impl $crate::column::FromColumn for $type {
            fn from_column(cell: $crate::column::ValueRef<'_>) -> $crate::Result<Self> {
                $crate::column::FromColumn::from_column(cell).map(Self)
            }
        }
    )+};
}

/// Types that serde writes as one string.
#[macro_export]
macro_rules! text_column {
    ($($type:ty),+ $(,)?) => {$(
        impl $crate::column::ToColumn for $type {
            fn to_column(&self) -> $crate::Result<$crate::column::Value> { $crate::column::to_word(self) }
        }
        impl $crate::column::FromColumn for $type {
            fn from_column(cell: $crate::column::ValueRef<'_>) -> $crate::Result<Self> {
                $crate::column::from_word(cell)
            }
        }
    )+};
}

/// Types that serde writes as a list or an object.
#[macro_export]
macro_rules! json_column {
    ($($type:ty),+ $(,)?) => {$(
        impl $crate::column::ToColumn for $type {
            fn to_column(&self) -> $crate::Result<$crate::column::Value> { $crate::column::to_json(self) }
        }
        impl $crate::column::FromColumn for $type {
            fn from_column(cell: $crate::column::ValueRef<'_>) -> $crate::Result<Self> {
                $crate::column::from_json(cell)
            }
        }
    )+};
}

impl<T: ToColumn> ToColumn for Option<T> {
    fn to_column(&self) -> Result<Value> {
        self.as_ref().map_or(Ok(Value::Null), T::to_column)
    }
}

impl<T: FromColumn> FromColumn for Option<T> {
    fn from_column(cell: ValueRef<'_>) -> Result<Self> {
        if cell == ValueRef::Null { Ok(None) } else { T::from_column(cell).map(Some) }
    }
}

impl<T: Serialize> ToColumn for Json<T> {
    fn to_column(&self) -> Result<Value> {
        to_json(&self.0)
    }
}

impl<T: DeserializeOwned> FromColumn for Json<T> {
    fn from_column(cell: ValueRef<'_>) -> Result<Self> {
        from_json(cell).map(Json)
    }
}

impl<T: Serialize> ToColumn for Vec<T> {
    fn to_column(&self) -> Result<Value> {
        to_json(self)
    }
}

impl<T: DeserializeOwned> FromColumn for Vec<T> {
    fn from_column(cell: ValueRef<'_>) -> Result<Self> {
        from_json(cell)
    }
}

impl ToColumn for Uuid {
    fn to_column(&self) -> Result<Value> {
        Ok(to_blob(self.as_bytes()))
    }
}

impl FromColumn for Uuid {
    fn from_column(cell: ValueRef<'_>) -> Result<Self> {
        match cell {
            ValueRef::Blob(bytes) => {
                Uuid::from_slice(bytes).map_err(|_| unexpected("an id of 16 bytes", cell))
            }
            other => Err(unexpected("an id of 16 bytes", other)),
        }
    }
}

impl ToColumn for String {
    fn to_column(&self) -> Result<Value> {
        Ok(Value::Text(self.clone()))
    }
}

impl FromColumn for String {
    fn from_column(cell: ValueRef<'_>) -> Result<Self> {
        text(cell).map(str::to_owned)
    }
}

impl ToColumn for bool {
    fn to_column(&self) -> Result<Value> {
        Ok(Value::Integer(i64::from(*self)))
    }
}

impl FromColumn for bool {
    fn from_column(cell: ValueRef<'_>) -> Result<Self> {
        match cell {
            ValueRef::Integer(0) => Ok(false),
            ValueRef::Integer(1) => Ok(true),
            other => Err(unexpected("yes or no", other)),
        }
    }
}

macro_rules! whole_numbers {
    ($($type:ty),+) => {$(
        impl ToColumn for $type {
            fn to_column(&self) -> Result<Value> { Ok(Value::Integer(i64::from(*self))) }
        }
        impl FromColumn for $type {
            fn from_column(cell: ValueRef<'_>) -> Result<Self> {
                match cell {
                    ValueRef::Integer(number) => {
                        <$type>::try_from(number).map_err(|_| unexpected("a smaller number", cell))
                    }
                    other => Err(unexpected("a whole number", other)),
                }
            }
        }
    )+};
}

whole_numbers!(i8, i16, i32, i64, u8, u16, u32);

impl ToColumn for f64 {
    fn to_column(&self) -> Result<Value> {
        if self.is_finite() {
            Ok(Value::Real(*self))
        } else {
            Err(Error::Refused { what: "a number that is not finite".into() })
        }
    }
}

impl FromColumn for f64 {
    fn from_column(cell: ValueRef<'_>) -> Result<Self> {
        match cell {
            ValueRef::Real(number) => Ok(number),
            other => Err(unexpected("a number", other)),
        }
    }
}

impl ToColumn for NaiveDate {
    fn to_column(&self) -> Result<Value> {
        four_digit_year(*self)?;
        Ok(Value::Text(self.format("%Y-%m-%d").to_string()))
    }
}

impl FromColumn for NaiveDate {
    fn from_column(cell: ValueRef<'_>) -> Result<Self> {
        text(cell)?.parse().map_err(|_| unexpected("a date", cell))
    }
}

impl ToColumn for NaiveTime {
    fn to_column(&self) -> Result<Value> {
        let shape = if self.second() == 0 { "%H:%M" } else { "%H:%M:%S" };
        Ok(Value::Text(self.format(shape).to_string()))
    }
}

impl FromColumn for NaiveTime {
    fn from_column(cell: ValueRef<'_>) -> Result<Self> {
        let text = text(cell)?;
        NaiveTime::parse_from_str(text, "%H:%M")
            .or_else(|_| NaiveTime::parse_from_str(text, "%H:%M:%S"))
            .map_err(|_| unexpected("a time of day", cell))
    }
}

/// Kept to the millisecond and at one length, so that text order is time order.
impl ToColumn for DateTime<Utc> {
    fn to_column(&self) -> Result<Value> {
        four_digit_year(self.date_naive())?;
        Ok(Value::Text(self.to_rfc3339_opts(SecondsFormat::Millis, true)))
    }
}

impl FromColumn for DateTime<Utc> {
    fn from_column(cell: ValueRef<'_>) -> Result<Self> {
        DateTime::parse_from_rfc3339(text(cell)?)
            .map(|instant| instant.to_utc())
            .map_err(|_| unexpected("an instant", cell))
    }
}

fn four_digit_year(date: NaiveDate) -> Result<()> {
    use chrono::Datelike;
    if (0..=9999).contains(&date.year()) {
        Ok(())
    } else {
        Err(Error::Refused { what: "a year beyond 9999".into() })
    }
}

fn text(cell: ValueRef<'_>) -> Result<&str> {
    match cell {
        ValueRef::Text(bytes) => std::str::from_utf8(bytes).map_err(|_| unexpected("text in UTF-8", cell)),
        other => Err(unexpected("text", other)),
    }
}

fn unexpected(wanted: &str, cell: ValueRef<'_>) -> Error {
    Error::Shape { what: format!("a column: {wanted} was expected, {} found", cell.data_type()) }
}
