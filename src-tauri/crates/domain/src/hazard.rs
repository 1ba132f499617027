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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exactly_seven_orders_have_a_student_learner_exemption() {
        assert_eq!(HazardousOrder::ALL.len(), 17);
        assert_eq!(HazardousOrder::ALL.iter().filter(|o| o.student_learner_exemption()).count(), 7);
    }
}
