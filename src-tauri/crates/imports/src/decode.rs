//! Bytes in whatever encoding an export came in -> UTF-8, a chunk at a time.
//!
//! The encoding is settled at the first byte that needs it, so a long plain-ASCII start costs no second pass.

use std::io::{self, Read};

use chardetng::EncodingDetector;
use encoding_rs::{Decoder, Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::{Code, Problem};

const CHUNK: usize = 64 << 10;
/// How much is looked at to tell one single-byte encoding from another.
const LOOK_AHEAD: usize = 1 << 20;

/// What the bytes turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decoded {
    Utf8,
    /// The name of the encoding that was read instead, such as `windows-1252`.
    From(&'static str),
    /// UTF-8 with this many stray bytes, read as Windows-1252.
    Mixed(u64),
}

impl Decoded {
    /// What to tell about a file that was not all UTF-8, and how often.
    pub(crate) fn problem(self, file: &str) -> Option<(Problem, u64)> {
        match self {
            Self::Utf8 => None,
            Self::From(encoding) => {
                let message =
                    format!("The file is written in {encoding} instead of UTF-8; it was read as such.");
                Some((Problem::repaired(Code::EncodingConverted, file, message).found(encoding), 1))
            }
            Self::Mixed(stray) => {
                let message = "Some letters are not written in UTF-8 like the rest; they were read as Windows-1252. Check the names with accents.";
                Some((Problem::repaired(Code::EncodingMixed, file, message), stray))
            }
        }
    }
}

enum State {
    Start,
    Ascii,
    Utf8,
    Other(Box<Decoder>, &'static Encoding),
}

pub struct Utf8Text<R> {
    input: R,
    raw: Vec<u8>,
    ended: bool,
    state: State,
    stray: u64,
}

impl<R: Read> Utf8Text<R> {
    pub fn new(input: R) -> Self {
        Self { input, raw: Vec::new(), ended: false, state: State::Start, stray: 0 }
    }

    pub fn decoded(&self) -> Decoded {
        match (&self.state, self.stray) {
            (State::Other(_, encoding), _) => Decoded::From(encoding.name()),
            (_, 0) => Decoded::Utf8,
            (_, stray) => Decoded::Mixed(stray),
        }
    }

    /// Appends the next piece of text; `false` at the end.
    pub fn read_on(&mut self, out: &mut String) -> io::Result<bool> {
        let before = out.len();
        while out.len() == before {
            if self.ended && self.raw.is_empty() {
                return Ok(false);
            }
            if !self.ended {
                self.fetch(CHUNK)?;
            }
            self.decode(out)?;
            if self.ended && out.len() == before && self.raw.is_empty() {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn fetch(&mut self, amount: usize) -> io::Result<()> {
        let got = self.input.by_ref().take(amount as u64).read_to_end(&mut self.raw)?;
        self.ended |= got < amount;
        Ok(())
    }

    fn decode(&mut self, out: &mut String) -> io::Result<()> {
        if matches!(self.state, State::Start) {
            self.start();
        }
        if let State::Other(decoder, _) = &mut self.state {
            decode_other(decoder, &mut self.raw, self.ended, out);
            return Ok(());
        }
        let mut from = 0;
        loop {
            match std::str::from_utf8(&self.raw[from..]) {
                Ok(text) => {
                    let ascii = text.is_ascii();
                    out.push_str(text);
                    self.note(ascii);
                    self.raw.clear();
                    return Ok(());
                }
                Err(error) => {
                    let valid = from + error.valid_up_to();
                    let text = String::from_utf8_lossy(&self.raw[from..valid]);
                    let ascii = text.is_ascii();
                    out.push_str(&text);
                    self.note(ascii);
                    if error.error_len().is_none() && !self.ended {
                        self.raw.drain(..valid);
                        return Ok(());
                    }
                    if matches!(self.state, State::Ascii) {
                        self.raw.drain(..valid);
                        return self.settle(out);
                    }
                    let bad = error.error_len().unwrap_or(self.raw.len() - valid);
                    let (stray, _) = WINDOWS_1252.decode_without_bom_handling(&self.raw[valid..valid + bad]);
                    out.push_str(&stray);
                    self.stray += bad as u64;
                    from = valid + bad;
                }
            }
        }
    }

    fn note(&mut self, ascii: bool) {
        if !ascii && matches!(self.state, State::Ascii) {
            self.state = State::Utf8;
        }
    }

    fn start(&mut self) {
        let (encoding, mark) = match self.raw.as_slice() {
            [0xEF, 0xBB, 0xBF, ..] => (None, 3),
            [0xFF, 0xFE, ..] => (Some(UTF_16LE), 2),
            [0xFE, 0xFF, ..] => (Some(UTF_16BE), 2),
            bytes => (utf16_without_mark(bytes), 0),
        };
        self.raw.drain(..mark);
        self.state = match encoding {
            Some(encoding) => State::Other(Box::new(encoding.new_decoder_without_bom_handling()), encoding),
            None if mark == 3 => State::Utf8,
            None => State::Ascii,
        };
    }

    /// The first byte that is neither ASCII nor UTF-8: decides for one of the encodings that Western, Polish
    /// and Cyrillic systems write.
    fn settle(&mut self, out: &mut String) -> io::Result<()> {
        if !self.ended && self.raw.len() < LOOK_AHEAD {
            self.fetch(LOOK_AHEAD - self.raw.len())?;
        }
        let encoding = guess(&self.raw, self.ended);
        let mut decoder = encoding.new_decoder_without_bom_handling();
        decode_other(&mut decoder, &mut self.raw, self.ended, out);
        self.state = State::Other(Box::new(decoder), encoding);
        Ok(())
    }
}

/// Letters that are needed as evidence against Windows-1252, which is what American systems write.
const EVIDENCE: usize = 12;

fn guess(raw: &[u8], ended: bool) -> &'static Encoding {
    if raw.iter().filter(|byte| !byte.is_ascii()).take(EVIDENCE).count() < EVIDENCE {
        return WINDOWS_1252;
    }
    let mut detector = EncodingDetector::new();
    detector.feed(raw, ended);
    let guess = detector.guess(None, false);
    let likely = ["windows-1250", "windows-1251", "windows-1254", "windows-1257", "ISO-8859-2"]
        .contains(&guess.name());
    if likely { guess } else { WINDOWS_1252 }
}

fn decode_other(decoder: &mut Decoder, raw: &mut Vec<u8>, ended: bool, out: &mut String) {
    let mut from = 0;
    loop {
        out.reserve(decoder.max_utf8_buffer_length(raw.len() - from).unwrap_or(CHUNK).max(16));
        let (result, read, _) = decoder.decode_to_string(&raw[from..], out, ended);
        from += read;
        if result == encoding_rs::CoderResult::InputEmpty {
            raw.clear();
            return;
        }
    }
}

/// Latin text in UTF-16 has a zero in every second byte.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(1024) & !1];
    let zeros = |odd: usize| sample.iter().skip(odd).step_by(2).filter(|b| **b == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), sample.len() / 2);
    if half >= 4 && odd * 10 > half * 7 && even * 10 < half {
        Some(UTF_16LE)
    } else if half >= 4 && even * 10 > half * 7 && odd * 10 < half {
        Some(UTF_16BE)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (String, Decoded) {
        let mut text = Utf8Text::new(bytes);
        let mut out = String::new();
        while text.read_on(&mut out).unwrap() {}
        (out, text.decoded())
    }

    fn utf16(text: &str, little: bool) -> Vec<u8> {
        text.encode_utf16().flat_map(|u| if little { u.to_le_bytes() } else { u.to_be_bytes() }).collect()
    }

    #[test]
    fn every_encoding_that_exports_come_in_is_told_apart() {
        let names = "given,family\nJosé,Muñoz\nZoë,Núñez-Peña\n";
        let western = WINDOWS_1252.encode(names).0.into_owned();
        let cases: Vec<(Vec<u8>, Decoded)> = vec![
            (names.as_bytes().to_vec(), Decoded::Utf8),
            ([b"\xEF\xBB\xBF".to_vec(), names.as_bytes().to_vec()].concat(), Decoded::Utf8),
            ([b"\xFF\xFE".to_vec(), utf16(names, true)].concat(), Decoded::From("UTF-16LE")),
            ([b"\xFE\xFF".to_vec(), utf16(names, false)].concat(), Decoded::From("UTF-16BE")),
            (utf16(names, true), Decoded::From("UTF-16LE")),
            (utf16(names, false), Decoded::From("UTF-16BE")),
            (western, Decoded::From("windows-1252")),
        ];
        for (bytes, decoded) in cases {
            assert_eq!(read(&bytes), (names.to_owned(), decoded));
        }
    }

    #[test]
    fn names_of_an_american_roster_are_windows_1252_however_few_or_many() {
        let names = "Muñoz\nPeña\nZoë\nJosé\nBjörk\nGarcía\nIbáñez\nO’Brien\nÁlvarez\nNúñez\nGonçalves\nRenée\nCésar\n";
        for count in 1..=names.lines().count() {
            let text = names.lines().take(count).map(|name| format!("{name}\n")).collect::<String>();
            let bytes = WINDOWS_1252.encode(&text).0.into_owned();
            assert_eq!(read(&bytes), (text, Decoded::From("windows-1252")));
        }
        let many = names.repeat(40);
        assert_eq!(read(&WINDOWS_1252.encode(&many).0).0, many);
    }

    #[test]
    fn polish_and_russian_names_keep_their_letters() {
        let polish = "Wąsowska,Małgorzata\nŻółkiewski,Łukasz\nŚwiątek,Grażyna\n".repeat(5);
        let bytes = encoding_rs::WINDOWS_1250.encode(&polish).0.into_owned();
        assert_eq!(read(&bytes).0, polish);
        let russian = "Иванова,Наталья\nКузнецов,Дмитрий\n".repeat(5);
        let bytes = encoding_rs::WINDOWS_1251.encode(&russian).0.into_owned();
        assert_eq!(read(&bytes), (russian, Decoded::From("windows-1251")));
    }

    #[test]
    fn a_stray_byte_in_utf8_is_read_as_windows_1252_and_counted() {
        assert_eq!(read("Zoë,Mu\u{0}".as_bytes()).1, Decoded::Utf8);
        let mut bytes = "Zoë,Mu".as_bytes().to_vec();
        bytes.extend(b"\xF1oz\n");
        assert_eq!(read(&bytes), ("Zoë,Muñoz\n".to_owned(), Decoded::Mixed(1)));
    }

    #[test]
    fn a_letter_cut_in_two_by_a_chunk_is_put_together() {
        let text = format!("{}ñ{}", "a".repeat(CHUNK - 1), "b".repeat(10));
        assert_eq!(read(text.as_bytes()), (text.clone(), Decoded::Utf8));
        let cut = "aé".as_bytes();
        assert_eq!(read(&cut[..2]).0, "aÃ", "half a letter at the very end is kept as what it looks like");
    }
}
