//! Text -> rows of cells, a row at a time, with the line that an editor shows.
//!
//! Lenient where real exports are wrong: ragged rows, LF, CRLF or CR, quotes inside plain cells, a quote that
//! is never closed (then it is taken as a character of its cell, so that it swallows no rows).

use std::io::Read;

use crate::{
    ReadError,
    decode::{Decoded, Utf8Text},
    dialect,
};

/// A row longer than this is no row.
const LONGEST_ROW: usize = 1 << 20;
const SAMPLE: usize = 64 << 10;

/// One row. Kept and refilled by the caller, so that reading a row allocates nothing.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Row {
    /// The line on which the row begins, from 1.
    pub line: u32,
    /// A quote was opened in it and never closed.
    pub unclosed_quote: bool,
    text: String,
    ends: Vec<u32>,
}

impl Row {
    #[allow(clippy::len_without_is_empty, reason = "is_blank is the question that is asked")]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The cell as written, or blank when the row is too short.
    pub fn cell(&self, index: usize) -> &str {
        let Some(end) = self.ends.get(index) else { return "" };
        let start = if index == 0 { 0 } else { self.ends[index - 1] };
        &self.text[start as usize..*end as usize]
    }

    pub fn cells(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|i| self.cell(i))
    }

    /// Bytes of text.
    pub(crate) fn size(&self) -> u64 {
        self.text.len() as u64
    }

    pub fn is_blank(&self) -> bool {
        self.text.chars().all(|c| c.is_whitespace() || c == '\u{1a}')
    }

    pub(crate) fn from_cells<'a>(line: u32, cells: impl IntoIterator<Item = &'a str>) -> Self {
        let mut row = Self { line, ..Self::default() };
        cells.into_iter().for_each(|cell| row.push(cell));
        row
    }

    /// Puts `value` into a cell; blank cells are added when the row is too short.
    pub(crate) fn replace(&mut self, index: usize, value: &str) {
        let width = self.len().max(index + 1);
        let cells: Vec<String> =
            (0..width).map(|i| if i == index { value } else { self.cell(i) }.to_owned()).collect();
        *self = Self {
            unclosed_quote: self.unclosed_quote,
            ..Self::from_cells(self.line, cells.iter().map(String::as_str))
        };
    }

    /// Adds a cell, or ends the one whose quoted part already stands in the text.
    fn push(&mut self, text: &str) {
        self.text.push_str(text);
        self.ends.push(self.text.len() as u32);
    }

    fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
        self.unclosed_quote = false;
    }
}

pub struct CsvRows<R> {
    input: Utf8Text<R>,
    text: String,
    start: usize,
    ended: bool,
    separator: u8,
    line: u32,
    narrowest: usize,
    /// Bytes of text given out so far.
    pub consumed: u64,
}

impl<R: Read> CsvRows<R> {
    /// Reads the beginning to find the encoding and the separator.
    pub fn open(input: R) -> Result<Self, ReadError> {
        let mut input = Utf8Text::new(input);
        let mut text = String::new();
        let mut ended = false;
        while text.len() < SAMPLE && !ended {
            ended = !input.read_on(&mut text)?;
        }
        let mut sample = text.len().min(SAMPLE);
        while !text.is_char_boundary(sample) {
            sample -= 1;
        }
        let (separator, start) = dialect::detect(&text[..sample]);
        let narrowest = dialect::narrowest(&text[start..sample], separator);
        Ok(Self { input, text, start, ended, separator, line: 1, narrowest, consumed: 0 })
    }

    pub fn decoded(&self) -> Decoded {
        self.input.decoded()
    }

    /// Cells of the narrowest row below the header, of those at the beginning; 0 if there are none.
    pub fn narrowest(&self) -> usize {
        self.narrowest
    }

    pub fn separator(&self) -> char {
        char::from(self.separator)
    }

    /// The next row that holds anything; `false` at the end.
    pub fn next_row(&mut self, row: &mut Row) -> Result<bool, ReadError> {
        loop {
            if self.start >= self.text.len() && !self.fetch()? {
                return Ok(false);
            }
            self.parse(row)?;
            if row.len() > 1 || !row.is_blank() {
                return Ok(true);
            }
        }
    }

