//! What the hosts are told when something can't be done: a code for machines, a sentence for people.

use domain::violation::{Violation, Violations};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub type Result<T, E = AppError> = std::result::Result<T, E>;

/// `message` says what happened and what to do next; `fields` names what a form can mark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct AppError {
    pub code: Code,
    pub message: String,
    pub fields: Vec<Violation>,
}

macro_rules! codes {
    ($($code:ident $text:literal),+ $(,)?) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
        #[ts(rename = "ErrorCode")]
        pub enum Code { $(#[serde(rename = $text)] $code),+ }

        impl Code {
            pub fn as_str(self) -> &'static str { match self { $(Self::$code => $text),+ } }

            fn of(text: &str) -> Self { match text { $($text => Self::$code,)+ _ => Self::Unexpected } }
        }
    };
}

codes! {
    AlreadyOpen "already_open", OfficeMissing "office_missing", Exists "exists", FileEmpty "file_empty", FilePlain "file_plain",
    FileForeign "file_foreign", OtherOffice "other_office", FileTruncated "file_truncated", FileDamaged "file_damaged",
    FileTooNew "file_too_new", KeysMissing "keys_missing", KeysDamaged "keys_damaged", WrongPassphrase "wrong_passphrase",
    WrongRecoveryKey "wrong_recovery_key", MistypedRecoveryKey "mistyped_recovery_key", NoSuchSlot "no_such_slot",
    EmptyPassphrase "empty_passphrase", Busy "busy", Conflict "conflict", StepGone "step_gone", NotFound "not_found", Duplicate "duplicate",
    InUse "in_use", RefusedValue "refused_value", NothingToUndo "nothing_to_undo", NothingToRedo "nothing_to_redo",
    Cancelled "cancelled", DiskFull "disk_full", BadBackup "bad_backup", Io "io",
    SearchIndex "search_index",
    NoOffice "no_office", Invalid "invalid", BadArguments "bad_arguments", UnknownCommand "unknown_command",
    UnreadableFile "unreadable_file", StepNotAllowed "step_not_allowed", NothingToPrint "nothing_to_print",
    GlyphMissing "glyph_missing", NoNextTerm "no_next_term", Unexpected "unexpected",
}

impl AppError {
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), fields: Vec::new() }
    }

    pub fn no_office() -> Self {
        Self::new(Code::NoOffice, "No office is open. Open one first.")
    }

    pub fn not_found(what: &str) -> Self {
        Self::new(Code::NotFound, format!("This {what} is no longer there: it was removed meanwhile."))
    }
}

impl std::fmt::Display for AppError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for AppError {}

impl From<Violations> for AppError {
    fn from(violations: Violations) -> Self {
        let message = violations.0.iter().map(|v| v.message.as_str()).collect::<Vec<_>>().join(" ");
        Self { code: Code::Invalid, message, fields: violations.0 }
    }
}

impl From<storage::Error> for AppError {
    fn from(error: storage::Error) -> Self {
        Self::new(Code::of(error.code()), error.to_string())
    }
}

impl From<std::io::Error> for AppError {
    fn from(error: std::io::Error) -> Self {
        storage::Error::from(error).into()
    }
}
