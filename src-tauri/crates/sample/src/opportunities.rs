//! What employers offer, this year and last: seats by season and by cluster.

use chrono::{Days, NaiveDate};
use domain::{
    employer::EmployerStage,
    hazard::HazardousOrder,
    ids::{KindId, OpportunityId},
    opportunity::{Opportunity, OpportunityStatus, Pay, PayPeriod, Requirements},
    student::ClearanceKind,
    time::{Day, WeeklyBlock},
};

use crate::{
    calendar::{Calendar, LAST, THIS},
    data,
    dice::Dice,
    employers::{CLUSTERS, Partners},
    kinds::Kind,
    mint::Mint,
    pathways::Frameworks,
    schools::clock,
};

/// When an opening runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Season {
    WholeYear,
    Fall,
    Spring,
    Summer,
}

/// What the generator knows of each opportunity, in their order.
#[derive(Debug, Clone, Copy)]
pub struct Opening {
    pub year: usize,
    pub employer: usize,
    pub site: usize,
    pub supervisor: usize,
    pub taken: u16,
}

pub struct Offers {
    pub opportunities: Vec<Opportunity>,
    pub openings: Vec<Opening>,
    /// Indexes by year (last, this) and cluster.
    pools: Vec<Vec<usize>>,
    works: Vec<Work>,
    /// Employers that take students, by cluster.
    hosts: Vec<Vec<usize>>,
}

struct Work {
    cluster: usize,
    title: &'static str,
    tasks: &'static str,
    dress: &'static str,
    hazard: Option<HazardousOrder>,
}

pub struct Market<'a> {
    pub partners: &'a Partners,
    pub frameworks: &'a Frameworks,
    pub calendar: &'a Calendar,
    pub kinds: &'a [KindId],
    /// Openings by year (last, this).
    pub counts: [usize; 2],
}

/// An opening grows up to so many seats.
const MOST_SEATS: u16 = 14;

/// Shares of the openings by cluster: what employers have, not what students ask for.
const SUPPLY: [u32; CLUSTERS] = [20, 62, 46, 110, 44, 66, 8, 150, 60, 34, 78, 40, 90, 60, 66, 66];

impl Offers {
    /// The openings there are before anybody is placed. Every cluster has an internship all year and one in
    /// summer, however small the district.
    pub fn new(mint: &mut Mint, dice: &mut Dice, market: &Market<'_>) -> Self {
        let mut offers = Self {
            opportunities: Vec::new(),
            openings: Vec::new(),
            pools: vec![Vec::new(); 2 * CLUSTERS],
            works: works(),
            hosts: hosts_by_cluster(market.partners),
        };
        for (year, count) in [LAST, THIS].into_iter().zip(market.counts) {
            for cluster in 0..CLUSTERS {
                for season in [Season::WholeYear, Season::Summer] {
                    offers.add(mint, dice, market, (year, cluster, season, Kind::Internship));
                }
            }
            // The rest of the count is kept for openings that a placement asks for.
            offers.fill(mint, dice, market, year, count * 4 / 5);
        }
        offers
    }

    /// Adds openings until the year has `count`.
    pub fn fill(&mut self, mint: &mut Mint, dice: &mut Dice, market: &Market<'_>, year: usize, count: usize) {
        let have = self.openings.iter().filter(|o| o.year == year).count();
        for _ in have..count {
            let season = [Season::WholeYear, Season::Fall, Season::Spring, Season::Summer]
                [dice.weighted(&[52, 14, 20, 14])];
            let kind = kind_of(dice, season);
            let cluster = dice.weighted(&SUPPLY);
            self.add(mint, dice, market, (year, cluster, season, kind));
        }
    }

    /// Takes a seat of this kind and cluster from `from` to `to`. Where all are full, the smallest opening gets
    /// a seat more; where there is none or all are large, an employer offers another.
    pub fn take(&mut self, mint: &mut Mint, dice: &mut Dice, market: &Market<'_>, wish: &Wish) -> usize {
        let kind_id = market.kinds[wish.kind as usize];
        let runs = |o: &Opportunity| {
            o.kind_id == kind_id
                && o.status != OpportunityStatus::Draft
                && o.starts_on.is_some_and(|d| d <= wish.from)
                && o.ends_on.is_some_and(|d| d >= wish.to)
        };
        let pool = &self.pools[pool(wish.year, wish.cluster)];
        let fitting: Vec<usize> = pool.iter().copied().filter(|at| runs(&self.opportunities[*at])).collect();
        let free =
            fitting.iter().copied().filter(|at| self.openings[*at].taken < self.opportunities[*at].seats);
        let free: Vec<usize> = free.collect();
        let smallest = fitting.iter().copied().min_by_key(|at| self.opportunities[*at].seats);
        let at = if !free.is_empty() {
            *dice.pick(&free)
        } else if let Some(at) = smallest.filter(|at| self.opportunities[*at].seats < MOST_SEATS) {
            at
        } else {
            let summer = wish.to > market.calendar.years[wish.year].ends_on;
            let season = if summer { Season::Summer } else { Season::WholeYear };
            let at = self.add(mint, dice, market, (wish.year, wish.cluster, season, wish.kind));
            self.opportunities[at].status =
                if wish.year == LAST { OpportunityStatus::Closed } else { OpportunityStatus::Open };
            at
        };
        if wish.holds_seat {
            self.openings[at].taken += 1;
        }
        let seats = &mut self.opportunities[at].seats;
        *seats = (*seats).max(self.openings[at].taken);
        at
    }

