//! Open opportunities for one student, the best fit first: what “Place student” offers.

use domain::{
    conflict::{Check, Fit},
    ids::{OpportunityId, StudentId},
    opportunity::OpportunityStatus,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use storage::{
    fold,
    reports::{
        conflict_facts::StudentFacts,
        opportunity_rows::{self, Opportunities},
    },
};
use ts_rs::TS;

use crate::{call::Call, error::Result, placing::checks_today, students::current_year};

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FittingOpportunities {
    pub student_id: StudentId,
    /// Words of the title, employer or city; empty = all.
    #[serde(default)]
    pub text: String,
    /// At most 200.
    pub limit: u32,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct FittingOpportunity {
    pub id: OpportunityId,
    pub title: String,
    pub employer: String,
    pub site: String,
    pub city: String,
    pub kind: String,
    pub schedule: String,
    pub seats_free: u16,
    pub fit: Fit,
    /// What is in the way.
    pub conflicts: Vec<Check>,
}

/// Offers with no free seat come last, with the reason.
pub fn fitting(call: &Call<'_>, args: FittingOpportunities) -> Result<Vec<FittingOpportunity>> {
    let today = call.today();
    let words: Vec<String> = fold::fold(&args.text).split_whitespace().map(str::to_owned).collect();
    call.read(|conn| {
        let year = current_year(conn, today)?;
        let offers = opportunity_rows::list(conn, &Opportunities::OfYear(year.id))?;
        let student = StudentFacts::read(conn, args.student_id)?;
        let mut found = Vec::new();
        for offer in offers.into_iter().filter(|o| o.status == OpportunityStatus::Open) {
            let text =
                fold::fold(&format!("{} {} {} {}", offer.title, offer.employer, offer.site, offer.city));
            if !words.iter().all(|w| text.contains(w.as_str())) {
                continue;
            }
            let facts = student.against(conn, offer.id, None)?;
            let checks = checks_today(&facts, today);
            found.push(FittingOpportunity {
                fit: Fit::of(&checks),
                conflicts: checks.into_iter().filter(|c| !c.ok).collect(),
                seats_free: offer.seats.saturating_sub(offer.taken),
                id: offer.id,
                title: offer.title,
                employer: offer.employer,
                site: offer.site,
                city: offer.city,
                kind: offer.kind,
                schedule: offer.schedule,
            });
        }
        found.sort_by(|a, b| rank(a).cmp(&rank(b)));
        found.truncate(usize::try_from(args.limit.min(200)).unwrap_or(200));
        Ok(found)
    })
}

/// The best fit first. Of two with as much in the way, the one that counts as aligned.
fn rank(offer: &FittingOpportunity) -> (bool, Fit, usize, bool, &str) {
    let outside = offer.conflicts.iter().any(|c| c.code == "aligned");
    (offer.seats_free == 0, offer.fit, offer.conflicts.len(), outside, &offer.employer)
}
