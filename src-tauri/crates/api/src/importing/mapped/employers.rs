//! Employers from a mapped file, with a site, people and insurance each.

mod told;

use std::collections::{HashMap, HashSet};

use domain::{
    contact::Contact,
    employer::{Credential, Employer, EmployerStage, Person, Site},
    ids::EmployerId,
};
use imports::{MappedOptions, Target, each_employer, mapping::MappedEmployer};
use storage::{Connection, Tx, rows};

use self::told::tell;
use super::{
    File, Plan, Read, Tally,
    firm_names::{FirmNames, tell_match},
};
use crate::{call::Call, error::Result, importing::reading, signer_names::SignerNames};

#[derive(Default)]
pub(super) struct Employers {
    employers: Vec<Employer>,
    sites: Vec<Site>,
    people: Vec<Person>,
    credentials: Vec<Credential>,
    contacts: Vec<Contact>,
}

/// An employer as stored or as this file has made it so far: several rows may be about one.
#[derive(Clone, PartialEq)]
struct Firm {
    employer: Employer,
    sites: Vec<Site>,
    people: Vec<Person>,
    credentials: Vec<Credential>,
    contacts: Vec<Contact>,
}

impl Plan for Employers {
    const TARGET: Target = Target::Employers;

    fn make(
        call: &Call<'_>,
        conn: &Connection,
        file: &File,
        options: &MappedOptions,
    ) -> Result<(Self, Tally, Read)> {
        let sheet = file.sheet();
        let clusters = rows::cluster::list(conn)?;
        let stored = firms(conn)?;
        let mut now: Vec<(Option<usize>, Firm)> =
            stored.iter().cloned().enumerate().map(|(i, f)| (Some(i), f)).collect();
        let mut names = FirmNames::of(stored.iter().map(|f| f.employer.name.as_str()));
        let mut tally = Tally::default();
        let mut told: HashSet<usize> = HashSet::new();
        let mut progress = reading::progress(call, "Reading the file");
        let take = |draft: MappedEmployer| -> Result<()> {
            let draft = &draft;
            let at = match names.find(&draft.name) {
                Some(at) => at,
                None => {
                    now.push((
                        None,
                        Firm {
                            employer: new_employer(call, draft)?,
                            sites: Vec::new(),
                            people: Vec::new(),
                            credentials: Vec::new(),
                            contacts: Vec::new(),
                        },
                    ));
                    names.add(&draft.name, now.len() - 1);
                    now.len() - 1
                }
            };
            told.insert(at);
            if let Some((_, firm)) = now.get_mut(at) {
                let line = sheet.line(draft.line, &draft.name);
                tell_match(&draft.name, &firm.employer.name, &mut tally, line);
                tell(call, firm, draft, &clusters, &mut tally, line)?;
                line.mend(&mut tally, &mut firm.employer, None, Employer::validate);
            }
            Ok(())
        };
        let read = each_employer(&file.table, &file.mapping, options, &mut progress, take)?;
        let mut plan = Self::default();
        for (at, (before, firm)) in now.into_iter().enumerate() {
            let before = before.and_then(|i| stored.get(i));
            if before == Some(&firm) && !told.contains(&at) {
                continue;
            }
            tally.count(before, &firm, &firm.employer.name);
            if before != Some(&firm) {
                let logged = before.map_or(0, |b| b.contacts.len());
                plan.contacts.extend(firm.contacts.into_iter().skip(logged));
                plan.employers.push(firm.employer);
                plan.sites.extend(firm.sites);
                plan.people.extend(firm.people);
                plan.credentials.extend(firm.credentials);
            }
        }
        Ok((plan, tally, read))
    }

    fn write(&self, call: &Call<'_>, tx: &mut Tx<'_>) -> Result<()> {
        let Self { employers, sites, people, credentials, contacts } = self;
        let mut pace = reading::Pace::new(
            call,
            "Writing employers",
            employers.len() + sites.len() + people.len() + credentials.len() + contacts.len(),
        );
        macro_rules! put_all {
            ($($list:ident)+) => {$(
                for row in $list {
                    tx.put(row)?;
                    pace.step()?;
                }
            )+};
        }
        let signers = SignerNames::of_people(tx.conn(), people.iter().map(|p| p.id))?;
        put_all!(employers sites people credentials contacts);
        signers.follow(tx)?;
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
        all.push(Firm {
            employer,
            sites: Vec::new(),
            people: Vec::new(),
            credentials: Vec::new(),
            contacts: Vec::new(),
        });
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
    for contact in rows::contact::list(conn)? {
        let firm = contact.employer_id.and_then(|id| at.get(&id)).and_then(|i| all.get_mut(*i));
        if let Some(firm) = firm {
            firm.contacts.push(contact);
        }
    }
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
