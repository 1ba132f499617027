//! Where things stand in an office's folder, and how a file is replaced there.

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

use crate::Result;

/// The ending of an office's folder.
pub const FOLDER_ENDING: &str = "placementdesk";
/// The ending of a backup, which is one file.
pub const BACKUP_ENDING: &str = "placementdesk-backup";

pub(crate) fn store(folder: &Path) -> PathBuf {
    folder.join("store.db")
}

pub(crate) fn wal(folder: &Path) -> PathBuf {
    folder.join("store.db-wal")
}

pub(crate) fn keys(folder: &Path) -> PathBuf {
    folder.join("keys.json")
}

pub(crate) fn lock(folder: &Path) -> PathBuf {
    folder.join("lock")
}

pub fn backups(folder: &Path) -> PathBuf {
    folder.join("backups")
}

/// A folder that only its owner can look into.
pub(crate) fn make_private_folder(folder: &Path) -> Result<()> {
    let mut maker = fs::DirBuilder::new();
    maker.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut maker, 0o700);
    Ok(maker.create(folder)?)
}

/// `path` with more at its end.
pub(crate) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Writes `path.new`, syncs it, renames it over `path` and syncs the folder. A failure leaves `path` as it was and
/// no other file.
pub(crate) fn replace_whole(path: &Path, fill: impl FnOnce(&mut File) -> io::Result<()>) -> Result<()> {
    let new = beside(path, ".new");
    let written = (|| {
        let mut file = File::create(&new)?;
        fill(&mut file)?;
        file.sync_all()?;
        fs::rename(&new, path)
    })();
    if let Err(error) = written {
        remove_if_there(&new);
        return Err(error.into());
    }
    sync_folder_of(path)
}

/// After a rename, so that the name itself outlives a power cut.
pub(crate) fn sync_folder_of(path: &Path) -> Result<()> {
    match path.parent() {
        Some(folder) if folder.as_os_str().is_empty() => sync_folder(Path::new(".")),
        Some(folder) => sync_folder(folder),
        None => Ok(()),
    }
}

pub(crate) fn sync_folder(folder: &Path) -> Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// Tidies up after a failure that is reported anyway.
pub(crate) fn remove_if_there(path: &Path) {
    let gone = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
    if let Err(error) = gone
        && error.kind() != io::ErrorKind::NotFound
    {
        tracing::warn!(kind = ?error.kind(), "a partial file could not be removed");
    }
}
