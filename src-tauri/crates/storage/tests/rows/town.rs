//! An invented town: one of each noun, whole, to be changed by the test that needs another.

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use domain::{
    address::{Address, LocatedBy, Point},
    calendar::{DayOff, SchoolYear, Term},
    contact::{Contact, ContactKind, ContactOutcome},
    employer::{Credential, CredentialKind, Employer, EmployerStage, Person, PersonRole, Site},
    guardian::Guardian,
    hazard::HazardousOrder,
    hours::HoursEntry,
    ids::*,
    kind::{ExperienceKind, HourRule},
    note::{Note, NoteAbout},
    office::{Letterhead, Office, OfficeSettings},
    opportunity::{Opportunity, OpportunityStatus, Pay, PayPeriod, Requirements},
    paper::{Paper, PaperKind, PaperState, Signer, SignerRole},
    pathway::{Cluster, EndorsementArea, Framework, Pathway},
    placement::{
        AcceptedConflict, HazardItem, Placement, PlacementEvent, PlacementStage, PlanItem, SafetyItem,
        TaughtAt,
    },
    school::{BellSchedule, Period, Rotation, School},
    staff::{Staff, StaffRole},
    student::{
        Clearance, ClearanceKind, Gender, Race, RosterStatus, SpecialPopulation, Student, Transport, Waiver,
    },
    time::{Day, WeeklyBlock, hhmm},
    timetable::{ClassMeeting, Timetable},
};
use storage::rows::import_mapping::ImportMapping;
use uuid::Uuid;

/// The n-th id of a table, the table by its number.
pub fn id(table: u64, n: u64) -> Uuid {
    Uuid::from_u64_pair(table << 16 | 0x7000, n)
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 24, 15, 30, 0).unwrap()
}

pub fn block(day: Day, starts: &str, ends: &str) -> WeeklyBlock {
    WeeklyBlock {
        day,
        starts: hhmm::parse(starts).unwrap(),
        ends: hhmm::parse(ends).unwrap(),
        break_minutes: 15,
    }
}

fn address(city: &str) -> Address {
    Address { street: "450 Dundee Road".into(), city: city.into(), state: "IL".into(), zip: "60090".into() }
}

pub fn office() -> Office {
    Office {
        id: OfficeId(id(1, 1)),
        name: "Center for Career Discovery".into(),
        district: "Township High School District".into(),
        address: address("Arlington Heights"),
        phone: "847-555-0100".into(),
        email: "careers@example.org".into(),
        website: "example.org".into(),
        letterhead: Letterhead {
            heading: "Careers".into(),
            subheading: String::new(),
            logo: Some("aGk=".into()),
        },
        settings: OfficeSettings { small_cell: 7, ..OfficeSettings::default() },
        is_sample: true,
        wording_notice_seen: false,
    }
}

pub fn year() -> SchoolYear {
    SchoolYear {
        id: SchoolYearId(id(2, 1)),
        label: "2026-27".into(),
        starts_on: day("2026-08-12"),
        ends_on: day("2027-05-27"),
    }
}

pub fn last_year() -> SchoolYear {
    SchoolYear {
        id: SchoolYearId(id(2, 2)),
        label: "2025-26".into(),
        starts_on: day("2025-08-13"),
        ends_on: day("2026-05-28"),
    }
}

pub fn term() -> Term {
    Term {
        id: TermId(id(3, 1)),
        school_year_id: year().id,
        name: "Spring term 2027".into(),
        starts_on: day("2027-01-05"),
        ends_on: day("2027-05-27"),
    }
}

pub fn day_off() -> DayOff {
    DayOff {
        id: DayOffId(id(4, 1)),
        school_year_id: year().id,
        school_id: Some(school().id),
        name: "Thanksgiving".into(),
        first_on: day("2026-11-25"),
        last_on: day("2026-11-27"),
    }
}

