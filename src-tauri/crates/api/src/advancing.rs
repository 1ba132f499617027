//! From stage to stage: what each stage still asks for, and the step itself.

use chrono::NaiveDate;
use domain::{
    hours::HoursEntry,
    ids::{PlacementEventId, PlacementId, SignerId},
    paper::{Signer, SignerRole},
    placement::{Placement, PlacementEvent, PlacementStage},
    student::Student,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use storage::{row, rows};
use ts_rs::TS;

use crate::{
    call::Call,
    error::{AppError, Code, Result},
    letters::first_lower,
    settings::office_of,
    signers,
};

/// A stage a placement may go to, and what is in the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct Way {
    pub to: PlacementStage,
    pub missing: Vec<Missing>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct Missing {
    /// `first_day`, `signature`, `hours`, ...
    pub code: String,
    /// “Parent signature missing”.
    pub message: String,
    /// The signer to record it for.
    pub signer_id: Option<SignerId>,
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AdvancePlacement {
    pub id: PlacementId,
    pub to: PlacementStage,
    #[serde(default)]
    pub reason: String,
    /// The day it was completed or ended; None = today.
    #[serde(default)]
    pub on: Option<NaiveDate>,
}

pub fn advance(call: &Call<'_>, args: AdvancePlacement) -> Result<Placement> {
    let (mut placement, student, signers, hours) = call.read(|conn| {
        let placement: Placement = row::get(conn, args.id.0)?;
        let student: Student = row::get(conn, placement.student_id.0)?;
        Ok((
            placement,
            student,
            rows::signer::list_of_placement(conn, args.id)?,
            rows::hours::list_of_placement(conn, args.id)?,
        ))
    })?;
    let from = placement.stage;
    if !from.next().contains(&args.to) {
        let message = format!("{} can’t go from {} to {}.", placement.number, from.label(), args.to.label());
        return Err(AppError::new(Code::StepNotAllowed, message));
    }
    let missing = missing_for(args.to, &placement, &signers, &hours);
    if let Some(first) = missing.first() {
        return Err(AppError::new(
            Code::StepNotAllowed,
            format!("Can’t mark {}: {}.", args.to.label(), first_lower(&first.message)),
        ));
    }
    placement.stage = args.to;
    if matches!(args.to, PlacementStage::Completed | PlacementStage::EndedEarly | PlacementStage::Withdrawn) {
        placement.ended_on = Some(args.on.unwrap_or_else(|| call.today()));
        placement.end_reason = args.reason.trim().to_owned();
    }
    placement.validate()?;
    let event = event(call, placement.id, Some(from), args.to, &args.reason)?;
    let sentence = format!("marked {} {}", student.spoken_name(), args.to.label());
    call.write("advance_placement", sentence, |tx| {
        tx.update(&placement)?;
        tx.insert(&event)?;
        if args.to == PlacementStage::AgreementOut && signers.is_empty() {
            let office = office_of(tx.conn())?;
            for signer in signers::needed(call, tx.conn(), &placement, &office)? {
                tx.insert(&signer)?;
            }
        }
        Ok(placement.clone())
    })
}

pub(crate) fn event(
    call: &Call<'_>,
    placement_id: PlacementId,
    from_stage: Option<PlacementStage>,
    to_stage: PlacementStage,
    reason: &str,
) -> Result<PlacementEvent> {
    let me = call.office()?.me();
    Ok(PlacementEvent {
        id: call.new_id::<PlacementEventId>()?,
        placement_id,
        from_stage,
        to_stage,
        reason: reason.trim().to_owned(),
        author: me.name,
        position: me.position,
        at: call.now(),
    })
}

/// Fields are required by stage, not at entry: what each stage still asks for.
pub(crate) fn missing_for(
    to: PlacementStage,
    placement: &Placement,
    signers: &[Signer],
    hours: &[HoursEntry],
) -> Vec<Missing> {
    let mut missing = Vec::new();
    let mut ask = |absent: bool, code: &str, message: String| {
        if absent {
            missing.push(Missing { code: code.into(), message, signer_id: None });
        }
    };
    match to {
        PlacementStage::Active => {
            ask(placement.starts_on.is_none(), "first_day", "First day missing".into());
            ask(placement.supervisor_id.is_none(), "supervisor", "Supervisor missing".into());
            ask(signers.is_empty(), "signers", "The agreement isn’t out yet".into());
            let unsigned = signers.iter().filter(|s| !s.has_signed());
            missing.extend(unsigned.map(|s| Missing {
                code: "signature".into(),
                message: format!("{} signature missing", signer_word(s.role)),
                signer_id: Some(s.id),
            }));
        }
        PlacementStage::Completed => {
            let (done, asked): (u32, u32) =
                (hours.iter().map(|h| h.minutes).sum(), u32::from(placement.hours_required) * 60);
            let short = asked.saturating_sub(done);
            ask(
                short > 0,
                "hours",
                format!(
                    "{} of {} h not entered",
                    domain::hours::hours_in_words(short),
                    placement.hours_required
                ),
            );
        }
        _ => {}
    }
    missing
}

fn signer_word(role: SignerRole) -> &'static str {
    use SignerRole as R;
    match role {
        R::Student => "Student",
        R::Guardian => "Parent",
        R::Supervisor => "Supervisor",
        R::Signatory => "Employer",
        R::Coordinator => "Coordinator",
        R::Teacher => "Teacher",
        R::Principal => "Principal",
    }
}
