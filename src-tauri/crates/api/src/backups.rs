//! Backups: made, listed, verified, and restored to a copy.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use storage::{
    Op,
    backup::{self, Backup, Progress},
};
use ts_rs::TS;

use crate::{
    call::Call,
    commands::Nothing,
    desk::{Desk, OpenOffice},
    error::Result,
    session::{CheckReply, shown},
};

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BackupNow {
    /// Where to; None = the office's own backups folder.
    #[serde(default)]
    pub path: Option<PathBuf>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct BackupRow {
    pub path: String,
    pub made_at: DateTime<Utc>,
    pub bytes: u64,
    /// It was read from end to end and found whole, now or when it was made.
    pub verified: bool,
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VerifyBackup {
    pub path: PathBuf,
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RestoreBackup {
    pub path: PathBuf,
    /// A folder that doesn't exist yet.
    pub folder: PathBuf,
    #[serde(default)]
    pub passphrase: Option<String>,
    #[serde(default)]
    pub recovery_key: Option<String>,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct Restored {
    pub folder: String,
}

pub fn backup_now(call: &Call<'_>, args: BackupNow) -> Result<BackupRow> {
    let office = call.office()?;
    let mut go_on = |at: Progress| {
        call.progress.report(at.done, at.total, "Backing up");
        !call.progress.cancelled()
    };
    let made = match args.path {
        Some(path) => office.store.save_copy(&path, call.now(), &mut go_on)?,
        None => office.store.back_up(call.now(), &mut go_on)?,
    };
    office.store.log(&call.actor(&office), Op::new("backup", "made a backup"), call.now())?;
    call.touched(["backup".to_owned()]);
    Ok(row(made))
}

fn row(backup: Backup) -> BackupRow {
    BackupRow {
        path: shown(&backup.path),
        made_at: backup.about.made_at,
        bytes: backup.bytes,
        verified: true,
    }
}

pub fn list(call: &Call<'_>, _: Nothing) -> Result<Vec<BackupRow>> {
    Ok(call.office()?.store.backups()?.into_iter().map(row).collect())
}

pub(crate) fn last_at(office: &OpenOffice) -> Result<Option<DateTime<Utc>>> {
    Ok(office.store.backups()?.first().map(|b| b.about.made_at))
}

pub fn verify(call: &Call<'_>, args: VerifyBackup) -> Result<BackupRow> {
    let about = call.office()?.store.verify_backup(&args.path)?;
    let bytes = std::fs::metadata(&args.path)?.len();
    Ok(BackupRow { path: shown(&args.path), made_at: about.made_at, bytes, verified: true })
}

/// To a new folder; nothing that exists is touched, and the open office stays open.
pub fn restore(call: &Call<'_>, args: RestoreBackup) -> Result<Restored> {
    call.progress.report(0, 0, "Reading the backup");
    let unlock = crate::session::unlock_with(args.passphrase, args.recovery_key)?;
    backup::restore(&args.path, &unlock, &args.folder)?;
    if let Ok(office) = call.office() {
        office.store.log(
            &call.actor(&office),
            Op::new("restore", "restored a backup to a copy"),
            call.now(),
        )?;
    }
    Ok(Restored { folder: shown(&args.folder) })
}

/// A sample office's backup opens without a passphrase.
///
/// # Errors
/// `BadBackup`.
pub fn is_sample(path: &std::path::Path) -> Result<bool> {
    Ok(backup::about(path)?.kind == storage::OfficeKind::Sample)
}

/// Reads a backup from end to end and looks at what it holds, without an office and without restoring it.
///
/// # Errors
/// `BadBackup`, `FileTooNew`, and those of the passphrase or recovery key.
pub fn check(
    desk: &Desk,
    path: &std::path::Path,
    passphrase: Option<String>,
    recovery_key: Option<String>,
) -> Result<CheckReply> {
    let unlock = crate::session::unlock_with(passphrase, recovery_key)?;
    let scratch = desk.surroundings.home();
    std::fs::create_dir_all(&scratch)?;
    let (health, counts) = backup::check(path, &unlock, &scratch)?;
    Ok(CheckReply::new(health, counts))
}
