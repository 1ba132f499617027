//! The system's own SQLite may be loaded by the web view: ours must not be found in its place, nor the other way.

use std::path::Path;
use std::process::Command;

use crate::steps::{self, Outcome};

pub fn check(program: &Path) -> Outcome {
    let mut nm = Command::new("nm");
    nm.args(["-D", "--defined-only"]).arg(program);
    let listed = steps::read(&mut nm).ok_or_else(|| format!("nm could not read {}", program.display()))?;
    let exported: Vec<&str> = listed.lines().filter(|line| line.contains(" sqlite3_")).collect();
    match exported.first() {
        None => {
            println!("nm -D --defined-only: {} symbols, none of SQLite", listed.lines().count());
            Ok(())
        }
        Some(first) => Err(format!("{} SQLite symbols are exported, such as {first}", exported.len())),
    }
}
