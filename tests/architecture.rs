//! The walls of the house: who may know whom, and who may read clocks. `ARCHITECTURE.md` says why.

#![cfg(test)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// The crates of the program, each with those of our own that it may use.
const MAY_USE: &[(&str, &[&str])] = &[
    ("placement-desk", &["api"]),
    ("api", &["domain", "storage", "matching", "imports", "documents", "exports", "sample"]),
    ("storage", &["domain"]),
    ("matching", &["domain"]),
    ("imports", &["domain"]),
    ("documents", &["domain"]),
    ("exports", &["domain"]),
    ("sample", &["domain"]),
    ("domain", &[]),
    ("xtask", &[]),
];

/// What belongs to one room only: a word in its sources or the start of a dependency's name.
const AT_HOME: &[(&str, &str)] = &[
    ("rusqlite", "storage"),
    ("libsqlite3", "storage"),
    ("tauri", "placement-desk"),
    ("printpdf", "documents"),
    ("lopdf", "documents"),
    ("clap", "placement-desk"),
];

/// What reads a clock, the environment or a random source that nobody passed in.
const HOSTS_ONLY: &[&str] = &[
    "Utc::now",
    "Local::now",
    "SystemTime::now",
    "Uuid::now_v7",
    "Uuid::new_v4",
    "rand::rng(",
    "thread_rng",
    "env::var",
    "env::temp_dir",
    "env::current_dir",
    "env::home_dir",
];

#[test]
fn crates_use_each_other_in_one_direction_only() {
    let allowed: BTreeMap<&str, &[&str]> = MAY_USE.iter().copied().collect();
    let packages = packages();
    let ours: BTreeSet<&str> = packages.iter().map(|package| package.name.as_str()).collect();
    for package in program_crates(&packages) {
        let name = package.name.as_str();
        let may_use = allowed
            .get(name)
            .unwrap_or_else(|| panic!("{name} has no place in the plan yet: give it one here"));
        for (used, kind) in package.uses.iter().filter(|(used, _)| ours.contains(used.as_str())) {
            // Benchmarks and tests of a crate may be fed by the sample office.
            let fed = kind == "dev" && used == "sample";
            assert!(may_use.contains(&used.as_str()) || fed, "{name} must not use {used}");
        }
    }
}

#[test]
fn the_sample_office_depends_on_the_domain_alone() {
    let packages = packages();
    let sample = packages.iter().find(|package| package.name == "sample").expect("a crate named sample");
    let ours: BTreeSet<&str> = packages.iter().map(|package| package.name.as_str()).collect();
    let used: Vec<&str> =
        sample.uses.iter().map(|(used, _)| used.as_str()).filter(|used| ours.contains(used)).collect();
    assert_eq!(used, ["domain"]);
}

#[test]
fn xtask_needs_nothing_but_rust() {
    let packages = packages();
    let xtask = packages.iter().find(|package| package.name == "xtask").expect("a crate named xtask");
    assert!(xtask.uses.is_empty(), "a fresh machine builds xtask first: {:?}", xtask.uses);
}

#[test]
fn the_store_the_window_and_the_paper_each_stay_in_their_room() {
    let packages = packages();
    for (word, home) in AT_HOME {
        for package in
            program_crates(&packages).filter(|package| package.name != *home && package.name != "xtask")
        {
            let depends = package.uses.iter().any(|(used, _)| used.starts_with(word));
            assert!(!depends, "{} must not depend on {word}: it belongs to {home}", package.name);
            for file in sources(&package.folder.join("src"), "rs") {
                let named = code(&file).lines().any(|line| names(line, word));
                assert!(!named, "{} names {word}, which belongs to {home}", file.display());
            }
        }
    }
}

#[test]
fn nothing_below_the_hosts_reads_a_clock_a_random_source_or_the_environment() {
    let packages = packages();
    for package in program_crates(&packages)
        .filter(|package| !["placement-desk", "xtask"].contains(&package.name.as_str()))
    {
        for file in sources(&package.folder.join("src"), "rs") {
            for (number, line) in code(&file).lines().enumerate() {
                let read = HOSTS_ONLY.iter().find(|call| line.contains(**call));
                assert!(
                    read.is_none(),
                    "{}:{} reads {read:?}: let the host pass it in",
                    file.display(),
                    number + 1
                );
            }
        }
    }
}

#[test]
fn one_file_of_the_window_talks_to_tauri() {
    let ui = root().join("ui/src");
    let talking: Vec<PathBuf> =
        window_sources().into_iter().filter(|file| read(file).contains("\"@tauri-apps/")).collect();
    assert_eq!(talking.len(), 1, "exactly one file imports @tauri-apps: {talking:?}");
    assert!(talking[0].starts_with(ui.join("ipc")), "{} is not in ui/src/ipc", talking[0].display());
}

