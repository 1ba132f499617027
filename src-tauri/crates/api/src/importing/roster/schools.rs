//! The schools of a roster beside those the office has.

use std::collections::{HashMap, HashSet};

use domain::{ids::SchoolId, school::School};
use imports::{
    Code, Problem, Severity,
    oneroster::{SchoolDraft, StudentDraft},
};
use storage::{Connection, rows};
use uuid::Uuid;

use super::Plan;
use crate::error::{AppError, Result};

/// The schools that students of the roster can be at.
pub struct Schools {
    by_roster: HashMap<String, SchoolId>,
    /// The office's one school: where everybody is who isn't told to be anywhere.
    only: Option<SchoolId>,
}

impl Schools {
    pub fn of(&self, draft: &StudentDraft) -> Option<SchoolId> {
        draft.school_roster_id.as_deref().and_then(|id| self.by_roster.get(id)).copied()
    }

    pub fn only(&self) -> Option<SchoolId> {
        self.only
    }
}

impl Plan {
    pub(super) fn schools<'d>(
        &mut self,
        conn: &Connection,
        drafts: impl Iterator<Item = &'d SchoolDraft>,
        new_id: &mut impl FnMut() -> Result<Uuid>,
    ) -> Result<Schools> {
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
            school.roster_id = Some(draft.roster_id.clone());
            if !draft.name.trim().is_empty() {
                school.name.clone_from(&draft.name);
            }
            school.active = draft.active;
            if !self.mend(("orgs.csv", draft.line, &draft.roster_id), &mut school, known, School::validate) {
                continue;
            }
            ids.insert(draft.roster_id.clone(), school.id);
            if known != Some(&school) {
                self.schools.push(school);
            }
        }
        let mut all: HashSet<SchoolId> = ids.values().copied().collect();
        all.extend(stored.iter().filter(|school| school.active).map(|school| school.id));
        for school in stored {
            if let Some(roster_id) = school.roster_id {
                ids.entry(roster_id).or_insert(school.id);
            }
        }
        if all.is_empty() && ids.is_empty() {
            let message = "The roster has no schools and the office has none either, so its students would be nowhere. \
                Export orgs.csv too, or add the school under Settings, Schools. Nothing was changed.";
            return Err(AppError::new(crate::Code::Invalid, message));
        }
        let only = all.iter().next().copied().filter(|_| all.len() == 1);
        Ok(Schools { by_roster: ids, only })
    }

    /// A student is at a school: which one is for a person to say.
    pub(super) fn without_school(&mut self, users: &str, draft: &StudentDraft) {
        let message = "Neither this row nor the office tells the school, so the student was left out. Export orgs.csv too, or fill in the school.";
        let place = (users, draft.line, "orgSourcedIds");
        let name = format!("{}, {}", draft.family_name, draft.given_name);
        let problem = Problem::in_row(Severity::Rejected, Code::SchoolMissing, place, "", &name, message);
        self.refused.push(problem);
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
