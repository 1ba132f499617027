//! A desk on a real encrypted file in a folder of its own, with a fixed clock and seeded chance.

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex,
        atomic::{AtomicI64, Ordering},
    },
};

use api::{AppError, Desk, Silent, Surroundings};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A Tuesday in the fall term.
pub const TODAY: &str = "2026-11-24";
pub const PASSPHRASE: &str = "plain words for a test";

/// The clock moves one second with each look, so that what comes later is later.
struct FixedDay {
    home: PathBuf,
    looks: AtomicI64,
    state: Mutex<u64>,
    today: Mutex<NaiveDate>,
}

impl Surroundings for FixedDay {
    fn now(&self) -> DateTime<Utc> {
        let morning = self.today().and_hms_opt(15, 0, 0).unwrap().and_utc();
        morning + Duration::seconds(self.looks.fetch_add(1, Ordering::Relaxed))
    }

    fn day_of(&self, moment: DateTime<Utc>) -> NaiveDate {
        moment.date_naive()
    }

    fn today(&self) -> NaiveDate {
        *self.today.lock().unwrap()
    }

    /// Splitmix64: repeatable, and good enough where nothing is secret.
    fn random(&self, bytes: &mut [u8]) -> std::io::Result<()> {
        let mut state = self.state.lock().unwrap();
        for chunk in bytes.chunks_mut(8) {
            *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut word = *state;
            word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            word ^= word >> 31;
            chunk.copy_from_slice(&word.to_le_bytes()[..chunk.len()]);
        }
        Ok(())
    }

    fn home(&self) -> PathBuf {
        self.home.clone()
    }
}

/// A desk and the folder that all of its files lie in.
pub struct Bench {
    pub desk: Desk,
    day: Arc<FixedDay>,
    folder: TempDir,
}

impl Bench {
    /// Nothing is open yet.
    pub fn empty() -> Self {
        let folder = TempDir::new().unwrap();
        let day = FixedDay {
            home: folder.path().join("home"),
            looks: AtomicI64::new(0),
            state: Mutex::new(214),
            today: Mutex::new(TODAY.parse().unwrap()),
        };
        let day = Arc::new(day);
        Self { desk: Desk::new(day.clone()), day, folder }
    }

    /// The program ends, as it does when its window is closed, and starts again with nothing open.
    pub fn restart(&mut self) {
        self.desk = Desk::new(self.day.clone());
    }

    /// From now on it is this day.
    pub fn sleep_until(&self, day: &str) {
        *self.day.today.lock().unwrap() = day.parse().unwrap();
    }

    /// A new office of our own, with its passphrase.
    pub fn own_office() -> Self {
        let bench = Self::empty();
        bench.call(
            "create_office",
            json!({ "name": "Center for Career Discovery", "district": "Peppermint Crossing", "your_name": "Ana Petrov",
                "passphrase": PASSPHRASE, "folder": bench.path("own.placementdesk") }),
        );
        bench
    }

    /// The sample office with so many students; it opens without the cost of a passphrase.
    pub fn sample(students: u32) -> Self {
        let bench = Self::empty();
        bench.call(
            "open_sample",
            json!({ "students": students, "seed": 7, "folder": bench.path("sample.placementdesk") }),
        );
        bench
    }

    pub fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file beside the office.
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// The reply of a command that has to succeed.
    #[track_caller]
    pub fn call(&self, name: &str, args: Value) -> Value {
        match self.desk.call(name, args, &Silent) {
            Ok(done) => serde_json::from_slice(&done.reply).unwrap(),
            Err(refused) => panic!("{name} was refused: {refused:?}"),
        }
    }

    /// The refusal of a command that must not succeed.
    #[track_caller]
    pub fn refusal(&self, name: &str, args: Value) -> AppError {
        match self.desk.call(name, args, &Silent) {
            Ok(done) => panic!("{name} was not refused: {}", String::from_utf8_lossy(&done.reply)),
            Err(refused) => refused,
        }
    }

    /// Checks the file from end to end; what the office counts, without the change log.
    #[track_caller]
    pub fn sound_counts(&self) -> Value {
        let mut check = self.call("check_office", json!({}));
        assert_eq!(check["ok"], json!(true), "{check}");
        check["counts"].as_object_mut().unwrap().remove("audit");
        check["counts"].take()
    }

    /// Rows of a list.
    #[track_caller]
    pub fn rows(&self, list: &str) -> Vec<Value> {
        self.call(list, json!({}))["rows"].as_array().unwrap().clone()
    }

    /// All that the lists show, to be compared as a whole.
    #[track_caller]
    pub fn everything(&self) -> Value {
        json!({
            "settings": self.call("get_settings", json!({})),
            "students": self.call("list_students", json!({ "with_gone": true })),
            "employers": self.call("list_employers", json!({})),
            "opportunities": self.call("list_opportunities", json!({})),
            "placements": self.call("list_placements", json!({})),
            "papers": self.call("list_papers", json!({})),
        })
    }

    /// Files under the bench whose names say that they are not finished.
    pub fn unfinished_files(&self) -> Vec<PathBuf> {
        unfinished(self.folder.path())
    }
}

/// `*.partial` and `*.new` at any depth.
pub(crate) fn unfinished(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(unfinished(&path));
        } else if path.extension().is_some_and(|e| e == "partial" || e == "new") {
            found.push(path);
        }
    }
    found
}
