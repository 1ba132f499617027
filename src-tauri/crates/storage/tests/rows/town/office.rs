//! The office, its calendar, its schools and what it offers.

use domain::{
    address::Point,
    calendar::{DayOff, SchoolYear, Term},
    disclosure::Disclosure,
    ids::*,
    kind::{ExperienceKind, HourRule},
    office::{Letterhead, Office, OfficeSettings},
    paper::PaperKind,
    pathway::{Cluster, EndorsementArea, Framework, Pathway},
    saved_view::{
        ColumnFigure, RowDensity, SavedView, ViewColumn, ViewFilter, ViewLook, ViewSort, ViewedList,
    },
    school::{BellSchedule, Period, Rotation, School},
    staff::{Staff, StaffRole},
    time::{Day, hhmm},
};
use storage::rows::import_mapping::ImportMapping;

use super::{address, day, id};

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

pub fn welding() -> Pathway {
    Pathway {
        id: PathwayId(id(9, 2)),
        name: "Welding".into(),
        code: "WLD".into(),
        endorsement_area: EndorsementArea::Manufacturing,
        ..nursing()
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

pub fn disclosure() -> Disclosure {
    Disclosure {
        id: DisclosureId(id(29, 1)),
        student_ids: vec![super::zofia().id],
        what: "Name and schedule".into(),
        recipient: "Northwest Community Hospital".into(),
        purpose: "To interview for a placement".into(),
        at: super::now(),
        author: "Ana Petrov".into(),
        position: "Coordinator".into(),
    }
}

pub fn saved_view() -> SavedView {
    SavedView {
        id: SavedViewId(id(28, 1)),
        list: ViewedList::Students,
        name: "Nursing at Wheeling".into(),
        look: ViewLook {
            columns: vec![ViewColumn {
                id: "name".into(),
                width: Some(200),
                pinned: true,
                figure: Some(ColumnFigure::Count),
            }],
            filters: vec![ViewFilter {
                column: "school".into(),
                op: "is".into(),
                values: vec!["Wheeling".into()],
            }],
            sort: Some(ViewSort { column: "name".into(), descending: true }),
            group: Some("status".into()),
            density: Some(RowDensity::Compact),
        },
        author: "Ana Petrov".into(),
        position: "Coordinator".into(),
        at: crate::town::now(),
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
