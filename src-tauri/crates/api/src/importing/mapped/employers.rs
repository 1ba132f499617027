//! Employers from a mapped file, with a site, people and insurance each.

use std::collections::{HashMap, HashSet};

use domain::{
    address::LocatedBy,
    employer::{Credential, CredentialKind, Employer, EmployerStage, Person, PersonRole, Site},
    ids::EmployerId,
    likeness::bare_name,
    pathway::Cluster,
};
use imports::{
    Drafts, MappedOptions, Mapping, ReadError, Severity, Table, Target, mapping::MappedEmployer,
    read_employers,
};
use storage::{Connection, Tx, rows};

use super::{Plan, Tally, fill, find_named};
use crate::{call::Call, employers::located, error::Result, importing::reading};

#[derive(Default)]
pub(super) struct Employers {
    employers: Vec<Employer>,
    sites: Vec<Site>,
    people: Vec<Person>,
    credentials: Vec<Credential>,
}

/// An employer as stored or as this file has made it so far: several rows may be about one.
#[derive(Clone, PartialEq)]
struct Firm {
    employer: Employer,
    sites: Vec<Site>,
    people: Vec<Person>,
    credentials: Vec<Credential>,
}

impl Plan for Employers {
    type Draft = MappedEmployer;
    const TARGET: Target = Target::Employers;

    fn read(
        table: &Table,
        mapping: &Mapping,
        options: &MappedOptions,
        progress: &mut imports::Progress<'_>,
    ) -> Result<Drafts<MappedEmployer>, ReadError> {
        read_employers(table, mapping, options, progress)
    }

    fn make(
        call: &Call<'_>,
        conn: &Connection,
        drafts: &[MappedEmployer],
        file: &str,
    ) -> Result<(Self, Tally)> {
        let clusters = rows::cluster::list(conn)?;
        let stored = firms(conn)?;
        let mut now: Vec<(Option<usize>, Firm)> =
            stored.iter().cloned().enumerate().map(|(i, f)| (Some(i), f)).collect();
        let mut names: HashMap<String, usize> =
            now.iter().enumerate().map(|(i, (_, f))| (bare_name(&f.employer.name), i)).collect();
        let mut tally = Tally::default();
        for draft in drafts {
            let at = match names.get(&bare_name(&draft.name)) {
                Some(at) => *at,
                None => {
                    now.push((
                        None,
                        Firm {
                            employer: new_employer(call, draft)?,
                            sites: Vec::new(),
                            people: Vec::new(),
                            credentials: Vec::new(),
                        },
                    ));
                    names.insert(bare_name(&draft.name), now.len() - 1);
                    now.len() - 1
                }
            };
            if let Some((_, firm)) = now.get_mut(at) {
                tell(call, firm, draft, &clusters, &mut tally, file)?;
            }
        }
        let told: HashSet<String> = drafts.iter().map(|d| bare_name(&d.name)).collect();
        let mut plan = Self::default();
        for (before, firm) in now {
            let before = before.and_then(|i| stored.get(i));
            if before == Some(&firm) && !told.contains(&bare_name(&firm.employer.name)) {
                continue;
            }
            tally.count(before, &firm, &firm.employer.name);
            if before != Some(&firm) {
                plan.employers.push(firm.employer);
                plan.sites.extend(firm.sites);
                plan.people.extend(firm.people);
                plan.credentials.extend(firm.credentials);
            }
        }
        Ok((plan, tally))
    }

    fn write(&self, call: &Call<'_>, tx: &mut Tx<'_>) -> Result<()> {
        let Self { employers, sites, people, credentials } = self;
        let mut pace = reading::Pace::new(
            call,
            "Writing employers",
            employers.len() + sites.len() + people.len() + credentials.len(),
        );
        macro_rules! put_all {
            ($($list:ident)+) => {$(
                for row in $list {
                    tx.put(row)?;
                    pace.step()?;
                }
            )+};
        }
        put_all!(employers sites people credentials);
        Ok(())
    }
}

fn firms(conn: &Connection) -> Result<Vec<Firm>> {
    let (sites, people, credentials) =
        (rows::site::list(conn)?, rows::person::list(conn)?, rows::credential::list(conn)?);
    let mut at = HashMap::<EmployerId, usize>::new();
    let mut all: Vec<Firm> = Vec::new();
    for employer in rows::employer::list(conn)? {
        at.insert(employer.id, all.len());
        all.push(Firm { employer, sites: Vec::new(), people: Vec::new(), credentials: Vec::new() });
    }
    macro_rules! share_out {
        ($($list:ident)+) => {$(
            for row in $list {
                if let Some(firm) = at.get(&row.employer_id).and_then(|i| all.get_mut(*i)) {
                    firm.$list.push(row);
                }
            }
        )+};
    }
    share_out!(sites people credentials);
    Ok(all)
}

fn new_employer(call: &Call<'_>, draft: &MappedEmployer) -> Result<Employer> {
    Ok(Employer {
        id: call.new_id()?,
        name: draft.name.trim().into(),
        industry: String::new(),
        cluster_id: None,
        phone: String::new(),
        website: String::new(),
        stage: EmployerStage::Prospect,
        stage_reason: String::new(),
        owner_id: None,
        next_available_on: None,
        contact_cap: None,
        notes: String::new(),
    })
}

