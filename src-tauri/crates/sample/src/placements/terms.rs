//! The words of a placement: title, plan, safety, credit, release and transport.

use chrono::{Days, NaiveDate};
use domain::{
    employer::{Person, Site},
    hazard::HazardousOrder,
    ids::{PlacementId, StaffId},
    opportunity::Opportunity,
    placement::{HazardItem, Placement, PlacementStage, PlanItem, SafetyItem, TaughtAt},
    school::School,
    student::{Student, Transport},
    time::{Day, WeeklyBlock},
};

use super::{Board, Draft, Quirk, place::Host, schedule::Dates};
use crate::{
    calendar::{BEFORE_LAST, THIS},
    kinds::Kind,
};

/// What was settled before the placement is written down.
pub struct Terms {
    pub id: PlacementId,
    pub number: String,
    pub host: Host,
    pub blocks: Vec<WeeklyBlock>,
    pub dates: Dates,
    pub reason: &'static str,
}

impl Board<'_> {
    pub(super) fn write(&self, draft: &Draft, terms: Terms) -> Placement {
        let Terms { id, number, host, blocks, dates, reason } = terms;
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
        let teacher = self.teacher(draft).map(|t| &self.team.staff[t]);
        let site = &partners.sites[host.site];
        let half = Days::new(((dates.ends - dates.starts).num_days() / 2).unsigned_abs());
        let middle = self.school_day_before(dates.starts + half).max(dates.starts);
        let hazards = opportunity.map(|o| o.hazards.as_slice()).unwrap_or_default();
        let tasks = opportunity.map(|o| o.tasks.clone()).unwrap_or_default();
        let pay = opportunity.map(|o| o.pay).unwrap_or_default();
        let credit = match draft.kind.hours() {
            60 => "0.5 credit",
            30 if draft.kind == Kind::MicroInternship => "0.25 credit",
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
            funding_source: String::new(),
            job_coach_id: self.job_coach(draft),
            vehicle: match draft.kind {
                Kind::VocationalGroup => format!("School van {}", roll.school % 3 + 1),
                _ => String::new(),
            },
            papers_back_on: (!one_day).then(|| self.school_day_before(dates.starts - Days::new(10))),
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

    /// The day itself, or the school day before it.
    fn school_day_before(&self, day: NaiveDate) -> NaiveDate {
        let open = |day: &NaiveDate| !Day::of(*day).is_weekend() && !self.calendar.is_off(*day);
        (0..30).map(|back| day - Days::new(back)).find(open).unwrap_or(day)
    }

    /// The related teacher of the student's area; a group goes with a job coach.
    fn teacher(&self, draft: &Draft) -> Option<usize> {
        let roll = self.rolls[draft.student];
        if draft.kind == Kind::VocationalGroup {
            return self.team.job_coaches.get(roll.school % 3).copied();
        }
        self.team.teachers[roll.school].get(roll.area).copied()
    }

    fn job_coach(&self, draft: &Draft) -> Option<StaffId> {
        self.teacher(draft).filter(|_| draft.kind == Kind::VocationalGroup).map(|t| self.team.staff[t].id)
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

fn hazard_item(order: HazardousOrder, supervisor: &str) -> HazardItem {
    HazardItem {
        order,
        process: "Set-up and operation under the trainer’s eyes".to_owned(),
        step: "After the safety instruction and a demonstration".to_owned(),
        supervised_by: supervisor.to_owned(),
        longest_time: "20 minutes at a time".to_owned(),
    }
}

/// “Drives own car, 9 minutes each way”.
fn travel(student: &Student, school: &School, site: &Site) -> String {
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
