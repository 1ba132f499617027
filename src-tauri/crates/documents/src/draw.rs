//! Marks into printpdf operations: text as shown characters and kerns, rules, frames, fills, dots, the logo.

use printpdf::{
    Codepoint, Color as Paint, DictItem, FontId, Line, LineDashPattern, LinePoint, Op, PaintMode,
    PdfFontHandle, Point, Polygon, PolygonRing, Pt, Rect, Rgb, TextItem, TextMatrix, WindingOrder, XObjectId,
    XObjectTransform,
};

use crate::breaks::Fragment;
use crate::fonts::{Face, GlyphsShown};
use crate::layout::Mark;
use crate::page::{Page, Placed};
use crate::shape::Show;
use crate::style::{Color, Style, sheet};
use crate::tags::{ElementId, Tree};

/// The name under which pages call the logo.
pub(crate) const LOGO: &str = "Logo";

/// What a page's content says, and which element each marked stretch belongs to, in the order of their numbers.
pub(crate) struct Drawn {
    pub ops: Vec<Op>,
    pub elements: Vec<ElementId>,
}

/// Draws a page with its marks for the structure tree. Artifacts come first, then the content in reading order.
pub(crate) fn draw_tagged(page: &Page, tree: &Tree, shown: &mut GlyphsShown) -> Drawn {
    let mut pen = Pen::new(shown);
    let mut elements = Vec::new();
    let marks = || page.marks.iter().chain(&page.foot);
    pen.ops.push(Op::BeginMarkedContent { tag: "Artifact".to_owned() });
    marks().filter(|placed| placed.mark.element().is_none()).for_each(|placed| pen.mark(placed));
    pen.ops.push(Op::EndMarkedContent);
    let mut open: Option<ElementId> = None;
    for placed in marks() {
        let Some(element) = placed.mark.element() else { continue };
        if open != Some(element) {
            if open.is_some() {
                pen.ops.push(Op::EndMarkedContent);
            }
            pen.ops.push(Op::BeginMarkedContentWithProperties {
                tag: tree.elements[element].role.name().to_owned(),
                properties: number_of(elements.len()),
            });
            elements.push(element);
            open = Some(element);
        }
        pen.mark(placed);
    }
    if open.is_some() {
        pen.ops.push(Op::EndMarkedContent);
    }
    Drawn { ops: pen.ops, elements }
}

/// Draws marks without tags. What is drawn after it may assume no dashes.
pub(crate) fn draw_plain(marks: &[Placed], shown: &mut GlyphsShown) -> Vec<Op> {
    let mut pen = Pen::new(shown);
    marks.iter().for_each(|placed| pen.mark(placed));
    if pen.dash.is_some() {
        pen.ops.push(Op::SetLineDashPattern { dash: LineDashPattern::default() });
    }
    pen.ops
}

fn number_of(index: usize) -> DictItem {
    let number = DictItem::Int(i64::try_from(index).unwrap_or(i64::MAX));
    DictItem::Dict { map: std::iter::once(("MCID".to_owned(), number)).collect() }
}

struct Pen<'a> {
    ops: Vec<Op>,
    shown: &'a mut GlyphsShown,
    font: Option<(Face, f32)>,
    fill: Option<Color>,
    outline: Option<Color>,
    thickness: Option<f32>,
    dash: Option<(f32, f32)>,
}

impl<'a> Pen<'a> {
    fn new(shown: &'a mut GlyphsShown) -> Self {
        Self { ops: Vec::new(), shown, font: None, fill: None, outline: None, thickness: None, dash: None }
    }

    fn mark(&mut self, placed: &Placed) {
        let (left, top) = (placed.x, placed.y);
        match &placed.mark {
            Mark::Text { x, y, line, .. } => self.text(left + x, top + y, line),
            Mark::Rule { from, to, thickness, color, dash, .. } => {
                let points = [(left + from.0, top + from.1), (left + to.0, top + to.1)];
                self.stroke(&points, *thickness, *color, *dash);
            }
            Mark::Path { points, thickness, color, dash, .. } => {
                let points: Vec<(f32, f32)> = points.iter().map(|(x, y)| (left + x, top + y)).collect();
                self.stroke(&points, *thickness, *color, *dash);
            }
            Mark::Frame { x, y, width, height, thickness, color, .. } => {
                self.outline(*thickness, *color, None);
                self.rectangle(left + x, top + y, *width, *height, PaintMode::Stroke);
            }
            Mark::Fill { x, y, width, height, color, .. } => {
                self.fill(*color);
                self.rectangle(left + x, top + y, *width, *height, PaintMode::Fill);
            }
            Mark::Dot { center, radius, filled, color, .. } => {
                self.dot((left + center.0, top + center.1), *radius, *filled, *color);
            }
            Mark::Logo { x, y, width, height, .. } => self.ops.push(Op::UseXobject {
                id: XObjectId(LOGO.to_owned()),
                transform: XObjectTransform {
                    translate_x: Some(across(left + x)),
                    translate_y: Some(up(top + y + height)),
                    scale_x: Some(*width),
                    scale_y: Some(*height),
                    no_auto_scale: true,
                    ..XObjectTransform::default()
                },
            }),
        }
    }

    fn text(&mut self, x: f32, baseline: f32, line: &[Fragment]) {
        self.ops.push(Op::StartTextSection);
        for fragment in line.iter().filter(|fragment| fragment.blank.is_none()) {
            self.fragment(x + fragment.x, baseline, fragment);
        }
        self.ops.push(Op::EndTextSection);
    }

