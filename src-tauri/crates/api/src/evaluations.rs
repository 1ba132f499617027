//! Evaluations of a placement by its supervisor.

use chrono::NaiveDate;
use domain::{
    evaluation::{Evaluation, EvaluationMoment, SkillRating},
    ids::{EvaluationId, PlacementId},
    violation::Violations,
};
use schemars::JsonSchema;
use serde::Deserialize;
use storage::{row, rows};
use ts_rs::TS;

use crate::{call::Call, commands::Nothing, error::Result, settings::put, visits::student_of};

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddEvaluation {
    pub placement_id: PlacementId,
    pub moment: EvaluationMoment,
    pub made_on: NaiveDate,
    pub evaluator: String,
    pub ratings: Vec<SkillRating>,
    #[serde(default)]
    pub comment: String,
}

pub fn add(call: &Call<'_>, args: AddEvaluation) -> Result<Evaluation> {
    let me = call.office()?.me();
    let evaluation = Evaluation {
        id: call.new_id()?,
        placement_id: args.placement_id,
        moment: args.moment,
        made_on: args.made_on,
        evaluator: args.evaluator,
        ratings: args.ratings,
        comment: args.comment,
        author: me.name,
        position: me.position,
        at: call.now(),
    };
    let whom = checked(call, &evaluation)?;
    let moment = evaluation.moment.label().to_lowercase();
    let sentence = format!("entered the {moment} evaluation of {whom}");
    call.write("add_evaluation", sentence, |tx| put(tx, &evaluation))
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveEvaluation {
    pub id: EvaluationId,
    pub moment: EvaluationMoment,
    pub made_on: NaiveDate,
    pub evaluator: String,
    pub ratings: Vec<SkillRating>,
    #[serde(default)]
    pub comment: String,
}

/// Who entered it stays.
pub fn save(call: &Call<'_>, args: SaveEvaluation) -> Result<Evaluation> {
    let was: Evaluation = call.read(|conn| Ok(row::get(conn, args.id.0)?))?;
    let evaluation = Evaluation {
        moment: args.moment,
        made_on: args.made_on,
        evaluator: args.evaluator,
        ratings: args.ratings,
        comment: args.comment,
        ..was
    };
    let whom = checked(call, &evaluation)?;
    call.write("save_evaluation", format!("changed an evaluation of {whom}"), |tx| put(tx, &evaluation))
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveEvaluation {
    pub id: EvaluationId,
}

pub fn remove(call: &Call<'_>, args: RemoveEvaluation) -> Result<Nothing> {
    let whom = call.read(|conn| {
        let evaluation: Evaluation = row::get(conn, args.id.0)?;
        student_of(conn, &row::get(conn, evaluation.placement_id.0)?)
    })?;
    call.write("remove_evaluation", format!("removed an evaluation of {whom}"), |tx| {
        Ok(tx.remove::<Evaluation>(args.id.0)?)
    })?;
    Ok(Nothing {})
}

/// The student evaluated, once the evaluation keeps its rules; a placement has one of each moment.
fn checked(call: &Call<'_>, evaluation: &Evaluation) -> Result<String> {
    evaluation.validate(call.today())?;
    call.read(|conn| {
        let placement = row::get(conn, evaluation.placement_id.0)?;
        let others = rows::evaluation::list_of_placement(conn, evaluation.placement_id)?;
        let mut v = Violations::default();
        v.when(
            others.iter().any(|o| o.moment == evaluation.moment && o.id != evaluation.id),
            "moment",
            "unique",
            format!(
                "The {} evaluation is in already. Edit it instead.",
                evaluation.moment.label().to_lowercase()
            ),
        );
        v.finish()?;
        student_of(conn, &placement)
    })
}
