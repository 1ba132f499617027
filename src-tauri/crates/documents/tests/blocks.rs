//! The blocks that papers other than the agreement are made of.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod checker;
#[path = "sample/figures.rs"]
mod figures;
mod sample;

use documents::blocks::*;
use documents::{Laid, Pages, Paper, RichText, Shaper, Sides, TextBox, lay_out};

fn lay(blocks: Vec<Block>) -> Laid {
    lay_out(&mut Shaper::new().unwrap(), &figures::paper(), Pages::default(), |_| blocks.clone())
}

fn boxes_with<'a>(boxes: &'a [TextBox], text: &str) -> Vec<&'a TextBox> {
    boxes.iter().filter(|one| one.text.trim() == text).collect()
}

#[test]
fn a_summary_is_tagged_with_its_charts_in_words() {
    let laid = lay(figures::blocks(sample::letterhead()));
    assert_eq!(laid.page_count(), 2);
    let document = checker::load(&laid.to_pdf(Sides::One).unwrap());
    let checked = checker::check(&document, "en-US", &laid.title);
    assert_eq!(checked.problems, Vec::<String>::new());
    assert_eq!(checked.roles.get("Figure"), Some(&2));
}

#[test]
fn every_of_in_a_column_stands_at_one_place() {
    let boxes = lay(figures::blocks(sample::letterhead())).text_boxes();
    let of: Vec<f32> = boxes_with(&boxes, "of").iter().map(|one| one.left).collect();
    let mut places = of.clone();
    places.sort_by(f32::total_cmp);
    places.dedup_by(|one, other| (*one - *other).abs() < 0.01);
    let light = places.len();
    assert!(of.len() > 20);
    assert!(
        light <= 14,
        "seven columns, each in the regular and in the semibold of its total row: {places:?}"
    );
}

#[test]
fn of_has_a_space_on_both_sides_in_a_full_column_too() {
    let row = |text: &str| TableRow::new(["School".to_owned(), text.to_owned()]);
    let table = Table {
        kind: TableKind::Figures,
        columns: vec![Column::new(Width::Rest, Align::Left), Column::new(Width::Points(60.0), Align::Of)],
        head: vec![TableRow::new(["Name", "Seniors"])],
        rows: vec![row("104 of 122"), row("9 of 14"), TableRow { total: true, ..row("113 of 136") }],
        row_heads: true,
        row_height: 0.0,
        drop: 0.0,
    };
    let boxes = lay(vec![Block::Table(table)]).text_boxes();
    for of in boxes_with(&boxes, "of") {
        let beside = |one: &&TextBox| (one.top - of.top).abs() < 0.01 && one.text.trim() != "of";
        let part = boxes.iter().filter(beside).filter(|one| one.left < of.left).map(|one| one.right);
        let whole = boxes.iter().filter(beside).filter(|one| one.left > of.left).map(|one| one.left);
        let (part, whole) = (part.fold(0.0, f32::max), whole.fold(f32::MAX, f32::min));
        // At 9 points the letters of "of" are 7.5 wide and a space is 1.8.
        assert!(whole - part > 10.5, "“of” has {} points between {part} and {whole}", whole - part);
    }
}

#[test]
fn diverging_bars_share_one_upright_and_one_scale() {
    let bar = |label: &str, left: u32, right: u32, net: &str| TwoSided {
        label: label.to_owned(),
        left: (left, left.to_string()),
        right: (right, right.to_string()),
        net: net.to_owned(),
    };
    let bars = vec![bar("Construction", 40, 10, "−30"), bar("Education", 0, 20, "+20")];
    let diverging = Diverging { left: "Seniors left".to_owned(), right: "Seats unfilled".to_owned(), bars };
    let chart = Chart { alt: "Seats".to_owned(), drawing: Drawing::Diverging(diverging) };
    let laid = lay(vec![Block::Chart(chart)]);
    let boxes = laid.text_boxes();
    let only = |text: &str| {
        let found = boxes_with(&boxes, text);
        assert_eq!(found.len(), 1, "{text}");
        found[0].clone()
    };
    let (forty, ten, zero, twenty) = (only("40"), only("10"), only("0"), only("20"));
    // Both bars begin at the upright, 4 points from the number of an empty side.
    let middle = zero.right + 4.0;
    let scale = (middle - forty.right - 4.0) / 40.0;
    for (number, n) in [(&ten, 10.0), (&twenty, 20.0)] {
        assert!((number.left - 4.0 - middle - n * scale).abs() < 0.1, "{}", number.text);
    }
    assert!(only("−30").right > twenty.right && only("+20").right > twenty.right);
    let document = checker::load(&laid.to_pdf(Sides::One).unwrap());
    assert_eq!(checker::check(&document, "en-US", &laid.title).problems, Vec::<String>::new());
}

