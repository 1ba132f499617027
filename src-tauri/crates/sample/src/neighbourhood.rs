//! Words for invented firms, the trades of the district and the towns they are in.

use std::collections::HashSet;

use domain::{address::Point, employer::EmployerStage};

use crate::{data, dice::Dice};

pub struct Trade {
    pub cluster: usize,
    pub industry: &'static str,
    endings: Vec<&'static str>,
}

pub struct Town {
    pub name: &'static str,
    pub zip: &'static str,
    pub center: Point,
}

pub struct Neighbourhood {
    pub trades: Vec<Trade>,
    pub trade_weights: Vec<u32>,
    words: Vec<&'static str>,
    pub towns: Vec<Town>,
    pub town_weights: Vec<u32>,
    pub streets: Vec<&'static str>,
}

impl Neighbourhood {
    pub fn new() -> Self {
        let (mut trades, mut trade_weights, mut words) = (Vec::new(), Vec::new(), Vec::new());
        for line in data::lines(include_str!("data/firms.txt")) {
            if let Some(list) = line.strip_prefix("words ") {
                words = data::list(list, ',');
                continue;
            }
            let f = data::fields(line);
            let (industry, endings) = f[2].split_once(':').unwrap_or((f[2], ""));
            trades.push(Trade { cluster: data::number(f[0]), industry, endings: data::list(endings, ';') });
            trade_weights.push(data::number(f[1]) as u32);
        }
        let (mut towns, mut town_weights) = (Vec::new(), Vec::new());
        for line in data::lines(include_str!("data/places.txt")) {
            let f = data::fields(line);
            let coordinate = |text: &str| text.parse().unwrap_or_default();
            let center = Point { latitude: coordinate(f[2]), longitude: coordinate(f[3]) };
            towns.push(Town { name: f[0], zip: f[1], center });
            town_weights.push(data::number(f[4]) as u32);
        }
        let streets = data::list(include_str!("data/streets.txt"), ',');
        Self { trades, trade_weights, words, towns, town_weights, streets }
    }
}

/// An employer before it has an id.
pub struct Firm {
    pub name: String,
    pub cluster: usize,
    pub industry: &'static str,
    pub stage: EmployerStage,
    /// Somebody there who is known by name.
    pub supervisor: Option<&'static str>,
}

/// The employers that the pictures of the program show.
pub fn shown() -> impl Iterator<Item = Firm> {
    data::lines(include_str!("data/hosts.txt")).map(|line| {
        let f = data::fields(line);
        Firm {
            name: f[0].to_owned(),
            cluster: data::number(f[1]),
            industry: f[2],
            stage: EmployerStage::parse(f[3]).unwrap_or(EmployerStage::Prospect),
            supervisor: f.get(4).copied(),
        }
    })
}

impl Trade {
    pub fn firm(&self, name: String, stage: EmployerStage) -> Firm {
        Firm { name, cluster: self.cluster, industry: self.industry, stage, supervisor: None }
    }
}

/// A name that nobody has yet.
pub fn firm_name(
    dice: &mut Dice,
    here: &Neighbourhood,
    trade: &Trade,
    taken: &mut HashSet<String>,
) -> String {
    for _ in 0..4 {
        let name = format!("{} {}", dice.pick(&here.words), dice.pick(&trade.endings));
        if taken.insert(name.clone()) {
            return name;
        }
    }
    loop {
        let town = dice.pick(&here.towns).name;
        let name = format!(
            "{} & {} {} of {town}",
            dice.pick(&here.words),
            dice.pick(&here.words),
            dice.pick(&trade.endings)
        );
        if taken.insert(name.clone()) {
            return name;
        }
    }
}
