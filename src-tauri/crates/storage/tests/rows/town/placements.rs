//! Placements at the hospital, and their papers.

use domain::{
    amendment::{Amendment, TermChange},
    evaluation::{Evaluation, EvaluationMoment, Rating, Skill, SkillRating},
    hazard::HazardousOrder,
    hours::HoursEntry,
    ids::*,
    paper::{Paper, PaperKind, PaperState, Signer, SignerRole},
    placement::{
        AcceptedConflict, HazardItem, Placement, PlacementEvent, PlacementStage, PlanItem, SafetyItem,
        TaughtAt,
    },
    student::Student,
    visit::{Visit, VisitKind},
};

use super::{coordinator, counselor, day, id, now, opportunity, supervisor};

pub fn placement(n: u64, student: &Student, stage: PlacementStage) -> Placement {
    let seat = opportunity();
    Placement {
        id: PlacementId(id(22, n)),
        number: format!("P-26-{n:04}"),
        student_id: student.id,
        opportunity_id: Some(seat.id),
        employer_id: seat.employer_id,
        site_id: seat.site_id,
        school_year_id: seat.school_year_id,
        kind_id: seat.kind_id,
        stage,
        title: seat.title,
        tasks: seat.tasks,
        starts_on: seat.starts_on,
        ends_on: seat.ends_on,
        weekly_blocks: seat.weekly_blocks,
        hours_required: 60,
        pay: seat.pay,
        supervisor_id: seat.supervisor_id,
        signatory_id: Some(supervisor().id),
        coordinator_id: Some(coordinator().id),
        teacher_id: Some(counselor().id),
        course: "Career Internship: Health".into(),
        credit: "0.5 credit".into(),
        release_periods: "Periods 7 and 8".into(),
        transport: "Drives own car".into(),
        dress: "Scrubs".into(),
        funding_source: "Perkins V".into(),
        job_coach_id: Some(coordinator().id),
        vehicle: "School van 2".into(),
        papers_back_on: Some(day("2027-01-01")),
        makeup_until: Some(day("2027-06-04")),
        midterm_on: Some(day("2027-03-12")),
        final_on: Some(day("2027-05-21")),
        permit_number: "C-17".into(),
        plan: vec![PlanItem {
            task: "Vital signs".into(),
            taught_at: TaughtAt::Both,
            when: "Weeks 1–3".into(),
        }],
        safety: vec![SafetyItem {
            topic: "Sharps".into(),
            instructor: "Rosa Brandt".into(),
            taught_on: Some(day("2027-01-12")),
        }],
        hazards: vec![HazardItem {
            order: HazardousOrder::Ho8,
            process: "Press".into(),
            step: "2".into(),
            supervised_by: "Rosa Brandt".into(),
            longest_time: "20 minutes".into(),
        }],
        accepted: vec![AcceptedConflict {
            code: "free_hours".into(),
            reason: "Study hall".into(),
            by: "Maria Lopez".into(),
            on: day("2026-11-24"),
        }],
        aligned_by_hand: Some(true),
        ended_on: None,
        end_reason: String::new(),
    }
}

pub fn event(n: u64, placement: &Placement, to_stage: PlacementStage) -> PlacementEvent {
    PlacementEvent {
        id: PlacementEventId(id(23, n)),
        placement_id: placement.id,
        from_stage: Some(PlacementStage::Matched),
        to_stage,
        reason: "Printed".into(),
        author: "Maria Lopez".into(),
        position: "Career Coordinator".into(),
        at: now(),
    }
}

pub fn hours(n: u64, placement: &Placement, week_of: &str, minutes: u32) -> HoursEntry {
    HoursEntry {
        id: HoursId(id(24, n)),
        placement_id: placement.id,
        week_of: day(week_of),
        minutes,
        confirmed: true,
        note: "Left early".into(),
    }
}

pub fn paper(n: u64, placement: &Placement, kind: PaperKind, state: PaperState) -> Paper {
    Paper {
        id: PaperId(id(25, n)),
        placement_id: placement.id,
        kind,
        number: placement.number.clone(),
        language: "pl".into(),
        state,
        pages: 4,
        printed_at: now(),
        printed_by: "Maria Lopez".into(),
        sha256: "ab".repeat(32),
        sent_on: Some(day("2026-11-21")),
        returned_on: None,
    }
}

pub fn signer(n: u64, placement: &Placement, role: SignerRole) -> Signer {
    Signer {
        id: SignerId(id(26, n)),
        placement_id: placement.id,
        amendment_id: None,
        role,
        name: "Signs here".into(),
        position: u16::try_from(n).unwrap(),
        printed_on: Some(day("2026-11-20")),
        sent_on: None,
        sent_how: String::new(),
        returned_on: None,
        signed_on_paper: false,
    }
}

pub fn amendment(placement: &Placement) -> Amendment {
    Amendment {
        id: AmendmentId(id(30, 1)),
        placement_id: placement.id,
        number: format!("{}-A1", placement.number),
        effective_on: day("2026-12-01"),
        reason: "The ward closes earlier".into(),
        changes: vec![TermChange {
            term: "Last day".into(),
            before: String::new(),
            after: "May 7, 2027".into(),
        }],
        author: "Maria Lopez".into(),
        position: "Coordinator".into(),
        at: now(),
    }
}

pub fn visit(placement: &Placement) -> Visit {
    Visit {
        id: VisitId(id(34, 1)),
        placement_id: placement.id,
        kind: VisitKind::Phone,
        made_on: day("2027-01-20"),
        person_id: Some(supervisor().id),
        note: "All is well".into(),
        staff_id: Some(coordinator().id),
        author: "Maria Lopez".into(),
        position: "Coordinator".into(),
        at: now(),
    }
}

pub fn evaluation(placement: &Placement) -> Evaluation {
    Evaluation {
        id: EvaluationId(id(35, 1)),
        placement_id: placement.id,
        moment: EvaluationMoment::Midterm,
        made_on: day("2027-01-20"),
        evaluator: "Rosa Brandt".into(),
        ratings: vec![SkillRating { skill: Skill::Culture, rating: Rating::NeedsDevelopment }],
        comment: "Careful".into(),
        author: "Maria Lopez".into(),
        position: "Coordinator".into(),
        at: now(),
    }
}
