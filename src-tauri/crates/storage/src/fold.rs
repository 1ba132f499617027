//! The one way in which names are made alike before they are searched: what is kept and what is typed fold the same.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Lower case, without marks, Latin letters that have no decomposition spelled out, words split by one space. A word
/// with an apostrophe stands twice, as in "o brien obrien".
pub fn fold(text: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    for piece in text.split_whitespace() {
        let plain = fold_letters(piece);
        let mut joined = String::new();
        let mut parts = 0;
        for part in plain.split(|letter: char| !letter.is_alphanumeric() && !is_apostrophe(letter)) {
            let pieces: Vec<&str> = part.split(is_apostrophe).filter(|piece| !piece.is_empty()).collect();
            words.extend(pieces.iter().map(|&piece| piece.to_owned()));
            if pieces.len() > 1 {
                joined.extend(pieces.iter().copied());
                parts += 1;
            }
            if parts > 0 && !joined.is_empty() {
                words.push(std::mem::take(&mut joined));
            }
        }
    }
    words.join(" ")
}

/// The same folding of what a person typed, as an FTS5 query in which every word is the beginning of a word; `None`
/// when nothing is left to look for.
pub fn match_query(typed: &str) -> Option<String> {
    let plain = fold_letters(typed);
    let tokens: Vec<String> = plain
        .split_whitespace()
        .flat_map(|piece| piece.split(|letter: char| !letter.is_alphanumeric() && !is_apostrophe(letter)))
        .map(|word| word.chars().filter(|&letter| !is_apostrophe(letter)).collect::<String>())
        .filter(|word| !word.is_empty())
        .map(|word| format!("\"{word}\"*"))
        .collect();
    if tokens.is_empty() { None } else { Some(tokens.join(" ")) }
}

/// Where a name stands in a list: “Zúñiga” beside “Zuniga”, “de la Cruz” under D, “O’Brien” beside “Obrien”.
pub fn list_key(name: &str) -> String {
    let plain = if name.is_ascii() { name.to_ascii_lowercase() } else { fold_letters(name) };
    let apart = |letter| if letter == '-' { ' ' } else { letter };
    plain.chars().filter(|&letter| !is_apostrophe(letter)).map(apart).collect()
}

fn fold_letters(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.nfkd().filter(|&letter| !is_combining_mark(letter)).flat_map(char::to_lowercase) {
        match letter {
            'ł' => out.push('l'),
            'đ' | 'ð' => out.push('d'),
            'ø' => out.push('o'),
            'ı' => out.push('i'),
            'ß' => out.push_str("ss"),
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'þ' => out.push_str("th"),
            'ħ' => out.push('h'),
            'ŧ' => out.push('t'),
            letter if is_combining_mark(letter) => {}
            letter => out.push(letter),
        }
    }
    out
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '‘' | 'ʼ' | 'ʹ' | '`' | '´' | '′')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_stands_as_names_are_looked_up() {
        let order = [
            "Adamczyk",
            "Álvarez",
            "Cárdenas",
            "Carlson",
            "de la Cruz",
            "Díaz",
            "Łuczak",
            "Lund",
            "O’Brien",
            "O'Bryan",
            "Ruiz Zapata",
            "Ruiz-Zúñiga",
            "Szymański",
            "Wójcik",
            "Wright",
            "Wróbel",
            "Zimmerman",
            "Zúñiga",
        ];
        let mut sorted = order;
        sorted.reverse();
        sorted.sort_by_cached_key(|name| list_key(name));
        assert_eq!(sorted, order);
        assert_eq!(list_key("O’Brien"), list_key("Obrien"));
    }
}
