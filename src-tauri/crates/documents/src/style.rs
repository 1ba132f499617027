//! Type, colors and rules of the papers, in points, as the design fixes them.

use crate::fonts::{Face, Fonts};

/// A printed color.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Color {
    Ink,
    Grey,
    Hairline,
    Accent,
    White,
    /// Behind a gap, and around it: on a preview only.
    Gap,
    GapEdge,
}

impl Color {
    /// Red, green and blue, 0 to 255.
    pub fn rgb(self) -> [u8; 3] {
        match self {
            Self::Ink => [0x14, 0x14, 0x14],
            Self::Grey => [0x45, 0x45, 0x45],
            Self::Hairline => [0x7A, 0x7A, 0x7A],
            Self::Accent => [0x16, 0x3F, 0x5C],
            Self::White => [0xFF, 0xFF, 0xFF],
            Self::Gap => [0xFF, 0xF1, 0xCC],
            Self::GapEdge => [0xB4, 0x77, 0x0A],
        }
    }
}

/// How a run of text looks: face, size and line height in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    pub face: Face,
    pub size: f32,
    pub leading: f32,
    pub color: Color,
    /// Added after each letter, in points.
    pub spacing: f32,
}

impl Style {
    const fn new(face: Face, size: f32, leading: f32, color: Color) -> Self {
        Self { face, size, leading, color, spacing: 0.0 }
    }

    pub const TITLE: Self = Self { spacing: -0.1, ..Self::new(Face::SerifSemibold, 18.0, 21.0, Color::Ink) };
    pub const KIND: Self = Self::new(Face::SansRegular, 10.0, 13.0, Color::Ink);
    pub const NUMBER: Self = Self::new(Face::SansSemibold, 12.0, 13.0, Color::Ink);
    pub const SMALL: Self = Self::new(Face::SansRegular, 8.5, 11.0, Color::Grey);
    pub const OFFICE: Self = Self::new(Face::SerifSemibold, 12.5, 15.0, Color::Accent);
    pub const DISTRICT: Self = Self::new(Face::SansRegular, 9.0, 12.0, Color::Grey);
    pub const SECTION: Self = Self::new(Face::SansSemibold, 11.0, 14.0, Color::Ink);
    pub const GROUP: Self = Self::new(Face::SansSemibold, 9.5, 13.0, Color::Ink);
    pub const BODY: Self = Self::new(Face::SerifRegular, 10.5, 14.0, Color::Ink);
    /// Body of duties, clauses and findings.
    pub const CLOSE: Self = Self::new(Face::SerifRegular, 10.5, 13.0, Color::Ink);
    pub const CLAUSE_NUMBER: Self = Self::new(Face::SansSemibold, 9.5, 13.0, Color::Ink);
    pub const VALUE: Self = Self::new(Face::SansRegular, 9.5, 12.0, Color::Ink);
    pub const LABEL: Self = Self::new(Face::SansRegular, 8.5, 12.0, Color::Grey);
    pub const CELL: Self = Self::new(Face::SansRegular, 9.0, 12.0, Color::Ink);
    pub const CELL_HEAD: Self = Self::new(Face::SansSemibold, 8.5, 11.0, Color::Ink);
    pub const NOTE: Self = Self::new(Face::SansRegular, 9.0, 12.0, Color::Ink);
    pub const LEAD: Self = Self::new(Face::SansRegular, 9.5, 12.5, Color::Ink);
    pub const CAPTION: Self = Self::new(Face::SansRegular, 8.0, 10.0, Color::Grey);
    pub const FINDING: Self = Self::new(Face::SerifSemibold, 10.5, 13.0, Color::Ink);
    pub const FIGURE: Self = Self::new(Face::SerifSemibold, 24.0, 26.0, Color::Ink);
    pub const FIGURE_PART: Self = Self::new(Face::SerifSemibold, 13.0, 26.0, Color::Ink);
    pub const FIGURE_LABEL: Self = Self::new(Face::SansRegular, 8.5, 11.0, Color::Ink);

    /// The same in the semibold of its family.
    pub const fn bold(self) -> Self {
        let face = match self.face {
            Face::SerifRegular | Face::SerifItalic | Face::SerifSemibold => Face::SerifSemibold,
            Face::SansRegular | Face::SansSemibold => Face::SansSemibold,
        };
        Self { face, ..self }
    }

    pub const fn colored(self, color: Color) -> Self {
        Self { color, ..self }
    }

    /// From the top of a line box to the baseline, in points.
    pub(crate) fn baseline(&self, fonts: &Fonts) -> f32 {
        let (ascent, descent) = fonts.face(self.face).extent();
        let content = (ascent + descent) * self.size / 1000.0;
        (self.leading - content) / 2.0 + ascent * self.size / 1000.0
    }
}

/// Thickness of rules, in points.
pub mod rule {
    pub const LETTERHEAD: f32 = 1.5;
    pub const SECTION: f32 = 1.25;
    pub const BOX: f32 = 1.0;
    pub const TABLE_HEAD: f32 = 1.0;
    pub const WRITE: f32 = 0.75;
    pub const TABLE: f32 = 0.5;
    pub const FACT: f32 = 0.5;
    pub const CHECK_BOX: f32 = 0.9;
}

/// The sheet and its text block, in points.
pub mod sheet {
    pub const WIDTH: f32 = 612.0;
    pub const HEIGHT: f32 = 792.0;
    pub const TOP: f32 = 54.0;
    pub const SIDE: f32 = 63.0;
    pub const BOTTOM: f32 = 60.0;
    pub const TEXT_WIDTH: f32 = WIDTH - 2.0 * SIDE;
    pub const TEXT_HEIGHT: f32 = HEIGHT - TOP - BOTTOM;
    pub const GUTTER: f32 = 12.0;
    pub const HALF: f32 = 237.0;
    pub const QUARTER: f32 = 112.5;
    /// Label of a fact row with its gutter.
    pub const LABEL: f32 = 83.0;
}
