//! Names of columns and people, taken apart.

use crate::headers::fold;

/// As [`fold`], without accents: “Teléfono” is `telefono`.
pub(super) fn fold_plain(text: &str) -> String {
    fold(text)
        .chars()
        .map(|c| match c {
            'á' | 'à' | 'ä' | 'ą' => 'a',
            'é' | 'è' | 'ë' | 'ę' => 'e',
            'í' | 'ì' | 'ï' => 'i',
            'ó' | 'ò' | 'ö' => 'o',
            'ú' | 'ù' | 'ü' => 'u',
            'ñ' | 'ń' => 'n',
            'ç' | 'ć' => 'c',
            other => other,
        })
        .collect()
}

/// Given, middle and family name of “Last, First Middle” or “First Middle Last”.
pub(super) fn split_name(full: &str) -> (String, Option<String>, String) {
    let joined = |words: &[&str]| words.join(" ");
    let words: Vec<&str> = full.split_whitespace().collect();
    if let Some((family, rest)) = full.split_once(',') {
        let rest: Vec<&str> = rest.split_whitespace().collect();
        let middle = (rest.len() > 1).then(|| joined(&rest[1..]));
        return (rest.first().copied().unwrap_or_default().to_owned(), middle, family.trim().to_owned());
    }
    match words.as_slice() {
        [] => Default::default(),
        [only] => (String::new(), None, (*only).to_owned()),
        [given, family] => ((*given).to_owned(), None, (*family).to_owned()),
        [given, middle @ .., family] => ((*given).to_owned(), Some(joined(middle)), (*family).to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_name_is_taken_apart() {
        let cases = [
            ("Muñoz, José Luis", ("José", Some("Luis"), "Muñoz")),
            ("Wei Chen", ("Wei", None, "Chen")),
            ("Ana Maria Petrov", ("Ana", Some("Maria"), "Petrov")),
            ("Cher", ("", None, "Cher")),
            ("", ("", None, "")),
        ];
        for (full, (given, middle, family)) in cases {
            assert_eq!(
                split_name(full),
                (given.to_owned(), middle.map(str::to_owned), family.to_owned()),
                "{full}"
            );
        }
    }
}
