//! The summary's files, read back by another library.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod summary_office;

use std::io::{Cursor, Read};

use calamine::{Data, Reader, Xlsx};
use chrono::{TimeZone, Utc};
use domain::year_end::{Figure, Grouping, Measure, Subject, Summary};
use exports::{Origin, figures_csv, placements_csv, seniors_csv, summary_workbook};
use summary_office::summary;

fn origin() -> Origin {
    Origin {
        title: "End-of-year summary 2025-26".into(),
        author: "Center for Career Discovery".into(),
        district: "Township High School District 214".into(),
        created: Utc.with_ymd_and_hms(2026, 7, 8, 9, 30, 0).unwrap(),
    }
}

fn workbook(s: &Summary) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    summary_workbook(&mut out, s, &origin()).unwrap();
    out.into_inner()
}

fn open(bytes: &[u8]) -> Xlsx<Cursor<&[u8]>> {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|i| {
            let mut file = zip.by_index(i).unwrap();
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            (file.name().unwrap().into_owned(), text)
        })
        .collect()
}

#[test]
fn the_definitions_stand_on_the_first_sheet() {
    let bytes = workbook(&summary());
    let mut book = open(&bytes);
    assert_eq!(book.sheet_names()[0], "Definitions");
    let sheet = book.worksheet_range("Definitions").unwrap();
    let words: Vec<String> = sheet.rows().map(|r| r[0].to_string()).collect();
    assert!(words.contains(&"Completed".to_owned()), "{words:?}");
    assert!(sheet.rows().any(|r| r[1].to_string().contains("At least 60 hours on file")));
}

#[test]
fn every_total_has_a_sheet_of_names_as_long_as_the_total() {
    let s = summary();
    let bytes = workbook(&s);
    let mut book = open(&bytes);
    let key = &s.key;
    for (sheet, figure) in [
        ("Seniors", key.seniors),
        ("Completed", key.completed),
        ("Left without", key.left),
        ("Waived", key.waived),
        ("Placements", key.finished),
    ] {
        let rows = book.worksheet_range(sheet).unwrap().height() - 1;
        assert_eq!(Figure::Shown(u32::try_from(rows).unwrap()), figure, "{sheet}");
    }
}

/// The groups of an experiences table and how many have begun in each, counted again from a list of placements.
fn traced(s: &Summary, heads: &[String], rows: &[Vec<String>]) {
    let at =
        |head: &str| heads.iter().position(|h| h == head).unwrap_or_else(|| panic!("no {head}: {heads:?}"));
    let stage = at("Stage");
    let mut groups = 0;
    for table in s.tables.iter().filter(|t| t.subject == Subject::Experiences) {
        let column = match table.by {
            Grouping::School => at("School"),
            Grouping::Kind => at("Kind"),
            Grouping::Pathway => at("Pathway"),
            Grouping::Cluster => at("Career cluster"),
            Grouping::Gender => at("Gender"),
            Grouping::Race => at("Race or ethnicity"),
            Grouping::SpecialPopulation => at("Special populations"),
            Grouping::Area => panic!("no experiences by area"),
        };
        for row in &table.rows {
            let none = ["Not stated", "No pathway yet", "No cluster"].contains(&row.label.as_str());
            let label = if none { "" } else { &row.label };
            let of_group = |r: &&Vec<String>| {
                r[column].split("; ").any(|cell| cell == label)
                    && ["Active", "Completed", "Ended early"].contains(&r[stage].as_str())
            };
            let begun = u32::try_from(rows.iter().filter(of_group).count()).unwrap();
            let by = (table.by.label(), &row.label);
            assert_eq!(table.figure(row, Measure::Begun), Some(Figure::Shown(begun)), "{by:?}");
            groups += 1;
        }
    }
    assert!(groups > 10, "{groups}");
}

