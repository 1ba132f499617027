//! Column names as files write them -> the columns that were meant.

use strsim::damerau_levenshtein;

/// What a header was read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Match {
    /// Exactly the name.
    Exact(usize),
    /// Another case, spacing or spelling of it.
    Meant(usize),
    Unknown,
}

/// `known` are the names as the format writes them, `aliases` other names (folded) with the known one.
pub(crate) fn match_header(header: &str, known: &[&str], aliases: &[(&str, &str)]) -> Match {
    if let Some(at) = known.iter().position(|k| *k == header) {
        return Match::Exact(at);
    }
    let folded = fold(header);
    if folded.is_empty() {
        return Match::Unknown;
    }
    if let Some(at) = known.iter().position(|k| fold(k) == folded) {
        return Match::Meant(at);
    }
    let alias = aliases.iter().find(|(alias, _)| *alias == folded);
    if let Some(at) = alias.and_then(|(_, name)| known.iter().position(|k| k == name)) {
        return Match::Meant(at);
    }
    nearest(&folded, known).map_or(Match::Unknown, Match::Meant)
}

/// One slip in a name of 6 letters, two in one of 10; only if no other column is as near.
fn nearest(folded: &str, known: &[&str]) -> Option<usize> {
    let most = match folded.chars().count() {
        0..=5 => return None,
        6..=9 => 1,
        _ => 2,
    };
    let mut near: Vec<(usize, usize)> =
        known.iter().enumerate().filter_map(|(at, k)| Some((slips(folded, &fold(k), most)?, at))).collect();
    near.sort_unstable();
    match near.as_slice() {
        [(_, at)] => Some(*at),
        [(first, at), (second, _), ..] if first < second => Some(*at),
        _ => None,
    }
}

/// How many slips of the finger lie between two names, if no more than `most`.
pub(crate) fn slips(one: &str, other: &str, most: usize) -> Option<usize> {
    let (a, b) = (one.chars().count(), other.chars().count());
    let distance = (a.abs_diff(b) <= most).then(|| damerau_levenshtein(one, other))?;
    (distance <= most).then_some(distance)
}

/// Lower case, letters and digits only: `Given_Name` is `givenname`.
pub(crate) fn fold(header: &str) -> String {
    header.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: &[&str] = &[
        "sourcedId",
        "dateLastModified",
        "userIds",
        "givenName",
        "familyName",
        "preferredGivenName",
        "birthDate",
        "sms",
    ];

    #[test]
    fn misspelt_headers_seen_in_real_files_find_their_column() {
        let cases = [
            ("givenName", Match::Exact(3)),
            ("GIVENNAME", Match::Meant(3)),
            ("Given_Name", Match::Meant(3)),
            ("prefferedGivenName", Match::Meant(5)),
            ("dataLastModified", Match::Meant(1)),
            ("userId", Match::Meant(2)),
            ("birthdate", Match::Meant(6)),
            ("dob", Match::Meant(6)),
            ("sns", Match::Unknown),
            ("homeroom", Match::Unknown),
            ("", Match::Unknown),
        ];
        for (header, expected) in cases {
            assert_eq!(match_header(header, KNOWN, &[("dob", "birthDate")]), expected, "{header}");
        }
    }
}
