//! Notes about a student, an employer or a placement.

use domain::note::{Note, NoteAbout};
use rusqlite::{Connection, params};
use uuid::Uuid;

use super::select;
use crate::{Result, row};

row! { Note in "notes", tag "note" { id, about, about_id, text, author, position, at } }

/// The latest first.
pub fn list_about(conn: &Connection, about: NoteAbout, id: Uuid) -> Result<Vec<Note>> {
    let params = params![about.code(), id.as_bytes().as_slice()];
    select(conn, "WHERE about = ?1 AND about_id = ?2 ORDER BY at DESC, id DESC", params)
}