pub fn school() -> School {
    School {
        id: SchoolId(id(5, 1)),
        name: "Wheeling High School".into(),
        short_name: "Wheeling".into(),
        code: "WHS".into(),
        roster_id: Some("org-1".into()),
        address: address("Wheeling"),
        point: Some(Point { latitude: 42.0, longitude: -87.9 }),
        phone: "847-555-0101".into(),
        principal: "Jerome Abbott".into(),
        active: true,
    }
}

pub fn bell_schedule() -> BellSchedule {
    let period = |name: &str, starts: &str, ends: &str| Period {
        name: name.into(),
        starts: hhmm::parse(starts).unwrap(),
        ends: hhmm::parse(ends).unwrap(),
    };
    BellSchedule {
        id: BellScheduleId(id(6, 1)),
        school_id: school().id,
        name: "Regular day".into(),
        rotation: Rotation::ADay,
        days: vec![Day::Mon, Day::Wed],
        periods: vec![period("1", "08:00", "08:50"), period("Lunch", "11:35", "12:20")],
    }
}

pub fn staff(n: u64, name: &str, role: StaffRole) -> Staff {
    Staff {
        id: StaffId(id(7, n)),
        name: name.into(),
        role,
        position: "Career Coordinator".into(),
        email: "staff@example.org".into(),
        phone: "847-555-0102".into(),
        school_id: Some(school().id),
        active: true,
    }
}

pub fn coordinator() -> Staff {
    staff(1, "Maria Lopez", StaffRole::Coordinator)
}

pub fn counselor() -> Staff {
    staff(2, "Ann Kowalski", StaffRole::Counselor)
}

pub fn cluster(n: u64, name: &str) -> Cluster {
    let position = u16::try_from(n).unwrap();
    Cluster { id: ClusterId(id(8, n)), framework: Framework::Classic, name: name.into(), position }
}

pub fn health() -> Cluster {
    cluster(1, "Health Science")
}

pub fn finance() -> Cluster {
    cluster(2, "Finance")
}

pub fn nursing() -> Pathway {
    Pathway {
        id: PathwayId(id(9, 1)),
        name: "Nursing".into(),
        code: "NUR".into(),
        cluster_id: health().id,
        endorsement_area: EndorsementArea::Health,
        aligned_cluster_ids: vec![],
        active: true,
    }
}

pub fn kind() -> ExperienceKind {
    ExperienceKind {
        id: KindId(id(10, 1)),
        name: "Internship".into(),
        hours: 60,
        credit: "0.5 credit".into(),
        counts: true,
        group: false,
        papers: vec![PaperKind::Agreement, PaperKind::Evaluation],
        active: true,
    }
}

pub fn hour_rule() -> HourRule {
    HourRule {
        id: HourRuleId(id(11, 1)),
        valid_from: day("2025-01-01"),
        total_hours: 60,
        most_experiences: 2,
        floor_hours: 20,
        citation: "State guide".into(),
    }
}

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
        gender: Some(Gender::Female),
        races: vec![Race::White, Race::Asian],
        hispanic: Some(false),
        home_language: "pl".into(),
        email: "student@example.org".into(),
        phone: "847-555-0103".into(),
        address: address("Wheeling"),
        point: Some(Point { latitude: 42.1, longitude: -87.95 }),
        pathway_id: Some(nursing().id),
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
    let classes = vec![ClassMeeting { title: "Algebra".into(), periods: vec!["1".into()] }];
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

pub fn hospital() -> Employer {
    Employer {
        id: EmployerId(id(15, 1)),
        name: "Northwest Hospital".into(),
        industry: "Hospitals".into(),
        cluster_id: Some(health().id),
        phone: "847-555-0105".into(),
        website: "hospital.example.org".into(),
        stage: EmployerStage::Partner,
        stage_reason: String::new(),
        owner_id: Some(coordinator().id),
        next_available_on: Some(day("2027-01-04")),
        contact_cap: Some(4),
        notes: "Parking behind the building".into(),
    }
}

