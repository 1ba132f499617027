//! The contact log of the last fourteen months, with its follow-ups, and notes.

use chrono::Days;
use domain::{
    contact::{Contact, ContactKind, ContactOutcome},
    employer::{Employer, EmployerStage},
    ids::{ContactId, NoteId},
    note::{Note, NoteAbout},
    placement::{Placement, PlacementStage},
    staff::Staff,
};

use crate::{
    calendar::Calendar, dice::Dice, employers::Partners, mint::Mint, placements::office_hour, staff::Team,
};

/// Contacts of the model district in fourteen months.
pub const CONTACTS: usize = 2_600;
/// Follow-ups to do now in the model district; a quarter of them late.
const DUE: usize = 12;
const PLANNED: usize = 34;

pub fn contacts(
    mint: &mut Mint,
    dice: &mut Dice,
    calendar: &Calendar,
    team: &Team,
    partners: &Partners,
    placements: &[Placement],
    scale: impl Fn(usize) -> usize,
) -> Vec<Contact> {
    let mut log = Vec::new();
    for _ in 0..scale(CONTACTS) {
        let at = dice.below(partners.employers.len());
        log.push(with_employer(mint, dice, calendar, team, partners, at));
    }
    let families = placements.iter().filter(|p| p.stage == PlacementStage::AgreementOut);
    for placement in families {
        log.push(with_family(mint, dice, calendar, team, placement));
    }
    log.sort_by_key(|c| c.at);
    plan_follow_ups(dice, calendar, &mut log, scale(DUE).max(1), scale(PLANNED));
    log
}

fn with_employer(
    mint: &mut Mint,
    dice: &mut Dice,
    calendar: &Calendar,
    team: &Team,
    partners: &Partners,
    at: usize,
) -> Contact {
    let (employer, host): (&Employer, _) = (&partners.employers[at], &partners.hosts[at]);
    let kind = ContactKind::ALL[dice.weighted(&[44, 34, 11, 8, 3])];
    let outcome = match employer.stage {
        EmployerStage::Partner => ContactOutcome::ALL[dice.weighted(&[40, 16, 10, 26, 7, 1])],
        EmployerStage::DoNotUse => ContactOutcome::Declined,
        _ => ContactOutcome::ALL[dice.weighted(&[30, 24, 22, 4, 14, 6])],
    };
    let person = if dice.percent(70) { host.contact } else { *dice.pick(&host.supervisors) };
    let author = staff(dice, team);
    let day = calendar.today - Days::new(1 + dice.below(420) as u64);
    Contact {
        id: ContactId(mint.uuid()),
        employer_id: Some(employer.id),
        person_id: Some(partners.people[person].id),
        student_id: None,
        kind,
        outcome,
        note: said(dice, outcome).to_owned(),
        at: office_hour(dice, day),
        author: author.name.clone(),
        position: author.position.clone(),
        school_id: author.school_id,
        follow_up_on: None,
        follow_up_done: false,
    }
}

fn with_family(
    mint: &mut Mint,
    dice: &mut Dice,
    calendar: &Calendar,
    team: &Team,
    placement: &Placement,
) -> Contact {
    let coordinator = team.staff.iter().find(|s| Some(s.id) == placement.coordinator_id);
    let author = coordinator.unwrap_or(&team.staff[0]);
    let outcome = *dice.pick(&[ContactOutcome::Reached, ContactOutcome::Message, ContactOutcome::NoAnswer]);
    let day = calendar.today - Days::new(1 + dice.below(9) as u64);
    Contact {
        id: ContactId(mint.uuid()),
        employer_id: None,
        person_id: None,
        student_id: Some(placement.student_id),
        kind: *dice.pick(&[ContactKind::Call, ContactKind::Call, ContactKind::Email]),
        outcome,
        note: "Asked for the training agreement to come back signed.".to_owned(),
        at: office_hour(dice, day),
        author: author.name.clone(),
        position: author.position.clone(),
        school_id: author.school_id,
        follow_up_on: None,
        follow_up_done: false,
    }
}

