//! The amendment to an agreement: which terms changed, from when on, and who signs that.

use chrono::NaiveDate;

use super::facts::AgreementFacts;
use super::sections::{fact, facts, has_field, head, plain, signatures, steps};
use super::template::{Line, Section, fill};
use super::values::{Item, NAMES, Values};
use crate::blocks::{
    Align, Block, Column, FactRules, Letterhead, Paragraph, Prose, Table, TableKind, TableRow, Title, Width,
};
use crate::error::PaperError;
use crate::laid::{Laid, Pages, Paper, lay_out};
use crate::language::Language;
use crate::shape::Shaper;
use crate::text::RichText;
use crate::wording::{Node, parse};

/// What an amendment says beside the agreement that it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AmendmentFacts {
    /// Finds it again: “P-26-0418-A1”.
    pub number: String,
    pub effective_on: NaiveDate,
    pub reason: String,
    pub changes: Vec<ChangedTerm>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedTerm {
    /// “Last day”.
    pub term: String,
    /// Empty = nothing was agreed.
    pub before: String,
    pub after: String,
}

/// The text of an amendment: as it comes with the program, or as the district's counsel replaced it.
#[derive(Debug, Clone)]
pub struct AmendmentWording {
    nodes: Vec<Node>,
}

impl AmendmentWording {
    /// The sample wording that comes with the program.
    ///
    /// # Errors
    /// `PaperError::Wording` if the file inside the program is damaged.
    pub fn sample() -> Result<Self, PaperError> {
        Self::parse(include_str!("../../wording/en/amendment.md"))
    }

    /// Reads replaced wording.
    ///
    /// # Errors
    /// `PaperError::Wording` with the line that can't be read or names an unknown field.
    pub fn parse(text: &str) -> Result<Self, PaperError> {
        Ok(Self { nodes: parse("amendment.md", text, &NAMES)? })
    }
}

/// Lays out one amendment. `agreement` names the parties, and in its further signers who else signs.
pub fn amendment(
    shaper: &mut Shaper,
    agreement: &AgreementFacts,
    amendment: &AmendmentFacts,
    letterhead: &Letterhead,
    wording: &AmendmentWording,
) -> Laid {
    let language = Language::English;
    let title = format!("Amendment {}", amendment.number);
    let footer: Vec<&str> =
        [title.as_str(), agreement.student.legal_name.as_str(), agreement.school.as_str()]
            .into_iter()
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .collect();
    let footer = footer.join(" · ");
    let paper = Paper {
        title: title.clone(),
        language: language.tag(),
        footer,
        page_label: language.words().page_of,
    };
    lay_out(shaper, &paper, Pages::default(), |pages| {
        let item = Some(Item::Amendment(amendment));
        let values = Values { facts: agreement, language, pages, item };
        blocks(&values, amendment, letterhead, wording)
    })
}

fn blocks(
    values: &Values<'_>,
    amendment: &AmendmentFacts,
    letterhead: &Letterhead,
    wording: &AmendmentWording,
) -> Vec<Block> {
    let filled = fill(&wording.nodes, values);
    let kind = filled.lines.iter().find_map(text);
    let mut blocks = vec![
        Block::Letterhead(letterhead.clone()),
        Block::Title(Title {
            text: filled.title.clone(),
            kind,
            number: Some(("Amendment number".into(), amendment.number.clone())),
            tight: false,
        }),
    ];
    for section in &filled.sections {
        blocks.extend(match section.id.as_str() {
            "todo" => vec![steps(section)],
            "agreement" => parties(section),
            "changes" => changed(section, amendment),
            "signatures" => vec![signing(section, values)],
            _ => plain(section),
        });
    }
    blocks
}

fn text(line: &Line) -> Option<RichText> {
    match line {
        Line::Text { text, .. } => Some(text.clone()),
        _ => None,
    }
}

/// In two columns; the reason, which may be long, below them.
fn parties(section: &Section) -> Vec<Block> {
    let (wide, narrow): (Vec<Line>, Vec<Line>) = section
        .lines
        .iter()
        .filter(|line| fact(line).is_some())
        .cloned()
        .partition(|line| has_field(line, "item.reason"));
    let (left, right) = narrow.split_at(narrow.len().div_ceil(2));
    vec![
        head(section),
        Block::Columns {
            left: vec![facts(left, FactRules::Full)],
            right: vec![facts(right, FactRules::Full)],
        },
        facts(&wide, FactRules::Joined),
    ]
}

