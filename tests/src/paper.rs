//! Just enough of a PDF to know that it is one, and how long.

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::Value;

/// The bytes of a preview or a kept paper.
pub fn decoded(preview: &Value) -> Vec<u8> {
    STANDARD.decode(preview["pdf"].as_str().unwrap()).unwrap()
}

/// Pages that the page tree of a whole PDF counts, where the tree isn't compressed; `None` if it is.
///
/// # Panics
/// When the bytes aren't a PDF from its first line to its end mark.
pub fn pages_of(pdf: &[u8]) -> Option<u32> {
    assert!(pdf.starts_with(b"%PDF-"), "no PDF");
    assert!(pdf.trim_ascii_end().ends_with(b"%%EOF"), "the PDF is cut short");
    let text = String::from_utf8_lossy(pdf);
    // A tree of many pages has branches that count their own; the root counts them all.
    let counts = text.match_indices("/Count ").filter_map(|(at, found)| {
        text[at + found.len()..].split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
    });
    counts.max()
}
