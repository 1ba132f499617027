//! What papers are made of. A template turns facts into blocks; the layout sets them; nothing here knows of pages.
//!
//! Measures are points. Blocks stack with the larger of the space after one and before the next, and space at the top of a page
//! or column is dropped.

use crate::logo::Logo;
use crate::text::RichText;

/// One thing on a paper, as wide as the text block or the column it stands in.
#[derive(Debug, Clone)]
pub enum Block {
    Letterhead(Letterhead),
    Title(Title),
    /// The boxed "What to do".
    Steps(Steps),
    Section(Section),
    /// A head below a section, with `before` points above it.
    Group {
        text: String,
        before: f32,
    },
    Paragraph(Paragraph),
    List(List),
    Facts(Facts),
    Table(Table),
    Choices(Vec<Choice>),
    Signatures(Signatures),
    /// A label and empty lines to write on, `pitch` points apart (20 is usual).
    WriteIn {
        label: String,
        lines: usize,
        pitch: f32,
    },
    /// Check boxes side by side, in one line.
    Boxes(Vec<String>),
    KeyFigures(Vec<KeyFigure>),
    Chart(Chart),
    /// Two flows side by side, half width each.
    Columns {
        left: Vec<Block>,
        right: Vec<Block>,
    },
    /// One flow in two columns of equal height.
    Balanced(Vec<Block>),
    /// Stays on one page if it fits one.
    Keep(Vec<Block>),
    /// The same with less space between: for a paper that would need one page more.
    Tight(Vec<Block>),
    /// The usual blocks if they fit one page, else closer ones.
    Fit {
        usual: Vec<Block>,
        close: Vec<Block>,
    },
    /// Names the page that what follows falls on; see `Pages`.
    Anchor(&'static str),
    Space(f32),
    /// What follows starts a new page.
    NewPage,
    /// What follows starts a new sheet, because it is stored apart.
    NewSheet,
}

/// Who the paper comes from.
#[derive(Debug, Clone, Default)]
pub struct Letterhead {
    pub office: String,
    pub district: String,
    /// Street and place, then phone and e-mail; set at the right.
    pub address: Vec<String>,
    pub logo: Option<Logo>,
}

/// The name of the paper, what kind it is, and the number that finds it again.
#[derive(Debug, Clone, Default)]
pub struct Title {
    pub text: String,
    pub kind: Option<RichText>,
    /// Caption and number.
    pub number: Option<(String, String)>,
    /// Without the space above, for a title that stands first on its sheet.
    pub tight: bool,
}

#[derive(Debug, Clone)]
pub struct Steps {
    pub head: String,
    pub items: Vec<RichText>,
}

/// A numbered or plain head under a rule.
#[derive(Debug, Clone)]
pub struct Section {
    pub number: Option<String>,
    pub text: String,
    /// Space above, 12 by default.
    pub before: f32,
}

impl Section {
    pub fn new(number: Option<&str>, text: &str) -> Self {
        Self { number: number.map(str::to_owned), text: text.to_owned(), before: 12.0 }
    }
}

/// The part a paragraph plays; it decides face, size and space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Prose {
    /// Serif body.
    Body,
    /// Serif body on the closer line height.
    Close,
    /// The sentence that says what the table or chart below it shows; stays with it.
    Finding,
    /// The unit line below a finding; stays with what follows.
    Unit,
    /// Sans, before choices and signatures.
    Lead,
    /// Sans, small, below a table.
    Note,
    /// The same above a table; stays with it.
    NoteAbove,
    /// Small and grey, below a table or chart: where the numbers are from.
    Source,
}

#[derive(Debug, Clone)]
pub struct Paragraph {
    pub text: RichText,
    pub prose: Prose,
    /// Space above and below, instead of what the part brings.
    pub before: Option<f32>,
    pub after: Option<f32>,
}

impl Paragraph {
    pub fn new(prose: Prose, text: impl Into<RichText>) -> Self {
        Self { text: text.into(), prose, before: None, after: None }
    }
}

/// What stands before the items of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marker {
    /// A dash in 10 points, items close together: duties.
    Dash,
    /// A number in 17 points, each item kept whole: clauses.
    Number,
    /// A dash in 18 points with space between: findings.
    Finding,
}

#[derive(Debug, Clone)]
pub struct List {
    pub marker: Marker,
    pub items: Vec<RichText>,
}

#[derive(Debug, Clone)]
pub struct Fact {
    pub label: String,
    /// Empty prints as a line to write on.
    pub value: RichText,
}

/// How rows of facts are ruled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactRules {
    /// A hairline above the first row and below each.
    Full,
    /// Follows other facts: no hairline above.
    Joined,
    /// Tall rows over lines to write on.
    Hand,
    /// Definitions: a semibold term of 112.5 points.
    Definitions,
}

