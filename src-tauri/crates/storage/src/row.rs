//! A noun of the office as rows of one table. `row!` names each field once, and destructures without `..`: a field
//! that is added to the noun and not here does not compile.

use rusqlite::{Connection, Params};
use uuid::Uuid;

use crate::{
    Error, Result,
    column::{FromColumn, Value},
};

/// One noun, one table. `version`, `updated_at` and `updated_by` stand in the table too, after these columns: the
/// door alone writes them.
pub trait Row: Sized {
    const TABLE: &'static str;
    /// The first is `id`.
    const COLUMNS: &'static [&'static str];
    /// What the screens hear when a row of this table changed.
    const TAG: &'static str;

    fn id(&self) -> Uuid;
    /// The values in the order of `COLUMNS`.
    fn to_values(&self) -> Result<Vec<Value>>;
    /// Reads the columns by position, in the order of `COLUMNS`; more may follow.
    fn from_row(row: &rusqlite::Row<'_>) -> Result<Self>;
    /// What a search by name finds this by, unfolded; `None` keeps it out of the index.
    fn search_text(&self) -> Option<String> {
        None
    }
}

/// `id, legal_first, legal_last`: what a SELECT lists so that `from_row` can read it.
pub fn columns_of<R: Row>() -> String {
    R::COLUMNS.join(", ")
}

/// The same with the table's alias before each: `s.id, s.legal_first`.
pub fn columns_of_as<R: Row>(alias: &str) -> String {
    let named: Vec<String> = R::COLUMNS.iter().map(|column| format!("{alias}.{column}")).collect();
    named.join(", ")
}

pub fn find<R: Row>(conn: &Connection, id: Uuid) -> Result<Option<R>> {
    let sql = format!("SELECT {} FROM {} WHERE id = ?1", columns_of::<R>(), R::TABLE);
    Ok(list::<R>(conn, &sql, [id.as_bytes().as_slice()])?.pop())
}

/// # Errors
/// `Error::NotFound` when there is no such row.
pub fn get<R: Row>(conn: &Connection, id: Uuid) -> Result<R> {
    find(conn, id)?.ok_or(Error::NotFound { table: R::TABLE.into(), id })
}

/// Runs a SELECT whose first columns are `columns_of::<R>()`.
pub fn list<R: Row>(conn: &Connection, sql: &str, params: impl Params) -> Result<Vec<R>> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query(params)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(R::from_row(row)?);
    }
    Ok(found)
}

/// The `version` of a row, which grows by one with every change.
pub fn version_of<R: Row>(conn: &Connection, id: Uuid) -> Result<Option<i64>> {
    let sql = format!("SELECT version FROM {} WHERE id = ?1", R::TABLE);
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query([id.as_bytes().as_slice()])?;
    Ok(match rows.next()? {
        Some(row) => Some(row.get(0)?),
        None => None,
    })
}

/// Reads the cells of a row one after the other.
pub struct Cells<'r> {
    row: &'r rusqlite::Row<'r>,
    columns: &'static [&'static str],
    at: usize,
}

impl<'r> Cells<'r> {
    pub fn of<R: Row>(row: &'r rusqlite::Row<'r>) -> Self {
        Cells { row, columns: R::COLUMNS, at: 0 }
    }

    pub fn take<T: FromColumn>(&mut self) -> Result<T> {
        self.take_by(T::from_column)
    }

    pub fn take_by<T>(&mut self, read: impl FnOnce(rusqlite::types::ValueRef<'_>) -> Result<T>) -> Result<T> {
        let at = self.at;
        self.at += 1;
        read(self.row.get_ref(at)?).map_err(|error| match error {
            Error::Shape { what } => {
                Error::Shape { what: format!("{} ({what})", self.columns.get(at).unwrap_or(&"a column")) }
            }
            other => other,
        })
    }
}

/// Maps a struct's fields to the columns of its table.
///
/// ```ignore
/// row! {
///     Student in "students", tag "student" {
///         id,
///         legal_first,
///         languages as json,        // any serde type, as JSON text
///         photo as blob,            // Vec<u8>
///         r#type = "type",          // a column with another name
///     }
///     search |student| Some(format!("{} {}", student.legal_first, student.legal_last))
/// }
/// ```
#[macro_export]
macro_rules! row {
    (
        $type:ident in $table:literal, tag $tag:literal {
            $($field:ident $(= $column:literal)? $(as $kind:ident)?),+ $(,)?
        }
        $(search |$me:ident| $text:expr)?
    ) => {
        impl $crate::row::Row for $type {
            const TABLE: &'static str = $table;
            const COLUMNS: &'static [&'static str] = &[$($crate::row!(@column $field $($column)?)),+];
            const TAG: &'static str = $tag;

            fn id(&self) -> ::uuid::Uuid { ::uuid::Uuid::from(self.id) }

            fn to_values(&self) -> $crate::Result<Vec<$crate::column::Value>> {
                let $type { $($field),+ } = self;
                Ok(vec![$($crate::row!(@to $field $($kind)?)),+])
            }

            fn from_row(row: &::rusqlite::Row<'_>) -> $crate::Result<Self> {
                let mut cells = $crate::row::Cells::of::<Self>(row);
                Ok($type { $($field: $crate::row!(@from cells $($kind)?)),+ })
            }

            $(fn search_text(&self) -> Option<String> {
                let $me = self;
                $text
            })?
        }
    };
    (@column $field:ident) => { stringify!($field) };
    (@column $field:ident $column:literal) => { $column };
    (@to $field:ident) => { $crate::column::ToColumn::to_column($field)? };
    (@to $field:ident json) => { $crate::column::to_json($field)? };
    (@to $field:ident word) => { $crate::column::to_word($field)? };
    (@to $field:ident blob) => { $crate::column::to_blob($field) };
    (@from $cells:ident) => { $cells.take()? };
    (@from $cells:ident json) => { $cells.take_by($crate::column::from_json)? };
    (@from $cells:ident word) => { $cells.take_by($crate::column::from_word)? };
    (@from $cells:ident blob) => { $cells.take_by($crate::column::from_blob)? };
}
