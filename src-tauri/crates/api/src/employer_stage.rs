//! An employer's move from one stage of the relation to another, as the board makes it.

use domain::{
    employer::{Employer, EmployerStage},
    ids::EmployerId,
};
use schemars::JsonSchema;
use serde::Deserialize;
use storage::row;
use ts_rs::TS;

use crate::{call::Call, error::Result};

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MoveEmployer {
    pub id: EmployerId,
    pub to: EmployerStage,
    /// Asked for by “Do not use”, kept by “Paused”; elsewhere it is dropped.
    #[serde(default)]
    pub reason: String,
}

/// Nothing else of the employer is touched, so that a board drawn a while ago puts back no old value.
pub fn move_to(call: &Call<'_>, args: MoveEmployer) -> Result<Employer> {
    let mut employer: Employer = call.read(|conn| Ok(row::get(conn, args.id.0)?))?;
    employer.stage = args.to;
    employer.stage_reason = match args.to {
        EmployerStage::Paused | EmployerStage::DoNotUse => args.reason.trim().to_owned(),
        EmployerStage::Prospect | EmployerStage::Talking | EmployerStage::Partner => String::new(),
    };
    employer.validate()?;
    call.write("move_employer", format!("marked {} {}", employer.name, args.to.label()), |tx| {
        tx.update(&employer)?;
        Ok(employer.clone())
    })
}
