//! The PDFs of one print run between being set and being kept. They wait in a file without a name, which the system
//! takes away whatever becomes of the program; memory holds one of them at a time.

use std::{
    fs::{self, File},
    io::{self, Read, Seek, Write},
    path::Path,
};

pub(super) struct Frozen {
    file: File,
    lengths: Vec<u64>,
    /// How many were read back since the last `rewind`.
    read: usize,
}

impl Frozen {
    /// On the disk that the print goes to: what has room for the one has room for the other.
    pub fn beside(out: &Path) -> io::Result<Self> {
        let folder = out.parent().filter(|f| !f.as_os_str().is_empty()).unwrap_or(Path::new("."));
        fs::create_dir_all(folder)?;
        Ok(Self { file: tempfile::tempfile_in(folder)?, lengths: Vec::new(), read: 0 })
    }

    pub fn push(&mut self, pdf: &[u8]) -> io::Result<()> {
        self.file.write_all(pdf)?;
        self.lengths.push(pdf.len() as u64);
        Ok(())
    }

    pub fn rewind(&mut self) -> io::Result<()> {
        self.read = 0;
        self.file.rewind()
    }

    /// The PDFs in the order in which they came.
    ///
    /// # Errors
    /// When there is none left, or the file has fewer bytes than it took.
    pub fn next(&mut self) -> io::Result<Vec<u8>> {
        let length = *self.lengths.get(self.read).ok_or(io::ErrorKind::UnexpectedEof)?;
        self.read += 1;
        let mut pdf = vec![0; usize::try_from(length).map_err(io::Error::other)?];
        self.file.read_exact(&mut pdf)?;
        Ok(pdf)
    }
}
