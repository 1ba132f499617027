//! The structure that a screen reader follows: headings, paragraphs, tables with their header cells, lists, figures.

/// Place of an element in the tree.
pub(crate) type ElementId = usize;

/// Which cells a header cell names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scope {
    Row,
    Column,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Role {
    Document,
    /// A copy in a language of its own, by its tag.
    Part(&'static str),
    /// 1 to 3.
    Heading(u8),
    Paragraph,
    List,
    Item,
    Label,
    ItemBody,
    Table,
    Row,
    Header(Scope, usize),
    Data(usize),
    /// With the words that stand for it.
    Figure(String),
}

impl Role {
    pub fn name(&self) -> &'static str {
        match self {
            Self::Document => "Document",
            Self::Part(_) => "Part",
            Self::Heading(1) => "H1",
            Self::Heading(2) => "H2",
            Self::Heading(_) => "H3",
            Self::Paragraph => "P",
            Self::List => "L",
            Self::Item => "LI",
            Self::Label => "Lbl",
            Self::ItemBody => "LBody",
            Self::Table => "Table",
            Self::Row => "TR",
            Self::Header(..) => "TH",
            Self::Data(_) => "TD",
            Self::Figure(_) => "Figure",
        }
    }
}

#[derive(Debug, Clone)]
pub(crate) struct Element {
    pub role: Role,
    pub parent: Option<ElementId>,
    pub children: Vec<ElementId>,
}

/// Elements in reading order; the first is the document.
#[derive(Debug, Clone)]
pub(crate) struct Tree {
    pub elements: Vec<Element>,
}

impl Tree {
    pub const ROOT: ElementId = 0;

    pub fn new() -> Self {
        Self { elements: vec![Element { role: Role::Document, parent: None, children: Vec::new() }] }
    }

    pub fn add(&mut self, parent: ElementId, role: Role) -> ElementId {
        let id = self.elements.len();
        self.elements.push(Element { role, parent: Some(parent), children: Vec::new() });
        self.elements[parent].children.push(id);
        id
    }

    /// Takes in another document as a part; gives by how much the places of its elements have moved.
    pub fn take_part(&mut self, language: &'static str, other: Self) -> usize {
        let moved = self.elements.len();
        self.elements[Self::ROOT].children.push(moved);
        self.elements.extend(other.elements.into_iter().map(|element| match element.parent {
            Some(parent) => Element {
                parent: Some(parent + moved),
                children: element.children.iter().map(|child| child + moved).collect(),
                ..element
            },
            None => Element {
                role: Role::Part(language),
                parent: Some(Self::ROOT),
                children: element.children.iter().map(|child| child + moved).collect(),
            },
        }));
        moved
    }
}
