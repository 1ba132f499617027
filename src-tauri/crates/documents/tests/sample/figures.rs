//! The first pages of the design's year-end summary, as blocks: key figures, findings, definitions, a table of "n of N", bars, lines.
#![allow(dead_code, reason = "shared by several programs")]

use documents::blocks::*;
use documents::{Language, Paper, RichText};

pub fn paper() -> Paper {
    Paper {
        title: "End-of-year summary 2026–27".to_owned(),
        language: Language::English.tag(),
        footer: "End-of-year summary 2026–27 · Township High School District 214".to_owned(),
        page_label: "Page {page} of {pages}",
    }
}

pub fn blocks(letterhead: Letterhead) -> Vec<Block> {
    let mut blocks = vec![
        Block::Letterhead(letterhead),
        Block::Title(Title {
            text: "End-of-year summary".to_owned(),
            kind: Some("School year 2026–27 · class of 2027 · six high schools".into()),
            number: Some(("Data as of".to_owned(), "June 30, 2027".to_owned())),
            tight: false,
        }),
        section("1", "Key figures"),
        Block::KeyFigures(key_figures()),
        section("2", "What we found"),
        Block::List(List {
            marker: Marker::Finding,
            items: [
                "91% of the class of 2027 completed an experience in their pathway area, up from 86%.",
                "257 seniors graduated without one. Wheeling has 81 of them, the most of the six schools.",
                "Internships are the largest kind: 1,139 completed, or 44% of all experiences this year.",
            ]
            .map(RichText::from)
            .to_vec(),
        }),
        section("3", "What the words mean"),
        Block::Facts(Facts { rows: definitions(), rules: FactRules::Definitions }),
        Block::Paragraph(Paragraph::new(
            Prose::Source,
            "Source: placement records of the Center for Career Discovery. 14 completed placements have no hours recorded; \
             they are counted as completed and add no hours.",
        )),
        Block::NewPage,
        section("4", "Coverage by school and pathway area"),
        finding("The largest gap is Health Sciences at Wheeling: 17 seniors without an experience."),
        unit("Seniors with a completed, aligned experience: n of N"),
        Block::Table(coverage()),
        Block::Paragraph(Paragraph::new(
            Prose::Source,
            "<10: fewer than 10 students. w: withheld so that a number under 10 cannot be worked out.",
        )),
    ];
    blocks.push(section("5", "Coverage by school"));
    blocks.push(Block::Keep(vec![
        finding("Wheeling has 81 seniors left, 32% of the district’s gap."),
        unit("Filled: seniors with an experience. Open: seniors left. White tick: last year. Sorted by seniors left."),
        Block::Chart(bars()),
    ]));
    blocks.push(section("6", "Completions through the year"));
    blocks.push(Block::Keep(vec![
        finding("The year ran ahead of last year in every month and ended 124 experiences higher."),
        unit("Experiences completed since August 1, at the end of each month"),
        Block::Chart(lines()),
    ]));
    blocks
}

fn section(number: &str, text: &str) -> Block {
    Block::Section(Section::new(Some(number), text))
}

fn finding(text: &str) -> Block {
    Block::Paragraph(Paragraph::new(Prose::Finding, text))
}

fn unit(text: &str) -> Block {
    Block::Paragraph(Paragraph::new(Prose::Unit, text))
}

fn key_figures() -> Vec<KeyFigure> {
    [
        ("91%", "2,664 of 2,921 seniors completed an aligned experience"),
        ("2,612", "experiences completed this year by juniors and seniors, 124 more than last year"),
        ("974", "employers hosted students, 148 of them new"),
        ("139,800", "hours recorded at work and on projects"),
    ]
    .map(|(figure, label)| KeyFigure {
        figure: figure.to_owned(),
        part: String::new(),
        label: label.to_owned(),
    })
    .to_vec()
}

