//! Invented employers around the six towns, with their sites and people.

use std::collections::HashSet;

use chrono::{Days, NaiveDate};
use domain::{
    address::{Address, LocatedBy},
    employer::{Credential, Employer, EmployerStage, Person, PersonRole, Site},
    ids::{ClusterId, EmployerId, PersonId, SiteId},
};

use crate::{
    credentials, data,
    dice::Dice,
    mint::Mint,
    names::Names,
    neighbourhood::{Firm, Neighbourhood, firm_name, shown},
    staff::{Team, email_name, full_name},
    students::near,
};

/// The classic clusters, which employers are spread over.
pub const CLUSTERS: usize = 16;

/// What the generator knows of each employer, in the order of the employers. Indexes; each site has its
/// supervisor.
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

/// What employers are made with.
pub struct Ground<'a> {
    pub mint: &'a mut Mint,
    pub dice: &'a mut Dice,
    pub names: &'a Names,
    pub team: &'a Team,
    pub clusters: &'a [ClusterId],
    pub today: NaiveDate,
}

impl Partners {
    /// `count` employers, but at least one partner in every cluster.
    pub fn new(ground: &mut Ground<'_>, count: usize) -> Self {
        let here = Neighbourhood::new();
        let mut partners = Self::default();
        let mut taken = HashSet::new();
        for firm in shown() {
            taken.insert(firm.name.clone());
            partners.add(ground, &here, &firm);
        }
        for cluster in 0..CLUSTERS {
            if !partners.has_partner(cluster) {
                let trade = here.trades.iter().find(|t| t.cluster == cluster).unwrap_or(&here.trades[0]);
                let name = firm_name(ground.dice, &here, trade, &mut taken);
                partners.add(ground, &here, &trade.firm(name, EmployerStage::Partner));
            }
        }
        while partners.employers.len() < count {
            let trade = &here.trades[ground.dice.weighted(&here.trade_weights)];
            let name = firm_name(ground.dice, &here, trade, &mut taken);
            let stage = EmployerStage::ALL[ground.dice.weighted(&[19, 13, 58, 7, 3])];
            partners.add(ground, &here, &trade.firm(name, stage));
        }
        credentials::shorten_insurance(&mut partners.credentials, ground.today);
        partners
    }

    fn has_partner(&self, cluster: usize) -> bool {
        let mut pairs = self.hosts.iter().zip(&self.employers);
        pairs.any(|(host, employer)| host.cluster == cluster && employer.stage == EmployerStage::Partner)
    }

    fn add(&mut self, ground: &mut Ground<'_>, here: &Neighbourhood, firm: &Firm) {
        let id = EmployerId(ground.mint.uuid());
        let (dice, team) = (&mut *ground.dice, ground.team);
        let stage_reason = match firm.stage {
            EmployerStage::Paused => "Busy season; asked us to come back later",
            EmployerStage::DoNotUse => {
                *dice.pick(&["Closed its doors", "Could not name an adult on site", "Nobody to supervise"])
            }
            _ => "",
        };
        let ask_again = Days::new(20 + dice.below(150) as u64);
        let owner = match dice.below(8) {
            0 => 0,
            n => team.coordinators[(n - 1) % team.coordinators.len()],
        };
        let owned = firm.stage != EmployerStage::Prospect || dice.percent(30);
        let website = format!("https://{}.example.org", data::ascii(&firm.name));
        self.employers.push(Employer {
            id,
            name: firm.name.clone(),
            industry: firm.industry.to_owned(),
            cluster_id: ground.clusters.get(firm.cluster).copied(),
            phone: data::phone(dice),
            website: if dice.percent(70) { website } else { String::new() },
            stage: firm.stage,
            stage_reason: stage_reason.to_owned(),
            owner_id: owned.then(|| team.staff[owner].id),
            next_available_on: (firm.stage == EmployerStage::Paused).then(|| ground.today + ask_again),
            contact_cap: dice.percent(4).then_some(2),
            notes: sometimes(dice, 9, "Prefers e-mail before ten in the morning."),
        });
        let sites = self.add_sites(ground, here, id, firm);
        let host = self.add_people(ground, id, firm, sites);
        self.hosts.push(host);
        let credentials = credentials::credentials(ground, id, firm.stage);
        self.credentials.extend(credentials);
    }

