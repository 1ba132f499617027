//! Short answers that offices choose from or always write alike, in the language of the copy. Anything else stays as it was written.

use crate::language::Language;

/// English, Spanish, Polish.
type Answer = [&'static str; 3];

const LANGUAGES: [Answer; 5] = [
    ["English", "inglés", "angielski"],
    ["Spanish", "español", "hiszpański"],
    ["Polish", "polaco", "polski"],
    ["Ukrainian", "ucraniano", "ukraiński"],
    ["Russian", "ruso", "rosyjski"],
];

const RELATIONS: [Answer; 10] = [
    ["Mother", "Madre", "Matka"],
    ["Father", "Padre", "Ojciec"],
    ["Parent", "Madre o padre", "Rodzic"],
    ["Grandmother", "Abuela", "Babcia"],
    ["Grandfather", "Abuelo", "Dziadek"],
    ["Stepmother", "Madrastra", "Macocha"],
    ["Stepfather", "Padrastro", "Ojczym"],
    ["Sister", "Hermana", "Siostra"],
    ["Brother", "Hermano", "Brat"],
    ["Guardian", "Tutor o tutora", "Opiekun prawny"],
];

const PAY_PERIODS: [Answer; 3] = [
    ["weekly", "cada semana", "co tydzień"],
    ["every two weeks", "cada dos semanas", "co dwa tygodnie"],
    ["monthly", "cada mes", "co miesiąc"],
];

pub(super) fn language(text: &str, into: Language) -> String {
    said(&LANGUAGES, text, into)
}

pub(super) fn relation(text: &str, into: Language) -> String {
    said(&RELATIONS, text, into)
}

pub(super) fn pay_period(text: &str, into: Language) -> String {
    said(&PAY_PERIODS, text, into)
}

fn said(answers: &[Answer], text: &str, into: Language) -> String {
    let known = answers.iter().find(|[english, ..]| english.eq_ignore_ascii_case(text.trim()));
    match (known, into) {
        (Some([_, spanish, _]), Language::Spanish) => (*spanish).to_owned(),
        (Some([_, _, polish]), Language::Polish) => (*polish).to_owned(),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_is_translated_and_all_else_stays() {
        assert_eq!(relation("mother", Language::Spanish), "Madre");
        assert_eq!(language("Polish", Language::Polish), "polski");
        assert_eq!(pay_period("every two weeks", Language::Spanish), "cada dos semanas");
        assert_eq!(relation("mother", Language::English), "mother");
        assert_eq!(relation("Host family", Language::Polish), "Host family");
    }
}
