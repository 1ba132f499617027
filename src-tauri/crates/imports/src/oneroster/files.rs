//! Which member of the source is which file of the roster.

use std::collections::HashMap;

use crate::{
    Code, Problem,
    headers::{Match, fold, match_header},
    problem::Problems,
    source::{Source, is_csv},
};

/// All files of OneRoster 1.1 and 1.2; those that are not read are known too, so that none is mistaken for another.
const STANDARD: &[&str] = &[
    "academicSessions",
    "categories",
    "classes",
    "classResources",
    "courses",
    "courseResources",
    "demographics",
    "enrollments",
    "lineItems",
    "lineItemScoreScales",
    "lineItemLearningObjectiveIds",
    "manifest",
    "orgs",
    "resources",
    "results",
    "resultScoreScales",
    "resultLearningObjectiveIds",
    "roles",
    "scoreScales",
    "userProfiles",
    "userResources",
    "users",
];

const ALIASES: &[(&str, &str)] = &[
    ("user", "users"),
    ("org", "orgs"),
    ("organizations", "orgs"),
    ("schools", "orgs"),
    ("role", "roles"),
    ("class", "classes"),
    ("enrollment", "enrollments"),
    ("enrolments", "enrollments"),
    ("demographic", "demographics"),
    ("academicsession", "academicSessions"),
    ("sessions", "academicSessions"),
    ("terms", "academicSessions"),
];

/// A file of the roster: where it is in the source and what it is called there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    pub member: usize,
    pub name: String,
}

#[derive(Debug, Default)]
pub(crate) struct Files(HashMap<&'static str, Found>);

impl Files {
    pub fn find(source: &Source, problems: &mut Problems) -> Self {
        for name in source.unsafe_names() {
            let message = "The name of this file points outside the zip, so the file was left out.";
            problems.push(Problem::repaired(Code::FileNameUnsafe, name, message).found(name));
        }
        let mut candidates: Vec<(&'static str, bool, usize)> = Vec::new();
        for (member, file) in source.members().iter().enumerate().filter(|(_, m)| is_csv(&m.name)) {
            let stem = file.name.rsplit_once('.').map_or(file.name.as_str(), |(stem, _)| stem);
            match match_header(stem, STANDARD, ALIASES) {
                Match::Exact(at) => candidates.push((STANDARD[at], true, member)),
                Match::Meant(at) => candidates.push((STANDARD[at], fold(stem) == fold(STANDARD[at]), member)),
                Match::Unknown => {
                    let folded = fold(stem);
                    let bare = folded.trim_end_matches(|c: char| c.is_ascii_digit());
                    if let Match::Exact(at) | Match::Meant(at) = match_header(bare, STANDARD, ALIASES) {
                        candidates.push((STANDARD[at], false, member));
                    }
                }
            }
        }
        let depth =
            |member: usize| source.members()[member].folder.split('/').filter(|p| !p.is_empty()).count();
        candidates.sort_by_key(|(_, usual, member)| (depth(*member), !usual, *member));
        let mut files = Self::default();
        for (standard, usual, member) in candidates {
            files.add(standard, usual, member, source, problems);
        }
        files
    }

    fn add(
        &mut self,
        standard: &'static str,
        usual: bool,
        member: usize,
        source: &Source,
        problems: &mut Problems,
    ) {
        let file = &source.members()[member];
        if let Some(first) = self.0.get(standard) {
            let message =
                format!("{} was read instead of this one; both are the file {standard}.csv.", first.name);
            problems.push(Problem::repaired(Code::FileTwice, &file.name, message));
            return;
        }
        if !usual {
            let message = format!("Read as {standard}.csv.");
            problems.push(Problem::repaired(Code::FileNameUnusual, &file.name, message).found(&file.name));
        }
        if !file.folder.is_empty() {
            let message = format!(
                "Read from the folder “{}” inside the zip; OneRoster puts it at the root.",
                file.folder
            );
            problems.push(Problem::repaired(Code::FileInFolder, &file.name, message).found(&file.folder));
        }
        self.0.insert(standard, Found { member, name: file.name.clone() });
    }

    pub fn get(&self, standard: &str) -> Option<&Found> {
        self.0.get(standard)
    }

    /// Takes a member for a file although its name doesn't say so.
    pub fn take_for(&mut self, standard: &'static str, member: usize, source: &Source) {
        self.0.insert(standard, Found { member, name: source.members()[member].name.clone() });
    }
}
