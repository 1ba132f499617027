//! Several students excused from the experience at once, for one reason.

use domain::{
    ids::StudentId,
    plural::counted,
    student::{Student, Waiver},
    violation::Violations,
};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::{call::Call, error::Result, students::Changed};

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WaiveStudents {
    pub ids: Vec<StudentId>,
    pub reason: String,
}

/// A waiver that a student has already stays as it is: its day and its author are on record.
pub fn waive_students(call: &Call<'_>, args: WaiveStudents) -> Result<Changed> {
    let reason = args.reason.trim();
    let mut v = Violations::default();
    v.required(reason, "reason", "Give the reason for the waiver; the year-end report asks for it.");
    v.finish()?;
    let waiver = Waiver { reason: reason.into(), on: call.today(), by: call.office()?.me().name };
    let whom = counted(args.ids.len(), "student");
    call.write("waive_students", format!("waived {whom}"), |tx| {
        let mut changed = 0;
        for id in &args.ids {
            let mut student: Student = tx.get(id.0)?;
            if student.waiver.is_none() {
                student.waiver = Some(waiver.clone());
                changed += u32::from(tx.update(&student)?);
            }
        }
        Ok(Changed { changed })
    })
}
