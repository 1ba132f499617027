//! Dates, times, amounts and the few words that are not in the wording files, in each language of the papers.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

/// A language that papers are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    #[default]
    English,
    Spanish,
    Polish,
}

/// Words that the layout itself needs.
pub(crate) struct Words {
    pub agreement: &'static str,
    pub agreements: &'static str,
    pub agreement_number: &'static str,
    pub page_of: &'static str,
    /// Monday first.
    pub weekdays: [&'static str; 7],
    pub week: &'static str,
    pub starts: &'static str,
    pub ends: &'static str,
    pub meal_break: &'static str,
    pub minutes: &'static str,
    pub hours: &'static str,
    /// Words that a number must not be parted from.
    pub before_numbers: &'static [&'static str],
}

const ENGLISH: Words = Words {
    agreement: "Agreement",
    agreements: "Placement agreements",
    agreement_number: "Agreement number",
    page_of: "Page {page} of {pages}",
    weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    week: "Week",
    starts: "Starts",
    ends: "Ends",
    meal_break: "Meal break",
    minutes: "min",
    hours: "Hours",
    before_numbers: &["page", "pages", "section", "grade", "age", "period", "periods"],
};

const SPANISH: Words = Words {
    agreement: "Convenio",
    agreements: "Convenios",
    agreement_number: "Número de convenio",
    page_of: "Página {page} de {pages}",
    weekdays: ["lun", "mar", "mié", "jue", "vie", "sáb", "dom"],
    week: "Semana",
    starts: "Empieza",
    ends: "Termina",
    meal_break: "Comida",
    minutes: "min",
    hours: "Horas",
    before_numbers: &["página", "páginas", "sección", "grado"],
};

const POLISH: Words = Words {
    agreement: "Umowa",
    agreements: "Umowy",
    agreement_number: "Numer umowy",
    page_of: "Strona {page} z {pages}",
    weekdays: ["pon.", "wt.", "śr.", "czw.", "pt.", "sob.", "niedz."],
    week: "Tydzień",
    starts: "Od",
    ends: "Do",
    meal_break: "Posiłek",
    minutes: "min",
    hours: "Godziny",
    before_numbers: &[
        "strona", "strony", "stronie", "stronę", "klasa", "punkt", "punktu", "punkcie", "punktem",
    ],
};

const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const SPANISH_MONTHS: [&str; 12] = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];
const POLISH_MONTHS: [&str; 12] = [
    "stycznia",
    "lutego",
    "marca",
    "kwietnia",
    "maja",
    "czerwca",
    "lipca",
    "sierpnia",
    "września",
    "października",
    "listopada",
    "grudnia",
];
const ENGLISH_DAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const SPANISH_DAYS: [&str; 7] = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"];

impl Language {
    pub const ALL: [Self; 3] = [Self::English, Self::Spanish, Self::Polish];

