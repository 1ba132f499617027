//! Batches: one file each and all in one.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod checker;
mod sample;

use std::cell::Cell;

use documents::{Batch, Clauses, Language, PaperError, Sides, print_each, print_merged};
use lopdf::{Document, Object};

fn merged(count: usize, workers: usize, sides: Sides) -> (Vec<u8>, Vec<documents::Printed>) {
    let clauses = Clauses::sample(Language::English).unwrap();
    let letterhead = sample::letterhead();
    let batch = Batch { letterhead: &letterhead, clauses: &clauses, translations: &[], sides, workers };
    let mut bytes = Vec::new();
    let printed = print_merged(&batch, sample::many(count), &mut bytes, &mut |_| {}, &|| false).unwrap();
    (bytes, printed)
}

fn bookmarks(document: &Document) -> Vec<String> {
    let outlines = document.catalog().unwrap().get(b"Outlines").unwrap().as_reference().unwrap();
    let mut next =
        document.get_dictionary(outlines).unwrap().get(b"First").and_then(Object::as_reference).ok();
    let mut titles = Vec::new();
    while let Some(id) = next {
        let item = document.get_dictionary(id).unwrap();
        titles.push(lopdf::decode_text_string(item.get(b"Title").unwrap()).unwrap());
        next = item.get(b"Next").and_then(Object::as_reference).ok();
    }
    titles
}

#[test]
fn a_merged_file_has_a_bookmark_for_each_agreement_and_tells_its_pages() {
    let (bytes, printed) = merged(60, 2, Sides::One);
    let document = checker::load(&bytes);
    let pages = document.get_pages();
    assert_eq!(printed.len(), 60);
    assert_eq!(printed.iter().map(|one| one.pages).sum::<usize>(), pages.len());
    assert_eq!(printed[0].first_page, 1);
    assert!(printed.windows(2).all(|two| two[1].first_page == two[0].last_page + 1));
    assert_eq!(printed[59].last_page, pages.len());
    let titles = bookmarks(&document);
    assert_eq!(titles.len(), 60);
    assert!(titles[4].starts_with("WBL-2027-0004 Оксана"), "{}", titles[4]);
    let mut problems = Vec::new();
    checker::check_fonts(&document, &mut problems);
    assert_eq!(problems, Vec::<String>::new());
    let seventh = u32::try_from(printed[7].first_page).unwrap();
    let text = document.extract_text(&[seventh]).unwrap();
    assert!(text.contains("WBL-2027-0007"), "{text}");
}

#[test]
fn the_bytes_do_not_depend_on_the_number_of_workers() {
    assert!(merged(120, 1, Sides::One).0 == merged(120, 3, Sides::One).0);
}

#[test]
fn printed_on_both_sides_each_agreement_and_each_emergency_page_starts_a_sheet() {
    let (bytes, printed) = merged(6, 1, Sides::Both);
    assert!(printed.iter().all(|one| one.first_page % 2 == 1 && one.last_page % 2 == 0), "{printed:?}");
    assert_eq!(checker::load(&bytes).get_pages().len(), printed[5].last_page);
}

#[test]
fn each_agreement_in_its_own_file_is_the_one_that_is_printed_alone() {
    let clauses = Clauses::sample(Language::English).unwrap();
    let letterhead = sample::letterhead();
    let batch = Batch {
        letterhead: &letterhead,
        clauses: &clauses,
        translations: &[],
        sides: Sides::One,
        workers: 2,
    };
    let all: Vec<_> = sample::many(5).collect();
    let mut files = Vec::new();
    let mut deliver = |one: &documents::Printed, bytes: Vec<u8>| {
        files.push((one.number.clone(), bytes));
        Ok(())
    };
    let printed = print_each(&batch, &all, &mut deliver, &mut |_| {}, &|| false).unwrap();
    assert_eq!(printed.len(), 5);
    let mut shaper = documents::Shaper::new().unwrap();
    for (facts, (number, bytes)) in all.iter().zip(&files) {
        assert_eq!(number, &facts.number);
        let alone =
            documents::agreement(&mut shaper, facts, &letterhead, &clauses).to_pdf(Sides::One).unwrap();
        assert!(&alone == bytes);
    }
}

#[test]
fn a_batch_gives_each_family_its_language_and_everybody_english() {
    let clauses = Clauses::sample(Language::English).unwrap();
    let translations = Clauses::sample_translations().unwrap();
    let letterhead = sample::letterhead();
    let batch = Batch {
        letterhead: &letterhead,
        clauses: &clauses,
        translations: &translations,
        sides: Sides::One,
        workers: 2,
    };
    let mut all: Vec<_> = sample::many(3).collect();
    (all[1].family_language, all[2].family_language) = (Some(Language::Spanish), Some(Language::Polish));
    let mut bytes = Vec::new();
    let printed = print_merged(&batch, &all, &mut bytes, &mut |_| {}, &|| false).unwrap();
    let document = checker::load(&bytes);
    assert_eq!(bookmarks(&document).len(), 3, "one for each agreement, not for each copy");
    let starts: Vec<Vec<&str>> = printed
        .iter()
        .map(|one| {
            let pages = (one.first_page..=one.last_page).map(|page| u32::try_from(page).unwrap());
            let text = document.extract_text(&pages.collect::<Vec<_>>()).unwrap().replace('\u{a0}', " ");
            let found = ["Página 1 de", "Strona 1 z", "Page 1 of"].into_iter();
            found.filter(|words| text.contains(words)).collect()
        })
        .collect();
    assert_eq!(
        starts,
        [vec!["Page 1 of"], vec!["Página 1 de", "Page 1 of"], vec!["Strona 1 z", "Page 1 of"]]
    );
}

#[test]
fn a_batch_stops_when_told_and_says_when_the_disk_is_full() {
    let clauses = Clauses::sample(Language::English).unwrap();
    let letterhead = sample::letterhead();
    let batch = Batch {
        letterhead: &letterhead,
        clauses: &clauses,
        translations: &[],
        sides: Sides::One,
        workers: 1,
    };
    let done = Cell::new(0);
    let stopped = print_merged(&batch, sample::many(500), Vec::new(), &mut |count| done.set(count), &|| {
        done.get() >= 50
    });
    assert!(matches!(stopped, Err(PaperError::Cancelled)));
    assert_eq!(done.get(), 50, "it stops after the round in hand");
    struct Full;
    impl std::io::Write for Full {
        fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
            Err(std::io::ErrorKind::StorageFull.into())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let full = print_merged(&batch, sample::many(3), Full, &mut |_| {}, &|| false);
    assert!(matches!(full, Err(PaperError::Write(error)) if error.kind() == std::io::ErrorKind::StorageFull));
}

#[test]
fn an_empty_batch_is_a_file_without_pages_and_without_bookmarks() {
    let (bytes, printed) = merged(0, 1, Sides::One);
    assert!(printed.is_empty());
    assert!(bytes.starts_with(b"%PDF-1.7"));
}
