use chrono::TimeDelta;
use domain::{
    employer::{CredentialKind, Site},
    ids::OpportunityId,
    lists::PlacementFacts,
    opportunity::OpportunityStatus,
    paper::SignerRole,
    placement::{Placement, PlacementStage},
    student::Student,
};
use storage::reports::{
    employer_rows,
    opportunity_rows::{self, Opportunities},
    placement_facts::{self, Placements},
    student_facts::{self, Students},
};

use crate::{Desk, town};

fn only_placement(desk: &Desk) -> PlacementFacts {
    desk.look(|conn| placement_facts::list(conn, &Placements::All)).pop().unwrap()
}

#[test]
fn a_placement_is_told_with_its_people_and_its_hours() {
    let desk = Desk::with_town();
    let placement = town::placement(1, &town::zofia(), PlacementStage::Active);
    desk.change(|tx| {
        tx.insert(&placement)?;
        tx.insert(&town::hours(1, &placement, "2027-01-10", 150))?;
        tx.insert(&town::hours(2, &placement, "2027-01-17", 300))
    })
    .unwrap();
    let told = only_placement(&desk);
    assert_eq!(told.student, town::zofia().listed_name());
    assert_eq!((told.employer.as_str(), told.site.as_str()), ("Northwest Hospital", "Main ward"));
    assert_eq!((told.supervisor.as_str(), told.coordinator.as_str()), ("Rosa Brandt", "Maria Lopez"));
    assert_eq!((told.school.as_str(), told.kind.as_str()), ("Wheeling", "Internship"));
    assert_eq!(told.schedule, "Tue, Thu 1:00–3:30 pm");
    assert_eq!((told.weekly_minutes, told.minutes_done, told.hours_required), (270, 450, 60));
    assert!(told.counts && told.aligned);
    assert_eq!((told.starts_on, told.final_on), (placement.starts_on, placement.final_on));
}

#[test]
fn a_placement_without_people_or_site_is_told_all_the_same() {
    let desk = Desk::with_town();
    let placement = Placement {
        opportunity_id: None,
        site_id: None,
        supervisor_id: None,
        coordinator_id: None,
        weekly_blocks: vec![],
        ..town::placement(1, &town::zofia(), PlacementStage::Matched)
    };
    desk.change(|tx| tx.insert(&placement)).unwrap();
    let told = only_placement(&desk);
    assert_eq!((told.site.as_str(), told.supervisor.as_str(), told.schedule.as_str()), ("", "", ""));
    assert_eq!((told.minutes_done, told.waiting_for, told.out_since), (0, None, None));
}

#[test]
fn the_first_signer_who_has_not_signed_is_waited_for_since_the_paper_went_out() {
    let desk = Desk::with_town();
    let placement = town::placement(1, &town::zofia(), PlacementStage::AgreementOut);
    let mut student = town::signer(1, &placement, SignerRole::Student);
    let mut guardian = town::signer(2, &placement, SignerRole::Guardian);
    let supervisor = town::signer(3, &placement, SignerRole::Supervisor);
    student.signed_on_paper = true;
    guardian.sent_on = Some(town::day("2026-11-22"));
    desk.change(|tx| {
        tx.insert(&placement)?;
        tx.insert(&town::event(1, &placement, PlacementStage::AgreementOut))?;
        tx.insert(&supervisor)?;
        tx.insert(&guardian)?;
        tx.insert(&student)
    })
    .unwrap();
    let told = only_placement(&desk);
    assert_eq!((told.waiting_for, told.out_since), (Some(SignerRole::Guardian), guardian.sent_on));

    guardian.returned_on = Some(town::day("2026-11-23"));
    desk.change(|tx| tx.update(&guardian)).unwrap();
    let told = only_placement(&desk);
    assert_eq!((told.waiting_for, told.out_since), (Some(SignerRole::Supervisor), supervisor.printed_on));

    desk.change(|tx| tx.update(&domain::paper::Signer { printed_on: None, ..supervisor.clone() })).unwrap();
    let out = only_placement(&desk).out_since;
    assert_eq!(out, Some(town::now().date_naive()), "else the day the agreement went out");
}

