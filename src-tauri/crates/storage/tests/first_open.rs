//! The first offices of a process, opened by several threads at once. SQLite tells every other thread that it is
//! ready before SQLCipher has been set up, so each round needs a process of its own.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking")]

use std::{env, process::Command, sync::Barrier, thread};

use chrono::{TimeZone, Utc};
use storage::{Chance, NewOffice, Store};

const THREADS: usize = 8;
const ROUNDS: usize = 40;
const IN_CHILD: &str = "STORAGE_FIRST_OPEN_CHILD";

#[test]
fn several_threads_may_open_the_first_office() {
    if env::var_os(IN_CHILD).is_some() {
        return open_at_once();
    }
    for round in 0..ROUNDS {
        let child = Command::new(env::current_exe().unwrap())
            .args(["--exact", "several_threads_may_open_the_first_office"])
            .env(IN_CHILD, "1")
            .output()
            .unwrap();
        let said = [child.stdout, child.stderr].concat();
        assert!(child.status.success(), "round {round}: {}", String::from_utf8_lossy(&said));
    }
}

fn open_at_once() {
    let dir = tempfile::tempdir().unwrap();
    let now = Utc.with_ymd_and_hms(2026, 11, 24, 8, 0, 0).unwrap();
    let start = Barrier::new(THREADS);
    thread::scope(|scope| {
        for number in 0..THREADS {
            let folder = dir.path().join(format!("{number}.placementdesk"));
            let start = &start;
            scope.spawn(move || {
                start.wait();
                Store::create(&folder, &NewOffice::Sample, Chance::of_the_system(), now).unwrap();
            });
        }
    });
}
