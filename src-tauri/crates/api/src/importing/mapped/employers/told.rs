//! What one row tells of an employer: itself, a site, people, insurance and the last contact.

use chrono::NaiveDate;
use domain::{
    address::LocatedBy,
    contact::{Contact, ContactKind, ContactOutcome},
    employer::{Credential, CredentialKind, EmployerStage, Person, PersonRole, Site},
    pathway::Cluster,
};
use imports::{Code, Field, mapping::MappedEmployer};

use super::{
    super::{Tally, fill, find_named, sheet::Line},
    Firm,
};
use crate::{call::Call, employers::located, error::Result};

/// Every field of the draft is named, so that the compiler tells which one is forgotten.
pub(super) fn tell(
    call: &Call<'_>,
    firm: &mut Firm,
    draft: &MappedEmployer,
    clusters: &[Cluster],
    tally: &mut Tally,
    line: Line<'_>,
) -> Result<()> {
    let MappedEmployer {
        // Finds the employer.
        name: _,
        industry,
        cluster,
        phone,
        website,
        site,
        street,
        city,
        state,
        zip,
        contact_name,
        contact_title,
        contact_phone,
        contact_email,
        supervisor,
        supervisor_phone,
        supervisor_email,
        signatory,
        signatory_email,
        stage,
        last_contact,
        insurer,
        policy,
        insurance_expiry,
        contact_cap,
        notes,
        line: _,
    } = draft;
    let employer = &mut firm.employer;
    fill(&mut employer.industry, industry.as_ref());
    fill(&mut employer.phone, phone.as_ref());
    fill(&mut employer.website, website.as_ref());
    fill(&mut employer.notes, notes.as_ref());
    if let Some(name) = cluster.as_deref() {
        match find_named(clusters, name, |c| vec![c.name.clone()]) {
            Some(cluster) => employer.cluster_id = Some(cluster.id),
            None => {
                let message = format!("There is no career cluster “{name}”; it was left blank.");
                line.repaired(tally, Code::NotInOffice, Field::Cluster, name, message);
            }
        }
    }
    if let Some(word) = stage.as_deref() {
        match EmployerStage::parse(word) {
            Some(EmployerStage::DoNotUse) if employer.stage_reason.is_empty() => {
                employer.stage = EmployerStage::DoNotUse;
                employer.stage_reason = format!("Marked so in {}", line.sheet.file);
            }
            Some(stage) => employer.stage = stage,
            None => {
                let message =
                    format!("“{word}” is not a stage. Use Prospect, Talking, Partner, Paused or Do not use.");
                line.repaired(tally, Code::WordUnreadable, Field::Stage, word, message);
            }
        }
    }
    if let Some(cap) = contact_cap {
        match u16::try_from(*cap) {
            Ok(cap) => employer.contact_cap = Some(cap),
            Err(_) => {
                let message = "No office makes so many contacts, so the cap was left out.";
                line.repaired(tally, Code::NumberUnreadable, Field::ContactCap, &cap.to_string(), message);
            }
        }
    }
    tell_site(call, firm, [site, street, city, state, zip], tally, line)?;
    tell_person(
        call,
        firm,
        PersonRole::Contact,
        [contact_name, contact_title, contact_phone, contact_email],
        tally,
        line,
    )?;
    tell_person(
        call,
        firm,
        PersonRole::Supervisor,
        [supervisor, &None, supervisor_phone, supervisor_email],
        tally,
        line,
    )?;
    tell_person(call, firm, PersonRole::Signatory, [signatory, &None, &None, signatory_email], tally, line)?;
    tell_insurance(call, firm, [insurer, policy], *insurance_expiry, tally, line)?;
    last_contact.map_or(Ok(()), |day| tell_contact(call, firm, day, line))
}

/// An entry of the contact log, unless the log knows of that day already.
fn tell_contact(call: &Call<'_>, firm: &mut Firm, day: NaiveDate, line: Line<'_>) -> Result<()> {
    let day_of = |contact: &Contact| call.desk.surroundings.day_of(contact.at);
    if firm.contacts.iter().any(|contact| day_of(contact) == day) {
        return Ok(());
    }
    // Noon in Greenwich is the same day in all of America.
    let Some(noon) = day.and_hms_opt(12, 0, 0) else { return Ok(()) };
    let me = call.office()?.me();
    let contact = Contact {
        id: call.new_id()?,
        employer_id: Some(firm.employer.id),
        person_id: None,
        student_id: None,
        kind: ContactKind::Other,
        outcome: ContactOutcome::Reached,
        note: format!("Last contact as {} has it.", line.sheet.file),
        at: noon.and_utc(),
        author: if me.name.is_empty() { "The office".into() } else { me.name },
        position: me.position,
        school_id: None,
        follow_up_on: None,
        follow_up_done: false,
    };
    contact.validate()?;
    firm.contacts.push(contact);
    Ok(())
}

