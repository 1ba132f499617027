//! The seventeen federal Hazardous Occupations Orders (29 CFR 570.51-.68).

use crate::words::words;

words! {
    HazardousOrder {
        Ho1 = "ho1" "HO 1 Explosives",
        Ho2 = "ho2" "HO 2 Driving and outside helper",
        Ho3 = "ho3" "HO 3 Coal mining",
        Ho4 = "ho4" "HO 4 Logging, sawmilling, forest fire",
        Ho5 = "ho5" "HO 5 Power woodworking machines",
        Ho6 = "ho6" "HO 6 Radioactive substances",
        Ho7 = "ho7" "HO 7 Power hoisting, forklifts",
        Ho8 = "ho8" "HO 8 Metal forming, punching, shearing",
        Ho9 = "ho9" "HO 9 Other mining",
        Ho10 = "ho10" "HO 10 Meat processing and slaughtering",
        Ho11 = "ho11" "HO 11 Bakery machines",
        Ho12 = "ho12" "HO 12 Balers, compactors, paper machines",
        Ho13 = "ho13" "HO 13 Brick and tile",
        Ho14 = "ho14" "HO 14 Circular and band saws, chippers",
        Ho15 = "ho15" "HO 15 Wrecking and demolition",
        Ho16 = "ho16" "HO 16 Roofing",
        Ho17 = "ho17" "HO 17 Excavation",
    }
}

impl HazardousOrder {
    /// Exactly these seven have a student-learner exemption (29 CFR 570.50(c)).
    pub fn student_learner_exemption(self) -> bool {
        matches!(self, Self::Ho5 | Self::Ho8 | Self::Ho10 | Self::Ho12 | Self::Ho14 | Self::Ho16 | Self::Ho17)
    }
}

/// What a list says about hazards.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct ToldHazards {
    pub orders: Vec<HazardousOrder>,
    /// The words that mean none of the seventeen.
    pub unknown: Vec<String>,
}

/// Beginnings of the words that tell an order, as people write them.
const MEANT: &[(HazardousOrder, &[&str])] = &[
    (HazardousOrder::Ho1, &["explosive"]),
    (HazardousOrder::Ho2, &["driv", "motor vehicle", "outside helper"]),
    (HazardousOrder::Ho3, &["coal"]),
    (HazardousOrder::Ho4, &["logging", "sawmill", "forest"]),
    (HazardousOrder::Ho5, &["woodwork", "power wood"]),
    (HazardousOrder::Ho6, &["radioact", "radiation"]),
    (HazardousOrder::Ho7, &["hoist", "forklift", "fork lift", "crane"]),
    (HazardousOrder::Ho8, &["metal form", "metal-form", "punching", "shearing"]),
    (HazardousOrder::Ho10, &["meat", "slaughter"]),
    (HazardousOrder::Ho11, &["bakery", "dough mixer"]),
    (HazardousOrder::Ho12, &["baler", "compactor", "paper machine", "paper-product", "paper product"]),
    (HazardousOrder::Ho13, &["brick", "tile"]),
    (
        HazardousOrder::Ho14,
        &["circular saw", "band saw", "bandsaw", "chain saw", "chainsaw", "circular and band", "chipper"],
    ),
    (HazardousOrder::Ho15, &["wrecking", "demolition"]),
    (HazardousOrder::Ho16, &["roof"]),
    (HazardousOrder::Ho17, &["excavat", "trench"]),
    (HazardousOrder::Ho9, &["mining", "quarr"]),
];

impl ToldHazards {
    /// Reads “HO 5, forklifts; 16”; “none” is nothing.
    pub fn read(text: &str) -> Self {
        let mut told = Self::default();
        if let Some(order) = HazardousOrder::parse(text) {
            told.orders.push(order);
            return told;
        }
        for part in text.split([',', ';', '|', '/', '\n', '&']).map(str::trim).filter(|p| !p.is_empty()) {
            let found = numbered(part).map_or_else(|| meant(part), |order| vec![order]);
            if found.is_empty() && !is_nothing(part) {
                told.unknown.push(part.into());
            }
            for order in found {
                if !told.orders.contains(&order) {
                    told.orders.push(order);
                }
            }
        }
        told
    }
}

fn is_nothing(part: &str) -> bool {
    matches!(
        part.to_lowercase().trim_end_matches('.'),
        "none" | "no" | "n" | "a" | "na" | "nothing" | "-" | "no hazards"
    )
}

/// “HO 5”, “HO #5 Power woodworking”, “5”.
fn numbered(part: &str) -> Option<HazardousOrder> {
    let small = part.to_lowercase();
    let named = small.strip_prefix("hazardous order").or_else(|| small.strip_prefix("ho"));
    let rest =
        named.unwrap_or(&small).trim_start_matches([' ', '#', '-', '.', ':']).trim_start_matches("no. ");
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let number: usize = rest[..end].parse().ok()?;
    let only = rest[end..].trim().is_empty();
    (named.is_some() || only).then(|| HazardousOrder::ALL.get(number.checked_sub(1)?).copied()).flatten()
}

fn meant(part: &str) -> Vec<HazardousOrder> {
    let small = part.to_lowercase();
    let told = |words: &&(HazardousOrder, &[&str])| words.1.iter().any(|word| small.contains(word));
    let mut found: Vec<HazardousOrder> = MEANT.iter().filter(told).map(|(order, _)| *order).collect();
    if found.contains(&HazardousOrder::Ho3) {
        found.retain(|order| *order != HazardousOrder::Ho9);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hazards_are_read_by_number_code_and_word() {
        let read = |text| ToldHazards::read(text).orders;
        use HazardousOrder::*;
        assert_eq!(read("HO 5, forklifts; 16"), [Ho5, Ho7, Ho16]);
        assert_eq!(read("ho14/HO#12"), [Ho14, Ho12]);
        assert_eq!(read("Coal mining"), [Ho3]);
        assert_eq!(read("Meat slicer; bakery mixer"), [Ho10, Ho11]);
        for order in HazardousOrder::ALL {
            assert_eq!(
                ToldHazards::read(order.label()),
                ToldHazards { orders: vec![*order], unknown: vec![] }
            );
        }
    }

    #[test]
    fn what_is_no_order_is_told_and_none_is_nothing() {
        let told = ToldHazards::read("Roofing; wet floors, HO 18");
        assert_eq!(told.orders, [HazardousOrder::Ho16]);
        assert_eq!(told.unknown, ["wet floors", "HO 18"]);
        for none in ["", "none", "N/A", "-", "No"] {
            assert_eq!(ToldHazards::read(none), ToldHazards::default(), "{none}");
        }
    }

    #[test]
    fn exactly_seven_orders_have_a_student_learner_exemption() {
        assert_eq!(HazardousOrder::ALL.len(), 17);
        assert_eq!(HazardousOrder::ALL.iter().filter(|o| o.student_learner_exemption()).count(), 7);
    }
}
