//! A paper laid out: pages with everything in its place, ready to become a file.

use std::collections::BTreeMap;

use printpdf::{PdfDocument, PdfPage, PdfSaveOptions, Pt, XObject, XObjectId};

use crate::blocks::Block;
use crate::breaks::{Fragment, Line, break_lines};
use crate::draw::{LOGO, draw_tagged};
use crate::embed;
use crate::error::{PaperError, Unprintable};
use crate::finish::{About, finish};
use crate::fonts::{Fonts, GlyphsShown};
use crate::layout::{Mark, Row, Setter, put_line};
use crate::logo::Logo;
use crate::page::{Anchors, Page, Placed, paginate};
use crate::shape::Shaper;
use crate::structure;
use crate::style::{Color, Style, rule, sheet};
use crate::tags::Tree;
use crate::text::RichText;

/// On which page each anchor stands; asked while the text that names the page is made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pages {
    known: BTreeMap<&'static str, usize>,
}

impl Pages {
    /// A first guess; the layout is made again where it proves wrong.
    pub fn guess(anchors: &[(&'static str, usize)]) -> Self {
        Self { known: anchors.iter().copied().collect() }
    }

    /// The page of an anchor, counted from 1.
    pub fn of(&self, anchor: &str) -> usize {
        self.known.get(anchor).copied().unwrap_or(1)
    }

    fn holds(&self, found: &Anchors) -> bool {
        found.iter().all(|(anchor, page)| self.known.get(anchor) == Some(page))
    }
}

/// What every page of a paper says at its foot, and what the file says about itself.
#[derive(Debug, Clone)]
pub struct Paper {
    pub title: String,
    /// A language tag such as "en-US".
    pub language: &'static str,
    /// At the left of the foot.
    pub footer: String,
    /// "Page {page} of {pages}".
    pub page_label: &'static str,
}

/// One-sided or two-sided printing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sides {
    #[default]
    One,
    /// A blank back goes before what starts a new sheet.
    Both,
}

/// A paper laid out.
#[derive(Debug, Clone)]
pub struct Laid {
    pub(crate) pages: Vec<Page>,
    pub(crate) tree: Tree,
    pub(crate) logo: Option<Logo>,
    pub(crate) language: &'static str,
    pub title: String,
    /// Characters that no font has, by field.
    pub unprintable: Vec<Unprintable>,
}

/// Lays out a paper. `blocks` is called again when a page number it wrote proves wrong.
pub fn lay_out(
    shaper: &mut Shaper,
    paper: &Paper,
    mut pages: Pages,
    blocks: impl Fn(&Pages) -> Vec<Block>,
) -> Laid {
    const ATTEMPTS: usize = 4;
    let mut attempt = 0;
    let (mut placed, tree, logo) = loop {
        attempt += 1;
        let blocks = blocks(&pages);
        let mut setter = Setter::new(shaper);
        let parts = setter.set(&blocks);
        let (tree, logo) = (setter.tree, setter.logo);
        let (placed, anchors) = paginate(parts);
        if pages.holds(&anchors) || attempt == ATTEMPTS {
            break (placed, tree, logo);
        }
        pages.known.extend(anchors);
    };
    for page in &mut placed {
        page.gaps = page.marks.extract_if(.., |placed| placed.mark.is_gap()).collect();
    }
    add_footers(shaper, &mut placed, paper);
    let unprintable = shaper
        .take_missing()
        .into_iter()
        .map(|(word, character)| Unprintable { field: word, character })
        .collect();
    Laid { pages: placed, tree, logo, language: paper.language, title: paper.title.clone(), unprintable }
}

fn add_footers(shaper: &mut Shaper, pages: &mut [Page], paper: &Paper) {
    const ABOVE: f32 = 12.0;
    const BELOW_RULE: f32 = 5.0;
    let count = pages.len().to_string();
    let baseline = Style::SMALL.baseline(shaper.fonts());
    let left = foot_lines(shaper, &paper.footer, sheet::TEXT_WIDTH - 80.0);
    for (index, page) in pages.iter_mut().enumerate() {
        let mut row = Row::new(0.0);
        row.rule(0.0, rule::FACT / 2.0, sheet::TEXT_WIDTH, rule::FACT, Color::Hairline);
        let top = rule::FACT + BELOW_RULE;
        for (at, line) in left.iter().enumerate() {
            put_line(&mut row, line.clone(), 0.0, top + baseline + at as f32 * Style::SMALL.leading, None);
        }
        let label = paper.page_label.replace("{pages}", &count).replace("{page}", &(index + 1).to_string());
        for line in break_lines(shaper, &RichText::plain(label), Style::SMALL, f32::INFINITY) {
            let x = sheet::TEXT_WIDTH - line.width;
            put_line(&mut row, line, x, top + baseline, None);
        }
        let (x, y) = (sheet::SIDE, sheet::HEIGHT - sheet::BOTTOM + ABOVE);
        page.foot = row.marks.into_iter().map(|mark| Placed { x, y, mark }).collect();
    }
}

/// At most two lines at the foot; a longer text ends in an ellipsis, its start finds the paper again.
fn foot_lines(shaper: &mut Shaper, text: &str, width: f32) -> Vec<Line> {
    const MOST: usize = 2;
    let whole = break_lines(shaper, &RichText::plain(text), Style::SMALL, width);
    if whole.len() <= MOST {
        return whole;
    }
    let words: Vec<&str> = text.split(' ').collect();
    let mut kept = words.len();
    loop {
        kept -= 1;
        let shorter = format!("{}…", words[..kept].join(" "));
        let lines = break_lines(shaper, &RichText::plain(shorter), Style::SMALL, width);
        if lines.len() <= MOST || kept <= 1 {
            return lines.into_iter().take(MOST).collect();
        }
    }
}

impl Laid {
    /// Numbered pages; a blank back is not counted.
    pub fn page_count(&self) -> usize {
        self.pages.len()
    }

