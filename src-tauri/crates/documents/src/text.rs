//! Text with bold lead-ins and places to write by hand.

/// A stretch of a paragraph.
#[derive(Debug, Clone, PartialEq)]
pub enum Run {
    Text {
        text: String,
        bold: bool,
    },
    /// A line to write on, this many points wide.
    Blank(f32),
}

/// A paragraph's text; its style comes from the block it stands in.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RichText {
    pub runs: Vec<Run>,
}

impl RichText {
    pub fn plain(text: impl Into<String>) -> Self {
        Self { runs: vec![Run::Text { text: text.into(), bold: false }] }
    }

    pub fn push(&mut self, text: &str, bold: bool) {
        if text.is_empty() {
            return;
        }
        match self.runs.last_mut() {
            Some(Run::Text { text: before, bold: same }) if *same == bold => before.push_str(text),
            _ => self.runs.push(Run::Text { text: text.to_owned(), bold }),
        }
    }

    pub fn push_blank(&mut self, width: f32) {
        self.runs.push(Run::Blank(width));
    }

    /// Whether there is nothing to read and nothing to write on.
    pub fn is_empty(&self) -> bool {
        self.runs.iter().all(|run| matches!(run, Run::Text { text, .. } if text.trim().is_empty()))
    }

    /// The letters only.
    pub fn to_plain(&self) -> String {
        self.runs
            .iter()
            .map(|run| match run {
                Run::Text { text, .. } => text.as_str(),
                Run::Blank(_) => "",
            })
            .collect()
    }
}

impl From<&str> for RichText {
    fn from(text: &str) -> Self {
        Self::plain(text)
    }
}

impl From<String> for RichText {
    fn from(text: String) -> Self {
        Self::plain(text)
    }
}