#[test]
fn alignment_follows_the_rule_of_the_office_and_a_person_has_the_last_word() {
    let desk = Desk::with_town();
    let mut placement = town::placement(1, &town::zofia(), PlacementStage::Active);
    placement.aligned_by_hand = None;
    desk.change(|tx| tx.insert(&placement)).unwrap();
    assert!(only_placement(&desk).aligned, "the opening is for the student's pathway");

    let mut opening = town::opportunity();
    opening.pathway_ids = vec![];
    desk.change(|tx| tx.update(&opening)).unwrap();
    assert!(only_placement(&desk).aligned, "its cluster is the pathway's");

    let mut office = town::office();
    office.settings.cluster_counts_as_aligned = false;
    desk.change(|tx| tx.update(&office)).unwrap();
    assert!(!only_placement(&desk).aligned, "the office says that clusters don't count");
    opening.pathway_ids = vec![town::welding().id];
    desk.change(|tx| tx.update(&opening)).unwrap();
    assert!(only_placement(&desk).aligned, "the opening is for another pathway of the student");
    opening.pathway_ids = vec![];
    desk.change(|tx| tx.update(&town::office())).unwrap();

    opening.cluster_id = Some(town::finance().id);
    desk.change(|tx| tx.update(&opening)).unwrap();
    assert!(!only_placement(&desk).aligned, "another cluster");

    opening.cluster_id = None;
    desk.change(|tx| tx.update(&opening)).unwrap();
    assert!(only_placement(&desk).aligned, "else the employer's cluster");

    placement.aligned_by_hand = Some(false);
    desk.change(|tx| tx.update(&placement)).unwrap();
    assert!(!only_placement(&desk).aligned, "a person said no");
}

#[test]
fn a_student_is_told_with_all_placements_of_all_years() {
    let desk = Desk::with_town();
    let ana = Student { pathway_id: None, counselor_id: None, ..town::student(2, " Ana ", "Ruiz") };
    let mut earlier = town::placement(2, &town::zofia(), PlacementStage::Completed);
    earlier.school_year_id = town::last_year().id;
    desk.change(|tx| {
        tx.insert(&ana)?;
        tx.insert(&town::placement(1, &town::zofia(), PlacementStage::Active))?;
        tx.insert(&earlier)
    })
    .unwrap();
    let told = desk.look(|conn| student_facts::list(conn, &Students::All));
    assert_eq!(told.len(), 2);
    let (zofia, ruiz) = (&told[0], &told[1]);
    assert_eq!((zofia.name.as_str(), &zofia.name), ("Mendoza, Zosia", &town::zofia().listed_name()));
    assert_eq!((zofia.pathway.as_str(), zofia.cluster.as_str()), ("Nursing", "Health Science"));
    assert_eq!(zofia.other_pathways, "Welding");
    assert_eq!(zofia.counselor, "Ann Kowalski");
    assert_eq!(
        zofia.placements.iter().map(|p| p.number.as_str()).collect::<Vec<_>>(),
        ["P-26-0001", "P-26-0002"]
    );
    assert_eq!(ruiz.name, ana.listed_name());
    assert_eq!((ruiz.pathway.as_str(), ruiz.counselor.as_str()), ("", ""));
    assert_eq!((ruiz.waived_on, ruiz.waiver_reason.as_str()), (Some(town::day("2026-10-01")), "Moved"));
    assert!(ruiz.placements.is_empty());

    let one = desk.look(|conn| student_facts::list(conn, &Students::These(vec![town::zofia().id])));
    assert_eq!(one, told[..1]);
    let of_school = desk.look(|conn| student_facts::list(conn, &Students::OfSchool(town::school().id)));
    assert_eq!(of_school, told);
}

#[test]
fn placements_are_told_of_a_year_an_employer_an_opening_or_a_student() {
    let desk = Desk::with_town();
    let ana = town::student(2, "Ana", "Ruiz");
    let mut last_year = town::placement(2, &ana, PlacementStage::Completed);
    last_year.school_year_id = town::last_year().id;
    last_year.opportunity_id = None;
    desk.change(|tx| {
        tx.insert(&ana)?;
        tx.insert(&town::placement(1, &town::zofia(), PlacementStage::Active))?;
        tx.insert(&last_year)
    })
    .unwrap();
    let numbers = |which: Placements| {
        let told = desk.look(|conn| placement_facts::list(conn, &which));
        told.into_iter().map(|p| p.number).collect::<Vec<_>>()
    };
    assert_eq!(numbers(Placements::All), ["P-26-0001", "P-26-0002"]);
    assert_eq!(numbers(Placements::OfYear(town::last_year().id)), ["P-26-0002"]);
    assert_eq!(numbers(Placements::OfStudent(ana.id)), ["P-26-0002"]);
    assert_eq!(numbers(Placements::OfEmployer(town::hospital().id)).len(), 2);
    assert_eq!(numbers(Placements::OfOpportunity(town::opportunity().id)), ["P-26-0001"]);
    assert_eq!(numbers(Placements::These(vec![last_year.id])), ["P-26-0002"]);
    assert!(numbers(Placements::These(vec![])).is_empty());
}

