//! The agreement of the design's pictures, for tests, the benchmark and the example.
#![allow(
    dead_code,
    clippy::unwrap_used,
    reason = "shared by several test programs, each of which uses a part"
)]

use chrono::{NaiveDate, NaiveTime, Weekday};
use documents::agreement::*;
use documents::blocks::Letterhead;

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

pub fn letterhead() -> Letterhead {
    Letterhead {
        office: "Center for Career Discovery".to_owned(),
        district: "Township High School District 214".to_owned(),
        address: vec![
            "2121 South Goebbert Road, Arlington Heights, IL 60005".to_owned(),
            "847-555-0100 · career@example.org".to_owned(),
        ],
        logo: None,
    }
}

pub fn signer(role: SigningRole, name: &str) -> SignerFacts {
    SignerFacts { role, name: some(name) }
}

pub fn zofia() -> AgreementFacts {
    let shift = |weekday| ScheduleBlock {
        weekday,
        starts: NaiveTime::from_hms_opt(13, 0, 0).unwrap(),
        ends: NaiveTime::from_hms_opt(15, 30, 0).unwrap(),
        meal_minutes: 0,
    };
    let item = |task: &str, taught_at, from: (u32, u32), to: (u32, u32)| PlanItem {
        when: None,
        task: task.to_owned(),
        taught_at: Some(taught_at),
        from: Some(day(2027, from.0, from.1)),
        to: Some(day(2027, to.0, to.1)),
    };
    let safety =
        |topic: &str, instructor: &str| SafetyItem { topic: topic.to_owned(), instructor: some(instructor) };
    AgreementFacts {
        number: "WBL-2027-0418".to_owned(),
        student: StudentFacts {
            legal_name: "Zofia Elena Mendoza".to_owned(),
            preferred_name: some("Zosia"),
            local_id: some("2140187"),
            grade: Some(12),
            birth_date: Some(day(2009, 8, 19)),
            pathway: some("Health Sciences"),
            cluster: some("Healthcare & Human Services"),
            career_goal: some("Registered nurse"),
            course: some("Career Internship: Health"),
            credit_hundredths: Some(50),
            phone: some("847-555-0118"),
            email: some("zmendoza@students.example.org"),
            counselor: some("Daniel Price"),
        },
        guardian: GuardianFacts {
            name: some("Agnieszka Nowak-Mendoza"),
            relation: some("Mother"),
            language: some("Polish"),
            phone: some("847-555-0119"),
            email: some("a.nowak@example.org"),
        },
        employer: EmployerFacts {
            name: "Prairie Oak Family Clinic".to_owned(),
            contact: some("Thomas Beck"),
            phone: some("847-555-0142"),
            industry: some("Outpatient medical care"),
            insurer: some("Heartland Mutual, WC-220417"),
        },
        site: SiteFacts {
            name: some("Prairie Oak Family Clinic"),
            address: some("450 Dundee Road, Suite 120, Wheeling, IL 60090"),
            adult_on_site: some("Karen Whitfield"),
        },
        supervisor: PersonFacts {
            name: some("Karen Whitfield"),
            title: some("Nursing Supervisor"),
            phone: some("847-555-0145"),
            email: None,
        },
        signatory: PersonFacts {
            name: some("Priya Raman"),
            title: some("Clinic Administrator"),
            ..PersonFacts::default()
        },
        school: "Wheeling High School".to_owned(),
        coordinator: PersonFacts {
            name: some("Michael Andersen"),
            title: None,
            phone: some("847-555-0101"),
            email: some("m.andersen@example.org"),
        },
        teacher: some("Susan Okafor"),
        principal: some("Jerome Castillo"),
        placement: PlacementFacts {
            kind: "Internship".to_owned(),
            term: some("spring term 2027"),
            title: some("Clinical support intern"),
            start_date: Some(day(2027, 2, 2)),
            end_date: Some(day(2027, 4, 29)),
            total_minutes: Some(60 * 60),
            weekly_minutes: None,
            release_periods: some("Periods 7 and 8, Tuesday and Thursday"),
            pay: Pay::Unpaid,
            transport: some("Drives own car, 9 minutes each way"),
            dress: some("Navy scrubs, closed shoes, ID badge"),
            funding_source: None,
            in_group: false,
            job_coach: None,
            vehicle: None,
            tasks: some(
                "Greet and check in patients; clean and stock exam rooms; take height, weight and temperature under \
                 supervision; file and scan forms.",
            ),
            hazardous_orders: None,
            makeup_until: Some(day(2027, 5, 14)),
            certificate_number: some("IL-2027-33014"),
            visits_planned: Some(1),
            return_by: Some(day(2027, 1, 22)),
        },
        schedule: vec![shift(Weekday::Tue), shift(Weekday::Thu)],
        midterm_review: Some(day(2027, 3, 18)),
        final_review: Some(day(2027, 4, 29)),
        plan: vec![
            item("Patient privacy (HIPAA) and conduct at work", TaughtAt::School, (1, 25), (1, 29)),
            item(
                "Prevent infection: wash hands, wear gloves, clean surfaces",
                TaughtAt::Both,
                (2, 2),
                (2, 11),
            ),
            item("Greet patients, check them in, confirm appointments", TaughtAt::WorkSite, (2, 4), (2, 25)),
            item("Prepare and stock exam rooms", TaughtAt::WorkSite, (2, 16), (3, 11)),
            item("Take height, weight and temperature under supervision", TaughtAt::Both, (3, 2), (4, 15)),
            item("File and scan forms; use medical terms correctly", TaughtAt::Both, (3, 9), (4, 22)),
            item("Work with a care team; compare health careers", TaughtAt::WorkSite, (4, 6), (4, 29)),
        ],
        safety: vec![
            safety("Emergency exits, fire, severe weather", "Supervisor"),
            safety("Blood and body fluids, sharps", "Teacher, supervisor"),
            safety("Lifting, slips and falls", "Supervisor"),
            safety("Who to tell about a hazard or injury", "Coordinator"),
        ],
        hazards: Vec::new(),
        emergency: EmergencyFacts {
            contacts: vec![
                EmergencyContact {
                    name: "Agnieszka Nowak-Mendoza".to_owned(),
                    relation: some("Mother"),
                    day_phone: some("847-555-0119"),
                    other_phone: None,
                    language: some("Polish"),
                },
                EmergencyContact {
                    name: "Rafael Mendoza".to_owned(),
                    relation: some("Father"),
                    day_phone: some("847-555-0120"),
                    other_phone: None,
                    language: some("Spanish"),
                },
            ],
            ..EmergencyFacts::default()
        },
        signers: vec![
            signer(SigningRole::Student, "Zofia Elena Mendoza"),
            signer(SigningRole::Guardian, "Agnieszka Nowak-Mendoza"),
            signer(SigningRole::Supervisor, "Karen Whitfield"),
            signer(SigningRole::Signatory, "Priya Raman"),
            signer(SigningRole::Coordinator, "Michael Andersen"),
        ],
        family_language: None,
    }
}

