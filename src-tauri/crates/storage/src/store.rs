//! An open office: many readers, one writer, and the lock that makes it ours. Every change goes through `write`.

use std::{
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use chrono::{DateTime, Utc};
use rusqlite::{Connection, TransactionBehavior};
use uuid::Uuid;

use crate::{
    Error, Result, Schema,
    audit::{self, Actor, Head, Op},
    chance::Chance,
    connection::{self, FileKey},
    door::{Tx, Written},
    gate::Gate,
    keys::{Keys, OfficeKind},
    layout,
    lock::OfficeLock,
    office,
    readers::Readers,
    search,
    undo::{self, LastChanges, Way},
};

pub struct Store {
    pub(crate) folder: PathBuf,
    pub(crate) schema: &'static Schema,
    pub(crate) key: FileKey,
    keys: Mutex<Keys>,
    readers: Readers,
    writer: Mutex<Writer>,
    chance: Mutex<Chance>,
    /// The last to be dropped, after the connections.
    _lock: OfficeLock,
}

/// What a write leaves besides its rows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Leaves {
    StepToUndo,
    EntryOnly,
    /// An entry, also when no row changed.
    EntryAlways,
}

struct Intent<'i> {
    op: &'i str,
    sentence: &'i str,
    undo_of: Option<Uuid>,
    redo_of: Option<Uuid>,
    leaves: Leaves,
}

impl<'i> Intent<'i> {
    fn of(op: &'i Op, leaves: Leaves) -> Self {
        Intent { op: op.name, sentence: &op.sentence, undo_of: None, redo_of: None, leaves }
    }
}

