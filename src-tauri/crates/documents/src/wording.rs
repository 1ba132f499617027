//! The text of a paper as counsel may replace it: Markdown with fields, conditions and ids.
//!
//! `# title`, `## 1 Section {#id}`, `### Group`, `- item`, `1. clause`, `| label | value |`, `question | Yes | No`,
//! `Columns: a | b`, `Captions: a · b`, `Taught at: a · b · c`, `{{field}}`, `**bold**`, `[[if condition]] ... [[end]]` within a line
//! or around lines, `{{#each list}} cell | cell {{#end}}`.

use crate::error::PaperError;

/// A line or paragraph of a paper's text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Node {
    Title(Phrase),
    Head {
        level: u8,
        number: Option<String>,
        text: Phrase,
        id: Option<String>,
    },
    /// Lines of one paragraph, and answers to check at its end.
    Text {
        text: Phrase,
        answers: Vec<String>,
    },
    Item {
        text: Phrase,
        answers: Vec<String>,
    },
    Clause(Phrase),
    Row {
        label: Phrase,
        value: Phrase,
    },
    Key {
        name: String,
        values: Vec<String>,
    },
    Each {
        list: String,
        cells: Vec<Phrase>,
    },
    When {
        condition: Condition,
        nodes: Vec<Node>,
    },
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Condition {
    pub name: String,
    pub negated: bool,
}

/// Text with fields and conditions in it.
pub(crate) type Phrase = Vec<Span>;

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Span {
    Text { text: String, bold: bool },
    Field { name: String, bold: bool },
    When { condition: Condition, spans: Phrase },
}

/// Reads the text of a paper; `fields` and `conditions` are the names it may use.
///
/// # Errors
/// `PaperError::Wording` with the line that breaks the rules or names an unknown field.
pub(crate) fn parse(file: &str, text: &str, names: &Names<'_>) -> Result<Vec<Node>, PaperError> {
    let lines =
        text.lines().map(str::trim).enumerate().map(|(index, line)| (index + 1, line)).collect::<Vec<_>>();
    let mut reader = Reader { file, lines: &lines, at: 0, names };
    let nodes = reader.nodes(false)?;
    Ok(nodes)
}

/// The field and condition names that a paper knows.
pub(crate) struct Names<'a> {
    pub fields: &'a [&'a str],
    pub conditions: &'a [&'a str],
    pub lists: &'a [&'a str],
}

struct Reader<'a> {
    file: &'a str,
    lines: &'a [(usize, &'a str)],
    at: usize,
    names: &'a Names<'a>,
}

