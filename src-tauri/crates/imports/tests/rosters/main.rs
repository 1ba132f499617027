//! Rosters as real systems write them: each repair and each rejection by file, line, column and code.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "here a panic is how a failure is told")]

mod encodings;
mod gone_wrong;
mod guardians_and_roles;
mod limits;
mod modes;
mod names;
mod repairs;
mod small;
