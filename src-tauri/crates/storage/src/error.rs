//! What can go wrong with the office's file: a code for machines and a sentence for people.

use std::{io, path::PathBuf};

use uuid::Uuid;

pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Every sentence says what happened and what to do next; none holds a student's data.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("This office is already open, in another window or on another computer. Close it there first.")]
    AlreadyOpen,
    #[error("There is no office at {}. Check the folder's name and that its drive is connected.", .path.display())]
    Missing { path: PathBuf },
    #[error("{} exists already. Choose another name; nothing was overwritten.", .path.display())]
    Exists { path: PathBuf },
    #[error("The office's file is empty. Restore the latest backup; do not start to work in this one.")]
    Empty,
    #[error("This is an unencrypted SQLite file, not an office of Placement Desk. It was left as it was.")]
    PlainSqlite,
    #[error("This file was not made by Placement Desk. It was left as it was.")]
    Foreign,
    #[error(
        "The office's file and its keys belong to different offices. Put the matching keys.json back, or restore a backup."
    )]
    OtherOffice,
    #[error("The office's file is cut short: its end is missing. Restore the latest backup to a new folder.")]
    Truncated,
    #[error("The office's file is damaged ({what}). Restore the latest backup to a new folder.")]
    Damaged { what: String },
    #[error(
        "This office was last used by a newer version of Placement Desk (its file is version {found}, this program knows {known}). Update the program; the file was not touched."
    )]
    FileTooNew { found: i64, known: i64 },
    #[error("The office's keys.json is missing. Put it back from a copy, or restore a backup.")]
    KeysMissing,
    #[error("The office's keys.json cannot be read ({what}). Put it back from a copy, or restore a backup.")]
    KeysDamaged { what: String },
    #[error("That passphrase does not open this office. Check capital letters and the keyboard's language.")]
    WrongPassphrase,
    #[error("That recovery key does not open this office. Make sure that it is this office's newest sheet.")]
    WrongRecoveryKey,
    #[error("Group {group} of the recovery key is mistyped. Compare it with the printed sheet.")]
    MistypedRecoveryKey { group: usize },
    #[error("This office cannot be opened that way: {what}.")]
    NoSuchSlot { what: &'static str },
    #[error("Choose a passphrase: it cannot be empty.")]
    EmptyPassphrase,

    #[error("The office is busy with another change. Try again in a moment.")]
    Busy,
    #[error(
        "This was changed meanwhile, so the change was not made and nothing was overwritten. Look at it again and repeat what you still want."
    )]
    Conflict { table: String, id: Uuid },
    #[error(
        "“{sentence}” can’t be {} any more: what it changed has been changed again, or something printed rests on it. Nothing was changed, and the next {} takes the step {} it.",
        if *.back { "undone" } else { "done again" }, if *.back { "undo" } else { "redo" }, if *.back { "before" } else { "after" }
    )]
    StepGone { sentence: String, back: bool },
    #[error("This is no longer there: it was removed meanwhile.")]
    NotFound { table: String, id: Uuid },
    #[error("There is one like this already ({columns}).")]
    Duplicate { columns: String },
    #[error("Something else still depends on this, or it points to something that is gone.")]
    InUse,
    #[error("The file refuses this value ({what}).")]
    Refused { what: String },
    #[error(
        "The search index was out of order. It is built anew now; nothing else is affected. Please try again."
    )]
    SearchIndex,
    #[error("There is nothing to undo.")]
    NothingToUndo,
    #[error("There is nothing to redo.")]
    NothingToRedo,
    #[error("Cancelled. Nothing was changed.")]
    Cancelled,
    #[error(
        "The disk is full or takes no more, so this was not saved and no partial file was left. Free some space and try again."
    )]
    DiskFull,
    #[error("This is not a backup of Placement Desk, or it is damaged ({what}). Choose another one.")]
    BadBackup { what: String },
    #[error("The file and this program disagree about {what}. Please report this.")]
    Shape { what: String },
    #[error("The disk could not be read or written: {0}.")]
    Io(io::Error),
    #[error("The database reported: {0}.")]
    Sqlite(rusqlite::Error),
}

impl Error {
    /// A stable word for what happened, the same on the command line and in the window.
    pub fn code(&self) -> &'static str {
        match self {
            Error::AlreadyOpen => "already_open",
            Error::Missing { .. } => "office_missing",
            Error::Exists { .. } => "exists",
            Error::Empty => "file_empty",
            Error::PlainSqlite => "file_plain",
            Error::Foreign => "file_foreign",
            Error::OtherOffice => "other_office",
            Error::Truncated => "file_truncated",
            Error::Damaged { .. } => "file_damaged",
            Error::FileTooNew { .. } => "file_too_new",
            Error::KeysMissing => "keys_missing",
            Error::KeysDamaged { .. } => "keys_damaged",
            Error::WrongPassphrase => "wrong_passphrase",
            Error::WrongRecoveryKey => "wrong_recovery_key",
            Error::MistypedRecoveryKey { .. } => "mistyped_recovery_key",
            Error::NoSuchSlot { .. } => "no_such_slot",
            Error::EmptyPassphrase => "empty_passphrase",
            Error::Busy => "busy",
            Error::Conflict { .. } => "conflict",
            Error::StepGone { .. } => "step_gone",
            Error::NotFound { .. } => "not_found",
            Error::Duplicate { .. } => "duplicate",
            Error::InUse => "in_use",
            Error::Refused { .. } => "refused_value",
            Error::SearchIndex => "search_index",
            Error::NothingToUndo => "nothing_to_undo",
            Error::NothingToRedo => "nothing_to_redo",
            Error::Cancelled => "cancelled",
            Error::DiskFull => "disk_full",
            Error::BadBackup { .. } => "bad_backup",
            Error::Shape { .. } => "shape",
            Error::Io(_) => "io",
            Error::Sqlite(_) => "sqlite",
        }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::{ErrorCode, ffi};
        let rusqlite::Error::SqliteFailure(cause, message) = &error else {
            return Error::Sqlite(error);
        };
        let said = || message.clone().unwrap_or_else(|| cause.to_string());
        match (cause.code, cause.extended_code) {
            (ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked, _) => Error::Busy,
            (ErrorCode::DiskFull, _) | (_, ffi::SQLITE_IOERR_WRITE | ffi::SQLITE_IOERR_SHMSIZE) => {
                Error::DiskFull
            }
            (ErrorCode::NotADatabase, _) => Error::Damaged { what: "a page fails its seal".into() },
            (_, ffi::SQLITE_CORRUPT_VTAB) => Error::SearchIndex,
            (ErrorCode::DatabaseCorrupt, _) => Error::Damaged { what: said() },
            (ErrorCode::OperationInterrupted, _) => Error::Cancelled,
            (_, ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY) => Error::Duplicate {
                columns: said().trim_start_matches("UNIQUE constraint failed: ").to_owned(),
            },
            (_, ffi::SQLITE_CONSTRAINT_FOREIGNKEY) => Error::InUse,
            (ErrorCode::ConstraintViolation, _) => Error::Refused { what: said() },
            _ => Error::Sqlite(error),
        }
    }
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
                Error::DiskFull
            }
            _ => Error::Io(error),
        }
    }
}
