//! Opportunities from a mapped file; their employers must be in the office.

use domain::{
    employer::Employer,
    hazard::ToldHazards,
    ids::{PathwayId, SchoolYearId},
    kind::ExperienceKind,
    opportunity::{Opportunity, OpportunityStatus, Pay, Requirements},
    pathway::Pathway,
    time::WeeklyBlock,
};
use imports::{Block, Code, Field, MappedOptions, Target, each_opportunity, mapping::MappedOpportunity};
use storage::{Connection, Tx, rows};

use super::{
    File, Plan, Read, Tally, fill, find_named,
    firm_names::{FirmNames, tell_match},
    sheet::Line,
};
use crate::{call::Call, error::Result, importing::reading, students::current_year};

#[derive(Default)]
pub(super) struct Opportunities {
    opportunities: Vec<Opportunity>,
}

impl Plan for Opportunities {
    const TARGET: Target = Target::Opportunities;

    fn make(
        call: &Call<'_>,
        conn: &Connection,
        file: &File,
        options: &MappedOptions,
    ) -> Result<(Self, Tally, Read)> {
        let sheet = file.sheet();
        let employers = rows::employer::list(conn)?;
        let names = FirmNames::of(employers.iter().map(|e| e.name.as_str()));
        let (kinds, pathways, years) =
            (rows::kind::list(conn)?, rows::pathway::list(conn)?, rows::school_year::list(conn)?);
        let this_year = current_year(conn, call.today())?.id;
        let stored = rows::opportunity::list(conn)?;
        let (mut plan, mut tally) = (Self::default(), Tally::default());
        let mut progress = reading::progress(call, "Reading the file");
        let take = |draft: MappedOpportunity| -> Result<()> {
            let draft = &draft;
            let subject = format!("{} at {}", draft.title, draft.employer);
            let line = sheet.line(draft.line, &subject);
            let Some(employer) = names.find(&draft.employer).and_then(|at| employers.get(at)) else {
                let message = format!(
                    "There is no employer “{}” in the office. Import or add it first.",
                    draft.employer
                );
                line.rejected(&mut tally, Code::NotInOffice, Field::EmployerName, &draft.employer, message);
                return Ok(());
            };
            tell_match(&draft.employer, &employer.name, &mut tally, line);
            let Some(kind) = kind_of(&kinds, draft, &mut tally, line) else { return Ok(()) };
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
                None => new_offer(call, employer, kind, year, draft)?,
            };
            tell(conn, &mut offer, known.is_none(), draft, &mut tally, line)?;
            let named = pathways_of(&pathways, draft, &mut tally, line);
            if !named.is_empty() {
                offer.pathway_ids = named;
            }
            let taken = rows::opportunity::seats_taken(conn, offer.id)?;
            if !line.mend(&mut tally, &mut offer, known, |o| o.validate(taken)) {
                return Ok(());
            }
            tally.count(known, &offer, &format!("{} at {}", offer.title, employer.name));
            if known != Some(&offer) {
                plan.opportunities.push(offer);
            }
            Ok(())
        };
        let read = each_opportunity(&file.table, &file.mapping, options, &mut progress, take)?;
        Ok((plan, tally, read))
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
    line: Line<'_>,
) -> Option<&'k ExperienceKind> {
    let Some(name) = draft.kind.as_deref() else {
        return kinds.iter().find(|k| k.counts && k.active);
    };
    let found = find_named(kinds, name, |k| vec![k.name.clone()]);
    if found.is_none() {
        let message =
            format!("There is no kind of experience “{name}” in the office. Add it under Settings, Kinds.");
        line.rejected(tally, Code::NotInOffice, Field::Kind, name, message);
    }
    found
}

fn pathways_of(
    pathways: &[Pathway],
    draft: &MappedOpportunity,
    tally: &mut Tally,
    line: Line<'_>,
) -> Vec<PathwayId> {
    let mut found = Vec::new();
    for name in &draft.pathways {
        match find_named(pathways, name, |p| vec![p.name.clone(), p.code.clone()]) {
            Some(pathway) => found.push(pathway.id),
            None => {
                let message = format!(
                    "There is no pathway “{name}” in the office; it was left out. Add it under Settings, Pathways."
                );
                line.repaired(tally, Code::NotInOffice, Field::Pathway, name, message);
            }
        }
    }
    found
}

