//! What a new office starts with: its calendar, both cluster frameworks, kinds of experience and hour rules.
//! All of it is the office's own data from then on.

use chrono::{Datelike, NaiveDate};
use domain::{
    calendar::{SchoolYear, Term},
    ids::{HourRuleId, KindId, OfficeId, SchoolYearId, StaffId, TermId},
    kind::{ExperienceKind, HourRule},
    office::{Letterhead, Office, OfficeSettings},
    paper::PaperKind,
    pathway::{CLASSIC, Cluster, Framework, MODERNIZED},
    staff::{Staff, StaffRole},
};
use storage::Tx;
use uuid::Uuid;

use crate::{error::Result, session::CreateOffice};

/// Writes all of it, with whoever makes the office as its first coordinator.
pub(crate) fn furnish(
    tx: &mut Tx<'_>,
    args: &CreateOffice,
    today: NaiveDate,
    mut new_id: impl FnMut() -> Result<Uuid>,
) -> Result<()> {
    tx.insert(&office(args, OfficeId(new_id()?)))?;
    let year = school_year(today, SchoolYearId(new_id()?));
    tx.insert(&year)?;
    for (name, starts_on, ends_on) in terms(&year) {
        tx.insert(&Term { id: TermId(new_id()?), school_year_id: year.id, name, starts_on, ends_on })?;
    }
    for (framework, names) in
        [(Framework::Classic, CLASSIC.as_slice()), (Framework::Modernized, MODERNIZED.as_slice())]
    {
        for (name, position) in names.iter().zip(1..) {
            tx.insert(&Cluster { id: new_id()?.into(), framework, name: (*name).into(), position })?;
        }
    }
    for (name, hours, credit, counts, papers) in KINDS {
        tx.insert(&ExperienceKind {
            id: KindId(new_id()?),
            name: (*name).into(),
            hours: *hours,
            credit: (*credit).into(),
            counts: *counts,
            group: *name == "Vocational group",
            papers: papers.to_vec(),
            active: true,
        })?;
    }
    for (from, total_hours, most_experiences, floor_hours, citation) in HOUR_RULES {
        tx.insert(&HourRule {
            id: HourRuleId(new_id()?),
            valid_from: NaiveDate::from_ymd_opt(*from, 7, 1).unwrap_or_default(),
            total_hours: *total_hours,
            most_experiences: *most_experiences,
            floor_hours: *floor_hours,
            citation: (*citation).into(),
        })?;
    }
    if !args.your_name.trim().is_empty() {
        tx.insert(&Staff {
            id: StaffId(new_id()?),
            name: args.your_name.trim().into(),
            role: StaffRole::Coordinator,
            position: "Coordinator".into(),
            email: String::new(),
            phone: String::new(),
            school_id: None,
            active: true,
        })?;
    }
    Ok(())
}

fn office(args: &CreateOffice, id: OfficeId) -> Office {
    Office {
        id,
        name: args.name.trim().into(),
        district: args.district.trim().into(),
        address: Default::default(),
        phone: String::new(),
        email: String::new(),
        website: String::new(),
        letterhead: Letterhead::default(),
        settings: OfficeSettings::default(),
        is_sample: false,
        wording_notice_seen: false,
    }
}

/// August to May; before July it is the year that is running out.
fn school_year(today: NaiveDate, id: SchoolYearId) -> SchoolYear {
    let first = if today.month() >= 7 { today.year() } else { today.year() - 1 };
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or(today);
    SchoolYear {
        id,
        label: format!("{first}-{:02}", (first + 1).rem_euclid(100)),
        starts_on: day(first, 8, 12),
        ends_on: day(first + 1, 5, 28),
    }
}

fn terms(year: &SchoolYear) -> [(String, NaiveDate, NaiveDate); 2] {
    let (first, last) = (year.starts_on.year(), year.ends_on.year());
    let break_starts = NaiveDate::from_ymd_opt(first, 12, 19).unwrap_or(year.starts_on);
    let break_ends = NaiveDate::from_ymd_opt(last, 1, 6).unwrap_or(year.ends_on);
    [
        (format!("Fall term {first}"), year.starts_on, break_starts),
        (format!("Spring term {last}"), break_ends, year.ends_on),
    ]
}

type KindLine = (&'static str, u16, &'static str, bool, &'static [PaperKind]);

const VISIT: &[PaperKind] = &[
    PaperKind::FamilyPermission,
    PaperKind::EmergencyPage,
    PaperKind::HostConfirmation,
    PaperKind::ThankYou,
];
const WORK: &[PaperKind] = &[
    PaperKind::Agreement,
    PaperKind::TrainingPlan,
    PaperKind::EmergencyPage,
    PaperKind::HoursLog,
    PaperKind::Evaluation,
    PaperKind::CloseOut,
];

/// The kinds of a center for career discovery, with their hours and credit.
const KINDS: &[KindLine] = &[
    ("Internship", 60, "0.5 credit", true, WORK),
    ("Micro-internship", 30, "0.25 credit", true, WORK),
    ("Apprenticeship", 450, "1 credit", true, WORK),
    ("Team project", 30, "", true, WORK),
    ("Vocational group", 60, "0.5 credit", true, WORK),
    ("Job shadow", 0, "", false, VISIT),
    ("Site visit", 0, "", false, VISIT),
    ("Career exposition", 0, "", false, VISIT),
    ("Mentoring", 0, "", false, VISIT),
];

type RuleLine = (i32, u16, u16, u16, &'static str);

/// The two published versions of the career development experience.
const HOUR_RULES: &[RuleLine] = &[
    (
        2018,
        60,
        2,
        30,
        "Career development experience, first version: 60 hours, each at least 30 consecutive hours",
    ),
    (
        2022,
        60,
        2,
        20,
        "Career development experience: at least 60 hours in at most two experiences, none under 20 hours",
    ),
];
