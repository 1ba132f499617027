//! Opportunities: what an employer offers at a site, with its seats.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    hazard::HazardousOrder,
    ids::{ClusterId, EmployerId, KindId, OpportunityId, PathwayId, PersonId, SchoolYearId, SiteId, StaffId},
    student::ClearanceKind,
    time::{WeeklyBlock, weekly_minutes},
    violation::Violations,
    words::words,
};

words! { OpportunityStatus { Draft = "draft" "Draft", Open = "open" "Open", Closed = "closed" "Closed" } }
words! { PayPeriod { Weekly = "weekly" "weekly", Biweekly = "biweekly" "every two weeks", Monthly = "monthly" "monthly" } }

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Opportunity {
    pub id: OpportunityId,
    pub employer_id: EmployerId,
    pub site_id: Option<SiteId>,
    pub school_year_id: SchoolYearId,
    pub title: String,
    pub kind_id: KindId,
    pub pathway_ids: Vec<PathwayId>,
    pub cluster_id: Option<ClusterId>,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    pub weekly_blocks: Vec<WeeklyBlock>,
    pub seats: u16,
    /// Hours in all; 0 = those of the kind.
    pub hours: u16,
    pub pay: Pay,
    pub tasks: String,
    /// Dress and equipment.
    pub dress: String,
    /// Who pays the wage, where it isn't the employer alone: “Perkins V”, “Youth jobs grant”.
    pub funding_source: String,
    /// Goes along with a group.
    pub job_coach_id: Option<StaffId>,
    /// What a group travels in: “School van 2, 8 seats”.
    pub vehicle: String,
    pub requirements: Requirements,
    pub hazards: Vec<HazardousOrder>,
    pub supervisor_id: Option<PersonId>,
    pub status: OpportunityStatus,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Pay {
    pub paid: bool,
    /// US cents an hour.
    pub cents_per_hour: Option<u32>,
    pub period: Option<PayPeriod>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Requirements {
    pub min_age: Option<u16>,
    pub min_grade: Option<u16>,
    pub clearances: Vec<ClearanceKind>,
    pub own_transport: bool,
    /// Anything else, in the employer's words.
    pub other: String,
}

impl Opportunity {
    /// Hours a week, from the blocks.
    pub fn weekly_hours(&self) -> f64 {
        f64::from(weekly_minutes(&self.weekly_blocks)) / 60.0
    }

    /// `taken` = placements that hold a seat now.
    pub fn validate(&self, taken: u16) -> Result<(), Violations> {
        let mut v = Violations::default();
        v.required(&self.title, "title", "Say what the student would be, such as Clinical support intern.");
        v.order(self.starts_on, self.ends_on, "ends_on", "The last day comes before the first.");
        v.when(
            self.seats == 0,
            "seats",
            "range",
            "An opportunity has at least one seat. Close it instead of taking the seats away.",
        );
        v.when(
            self.seats < taken,
            "seats",
            "taken",
            format!(
                "{} already placed.",
                if taken == 1 { "1 student is".into() } else { format!("{taken} students are") }
            ),
        );
        v.when(self.seats > 500, "seats", "range", "At most 500 seats.");
        v.lines(&[
            ("title", &self.title),
            ("funding_source", &self.funding_source),
            ("vehicle", &self.vehicle),
        ]);
        v.text(&self.tasks, "tasks");
        v.text(&self.dress, "dress");
        v.text(&self.requirements.other, "requirements.other");
        v.when(
            !self.pay.paid && self.pay.cents_per_hour.is_some_and(|c| c > 0),
            "pay.cents_per_hour",
            "unpaid",
            "An unpaid opportunity has no wage. Mark it as paid, or empty the wage.",
        );
        check_blocks(&mut v, &self.weekly_blocks);
        check_pay(&mut v, &self.pay);
        check_group(&mut v, &self.funding_source, &self.vehicle);
        v.finish()
    }
}

pub(crate) fn check_blocks(v: &mut Violations, blocks: &[WeeklyBlock]) {
    for (i, block) in blocks.iter().enumerate() {
        v.when(
            block.ends <= block.starts,
            &format!("weekly_blocks[{i}].ends"),
            "order",
            "The end must come after the start.",
        );
        v.when(
            u32::from(block.break_minutes) >= block.span().max(1),
            &format!("weekly_blocks[{i}].break_minutes"),
            "range",
            "The break is as long as the shift.",
        );
        let clash = blocks[..i].iter().any(|b| b.overlaps(block));
        v.when(clash, &format!("weekly_blocks[{i}].starts"), "overlap", "Two shifts overlap on this day.");
    }
}

/// Each stands on one line of a paper.
const LONGEST_FUNDING_SOURCE: usize = 120;
const LONGEST_VEHICLE: usize = 80;

pub(crate) fn check_group(v: &mut Violations, funding_source: &str, vehicle: &str) {
    v.when(
        funding_source.chars().count() > LONGEST_FUNDING_SOURCE,
        "funding_source",
        "length",
        "Name the funding source in one line, 120 letters at most.",
    );
    v.when(
        vehicle.chars().count() > LONGEST_VEHICLE,
        "vehicle",
        "length",
        "Name the vehicle in one line, 80 letters at most.",
    );
}

pub(crate) fn check_pay(v: &mut Violations, pay: &Pay) {
    v.when(
        pay.cents_per_hour.is_some_and(|c| c > 50_000),
        "pay.cents_per_hour",
        "range",
        "The wage is over $500 an hour. Check the amount.",
    );
}
