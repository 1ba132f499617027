//! Where a ZIP code is, without a network: its centre, from a table in the program (see `data/README.md`).

use crate::address::{LocatedBy, Point};

static TABLE: &[u8] = include_bytes!("../data/zips.bin");
const ENTRY: usize = 12;

/// The centre of a ZIP code's area; “60090-1234” is read as 60090. None when there is no such code.
pub fn point_of(zip: &str) -> Option<Point> {
    let five = zip.trim().split('-').next()?;
    if five.len() != 5 {
        return None;
    }
    let code: u32 = five.parse().ok()?;
    let (mut low, mut high) = (0, TABLE.len() / ENTRY);
    while low < high {
        let middle = low.midpoint(high);
        match number(middle, 0)?.cmp(&i64::from(code)) {
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Greater => high = middle,
            std::cmp::Ordering::Equal => {
                return Some(Point {
                    latitude: degrees(number(middle, 4)?),
                    longitude: degrees(number(middle, 8)?),
                });
            }
        }
    }
    None
}

/// A place that came from the ZIP code, or none, goes with the code; one set by hand stays.
pub fn follow(point: Option<Point>, old_zip: &str, zip: &str) -> Option<Point> {
    match located_by(point, old_zip) {
        LocatedBy::Hand => point,
        LocatedBy::Zip | LocatedBy::Nothing => point_of(zip),
    }
}

/// How a place came to be known.
pub fn located_by(point: Option<Point>, zip: &str) -> LocatedBy {
    match point {
        None => LocatedBy::Nothing,
        Some(_) if point == point_of(zip) => LocatedBy::Zip,
        Some(_) => LocatedBy::Hand,
    }
}

fn number(entry: usize, offset: usize) -> Option<i64> {
    let at = entry * ENTRY + offset;
    let bytes: [u8; 4] = TABLE.get(at..at + 4)?.try_into().ok()?;
    Some(i64::from(i32::from_le_bytes(bytes)))
}

#[allow(clippy::cast_precision_loss, reason = "a table value has at most eight digits")]
fn degrees(hundred_thousandths: i64) -> f64 {
    hundred_thousandths as f64 / 100_000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zip_code_is_found_on_the_map() {
        let wheeling = point_of("60090").unwrap();
        assert!(
            (wheeling.latitude - 42.13).abs() < 0.05 && (wheeling.longitude + 87.93).abs() < 0.05,
            "{wheeling:?}"
        );
        assert_eq!(point_of("60090-1234"), point_of(" 60090 "));
    }

    #[test]
    fn what_is_no_zip_code_is_nowhere() {
        for text in ["", "00000", "6009", "600900", "abcde", "-1"] {
            assert_eq!(point_of(text), None, "{text}");
        }
    }

    #[test]
    fn a_place_moves_with_the_zip_code_unless_set_by_hand() {
        let (wheeling, arlington) = (point_of("60090"), point_of("60004"));
        assert_eq!(follow(None, "60090", "60090"), wheeling);
        assert_eq!(follow(wheeling, "60090", "60004"), arlington);
        let by_hand = Some(Point { latitude: 42.1, longitude: -87.9 });
        assert_eq!(follow(by_hand, "60090", "60004"), by_hand);
        assert_eq!(located_by(by_hand, "60004"), LocatedBy::Hand);
        assert_eq!(located_by(arlington, "60004"), LocatedBy::Zip);
    }

    #[test]
    fn the_table_is_sorted() {
        let codes: Vec<i64> = (0..TABLE.len() / ENTRY).filter_map(|i| number(i, 0)).collect();
        assert!(codes.len() > 30_000 && codes.is_sorted());
    }
}
