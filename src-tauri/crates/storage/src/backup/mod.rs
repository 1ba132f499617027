//! Backups: one file each, whole and verified before it has its name, encrypted like the office and opened by what
//! opened the office when it was made. They are restored beside the office, never over it.

mod file;
mod image;
mod thin;

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::Connection;

pub use file::{BackupAbout, BackupReason};
pub use thin::thin;

use crate::{
    Error, Health, OFFICE, Result, Schema, Store,
    connection::FileKey,
    keys::{Keys, Unlock},
    layout, office,
    reports::counts::Counts,
    undo,
};

/// Pages of 4096 bytes that are copied so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    pub done: u64,
    pub total: u64,
}

/// Hears how far a long job is, and says whether to go on.
pub type GoOn<'g> = &'g mut dyn FnMut(Progress) -> bool;

/// A backup that is there.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Backup {
    pub path: PathBuf,
    pub bytes: u64,
    pub about: BackupAbout,
}

impl Store {
    /// Makes and verifies a backup in the office's folder.
    ///
    /// # Errors
    /// `Error::Cancelled`, `Error::DiskFull`, `Error::Damaged`: none leaves a partial file.
    pub fn back_up(&self, now: DateTime<Utc>, go_on: GoOn<'_>) -> Result<Backup> {
        let keys = self.keys().clone();
        self.read(|conn| make(conn, &self.folder, &self.key, &keys, BackupReason::OnDemand, now, go_on))
    }

    /// The same to a place of the person's choice, whose folder is made if needed.
    ///
    /// # Errors
    /// `Error::Exists` when there is a file already.
    pub fn save_copy(&self, path: &Path, now: DateTime<Utc>, go_on: GoOn<'_>) -> Result<Backup> {
        if path.try_exists()? {
            return Err(Error::Exists { path: path.to_owned() });
        }
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let keys = self.keys().clone();
        self.read(|conn| make_at(conn, path, &self.key, &keys, BackupReason::OnDemand, now, go_on))
    }

    /// Makes the day's backup once something has changed since the last one, then thins out the old ones. `None`
    /// when there is nothing to do. `day_of` says on which of the office's days a moment lies; all backups of the last
    /// `keep_days` stay.
    pub fn backup_if_due(
        &self,
        now: DateTime<Utc>,
        day_of: &dyn Fn(DateTime<Utc>) -> NaiveDate,
        keep_days: u16,
    ) -> Result<Option<Backup>> {
        let there = self.backups()?;
        let today = there.iter().any(|backup| {
            backup.about.reason == BackupReason::Daily && day_of(backup.about.made_at) == day_of(now)
        });
        let latest = there.iter().map(|backup| backup.about.made_at).max();
        let changed = self.read(undo::last_changed_at)?;
        if today || changed.is_none_or(|changed| latest.is_some_and(|latest| latest >= changed)) {
            return Ok(None);
        }
        let keys = self.keys().clone();
        let made = self.read(|conn| {
            make(conn, &self.folder, &self.key, &keys, BackupReason::Daily, now, &mut |_| true)
        })?;
        self.thin_backups(now, keep_days)?;
        Ok(Some(made))
    }

    /// The backups in the office's folder, the newest first.
    pub fn backups(&self) -> Result<Vec<Backup>> {
        list(&layout::backups(&self.folder))
    }

    /// Reads a backup of this office from end to end.
    pub fn verify_backup(&self, path: &Path) -> Result<BackupAbout> {
        verify_with(path, &layout::backups(&self.folder), |keys| match keys.office()? == self.key.office {
            true => Ok(self.key.clone()),
            false => Err(Error::BadBackup { what: "it is of another office".into() }),
        })
    }

    fn thin_backups(&self, now: DateTime<Utc>, keep_days: u16) -> Result<()> {
        let there = self.backups()?;
        let made: Vec<_> = there.iter().map(|backup| (backup.about.made_at, backup.about.reason)).collect();
        for at in thin(&made, now, keep_days) {
            fs::remove_file(&there[at].path)?;
        }
        Ok(())
    }
}

/// The backups in a folder, the newest first. Files that are none are left out.
pub fn list(folder: &Path) -> Result<Vec<Backup>> {
    let mut found = Vec::new();
    if !folder.is_dir() {
        return Ok(found);
    }
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == layout::BACKUP_ENDING)
            && let Ok(opened) = file::open(&path)
        {
            found.push(Backup { path, bytes: opened.bytes, about: opened.about });
        }
    }
    found.sort_by(|left, right| (right.about.made_at, &right.path).cmp(&(left.about.made_at, &left.path)));
    Ok(found)
}

/// What a backup says about itself, without opening it.
///
/// # Errors
/// `Error::BadBackup`.
pub fn about(path: &Path) -> Result<BackupAbout> {
    Ok(file::open(path)?.about)
}

/// Reads a backup from end to end, with a working copy in `scratch` that is removed again.
///
/// # Errors
/// `Error::BadBackup`, and those of the key.
pub fn verify(path: &Path, unlock: &Unlock, scratch: &Path) -> Result<BackupAbout> {
    verify_with(path, scratch, |keys| file_key(keys, unlock))
}

