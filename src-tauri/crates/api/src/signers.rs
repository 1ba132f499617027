//! Who must sign a placement's agreement, and how far each signature is.

use chrono::NaiveDate;
use domain::{
    employer::Person,
    ids::{PlacementId, SignerId},
    office::Office,
    paper::{Signer, SignerRole},
    placement::Placement,
    school::School,
    staff::Staff,
    student::Student,
};
use schemars::JsonSchema;
use serde::Deserialize;
use storage::{Connection, row, rows};
use ts_rs::TS;

use crate::{
    call::Call,
    error::{AppError, Result},
    settings::put,
};

/// The signers that a placement needs, in the order of signing.
pub(crate) fn needed(
    conn: &Connection,
    placement: &Placement,
    office: &Office,
    mut new_id: impl FnMut(SignerRole) -> Result<SignerId>,
) -> Result<Vec<Signer>> {
    let student: Student = row::get(conn, placement.student_id.0)?;
    let school: School = row::get(conn, student.school_id.0)?;
    let person = |id: Option<domain::ids::PersonId>| -> Result<String> {
        Ok(id
            .map(|id| row::find::<Person>(conn, id.0))
            .transpose()?
            .flatten()
            .map(|p| p.name)
            .unwrap_or_default())
    };
    let staff = |id: Option<domain::ids::StaffId>| -> Result<String> {
        Ok(id
            .map(|id| row::find::<Staff>(conn, id.0))
            .transpose()?
            .flatten()
            .map(|p| p.name)
            .unwrap_or_default())
    };
    let guardian =
        rows::guardian::list_of_student(conn, student.id)?.first().map(|g| g.name()).unwrap_or_default();
    let mut wanted = vec![
        (SignerRole::Student, student.legal_name()),
        (SignerRole::Guardian, guardian),
        (SignerRole::Supervisor, person(placement.supervisor_id)?),
    ];
    if placement.signatory_id.is_some() && placement.signatory_id != placement.supervisor_id {
        wanted.push((SignerRole::Signatory, person(placement.signatory_id)?));
    }
    wanted.push((SignerRole::Coordinator, staff(placement.coordinator_id)?));
    if office.settings.teacher_signs || placement.teacher_id.is_some() {
        wanted.push((SignerRole::Teacher, staff(placement.teacher_id)?));
    }
    if office.settings.principal_signs {
        wanted.push((SignerRole::Principal, school.principal));
    }
    let signers = wanted.into_iter().zip(1..).map(|((role, name), position)| {
        Ok(Signer {
            id: new_id(role)?,
            placement_id: placement.id,
            role,
            name,
            position,
            printed_on: None,
            sent_on: None,
            sent_how: String::new(),
            returned_on: None,
            signed_on_paper: false,
        })
    });
    signers.collect()
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordSignature {
    pub id: SignerId,
    pub step: SignatureStep,
    /// None = today.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// “With student”, “Visit”, “Post”.
    #[serde(default)]
    pub how: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SignatureStep {
    Printed,
    Sent,
    Returned,
    SignedOnPaper,
    NotSigned,
}

pub fn record(call: &Call<'_>, args: RecordSignature) -> Result<Signer> {
    let mut signer: Signer = call.read(|conn| Ok(row::get(conn, args.id.0)?))?;
    let on = Some(args.on.unwrap_or_else(|| call.today()));
    match args.step {
        SignatureStep::Printed => signer.printed_on = on,
        SignatureStep::Sent => {
            signer.sent_on = on;
            signer.sent_how = args.how;
        }
        SignatureStep::Returned => signer.returned_on = on,
        SignatureStep::SignedOnPaper => {
            signer.signed_on_paper = true;
            signer.returned_on = on;
        }
        SignatureStep::NotSigned => {
            signer.signed_on_paper = false;
            signer.returned_on = None;
        }
    }
    let who = if signer.name.is_empty() { signer.role.label() } else { &signer.name };
    let sentence = match args.step {
        SignatureStep::Printed => format!("printed for {who}"),
        SignatureStep::Sent => format!("sent to {who}"),
        SignatureStep::Returned | SignatureStep::SignedOnPaper => format!("recorded {who}’s signature"),
        SignatureStep::NotSigned => format!("took back {who}’s signature"),
    };
    call.write("record_signature", sentence, |tx| put(tx, &signer))
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddSigner {
    pub placement_id: PlacementId,
    pub role: SignerRole,
    pub name: String,
}

pub fn add(call: &Call<'_>, args: AddSigner) -> Result<Signer> {
    if args.name.trim().is_empty() {
        let mut v = domain::violation::Violations::default();
        v.required("", "name", "Give the signer’s name.");
        return Err(AppError::from(v));
    }
    let last = call.read(|conn| {
        Ok(rows::signer::list_of_placement(conn, args.placement_id)?.iter().map(|s| s.position).max())
    })?;
    let signer = Signer {
        id: call.new_id()?,
        placement_id: args.placement_id,
        role: args.role,
        name: args.name.trim().to_owned(),
        position: last.unwrap_or(0) + 1,
        printed_on: None,
        sent_on: None,
        sent_how: String::new(),
        returned_on: None,
        signed_on_paper: false,
    };
    call.write("add_signer", format!("added the signer {}", signer.name), |tx| put(tx, &signer))
}
