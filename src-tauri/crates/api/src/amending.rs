//! Terms that change after the agreement was printed: they follow at once, and an amendment says what changed.

use chrono::NaiveDate;
use domain::{
    amendment::{Amendment, TermChange},
    employer::{Person, Site},
    ids::{AmendmentId, PersonId, PlacementId, SiteId, StaffId},
    opportunity::Pay,
    paper::{Paper, PaperKind, Signer},
    placement::{HazardItem, Placement, PlanItem},
    staff::Staff,
    time::{blocks_in_words, weekly_minutes},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use storage::{Connection, row, rows};
use ts_rs::TS;

use crate::{
    call::Call,
    error::{AppError, Code, Result},
    settings::office_of,
    signers,
};

/// An amendment with those who sign it.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct SignedAmendment {
    pub amendment: Amendment,
    pub signers: Vec<Signer>,
}

/// The latest first.
pub(crate) fn list(conn: &Connection, placement: PlacementId) -> Result<Vec<SignedAmendment>> {
    let all = rows::amendment::list_of_placement(conn, placement)?;
    all.into_iter()
        .map(|amendment| {
            Ok(SignedAmendment { signers: rows::signer::list_of_amendment(conn, amendment.id)?, amendment })
        })
        .collect()
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AmendPlacement {
    /// With its new terms.
    pub placement: Placement,
    /// The day from which they hold.
    pub effective_on: NaiveDate,
    pub reason: String,
}

/// Only once the agreement was printed: before that its terms can simply be changed.
pub fn amend(call: &Call<'_>, args: AmendPlacement) -> Result<SignedAmendment> {
    let me = call.office()?.me();
    let id = call.new_id::<AmendmentId>()?;
    let (now, reason) = (call.now(), args.reason.trim().to_owned());
    let (stored, placement, amendment) = call.read(|conn| {
        let stored: Placement = row::get(conn, args.placement.id.0)?;
        let papers = rows::paper::list_of_placement(conn, stored.id)?;
        refuse_unprinted(&stored, &papers)?;
        let placement = with_terms_of(&stored, args.placement);
        let earlier = rows::amendment::list_of_placement(conn, stored.id)?;
        let given = earlier.iter().map(|a| a.number.as_str()).chain(papers.iter().map(|p| p.number.as_str()));
        let amendment = Amendment {
            id,
            placement_id: stored.id,
            number: Amendment::next_number(&stored.number, given),
            effective_on: args.effective_on,
            reason,
            changes: changes(conn, &stored, &placement)?,
            author: me.name.clone(),
            position: me.position.clone(),
            at: now,
        };
        Ok((stored, placement, amendment))
    })?;
    amendment.validate()?;
    placement.validate()?;
    call.write("amend_placement", format!("amended {}", placement.number), |tx| {
        tx.update(&placement)?;
        // An agreement that everybody has signed stays theirs; one that is still out may be printed again with the new terms.
        if rows::signer::list_of_placement(tx.conn(), placement.id)?.iter().any(|s| !s.has_signed()) {
            signers::follow(call, tx, &stored, &placement)?;
        }
        tx.insert(&amendment)?;
        let office = office_of(tx.conn())?;
        let mut listed = Vec::new();
        for signer in signers::needed(call, tx.conn(), &placement, &office)? {
            let signer = Signer { amendment_id: Some(amendment.id), ..signer };
            tx.insert(&signer)?;
            listed.push(signer);
        }
        Ok(SignedAmendment { amendment: amendment.clone(), signers: listed })
    })
}

fn refuse_unprinted(placement: &Placement, papers: &[Paper]) -> Result<()> {
    let number = &placement.number;
    let message = if !placement.stage.is_open() {
        format!("{number} is over, so its terms can’t be amended.")
    } else if papers.iter().all(|p| p.kind != PaperKind::Agreement) {
        format!(
            "The agreement of {number} isn’t printed yet, so there is nothing to amend. Change the terms instead."
        )
    } else {
        return Ok(());
    };
    Err(AppError::new(Code::StepNotAllowed, message))
}

/// What is agreed on comes from the new terms; what happened to the placement stays.
fn with_terms_of(stored: &Placement, new: Placement) -> Placement {
    Placement {
        id: stored.id,
        number: stored.number.clone(),
        student_id: stored.student_id,
        opportunity_id: stored.opportunity_id,
        employer_id: stored.employer_id,
        school_year_id: stored.school_year_id,
        kind_id: stored.kind_id,
        stage: stored.stage,
        papers_back_on: stored.papers_back_on,
        safety: stored.safety.clone(),
        accepted: stored.accepted.clone(),
        aligned_by_hand: stored.aligned_by_hand,
        ended_on: stored.ended_on,
        end_reason: stored.end_reason.clone(),
        ..new
    }
}

fn changes(conn: &Connection, before: &Placement, after: &Placement) -> Result<Vec<TermChange>> {
    let (before, after) = (in_words(conn, before)?, in_words(conn, after)?);
    let both = before.into_iter().zip(after).filter(|((_, was), (_, is))| was != is);
    Ok(both.map(|((term, before), (_, after))| TermChange { term: term.into(), before, after }).collect())
}

/// Everything that the parties agree on, by the names that the agreement gives it.
fn in_words(conn: &Connection, placement: &Placement) -> Result<Vec<(&'static str, String)>> {
    let Placement {
        title,
        tasks,
        site_id,
        starts_on,
        ends_on,
        weekly_blocks,
        hours_required,
        pay,
        supervisor_id,
        signatory_id,
        coordinator_id,
        teacher_id,
        course,
        credit,
        release_periods,
        transport,
        dress,
        funding_source,
        job_coach_id,
        vehicle,
        makeup_until,
        midterm_on,
        final_on,
        permit_number,
        plan,
        hazards,
        id: _,
        number: _,
        student_id: _,
        opportunity_id: _,
        employer_id: _,
        school_year_id: _,
        kind_id: _,
        stage: _,
        papers_back_on: _,
        safety: _,
        accepted: _,
        aligned_by_hand: _,
        ended_on: _,
        end_reason: _,
    } = placement;
    let day =
        |day: &Option<NaiveDate>| day.map(|d| d.format("%A, %B %-d, %Y").to_string()).unwrap_or_default();
    let person = |id: &Option<PersonId>| -> Result<String> {
        let found = id.map(|id| row::find::<Person>(conn, id.0)).transpose()?.flatten();
        Ok(found.map(|p| with_title(&p.name, &p.title)).unwrap_or_default())
    };
    let staff = |id: &Option<StaffId>| -> Result<String> {
        let found = id.map(|id| row::find::<Staff>(conn, id.0)).transpose()?.flatten();
        Ok(found.map(|s| s.name).unwrap_or_default())
    };
    let site = |id: &Option<SiteId>| -> Result<String> {
        let found = id.map(|id| row::find::<Site>(conn, id.0)).transpose()?.flatten();
        Ok(found.map(|s| with_title(&s.name, &s.address.one_line())).unwrap_or_default())
    };
    Ok(vec![
        ("Position", title.trim().to_owned()),
        ("Main tasks", joined(tasks.lines().map(str::trim))),
        ("Work site", site(site_id)?),
        ("First day", day(starts_on)),
        ("Last day", day(ends_on)),
        ("Weekly schedule", schedule(weekly_blocks)),
        ("Hours in all", hours_required.to_string()),
        ("Pay", pay_in_words(pay)),
        ("Supervisor", person(supervisor_id)?),
        ("Signs for employer", person(signatory_id)?),
        ("Coordinator", staff(coordinator_id)?),
        ("Related teacher", staff(teacher_id)?),
        ("Course", course.trim().to_owned()),
        ("Credit", credit.trim().to_owned()),
        ("Released from", release_periods.trim().to_owned()),
        ("Travel", transport.trim().to_owned()),
        ("Dress, equipment", dress.trim().to_owned()),
        ("Funding source", funding_source.trim().to_owned()),
        ("Job coach", staff(job_coach_id)?),
        ("Vehicle", vehicle.trim().to_owned()),
        ("Make-up hours until", day(makeup_until)),
        ("Midterm review", day(midterm_on)),
        ("Final review", day(final_on)),
        ("Work permit", permit_number.trim().to_owned()),
        ("Training plan", joined(plan.iter().map(plan_item).collect::<Vec<_>>().iter().map(String::as_str))),
        ("Hazardous work", joined(hazards.iter().map(hazard).collect::<Vec<_>>().iter().map(String::as_str))),
    ])
}

fn joined<'a>(parts: impl Iterator<Item = &'a str>) -> String {
    parts.map(|p| p.trim_end_matches([';', '.'])).filter(|p| !p.is_empty()).collect::<Vec<_>>().join("; ")
}