/// All that an agreement can carry: paid, under 16, student-learner, seven signers, long names.
pub fn heaviest() -> AgreementFacts {
    let mut facts = zofia();
    let long = "Maximiliana Konstantynopolitańczykiewiczówna de la Santísima Trinidad y Wolfe-Steinhausen";
    facts.student.legal_name = long.to_owned();
    facts.guardian.name = some(long);
    facts.supervisor.name = some(long);
    facts.supervisor.title =
        some("Associate Vice President for Ambulatory Nursing, Infection Prevention and Patient Safety");
    facts.signatory = facts.supervisor.clone();
    facts.employer.name =
        "The Northwest Suburban Regional Cooperative for Integrated Manufacturing Education, Inc.".to_owned();
    facts.student.birth_date = Some(day(2011, 8, 19));
    facts.student.email =
        some("maximiliana.konstantynopolitanczykiewiczowna.wolfe.steinhausen@students.example.org");
    facts.placement.pay = Pay::Hourly { wage_cents: Some(1500), pay_period: some("every two weeks") };
    facts.placement.hazardous_orders = some("HO 5, HO 8 and HO 12");
    facts.hazards = (1..=4)
        .map(|step| HazardItem {
            order: format!("HO {step}"),
            process: "Set up and run the power-driven saw under direct supervision, with guards in place"
                .to_owned(),
            step: Some(format!("{step} of 4, after the safety test")),
            supervisor: some(long),
            longest_time: some("30 minutes"),
        })
        .collect();
    for block in &mut facts.schedule {
        block.meal_minutes = 30;
    }
    facts.placement.tasks = some(&"Cut, drill and finish parts to the drawing; ".repeat(12));
    facts.signers = vec![
        signer(SigningRole::Student, long),
        signer(SigningRole::Guardian, long),
        signer(SigningRole::Supervisor, long),
        signer(SigningRole::Signatory, long),
        signer(SigningRole::Coordinator, "Michael Andersen"),
        signer(SigningRole::Teacher, "Susan Okafor"),
        signer(SigningRole::Principal, "Jerome Castillo"),
    ];
    facts
}

