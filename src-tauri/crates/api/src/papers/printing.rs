//! Printing: the files are made beside their place, the papers are kept and listed, then the files get their names.

use std::{
    io::{BufWriter, Write},
    path::Path,
};

use documents::{
    AgreementFacts, Batch, Clauses, Language, PaperError, Printed as OnePrinted, Shaper, Sides,
    blocks::Letterhead, missing, missing_label, print_each, print_merged,
};
use domain::{
    ids::{PaperId, PlacementId},
    paper::{Paper, PaperKind, PaperState, Signer},
    placement::{Placement, PlacementEvent, PlacementStage},
};
use storage::{Op, Tx, reports::agreement_facts::AgreementFacts as Known, rows};

use super::{
    ESSENTIAL, LeftOut, PrintAgreements, Printed, chosen, facts, frozen::Frozen, is_to_go_out, paper_error,
    unprintable,
};
use crate::{
    call::Call,
    error::{AppError, Code, Result},
    session::shown,
    settings::office_of,
    working_file::WorkingFile,
};

struct Job {
    /// With the signers whose lines the paper has.
    placements: Vec<(Placement, Vec<Signer>)>,
    papers: Vec<AgreementFacts>,
    letterhead: Letterhead,
    left_out: Vec<LeftOut>,
}

pub fn print(call: &Call<'_>, args: PrintAgreements) -> Result<Printed> {
    let job = prepare(call, &args)?;
    if job.papers.is_empty() {
        return nothing_printed(&args, job.left_out);
    }
    let clauses = Clauses::sample(Language::English).map_err(paper_error)?;
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let translations = Clauses::sample_translations().map_err(paper_error)?;
    let batch = Batch {
        letterhead: &job.letterhead,
        clauses: &clauses,
        translations: &translations,
        sides: Sides::One,
        workers,
    };
    let (printed, mut frozen, mut files) = set_each(call, &args, &batch, &job.papers)?;
    refuse_unprintable(&printed)?;
    if !args.each && job.papers.len() > 1 {
        files.push(make_merged(call, &args.out, &batch, &job.papers)?);
    }
    let papers = keep(call, &job, &printed, &mut frozen, &mut files)?;
    let pages = printed.iter().map(|p| p.pages).sum::<usize>();
    Ok(Printed {
        documents: u32::try_from(printed.len()).unwrap_or(u32::MAX),
        pages: u32::try_from(pages).unwrap_or(u32::MAX),
        left_out: job.left_out,
        papers,
        files: files.iter().map(|f| shown(f.place())).collect(),
    })
}

fn prepare(call: &Call<'_>, args: &PrintAgreements) -> Result<Job> {
    let today = call.today();
    call.read(|conn| {
        let office = office_of(conn)?;
        let ids = chosen(conn, &args.which(), today)?;
        let mut job = Job {
            placements: Vec::new(),
            papers: Vec::new(),
            letterhead: facts::letterhead(&office)?,
            left_out: Vec::new(),
        };
        let shaper = Shaper::new().map_err(paper_error)?;
        for known in facts::known(call, conn, &ids, &office)? {
            let mut paper = facts::agreement(conn, &known, &office)?;
            paper.family_language = args.language.copy(&known);
            let missing_glyphs = unprintable::sentences(&shaper, &paper);
            if !missing_glyphs.is_empty() {
                job.left_out.push(left_out(&known, missing_glyphs));
                continue;
            }
            let lacks: Vec<&str> = missing(&paper).into_iter().filter(|f| ESSENTIAL.contains(f)).collect();
            if args.leave_out_incomplete && !lacks.is_empty() {
                let missing = lacks.iter().map(|f| missing_label(f).to_owned()).collect();
                job.left_out.push(left_out(&known, missing));
                continue;
            }
            job.placements.push((known.placement, known.signers));
            job.papers.push(paper);
        }
        Ok(job)
    })
}

fn left_out(known: &Known, missing: Vec<String>) -> LeftOut {
    LeftOut {
        placement: known.placement.id,
        number: known.placement.number.clone(),
        student: known.student.listed_name(),
        missing,
    }
}

fn nothing_printed(args: &PrintAgreements, left_out: Vec<LeftOut>) -> Result<Printed> {
    if left_out.is_empty() && args.placements.is_empty() {
        return Err(AppError::new(
            Code::NothingToPrint,
            "No placement needs an agreement printed. Choose placements, or place a student first.",
        ));
    }
    Ok(Printed { documents: 0, pages: 0, left_out, files: Vec::new(), papers: Vec::new() })
}

/// Every agreement as a file of its own: what is kept, whatever is printed. With `each`, or when there is only one, it is also
/// what is saved.
fn set_each(
    call: &Call<'_>,
    args: &PrintAgreements,
    batch: &Batch<'_>,
    papers: &[AgreementFacts],
) -> Result<(Vec<OnePrinted>, Frozen, Vec<WorkingFile>)> {
    let total = u64::try_from(papers.len()).unwrap_or(u64::MAX);
    let mut frozen = Frozen::beside(&args.out)?;
    let mut files = Vec::new();
    let mut places = papers.iter().filter_map(|paper| match (args.each, papers.len()) {
        (true, _) => Some(args.out.join(file_name(paper))),
        (false, 1) => Some(args.out.clone()),
        _ => None,
    });
    let mut deliver = |_: &OnePrinted, bytes: Vec<u8>| {
        frozen.push(&bytes)?;
        if let Some(place) = places.next() {
            let (working, mut file) = WorkingFile::create(&place)?;
            files.push(working);
            file.write_all(&bytes)?;
            file.sync_all()?;
        }
        Ok(())
    };
    let mut told =
        |done: usize| call.progress.report(u64::try_from(done).unwrap_or(total), total, "Setting agreements");
    let printed = print_each(batch, papers, &mut deliver, &mut told, &|| call.progress.cancelled())
        .map_err(paper_error)?;
    Ok((printed, frozen, files))
}

