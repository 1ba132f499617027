//! Insurance and agreements of employers, some of them running out.

use chrono::{Days, NaiveDate};
use domain::{
    employer::{Credential, CredentialKind, EmployerStage},
    ids::{CredentialId, EmployerId},
};

use crate::employers::Ground;

/// What one employer has on file: partners nearly everything, the others little.
pub fn credentials(
    ground: &mut Ground<'_>,
    employer_id: EmployerId,
    stage: EmployerStage,
) -> Vec<Credential> {
    let percent = if stage == EmployerStage::Partner { 88 } else { 22 };
    let mut on_file = Vec::new();
    for (kind, prefix) in [
        (CredentialKind::Liability, "GL"),
        (CredentialKind::WorkersCompensation, "WC"),
        (CredentialKind::Agreement, "PA"),
    ] {
        if !ground.dice.percent(percent) {
            continue;
        }
        // Well ahead of today; the few that run out soon are chosen afterwards.
        let until = ground.today + Days::new(46 + ground.dice.below(600) as u64);
        let insurers =
            ["Prairie Mutual", "Lakeshore Casualty", "Heartland Insurance", "Great Rivers Assurance"];
        let issuer = match kind {
            CredentialKind::Agreement => "Center for Career Discovery (sample)",
            _ => *ground.dice.pick(&insurers),
        };
        on_file.push(Credential {
            id: CredentialId(ground.mint.uuid()),
            employer_id,
            kind,
            issuer: issuer.to_owned(),
            number: format!("{prefix}-{:06}", ground.dice.below(1_000_000)),
            valid_from: until.checked_sub_days(Days::new(730)),
            valid_until: Some(until),
        });
    }
    on_file
}

/// Four certificates run out within the month, and three have run out.
pub fn shorten_insurance(credentials: &mut [Credential], today: NaiveDate) {
    let liability = credentials.iter_mut().filter(|c| c.kind == CredentialKind::Liability);
    let days: [i64; 7] = [6, 11, 19, 27, -9, -33, -4];
    for (credential, days) in liability.step_by(7).zip(days) {
        let until = today + chrono::Duration::days(days);
        credential.valid_until = Some(until);
        credential.valid_from = until.checked_sub_days(Days::new(365));
    }
}
