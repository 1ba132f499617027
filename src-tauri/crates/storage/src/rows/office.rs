//! The office itself: one row.

use domain::office::Office;
use rusqlite::Connection;

use super::{all, flat::flat_row};
use crate::Result;

flat_row! {
    Office in "offices", tag "office" {
        id, name, district, phone, email, website, letterhead, settings, is_sample, wording_notice_seen,
    }
    flat { address ["street", "city", "state", "zip"] }
}

/// None until the office has introduced itself.
pub fn the_office(conn: &Connection) -> Result<Option<Office>> {
    Ok(all::<Office>(conn, "ORDER BY id LIMIT 1")?.pop())
}
