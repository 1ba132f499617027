//! Node and npm, which build the window's pages.

use std::process::Command;

use crate::steps::{self, Outcome};

/// Checks that Node is one of the versions that Vite runs on.
pub fn ensure() -> Outcome {
    const WANTED: &str = "Node 20.19 or later, 22.12 or later, or 24";
    let Some(printed) = steps::read(Command::new("node").arg("--version")) else {
        return Err(format!("Node is missing. Install {WANTED} (https://nodejs.org), npm included"));
    };
    if !is_enough(&printed) {
        return Err(format!("Node {printed} is too old here. Install {WANTED} (https://nodejs.org)"));
    }
    match steps::read(npm().arg("--version")) {
        Some(version) => {
            println!("Node {printed}, npm {version}");
            Ok(())
        }
        None => Err("npm is missing beside Node. On Debian: apt-get install npm".to_owned()),
    }
}

pub fn npm() -> Command {
    Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
}

fn is_enough(printed: &str) -> bool {
    let mut numbers = printed.trim_start_matches('v').split('.').map(|part| part.parse::<u32>().ok());
    match (numbers.next().flatten(), numbers.next().flatten()) {
        (Some(20), Some(minor)) => minor >= 19,
        (Some(22), Some(minor)) => minor >= 12,
        (Some(major), Some(_)) => major >= 24,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_enough;

    #[test]
    fn versions_that_vite_runs_on_are_enough_and_no_others() {
        for (printed, enough) in [
            ("v18.20.4", false),
            ("v20.18.9", false),
            ("v20.19.0", true),
            ("v21.7.3", false),
            ("v22.11.0", false),
            ("v22.12.0", true),
            ("v23.1.0", false),
            ("v24.0.0", true),
            ("v26.2.0", true),
            ("", false),
            ("nonsense", false),
        ] {
            assert_eq!(is_enough(printed), enough, "{printed}");
        }
    }
}