#[test]
fn the_windows_layers_look_down_and_never_up() {
    let ui = root().join("ui/src");
    let looks_up: &[(&str, &[&str])] = &[
        ("features", &["app"]),
        ("components", &["app", "features"]),
        ("ipc", &["app", "features", "components"]),
        ("lib", &["app", "features", "components", "ipc"]),
    ];
    for (layer, above) in looks_up {
        for file in window_sources().into_iter().filter(|file| file.starts_with(ui.join(layer))) {
            // A type is gone before the program runs, so it ties nothing together.
            let brings_in = |line: &&str| {
                line.contains("import(\"") || (line.contains("from \"") && !line.starts_with("import type"))
            };
            for line in read(&file).lines().filter(brings_in) {
                let up = above.iter().find(|higher| {
                    line.contains(&format!("@/{higher}/")) || line.contains(&format!("../{higher}/"))
                });
                assert!(
                    up.is_none(),
                    "{} imports from {up:?}, which stands above {layer}: {line}",
                    file.display()
                );
            }
        }
    }
}

#[test]
fn no_file_is_called_manager_service_helper_or_util() {
    let rust = sources(&root().join("src-tauri"), "rs");
    for file in rust.into_iter().chain(window_sources()) {
        let name = file.file_stem().unwrap_or_default().to_string_lossy().to_lowercase();
        let vague = ["manager", "service", "helper", "util", "handler", "processor"]
            .iter()
            .find(|word| name.contains(**word));
        assert!(
            vague.is_none(),
            "{} says {vague:?}: name the noun of the office that it is about",
            file.display()
        );
    }
}

struct Package {
    name: String,
    folder: PathBuf,
    /// Names of the crates it depends on, each with its kind: `normal`, `dev` or `build`.
    uses: Vec<(String, String)>,
}

fn packages() -> Vec<Package> {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["metadata", "--no-deps", "--format-version", "1", "--offline"]).current_dir(root());
    let output = cargo.output().expect("cargo metadata runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let facts: Value = serde_json::from_slice(&output.stdout).expect("cargo metadata prints JSON");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    list(&facts["packages"])
        .iter()
        .map(|package| Package {
            name: text(&package["name"]),
            folder: PathBuf::from(text(&package["manifest_path"]))
                .parent()
                .map(Path::to_owned)
                .unwrap_or_default(),
            uses: list(&package["dependencies"])
                .iter()
                .map(|used| (text(&used["name"]), used["kind"].as_str().unwrap_or("normal").to_owned()))
                .collect(),
        })
        .collect()
}

/// The crates that the program is made of, and `xtask`: not the tests, which may look everywhere.
fn program_crates(packages: &[Package]) -> impl Iterator<Item = &Package> {
    let home = root().join("src-tauri");
    packages.iter().filter(move |package| package.folder.starts_with(&home))
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_owned).unwrap_or_default()
}

fn window_sources() -> Vec<PathBuf> {
    let ui = root().join("ui/src");
    let files: Vec<PathBuf> = sources(&ui, "ts").into_iter().chain(sources(&ui, "tsx")).collect();
    assert!(!files.is_empty(), "no sources in {}", ui.display());
    files
}

fn sources(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let (folders, files): (Vec<PathBuf>, Vec<PathBuf>) = entries.partition(|path| path.is_dir());
    let below = folders
        .iter()
        .filter(|folder| !folder.ends_with("target"))
        .flat_map(|folder| sources(folder, ending));
    files
        .into_iter()
        .filter(|file| file.extension().is_some_and(|found| found == ending))
        .chain(below)
        .collect()
}

fn read(file: &Path) -> String {
    std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// A file without its comments and its unit tests, which stand at its end or in a file of their own.
fn code(file: &Path) -> String {
    if file.file_stem().is_some_and(|stem| stem == "tests") {
        return String::new();
    }
    let text = read(file);
    let tested = text.find("#[cfg(test)]\nmod ").unwrap_or(text.len());
    let lines = text[..tested].lines().map(|line| line.split("//").next().unwrap_or_default());
    lines.collect::<Vec<_>>().join("\n")
}

/// Whether a line of code names the crate: as a path or in a `use`, not as a part of another word or in a text.
fn names(line: &str, word: &str) -> bool {
    let path = format!("{word}::");
    let standing = |at: usize| {
        !line[..at].ends_with(|before: char| before.is_alphanumeric() || before == '_' || before == '"')
    };
    line.match_indices(&path).any(|(at, _)| standing(at))
        || line.trim_start().starts_with(&format!("use {word}"))
}
