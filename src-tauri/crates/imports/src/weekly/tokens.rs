//! The words of a schedule: days, times, and what joins them.

use chrono::Weekday::{self, Fri, Mon, Sat, Sun, Thu, Tue, Wed};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token {
    Day(Weekday),
    Time(Clock),
    /// From one day or time to the next.
    Dash,
}

/// A time as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Clock {
    pub hour: u32,
    pub minute: u32,
    pub afternoon: Option<bool>,
    /// Written like 09:00, which is never the evening.
    pub padded: bool,
}

/// None if there is a word that means nothing here.
pub(super) fn tokens(text: &str) -> Option<Vec<Token>> {
    let lower = text.to_lowercase().replace("a.m", "am").replace("p.m", "pm");
    let chars: Vec<char> = lower.chars().collect();
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let from = at;
        if chars[at].is_ascii_digit() {
            while at < chars.len()
                && (chars[at].is_ascii_digit()
                    || (chars[at] == ':' && chars.get(at + 1).is_some_and(char::is_ascii_digit)))
            {
                at += 1;
            }
            tokens.push(Token::Time(clock(&chars[from..at].iter().collect::<String>())?));
        } else if chars[at].is_alphabetic() {
            while at < chars.len() && chars[at].is_alphabetic() {
                at += 1;
            }
            word(&chars[from..at].iter().collect::<String>(), &mut tokens)?;
        } else {
            match chars[at] {
                '-' | '–' | '—' | '−' => tokens.push(Token::Dash),
                c if c.is_whitespace() || ",;/&+.:()|".contains(c) => {}
                _ => return None,
            }
            at += 1;
        }
    }
    Some(tokens)
}

fn clock(text: &str) -> Option<Clock> {
    let (hour, minute) = match text.split_once(':') {
        Some((hour, minute)) => (hour, minute.get(..2)?),
        None if text.len() >= 3 => text.split_at_checked(text.len() - 2)?,
        None => (text, "0"),
    };
    let padded = hour.starts_with('0');
    let clock = Clock { hour: hour.parse().ok()?, minute: minute.parse().ok()?, afternoon: None, padded };
    (hour.len() <= 2 && clock.hour < 24 && clock.minute < 60).then_some(clock)
}

fn word(word: &str, tokens: &mut Vec<Token>) -> Option<()> {
    let noon =
        |hour, afternoon| Token::Time(Clock { hour, minute: 0, afternoon: Some(afternoon), padded: false });
    match word {
        "am" | "a" | "pm" | "p" => match tokens.last_mut() {
            Some(Token::Time(time)) if time.afternoon.is_none() => {
                time.afternoon = Some(word.starts_with('p'));
                time.padded = false;
            }
            _ => return None,
        },
        "noon" | "mediodía" => tokens.push(noon(12, true)),
        "to" | "until" | "till" | "til" | "through" | "thru" | "a-" | "hasta" => tokens.push(Token::Dash),
        "and" | "y" | "i" | "from" | "at" | "each" | "every" | "the" | "on" | "de" | "los" | "el"
        | "between" | "week" | "hrs" | "hours" => {}
        "daily" | "weekdays" | "everyday" | "weekday" => {
            tokens.extend([Mon, Tue, Wed, Thu, Fri].map(Token::Day))
        }
        "weekends" | "weekend" => tokens.extend([Sat, Sun].map(Token::Day)),
        _ => match day(word) {
            Some(day) => tokens.push(Token::Day(day)),
            None => tokens.extend(letters(word)?.into_iter().map(Token::Day)),
        },
    }
    Some(())
}

fn day(word: &str) -> Option<Weekday> {
    const NAMES: [(Weekday, &str, &[&str]); 7] = [
        (Mon, "monday", &["lunes", "lun", "poniedziałek"]),
        (Tue, "tuesday", &["martes", "mar", "wtorek"]),
        (Wed, "wednesday", &["miércoles", "miercoles", "mié", "mie", "środa"]),
        (Thu, "thursday", &["jueves", "jue", "czwartek"]),
        (Fri, "friday", &["viernes", "vie", "piątek"]),
        (Sat, "saturday", &["sábado", "sabado", "sáb", "sobota"]),
        (Sun, "sunday", &["domingo", "dom", "niedziela"]),
    ];
    let single = word
        .strip_suffix('s')
        .filter(|rest| rest.len() > 2 && *rest != "tue" && *rest != "thur")
        .unwrap_or(word);
    let english = |name: &str| {
        (single.len() >= 3 && name.starts_with(single))
            || (word == "tues" && name == "tuesday")
            || (word.starts_with("thur")
                && name.starts_with(word.trim_end_matches('s'))
                && name == "thursday")
            || word == &name[..2] && word != "th"
    };
    NAMES
        .iter()
        .find(|(_, name, others)| english(name) || others.contains(&word) || others.contains(&single))
        .map(|(day, ..)| *day)
        .or((word == "th").then_some(Thu))
}

/// “MWF”, “TTh”, “TR”: letters run together. R is Thursday, S alone is Saturday, U is Sunday.
fn letters(word: &str) -> Option<Vec<Weekday>> {
    let mut days = Vec::new();
    let mut rest = word;
    while !rest.is_empty() {
        let pairs = [
            ("th", Thu),
            ("tu", Tue),
            ("su", Sun),
            ("sa", Sat),
            ("m", Mon),
            ("t", Tue),
            ("w", Wed),
            ("r", Thu),
            ("f", Fri),
            ("s", Sat),
            ("u", Sun),
        ];
        let (letters, day) = pairs.into_iter().find(|(letters, _)| rest.starts_with(letters))?;
        days.push(day);
        rest = &rest[letters.len()..];
    }
    Some(days)
}