#[test]
fn an_employer_is_told_with_its_seats_contacts_and_what_runs_out() {
    let desk = Desk::with_town();
    let closed = domain::opportunity::Opportunity {
        id: OpportunityId(town::id(21, 2)),
        status: OpportunityStatus::Closed,
        ..town::opportunity()
    };
    let earlier = town::contact(1, town::now() - TimeDelta::days(9));
    let mut latest = town::contact(2, town::now());
    latest.author = "Ann Kowalski".into();
    latest.follow_up_on = Some(town::day("2026-11-30"));
    latest.follow_up_done = true;
    desk.change(|tx| {
        tx.insert(&closed)?;
        tx.insert(&Site { active: false, ..town::site(2, "Annex", "Palatine") })?;
        tx.insert(&town::placement(1, &town::zofia(), PlacementStage::Active))?;
        tx.insert(&town::placement(2, &town::zofia(), PlacementStage::Withdrawn))?;
        tx.insert(&latest)?;
        tx.insert(&earlier)?;
        tx.insert(&town::credential(1, CredentialKind::Liability, Some("2026-01-01")))?;
        tx.insert(&town::credential(2, CredentialKind::Liability, Some("2027-01-01")))?;
        tx.insert(&town::credential(3, CredentialKind::Agreement, Some("2027-08-01")))?;
        tx.insert(&town::credential(4, CredentialKind::WorkersCompensation, None))?;
        tx.insert(&town::credential(5, CredentialKind::Clearance, Some("2026-02-01")))
    })
    .unwrap();
    let told = desk.look(employer_rows::list).pop().unwrap();
    assert_eq!((told.name.as_str(), told.cluster.as_str()), ("Northwest Hospital", "Health Science"));
    assert_eq!((told.sites, told.city.as_str()), (1, "Arlington Heights"));
    assert_eq!((told.seats, told.seats_open, told.active_placements), (3, 2, 1));
    assert_eq!(told.last_contact_at, Some(town::now()));
    assert_eq!((told.last_contact_by.as_str(), told.owner.as_str()), ("Ann Kowalski", "Maria Lopez"));
    assert_eq!(told.follow_up_on, earlier.follow_up_on, "the later one is done");
    assert_eq!(told.expires_on, Some(town::day("2027-01-01")), "a renewal takes the place of the old policy");
    let found = desk.look(|conn| employer_rows::find(conn, town::hospital().id));
    assert_eq!(found, Some(told));
}

#[test]
fn an_employer_about_whom_nothing_is_known_is_told_too() {
    let desk = Desk::empty();
    let bare = domain::employer::Employer {
        cluster_id: None,
        owner_id: None,
        next_available_on: None,
        contact_cap: None,
        ..town::hospital()
    };
    desk.change(|tx| tx.insert(&bare)).unwrap();
    let told = desk.look(employer_rows::list).pop().unwrap();
    assert_eq!((told.sites, told.seats, told.seats_open, told.active_placements), (0, 0, 0, 0));
    assert_eq!((told.last_contact_at, told.follow_up_on, told.expires_on), (None, None, None));
    assert_eq!((told.city.as_str(), told.owner.as_str()), ("", ""));
}

#[test]
fn an_opportunity_is_told_with_the_seats_that_placements_hold() {
    let desk = Desk::with_town();
    let stages = PlacementStage::ALL;
    desk.change(|tx| {
        stages
            .iter()
            .zip(1..)
            .try_for_each(|(stage, n)| tx.insert(&town::placement(n, &town::zofia(), *stage)))
    })
    .unwrap();
    let held = stages.iter().filter(|stage| stage.holds_seat()).count();
    let told = desk.look(|conn| opportunity_rows::list(conn, &Opportunities::All)).pop().unwrap();
    assert_eq!((told.seats, usize::from(told.taken)), (3, held));
    let taken = desk.look(|conn| storage::rows::opportunity::seats_taken(conn, told.id));
    assert_eq!(usize::from(taken), held);
    assert_eq!((told.hours, told.weekly_minutes), (60, 270), "the kind's hours, as it names none");
    assert_eq!((told.site.as_str(), told.city.as_str()), ("Main ward", "Arlington Heights"));
    assert_eq!((told.pathways.as_str(), told.cluster.as_str()), ("Nursing", "Health Science"));
    assert_eq!((told.requirements.as_str(), told.paid), ("Age 16, TB test", true));
    for which in [
        Opportunities::OfYear(town::year().id),
        Opportunities::OfEmployer(town::hospital().id),
        Opportunities::These(vec![told.id]),
    ] {
        let found = desk.look(|conn| opportunity_rows::list(conn, &which));
        assert_eq!(found.as_slice(), std::slice::from_ref(&told), "{which:?}");
    }
    let none = desk.look(|conn| opportunity_rows::list(conn, &Opportunities::OfYear(town::last_year().id)));
    assert!(none.is_empty());
}
