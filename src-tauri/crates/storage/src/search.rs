//! Search by name over everything that has one: folded text in `search_rows`, an FTS5 index over it. The door keeps
//! both in step with the rows.

use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use crate::{Error, Result, column::FromColumn, fold, table::Schema};

/// So many matches are looked at to put the best first.
const CANDIDATES: i64 = 400;

/// What begins with the typed words, the closest first: `(tag, id)`. No tags means all.
pub fn search(conn: &Connection, typed: &str, tags: &[&str], limit: usize) -> Result<Vec<(String, Uuid)>> {
    let Some(query) = fold::match_query(typed) else { return Ok(Vec::new()) };
    let tags = serde_json::json!(tags).to_string();
    let mut statement = conn.prepare_cached(
        "SELECT r.tag, r.id, r.text FROM search s JOIN search_rows r ON r.rid = s.rowid
         WHERE s.search MATCH ?1 AND (?2 = '[]' OR r.tag IN (SELECT value FROM json_each(?2)))
         LIMIT max(?3, ?4)",
    )?;
    let mut rows = statement.query(params![query, tags, CANDIDATES, limit as i64])?;
    let wanted = fold::fold(typed);
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let text: String = row.get(2)?;
        found.push((
            distance(&wanted, &text),
            text,
            row.get::<_, String>(0)?,
            Uuid::from_column(row.get_ref(1)?)?,
        ));
    }
    found.sort();
    Ok(found.into_iter().take(limit).map(|(_, _, tag, id)| (tag, id)).collect())
}

/// Words that are wholly there come before beginnings, and a text that begins so before one that has it inside.
fn distance(wanted: &str, text: &str) -> (usize, bool) {
    let partial = wanted.split(' ').filter(|word| !text.split(' ').any(|other| other == *word)).count();
    (partial, !text.starts_with(wanted))
}

/// Sets the text that a row is found by.
///
/// # Errors
/// `Error::SearchIndex` when the index is at fault.
pub(crate) fn set(conn: &Connection, tag: &str, id: Uuid, text: Option<&str>) -> Result<()> {
    let key = id.as_bytes().as_slice();
    let set = match text.map(fold::fold) {
        None => conn
            .prepare_cached("DELETE FROM search_rows WHERE id = ?1 AND tag = ?2")?
            .execute(params![key, tag]),
        Some(text) => conn
            .prepare_cached(
                "INSERT INTO search_rows (tag, id, text) VALUES (?1, ?2, ?3)
                 ON CONFLICT (id) DO UPDATE SET text = excluded.text WHERE text <> excluded.text",
            )?
            .execute(params![tag, key, text]),
    };
    set.map(|_| ()).map_err(|error| blame_index(error.into()))
}

/// Neither setting a text nor a commit breaks a unique or a check constraint of ours: FTS5 does, when its own tables
/// are out of order.
pub(crate) fn blame_index(error: Error) -> Error {
    match error {
        Error::Duplicate { .. } | Error::Refused { .. } => Error::SearchIndex,
        other => other,
    }
}

/// `None` when the index holds the words of `search_rows` and no others, else the sentence that says so.
pub(crate) fn broken_index(conn: &Connection) -> Result<Option<String>> {
    match conn.execute_batch("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)") {
        Ok(()) => Ok(None),
        Err(error) => match Error::from(error) {
            Error::SearchIndex | Error::Damaged { .. } => {
                Ok(Some("the search index does not match its rows".to_owned()))
            }
            other => Err(other),
        },
    }
}

/// `None` when `search_rows` says what the rows say, else the sentence that says where it does not.
pub(crate) fn out_of_step(conn: &Connection, schema: &Schema) -> Result<Option<String>> {
    let mut expected = 0;
    for table in schema.tables {
        let sql = format!("SELECT {}, id FROM {}", table.columns.join(", "), table.name);
        let mut rows = conn.prepare(&sql)?;
        let mut rows = rows.query([])?;
        while let Some(row) = rows.next()? {
            let Some(text) = (table.search_text)(row)? else { continue };
            expected += 1;
            let kept: Option<String> = conn
                .prepare_cached("SELECT text FROM search_rows WHERE id = ?1 AND tag = ?2")?
                .query_row(
                    params![row.get_ref(table.columns.len())?.as_blob().unwrap_or_default(), table.tag],
                    |kept| kept.get(0),
                )
                .optional()?;
            if kept.as_deref() != Some(fold::fold(&text).as_str()) {
                return Ok(Some(format!("the search index is behind the table {}", table.name)));
            }
        }
    }
    let kept: i64 = conn.query_row("SELECT count(*) FROM search_rows", [], |row| row.get(0))?;
    Ok((kept != expected).then(|| "the search index holds rows that are gone".to_owned()))
}

/// Builds the index anew from the rows: it holds nothing that they do not.
pub(crate) fn rebuild(conn: &Connection, schema: &Schema) -> Result<()> {
    // First, so that the triggers take out what is in; the command itself asks nothing of the old index.
    conn.execute_batch("INSERT INTO search (search) VALUES ('rebuild'); DELETE FROM search_rows;")?;
    for table in schema.tables {
        let sql = format!("SELECT {}, id FROM {}", table.columns.join(", "), table.name);
        let mut statement = conn.prepare(&sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            if let Some(text) = (table.search_text)(row)? {
                let id = Uuid::from_column(row.get_ref(table.columns.len())?)?;
                set(conn, table.tag, id, Some(&text))?;
            }
        }
    }
    Ok(())
}
