//! Everything that the papers of a placement need, for one placement or for thousands in the same statements.

use std::collections::HashMap;

use domain::{
    calendar::SchoolYear,
    employer::{Credential, Employer, Person, PersonRole, Site},
    guardian::Guardian,
    ids::PlacementId,
    kind::ExperienceKind,
    paper::Signer,
    pathway::{Cluster, Pathway},
    placement::Placement,
    school::School,
    staff::Staff,
    student::Student,
};
use rusqlite::Connection;
use uuid::Uuid;

use crate::{Error, Result, Row, rows::among};

#[derive(Debug, Clone, PartialEq)]
pub struct AgreementFacts {
    pub placement: Placement,
    pub student: Student,
    /// Who is called first, and signs, stands first.
    pub guardians: Vec<Guardian>,
    pub employer: Employer,
    pub site: Option<Site>,
    pub supervisor: Option<Person>,
    pub signatory: Option<Person>,
    /// Whom to call at the employer: of this site before others, still there before gone.
    pub contact: Option<Person>,
    pub school: School,
    /// The placement's coordinator, else the student's.
    pub coordinator: Option<Staff>,
    pub teacher: Option<Staff>,
    pub job_coach: Option<Staff>,
    pub counselor: Option<Staff>,
    pub pathway: Option<Pathway>,
    pub cluster: Option<Cluster>,
    pub kind: ExperienceKind,
    pub school_year: SchoolYear,
    /// Liability and workers’ compensation, what lasts longest first.
    pub insurance: Vec<Credential>,
    /// In the order of signing.
    pub signers: Vec<Signer>,
}

impl AgreementFacts {
    /// Who signs for the family.
    pub fn guardian(&self) -> Option<&Guardian> {
        self.guardians.first()
    }
}

/// In the order asked for.
///
/// # Errors
/// `Error::NotFound` for a placement that isn't there.
pub fn list(conn: &Connection, placements: &[PlacementId]) -> Result<Vec<AgreementFacts>> {
    let wanted = placements.iter().map(|id| id.0);
    let found: HashMap<Uuid, Placement> = by_id(among(conn, "id", wanted, "")?);
    let around = Around::read(conn, &found)?;
    placements.iter().map(|id| around.facts(of(&found, id.0)?)).collect()
}

/// Every row that any of the placements refers to.
struct Around {
    students: HashMap<Uuid, Student>,
    guardians: HashMap<Uuid, Vec<Guardian>>,
    employers: HashMap<Uuid, Employer>,
    sites: HashMap<Uuid, Site>,
    people: HashMap<Uuid, Vec<Person>>,
    schools: HashMap<Uuid, School>,
    staff: HashMap<Uuid, Staff>,
    pathways: HashMap<Uuid, Pathway>,
    clusters: HashMap<Uuid, Cluster>,
    kinds: HashMap<Uuid, ExperienceKind>,
    years: HashMap<Uuid, SchoolYear>,
    insurance: HashMap<Uuid, Vec<Credential>>,
    signers: HashMap<Uuid, Vec<Signer>>,
}

