//! The agreement's sections as blocks, in the order of its wording.

use super::facts::SigningRole;
use super::template::{Filled, Line, Section};
use super::timetable;
use super::values::Values;
use crate::blocks::{
    Block, Choice, Fact, FactRules, Facts, Letterhead, List, Marker, Paragraph, Prose, Section as Head,
    Signature, Signatures, Steps, Title,
};
use crate::text::RichText;

/// Letterhead to signatures.
pub(super) fn contract(filled: &Filled, values: &Values<'_>, letterhead: &Letterhead) -> Vec<Block> {
    let words = values.language.words();
    let kind = filled.lines.iter().find_map(|line| match line {
        Line::Text { text, .. } => Some(text.clone()),
        _ => None,
    });
    let mut blocks = vec![
        Block::Letterhead(letterhead.clone()),
        Block::Title(Title {
            text: filled.title.clone(),
            kind,
            number: Some((words.agreement_number.to_owned(), values.facts.number.clone())),
            tight: false,
        }),
    ];
    for section in &filled.sections {
        blocks.extend(match section.id.as_str() {
            "todo" => vec![steps(section)],
            "parties" => parties(section),
            "terms" => terms(section, values),
            "duties" => [vec![Block::Anchor("duties")], duties(section)].concat(),
            "assurances" => assurances(section),
            "signatures" => vec![Block::Anchor("signatures"), signing(section, values)],
            _ => plain(section),
        });
    }
    blocks
}

pub(super) fn head(section: &Section) -> Block {
    Block::Section(Head::new(section.number.as_deref(), &section.head))
}

pub(super) fn steps(section: &Section) -> Block {
    let items = section.lines.iter().filter_map(|line| match line {
        Line::Item { text, .. } | Line::Text { text, .. } => Some(text.clone()),
        _ => None,
    });
    Block::Steps(Steps { head: section.head.clone(), items: items.collect() })
}

/// A section that counsel added: its paragraphs, lists and rows one below the other.
pub(super) fn plain(section: &Section) -> Vec<Block> {
    let mut blocks = vec![head(section)];
    blocks.extend(body(&section.lines));
    for group in &section.groups {
        blocks.push(Block::Group { text: group.head.clone(), before: 7.0 });
        blocks.extend(body(&group.lines));
    }
    blocks
}

fn body(lines: &[Line]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for line in lines {
        match line {
            Line::Text { text, .. } => {
                blocks.push(Block::Paragraph(Paragraph::new(Prose::Close, text.clone())))
            }
            Line::Item { text, .. } => push_item(&mut blocks, Marker::Dash, text.clone()),
            Line::Clause(text) => push_item(&mut blocks, Marker::Number, text.clone()),
            Line::Row { label, value, .. } => {
                let fact = Fact { label: label.clone(), value: value.clone() };
                match blocks.last_mut() {
                    Some(Block::Facts(facts)) => facts.rows.push(fact),
                    _ => blocks.push(Block::Facts(Facts { rows: vec![fact], rules: FactRules::Full })),
                }
            }
            Line::Key { .. } | Line::Each { .. } => {}
        }
    }
    blocks
}

fn push_item(blocks: &mut Vec<Block>, marker: Marker, text: RichText) {
    match blocks.last_mut() {
        Some(Block::List(list)) if list.marker == marker => list.items.push(text),
        _ => blocks.push(Block::List(List { marker, items: vec![text] })),
    }
}

pub(super) fn facts(lines: &[Line], rules: FactRules) -> Block {
    let rows = lines.iter().filter_map(fact).collect();
    Block::Facts(Facts { rows, rules })
}

pub(super) fn fact(line: &Line) -> Option<Fact> {
    match line {
        Line::Row { label, value, .. } => Some(Fact { label: label.clone(), value: value.clone() }),
        _ => None,
    }
}

pub(super) fn has_field(line: &Line, name: &str) -> bool {
    matches!(line, Line::Row { fields, .. } if fields.iter().any(|field| field == name))
}

/// The head of a group, with space above unless it is the first of its column.
fn group_head(group: &Section, index: usize) -> Block {
    Block::Group { text: group.head.clone(), before: if index == 0 { 0.0 } else { 7.0 } }
}

/// The first half of the parties at the left, the rest at the right.
fn parties(section: &Section) -> Vec<Block> {
    let half = section.groups.len().div_ceil(2);
    let column = |groups: &[Section]| -> Vec<Block> {
        groups
            .iter()
            .enumerate()
            .map(|(index, group)| {
                Block::Keep(vec![group_head(group, index), facts(&group.lines, FactRules::Full)])
            })
            .collect()
    };
    let (left, right) = section.groups.split_at(half);
    vec![head(section), Block::Columns { left: column(left), right: column(right) }]
}