#[derive(Debug, Clone)]
pub struct Facts {
    pub rows: Vec<Fact>,
    pub rules: FactRules,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Width {
    /// So wide, or as wide as the longest word of the column's head.
    Points(f32),
    /// Shares what the others leave.
    Rest,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    Left,
    Middle,
    Right,
    /// Numbers such as "34 of 120": every "of" stands at one place, numbers without one stand where the first number does.
    Of,
}

#[derive(Debug, Clone, Copy)]
pub struct Column {
    pub width: Width,
    pub align: Align,
}

impl Column {
    pub fn new(width: Width, align: Align) -> Self {
        Self { width, align }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableKind {
    /// Ruled in ink on all inner sides: forms.
    Grid,
    /// Hairlines below rows only: figures.
    Figures,
}

#[derive(Debug, Clone)]
pub struct Cell {
    pub text: RichText,
    /// Columns this cell spans, 1 for most.
    pub span: usize,
}

impl Cell {
    pub fn new(text: impl Into<RichText>) -> Self {
        Self { text: text.into(), span: 1 }
    }

    pub fn spanning(text: impl Into<RichText>, span: usize) -> Self {
        Self { text: text.into(), span }
    }
}

#[derive(Debug, Clone, Default)]
pub struct TableRow {
    pub cells: Vec<Cell>,
    /// A sum: semibold between two rules, never parted from the row above.
    pub total: bool,
    /// A head inside the body, such as the name of a group of rows; stays with the row below.
    pub head: bool,
}

impl TableRow {
    pub fn new(cells: impl IntoIterator<Item = impl Into<RichText>>) -> Self {
        Self { cells: cells.into_iter().map(Cell::new).collect(), total: false, head: false }
    }
}

/// A table; its head rows are repeated on every page that it runs over.
#[derive(Debug, Clone)]
pub struct Table {
    pub kind: TableKind,
    pub columns: Vec<Column>,
    pub head: Vec<TableRow>,
    pub rows: Vec<TableRow>,
    /// The first cell of a row names it.
    pub row_heads: bool,
    /// The least height of a body row, for writing by hand; 0 for as tall as the text.
    pub row_height: f32,
    /// Space above the text of a body row beyond the usual, for tall rows.
    pub drop: f32,
}

/// A question with its answers to check.
#[derive(Debug, Clone)]
pub struct Choice {
    pub text: RichText,
    pub answers: Vec<String>,
}

#[derive(Debug, Clone)]
pub struct Signature {
    pub role: String,
    /// Printed under the role; empty leaves a line to write the name on.
    pub name: RichText,
}

#[derive(Debug, Clone)]
pub struct Signatures {
    pub rows: Vec<Signature>,
    /// Under the two lines: "Signature", "Date".
    pub captions: (String, String),
}

/// A large number with its part set smaller ("412", " of 480") and a label.
#[derive(Debug, Clone)]
pub struct KeyFigure {
    pub figure: String,
    pub part: String,
    pub label: String,
}

/// A drawing from numbers; `alt` says in words what it shows.
#[derive(Debug, Clone)]
pub struct Chart {
    pub alt: String,
    pub drawing: Drawing,
}

#[derive(Debug, Clone)]
pub enum Drawing {
    /// Horizontal bars from one baseline, 0 to 100 percent: the filled part is done, the open part is left.
    Bars(Vec<Bar>),
    /// Two bars from one upright: what is short to the left, what is over to the right.
    Diverging(Diverging),
    Lines(Lines),
}

#[derive(Debug, Clone)]
pub struct Diverging {
    /// What the two sides are, written over them.
    pub left: String,
    pub right: String,
    pub bars: Vec<TwoSided>,
}

#[derive(Debug, Clone)]
pub struct TwoSided {
    pub label: String,
    /// How much, and how it is written at the bar's end.
    pub left: (u32, String),
    pub right: (u32, String),
    /// At the right edge: "+12", "−45".
    pub net: String,
}

#[derive(Debug, Clone)]
pub struct Bar {
    pub label: String,
    /// Share done, 0 to 1; none where the number is withheld.
    pub done: Option<f32>,
    /// Last year's share, drawn as a tick.
    pub before: Option<f32>,
    /// Right of the bar, semibold: "81 left".
    pub left: String,
    /// At the right edge: "391 of 472, 83%", "<10".
    pub note: String,
}

/// Lines over equal steps, labelled at their ends.
#[derive(Debug, Clone)]
pub struct Lines {
    /// One for each step, empty where none is wanted.
    pub steps: Vec<String>,
    pub series: Vec<Series>,
    /// The values at the rules of the grid, ascending, with what is written at them.
    pub grid: Vec<(f32, String)>,
    pub height: f32,
}

#[derive(Debug, Clone)]
pub struct Series {
    /// Ends early where the year is not over.
    pub values: Vec<f32>,
    pub label: String,
    /// This year's line is solid, last year's dashed.
    pub current: bool,
}