fn with_title(name: &str, title: &str) -> String {
    [name.trim(), title.trim()].into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(", ")
}

/// “Tue, Thu 3:30–6:00 pm; 5 h a week”.
fn schedule(blocks: &[domain::time::WeeklyBlock]) -> String {
    if blocks.is_empty() {
        return String::new();
    }
    let week = domain::hours::hours_in_words(weekly_minutes(blocks));
    format!("{}; {week} h a week", blocks_in_words(blocks))
}

fn pay_in_words(pay: &Pay) -> String {
    if !pay.paid {
        return "Unpaid".into();
    }
    let wage = pay.cents_per_hour.map(|c| format!("${}.{:02} an hour", c / 100, c % 100));
    let period = pay.period.map(|p| format!("paid {}", p.label().to_lowercase()));
    let parts: Vec<String> = [wage, period].into_iter().flatten().collect();
    if parts.is_empty() { "Paid".into() } else { parts.join(", ") }
}

fn plan_item(item: &PlanItem) -> String {
    let PlanItem { task, taught_at, when } = item;
    let place = taught_at.label().to_lowercase();
    if when.trim().is_empty() {
        format!("{task} ({place})")
    } else {
        format!("{task} ({place}, {})", when.trim())
    }
}

fn hazard(item: &HazardItem) -> String {
    let HazardItem { order, process, step, supervised_by, longest_time } = item;
    let parts = [order.label(), process, step, supervised_by, longest_time];
    parts.into_iter().map(str::trim).filter(|p| !p.is_empty()).collect::<Vec<_>>().join(", ")
}
