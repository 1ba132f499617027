//! What can go wrong while a file is written.

#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    #[error("The file could not be written: {0}")]
    Write(#[from] std::io::Error),
    #[error("The workbook could not be made: {0}")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
}

impl From<::csv::Error> for ExportError {
    fn from(error: ::csv::Error) -> Self {
        match error.into_kind() {
            ::csv::ErrorKind::Io(io) => Self::Write(io),
            other => Self::Write(std::io::Error::other(format!("{other:?}"))),
        }
    }
}