impl Around {
    fn read(conn: &Connection, placements: &HashMap<Uuid, Placement>) -> Result<Self> {
        let students: Vec<Uuid> = distinct(placements.values().map(|p| p.student_id.0));
        let employers: Vec<Uuid> = distinct(placements.values().map(|p| p.employer_id.0));
        let sites = distinct(placements.values().filter_map(|p| p.site_id).map(|id| id.0));
        let insured =
            "AND kind IN ('liability', 'workers_compensation') ORDER BY valid_until DESC NULLS FIRST, id";
        let signers = among(
            conn,
            "placement_id",
            placements.keys().copied(),
            "AND amendment_id IS NULL ORDER BY position, id",
        )?;
        let guardians = among(conn, "student_id", students.iter().copied(), "ORDER BY position, id")?;
        let people = among(conn, "employer_id", employers.iter().copied(), "ORDER BY active DESC, name, id")?;
        Ok(Self {
            students: by_id(among(conn, "id", students, "")?),
            guardians: grouped(guardians, |guardian: &Guardian| guardian.student_id.0),
            insurance: grouped(
                among(conn, "employer_id", employers.iter().copied(), insured)?,
                |credential: &Credential| credential.employer_id.0,
            ),
            employers: by_id(among(conn, "id", employers, "")?),
            sites: by_id(among(conn, "id", sites, "")?),
            people: grouped(people, |person: &Person| person.employer_id.0),
            signers: grouped(signers, |signer: &Signer| signer.placement_id.0),
            schools: by_id(crate::rows::school::list(conn)?),
            staff: by_id(crate::rows::staff::list(conn)?),
            pathways: by_id(crate::rows::pathway::list(conn)?),
            clusters: by_id(crate::rows::cluster::list(conn)?),
            kinds: by_id(crate::rows::kind::list(conn)?),
            years: by_id(crate::rows::school_year::list(conn)?),
        })
    }

    fn facts(&self, placement: &Placement) -> Result<AgreementFacts> {
        let student = of(&self.students, placement.student_id.0)?;
        let employer_id = placement.employer_id.0;
        let people = self.people.get(&employer_id).map_or(&[][..], Vec::as_slice);
        let person = |id: Option<domain::ids::PersonId>| people.iter().find(|p| Some(p.id) == id).cloned();
        let staff = |id: Option<domain::ids::StaffId>| id.and_then(|id| self.staff.get(&id.0)).cloned();
        let pathway = student.pathway_id.and_then(|id| self.pathways.get(&id.0));
        Ok(AgreementFacts {
            guardians: self.guardians.get(&student.id.0).cloned().unwrap_or_default(),
            employer: of(&self.employers, employer_id)?.clone(),
            site: placement.site_id.and_then(|id| self.sites.get(&id.0)).cloned(),
            supervisor: person(placement.supervisor_id),
            signatory: person(placement.signatory_id),
            contact: contact(people, placement).cloned(),
            school: of(&self.schools, student.school_id.0)?.clone(),
            coordinator: staff(placement.coordinator_id.or(student.coordinator_id)),
            teacher: staff(placement.teacher_id),
            job_coach: staff(placement.job_coach_id),
            counselor: staff(student.counselor_id),
            pathway: pathway.cloned(),
            cluster: pathway.and_then(|pathway| self.clusters.get(&pathway.cluster_id.0)).cloned(),
            kind: of(&self.kinds, placement.kind_id.0)?.clone(),
            school_year: of(&self.years, placement.school_year_id.0)?.clone(),
            insurance: self.insurance.get(&employer_id).cloned().unwrap_or_default(),
            signers: self.signers.get(&placement.id.0).cloned().unwrap_or_default(),
            student: student.clone(),
            placement: placement.clone(),
        })
    }
}

fn contact<'p>(people: &'p [Person], placement: &Placement) -> Option<&'p Person> {
    people.iter().filter(|person| person.roles.contains(&PersonRole::Contact)).min_by_key(|person| {
        (!person.active, person.site_id.is_none() || person.site_id != placement.site_id)
    })
}

fn by_id<R: Row>(rows: Vec<R>) -> HashMap<Uuid, R> {
    rows.into_iter().map(|row| (row.id(), row)).collect()
}

fn grouped<R>(rows: Vec<R>, key: impl Fn(&R) -> Uuid) -> HashMap<Uuid, Vec<R>> {
    let mut groups: HashMap<Uuid, Vec<R>> = HashMap::new();
    for row in rows {
        groups.entry(key(&row)).or_default().push(row);
    }
    groups
}

fn distinct(ids: impl Iterator<Item = Uuid>) -> Vec<Uuid> {
    let mut ids: Vec<Uuid> = ids.collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

fn of<R: Row>(rows: &HashMap<Uuid, R>, id: Uuid) -> Result<&R> {
    rows.get(&id).ok_or(Error::NotFound { table: R::TABLE.into(), id })
}
