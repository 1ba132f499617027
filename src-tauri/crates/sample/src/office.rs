//! The order in which a district comes to be, and everything it holds.

use chrono::{Datelike, Days, NaiveDate};
use domain::{
    address::Address,
    calendar::{DayOff, SchoolYear, Term},
    contact::Contact,
    employer::{Credential, Employer, Person, Site},
    evaluation::Evaluation,
    guardian::Guardian,
    hours::HoursEntry,
    ids::{ClusterId, KindId, OfficeId, SchoolId},
    kind::{ExperienceKind, HourRule},
    note::Note,
    office::{Letterhead, Office, OfficeSettings},
    opportunity::Opportunity,
    paper::Signer,
    pathway::{Cluster, Pathway},
    placement::{Placement, PlacementEvent},
    school::{BellSchedule, School},
    staff::Staff,
    student::Student,
    timetable::Timetable,
    visit::Visit,
};
use serde::Serialize;

use crate::{
    calendar::{Calendar, LAST, THIS},
    contacts, data,
    dice::Dice,
    employers::{Ground, Partners},
    figures::{self, Figures},
    following::Following,
    guardians::guardians,
    kinds,
    mint::Mint,
    names::Names,
    opportunities::{Market, Offers},
    pathways::Frameworks,
    placements::{Board, Cast, Drafts, Placed},
    roll_call::RollCall,
    schools,
    settling::Settling,
    staff::{Team, principals},
    students::Enrolment,
};

/// What to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// Students on the roster; everything else follows in proportion. At least 1.
    pub students: usize,
    pub seed: u64,
    /// The day on which the office is opened.
    pub today: NaiveDate,
}

impl Plan {
    /// The model district: 12,004 students, of whom 3,012 are seniors.
    pub fn new(seed: u64, today: NaiveDate) -> Self {
        Self { students: figures::STUDENTS, seed, today }
    }
}

/// A whole office. Rows refer to each other by id, and each list is in an order in which it can be stored.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SampleOffice {
    pub office: Office,
    pub staff: Vec<Staff>,
    pub schools: Vec<School>,
    pub bell_schedules: Vec<BellSchedule>,
    /// The year before last, last year and this year.
    pub school_years: Vec<SchoolYear>,
    pub terms: Vec<Term>,
    pub days_off: Vec<DayOff>,
    pub clusters: Vec<Cluster>,
    pub pathways: Vec<Pathway>,
    pub kinds: Vec<ExperienceKind>,
    pub hour_rules: Vec<HourRule>,
    /// Those on the roster, then last year's class (`RosterStatus::Gone`).
    pub students: Vec<Student>,
    pub guardians: Vec<Guardian>,
    /// One for each student on the roster, in their order.
    pub timetables: Vec<Timetable>,
    pub employers: Vec<Employer>,
    pub sites: Vec<Site>,
    pub people: Vec<Person>,
    pub credentials: Vec<Credential>,
    pub opportunities: Vec<Opportunity>,
    pub placements: Vec<Placement>,
    pub placement_events: Vec<PlacementEvent>,
    pub hours: Vec<HoursEntry>,
    pub signers: Vec<Signer>,
    pub visits: Vec<Visit>,
    pub evaluations: Vec<Evaluation>,
    pub contacts: Vec<Contact>,
    pub notes: Vec<Note>,
    /// The last placement number of each year: (26, 912) after P-26-0912.
    pub last_numbers: Vec<(i32, u32)>,
}

