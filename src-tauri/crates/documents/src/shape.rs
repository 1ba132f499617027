//! Words into glyphs: every distinct word is shaped once per face and then taken from the cache.

use std::collections::{BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use harfrust::{Buffer, ClusterLevel, Direction, Script, ShapeOptions, ShapePlan, ShaperFont};

use crate::error::PaperError;
use crate::fonts::{Face, Fonts, GlyphsShown, is_silent, stand_in};

/// Drawn in place of a character that no face has.
const MISSING: char = '\u{25A1}';

/// What a piece of a word puts on the page, in the order of its glyphs.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Show {
    /// Characters whose glyphs are those of the font's own table.
    Text(String),
    /// A ligature or a variant: its glyph and the text it reads as.
    Glyph { id: u16, reads: String },
    /// Move the pen left by this many thousandths of the size.
    Kern(i32),
}

/// A part of a word that one face can show.
#[derive(Debug)]
pub(crate) struct Piece {
    pub face: Face,
    pub shows: Vec<Show>,
    /// Advance in thousandths of the size.
    pub width: i32,
    /// Glyphs and what they read as, where that differs from the font's own table.
    glyphs: Vec<(u16, Option<String>)>,
    pub count: usize,
}

/// A shaped stretch of text between two places where a line may end; its trailing spaces belong to it.
#[derive(Debug)]
pub(crate) struct Word {
    pub pieces: Vec<Piece>,
    /// Advance in thousandths of the size, trailing spaces included.
    pub width: i32,
    /// The same without trailing spaces.
    pub visible: i32,
    /// Glyphs, for letter spacing.
    pub count: usize,
    /// The same for the same text in the same face.
    pub key: u64,
}

impl Word {
    pub fn mark_shown(&self, shown: &mut GlyphsShown) {
        for piece in &self.pieces {
            for (glyph, reading) in &piece.glyphs {
                match reading {
                    None => shown.insert(piece.face, *glyph),
                    Some(text) => shown.insert_reading(piece.face, *glyph, text),
                }
            }
        }
    }
}

/// Shapes words and remembers them. One for each thread; keep it between papers.
pub struct Shaper {
    fonts: &'static Fonts,
    plans: HashMap<(Face, Option<Script>), ShapePlan>,
    buffer: Buffer,
    cache: HashMap<Face, HashMap<String, Arc<Word>>>,
    missing: BTreeSet<(String, char)>,
}

/// Words kept in the cache before it is emptied: several batches' worth of names and addresses.
const CACHE_LIMIT: usize = 60_000;

impl Shaper {
    /// # Errors
    /// `PaperError::Fonts` if the program's own fonts can't be parsed.
    pub fn new() -> Result<Self, PaperError> {
        let fonts = Fonts::get()?;
        let mut buffer = Buffer::new();
        buffer.set_cluster_level(ClusterLevel::MonotoneCharacters);
        Ok(Self { fonts, plans: HashMap::new(), buffer, cache: HashMap::new(), missing: BTreeSet::new() })
    }

