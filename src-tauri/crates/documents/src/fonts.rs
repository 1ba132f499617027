//! The five faces that the papers are set in, what they cover, and what a PDF must say about them.
//!
//! Both families have Latin with all its extensions, Greek and Cyrillic; a character that the serif lacks is taken from the
//! sans of the same weight.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use harfrust::Font;
use printpdf::ParsedFont;

use crate::error::PaperError;

/// A face of the papers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Face {
    SerifRegular,
    SerifItalic,
    SerifSemibold,
    SansRegular,
    SansSemibold,
}

impl Face {
    pub const ALL: [Self; 5] =
        [Self::SerifRegular, Self::SerifItalic, Self::SerifSemibold, Self::SansRegular, Self::SansSemibold];

    /// Where a character is looked for when this face lacks it.
    pub fn fallback(self) -> Option<Self> {
        match self {
            Self::SerifRegular | Self::SerifItalic => Some(Self::SansRegular),
            Self::SerifSemibold => Some(Self::SansSemibold),
            Self::SansRegular | Self::SansSemibold => None,
        }
    }

    /// The name under which a page's content selects this face.
    pub(crate) fn resource_name(self) -> &'static str {
        match self {
            Self::SerifRegular => "SeR",
            Self::SerifItalic => "SeI",
            Self::SerifSemibold => "SeB",
            Self::SansRegular => "SaR",
            Self::SansSemibold => "SaB",
        }
    }

    pub(crate) fn postscript_name(self) -> &'static str {
        match self {
            Self::SerifRegular => "SourceSerif4-Regular",
            Self::SerifItalic => "SourceSerif4-It",
            Self::SerifSemibold => "SourceSerif4-Semibold",
            Self::SansRegular => "SourceSans3-Regular",
            Self::SansSemibold => "SourceSans3-Semibold",
        }
    }

    pub(crate) fn bytes(self) -> &'static [u8] {
        match self {
            Self::SerifRegular => include_bytes!("../fonts/SourceSerif4_400Regular.ttf"),
            Self::SerifItalic => include_bytes!("../fonts/SourceSerif4_400Regular_Italic.ttf"),
            Self::SerifSemibold => include_bytes!("../fonts/SourceSerif4_600SemiBold.ttf"),
            Self::SansRegular => include_bytes!("../fonts/SourceSans3_400Regular.ttf"),
            Self::SansSemibold => include_bytes!("../fonts/SourceSans3_600SemiBold.ttf"),
        }
    }

    fn index(self) -> usize {
        match self {
            Self::SerifRegular => 0,
            Self::SerifItalic => 1,
            Self::SerifSemibold => 2,
            Self::SansRegular => 3,
            Self::SansSemibold => 4,
        }
    }
}

/// One loaded face. All five have 1,000 units to the em, so a font unit is a thousandth of the size.
pub(crate) struct LoadedFace {
    pub font: Font,
    pub parsed: ParsedFont,
    char_of_glyph: BTreeMap<u16, char>,
}

impl LoadedFace {
    fn load(face: Face) -> Option<Self> {
        let font = Font::new(face.bytes(), 0)?;
        let mut parsed = ParsedFont::from_bytes(face.bytes(), 0, &mut Vec::new())?;
        if parsed.units_per_em != 1000 {
            return None;
        }
        parsed.original_bytes = Vec::new();
        parsed.font_name = Some(face.postscript_name().to_owned());
        let mut char_of_glyph = BTreeMap::new();
        for (&code, &glyph) in &parsed.codepoint_to_glyph {
            if let Some(character) = char::from_u32(code) {
                char_of_glyph.entry(glyph).or_insert(character);
            }
        }
        Some(Self { font, parsed, char_of_glyph })
    }

    pub fn glyph_of(&self, character: char) -> Option<u16> {
        self.parsed.codepoint_to_glyph.get(&u32::from(character)).copied().filter(|glyph| *glyph != 0)
    }

    /// The character that a copied glyph should read as: the first in Unicode order, so a no-break space reads as a space.
    pub fn char_of(&self, glyph: u16) -> Option<char> {
        self.char_of_glyph.get(&glyph).copied()
    }

    /// The width of a glyph in thousandths of the size.
    pub fn advance_of(&self, glyph: u16) -> i32 {
        self.parsed.glyph_widths.get(&glyph).map_or(0, |width| i32::from(*width))
    }

    /// Height above and depth below the baseline, in thousandths of the size, both positive.
    pub fn extent(&self) -> (f32, f32) {
        let metrics = &self.parsed.font_metrics;
        (f32::from(metrics.ascent), -f32::from(metrics.descent))
    }
}

/// All faces, loaded once for the life of the program.
pub(crate) struct Fonts {
    faces: Vec<LoadedFace>,
}

