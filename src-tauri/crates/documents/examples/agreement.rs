//! Writes a sample agreement: `cargo run -p documents --example agreement -- OUT.pdf [zofia|heaviest|empty] [en|es|pl]`.

#[path = "../tests/sample/mod.rs"]
mod sample;

use documents::{AgreementFacts, Clauses, Language, Shaper, Sides, agreement};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let out = args.next().ok_or("where to write the PDF?")?;
    let facts = match args.next().as_deref() {
        Some("heaviest") => sample::heaviest(),
        Some("empty") => AgreementFacts { number: "WBL-2027-0001".to_owned(), ..AgreementFacts::default() },
        _ => sample::zofia(),
    };
    let language = match args.next().as_deref() {
        Some("es") => Language::Spanish,
        Some("pl") => Language::Polish,
        _ => Language::English,
    };
    let clauses = Clauses::sample(language)?;
    let mut shaper = Shaper::new()?;
    let laid = agreement(&mut shaper, &facts, &sample::letterhead(), &clauses);
    for one in &laid.unprintable {
        eprintln!("{one}");
    }
    std::fs::write(&out, laid.to_pdf(Sides::One)?)?;
    println!("{out}: {} pages", laid.page_count());
    Ok(())
}
