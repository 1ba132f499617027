//! Fonts into a PDF: cut down to the glyphs that are shown, with the readings that let text be copied and searched.
//!
//! Pages name glyphs by their number in the full font. The embedded program has fewer glyphs under new numbers, and a
//! `CIDToGIDMap` leads from one to the other, so pages can be written before it is known which glyphs later pages need.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};
use printpdf::{Codepoint, FontId, Op, ParsedFont, PdfDocument, PdfFont, PdfPage, Pt, TextItem};
use subsetter::GlyphRemapper;

use crate::draw::handle;
use crate::error::PaperError;
use crate::fonts::{Face, Fonts, GlyphsShown};

/// Registers the faces of a document with printpdf; the programs follow in `complete`.
pub(crate) fn register(document: &mut PdfDocument, fonts: &Fonts, shown: &GlyphsShown) {
    for face in Face::ALL {
        let glyphs = shown.of(face);
        if glyphs.is_empty() {
            continue;
        }
        let parsed = reduced(&fonts.face(face).parsed, &glyphs);
        document.resources.fonts.map.insert(FontId(face.resource_name().to_owned()), PdfFont::new(parsed));
    }
}

/// The tables of a face for the glyphs shown, without its program.
fn reduced(full: &ParsedFont, glyphs: &[u16]) -> ParsedFont {
    let is_shown = |glyph: &u16| glyphs.binary_search(glyph).is_ok();
    ParsedFont {
        original_bytes: Vec::new(),
        font_index: 0,
        font_name: full.font_name.clone(),
        codepoint_to_glyph: full
            .codepoint_to_glyph
            .iter()
            .filter(|(_, glyph)| is_shown(glyph))
            .map(|(code, glyph)| (*code, *glyph))
            .collect(),
        glyph_widths: glyphs
            .iter()
            .filter_map(|glyph| full.glyph_widths.get(glyph).map(|width| (*glyph, *width)))
            .collect(),
        units_per_em: full.units_per_em,
        font_metrics: full.font_metrics.clone(),
        font_type: full.font_type,
        pdf_font_metrics: full.pdf_font_metrics.clone(),
    }
}

/// A page that shows each glyph once, so that printpdf writes the fonts of pages that were written elsewhere.
pub(crate) fn seed_page(fonts: &Fonts, shown: &GlyphsShown) -> PdfPage {
    let mut ops = vec![Op::StartTextSection];
    for face in Face::ALL {
        let glyphs = shown.of(face);
        if glyphs.is_empty() {
            continue;
        }
        ops.push(Op::SetFont { font: handle(face), size: Pt(10.0) });
        let items = glyphs
            .iter()
            .map(|glyph| {
                let own = fonts.face(face).char_of(*glyph).map(String::from);
                let reads =
                    own.or_else(|| shown.reading(face, *glyph).map(str::to_owned)).unwrap_or_default();
                TextItem::GlyphIds(vec![Codepoint::with_cid(*glyph, 0.0, reads)])
            })
            .collect();
        ops.push(Op::ShowText { items });
    }
    ops.push(Op::EndTextSection);
    PdfPage::new(Pt(10.0).into(), Pt(10.0).into(), ops)
}

