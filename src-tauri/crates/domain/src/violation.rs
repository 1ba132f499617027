//! What a rule says about a field that a person can mend.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::language::is_language_code;

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