fn terms(section: &Section, values: &Values<'_>) -> Vec<Block> {
    let (wide, narrow): (Vec<Line>, Vec<Line>) =
        section.lines.iter().cloned().partition(|line| has_field(line, "placement.tasks"));
    let (left, right) = narrow.split_at(narrow.len().div_ceil(2));
    let mut blocks = vec![head(section)];
    blocks.push(Block::Columns {
        left: vec![facts(left, FactRules::Full)],
        right: vec![facts(right, FactRules::Full)],
    });
    if !wide.is_empty() {
        blocks.push(facts(&wide, FactRules::Joined));
    }
    for group in &section.groups {
        let group_head = Block::Group { text: group.head.clone(), before: 7.0 };
        if group.id == "schedule" {
            let mut kept = vec![group_head, Block::Table(timetable::weekly(values))];
            kept.extend(group.lines.iter().filter_map(|line| match line {
                Line::Text { text, .. } => Some(Block::Paragraph(Paragraph::new(Prose::Note, text.clone()))),
                _ => None,
            }));
            blocks.push(Block::Anchor("schedule"));
            blocks.push(Block::Keep(kept));
        } else {
            blocks.push(group_head);
            blocks.extend(body(&group.lines));
        }
    }
    blocks
}

fn duties(section: &Section) -> Vec<Block> {
    let half = section.groups.len().div_ceil(2);
    let column = |groups: &[Section]| -> Vec<Block> {
        groups
            .iter()
            .enumerate()
            .map(|(index, group)| {
                let mut kept = vec![group_head(group, index)];
                kept.extend(body(&group.lines));
                Block::Keep(kept)
            })
            .collect()
    };
    let (left, right) = section.groups.split_at(half);
    vec![head(section), Block::Columns { left: column(left), right: column(right) }, Block::Space(19.0)]
}

fn assurances(section: &Section) -> Vec<Block> {
    vec![head(section), Block::Balanced(body(&section.lines))]
}

/// Choices, the sentence above the signatures, and the signatures: never split.
fn signing(section: &Section, values: &Values<'_>) -> Block {
    let mut kept = vec![head(section)];
    let choices: Vec<Choice> = section
        .lines
        .iter()
        .filter_map(|line| match line {
            Line::Item { text, answers } => Some(Choice { text: text.clone(), answers: answers.clone() }),
            _ => None,
        })
        .collect();
    let mut leads = section.lines.iter().filter_map(|line| match line {
        Line::Text { text, .. } => Some(Paragraph::new(Prose::Lead, text.clone())),
        _ => None,
    });
    if !choices.is_empty() {
        kept.extend(leads.next().map(Block::Paragraph));
        kept.push(Block::Choices(choices));
    }
    kept.extend(leads.map(|lead| Block::Paragraph(Paragraph { before: Some(9.0), ..lead })));
    kept.push(signatures(&section.lines, values));
    Block::Keep(kept)
}

/// A line for each who signs, under the words that the wording has for the role.
pub(super) fn signatures(lines: &[Line], values: &Values<'_>) -> Block {
    let mut rows = Vec::new();
    let mut captions = (String::new(), String::new());
    for line in lines {
        match line {
            Line::Row { label, value, fields } => {
                let names = match role_of(fields) {
                    Some(role) => signer_names(role, value, values),
                    None => vec![value.clone()],
                };
                rows.extend(names.into_iter().map(|name| Signature { role: label.clone(), name }));
            }
            Line::Key { name, values } if name == "Captions" => {
                captions =
                    (values.first().cloned().unwrap_or_default(), values.get(1).cloned().unwrap_or_default());
            }
            _ => {}
        }
    }
    Block::Signatures(Signatures { rows, captions })
}

/// The role that a row of the wording stands for, known by whom it names.
fn role_of(fields: &[String]) -> Option<SigningRole> {
    fields.iter().find_map(|field| match field.as_str() {
        "student.legal_name" => Some(SigningRole::Student),
        "guardian.name" => Some(SigningRole::Guardian),
        "supervisor.name" => Some(SigningRole::Supervisor),
        "signatory.name" => Some(SigningRole::Signatory),
        "coordinator.name" => Some(SigningRole::Coordinator),
        "teacher.name" => Some(SigningRole::Teacher),
        "principal.name" => Some(SigningRole::Principal),
        _ => None,
    })
}

/// As the list of signers has them. Who is also on record keeps the wording's words, such as a title after the name.
fn signer_names(role: SigningRole, worded: &RichText, values: &Values<'_>) -> Vec<RichText> {
    let signers = &values.facts.signers;
    if signers.is_empty() {
        return vec![worded.clone()];
    }
    let on_record = match role {
        SigningRole::Student => values.field("student.legal_name"),
        SigningRole::Guardian => values.field("guardian.name"),
        SigningRole::Supervisor => values.field("supervisor.name"),
        SigningRole::Signatory => values.field("signatory.name"),
        SigningRole::Coordinator => values.field("coordinator.name"),
        SigningRole::Teacher => values.field("teacher.name"),
        SigningRole::Principal => values.field("principal.name"),
    };
    let printed = |name: &Option<String>| match name.as_deref().map(str::trim).filter(|name| !name.is_empty())
    {
        Some(name) if on_record.as_deref() == Some(name) => worded.clone(),
        Some(name) => RichText::plain(values.language.typeset(name)),
        None => RichText::default(),
    };
    signers.iter().filter(|signer| signer.role == role).map(|signer| printed(&signer.name)).collect()
}