    fn add(
        &mut self,
        mint: &mut Mint,
        dice: &mut Dice,
        market: &Market<'_>,
        (year, cluster, season, kind): (usize, usize, Season, Kind),
    ) -> usize {
        let host = *dice.pick(&self.hosts[cluster]);
        let fitting: Vec<&Work> = self.works.iter().filter(|w| w.cluster == cluster).collect();
        let work = *dice.pick(&fitting);
        let (starts_on, ends_on) = window(market.calendar, year, season, dice);
        let firm = &market.partners.hosts[host];
        let site = dice.below(firm.sites.len());
        let supervisor = firm.supervisors[site];
        let paid = kind == Kind::Apprenticeship || dice.percent(27);
        let hazard = work.hazard.filter(|_| kind == Kind::Apprenticeship || dice.percent(40));
        let at = self.opportunities.len();
        self.opportunities.push(Opportunity {
            id: OpportunityId(mint.uuid()),
            employer_id: market.partners.employers[host].id,
            site_id: Some(market.partners.sites[firm.sites[site]].id),
            school_year_id: market.calendar.years[year].id,
            title: work.title.to_owned(),
            kind_id: market.kinds[kind as usize],
            pathway_ids: pathways(dice, market.frameworks, cluster),
            cluster_id: Some(market.frameworks.clusters[cluster].id),
            starts_on: Some(starts_on),
            ends_on: Some(ends_on),
            weekly_blocks: blocks(dice, kind, season),
            seats: seats(dice, kind),
            hours: if kind.is_one_day() { kind.hours() as u16 } else { 0 },
            pay: if paid { pay(dice) } else { Pay::default() },
            tasks: data::list(work.tasks, ';').join("\n"),
            dress: work.dress.to_owned(),
            funding_source: String::new(),
            job_coach_id: None,
            vehicle: String::new(),
            requirements: requirements(dice, cluster, hazard.is_some()),
            hazards: hazard.into_iter().collect(),
            supervisor_id: Some(market.partners.people[supervisor].id),
            status: if year == LAST || ends_on < market.calendar.today {
                OpportunityStatus::Closed
            } else if season == Season::Summer && dice.percent(70) {
                OpportunityStatus::Draft
            } else {
                OpportunityStatus::Open
            },
        });
        self.openings.push(Opening { year, employer: host, site: firm.sites[site], supervisor, taken: 0 });
        self.pools[pool(year, cluster)].push(at);
        at
    }
}

/// What a placement looks for.
pub struct Wish {
    pub year: usize,
    pub cluster: usize,
    pub kind: Kind,
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub holds_seat: bool,
}

fn seats(dice: &mut Dice, kind: Kind) -> u16 {
    let few = 1 + dice.weighted(&[14, 22, 20, 16, 12, 8, 4, 4]) as u16;
    match kind {
        Kind::SiteVisit | Kind::TeamProject | Kind::Mentoring | Kind::Exposition => few + 5,
        Kind::VocationalGroup => 5 + few % 4,
        _ => few,
    }
}

fn pool(year: usize, cluster: usize) -> usize {
    year.saturating_sub(LAST) * CLUSTERS + cluster
}

fn works() -> Vec<Work> {
    data::lines(include_str!("data/openings.txt"))
        .map(|line| {
            let f = data::fields(line);
            let hazard = HazardousOrder::ALL.iter().copied().find(|h| h.code() == f[4]);
            Work { cluster: data::number(f[0]), title: f[1], tasks: f[2], dress: f[3], hazard }
        })
        .collect()
}

/// Employers that take students now: the partners of each cluster.
fn hosts_by_cluster(partners: &Partners) -> Vec<Vec<usize>> {
    let mut hosts = vec![Vec::new(); CLUSTERS];
    for (i, host) in partners.hosts.iter().enumerate() {
        if partners.employers[i].stage == EmployerStage::Partner {
            hosts[host.cluster].push(i);
        }
    }
    hosts
}

