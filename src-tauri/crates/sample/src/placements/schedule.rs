//! When a placement's work is done: weekly hours, first and last day, steps and hours so far.

use chrono::{Days, NaiveDate};
use domain::{
    hours::HoursEntry,
    ids::PlacementId,
    placement::PlacementStage,
    time::{Day, WeeklyBlock},
};

use super::{
    Board, Draft, Quirk,
    history::Steps,
    hours,
    week::{self, Load},
};
use crate::{calendar::THIS, kinds::Kind, timetables::last_class_ends};

pub struct Dates {
    pub starts: NaiveDate,
    pub ends: NaiveDate,
    /// The day on which it was completed, ended early or was withdrawn.
    pub ended: Option<NaiveDate>,
}

impl Board<'_> {
    /// How many minutes a week get the hours done in time.
    pub(super) fn load(&self, draft: &Draft) -> Load {
        let required = draft.kind.hours() * 60;
        let weeks = |to| week::weeks(self.calendar, draft.from, to).len().max(1) as u32;
        if let Some(to) = draft.to {
            let least = required.div_ceil(weeks(to));
            return Load { least, most: least + 60 };
        }
        let elapsed = (self.calendar.today - draft.from).num_days().max(0) as u32 / 7;
        let usual = match draft.quirk {
            Quirk::ToConfirm => elapsed.saturating_sub(1).max(1),
            _ if draft.kind == Kind::Apprenticeship => 36,
            _ => (required / 360 + 2).max(elapsed + 3),
        };
        let room = weeks(self.calendar.years[draft.year].ends_on - Days::new(3));
        let least = required.div_ceil(usual.min(room));
        let most = if draft.quirk == Quirk::ToConfirm { least + 30 } else { required / (elapsed + 2) };
        Load { least, most: most.max(least) }
    }

    pub(super) fn blocks(&mut self, draft: &Draft, offered: &[WeeklyBlock], load: Load) -> Vec<WeeklyBlock> {
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
        let mut offered = if draft.kind.is_one_day() { offered[..1].to_vec() } else { offered.to_vec() };
        if draft.quirk == Quirk::StartsTomorrow {
            let school_days = draft.from.iter_days().take(14).filter(|d| !self.calendar.is_off(*d));
            let next = school_days.map(Day::of).find(|d| !d.is_weekend());
            offered.truncate(1);
            offered[0].day = next.unwrap_or(offered[0].day);
        }
        week::plan(&offered, load, class_ends, draft.quirk == Quirk::ClassConflict)
    }

    pub(super) fn dates(&mut self, draft: &Draft, blocks: &[WeeklyBlock]) -> Dates {
        if draft.kind.is_one_day() {
            let day = week::last_working_day(self.calendar, blocks, draft.to.unwrap_or(draft.from));
            return Dates {
                starts: day,
                ends: day,
                ended: (draft.stage == PlacementStage::Completed).then_some(day),
            };
        }
        let (calendar, today) = (self.calendar, self.calendar.today);
        let mut starts = week::first_working_day(calendar, blocks, draft.from);
        // Over a long break the first working day may lie ahead of work that has begun.
        if draft.stage == PlacementStage::Active && starts >= today {
            starts = week::last_working_day(calendar, blocks, today - Days::new(1));
        }
        let ends = match draft.to {
            Some(to) => week::last_working_day(calendar, blocks, to),
            None => self.planned_end(draft, blocks, starts).max(starts),
        };
        let starts = starts.min(ends);
        let ended = match draft.stage {
            PlacementStage::EndedEarly => Some(starts + Days::new(self.dice.between(10, 32) as u64)),
            PlacementStage::Withdrawn => Some(starts - Days::new(self.dice.between(1, 9) as u64)),
            PlacementStage::Completed => Some(ends),
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
        let end = last
            .map_or(starts, |sunday| week::last_working_day(self.calendar, blocks, *sunday + Days::new(6)));
        end.min(year_ends)
    }

    pub(super) fn steps(&mut self, draft: &Draft, matched: NaiveDate, dates: &Dates) -> Steps {
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

    pub(super) fn hours(
        &mut self,
        draft: &Draft,
        id: PlacementId,
        blocks: &[WeeklyBlock],
        dates: &Dates,
    ) -> Vec<HoursEntry> {
        use PlacementStage::{Active, Completed, EndedEarly};
        let (today, required) = (self.calendar.today, draft.kind.hours() * 60);
        let weeks = |to| week::weeks(self.calendar, dates.starts, to);
        // Made up within two weeks, as the placement says.
        let last = today.min(dates.ends + Days::new(14));
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
                hours::under_way(self.mint, id, &weeks(last), required + 60, required, 100, today)
            }
            (Active, quirk) => {
                let weekly = domain::time::weekly_minutes(blocks);
                let due = weekly * ((today - dates.starts).num_days().max(0) as u32 / 7);
                let share = if quirk == Quirk::Behind { 62 } else { 100 };
                hours::under_way(self.mint, id, &weeks(last), due, required, share, today)
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
}
