//! From the office's nouns to what an agreement prints.

use base64::{Engine, engine::general_purpose::STANDARD};
use documents::{
    AgreementFacts, Logo,
    agreement::{
        EmergencyContact, EmergencyFacts, EmployerFacts, GuardianFacts, HazardItem, Pay, PersonFacts,
        PlacementFacts, PlanItem, SafetyItem, ScheduleBlock, SignerFacts, SigningRole, SiteFacts,
        StudentFacts, TaughtAt,
    },
    blocks::Letterhead,
};
use domain::{
    employer::{Employer, Person},
    guardian::Guardian,
    ids::PlacementId,
    language::language_name,
    office::Office,
    paper::{PaperKind, Signer, SignerRole},
    placement::Placement,
    staff::Staff,
};
use storage::{
    Connection,
    reports::agreement_facts::{self, AgreementFacts as Known},
    rows,
};

use super::paper_error;
use crate::{call::Call, error::Result, signers};

/// The office at the head of its papers.
pub(crate) fn letterhead(office: &Office) -> Result<Letterhead> {
    let or = |own: &str, other: &str| if own.trim().is_empty() { other.to_owned() } else { own.to_owned() };
    let reach = [office.phone.trim(), office.email.trim()]
        .into_iter()
        .filter(|p| !p.is_empty())
        .collect::<Vec<_>>()
        .join(" · ");
    let logo = match &office.letterhead.logo {
        // A picture that can't be read leaves the head without one; Settings refuses it when it is chosen.
        Some(text) => {
            STANDARD.decode(text).ok().map(|bytes| Logo::read(&bytes).map_err(paper_error)).transpose()?
        }
        None => None,
    };
    Ok(Letterhead {
        office: or(&office.letterhead.heading, &office.name),
        district: or(&office.letterhead.subheading, &office.district),
        address: [office.address.one_line(), reach].into_iter().filter(|l| !l.is_empty()).collect(),
        logo,
    })
}

/// What is known of each placement; one whose signers aren't listed yet gets those that printing would list.
pub(super) fn known(
    call: &Call<'_>,
    conn: &Connection,
    ids: &[PlacementId],
    office: &Office,
) -> Result<Vec<Known>> {
    let mut all = agreement_facts::list(conn, ids)?;
    for known in all.iter_mut().filter(|known| known.signers.is_empty()) {
        known.signers = signers::needed(call, conn, &known.placement, office)?;
    }
    Ok(all)
}

pub(super) fn agreement(conn: &Connection, known: &Known, office: &Office) -> Result<AgreementFacts> {
    let Known { placement, student, employer, school, .. } = known;
    let terms = rows::term::list_of_year(conn, placement.school_year_id)?;
    let term = terms
        .iter()
        .filter(|t| placement.starts_on.is_some_and(|d| d <= t.ends_on))
        .min_by_key(|t| t.ends_on);
    Ok(AgreementFacts {
        number: placement.number.clone(),
        student: StudentFacts {
            legal_name: student.legal_name(),
            preferred_name: some(&student.preferred_name),
            local_id: some(&student.local_id),
            grade: student.grade.and_then(|g| u8::try_from(g).ok()),
            birth_date: student.birth_date,
            pathway: known.pathway.as_ref().map(|p| p.name.clone()),
            cluster: known.cluster.as_ref().map(|c| c.name.clone()),
            career_goal: some(&student.career_goal),
            course: some(&placement.course).or_else(|| some(&student.course)),
            credit_hundredths: hundredths(&placement.credit),
            phone: some(&student.phone),
            email: some(&student.email),
            counselor: known.counselor.as_ref().map(|s| s.name.clone()),
        },
        guardian: known.guardian().map(guardian).unwrap_or_default(),
        employer: employer_facts(employer, known),
        site: SiteFacts {
            name: known.site.as_ref().map(|s| s.name.clone()),
            address: known.site.as_ref().and_then(|s| some(&s.address.one_line())),
            adult_on_site: known.site.as_ref().and_then(|s| some(&s.adult_on_site)),
        },
        supervisor: known.supervisor.as_ref().map(|p| person(p, employer)).unwrap_or_default(),
        signatory: known.signatory.as_ref().map(|p| person(p, employer)).unwrap_or_else(|| PersonFacts {
            name: signer_name(known, SignerRole::Signatory),
            ..PersonFacts::default()
        }),
        school: school.name.clone(),
        coordinator: known.coordinator.as_ref().map(|s| staff(s, office)).unwrap_or_default(),
        teacher: known
            .teacher
            .as_ref()
            .map(|s| s.name.clone())
            .or_else(|| signer_name(known, SignerRole::Teacher)),
        principal: some(&school.principal).or_else(|| signer_name(known, SignerRole::Principal)),
        placement: placement_facts(placement, known, term.map(|t| t.name.to_lowercase()), office),
        schedule: placement.weekly_blocks.iter().map(block).collect(),
        midterm_review: placement.midterm_on,
        final_review: placement.final_on,
        plan: placement.plan.iter().map(plan_item).collect(),
        safety: placement
            .safety
            .iter()
            .map(|s| SafetyItem { topic: s.topic.clone(), instructor: some(&s.instructor) })
            .collect(),
        hazards: placement.hazards.iter().map(hazard).collect(),
        emergency: EmergencyFacts {
            contacts: known.guardians.iter().map(emergency_contact).collect(),
            ..EmergencyFacts::default()
        },
        signers: known.signers.iter().map(signer).collect(),
        family_language: None,
    })
}

