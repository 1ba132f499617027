//! Backups: whole or not there, opened by what opened the office, restored beside it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says so by panicking"
)]

mod common;

use std::fs;

use chrono::{DateTime, Duration, NaiveDate, Utc};
use common::*;
use storage::{
    Actor, Error, KdfCost, RecoveryKey, Store, Unlock,
    backup::{self, BackupReason},
};

fn names_in(folder: &std::path::Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn utc_day(moment: DateTime<Utc>) -> NaiveDate {
    moment.date_naive()
}

fn many(store: &Store, from: u128, count: u128) {
    write(store, "Added many", |tx| {
        (from..from + count).try_for_each(|number| tx.insert(&person(number, &format!("Anna {number}"))))
    })
    .unwrap();
}

#[test]
fn a_backup_is_one_file_that_restores_to_the_same_office_in_a_new_folder() {
    let dir = tempfile::tempdir().unwrap();
    let folder = folder_in(&dir);
    let store = new_office(&folder);
    many(&store, 1, 300);
    let made = store.back_up(at(3), &mut |_| true).unwrap();
    assert_eq!(names_in(&folder.join("backups")), ["2026-11-24T08-03-00Z-on-demand.placementdesk-backup"]);
    assert_eq!(made.bytes, fs::metadata(&made.path).unwrap().len());
    assert_eq!(store.backups().unwrap(), std::slice::from_ref(&made));
    assert_eq!(store.verify_backup(&made.path).unwrap(), made.about);
    many(&store, 1000, 5);

    let restored = dir.path().join("restored.placementdesk");
    let about = backup::restore_as(&TOY, &made.path, &passphrase(), &restored).unwrap();
    assert_eq!((about.reason, about.made_at, about.schema), (BackupReason::OnDemand, at(3), 2));
    let copy = open(&restored).unwrap();
    assert_eq!(everything(&copy).0.len(), 300);
    assert!(copy.check().unwrap().ok, "{:?}", copy.check());
    copy.undo(&clerk(), at(4)).unwrap();
    assert_eq!(everything(&store).0.len(), 305, "the office itself was left alone");
}

#[test]
fn a_backup_taken_while_others_write_holds_one_moment() {
    let dir = tempfile::tempdir().unwrap();
    let store = toy_office(&dir);
    many(&store, 1, 2000);
    let mut next = 10_000;
    let made = store
        .back_up(at(3), &mut |_| {
            write(&store, "Added", |tx| {
                tx.insert(&person(next, "Late"))?;
                tx.insert(&visit(next, next))
            })
            .unwrap();
            next += 1;
            true
        })
        .unwrap();
    assert!(next > 10_001, "the copy took one step only");
    let restored = dir.path().join("restored");
    backup::restore_as(&TOY, &made.path, &Unlock::Open, &restored).unwrap();
    let copy = Store::open_as(&TOY, &restored, &Unlock::Open, chance(3), at(4)).unwrap();
    assert_eq!(everything(&copy).0.len(), 2000);
    assert_eq!(everything(&store).0.len() as u128, 2000 + next - 10_000);
}

#[test]
fn a_cancelled_backup_leaves_no_file() {
    let dir = tempfile::tempdir().unwrap();
    let store = toy_office(&dir);
    many(&store, 1, 2000);
    let mut heard = Vec::new();
    let outcome = store.back_up(at(3), &mut |progress| {
        heard.push(progress);
        heard.len() < 2
    });
    assert!(matches!(outcome, Err(Error::Cancelled)));
    assert!(heard[0].done > 0 && heard[0].done < heard[0].total);
    assert!(names_in(&folder_in(&dir).join("backups")).is_empty());
    let copy = dir.path().join("copy.placementdesk-backup");
    assert!(matches!(store.save_copy(&copy, at(3), &mut |_| false), Err(Error::Cancelled)));
    assert_eq!(names_in(dir.path()), ["north.placementdesk"]);
    store.save_copy(&copy, at(3), &mut |_| true).unwrap();
    assert!(matches!(store.save_copy(&copy, at(3), &mut |_| true), Err(Error::Exists { .. })));
}

#[test]
fn a_damaged_backup_is_refused_and_leaves_no_folder() {
    let dir = tempfile::tempdir().unwrap();
    let store = toy_office(&dir);
    many(&store, 1, 100);
    let made = store.back_up(at(3), &mut |_| true).unwrap();
    let whole = fs::read(&made.path).unwrap();
    let target = dir.path().join("restored");
    let spoilt = dir.path().join("spoilt.placementdesk-backup");
    let mut cases: Vec<(String, Vec<u8>)> = vec![
        ("empty".into(), Vec::new()),
        ("a few bytes".into(), b"PLDESKBK".to_vec()),
        ("text".into(), b"Dear parents, the office is closed on Friday.".to_vec()),
        ("no image".into(), whole[..600].to_vec()),
        ("the last byte gone".into(), whole[..whole.len() - 1].to_vec()),
        ("a byte too many".into(), [whole.as_slice(), b"x"].concat()),
        ("a head beyond all measure".into(), [b"PLDESKBK".as_slice(), &[0xFF; 40]].concat()),
    ];
    for at in (0..40).map(|round| 12 + round * (whole.len() - 13) / 40) {
        let mut flipped = whole.clone();
        flipped[at] ^= 4;
        cases.push((format!("a flipped bit at {at}"), flipped));
    }
    for (name, bytes) in cases {
        fs::write(&spoilt, bytes).unwrap();
        let verified = backup::verify(&spoilt, &Unlock::Open, dir.path());
        let restored = backup::restore_as(&TOY, &spoilt, &Unlock::Open, &target);
        // Within the head a flip can spare the meaning, say in the time that it was made.
        if let (Ok(_), Ok(_)) = (&verified, &restored) {
            assert!(name.starts_with("a flipped bit"), "{name} passed");
            let at: usize = name.rsplit(' ').next().unwrap().parse().unwrap();
            assert!(at < 1200, "{name} passed");
            fs::remove_dir_all(&target).unwrap();
            continue;
        }
        for error in [verified.err().unwrap(), restored.err().unwrap()] {
            assert!(
                matches!(
                    error,
                    Error::BadBackup { .. } | Error::KeysDamaged { .. } | Error::NoSuchSlot { .. }
                ),
                "{name}: {error:?}"
            );
        }
        assert!(!target.exists(), "{name}: something was left");
        assert_eq!(names_in(dir.path()), ["north.placementdesk", "spoilt.placementdesk-backup"], "{name}");
    }
}

#[test]
fn a_backup_is_never_restored_over_anything() {
    let dir = tempfile::tempdir().unwrap();
    let store = toy_office(&dir);
    let made = store.back_up(at(3), &mut |_| true).unwrap();
    let over = backup::restore_as(&TOY, &made.path, &Unlock::Open, &folder_in(&dir));
    assert!(matches!(over, Err(Error::Exists { .. })));
    drop(store);
    Store::open_as(&TOY, &folder_in(&dir), &Unlock::Open, chance(2), at(4)).unwrap();
    let empty = dir.path().join("empty");
    fs::create_dir(&empty).unwrap();
    backup::restore_as(&TOY, &made.path, &Unlock::Open, &empty).unwrap();
}

#[test]
fn a_backup_of_a_newer_program_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let (store, _) =
        Store::create_as(&NEWER, &folder_in(&dir), &storage::NewOffice::Sample, chance(1), at(0)).unwrap();
    let made = store.back_up(at(3), &mut |_| true).unwrap();
    let target = dir.path().join("restored");
    let outcome = backup::restore_as(&TOY, &made.path, &Unlock::Open, &target);
    assert!(matches!(outcome, Err(Error::FileTooNew { found: 3, known: 2 })));
    assert!(!target.exists());
}

