//! Other processes: a second program is told so at once, and what was acknowledged survives kill -9.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says so by panicking"
)]

mod common;

use std::{
    env, fs,
    io::{BufRead, BufReader, Write},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use common::*;
use storage::{Chance, Error, Store, Unlock, row};
use uuid::Uuid;

const FOLDER: &str = "STORAGE_TEST_CHILD_FOLDER";
const FROM: &str = "STORAGE_TEST_CHILD_FROM";

/// Runs only as a child: writes one person after the other and says each number once it is on the disk.
#[test]
fn child_that_writes_until_it_is_killed() {
    let (Ok(folder), Ok(from)) = (env::var(FOLDER), env::var(FROM)) else { return };
    let store = Store::open_as(&TOY, folder.as_ref(), &Unlock::Open, Chance::of_the_system(), at(1)).unwrap();
    println!("\nopen");
    for number in from.parse::<u128>().unwrap().. {
        write(&store, "Added", |tx| {
            tx.insert(&person(number, "Anna"))?;
            tx.insert(&visit(number, number))
        })
        .unwrap();
        println!("{number}");
        std::io::stdout().flush().unwrap();
    }
}

fn writing_child(folder: &std::path::Path, from: u128) -> (Child, BufReader<std::process::ChildStdout>) {
    let mut child = Command::new(env::current_exe().unwrap())
        .args(["--exact", "child_that_writes_until_it_is_killed", "--nocapture", "--test-threads=1"])
        .env(FOLDER, folder)
        .env(FROM, from.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    while line != "open\n" {
        line.clear();
        assert!(lines.read_line(&mut line).unwrap() > 0, "the child did not open the office");
    }
    (child, lines)
}

#[test]
fn a_second_program_is_told_at_once_that_the_office_is_open() {
    let dir = tempfile::tempdir().unwrap();
    drop(toy_office(&dir));
    let (mut child, _lines) = writing_child(&folder_in(&dir), 1);
    let started = Instant::now();
    let refused = Store::open_as(&TOY, &folder_in(&dir), &Unlock::Open, chance(2), at(1));
    assert!(matches!(refused, Err(Error::AlreadyOpen)));
    assert!(started.elapsed() < Duration::from_secs(1), "it took {:?}", started.elapsed());
    child.kill().unwrap();
    child.wait().unwrap();
    Store::open_as(&TOY, &folder_in(&dir), &Unlock::Open, chance(2), at(1)).unwrap();
}

#[test]
fn nothing_acknowledged_is_lost_when_the_program_is_killed() {
    let dir = tempfile::tempdir().unwrap();
    let folder = folder_in(&dir);
    drop(toy_office(&dir));
    let mut acknowledged = 0;
    for round in 0..8_u64 {
        let from = 1_000_000 * u128::from(round);
        let (mut child, mut lines) = writing_child(&folder, from);
        for _ in 0..5 + round * 7 {
            assert!(lines.read_line(&mut String::new()).unwrap() > 0, "the child stopped by itself");
        }
        let sure = from + 4 + u128::from(round) * 7;
        let reading = thread::spawn(move || {
            lines.lines().map_while(|line| line.ok()?.parse::<u128>().ok()).last().unwrap_or(sure)
        });
        thread::sleep(Duration::from_micros(round * 977 % 5_000));
        child.kill().unwrap();
        child.wait().unwrap();
        let store = Store::open_as(&TOY, &folder, &Unlock::Open, chance(round), at(2)).unwrap();
        let last = reading.join().unwrap();
        for number in from..=last {
            let found = store.read(|conn| row::find::<Visit>(conn, Uuid::from_u128(number))).unwrap();
            assert!(found.is_some(), "round {round}: {number} was acknowledged and is lost");
        }
        acknowledged += last - from + 1;
        let health = store.check().unwrap();
        assert!(health.ok, "round {round}: {:?}", health.checks);
        assert_eq!(health.counts["people"], health.counts["visits"], "a write landed by half");
    }
    assert!(acknowledged >= 8 * 5, "the children hardly wrote anything: {acknowledged}");
}

#[test]
fn a_leftover_wal_survives_every_refusal_and_is_then_taken_up() {
    let dir = tempfile::tempdir().unwrap();
    let (live, crashed) = (folder_in(&dir), dir.path().join("crashed.placementdesk"));
    let (store, _) = Store::create_as(&NEWER, &live, &own(), chance(1), at(0)).unwrap();
    write(&store, "Added", |tx| tx.insert(&person(1, "Anna"))).unwrap();
    fs::create_dir(&crashed).unwrap();
    for name in ["store.db", "store.db-wal", "keys.json", "lock"] {
        fs::copy(live.join(name), crashed.join(name)).unwrap();
    }
    drop(store);
    let before = bytes_of(&crashed);
    assert!(matches!(
        Store::open_as(&NEWER, &crashed, &Unlock::Passphrase("wrong".into()), chance(2), at(1)),
        Err(Error::WrongPassphrase)
    ));
    assert!(matches!(open(&crashed), Err(Error::FileTooNew { .. })));
    assert_eq!(bytes_of(&crashed), before);
    let store = Store::open_as(&NEWER, &crashed, &passphrase(), chance(2), at(1)).unwrap();
    assert_eq!(everything(&store).0, [person(1, "Anna")], "what stood in the WAL only is there");
}

/// Runs only as a child, under a limit on the size of any file.
#[test]
fn child_whose_disk_is_full() {
    let Ok(folder) = env::var("STORAGE_TEST_FULL_DISK") else { return };
    let folder = std::path::Path::new(&folder);
    let store = Store::open_as(&TOY, folder, &Unlock::Open, chance(9), at(1)).unwrap();
    let names = || {
        let mut names: Vec<_> = bytes_of(folder).into_iter().map(|(path, _)| path).collect();
        names.retain(|path| !path.to_string_lossy().contains("store.db-"));
        names
    };
    let before = names();
    let full = write(&store, "Too much", |tx| {
        for number in 1_000..20_000 {
            tx.insert(&person(number, &"long name ".repeat(20)))?;
        }
        Ok(())
    });
    assert!(matches!(full, Err(Error::DiskFull)), "{full:?}");
    write(&store, "Little", |tx| tx.insert(&person(3, "Cleo"))).unwrap();
    let copied = store.back_up(at(3), &mut |_| true);
    assert!(matches!(copied, Err(Error::DiskFull)), "{copied:?}");
    let made = Store::create_as(&TOY, &folder.with_file_name("new"), &own(), chance(4), at(3));
    assert!(made.is_ok(), "a small office still fits");
    assert_eq!(names(), before, "a partial file was left");
    let health = store.check().unwrap();
    assert!(health.ok, "{:?}", health.checks);
    println!("\nthe disk was full");
}

#[cfg(unix)]
#[test]
fn a_full_disk_is_a_clear_error_and_leaves_neither_half_a_change_nor_half_a_file() {
    let dir = tempfile::tempdir().unwrap();
    let store = toy_office(&dir);
    write(&store, "Added", |tx| {
        for number in 10..600 {
            tx.insert(&person(number, &"name ".repeat(100)))?;
        }
        Ok(())
    })
    .unwrap();
    drop(store);
    // In the shell's blocks of 512 or 1024 bytes: less than the office, so that no copy of it fits.
    let size = fs::metadata(folder_in(&dir).join("store.db")).unwrap().len();
    let script = format!("trap '' XFSZ; ulimit -f {}; exec \"$0\" \"$@\"", size / 1024 - 20);
    let child = Command::new("bash")
        .args(["-c", &script])
        .arg(env::current_exe().unwrap())
        .args(["--exact", "child_whose_disk_is_full", "--nocapture", "--test-threads=1"])
        .env("STORAGE_TEST_FULL_DISK", folder_in(&dir))
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&child.stdout);
    assert!(said.contains("the disk was full"), "{said}\n{}", String::from_utf8_lossy(&child.stderr));
    let store = Store::open_as(&TOY, &folder_in(&dir), &Unlock::Open, chance(5), at(4)).unwrap();
    assert_eq!(everything(&store).0.len(), 591);
}
