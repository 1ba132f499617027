//! The end-of-year summary on paper: key figures, findings and definitions first, then tables and charts.
//!
//! It names nobody. It hides small numbers; the district's exact copy says on each page that it does not.

mod first_page;
mod pictures;
mod tables;

use chrono::NaiveDate;
use domain::year_end::{About, Summary};

use crate::blocks::{Block, Letterhead, Paragraph, Prose, Section};
use crate::laid::{Laid, Pages, Paper, lay_out};
use crate::language::Language;
use crate::shape::Shaper;

/// Lays the summary out. `hide_small` hides small numbers; a summary that hides them already stays so.
pub fn summary(
    shaper: &mut Shaper,
    summary: &Summary,
    letterhead: &Letterhead,
    hide_small: bool,
    printed_on: NaiveDate,
) -> Laid {
    let hidden;
    let summary = if hide_small {
        hidden = summary.with_small_hidden();
        &hidden
    } else {
        summary
    };
    let title = format!("End-of-year summary {}", year(summary));
    let own = if summary.hides_small { "" } else { "For the district only" };
    let footer: Vec<&str> =
        [title.as_str(), letterhead.district.as_str(), own].into_iter().filter(|p| !p.is_empty()).collect();
    let paper = Paper {
        footer: footer.join(" · "),
        language: Language::English.tag(),
        page_label: "Page {page} of {pages}",
        title,
    };
    lay_out(shaper, &paper, Pages::default(), |_| blocks(summary, letterhead, printed_on))
}

/// “2025–26”.
fn year(summary: &Summary) -> String {
    summary.year.label.replace('-', "–")
}

fn date(day: NaiveDate) -> String {
    Language::English.date(day)
}

/// Sections are numbered as they come.
struct Numbering(usize);

impl Numbering {
    fn section(&mut self, text: &str) -> Block {
        self.0 += 1;
        Block::Section(Section::new(Some(&self.0.to_string()), text))
    }
}

fn blocks(s: &Summary, letterhead: &Letterhead, printed_on: NaiveDate) -> Vec<Block> {
    let mut numbering = Numbering(0);
    let mut all = first_page::blocks(s, letterhead, &mut numbering);
    all.push(Block::NewPage);
    all.extend(tables::by_school_and_area(s, &mut numbering));
    all.extend(pictures::by_school(s, &mut numbering));
    all.extend(pictures::through_the_year(s, &mut numbering));
    all.extend(tables::by_kind(s, &mut numbering));
    all.extend(tables::by_cluster(s, &mut numbering));
    all.extend(tables::hours(s, &mut numbering));
    all.extend(tables::by_group(s, &mut numbering));
    all.extend(tables::five_s3(s, &mut numbering));
    all.extend(tables::coverage_of_pathways(s, &mut numbering));
    all.extend(pictures::seats(s, &mut numbering));
    all.extend(tables::employers(s, &mut numbering));
    all.extend(tables::gaps(s, &mut numbering));
    let contact = letterhead.address.last().filter(|line| !line.trim().is_empty());
    let questions = contact.map_or_else(String::new, |c| format!(" Questions: {c}."));
    all.push(source(&format!("{}, {}.{questions}", letterhead.office, date(printed_on))));
    all
}

/// The sentence that stands over a table or picture.
fn finding(s: &Summary, about: About) -> Option<Block> {
    let finding = s.findings.iter().find(|f| f.about == about)?;
    Some(Block::Paragraph(Paragraph::new(Prose::Finding, finding.text.as_str())))
}

fn unit(text: &str) -> Block {
    Block::Paragraph(Paragraph::new(Prose::Unit, text))
}

fn source(text: &str) -> Block {
    Block::Paragraph(Paragraph::new(Prose::Source, text))
}

#[cfg(test)]
mod tests;