impl Reader<'_> {
    fn wrong(&self, line: usize, reason: impl Into<String>) -> PaperError {
        PaperError::Wording { file: self.file.to_owned(), line, reason: reason.into() }
    }

    fn nodes(&mut self, inside: bool) -> Result<Vec<Node>, PaperError> {
        let mut nodes = Vec::new();
        let opened = self.at;
        while let Some((number, line)) = self.lines.get(self.at).copied() {
            self.at += 1;
            if line.is_empty() {
                continue;
            }
            if line == "[[end]]" {
                return if inside { Ok(nodes) } else { Err(self.wrong(number, "[[end]] without an [[if]]")) };
            }
            if let Some(condition) = line.strip_prefix("[[if ").and_then(|rest| rest.strip_suffix("]]"))
                && !condition.contains("]]")
            {
                let condition = self.condition(number, condition)?;
                let inner = self.nodes(true)?;
                nodes.push(Node::When { condition, nodes: inner });
                continue;
            }
            let node = self.node(number, line)?;
            nodes.push(node);
        }
        if inside {
            let line = self.lines.get(opened.saturating_sub(1)).map_or(0, |(number, _)| *number);
            return Err(self.wrong(line, "this [[if]] has no [[end]]"));
        }
        Ok(nodes)
    }

    fn node(&mut self, number: usize, line: &str) -> Result<Node, PaperError> {
        let hashes = line.bytes().take_while(|byte| *byte == b'#').count();
        if (1..=3).contains(&hashes) && line[hashes..].starts_with(' ') {
            return self.head(number, hashes, line[hashes..].trim());
        }
        if let Some(rest) = line.strip_prefix("{{#each ") {
            return self.each(number, rest);
        }
        if let Some(item) = line.strip_prefix("- ") {
            let (text, answers) = self.answered(number, item)?;
            return Ok(Node::Item { text, answers });
        }
        if let Some(inner) = line.strip_prefix('|').and_then(|rest| rest.strip_suffix('|')) {
            let (label, value) =
                inner.split_once('|').ok_or_else(|| self.wrong(number, "a row needs a label and a value"))?;
            return Ok(Node::Row {
                label: self.phrase(number, label.trim())?,
                value: self.phrase(number, value.trim())?,
            });
        }
        if let Some((digits, rest)) = line.split_once(". ")
            && !digits.is_empty()
            && digits.bytes().all(|byte| byte.is_ascii_digit())
        {
            return Ok(Node::Clause(self.phrase(number, rest)?));
        }
        for (key, separator) in [("Columns:", '|'), ("Captions:", '·'), ("Taught at:", '·')] {
            if let Some(rest) = line.strip_prefix(key) {
                let values = rest.split(separator).map(|value| value.trim().to_owned()).collect();
                return Ok(Node::Key { name: key.trim_end_matches(':').to_owned(), values });
            }
        }
        let mut whole = line.to_owned();
        while let Some((_, next)) = self.lines.get(self.at).copied() {
            if next.is_empty() || starts_anew(next) {
                break;
            }
            self.at += 1;
            whole.push('\n');
            whole.push_str(next);
        }
        let (text, answers) = self.answered(number, &whole)?;
        Ok(Node::Text { text, answers })
    }

    fn head(&mut self, number: usize, hashes: usize, text: &str) -> Result<Node, PaperError> {
        let (text, id) = match text.split_once(" {#") {
            Some((text, id)) => {
                let id = id.strip_suffix('}').ok_or_else(|| self.wrong(number, "an id ends with }"))?;
                (text, Some(id.to_owned()))
            }
            None => (text, None),
        };
        if hashes == 1 && id.is_none() {
            return Ok(Node::Title(self.phrase(number, text)?));
        }
        let (figure, rest) = match text.split_once(' ') {
            Some((figure, rest)) if figure.bytes().all(|byte| byte.is_ascii_digit()) => {
                (Some(figure.to_owned()), rest)
            }
            _ => (None, text),
        };
        let level = if hashes == 1 { 2 } else { hashes as u8 };
        Ok(Node::Head { level, number: figure, text: self.phrase(number, rest)?, id })
    }

    fn each(&mut self, number: usize, rest: &str) -> Result<Node, PaperError> {
        let (list, rest) =
            rest.split_once("}}").ok_or_else(|| self.wrong(number, "{{#each}} is not closed"))?;
        let body = rest
            .trim()
            .strip_suffix("{{#end}}")
            .ok_or_else(|| self.wrong(number, "{{#each}} needs {{#end}}"))?;
        let list = list.trim();
        if !self.names.lists.contains(&list) {
            return Err(self.wrong(number, format!("there is no list {list}")));
        }
        let mut cells = Vec::new();
        for cell in body.split('|') {
            cells.push(self.phrase(number, cell.trim())?);
        }
        Ok(Node::Each { list: list.to_owned(), cells })
    }

    fn answered(&mut self, number: usize, text: &str) -> Result<(Phrase, Vec<String>), PaperError> {
        let mut parts = text.split(" | ");
        let question = parts.next().unwrap_or_default();
        let answers = parts.map(|answer| answer.trim().to_owned()).collect();
        Ok((self.phrase(number, question)?, answers))
    }

    fn condition(&self, line: usize, text: &str) -> Result<Condition, PaperError> {
        let text = text.trim();
        let (name, negated) = match text.strip_prefix("not ") {
            Some(name) => (name.trim(), true),
            None => (text, false),
        };
        if !self.names.conditions.contains(&name) {
            return Err(self.wrong(line, format!("there is no condition {name}")));
        }
        Ok(Condition { name: name.to_owned(), negated })
    }

    fn phrase(&self, line: usize, text: &str) -> Result<Phrase, PaperError> {
        let mut rest = text;
        let mut bold = false;
        let spans = self.spans(line, &mut rest, &mut bold, false)?;
        if bold {
            return Err(self.wrong(line, "a ** is not closed"));
        }
        Ok(spans)
    }

    fn spans(
        &self,
        line: usize,
        rest: &mut &str,
        bold: &mut bool,
        inside: bool,
    ) -> Result<Phrase, PaperError> {
        let mut spans = Vec::new();
        loop {
            let next =
                ["**", "{{", "[["].into_iter().filter_map(|mark| rest.find(mark).map(|at| (at, mark))).min();
            let Some((at, mark)) = next else {
                push_text(&mut spans, rest, *bold);
                *rest = "";
                return if inside {
                    Err(self.wrong(line, "an [[if]] has no [[end]] on its line"))
                } else {
                    Ok(spans)
                };
            };
            push_text(&mut spans, &rest[..at], *bold);
            *rest = &rest[at + 2..];
            match mark {
                "**" => *bold = !*bold,
                "{{" => {
                    let (name, after) =
                        rest.split_once("}}").ok_or_else(|| self.wrong(line, "a {{ is not closed"))?;
                    let name = name.trim();
                    if !self.names.fields.contains(&name) {
                        return Err(self.wrong(line, format!("there is no field {name}")));
                    }
                    spans.push(Span::Field { name: name.to_owned(), bold: *bold });
                    *rest = after;
                }
                _ => {
                    let (command, after) =
                        rest.split_once("]]").ok_or_else(|| self.wrong(line, "a [[ is not closed"))?;
                    *rest = after;
                    match command.trim() {
                        "end" if inside => return Ok(spans),
                        "end" => return Err(self.wrong(line, "[[end]] without an [[if]]")),
                        command => {
                            let name = command
                                .strip_prefix("if ")
                                .ok_or_else(|| self.wrong(line, format!("[[{command}]] is not known")))?;
                            let condition = self.condition(line, name)?;
                            let inner = self.spans(line, rest, bold, true)?;
                            spans.push(Span::When { condition, spans: inner });
                        }
                    }
                }
            }
        }
    }
}