/// The same, looking at what it holds as `Store::check` looks at an open office.
///
/// # Errors
/// `Error::BadBackup`, `Error::FileTooNew`, and those of the key.
pub fn check(path: &Path, unlock: &Unlock, scratch: &Path) -> Result<(Health, Counts)> {
    through_copy(
        path,
        scratch,
        |keys| file_key(keys, unlock),
        |image, key| image::looked_at(image, key, &OFFICE),
    )
    .map(|(_, found)| found)
}

/// Makes a new office folder out of a backup. What opened the office when the backup was made opens it.
///
/// # Errors
/// `Error::Exists` when there is something at `folder`; `Error::BadBackup`, `Error::FileTooNew`, those of the key;
/// none leaves anything there.
pub fn restore(backup: &Path, unlock: &Unlock, folder: &Path) -> Result<BackupAbout> {
    restore_as(&OFFICE, backup, unlock, folder)
}

/// The same for a file with other tables, such as a test's.
pub fn restore_as(schema: &Schema, backup: &Path, unlock: &Unlock, folder: &Path) -> Result<BackupAbout> {
    if office::is_taken(folder)? {
        return Err(Error::Exists { path: folder.to_owned() });
    }
    let mut opened = file::open(backup)?;
    let key = file_key(&opened.keys, unlock)?;
    office::in_partial(folder, |partial| {
        fs::create_dir_all(layout::backups(partial))?;
        let store = layout::store(partial);
        opened.extract(&store)?;
        let version = image::checked_version(&store, &key).map_err(bad)?;
        if version > schema.version() {
            return Err(Error::FileTooNew { found: version, known: schema.version() });
        }
        fs::File::create(layout::lock(partial))?;
        opened.keys.write(&layout::keys(partial))
    })?;
    Ok(opened.about)
}

/// Takes away what a backup left half-made when the program was killed. Only for who holds the office's lock.
pub(crate) fn sweep(folder: &Path) -> Result<()> {
    let folder = layout::backups(folder);
    if !folder.is_dir() {
        return Ok(());
    }
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if [".partial", ".image", ".image-journal", ".verify"].iter().any(|ending| name.ends_with(ending)) {
            layout::remove_if_there(&path);
        }
    }
    Ok(())
}

pub(crate) fn make(
    conn: &Connection,
    folder: &Path,
    key: &FileKey,
    keys: &Keys,
    reason: BackupReason,
    now: DateTime<Utc>,
    go_on: GoOn<'_>,
) -> Result<Backup> {
    let folder = layout::backups(folder);
    fs::create_dir_all(&folder)?;
    let stem = format!("{}-{}", now.format("%Y-%m-%dT%H-%M-%SZ"), reason.word());
    let named = |more: String| folder.join(format!("{stem}{more}.{}", layout::BACKUP_ENDING));
    let mut path = named(String::new());
    let mut copy = 2;
    while path.try_exists()? {
        path = named(format!("-{copy}"));
        copy += 1;
    }
    make_at(conn, &path, key, keys, reason, now, go_on)
}

fn make_at(
    conn: &Connection,
    path: &Path,
    key: &FileKey,
    keys: &Keys,
    reason: BackupReason,
    now: DateTime<Utc>,
    go_on: GoOn<'_>,
) -> Result<Backup> {
    let (image, partial) = (layout::beside(path, ".image"), layout::beside(path, ".partial"));
    let made = (|| {
        image::copy(conn, &image, key, go_on)?;
        let schema = image::checked_version(&image, key)?;
        let about = BackupAbout { made_at: now, reason, schema, kind: keys.kind };
        let bytes = file::write(&image, &partial, &about, keys)?;
        fs::rename(&partial, path)?;
        layout::sync_folder_of(path)?;
        Ok(Backup { path: path.to_owned(), bytes, about })
    })();
    for leftover in [&image, &layout::beside(&image, "-journal"), &partial] {
        layout::remove_if_there(leftover);
    }
    made
}

fn verify_with(
    path: &Path,
    scratch: &Path,
    key: impl FnOnce(&Keys) -> Result<FileKey>,
) -> Result<BackupAbout> {
    through_copy(path, scratch, key, image::checked_version).map(|(about, _)| about)
}

/// SQLite reads no file inside another one: the image is taken out to `scratch`, looked at, and removed again.
fn through_copy<T>(
    path: &Path,
    scratch: &Path,
    key: impl FnOnce(&Keys) -> Result<FileKey>,
    look: impl FnOnce(&Path, &FileKey) -> Result<T>,
) -> Result<(BackupAbout, T)> {
    let mut opened = file::open(path)?;
    let key = key(&opened.keys)?;
    let image = scratch.join(format!("{}.verify", path.file_name().unwrap_or_default().to_string_lossy()));
    let found = opened.extract(&image).and_then(|()| look(&image, &key).map_err(bad));
    layout::remove_if_there(&image);
    found.map(|found| (opened.about, found))
}

fn file_key(keys: &Keys, unlock: &Unlock) -> Result<FileKey> {
    Ok(FileKey { data: keys.unseal(unlock)?, office: keys.office()? })
}

fn bad(error: Error) -> Error {
    match error {
        Error::Damaged { what } => Error::BadBackup { what },
        Error::Foreign => Error::BadBackup { what: "it holds no office".into() },
        other => other,
    }
}
