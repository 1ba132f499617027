//! Why a file could not be read at all. Everything smaller than that is a [`crate::Problem`].

use std::{fmt, io};

use thiserror::Error;

/// A file that gives no drafts. Each message says what happened and what to do next; none names a student.
#[derive(Debug, Error)]
pub enum ReadError {
    #[error("There is no file or folder here. Check that it was not moved or renamed, and choose it again.")]
    NotFound,
    #[error("The file is empty (0 bytes). Export it again and check that the export finished.")]
    Empty,
    #[error(
        "This is not a zip file, a CSV file or a workbook. Choose the file that the student information system exported."
    )]
    NotReadable,
    #[error(
        "This is not a text table: its bytes are no letters and figures. Open the list in the program that it comes from, and export it as CSV or .xlsx."
    )]
    NotText,
    #[error(
        "The name ends in .zip, but this is not a zip file. Export it again, or unzip it and choose the folder."
    )]
    NotAZip,
    #[error("The zip file is damaged. Copy or export it again.")]
    DamagedZip,
    #[error("The zip file is locked with a password. Unzip it first and choose the folder.")]
    LockedZip,
    #[error(
        "The zip file is packed in a way that this program cannot open. Unzip it first and choose the folder."
    )]
    PackedOtherwise,
    #[error("The file would unpack to more than {limit}, as no export of its size does. Nothing was read.")]
    TooLarge { limit: Size },
    #[error("The zip file holds more than {limit} files, which no roster does. Nothing was read.")]
    TooManyFiles { limit: usize },
    #[error(
        "There is no users.csv in it, so there are no students to read. Choose the OneRoster export as zip or folder, or import a single file by matching its columns."
    )]
    NoUsers,
    #[error(
        "There is no student in users.csv, and taken as the full set it would mean that everybody has left. Check the export and its roles."
    )]
    NoStudents,
    #[error(
        "The file {file} has no header row with the column {column}, so it cannot be read. Export it again with column names in the first row, or import it by matching its columns."
    )]
    NoHeader { file: String, column: String },
    #[error("No column of {file} is matched to “{field}”. Match one, and read the file again.")]
    NotMapped { file: String, field: String },
    #[error("This is a workbook, not a OneRoster export. Import it by matching its columns.")]
    IsWorkbook,
    #[error("The workbook cannot be opened: {reason}. Save it again as .xlsx or as CSV.")]
    DamagedWorkbook { reason: String },
    #[error(
        "The name ends like a workbook’s, but this is not a workbook. Open it and save it as .xlsx, or export it again as CSV."
    )]
    NotAWorkbook,
    #[error("The workbook has no sheet named “{name}”. Choose one of its sheets.")]
    NoSheet { name: String },
    #[error(
        "The file has more than {limit} rows, which no list of an office has. Split it, or import the OneRoster export."
    )]
    TooManyRows { limit: usize },
    #[error("The file has no rows below its header. Export it again.")]
    NoRows,
    #[error("The import was stopped. Nothing was changed.")]
    Cancelled,
    #[error("The file cannot be read: {0}. Check the disk or the network drive and try again.")]
    Io(io::Error),
}

impl ReadError {
    /// The stable code: what a host branches on.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotFound => "file_not_found",
            Self::Empty => "file_empty",
            Self::NotReadable => "file_not_readable",
            Self::NotText => "not_text",
            Self::NotAZip => "not_a_zip",
            Self::DamagedZip => "zip_damaged",
            Self::LockedZip => "zip_locked",
            Self::PackedOtherwise => "zip_packed_otherwise",
            Self::TooLarge { .. } => "file_too_large",
            Self::TooManyFiles { .. } => "zip_too_many_files",
            Self::NoUsers => "users_missing",
            Self::NoStudents => "students_missing",
            Self::NoHeader { .. } => "header_missing",
            Self::NotMapped { .. } => "field_not_mapped",
            Self::IsWorkbook => "is_workbook",
            Self::DamagedWorkbook { .. } => "workbook_damaged",
            Self::NotAWorkbook => "not_a_workbook",
            Self::NoSheet { .. } => "sheet_missing",
            Self::TooManyRows { .. } => "too_many_rows",
            Self::NoRows => "rows_missing",
            Self::Cancelled => "cancelled",
            Self::Io(_) => "file_unreadable",
        }
    }
}

impl From<io::Error> for ReadError {
    fn from(error: io::Error) -> Self {
        if let Some(limit) = error.get_ref().and_then(|inner| inner.downcast_ref::<LimitReached>()) {
            return Self::TooLarge { limit: limit.0 };
        }
        match error.kind() {
            io::ErrorKind::NotFound => Self::NotFound,
            io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof => Self::DamagedZip,
            _ => Self::Io(error),
        }
    }
}

/// A number of bytes, said in the unit that a person expects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size(pub u64);

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            bytes if bytes >= 1 << 30 => write!(f, "{} GB", bytes >> 30),
            bytes if bytes >= 1 << 20 => write!(f, "{} MB", bytes >> 20),
            bytes => write!(f, "{} KB", bytes >> 10),
        }
    }
}

/// Carries the limit through `io::Read`, whose errors are the only way out of a decompressor.
#[derive(Debug, Error)]
#[error("more than {0}")]
pub(crate) struct LimitReached(pub Size);