fn tell_site(
    call: &Call<'_>,
    firm: &mut Firm,
    told: [&Option<String>; 5],
    tally: &mut Tally,
    line: Line<'_>,
) -> Result<()> {
    if told.iter().all(|t| t.is_none()) {
        return Ok(());
    }
    let [name, street, city, state, zip] = told;
    let name = name.clone().unwrap_or_else(|| firm.employer.name.clone());
    let same = |s: &Site| {
        s.name.eq_ignore_ascii_case(name.trim())
            && street.as_deref().is_none_or(|t| s.address.street.is_empty() || s.address.street == t.trim())
    };
    let at = firm.sites.iter().position(same);
    let before = at.and_then(|at| firm.sites.get(at)).cloned();
    let mut site = match &before {
        Some(site) => site.clone(),
        None => Site {
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
        },
    };
    fill(&mut site.address.street, street.as_ref());
    fill(&mut site.address.city, city.as_ref());
    fill(&mut site.address.state, state.as_ref());
    fill(&mut site.address.zip, zip.as_ref());
    if !line.mend(tally, &mut site, before.as_ref(), Site::validate) {
        return Ok(());
    }
    let site = located(site);
    if zip.is_some() && site.point.is_none() && !site.address.zip.is_empty() {
        line.unknown_zip(tally, &site.address.zip);
    }
    match at.and_then(|at| firm.sites.get_mut(at)) {
        Some(known) => *known = site,
        None => firm.sites.push(site),
    }
    Ok(())
}

fn tell_person(
    call: &Call<'_>,
    firm: &mut Firm,
    role: PersonRole,
    [name, title, phone, email]: [&Option<String>; 4],
    tally: &mut Tally,
    line: Line<'_>,
) -> Result<()> {
    let Some(name) = name.as_deref().map(str::trim).filter(|n| !n.is_empty()) else { return Ok(()) };
    let at = firm.people.iter().position(|p| p.name.eq_ignore_ascii_case(name));
    let before = at.and_then(|at| firm.people.get(at)).cloned();
    let mut person = match &before {
        Some(person) => person.clone(),
        None => Person {
            id: call.new_id()?,
            employer_id: firm.employer.id,
            site_id: None,
            name: name.into(),
            title: String::new(),
            phone: String::new(),
            email: String::new(),
            roles: Vec::new(),
            active: true,
        },
    };
    if !person.roles.contains(&role) {
        person.roles.push(role);
    }
    fill(&mut person.title, title.as_ref());
    fill(&mut person.phone, phone.as_ref());
    fill(&mut person.email, email.as_ref());
    if !line.mend(tally, &mut person, before.as_ref(), Person::validate) {
        return Ok(());
    }
    match at.and_then(|at| firm.people.get_mut(at)) {
        Some(known) => *known = person,
        None => firm.people.push(person),
    }
    Ok(())
}

fn tell_insurance(
    call: &Call<'_>,
    firm: &mut Firm,
    [insurer, policy]: [&Option<String>; 2],
    valid_until: Option<NaiveDate>,
    tally: &mut Tally,
    line: Line<'_>,
) -> Result<()> {
    if insurer.is_none() && policy.is_none() && valid_until.is_none() {
        return Ok(());
    }
    let at = firm.credentials.iter().position(|c| c.kind == CredentialKind::Liability);
    let before = at.and_then(|at| firm.credentials.get(at)).cloned();
    let mut insurance = match &before {
        Some(insurance) => insurance.clone(),
        None => Credential {
            id: call.new_id()?,
            employer_id: firm.employer.id,
            kind: CredentialKind::Liability,
            issuer: String::new(),
            number: String::new(),
            valid_from: None,
            valid_until: None,
        },
    };
    fill(&mut insurance.issuer, insurer.as_ref());
    fill(&mut insurance.number, policy.as_ref());
    insurance.valid_until = valid_until.or(insurance.valid_until);
    if !line.mend(tally, &mut insurance, before.as_ref(), Credential::validate) {
        return Ok(());
    }
    match at.and_then(|at| firm.credentials.get_mut(at)) {
        Some(known) => *known = insurance,
        None => firm.credentials.push(insurance),
    }
    Ok(())
}
