//! Measures a batch: `cargo run --release -p documents --example batch -- merged|each COUNT WORKERS OUT`.

#[path = "../tests/sample/mod.rs"]
mod sample;

use std::fs::File;
use std::io::BufWriter;
use std::time::Instant;

use documents::{Batch, Clauses, Language, Sides, print_each, print_merged};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [way, count, workers, out] = args.as_slice() else {
        return Err("merged|each COUNT WORKERS OUT".into());
    };
    let clauses = Clauses::sample(Language::English)?;
    let letterhead = sample::letterhead();
    let batch = Batch {
        letterhead: &letterhead,
        clauses: &clauses,
        translations: &[],
        sides: Sides::One,
        workers: workers.parse()?,
    };
    let agreements = sample::many(count.parse()?);
    let started = Instant::now();
    let mut bytes = 0;
    let printed = if way == "merged" {
        let printed =
            print_merged(&batch, agreements, BufWriter::new(File::create(out)?), &mut |_| {}, &|| false)?;
        bytes = std::fs::metadata(out)?.len();
        printed
    } else {
        let mut deliver = |_: &documents::Printed, file: Vec<u8>| {
            bytes += file.len() as u64;
            std::fs::write(out, file)
        };
        print_each(&batch, agreements, &mut deliver, &mut |_| {}, &|| false)?
    };
    let pages: usize = printed.iter().map(|one| one.pages).sum();
    let seconds = started.elapsed().as_secs_f64();
    println!(
        "{} agreements, {pages} pages, {seconds:.2} s, {:.0} pages/s",
        printed.len(),
        pages as f64 / seconds
    );
    println!("{:.1} KB an agreement", bytes as f64 / 1024.0 / printed.len().max(1) as f64);
    if let Ok(status) = std::fs::read_to_string("/proc/self/status") {
        status.lines().filter(|line| line.starts_with("VmHWM")).for_each(|line| println!("{line}"));
    }
    if let Ok(stat) = std::fs::read_to_string("/proc/self/stat") {
        let ticks: f64 = stat
            .rsplit(") ")
            .next()
            .unwrap_or_default()
            .split(' ')
            .skip(11)
            .take(2)
            .flat_map(str::parse::<f64>)
            .sum();
        println!("{:.2} CPU-s, {:.0} pages/CPU-s", ticks / 100.0, pages as f64 / (ticks / 100.0));
    }
    Ok(())
}
