//! Where a roster comes from: a zip, a folder, or one file; the same listing and the same limits for all.
//!
//! Nothing is ever unpacked to disk, so a name inside a zip can do no harm; unsafe ones are left out and told.

use std::{
    fs::{self, File},
    io::{self, Cursor, Read, Seek, SeekFrom},
    path::{Path, PathBuf},
};

mod limit;
mod zipped;

use limit::Limited;
pub use limit::Limits;
use zipped::Zipped;

use crate::{ReadError, error::Size};

/// One file of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The name without folders, as it is written.
    pub name: String,
    /// The folders before it, blank at the root.
    pub folder: String,
    /// Bytes, unpacked, as declared.
    pub size: u64,
}

/// A source that was opened: its files are listed, none is read yet.
pub struct Source {
    kind: Kind,
    members: Vec<Member>,
    unsafe_names: Vec<String>,
    limits: Limits,
    read_so_far: u64,
}

enum Kind {
    Zip(Zipped),
    Files(Vec<PathBuf>),
    Bytes(Vec<u8>),
}

pub(crate) trait ReadSeek: Read + Seek + Send {}
impl<T: Read + Seek + Send> ReadSeek for T {}

impl Source {
    /// Opens a zip, a folder, or a single file, told apart by what is in it rather than by its name.
    pub fn open(path: &Path) -> Result<Self, ReadError> {
        Self::open_within(path, Limits::default())
    }

    pub fn open_within(path: &Path, limits: Limits) -> Result<Self, ReadError> {
        if fs::metadata(path)?.is_dir() {
            return Self::folder(path, limits);
        }
        let mut file = File::open(path)?;
        let size = file.metadata()?.len();
        let name = file_name(path);
        match look(&mut file, &name, size)? {
            Look::Zip => Self::zip(Box::new(file), limits),
            Look::Text => {
                let members = vec![Member { name, folder: String::new(), size }];
                Ok(Self::of(Kind::Files(vec![path.to_owned()]), members, limits))
            }
        }
    }

    /// The same from memory; `name` as the file was called.
    pub fn from_bytes(name: &str, bytes: Vec<u8>) -> Result<Self, ReadError> {
        let limits = Limits::default();
        let size = bytes.len() as u64;
        match look(&mut Cursor::new(&bytes), name, size)? {
            Look::Zip => Self::zip(Box::new(Cursor::new(bytes)), limits),
            Look::Text => {
                let members = vec![Member { name: name.to_owned(), folder: String::new(), size }];
                Ok(Self::of(Kind::Bytes(bytes), members, limits))
            }
        }
    }

    /// Whether a zip is a workbook, unpacking every part of it once to see that none is larger than it says:
    /// what reads it next has no limits of its own.
    ///
    /// # Errors
    /// As [`Source::open`], and [`ReadError::TooLarge`].
    pub(crate) fn is_workbook(
        reader: impl Read + Seek + Send + 'static,
        limits: Limits,
    ) -> Result<bool, ReadError> {
        let (mut zip, members, _) = Zipped::open(Box::new(reader), limits)?;
        if !members.iter().any(is_workbook_part) {
            return Ok(false);
        }
        let mut left = limits.total;
        for member in 0..members.len() {
            left -= io::copy(&mut zip.read(member, left, limits)?, &mut io::sink())?;
        }
        Ok(true)
    }

    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// Names that point outside the zip; they are not among the members.
    pub(crate) fn unsafe_names(&self) -> &[String] {
        &self.unsafe_names
    }

    /// One file was chosen, not an export of several.
    pub(crate) fn is_single(&self) -> bool {
        match &self.kind {
            Kind::Zip(_) => false,
            Kind::Files(paths) => paths.len() == 1,
            Kind::Bytes(_) => true,
        }
    }

    /// The bytes of a member, unpacked as they are read and cut off with an error at the limits.
    pub(crate) fn read(&mut self, member: usize) -> Result<Box<dyn Read + '_>, ReadError> {
        let left = self.limits.total.saturating_sub(self.read_so_far);
        let limit = Size(self.limits.total);
        self.read_so_far += self.members.get(member).map_or(0, |m| m.size);
        match &mut self.kind {
            Kind::Zip(zip) => zip.read(member, left, self.limits),
            Kind::Files(paths) => {
                let path = paths.get(member).ok_or(ReadError::NotFound)?;
                Ok(Box::new(Limited::new(File::open(path)?, left, limit)))
            }
            Kind::Bytes(bytes) => Ok(Box::new(Limited::new(bytes.as_slice(), left, limit))),
        }
    }

    fn folder(path: &Path, limits: Limits) -> Result<Self, ReadError> {
        let mut found = Vec::new();
        for entry in fs::read_dir(path)? {
            let entry = entry?;
            let meta = fs::metadata(entry.path());
            let Ok(meta) = meta else { continue };
            if !meta.is_file() {
                continue;
            }
            if found.len() == limits.files {
                return Err(ReadError::TooManyFiles { limit: limits.files });
            }
            let name = entry.file_name().to_string_lossy().into_owned();
            found.push((Member { name, folder: String::new(), size: meta.len() }, entry.path()));
        }
        found.sort_by(|a, b| a.0.name.cmp(&b.0.name));
        let (members, paths): (Vec<_>, Vec<_>) = found.into_iter().unzip();
        let total: u64 = members.iter().filter(|m| is_csv(&m.name)).map(|m| m.size).sum();
        if total > limits.total {
            return Err(ReadError::TooLarge { limit: Size(limits.total) });
        }
        Ok(Self::of(Kind::Files(paths), members, limits))
    }

    fn zip(reader: Box<dyn ReadSeek>, limits: Limits) -> Result<Self, ReadError> {
        let (zip, members, unsafe_names) = Zipped::open(reader, limits)?;
        if members.iter().any(is_workbook_part) {
            return Err(ReadError::IsWorkbook);
        }
        Ok(Self { unsafe_names, ..Self::of(Kind::Zip(zip), members, limits) })
    }

    fn of(kind: Kind, members: Vec<Member>, limits: Limits) -> Self {
        Self { kind, members, unsafe_names: Vec::new(), limits, read_so_far: 0 }
    }
}

fn is_workbook_part(member: &Member) -> bool {
    member.name == "[Content_Types].xml"
}

pub(crate) fn is_csv(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    lower.ends_with(".csv") || lower.ends_with(".txt")
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default()
}

enum Look {
    Zip,
    Text,
}

/// The first bytes say what the file is.
fn look(file: &mut (impl Read + Seek), name: &str, size: u64) -> Result<Look, ReadError> {
    if size == 0 {
        return Err(ReadError::Empty);
    }
    let mut first = [0; 8];
    let got = read_up_to(file, &mut first)?;
    file.seek(SeekFrom::Start(0))?;
    let first = &first[..got];
    if first.starts_with(b"PK\x03\x04") || first.starts_with(b"PK\x05\x06") {
        return Ok(Look::Zip);
    }
    if first.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Err(ReadError::IsWorkbook);
    }
    if name.to_ascii_lowercase().ends_with(".zip") {
        return Err(ReadError::NotAZip);
    }
    const FOREIGN: [&[u8]; 7] =
        [b"%PDF", b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"\x7FELF", b"\x1F\x8B", b"Rar!"];
    if FOREIGN.iter().any(|magic| first.starts_with(magic)) {
        return Err(ReadError::NotReadable);
    }
    Ok(Look::Text)
}

fn read_up_to(file: &mut impl Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut got = 0;
    while got < buffer.len() {
        match file.read(&mut buffer[got..])? {
            0 => break,
            n => got += n,
        }
    }
    Ok(got)
}
