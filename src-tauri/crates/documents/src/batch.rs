//! Agreements for many placements: one file each, or all in one.
//!
//! Work goes in rounds of one chunk for each worker; the file is the same for any number of workers.

use std::borrow::Borrow;
use std::collections::HashSet;
use std::io::Write;

use printpdf::PdfDocument;
use rayon::prelude::*;

use crate::agreement::{AgreementFacts, Clauses, agreement_for_family};
use crate::blocks::Letterhead;
use crate::body::{BodyKey, body_key};
use crate::draw::draw_plain;
use crate::embed;
use crate::error::{PaperError, Unprintable};
use crate::finish::{About, deflate};
use crate::fonts::GlyphsShown;
use crate::laid::{Laid, Sides, letter_page, save_options};
use crate::merge::{Merger, PackedPage};
use crate::shape::Shaper;

/// Agreements drawn in one printpdf document.
const CHUNK: usize = 50;

/// What all agreements of a batch share.
#[derive(Debug, Clone)]
pub struct Batch<'a> {
    pub letterhead: &'a Letterhead,
    pub clauses: &'a Clauses,
    /// For families that read another language: their copy goes before the one of `clauses`.
    pub translations: &'a [Clauses],
    pub sides: Sides,
    /// Threads to work with, at least 1.
    pub workers: usize,
}

impl Batch<'_> {
    fn lay(&self, shaper: &mut Shaper, facts: &AgreementFacts) -> Laid {
        agreement_for_family(shaper, facts, self.letterhead, self.clauses, self.translations)
    }
}

/// What was printed of one agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    pub number: String,
    /// Numbered pages.
    pub pages: usize,
    /// Its first page in the merged file, counted from 1; 1 in a file of its own.
    pub first_page: usize,
    /// Its last page in the merged file.
    pub last_page: usize,
    pub unprintable: Vec<Unprintable>,
}

/// Prints each agreement into a file of its own: tagged bytes, handed over in the order of the facts.
///
/// # Errors
/// `PaperError::Cancelled` when `cancelled` says so between rounds; `PaperError::Write` from `deliver`;
/// `PaperError::Assembly`.
pub fn print_each<I>(
    batch: &Batch<'_>,
    agreements: I,
    deliver: &mut dyn FnMut(&Printed, Vec<u8>) -> std::io::Result<()>,
    progress: &mut dyn FnMut(usize),
    cancelled: &dyn Fn() -> bool,
) -> Result<Vec<Printed>, PaperError>
where
    I: IntoIterator,
    I::Item: Borrow<AgreementFacts> + Send + Sync,
{
    let mut all = Vec::new();
    let mut rounds = Rounds::new(batch, agreements.into_iter())?;
    while let Some(made) = rounds.next(cancelled, |shaper, chunk| {
        chunk
            .iter()
            .map(|facts| {
                let facts: &AgreementFacts = facts.borrow();
                let laid = batch.lay(shaper, facts);
                let bytes = laid.to_pdf(batch.sides)?;
                let pages = laid.sheets(batch.sides).len();
                Ok((printed(facts, &laid, 1, pages), bytes))
            })
            .collect::<Result<Vec<_>, PaperError>>()
    })? {
        for (one, bytes) in made.into_iter().flatten() {
            deliver(&one, bytes)?;
            all.push(one);
            progress(all.len());
        }
    }
    Ok(all)
}

/// Prints all agreements into one file with a bookmark for each, written to `out` as it grows; untagged.
///
/// On an error what `out` has taken is not a PDF: write to a temporary file and rename it.
///
/// # Errors
/// `PaperError::Cancelled` when `cancelled` says so between rounds; `PaperError::Write` from `out`;
/// `PaperError::Assembly`.
pub fn print_merged<I, W>(
    batch: &Batch<'_>,
    agreements: I,
    out: W,
    progress: &mut dyn FnMut(usize),
    cancelled: &dyn Fn() -> bool,
) -> Result<Vec<Printed>, PaperError>
where
    I: IntoIterator,
    I::Item: Borrow<AgreementFacts> + Send + Sync,
    W: Write,
{
    let mut merger = Merger::start(out)?;
    let mut all: Vec<Printed> = Vec::new();
    let mut rounds = Rounds::new(batch, agreements.into_iter())?;
    loop {
        let known = merger.known();
        let made = rounds.next(cancelled, |shaper, chunk| pack(batch, shaper, chunk, known))?;
        let Some(made) = made else { break };
        for chunk in made {
            merger.show(&chunk.shown);
            for mut paper in chunk.papers {
                let before = merger.page_count();
                merger.add(&paper.bookmark, paper.pages)?;
                paper.printed.first_page = before + 1;
                paper.printed.last_page = merger.page_count();
                all.push(paper.printed);
                progress(all.len());
            }
        }
    }
    let words = batch.clauses.language.words();
    let about = About { title: words.agreements, language: batch.clauses.language.tag() };
    merger.finish(&about, batch.letterhead.logo.as_ref())?;
    Ok(all)
}

fn printed(facts: &AgreementFacts, laid: &Laid, first_page: usize, last_page: usize) -> Printed {
    Printed {
        number: facts.number.clone(),
        pages: laid.page_count(),
        first_page,
        last_page,
        unprintable: laid.unprintable.clone(),
    }
}

