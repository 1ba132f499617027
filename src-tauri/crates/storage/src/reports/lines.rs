//! Reads the lines of a report cell by cell, in the order in which its SELECT lists them.

use rusqlite::{Connection, Params, Row};

use crate::{Error, Result, column::FromColumn};

pub(super) struct Line<'r> {
    row: &'r Row<'r>,
    at: usize,
}

impl Line<'_> {
    pub fn take<T: FromColumn>(&mut self) -> Result<T> {
        let at = self.at;
        self.at += 1;
        T::from_column(self.row.get_ref(at)?).map_err(|error| match error {
            Error::Shape { what } => {
                let column = self.row.as_ref().column_name(at).unwrap_or("a column");
                Error::Shape { what: format!("{column} ({what})") }
            }
            other => other,
        })
    }

    /// Empty where the other table has nothing.
    pub fn text(&mut self) -> Result<String> {
        Ok(self.take::<Option<String>>()?.unwrap_or_default())
    }
}

pub(super) fn lines<T>(
    conn: &Connection,
    sql: &str,
    params: impl Params,
    mut read: impl FnMut(&mut Line<'_>) -> Result<T>,
) -> Result<Vec<T>> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query(params)?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(read(&mut Line { row, at: 0 })?);
    }
    Ok(all)
}
