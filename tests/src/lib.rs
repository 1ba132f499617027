//! Builders shared by the journeys: an office on a real file, the built program, rosters as a district sends them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // Only tests use this crate: a failed step ends the test.

mod desk;
mod employer;
mod paper;
mod program;
mod roster;

pub use desk::{Bench, PASSPHRASE, TODAY};
pub use employer::{Offer, offer};
pub use paper::{decoded, pages_of};
pub use program::{Program, Reply};
pub use roster::{Roster, medium_roster};
