//! A file that is written under a working name and gets its own only when it is whole.

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

use crate::error::Result;

/// Dropped before `finish`, it takes the working file away.
pub(crate) struct WorkingFile {
    working: PathBuf,
    place: PathBuf,
    finished: bool,
}

impl WorkingFile {
    /// `place.partial`, opened for writing; its folder is made if needed.
    pub fn create(place: &Path) -> io::Result<(Self, File)> {
        if let Some(folder) = place.parent().filter(|f| !f.as_os_str().is_empty()) {
            fs::create_dir_all(folder)?;
        }
        let mut working = place.to_owned().into_os_string();
        working.push(".partial");
        let working = PathBuf::from(working);
        let file = File::create(&working)?;
        Ok((Self { working, place: place.to_owned(), finished: false }, file))
    }

    pub fn place(&self) -> &Path {
        &self.place
    }

    /// The file gets its name; what had it before is replaced.
    pub fn finish(&mut self) -> io::Result<()> {
        fs::rename(&self.working, &self.place)?;
        self.finished = true;
        Ok(())
    }
}

impl Drop for WorkingFile {
    fn drop(&mut self) {
        if !self.finished {
            // There is nobody left to tell; the file has its working name, which says what it is.
            let _ = fs::remove_file(&self.working);
        }
    }
}

/// Writes one whole file, or none.
///
/// # Errors
/// Those of `write`, and of the disk.
pub fn write_file(place: &Path, write: impl FnOnce(&mut File) -> Result<()>) -> Result<()> {
    let (mut working, mut file) = WorkingFile::create(place)?;
    write(&mut file)?;
    file.sync_all()?;
    drop(file);
    Ok(working.finish()?)
}