    fn parse(&mut self, row: &mut Row) -> Result<(), ReadError> {
        let mut literal = false;
        loop {
            let rest = &self.text[self.start..];
            match parse_row(rest, self.ended, literal, self.separator, row) {
                Parsed::Row { length, lines } => {
                    row.line = self.line;
                    row.unclosed_quote = literal;
                    self.start += length;
                    self.line += lines;
                    self.consumed += length as u64;
                    return Ok(());
                }
                Parsed::Unclosed => literal = true,
                Parsed::More if rest.len() > LONGEST_ROW => {
                    if literal || !rest.contains('"') {
                        return Err(ReadError::NotReadable);
                    }
                    literal = true;
                }
                Parsed::More => {
                    self.fetch()?;
                }
            }
        }
    }

    fn fetch(&mut self) -> Result<bool, ReadError> {
        self.text.drain(..self.start);
        self.start = 0;
        let more = self.input.read_on(&mut self.text)?;
        self.ended = !more;
        Ok(more)
    }
}

pub(crate) enum Parsed {
    /// The bytes and the line ends that the row took.
    Row { length: usize, lines: u32 },
    /// The text stops inside the row.
    More,
    /// A quote was opened and not closed where a cell could end.
    Unclosed,
}

/// Parses one row from the start of `text`. With `literal` a quote is a character like any other.
pub(crate) fn parse_row(text: &str, ended: bool, literal: bool, separator: u8, row: &mut Row) -> Parsed {
    row.clear();
    let bytes = text.as_bytes();
    let mut at = 0;
    let mut lines = 0;
    loop {
        let quote = if literal { None } else { opening_quote(bytes, at) };
        if let Some(open) = quote {
            match quoted(text, open + 1, ended, separator, row, &mut lines) {
                Quoted::Closed(after) => at = after,
                Quoted::More => return Parsed::More,
                Quoted::Unclosed => return Parsed::Unclosed,
            }
        }
        let from = at;
        while at < bytes.len() && bytes[at] != separator && bytes[at] != b'\n' && bytes[at] != b'\r' {
            at += 1;
        }
        row.push(&text[from..at]);
        match bytes.get(at) {
            Some(b) if *b == separator => at += 1,
            Some(b'\n') => return Parsed::Row { length: at + 1, lines: lines + 1 },
            Some(_) => match bytes.get(at + 1) {
                Some(b'\n') => return Parsed::Row { length: at + 2, lines: lines + 1 },
                None if !ended => return Parsed::More,
                _ => return Parsed::Row { length: at + 1, lines: lines + 1 },
            },
            None if ended => return Parsed::Row { length: at, lines },
            None => return Parsed::More,
        }
    }
}

/// Where the cell at `at` opens with a quote; blanks before it are sloppy writing.
fn opening_quote(bytes: &[u8], mut at: usize) -> Option<usize> {
    while bytes.get(at) == Some(&b' ') {
        at += 1;
    }
    (bytes.get(at) == Some(&b'"')).then_some(at)
}

enum Quoted {
    Closed(usize),
    More,
    Unclosed,
}

fn quoted(text: &str, mut at: usize, ended: bool, separator: u8, row: &mut Row, lines: &mut u32) -> Quoted {
    let bytes = text.as_bytes();
    let mut crossed = 0;
    loop {
        let from = at;
        while at < bytes.len() && bytes[at] != b'"' {
            crossed +=
                u32::from(bytes[at] == b'\n' || (bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n')));
            at += 1;
        }
        row.text.push_str(&text[from..at]);
        if at == bytes.len() {
            return if ended { Quoted::Unclosed } else { Quoted::More };
        }
        at += 1;
        match bytes.get(at) {
            Some(b'"') => {
                row.text.push('"');
                at += 1;
            }
            None if !ended => return Quoted::More,
            None => break,
            Some(next) if *next == separator || *next == b'\n' || *next == b'\r' => break,
            Some(_) if crossed > 0 && !only_blanks_follow(bytes, at, separator) => return Quoted::Unclosed,
            Some(_) => break,
        }
    }
    *lines += crossed;
    Quoted::Closed(at)
}

fn only_blanks_follow(bytes: &[u8], mut at: usize, separator: u8) -> bool {
    while bytes.get(at) == Some(&b' ') {
        at += 1;
    }
    bytes.get(at).is_none_or(|b| *b == separator || *b == b'\n' || *b == b'\r')
}

#[cfg(test)]
mod tests;