pub fn site(n: u64, name: &str, city: &str) -> Site {
    Site {
        id: SiteId(id(16, n)),
        employer_id: hospital().id,
        name: name.into(),
        address: address(city),
        point: Some(Point { latitude: 42.06, longitude: -87.98 }),
        located_by: LocatedBy::Zip,
        phone: "847-555-0106".into(),
        adult_on_site: "Rosa Brandt".into(),
        directions: "Door 4".into(),
        active: true,
    }
}

pub fn ward() -> Site {
    site(1, "Main ward", "Arlington Heights")
}

pub fn person(n: u64, name: &str, roles: &[PersonRole]) -> Person {
    Person {
        id: PersonId(id(17, n)),
        employer_id: hospital().id,
        site_id: Some(ward().id),
        name: name.into(),
        title: "Head nurse".into(),
        phone: "847-555-0107".into(),
        email: "nurse@example.org".into(),
        roles: roles.to_vec(),
        active: true,
    }
}

pub fn supervisor() -> Person {
    person(1, "Rosa Brandt", &[PersonRole::Supervisor, PersonRole::Contact])
}

pub fn credential(n: u64, kind: CredentialKind, until: Option<&str>) -> Credential {
    Credential {
        id: CredentialId(id(18, n)),
        employer_id: hospital().id,
        kind,
        issuer: "Lakeside Mutual".into(),
        number: "LM-1".into(),
        valid_from: Some(day("2025-01-01")),
        valid_until: until.map(day),
    }
}

pub fn contact(n: u64, at: DateTime<Utc>) -> Contact {
    Contact {
        id: ContactId(id(19, n)),
        employer_id: Some(hospital().id),
        person_id: Some(supervisor().id),
        student_id: Some(zofia().id),
        kind: ContactKind::Visit,
        outcome: ContactOutcome::Agreed,
        note: "Will host two".into(),
        at,
        author: "Maria Lopez".into(),
        position: "Career Coordinator".into(),
        school_id: Some(school().id),
        follow_up_on: Some(day("2026-12-01")),
        follow_up_done: false,
    }
}

pub fn note() -> Note {
    Note {
        id: NoteId(id(20, 1)),
        about: NoteAbout::Student,
        about_id: zofia().id.0,
        text: "Likes the night shift".into(),
        author: "Maria Lopez".into(),
        position: "Career Coordinator".into(),
        at: now(),
    }
}

pub fn opportunity() -> Opportunity {
    Opportunity {
        id: OpportunityId(id(21, 1)),
        employer_id: hospital().id,
        site_id: Some(ward().id),
        school_year_id: year().id,
        title: "Clinical support intern".into(),
        kind_id: kind().id,
        pathway_ids: vec![nursing().id],
        cluster_id: Some(health().id),
        starts_on: Some(day("2027-01-11")),
        ends_on: Some(day("2027-05-21")),
        weekly_blocks: vec![block(Day::Tue, "13:00", "15:30"), block(Day::Thu, "13:00", "15:30")],
        seats: 3,
        hours: 0,
        pay: Pay { paid: true, cents_per_hour: Some(1550), period: Some(PayPeriod::Biweekly) },
        tasks: "Takes vital signs".into(),
        dress: "Scrubs".into(),
        requirements: Requirements {
            min_age: Some(16),
            clearances: vec![ClearanceKind::TbTest],
            ..Requirements::default()
        },
        hazards: vec![HazardousOrder::Ho7],
        supervisor_id: Some(supervisor().id),
        status: OpportunityStatus::Open,
    }
}

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
    }
}

pub fn signer(n: u64, placement: &Placement, role: SignerRole) -> Signer {
    Signer {
        id: SignerId(id(26, n)),
        placement_id: placement.id,
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

pub fn import_mapping() -> ImportMapping {
    ImportMapping {
        id: MappingId(id(27, 1)),
        target: "students".into(),
        fingerprint: "4f2a".into(),
        mapping: serde_json::json!({"columns": {"Last_Name": "family_name"}}),
    }
}
