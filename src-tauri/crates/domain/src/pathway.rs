//! Career clusters (two published frameworks) and the district's own pathways.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    ids::{ClusterId, PathwayId},
    violation::Violations,
    words::words,
};

words! {
    Framework { Classic = "classic" "Classic 16 clusters", Modernized = "modernized" "Modernized 14 clusters (2024)" }
}

words! {
    /// The seven endorsement areas of the Illinois College and Career Pathway Endorsement.
    EndorsementArea {
        Agriculture = "agriculture" "Agriculture, Food & Natural Resources",
        Arts = "arts" "Arts & Communications",
        Finance = "finance" "Finance & Business Services",
        Health = "health" "Health Sciences & Technology",
        Human = "human" "Human & Public Services",
        Information = "information" "Information Technology",
        Manufacturing = "manufacturing" "Manufacturing, Engineering, Technology & Trades",
    }
}

/// Career clusters by framework, in their published order.
pub const CLASSIC: [&str; 16] = [
    "Agriculture, Food & Natural Resources",
    "Architecture & Construction",
    "Arts, A/V Technology & Communications",
    "Business Management & Administration",
    "Education & Training",
    "Finance",
    "Government & Public Administration",
    "Health Science",
    "Hospitality & Tourism",
    "Human Services",
    "Information Technology",
    "Law, Public Safety, Corrections & Security",
    "Manufacturing",
    "Marketing",
    "Science, Technology, Engineering & Mathematics",
    "Transportation, Distribution & Logistics",
];
pub const MODERNIZED: [&str; 14] = [
    "Advanced Manufacturing",
    "Construction",
    "Supply Chain & Transportation",
    "Arts, Entertainment, & Design",
    "Hospitality, Events, & Tourism",
    "Financial Services",
    "Education",
    "Healthcare & Human Services",
    "Public Service & Safety",
    "Agriculture",
    "Energy & Natural Resources",
    "Digital Technology",
    "Management & Entrepreneurship",
    "Marketing & Sales",
];

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Cluster {
    pub id: ClusterId,
    pub framework: Framework,
    pub name: String,
    /// Place in the framework's published order.
    pub position: u16,
}

/// What a student follows: a local program within one cluster and one endorsement area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Pathway {
    pub id: PathwayId,
    pub name: String,
    pub code: String,
    pub cluster_id: ClusterId,
    pub endorsement_area: EndorsementArea,
    /// Other clusters whose openings count as aligned for this pathway.
    pub aligned_cluster_ids: Vec<ClusterId>,
    pub active: bool,
}

impl Pathway {
    pub fn validate(&self) -> Result<(), Violations> {
        let mut v = Violations::default();
        v.required(&self.name, "name", "Name the pathway.");
        v.finish()
    }
}
