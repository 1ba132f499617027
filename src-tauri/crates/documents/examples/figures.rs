//! Writes the blocks of a summary: `cargo run -p documents --example figures -- OUT.pdf`.

#[path = "../tests/sample/figures.rs"]
mod figures;
#[path = "../tests/sample/mod.rs"]
mod sample;

use documents::{Pages, Shaper, Sides, lay_out};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let out = std::env::args().nth(1).ok_or("where to write the PDF?")?;
    let mut shaper = Shaper::new()?;
    let laid =
        lay_out(&mut shaper, &figures::paper(), Pages::default(), |_| figures::blocks(sample::letterhead()));
    std::fs::write(&out, laid.to_pdf(Sides::One)?)?;
    println!("{out}: {} pages", laid.page_count());
    Ok(())
}
