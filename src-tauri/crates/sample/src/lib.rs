//! An invented district, whole: the sample office, the benchmarks and the tests are made from it. The same
//! plan gives the same bytes on every machine. No clock and no files; people and employers are invented, the
//! six schools are those of the model district, and no papers are made, because a paper needs its PDF.

mod calendar;
mod contacts;
mod credentials;
mod data;
mod dice;
mod employers;
mod figures;
mod following;
mod guardians;
mod kinds;
mod mint;
mod names;
mod neighbourhood;
mod office;
mod opportunities;
mod pathways;
mod placements;
mod roll_call;
mod roster;
mod schools;
mod settling;
mod staff;
mod students;
mod timetables;

pub use crate::{
    figures::STUDENTS,
    office::{Plan, SampleOffice, office},
    roster::roster_zip_files,
};
