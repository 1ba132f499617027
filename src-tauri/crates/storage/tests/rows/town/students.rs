//! Students and their families.

use domain::{
    address::Point,
    guardian::Guardian,
    ids::*,
    student::{
        Clearance, ClearanceKind, Gender, Race, RosterStatus, SpecialPopulation, Student, Transport, Waiver,
    },
    time::Day,
    timetable::{ClassMeeting, Timetable},
};

use super::{address, block, coordinator, counselor, day, id, nursing, school};

pub fn student(n: u64, given: &str, family: &str) -> Student {
    Student {
        id: StudentId(id(12, n)),
        school_id: school().id,
        local_id: format!("{:06}", 100_000 + n),
        roster_id: Some(format!("user-{n}")),
        roster_status: RosterStatus::OnRoster,
        given_name: given.into(),
        middle_name: "Elena".into(),
        family_name: family.into(),
        preferred_name: String::new(),
        pronouns: "she".into(),
        birth_date: Some(day("2009-03-14")),
        grade: Some(12),
        graduated_on: None,
        left_on: Some(day("2026-11-20")),
        legal_hold: "Complaint 26-4".into(),
        gender: Some(Gender::Female),
        races: vec![Race::White, Race::Asian],
        hispanic: Some(false),
        home_language: "pl".into(),
        email: "student@example.org".into(),
        phone: "847-555-0103".into(),
        address: address("Wheeling"),
        point: Some(Point { latitude: 42.1, longitude: -87.95 }),
        pathway_id: Some(nursing().id),
        other_pathway_ids: vec![super::welding().id],
        career_goal: "Nurse".into(),
        course: "Career Internship: Health".into(),
        counselor_id: Some(counselor().id),
        coordinator_id: Some(coordinator().id),
        special_populations: vec![SpecialPopulation::EnglishLearner],
        concentrator: true,
        transport: Transport::OwnCar,
        clearances: vec![Clearance { kind: ClearanceKind::TbTest, valid_until: Some(day("2027-06-01")) }],
        directory_opt_out: true,
        free_blocks: vec![block(Day::Tue, "13:00", "15:30")],
        applied_on: Some(day("2026-03-01")),
        waiver: Some(Waiver { reason: "Moved".into(), on: day("2026-10-01"), by: "Maria Lopez".into() }),
    }
}

pub fn zofia() -> Student {
    Student { preferred_name: "Zosia".into(), waiver: None, ..student(1, "Zofia", "Mendoza") }
}

pub fn timetable() -> Timetable {
    let classes = vec![ClassMeeting {
        roster_id: Some("cls-1".into()),
        title: "Algebra".into(),
        periods: vec!["1".into()],
    }];
    Timetable { id: TimetableId(id(13, 1)), student_id: zofia().id, classes }
}

pub fn guardian(n: u64, given: &str) -> Guardian {
    Guardian {
        id: GuardianId(id(14, n)),
        student_id: zofia().id,
        roster_id: Some(format!("guardian-{n}")),
        given_name: given.into(),
        family_name: "Mendoza".into(),
        relation: "Mother".into(),
        language: "pl".into(),
        phone: "847-555-0104".into(),
        other_phone: String::new(),
        email: "home@example.org".into(),
        position: u16::try_from(n).unwrap(),
    }
}
