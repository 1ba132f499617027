//! Numbers of things in sentences, for nouns that take an s.

use std::fmt::Display;

/// “1 student”, “3 students”.
pub fn counted(n: impl Display, noun: &str) -> String {
    format!("{n} {}", plural(&n, noun))
}

/// “student” or “students”.
pub fn plural(n: impl Display, noun: &str) -> String {
    if n.to_string() == "1" { noun.to_owned() } else { format!("{noun}s") }
}
