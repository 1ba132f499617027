//! What the words of the summary mean, with the figures of the rule that was used.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{facts::YearEndFacts, findings::About, lines::has_begun, summary::Basis};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Definition {
    pub word: String,
    pub meaning: String,
    /// The table it belongs under; None = it is told first, before any table.
    pub about: Option<About>,
}

pub fn definitions(facts: &YearEndFacts, basis: Basis, compared: bool) -> Vec<Definition> {
    let mut all = vec![
        define("Senior", senior(facts, basis)),
        define("Completed", completed(facts)),
        define("Aligned", aligned(facts)),
        define("Waived, left without", "Excused by the office with a reason; neither completed nor waived."),
        define("n of N", "n seniors who completed, out of N seniors in that group."),
        define(
            "Pathway area",
            format!(
                "One of seven endorsement areas, as on file on {}; each senior counts once.",
                day(facts.as_of)
            ),
        ),
        define("Experience", experience(facts)),
        define(
            "5S3",
            "Of the concentrators (two or more courses in one CTE program) among these seniors, those who completed at least one aligned experience of a kind that counts, with hours on file.",
        ),
        Definition {
            about: Some(About::Groups),
            ..define(
                "Race or ethnicity",
                "Hispanic or Latino whatever the race; two or more races are one group of their own.",
            )
        },
    ];
    if compared {
        all.push(Definition {
            about: Some(About::Employers),
            ..define(
                "Employer kept, new, lost",
                "Hosted in both years; hosted this year only; hosted last year only.",
            )
        });
    }
    all
}

/// Stands in copies that hide small numbers.
pub fn hidden(small: u16) -> Definition {
    define(
        &format!("<{small} and w"),
        format!(
            "A number of students from 1 to {most} is shown as <{small}. The letter w marks a larger number withheld so that a smaller one cannot be worked out, nor that of the 1 to {most} students of a group who did not. The district’s own totals, and experiences by kind and by career cluster, are told however few did not.",
            most = small.saturating_sub(1)
        ),
    )
}

/// Tables whose groups are too small to tell, so that the totals could be kept.
pub fn left_out(tables: &[String]) -> Definition {
    define(
        "Left out",
        format!("{}: the groups are so small that most numbers would be hidden.", tables.join("; ")),
    )
}

fn define(word: &str, meaning: impl Into<String>) -> Definition {
    Definition { word: word.to_owned(), meaning: meaning.into(), about: None }
}

fn senior(facts: &YearEndFacts, basis: Basis) -> String {
    match basis {
        Basis::Graduated => format!(
            "A student of the class who graduated between {} and {}.",
            day(facts.year.starts_on),
            day(facts.as_of)
        ),
        Basis::OnRoster if facts.as_of < facts.year.ends_on => {
            format!("A student in grade 12 on the roster on {}; the year is not over.", day(facts.as_of))
        }
        Basis::OnRoster => {
            format!(
                "A student in grade 12 on the roster on {}; there are no graduation dates on file.",
                day(facts.as_of)
            )
        }
    }
}

fn completed(facts: &YearEndFacts) -> String {
    let Some(rule) = &facts.rule else {
        return "At least one completed, aligned experience with hours on file, in any school year."
            .to_owned();
    };
    let most = match rule.most_experiences {
        1 => "in one experience".to_owned(),
        n => format!("in at most {n} experiences"),
    };
    let floor = match rule.floor_hours {
        0 => String::new(),
        h => format!(" of at least {h} hours each"),
    };
    let cited = match rule.citation.trim() {
        "" => String::new(),
        c => format!(" Rule since {}: {}.", day(rule.valid_from), c.trim_end_matches('.')),
    };
    format!(
        "At least {} hours on file {most}{floor}, aligned and completed, in any school year.{cited}",
        rule.total_hours
    )
}

fn aligned(facts: &YearEndFacts) -> &'static str {
    if facts.cluster_counts_as_aligned {
        "In the student’s pathway, or in a career cluster that the office counts for that pathway."
    } else {
        "In the student’s own pathway."
    }
}

fn experience(facts: &YearEndFacts) -> String {
    let of_seniors = facts.seniors.iter().flat_map(|s| s.experiences.iter());
    let all = of_seniors.chain(facts.others.iter().map(|o| &o.experience)).filter(|e| has_begun(e.stage));
    let (mut counted, mut not) = (BTreeSet::new(), BTreeSet::new());
    for e in all {
        if e.counts {
            counted.insert(e.kind.as_str())
        } else {
            not.insert(e.kind.as_str())
        };
    }
    let list = |kinds: BTreeSet<&str>| kinds.into_iter().collect::<Vec<_>>().join(", ");
    let mut text = "A placement that has begun.".to_owned();
    if !counted.is_empty() {
        text.push_str(&format!(" Hours add up in: {}.", list(counted)));
    }
    if !not.is_empty() {
        text.push_str(&format!(" Not in: {}.", list(not)));
    }
    text
}

/// “May 28, 2027”.
pub fn day(date: NaiveDate) -> String {
    date.format("%B %-d, %Y").to_string()
}
