//! What the store has to know of every table without knowing the nouns: to undo, to search, to count, to check.

use crate::{Result, migrate::Migration, row::Row};

/// What the screens hear: one word per noun, such as `student`.
pub type Tag = &'static str;

/// One registered table.
pub struct Table {
    pub name: &'static str,
    pub columns: &'static [&'static str],
    pub tag: Tag,
    /// Undo passes over the making of its rows: what was printed stays printed. What was marked on them later can be taken back.
    pub lasting: bool,
    /// The search text of a row that was selected with `columns`.
    pub search_text: fn(&rusqlite::Row<'_>) -> Result<Option<String>>,
}

impl Table {
    pub const fn of<R: Row>() -> Self {
        Table {
            name: R::TABLE,
            columns: R::COLUMNS,
            tag: R::TAG,
            lasting: false,
            search_text: |row| Ok(R::from_row(row)?.search_text()),
        }
    }

    /// For what can't be taken back.
    pub const fn lasting<R: Row>() -> Self {
        Table { lasting: true, ..Self::of::<R>() }
    }
}

/// Everything that a file of one kind of office holds: how it came to be, and its tables.
pub struct Schema {
    pub migrations: &'static [Migration],
    pub tables: &'static [Table],
}

impl Schema {
    pub(crate) fn table(&self, name: &str) -> Option<&'static Table> {
        self.tables.iter().find(|table| table.name == name)
    }

    /// The `user_version` of a file that this program has brought up to date.
    pub fn version(&self) -> i64 {
        self.migrations.len() as i64
    }
}

/// The schema of a real office.
pub static OFFICE: Schema = Schema { migrations: crate::migrate::MIGRATIONS, tables: crate::rows::TABLES };