fn some(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Tasks written a line each read as one list.
fn one_sentence(tasks: &str) -> String {
    tasks
        .lines()
        .map(|l| l.trim().trim_end_matches([';', '.']))
        .filter(|l| !l.is_empty())
        .collect::<Vec<_>>()
        .join("; ")
}

/// “0.25 credit” is 25.
fn hundredths(credit: &str) -> Option<u32> {
    let number: f64 = credit.split_whitespace().next()?.parse().ok()?;
    // A credit is a small number; anything else is a slip that prints as a line to write on.
    (0.0..=100.0).contains(&number).then(|| format!("{:.0}", number * 100.0)).and_then(|n| n.parse().ok())
}

fn guardian(g: &Guardian) -> GuardianFacts {
    GuardianFacts {
        name: some(&g.name()),
        relation: some(&g.relation),
        language: some(&language_name(&g.language)),
        phone: some(&g.phone),
        email: some(&g.email),
    }
}

fn emergency_contact(g: &Guardian) -> EmergencyContact {
    EmergencyContact {
        name: g.name(),
        relation: some(&g.relation),
        day_phone: some(&g.phone),
        other_phone: some(&g.other_phone),
        language: some(&language_name(&g.language)),
    }
}

fn employer_facts(employer: &Employer, known: &Known) -> EmployerFacts {
    let insurance = known.insurance.first();
    EmployerFacts {
        name: employer.name.clone(),
        contact: known.contact.as_ref().map(|p| p.name.clone()),
        phone: known.contact.as_ref().and_then(|p| some(&p.phone)).or_else(|| some(&employer.phone)),
        industry: some(&employer.industry),
        insurer: insurance.and_then(|c| {
            some(
                &[c.issuer.trim(), c.number.trim()]
                    .into_iter()
                    .filter(|p| !p.is_empty())
                    .collect::<Vec<_>>()
                    .join(", "),
            )
        }),
    }
}

fn person(p: &Person, employer: &Employer) -> PersonFacts {
    PersonFacts {
        name: some(&p.name),
        title: some(&p.title),
        phone: some(&p.phone).or_else(|| some(&employer.phone)),
        email: some(&p.email),
    }
}

fn staff(s: &Staff, office: &Office) -> PersonFacts {
    PersonFacts {
        name: some(&s.name),
        title: some(&s.position),
        phone: some(&s.phone).or_else(|| some(&office.phone)),
        email: some(&s.email),
    }
}

fn placement_facts(
    placement: &Placement,
    known: &Known,
    term: Option<String>,
    office: &Office,
) -> PlacementFacts {
    let orders: Vec<&str> = placement.hazards.iter().map(|h| h.order.label()).collect();
    PlacementFacts {
        kind: known.kind.name.clone(),
        term,
        title: some(&placement.title),
        start_date: placement.starts_on,
        end_date: placement.ends_on,
        total_minutes: (placement.hours_required > 0).then(|| u32::from(placement.hours_required) * 60),
        weekly_minutes: None,
        release_periods: some(&placement.release_periods),
        pay: if placement.pay.paid {
            Pay::Hourly {
                wage_cents: placement.pay.cents_per_hour,
                pay_period: placement.pay.period.map(|p| p.label().to_owned()),
            }
        } else {
            Pay::Unpaid
        },
        transport: some(&placement.transport),
        dress: some(&placement.dress),
        funding_source: some(&placement.funding_source),
        in_group: known.kind.group && known.kind.papers.contains(&PaperKind::Agreement),
        job_coach: known.job_coach.as_ref().map(|s| s.name.clone()),
        vehicle: some(&placement.vehicle),
        tasks: some(&one_sentence(&placement.tasks)),
        hazardous_orders: some(&orders.join(", ")),
        makeup_until: placement.makeup_until,
        certificate_number: some(&placement.permit_number),
        visits_planned: Some(u32::from(office.settings.visits_planned)),
        return_by: placement.papers_back_on,
    }
}

fn block(b: &domain::time::WeeklyBlock) -> ScheduleBlock {
    ScheduleBlock {
        weekday: b.day.into(),
        starts: b.starts,
        ends: b.ends,
        meal_minutes: u32::from(b.break_minutes),
    }
}

fn plan_item(item: &domain::placement::PlanItem) -> PlanItem {
    let taught_at = match item.taught_at {
        domain::placement::TaughtAt::School => TaughtAt::School,
        domain::placement::TaughtAt::Site => TaughtAt::WorkSite,
        domain::placement::TaughtAt::Both => TaughtAt::Both,
    };
    PlanItem {
        task: item.task.clone(),
        taught_at: Some(taught_at),
        when: some(&item.when),
        ..PlanItem::default()
    }
}

fn hazard(item: &domain::placement::HazardItem) -> HazardItem {
    HazardItem {
        order: item.order.label().to_owned(),
        process: item.process.clone(),
        step: some(&item.step),
        supervisor: some(&item.supervised_by),
        longest_time: some(&item.longest_time),
    }
}

/// Of somebody whom only the list of signers names.
fn signer_name(known: &Known, role: SignerRole) -> Option<String> {
    known.signers.iter().find(|s| s.role == role).and_then(|s| some(&s.name))
}

fn signer(signer: &Signer) -> SignerFacts {
    let role = match signer.role {
        SignerRole::Student => SigningRole::Student,
        SignerRole::Guardian => SigningRole::Guardian,
        SignerRole::Supervisor => SigningRole::Supervisor,
        SignerRole::Signatory => SigningRole::Signatory,
        SignerRole::Coordinator => SigningRole::Coordinator,
        SignerRole::Teacher => SigningRole::Teacher,
        SignerRole::Principal => SigningRole::Principal,
    };
    SignerFacts { role, name: some(&signer.name) }
}
