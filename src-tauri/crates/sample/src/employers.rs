//! Invented employers around the six towns, with their sites, people and what they have on file.

use std::collections::HashSet;

use chrono::{Days, NaiveDate};
use domain::{
    address::{Address, LocatedBy, Point},
    employer::{Credential, CredentialKind, Employer, EmployerStage, Person, PersonRole, Site},
    ids::{ClusterId, CredentialId, EmployerId, PersonId, SiteId},
};

use crate::{
    data,
    dice::Dice,
    mint::Mint,
    names::Names,
    staff::{Team, email_name, full_name},
    students::near,
};

/// The classic clusters, which employers are spread over.
pub const CLUSTERS: usize = 16;

/// What the generator knows of each employer, in the order of the employers.
#[derive(Debug, Clone)]
pub struct Host {
    pub cluster: usize,
    pub sites: Vec<usize>,
    pub supervisors: Vec<usize>,
    pub signatory: usize,
    pub contact: usize,
}

#[derive(Default)]
pub struct Partners {
    pub employers: Vec<Employer>,
    pub sites: Vec<Site>,
    pub people: Vec<Person>,
    pub credentials: Vec<Credential>,
    pub hosts: Vec<Host>,
}

struct Trade {
    cluster: usize,
    industry: &'static str,
    endings: Vec<&'static str>,
}

struct Town {
    name: &'static str,
    zip: &'static str,
    center: Point,
}

pub struct Neighbourhood {
    trades: Vec<Trade>,
    trade_weights: Vec<u32>,
    words: Vec<&'static str>,
    towns: Vec<Town>,
    town_weights: Vec<u32>,
    streets: Vec<&'static str>,
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

/// Name, cluster, industry and stage of the employers that the pictures of the program show.
fn shown() -> Vec<(String, usize, &'static str, EmployerStage)> {
    data::lines(include_str!("data/hosts.txt"))
        .map(|line| {
            let f = data::fields(line);
            let stage = EmployerStage::parse(f[3]).unwrap_or(EmployerStage::Prospect);
            (f[0].to_owned(), data::number(f[1]), f[2], stage)
        })
        .collect()
}

pub struct Ground<'a> {
    pub names: &'a Names,
    pub team: &'a Team,
    pub clusters: &'a [ClusterId],
    pub today: NaiveDate,
}

impl Partners {
    /// `count` employers, at least two a cluster, of which one is a partner.
    pub fn new(mint: &mut Mint, dice: &mut Dice, ground: &Ground<'_>, count: usize) -> Self {
        let here = Neighbourhood::new();
        let mut partners = Self::default();
        let mut taken = HashSet::new();
        for (name, cluster, industry, stage) in shown() {
            taken.insert(name.clone());
            partners.add(mint, dice, ground, &here, (name, cluster, industry, stage));
        }
        let has = |p: &Self, cluster: usize| {
            p.hosts
                .iter()
                .zip(&p.employers)
                .any(|(h, e)| h.cluster == cluster && e.stage == EmployerStage::Partner)
        };
        for cluster in 0..CLUSTERS {
            if !has(&partners, cluster) {
                let trade = here.trades.iter().find(|t| t.cluster == cluster).unwrap_or(&here.trades[0]);
                let name = firm_name(dice, &here, trade, &mut taken);
                let firm = (name, cluster, trade.industry, EmployerStage::Partner);
                partners.add(mint, dice, ground, &here, firm);
            }
        }
        while partners.employers.len() < count {
            let trade = &here.trades[dice.weighted(&here.trade_weights)];
            let name = firm_name(dice, &here, trade, &mut taken);
            let stage = EmployerStage::ALL[dice.weighted(&[19, 13, 58, 7, 3])];
            partners.add(mint, dice, ground, &here, (name, trade.cluster, trade.industry, stage));
        }
        partners.shorten_insurance(ground.today);
        partners
    }

