//! A name that is corrected on a record is corrected on the agreements that still wait for that signature.

use domain::{
    ids::{PersonId, StaffId, StudentId},
    office::Office,
    paper::{Signer, SignerRole},
    placement::Placement,
};
use storage::{Connection, Tx, rows};

use crate::{error::Result, settings::office_of, signers::wanted};

/// Who signs the agreements that a change of records may touch, as they stood before it.
#[must_use = "the signers follow only when told to"]
pub(crate) struct SignerNames {
    /// None where no agreement waits.
    office: Option<Office>,
    waiting: Vec<(Placement, Named)>,
}

type Named = Vec<(SignerRole, String)>;

impl SignerNames {
    pub fn of_students(conn: &Connection, ids: impl IntoIterator<Item = StudentId>) -> Result<Self> {
        Self::of(conn, rows::placement::list_unsigned_of_students(conn, ids)?)
    }

    pub fn of_people(conn: &Connection, ids: impl IntoIterator<Item = PersonId>) -> Result<Self> {
        Self::of(conn, rows::placement::list_unsigned_of_people(conn, ids)?)
    }

    pub fn of_staff(conn: &Connection, id: StaffId) -> Result<Self> {
        Self::of(conn, rows::placement::list_unsigned_of_staff(conn, id)?)
    }

    fn of(conn: &Connection, placements: Vec<Placement>) -> Result<Self> {
        if placements.is_empty() {
            return Ok(Self { office: None, waiting: Vec::new() });
        }
        let office = office_of(conn)?;
        let named = |placement: Placement| {
            let names = wanted(conn, &placement, &office)?;
            Ok((placement, names))
        };
        let waiting = placements.into_iter().map(named).collect::<Result<_>>()?;
        Ok(Self { office: Some(office), waiting })
    }

    /// After the change: an unsigned line that bears the name of before takes the one of now. A name given by hand stays.
    pub fn follow(self, tx: &mut Tx<'_>) -> Result<()> {
        let Some(office) = self.office else { return Ok(()) };
        for (placement, names) in self.waiting {
            let now = wanted(tx.conn(), &placement, &office)?;
            let renamed: Vec<_> = names.into_iter().zip(now).filter(|(old, new)| old != new).collect();
            if renamed.is_empty() {
                continue;
            }
            for line in rows::signer::list_with_amendments(tx.conn(), placement.id)? {
                let of_line = |((role, old), _): &&((SignerRole, String), _)| {
                    *role == line.role && *old == line.name && !line.has_signed()
                };
                if let Some((_, (_, name))) = renamed.iter().find(of_line) {
                    tx.update(&Signer { name: name.clone(), ..line })?;
                }
            }
        }
        Ok(())
    }
}