fn push_text(spans: &mut Phrase, text: &str, bold: bool) {
    if !text.is_empty() {
        spans.push(Span::Text { text: text.to_owned(), bold });
    }
}

/// Whether a line can't be the next line of a paragraph.
fn starts_anew(line: &str) -> bool {
    line.starts_with(['#', '|', '-'])
        || line.starts_with("[[if ")
        || line.starts_with("[[end")
        || line.starts_with("{{#")
        || ["Columns:", "Captions:", "Taught at:"].iter().any(|key| line.starts_with(key))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: Names<'static> =
        Names { fields: &["student.name", "page.end"], conditions: &["paid"], lists: &["items"] };

    #[test]
    fn a_head_has_a_number_a_text_and_an_id() {
        let nodes = parse("a.md", "## 3 Duties {#duties}\n", &NAMES).unwrap();
        assert_eq!(
            nodes,
            vec![Node::Head {
                level: 2,
                number: Some("3".to_owned()),
                text: vec![Span::Text { text: "Duties".to_owned(), bold: false }],
                id: Some("duties".to_owned())
            }]
        );
    }

    #[test]
    fn a_condition_holds_lines_or_a_part_of_one() {
        let text =
            "[[if paid]]\n- obey\n[[end]]\n| Pay | [[if paid]]by hour[[end]][[if not paid]]none[[end]] |";
        let nodes = parse("a.md", text, &NAMES).unwrap();
        assert!(matches!(&nodes[0], Node::When { nodes, .. } if nodes.len() == 1));
        assert!(matches!(&nodes[1], Node::Row { value, .. } if value.len() == 2));
    }

    #[test]
    fn what_breaks_the_rules_is_named_with_its_line() {
        for (text, line, words) in [
            ("Hello\n\n{{student.nmae}}", 3, "there is no field student.nmae"),
            ("[[if paid]]\n- x", 1, "no [[end]]"),
            ("x\n\n[[end]]", 3, "without an [[if]]"),
            ("**Bold", 1, "**"),
            ("[[if rich]]\nx\n[[end]]", 1, "there is no condition rich"),
        ] {
            match parse("a.md", text, &NAMES) {
                Err(PaperError::Wording { line: found, reason, .. }) => {
                    assert_eq!(found, line, "{text}");
                    assert!(reason.contains(words), "{reason}");
                }
                other => panic!("{text} gave {other:?}"),
            }
        }
    }
}
