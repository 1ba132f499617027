//! What became of papers that were printed: sent, came back.

use chrono::NaiveDate;
use domain::{
    ids::PaperId,
    paper::{Paper, PaperKind, PaperState, Signer},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use storage::{Connection, Tx, row, rows};
use ts_rs::TS;

use crate::{
    call::Call,
    error::{AppError, Code, Result},
};

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MarkPapers {
    pub papers: Vec<PaperId>,
    pub step: PaperStep,
    /// None = today.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// “With student”, “Visit”, “Post”.
    #[serde(default)]
    pub how: String,
    /// A returned agreement or amendment bears every signature: whoever hasn't signed yet has now.
    #[serde(default)]
    pub signed_by_all: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PaperStep {
    Sent,
    Returned,
    /// Neither sent nor returned after all.
    Printed,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct MarkedPapers {
    pub papers: u32,
}

/// All of them in one step. A sent agreement is out to everyone who hasn't signed it.
pub fn mark(call: &Call<'_>, args: MarkPapers) -> Result<MarkedPapers> {
    let papers: Vec<Paper> =
        call.read(|conn| args.papers.iter().map(|id| Ok(row::get(conn, id.0)?)).collect())?;
    if let Some(old) = papers.iter().find(|p| p.state == PaperState::Replaced) {
        let message = format!("{} was printed again since. Mark the newer paper instead.", old.number);
        return Err(AppError::new(Code::StepNotAllowed, message));
    }
    let on = args.on.unwrap_or_else(|| call.today());
    let done = match args.step {
        PaperStep::Sent => "sent",
        PaperStep::Returned => "returned",
        PaperStep::Printed => "only printed",
    };
    let sentence = match papers.as_slice() {
        [] => return Ok(MarkedPapers { papers: 0 }),
        [one] => format!("marked {} as {done}", one.number),
        many => format!("marked {} papers as {done}", many.len()),
    };
    call.write("mark_papers", sentence, |tx| {
        for paper in &papers {
            tx.update(&marked(paper, args.step, on))?;
            mark_signers(tx, signers_of(tx.conn(), paper)?, &args, on)?;
        }
        Ok(MarkedPapers { papers: u32::try_from(papers.len()).unwrap_or(u32::MAX) })
    })
}

fn marked(paper: &Paper, step: PaperStep, on: NaiveDate) -> Paper {
    let mut paper = paper.clone();
    match step {
        PaperStep::Sent => {
            paper.state = PaperState::Sent;
            paper.sent_on = Some(on);
            paper.returned_on = None;
        }
        PaperStep::Returned => {
            paper.state = PaperState::Returned;
            paper.returned_on = Some(on);
        }
        PaperStep::Printed => {
            paper.state = PaperState::Printed;
            paper.sent_on = None;
            paper.returned_on = None;
        }
    }
    paper
}

/// Whose signatures the paper has lines for.
fn signers_of(conn: &Connection, paper: &Paper) -> Result<Vec<Signer>> {
    match paper.kind {
        PaperKind::Agreement => Ok(rows::signer::list_of_placement(conn, paper.placement_id)?),
        PaperKind::Amendment => {
            let all = rows::amendment::list_of_placement(conn, paper.placement_id)?;
            let Some(amendment) = all.iter().find(|a| a.number == paper.number) else {
                return Ok(Vec::new());
            };
            Ok(rows::signer::list_of_amendment(conn, amendment.id)?)
        }
        _ => Ok(Vec::new()),
    }
}

fn mark_signers(tx: &mut Tx<'_>, signers: Vec<Signer>, args: &MarkPapers, on: NaiveDate) -> Result<()> {
    for mut signer in signers {
        if signer.has_signed() {
            continue;
        }
        match args.step {
            PaperStep::Sent => {
                signer.sent_on = Some(on);
                signer.sent_how.clone_from(&args.how);
            }
            PaperStep::Returned if args.signed_by_all => {
                signer.returned_on = Some(on);
                signer.signed_on_paper = true;
            }
            PaperStep::Returned => continue,
            PaperStep::Printed => {
                signer.sent_on = None;
                signer.sent_how.clear();
            }
        }
        tx.update(&signer)?;
    }
    Ok(())
}