/// A batch in which every agreement differs in names, dates and numbers, and some in pay and age.
pub fn many(count: usize) -> impl Iterator<Item = AgreementFacts> {
    const FIRST: [&str; 12] = [
        "Zofia",
        "Aiden",
        "Łucja",
        "Mateo",
        "Оксана",
        "Priya",
        "Noah",
        "Ximena",
        "Thị Ánh",
        "Jakub",
        "Amara",
        "Søren",
    ];
    const LAST: [&str; 11] = [
        "Mendoza",
        "Kowalczyk",
        "O’Connell",
        "Shevchenko",
        "Nguyễn",
        "Patel-Rao",
        "Jørgensen",
        "Żółkiewska",
        "García Núñez",
        "Washington",
        "Петренко",
    ];
    (0..count).map(|index| {
        let mut facts = zofia();
        let name = format!("{} {}", FIRST[index % FIRST.len()], LAST[(index / 3) % LAST.len()]);
        facts.number = format!("WBL-2027-{index:04}");
        facts.student.legal_name = name.clone();
        facts.signers[0].name = Some(name);
        facts.student.preferred_name = some(FIRST[index % FIRST.len()]);
        facts.student.local_id = Some(format!("{}", 2_140_000 + index));
        facts.student.phone = Some(format!("847-555-{index:04}"));
        facts.student.email = Some(format!("s{index}@students.example.org"));
        facts.guardian.name =
            Some(format!("{} {}", FIRST[(index + 5) % FIRST.len()], LAST[(index / 3) % LAST.len()]));
        facts.signers[1].name.clone_from(&facts.guardian.name);
        facts.guardian.phone = Some(format!("847-556-{index:04}"));
        facts.employer.name = format!("{} & Company, No. {}", LAST[index % LAST.len()], index % 700);
        facts.site.name = Some(facts.employer.name.clone());
        facts.site.address = Some(format!("{} Dundee Road, Wheeling, IL 60090", 100 + index % 900));
        facts.employer.phone = Some(format!("847-557-{index:04}"));
        facts.emergency.contacts[0].name = facts.guardian.name.clone().unwrap();
        if index % 4 == 1 {
            facts.placement.pay = Pay::Hourly {
                wage_cents: Some(1500 + 25 * u32::try_from(index % 9).unwrap()),
                pay_period: some("every two weeks"),
            };
        }
        if index % 17 == 3 {
            facts.student.birth_date = Some(day(2011, 6, 1));
        }
        facts
    })
}
