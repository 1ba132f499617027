//! Postal addresses and points on the map.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::words::words;

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Address {
    pub street: String,
    pub city: String,
    pub state: String,
    pub zip: String,
}

impl Address {
    /// “450 Dundee Road, Wheeling, IL 60090”; empty when nothing is known.
    pub fn one_line(&self) -> String {
        let region = [self.state.trim(), self.zip.trim()]
            .into_iter()
            .filter(|p| !p.is_empty())
            .collect::<Vec<_>>()
            .join(" ");
        [self.street.trim(), self.city.trim(), region.as_str()]
            .into_iter()
            .filter(|p| !p.is_empty())
            .collect::<Vec<_>>()
            .join(", ")
    }
}

/// Degrees, WGS 84.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Point {
    pub latitude: f64,
    pub longitude: f64,
}

impl Point {
    pub fn is_on_earth(&self) -> bool {
        (-90.0..=90.0).contains(&self.latitude) && (-180.0..=180.0).contains(&self.longitude)
    }

    /// Straight-line distance in miles (haversine, mean Earth radius 3,958.8 mi).
    pub fn miles_to(&self, other: &Self) -> f64 {
        let (lat1, lat2) = (self.latitude.to_radians(), other.latitude.to_radians());
        let (dlat, dlon) = (lat2 - lat1, (other.longitude - self.longitude).to_radians());
        let h = (dlat / 2.0).sin().powi(2) + lat1.cos() * lat2.cos() * (dlon / 2.0).sin().powi(2);
        2.0 * 3958.8 * h.sqrt().min(1.0).asin()
    }
}

words! {
    /// How a site's point came to be known.
    LocatedBy { Nothing = "nothing" "Not located", Zip = "zip" "From the ZIP code", Hand = "hand" "Set by hand" }
}
