//! Employers, their sites, their people and what they have on file with us.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    address::{Address, LocatedBy, Point},
    ids::{ClusterId, CredentialId, EmployerId, PersonId, SiteId, StaffId},
    violation::Violations,
    words::words,
};

words! {
    EmployerStage {
        Prospect = "prospect" "Prospect",
        Talking = "talking" "Talking",
        Partner = "partner" "Partner",
        Paused = "paused" "Paused",
        DoNotUse = "do_not_use" "Do not use",
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Employer {
    pub id: EmployerId,
    pub name: String,
    pub industry: String,
    pub cluster_id: Option<ClusterId>,
    pub phone: String,
    pub website: String,
    pub stage: EmployerStage,
    /// Why it is paused or not to be used.
    pub stage_reason: String,
    /// Who of the office keeps the relation.
    pub owner_id: Option<StaffId>,
    /// Not to be asked before this day.
    pub next_available_on: Option<NaiveDate>,
    /// Contacts by all schools within the office's window; None = the office's cap.
    pub contact_cap: Option<u16>,
    pub notes: String,
}

impl Employer {
    pub fn validate(&self) -> Result<(), Violations> {
        let mut v = Violations::default();
        v.required(&self.name, "name", "Give the employer's name.");
        v.lines(&[("name", &self.name), ("industry", &self.industry)]);
        v.phone(&self.phone, "phone");
        v.website(&self.website, "website");
        v.text(&self.stage_reason, "stage_reason");
        v.text(&self.notes, "notes");
        v.when(
            self.stage == EmployerStage::DoNotUse && self.stage_reason.trim().is_empty(),
            "stage_reason",
            "required",
            "Say why this employer is not to be used.",
        );
        v.finish()
    }
}

/// Where work happens.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Site {
    pub id: SiteId,
    pub employer_id: EmployerId,
    /// “Hintz Road”; the employer's name when there is only one.
    pub name: String,
    pub address: Address,
    pub point: Option<Point>,
    pub located_by: LocatedBy,
    pub phone: String,
    /// The adult of 21 or older who is there whenever a student under 16 works.
    pub adult_on_site: String,
    pub directions: String,
    pub active: bool,
}

impl Site {
    pub fn validate(&self) -> Result<(), Violations> {
        let mut v = Violations::default();
        v.lines(&[("name", &self.name), ("adult_on_site", &self.adult_on_site)]);
        v.address(&self.address);
        v.phone(&self.phone, "phone");
        v.text(&self.directions, "directions");
        v.zip(&self.address.zip, "address.zip");
        v.when(
            self.point.is_some_and(|p| !p.is_on_earth()),
            "point",
            "range",
            "Latitude is -90 to 90 and longitude -180 to 180.",
        );
        v.finish()
    }
}

words! {
    PersonRole {
        Contact = "contact" "Contact",
        Supervisor = "supervisor" "Supervisor",
        Signatory = "signatory" "Signatory",
    }
}

/// Someone at an employer. Contact, supervisor and signatory are kept apart; one person may be several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Person {
    pub id: PersonId,
    pub employer_id: EmployerId,
    pub site_id: Option<SiteId>,
    pub name: String,
    pub title: String,
    pub phone: String,
    pub email: String,
    pub roles: Vec<PersonRole>,
    /// False once they have left; old papers keep their name.
    pub active: bool,
}

impl Person {
    pub fn validate(&self) -> Result<(), Violations> {
        let mut v = Violations::default();
        v.required(&self.name, "name", "Give the person's name.");
        v.lines(&[("name", &self.name), ("title", &self.title), ("email", &self.email)]);
        v.phone(&self.phone, "phone");
        v.email(&self.email, "email");
        v.finish()
    }
}

words! {
    CredentialKind {
        Liability = "liability" "Liability insurance",
        WorkersCompensation = "workers_compensation" "Workers’ compensation",
        Agreement = "agreement" "Partnership agreement",
        Clearance = "clearance" "Clearance",
    }
}

/// Insurance, an agreement or a clearance of an employer, with its expiry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Credential {
    pub id: CredentialId,
    pub employer_id: EmployerId,
    pub kind: CredentialKind,
    /// Insurer, or who signed.
    pub issuer: String,
    /// Policy or agreement number.
    pub number: String,
    pub valid_from: Option<NaiveDate>,
    pub valid_until: Option<NaiveDate>,
}

impl Credential {
    pub fn validate(&self) -> Result<(), Violations> {
        let mut v = Violations::default();
        v.lines(&[("issuer", &self.issuer), ("number", &self.number)]);
        v.order(self.valid_from, self.valid_until, "valid_until", "It runs out before it starts.");
        v.finish()
    }
}