/// Makes the district of a plan.
pub fn office(plan: &Plan) -> SampleOffice {
    let figures = Figures::new(plan.students.max(1));
    let first_day = plan.today - Days::new(u64::from(plan.today.day0()));
    let mut mint = Mint::new(plan.seed, 0, first_day);
    let dice = |stream| Dice::new(plan.seed, stream);
    let names = Names::new();

    let principals = principals(&names, &mut dice(1));
    let schools = schools::schools(&mut mint, &principals);
    let school_ids: Vec<SchoolId> = schools.iter().map(|s| s.id).collect();
    let bell_schedules = schools::bell_schedules(&mut mint, &schools);
    let calendar = Calendar::new(&mut mint, plan.today, &school_ids);
    let frameworks = Frameworks::new(&mut mint);
    let kinds = kinds::kinds(&mut mint);
    let hour_rules = kinds::hour_rules(&mut mint);
    let sizes = figures.schools(figures.students);
    let team = Team::new(&mut mint, &mut dice(2), &names, &school_ids, &principals, &sizes);

    let mut roll_call = RollCall { figures, dice: dice(3) };
    let streets = data::list(include_str!("data/streets.txt"), ',');
    let enrolment = Enrolment {
        names: &names,
        team: &team,
        frameworks: &frameworks,
        schools: &schools,
        fall: calendar.fall_of(THIS),
        today: plan.today,
        streets: &streets,
    };
    let (mut students, rolls) = roll_call.students(&mut mint, &enrolment);
    let mut family_dice = dice(4);
    let mut all_guardians = Vec::with_capacity(students.len() * 2);
    let mut first_guardian = Vec::with_capacity(students.len());
    for (student, roll) in students.iter().zip(&rolls) {
        first_guardian.push(all_guardians.len());
        all_guardians.extend(guardians(&mut mint, &mut family_dice, &names, student, roll));
    }
    let timetables = roll_call.timetables(&mut mint, &mut dice(5), &frameworks, &students, &rolls);

    let cluster_ids: Vec<ClusterId> = frameworks.clusters.iter().map(|c| c.id).collect();
    let mut employer_dice = dice(6);
    let mut ground = Ground {
        mint: &mut mint,
        dice: &mut employer_dice,
        names: &names,
        team: &team,
        clusters: &cluster_ids,
        today: plan.today,
    };
    let employers = figures.scaled(figures::EMPLOYERS);
    let partners = Partners::new(&mut ground, employers);
    let kind_ids: Vec<KindId> = kinds.iter().map(|k| k.id).collect();
    let market = Market {
        partners: &partners,
        frameworks: &frameworks,
        calendar: &calendar,
        kinds: &kind_ids,
        counts: [
            figures.scaled(figures::OPPORTUNITIES_LAST_YEAR),
            figures.scaled(figures::OPPORTUNITIES_THIS_YEAR),
        ],
    };
    let mut offer_dice = dice(7);
    let mut offers = Offers::new(&mut mint, &mut offer_dice, &market);

    let mut cast = Cast::new(&mut dice(8), figures, &calendar, &students, &rolls);
    let mut draft_dice = dice(9);
    let mut drafts = Drafts { dice: &mut draft_dice, calendar: &calendar, figures, list: Vec::new() };
    drafts.year_before_last(&cast);
    drafts.last_year(&cast, figures.scaled(figures::PLACEMENTS_LAST_YEAR));
    drafts.this_year(&mut cast);
    let list = drafts.list;
    let by_school = |s: &School| bell_schedules.iter().filter(|b| b.school_id == s.id).collect();
    let schedules = schools.iter().map(by_school).collect();
    let mut place_dice = dice(10);
    let mut board = Board {
        mint: &mut mint,
        dice: &mut place_dice,
        calendar: &calendar,
        market: &market,
        offers: &mut offers,
        team: &team,
        schools: &schools,
        schedules,
        students: &mut students,
        rolls: &rolls,
        timetables: &timetables,
        guardians: &all_guardians,
        first_guardian: &first_guardian,
    };
    let (placed, last_numbers) = board.place_all(list);
    for (year, count) in [LAST, THIS].into_iter().zip(market.counts) {
        offers.fill(&mut mint, &mut offer_dice, &market, year, count);
    }
    let mut settling = Settling { dice: dice(11), calendar: &calendar, team: &team, figures, rolls: &rolls };
    settling.settle(&mut students, &mut cast, &placed.placements);

    let Placed { placements, events, hours, signers } = placed;
    let scale = |n| figures.scaled(n);
    let contacts =
        contacts::contacts(&mut mint, &mut dice(12), &calendar, &team, &partners, &placements, scale);
    let notes_count = figures.scaled(300).max(3);
    let notes =
        contacts::notes(&mut mint, &mut dice(13), &calendar, &team, &partners, &placements, notes_count);
    let office = the_office(&mut mint);
    let mut following = Following {
        mint: &mut mint,
        dice: dice(14),
        staff: team.staff.iter().map(|s| (s.id, s)).collect(),
        people: partners.people.iter().map(|p| (p.id, p)).collect(),
        today: plan.today,
        visits: Vec::new(),
        evaluations: Vec::new(),
    };
    placements.iter().for_each(|p| following.follow(p));
    let Following { visits, evaluations, .. } = following;
    SampleOffice {
        office,
        staff: team.staff,
        schools,
        bell_schedules,
        school_years: calendar.years,
        terms: calendar.terms,
        days_off: calendar.days_off,
        clusters: frameworks.clusters,
        pathways: frameworks.pathways,
        kinds,
        hour_rules,
        students,
        guardians: all_guardians,
        timetables,
        employers: partners.employers,
        sites: partners.sites,
        people: partners.people,
        credentials: partners.credentials,
        opportunities: offers.opportunities,
        placements,
        placement_events: events,
        hours,
        signers,
        visits,
        evaluations,
        contacts,
        notes,
        last_numbers,
    }
}

fn the_office(mint: &mut Mint) -> Office {
    Office {
        id: OfficeId(mint.uuid()),
        name: "Center for Career Discovery (sample)".to_owned(),
        district: "Sample High School District".to_owned(),
        address: Address {
            street: "2121 South Goebbert Road".to_owned(),
            city: "Arlington Heights".to_owned(),
            state: "IL".to_owned(),
            zip: "60005".to_owned(),
        },
        phone: "847-555-0100".to_owned(),
        email: "careers@example.org".to_owned(),
        website: "https://careers.example.org".to_owned(),
        letterhead: Letterhead::default(),
        settings: OfficeSettings::default(),
        is_sample: true,
        wording_notice_seen: false,
    }
}