fn definitions() -> Vec<Fact> {
    [
        ("Senior", "A student in grade 12 on the roster on May 28, 2027, who graduated by June 30, 2027."),
        (
            "Experience",
            "An internship, micro-internship, apprenticeship, team project, job shadow or vocational placement with an \
             employer or public agency. Site visits and speakers are not counted.",
        ),
        ("Completed", "The required hours are recorded and the coordinator has confirmed the final evaluation."),
        ("Employer kept, new, lost", "Hosted in both years; hosted this year only; hosted last year only."),
    ]
    .map(|(label, value)| Fact { label: label.to_owned(), value: value.into() })
    .to_vec()
}

fn coverage() -> Table {
    let mut columns = vec![Column::new(Width::Points(112.0), Align::Left)];
    columns.extend([Column::new(Width::Points(51.0), Align::Of); 6]);
    columns.push(Column::new(Width::Points(68.0), Align::Of));
    let mut rows: Vec<TableRow> = [
        [
            "Agriculture, Food & Natural Resources",
            "13 of 14",
            "<10",
            "15 of 17",
            "<10",
            "10 of 12",
            "11 of 15",
            "62 of 73",
        ],
        [
            "Arts & Communications",
            "81 of 88",
            "68 of 74",
            "91 of 96",
            "99 of 104",
            "70 of 79",
            "58 of 72",
            "467 of 513",
        ],
        ["Information Technology", "31 of 34", "w", "35 of 38", "w", "25 of 29", "24 of 30", "170 of 191"],
    ]
    .map(TableRow::new)
    .to_vec();
    rows.push(TableRow {
        total: true,
        ..TableRow::new([
            "All pathway areas",
            "447 of 482",
            "425 of 461",
            "459 of 487",
            "525 of 551",
            "417 of 468",
            "391 of 472",
            "2,664 of 2,921",
        ])
    });
    let head = [
        "Pathway area",
        "Buffalo Grove",
        "Elk Grove",
        "John Hersey",
        "Prospect",
        "Rolling Meadows",
        "Wheeling",
        "District",
    ];
    Table {
        kind: TableKind::Figures,
        columns,
        head: vec![TableRow::new(head)],
        rows,
        row_heads: true,
        row_height: 0.0,
        drop: 0.0,
    }
}

fn bars() -> Chart {
    let schools = [
        ("Wheeling", 391, 472, 0.80, "81 left"),
        ("Rolling Meadows", 417, 468, 0.84, "51 left"),
        ("Elk Grove", 425, 461, 0.86, "36 left"),
        ("Prospect", 525, 551, 0.92, "26 left"),
    ];
    let bars = schools
        .iter()
        .map(|(label, done, all, before, left)| Bar {
            label: (*label).to_owned(),
            done: Some(*done as f32 / *all as f32),
            before: Some(*before),
            left: (*left).to_owned(),
            note: format!("{done} of {all}, {}%", done * 100 / all),
        })
        .collect();
    Chart {
        alt: "Share of seniors with a completed experience, by school: Wheeling 83%, Rolling Meadows 89%, Elk Grove 92%, \
              Prospect 95%"
            .to_owned(),
        drawing: Drawing::Bars(bars),
    }
}

fn lines() -> Chart {
    let this_year = vec![42.0, 118.0, 262.0, 470.0, 912.0, 1004.0, 1175.0, 1396.0, 1741.0, 2430.0, 2612.0];
    let last_year = vec![30.0, 98.0, 222.0, 402.0, 800.0, 874.0, 1021.0, 1229.0, 1544.0, 2246.0, 2488.0];
    Chart {
        alt: "Completed experiences by month, this year and last year; 2,612 and 2,488 by June".to_owned(),
        drawing: Drawing::Lines(Lines {
            steps: ["Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun"]
                .map(str::to_owned)
                .to_vec(),
            series: vec![
                Series { values: this_year, label: "2026–27: 2,612".to_owned(), current: true },
                Series { values: last_year, label: "2025–26: 2,488".to_owned(), current: false },
            ],
            grid: [0.0, 1000.0, 2000.0, 3000.0]
                .into_iter()
                .zip(["0", "1,000", "2,000", "3,000"].map(str::to_owned))
                .collect(),
            height: 140.0,
        }),
    }
}
