//! How alike two employers' names are, for duplicates.

/// Words that don't tell firms apart.
const COMPANY_WORDS: [&str; 14] = [
    "inc",
    "incorporated",
    "llc",
    "ltd",
    "limited",
    "co",
    "company",
    "corp",
    "corporation",
    "the",
    "and",
    "of",
    "group",
    "pc",
];

/// Lower case, letters and digits only, without company words: “The Acme Co., Inc.” is “acme”.
pub fn bare_name(name: &str) -> String {
    let words: String = name
        .to_lowercase()
        .chars()
        .filter(|c| *c != '\'' && *c != '’' && *c != '.')
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    let kept: Vec<&str> = words.split_whitespace().filter(|w| !COMPANY_WORDS.contains(w)).collect();
    if kept.is_empty() { words.split_whitespace().collect::<Vec<_>>().join(" ") } else { kept.join(" ") }
}

/// 0 to 1, of two bare names (Jaro-Winkler).
pub fn of(a: &str, b: &str) -> f64 {
    strsim::jaro_winkler(a, b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn company_words_and_marks_do_not_tell_firms_apart() {
        assert_eq!(bare_name("The Acme Co., Inc."), bare_name("ACME"));
        assert_eq!(bare_name("O’Hara & Sons"), bare_name("O'Hara and Sons"));
        assert_eq!(bare_name("The Company"), "the company");
    }

    #[test]
    fn a_typing_slip_is_alike_and_another_firm_is_not() {
        let of_names = |a, b| of(&bare_name(a), &bare_name(b));
        assert!(of_names("Lumen Diagnostics Lab", "Lumen Diagnostic Lab") > 0.95);
        assert!(of_names("Acme Dental", "Zenith Foundry") < 0.8);
    }
}