#[test]
fn every_group_of_experiences_is_traced_to_its_placements() {
    let s = summary();
    let bytes = workbook(&s);
    let range = open(&bytes).worksheet_range("Placements").unwrap();
    let mut rows: Vec<Vec<String>> =
        range.rows().map(|r| r.iter().map(ToString::to_string).collect()).collect();
    let heads = rows.remove(0);
    traced(&s, &heads, &rows);

    let mut out = Vec::new();
    placements_csv(&mut out, &s).unwrap();
    let text = String::from_utf8(out).unwrap();
    assert!(text.starts_with(&format!("\u{feff}{}\r\n", heads.join(","))), "{text}");
    assert_eq!(text.lines().count(), rows.len() + 1, "as many as on the sheet");

    let mut shared = Vec::new();
    placements_csv(&mut shared, &s.shared()).unwrap();
    assert_eq!(String::from_utf8(shared).unwrap().lines().count(), 1, "a shared copy names nobody");
}

#[test]
fn the_charts_are_native_and_point_at_the_figures() {
    let all = parts(&workbook(&summary()));
    let charts: Vec<&(String, String)> =
        all.iter().filter(|(n, _)| n.starts_with("xl/charts/chart")).collect();
    assert!(charts.len() >= 2, "{}", charts.len());
    for (name, xml) in charts {
        assert!(xml.contains("<c:f>Coverage!") || xml.contains("<c:f>'"), "{name} has no range");
    }
    let stacked = all.iter().find(|(n, x)| n.starts_with("xl/charts/") && x.contains("stacked")).unwrap();
    assert!(stacked.1.contains("Coverage!$D$2:$D$3"), "the completed of both schools");
}

#[test]
fn the_charts_ranges_hold_the_schools() {
    let bytes = workbook(&summary());
    let mut book = open(&bytes);
    let sheet = book.worksheet_range("Coverage").unwrap();
    let label = |r: u32| sheet.get_value((r, 1)).unwrap().to_string();
    assert_eq!((label(1), label(2), label(3)), ("Prospect".into(), "Wheeling".into(), "District".into()));
    assert_eq!(sheet.get_value((3, 2)), Some(&Data::Float(60.0)));
}

#[test]
fn a_hostile_name_is_a_string_and_nothing_is_a_formula() {
    let bytes = workbook(&summary());
    let mut book = open(&bytes);
    let names = book.worksheet_range("Seniors").unwrap();
    assert!(names.rows().any(|r| r[0] == Data::String("=cmd|' /C calc'!A0".into())));
    for (name, xml) in parts(&bytes) {
        assert!(!name.starts_with("xl/worksheets/") || !xml.contains("<f>"), "{name}");
        assert!(!xml.contains("<hyperlink"), "{name}");
    }
}

#[test]
fn the_same_summary_gives_the_same_bytes() {
    assert_eq!(workbook(&summary()), workbook(&summary()));
}

#[test]
fn the_file_says_when_and_by_whom_it_was_made() {
    let all = parts(&workbook(&summary()));
    let core = &all.iter().find(|(n, _)| n == "docProps/core.xml").unwrap().1;
    assert!(core.contains("2026-07-08T09:30:00Z") && core.contains("Center for Career Discovery"), "{core}");
}

#[test]
fn a_shared_workbook_names_nobody_and_hides_small_numbers() {
    let s = summary().shared();
    let bytes = workbook(&s);
    let book = open(&bytes);
    for sheet in ["Seniors", "Completed", "Placements", "Gaps"] {
        assert!(!book.sheet_names().contains(&sheet.to_owned()), "{sheet}");
    }
    let all = parts(&bytes);
    assert!(!all.iter().any(|(_, xml)| xml.contains("Family07") || xml.contains("Employer 3")));
    assert!(all.iter().any(|(_, xml)| xml.contains("&lt;10")));
    assert!(all.iter().filter(|(n, _)| n.starts_with("xl/charts/chart")).count() >= 2);
}

