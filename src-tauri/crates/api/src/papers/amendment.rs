//! An amendment on paper: previewed, printed to a file, kept frozen and listed.

use std::{io::Write, path::PathBuf};

use documents::{
    AgreementFacts, Laid, Shaper, Sides,
    agreement::{AmendmentFacts, AmendmentWording, ChangedTerm, amendment as lay},
};
use domain::{
    amendment::Amendment,
    ids::{AmendmentId, PaperId},
    paper::{Paper, PaperKind, PaperState, Signer, SignerRole},
};
use schemars::JsonSchema;
use serde::Deserialize;
use storage::{Connection, Tx, row, rows};
use ts_rs::TS;

use super::{Preview, Printed, facts, paper_error, pdf_preview};
use crate::{
    call::Call,
    error::{AppError, Code, Result},
    session::shown,
    settings::office_of,
    working_file::WorkingFile,
};

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PreviewAmendment {
    pub id: AmendmentId,
}

/// As it would print, with every place marked that prints as a line to write on.
pub fn preview_amendment(call: &Call<'_>, args: PreviewAmendment) -> Result<Preview> {
    let (_, laid) = call.read(|conn| laid(call, conn, args.id))?;
    let laid = laid.with_gaps_marked();
    Ok(pdf_preview(&laid.to_pdf(Sides::One).map_err(paper_error)?, laid.page_count()))
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PrintAmendment {
    pub id: AmendmentId,
    /// A PDF file.
    pub out: PathBuf,
}

/// The file, the paper and the marks at its signers: all or nothing.
pub fn print_amendment(call: &Call<'_>, args: PrintAmendment) -> Result<Printed> {
    let (amendment, laid) = call.read(|conn| laid(call, conn, args.id))?;
    if let Some(bad) = laid.unprintable.first() {
        let message = format!(
            "Nothing was printed: {bad} ({}). Spell it another way, then print again.",
            amendment.number
        );
        return Err(AppError::new(Code::GlyphMissing, message));
    }
    let pdf = laid.to_pdf(Sides::One).map_err(paper_error)?;
    let (mut working, mut file) = WorkingFile::create(&args.out)?;
    file.write_all(&pdf)?;
    file.sync_all()?;
    drop(file);
    let pages = laid.page_count();
    let paper = call.write("print_amendment", format!("printed {}", amendment.number), |tx| {
        let paper = keep(call, tx, &amendment, pages, &pdf)?;
        working.finish()?;
        Ok(paper)
    })?;
    Ok(Printed {
        documents: 1,
        pages: u32::try_from(pages).unwrap_or(u32::MAX),
        left_out: Vec::new(),
        files: vec![shown(working.place())],
        papers: vec![paper],
    })
}

fn keep(
    call: &Call<'_>,
    tx: &mut Tx<'_>,
    amendment: &Amendment,
    pages: usize,
    pdf: &[u8],
) -> Result<PaperId> {
    let id = call.new_id::<PaperId>()?;
    for mut earlier in rows::paper::list_of_placement(tx.conn(), amendment.placement_id)? {
        if earlier.number == amendment.number && earlier.state != PaperState::Replaced {
            earlier.state = PaperState::Replaced;
            tx.update(&earlier)?;
        }
    }
    tx.insert(&Paper {
        id,
        placement_id: amendment.placement_id,
        kind: PaperKind::Amendment,
        number: amendment.number.clone(),
        language: "en".into(),
        state: PaperState::Printed,
        pages: u16::try_from(pages).unwrap_or(u16::MAX),
        printed_at: call.now(),
        printed_by: call.office()?.me().name,
        sha256: rows::paper_file::sha256(pdf),
        sent_on: None,
        returned_on: None,
    })?;
    rows::paper_file::insert(tx, id, pdf)?;
    for mut signer in rows::signer::list_of_amendment(tx.conn(), amendment.id)? {
        if !signer.has_signed() {
            signer.printed_on = Some(call.today());
            tx.update(&signer)?;
        }
    }
    Ok(id)
}

fn laid(call: &Call<'_>, conn: &Connection, id: AmendmentId) -> Result<(Amendment, Laid)> {
    let amendment: Amendment = row::get(conn, id.0)?;
    let signers = rows::signer::list_of_amendment(conn, id)?;
    let office = office_of(conn)?;
    let mut known = facts::known(call, conn, &[amendment.placement_id], &office)?;
    let mut known = known.pop().ok_or_else(|| AppError::not_found("placement"))?;
    known.signers.clone_from(&signers);
    let parties = signed_by(facts::agreement(conn, &known, &office)?, &signers);
    let changed = AmendmentFacts {
        number: amendment.number.clone(),
        effective_on: amendment.effective_on,
        reason: amendment.reason.clone(),
        changes: amendment
            .changes
            .iter()
            .map(|c| ChangedTerm { term: c.term.clone(), before: c.before.clone(), after: c.after.clone() })
            .collect(),
    };
    let wording = AmendmentWording::sample().map_err(paper_error)?;
    let mut shaper = Shaper::new().map_err(paper_error)?;
    let laid = lay(&mut shaper, &parties, &changed, &facts::letterhead(&office)?, &wording);
    Ok((amendment, laid))
}

/// Who is listed for the amendment signs it, whoever the terms have named since.
fn signed_by(mut parties: AgreementFacts, signers: &[Signer]) -> AgreementFacts {
    for signer in signers {
        let name = Some(signer.name.clone()).filter(|name| !name.trim().is_empty());
        match signer.role {
            SignerRole::Student => {
                if let Some(name) = name {
                    parties.student.legal_name = name;
                }
            }
            SignerRole::Guardian => parties.guardian.name = name,
            SignerRole::Supervisor => parties.supervisor.name = name,
            SignerRole::Signatory => parties.signatory.name = name,
            SignerRole::Coordinator => parties.coordinator.name = name,
            SignerRole::Teacher => parties.teacher = name,
            SignerRole::Principal => parties.principal = name,
        }
    }
    parties
}