/// The table, and below it what the wording says of the rest.
fn changed(section: &Section, amendment: &AmendmentFacts) -> Vec<Block> {
    let rest = section.lines.iter().filter_map(text);
    let rest = rest.map(|note| Block::Paragraph(Paragraph::new(Prose::Note, note)));
    [head(section), Block::Table(changes(section, amendment))].into_iter().chain(rest).collect()
}

fn changes(section: &Section, amendment: &AmendmentFacts) -> Table {
    let columns = section.lines.iter().find_map(|line| match line {
        Line::Key { name, values } if name == "Columns" => Some(values.clone()),
        _ => None,
    });
    let said = |words: &str| if words.is_empty() { "–".to_owned() } else { words.to_owned() };
    let row = |change: &ChangedTerm| {
        TableRow::new([change.term.clone(), said(&change.before), said(&change.after)])
    };
    Table {
        kind: TableKind::Grid,
        columns: [Width::Points(108.0), Width::Rest, Width::Rest]
            .map(|width| Column::new(width, Align::Left))
            .to_vec(),
        head: vec![TableRow::new(columns.unwrap_or_else(|| vec![String::new(); 3]))],
        rows: amendment.changes.iter().map(row).collect(),
        row_heads: true,
        row_height: 0.0,
        drop: 0.0,
    }
}

/// The sentence above the signatures, and the signatures: never split.
fn signing(section: &Section, values: &Values<'_>) -> Block {
    let mut kept = vec![head(section)];
    let leads = section.lines.iter().filter_map(text);
    kept.extend(leads.map(|lead| Block::Paragraph(Paragraph::new(Prose::Lead, lead))));
    kept.push(signatures(&section.lines, values));
    Block::Keep(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn laid(changes: usize) -> (Laid, Vec<u8>) {
        let facts = AgreementFacts {
            number: "P-26-0418".into(),
            school: "Wheeling High School".into(),
            ..AgreementFacts::default()
        };
        let change = |n: usize| ChangedTerm {
            term: format!("Term {n}"),
            before: String::new(),
            after: "Friday, May 7, 2027".into(),
        };
        let amended = AmendmentFacts {
            number: "P-26-0418-A1".into(),
            effective_on: NaiveDate::from_ymd_opt(2027, 2, 1).unwrap(),
            reason: "The clinic closes earlier".into(),
            changes: (1..=changes).map(change).collect(),
        };
        let wording = AmendmentWording::sample().unwrap();
        let mut shaper = Shaper::new().unwrap();
        let laid = amendment(&mut shaper, &facts, &amended, &Letterhead::default(), &wording);
        let pdf = laid.to_pdf(crate::Sides::One).unwrap();
        (laid, pdf)
    }

    fn says(laid: &Laid, words: &str) -> bool {
        laid.text_boxes().iter().any(|b| b.text.contains(words))
    }

    #[test]
    fn a_usual_amendment_is_one_page_with_its_number_its_changes_and_its_signers() {
        let (paper, pdf) = laid(4);
        assert_eq!(paper.page_count(), 1);
        for words in ["P-26-0418-A1", "Term 4", "Friday, May 7, 2027", "Parent or guardian"] {
            assert!(says(&paper, words), "{words}");
        }
        assert!(!says(&paper, "Principal"), "only who signs has a line");
        assert!(paper.unprintable.is_empty(), "{:?}", paper.unprintable);
        assert!(pdf.starts_with(b"%PDF"));
        assert_eq!(laid(4).1, pdf, "the same facts give the same bytes");
    }

    #[test]
    fn signatures_of_a_long_amendment_stay_together() {
        let (laid, _) = laid(26);
        let pages: std::collections::BTreeSet<usize> = laid
            .text_boxes()
            .iter()
            .filter(|b| ["Signature", "Date", "Coordinator"].contains(&b.text.as_str()) && b.page > 0)
            .map(|b| b.page)
            .collect();
        assert_eq!((laid.page_count(), pages.len()), (2, 1));
    }
}