    fn add_sites(
        &mut self,
        ground: &mut Ground<'_>,
        here: &Neighbourhood,
        employer_id: EmployerId,
        firm: &Firm,
    ) -> Vec<usize> {
        let dice = &mut *ground.dice;
        let count = [1, 2, 3][dice.weighted(&[78, 16, 6])];
        let first = self.sites.len();
        for _ in 0..count {
            let town = &here.towns[dice.weighted(&here.town_weights)];
            let street = *dice.pick(&here.streets);
            let by_zip = domain::zip::point_of(town.zip).filter(|_| dice.percent(24));
            let adult = if dice.percent(66) { full_name(ground.names, dice) } else { String::new() };
            self.sites.push(Site {
                id: SiteId(ground.mint.uuid()),
                employer_id,
                name: if count == 1 { firm.name.clone() } else { street.to_owned() },
                address: Address {
                    street: format!("{} {street}", dice.between(10, 3400)),
                    city: town.name.to_owned(),
                    state: "IL".to_owned(),
                    zip: town.zip.to_owned(),
                },
                point: Some(by_zip.unwrap_or_else(|| near(dice, town.center, 2200))),
                located_by: if by_zip.is_some() { LocatedBy::Zip } else { LocatedBy::Hand },
                phone: data::phone(dice),
                adult_on_site: adult,
                directions: sometimes(dice, 12, "Park behind the building; ring at the side door."),
                active: true,
            });
        }
        (first..self.sites.len()).collect()
    }

    /// A signatory, a contact (in small firms the same person) and a supervisor for each site.
    fn add_people(
        &mut self,
        ground: &mut Ground<'_>,
        employer_id: EmployerId,
        firm: &Firm,
        sites: Vec<usize>,
    ) -> Host {
        use PersonRole::{Contact, Signatory, Supervisor};
        let dice = &mut *ground.dice;
        let mut add =
            |dice: &mut Dice, name: String, title: &str, site: Option<usize>, roles: &[PersonRole]| {
                let email = format!("{}@example.org", email_name(&name));
                self.people.push(Person {
                    id: PersonId(ground.mint.uuid()),
                    employer_id,
                    site_id: site.map(|s| self.sites[s].id),
                    name,
                    title: title.to_owned(),
                    phone: data::phone(dice),
                    email: sometimes(dice, 90, &email),
                    roles: roles.to_vec(),
                    active: true,
                });
                self.people.len() - 1
            };
        let head = *dice.pick(&["Owner", "General manager", "Director", "President"]);
        let desk =
            *dice.pick(&["Office manager", "Human resources", "Community outreach", "Operations manager"]);
        let both = dice.percent(42);
        let roles: &[PersonRole] = if both { &[Contact, Signatory] } else { &[Signatory] };
        let name = full_name(ground.names, dice);
        let signatory = add(dice, name, head, None, roles);
        let contact = if both {
            signatory
        } else {
            let name = full_name(ground.names, dice);
            add(dice, name, desk, None, &[Contact])
        };
        let title = supervisor_title(firm.cluster);
        let mut supervisors = Vec::with_capacity(sites.len());
        for site in &sites {
            let known = firm.supervisor.filter(|_| supervisors.is_empty());
            let name = known.map_or_else(|| full_name(ground.names, dice), str::to_owned);
            supervisors.push(add(dice, name, title, Some(*site), &[Supervisor]));
        }
        if dice.percent(6) {
            let name = full_name(ground.names, dice);
            let left = add(dice, name, title, sites.first().copied(), &[Supervisor]);
            self.people[left].active = false;
        }
        Host { cluster: firm.cluster, sites, supervisors, signatory, contact }
    }
}

fn sometimes(dice: &mut Dice, percent: u32, text: &str) -> String {
    if dice.percent(percent) { text.to_owned() } else { String::new() }
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
    ][cluster.min(CLUSTERS - 1)]
}