#[test]
fn the_usual_workbook_hides_small_numbers_and_keeps_the_names_behind_them() {
    let s = summary().with_small_hidden();
    let bytes = workbook(&s);
    let mut book = open(&bytes);
    let hidden = |book: &mut Xlsx<Cursor<&[u8]>>, sheet: &str| {
        book.worksheet_range(sheet).unwrap().rows().flatten().any(|c| *c == Data::String("<10".into()))
    };
    assert!(hidden(&mut book, "Coverage") && hidden(&mut book, "Experiences"));
    for sheet in ["Coverage", "5S3", "Experiences"] {
        let range = book.worksheet_range(sheet).unwrap();
        let heads: Vec<String> = range.rows().next().unwrap().iter().map(ToString::to_string).collect();
        let people =
            ["Seniors", "Completed", "Concentrators", "Took part", "Begun", "Experiences completed", "Paid"];
        for (at, _) in heads.iter().enumerate().filter(|(_, h)| people.contains(&h.as_str())) {
            let few =
                range.rows().skip(1).any(|r| matches!(r[at], Data::Float(n) if (1.0..10.0).contains(&n)));
            assert!(!few, "{sheet}: {}", heads[at]);
        }
    }
    assert_eq!(book.worksheet_range("Seniors").unwrap().height(), 61);
}

#[test]
fn hours_employers_and_pay_are_on_the_sheet_by_every_group() {
    let bytes = workbook(&summary());
    let mut book = open(&bytes);
    let told = |book: &mut Xlsx<Cursor<&[u8]>>, sheet: &str| -> Vec<String> {
        book.worksheet_range(sheet).unwrap().rows().map(|r| r[0].to_string()).collect()
    };
    let experiences = told(&mut book, "Experiences");
    for by in ["School", "Kind", "Pathway", "Career cluster", "Gender", "Race or ethnicity"] {
        assert!(experiences.iter().any(|x| x == by), "{by}: {experiences:?}");
    }
    let range = book.worksheet_range("Experiences").unwrap();
    let heads: Vec<String> = range.rows().next().unwrap().iter().map(ToString::to_string).collect();
    for head in ["Hours", "Employers", "Paid", "Median wage"] {
        assert!(heads.iter().any(|h| h == head), "{heads:?}");
    }
    let indicator = told(&mut book, "5S3");
    assert!(["School", "Pathway"].iter().all(|by| indicator.iter().any(|x| x == by)), "{indicator:?}");
}

#[test]
fn the_csv_has_figures_and_the_names_are_a_file_of_their_own() {
    let s = summary();
    let text = |write: &dyn Fn(&mut Vec<u8>)| {
        let mut out = Vec::new();
        write(&mut out);
        String::from_utf8(out).unwrap()
    };
    let exact = text(&|out| figures_csv(out, &s).unwrap());
    let usual = text(&|out| figures_csv(out, &s.with_small_hidden()).unwrap());
    for csv in [&exact, &usual] {
        assert!(csv.starts_with("\u{feff}About,Split by,Group,Counted,Figure\r\n"));
        assert!(!csv.contains("Family"));
        assert!(csv.contains("\r\nKey figures,All,District,Seniors,60\r\n"), "{csv}");
        assert!(csv.contains("Seniors,School,District,\"Completed, share\",0.6667"), "{csv}");
    }
    assert!(usual.contains("Seniors,Race or ethnicity,Asian,Seniors,<10\r\n"), "{usual}");
    assert!(!exact.contains("<10"));
    let names = text(&|out| seniors_csv(out, &s).unwrap());
    assert_eq!(names.lines().count(), 61);
    assert!(names.contains("'=cmd|' /C calc'!A0,20007,Wheeling"), "no formula");
}

#[test]
fn every_figure_is_in_the_figures_csv() {
    let s = summary();
    let mut out = Vec::new();
    figures_csv(&mut out, &s).unwrap();
    let text = String::from_utf8(out).unwrap();
    let figures: usize = s.tables.iter().map(|t| (t.rows.len() + 1) * (t.columns.len() + 1)).sum();
    let cells: usize = s.matrix.rows.iter().map(|r| r.cells.len() * 2).sum();
    let key = text.lines().filter(|l| l.starts_with("Key figures,")).count();
    assert!(key >= 10, "{key}");
    assert_eq!(text.lines().count(), 1 + key + figures + cells);
}
