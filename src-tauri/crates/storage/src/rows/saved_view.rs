//! Lists as someone likes to look at them.

use domain::saved_view::SavedView;
use rusqlite::Connection;

use super::all;
use crate::{Result, row};

row! { SavedView in "saved_views", tag "saved_view" { id, list, name, look as json, author, position, at } }

/// In the order in which they were saved first.
pub fn list(conn: &Connection) -> Result<Vec<SavedView>> {
    all(conn, "ORDER BY at, id")
}
