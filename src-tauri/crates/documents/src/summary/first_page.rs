//! Page one: who it is from, the key figures, what they say and what the words mean.

use domain::year_end::{Figure, GapKind, Grouping, Measure, Subject, Summary, dollars, grouped, percent};

use super::{Numbering, date, source, year};
use crate::blocks::{Block, Fact, FactRules, Facts, KeyFigure, Letterhead, List, Marker, Title};
use crate::text::RichText;

pub(super) fn blocks(s: &Summary, letterhead: &Letterhead, numbering: &mut Numbering) -> Vec<Block> {
    let main = s.findings.iter().filter(|f| f.about.is_main()).map(|f| RichText::plain(f.text.as_str()));
    let meanings = s
        .definitions
        .iter()
        .filter(|d| d.about.is_none())
        .map(|d| Fact { label: d.word.clone(), value: RichText::plain(d.meaning.as_str()) });
    let mut all = vec![
        Block::Letterhead(letterhead.clone()),
        Block::Title(title(s)),
        numbering.section("Key figures"),
        Block::KeyFigures(key_figures(s)),
    ];
    let items: Vec<RichText> = main.collect();
    if !items.is_empty() {
        all.push(numbering.section("What we found"));
        all.push(Block::List(List { marker: Marker::Finding, items }));
    }
    all.push(numbering.section("What the words mean"));
    all.push(Block::Facts(Facts { rows: meanings.collect(), rules: FactRules::Definitions }));
    all.push(source(&where_from(s, &letterhead.office)));
    all
}

fn title(s: &Summary) -> Title {
    let schools = match s.key.schools {
        1 => "one high school".to_owned(),
        n => format!("{} high schools", number_word(n)),
    };
    let kind = format!("School year {} · class of {} · {schools}", year(s), s.year.ends_in());
    Title {
        text: "End-of-year summary".to_owned(),
        kind: Some(RichText::plain(kind)),
        number: Some(("Data as of".to_owned(), date(s.as_of))),
        tight: false,
    }
}

fn number_word(n: u32) -> String {
    const WORDS: [&str; 10] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    usize::try_from(n).ok().and_then(|n| WORDS.get(n)).map_or_else(|| n.to_string(), |w| (*w).to_owned())
}

fn key_figures(s: &Summary) -> Vec<KeyFigure> {
    let figure = |figure: String, label: String| KeyFigure { figure, part: String::new(), label };
    let k = &s.key;
    let text = |f: Figure| f.text(s.small_cell);
    let rate = rate(k.completed, k.seniors).unwrap_or_else(|| "–".to_owned());
    let mut all = vec![
        figure(
            rate,
            format!("{} of {} seniors completed an aligned experience", text(k.completed), text(k.seniors)),
        ),
        figure(text(k.finished), experiences_label(s)),
        figure(grouped(k.employers), employers_label(s)),
        figure(
            k.minutes.shown().map_or_else(|| "–".to_owned(), |m| grouped(m / 60)),
            "hours recorded in the experiences begun this year".to_owned(),
        ),
    ];
    match (k.left, k.waived) {
        (Figure::Shown(left), Figure::Shown(waived)) => {
            all.push(figure(
                grouped(left),
                format!("{} left without one{}", seniors(left), of_class(left, k.seniors)),
            ));
            all.push(figure(grouped(waived), format!("{} waived, with a reason", seniors(waived))));
        }
        _ => {
            if let (Some(done), Some(of)) = (k.completed.shown(), k.seniors.shown()) {
                all.push(figure(grouped(of - done), "seniors left without one or were waived".to_owned()));
            }
        }
    }
    if let Some(paid) = self::rate(k.paid, k.finished) {
        let wage = k.wage_median.map_or_else(String::new, |w| format!(", median {} an hour", dollars(w)));
        all.push(figure(paid, format!("of experiences were paid{wage}")));
    }
    if let Some(table) = s.table(Subject::FiveS3, Grouping::Gender)
        && let Some(rate) = table.share(&table.total, Measure::TookPart, Measure::Concentrators)
    {
        all.push(figure(format!("{rate}%"), "of concentrators took part (indicator 5S3)".to_owned()));
    }
    all
}

fn seniors(n: u32) -> &'static str {
    if n == 1 { "senior" } else { "seniors" }
}

fn of_class(n: u32, of: Figure) -> String {
    of.shown().and_then(|of| percent(n, of)).map_or_else(String::new, |p| format!(", {p}% of the class"))
}

fn rate(n: Figure, of: Figure) -> Option<String> {
    Some(format!("{}%", percent(n.shown()?, of.shown()?)?))
}

fn experiences_label(s: &Summary) -> String {
    let last = s.last_year.as_ref().and_then(|l| l.key.finished.shown());
    let compared = match (s.key.finished.shown(), last) {
        (Some(now), Some(before)) if now >= before => {
            format!(", {} more than last year", grouped(now - before))
        }
        (Some(now), Some(before)) => format!(", {} fewer than last year", grouped(before - now)),
        _ => String::new(),
    };
    format!("experiences completed this year, by seniors and others{compared}")
}

fn employers_label(s: &Summary) -> String {
    let new = s.key.employers_new.map_or_else(String::new, |n| format!(", {} of them new", grouped(n)));
    format!("employers hosted students{new}")
}

fn where_from(s: &Summary, office: &str) -> String {
    let mut text = format!("Source: placements and hours kept by {office}.");
    let without = s.gaps.iter().find(|g| !s.hides_small && g.kind == GapKind::CompletedWithoutHours);
    if let Some(gap) = without {
        text.push_str(&format!(
            " {} completed placements have no hours recorded; they add no hours and count for nobody.",
            gap.count
        ));
    }
    text
}
