//! What happened to a placement, step by step, and who signed its agreement.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use domain::{
    ids::{PlacementEventId, PlacementId, SignerId},
    paper::{Signer, SignerRole},
    placement::{PlacementEvent, PlacementStage},
};

use crate::{dice::Dice, mint::Mint};

/// The day of each step that was taken.
#[derive(Debug, Clone, Copy)]
pub struct Steps {
    pub matched: NaiveDate,
    pub out: Option<NaiveDate>,
    pub active: Option<NaiveDate>,
    /// Completed, ended early or withdrawn.
    pub closed: Option<(PlacementStage, NaiveDate)>,
}

pub fn events(
    mint: &mut Mint,
    dice: &mut Dice,
    placement_id: PlacementId,
    steps: Steps,
    reason: &str,
    author: &(String, String),
) -> Vec<PlacementEvent> {
    use PlacementStage::{Active, AgreementOut, Matched};
    let taken = [
        Some((Matched, steps.matched)),
        steps.out.map(|d| (AgreementOut, d)),
        steps.active.map(|d| (Active, d)),
        steps.closed,
    ];
    let mut from_stage = None;
    let mut events = Vec::with_capacity(4);
    for (to_stage, day) in taken.into_iter().flatten() {
        events.push(PlacementEvent {
            id: PlacementEventId(mint.uuid()),
            placement_id,
            from_stage,
            to_stage,
            reason: if to_stage.is_open() { String::new() } else { reason.to_owned() },
            author: author.0.clone(),
            position: author.1.clone(),
            at: office_hour(dice, day),
        });
        from_stage = Some(to_stage);
    }
    events
}

/// Somewhere between nine and four in Chicago.
pub fn office_hour(dice: &mut Dice, day: NaiveDate) -> DateTime<Utc> {
    let seconds = 15 * 3600 + dice.below(6 * 3600) as u32;
    day.and_time(NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0).unwrap_or_default()).and_utc()
}

/// The four who sign, in their order; `names` by role.
pub struct Signing<'a> {
    pub placement_id: PlacementId,
    pub names: [&'a str; 4],
    pub out: NaiveDate,
    /// How many have signed; the next one's turn it is.
    pub signed: usize,
    pub last_day: NaiveDate,
}

const ROLES: [SignerRole; 4] =
    [SignerRole::Student, SignerRole::Supervisor, SignerRole::Guardian, SignerRole::Coordinator];

pub fn signers(mint: &mut Mint, dice: &mut Dice, signing: &Signing<'_>) -> Vec<Signer> {
    let mut day = signing.out;
    ROLES
        .iter()
        .zip(signing.names)
        .enumerate()
        .map(|(i, (role, name))| {
            let signed = i < signing.signed;
            day = (day + Days::new(dice.below(4) as u64)).min(signing.last_day);
            let sent_how = match role {
                SignerRole::Student => "In person",
                SignerRole::Guardian => dice.pick(&["With student", "With student", "Post"]),
                SignerRole::Supervisor => dice.pick(&["Visit", "Post", "With student"]),
                _ => "Not needed",
            };
            Signer {
                id: SignerId(mint.uuid()),
                placement_id: signing.placement_id,
                amendment_id: None,
                role: *role,
                name: name.to_owned(),
                position: i as u16 + 1,
                printed_on: Some(signing.out),
                sent_on: Some(signing.out),
                sent_how: sent_how.to_owned(),
                returned_on: signed.then_some(day),
                signed_on_paper: signed,
            }
        })
        .collect()
}
