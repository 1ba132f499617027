//! A block of cells pasted into a list: many rows and columns as one step.

use domain::{ids::StudentId, student::Student};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::{
    call::Call,
    error::Result,
    students::{Changed, StudentChange},
};

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FillStudents {
    pub cells: Vec<StudentCell>,
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StudentCell {
    pub id: StudentId,
    pub change: StudentChange,
}

pub fn fill_students(call: &Call<'_>, args: FillStudents) -> Result<Changed> {
    let sentence = sentence(&args.cells);
    call.write("fill_students", sentence, |tx| {
        let mut changed = 0;
        for of_one in args.cells.chunk_by(|a, b| a.id == b.id) {
            let Some(first) = of_one.first() else { continue };
            let mut student: Student = tx.get(first.id.0)?;
            for cell in of_one {
                cell.change.make(&mut student);
            }
            changed += u32::from(tx.update(&student)?);
        }
        Ok(Changed { changed })
    })
}

/// “filled in the pathway and counselor of 12 students”
fn sentence(cells: &[StudentCell]) -> String {
    let mut what: Vec<&str> = Vec::new();
    for cell in cells {
        if !what.contains(&cell.change.what()) {
            what.push(cell.change.what());
        }
    }
    let mut ids: Vec<StudentId> = cells.iter().map(|cell| cell.id).collect();
    ids.sort_unstable();
    ids.dedup();
    let students = if ids.len() == 1 { "1 student".to_owned() } else { format!("{} students", ids.len()) };
    format!("filled in the {} of {students}", what.join(" and "))
}
