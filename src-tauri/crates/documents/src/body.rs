//! What makes two page bodies the same, so that a batch writes a body that many agreements share only once.

use std::hash::{DefaultHasher, Hash, Hasher};

use crate::layout::Mark;
use crate::page::Page;

/// The same for pages that show the same marks at the same places, whatever their foot says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct BodyKey(u64, u64);

pub(crate) fn body_key(page: &Page) -> BodyKey {
    let mut one = DefaultHasher::new();
    let mut other = DefaultHasher::new();
    other.write_u8(1);
    for placed in &page.marks {
        hash_mark(&mut one, placed.x, placed.y, &placed.mark);
        hash_mark(&mut other, placed.y, placed.x, &placed.mark);
    }
    BodyKey(one.finish(), other.finish())
}

fn hash_points(hasher: &mut DefaultHasher, points: &[f32]) {
    points.iter().for_each(|point| hasher.write_u32(point.to_bits()));
}

fn hash_mark(hasher: &mut DefaultHasher, left: f32, top: f32, mark: &Mark) {
    hash_points(hasher, &[left, top]);
    std::mem::discriminant(mark).hash(hasher);
    match mark {
        Mark::Text { x, y, line, .. } => {
            hash_points(hasher, &[*x, *y]);
            for fragment in line.iter() {
                let style = fragment.style;
                hash_points(hasher, &[fragment.x, style.size, style.spacing, fragment.blank.unwrap_or(0.0)]);
                style.color.rgb().hash(hasher);
                fragment.words.iter().for_each(|word| hasher.write_u64(word.key));
            }
        }
        Mark::Rule { from, to, thickness, color, dash, .. } => {
            let (on, off) = dash.unwrap_or_default();
            hash_points(hasher, &[from.0, from.1, to.0, to.1, *thickness, on, off]);
            color.rgb().hash(hasher);
        }
        Mark::Frame { x, y, width, height, thickness, color, .. } => {
            hash_points(hasher, &[*x, *y, *width, *height, *thickness]);
            color.rgb().hash(hasher);
        }
        Mark::Fill { x, y, width, height, color, .. } => {
            hash_points(hasher, &[*x, *y, *width, *height]);
            color.rgb().hash(hasher);
        }
        Mark::Dot { center, radius, filled, color, .. } => {
            hash_points(hasher, &[center.0, center.1, *radius]);
            (filled, color.rgb()).hash(hasher);
        }
        Mark::Path { points, thickness, color, dash, .. } => {
            points.iter().for_each(|(x, y)| hash_points(hasher, &[*x, *y]));
            let (on, off) = dash.unwrap_or_default();
            hash_points(hasher, &[*thickness, on, off]);
            color.rgb().hash(hasher);
        }
        Mark::Logo { x, y, width, height, .. } => hash_points(hasher, &[*x, *y, *width, *height]),
    }
}
