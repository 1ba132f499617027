//! The schools of a roster beside those the office has.

use std::collections::HashMap;

use domain::{ids::SchoolId, school::School};
use imports::oneroster::SchoolDraft;
use storage::{Connection, rows};
use uuid::Uuid;

use super::Plan;
use crate::error::Result;

impl Plan {
    /// The office's school for each id of the roster.
    pub(super) fn schools<'d>(
        &mut self,
        conn: &Connection,
        drafts: impl Iterator<Item = &'d SchoolDraft>,
        new_id: &mut impl FnMut() -> Result<Uuid>,
    ) -> Result<HashMap<String, SchoolId>> {
        let stored = rows::school::list(conn)?;
        let mut ids = HashMap::new();
        for draft in drafts {
            let same = |s: &&School| s.roster_id.as_deref() == Some(draft.roster_id.as_str());
            let named = |s: &&School| s.roster_id.is_none() && s.name.eq_ignore_ascii_case(&draft.name);
            let known = stored.iter().find(same).or_else(|| stored.iter().find(named));
            let mut school = match known {
                Some(school) => school.clone(),
                None => new_school(new_id()?.into(), draft),
            };
            ids.insert(draft.roster_id.clone(), school.id);
            school.roster_id = Some(draft.roster_id.clone());
            if !draft.name.trim().is_empty() {
                school.name.clone_from(&draft.name);
            }
            school.active = draft.active;
            if known != Some(&school) {
                self.schools.push(school);
            }
        }
        for school in stored {
            if let Some(roster_id) = school.roster_id {
                ids.entry(roster_id).or_insert(school.id);
            }
        }
        Ok(ids)
    }
}

fn new_school(id: SchoolId, draft: &SchoolDraft) -> School {
    let number = draft.identifier.as_ref().unwrap_or(&draft.roster_id);
    let name = if draft.name.trim().is_empty() { number } else { &draft.name };
    let short = name
        .trim_end_matches("High School")
        .trim_end_matches("Elementary School")
        .trim_end_matches("Middle School")
        .trim();
    School {
        id,
        name: name.clone(),
        short_name: if short.is_empty() { name.clone() } else { short.into() },
        code: draft.identifier.clone().unwrap_or_default(),
        roster_id: Some(draft.roster_id.clone()),
        address: Default::default(),
        point: None,
        phone: String::new(),
        principal: String::new(),
        active: draft.active,
    }
}
