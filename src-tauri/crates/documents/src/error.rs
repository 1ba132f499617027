//! What can go wrong between facts and paper, each with a sentence for the person at the desk.

use std::fmt;

/// Why a paper could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// The fonts inside the program are damaged.
    #[error("The program's own fonts can't be read; reinstall the program.")]
    Fonts,
    /// The text of a paper, as the office's counsel may have replaced it, does not follow the rules of its kind.
    #[error("{file}, line {line}: {reason}")]
    Wording { file: String, line: usize, reason: String },
    /// The logo is neither a PNG nor a JPEG that can be printed.
    #[error("The logo can't be printed: {0}. Use a PNG or a JPEG picture.")]
    Logo(String),
    /// The PDF could not be assembled; the text says which part.
    #[error("The PDF could not be assembled: {0}.")]
    Assembly(String),
    /// The file or stream did not take the bytes.
    #[error("The PDF could not be written: {0}.")]
    Write(#[from] std::io::Error),
    /// The person stopped the batch.
    #[error("Printing was stopped; no file was kept.")]
    Cancelled,
}

impl From<lopdf::Error> for PaperError {
    fn from(error: lopdf::Error) -> Self {
        Self::Assembly(error.to_string())
    }
}

/// A character that no font of the program has; laid out all the same, it would be an empty box.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unprintable {
    /// The field it stands in (`student.legal_name`), or the words around it where a block has no field.
    pub field: String,
    pub character: char,
}

impl fmt::Display for Unprintable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} has a character that the fonts can't print: {} (U+{:04X})",
            self.field, self.character, self.character as u32
        )
    }
}
