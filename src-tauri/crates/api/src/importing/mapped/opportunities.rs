//! Opportunities from a mapped file; their employers must be in the office.

use std::collections::HashMap;

use domain::{
    employer::Employer,
    ids::{PathwayId, SchoolYearId},
    kind::ExperienceKind,
    likeness::bare_name,
    opportunity::{Opportunity, OpportunityStatus, Pay, Requirements},
    pathway::Pathway,
    time::WeeklyBlock,
};
use imports::{
    Block, Drafts, MappedOptions, Mapping, ReadError, Severity, Table, Target, mapping::MappedOpportunity,
    read_opportunities,
};
use storage::{Connection, Tx, rows};

use super::{Plan, Tally, fill, find_named};
use crate::{call::Call, error::Result, importing::reading, students::current_year};

#[derive(Default)]
pub(super) struct Opportunities {
    opportunities: Vec<Opportunity>,
}

impl Plan for Opportunities {
    type Draft = MappedOpportunity;
    const TARGET: Target = Target::Opportunities;

    fn read(
        table: &Table,
        mapping: &Mapping,
        options: &MappedOptions,
        progress: &mut imports::Progress<'_>,
    ) -> Result<Drafts<MappedOpportunity>, ReadError> {
        read_opportunities(table, mapping, options, progress)
    }

    fn make(
        call: &Call<'_>,
        conn: &Connection,
        drafts: &[MappedOpportunity],
        file: &str,
    ) -> Result<(Self, Tally)> {
        let employers = rows::employer::list(conn)?;
        let by_name: HashMap<String, &Employer> = employers.iter().map(|e| (bare_name(&e.name), e)).collect();
        let (kinds, pathways, years) =
            (rows::kind::list(conn)?, rows::pathway::list(conn)?, rows::school_year::list(conn)?);
        let this_year = current_year(conn, call.today())?.id;
        let stored = rows::opportunity::list(conn)?;
        let (mut plan, mut tally) = (Self::default(), Tally::default());
        for draft in drafts {
            let Some(employer) = by_name.get(&bare_name(&draft.employer)).copied() else {
                let message = format!(
                    "There is no employer “{}” in the office. Import or add it first.",
                    draft.employer
                );
                tally.unknown(Severity::Rejected, file, draft.line, "employer", &draft.employer, message);
                continue;
            };
            let Some(kind) = kind_of(&kinds, draft, &mut tally, file) else { continue };
            let year = draft
                .starts
                .and_then(|d| years.iter().find(|y| y.starts_on <= d && d <= y.ends_on))
                .map_or(this_year, |y| y.id);
            let same = |o: &&Opportunity| {
                o.employer_id == employer.id
                    && o.school_year_id == year
                    && o.title.eq_ignore_ascii_case(draft.title.trim())
            };
            let known = stored.iter().find(same);
            let mut offer = match known {
                Some(offer) => offer.clone(),
                None => new_offer(call, conn, employer, kind, year, draft)?,
            };
            tell(&mut offer, draft);
            let named = pathways_of(&pathways, draft, &mut tally, file);
            if !named.is_empty() {
                offer.pathway_ids = named;
            }
            tally.count(known, &offer, &format!("{} at {}", offer.title, employer.name));
            if known != Some(&offer) {
                plan.opportunities.push(offer);
            }
        }
        Ok((plan, tally))
    }

    fn write(&self, call: &Call<'_>, tx: &mut Tx<'_>) -> Result<()> {
        let mut pace = reading::Pace::new(call, "Writing opportunities", self.opportunities.len());
        for offer in &self.opportunities {
            tx.put(offer)?;
            pace.step()?;
        }
        Ok(())
    }
}

/// As named; unnamed, the office's first kind that counts.
fn kind_of<'k>(
    kinds: &'k [ExperienceKind],
    draft: &MappedOpportunity,
    tally: &mut Tally,
    file: &str,
) -> Option<&'k ExperienceKind> {
    let Some(name) = draft.kind.as_deref() else {
        return kinds.iter().find(|k| k.counts && k.active);
    };
    let found = find_named(kinds, name, |k| vec![k.name.clone()]);
    if found.is_none() {
        let message =
            format!("There is no kind of experience “{name}” in the office. Add it under Settings, Kinds.");
        tally.unknown(Severity::Rejected, file, draft.line, "kind", name, message);
    }
    found
}

fn pathways_of(
    pathways: &[Pathway],
    draft: &MappedOpportunity,
    tally: &mut Tally,
    file: &str,
) -> Vec<PathwayId> {
    let mut found = Vec::new();
    for name in &draft.pathways {
        match find_named(pathways, name, |p| vec![p.name.clone(), p.code.clone()]) {
            Some(pathway) => found.push(pathway.id),
            None => {
                let message = format!(
                    "There is no pathway “{name}” in the office; it was left out. Add it under Settings, Pathways."
                );
                tally.unknown(Severity::Repaired, file, draft.line, "pathway", name, message);
            }
        }
    }
    found
}

fn new_offer(
    call: &Call<'_>,
    conn: &Connection,
    employer: &Employer,
    kind: &ExperienceKind,
    school_year_id: SchoolYearId,
    draft: &MappedOpportunity,
) -> Result<Opportunity> {
    let sites = rows::site::list_of_employer(conn, employer.id)?;
    let named = draft.site.as_deref().and_then(|name| find_named(&sites, name, |s| vec![s.name.clone()]));
    let people = rows::person::list_of_employer(conn, employer.id)?;
    let supervisor =
        draft.supervisor.as_deref().and_then(|name| find_named(&people, name, |p| vec![p.name.clone()]));
    Ok(Opportunity {
        id: call.new_id()?,
        employer_id: employer.id,
        site_id: named.or(sites.first()).map(|s| s.id),
        school_year_id,
        title: draft.title.trim().into(),
        kind_id: kind.id,
        pathway_ids: Vec::new(),
        cluster_id: employer.cluster_id,
        starts_on: None,
        ends_on: None,
        weekly_blocks: Vec::new(),
        seats: 1,
        hours: kind.hours,
        pay: Pay::default(),
        tasks: String::new(),
        dress: String::new(),
        requirements: Requirements::default(),
        hazards: Vec::new(),
        supervisor_id: supervisor.map(|p| p.id),
        status: OpportunityStatus::Open,
    })
}

fn tell(offer: &mut Opportunity, draft: &MappedOpportunity) {
    offer.starts_on = draft.starts.or(offer.starts_on);
    offer.ends_on = draft.ends.or(offer.ends_on);
    if !draft.weekly.is_empty() {
        offer.weekly_blocks = draft.weekly.iter().map(block).collect();
    }
    offer.seats = draft.seats.and_then(|s| u16::try_from(s).ok()).unwrap_or(offer.seats);
    if let Some(hours) = draft.hours.filter(|h| (0.0..=2000.0).contains(h)) {
        offer.hours = format!("{hours:.0}").parse().unwrap_or(offer.hours);
    }
    offer.pay.paid = draft.paid.unwrap_or(offer.pay.paid || draft.wage_cents.is_some());
    offer.pay.cents_per_hour = draft.wage_cents.or(offer.pay.cents_per_hour);
    fill(&mut offer.tasks, draft.tasks.as_ref());
    fill(&mut offer.requirements.other, draft.requirements.as_ref());
}

fn block(block: &Block) -> WeeklyBlock {
    WeeklyBlock { day: block.day.into(), starts: block.starts, ends: block.ends, break_minutes: 0 }
}