    fn add(
        &mut self,
        mint: &mut Mint,
        dice: &mut Dice,
        ground: &Ground<'_>,
        here: &Neighbourhood,
        firm: (String, usize, &'static str, EmployerStage),
    ) {
        let (name, cluster, industry, stage) = firm;
        let id = EmployerId(mint.uuid());
        let (stage_reason, next_available_on) = match stage {
            EmployerStage::Paused => {
                let days = 20 + dice.below(150) as u64;
                ("Busy season; asked us to come back later", Some(ground.today + Days::new(days)))
            }
            EmployerStage::DoNotUse => (
                *dice.pick(&[
                    "Closed its doors",
                    "Could not name an adult on site",
                    "No supervisor for students",
                ]),
                None,
            ),
            _ => ("", None),
        };
        let owner = match dice.below(8) {
            0 => 0,
            n => ground.team.coordinators[(n - 1) % ground.team.coordinators.len()],
        };
        self.employers.push(Employer {
            id,
            website: if dice.percent(70) {
                format!("https://{}.example.org", data::ascii(&name))
            } else {
                String::new()
            },
            industry: industry.to_owned(),
            cluster_id: ground.clusters.get(cluster).copied(),
            phone: data::phone(dice),
            stage,
            stage_reason: stage_reason.to_owned(),
            owner_id: (stage != EmployerStage::Prospect || dice.percent(30))
                .then(|| ground.team.staff[owner].id),
            next_available_on,
            contact_cap: dice.percent(4).then_some(2),
            notes: if dice.percent(9) {
                "Prefers e-mail before ten in the morning.".to_owned()
            } else {
                String::new()
            },
            name: name.clone(),
        });
        let sites = self.add_sites(mint, dice, here, id, &name, ground.names);
        let host = self.add_people(mint, dice, ground.names, id, cluster, sites);
        self.hosts.push(host);
        self.add_credentials(mint, dice, ground.today, id, stage);
    }

    fn add_sites(
        &mut self,
        mint: &mut Mint,
        dice: &mut Dice,
        here: &Neighbourhood,
        employer_id: EmployerId,
        employer: &str,
        names: &Names,
    ) -> Vec<usize> {
        let count = [1, 2, 3][dice.weighted(&[78, 16, 6])];
        (0..count)
            .map(|_| {
                let town = &here.towns[dice.weighted(&here.town_weights)];
                let street = *dice.pick(&here.streets);
                let by_zip = dice.percent(24);
                let by_zip_point = domain::zip::point_of(town.zip).filter(|_| by_zip);
                let point =
                    if let Some(point) = by_zip_point { point } else { near(dice, town.center, 2200) };
                self.sites.push(Site {
                    id: SiteId(mint.uuid()),
                    employer_id,
                    name: if count == 1 { employer.to_owned() } else { street.to_owned() },
                    address: Address {
                        street: format!("{} {street}", dice.between(10, 3400)),
                        city: town.name.to_owned(),
                        state: "IL".to_owned(),
                        zip: town.zip.to_owned(),
                    },
                    point: Some(point),
                    located_by: if by_zip_point.is_some() { LocatedBy::Zip } else { LocatedBy::Hand },
                    phone: data::phone(dice),
                    adult_on_site: if dice.percent(66) { full_name(names, dice) } else { String::new() },
                    directions: if dice.percent(12) {
                        "Park behind the building; ring at the side door.".to_owned()
                    } else {
                        String::new()
                    },
                    active: true,
                });
                self.sites.len() - 1
            })
            .collect()
    }

    /// A contact, a signatory and one to three supervisors; in small firms one person is two of them.
    fn add_people(
        &mut self,
        mint: &mut Mint,
        dice: &mut Dice,
        names: &Names,
        employer_id: EmployerId,
        cluster: usize,
        sites: Vec<usize>,
    ) -> Host {
        let mut add = |dice: &mut Dice, title: &str, site: Option<usize>, roles: Vec<PersonRole>| {
            let name = full_name(names, dice);
            self.people.push(Person {
                id: PersonId(mint.uuid()),
                employer_id,
                site_id: site.map(|s| self.sites[s].id),
                email: if dice.percent(90) {
                    format!("{}@example.org", email_name(&name))
                } else {
                    String::new()
                },
                name,
                title: title.to_owned(),
                phone: data::phone(dice),
                roles,
                active: true,
            });
            self.people.len() - 1
        };
        let owner_title = *dice.pick(&["Owner", "General manager", "Director", "President"]);
        let contact_title =
            *dice.pick(&["Office manager", "Human resources", "Community outreach", "Operations manager"]);
        let both = dice.percent(42);
        let roles =
            if both { vec![PersonRole::Contact, PersonRole::Signatory] } else { vec![PersonRole::Signatory] };
        let signatory = add(dice, owner_title, None, roles);
        let contact =
            if both { signatory } else { add(dice, contact_title, None, vec![PersonRole::Contact]) };
        let title = supervisor_title(cluster);
        let supervisors =
            sites.iter().map(|s| add(dice, title, Some(*s), vec![PersonRole::Supervisor])).collect();
        if dice.percent(6) {
            let gone = add(dice, title, sites.first().copied(), vec![PersonRole::Supervisor]);
            self.people[gone].active = false;
        }
        Host { cluster, sites, supervisors, signatory, contact }
    }

    fn add_credentials(
        &mut self,
        mint: &mut Mint,
        dice: &mut Dice,
        today: NaiveDate,
        employer_id: EmployerId,
        stage: EmployerStage,
    ) {
        let percent = if stage == EmployerStage::Partner { 88 } else { 22 };
        for kind in
            [CredentialKind::Liability, CredentialKind::WorkersCompensation, CredentialKind::Agreement]
        {
            if !dice.percent(percent) {
                continue;
            }
            // Well ahead of today; the few that run out soon are chosen afterwards.
            let until = today + Days::new(46 + dice.below(600) as u64);
            let issuer = match kind {
                CredentialKind::Agreement => "Center for Career Discovery (sample)",
                _ => dice.pick(&[
                    "Prairie Mutual",
                    "Lakeshore Casualty",
                    "Heartland Insurance",
                    "Great Rivers Assurance",
                ]),
            };
            let prefix = ["GL", "WC", "PA", "CL"][kind as usize % 4];
            self.credentials.push(Credential {
                id: CredentialId(mint.uuid()),
                employer_id,
                kind,
                issuer: issuer.to_owned(),
                number: format!("{prefix}-{:06}", dice.below(1_000_000)),
                valid_from: until.checked_sub_days(Days::new(730)),
                valid_until: Some(until),
            });
        }
    }

    /// Four certificates run out within the month, and a few have run out: of partners, evenly spread.
    fn shorten_insurance(&mut self, today: NaiveDate) {
        let liability = self.credentials.iter_mut().filter(|c| c.kind == CredentialKind::Liability);
        let days: [i64; 7] = [6, 11, 19, 27, -9, -33, -4];
        for (credential, days) in liability.step_by(7).zip(days) {
            let until = today + chrono::Duration::days(days);
            credential.valid_until = Some(until);
            credential.valid_from = until.checked_sub_days(Days::new(365));
        }
    }
}

fn firm_name(dice: &mut Dice, here: &Neighbourhood, trade: &Trade, taken: &mut HashSet<String>) -> String {
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

fn supervisor_title(cluster: usize) -> &'static str {
    [
        "Lead technician",
        "Site foreman",
        "Studio lead",
        "Operations lead",
        "Lead teacher",
        "Branch supervisor",
        "Program officer",
        "Clinical supervisor",
        "Shift manager",
        "Program supervisor",
        "Team lead",
        "Senior paralegal",
        "Plant manager",
        "Account lead",
        "Project engineer",
        "Service manager",
    ][cluster.min(15)]
}
