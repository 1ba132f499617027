//! Employers: the list, one employer's page, its sites, people and papers.

use domain::{
    address::{Address, LocatedBy},
    contact::Contact,
    employer::{Credential, Employer, EmployerStage, Person, PersonRole, Site},
    ids::{ClusterId, EmployerId},
    lists::{EmployerRow, OpportunityRow, PlacementRow},
    note::{Note, NoteAbout},
    zip,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use storage::{
    reports::{self, opportunity_rows::Opportunities, placement_facts::Placements},
    row, rows,
};
use ts_rs::TS;
use uuid::Uuid;

use crate::{
    call::Call,
    commands::Nothing,
    contacts::{ContactAdvice, advice},
    error::Result,
    settings::put,
    signer_names::SignerNames,
};

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct EmployerList {
    pub rows: Vec<EmployerRow>,
}

pub fn list(call: &Call<'_>, _: Nothing) -> Result<EmployerList> {
    call.read(|conn| Ok(EmployerList { rows: reports::employer_rows::list(conn)? }))
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetEmployer {
    pub id: EmployerId,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct EmployerPage {
    pub employer: Employer,
    pub sites: Vec<Site>,
    pub people: Vec<Person>,
    pub credentials: Vec<Credential>,
    pub opportunities: Vec<OpportunityRow>,
    pub placements: Vec<PlacementRow>,
    pub contacts: Vec<Contact>,
    pub notes: Vec<Note>,
    pub advice: ContactAdvice,
}

pub fn get(call: &Call<'_>, args: GetEmployer) -> Result<EmployerPage> {
    let (id, today) = (args.id, call.today());
    call.read(|conn| {
        let employer: Employer = row::get(conn, id.0)?;
        Ok(EmployerPage {
            sites: rows::site::list_of_employer(conn, id)?,
            people: rows::person::list_of_employer(conn, id)?,
            credentials: rows::credential::list_of_employer(conn, id)?,
            opportunities: reports::opportunity_rows::list(conn, &Opportunities::OfEmployer(id))?,
            placements: crate::placements::rows_of(conn, &Placements::OfEmployer(id), today)?,
            contacts: rows::contact::list_of_employer(conn, id)?,
            notes: rows::note::list_about(conn, NoteAbout::Employer, id.0)?,
            advice: advice(conn, &employer, today)?,
            employer,
        })
    })
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddEmployer {
    pub name: String,
    #[serde(default)]
    pub industry: String,
    #[serde(default)]
    pub cluster_id: Option<ClusterId>,
    #[serde(default)]
    pub phone: String,
    #[serde(default)]
    pub address: Address,
    #[serde(default)]
    pub contact_name: String,
}

pub fn add(call: &Call<'_>, args: AddEmployer) -> Result<Employer> {
    let employer = Employer {
        id: call.new_id()?,
        name: args.name.trim().into(),
        industry: args.industry.trim().into(),
        cluster_id: args.cluster_id,
        phone: args.phone.trim().into(),
        website: String::new(),
        stage: EmployerStage::Prospect,
        stage_reason: String::new(),
        owner_id: call.office()?.me().staff_id,
        next_available_on: None,
        contact_cap: None,
        notes: String::new(),
    };
    employer.validate()?;
    let site = located(Site {
        id: call.new_id()?,
        employer_id: employer.id,
        name: employer.name.clone(),
        address: args.address,
        point: None,
        located_by: LocatedBy::Nothing,
        phone: employer.phone.clone(),
        adult_on_site: String::new(),
        directions: String::new(),
        active: true,
    });
    site.validate()?;
    let contact_name = args.contact_name.trim();
    let contact = Person {
        id: call.new_id()?,
        employer_id: employer.id,
        site_id: Some(site.id),
        name: contact_name.into(),
        title: String::new(),
        phone: String::new(),
        email: String::new(),
        roles: vec![PersonRole::Contact],
        active: true,
    };
    call.write("add_employer", format!("added {}", employer.name), |tx| {
        tx.insert(&employer)?;
        tx.insert(&site)?;
        if !contact_name.is_empty() {
            tx.insert(&contact)?;
        }
        Ok(employer.clone())
    })
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveEmployer {
    pub employer: Employer,
}

pub fn save(call: &Call<'_>, args: SaveEmployer) -> Result<Employer> {
    args.employer.validate()?;
    call.write("save_employer", format!("changed {}", args.employer.name), |tx| put(tx, &args.employer))
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveSite {
    pub site: Site,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct SavedSite {
    #[serde(flatten)]
    #[ts(flatten)]
    pub site: Site,
    /// What somebody should look at although the site is stored.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub warning: Option<String>,
}

/// A site without a point of its own gets its ZIP code's; one set by hand stays.
pub fn save_site(call: &Call<'_>, args: SaveSite) -> Result<SavedSite> {
    let site = located(args.site);
    site.validate()?;
    let site = call.write("save_site", format!("changed the site {}", site.name), |tx| put(tx, &site))?;
    let zip = site.address.zip.trim();
    let warning = (site.point.is_none() && !zip.is_empty()).then(|| no_place(zip));
    Ok(SavedSite { site, warning })
}

pub(crate) fn no_place(zip: &str) -> String {
    format!("No place is known for ZIP {zip}; set the point on the map by hand.")
}

pub(crate) fn located(mut site: Site) -> Site {
    if site.located_by == LocatedBy::Hand && site.point.is_some() {
        return site;
    }
    site.point = zip::point_of(&site.address.zip);
    site.located_by = if site.point.is_some() { LocatedBy::Zip } else { LocatedBy::Nothing };
    site
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SavePerson {
    pub person: Person,
}

pub fn save_person(call: &Call<'_>, args: SavePerson) -> Result<Person> {
    args.person.validate()?;
    call.write("save_person", format!("changed {}", args.person.name), |tx| {
        let signers = SignerNames::of_people(tx.conn(), [args.person.id])?;
        let saved = put(tx, &args.person)?;
        signers.follow(tx)?;
        Ok(saved)
    })
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveCredential {
    pub credential: Credential,
}

pub fn save_credential(call: &Call<'_>, args: SaveCredential) -> Result<Credential> {
    args.credential.validate()?;
    let sentence = format!("changed the {}", args.credential.kind.label().to_lowercase());
    call.write("save_credential", sentence, |tx| put(tx, &args.credential))
}

#[derive(Debug, Clone, Copy, Deserialize, Serialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EmployerPart {
    Site,
    Person,
    Credential,
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveFromEmployer {
    pub part: EmployerPart,
    pub id: Uuid,
}

pub fn remove(call: &Call<'_>, args: RemoveFromEmployer) -> Result<Nothing> {
    let (word, id) = match args.part {
        EmployerPart::Site => ("site", args.id),
        EmployerPart::Person => ("person", args.id),
        EmployerPart::Credential => ("paper", args.id),
    };
    call.write("remove_from_employer", format!("removed a {word}"), |tx| {
        match args.part {
            EmployerPart::Site => tx.remove::<Site>(id)?,
            EmployerPart::Person => tx.remove::<Person>(id)?,
            EmployerPart::Credential => tx.remove::<Credential>(id)?,
        }
        Ok(())
    })?;
    Ok(Nothing {})
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LikelyDuplicates {
    pub name: String,
    #[serde(default)]
    pub except: Option<EmployerId>,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct Duplicate {
    pub id: EmployerId,
    pub name: String,
    pub city: String,
    /// 0 to 1; 1 = the same name but for case, marks and company words.
    pub likeness: f64,
}

/// At least this alike, to be shown while typing.
const ALIKE: f64 = 0.88;

pub fn likely_duplicates(call: &Call<'_>, args: LikelyDuplicates) -> Result<Vec<Duplicate>> {
    let typed = domain::likeness::bare_name(&args.name);
    if typed.chars().count() < 3 {
        return Ok(Vec::new());
    }
    let all = call.read(|conn| Ok(reports::employer_rows::list(conn)?))?;
    let mut found: Vec<Duplicate> = all
        .into_iter()
        .filter(|e| Some(e.id) != args.except)
        .map(|e| Duplicate {
            likeness: domain::likeness::of(&typed, &domain::likeness::bare_name(&e.name)),
            id: e.id,
            name: e.name,
            city: e.city,
        })
        .filter(|d| d.likeness >= ALIKE)
        .collect();
    found.sort_by(|a, b| b.likeness.total_cmp(&a.likeness));
    found.truncate(5);
    Ok(found)
}
