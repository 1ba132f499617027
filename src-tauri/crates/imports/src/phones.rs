//! Telephone numbers, written the way a person dials them here.

/// `(847) 555-0134` for ten digits, with `x12` for an extension; anything else as it was typed.
pub(crate) fn tidy_phone(text: &str) -> String {
    let text = text.trim();
    let lower = text.to_lowercase();
    let (number, extension) = match lower.find(['x', 'e']) {
        Some(at) => (&lower[..at], lower[at..].trim_start_matches(|c: char| !c.is_ascii_digit())),
        None => (lower.as_str(), ""),
    };
    let plain = number.chars().all(|c| c.is_ascii_digit() || " ()+-./\u{a0}".contains(c));
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let digits = if digits.len() == 11 { digits.strip_prefix('1').unwrap_or(&digits) } else { &digits };
    if !plain || digits.len() != 10 || !extension.bytes().all(|b| b.is_ascii_digit()) {
        return text.to_owned();
    }
    let tidy = format!("({}) {}-{}", &digits[..3], &digits[3..6], &digits[6..]);
    if extension.is_empty() { tidy } else { format!("{tidy} x{extension}") }
}

/// Enough digits to be dialled.
pub(crate) fn is_phone(text: &str) -> bool {
    (7..=20).contains(&text.chars().filter(char::is_ascii_digit).count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_digits_are_written_alike_and_the_rest_is_kept() {
        for same in ["8475550134", "847-555-0134", "(847) 555-0134", "+1 847.555.0134", "1-847-555-0134"] {
            assert_eq!(tidy_phone(same), "(847) 555-0134", "{same}");
        }
        assert_eq!(tidy_phone("847-555-0134 ext. 12"), "(847) 555-0134 x12");
        assert_eq!(tidy_phone("+48 22 555 01 34"), "+48 22 555 01 34");
        assert_eq!(tidy_phone("call mom é"), "call mom é");
        assert!(is_phone("555-0134") && !is_phone("none"));
    }
}