impl Fonts {
    /// # Errors
    /// `PaperError::Fonts` if the program's own fonts can't be parsed.
    pub fn get() -> Result<&'static Self, PaperError> {
        static FONTS: OnceLock<Option<Fonts>> = OnceLock::new();
        FONTS
            .get_or_init(|| {
                let faces = Face::ALL.into_iter().map(LoadedFace::load).collect::<Option<Vec<_>>>()?;
                Some(Self { faces })
            })
            .as_ref()
            .ok_or(PaperError::Fonts)
    }

    pub fn face(&self, face: Face) -> &LoadedFace {
        &self.faces[face.index()]
    }

    /// The face that will show this character when `face` is asked for, or none.
    pub fn face_for(&self, face: Face, character: char) -> Option<Face> {
        let mut candidate = Some(face);
        while let Some(one) = candidate {
            if self.face(one).glyph_of(character).is_some() {
                return Some(one);
            }
            candidate = one.fallback();
        }
        None
    }

    /// Whether a paper can show this character in both families.
    pub fn covers(&self, character: char) -> bool {
        is_silent(character)
            || stand_in(character).is_some()
            || self.face_for(Face::SerifRegular, character).is_some()
    }
}

/// Characters that steer the line breaks and have no shape of their own.
pub(crate) fn is_silent(character: char) -> bool {
    matches!(
        character,
        '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{202A}'..='\u{202E}' | '\r'
    )
}

/// A twin that every face has, for characters that differ from it only in how lines may break around them. The end of a line
/// reads as a space.
pub(crate) fn stand_in(character: char) -> Option<char> {
    match character {
        '\u{2010}' | '\u{2011}' => Some('-'),
        '\u{00A0}' | '\u{202F}' | '\t' | '\n' => Some(' '),
        _ => None,
    }
}

/// Which glyphs of each face a document shows.
#[derive(Debug, Clone, Default)]
pub(crate) struct GlyphsShown {
    bits: [Vec<u64>; 5],
    /// Glyphs that stand for more or other than one character of the font's own table: ligatures and variants.
    texts: BTreeMap<(Face, u16), String>,
}

impl GlyphsShown {
    pub fn insert(&mut self, face: Face, glyph: u16) {
        let words = &mut self.bits[face.index()];
        let word = usize::from(glyph) / 64;
        if words.len() <= word {
            words.resize(word + 1, 0);
        }
        words[word] |= 1 << (glyph % 64);
    }

    pub fn insert_reading(&mut self, face: Face, glyph: u16, text: &str) {
        self.insert(face, glyph);
        self.texts.entry((face, glyph)).or_insert_with(|| text.to_owned());
    }

    pub fn extend(&mut self, other: &Self) {
        for (mine, theirs) in self.bits.iter_mut().zip(&other.bits) {
            if mine.len() < theirs.len() {
                mine.resize(theirs.len(), 0);
            }
            for (word, more) in mine.iter_mut().zip(theirs) {
                *word |= more;
            }
        }
        for (key, text) in &other.texts {
            self.texts.entry(*key).or_insert_with(|| text.clone());
        }
    }

    /// The glyphs of one face in ascending order.
    pub fn of(&self, face: Face) -> Vec<u16> {
        let mut glyphs = Vec::new();
        for (index, word) in self.bits[face.index()].iter().enumerate() {
            let mut rest = *word;
            while rest != 0 {
                glyphs.push((index * 64) as u16 + rest.trailing_zeros() as u16);
                rest &= rest - 1;
            }
        }
        glyphs
    }

    pub fn reading(&self, face: Face, glyph: u16) -> Option<&str> {
        self.texts.get(&(face, glyph)).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_polish_spanish_vietnamese_ukrainian_and_russian_have_their_letters() {
        let fonts = Fonts::get().unwrap();
        let names = "Łukasz Żółć, Núñez, Nguyễn Thị Ánh, Ґанна Їжак'євська, Наталья Щёголева – “O’Neill” №5";
        let missing: Vec<char> = names.chars().filter(|c| !fonts.covers(*c)).collect();
        assert_eq!(missing, Vec::<char>::new(), "a printed name must not lose a letter");
    }

    #[test]
    fn a_character_outside_the_fonts_is_known_to_be_missing() {
        assert!(!Fonts::get().unwrap().covers('漢'));
    }

    #[test]
    fn figures_have_one_width_so_that_columns_of_numbers_align() {
        let fonts = Fonts::get().unwrap();
        for face in [Face::SansRegular, Face::SansSemibold] {
            let widths: Vec<i32> = ('0'..='9')
                .map(|digit| {
                    let face = fonts.face(face);
                    face.advance_of(face.glyph_of(digit).unwrap())
                })
                .collect();
            assert!(widths.iter().all(|width| *width == widths[0]), "{face:?}: {widths:?}");
        }
    }
}
