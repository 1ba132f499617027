//! Employers that look alike and are two: said once, the pair isn't asked about again.

use domain::{
    employer::Employer,
    ids::{EmployerId, NotTheSameId},
    not_the_same::NotTheSame,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use storage::{Connection, Tx, row, rows};
use ts_rs::TS;

use crate::{call::Call, commands::Nothing, error::Result};

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MarkNotTheSame {
    pub one: EmployerId,
    pub other: EmployerId,
}

/// A pair that is marked already stays as it is.
pub fn mark(call: &Call<'_>, args: MarkNotTheSame) -> Result<NotTheSame> {
    let (one_id, other_id) = NotTheSame::pair(args.one, args.other);
    let me = call.office()?.me();
    let id = call.new_id()?;
    let marked = NotTheSame { id, one_id, other_id, author: me.name, position: me.position, at: call.now() };
    marked.validate()?;
    let (one, other, known) = call.read(|conn| {
        let one: Employer = row::get(conn, args.one.0)?;
        let other: Employer = row::get(conn, args.other.0)?;
        Ok((one, other, find(conn, one_id, other_id)?))
    })?;
    if let Some(known) = known {
        return Ok(known);
    }
    let sentence = format!("told {} and {} apart", one.name, other.name);
    call.write("mark_not_the_same", sentence, |tx| {
        tx.insert(&marked)?;
        Ok(marked.clone())
    })
}

fn find(conn: &Connection, one: EmployerId, other: EmployerId) -> Result<Option<NotTheSame>> {
    let of_one = rows::not_the_same::list_of_employer(conn, one)?;
    Ok(of_one.into_iter().find(|pair| (pair.one_id, pair.other_id) == (one, other)))
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct ApartRow {
    pub id: NotTheSameId,
    pub one_id: EmployerId,
    pub one: String,
    pub other_id: EmployerId,
    pub other: String,
    pub at: chrono::DateTime<chrono::Utc>,
    pub author: String,
    pub position: String,
}

/// The latest first.
pub fn list(call: &Call<'_>, _: Nothing) -> Result<Vec<ApartRow>> {
    call.read(|conn| {
        let mut told = Vec::new();
        for NotTheSame { id, one_id, other_id, author, position, at } in rows::not_the_same::list(conn)? {
            let one = row::get::<Employer>(conn, one_id.0)?.name;
            let other = row::get::<Employer>(conn, other_id.0)?.name;
            told.push(ApartRow { id, one_id, one, other_id, other, at, author, position });
        }
        Ok(told)
    })
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct UnmarkNotTheSame {
    pub id: NotTheSameId,
}

/// The pair is asked about again where it looks alike.
pub fn unmark(call: &Call<'_>, args: UnmarkNotTheSame) -> Result<Nothing> {
    let (one, other) = call.read(|conn| {
        let pair: NotTheSame = row::get(conn, args.id.0)?;
        let one: Employer = row::get(conn, pair.one_id.0)?;
        Ok((one, row::get::<Employer>(conn, pair.other_id.0)?))
    })?;
    let sentence = format!("no longer told {} and {} apart", one.name, other.name);
    call.write("unmark_not_the_same", sentence, |tx| Ok(tx.remove::<NotTheSame>(args.id.0)?))?;
    Ok(Nothing {})
}

/// Of two that become one, what was told of the one that goes holds for the one that stays.
pub(crate) fn hand_over(tx: &mut Tx<'_>, from: EmployerId, to: EmployerId) -> Result<()> {
    for pair in rows::not_the_same::list_of_employer(tx.conn(), from)? {
        let third = if pair.one_id == from { pair.other_id } else { pair.one_id };
        let (one_id, other_id) = NotTheSame::pair(to, third);
        if third == to || find(tx.conn(), one_id, other_id)?.is_some() {
            tx.remove::<NotTheSame>(pair.id.0)?;
        } else {
            tx.update(&NotTheSame { one_id, other_id, ..pair })?;
        }
    }
    Ok(())
}
