//! A disk that takes no more: by a limit on what files may grow to, and by a disk of some hundred KB.
#![cfg(unix)]

use std::fs;

use journeys::{Program, medium_roster};
use serde_json::{Value, json};

use crate::{OFFICE, lists};

/// No file may grow over so many KB. The signal that would end the program is ignored: a full disk sends none.
fn full_at(kilobytes: u32) -> String {
    format!("trap '' XFSZ && ulimit -f {kilobytes}")
}

#[test]
fn a_full_disk_is_told_and_nothing_is_lost_nor_left() {
    let program = Program::new();
    program.demo(OFFICE, 60);
    let before = lists(&program);
    let counts = program.sound(OFFICE)["counts"].clone();
    let roster = medium_roster();
    let roster = roster.to_str().unwrap();
    let cases: [(&[&str], &str, u32); 6] = [
        (&["import", "roster", OFFICE, roster, "--json"], "", 300),
        (&["print", "agreements", OFFICE, "--all", "--out", "all.pdf", "--json"], "all.pdf", 40),
        (&["print", "agreements", OFFICE, "--all", "--each", "--out", "each", "--json"], "each/x.pdf", 20),
        (
            &["office", "backup", OFFICE, "--out", "full.placementdesk-backup", "--json"],
            "full.placementdesk-backup",
            100,
        ),
        (
            &["summary", OFFICE, "--year", "2026", "--format", "xlsx", "--out", "s.xlsx", "--json"],
            "s.xlsx",
            1,
        ),
        (&["summary", OFFICE, "--year", "2026", "--format", "csv", "--out", "s.csv", "--json"], "s.csv", 1),
    ];
    for (args, out, kilobytes) in cases {
        let refusal = program.limited(&full_at(kilobytes), args).refusal();
        assert_eq!(refusal["code"], "disk_full", "{args:?}: {refusal}");
        assert!(out.is_empty() || !program.path(out).exists(), "{out} was left");
        let left = fs::read_dir(program.path("each")).map_or(0, Iterator::count);
        assert_eq!(left, 0, "{args:?} left files in each/");
        assert!(program.unfinished_files().is_empty(), "{args:?} left {:?}", program.unfinished_files());
        assert_eq!(program.sound(OFFICE)["counts"], counts, "{args:?}");
        assert!(lists(&program) == before, "{args:?} changed something");
    }
    // With room again, the same work is done.
    for (args, _, _) in cases {
        assert_eq!(program.run(args).status, 0, "{args:?}");
    }
}

#[test]
fn a_full_disk_leaves_no_half_made_office() {
    let program = Program::new();
    let own = ["office", "new", "own.placementdesk", "--passphrase-env", "DESK_PASSPHRASE", "--json"];
    let demo = ["demo", "demo.placementdesk", "--students", "60", "--json"];
    for (args, folder, kilobytes) in [
        (own.as_slice(), "own.placementdesk", 100),
        (own.as_slice(), "own.placementdesk", 450),
        (demo.as_slice(), "demo.placementdesk", 450),
    ] {
        let refusal = program.limited(&full_at(kilobytes), args).refusal();
        assert_eq!(refusal["code"], "disk_full", "{args:?}: {refusal}");
        assert!(!program.path(folder).exists(), "{folder} was left at {kilobytes} KB");
    }
}

/// Runs one command of the program on a disk of its own with so much room, then again with room made.
/// Prints exit status, what was said and what lies on the disk, then the status of the second run.
#[cfg(target_os = "linux")]
const SCRIPT: &str = r#"
mount -t tmpfs -o size=16m tmpfs disk || exit 70
cp -r sample.placementdesk disk/ && cd disk
# It fails once the disk is full: that is what it is for.
head -c 64M /dev/zero > filler 2>/dev/null
truncate -s "-${FREE_KB}K" filler
"$@" > /dev/null 2> /dev/shm/said.$$; first=$?
said=$(cat /dev/shm/said.$$); rm /dev/shm/said.$$ filler
left=$(find . -name '*.partial' -o -name '*.new' -o -name own.placementdesk -o -name '*.pdf' -o -name '*.xlsx' -o -name '*-backup')
check=$("$1" office check sample.placementdesk --json 2>&1)
"$@" > /dev/null 2>&1; second=$?
printf '%s\n' "$first" "$said" "$(echo $left)" "$check" "$second"
"#;

#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_is_really_full_is_told_too() {
    let program = Program::new();
    program.demo(OFFICE, 60);
    fs::create_dir(program.path("disk")).unwrap();
    let counts = program.sound(OFFICE)["counts"].clone();
    let roster = medium_roster();
    let cases: [(&[&str], u32); 5] = [
        (&["import", "roster", OFFICE, roster.to_str().unwrap(), "--json"], 300),
        (&["summary", OFFICE, "--year", "2026", "--format", "xlsx", "--out", "s.xlsx", "--json"], 4),
        (&["print", "agreements", OFFICE, "--all", "--out", "all.pdf", "--json"], 80),
        (&["office", "backup", OFFICE, "--out", "kept.placementdesk-backup", "--json"], 200),
        // Room for the file, not for what a new office starts with.
        (&["office", "new", "own.placementdesk", "--passphrase-env", "DESK_PASSPHRASE", "--json"], 700),
    ];
    for (args, free) in cases {
        let Some(told) = on_a_full_disk(&program, args, free) else { return };
        let [first, said, left, check, second] = told.as_slice() else { panic!("{args:?}: {told:?}") };
        assert_eq!(first, "1", "{args:?}: {told:?}");
        let said: Value = serde_json::from_str(said).unwrap_or_else(|e| panic!("{args:?}: {e}: {told:?}"));
        assert_eq!(said["error"]["code"], "disk_full", "{args:?}");
        assert_eq!(left, "", "{args:?} left something");
        let check: Value = serde_json::from_str(check).unwrap();
        assert_eq!((&check["ok"], &check["counts"]), (&json!(true), &counts), "{args:?}");
        assert_eq!(second, "0", "{args:?} works once there is room");
    }
}

/// The lines that the script prints; `None`, said aloud, where this machine lets nobody mount a disk.
#[cfg(target_os = "linux")]
fn on_a_full_disk(program: &Program, args: &[&str], free: u32) -> Option<Vec<String>> {
    use std::{io::Write, process::Command};
    for namespace in ["-m", "-rm"] {
        let mut command = Command::new("unshare");
        command.args([namespace, "bash", "-c", SCRIPT, "bash"]).arg(Program::binary()).args(args);
        program.furnish(&mut command);
        let output = command.env("FREE_KB", free.to_string()).output();
        match output {
            Ok(done) if done.status.success() => {
                return Some(String::from_utf8(done.stdout).unwrap().lines().map(str::to_owned).collect());
            }
            _ => continue,
        }
    }
    // Straight to the terminal: the harness keeps what a passing test prints to itself.
    let _ = writeln!(
        std::io::stderr(),
        "NOT SHOWN: a really full disk. Nobody may mount one here; the limit on file sizes stands in for it."
    );
    None
}
