//! The office's own data: who it is, its calendar, schools, pathways, kinds of experience, rules and staff.

use domain::{
    calendar::{DayOff, SchoolYear, Term},
    ids::SchoolYearId,
    kind::{ExperienceKind, HourRule},
    office::Office,
    pathway::{Cluster, Pathway},
    school::{BellSchedule, School},
    staff::Staff,
    violation::Violations,
    zip,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use storage::{Connection, Row, Tx, row, rows};
use ts_rs::TS;
use uuid::Uuid;

use crate::{
    call::Call,
    commands::Nothing,
    error::{AppError, Result},
    signer_names::SignerNames,
};

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct Settings {
    pub office: Office,
    pub school_years: Vec<SchoolYear>,
    pub terms: Vec<Term>,
    pub days_off: Vec<DayOff>,
    pub schools: Vec<School>,
    pub bell_schedules: Vec<BellSchedule>,
    pub clusters: Vec<Cluster>,
    pub pathways: Vec<Pathway>,
    pub kinds: Vec<ExperienceKind>,
    pub hour_rules: Vec<HourRule>,
    pub staff: Vec<Staff>,
}

pub fn get(call: &Call<'_>, _: Nothing) -> Result<Settings> {
    call.read(|conn| {
        Ok(Settings {
            office: office_of(conn)?,
            school_years: rows::school_year::list(conn)?,
            terms: of_years(conn, rows::term::list_of_year)?,
            days_off: of_years(conn, rows::day_off::list_of_year)?,
            schools: rows::school::list(conn)?,
            bell_schedules: rows::bell_schedule::list(conn)?,
            clusters: rows::cluster::list(conn)?,
            pathways: rows::pathway::list(conn)?,
            kinds: rows::kind::list(conn)?,
            hour_rules: rows::hour_rule::list(conn)?,
            staff: rows::staff::list(conn)?,
        })
    })
}

fn of_years<T>(
    conn: &Connection,
    list: fn(&Connection, SchoolYearId) -> storage::Result<Vec<T>>,
) -> Result<Vec<T>> {
    let mut all = Vec::new();
    for year in rows::school_year::list(conn)? {
        all.extend(list(conn, year.id)?);
    }
    Ok(all)
}

/// The one office of the file.
pub(crate) fn office_of(conn: &Connection) -> Result<Office> {
    rows::office::the_office(conn)?.ok_or_else(|| AppError::not_found("office"))
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveStaff {
    pub staff: Staff,
}

pub fn save_staff(call: &Call<'_>, args: SaveStaff) -> Result<Staff> {
    args.staff.validate()?;
    call.write("save_staff", format!("changed {}", args.staff.name), |tx| {
        let signers = SignerNames::of_staff(tx.conn(), args.staff.id)?;
        let saved = put(tx, &args.staff)?;
        signers.follow(tx)?;
        Ok(saved)
    })
}

/// Adds the row, or changes it when its id is known; named for the undo.
pub(crate) fn put<R: Row + Clone>(tx: &mut Tx<'_>, row: &R) -> Result<R> {
    tx.put(row)?;
    Ok(row.clone())
}

macro_rules! saves {
    ($($save:ident($args:ident { $field:ident: $type:ty }) as $op:literal, $said:expr, $check:expr;)+) => {$(
        #[derive(Debug, Deserialize, TS, JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub struct $args {
            pub $field: $type,
        }

        pub fn $save(call: &Call<'_>, args: $args) -> Result<$type> {
            let check: fn(&$type) -> Result<(), Violations> = $check;
            check(&args.$field)?;
            let said: fn(&$type) -> String = $said;
            call.write($op, said(&args.$field), |tx| put(tx, &args.$field))
        }
    )+};
}

saves! {
    save_bell_schedule(SaveBellSchedule { bell_schedule: BellSchedule }) as "save_bell_schedule",
        |b| format!("changed the bell schedule {}", b.name), BellSchedule::validate;
    save_day_off(SaveDayOff { day_off: DayOff }) as "save_day_off", |d| format!("changed {}", d.name), DayOff::validate;
    save_pathway(SavePathway { pathway: Pathway }) as "save_pathway", |p| format!("changed the pathway {}", p.name), Pathway::validate;
    save_kind(SaveKind { kind: ExperienceKind }) as "save_kind", |k| format!("changed {}", k.name), ExperienceKind::validate;
    save_hour_rule(SaveHourRule { hour_rule: HourRule }) as "save_hour_rule", |_| "changed an hour rule".into(), HourRule::validate;
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveOffice {
    pub office: Office,
}

pub fn save_office(call: &Call<'_>, SaveOffice { office }: SaveOffice) -> Result<Office> {
    office.validate()?;
    let before: Office = call.read(|conn| Ok(row::get(conn, office.id.0)?))?;
    if (Office { wording_notice_seen: office.wording_notice_seen, ..before.clone() }) == office
        && before != office
    {
        // Nobody takes back having read something: what came before stays the next step to undo.
        return call
            .write_lasting("see_wording_notice", "read the notice about the wording", |tx| put(tx, &office));
    }
    call.write("save_office", "changed the office’s settings", |tx| put(tx, &office))
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveSchool {
    pub school: School,
}

/// A school without a place of its own gets its ZIP code's.
pub fn save_school(call: &Call<'_>, args: SaveSchool) -> Result<School> {
    let mut school = args.school;
    let was = call.read(|conn| Ok(row::find::<School>(conn, school.id.0)?))?;
    let old_zip = was.as_ref().map_or(&school.address.zip, |s| &s.address.zip);
    school.point = zip::follow(school.point, old_zip, &school.address.zip);
    school.validate()?;
    call.write("save_school", format!("changed {}", school.name), |tx| put(tx, &school))
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveSchoolYear {
    pub school_year: SchoolYear,
}

/// A year to come doesn't move anybody up: until the office rolls over, the students' grades are of the year before.
pub fn save_school_year(call: &Call<'_>, args: SaveSchoolYear) -> Result<SchoolYear> {
    let (year, today) = (args.school_year, call.today());
    year.validate()?;
    call.write("save_school_year", format!("changed the school year {}", year.label), |tx| {
        let now = rows::school_year::of_grades(tx.conn(), today)?;
        let mut office = office_of(tx.conn())?;
        let later = now.filter(|now| now.id != year.id && now.starts_on < year.starts_on);
        if let (Some(now), None) = (later, office.settings.rolled_into) {
            office.settings.rolled_into = Some(now.id);
            tx.update(&office)?;
        }
        put(tx, &year)
    })
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveTerm {
    pub term: Term,
}

pub fn save_term(call: &Call<'_>, args: SaveTerm) -> Result<Term> {
    let year: SchoolYear = call.read(|conn| Ok(row::get(conn, args.term.school_year_id.0)?))?;
    args.term.validate(&year)?;
    call.write("save_term", format!("changed {}", args.term.name), |tx| put(tx, &args.term))
}

/// What can be removed under Settings, while nothing depends on it.
#[derive(Debug, Clone, Copy, Deserialize, Serialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SettingKind {
    Staff,
    BellSchedule,
    Term,
    DayOff,
    Pathway,
    Kind,
    HourRule,
    School,
    SchoolYear,
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveSetting {
    pub kind: SettingKind,
    pub id: Uuid,
}

pub fn remove(call: &Call<'_>, args: RemoveSetting) -> Result<Nothing> {
    let RemoveSetting { kind, id } = args;
    let named = |name: &str| format!("removed {name}");
    macro_rules! take {
        ($type:ty, $name:ident) => {{
            let row: $type = call.read(|conn| Ok(row::get(conn, id)?))?;
            call.write("remove_setting", named(&row.$name), |tx| Ok(tx.remove::<$type>(id)?))
        }};
    }
    match kind {
        SettingKind::Staff => take!(Staff, name),
        SettingKind::BellSchedule => take!(BellSchedule, name),
        SettingKind::Term => take!(Term, name),
        SettingKind::DayOff => take!(DayOff, name),
        SettingKind::Pathway => take!(Pathway, name),
        SettingKind::Kind => take!(ExperienceKind, name),
        SettingKind::HourRule => take!(HourRule, citation),
        SettingKind::School => take!(School, name),
        SettingKind::SchoolYear => take!(SchoolYear, label),
    }?;
    Ok(Nothing {})
}
