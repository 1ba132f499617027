//! A zip as a list of files. Folders, hidden files of other systems and names that lead outside are left aside.

use std::io::Read;

use zip::{CompressionMethod, ZipArchive, result::ZipError};

use super::{Limited, Limits, Member, ReadSeek};
use crate::{ReadError, error::Size};

pub(super) struct Zipped {
    archive: ZipArchive<Box<dyn ReadSeek>>,
    /// Index in the archive of each member.
    entries: Vec<usize>,
}

impl Zipped {
    pub fn open(
        reader: Box<dyn ReadSeek>,
        limits: Limits,
    ) -> Result<(Self, Vec<Member>, Vec<String>), ReadError> {
        let mut archive = ZipArchive::new(reader).map_err(not_opened)?;
        if archive.len() > limits.files {
            return Err(ReadError::TooManyFiles { limit: limits.files });
        }
        let (mut entries, mut members, mut unsafe_names, mut total) =
            (Vec::new(), Vec::new(), Vec::new(), 0u64);
        for index in 0..archive.len() {
            let entry = archive.by_index_raw(index).map_err(not_opened)?;
            let entry = entry.entry();
            if entry.is_dir() {
                continue;
            }
            let path = entry.name().map_err(not_opened)?.replace('\\', "/");
            if leads_outside(&path) {
                unsafe_names.push(path);
                continue;
            }
            let (folder, name) = path.rsplit_once('/').unwrap_or(("", &path));
            if folder.starts_with("__MACOSX") || name.starts_with('.') {
                continue;
            }
            total = total.saturating_add(entry.size());
            if total > limits.total || entry.size() > limits.for_packed(entry.compressed_size()) {
                let limit = Size(limits.for_packed(entry.compressed_size()));
                return Err(ReadError::TooLarge { limit });
            }
            members.push(Member { name: name.to_owned(), folder: folder.to_owned(), size: entry.size() });
            entries.push(index);
        }
        Ok((Self { archive, entries }, members, unsafe_names))
    }

    pub fn read(
        &mut self,
        member: usize,
        left: u64,
        limits: Limits,
    ) -> Result<Box<dyn Read + '_>, ReadError> {
        let index = *self.entries.get(member).ok_or(ReadError::NotFound)?;
        let (packed, locked, method) = {
            let raw = self.archive.by_index_raw(index).map_err(not_opened)?;
            let entry = raw.entry();
            (entry.compressed_size(), entry.encrypted(), entry.compression())
        };
        if locked {
            return Err(ReadError::LockedZip);
        }
        if method != CompressionMethod::Stored && method != CompressionMethod::Deflated {
            return Err(ReadError::PackedOtherwise);
        }
        let most = limits.for_packed(packed).min(left);
        let file = self.archive.by_index(index).map_err(not_opened)?;
        Ok(Box::new(Limited::new(file, most, Size(most))))
    }
}

fn leads_outside(path: &str) -> bool {
    path.starts_with('/')
        || path.contains(':')
        || path.contains('\0')
        || path.split('/').any(|part| part == "..")
}

fn not_opened(error: ZipError) -> ReadError {
    match error {
        ZipError::Io(error) => error.into(),
        ZipError::InvalidPassword => ReadError::LockedZip,
        ZipError::UnsupportedArchive(why) if why == ZipError::PASSWORD_REQUIRED => ReadError::LockedZip,
        ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_) => {
            ReadError::PackedOtherwise
        }
        _ => ReadError::DamagedZip,
    }
}
