//! What can go wrong while a file is written.

use std::{error::Error, io};

use rust_xlsxwriter::XlsxError;

#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    #[error("The file could not be written: {0}")]
    Write(#[from] io::Error),
    #[error("The workbook could not be made: {0}")]
    Workbook(XlsxError),
}

impl From<::csv::Error> for ExportError {
    fn from(error: ::csv::Error) -> Self {
        match error.into_kind() {
            ::csv::ErrorKind::Io(io) => Self::Write(io),
            other => Self::Write(io::Error::other(format!("{other:?}"))),
        }
    }
}

/// A large sheet's rows wait in a file of their own: a full disk is told as such there too.
impl From<XlsxError> for ExportError {
    fn from(error: XlsxError) -> Self {
        let met = match &error {
            XlsxError::IoError(io) => Some(io.kind()),
            other => other.source().and_then(|cause| cause.downcast_ref::<io::Error>()).map(io::Error::kind),
        };
        match met {
            Some(kind) => Self::Write(io::Error::new(kind, error.to_string())),
            None => Self::Workbook(error),
        }
    }
}
