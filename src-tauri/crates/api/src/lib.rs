//! The use cases of the office. The two hosts, window and command line, call this crate and no other;
//! what each can do is the table in `commands`.

pub mod backups;
pub mod call;
pub mod commands;
pub mod contacts;
pub mod coverage;
pub mod dates;
pub mod desk;
pub mod employers;
pub mod error;
pub mod exporting;
pub mod fitting;
pub mod history;
pub mod hours;
pub mod importing;
mod new_office;
pub mod notes;
pub mod opportunities;
pub mod papers;
pub mod placements;
pub mod progress;
mod recent;
mod sample_office;
pub mod search;
pub mod session;
pub mod settings;
pub mod signers;
pub mod students;
pub mod summary;
pub mod surroundings;
pub mod typescript;
mod working_file;

pub use desk::Desk;
pub use error::{AppError, Code, Result};
pub use progress::{Progress, Silent, StopFlag};
pub use surroundings::Surroundings;
