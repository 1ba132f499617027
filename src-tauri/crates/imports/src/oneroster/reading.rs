//! What goes along from file to file while a roster is read.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use super::{cells::Statuses, drafts::Mode, manifest::Manifest};
use crate::{
    Code, Problem, Progress,
    fixes::{Fixes, LeftOut},
    problem::Problems,
};

pub(crate) struct Reading<'a, 'p> {
    pub today: NaiveDate,
    pub fixes: Fixes,
    pub progress: &'a mut Progress<'p>,
    pub problems: Problems,
    pub rejected_rows: u64,
    pub left_out: Vec<LeftOut>,
    /// Roster ids of people whose row was left out.
    pub held_back: BTreeSet<String>,
    /// Names of the files that are read.
    pub files: Vec<String>,
    /// Columns that the format doesn't know, as “users.csv: homeroom”.
    pub unused: Vec<String>,
    /// What stood in the status column of each file.
    pub statuses: Vec<Statuses>,
    pub mode: Mode,
}

impl<'a, 'p> Reading<'a, 'p> {
    pub fn new(today: NaiveDate, fixes: Fixes, progress: &'a mut Progress<'p>) -> Self {
        Self {
            today,
            fixes,
            progress,
            problems: Problems::default(),
            rejected_rows: 0,
            left_out: Vec::new(),
            held_back: BTreeSet::new(),
            files: Vec::new(),
            unused: Vec::new(),
            statuses: Vec::new(),
            mode: Mode::Bulk,
        }
    }

    pub fn is_delta(&self) -> bool {
        self.mode == Mode::Delta
    }

    /// Full set or changes, from the status column of users.csv, which is the last one read. Blank means the
    /// full set whatever the manifest says; filled means changes unless the manifest says bulk. In doubt it
    /// is changes: then nobody is taken to be gone.
    pub fn decide_mode(&mut self, manifest: &Manifest, chosen: Option<Mode>) -> Mode {
        let said = manifest.mode("users");
        let Some(users) = self.statuses.last() else { return chosen.or(said).unwrap_or(Mode::Bulk) };
        let mode = match said {
            _ if users.filled == 0 && users.blank == 0 => said.unwrap_or(Mode::Bulk),
            _ if users.blank > users.filled => Mode::Bulk,
            Some(mode) => mode,
            None if users.dated == 0 && users.deleted == 0 => Mode::Bulk,
            None => Mode::Delta,
        };
        if let Some(chosen) = chosen {
            return chosen;
        }
        if said == Some(Mode::Delta) && mode == Mode::Bulk {
            let message = "The manifest says that users.csv holds changes only, but no row has a status; read as the full set.";
            manifest.disagrees(self, manifest.line_of("users"), "file.users", message);
        } else if said.is_none() && mode == Mode::Delta {
            let message = "Every row has a status and no manifest says what the file is, so it was read as changes only: nobody is taken to be gone. Say that it is the full set if it is.";
            let problem = Problem::repaired(Code::StatusWithoutManifest, &users.file, message);
            let problem = problem.at(users.first_filled.unwrap_or(1), &users.column);
            self.problems.push(problem);
        }
        mode
    }
}

/// Ids of one kind of thing, each with a number.
#[derive(Debug, Default)]
pub(crate) struct Ids(HashMap<Box<str>, u32>);

impl Ids {
    pub fn get(&self, id: &str) -> Option<u32> {
        self.0.get(id).copied()
    }

    pub fn insert(&mut self, id: &str, number: usize) {
        self.0.insert(id.into(), u32::try_from(number).unwrap_or(u32::MAX));
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The parts of a list cell: `a, b` in quotes.
pub(crate) fn parts(list: &str) -> impl Iterator<Item = &str> {
    list.trim_matches(['[', ']', '"'])
        .split([',', ';'])
        .map(|part| part.trim().trim_matches('"'))
        .filter(|part| !part.is_empty())
}
