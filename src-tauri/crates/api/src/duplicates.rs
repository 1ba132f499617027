//! Employers that may be in the office twice, found for the whole office at once.
//!
//! Only employers that share a telling key (the start of the name, its longest word, the website, the telephone) are compared, and
//! in a crowded key only neighbours by name: an office of 1,000 takes some thousands of comparisons, not half a million.

use std::collections::{BTreeMap, HashMap, HashSet};

use domain::{
    employer::{Employer, Site},
    ids::EmployerId,
    likeness,
    lists::EmployerRow,
    not_the_same::NotTheSame,
};
use schemars::JsonSchema;
use serde::Serialize;
use storage::{reports, rows};
use ts_rs::TS;

use crate::{call::Call, commands::Nothing, error::Result};

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct DuplicatePair {
    /// The one with more behind it: the likelier to stay.
    pub keep: EmployerRow,
    pub merge: EmployerRow,
    /// 0 to 1; 1 = the same name but for case, marks and company words.
    pub likeness: f64,
    /// “nearly the same name”, “the same telephone”.
    pub reasons: Vec<String>,
}

/// Of those that share a key, so many neighbours by name are compared.
const NEIGHBOURS: usize = 24;
/// A name so alike needs nothing else.
const NAME_ALONE: f64 = 0.94;
/// With the same telephone, website or street as well.
const NAME_WITH_MORE: f64 = 0.8;
/// Two words that are one word with a slip in it.
const WORD: f64 = 0.95;

/// The likeliest first, without those that were told apart.
pub fn find(call: &Call<'_>, _: Nothing) -> Result<Vec<DuplicatePair>> {
    let (employers, sites, lines, apart) = call.read(|conn| {
        let lines = reports::employer_rows::list(conn)?;
        let apart = rows::not_the_same::list(conn)?;
        Ok((rows::employer::list(conn)?, rows::site::list(conn)?, lines, apart))
    })?;
    let apart: HashSet<_> = apart.into_iter().map(|pair| (pair.one_id, pair.other_id)).collect();
    let told = tell(&employers, &sites);
    let lines: HashMap<EmployerId, EmployerRow> = lines.into_iter().map(|line| (line.id, line)).collect();
    let mut pairs: Vec<DuplicatePair> = candidates(&told)
        .into_iter()
        .filter_map(|(a, b)| {
            let (a, b) = (told.get(a)?, told.get(b)?);
            if apart.contains(&NotTheSame::pair(a.id, b.id)) {
                return None;
            }
            let (likeness, reasons) = compare(a, b)?;
            let (a, b) = (lines.get(&a.id)?.clone(), lines.get(&b.id)?.clone());
            let (keep, merge) = if weight(&a) >= weight(&b) { (a, b) } else { (b, a) };
            Some(DuplicatePair { keep, merge, likeness, reasons })
        })
        .collect();
    pairs.sort_by(|a, b| {
        b.likeness
            .total_cmp(&a.likeness)
            .then(b.reasons.len().cmp(&a.reasons.len()))
            .then(a.keep.name.cmp(&b.keep.name))
    });
    Ok(pairs)
}

fn weight(row: &EmployerRow) -> impl Ord + use<> {
    (row.active_placements, row.seats, row.last_contact_at, row.sites)
}

/// An employer by what tells it from others.
struct Told {
    id: EmployerId,
    name: String,
    phone: String,
    website: String,
    streets: Vec<String>,
}

fn tell(employers: &[Employer], sites: &[Site]) -> Vec<Told> {
    let mut streets: HashMap<EmployerId, Vec<String>> = HashMap::new();
    for site in sites.iter().filter(|site| !site.address.street.trim().is_empty()) {
        let street = format!("{} {}", site.address.street.trim(), site.address.city.trim()).to_lowercase();
        streets.entry(site.employer_id).or_default().push(street);
    }
    let mut told: Vec<Told> = employers
        .iter()
        .map(|employer| Told {
            id: employer.id,
            name: likeness::bare_name(&employer.name),
            phone: digits(&employer.phone),
            website: host(&employer.website),
            streets: streets.remove(&employer.id).unwrap_or_default(),
        })
        .collect();
    told.sort_by(|a, b| a.name.cmp(&b.name));
    told
}

/// The last ten digits; a shorter number tells nothing.
fn digits(phone: &str) -> String {
    let all: Vec<char> = phone.chars().filter(char::is_ascii_digit).collect();
    all.len()
        .checked_sub(10)
        .and_then(|from| all.get(from..))
        .map(|last| last.iter().collect())
        .unwrap_or_default()
}

/// “https://www.acme.com/jobs” is “acme.com”.
fn host(website: &str) -> String {
    let lower = website.trim().to_lowercase();
    let bare = lower.split_once("://").map_or(lower.as_str(), |(_, rest)| rest);
    let host = bare.split(['/', '?', '#']).next().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host).to_owned()
}

