//! Two entries for one employer become one, in one step.

use domain::{
    employer::Employer, ids::EmployerId, note::NoteAbout, opportunity::Opportunity, placement::Placement,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use storage::{Tx, row, rows};
use ts_rs::TS;

use crate::{
    call::Call,
    error::{AppError, Code, Result},
};

/// A field of an employer of which one value stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MergeField {
    Name,
    Industry,
    Cluster,
    Phone,
    Website,
    /// With its reason.
    Stage,
    Owner,
    NextAvailableOn,
    ContactCap,
    Notes,
}

/// Whose value stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MergeSide {
    Keep,
    Merge,
    /// One after the other; for the remarks only.
    Both,
}

#[derive(Debug, Clone, Copy, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MergeChoice {
    pub field: MergeField,
    pub stays: MergeSide,
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MergeEmployers {
    pub keep: EmployerId,
    pub merge: EmployerId,
    /// Fields that are not named stay as `keep` has them; its blanks are filled from `merge`.
    #[serde(default)]
    pub choices: Vec<MergeChoice>,
}

/// All that belongs to `merge` moves to `keep`.
pub fn merge(call: &Call<'_>, args: MergeEmployers) -> Result<Employer> {
    if args.keep == args.merge {
        return Err(AppError::new(Code::Invalid, "An employer can’t be merged with itself. Choose two."));
    }
    let (keep, other): (Employer, Employer) =
        call.read(|conn| Ok((row::get(conn, args.keep.0)?, row::get(conn, args.merge.0)?)))?;
    let mut merged = filled_from(keep.clone(), &other);
    for choice in &args.choices {
        choose(&mut merged, *choice, &keep, &other)?;
    }
    merged.validate()?;
    call.write("merge_employers", format!("merged {} into {}", other.name, merged.name), |tx| {
        move_all(tx, args.merge, args.keep)?;
        tx.update(&merged)?;
        tx.remove::<Employer>(args.merge.0)?;
        Ok(merged.clone())
    })
}

fn filled_from(mut keep: Employer, other: &Employer) -> Employer {
    let fill = |mine: &mut String, theirs: &String| {
        if mine.trim().is_empty() {
            mine.clone_from(theirs);
        }
    };
    fill(&mut keep.industry, &other.industry);
    fill(&mut keep.phone, &other.phone);
    fill(&mut keep.website, &other.website);
    keep.notes = both_notes(&keep, other);
    keep.cluster_id = keep.cluster_id.or(other.cluster_id);
    keep.owner_id = keep.owner_id.or(other.owner_id);
    keep.next_available_on = keep.next_available_on.max(other.next_available_on);
    keep
}

fn both_notes(keep: &Employer, other: &Employer) -> String {
    let (mine, theirs) = (keep.notes.trim(), other.notes.trim());
    if theirs.is_empty() || mine == theirs {
        return keep.notes.clone();
    }
    [mine, theirs].iter().filter(|n| !n.is_empty()).copied().collect::<Vec<_>>().join("\n")
}

fn choose(merged: &mut Employer, choice: MergeChoice, keep: &Employer, other: &Employer) -> Result<()> {
    let from = match choice.stays {
        MergeSide::Keep => keep,
        MergeSide::Merge => other,
        MergeSide::Both if choice.field == MergeField::Notes => {
            merged.notes = both_notes(keep, other);
            return Ok(());
        }
        MergeSide::Both => {
            return Err(AppError::new(
                Code::Invalid,
                "Only the remarks can be kept from both. Choose one value.",
            ));
        }
    };
    match choice.field {
        MergeField::Name => merged.name.clone_from(&from.name),
        MergeField::Industry => merged.industry.clone_from(&from.industry),
        MergeField::Cluster => merged.cluster_id = from.cluster_id,
        MergeField::Phone => merged.phone.clone_from(&from.phone),
        MergeField::Website => merged.website.clone_from(&from.website),
        MergeField::Stage => {
            merged.stage = from.stage;
            merged.stage_reason.clone_from(&from.stage_reason);
        }
        MergeField::Owner => merged.owner_id = from.owner_id,
        MergeField::NextAvailableOn => merged.next_available_on = from.next_available_on,
        MergeField::ContactCap => merged.contact_cap = from.contact_cap,
        MergeField::Notes => merged.notes.clone_from(&from.notes),
    }
    Ok(())
}

fn move_all(tx: &mut Tx<'_>, from: EmployerId, to: EmployerId) -> Result<()> {
    macro_rules! take_over {
        ($list:expr) => {
            for mut row in $list {
                row.employer_id = to;
                tx.update(&row)?;
            }
        };
    }
    take_over!(rows::site::list_of_employer(tx.conn(), from)?);
    take_over!(rows::person::list_of_employer(tx.conn(), from)?);
    take_over!(rows::credential::list_of_employer(tx.conn(), from)?);
    let opportunities: Vec<Opportunity> = rows::opportunity::list_of_employer(tx.conn(), from)?;
    take_over!(opportunities);
    let placements: Vec<Placement> = rows::placement::list_of_employer(tx.conn(), from)?;
    take_over!(placements);
    crate::apart::hand_over(tx, from, to)?;
    for mut contact in rows::contact::list_of_employer(tx.conn(), from)? {
        contact.employer_id = Some(to);
        tx.update(&contact)?;
    }
    for mut note in rows::note::list_about(tx.conn(), NoteAbout::Employer, from.0)? {
        note.about_id = to.0;
        tx.update(&note)?;
    }
    Ok(())
}
