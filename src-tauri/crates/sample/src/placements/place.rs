//! Turns drafts into placements: seat, weekly hours, dates, plan, hours, history and signers.

use chrono::{Days, NaiveDate};
use domain::{
    employer::Person,
    guardian::Guardian,
    ids::PlacementId,
    opportunity::Opportunity,
    placement::{HazardItem, Placement, PlacementStage, PlanItem, SafetyItem, TaughtAt},
    school::{BellSchedule, School},
    student::{Clearance, Student, Transport},
    time::{Day, WeeklyBlock},
    timetable::Timetable,
};

use super::{
    Draft, Placed, Quirk,
    history::{Signing, Steps, events, signers},
    hours,
    week::{self, Load},
};
use crate::{
    calendar::{BEFORE_LAST, Calendar, THIS},
    dice::Dice,
    employers::CLUSTERS,
    mint::Mint,
    opportunities::{Market, Offers, Wish},
    schools::clock,
    staff::Team,
    students::Roll,
    timetables::last_class_ends,
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
struct Host {
    opportunity: Option<usize>,
    employer: usize,
    site: usize,
    supervisor: usize,
}

struct Dates {
    starts: NaiveDate,
    ends: NaiveDate,
    ended: Option<NaiveDate>,
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
        let placement = self.write(draft, id, number, &host, blocks, &dates, reason);
        placed.placements.push(placement);
    }

    /// How many minutes a week get the hours done in time.
    fn load(&self, draft: &Draft) -> Load {
        let required = draft.kind.hours() * 60;
        let weeks = |to| week::weeks(self.calendar, draft.from, to).len().max(1) as u32;
        if let Some(to) = draft.to {
            let least = required.div_ceil(weeks(to));
            return Load { least, most: least + 60 };
        }
        let elapsed = (self.calendar.today - draft.from).num_days().max(0) as u32 / 7;
        let usual = match draft.quirk {
            Quirk::ToConfirm => elapsed.saturating_sub(1).max(1),
            _ if draft.kind == crate::kinds::Kind::Apprenticeship => 36,
            _ => (required / 360 + 2).max(elapsed + 3),
        };
        let room = weeks(self.calendar.years[draft.year].ends_on - Days::new(3));
        let least = required.div_ceil(usual.min(room));
        let most = if draft.quirk == Quirk::ToConfirm { least + 30 } else { required / (elapsed + 2) };
        Load { least, most: most.max(least) }
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
        let to = draft.to.unwrap_or_else(|| {
            let end = self.calendar.years[draft.year].ends_on;
            if self.dice.percent(30) { end } else { (draft.from + Days::new(28)).min(end) }
        });
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

    fn blocks(&mut self, draft: &Draft, offered: &[WeeklyBlock], load: Load) -> Vec<WeeklyBlock> {
        let summer = draft.from >= self.calendar.summer_starts(draft.year);
        let classes = self
            .timetables
            .get(draft.student)
            .filter(|_| draft.year == THIS && !summer && !draft.kind.is_one_day());
        let schedules = &self.schedules[self.rolls[draft.student].school];
        let class_ends = |day: Day| classes.map(|t| last_class_ends(&t.classes, schedules, day));
        let load = if draft.kind.is_one_day() {
            let minutes = draft.kind.hours() * 60;
            Load { least: minutes, most: minutes }
        } else {
            load
        };
        let offered = if draft.kind.is_one_day() { &offered[..1] } else { offered };
        week::plan(offered, load, class_ends, draft.quirk == Quirk::ClassConflict)
    }

    fn dates(&mut self, draft: &Draft, blocks: &[WeeklyBlock]) -> Dates {
        if draft.kind.is_one_day() {
            let day = week::last_working_day(blocks, draft.to.unwrap_or(draft.from));
            return Dates { starts: day, ends: day, ended: None };
        }
        let starts = week::first_working_day(blocks, draft.from);
        let ends = match draft.to {
            Some(to) => week::last_working_day(blocks, to),
            None => self.planned_end(draft, blocks, starts),
        };
        let (today, ends) = (self.calendar.today, ends.max(starts));
        let ended = match draft.stage {
            PlacementStage::EndedEarly => Some(starts + Days::new(self.dice.between(10, 32) as u64)),
            PlacementStage::Withdrawn => Some(starts - Days::new(self.dice.between(1, 9) as u64)),
            _ => None,
        };
        Dates { starts, ends, ended: ended.map(|d| d.min(today - Days::new(2)).min(ends)) }
    }

    /// The day on which the hours will be done at this pace, inside the school year.
    fn planned_end(&self, draft: &Draft, blocks: &[WeeklyBlock], starts: NaiveDate) -> NaiveDate {
        let year_ends = self.calendar.years[draft.year].ends_on;
        let weekly = domain::time::weekly_minutes(blocks).max(1);
        let needed = (draft.kind.hours() * 60).div_ceil(weekly) as usize;
        let sundays = week::weeks(self.calendar, starts, year_ends);
        let last = sundays.get(needed.saturating_sub(1)).or(sundays.last());
        let end = last.map_or(starts, |sunday| week::last_working_day(blocks, *sunday + Days::new(6)));
        end.min(year_ends)
    }

    fn steps(&mut self, draft: &Draft, matched: NaiveDate, dates: &Dates) -> Steps {
        use PlacementStage::{Active, AgreementOut, Completed, EndedEarly, Matched, Withdrawn};
        let yesterday = self.calendar.today - Days::new(1);
        let out = (matched + Days::new(self.dice.between(2, 4) as u64)).min(yesterday);
        let papers = draft.stage != Matched && !draft.kind.is_one_day();
        let started = matches!(draft.stage, Active | Completed | EndedEarly);
        let closed = match draft.stage {
            Completed => Some((dates.ends + Days::new(self.dice.between(1, 4) as u64)).min(yesterday)),
            EndedEarly | Withdrawn => dates.ended.map(|d| (d + Days::new(1)).min(yesterday)),
            Matched | AgreementOut | Active => None,
        };
        Steps {
            matched,
            out: papers.then_some(out),
            active: started.then_some(dates.starts),
            closed: closed.map(|day| (draft.stage, day)),
        }
    }

    fn hours(
        &mut self,
        draft: &Draft,
        id: PlacementId,
        blocks: &[WeeklyBlock],
        dates: &Dates,
    ) -> Vec<domain::hours::HoursEntry> {
        use PlacementStage::{Active, Completed, EndedEarly};
        let (today, required) = (self.calendar.today, draft.kind.hours() * 60);
        let weeks = |to| week::weeks(self.calendar, dates.starts, to);
        match (draft.stage, draft.quirk) {
            (_, Quirk::HoursMissing) => Vec::new(),
            (Completed, _) | (Active, Quirk::LeftOpen) => {
                let mut weeks = weeks(dates.ends);
                if weeks.is_empty() {
                    weeks.push(domain::hours::week_of(dates.starts));
                }
                hours::finished(self.mint, self.dice, id, &weeks, required)
            }
            (Active, Quirk::ToConfirm) => {
                hours::under_way(self.mint, id, &weeks(today), required + 60, required, 100, today)
            }
            (Active, quirk) => {
                let weekly = domain::time::weekly_minutes(blocks);
                let due = weekly * ((today - dates.starts).num_days().max(0) as u32 / 7);
                let share = if quirk == Quirk::Behind { 62 } else { 100 };
                hours::under_way(self.mint, id, &weeks(today), due, required, share, today)
            }
            (EndedEarly, _) => {
                let until = dates.ended.unwrap_or(dates.ends);
                let weeks = weeks(until);
                let done = domain::time::weekly_minutes(blocks) * weeks.len() as u32;
                hours::under_way(self.mint, id, &weeks, done.min(required / 2), required, 80, today)
            }
            _ => Vec::new(),
        }
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

    #[allow(clippy::too_many_arguments, reason = "the last step brings everything together")]
    fn write(
        &mut self,
        draft: &Draft,
        id: PlacementId,
        number: String,
        host: &Host,
        blocks: Vec<WeeklyBlock>,
        dates: &Dates,
        reason: &str,
    ) -> Placement {
        let (partners, roll) = (self.market.partners, self.rolls[draft.student]);
        let opportunity: Option<&Opportunity> = host.opportunity.map(|o| &self.offers.opportunities[o]);
        let firm = &partners.hosts[host.employer];
        let supervisor: &Person = &partners.people[host.supervisor];
        let student = &self.students[draft.student];
        let one_day = draft.kind.is_one_day();
        let started = matches!(
            draft.stage,
            PlacementStage::Active | PlacementStage::Completed | PlacementStage::EndedEarly
        );
        let teacher = self.team.teachers[roll.school].get(roll.area).map(|t| &self.team.staff[*t]);
        let site = &partners.sites[host.site];
        let middle = dates.starts + Days::new(((dates.ends - dates.starts).num_days() / 2).unsigned_abs());
        let hazards = opportunity.map(|o| o.hazards.as_slice()).unwrap_or_default();
        let tasks = opportunity.map(|o| o.tasks.clone()).unwrap_or_default();
        let pay = opportunity.map(|o| o.pay).unwrap_or_default();
        let credit = match draft.kind.hours() {
            60 => "0.5 credit",
            30 if draft.kind == crate::kinds::Kind::MicroInternship => "0.25 credit",
            450 => "1 credit",
            _ => "",
        };
        let instructor = teacher.map(|t| t.name.clone()).unwrap_or_default();
        let taught_on = started.then(|| dates.starts - Days::new(2));
        let mut safety = Vec::new();
        if !one_day {
            for topic in ["Exits, first aid and whom to call", "Safe work at this site"] {
                safety.push(SafetyItem {
                    topic: topic.to_owned(),
                    instructor: instructor.clone(),
                    taught_on,
                });
            }
        }
        Placement {
            id,
            number,
            student_id: student.id,
            opportunity_id: opportunity.map(|o| o.id),
            employer_id: partners.employers[host.employer].id,
            site_id: Some(site.id),
            school_year_id: self.calendar.years[draft.year].id,
            kind_id: self.market.kinds[draft.kind as usize],
            stage: draft.stage,
            title: opportunity.map_or_else(|| "Intern".to_owned(), |o| o.title.clone()),
            plan: if one_day { Vec::new() } else { plan(&tasks) },
            tasks,
            starts_on: Some(dates.starts),
            ends_on: Some(dates.ends),
            hours_required: if one_day { 0 } else { draft.kind.hours() as u16 },
            pay,
            supervisor_id: (draft.quirk != Quirk::NoSupervisor).then_some(supervisor.id),
            signatory_id: Some(partners.people[firm.signatory].id),
            coordinator_id: Some(self.team.staff[self.team.coordinators[roll.school]].id),
            teacher_id: teacher.filter(|_| !one_day).map(|t| t.id),
            course: if one_day { String::new() } else { "Career Internship".to_owned() },
            credit: credit.to_owned(),
            release_periods: self.release_periods(draft),
            transport: travel(student, &self.schools[roll.school], site),
            dress: opportunity.map(|o| o.dress.clone()).unwrap_or_default(),
            papers_back_on: (!one_day).then(|| dates.starts - Days::new(10)),
            makeup_until: (!one_day).then(|| dates.ends + Days::new(14)),
            midterm_on: (!one_day).then_some(middle),
            final_on: (!one_day && draft.quirk != Quirk::NoFinalEvaluation).then_some(dates.ends),
            permit_number: String::new(),
            safety,
            hazards: hazards.iter().map(|order| hazard_item(*order, &supervisor.name)).collect(),
            accepted: Vec::new(),
            // Brought over from an older list without its openings: a person said which ones count.
            aligned_by_hand: (draft.year == BEFORE_LAST).then_some(draft.aligned),
            ended_on: dates.ended,
            end_reason: reason.to_owned(),
            weekly_blocks: blocks,
        }
    }

    /// “Periods 7 and 8” the student has no class in.
    fn release_periods(&self, draft: &Draft) -> String {
        let Some(timetable) = self.timetables.get(draft.student).filter(|_| draft.year == THIS) else {
            return String::new();
        };
        let busy = |p: &String| timetable.classes.iter().any(|c| c.periods.contains(p));
        let free: Vec<String> = (1..=8).map(|p| p.to_string()).filter(|p| !busy(p)).collect();
        match free.as_slice() {
            [] => String::new(),
            [one] => format!("Period {one}"),
            [first @ .., last] => format!("Periods {} and {last}", first.join(", ")),
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

/// The tasks of the opening, one after another.
fn plan(tasks: &str) -> Vec<PlanItem> {
    let when = ["Weeks 1–2", "Weeks 2–5", "Weeks 4–8", "From week 6"];
    let item = |(i, task): (usize, &str)| PlanItem {
        task: task.to_owned(),
        taught_at: if i == 0 { TaughtAt::Both } else { TaughtAt::Site },
        when: when[i.min(3)].to_owned(),
    };
    tasks.lines().enumerate().map(item).collect()
}

fn hazard_item(order: domain::hazard::HazardousOrder, supervisor: &str) -> HazardItem {
    HazardItem {
        order,
        process: "Set-up and operation under the trainer’s eyes".to_owned(),
        step: "After the safety instruction and a demonstration".to_owned(),
        supervised_by: supervisor.to_owned(),
        longest_time: "20 minutes at a time".to_owned(),
    }
}

/// “Drives own car, 9 minutes each way”.
fn travel(student: &Student, school: &School, site: &domain::employer::Site) -> String {
    let Some(miles) = school.point.zip(site.point).map(|(a, b)| a.miles_to(&b)) else {
        return String::new();
    };
    let (pace, from) = match student.transport {
        Transport::Walk => (19.0, 0.0),
        Transport::Bike => (7.0, 2.0),
        Transport::Transit => (5.5, 8.0),
        _ => (2.6, 3.0),
    };
    let minutes = (miles * pace + from).ceil() as u32;
    format!("{}, {minutes} minutes each way", student.transport.label())
}
