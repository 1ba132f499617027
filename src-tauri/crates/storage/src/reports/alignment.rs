//! The office's alignment rule with the pathways it needs, read once for a whole list.

use std::collections::HashMap;

use domain::{
    alignment::is_aligned,
    ids::{ClusterId, PathwayId},
    office::OfficeSettings,
    pathway::Pathway,
};
use rusqlite::Connection;

use super::lines::Line;
use crate::{Result, rows};

pub(super) struct Alignment {
    pathways: HashMap<PathwayId, Pathway>,
    cluster_counts: bool,
}

impl Alignment {
    pub fn read(conn: &Connection) -> Result<Self> {
        let settings =
            rows::office::the_office(conn)?.map_or_else(OfficeSettings::default, |office| office.settings);
        let pathways = rows::pathway::list(conn)?.into_iter().map(|pathway| (pathway.id, pathway)).collect();
        Ok(Self { pathways, cluster_counts: settings.cluster_counts_as_aligned })
    }

    pub fn is_aligned(
        &self,
        student: impl IntoIterator<Item = PathwayId>,
        opening: &[PathwayId],
        cluster: Option<ClusterId>,
    ) -> bool {
        let pathways = student.into_iter().filter_map(|id| self.pathways.get(&id));
        is_aligned(pathways, opening, cluster, self.cluster_counts)
    }

    /// Reads five cells: the student's main pathway and the others, the opening's pathways, its cluster, and what a person decided.
    pub fn take(&self, line: &mut Line<'_>) -> Result<bool> {
        let main: Option<PathwayId> = line.take()?;
        let others: Vec<PathwayId> = line.take()?;
        let student = main.into_iter().chain(others);
        let opening = line.take::<Option<Vec<PathwayId>>>()?.unwrap_or_default();
        let by_rule = self.is_aligned(student, &opening, line.take()?);
        Ok(line.take::<Option<bool>>()?.unwrap_or(by_rule))
    }

    /// “Nursing, Dental assisting”; pathways that are gone are left out.
    pub fn names(&self, pathways: &[PathwayId]) -> String {
        let names: Vec<&str> = pathways
            .iter()
            .filter_map(|id| self.pathways.get(id))
            .map(|pathway| pathway.name.as_str())
            .collect();
        names.join(", ")
    }
}