#[test]
fn a_long_table_repeats_its_head_on_every_page_and_reads_it_once() {
    let rows = (1..=120)
        .map(|index| TableRow::new([format!("School {index}"), format!("{index} of 400")]))
        .collect();
    let columns = vec![Column::new(Width::Rest, Align::Left), Column::new(Width::Points(90.0), Align::Of)];
    let table = Table {
        kind: TableKind::Figures,
        columns,
        head: vec![TableRow::new(["Name of school", "Seniors"])],
        rows,
        row_heads: true,
        row_height: 0.0,
        drop: 0.0,
    };
    let laid = lay(vec![Block::Section(Section::new(None, "Schools")), Block::Table(table)]);
    assert!(laid.page_count() >= 3);
    let boxes = laid.text_boxes();
    assert_eq!(boxes_with(&boxes, "Name of school").len(), laid.page_count());
    let document = checker::load(&laid.to_pdf(Sides::One).unwrap());
    let checked = checker::check(&document, "en-US", &laid.title);
    assert_eq!(checked.problems, Vec::<String>::new());
    assert_eq!(checked.roles.get("TR"), Some(&121), "the repeated heads are not read again");
}

#[test]
fn a_total_is_never_parted_from_the_row_above() {
    for count in 30..50 {
        let mut rows: Vec<TableRow> =
            (0..count).map(|index| TableRow::new([format!("Row {index}."), "1".to_owned()])).collect();
        rows.push(TableRow { total: true, ..TableRow::new(["All", "1"]) });
        let columns =
            vec![Column::new(Width::Rest, Align::Left), Column::new(Width::Points(60.0), Align::Right)];
        let head = vec![TableRow::new(["Kind", "Number"])];
        let table = Table {
            kind: TableKind::Figures,
            columns,
            head,
            rows,
            row_heads: true,
            row_height: 0.0,
            drop: 0.0,
        };
        let boxes = lay(vec![Block::Table(table)]).text_boxes();
        let last = format!("Row {}.", count - 1);
        assert_eq!(boxes_with(&boxes, &last)[0].page, boxes_with(&boxes, "All")[0].page, "{count} rows");
    }
}

#[test]
fn a_paragraph_leaves_no_single_line_on_a_page() {
    let paragraph = |words: usize| {
        Block::Paragraph(Paragraph::new(
            Prose::Body,
            RichText::plain("seven words ".repeat(words).trim().to_owned()),
        ))
    };
    for first in 380..420 {
        let boxes = lay(vec![paragraph(first), paragraph(120)]).text_boxes();
        for page in 0..=boxes.iter().map(|one| one.page).max().unwrap() {
            let lines = boxes.iter().filter(|one| one.page == page && one.text.contains("seven")).count();
            assert_ne!(lines, 1, "{first} words: page {page}");
        }
    }
}

#[test]
fn a_heading_is_never_the_last_thing_on_a_page() {
    for lines in 30..50 {
        let mut blocks: Vec<Block> =
            (0..lines).map(|_| Block::Paragraph(Paragraph::new(Prose::Body, "A line."))).collect();
        blocks.push(Block::Section(Section::new(None, "Head")));
        blocks.push(Block::Paragraph(Paragraph::new(Prose::Body, "What follows.")));
        let boxes = lay(blocks).text_boxes();
        assert_eq!(
            boxes_with(&boxes, "Head")[0].page,
            boxes_with(&boxes, "What follows.")[0].page,
            "{lines} lines"
        );
    }
}

#[test]
fn a_page_named_in_the_text_is_the_page_it_falls_on() {
    let paper = Paper { title: "Pages".to_owned(), ..figures::paper() };
    let laid = lay_out(&mut Shaper::new().unwrap(), &paper, Pages::default(), |pages| {
        vec![
            Block::Paragraph(Paragraph::new(Prose::Body, format!("See page {}.", pages.of("end")))),
            Block::NewPage,
            Block::Paragraph(Paragraph::new(Prose::Body, "Between.")),
            Block::NewSheet,
            Block::Anchor("end"),
            Block::Paragraph(Paragraph::new(Prose::Body, "The end.")),
        ]
    });
    assert_eq!(boxes_with(&laid.text_boxes(), "See page 3.").len(), 1);
}