    /// Pages in the order of print, none for a blank back.
    pub(crate) fn sheets(&self, sides: Sides) -> Vec<Option<&Page>> {
        let mut printed: Vec<Option<&Page>> = Vec::new();
        for page in &self.pages {
            if sides == Sides::Both && page.starts_sheet && printed.len() % 2 == 1 {
                printed.push(None);
            }
            printed.push(Some(page));
        }
        printed
    }

    /// The file, tagged for screen readers. The same paper gives the same bytes.
    ///
    /// # Errors
    /// `PaperError::Assembly` if the file can't be put together.
    pub fn to_pdf(&self, sides: Sides) -> Result<Vec<u8>, PaperError> {
        let fonts = Fonts::get()?;
        let mut shown = GlyphsShown::default();
        let mut document = PdfDocument::new(&self.title);
        let mut marks: structure::Marks = Vec::new();
        for page in self.sheets(sides) {
            let (ops, elements) = match page {
                Some(page) => {
                    let drawn = draw_tagged(page, &self.tree, &mut shown);
                    (drawn.ops, drawn.elements)
                }
                None => (Vec::new(), Vec::new()),
            };
            marks.push(elements);
            document.pages.push(letter_page(ops));
        }
        embed::register(&mut document, fonts, &shown);
        if let Some(logo) = &self.logo {
            let object = XObject::External(logo.external()?);
            document.resources.xobjects.map.insert(XObjectId(LOGO.to_owned()), object);
        }
        let mut file = document.to_lopdf_document(&save_options(), &mut Vec::new());
        embed::complete(&mut file, &shown)?;
        let pages: Vec<lopdf::ObjectId> = file.get_pages().into_values().collect();
        let root = structure::write(&mut file, &self.tree, &marks, &pages);
        let about = About { title: &self.title, language: self.language };
        finish(file, &about, &pages, Some(root))
    }

    /// The same with every place marked whose value isn't known yet: to be looked at, not to be printed.
    pub fn with_gaps_marked(mut self) -> Self {
        for page in &mut self.pages {
            page.marks.splice(0..0, std::mem::take(&mut page.gaps));
        }
        self
    }

    /// How many places have no value yet.
    pub fn gap_count(&self) -> usize {
        self.pages.iter().map(|page| page.gaps.len() / 2).sum()
    }

    /// Every stretch of text with its box on its page, for checks of the layout.
    pub fn text_boxes(&self) -> Vec<TextBox> {
        let mut boxes = Vec::new();
        for (page, marks) in self.pages.iter().enumerate() {
            for placed in marks.marks.iter().chain(&marks.foot) {
                let Mark::Text { x, y, width, line, .. } = &placed.mark else { continue };
                let Some(first) = line.first() else { continue };
                let baseline = placed.y + y;
                boxes.push(TextBox {
                    page,
                    text: line.iter().map(Fragment::text).collect(),
                    left: placed.x + x,
                    right: placed.x + x + width,
                    top: baseline - first.style.size * 0.70,
                    bottom: baseline + first.style.size * 0.22,
                });
            }
        }
        boxes
    }
}

/// Where a stretch of text stands, in points from the upper left corner of its page.
#[derive(Debug, Clone, PartialEq)]
pub struct TextBox {
    /// Counted from 0.
    pub page: usize,
    pub text: String,
    pub left: f32,
    pub top: f32,
    pub right: f32,
    pub bottom: f32,
}

pub(crate) fn letter_page(ops: Vec<printpdf::Op>) -> PdfPage {
    PdfPage::new(Pt(sheet::WIDTH).into(), Pt(sheet::HEIGHT).into(), ops)
}

pub(crate) fn save_options() -> PdfSaveOptions {
    PdfSaveOptions { optimize: false, subset_fonts: false, secure: true, image_optimization: None }
}
