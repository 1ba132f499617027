//! A whole office through the command table: a district's roster from file to written, lists and searches at two
//! sizes, agreements by the thousand, the year's summary, and opening the file. Beside each time of `criterion` stands
//! the most memory that the process held (Linux).

#![allow(clippy::unwrap_used, reason = "a benchmark that cannot go on says so by panicking")]

use std::{fs, hint::black_box, io::Write, path::PathBuf, time::Duration};

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use journeys::{Bench, PASSPHRASE, TODAY};
use sample::{Plan, roster_zip_files};
use serde_json::json;
use zip::{ZipWriter, write::SimpleFileOptions};

/// (students, what the group is called)
const SIZES: [(u32, &str); 2] = [(12_004, "12,004 students"), (100_000, "100,000 students")];

fn import(criterion: &mut Criterion) {
    let roster = roster(12_000);
    let own = |_: ()| {
        let bench = Bench::own_office();
        let path = bench.file("roster.zip", &roster);
        (bench, path)
    };
    let write = |(bench, path): (Bench, PathBuf)| {
        bench.call("write_import", json!({ "target": "roster", "path": path }));
        (bench, path)
    };
    let mut group = criterion.benchmark_group("roster of 12,000");
    group.sample_size(10).measurement_time(Duration::from_secs(20));
    let mut written = None;
    peak("from file to written", || {
        written = Some(write(own(())));
    });
    group.bench_function("from file to written", |timer| {
        timer.iter_batched(|| own(()), write, BatchSize::PerIteration)
    });
    let (bench, path) = written.unwrap();
    group.bench_function("the same file again", |timer| {
        timer.iter(|| bench.call("write_import", json!({ "target": "roster", "path": path })));
    });
    group.finish();
}

/// The sample district as its information system exports it; says how much there is of it.
fn roster(students: usize) -> Vec<u8> {
    let plan = Plan { students, seed: 7, today: TODAY.parse().unwrap() };
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in roster_zip_files(&sample::office(&plan)) {
        if name == "users.csv" || name == "enrollments.csv" {
            println!("{name}: {} rows", text.lines().count() - 1);
        }
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn lists(criterion: &mut Criterion) {
    for (students, name) in SIZES {
        let bench = Bench::sample(students);
        let mut group = criterion.benchmark_group(name);
        group.sample_size(20);
        for list in ["list_students", "list_employers", "list_opportunities", "list_placements"] {
            let bytes = reply(&bench, list, json!({})).len();
            println!("{name}: {list} replies {bytes} bytes");
            group.bench_function(list, |timer| timer.iter(|| reply(&bench, list, json!({}))));
        }
        for text in ["gar", "garcia mar", "p-26-04"] {
            group.bench_function(format!("search “{text}”"), |timer| {
                timer.iter(|| reply(&bench, "search", json!({ "text": text, "limit": 50 })));
            });
        }
        group.bench_function("coverage", |timer| {
            timer.iter(|| reply(&bench, "coverage", json!({ "year": 2027 })))
        });
        group.finish();
    }
}

/// The reply's bytes as they go to the window: reading them again is not the core's time.
fn reply(bench: &Bench, command: &str, args: serde_json::Value) -> Vec<u8> {
    black_box(bench.desk.call(command, args, &api::Silent).unwrap().reply)
}

fn papers(criterion: &mut Criterion) {
    let bench = Bench::sample(12_004);
    let mut group = criterion.benchmark_group("papers of 12,004 students");
    group.sample_size(10).measurement_time(Duration::from_secs(20));
    group.bench_function("year summary", |timer| {
        timer.iter(|| reply(&bench, "year_summary", json!({ "year": 2026 })));
    });
    let shared = json!({ "year": 2026, "shared": true });
    group.bench_function("shared summary", |timer| {
        timer.iter(|| reply(&bench, "year_summary", shared.clone()))
    });
    let out = bench.path("summary");
    let export = json!({ "year": 2026, "formats": ["pdf", "xlsx", "csv"], "out": out });
    group.bench_function("summary as PDF, workbook and CSV", |timer| {
        timer.iter_batched(
            || drop(fs::remove_dir_all(&out)),
            |()| reply(&bench, "export_summary", export.clone()),
            BatchSize::PerIteration,
        );
    });
    group.finish();
    let out = bench.path("agreements.pdf");
    let which: Vec<_> =
        bench.rows("list_placements").iter().take(3000).map(|row| row["id"].clone()).collect();
    let begun = std::time::Instant::now();
    peak("3,000 agreements printed and kept", || {
        let printed = bench.call("print_agreements", json!({ "placements": which, "out": out }));
        let pages = printed["pages"].as_u64().unwrap();
        let spent = begun.elapsed().as_secs_f64();
        let bytes = fs::metadata(&out).unwrap().len();
        println!(
            "{} agreements, {pages} pages in {spent:.1} s: {:.0} pages/s, {bytes} bytes",
            which.len(),
            pages as f64 / spent
        );
    });
}

fn opening(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("opening the file");
    group.sample_size(10);
    let mut sample = Bench::sample(12_004);
    let folder = sample.path("sample.placementdesk");
    group.bench_function("the sample office of 12,004", |timer| {
        timer.iter(|| {
            sample.restart();
            sample.call("open_sample", json!({ "folder": folder }))
        });
    });
    let mut own = Bench::own_office();
    let folder = own.path("own.placementdesk");
    group.bench_function("an office of our own, passphrase and all", |timer| {
        timer.iter(|| {
            own.restart();
            own.call("open_office", json!({ "folder": folder, "passphrase": PASSPHRASE }))
        });
    });
    group.finish();
}

/// Says how much memory the process held at most while doing this, above what it held before.
fn peak(what: &str, work: impl FnOnce()) {
    let before = held("VmRSS").unwrap_or_default();
    // Five resets the high-water mark (proc(5)); elsewhere than on Linux nothing is printed.
    let _ = fs::write("/proc/self/clear_refs", "5");
    work();
    if let Some(most) = held("VmHWM") {
        println!("{what}: at most {most} KiB, {} KiB of it before", before);
    }
}

fn held(field: &str) -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|line| {
        line.strip_prefix(field)?.strip_prefix(':')?.trim().trim_end_matches(" kB").parse().ok()
    })
}

criterion_group!(benches, import, lists, papers, opening);
criterion_main!(benches);
