//! One agreement as a tagged file, and merged batches in pages a second.

#[path = "../tests/sample/mod.rs"]
mod sample;

use criterion::{Criterion, SamplingMode, Throughput};
use documents::{
    AgreementFacts, Batch, Clauses, Language, PaperError, Shaper, Sides, agreement, print_merged,
};

fn one(criterion: &mut Criterion) -> Result<(), PaperError> {
    let clauses = Clauses::sample(Language::English)?;
    let letterhead = sample::letterhead();
    let facts = sample::zofia();
    let mut shaper = Shaper::new()?;
    criterion.bench_function("one agreement, tagged", |bencher| {
        bencher.iter(|| agreement(&mut shaper, &facts, &letterhead, &clauses).to_pdf(Sides::One));
    });
    criterion.bench_function("one agreement, tagged, nothing cached", |bencher| {
        bencher.iter(|| {
            let mut shaper = Shaper::new()?;
            agreement(&mut shaper, &facts, &letterhead, &clauses).to_pdf(Sides::One)
        });
    });
    Ok(())
}

fn merged(criterion: &mut Criterion) -> Result<(), PaperError> {
    let clauses = Clauses::sample(Language::English)?;
    let letterhead = sample::letterhead();
    let batch = Batch {
        letterhead: &letterhead,
        clauses: &clauses,
        translations: &[],
        sides: Sides::One,
        workers: 2,
    };
    let facts: Vec<AgreementFacts> = sample::many(3000).collect();
    let printed = print_merged(&batch, &facts, std::io::sink(), &mut |_| {}, &|| false)?;
    let pages: usize = printed.iter().map(|one| one.pages).sum();
    let mut group = criterion.benchmark_group("merged");
    group.sampling_mode(SamplingMode::Flat).sample_size(10).throughput(Throughput::Elements(pages as u64));
    group.bench_function("3,000 agreements in one file, pages", |bencher| {
        bencher.iter(|| print_merged(&batch, &facts, std::io::sink(), &mut |_| {}, &|| false));
    });
    group.finish();
    Ok(())
}

fn main() -> Result<(), PaperError> {
    let mut criterion = Criterion::default().configure_from_args();
    one(&mut criterion)?;
    merged(&mut criterion)?;
    criterion.final_summary();
    Ok(())
}
