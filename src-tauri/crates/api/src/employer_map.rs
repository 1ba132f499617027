//! Where employers' sites lie, for the map. How far apart two places are is worked out where the map is drawn.

use domain::{
    address::Point,
    employer::Site,
    ids::{EmployerId, SiteId},
};
use schemars::JsonSchema;
use serde::Serialize;
use storage::rows;
use ts_rs::TS;

use crate::{call::Call, commands::Nothing, error::Result};

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct EmployerMap {
    pub sites: Vec<SiteOnMap>,
}

/// A site in use.
#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct SiteOnMap {
    pub id: SiteId,
    pub employer_id: EmployerId,
    pub name: String,
    pub city: String,
    /// None = no place is known, for want of a ZIP code.
    pub point: Option<Point>,
}

pub fn map(call: &Call<'_>, _: Nothing) -> Result<EmployerMap> {
    let sites = call.read(|conn| Ok(rows::site::list(conn)?))?;
    Ok(EmployerMap { sites: sites.into_iter().filter(|site| site.active).map(on_map).collect() })
}

fn on_map(site: Site) -> SiteOnMap {
    SiteOnMap {
        id: site.id,
        employer_id: site.employer_id,
        name: site.name,
        city: site.address.city,
        point: site.point,
    }
}
