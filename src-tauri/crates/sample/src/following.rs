//! What followed a finished placement: visits by its coordinator and the evaluations of its supervisor.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use domain::{
    employer::Person,
    evaluation::{Evaluation, EvaluationMoment, Rating, Skill, SkillRating},
    ids::{EvaluationId, PersonId, StaffId, VisitId},
    placement::{Placement, PlacementStage},
    staff::Staff,
    visit::{Visit, VisitKind},
};

use crate::{dice::Dice, mint::Mint, placements::office_hour};

const SEEN: [&str; 5] = [
    "On time every day. Asks good questions.",
    "Works on their own by now. The supervisor would host again.",
    "Safety glasses on, as agreed. Hours sheet is up to date.",
    "Shy with customers; we agreed on a goal for the next two weeks.",
    "Tasks match the training plan.",
];
const SAID: [&str; 5] = [
    "A pleasure to have on the team.",
    "Learned our system within a week.",
    "Should ask sooner when something is unclear.",
    "Reliable and kind to our visitors.",
    "",
];

/// In the order of the placements.
pub struct Following<'a> {
    pub mint: &'a mut Mint,
    pub dice: Dice,
    pub staff: HashMap<StaffId, &'a Staff>,
    pub people: HashMap<PersonId, &'a Person>,
    pub today: NaiveDate,
    pub visits: Vec<Visit>,
    pub evaluations: Vec<Evaluation>,
}

impl Following<'_> {
    pub fn follow(&mut self, placement: &Placement) {
        let (Some(first), Some(last)) = (placement.starts_on, placement.ended_on) else { return };
        let Some(middle) = placement.midterm_on.filter(|_| placement.stage == PlacementStage::Completed)
        else {
            return;
        };
        if self.dice.percent(60) {
            let kind = if self.dice.percent(70) { VisitKind::Visit } else { VisitKind::Phone };
            let weeks = self.dice.between(1, 3).unsigned_abs();
            self.visit(placement, kind, (first + Days::new(7 * weeks)).min(last));
        }
        if self.dice.percent(25) {
            self.visit(placement, VisitKind::Phone, middle.max(first).min(last));
        }
        if self.dice.percent(55) {
            self.evaluation(placement, EvaluationMoment::Midterm, middle.max(first).min(last));
        }
        if placement.final_on.is_some() && self.dice.percent(75) {
            self.evaluation(placement, EvaluationMoment::Final, last);
        }
    }

    fn visit(&mut self, placement: &Placement, kind: VisitKind, on: NaiveDate) {
        let Some(by) = placement.coordinator_id.and_then(|id| self.staff.get(&id)) else { return };
        self.visits.push(Visit {
            id: VisitId(self.mint.uuid()),
            placement_id: placement.id,
            kind,
            made_on: on,
            person_id: placement.supervisor_id,
            note: (*self.dice.pick(&SEEN)).to_owned(),
            staff_id: Some(by.id),
            author: by.name.clone(),
            position: by.position.clone(),
            at: office_hour(&mut self.dice, on),
        });
    }

    fn evaluation(&mut self, placement: &Placement, moment: EvaluationMoment, on: NaiveDate) {
        let by = placement.coordinator_id.and_then(|id| self.staff.get(&id));
        let supervisor = placement.supervisor_id.and_then(|id| self.people.get(&id));
        let (Some(by), Some(supervisor)) = (by, supervisor) else { return };
        // The final one is a little better than the midterm.
        let weights = match moment {
            EvaluationMoment::Midterm => [2, 20, 62, 16],
            EvaluationMoment::Final => [1, 8, 58, 33],
        };
        let ratings = Skill::ALL
            .iter()
            .map(|skill| SkillRating { skill: *skill, rating: Rating::ALL[self.dice.weighted(&weights)] })
            .collect();
        let entered = (on + Days::new(self.dice.below(4) as u64)).min(self.today - Days::new(1)).max(on);
        self.evaluations.push(Evaluation {
            id: EvaluationId(self.mint.uuid()),
            placement_id: placement.id,
            moment,
            made_on: on,
            evaluator: supervisor.name.clone(),
            ratings,
            comment: (*self.dice.pick(&SAID)).to_owned(),
            author: by.name.clone(),
            position: by.position.clone(),
            at: office_hour(&mut self.dice, entered),
        });
    }
}
