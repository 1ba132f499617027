//! How far the class is: schools by endorsement area, “n of N” in each cell.

use domain::{ids::SchoolId, lists::StudentFacts, pathway::EndorsementArea, status::StudentStatus};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use storage::{
    reports::{self, student_facts::Students},
    rows,
};
use ts_rs::TS;

use crate::{call::Call, error::Result, students::hour_rule};

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CoverageArgs {
    /// Columns are career clusters instead of endorsement areas.
    #[serde(default)]
    pub by_cluster: bool,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct Coverage {
    /// “Wheeling has 388 seniors left, 17% of the district’s gap”.
    pub finding: String,
    pub columns: Vec<CoverageColumn>,
    pub rows: Vec<CoverageRow>,
    /// Same order as `columns`.
    pub totals: Vec<CoverageCell>,
    pub total: CoverageCell,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct CoverageColumn {
    /// Code of the endorsement area, name of the cluster, or `none`.
    pub key: String,
    pub name: String,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct CoverageRow {
    pub school_id: SchoolId,
    pub school: String,
    pub cells: Vec<CoverageCell>,
    pub total: CoverageCell,
}

/// `done` of `seniors` have completed an aligned experience; the waived are in neither.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct CoverageCell {
    pub done: u32,
    pub seniors: u32,
    pub waived: u32,
}

impl CoverageCell {
    fn count(&mut self, status: StudentStatus) {
        match status {
            StudentStatus::Waived => self.waived += 1,
            StudentStatus::Completed => {
                self.done += 1;
                self.seniors += 1;
            }
            _ => self.seniors += 1,
        }
    }

    fn left(self) -> u32 {
        self.seniors - self.done
    }
}

pub fn coverage(call: &Call<'_>, args: CoverageArgs) -> Result<Coverage> {
    let today = call.today();
    call.read(|conn| {
        let rule = hour_rule(conn, today)?;
        let pathways = rows::pathway::list(conn)?;
        let clusters = rows::cluster::list(conn)?;
        let framework = crate::settings::office_of(conn)?.settings.framework;
        let none = CoverageColumn { key: "none".into(), name: "No pathway yet".into() };
        let mut columns: Vec<CoverageColumn> = if args.by_cluster {
            let used = clusters.iter().filter(|c| c.framework == framework);
            used.map(|c| CoverageColumn { key: c.name.clone(), name: c.name.clone() }).collect()
        } else {
            EndorsementArea::ALL
                .iter()
                .map(|a| CoverageColumn { key: a.code().into(), name: a.label().into() })
                .collect()
        };
        columns.push(none);
        let column_of = |student: &StudentFacts| {
            let pathway = pathways.iter().find(|p| Some(p.id) == student.pathway_id);
            let key = match (pathway, args.by_cluster) {
                (Some(p), false) => p.endorsement_area.code(),
                (Some(p), true) => {
                    clusters.iter().find(|c| c.id == p.cluster_id).map_or("none", |c| c.name.as_str())
                }
                (None, _) => "none",
            };
            columns.iter().position(|c| c.key == key).unwrap_or(columns.len() - 1)
        };
        let mut rows: Vec<CoverageRow> = rows::school::list(conn)?
            .into_iter()
            .map(|s| CoverageRow {
                school_id: s.id,
                school: s.short_name,
                cells: vec![CoverageCell::default(); columns.len()],
                total: CoverageCell::default(),
            })
            .collect();
        let mut totals = vec![CoverageCell::default(); columns.len()];
        let mut total = CoverageCell::default();
        for student in reports::student_facts::list(conn, &Students::OfGrade(12))? {
            if student.roster_status == domain::student::RosterStatus::Gone {
                continue;
            }
            let (status, column) = (student.status(rule.as_ref()), column_of(&student));
            let Some(row) = rows.iter_mut().find(|r| r.school_id == student.school_id) else { continue };
            for cell in [&mut row.cells[column], &mut row.total, &mut totals[column], &mut total] {
                cell.count(status);
            }
        }
        rows.retain(|r| r.total.seniors + r.total.waived > 0);
        rows.sort_by_key(|r| std::cmp::Reverse(r.total.left()));
        Ok(Coverage { finding: finding(&rows, total), columns, rows, totals, total })
    })
}

fn finding(rows: &[CoverageRow], total: CoverageCell) -> String {
    match rows.first() {
        None => "There are no seniors on the roster yet".into(),
        Some(_) if total.left() == 0 => "Every senior has completed an aligned experience".into(),
        Some(worst) => {
            let (left, all) = (worst.total.left(), total.left());
            format!(
                "{} has {left} seniors left, {}% of the district’s gap",
                worst.school,
                (left * 100 + all / 2) / all
            )
        }
    }
}
