//! One guardian of a roster beside the one the office has.

use domain::{
    guardian::Guardian,
    ids::{GuardianId, StudentId},
};
use imports::oneroster::GuardianDraft;

use super::fill;
use crate::letters::first_upper;

pub fn blank(id: GuardianId, student_id: StudentId, position: u16) -> Guardian {
    Guardian {
        id,
        student_id,
        roster_id: None,
        given_name: String::new(),
        family_name: String::new(),
        relation: String::new(),
        language: String::new(),
        phone: String::new(),
        other_phone: String::new(),
        email: String::new(),
        position,
    }
}

pub fn merged(mut guardian: Guardian, draft: &GuardianDraft) -> Guardian {
    guardian.roster_id = Some(draft.roster_id.clone());
    guardian.given_name.clone_from(&draft.given_name);
    guardian.family_name.clone_from(&draft.family_name);
    if guardian.relation.is_empty() {
        guardian.relation = first_upper(&draft.relation);
    }
    fill(&mut guardian.email, &draft.email);
    fill(&mut guardian.phone, if draft.phone.is_some() { &draft.phone } else { &draft.sms });
    guardian
}
