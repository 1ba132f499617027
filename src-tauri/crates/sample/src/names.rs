//! Names of invented people, by family background.

use std::collections::HashMap;

use domain::student::{Gender, Race};

use crate::{data, dice::Dice};

#[derive(Debug, Default)]
pub struct Background {
    pub key: &'static str,
    share: u32,
    pub language: &'static str,
    /// Percentage of homes that speak it.
    pub speaks: u32,
    pub race: Option<Race>,
    female: Vec<&'static str>,
    male: Vec<&'static str>,
    family: Vec<&'static str>,
}

pub struct Names {
    pub backgrounds: Vec<Background>,
    shares: Vec<u32>,
    nicknames: HashMap<&'static str, &'static str>,
}

impl Names {
    pub fn new() -> Self {
        let mut backgrounds: Vec<Background> = Vec::new();
        for line in data::lines(include_str!("data/names.txt")) {
            if let Some(key) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
                backgrounds.push(Background { key, ..Background::default() });
                continue;
            }
            let (Some((word, rest)), Some(last)) = (line.split_once(' '), backgrounds.last_mut()) else {
                continue;
            };
            match word {
                "share" => last.share = data::number(rest) as u32,
                "language" => {
                    let (language, speaks) = rest.split_once(' ').unwrap_or((rest, "100"));
                    (last.language, last.speaks) = (language, data::number(speaks) as u32);
                }
                "race" => last.race = Race::ALL.iter().copied().find(|r| r.code() == rest),
                "female" => last.female = data::list(rest, ','),
                "male" => last.male = data::list(rest, ','),
                _ => last.family = data::list(rest, ','),
            }
        }
        let shares = backgrounds.iter().map(|b| b.share).collect();
        let nicknames =
            data::lines(include_str!("data/nicknames.txt")).filter_map(|l| l.split_once(' ')).collect();
        Self { backgrounds, shares, nicknames }
    }

    pub fn background(&self, dice: &mut Dice) -> &Background {
        &self.backgrounds[dice.weighted(&self.shares)]
    }

    /// What a student is called instead of the given name, where there is such a name.
    pub fn nickname(&self, given: &str) -> Option<&'static str> {
        self.nicknames.get(given).copied()
    }

    /// “Dana Whitcomb”: an adult of any background.
    pub fn adult(&self, dice: &mut Dice) -> (String, String) {
        let background = self.background(dice);
        let gender = if dice.percent(55) { Gender::Female } else { Gender::Male };
        (background.given(dice, gender).to_owned(), background.surname(dice, gender).into_owned())
    }
}

impl Background {
    pub fn is_hispanic(&self) -> bool {
        self.race == Some(Race::Hispanic)
    }

    pub fn given(&self, dice: &mut Dice, gender: Gender) -> &'static str {
        let female = gender == Gender::Female || gender == Gender::Other && dice.percent(50);
        let list: &[&str] = if female { &self.female } else { &self.male };
        dice.pick::<&str>(list)
    }

    /// One surname as this background forms it for an adult.
    pub fn surname(&self, dice: &mut Dice, gender: Gender) -> std::borrow::Cow<'static, str> {
        let name = *dice.pick(&self.family);
        match name.strip_suffix("ki") {
            Some(stem) if self.key == "polish" && gender == Gender::Female && dice.percent(40) => {
                format!("{stem}ka").into()
            }
            _ => name.into(),
        }
    }

    /// A student's family name: two surnames in many Hispanic families, a hyphen here and there.
    pub fn family_name(&self, dice: &mut Dice, gender: Gender) -> String {
        let first = self.surname(dice, gender);
        if self.is_hispanic() && dice.percent(46) {
            let second = self.surname(dice, gender);
            let joint = if dice.percent(18) { '-' } else { ' ' };
            return if second == first { first.into_owned() } else { format!("{first}{joint}{second}") };
        }
        if dice.per_mille(25) {
            let second = self.surname(dice, gender);
            if second != first {
                return format!("{first}-{second}");
            }
        }
        first.into_owned()
    }
}
