//! How an office comes to be on the disk, and how it is opened.

use std::{fs, path::Path};

use chrono::{DateTime, Utc};
use rusqlite::{Connection, params};

use crate::{
    Error, OFFICE, Result, Schema, Store,
    backup::{self, BackupReason},
    chance::Chance,
    connection::{self, APPLICATION_ID, FileKey},
    keys::{Keys, OfficeKind, Unlock},
    layout,
    lock::OfficeLock,
    migrate,
    recovery::RecoveryKey,
    refusal,
    slots::{DataKey, KdfCost, Slot},
};

/// How a new office is to be opened later.
#[derive(Clone)]
pub enum NewOffice {
    /// A passphrase, and a recovery key to be printed.
    Own { passphrase: String, cost: KdfCost },
    /// Opens without a passphrase, and says so.
    Sample,
}

/// What can be told about an office without opening it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct OfficeInfo {
    pub kind: OfficeKind,
    /// Version of the file when it was last brought up to date.
    pub schema: i64,
    /// What opens it: `passphrase`, `recovery`, `open`.
    pub slots: Vec<&'static str>,
}

/// # Errors
/// `Missing`, `KeysMissing`, `KeysDamaged`.
pub fn office_info(folder: &Path) -> Result<OfficeInfo> {
    if !layout::store(folder).is_file() {
        return Err(Error::Missing { path: folder.to_owned() });
    }
    let keys = Keys::read(&layout::keys(folder))?;
    Ok(OfficeInfo { kind: keys.kind, schema: keys.schema, slots: keys.slot_kinds() })
}

impl Store {
    /// Makes a new office and opens it. The recovery key of an own office is handed out this once.
    ///
    /// # Errors
    /// `Error::Exists` when there is something at `folder`; nothing is left there after any other.
    pub fn create(
        folder: &Path,
        office: &NewOffice,
        chance: Chance,
        now: DateTime<Utc>,
    ) -> Result<(Self, Option<RecoveryKey>)> {
        Store::create_as(&OFFICE, folder, office, chance, now)
    }

    /// The same for a file with other tables, such as a test's.
    pub fn create_as(
        schema: &'static Schema,
        folder: &Path,
        office: &NewOffice,
        mut chance: Chance,
        now: DateTime<Utc>,
    ) -> Result<(Self, Option<RecoveryKey>)> {
        if is_taken(folder)? {
            return Err(Error::Exists { path: folder.to_owned() });
        }
        let key = FileKey { data: DataKey(chance.bytes()?), office: chance.bytes()? };
        let (mut keys, recovery) = first_keys(office, &key, &mut chance)?;
        keys.schema = schema.version();
        in_partial(folder, |partial| {
            fs::create_dir_all(layout::backups(partial))?;
            let mut conn = connection::create(&layout::store(partial), &key)?;
            conn.pragma_update(None, "application_id", APPLICATION_ID)?;
            migrate::run(&mut conn, schema.migrations)?;
            copy_slots(&conn, &keys)?;
            conn.close().map_err(|(_, error)| error)?;
            fs::File::create(layout::lock(partial))?;
            keys.write(&layout::keys(partial))
        })?;
        let opened = Store::open_by(schema, folder, |_| Ok(key.data.clone()), chance, now);
        let store = opened.inspect_err(|_| layout::remove_if_there(folder))?;
        Ok((store, recovery))
    }

    /// # Errors
    /// `AlreadyOpen`, then the refusals of the file in their order, then those of the key; none writes a byte.
    pub fn open(folder: &Path, unlock: &Unlock, chance: Chance, now: DateTime<Utc>) -> Result<Self> {
        Store::open_as(&OFFICE, folder, unlock, chance, now)
    }

    /// The same for a file with other tables, such as a test's.
    pub fn open_as(
        schema: &'static Schema,
        folder: &Path,
        unlock: &Unlock,
        chance: Chance,
        now: DateTime<Utc>,
    ) -> Result<Self> {
        Store::open_by(schema, folder, |keys| keys.unseal(unlock), chance, now)
    }

    fn open_by(
        schema: &'static Schema,
        folder: &Path,
        unseal: impl FnOnce(&Keys) -> Result<DataKey>,
        chance: Chance,
        now: DateTime<Utc>,
    ) -> Result<Self> {
        // Without a lock file nobody can have it open, and none is made before the file is known to be an office.
        let held = OfficeLock::take_existing(folder)?;
        let mut keys = refusal::look_from_outside(folder)?;
        let lock = match held {
            Some(lock) => lock,
            None => OfficeLock::take(folder)?,
        };
        let key = FileKey { data: unseal(&keys)?, office: keys.office()? };
        let found = refusal::look_inside(folder, &key, schema.version())?;
        if found < schema.version() {
            bring_up_to_date(schema, folder, &key, &mut keys, now)?;
        }
        backup::sweep(folder)?;
        Store::new(folder, schema, key, keys, chance, lock)
    }
}

/// A backup first, then the migrations, then what keys.json says about it.
fn bring_up_to_date(
    schema: &'static Schema,
    folder: &Path,
    key: &FileKey,
    keys: &mut Keys,
    now: DateTime<Utc>,
) -> Result<()> {
    let mut conn = connection::writer(&layout::store(folder), key)?;
    backup::make(&conn, folder, key, keys, BackupReason::BeforeUpdate, now, &mut |_| true)?;
    migrate::run(&mut conn, schema.migrations)?;
    keys.schema = schema.version();
    copy_slots(&conn, keys)?;
    keys.write(&layout::keys(folder))
}

/// Writes only when the copy is not the same.
pub(crate) fn copy_slots(conn: &Connection, keys: &Keys) -> Result<()> {
    conn.execute(
        "INSERT INTO slots_copy (only, keys) VALUES (1, ?1)
         ON CONFLICT (only) DO UPDATE SET keys = excluded.keys WHERE keys <> excluded.keys",
        params![keys.to_text()?],
    )?;
    Ok(())
}

fn first_keys(office: &NewOffice, key: &FileKey, chance: &mut Chance) -> Result<(Keys, Option<RecoveryKey>)> {
    match office {
        NewOffice::Sample => {
            Ok((Keys::new(key.office, OfficeKind::Sample, vec![Slot::open(&key.data)]), None))
        }
        NewOffice::Own { passphrase, cost } => {
            let recovery = RecoveryKey::draw(chance)?;
            let keys = Keys::new(key.office, OfficeKind::Own, Vec::new())
                .with_passphrase(&key.data, passphrase, *cost, chance)?
                .with_recovery_key(&key.data, &recovery, chance)?;
            Ok((keys, Some(recovery)))
        }
    }
}

/// Fills `folder.partial` and gives it its name when it is whole. A failure leaves nothing.
pub(crate) fn in_partial(folder: &Path, fill: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    let partial = layout::beside(folder, ".partial");
    layout::remove_if_there(&partial);
    let filled = layout::make_private_folder(&partial).and_then(|()| {
        fill(&partial)?;
        layout::sync_folder(&partial)?;
        if folder.is_dir() {
            fs::remove_dir(folder)?;
        }
        Ok(fs::rename(&partial, folder)?)
    });
    if filled.is_err() {
        layout::remove_if_there(&partial);
    }
    filled?;
    layout::sync_folder_of(folder)
}

/// An empty folder, which a file dialog may have made, is free.
pub(crate) fn is_taken(folder: &Path) -> Result<bool> {
    if folder.is_dir() { Ok(fs::read_dir(folder)?.next().is_some()) } else { Ok(folder.try_exists()?) }
}
