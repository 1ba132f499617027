//! Kinds of experience and the two published hour rules.

use domain::{
    ids::{HourRuleId, KindId},
    kind::{ExperienceKind, HourRule},
    paper::PaperKind::{self, *},
};

use crate::{calendar::day, mint::Mint};

/// The kinds in the order of `kinds`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Internship = 0,
    MicroInternship = 1,
    Apprenticeship = 2,
    JobShadow = 3,
    SiteVisit = 4,
    Exposition = 5,
    Speaker = 6,
    Mentoring = 7,
    TeamProject = 8,
    VocationalGroup = 9,
}

impl Kind {
    /// Hours asked for; those of a visit are the hours it takes.
    pub fn hours(self) -> u32 {
        match self {
            Self::Internship | Self::VocationalGroup => 60,
            Self::MicroInternship | Self::TeamProject => 30,
            Self::Apprenticeship => 450,
            Self::JobShadow => 6,
            Self::SiteVisit | Self::Exposition | Self::Speaker => 3,
            Self::Mentoring => 10,
        }
    }

    /// A day or less: it has no weeks, no agreement and no evaluation.
    pub fn is_one_day(self) -> bool {
        matches!(self, Self::JobShadow | Self::SiteVisit | Self::Exposition | Self::Speaker)
    }
}

const VISIT: &[PaperKind] = &[FamilyPermission, EmergencyPage, HostConfirmation, ThankYou];
const SHORT: &[PaperKind] = &[FamilyPermission, HoursLog, ThankYou];
const WORK: &[PaperKind] = &[
    Agreement,
    TrainingPlan,
    EmergencyPage,
    FamilyPermission,
    HoursLog,
    Evaluation,
    HostConfirmation,
    ThankYou,
    CloseOut,
];

pub fn kinds(mint: &mut Mint) -> Vec<ExperienceKind> {
    let mut kind = |name: &str, hours, credit: &str, counts, group, papers: &[PaperKind]| ExperienceKind {
        id: KindId(mint.uuid()),
        name: name.to_owned(),
        hours,
        credit: credit.to_owned(),
        counts,
        group,
        papers: papers.to_vec(),
        active: true,
    };
    vec![
        kind("Internship", 60, "0.5 credit", true, false, WORK),
        kind("Micro-internship", 30, "0.25 credit", true, false, WORK),
        kind("Apprenticeship", 450, "1 credit", true, false, WORK),
        kind("Job shadow", 0, "", false, false, VISIT),
        kind("Site visit", 0, "", false, true, VISIT),
        kind("Career exposition", 0, "", false, true, &[FamilyPermission, ThankYou]),
        kind("Speaker", 0, "", false, true, &[HostConfirmation, ThankYou]),
        kind("Mentoring", 10, "", false, false, SHORT),
        kind("Team project", 30, "", false, true, SHORT),
        kind("Vocational group", 60, "0.5 credit", true, true, WORK),
    ]
}

pub fn hour_rules(mint: &mut Mint) -> Vec<HourRule> {
    let mut rule = |year, total_hours, most_experiences, floor_hours, citation: &str| HourRule {
        id: HourRuleId(mint.uuid()),
        valid_from: day(year, 7, 1),
        total_hours,
        most_experiences,
        floor_hours,
        citation: citation.to_owned(),
    };
    vec![
        rule(
            2018,
            60,
            2,
            30,
            "Illinois career development experience, older published version: 60 hours in all, each at least 30 hours",
        ),
        rule(
            2024,
            60,
            2,
            20,
            "Illinois career development experience, newer published version: 60 hours in at most two experiences, none under 20",
        ),
    ]
}
