//! Who must sign a placement's agreement, and how far each signature is.

use chrono::NaiveDate;
use domain::{
    employer::Person,
    ids::{PersonId, PlacementId, SignerId, StaffId},
    office::Office,
    paper::{Signer, SignerRole},
    placement::Placement,
    school::School,
    staff::Staff,
    student::Student,
    violation::Violations,
};
use schemars::JsonSchema;
use serde::Deserialize;
use storage::{Connection, Tx, row, rows};
use ts_rs::TS;

use crate::{
    call::Call,
    commands::Nothing,
    error::{AppError, Code, Result},
    settings::{office_of, put},
};

/// Who must sign, by role, in the order of signing.
pub(crate) fn wanted(
    conn: &Connection,
    placement: &Placement,
    office: &Office,
) -> storage::Result<Vec<(SignerRole, String)>> {
    let student: Student = row::get(conn, placement.student_id.0)?;
    let school: School = row::get(conn, student.school_id.0)?;
    let person = |id: Option<PersonId>| -> storage::Result<String> {
        let found = id.map(|id| row::find::<Person>(conn, id.0)).transpose()?.flatten();
        Ok(found.map(|p| p.name).unwrap_or_default())
    };
    let staff = |id: Option<StaffId>| -> storage::Result<String> {
        let found = id.map(|id| row::find::<Staff>(conn, id.0)).transpose()?.flatten();
        Ok(found.map(|s| s.name).unwrap_or_default())
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
    wanted.push((SignerRole::Coordinator, staff(placement.coordinator_id.or(student.coordinator_id))?));
    if office.settings.teacher_signs || placement.teacher_id.is_some() {
        wanted.push((SignerRole::Teacher, staff(placement.teacher_id)?));
    }
    if office.settings.principal_signs {
        wanted.push((SignerRole::Principal, school.principal));
    }
    Ok(wanted)
}

fn unsigned(
    id: SignerId,
    placement_id: PlacementId,
    role: SignerRole,
    name: String,
    position: u16,
) -> Signer {
    Signer {
        id,
        placement_id,
        amendment_id: None,
        role,
        name,
        position,
        printed_on: None,
        sent_on: None,
        sent_how: String::new(),
        returned_on: None,
        signed_on_paper: false,
    }
}

/// The signers that a placement needs, in the order of signing.
pub(crate) fn needed(
    call: &Call<'_>,
    conn: &Connection,
    placement: &Placement,
    office: &Office,
) -> Result<Vec<Signer>> {
    let wanted = wanted(conn, placement, office)?.into_iter().zip(1..);
    wanted
        .map(|((role, name), position)| Ok(unsigned(call.new_id()?, placement.id, role, name, position)))
        .collect()
}

/// After the terms changed: who hasn't signed yet goes by the name of now, a new role gets its line, and a role that no
/// longer applies goes. Who has signed keeps the name that they signed with. Where nobody is listed yet, printing lists them.
pub(crate) fn follow(call: &Call<'_>, tx: &mut Tx<'_>, before: &Placement, after: &Placement) -> Result<()> {
    let kept = rows::signer::list_of_placement(tx.conn(), after.id)?;
    if kept.is_empty() {
        return Ok(());
    }
    let office = office_of(tx.conn())?;
    let (was, now) = (wanted(tx.conn(), before, &office)?, wanted(tx.conn(), after, &office)?);
    let name_in = |list: &[(SignerRole, String)], role| {
        list.iter().find(|(r, _)| *r == role).map(|(_, name)| name.clone())
    };
    for role in SignerRole::ALL.iter().copied() {
        let (old, new) = (name_in(&was, role), name_in(&now, role));
        if old == new {
            continue;
        }
        let theirs = |s: &&Signer| s.role == role;
        let line = kept
            .iter()
            .filter(theirs)
            .find(|s| Some(&s.name) == old.as_ref())
            .or_else(|| kept.iter().find(theirs));
        match (line, new) {
            (Some(line), _) if line.has_signed() => {}
            (Some(line), Some(name)) => {
                tx.update(&Signer { name, ..line.clone() })?;
            }
            (Some(line), None) => tx.remove::<Signer>(line.id.0)?,
            (None, Some(name)) => {
                let last = kept.iter().map(|s| s.position).max().unwrap_or(0);
                tx.insert(&unsigned(call.new_id()?, after.id, role, name, last + 1))?;
            }
            (None, None) => {}
        }
    }
    Ok(())
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
    let name = named(&args.name)?;
    let last = call.read(|conn| {
        Ok(rows::signer::list_of_placement(conn, args.placement_id)?.iter().map(|s| s.position).max())
    })?;
    let signer = unsigned(call.new_id()?, args.placement_id, args.role, name, last.unwrap_or(0) + 1);
    call.write("add_signer", format!("added the signer {}", signer.name), |tx| put(tx, &signer))
}

fn named(name: &str) -> Result<String> {
    if name.trim().is_empty() {
        let mut v = Violations::default();
        v.required("", "name", "Give the signer’s name.");
        return Err(AppError::from(v));
    }
    Ok(name.trim().to_owned())
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveSigner {
    pub id: SignerId,
    pub role: SignerRole,
    pub name: String,
}

/// Only while the line isn't signed: what was signed stays as it was signed.
pub fn save(call: &Call<'_>, args: SaveSigner) -> Result<Signer> {
    let name = named(&args.name)?;
    let stored = not_signed(call, args.id, "changed")?;
    let signer = Signer { role: args.role, name, ..stored };
    call.write("save_signer", format!("changed the signer {}", signer.name), |tx| put(tx, &signer))
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveSigner {
    pub id: SignerId,
}

pub fn remove(call: &Call<'_>, args: RemoveSigner) -> Result<Nothing> {
    let signer = not_signed(call, args.id, "removed")?;
    let who = if signer.name.is_empty() { signer.role.label() } else { &signer.name };
    call.write("remove_signer", format!("removed the signer {who}"), |tx| {
        tx.remove::<Signer>(signer.id.0)?;
        Ok(Nothing {})
    })
}

fn not_signed(call: &Call<'_>, id: SignerId, done: &str) -> Result<Signer> {
    let signer: Signer = call.read(|conn| Ok(row::get(conn, id.0)?))?;
    if signer.has_signed() {
        let message = format!(
            "{} has signed, so this line can’t be {done}. Take the signature back first.",
            signer.name
        );
        return Err(AppError::new(Code::StepNotAllowed, message));
    }
    Ok(signer)
}