/// Takes agreements by rounds, one chunk for each worker and its shaper.
struct Rounds<I: Iterator> {
    agreements: I,
    shapers: Vec<Shaper>,
    pool: rayon::ThreadPool,
}

impl<I> Rounds<I>
where
    I: Iterator,
    I::Item: Send + Sync,
{
    fn new(batch: &Batch<'_>, agreements: I) -> Result<Self, PaperError> {
        let workers = batch.workers.max(1);
        let shapers = (0..workers).map(|_| Shaper::new()).collect::<Result<Vec<_>, _>>()?;
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(workers)
            .build()
            .map_err(|error| PaperError::Assembly(format!("no threads: {error}")))?;
        Ok(Self { agreements, shapers, pool })
    }

    /// What the workers make of the next round, in order; none when there are no agreements left.
    fn next<T: Send>(
        &mut self,
        cancelled: &dyn Fn() -> bool,
        work: impl Fn(&mut Shaper, &[I::Item]) -> Result<T, PaperError> + Sync,
    ) -> Result<Option<Vec<T>>, PaperError> {
        if cancelled() {
            return Err(PaperError::Cancelled);
        }
        let mut chunks: Vec<Vec<I::Item>> = Vec::new();
        for _ in 0..self.shapers.len() {
            let chunk: Vec<I::Item> = self.agreements.by_ref().take(CHUNK).collect();
            if chunk.is_empty() {
                break;
            }
            chunks.push(chunk);
        }
        if chunks.is_empty() {
            return Ok(None);
        }
        let shapers = &mut self.shapers;
        let made = self.pool.install(|| {
            chunks
                .par_iter()
                .zip(shapers.par_iter_mut())
                .map(|(chunk, shaper)| work(shaper, chunk))
                .collect::<Vec<_>>()
        });
        made.into_iter().collect::<Result<Vec<_>, _>>().map(Some)
    }
}

struct PackedChunk {
    papers: Vec<PackedPaper>,
    shown: GlyphsShown,
}

struct PackedPaper {
    printed: Printed,
    bookmark: String,
    pages: Vec<PackedPage>,
}

/// Draws the pages of a chunk in one printpdf document and keeps only their contents, deflated. Bodies that are in the file
/// already, or came before in the chunk, are not drawn again.
fn pack<T: Borrow<AgreementFacts>>(
    batch: &Batch<'_>,
    shaper: &mut Shaper,
    chunk: &[T],
    known: &HashSet<BodyKey>,
) -> Result<PackedChunk, PaperError> {
    let mut shown = GlyphsShown::default();
    let mut document = PdfDocument::new("");
    let mut drawn: HashSet<BodyKey> = HashSet::new();
    let mut papers = Vec::new();
    for facts in chunk {
        let facts: &AgreementFacts = facts.borrow();
        let laid = batch.lay(shaper, facts);
        let mut plan = Vec::new();
        for page in laid.sheets(batch.sides) {
            let Some(page) = page else {
                plan.push(None);
                continue;
            };
            let key = body_key(page);
            let is_new = !known.contains(&key) && drawn.insert(key);
            if is_new {
                document.pages.push(letter_page(draw_plain(&page.marks, &mut shown)));
            }
            document.pages.push(letter_page(draw_plain(&page.foot, &mut shown)));
            plan.push(Some((key, is_new)));
        }
        if batch.sides == Sides::Both && plan.len() % 2 == 1 {
            plan.push(None);
        }
        papers.push((printed(facts, &laid, 0, 0), bookmark(facts), plan));
    }
    embed::register(&mut document, shaper.fonts(), &shown);
    let mut file = document.to_lopdf_document(&save_options(), &mut Vec::new());
    let mut contents = page_contents(&mut file)?.into_iter();
    let mut next = || contents.next().ok_or_else(|| PaperError::Assembly("a page is missing".to_owned()));
    let mut packed = Vec::new();
    for (printed, bookmark, plan) in papers {
        let mut pages = Vec::new();
        for page in plan {
            pages.push(match page {
                None => PackedPage { body: None, foot: Vec::new() },
                Some((key, is_new)) => {
                    let body = if is_new { Some(deflate(&next()?)?) } else { None };
                    PackedPage { body: Some((key, body)), foot: deflate(&next()?)? }
                }
            });
        }
        packed.push(PackedPaper { printed, bookmark, pages });
    }
    Ok(PackedChunk { papers: packed, shown })
}

fn bookmark(facts: &AgreementFacts) -> String {
    format!("{} {}", facts.number, facts.student.legal_name)
}

/// The content of each page in order, taken out of a document that printpdf made.
fn page_contents(file: &mut lopdf::Document) -> Result<Vec<Vec<u8>>, PaperError> {
    let pages: Vec<lopdf::ObjectId> = file.page_iter().collect();
    let mut contents = Vec::new();
    for page in pages {
        let stream = file.get_dictionary(page)?.get(b"Contents")?.as_reference()?;
        let stream = file.get_object_mut(stream)?.as_stream_mut()?;
        contents.push(std::mem::take(&mut stream.content));
    }
    Ok(contents)
}
