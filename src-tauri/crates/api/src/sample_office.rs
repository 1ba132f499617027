//! The sample office: generated, seeded, and written through the same door as everything else.

use std::path::Path;

use sample::{Plan, SampleOffice};
use storage::{Actor, NewOffice, Op, Row, Store, Tx};

use crate::{call::Call, error::Result, session::chance};

const STUDENTS: usize = 12_004;
const SEED: u64 = 214;

/// Makes the sample at `folder`; after an error nothing is left there.
pub(crate) fn make(call: &Call<'_>, folder: &Path, students: Option<u32>, seed: Option<u64>) -> Result<()> {
    let plan = Plan {
        students: students.map_or(STUDENTS, |n| usize::try_from(n).unwrap_or(STUDENTS)),
        seed: seed.unwrap_or(SEED),
        today: call.today(),
    };
    call.progress.report(0, 0, "Inventing a district");
    let office = sample::office(&plan);
    call.progress.go_on()?;
    let (store, _) = Store::create(folder, &NewOffice::Sample, chance(call), call.now())?;
    let actor = Actor { staff_id: None, name: "Placement Desk".into(), position: "sample generator".into() };
    let written =
        store.write_lasting(&actor, Op::new("make_sample", "made the sample office"), call.now(), |tx| {
            fill(call, tx, office)
        });
    drop(store);
    if let Err(error) = written {
        std::fs::remove_dir_all(folder)?;
        return Err(error);
    }
    Ok(())
}

fn fill(call: &Call<'_>, tx: &mut Tx<'_>, office: SampleOffice) -> Result<()> {
    let total: u64 = 26;
    let mut done: u64 = 0;
    let mut step = |label: &str| {
        done += 1;
        call.progress.report(done, total, label);
        call.progress.go_on()
    };
    tx.insert(&office.office)?;
    macro_rules! write {
        ($($list:ident $label:literal),+ $(,)?) => {$(
            step($label)?;
            all(tx, &office.$list)?;
        )+};
    }
    write! {
        school_years "Writing the calendar", terms "Writing the calendar", schools "Writing schools", days_off "Writing the calendar",
        bell_schedules "Writing bell schedules", clusters "Writing pathways", pathways "Writing pathways", staff "Writing staff",
        kinds "Writing kinds of experience", hour_rules "Writing rules", students "Writing students", guardians "Writing guardians",
        timetables "Writing classes", employers "Writing employers", sites "Writing sites", people "Writing people",
        credentials "Writing insurance", opportunities "Writing opportunities", contacts "Writing contacts", notes "Writing notes",
        placements "Writing placements", placement_events "Writing placements", hours "Writing hours", signers "Writing signers",
        visits "Writing visits", evaluations "Writing evaluations",
    }
    for (year, last) in &office.last_numbers {
        tx.pass_numbers("placement", 2000 + year, i64::from(*last))?;
    }
    Ok(())
}

fn all<R: Row>(tx: &mut Tx<'_>, rows: &[R]) -> Result<()> {
    for row in rows {
        tx.insert(row)?;
    }
    Ok(())
}
