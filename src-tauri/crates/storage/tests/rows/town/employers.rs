//! A hospital, its people and what it offers.

use chrono::{DateTime, Utc};
use domain::{
    address::{LocatedBy, Point},
    contact::{Contact, ContactKind, ContactOutcome},
    employer::{Credential, CredentialKind, Employer, EmployerStage, Person, PersonRole, Site},
    hazard::HazardousOrder,
    ids::*,
    not_the_same::NotTheSame,
    note::{Note, NoteAbout},
    opportunity::{Opportunity, OpportunityStatus, Pay, PayPeriod, Requirements},
    student::ClearanceKind,
    time::Day,
};

use super::{address, block, coordinator, day, health, id, kind, now, nursing, school, year, zofia};

pub fn hospital() -> Employer {
    Employer {
        id: EmployerId(id(15, 1)),
        name: "Northwest Hospital".into(),
        industry: "Hospitals".into(),
        cluster_id: Some(health().id),
        phone: "847-555-0105".into(),
        website: "hospital.example.org".into(),
        stage: EmployerStage::Partner,
        stage_reason: String::new(),
        owner_id: Some(coordinator().id),
        next_available_on: Some(day("2027-01-04")),
        contact_cap: Some(4),
        notes: "Parking behind the building".into(),
    }
}

pub fn site(n: u64, name: &str, city: &str) -> Site {
    Site {
        id: SiteId(id(16, n)),
        employer_id: hospital().id,
        name: name.into(),
        address: address(city),
        point: Some(Point { latitude: 42.06, longitude: -87.98 }),
        located_by: LocatedBy::Zip,
        phone: "847-555-0106".into(),
        adult_on_site: "Rosa Brandt".into(),
        directions: "Door 4".into(),
        active: true,
    }
}

pub fn clinic() -> Employer {
    Employer { id: EmployerId(id(15, 2)), name: "Northwest Hospitals".into(), ..hospital() }
}

pub fn not_the_same() -> NotTheSame {
    NotTheSame {
        id: NotTheSameId(id(31, 1)),
        one_id: hospital().id,
        other_id: clinic().id,
        author: "Maria Lopez".into(),
        position: "Career Coordinator".into(),
        at: now(),
    }
}

pub fn ward() -> Site {
    site(1, "Main ward", "Arlington Heights")
}

pub fn person(n: u64, name: &str, roles: &[PersonRole]) -> Person {
    Person {
        id: PersonId(id(17, n)),
        employer_id: hospital().id,
        site_id: Some(ward().id),
        name: name.into(),
        title: "Head nurse".into(),
        phone: "847-555-0107".into(),
        email: "nurse@example.org".into(),
        roles: roles.to_vec(),
        active: true,
    }
}

pub fn supervisor() -> Person {
    person(1, "Rosa Brandt", &[PersonRole::Supervisor, PersonRole::Contact])
}

pub fn credential(n: u64, kind: CredentialKind, until: Option<&str>) -> Credential {
    Credential {
        id: CredentialId(id(18, n)),
        employer_id: hospital().id,
        kind,
        issuer: "Lakeside Mutual".into(),
        number: "LM-1".into(),
        valid_from: Some(day("2025-01-01")),
        valid_until: until.map(day),
    }
}

pub fn contact(n: u64, at: DateTime<Utc>) -> Contact {
    Contact {
        id: ContactId(id(19, n)),
        employer_id: Some(hospital().id),
        person_id: Some(supervisor().id),
        student_id: Some(zofia().id),
        kind: ContactKind::Visit,
        outcome: ContactOutcome::Agreed,
        note: "Will host two".into(),
        at,
        author: "Maria Lopez".into(),
        position: "Career Coordinator".into(),
        school_id: Some(school().id),
        follow_up_on: Some(day("2026-12-01")),
        follow_up_done: false,
    }
}

pub fn note() -> Note {
    Note {
        id: NoteId(id(20, 1)),
        about: NoteAbout::Student,
        about_id: zofia().id.0,
        text: "Likes the night shift".into(),
        author: "Maria Lopez".into(),
        position: "Career Coordinator".into(),
        at: now(),
    }
}

pub fn opportunity() -> Opportunity {
    Opportunity {
        id: OpportunityId(id(21, 1)),
        employer_id: hospital().id,
        site_id: Some(ward().id),
        school_year_id: year().id,
        title: "Clinical support intern".into(),
        kind_id: kind().id,
        pathway_ids: vec![nursing().id],
        cluster_id: Some(health().id),
        starts_on: Some(day("2027-01-11")),
        ends_on: Some(day("2027-05-21")),
        weekly_blocks: vec![block(Day::Tue, "13:00", "15:30"), block(Day::Thu, "13:00", "15:30")],
        seats: 3,
        hours: 0,
        pay: Pay { paid: true, cents_per_hour: Some(1550), period: Some(PayPeriod::Biweekly) },
        tasks: "Takes vital signs".into(),
        dress: "Scrubs".into(),
        funding_source: "Perkins V".into(),
        job_coach_id: Some(coordinator().id),
        vehicle: "School van 2".into(),
        requirements: Requirements {
            min_age: Some(16),
            clearances: vec![ClearanceKind::TbTest],
            ..Requirements::default()
        },
        hazards: vec![HazardousOrder::Ho7],
        supervisor_id: Some(supervisor().id),
        status: OpportunityStatus::Open,
    }
}
