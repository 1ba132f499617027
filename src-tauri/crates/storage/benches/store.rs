//! What a year's work costs on an encrypted file: the import, the same import again, one change, undo, search, list,
//! opening, backup.

#![allow(clippy::unwrap_used, reason = "a benchmark that cannot go on says so by panicking")]

#[path = "../tests/rows/town/mod.rs"]
#[allow(dead_code, reason = "the tests use the rest")]
mod town;

use std::{path::PathBuf, time::Duration};

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use domain::{
    ids::{StudentId, TimetableId},
    student::Student,
    timetable::{ClassMeeting, Timetable},
};
use storage::{Actor, Chance, Error, KdfCost, NewOffice, Op, Store, Unlock, rows, search};
use tempfile::TempDir;

fn students(count: u64) -> Vec<(Student, Timetable)> {
    (1..=count)
        .map(|number| {
            let student = town::student(number, &name(number, 211), &name(number / 3 + 7, 1009));
            let class = |period: u64| ClassMeeting {
                roster_id: None,
                title: format!("Course {} of period {period}", (number * 31 + period) % 400),
                periods: vec![period.to_string()],
            };
            let classes = (1..=7 + number % 2).map(class).collect();
            let timetable =
                Timetable { id: TimetableId(town::id(13, number)), student_id: student.id, classes };
            (student, timetable)
        })
        .collect()
}

/// Plausible as to length and beginnings.
fn name(number: u64, many: u64) -> String {
    const SYLLABLES: [&str; 16] =
        ["ma", "ri", "an", "na", "lo", "ke", "vi", "zo", "fi", "ber", "tan", "ско", "łu", "o'", "den", "ez"];
    let mut left = number * 7919 % many;
    let mut name = String::new();
    for _ in 0..3 {
        name.push_str(SYLLABLES[(left % 16) as usize]);
        left = left / 16 + number % 5;
    }
    name
}

struct Desk {
    dir: TempDir,
    store: Store,
}

fn folder(dir: &TempDir) -> PathBuf {
    dir.path().join("bench.placementdesk")
}

fn actor() -> Actor {
    Actor { staff_id: None, name: "Bench".into(), position: "Coordinator".into() }
}

fn empty_town() -> Desk {
    let dir = tempfile::tempdir().unwrap();
    let (store, _) =
        Store::create(&folder(&dir), &NewOffice::Sample, Chance::of_the_system(), town::now()).unwrap();
    write(&store, |tx| {
        tx.insert(&town::office())?;
        tx.insert(&town::year())?;
        tx.insert(&town::last_year())?;
        tx.insert(&town::hour_rule())?;
        tx.insert(&town::school())?;
        tx.insert(&town::coordinator())?;
        tx.insert(&town::counselor())?;
        tx.insert(&town::health())?;
        tx.insert(&town::finance())?;
        tx.insert(&town::nursing())
    });
    Desk { dir, store }
}

fn write<T>(store: &Store, change: impl FnOnce(&mut storage::Tx<'_>) -> Result<T, Error>) -> T {
    store.write(&actor(), Op::new("bench", "Benchmark"), town::now(), change).unwrap().value
}

fn import(store: &Store, students: &[(Student, Timetable)]) {
    write(store, |tx| {
        for (student, timetable) in students {
            tx.put(student)?;
            tx.put(timetable)?;
        }
        Ok(())
    });
}

fn year_of_work(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("12000_students");
    group.sample_size(10).measurement_time(Duration::from_secs(15));
    let roster = students(12_000);
    group.bench_function("import_with_timetables", |bench| {
        bench.iter_batched(empty_town, |desk| import(&desk.store, &roster), BatchSize::PerIteration);
    });
    group.bench_function("undo_the_import", |bench| {
        let imported = || {
            let desk = empty_town();
            import(&desk.store, &roster);
            desk
        };
        bench.iter_batched(
            imported,
            |desk| desk.store.undo(&actor(), town::now()).unwrap(),
            BatchSize::PerIteration,
        );
    });
    let Desk { dir, store } = empty_town();
    import(&store, &roster);
    group.bench_function("import_again_unchanged", |bench| bench.iter(|| import(&store, &roster)));
    group.bench_function("list_all", |bench| bench.iter(|| store.read(rows::student::list).unwrap().len()));
    group.bench_function("backup_and_verify", |bench| {
        bench.iter(|| {
            let made = store.back_up(town::now(), &mut |_| true).unwrap();
            std::fs::remove_file(made.path).unwrap();
        });
    });
    group.bench_function("check", |bench| bench.iter(|| assert!(store.check().unwrap().ok)));
    group.bench_function("one_change", |bench| {
        let mut round = 0;
        bench.iter(|| {
            round += 1;
            let goal = format!("Goal {round}");
            let changed = Student { career_goal: goal, ..roster[round % roster.len()].0.clone() };
            write(&store, |tx| tx.update(&changed))
        });
    });
    group.bench_function("point_read", |bench| {
        bench.iter(|| {
            let id = StudentId(town::id(12, 77)).0;
            store.read(|conn| storage::row::get::<Student>(conn, id)).unwrap()
        });
    });
    drop(store);
    group.bench_function("open_and_first_read", |bench| {
        bench.iter(|| {
            let store =
                Store::open(&folder(&dir), &Unlock::Open, Chance::of_the_system(), town::now()).unwrap();
            store.read(|conn| search(conn, "ma", &[], 50)).unwrap()
        });
    });
    group.finish();
}

fn searching(criterion: &mut Criterion) {
    for count in [12_000, 100_000] {
        let mut group = criterion.benchmark_group(format!("search_{count}"));
        let desk = empty_town();
        import(&desk.store, &students(count));
        for typed in ["m", "ma", "mari", "mari ber", "zzz"] {
            group.bench_function(typed, |bench| {
                bench.iter(|| desk.store.read(|conn| search(conn, typed, &["student"], 50)).unwrap());
            });
        }
        group.finish();
    }
}

fn unlocking(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("unlock");
    group.sample_size(10);
    let dir = tempfile::tempdir().unwrap();
    let office = NewOffice::Own { passphrase: "correct horse".into(), cost: KdfCost::OFFICE };
    drop(Store::create(&folder(&dir), &office, Chance::of_the_system(), town::now()).unwrap());
    group.bench_function("passphrase", |bench| {
        bench.iter(|| {
            let unlock = Unlock::Passphrase("correct horse".into());
            Store::open(&folder(&dir), &unlock, Chance::of_the_system(), town::now()).unwrap()
        });
    });
    group.finish();
}

criterion_group!(benches, year_of_work, searching, unlocking);
criterion_main!(benches);