/// Pairs of positions in `told`, which is ordered by name, that are worth a comparison.
fn candidates(told: &[Told]) -> Vec<(usize, usize)> {
    let mut shared: BTreeMap<(&str, String), Vec<usize>> = BTreeMap::new();
    for (at, one) in told.iter().enumerate() {
        let start: String = one.name.chars().filter(|c| *c != ' ').take(4).collect();
        let longest = one.name.split(' ').max_by_key(|word| word.len()).unwrap_or_default();
        for (kind, key) in [
            ("start", start),
            ("word", longest.to_owned()),
            ("website", one.website.clone()),
            ("phone", one.phone.clone()),
        ] {
            if !key.is_empty() {
                shared.entry((kind, key)).or_default().push(at);
            }
        }
    }
    let mut seen = HashSet::new();
    let mut pairs = Vec::new();
    for members in shared.values() {
        for (at, &a) in members.iter().enumerate() {
            for &b in members.iter().skip(at + 1).take(NEIGHBOURS) {
                if seen.insert((a, b)) {
                    pairs.push((a, b));
                }
            }
        }
    }
    pairs
}

fn compare(a: &Told, b: &Told) -> Option<(f64, Vec<String>)> {
    let alike = likeness::of(&a.name, &b.name);
    let mut more: Vec<String> = Vec::new();
    if !a.phone.is_empty() && a.phone == b.phone {
        more.push("the same telephone".into());
    }
    if !a.website.is_empty() && a.website == b.website {
        more.push("the same website".into());
    }
    if a.streets.iter().any(|street| b.streets.contains(street)) {
        more.push("the same street".into());
    }
    let likely = if more.is_empty() { alike >= NAME_ALONE } else { alike >= NAME_WITH_MORE };
    if !likely || !same_words(&a.name, &b.name) {
        return None;
    }
    let name = if a.name == b.name { "the same name" } else { "nearly the same name" };
    more.insert(0, name.into());
    Some((alike, more))
}

/// Whether each word of the shorter name has its counterpart in the longer: “Wheeling Deli” isn't “Wheeling Dental”, however much
/// of it is the same.
fn same_words(a: &str, b: &str) -> bool {
    let (short, long) = if a.split(' ').count() <= b.split(' ').count() { (a, b) } else { (b, a) };
    let mut left: Vec<&str> = long.split(' ').collect();
    short.split(' ').all(|word| {
        let found = left
            .iter()
            .position(|other| *other == word)
            .or_else(|| left.iter().position(|other| word.len() > 3 && likeness::of(word, other) >= WORD));
        found.map(|at| left.swap_remove(at)).is_some()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(name: &str, phone: &str, website: &str) -> Told {
        Told {
            id: EmployerId(uuid::Uuid::nil()),
            name: likeness::bare_name(name),
            phone: digits(phone),
            website: host(website),
            streets: Vec::new(),
        }
    }

    #[test]
    fn a_slip_or_a_company_word_makes_no_other_firm() {
        let lab = told("Lumen Diagnostics Lab", "847-555-0101", "");
        for name in ["Lumen Diagnostic Lab", "The Lumen Diagnostics Lab, Inc.", "LUMEN DIAGNOSTICS LAB"] {
            assert!(compare(&lab, &told(name, "", "")).is_some(), "{name}");
        }
    }

    #[test]
    fn the_same_town_in_two_names_makes_no_pair() {
        let deli = told("Wheeling Deli", "", "");
        assert!(likeness::of("wheeling deli", "wheeling dental") > NAME_WITH_MORE);
        assert!(compare(&deli, &told("Wheeling Dental", "", "")).is_none());
        assert!(compare(&told("Acme North", "", ""), &told("Acme South", "", "")).is_none());
        let shore = told("North Shore Counseling", "", "");
        assert!(compare(&shore, &told("North Shore Consulting", "", "")).is_none());
    }

    #[test]
    fn a_shorter_name_needs_another_thing_in_common() {
        let (long, short) = (told("Acme Dental Care", "(847) 555-0143", ""), told("Acme Dental", "", ""));
        assert!(compare(&long, &told("Acme", "", "")).is_none());
        let (_, reasons) = compare(&long, &told("Acme Dental", "+1 847.555.0143", "")).expect("a pair");
        assert_eq!(reasons, ["nearly the same name", "the same telephone"]);
        assert!(!same_words(&short.name, "acme labs"));
    }

    #[test]
    fn a_website_is_known_by_its_host() {
        assert_eq!(host("https://www.Acme.com/jobs?x=1"), "acme.com");
        assert_eq!(host("acme.com"), "acme.com");
        assert_eq!(host(""), "");
    }

    #[test]
    fn a_thousand_names_that_begin_alike_stay_few_comparisons() {
        let all: Vec<Told> = (0..1000).map(|n| told(&format!("Northfield Firm {n:04}"), "", "")).collect();
        assert!(candidates(&all).len() <= 1000 * NEIGHBOURS * 2);
    }
}
