//! A backup's one file: magic, the length of the head, the head as JSON with the slots in it, then the encrypted
//! image with nothing after it.

use std::{
    fs::{self, File},
    io::{self, Read, Seek, SeekFrom, Write},
    path::Path,
};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{
    Error, Result,
    keys::{Keys, OfficeKind},
    snapshot::hex,
};

const MAGIC: &[u8; 8] = b"PLDESKBK";
const MOST_HEAD_BYTES: u32 = 1 << 20;

/// Why a backup was made: on demand ones are never thinned out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BackupReason {
    Daily,
    OnDemand,
    BeforeUpdate,
}

impl BackupReason {
    pub(super) fn word(self) -> &'static str {
        match self {
            BackupReason::Daily => "daily",
            BackupReason::OnDemand => "on-demand",
            BackupReason::BeforeUpdate => "before-update",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackupAbout {
    pub made_at: DateTime<Utc>,
    pub reason: BackupReason,
    /// Version of the file inside.
    pub schema: i64,
    pub kind: OfficeKind,
}

#[derive(Serialize, Deserialize)]
struct Head {
    #[serde(flatten)]
    about: BackupAbout,
    keys: Keys,
    image_bytes: u64,
    image_sha256: String,
}

/// Puts head and image together at `path` and syncs it. How many bytes it has.
pub(super) fn write(image: &Path, path: &Path, about: &BackupAbout, keys: &Keys) -> Result<u64> {
    let image_bytes = fs::metadata(image)?.len();
    let mut head =
        Head { about: about.clone(), keys: keys.clone(), image_bytes, image_sha256: "0".repeat(64) };
    let mut file = File::create(path)?;
    let length = write_head(&mut file, &head)?;
    let (copied, hash) = copy_hashed(&mut File::open(image)?, &mut file)?;
    head.image_sha256 = hash;
    file.rewind()?;
    // The hash keeps its length, so the head does too and the image stays where it is.
    write_head(&mut file, &head)?;
    file.sync_all()?;
    Ok(length + copied)
}

fn write_head(file: &mut File, head: &Head) -> Result<u64> {
    let json = serde_json::to_vec(head).map_err(|error| bad(&error.to_string()))?;
    let length = u32::try_from(json.len()).map_err(|_| bad("its head is too long"))?;
    let whole = [MAGIC.as_slice(), &length.to_le_bytes(), &json].concat();
    file.write_all(&whole)?;
    Ok(whole.len() as u64)
}

/// A backup whose head is read.
pub(super) struct Opened {
    pub about: BackupAbout,
    pub keys: Keys,
    pub bytes: u64,
    file: File,
    image_at: u64,
    image_sha256: String,
}

/// # Errors
/// `Error::BadBackup` for whatever is not a whole backup; its image is not read yet.
pub(super) fn open(path: &Path) -> Result<Opened> {
    let mut file = File::open(path)?;
    let bytes = file.metadata()?.len();
    let mut start = [0; 12];
    file.read_exact(&mut start).map_err(cut_short)?;
    if !start.starts_with(MAGIC) {
        return Err(bad("it does not begin like one"));
    }
    let length = u32::from_le_bytes([start[8], start[9], start[10], start[11]]);
    if length > MOST_HEAD_BYTES {
        return Err(bad("its head is too long"));
    }
    let mut json = vec![0; length as usize];
    file.read_exact(&mut json).map_err(cut_short)?;
    let head: Head = serde_json::from_slice(&json).map_err(|_| bad("its head cannot be read"))?;
    let image_at = 12 + u64::from(length);
    if image_at + head.image_bytes != bytes {
        return Err(bad("it is cut short"));
    }
    Ok(Opened { about: head.about, keys: head.keys, bytes, file, image_at, image_sha256: head.image_sha256 })
}

impl Opened {
    /// Writes the image to `path` and syncs it.
    pub fn extract(&mut self, path: &Path) -> Result<()> {
        self.file.seek(SeekFrom::Start(self.image_at))?;
        let mut image = File::create(path)?;
        let (_, hash) = copy_hashed(&mut self.file, &mut image)?;
        if hash != self.image_sha256 {
            return Err(bad("its content does not match its checksum"));
        }
        Ok(image.sync_all()?)
    }
}

fn copy_hashed(from: &mut File, to: &mut File) -> Result<(u64, String)> {
    let (mut hash, mut copied, mut part) = (Sha256::new(), 0, vec![0; 1 << 18]);
    loop {
        let read = from.read(&mut part)?;
        if read == 0 {
            return Ok((copied, hex(&hash.finalize())));
        }
        hash.update(&part[..read]);
        to.write_all(&part[..read])?;
        copied += read as u64;
    }
}

fn cut_short(error: io::Error) -> Error {
    if error.kind() == io::ErrorKind::UnexpectedEof { bad("it is cut short") } else { error.into() }
}

fn bad(what: &str) -> Error {
    Error::BadBackup { what: what.to_owned() }
}