    fn fragment(&mut self, x: f32, baseline: f32, fragment: &Fragment) {
        let Style { size, color, spacing, .. } = fragment.style;
        self.fill(color);
        self.ops.push(Op::SetTextMatrix { matrix: TextMatrix::Translate(across(x), up(baseline)) });
        if spacing != 0.0 {
            self.ops.push(Op::SetCharacterSpacing { multiplier: spacing });
        }
        let mut items = Vec::new();
        for word in &fragment.words {
            word.mark_shown(self.shown);
            for piece in &word.pieces {
                if self.font != Some((piece.face, size)) {
                    self.show(&mut items);
                    self.ops.push(Op::SetFont { font: handle(piece.face), size: Pt(size) });
                    self.font = Some((piece.face, size));
                }
                piece.shows.iter().for_each(|show| push_item(&mut items, show));
            }
        }
        self.show(&mut items);
        if spacing != 0.0 {
            self.ops.push(Op::SetCharacterSpacing { multiplier: 0.0 });
        }
    }

    fn show(&mut self, items: &mut Vec<TextItem>) {
        if matches!(items.last(), Some(TextItem::Offset(_))) {
            items.pop();
        }
        if !items.is_empty() {
            self.ops.push(Op::ShowText { items: std::mem::take(items) });
        }
    }

    fn fill(&mut self, color: Color) {
        if self.fill != Some(color) {
            self.ops.push(Op::SetFillColor { col: paint(color) });
            self.fill = Some(color);
        }
    }

    fn outline(&mut self, thickness: f32, color: Color, dash: Option<(f32, f32)>) {
        if self.outline != Some(color) {
            self.ops.push(Op::SetOutlineColor { col: paint(color) });
            self.outline = Some(color);
        }
        if self.thickness != Some(thickness) {
            self.ops.push(Op::SetOutlineThickness { pt: Pt(thickness) });
            self.thickness = Some(thickness);
        }
        if self.dash != dash {
            let mut pattern = LineDashPattern::default();
            pattern.pattern.extend(dash.into_iter().flat_map(|(on, off)| [on, off]));
            self.ops.push(Op::SetLineDashPattern { dash: pattern });
            self.dash = dash;
        }
    }

    fn stroke(&mut self, points: &[(f32, f32)], thickness: f32, color: Color, dash: Option<(f32, f32)>) {
        self.outline(thickness, color, dash);
        let points = points.iter().map(|at| LinePoint { p: point(*at), bezier: false }).collect();
        self.ops.push(Op::DrawLine { line: Line { points, is_closed: false } });
    }

    fn rectangle(&mut self, x: f32, y: f32, width: f32, height: f32, mode: PaintMode) {
        self.ops.push(Op::DrawRectangle {
            rectangle: Rect {
                x: across(x),
                y: up(y + height),
                width: Pt(rounded(width)),
                height: Pt(rounded(height)),
                mode: Some(mode),
                winding_order: None,
            },
        });
    }

    fn dot(&mut self, (x, y): (f32, f32), radius: f32, filled: bool, color: Color) {
        /// Handle length of a quarter circle as a share of its radius.
        const ARC: f32 = 0.552_285;
        let mode = if filled {
            self.fill(color);
            PaintMode::Fill
        } else {
            self.fill(Color::White);
            self.outline(1.1, color, None);
            PaintMode::FillStroke
        };
        let reach = radius * ARC;
        let corners = [
            ((radius, 0.0), false),
            ((radius, reach), true),
            ((reach, radius), true),
            ((0.0, radius), false),
            ((-reach, radius), true),
            ((-radius, reach), true),
            ((-radius, 0.0), false),
            ((-radius, -reach), true),
            ((-reach, -radius), true),
            ((0.0, -radius), false),
            ((reach, -radius), true),
            ((radius, -reach), true),
            ((radius, 0.0), false),
        ];
        let points = corners
            .into_iter()
            .map(|((dx, dy), bezier)| LinePoint { p: point((x + dx, y + dy)), bezier })
            .collect();
        self.ops.push(Op::DrawPolygon {
            polygon: Polygon {
                rings: vec![PolygonRing { points }],
                mode,
                winding_order: WindingOrder::NonZero,
            },
        });
    }
}

fn push_item(items: &mut Vec<TextItem>, show: &Show) {
    match (show, items.last_mut()) {
        (Show::Text(text), Some(TextItem::Text(open))) => open.push_str(text),
        (Show::Text(text), _) => items.push(TextItem::Text(text.clone())),
        (Show::Kern(left), Some(TextItem::Offset(open))) => *open += *left as f32,
        (Show::Kern(left), _) => items.push(TextItem::Offset(*left as f32)),
        (Show::Glyph { id, reads }, _) => {
            items.push(TextItem::GlyphIds(vec![Codepoint::with_cid(*id, 0.0, reads.clone())]));
        }
    }
}

pub(crate) fn handle(face: Face) -> PdfFontHandle {
    PdfFontHandle::External(FontId(face.resource_name().to_owned()))
}

fn paint(color: Color) -> Paint {
    let [r, g, b] = color.rgb().map(|part| (f32::from(part) / 255.0 * 1000.0).round() / 1000.0);
    Paint::Rgb(Rgb { r, g, b, icc_profile: None })
}

/// To a hundredth of a point: finer than any printer, short in the file.
fn rounded(points: f32) -> f32 {
    (points * 100.0).round() / 100.0
}

fn across(x: f32) -> Pt {
    Pt(rounded(x))
}

/// From our y, down from the top, to that of a PDF, up from the bottom.
fn up(y: f32) -> Pt {
    Pt(rounded(sheet::HEIGHT - y))
}

fn point((x, y): (f32, f32)) -> Point {
    Point { x: across(x), y: up(y) }
}
