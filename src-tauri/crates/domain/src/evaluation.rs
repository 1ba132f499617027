//! Evaluations: what a supervisor says of a student's work, at midterm and at the end.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    ids::{EvaluationId, PlacementId},
    violation::Violations,
    words::words,
};

words! { EvaluationMoment { Midterm = "midterm" "Midterm", Final = "final" "Final" } }

words! {
    Skill {
        Attendance = "attendance" "Attendance",
        Punctuality = "punctuality" "Punctuality",
        Appearance = "appearance" "Appearance",
        Initiative = "initiative" "Initiative",
        Quality = "quality" "Quality of work",
        Communication = "communication" "Communication",
        Supervision = "supervision" "Response to supervision",
        Teamwork = "teamwork" "Teamwork",
        ProblemSolving = "problem_solving" "Problem solving",
        Culture = "culture" "Workplace culture, policy and safety",
    }
}

words! {
    Rating {
        ImprovementPlan = "improvement_plan" "Improvement plan needed",
        NeedsDevelopment = "needs_development" "Needs development",
        Proficient = "proficient" "Proficient",
        Exemplary = "exemplary" "Exemplary",
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SkillRating {
    pub skill: Skill,
    pub rating: Rating,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Evaluation {
    pub id: EvaluationId,
    pub placement_id: PlacementId,
    pub moment: EvaluationMoment,
    pub made_on: NaiveDate,
    /// The supervisor who evaluated, by name.
    pub evaluator: String,
    /// A skill that isn't here wasn't rated.
    pub ratings: Vec<SkillRating>,
    pub comment: String,
    /// Who entered it.
    pub author: String,
    pub position: String,
    pub at: DateTime<Utc>,
}

impl Evaluation {
    pub fn validate(&self, today: NaiveDate) -> Result<(), Violations> {
        let mut v = Violations::default();
        v.required(&self.evaluator, "evaluator", "Say who evaluated the student.");
        v.when(
            self.made_on > today,
            "made_on",
            "range",
            "The day lies ahead. Enter an evaluation once it is there.",
        );
        v.when(self.ratings.is_empty(), "ratings", "required", "Rate at least one of the ten skills.");
        let rated: BTreeSet<Skill> = self.ratings.iter().map(|r| r.skill).collect();
        v.when(rated.len() < self.ratings.len(), "ratings", "unique", "A skill is rated twice.");
        v.finish()
    }

    /// Skills rated proficient or better.
    pub fn proficient(&self) -> usize {
        self.ratings.iter().filter(|r| r.rating >= Rating::Proficient).count()
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn evaluation(ratings: &[(Skill, Rating)]) -> Evaluation {
        Evaluation {
            id: EvaluationId(Uuid::nil()),
            placement_id: PlacementId(Uuid::nil()),
            moment: EvaluationMoment::Final,
            made_on: "2026-11-24".parse().unwrap(),
            evaluator: "Rosa Brandt".into(),
            ratings: ratings
                .iter()
                .map(|(skill, rating)| SkillRating { skill: *skill, rating: *rating })
                .collect(),
            comment: String::new(),
            author: "Ana Petrov".into(),
            position: "Coordinator".into(),
            at: DateTime::UNIX_EPOCH,
        }
    }

    #[test]
    fn an_evaluation_rates_each_skill_once_and_bears_a_name() {
        let today = "2026-11-24".parse().unwrap();
        let once = [(Skill::Teamwork, Rating::Exemplary), (Skill::Attendance, Rating::NeedsDevelopment)];
        let good = evaluation(&once);
        assert!(good.validate(today).is_ok());
        assert_eq!(good.proficient(), 1);
        let rules = |e: Evaluation| e.validate(today).unwrap_err().0.remove(0).rule;
        assert_eq!(rules(evaluation(&[])), "required");
        assert_eq!(rules(evaluation(&[once[0], once[0]])), "unique");
        assert_eq!(rules(Evaluation { evaluator: String::new(), ..good.clone() }), "required");
        assert_eq!(rules(Evaluation { made_on: "2026-11-25".parse().unwrap(), ..good }), "range");
    }

    #[test]
    fn there_are_ten_skills_and_four_ratings() {
        assert_eq!((Skill::ALL.len(), Rating::ALL.len()), (10, 4));
    }
}