/// What no font can print would come out as a box. A placement's own words are looked at before; what is left stands on every
/// paper, such as the letterhead.
fn refuse_unprintable(printed: &[OnePrinted]) -> Result<()> {
    let Some((paper, bad)) = printed.iter().find_map(|p| Some((p, p.unprintable.first()?))) else {
        return Ok(());
    };
    Err(AppError::new(
        Code::GlyphMissing,
        format!("Nothing was printed: {bad} ({}). Spell it another way, then print again.", paper.number),
    ))
}

/// All in one file under its working name, until the papers are kept.
fn make_merged(
    call: &Call<'_>,
    out: &Path,
    batch: &Batch<'_>,
    papers: &[AgreementFacts],
) -> Result<WorkingFile> {
    let total = u64::try_from(papers.len()).unwrap_or(u64::MAX);
    let (working, file) = WorkingFile::create(out)?;
    let mut out = BufWriter::new(file);
    let mut told = |done: usize| {
        call.progress.report(u64::try_from(done).unwrap_or(total), total, "Printing agreements")
    };
    print_merged(batch, papers, &mut out, &mut told, &|| call.progress.cancelled()).map_err(paper_error)?;
    out.flush()?;
    out.get_ref().sync_all()?;
    Ok(working)
}

fn file_name(paper: &AgreementFacts) -> String {
    let plain = |text: &str| {
        text.chars()
            .map(|c| if c.is_alphanumeric() || c == '-' || c == ' ' { c } else { '_' })
            .collect::<String>()
    };
    format!("{} {}.pdf", plain(&paper.number), plain(&paper.student.legal_name))
}

/// Lists the papers, marks who got one, moves matched placements on, and names the files: all or nothing.
fn keep(
    call: &Call<'_>,
    job: &Job,
    printed: &[OnePrinted],
    frozen: &mut Frozen,
    files: &mut [WorkingFile],
) -> Result<Vec<PaperId>> {
    let office = call.office()?;
    let total = u64::try_from(printed.len()).unwrap_or(u64::MAX);
    let sentence =
        if total == 1 { "printed 1 agreement".to_owned() } else { format!("printed {total} agreements") };
    let written = office.store.write(
        &call.actor(&office),
        Op::new("print_agreements", sentence),
        call.now(),
        |tx| {
            let mut ids = Vec::new();
            frozen.rewind()?;
            for (((placement, signers), paper), one) in job.placements.iter().zip(&job.papers).zip(printed) {
                let done = u64::try_from(ids.len()).unwrap_or(total);
                call.progress.report(done, total, "Keeping agreements");
                if call.progress.cancelled() {
                    return Err(paper_error(PaperError::Cancelled));
                }
                let language = paper.family_language.unwrap_or_default();
                ids.push(keep_one(call, tx, placement, signers, language, one, &frozen.next()?)?);
            }
            for file in files.iter_mut() {
                file.finish()?;
            }
            Ok::<_, AppError>(ids)
        },
    )?;
    call.touched(written.changed.iter().map(ToString::to_string));
    Ok(written.value)
}

fn keep_one(
    call: &Call<'_>,
    tx: &mut Tx<'_>,
    placement: &Placement,
    signers: &[Signer],
    language: Language,
    one: &OnePrinted,
    bytes: &[u8],
) -> Result<PaperId> {
    let (id, me, today) = (call.new_id::<PaperId>()?, call.office()?.me(), call.today());
    for mut earlier in rows::paper::list_of_placement(tx.conn(), placement.id)? {
        if earlier.kind == PaperKind::Agreement && earlier.state != PaperState::Replaced {
            earlier.state = PaperState::Replaced;
            tx.update(&earlier)?;
        }
    }
    tx.insert(&Paper {
        id,
        placement_id: placement.id,
        kind: PaperKind::Agreement,
        number: placement.number.clone(),
        language: language.code().into(),
        state: PaperState::Printed,
        pages: u16::try_from(one.pages).unwrap_or(u16::MAX),
        printed_at: call.now(),
        printed_by: me.name.clone(),
        sha256: rows::paper_file::sha256(bytes),
        sent_on: None,
        returned_on: None,
    })?;
    rows::paper_file::insert(tx, id, bytes)?;
    if rows::signer::list_of_placement(tx.conn(), placement.id)?.is_empty() {
        for signer in signers {
            tx.insert(signer)?;
        }
    }
    for mut signer in rows::signer::list_of_placement(tx.conn(), placement.id)? {
        if !signer.has_signed() {
            signer.printed_on = Some(today);
            tx.update(&signer)?;
        }
    }
    if is_to_go_out(placement) {
        move_on(call, tx, placement.id, me.name, me.position)?;
    }
    Ok(id)
}

fn move_on(
    call: &Call<'_>,
    tx: &mut Tx<'_>,
    id: PlacementId,
    author: String,
    position: String,
) -> Result<()> {
    let mut placement: Placement = tx.get(id.0)?;
    let from = placement.stage;
    placement.stage = PlacementStage::AgreementOut;
    tx.update(&placement)?;
    tx.insert(&PlacementEvent {
        id: call.new_id()?,
        placement_id: id,
        from_stage: Some(from),
        to_stage: PlacementStage::AgreementOut,
        reason: "Agreement printed".into(),
        author,
        position,
        at: call.now(),
    })?;
    Ok(())
}
