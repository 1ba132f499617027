//! Characters that no font of the program has, said in the office's words.

use documents::{AgreementFacts, Shaper, missing_label, unprintable};

/// “Name has a character that the fonts can’t print: 王”, one for each place.
pub(super) fn sentences(shaper: &Shaper, paper: &AgreementFacts) -> Vec<String> {
    let mut places: Vec<(String, String)> = Vec::new();
    for one in unprintable(shaper, paper) {
        let place = place(&one.field);
        match places.iter_mut().find(|(known, _)| *known == place) {
            Some((_, characters)) if characters.contains(one.character) => {}
            Some((_, characters)) => characters.push(one.character),
            None => places.push((place, one.character.to_string())),
        }
    }
    let sentence = |(place, characters): (String, String)| {
        if characters.chars().count() == 1 {
            format!("{place} has a character that the fonts can’t print: {characters}")
        } else {
            format!("{place} has characters that the fonts can’t print: {characters}")
        }
    };
    places.into_iter().map(sentence).collect()
}

/// “Name”, “Parent or guardian”, “Training plan”.
fn place(field: &str) -> String {
    let (list, _) = field.split_once('[').unwrap_or((field, ""));
    let words = match list {
        "student.legal_name" => "name",
        "emergency.contacts" => "emergency contact",
        _ => missing_label(list),
    };
    let last = list.rsplit('.').next().unwrap_or(list).replace('_', " ");
    let words = if words.is_empty() { last.as_str() } else { words };
    let mut letters = words.chars();
    letters.next().map(|c| c.to_uppercase().collect::<String>() + letters.as_str()).unwrap_or_default()
}
