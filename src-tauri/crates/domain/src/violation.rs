//! What a rule says about a field that a person can mend.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{address::Address, language::is_language_code};

/// Letters of a field that is one line, and of one that is many.
pub const LONGEST_LINE: usize = 200;
pub const LONGEST_TEXT: usize = 10_000;

const FEWEST_DIGITS: usize = 7;

/// One broken rule: `field` as in the type, `rule` a stable code, `message` a sentence for the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Violation {
    pub field: String,
    pub rule: String,
    pub message: String,
}

/// Collects violations field by field; empty means valid.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Violations(pub Vec<Violation>);

impl Violations {
    pub fn when(&mut self, broken: bool, field: &str, rule: &str, message: impl Into<String>) -> &mut Self {
        if broken {
            self.0.push(Violation { field: field.into(), rule: rule.into(), message: message.into() });
        }
        self
    }

    pub fn required(&mut self, value: &str, field: &str, message: &str) -> &mut Self {
        self.when(value.trim().is_empty(), field, "required", message)
    }

    pub fn order<T: PartialOrd>(
        &mut self,
        from: Option<T>,
        to: Option<T>,
        field: &str,
        message: &str,
    ) -> &mut Self {
        self.when(matches!((from, to), (Some(a), Some(b)) if b < a), field, "order", message)
    }

    pub fn email(&mut self, value: &str, field: &str) -> &mut Self {
        let ok = value.is_empty()
            || value.split_once('@').is_some_and(|(name, host)| {
                !name.is_empty() && host.contains('.') && !host.starts_with('.') && !host.ends_with('.')
            }) && !value.contains(char::is_whitespace);
        self.when(
            !ok,
            field,
            "email",
            format!("“{value}” is not an e-mail address. Write it like name@example.org."),
        )
    }

    /// Five digits, and whatever follows a hyphen.
    pub fn zip(&mut self, value: &str, field: &str) -> &mut Self {
        let value = value.trim();
        let ok = value.is_empty()
            || value.split('-').next().is_some_and(|z| z.len() == 5 && z.bytes().all(|b| b.is_ascii_digit()));
        self.when(
            !ok,
            field,
            "zip",
            format!("“{value}” is not a ZIP code. Write five digits, such as 60090."),
        )
    }

    /// One line of at most 200 letters that can all be seen.
    pub fn line(&mut self, value: &str, field: &str) -> &mut Self {
        self.written(value, field, Shown::Line)
    }

    pub fn lines(&mut self, fields: &[(&str, &str)]) -> &mut Self {
        for (field, value) in fields {
            self.line(value, field);
        }
        self
    }

    /// Several lines, such as a note.
    pub fn text(&mut self, value: &str, field: &str) -> &mut Self {
        self.written(value, field, Shown::Text)
    }

    fn written(&mut self, value: &str, field: &str, shown: Shown) -> &mut Self {
        let (longest, unseen) = match shown {
            Shown::Line => (LONGEST_LINE, "A line break or a character that can’t be seen stands here."),
            Shown::Text => (LONGEST_TEXT, "A character that can’t be seen stands here."),
        };
        self.when(!value.chars().all(|c| shown.holds(c)), field, "characters", unseen);
        let too_long = value.chars().count() > longest;
        self.when(too_long, field, "length", format!("Only {longest} letters fit here; this has more."))
    }

    pub fn address(&mut self, address: &Address) -> &mut Self {
        self.lines(&[
            ("address.street", &address.street),
            ("address.city", &address.city),
            ("address.state", &address.state),
            ("address.zip", &address.zip),
        ])
    }

    /// Blank, or a line that can be dialled.
    pub fn phone(&mut self, value: &str, field: &str) -> &mut Self {
        let digits = value.chars().filter(char::is_ascii_digit).count();
        self.line(value, field).when(
            !value.trim().is_empty() && digits < FEWEST_DIGITS,
            field,
            "phone",
            format!(
                "“{value}” is not a telephone number. Write it with the area code, such as 847-555-0134."
            ),
        )
    }

    /// Blank, an address that begins with http:// or https://, or a bare domain.
    pub fn website(&mut self, value: &str, field: &str) -> &mut Self {
        let told = value.trim().to_lowercase();
        let rest = told.strip_prefix("https://").or_else(|| told.strip_prefix("http://"));
        let ok = told.is_empty()
            || !told.contains(char::is_whitespace)
                && rest.map_or_else(|| is_domain(&told), |r| !r.is_empty());
        self.line(value, field).when(
            !ok,
            field,
            "website",
            format!("“{value}” is not a website. Write it like www.example.org or https://example.org."),
        )
    }

