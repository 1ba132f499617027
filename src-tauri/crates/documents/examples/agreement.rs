//! Writes a sample agreement: `cargo run -p documents --example agreement -- OUT.pdf [zofia|heaviest|empty] [en|es|pl|es+en|pl+en]`.

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
    let wanted = args.next().unwrap_or_default();
    let (code, with_english) = match wanted.strip_suffix("+en") {
        Some(code) => (code, true),
        None => (wanted.as_str(), false),
    };
    let clauses = Clauses::sample(Language::of_code(code).unwrap_or_default())?;
    let mut shaper = Shaper::new()?;
    let mut laid = agreement(&mut shaper, &facts, &sample::letterhead(), &clauses);
    if with_english {
        let english = Clauses::sample(Language::English)?;
        laid = laid.followed_by(agreement(&mut shaper, &facts, &sample::letterhead(), &english));
    }
    for one in &laid.unprintable {
        eprintln!("{one}");
    }
    std::fs::write(&out, laid.to_pdf(Sides::One)?)?;
    println!("{out}: {} pages", laid.page_count());
    Ok(())
}