    pub(crate) fn fonts(&self) -> &'static Fonts {
        self.fonts
    }

    /// Characters met since the last call that no face has, with the word around each.
    pub(crate) fn take_missing(&mut self) -> BTreeSet<(String, char)> {
        std::mem::take(&mut self.missing)
    }

    pub(crate) fn word(&mut self, face: Face, text: &str) -> Arc<Word> {
        if let Some(word) = self.cache.get(&face).and_then(|words| words.get(text)) {
            return Arc::clone(word);
        }
        let (word, is_complete) = self.shape(face, text);
        let word = Arc::new(word);
        let words = self.cache.entry(face).or_default();
        if words.len() >= CACHE_LIMIT {
            words.clear();
        }
        if is_complete {
            words.insert(text.to_owned(), Arc::clone(&word));
        }
        word
    }

    /// The word, and whether every character of it has a glyph; only then may it be remembered, or it would not be reported again.
    fn shape(&mut self, face: Face, text: &str) -> (Word, bool) {
        let mut is_complete = true;
        let mut pieces = Vec::new();
        let mut run = String::new();
        let mut run_face = face;
        for character in text.chars().filter(|character| !is_silent(*character)) {
            let twin = stand_in(character).unwrap_or(character);
            let (shown, shown_face) = match self.fonts.face_for(face, twin) {
                Some(found) => (twin, found),
                None => {
                    is_complete = false;
                    self.missing.insert((text.trim().to_owned(), character));
                    (MISSING, self.fonts.face_for(face, MISSING).unwrap_or(face))
                }
            };
            if shown_face != run_face && !run.is_empty() {
                pieces.push(self.shape_run(run_face, &run));
                run.clear();
            }
            run_face = shown_face;
            run.push(shown);
        }
        if !run.is_empty() {
            pieces.push(self.shape_run(run_face, &run));
        }
        let width = pieces.iter().map(|piece| piece.width).sum();
        let count = pieces.iter().map(|piece| piece.count).sum();
        let shown = text.chars().rev().filter(|character| !is_silent(*character));
        let spaces = shown.take_while(|character| character.is_whitespace()).count();
        let space =
            self.fonts.face(face).glyph_of(' ').map_or(0, |glyph| self.fonts.face(face).advance_of(glyph));
        let visible = width - space * i32::try_from(spaces).unwrap_or(0);
        let mut hasher = DefaultHasher::new();
        (face, text).hash(&mut hasher);
        (Word { pieces, width, visible: visible.max(0), count, key: hasher.finish() }, is_complete)
    }

    fn shape_run(&mut self, face: Face, run: &str) -> Piece {
        let loaded = self.fonts.face(face);
        self.buffer.clear();
        self.buffer.push_str(run);
        self.buffer.guess_segment_properties();
        self.buffer.set_direction(Direction::LeftToRight);
        self.buffer.set_cluster_level(ClusterLevel::MonotoneCharacters);
        let mut piece = Piece { face, shows: Vec::new(), width: 0, glyphs: Vec::new(), count: 0 };
        let script = self.buffer.script();
        let plan = self
            .plans
            .entry((face, script))
            .or_insert_with(|| ShapePlan::new(&loaded.font, Direction::LeftToRight, script, None, &[]));
        self.buffer.set_language(None);
        let options = ShapeOptions::new().plan(Some(plan));
        if harfrust::shape(&ShaperFont::new(&loaded.font), &mut self.buffer, options).is_err() {
            return piece;
        }
        let infos = self.buffer.glyph_infos();
        let positions = self.buffer.glyph_positions();
        for (at, (info, position)) in infos.iter().zip(positions).enumerate() {
            let glyph = u16::try_from(info.glyph_id).unwrap_or(0);
            let start = info.cluster as usize;
            let end = infos.get(at + 1).map_or(run.len(), |next| next.cluster as usize).max(start);
            let reads = &run[start..end];
            let mut chars = reads.chars();
            let plain =
                chars.next().filter(|one| chars.next().is_none() && loaded.glyph_of(*one) == Some(glyph));
            piece.kern(-position.x_offset);
            match plain {
                Some(character) => piece.text(character, glyph),
                None => piece.variant(glyph, reads, loaded.char_of(glyph)),
            }
            piece.kern(loaded.advance_of(glyph) - (position.x_advance - position.x_offset));
            piece.width += position.x_advance;
            piece.count += 1;
        }
        piece
    }
}

impl Piece {
    fn text(&mut self, character: char, glyph: u16) {
        self.glyphs.push((glyph, None));
        match self.shows.last_mut() {
            Some(Show::Text(text)) => text.push(character),
            _ => self.shows.push(Show::Text(character.to_string())),
        }
    }

    fn variant(&mut self, glyph: u16, reads: &str, own: Option<char>) {
        let reads =
            if reads.is_empty() { own.map(String::from).unwrap_or_default() } else { reads.to_owned() };
        self.glyphs.push((glyph, Some(reads.clone())));
        self.shows.push(Show::Glyph { id: glyph, reads });
    }

    fn kern(&mut self, left: i32) {
        match (left, self.shows.last_mut()) {
            (0, _) => {}
            (_, Some(Show::Kern(before))) => *before += left,
            _ => self.shows.push(Show::Kern(left)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_as_wide_as_its_advances_and_kerns() {
        let mut shaper = Shaper::new().unwrap();
        let word = shaper.word(Face::SerifRegular, "Tavern ");
        assert!(word.visible < word.width, "the space at the end is kept but is not seen");
        let loaded = shaper.fonts().face(Face::SerifRegular);
        let mut width = 0;
        for show in &word.pieces[0].shows {
            match show {
                Show::Text(text) => {
                    width += text.chars().map(|c| loaded.advance_of(loaded.glyph_of(c).unwrap())).sum::<i32>()
                }
                Show::Glyph { id, .. } => width += loaded.advance_of(*id),
                Show::Kern(left) => width -= left,
            }
        }
        assert_eq!(width, word.width, "the pen of a PDF reader must end where the layout thinks it does");
    }

    #[test]
    fn a_serif_word_borrows_a_missing_letter_from_the_sans() {
        let mut shaper = Shaper::new().unwrap();
        let word = shaper.word(Face::SerifRegular, "ŧar");
        assert_eq!(
            word.pieces.iter().map(|piece| piece.face).collect::<Vec<_>>(),
            vec![Face::SansRegular, Face::SerifRegular]
        );
        assert!(shaper.take_missing().is_empty());
    }

    #[test]
    fn a_character_without_a_glyph_is_reported_with_its_word() {
        let mut shaper = Shaper::new().unwrap();
        shaper.word(Face::SansRegular, "李Lee ");
        shaper.word(Face::SansRegular, "李Lee ");
        for _paper in 0..2 {
            shaper.word(Face::SansRegular, "李Lee ");
            assert_eq!(
                shaper.take_missing().into_iter().collect::<Vec<_>>(),
                vec![("李Lee".to_owned(), '李')]
            );
        }
    }
}
