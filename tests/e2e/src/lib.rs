//! Drives the real window as a person would: by roles and names, keys and clicks.
//!
//! Every test has its own driver, home and office folder, so that none sees what another left behind.

#![cfg(target_os = "linux")]

mod axe;
mod cells;
mod dialogs;
mod driver;
mod find;
mod home;
mod input;
mod marks;
mod network;
mod screens;
mod shots;
mod tour;
mod trouble;
mod wait;
mod window;

pub use axe::{Theme, Violation};
pub use home::{Home, program, project};
pub use input::Events;
pub use network::{connections, watched};
pub use screens::{Task, Visit};
pub use tour::ROOMS;
pub use trouble::{Outcome, Trouble, ensure};
pub use window::{Window, in_window};
