//! The placement agreement with its training plan and emergency page.

mod amendment;
mod answers;
mod emergency;
mod facts;
mod missing;
mod plan;
mod sections;
mod template;
mod timetable;
mod values;

pub use amendment::{AmendmentFacts, AmendmentWording, ChangedTerm, amendment};
pub use facts::*;
pub use missing::{missing, missing_label};

use crate::blocks::{Block, Letterhead};
use crate::error::{PaperError, Unprintable};
use crate::laid::{Laid, Pages, Paper, lay_out};
use crate::language::Language;
use crate::shape::Shaper;
use crate::wording::{Node, parse};
use values::{NAMES, Values};

/// The text of the agreement in one language: as it comes with the program, or as the district's counsel replaced it.
#[derive(Debug, Clone)]
pub struct Clauses {
    pub language: Language,
    agreement: Vec<Node>,
    plan: Vec<Node>,
    emergency: Vec<Node>,
}

impl Clauses {
    /// The sample wording that comes with the program.
    ///
    /// # Errors
    /// `PaperError::Wording` if the files inside the program are damaged.
    pub fn sample(language: Language) -> Result<Self, PaperError> {
        let [agreement, plan, emergency] = match language {
            Language::English => [
                include_str!("../../wording/en/agreement.md"),
                include_str!("../../wording/en/training-plan.md"),
                include_str!("../../wording/en/emergency-page.md"),
            ],
            Language::Spanish => [
                include_str!("../../wording/es/agreement.md"),
                include_str!("../../wording/es/training-plan.md"),
                include_str!("../../wording/es/emergency-page.md"),
            ],
            Language::Polish => [
                include_str!("../../wording/pl/agreement.md"),
                include_str!("../../wording/pl/training-plan.md"),
                include_str!("../../wording/pl/emergency-page.md"),
            ],
        };
        Self::parse(language, agreement, plan, emergency)
    }

    /// The sample wording in every language but English.
    ///
    /// # Errors
    /// `PaperError::Wording` if the files inside the program are damaged.
    pub fn sample_translations() -> Result<Vec<Self>, PaperError> {
        let translated = Language::ALL.into_iter().filter(|language| *language != Language::English);
        translated.map(Self::sample).collect()
    }

    /// Reads replaced wording.
    ///
    /// # Errors
    /// `PaperError::Wording` with the file and line that can't be read or names an unknown field.
    pub fn parse(
        language: Language,
        agreement: &str,
        plan: &str,
        emergency: &str,
    ) -> Result<Self, PaperError> {
        Ok(Self {
            language,
            agreement: parse("agreement.md", agreement, &NAMES)?,
            plan: parse("training-plan.md", plan, &NAMES)?,
            emergency: parse("emergency-page.md", emergency, &NAMES)?,
        })
    }
}

/// What a usual agreement takes: three with the emergency page behind them.
const USUAL_PAGES: usize = 4;

/// Lays out one agreement, tighter where that saves a page. The shaper keeps the words it has shaped: use one for many agreements.
pub fn agreement(
    shaper: &mut Shaper,
    facts: &AgreementFacts,
    letterhead: &Letterhead,
    clauses: &Clauses,
) -> Laid {
    let words = clauses.language.words();
    let name = format!("{} {}", words.agreement, facts.number);
    let footer: Vec<&str> = [name.as_str(), facts.student.legal_name.as_str(), facts.school.as_str()]
        .into_iter()
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let footer = footer.join(" · ");
    let paper =
        Paper { title: name.clone(), language: clauses.language.tag(), footer, page_label: words.page_of };
    let usual = &[("schedule", 1), ("duties", 2), ("signatures", 3), ("emergency", 4)];
    let mut lay = |tight: bool| {
        lay_out(shaper, &paper, Pages::guess(usual), |pages| blocks(facts, letterhead, clauses, pages, tight))
    };
    let mut laid = lay(false);
    if laid.page_count() > USUAL_PAGES {
        let tight = lay(true);
        if tight.page_count() < laid.page_count() {
            laid = tight;
        }
    }
    let by_field = unprintable(shaper, facts);
    laid.unprintable.retain(|word| by_field.iter().all(|field| field.character != word.character));
    laid.unprintable.extend(by_field);
    laid
}

/// In the family's language, where that is one of the translations, with the English copy behind it; otherwise English only.
pub fn agreement_for_family(
    shaper: &mut Shaper,
    facts: &AgreementFacts,
    letterhead: &Letterhead,
    english: &Clauses,
    translations: &[Clauses],
) -> Laid {
    let laid = agreement(shaper, facts, letterhead, english);
    match translations.iter().find(|clauses| facts.family_language == Some(clauses.language)) {
        Some(clauses) => agreement(shaper, facts, letterhead, clauses).followed_by(laid),
        None => laid,
    }
}

/// What of the facts themselves no font has, field by field; known without laying out.
pub fn unprintable(shaper: &Shaper, facts: &AgreementFacts) -> Vec<Unprintable> {
    let found = values::unprintable(facts, shaper.fonts());
    found.into_iter().map(|(field, character)| Unprintable { field, character }).collect()
}

fn blocks(
    facts: &AgreementFacts,
    letterhead: &Letterhead,
    clauses: &Clauses,
    pages: &Pages,
    tight: bool,
) -> Vec<Block> {
    let values = Values { facts, language: clauses.language, pages, item: None };
    let mut blocks = sections::contract(&template::fill(&clauses.agreement, &values), &values, letterhead);
    blocks.extend(plan::plan(&template::fill(&clauses.plan, &values), &values));
    if tight {
        blocks = vec![Block::Tight(blocks)];
    }
    blocks.extend(emergency::page(&template::fill(&clauses.emergency, &values), &values));
    blocks
}