/// Open follow-ups stand at the newest contact of an employer: due ones, late ones, and planned ones.
fn plan_follow_ups(dice: &mut Dice, calendar: &Calendar, log: &mut [Contact], due: usize, planned: usize) {
    let today = calendar.today;
    let mut seen = std::collections::HashSet::new();
    let mut open = 0;
    for contact in log.iter_mut().rev().filter(|c| c.employer_id.is_some()) {
        let newest = seen.insert(contact.employer_id);
        let days_since = (today - contact.at.date_naive()).num_days();
        if newest && days_since >= 8 && open < due {
            let late = if open % 4 == 3 { 1 + dice.below(6) as u64 } else { 0 };
            contact.follow_up_on = Some(today - Days::new(late));
            open += 1;
        } else if newest && open < due + planned && open >= due {
            contact.follow_up_on = Some(today + Days::new(1 + dice.below(40) as u64));
            open += 1;
        } else if days_since > 30 && dice.percent(26) {
            let follow = contact.at.date_naive() + Days::new(7 + dice.below(14) as u64);
            contact.follow_up_on = Some(follow);
            contact.follow_up_done = true;
        }
    }
}

fn said(dice: &mut Dice, outcome: ContactOutcome) -> &'static str {
    let lines: [&str; 3] = match outcome {
        ContactOutcome::Reached => [
            "Talked about the students on site; all going well.",
            "Sent the agreement again; will look at it this week.",
            "Asked about the spring dates and how many seats.",
        ],
        ContactOutcome::Message => [
            "Left a message about hosting next term.",
            "Left word with the front desk.",
            "Voice mail; asked to call back.",
        ],
        ContactOutcome::NoAnswer => ["No answer.", "Rang twice, no answer.", "Mail came back unread."],
        ContactOutcome::Agreed => [
            "Will take two students from January.",
            "Will host again; same supervisor.",
            "Offers a third seat on the day shift.",
        ],
        ContactOutcome::Later => [
            "Busy until the new year; ask again then.",
            "Moving to a new building; call in spring.",
            "Wants to ask the floor first.",
        ],
        ContactOutcome::Declined => [
            "No room for students this year.",
            "Insurance does not cover students.",
            "Nobody there to supervise.",
        ],
    };
    dice.pick::<&str>(&lines)
}

pub fn notes(
    mint: &mut Mint,
    dice: &mut Dice,
    calendar: &Calendar,
    team: &Team,
    partners: &Partners,
    placements: &[Placement],
    count: usize,
) -> Vec<Note> {
    let newest = placements.len().min(count * 3);
    let recent = &placements[placements.len() - newest..];
    let mut notes = Vec::with_capacity(count);
    for i in 0..count {
        let placement = dice.pick(recent);
        let (about, about_id, text) = match i % 3 {
            0 => (NoteAbout::Placement, placement.id.into(), dice.pick(&ABOUT_PLACEMENT)),
            1 => (NoteAbout::Student, placement.student_id.into(), dice.pick(&ABOUT_STUDENT)),
            _ => (NoteAbout::Employer, dice.pick(&partners.employers).id.into(), dice.pick(&ABOUT_EMPLOYER)),
        };
        let author = staff(dice, team);
        let day = calendar.today - Days::new(1 + dice.below(200) as u64);
        notes.push(Note {
            id: NoteId(mint.uuid()),
            about,
            about_id,
            text: (*text).to_owned(),
            author: author.name.clone(),
            position: author.position.clone(),
            at: office_hour(dice, day),
        });
    }
    notes.sort_by_key(|n| n.at);
    notes
}

fn staff<'a>(dice: &mut Dice, team: &'a Team) -> &'a Staff {
    let at = if dice.percent(22) { 0 } else { *dice.pick(&team.coordinators) };
    &team.staff[at]
}

const ABOUT_PLACEMENT: [&str; 4] = [
    "Supervisor says the student is early every day.",
    "Moved the Thursday shift by half an hour at the site’s request.",
    "Phone check: no concerns on either side.",
    "Visit done; safety glasses were worn, exits are clear.",
];
const ABOUT_STUDENT: [&str; 4] = [
    "Would like a second placement in spring.",
    "Prefers mornings on Saturdays to weekday afternoons.",
    "Family asked for papers in their language.",
    "Has a ride on Tuesdays and Thursdays only.",
];
const ABOUT_EMPLOYER: [&str; 4] = [
    "Park behind the building and ring at the side door.",
    "Asks to meet students before deciding.",
    "Orientation takes two hours on the first day.",
    "Renews its insurance every January.",
];