fn new_offer(
    call: &Call<'_>,
    employer: &Employer,
    kind: &ExperienceKind,
    school_year_id: SchoolYearId,
    draft: &MappedOpportunity,
) -> Result<Opportunity> {
    Ok(Opportunity {
        id: call.new_id()?,
        employer_id: employer.id,
        site_id: None,
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
        funding_source: String::new(),
        job_coach_id: None,
        vehicle: String::new(),
        requirements: Requirements::default(),
        hazards: Vec::new(),
        supervisor_id: None,
        status: OpportunityStatus::Open,
    })
}

/// Every field of the draft is named, so that the compiler tells which one is forgotten.
fn tell(
    conn: &Connection,
    offer: &mut Opportunity,
    is_new: bool,
    draft: &MappedOpportunity,
    tally: &mut Tally,
    line: Line<'_>,
) -> Result<()> {
    let MappedOpportunity {
        // These find the offer, or make it.
        employer: _,
        title: _,
        kind: _,
        pathways: _,
        site,
        starts,
        ends,
        weekly,
        seats,
        hours,
        paid,
        wage_cents,
        supervisor,
        requirements,
        hazards,
        tasks,
        line: _,
    } = draft;
    tell_place(conn, offer, is_new, [site, supervisor], tally, line)?;
    offer.starts_on = starts.or(offer.starts_on);
    offer.ends_on = ends.or(offer.ends_on);
    if !weekly.is_empty() {
        offer.weekly_blocks = weekly.iter().map(block).collect();
    }
    offer.seats = seats.map_or(offer.seats, |s| u16::try_from(s).unwrap_or(u16::MAX));
    match hours {
        Some(told) if (0.0..=2000.0).contains(told) => {
            offer.hours = format!("{told:.0}").parse().unwrap_or(offer.hours);
        }
        Some(told) => {
            let message = "An experience has at most 2,000 hours, so these were left out.";
            line.repaired(tally, Code::NumberUnreadable, Field::Hours, &told.to_string(), message);
        }
        None => {}
    }
    offer.pay.paid = paid.unwrap_or(offer.pay.paid || wage_cents.is_some());
    offer.pay.cents_per_hour = wage_cents.or(offer.pay.cents_per_hour);
    fill(&mut offer.tasks, tasks.as_ref());
    fill(&mut offer.requirements.other, requirements.as_ref());
    if let Some(written) = hazards {
        tell_hazards(offer, written, tally, line);
    }
    Ok(())
}

/// The site and the supervisor that are named; a new offer without a site is at the employer's first.
fn tell_place(
    conn: &Connection,
    offer: &mut Opportunity,
    is_new: bool,
    [site, supervisor]: [&Option<String>; 2],
    tally: &mut Tally,
    line: Line<'_>,
) -> Result<()> {
    if site.is_some() || is_new {
        let sites = rows::site::list_of_employer(conn, offer.employer_id)?;
        let named = site.as_deref().and_then(|name| find_named(&sites, name, |s| vec![s.name.clone()]));
        let first = sites.first().filter(|_| is_new);
        offer.site_id = named.or(first).map(|s| s.id).or(offer.site_id);
        if let (Some(name), None) = (site, named) {
            let message =
                format!("The employer has no site “{name}”, so it was left as it is. Add it there first.");
            line.repaired(tally, Code::NotInOffice, Field::Site, name, message);
        }
    }
    if let Some(name) = supervisor {
        let people = rows::person::list_of_employer(conn, offer.employer_id)?;
        match find_named(&people, name, |p| vec![p.name.clone()]) {
            Some(person) => offer.supervisor_id = Some(person.id),
            None => {
                let message = format!(
                    "Nobody at the employer is called “{name}”, so the supervisor was left as it is. Add them there first."
                );
                line.repaired(tally, Code::NotInOffice, Field::Supervisor, name, message);
            }
        }
    }
    Ok(())
}

/// Flags are added. One that the office has set stays until a person takes it away.
fn tell_hazards(offer: &mut Opportunity, written: &str, tally: &mut Tally, line: Line<'_>) {
    let told = ToldHazards::read(written);
    for order in told.orders {
        if !offer.hazards.contains(&order) {
            offer.hazards.push(order);
        }
    }
    for word in told.unknown {
        let message = format!(
            "“{word}” is none of the seventeen Hazardous Occupations Orders, so it was left out. Write the order’s number, such as HO 5."
        );
        line.repaired(tally, Code::HazardUnknown, Field::Hazards, &word, message);
    }
}

fn block(block: &Block) -> WeeklyBlock {
    WeeklyBlock { day: block.day.into(), starts: block.starts, ends: block.ends, break_minutes: 0 }
}