fn kind_of(dice: &mut Dice, season: Season) -> Kind {
    let kinds = [
        Kind::Internship,
        Kind::MicroInternship,
        Kind::Apprenticeship,
        Kind::JobShadow,
        Kind::TeamProject,
        Kind::VocationalGroup,
    ];
    let weights: [u32; 6] = match season {
        Season::WholeYear => [62, 13, 9, 9, 3, 4],
        Season::Summer => [88, 10, 0, 2, 0, 0],
        _ => [70, 18, 0, 8, 4, 0],
    };
    kinds[dice.weighted(&weights)]
}

fn window(calendar: &Calendar, year: usize, season: Season, dice: &mut Dice) -> (NaiveDate, NaiveDate) {
    let (fall, spring) = (&calendar.terms[year * 3], &calendar.terms[year * 3 + 1]);
    let late = Days::new(dice.below(8) as u64);
    match season {
        Season::WholeYear => (fall.starts_on, spring.ends_on),
        Season::Fall => (fall.starts_on + late, fall.ends_on),
        Season::Spring => (spring.starts_on + late, spring.ends_on),
        Season::Summer => (calendar.summer_starts(year), calendar.summer_ends(year)),
    }
}

/// One to three pathways of the cluster, those in demand more often.
fn pathways(dice: &mut Dice, frameworks: &Frameworks, cluster: usize) -> Vec<domain::ids::PathwayId> {
    let (inside, demand): (Vec<usize>, Vec<u32>) = frameworks
        .programs
        .iter()
        .enumerate()
        .filter(|(_, p)| p.cluster == cluster)
        .map(|(i, p)| (i, p.demand))
        .unzip();
    let mut chosen: Vec<usize> = (0..1 + dice.below(3)).map(|_| inside[dice.weighted(&demand)]).collect();
    chosen.sort_unstable();
    chosen.dedup();
    chosen.into_iter().map(|i| frameworks.pathways[i].id).collect()
}

fn blocks(dice: &mut Dice, kind: Kind, season: Season) -> Vec<WeeklyBlock> {
    const SETS: [&[Day]; 5] = [
        &[Day::Tue, Day::Thu],
        &[Day::Mon, Day::Wed],
        &[Day::Mon, Day::Wed, Day::Fri],
        &[Day::Tue, Day::Wed, Day::Thu],
        &[Day::Mon, Day::Tue, Day::Wed, Day::Thu],
    ];
    let weekly = |days: &[Day], starts: u32, minutes: u32, pause: u16| {
        days.iter()
            .map(|day| WeeklyBlock {
                day: *day,
                starts: clock(starts),
                ends: clock(starts + minutes),
                break_minutes: pause,
            })
            .collect()
    };
    match (kind, season) {
        (Kind::JobShadow, _) => weekly(&[Day::Wed], 9 * 60, 390, 30),
        (Kind::SiteVisit | Kind::Exposition | Kind::Speaker, _) => weekly(&[Day::Fri], 13 * 60 + 30, 180, 0),
        (Kind::Apprenticeship, _) => weekly(SETS[4], 13 * 60 + 30, 195, 15),
        (_, Season::Summer) => {
            weekly(SETS[dice.weighted(&[2, 2, 3, 3, 2])], 9 * 60, 210 + 30 * dice.below(3) as u32, 30)
        }
        _ if dice.percent(7) => weekly(&[Day::Sat], 9 * 60, 330, 30),
        _ => {
            let starts = *dice.pick(&[13 * 60 + 10, 13 * 60 + 30, 14 * 60, 14 * 60 + 30, 15 * 60 + 30]);
            weekly(SETS[dice.weighted(&[34, 22, 18, 18, 8])], starts, 120 + 15 * dice.below(4) as u32, 0)
        }
    }
}

fn pay(dice: &mut Dice) -> Pay {
    let cents = 1500 + 50 * dice.below(13) as u32;
    let period =
        *dice.pick(&[PayPeriod::Biweekly, PayPeriod::Biweekly, PayPeriod::Weekly, PayPeriod::Monthly]);
    Pay { paid: true, cents_per_hour: Some(cents), period: Some(period) }
}

fn requirements(dice: &mut Dice, cluster: usize, hazardous: bool) -> Requirements {
    let mut clearances = Vec::new();
    match cluster {
        7 => {
            if dice.percent(72) {
                clearances.push(ClearanceKind::TbTest);
            }
            if dice.percent(48) {
                clearances.push(ClearanceKind::Immunizations);
            }
        }
        4 | 9 if dice.percent(70) => clearances.push(ClearanceKind::BackgroundCheck),
        8 if dice.percent(40) => clearances.push(ClearanceKind::FoodHandler),
        12 | 15 if dice.percent(14) => clearances.push(ClearanceKind::DrugScreen),
        _ => {}
    }
    Requirements {
        min_age: (hazardous || dice.percent(24)).then_some(16),
        min_grade: dice.percent(30).then_some(11),
        clearances,
        own_transport: dice.percent(13),
        other: if dice.percent(8) {
            "Speaks a second language, if possible".to_owned()
        } else {
            String::new()
        },
    }
}
