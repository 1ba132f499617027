//! One search over students, employers, people, opportunities and placements.

use domain::{employer::Employer, lists::OpportunityRow};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use storage::{
    Connection,
    reports::{self, opportunity_rows::Opportunities, placement_facts::Placements, student_facts::Students},
    row, search as index,
};
use ts_rs::TS;

/// Accents, case and apostrophes don’t tell names apart when they are looked up.
pub use storage::fold::list_key;
use uuid::Uuid;

use crate::{call::Call, error::Result};

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Search {
    pub text: String,
    /// At most 50.
    pub limit: u32,
    /// `student`, `employer`, `person`, `opportunity`, `placement`; empty = all.
    #[serde(default)]
    pub among: Vec<String>,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct Hit {
    pub noun: String,
    /// What to open: for a person, the employer.
    pub id: Uuid,
    pub title: String,
    /// “Senior, Wheeling”.
    pub detail: String,
}

pub fn search(call: &Call<'_>, args: Search) -> Result<Vec<Hit>> {
    let among: Vec<&str> = args.among.iter().map(String::as_str).collect();
    let limit = usize::try_from(args.limit.min(50)).unwrap_or(50);
    call.read(|conn| {
        let found = index::search(conn, &args.text, &among, limit)?;
        let mut hits = Vec::new();
        for (noun, id) in found {
            if let Some(hit) = hit(conn, noun, id)? {
                hits.push(hit);
            }
        }
        Ok(hits)
    })
}

fn hit(conn: &Connection, noun: String, id: Uuid) -> Result<Option<Hit>> {
    let told = match noun.as_str() {
        "student" => reports::student_facts::list(conn, &Students::These(vec![domain::ids::StudentId(id)]))?
            .pop()
            .map(|s| {
                (
                    id,
                    s.name,
                    [grade(s.grade), s.school, s.local_id]
                        .iter()
                        .filter(|p| !p.is_empty())
                        .cloned()
                        .collect::<Vec<_>>()
                        .join(" · "),
                )
            }),
        "employer" => row::find::<Employer>(conn, id)?.map(|e| (id, e.name, e.industry)),
        "person" => match row::find::<domain::employer::Person>(conn, id)? {
            Some(p) => row::find::<Employer>(conn, p.employer_id.0)?.map(|e| (e.id.0, p.name, e.name)),
            None => None,
        },
        "opportunity" => reports::opportunity_rows::list(
            conn,
            &Opportunities::These(vec![domain::ids::OpportunityId(id)]),
        )?
        .pop()
        .map(|o: OpportunityRow| (id, o.title, o.employer)),
        "placement" => {
            reports::placement_facts::list(conn, &Placements::These(vec![domain::ids::PlacementId(id)]))?
                .pop()
                .map(|p| (id, format!("{} at {}", p.student, p.employer), p.number))
        }
        _ => None,
    };
    Ok(told.map(|(id, title, detail)| Hit { noun, id, title, detail }))
}

fn grade(grade: Option<i16>) -> String {
    match grade {
        Some(12) => "Senior".into(),
        Some(11) => "Junior".into(),
        Some(0) => "Kindergarten".into(),
        Some(g) => format!("Grade {g}"),
        None => String::new(),
    }
}
