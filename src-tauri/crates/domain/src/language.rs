//! Languages as ISO 639 codes, read from what lists and people write.

mod table;

use table::{Entry, LANGUAGES};

/// The code of a code (`es`, `spa`, `es-MX`), an English name or the language's own: “Spanish (Mexico)”, “polski”.
pub fn language_code(text: &str) -> Option<&'static str> {
    let text = straight(&text.trim().to_lowercase());
    exact(&text)
        .or_else(|| {
            let (name, rest) = text.split_once('(')?;
            let inside = rest.split(')').next().unwrap_or_default();
            exact(inside.trim()).or_else(|| exact(name.trim()))
        })
        .or_else(|| text.split([';', '/', ',']).find_map(|part| exact(part.trim())))
        .or_else(|| {
            let (code, _) = text.split_once(['-', '_'])?;
            (code.len() <= 3).then(|| exact(code)).flatten()
        })
}

fn exact(text: &str) -> Option<&'static str> {
    if text.is_empty() {
        return None;
    }
    let plain = |(code, english, _, more): &&Entry| {
        *code == text || english.eq_ignore_ascii_case(text) || more.contains(&text)
    };
    let spelt = |(_, english, own, _): &&Entry| {
        [english, own].iter().any(|name| !name.is_ascii() && straight(&name.to_lowercase()) == text)
    };
    let own = |(_, _, own, _): &&Entry| own.eq_ignore_ascii_case(text);
    let all = || LANGUAGES.iter();
    let found = all().find(plain).or_else(|| all().find(own)).or_else(|| all().find(spelt));
    found.map(|(code, ..)| *code).or_else(|| exact(text.strip_suffix(" language")?))
}

/// Apostrophes as a keyboard writes them.
fn straight(text: &str) -> String {
    text.replace(['’', 'ʻ', 'ʼ'], "'")
}

/// Whether it is a code of ISO 639 as it is stored.
pub fn is_language_code(text: &str) -> bool {
    LANGUAGES.binary_search_by(|(code, ..)| code.cmp(&text)).is_ok()
}

/// English name of a language code, for papers and lists; the code itself when it isn't known here.
pub fn language_name(code: &str) -> String {
    let code = code.trim();
    let known = language_code(code).and_then(|found| LANGUAGES.iter().find(|(code, ..)| *code == found));
    known.map_or(code, |(_, english, ..)| english).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_codes_of_lists_become_iso_639() {
        for (written, code) in [
            ("Spanish", "es"),
            ("ESPAÑOL", "es"),
            ("espanol", "es"),
            ("spa", "es"),
            ("es-MX", "es"),
            ("Spanish (Mexico)", "es"),
            ("Spanish; Castilian", "es"),
            ("Polish", "pl"),
            ("polski", "pl"),
            ("українська", "uk"),
            ("Русский", "ru"),
            ("Chinese (Cantonese)", "yue"),
            ("Mandarin", "zh"),
            ("Farsi", "fa"),
            ("Assyrian", "aii"),
            ("Tagalog", "tl"),
            ("Gujarati language", "gu"),
            ("Q'eqchi'", "kek"),
        ] {
            assert_eq!(language_code(written), Some(code), "{written}");
        }
        for none in ["", " ", "Other", "unknown", "Klingon", "xx", "-"] {
            assert_eq!(language_code(none), None, "{none}");
        }
    }

    #[test]
    fn a_name_means_one_language_and_a_code_reads_back() {
        let mut seen = std::collections::HashMap::new();
        for (code, english, own, more) in LANGUAGES {
            let own = own.to_lowercase();
            let mut names = std::collections::BTreeSet::from([*code]);
            let english_small = english.to_lowercase();
            names.extend([english_small.as_str(), own.as_str()].into_iter().filter(|n| !n.is_empty()));
            names.extend(*more);
            for name in names {
                let first = seen.insert(name.to_owned(), *code);
                assert!(first.is_none(), "{name} means {first:?} and {code}");
            }
            assert!(is_language_code(code), "{code}");
            assert_eq!(language_code(code), Some(*code));
            assert_eq!(language_code(english), Some(*code), "{english}");
            assert_eq!(language_name(code), *english);
        }
        assert!(LANGUAGES.len() > 150);
    }

    #[test]
    fn a_code_that_is_not_known_stands_for_itself() {
        assert_eq!(language_name("qqq"), "qqq");
        assert_eq!(language_name(" es "), "Spanish");
    }
}
