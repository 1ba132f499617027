//! Turns drafts into placements: seat, weekly hours, dates, plan, hours, history and signers.

use chrono::{Days, NaiveDate};
use domain::{
    guardian::Guardian,
    ids::PlacementId,
    placement::PlacementStage,
    school::{BellSchedule, School},
    student::{Clearance, Student, Transport},
    time::{Day, WeeklyBlock},
    timetable::Timetable,
};

use super::{
    Draft, Placed, Quirk,
    history::{Signing, events, signers},
    terms::Terms,
};
use crate::{
    calendar::{BEFORE_LAST, Calendar, THIS},
    dice::Dice,
    employers::CLUSTERS,
    kinds::Kind,
    mint::Mint,
    opportunities::{Market, Offers, Wish},
    schools::clock,
    staff::Team,
    students::Roll,
};

/// Everything a placement is made from.
pub struct Board<'a> {
    pub mint: &'a mut Mint,
    pub dice: &'a mut Dice,
    pub calendar: &'a Calendar,
    pub market: &'a Market<'a>,
    pub offers: &'a mut Offers,
    pub team: &'a Team,
    pub schools: &'a [School],
    pub schedules: Vec<Vec<&'a BellSchedule>>,
    pub students: &'a mut [Student],
    pub rolls: &'a [Roll],
    /// By student, for those on the roster.
    pub timetables: &'a [Timetable],
    pub guardians: &'a [Guardian],
    /// The first guardian of each student.
    pub first_guardian: &'a [usize],
}

/// Where the work is done.
pub struct Host {
    pub opportunity: Option<usize>,
    pub employer: usize,
    pub site: usize,
    pub supervisor: usize,
}

