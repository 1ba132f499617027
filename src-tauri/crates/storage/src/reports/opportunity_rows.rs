//! Opportunities as the list tells them.

use domain::{
    ids::{EmployerId, OpportunityId, PathwayId, SchoolYearId},
    lists::OpportunityRow,
    opportunity::Requirements,
    time::{WeeklyBlock, blocks_in_words, weekly_minutes},
};
use rusqlite::{Connection, params_from_iter};

use super::{
    alignment::Alignment,
    lines::{Line, lines},
};
use crate::{
    Result,
    column::{ToColumn, Value},
    rows::id_list,
};

/// Which opportunities to tell of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opportunities {
    All,
    OfYear(SchoolYearId),
    OfEmployer(EmployerId),
    These(Vec<OpportunityId>),
}

/// By title.
pub fn list(conn: &Connection, which: &Opportunities) -> Result<Vec<OpportunityRow>> {
    let alignment = Alignment::read(conn)?;
    let (condition, param) = which.condition()?;
    let sql =
        format!("{} {condition} ORDER BY list_key(o.title), o.id", include_str!("opportunity_rows.sql"));
    lines(conn, &sql, params_from_iter(param), |line| row(line, &alignment))
}

impl Opportunities {
    fn condition(&self) -> Result<(&'static str, Option<Value>)> {
        Ok(match self {
            Self::All => ("", None),
            Self::OfYear(id) => ("WHERE o.school_year_id = ?1", Some(id.to_column()?)),
            Self::OfEmployer(id) => ("WHERE o.employer_id = ?1", Some(id.to_column()?)),
            Self::These(ids) => (
                "WHERE o.id IN (SELECT unhex(value) FROM json_each(?1))",
                Some(Value::Text(id_list(ids.iter().map(|id| id.0)))),
            ),
        })
    }
}

fn row(line: &mut Line<'_>, alignment: &Alignment) -> Result<OpportunityRow> {
    let id = line.take()?;
    let title = line.take()?;
    let employer_id = line.take()?;
    let employer = line.take()?;
    let site_id = line.take()?;
    let (site, city) = (line.text()?, line.text()?);
    let school_year_id = line.take()?;
    let kind = line.take()?;
    let pathways = alignment.names(&line.take::<Vec<PathwayId>>()?);
    let cluster = line.text()?;
    let (starts_on, ends_on) = (line.take()?, line.take()?);
    let blocks: Vec<WeeklyBlock> = line.take()?;
    Ok(OpportunityRow {
        id,
        title,
        employer_id,
        employer,
        site_id,
        site,
        city,
        school_year_id,
        kind,
        pathways,
        cluster,
        starts_on,
        ends_on,
        schedule: blocks_in_words(&blocks),
        weekly_minutes: weekly_minutes(&blocks),
        seats: line.take()?,
        taken: line.take()?,
        hours: line.take()?,
        paid: line.take()?,
        requirements: in_words(&line.take()?),
        status: line.take()?,
    })
}

/// “Age 16, grade 11, TB test, own transport”.
fn in_words(requirements: &Requirements) -> String {
    let Requirements { min_age, min_grade, clearances, own_transport, other } = requirements;
    let mut words: Vec<String> = Vec::new();
    words.extend(min_age.map(|age| format!("age {age}")));
    words.extend(min_grade.map(|grade| format!("grade {grade}")));
    words.extend(clearances.iter().map(|kind| kind.label().to_owned()));
    words.extend(own_transport.then(|| "own transport".to_owned()));
    words.extend(Some(other.trim().to_owned()).filter(|other| !other.is_empty()));
    let text = words.join(", ");
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use domain::student::ClearanceKind;

    use super::*;

    #[test]
    fn requirements_are_told_in_one_line() {
        let asks = Requirements {
            min_age: Some(16),
            min_grade: Some(11),
            clearances: vec![ClearanceKind::TbTest],
            own_transport: true,
            other: String::new(),
        };
        assert_eq!(in_words(&asks), "Age 16, grade 11, TB test, own transport");
        assert_eq!(in_words(&Requirements::default()), "");
    }
}
