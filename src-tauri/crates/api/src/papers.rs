//! Agreements on paper: checked, previewed, printed to files, kept frozen and listed.

mod amendment;
mod facts;
mod frozen;
mod languages;
mod marking;
mod printing;
mod unprintable;

use std::{collections::BTreeMap, path::PathBuf};

use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::{DateTime, NaiveDate, Utc};
use documents::{Clauses, Language, PaperError, Shaper, Sides, missing, missing_label};
use domain::{
    ids::{PaperId, PlacementId, SchoolYearId},
    paper::{PaperKind, PaperState},
    placement::{Placement, PlacementStage},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use storage::{
    Connection,
    reports::{self, placement_facts::Placements},
    row, rows,
};
use ts_rs::TS;

use crate::{
    call::Call,
    error::{AppError, Code, Result},
    settings::office_of,
    students::current_year,
};

pub use amendment::{PreviewAmendment, PrintAmendment, preview_amendment, print_amendment};
pub use languages::AgreementLanguage;
pub use marking::{MarkPapers, MarkedPapers, PaperStep, mark};
pub use printing::print;

/// Which placements: these, or all of a year in the stages that still need an agreement.
#[derive(Debug, Clone, Default, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WhichPlacements {
    #[serde(default)]
    pub placements: Vec<PlacementId>,
    /// All matched placements whose agreement isn't printed yet.
    #[serde(default)]
    pub to_print: bool,
    /// All placements that aren't over.
    #[serde(default)]
    pub all: bool,
    /// None = the current year.
    #[serde(default)]
    pub school_year_id: Option<SchoolYearId>,
    #[serde(default)]
    pub language: AgreementLanguage,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct AgreementCheck {
    pub rows: Vec<AgreementRow>,
    /// “2 of 40 lack a supervisor”, the most frequent first.
    pub problems: Vec<AgreementProblem>,
    /// The shipped wording is a sample that the district's counsel replaces; said until seen.
    pub wording_notice: Option<String>,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct AgreementRow {
    pub placement_id: PlacementId,
    pub number: String,
    pub student: String,
    pub school: String,
    pub employer: String,
    /// Printing moves a matched placement to “Agreement out”.
    pub stage: PlacementStage,
    /// “Spanish and English”.
    pub language: String,
    /// What the paper would leave as a line to write on: “supervisor”. Under `unprintable`, in a sentence, what keeps it from
    /// being printed at all.
    pub missing: Vec<MissingField>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct MissingField {
    pub field: String,
    pub label: String,
    /// The agreement can’t be signed without it.
    pub essential: bool,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct AgreementProblem {
    pub field: String,
    pub sentence: String,
    pub placements: Vec<PlacementId>,
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PreviewAgreement {
    pub placement: PlacementId,
    #[serde(default)]
    pub language: AgreementLanguage,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct Preview {
    /// The PDF, base64.
    pub pdf: String,
    pub pages: u32,
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PrintAgreements {
    #[serde(default)]
    pub placements: Vec<PlacementId>,
    /// All matched placements whose agreement isn't printed yet.
    #[serde(default)]
    pub to_print: bool,
    /// All placements that aren't over.
    #[serde(default)]
    pub all: bool,
    /// None = the current year.
    #[serde(default)]
    pub school_year_id: Option<SchoolYearId>,
    /// A PDF file; with `each` a folder.
    pub out: PathBuf,
    /// One file for each agreement.
    #[serde(default)]
    pub each: bool,
    /// Leave out those with something missing; otherwise they print with lines to write on.
    #[serde(default)]
    pub leave_out_incomplete: bool,
    #[serde(default)]
    pub language: AgreementLanguage,
}

impl PrintAgreements {
    fn which(&self) -> WhichPlacements {
        WhichPlacements {
            placements: self.placements.clone(),
            to_print: self.to_print,
            all: self.all,
            school_year_id: self.school_year_id,
            language: self.language,
        }
    }
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct Printed {
    pub documents: u32,
    pub pages: u32,
    pub left_out: Vec<LeftOut>,
    pub files: Vec<String>,
    pub papers: Vec<PaperId>,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct LeftOut {
    pub placement: PlacementId,
    /// “P-26-0418”.
    pub number: String,
    pub student: String,
    pub missing: Vec<String>,
}

#[derive(Debug, Default, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListPapers {
    #[serde(default)]
    pub placement_id: Option<PlacementId>,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct PaperRow {
    pub id: PaperId,
    pub placement_id: PlacementId,
    pub kind: PaperKind,
    pub number: String,
    /// ISO 639 code; with any but “en” the English copy is attached.
    pub language: String,
    pub student: String,
    pub employer: String,
    pub state: PaperState,
    pub pages: u16,
    pub printed_at: DateTime<Utc>,
    pub printed_by: String,
    pub sent_on: Option<NaiveDate>,
    pub returned_on: Option<NaiveDate>,
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetPaper {
    pub id: PaperId,
}

/// The `field` of what stands in the way of printing at all: a character that no font has.
const UNPRINTABLE: &str = "unprintable";

/// Without these an agreement has no parties or no terms: it is left out, and named, rather than printed.
const ESSENTIAL: [&str; 7] = [
    "guardian.name",
    "supervisor.name",
    "placement.title",
    "placement.start_date",
    "placement.end_date",
    "placement.total_hours",
    "schedule",
];

/// What the wording is until the district's counsel has replaced it.
const WORDING_NOTICE: &str = "The wording of these papers is a sample. Before the first agreement goes out, the district’s counsel replaces it. \
    Points to settle: work permits and “under 16” where a school program is exempt; the consent that the placement needs; \
    which language governs; who pays for uninsured care.";

pub fn check(call: &Call<'_>, args: WhichPlacements) -> Result<AgreementCheck> {
    let today = call.today();
    call.read(|conn| {
        let office = office_of(conn)?;
        let ids = chosen(conn, &args, today)?;
        let mut rows = Vec::new();
        let mut problems: BTreeMap<&'static str, Vec<PlacementId>> = BTreeMap::new();
        let shaper = Shaper::new().map_err(paper_error)?;
        for known in facts::known(call, conn, &ids, &office)? {
            let paper = facts::agreement(conn, &known, &office)?;
            let unprintable = unprintable::sentences(&shaper, &paper);
            let mut lacks = missing(&paper);
            // What keeps an agreement from being signed is named first.
            lacks.sort_by_key(|field| !ESSENTIAL.contains(field));
            if !unprintable.is_empty() {
                problems.entry(UNPRINTABLE).or_default().push(known.placement.id);
            }
            for field in &lacks {
                problems.entry(field).or_default().push(known.placement.id);
            }
            let unprintable = unprintable.into_iter().map(|label| MissingField {
                field: UNPRINTABLE.into(),
                label,
                essential: true,
            });
            rows.push(AgreementRow {
                placement_id: known.placement.id,
                number: known.placement.number.clone(),
                student: known.student.listed_name(),
                school: known.school.short_name.clone(),
                employer: known.employer.name.clone(),
                stage: known.placement.stage,
                language: args.language.told(&known),
                missing: unprintable
                    .chain(lacks.iter().map(|f| MissingField {
                        field: (*f).into(),
                        label: missing_label(f).into(),
                        essential: ESSENTIAL.contains(f),
                    }))
                    .collect(),
            });
        }
        let all = rows.len();
        let mut problems: Vec<AgreementProblem> = problems
            .into_iter()
            .map(|(field, placements)| AgreementProblem {
                field: field.into(),
                sentence: sentence(field, placements.len(), all),
                placements,
            })
            .collect();
        // What can't be printed at all first.
        problems.sort_by_key(|p| (p.field != UNPRINTABLE, std::cmp::Reverse(p.placements.len())));
        // Those with something missing first: they are the work.
        rows.sort_by_key(|r| r.missing.is_empty());
        let wording_notice = (!office.wording_notice_seen).then(|| WORDING_NOTICE.to_owned());
        Ok(AgreementCheck { rows, problems, wording_notice })
    })
}

/// “2 of 40 lack a supervisor”.
fn sentence(field: &str, some: usize, all: usize) -> String {
    let one = some == 1;
    if field == UNPRINTABLE {
        return format!(
            "{some} of {all} {} a character that the fonts can’t print",
            if one { "has" } else { "have" }
        );
    }
    format!("{some} of {all} lack{} {}", if one { "s" } else { "" }, with_article(missing_label(field)))
}

/// “a supervisor”, “the first day”, “an insurer”.
fn with_article(label: &str) -> String {
    let of_its_own = [
        "day",
        "phone",
        "address",
        "hours",
        "periods",
        "wage",
        "travel",
        "tasks",
        "schedule",
        "plan",
        "instruction",
        "review",
        "who",
        "permit",
    ];
    if of_its_own.iter().any(|w| label.contains(w)) {
        return if label.starts_with("who") { format!("the person {label}") } else { format!("the {label}") };
    }
    let vowel = label.starts_with(['a', 'e', 'i', 'o']);
    format!("{} {label}", if vowel { "an" } else { "a" })
}

fn chosen(conn: &Connection, which: &WhichPlacements, today: NaiveDate) -> Result<Vec<PlacementId>> {
    if !which.placements.is_empty() {
        return Ok(which.placements.clone());
    }
    let year = match which.school_year_id {
        Some(id) => id,
        None => current_year(conn, today)?.id,
    };
    let wanted = |stage: PlacementStage| {
        if which.all { stage.is_open() } else { which.to_print && stage == PlacementStage::Matched }
    };
    let all = reports::placement_facts::list(conn, &Placements::OfYear(year))?;
    let mut all: Vec<_> = all.into_iter().filter(|p| wanted(p.stage)).collect();
    all.sort_by_key(|p| (p.starts_on, p.number.clone()));
    Ok(all.into_iter().map(|p| p.id).collect())
}

/// As it would print, with every place marked that prints as a line to write on because its value isn't known yet.
pub fn preview(call: &Call<'_>, args: PreviewAgreement) -> Result<Preview> {
    let (facts, letterhead) = call.read(|conn| {
        let office = office_of(conn)?;
        let known = facts::known(call, conn, &[args.placement], &office)?;
        let known = known.first().ok_or_else(|| AppError::not_found("placement"))?;
        let mut paper = facts::agreement(conn, known, &office)?;
        paper.family_language = args.language.copy(known);
        Ok((paper, facts::letterhead(&office)?))
    })?;
    let english = Clauses::sample(Language::English).map_err(paper_error)?;
    let translations = Clauses::sample_translations().map_err(paper_error)?;
    let mut shaper = Shaper::new().map_err(paper_error)?;
    let laid = documents::agreement_for_family(&mut shaper, &facts, &letterhead, &english, &translations);
    let laid = laid.with_gaps_marked();
    let pdf = laid.to_pdf(Sides::One).map_err(paper_error)?;
    Ok(pdf_preview(&pdf, laid.page_count()))
}

pub(crate) fn pdf_preview(pdf: &[u8], pages: usize) -> Preview {
    Preview { pdf: STANDARD.encode(pdf), pages: u32::try_from(pages).unwrap_or(u32::MAX) }
}

/// The summary as a tagged PDF, and how many pages it has.
pub(crate) fn summary_pdf(call: &Call<'_>, summary: &domain::year_end::Summary) -> Result<(Vec<u8>, usize)> {
    let letterhead = facts::letterhead(&call.read(office_of)?)?;
    let mut shaper = Shaper::new().map_err(paper_error)?;
    let laid = documents::summary::summary(&mut shaper, summary, &letterhead, summary.shared, call.today());
    Ok((laid.to_pdf(Sides::One).map_err(paper_error)?, laid.page_count()))
}

pub fn list(call: &Call<'_>, args: ListPapers) -> Result<Vec<PaperRow>> {
    let today = call.today();
    call.read(|conn| {
        let mut papers = match args.placement_id {
            Some(id) => rows::paper::list_of_placement(conn, id)?,
            None => rows::paper::list(conn)?,
        };
        papers.sort_by_key(|p| std::cmp::Reverse(p.printed_at));
        rows_of(conn, papers, today)
    })
}

/// As the lists tell them, in the order given.
pub(crate) fn rows_of(
    conn: &Connection,
    papers: Vec<domain::paper::Paper>,
    today: NaiveDate,
) -> Result<Vec<PaperRow>> {
    let mut ids: Vec<PlacementId> = papers.iter().map(|p| p.placement_id).collect();
    ids.sort_unstable();
    ids.dedup();
    let placements = crate::placements::rows_of(conn, &Placements::These(ids), today)?;
    let row = |p: domain::paper::Paper| {
        let placement = placements.iter().find(|r| r.id == p.placement_id);
        PaperRow {
            student: placement.map(|r| r.student.clone()).unwrap_or_default(),
            employer: placement.map(|r| r.employer.clone()).unwrap_or_default(),
            id: p.id,
            placement_id: p.placement_id,
            kind: p.kind,
            number: p.number,
            language: p.language,
            state: p.state,
            pages: p.pages,
            printed_at: p.printed_at,
            printed_by: p.printed_by,
            sent_on: p.sent_on,
            returned_on: p.returned_on,
        }
    };
    Ok(papers.into_iter().map(row).collect())
}

pub fn get(call: &Call<'_>, args: GetPaper) -> Result<Preview> {
    call.read(|conn| {
        let paper: domain::paper::Paper = row::get(conn, args.id.0)?;
        let bytes = rows::paper_file::find(conn, args.id)?.ok_or_else(|| AppError::not_found("paper"))?;
        Ok(Preview { pdf: STANDARD.encode(bytes), pages: u32::from(paper.pages) })
    })
}

pub(crate) fn paper_error(error: PaperError) -> AppError {
    match error {
        PaperError::Cancelled => AppError::new(Code::Cancelled, error.to_string()),
        PaperError::Write(io) => io.into(),
        other => AppError::new(Code::Unexpected, other.to_string()),
    }
}

/// A placement moves on when its agreement is printed.
fn is_to_go_out(placement: &Placement) -> bool {
    placement.stage == PlacementStage::Matched
}
