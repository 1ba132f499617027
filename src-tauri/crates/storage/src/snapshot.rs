//! Column values as JSON and back, exactly: the before and after of the change log. Bytes are `{"hex": "…"}`.

use std::fmt;

use rusqlite::types::Value;
use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};
use serde_json::{Number, Value as Json};

use crate::{Error, Result};

pub(crate) fn encode<'v>(cells: impl Iterator<Item = (&'v str, &'v Value)>) -> Result<String> {
    let mut out = Vec::with_capacity(256);
    out.push(b'{');
    for (column, value) in cells {
        if out.len() > 1 {
            out.push(b',');
        }
        write(&mut out, column)?;
        out.push(b':');
        match value {
            Value::Null => out.extend_from_slice(b"null"),
            Value::Integer(number) => write(&mut out, number)?,
            Value::Real(number) => write(&mut out, number)?,
            Value::Text(text) => write(&mut out, text)?,
            Value::Blob(bytes) => {
                out.extend_from_slice(b"{\"hex\":\"");
                out.extend_from_slice(hex(bytes).as_bytes());
                out.extend_from_slice(b"\"}");
            }
        }
    }
    out.push(b'}');
    String::from_utf8(out).map_err(|error| Error::Shape { what: error.to_string() })
}

pub(crate) fn decode(json: &str) -> Result<Vec<(String, Value)>> {
    let Cells(cells) = serde_json::from_str(json).map_err(|error| shape(&error.to_string()))?;
    cells.into_iter().map(|(column, json)| Ok((column, value(json)?))).collect()
}

/// An object's members in the order in which they stand.
struct Cells(Vec<(String, Json)>);

impl<'de> Deserialize<'de> for Cells {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(CellsVisitor)
    }
}

struct CellsVisitor;

impl<'de> Visitor<'de> for CellsVisitor {
    type Value = Cells;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("columns with their values")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Cells, A::Error> {
        let mut cells = Vec::new();
        while let Some(cell) = map.next_entry()? {
            cells.push(cell);
        }
        Ok(Cells(cells))
    }
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut out = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        out.push(DIGITS[usize::from(byte >> 4)] as char);
        out.push(DIGITS[usize::from(byte & 15)] as char);
    }
    out
}

pub(crate) fn unhex(text: &str) -> Option<Vec<u8>> {
    let digit = |at: u8| (at as char).to_digit(16).map(|digit| digit as u8);
    let bytes = text.as_bytes();
    if !bytes.len().is_multiple_of(2) {
        return None;
    }
    bytes.chunks_exact(2).map(|pair| Some(digit(pair[0])? << 4 | digit(pair[1])?)).collect()
}

fn value(json: Json) -> Result<Value> {
    Ok(match json {
        Json::Null => Value::Null,
        Json::Number(number) => number_value(&number)?,
        Json::String(text) => Value::Text(text),
        Json::Object(object) => match object.get("hex").and_then(Json::as_str).and_then(unhex) {
            Some(bytes) => Value::Blob(bytes),
            None => return Err(shape("an object that is not bytes")),
        },
        Json::Bool(_) | Json::Array(_) => return Err(shape("an unknown kind of value")),
    })
}

fn number_value(number: &Number) -> Result<Value> {
    if let Some(whole) = number.as_i64() {
        Ok(Value::Integer(whole))
    } else {
        number.as_f64().map(Value::Real).ok_or_else(|| shape("a number out of range"))
    }
}

fn write<T: serde::Serialize + ?Sized>(out: &mut Vec<u8>, value: &T) -> Result<()> {
    serde_json::to_writer(out, value).map_err(|error| shape(&error.to_string()))
}

fn shape(what: &str) -> Error {
    Error::Shape { what: format!("the change log ({what})") }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn any_value() -> impl Strategy<Value = Value> {
        prop_oneof![
            Just(Value::Null),
            any::<i64>().prop_map(Value::Integer),
            any::<f64>().prop_filter("finite", |number| number.is_finite()).prop_map(Value::Real),
            any::<String>().prop_map(Value::Text),
            proptest::collection::vec(any::<u8>(), 0..40).prop_map(Value::Blob),
        ]
    }

    proptest! {
        #[test]
        fn a_value_comes_back_from_the_change_log_as_it_was(value in any_value()) {
            let json = encode([("column", &value)].into_iter()).unwrap();
            let back = decode(&json).unwrap();
            prop_assert_eq!(back.len(), 1);
            prop_assert_eq!(&back[0].1, &value);
            if let (Value::Real(left), Value::Real(right)) = (&back[0].1, &value) {
                prop_assert_eq!(left.to_bits(), right.to_bits());
            }
        }
    }
}