    /// Blank, or a code of ISO 639.
    pub fn language(&mut self, value: &str, field: &str) -> &mut Self {
        self.when(
            !value.is_empty() && !is_language_code(value),
            field,
            "language",
            format!("“{value}” is no language known here. Write its English name, such as Spanish."),
        )
    }

    pub fn finish(self) -> Result<(), Self> {
        if self.0.is_empty() { Ok(()) } else { Err(self) }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    Line,
    Text,
}

impl Shown {
    /// No control characters, and none that turn the text around it.
    fn holds(self, c: char) -> bool {
        let turns = matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        let breaks = self == Self::Text && matches!(c, '\n' | '\r' | '\t');
        breaks || !(c.is_control() || turns)
    }
}

fn is_domain(value: &str) -> bool {
    let host = value.split(['/', '?', '#']).next().unwrap_or_default();
    let part = |p: &str| !p.is_empty() && p.chars().all(|c| c.is_alphanumeric() || c == '-');
    host.contains('.') && host.split('.').all(part)
}

/// The text as `rule` (“characters” or “length”) allows it in one line.
pub fn mended_line(value: &str, rule: &str) -> String {
    mended(value, rule, Shown::Line, LONGEST_LINE)
}

/// The same for several lines.
pub fn mended_text(value: &str, rule: &str) -> String {
    mended(value, rule, Shown::Text, LONGEST_TEXT)
}

fn mended(value: &str, rule: &str, shown: Shown, longest: usize) -> String {
    if rule == "length" {
        return value.chars().take(longest).collect::<String>().trim().to_owned();
    }
    let spaced =
        value.chars().map(|c| if matches!(c, '\n' | '\r' | '\t') && !shown.holds(c) { ' ' } else { c });
    spaced.filter(|c| shown.holds(*c)).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(check: impl Fn(&mut Violations)) -> Vec<String> {
        let mut v = Violations::default();
        check(&mut v);
        v.0.into_iter().map(|one| one.rule).collect()
    }

    #[test]
    fn a_line_holds_what_can_be_seen_and_a_text_its_line_breaks_too() {
        for bad in ["a\0b", "a\nb", "a\u{202e}b", "a\u{2066}b", "a\u{7f}b"] {
            assert_eq!(
                rules(|v| {
                    v.line(bad, "name");
                }),
                ["characters"],
                "{bad:?}"
            );
            assert!(
                rules(|v| {
                    v.line(&mended_line(bad, "characters"), "name");
                })
                .is_empty(),
                "{bad:?}"
            );
        }
        assert_eq!(
            rules(|v| {
                v.text("a\0b", "notes");
            }),
            ["characters"]
        );
        assert!(
            rules(|v| {
                v.text("a\r\n\tb", "notes");
            })
            .is_empty()
        );
        assert_eq!(mended_line("1 Main\nSuite\0 2", "characters"), "1 Main Suite 2");
        for good in ["Zoë O’Brien-Łuć", "王芳", "👩‍🔧", &"é".repeat(LONGEST_LINE)] {
            assert!(
                rules(|v| {
                    v.line(good, "name");
                })
                .is_empty(),
                "{good}"
            );
        }
        let long = "é".repeat(LONGEST_LINE + 1);
        assert_eq!(
            rules(|v| {
                v.line(&long, "name");
            }),
            ["length"]
        );
        assert_eq!(mended_line(&long, "length").chars().count(), LONGEST_LINE);
        assert_eq!(
            rules(|v| {
                v.text(&"x".repeat(LONGEST_TEXT + 1), "notes");
            }),
            ["length"]
        );
    }

    #[test]
    fn a_telephone_number_has_seven_digits() {
        for good in ["", "555-0134", "+48 22 555 01 34", "(847) 555-0134 x12"] {
            assert!(
                rules(|v| {
                    v.phone(good, "phone");
                })
                .is_empty(),
                "{good}"
            );
        }
        for bad in ["call mom", "555", "12-34-56"] {
            assert_eq!(
                rules(|v| {
                    v.phone(bad, "phone");
                }),
                ["phone"],
                "{bad}"
            );
        }
    }

    #[test]
    fn a_website_is_an_address_of_the_web() {
        for good in
            ["", "www.example.org", "example.org/jobs?x=1", "https://example.org", "HTTP://example.org/a"]
        {
            assert!(
                rules(|v| {
                    v.website(good, "website");
                })
                .is_empty(),
                "{good}"
            );
        }
        for bad in ["javascript:alert(1)", "file:///etc/passwd", "nowhere", "https://", "a b.org", "a..b"] {
            assert_eq!(
                rules(|v| {
                    v.website(bad, "website");
                }),
                ["website"],
                "{bad}"
            );
        }
    }
}