    /// The language of an ISO 639 code, if papers are written in it.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// Its ISO 639 code.
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
            Self::Polish => "pl",
        }
    }

    /// The tag a PDF names it by.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en-US",
            Self::Spanish => "es-US",
            Self::Polish => "pl-PL",
        }
    }

    pub(crate) fn words(self) -> &'static Words {
        match self {
            Self::English => &ENGLISH,
            Self::Spanish => &SPANISH,
            Self::Polish => &POLISH,
        }
    }

    /// "January 22, 2027".
    pub fn date(self, date: NaiveDate) -> String {
        let (day, month, year) = (date.day(), date.month0() as usize, date.year());
        match self {
            Self::English => format!("{} {day}, {year}", ENGLISH_MONTHS[month]),
            Self::Spanish => format!("{day} de {} de {year}", SPANISH_MONTHS[month]),
            Self::Polish => format!("{day} {} {year} r.", POLISH_MONTHS[month]),
        }
    }

    /// "Friday, January 22, 2027"; in Polish without the weekday, which would have to be inflected.
    pub fn date_with_weekday(self, date: NaiveDate) -> String {
        let weekday = date.weekday().num_days_from_monday() as usize;
        match self {
            Self::English => format!("{}, {}", ENGLISH_DAYS[weekday], self.date(date)),
            Self::Spanish => format!("{} {}", SPANISH_DAYS[weekday], self.date(date)),
            Self::Polish => self.date(date),
        }
    }

    /// "Jan 25–29", "Feb 16–Mar 11".
    pub fn short_span(self, from: Option<NaiveDate>, to: Option<NaiveDate>) -> String {
        let (Some(first), last) = (from.or(to), to.or(from)) else { return String::new() };
        let last = last.unwrap_or(first);
        let same_month = (first.year(), first.month()) == (last.year(), last.month());
        if first == last {
            return self.short_date(first);
        }
        match (self, same_month) {
            (Self::English, true) => format!("{}–{}", self.short_date(first), last.day()),
            (Self::Spanish | Self::Polish, true) => format!("{}–{}", first.day(), self.short_date(last)),
            (_, false) => format!("{}–{}", self.short_date(first), self.short_date(last)),
        }
    }

    fn short_date(self, date: NaiveDate) -> String {
        let month = date.month0() as usize;
        let three = |name: &str| name.chars().take(3).collect::<String>();
        match self {
            Self::English => format!("{}\u{00A0}{}", three(ENGLISH_MONTHS[month]), date.day()),
            Self::Spanish => format!("{}\u{00A0}{}", date.day(), three(SPANISH_MONTHS[month])),
            Self::Polish => format!("{}.{:02}", date.day(), date.month()),
        }
    }

    /// "1:00 pm".
    pub fn time(self, time: NaiveTime) -> String {
        let (afternoon, hour) = time.hour12();
        match self {
            Self::English => {
                format!("{hour}:{:02}\u{00A0}{}", time.minute(), if afternoon { "pm" } else { "am" })
            }
            Self::Spanish => {
                let half = if afternoon { "p.\u{00A0}m." } else { "a.\u{00A0}m." };
                format!("{hour}:{:02}\u{00A0}{half}", time.minute())
            }
            Self::Polish => format!("{}:{:02}", time.hour(), time.minute()),
        }
    }

    /// Minutes as hours: "60", "2.5"; `decimals` is the least number of decimals.
    pub fn hours(self, minutes: u32, decimals: usize) -> String {
        self.decimal(f64::from(minutes) / 60.0, decimals)
    }

    fn decimal(self, value: f64, least: usize) -> String {
        let mut text = format!("{value:.2}");
        let least_length = text.len() - 2 + least;
        while text.len() > least_length && text.ends_with('0') {
            text.pop();
        }
        if text.ends_with('.') {
            text.pop();
        }
        match self {
            Self::English | Self::Spanish => text,
            Self::Polish => text.replace('.', ","),
        }
    }

    /// "0.5 credit".
    pub fn credit(self, hundredths: u32) -> String {
        let amount = self.decimal(f64::from(hundredths) / 100.0, 0);
        let more = hundredths > 100;
        match self {
            Self::English => format!("{amount} credit{}", if more { "s" } else { "" }),
            Self::Spanish => format!("{amount} crédito{}", if more { "s" } else { "" }),
            Self::Polish => format!("punkty: {amount}"),
        }
    }

    /// "$15.00".
    pub fn dollars(self, cents: u32) -> String {
        format!("${}.{:02}", cents / 100, cents % 100)
    }

    /// What is to be read: "page 1", "pages 1 to 3".
    pub fn pages(self, from: usize, to: usize) -> String {
        match (self, from == to) {
            (Self::English, true) => format!("page\u{00A0}{from}"),
            (Self::English, false) => format!("pages\u{00A0}{from} to\u{00A0}{to}"),
            (Self::Spanish, true) => format!("la página\u{00A0}{from}"),
            (Self::Spanish, false) => format!("las páginas\u{00A0}{from} a\u{00A0}{to}"),
            (Self::Polish, true) => format!("stronę\u{00A0}{from}"),
            (Self::Polish, false) => format!("strony\u{00A0}{from}–{to}"),
        }
    }

    /// "once", "twice", "3 times".
    pub fn times(self, count: u32) -> String {
        match (self, count) {
            (Self::English, 1) => "once".to_owned(),
            (Self::English, 2) => "twice".to_owned(),
            (Self::English, _) => format!("{count} times"),
            (Self::Spanish, 1) => "una vez".to_owned(),
            (Self::Spanish, _) => format!("{count} veces"),
            (Self::Polish, 1) => "raz".to_owned(),
            (Self::Polish, _) => format!("{count} razy"),
        }
    }

    /// Printer's quotes and apostrophes, numbers tied to the word before, in Polish a one-letter word tied to the next.
    pub(crate) fn typeset(self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut word = String::new();
        let mut letters = text.chars().peekable();
        while let Some(letter) = letters.next() {
            let opens = out.chars().next_back().is_none_or(|before| before.is_whitespace() || before == '(');
            match letter {
                '\'' if opens => out.push('‘'),
                '\'' => out.push('’'),
                '"' if opens => out.push('“'),
                '"' => out.push('”'),
                ' ' => {
                    let number_follows = letters.peek().is_some_and(char::is_ascii_digit);
                    let tied =
                        number_follows && self.words().before_numbers.contains(&word.to_lowercase().as_str());
                    let alone = self == Self::Polish
                        && word.chars().count() == 1
                        && word.chars().all(char::is_alphabetic);
                    out.push(if tied || alone { '\u{00A0}' } else { ' ' });
                }
                other => out.push(other),
            }
            if letter.is_whitespace() {
                word.clear();
            } else {
                word.push(letter);
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn dates_read_as_each_language_writes_them() {
        let date = day(2027, 1, 22);
        assert_eq!(Language::English.date_with_weekday(date), "Friday, January 22, 2027");
        assert_eq!(Language::Spanish.date_with_weekday(date), "viernes 22 de enero de 2027");
        assert_eq!(Language::Polish.date_with_weekday(date), "22 stycznia 2027 r.");
    }

    #[test]
    fn spans_name_a_month_once_where_they_can() {
        let span = |from, to| Language::English.short_span(Some(from), Some(to));
        assert_eq!(span(day(2027, 1, 25), day(2027, 1, 29)), "Jan\u{a0}25–29");
        assert_eq!(span(day(2027, 2, 16), day(2027, 3, 11)), "Feb\u{a0}16–Mar\u{a0}11");
        assert_eq!(Language::Polish.short_span(Some(day(2027, 2, 16)), None), "16.02");
    }

    #[test]
    fn hours_and_money_have_no_stray_decimals() {
        assert_eq!(Language::English.hours(3600, 0), "60");
        assert_eq!(Language::English.hours(150, 1), "2.5");
        assert_eq!(Language::English.hours(300, 1), "5.0");
        assert_eq!(Language::Polish.hours(165, 1), "2,75");
        assert_eq!(Language::English.dollars(1505), "$15.05");
        assert_eq!(Language::English.credit(50), "0.5 credit");
    }

    #[test]
    fn text_gets_its_quotes_and_ties() {
        let english = Language::English.typeset("see \"Student-learner\" in section 4; the student's");
        assert_eq!(english, "see “Student-learner” in section\u{a0}4; the student’s");
        assert_eq!(Language::Polish.typeset("w szkole i w pracy"), "w\u{a0}szkole i\u{a0}w\u{a0}pracy");
    }
}
