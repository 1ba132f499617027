//! Wording with its conditions decided and its fields filled in: a paper's sections in order.

use super::values::Values;
use crate::text::RichText;
use crate::wording::{Node, Phrase, Span};

/// Width of a line to write on within a sentence, in points.
const BLANK: f32 = 72.0;

/// A line of the paper.
#[derive(Debug, Clone)]
pub(super) enum Line {
    Text { text: RichText, answers: Vec<String> },
    Item { text: RichText, answers: Vec<String> },
    Clause(RichText),
    Row { label: String, value: RichText, fields: Vec<String> },
    Key { name: String, values: Vec<String> },
    Each { list: String, cells: Vec<Phrase> },
}

/// What stands below a head.
#[derive(Debug, Clone, Default)]
pub(super) struct Section {
    pub id: String,
    pub number: Option<String>,
    pub head: String,
    pub lines: Vec<Line>,
    pub groups: Vec<Section>,
}

/// A text from its title on.
#[derive(Debug, Clone, Default)]
pub(super) struct Filled {
    pub title: String,
    /// What stands before the first section.
    pub lines: Vec<Line>,
    pub sections: Vec<Section>,
}

pub(super) fn fill(nodes: &[Node], values: &Values<'_>) -> Filled {
    let mut filled = Filled::default();
    fill_nodes(nodes, values, &mut filled);
    filled
}

fn fill_nodes(nodes: &[Node], values: &Values<'_>, filled: &mut Filled) {
    for node in nodes {
        match node {
            Node::When { condition, nodes } => {
                if values.holds(condition) {
                    fill_nodes(nodes, values, filled);
                }
            }
            Node::Title(text) => filled.title = text_of(text, values).to_plain(),
            Node::Head { level, number, text, id } => {
                let section = Section {
                    id: id.clone().unwrap_or_default(),
                    number: number.clone(),
                    head: text_of(text, values).to_plain(),
                    ..Section::default()
                };
                match filled.sections.last_mut() {
                    Some(open) if *level > 2 => open.groups.push(section),
                    _ => filled.sections.push(section),
                }
            }
            Node::Text { text, answers } => {
                push(filled, Line::Text { text: text_of(text, values), answers: answers.clone() });
            }
            Node::Item { text, answers } => {
                push(filled, Line::Item { text: text_of(text, values), answers: answers.clone() });
            }
            Node::Clause(text) => push(filled, Line::Clause(text_of(text, values))),
            Node::Row { label, value, .. } => {
                let label = text_of(label, values).to_plain();
                let fields = fields_of(value, values);
                push(filled, Line::Row { label, value: value_of(value, values), fields });
            }
            Node::Key { name, values } => {
                push(filled, Line::Key { name: name.clone(), values: values.clone() })
            }
            Node::Each { list, cells } => {
                push(filled, Line::Each { list: list.clone(), cells: cells.clone() })
            }
        }
    }
}

fn push(filled: &mut Filled, line: Line) {
    match filled.sections.last_mut() {
        None => filled.lines.push(line),
        Some(section) => match section.groups.last_mut() {
            Some(group) => group.lines.push(line),
            None => section.lines.push(line),
        },
    }
}

/// A phrase in which an unknown field is a line to write on.
fn text_of(phrase: &Phrase, values: &Values<'_>) -> RichText {
    let mut text = RichText::default();
    append(phrase, values, &mut text);
    typeset(text, values)
}

/// The same, but empty when none of its fields is known: then the whole place is there to write on.
pub(super) fn value_of(phrase: &Phrase, values: &Values<'_>) -> RichText {
    let fields = fields_of(phrase, values);
    let known = fields.iter().any(|name| values.field(name).is_some());
    if !fields.is_empty() && !known { RichText::default() } else { text_of(phrase, values) }
}

fn append(phrase: &Phrase, values: &Values<'_>, text: &mut RichText) {
    for span in phrase {
        match span {
            Span::Text { text: words, bold } => text.push(words, *bold),
            Span::Field { name, bold } => match values.field(name) {
                Some(value) => text.push(&value, *bold),
                None => text.push_blank(BLANK),
            },
            Span::When { condition, spans } => {
                if values.holds(condition) {
                    append(spans, values, text);
                }
            }
        }
    }
}

pub(super) fn fields_of(phrase: &Phrase, values: &Values<'_>) -> Vec<String> {
    let mut fields = Vec::new();
    for span in phrase {
        match span {
            Span::Text { .. } => {}
            Span::Field { name, .. } => fields.push(name.clone()),
            Span::When { condition, spans } => {
                if values.holds(condition) {
                    fields.extend(fields_of(spans, values));
                }
            }
        }
    }
    fields
}

fn typeset(mut text: RichText, values: &Values<'_>) -> RichText {
    for run in &mut text.runs {
        if let crate::text::Run::Text { text, .. } = run {
            *text = values.language.typeset(text);
        }
    }
    text
}
