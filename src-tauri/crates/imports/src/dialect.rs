//! Which character separates the cells of a CSV file.

use crate::csv_rows::{Parsed, Row, parse_row};

const CANDIDATES: [u8; 4] = [b',', b';', b'\t', b'|'];
const SAMPLE_ROWS: usize = 20;

/// The separator of the file that begins with `text`, and the bytes of a leading `sep=;` line.
pub(crate) fn detect(text: &str) -> (u8, usize) {
    if let Some((separator, length)) = said_by_excel(text) {
        return (separator, length);
    }
    let best =
        CANDIDATES.iter().copied().enumerate().max_by_key(|(i, c)| (score(text, *c), CANDIDATES.len() - i));
    (best.map_or(b',', |(_, separator)| separator), 0)
}

/// Cells of the narrowest of the first rows below the header; 0 if none is whole.
pub(crate) fn narrowest(text: &str, separator: u8) -> usize {
    let (mut row, mut from, mut header, mut narrowest) = (Row::default(), 0, false, None);
    for _ in 0..SAMPLE_ROWS {
        let Parsed::Row { length, .. } = parse_row(&text[from..], false, false, separator, &mut row) else {
            break;
        };
        from += length;
        if !row.is_blank() {
            narrowest = header.then(|| narrowest.map_or(row.len(), |least: usize| least.min(row.len())));
            header = true;
        }
    }
    narrowest.unwrap_or(0)
}

fn said_by_excel(text: &str) -> Option<(u8, usize)> {
    let line = text.split(['\r', '\n']).next()?;
    let separator = line.trim_matches('"').strip_prefix("sep=")?;
    let [byte] = separator.as_bytes() else { return None };
    CANDIDATES.contains(byte).then_some((*byte, line.len()))
}

/// Cells in the header, then rows that are as wide as the header.
fn score(text: &str, separator: u8) -> (usize, usize) {
    let (mut row, mut from, mut header, mut alike) = (Row::default(), 0, 0, 0);
    for n in 0..SAMPLE_ROWS {
        match parse_row(&text[from..], false, false, separator, &mut row) {
            Parsed::Row { length, .. } => {
                from += length;
                if n == 0 {
                    header = row.len();
                } else if row.len() == header {
                    alike += 1;
                }
            }
            Parsed::More if n == 0 => {
                let first = text.split(['\r', '\n']).next().unwrap_or_default();
                return (first.matches(char::from(separator)).count() + 1, 0);
            }
            Parsed::More | Parsed::Unclosed => break,
        }
    }
    (if header > 1 { header } else { 0 }, alike)
}
