//! Readers of the word lists under `data/`: plain text, one thing a line.

/// Lines that say something: no comments, no blanks.
pub fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#'))
}

/// The fields of a line, split at `|`.
pub fn fields(line: &'static str) -> Vec<&'static str> {
    line.split('|').map(str::trim).collect()
}

/// Several things in one field.
pub fn list(text: &'static str, separator: char) -> Vec<&'static str> {
    text.split(separator).map(str::trim).filter(|t| !t.is_empty()).collect()
}

pub fn number(text: &str) -> usize {
    text.trim().parse().unwrap_or(0)
}

pub fn numbers(text: &'static str) -> Vec<usize> {
    list(text, ',').into_iter().map(number).collect()
}

/// Plain lower-case ASCII for e-mail names: “Łukasz Dąbrowski” is `lukaszdabrowski`.
pub fn ascii(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_alphanumeric() {
            plain.push(c.to_ascii_lowercase());
            continue;
        }
        plain.push_str(match c {
            'á' | 'à' | 'ą' | 'ả' | 'ă' | 'â' | 'Á' => "a",
            'ć' | 'č' => "c",
            'đ' | 'Đ' => "d",
            'é' | 'ę' | 'ễ' | 'ê' | 'É' => "e",
            'í' | 'Í' => "i",
            'ł' | 'Ł' => "l",
            'ń' | 'ñ' => "n",
            'ó' | 'ö' | 'ộ' | 'ô' | 'Ó' => "o",
            'ś' | 'ș' | 'Ś' | 'Ș' => "s",
            'ț' | 'Ț' => "t",
            'ú' | 'ü' | 'ũ' | 'ù' | 'ỳ' | 'ư' | 'ứ' => "u",
            'ź' | 'ż' | 'Ż' => "z",
            _ => "",
        });
    }
    plain
}

/// A number that rings nowhere: the exchange 555-01xx is kept for invented people.
pub fn phone(dice: &mut crate::dice::Dice) -> String {
    let area = if dice.percent(75) { 847 } else { 224 };
    format!("{area}-555-01{:02}", dice.below(100))
}

/// Five decimals, about a meter.
pub fn degrees(value: f64) -> f64 {
    (value * 1e5).round() / 1e5
}