#[test]
fn the_days_backup_follows_the_days_first_change_and_old_ones_thin_out() {
    let dir = tempfile::tempdir().unwrap();
    let store = toy_office(&dir);
    let change = |number, now| {
        let op = storage::Op::new("test", "Added");
        store.write(&clerk(), op, now, |tx| tx.insert(&person(number, "Anna"))).unwrap();
    };
    assert!(store.backup_if_due(at(0), &utc_day, 14).unwrap().is_none(), "nothing has changed yet");
    change(1, at(1));
    assert!(store.backup_if_due(at(2), &utc_day, 14).unwrap().is_some());
    change(2, at(3));
    assert!(store.backup_if_due(at(4), &utc_day, 14).unwrap().is_none(), "one a day");
    assert!(
        store.backup_if_due(at(4) + Duration::days(1), &utc_day, 14).unwrap().is_some(),
        "yesterday's later changes"
    );
    assert!(
        store.backup_if_due(at(4) + Duration::days(2), &utc_day, 14).unwrap().is_none(),
        "nothing has changed since"
    );
    for day in 3..40 {
        change(day as u128 + 10, at(5) + Duration::days(day));
        assert!(store.backup_if_due(at(6) + Duration::days(day), &utc_day, 30).unwrap().is_some());
    }
    let kept = store.backups().unwrap();
    assert!((31..35).contains(&kept.len()), "{} are kept of thirty days and the weeks before", kept.len());
    change(100, at(5) + Duration::days(40));
    assert!(store.backup_if_due(at(6) + Duration::days(40), &utc_day, 14).unwrap().is_some());
    let kept = store.backups().unwrap();
    assert!((17..24).contains(&kept.len()), "{} are kept once the office asks for two weeks", kept.len());
    assert!(kept.iter().all(|backup| backup.about.reason == BackupReason::Daily));
}

#[test]
fn the_days_are_those_of_the_office_not_of_utc() {
    let dir = tempfile::tempdir().unwrap();
    let store = toy_office(&dir);
    let change = |number, now| {
        let op = storage::Op::new("test", "Added");
        store.write(&clerk(), op, now, |tx| tx.insert(&person(number, "Anna"))).unwrap();
    };
    let chicago = |moment: DateTime<Utc>| (moment - Duration::hours(6)).date_naive();
    let hour = |hour: i64| at(60 * hour);
    // 8:00 UTC is 2 in the morning there; 17 hours later it is 7 in the evening of the same day.
    change(1, hour(1));
    assert!(store.backup_if_due(hour(1), &chicago, 14).unwrap().is_some());
    change(2, hour(17));
    assert!(store.backup_if_due(hour(17), &chicago, 14).unwrap().is_none(), "it is still the same day there");
    change(3, hour(23));
    assert!(store.backup_if_due(hour(23), &chicago, 14).unwrap().is_some(), "it is the next day there");
}

