//! What can go wrong while driving the window, as a sentence for whoever reads the test's output.

use std::fmt;

pub struct Trouble(String);

pub type Outcome<T = ()> = Result<T, Trouble>;

impl Trouble {
    pub fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }
}

/// Fails with the sentence unless the condition holds: an assertion that still lets the window be closed.
pub fn ensure(holds: bool, sentence: impl FnOnce() -> String) -> Outcome {
    if holds { Ok(()) } else { Err(Trouble(sentence())) }
}

impl fmt::Debug for Trouble {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl<E: std::error::Error> From<E> for Trouble {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}
