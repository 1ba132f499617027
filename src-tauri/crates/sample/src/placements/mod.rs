//! Placements of three school years: who, where, which hours, how far, and every step on the way.

mod cast;
mod drafts;
mod history;
mod hours;
mod place;
mod schedule;
mod terms;
mod week;

use domain::{
    hours::HoursEntry,
    paper::Signer,
    placement::{Placement, PlacementEvent},
};

pub use self::{
    cast::Cast,
    drafts::{Draft, Drafts, Quirk},
    history::office_hour,
    place::Board,
};

#[derive(Default)]
pub struct Placed {
    pub placements: Vec<Placement>,
    pub events: Vec<PlacementEvent>,
    pub hours: Vec<HoursEntry>,
    pub signers: Vec<Signer>,
}
