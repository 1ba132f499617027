//! Visits and phone checks of a placement.

use chrono::NaiveDate;
use domain::{
    employer::Person,
    ids::{PersonId, PlacementId, VisitId},
    placement::Placement,
    student::Student,
    violation::Violations,
    visit::{Visit, VisitKind},
};
use schemars::JsonSchema;
use serde::Deserialize;
use storage::{Connection, row};
use ts_rs::TS;

use crate::{call::Call, commands::Nothing, error::Result, settings::put};

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LogVisit {
    pub placement_id: PlacementId,
    pub kind: VisitKind,
    pub made_on: NaiveDate,
    #[serde(default)]
    pub person_id: Option<PersonId>,
    #[serde(default)]
    pub note: String,
}

pub fn log(call: &Call<'_>, args: LogVisit) -> Result<Visit> {
    let me = call.office()?.me();
    let visit = Visit {
        id: call.new_id()?,
        placement_id: args.placement_id,
        kind: args.kind,
        made_on: args.made_on,
        person_id: args.person_id,
        note: args.note,
        staff_id: me.staff_id,
        author: if me.name.is_empty() { "The office".into() } else { me.name },
        position: me.position,
        at: call.now(),
    };
    let whom = checked(call, &visit)?;
    let verb = match visit.kind {
        VisitKind::Visit => "visited",
        VisitKind::Phone => "called about",
    };
    call.write("log_visit", format!("{verb} {whom}"), |tx| put(tx, &visit))
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveVisit {
    pub id: VisitId,
    pub kind: VisitKind,
    pub made_on: NaiveDate,
    #[serde(default)]
    pub person_id: Option<PersonId>,
    #[serde(default)]
    pub note: String,
}

/// Its author stays.
pub fn save(call: &Call<'_>, args: SaveVisit) -> Result<Visit> {
    let was: Visit = call.read(|conn| Ok(row::get(conn, args.id.0)?))?;
    let visit =
        Visit { kind: args.kind, made_on: args.made_on, person_id: args.person_id, note: args.note, ..was };
    let whom = checked(call, &visit)?;
    call.write("save_visit", format!("changed a visit to {whom}"), |tx| put(tx, &visit))
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveVisit {
    pub id: VisitId,
}

pub fn remove(call: &Call<'_>, args: RemoveVisit) -> Result<Nothing> {
    let whom = call.read(|conn| {
        let visit: Visit = row::get(conn, args.id.0)?;
        student_of(conn, &row::get(conn, visit.placement_id.0)?)
    })?;
    call.write(
        "remove_visit",
        format!("removed a visit to {whom}"),
        |tx| Ok(tx.remove::<Visit>(args.id.0)?),
    )?;
    Ok(Nothing {})
}

/// The student visited, once the visit keeps its rules.
fn checked(call: &Call<'_>, visit: &Visit) -> Result<String> {
    visit.validate(call.today())?;
    call.read(|conn| {
        let placement: Placement = row::get(conn, visit.placement_id.0)?;
        let person = visit.person_id.map(|id| row::get::<Person>(conn, id.0)).transpose()?;
        let mut v = Violations::default();
        v.when(
            person.is_some_and(|p| p.employer_id != placement.employer_id),
            "person_id",
            "reference",
            "This person is at another employer.",
        );
        v.finish()?;
        student_of(conn, &placement)
    })
}

pub(crate) fn student_of(conn: &Connection, placement: &Placement) -> Result<String> {
    Ok(row::get::<Student>(conn, placement.student_id.0)?.spoken_name())
}