#[test]
fn a_backup_on_demand_stands_in_for_the_days_until_something_changes() {
    let dir = tempfile::tempdir().unwrap();
    let store = toy_office(&dir);
    many(&store, 1, 1);
    store.back_up(at(10), &mut |_| true).unwrap();
    store.log(&clerk(), storage::Op::new("backup", "made a backup"), at(11)).unwrap();
    assert!(
        store.backup_if_due(at(12), &utc_day, 14).unwrap().is_none(),
        "what is in the log changed no row"
    );
    let op = storage::Op::new("test", "Added");
    store.write(&clerk(), op, at(13), |tx| tx.insert(&person(2, "Anna"))).unwrap();
    assert!(store.backup_if_due(at(14), &utc_day, 14).unwrap().is_some(), "this change is in no backup");
}

#[test]
fn another_passphrase_opens_the_office_and_the_old_one_only_the_old_backups() {
    let dir = tempfile::tempdir().unwrap();
    let folder = folder_in(&dir);
    let store = new_office(&folder);
    many(&store, 1, 3);
    let made = store.back_up(at(3), &mut |_| true).unwrap();
    store.change_passphrase(&clerk(), "battery staple", KdfCost::CHEAP, at(4)).unwrap();
    assert!(matches!(
        store.change_passphrase(&clerk(), "", KdfCost::CHEAP, at(4)),
        Err(Error::EmptyPassphrase)
    ));
    assert!(store.check().unwrap().ok, "{:?}", store.check());
    drop(store);
    assert!(matches!(open(&folder), Err(Error::WrongPassphrase)));
    let new = Unlock::Passphrase("battery staple".into());
    let store = Store::open_as(&TOY, &folder, &new, chance(2), at(5)).unwrap();
    assert_eq!(everything(&store).0.len(), 3);
    assert!(store.verify_backup(&made.path).is_ok(), "the open office reads its older backups");
    let restored = dir.path().join("restored");
    assert!(matches!(backup::restore_as(&TOY, &made.path, &new, &restored), Err(Error::WrongPassphrase)));
    backup::restore_as(&TOY, &made.path, &passphrase(), &restored).unwrap();
}

#[test]
fn the_printed_recovery_key_opens_the_office_until_a_new_one_is_made() {
    let dir = tempfile::tempdir().unwrap();
    let folder = folder_in(&dir);
    let (store, recovery) = Store::create_as(&TOY, &folder, &own(), chance(1), at(0)).unwrap();
    let printed = recovery.unwrap().to_text();
    drop(store);
    let typed = Unlock::Recovery(RecoveryKey::parse(&printed.to_lowercase().replace('-', " ")).unwrap());
    let store = Store::open_as(&TOY, &folder, &typed, chance(2), at(1)).unwrap();
    let newer = store.new_recovery_key(&clerk(), at(2)).unwrap().to_text();
    assert_ne!(newer, printed);
    drop(store);
    assert!(matches!(Store::open_as(&TOY, &folder, &typed, chance(3), at(3)), Err(Error::WrongRecoveryKey)));
    let typed = Unlock::Recovery(RecoveryKey::parse(&newer).unwrap());
    drop(Store::open_as(&TOY, &folder, &typed, chance(3), at(3)).unwrap());
    open(&folder).unwrap();
}

#[test]
fn a_passphrase_is_the_same_however_the_keyboard_composes_it() {
    let dir = tempfile::tempdir().unwrap();
    let folder = folder_in(&dir);
    let office = storage::NewOffice::Own { passphrase: "zażółć gęślą".into(), cost: KdfCost::CHEAP };
    drop(Store::create_as(&TOY, &folder, &office, chance(1), at(0)).unwrap());
    let decomposed = Unlock::Passphrase("zaz\u{307}o\u{301}łc\u{301} ge\u{328}s\u{301}la\u{328}".into());
    Store::open_as(&TOY, &folder, &decomposed, chance(2), at(1)).unwrap();
}

#[test]
fn changing_the_keys_is_in_the_log_without_saying_them() {
    let dir = tempfile::tempdir().unwrap();
    let store = new_office(&folder_in(&dir));
    let principal = Actor { staff_id: None, name: "P. Shaw".into(), position: "Principal".into() };
    store.change_passphrase(&principal, "battery staple", KdfCost::CHEAP, at(4)).unwrap();
    let filter = storage::audit::AuditFilter { limit: 5, ..Default::default() };
    let page = store.read(|conn| storage::audit::list(conn, &filter)).unwrap();
    assert_eq!(
        (page.entries[0].actor.name.as_str(), page.entries[0].sentence.as_str()),
        ("P. Shaw", "Changed the passphrase")
    );
}