impl Board<'_> {
    /// Numbers every year's placements from 1 in the order in which they were matched; returns the last
    /// number of each year.
    pub fn place_all(&mut self, drafts: Vec<Draft>) -> (Placed, Vec<(i32, u32)>) {
        let mut dated: Vec<(NaiveDate, Draft)> =
            drafts.into_iter().map(|d| (self.matched_on(&d), d)).collect();
        dated.sort_by_key(|(matched, draft)| (draft.year, *matched));
        let mut placed = Placed::default();
        let mut numbers: Vec<(i32, u32)> =
            (0..self.calendar.years.len()).map(|y| (self.calendar.fall_of(y) % 100, 0)).collect();
        for (matched, draft) in &dated {
            let (year, last) = &mut numbers[draft.year];
            *last += 1;
            let number = format!("P-{year:02}-{last:04}");
            self.place(&mut placed, draft, *matched, number);
        }
        (placed, numbers)
    }

    fn matched_on(&mut self, draft: &Draft) -> NaiveDate {
        let today = self.calendar.today;
        let days = |n: i64| Days::new(n.unsigned_abs());
        match (draft.stage, draft.quirk) {
            (PlacementStage::Matched, _) if draft.year == THIS => today - days(self.dice.between(1, 12)),
            (PlacementStage::AgreementOut, Quirk::OutLong) => today - days(self.dice.between(15, 24)),
            (PlacementStage::AgreementOut, _) if draft.year == THIS => today - days(self.dice.between(5, 12)),
            _ => draft.from - days(self.dice.between(16, 40)),
        }
    }

    fn place(&mut self, placed: &mut Placed, draft: &Draft, matched: NaiveDate, number: String) {
        let load = self.load(draft);
        let host = self.host(draft);
        let offered = host.opportunity.map(|o| self.offers.opportunities[o].weekly_blocks.clone());
        let offered = offered.unwrap_or_else(|| usual_week(self.dice));
        let blocks = self.blocks(draft, &offered, load);
        let dates = self.dates(draft, &blocks);
        let steps = self.steps(draft, matched, &dates);
        let id = PlacementId(self.mint.uuid());
        let reason = match draft.stage {
            PlacementStage::EndedEarly => *self.dice.pick(&ENDED_EARLY),
            PlacementStage::Withdrawn => *self.dice.pick(&WITHDRAWN),
            _ => "",
        };
        let author = self.author(draft);
        placed.events.extend(events(self.mint, self.dice, id, steps, reason, &author));
        placed.hours.extend(self.hours(draft, id, &blocks, &dates));
        if let Some(out) = steps.out {
            let supervisor = self.market.partners.people[host.supervisor].name.as_str();
            let student = &self.students[draft.student];
            let guardian = self.first_guardian.get(draft.student).and_then(|g| self.guardians.get(*g));
            let signing = Signing {
                placement_id: id,
                names: [
                    &student.legal_name(),
                    supervisor,
                    &guardian.map(Guardian::name).unwrap_or_default(),
                    &author.0,
                ],
                out,
                signed: signed(self.dice, draft),
                last_day: steps.active.unwrap_or(self.calendar.today - Days::new(1)),
            };
            placed.signers.extend(signers(self.mint, self.dice, &signing));
        }
        self.prepare_student(draft, &host, matched, dates.ends);
        let terms = Terms { id, number, host, blocks, dates, reason };
        placed.placements.push(self.write(draft, terms));
    }

    fn host(&mut self, draft: &Draft) -> Host {
        let cluster = self.cluster(draft);
        let partners = self.market.partners;
        if draft.year == BEFORE_LAST {
            let hosts: Vec<usize> =
                (0..partners.hosts.len()).filter(|i| partners.hosts[*i].cluster == cluster).collect();
            let employer = *self.dice.pick(&hosts);
            let firm = &partners.hosts[employer];
            return Host {
                opportunity: None,
                employer,
                site: firm.sites[0],
                supervisor: firm.supervisors[0],
            };
        }
        // Work that is not over yet takes up to sixteen weeks, an apprenticeship the whole year.
        let end = self.calendar.years[draft.year].ends_on;
        let weeks = if draft.kind == Kind::Apprenticeship { 52 } else { 16 };
        let to = draft.to.unwrap_or_else(|| (draft.from + Days::new(weeks * 7)).min(end));
        let wish = Wish {
            year: draft.year,
            cluster,
            kind: draft.kind,
            from: draft.from,
            to: to.max(draft.from),
            holds_seat: draft.stage.holds_seat(),
        };
        let at = self.offers.take(self.mint, self.dice, self.market, &wish);
        let opening = &self.offers.openings[at];
        Host {
            opportunity: Some(at),
            employer: opening.employer,
            site: opening.site,
            supervisor: opening.supervisor,
        }
    }

    /// The cluster to look in: the pathway's own or one it counts; any other where the work is outside it.
    fn cluster(&mut self, draft: &Draft) -> usize {
        let frameworks = self.market.frameworks;
        let Some(pathway) = self.rolls[draft.student].pathway else { return self.dice.below(CLUSTERS) };
        let own = frameworks.programs[pathway].cluster;
        let counted = &frameworks.pathways[pathway].aligned_cluster_ids;
        let counts = |c: usize| c == own || counted.contains(&frameworks.clusters[c].id);
        let wanted: Vec<usize> = (0..CLUSTERS).filter(|c| counts(*c) == draft.aligned).collect();
        if draft.aligned && self.dice.percent(88) { own } else { *self.dice.pick(&wanted) }
    }

    /// The school's coordinator, who made the match; for the oldest, whoever did it then.
    fn author(&self, draft: &Draft) -> (String, String) {
        let staff = &self.team.staff[self.team.coordinators[self.rolls[draft.student].school]];
        (staff.name.clone(), staff.position.clone())
    }

    /// What the student needs for this seat, and when they asked for one.
    fn prepare_student(&mut self, draft: &Draft, host: &Host, matched: NaiveDate, ends: NaiveDate) {
        let student = &mut self.students[draft.student];
        let applied = matched - Days::new(12);
        student.applied_on = Some(student.applied_on.map_or(applied, |d| d.max(applied)));
        let Some(opportunity) = host.opportunity.map(|o| &self.offers.opportunities[o]) else { return };
        if draft.year == THIS && draft.stage.is_open() {
            let pathway = self.rolls[draft.student].pathway.map(|p| &self.market.frameworks.pathways[p].name);
            student.course = pathway.map(|p| format!("Career Internship: {p}")).unwrap_or_default();
            for kind in &opportunity.requirements.clearances {
                if !student.has_clearance(*kind, ends) {
                    student.clearances.retain(|c| c.kind != *kind);
                    let valid_until = Some(ends + Days::new(60 + self.dice.below(200) as u64));
                    student.clearances.push(Clearance { kind: *kind, valid_until });
                }
            }
            let drives =
                matches!(student.transport, Transport::OwnCar | Transport::FamilyCar | Transport::Bike);
            if student.transport == Transport::Unknown || opportunity.requirements.own_transport && !drives {
                student.transport = Transport::OwnCar;
            }
        }
    }
}

const ENDED_EARLY: [&str; 5] = [
    "The student changed jobs",
    "Attendance: four absences without notice",
    "The employer had no more work for students",
    "The student’s schedule changed",
    "The supervisor left the employer",
];
const WITHDRAWN: [&str; 5] = [
    "The family decided against it",
    "The student took a paid job elsewhere",
    "The employer withdrew the seat",
    "Papers did not come back in time",
    "The student moved away",
];

/// How many of the four have signed: all once work has begun, else it is somebody's turn.
fn signed(dice: &mut Dice, draft: &Draft) -> usize {
    match draft.stage {
        PlacementStage::AgreementOut | PlacementStage::Withdrawn => dice.weighted(&[12, 30, 53, 5]),
        _ => 4,
    }
}

fn usual_week(dice: &mut Dice) -> Vec<WeeklyBlock> {
    let days: &[Day] = if dice.percent(50) { &[Day::Tue, Day::Thu] } else { &[Day::Mon, Day::Wed, Day::Fri] };
    let block =
        |day: &Day| WeeklyBlock { day: *day, starts: clock(14 * 60), ends: clock(16 * 60), break_minutes: 0 };
    days.iter().map(block).collect()
}