fn tell(
    call: &Call<'_>,
    firm: &mut Firm,
    draft: &MappedEmployer,
    clusters: &[Cluster],
    tally: &mut Tally,
    file: &str,
) -> Result<()> {
    let employer = &mut firm.employer;
    fill(&mut employer.industry, draft.industry.as_ref());
    fill(&mut employer.phone, draft.phone.as_ref());
    fill(&mut employer.website, draft.website.as_ref());
    fill(&mut employer.notes, draft.notes.as_ref());
    if let Some(name) = draft.cluster.as_deref() {
        match find_named(clusters, name, |c| vec![c.name.clone()]) {
            Some(cluster) => employer.cluster_id = Some(cluster.id),
            None => tally.unknown(
                Severity::Repaired,
                file,
                draft.line,
                "cluster",
                name,
                format!("There is no career cluster “{name}”; it was left blank."),
            ),
        }
    }
    if let Some(word) = draft.stage.as_deref() {
        match EmployerStage::parse(word) {
            Some(EmployerStage::DoNotUse) if employer.stage_reason.is_empty() => {
                employer.stage = EmployerStage::DoNotUse;
                employer.stage_reason = format!("Marked so in {file}");
            }
            Some(stage) => employer.stage = stage,
            None => tally.unknown(
                Severity::Repaired,
                file,
                draft.line,
                "stage",
                word,
                format!("“{word}” is not a stage. Use Prospect, Talking, Partner, Paused or Do not use."),
            ),
        }
    }
    tell_site(call, firm, draft)?;
    tell_people(call, firm, draft)?;
    tell_insurance(call, firm, draft)
}

fn tell_site(call: &Call<'_>, firm: &mut Firm, draft: &MappedEmployer) -> Result<()> {
    let told = [&draft.site, &draft.street, &draft.city, &draft.state, &draft.zip];
    if told.iter().all(|t| t.is_none()) {
        return Ok(());
    }
    let name = draft.site.clone().unwrap_or_else(|| firm.employer.name.clone());
    let same = |s: &Site| {
        s.name.eq_ignore_ascii_case(name.trim())
            && draft
                .street
                .as_deref()
                .is_none_or(|t| s.address.street.is_empty() || s.address.street == t.trim())
    };
    let at = match firm.sites.iter().position(same) {
        Some(at) => at,
        None => {
            firm.sites.push(Site {
                id: call.new_id()?,
                employer_id: firm.employer.id,
                name: name.trim().into(),
                address: Default::default(),
                point: None,
                located_by: LocatedBy::Nothing,
                phone: String::new(),
                adult_on_site: String::new(),
                directions: String::new(),
                active: true,
            });
            firm.sites.len() - 1
        }
    };
    let mut site = firm.sites.swap_remove(at);
    fill(&mut site.address.street, draft.street.as_ref());
    fill(&mut site.address.city, draft.city.as_ref());
    fill(&mut site.address.state, draft.state.as_ref());
    fill(&mut site.address.zip, draft.zip.as_ref());
    firm.sites.push(located(site));
    let last = firm.sites.len() - 1;
    firm.sites.swap(at, last);
    Ok(())
}

fn tell_people(call: &Call<'_>, firm: &mut Firm, draft: &MappedEmployer) -> Result<()> {
    let told = [
        (
            PersonRole::Contact,
            &draft.contact_name,
            &draft.contact_title,
            &draft.contact_phone,
            &draft.contact_email,
        ),
        (PersonRole::Supervisor, &draft.supervisor, &None, &draft.supervisor_phone, &draft.supervisor_email),
        (PersonRole::Signatory, &draft.signatory, &None, &None, &draft.signatory_email),
    ];
    for (role, name, title, phone, email) in told {
        let Some(name) = name.as_deref().map(str::trim).filter(|n| !n.is_empty()) else { continue };
        let at = match firm.people.iter().position(|p| p.name.eq_ignore_ascii_case(name)) {
            Some(at) => at,
            None => {
                firm.people.push(Person {
                    id: call.new_id()?,
                    employer_id: firm.employer.id,
                    site_id: None,
                    name: name.into(),
                    title: String::new(),
                    phone: String::new(),
                    email: String::new(),
                    roles: Vec::new(),
                    active: true,
                });
                firm.people.len() - 1
            }
        };
        let Some(person) = firm.people.get_mut(at) else { continue };
        if !person.roles.contains(&role) {
            person.roles.push(role);
        }
        fill(&mut person.title, title.as_ref());
        fill(&mut person.phone, phone.as_ref());
        fill(&mut person.email, email.as_ref());
    }
    Ok(())
}

fn tell_insurance(call: &Call<'_>, firm: &mut Firm, draft: &MappedEmployer) -> Result<()> {
    if draft.insurer.is_none() && draft.policy.is_none() && draft.insurance_expiry.is_none() {
        return Ok(());
    }
    let at = match firm.credentials.iter().position(|c| c.kind == CredentialKind::Liability) {
        Some(at) => at,
        None => {
            firm.credentials.push(Credential {
                id: call.new_id()?,
                employer_id: firm.employer.id,
                kind: CredentialKind::Liability,
                issuer: String::new(),
                number: String::new(),
                valid_from: None,
                valid_until: None,
            });
            firm.credentials.len() - 1
        }
    };
    if let Some(insurance) = firm.credentials.get_mut(at) {
        fill(&mut insurance.issuer, draft.insurer.as_ref());
        fill(&mut insurance.number, draft.policy.as_ref());
        insurance.valid_until = draft.insurance_expiry.or(insurance.valid_until);
    }
    Ok(())
}