/// Gives each font of a document its program, cut down, and the map from the pages' numbers to the program's.
///
/// # Errors
/// `PaperError::Assembly` if a font object is not as printpdf writes it or the program can't be cut down.
pub(crate) fn complete(document: &mut Document, shown: &GlyphsShown) -> Result<(), PaperError> {
    for face in Face::ALL {
        let glyphs = shown.of(face);
        if glyphs.is_empty() {
            continue;
        }
        let font = find_font(document, face)?;
        let program = program_of(face, &glyphs)?;
        let map = document.add_object(Stream::new(Dictionary::new(), program.map));
        let mut dictionary = Dictionary::new();
        dictionary.set("Length1", i64::try_from(program.bytes.len()).unwrap_or(0));
        let file = document.add_object(Stream::new(dictionary, program.bytes));
        let name = format!("{}+{}", program.tag, face.postscript_name()).into_bytes();
        let type0 = document.get_dictionary_mut(font)?;
        type0.set("BaseFont", Object::Name(name.clone()));
        let descendant = type0
            .get_mut(b"DescendantFonts")?
            .as_array_mut()?
            .first_mut()
            .ok_or_else(|| PaperError::Assembly("a font has no descendant".to_owned()))?
            .as_dict_mut()?;
        descendant.set("BaseFont", Object::Name(name.clone()));
        descendant.set("CIDToGIDMap", Object::Reference(map));
        let descriptor = descendant.get(b"FontDescriptor")?.as_reference()?;
        let descriptor = document.get_dictionary_mut(descriptor)?;
        descriptor.set("FontName", Object::Name(name));
        descriptor.set("FontFile2", Object::Reference(file));
        descriptor.set("Flags", flags(face));
    }
    Ok(())
}

/// Symbolic, because the program has no character table of its own; serif and italic as they are.
fn flags(face: Face) -> i64 {
    const SERIF: i64 = 1 << 1;
    const SYMBOLIC: i64 = 1 << 2;
    const ITALIC: i64 = 1 << 6;
    match face {
        Face::SerifItalic => SYMBOLIC | SERIF | ITALIC,
        Face::SerifRegular | Face::SerifSemibold => SYMBOLIC | SERIF,
        Face::SansRegular | Face::SansSemibold => SYMBOLIC,
    }
}

struct Program {
    bytes: Vec<u8>,
    /// Two bytes for each number a page may use, up to the highest shown.
    map: Vec<u8>,
    /// Six letters that mark a font as cut down, the same for the same glyphs.
    tag: String,
}

fn program_of(face: Face, glyphs: &[u16]) -> Result<Program, PaperError> {
    let mut remapper = GlyphRemapper::new();
    let highest = glyphs.last().copied().unwrap_or(0);
    let mut map = vec![0; (usize::from(highest) + 1) * 2];
    let mut digest: u64 = 0xcbf2_9ce4_8422_2325;
    for glyph in glyphs {
        let new = remapper.remap(*glyph);
        let at = usize::from(*glyph) * 2;
        map[at..at + 2].copy_from_slice(&new.to_be_bytes());
        digest = (digest ^ u64::from(*glyph)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    let bytes = subsetter::subset(face.bytes(), 0, &remapper).map_err(|error| {
        PaperError::Assembly(format!("the font {} can't be cut down: {error}", face.postscript_name()))
    })?;
    let mut tag = String::new();
    for _ in 0..6 {
        tag.push(char::from(b'A' + (digest % 26) as u8));
        digest /= 26;
    }
    Ok(Program { bytes, map, tag })
}

/// The Type0 dictionary that pages select under the face's name.
fn find_font(document: &Document, face: Face) -> Result<ObjectId, PaperError> {
    let name = face.resource_name().as_bytes();
    resources_of(document, b"Font").get(name).copied().ok_or_else(|| {
        PaperError::Assembly(format!("the font {} is not in the document", face.postscript_name()))
    })
}

/// All named resources of one kind in a document that printpdf made, by the name that pages use.
pub(crate) fn resources_of(document: &Document, kind: &[u8]) -> BTreeMap<Vec<u8>, ObjectId> {
    let mut named = BTreeMap::new();
    for object in document.objects.values() {
        let Ok(resources) = object.as_dict() else { continue };
        let Ok(dictionary) = resources.get(kind).and_then(Object::as_reference) else { continue };
        let Ok(dictionary) = document.get_dictionary(dictionary) else { continue };
        for (name, resource) in dictionary {
            if let Ok(id) = resource.as_reference() {
                named.insert(name.clone(), id);
            }
        }
    }
    named
}
