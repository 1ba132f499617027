//! The two hosts of the program: without arguments it opens the window, with them it is a command line.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod cli;
mod machine;
mod window;

use std::process::ExitCode;

fn main() -> ExitCode {
    if std::env::args_os().len() > 1 { cli::run() } else { window::run() }
}