impl Store {
    pub(crate) fn new(
        folder: &Path,
        schema: &'static Schema,
        key: FileKey,
        keys: Keys,
        chance: Chance,
        lock: OfficeLock,
    ) -> Result<Self> {
        let path = layout::store(folder);
        let writer = Writer::open(&path, &key)?;
        // A program that was cut off between writing the two leaves the copy behind.
        let opened = writer.gate.open();
        office::copy_slots(&writer.conn, &keys)?;
        drop(opened);
        Ok(Store {
            folder: folder.to_owned(),
            schema,
            readers: Readers::new(path, key.clone()),
            key,
            keys: Mutex::new(keys),
            writer: Mutex::new(writer),
            chance: Mutex::new(chance),
            _lock: lock,
        })
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub fn kind(&self) -> OfficeKind {
        self.keys().kind
    }

    /// One consistent look at the file; writes go on meanwhile and are not seen.
    pub fn read<T, E: From<Error>>(&self, look: impl FnOnce(&Connection) -> Result<T, E>) -> Result<T, E> {
        self.readers.read(look)
    }

    /// Runs `change` in one transaction, with its entry in the change log and a step to undo. All of it is on the
    /// disk when this returns; after an error or a panic, none of it.
    pub fn write<T, E: From<Error>>(
        &self,
        actor: &Actor,
        op: Op,
        now: DateTime<Utc>,
        change: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<Written<T>, E> {
        self.pass(&mut *self.writer()?, actor, &Intent::of(&op, Leaves::StepToUndo), now, change)
    }

    /// The same for what cannot be taken back, such as a printed paper: it is logged, and undo passes over it.
    pub fn write_lasting<T, E: From<Error>>(
        &self,
        actor: &Actor,
        op: Op,
        now: DateTime<Utc>,
        change: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<Written<T>, E> {
        self.pass(&mut *self.writer()?, actor, &Intent::of(&op, Leaves::EntryOnly), now, change)
    }

    /// Logs what changes no row: an export, a disclosure, a backup.
    pub fn log(&self, actor: &Actor, op: Op, now: DateTime<Utc>) -> Result<Written<()>> {
        self.pass(&mut *self.writer()?, actor, &Intent::of(&op, Leaves::EntryAlways), now, |_| Ok(()))
    }

    /// Takes the last change back. The value is its sentence.
    ///
    /// # Errors
    /// `Error::NothingToUndo`; `Error::StepGone` when a row holds something else by now: then nothing is done, and the
    /// step is let go.
    pub fn undo(&self, actor: &Actor, now: DateTime<Utc>) -> Result<Written<String>> {
        self.walk(actor, now, Way::Back)
    }

    /// Brings back what the last undo took.
    ///
    /// # Errors
    /// `Error::NothingToRedo`; `Error::StepGone` as for `undo`.
    pub fn redo(&self, actor: &Actor, now: DateTime<Utc>) -> Result<Written<String>> {
        self.walk(actor, now, Way::Again)
    }

    pub fn last_changes(&self) -> Result<LastChanges> {
        self.read(undo::last_changes)
    }

    fn walk(&self, actor: &Actor, now: DateTime<Utc>, way: Way) -> Result<Written<String>> {
        let mut writer = self.writer()?;
        let next = undo::next(&writer.conn, way)?.ok_or(if way == Way::Back {
            Error::NothingToUndo
        } else {
            Error::NothingToRedo
        })?;
        let (op, word) = if way == Way::Back { ("undo", "Undid") } else { ("redo", "Redid") };
        let intent = Intent {
            op,
            sentence: &format!("{word}: {}", next.sentence),
            undo_of: (way == Way::Back).then_some(next.audit),
            redo_of: (way == Way::Again).then_some(next.audit),
            leaves: Leaves::EntryOnly,
        };
        let walked = self.pass(&mut writer, actor, &intent, now, |tx| {
            undo::walk(tx, &next, way)?;
            tx.keep(|conn| undo::mark(conn, &next, way))?;
            Ok(next.sentence.clone())
        });
        let Err(Error::Conflict { .. } | Error::InUse) = walked else { return walked };
        let refused = Intent {
            op: "step_gone",
            sentence: &format!("Couldn’t {op}: {}", next.sentence),
            undo_of: None,
            redo_of: None,
            leaves: Leaves::EntryAlways,
        };
        self.pass(&mut writer, actor, &refused, now, |tx| tx.keep(|conn| undo::forget(conn, &next)))?;
        Err(Error::StepGone { sentence: next.sentence, back: way == Way::Back })
    }

    fn pass<T, E: From<Error>>(
        &self,
        writer: &mut Writer,
        actor: &Actor,
        intent: &Intent<'_>,
        now: DateTime<Utc>,
        change: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<Written<T>, E> {
        let id = self.chance().uuid(now)?;
        writer.suspect = true;
        let (written, commit) = {
            let Writer { conn, gate, .. } = &mut *writer;
            let transaction = {
                let _open = gate.open();
                conn.transaction_with_behavior(TransactionBehavior::Immediate).map_err(Error::from)?
            };
            let mut tx = Tx::begin(&transaction, gate, self.schema, actor, now)?;
            let value = change(&mut tx)?;
            let logged = tx.changed_rows()? > 0 || intent.leaves == Leaves::EntryAlways;
            let mut changed = Vec::new();
            if logged {
                let Intent { op, sentence, undo_of, redo_of, .. } = *intent;
                let (rid, tags) = tx.end(&Head { id, at: now, actor, op, sentence, undo_of, redo_of })?;
                changed = tags;
                if intent.leaves == Leaves::StepToUndo {
                    let _open = gate.open();
                    undo::remember(&transaction, rid)?;
                }
            }
            let _open = gate.open();
            let commit = transaction.commit().map_err(Error::from);
            (Written { value, audit: logged.then_some(id), changed }, commit)
        };
        self.settle(writer, commit, written.audit)?;
        Ok(written)
    }

    /// A commit that reports a failure can be on the disk all the same: the file itself says.
    fn settle(&self, writer: &mut Writer, commit: Result<()>, audit: Option<Uuid>) -> Result<()> {
        let Err(error) = commit else {
            writer.suspect = false;
            return Ok(());
        };
        writer.renew(&layout::store(&self.folder), &self.key)?;
        if let Some(id) = audit
            && audit::has(&writer.conn, id)?
        {
            return Ok(());
        }
        let error = search::blame_index(error);
        if matches!(error, Error::SearchIndex) {
            writer.rebuild_search(self.schema)?;
        }
        Err(error)
    }

    pub(crate) fn fresh_reader(&self) -> Result<Connection> {
        self.readers.fresh()
    }

    pub(crate) fn keys(&self) -> MutexGuard<'_, Keys> {
        self.keys.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn chance(&self) -> MutexGuard<'_, Chance> {
        self.chance.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The writer, on a new connection if the last write on it failed.
    pub(crate) fn writer(&self) -> Result<MutexGuard<'_, Writer>> {
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        if writer.suspect {
            let search_is_broken = writer.gate.search_is_broken.get();
            writer.renew(&layout::store(&self.folder), &self.key)?;
            if search_is_broken {
                writer.rebuild_search(self.schema)?;
            }
        }
        Ok(writer)
    }
}

pub(crate) struct Writer {
    pub conn: Connection,
    pub gate: Gate,
    /// The last write did not end well, and SQLite and SQLCipher want a new connection after some failures.
    suspect: bool,
}

impl Writer {
    fn open(path: &Path, key: &FileKey) -> Result<Self> {
        let mut conn = connection::writer(path, key)?;
        let gate = Gate::guard(&mut conn)?;
        Ok(Writer { conn, gate, suspect: false })
    }

    pub fn rebuild_search(&mut self, schema: &Schema) -> Result<()> {
        let _open = self.gate.open();
        let transaction = self.conn.transaction()?;
        search::rebuild(&transaction, schema)?;
        Ok(transaction.commit()?)
    }

    fn renew(&mut self, path: &Path, key: &FileKey) -> Result<()> {
        *self = Writer::open(path, key)?;
        Ok(())
    }
}
