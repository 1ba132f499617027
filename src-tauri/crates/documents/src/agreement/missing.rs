//! What should be known before an agreement is printed. It prints all the same, with lines to write on.

use super::facts::{AgreementFacts, HazardItem, Pay, SigningRole};

/// Fields that an agreement lacks, with a plain name for each: "supervisor", "first day".
const LABELS: &[(&str, &str)] = &[
    ("student.birth_date", "birth date"),
    ("student.pathway", "pathway"),
    ("student.grade", "grade"),
    ("student.career_goal", "career goal"),
    ("student.course", "course"),
    ("student.credit", "credit"),
    ("guardian.name", "parent or guardian"),
    ("guardian.phone", "phone of the parent or guardian"),
    ("employer.name", "employer"),
    ("employer.insurer", "insurer"),
    ("site.address", "address of the work site"),
    ("site.adult_on_site", "adult of 21 or older on site"),
    ("supervisor.name", "supervisor"),
    ("supervisor.phone", "phone of the supervisor"),
    ("signatory.name", "who signs for the employer"),
    ("school.name", "school"),
    ("coordinator.name", "coordinator"),
    ("coordinator.phone", "phone of the coordinator"),
    ("teacher.name", "related teacher"),
    ("principal.name", "principal"),
    ("placement.title", "position"),
    ("placement.start_date", "first day"),
    ("placement.end_date", "last day"),
    ("placement.total_hours", "total hours"),
    ("placement.release_periods", "release periods"),
    ("placement.wage", "wage"),
    ("placement.pay_period", "pay period"),
    ("placement.transport", "travel"),
    ("placement.job_coach", "job coach"),
    ("placement.vehicle", "vehicle"),
    ("placement.tasks", "main tasks"),
    ("placement.certificate_number", "work permit"),
    ("placement.hazardous_orders", "hazardous occupation orders"),
    ("placement.return_by", "day to return the pages"),
    ("schedule", "weekly schedule"),
    ("plan.items", "training plan"),
    ("plan.when", "weeks of the training plan"),
    ("plan.safety_items", "safety instruction"),
    ("plan.hazard_items", "hazardous work in the training plan"),
    ("evaluation.midterm_date", "midterm review"),
    ("evaluation.final_date", "final review"),
];

/// The keys of what is not known yet, in the order of the paper.
pub fn missing(facts: &AgreementFacts) -> Vec<&'static str> {
    LABELS.iter().map(|(key, _)| *key).filter(|key| lacks(facts, key)).collect()
}

/// A plain name for a key that `missing` gave.
pub fn missing_label(key: &str) -> &'static str {
    LABELS.iter().find(|(one, _)| *one == key).map_or("", |(_, label)| *label)
}

fn lacks(facts: &AgreementFacts, key: &str) -> bool {
    let blank = |text: &Option<String>| text.as_deref().is_none_or(|text| text.trim().is_empty());
    let AgreementFacts { student, guardian, employer, site, supervisor, placement, .. } = facts;
    match key {
        "student.birth_date" => student.birth_date.is_none(),
        "student.pathway" => blank(&student.pathway),
        "student.grade" => student.grade.is_none(),
        "student.career_goal" => blank(&student.career_goal),
        "student.course" => blank(&student.course),
        "student.credit" => student.credit_hundredths.is_none(),
        "guardian.name" => blank(&guardian.name),
        "guardian.phone" => blank(&guardian.phone),
        "employer.name" => employer.name.trim().is_empty(),
        "employer.insurer" => blank(&employer.insurer),
        "site.address" => blank(&site.address),
        "site.adult_on_site" => facts.is_under_16() && blank(&site.adult_on_site),
        "supervisor.name" => blank(&supervisor.name),
        "supervisor.phone" => blank(&supervisor.phone),
        "signatory.name" => facts.lacks_signer(SigningRole::Signatory),
        "school.name" => facts.school.trim().is_empty(),
        "coordinator.name" => blank(&facts.coordinator.name),
        "coordinator.phone" => blank(&facts.coordinator.phone),
        "teacher.name" => blank(&facts.teacher) || facts.lacks_signer(SigningRole::Teacher),
        "principal.name" => facts.lacks_signer(SigningRole::Principal),
        "placement.title" => blank(&placement.title),
        "placement.start_date" => placement.start_date.is_none(),
        "placement.end_date" => placement.end_date.is_none(),
        "placement.total_hours" => placement.total_minutes.is_none(),
        "placement.release_periods" => blank(&placement.release_periods),
        "placement.wage" => matches!(placement.pay, Pay::Hourly { wage_cents: None, .. }),
        "placement.pay_period" => {
            matches!(&placement.pay, Pay::Hourly { pay_period, .. } if blank(pay_period))
        }
        "placement.transport" => blank(&placement.transport),
        "placement.job_coach" => placement.in_group && blank(&placement.job_coach),
        "placement.vehicle" => placement.in_group && blank(&placement.vehicle),
        "placement.tasks" => blank(&placement.tasks),
        "placement.certificate_number" => facts.is_under_16() && blank(&placement.certificate_number),
        "placement.hazardous_orders" => facts.is_student_learner() && blank(&placement.hazardous_orders),
        "placement.return_by" => placement.return_by.is_none(),
        "schedule" => facts.schedule.is_empty(),
        "plan.items" => facts.plan.is_empty(),
        "plan.when" => {
            facts.plan.iter().any(|item| item.from.is_none() && item.to.is_none() && blank(&item.when))
        }
        "plan.safety_items" => facts.safety.is_empty(),
        "plan.hazard_items" => {
            let half = |item: &HazardItem| {
                item.process.trim().is_empty()
                    || blank(&item.step)
                    || blank(&item.supervisor)
                    || blank(&item.longest_time)
            };
            facts.is_student_learner() && (facts.hazards.is_empty() || facts.hazards.iter().any(half))
        }
        "evaluation.midterm_date" => facts.midterm_review.is_none(),
        "evaluation.final_date" => facts.final_review.is_none(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::SignerFacts;

    #[test]
    fn every_key_has_a_plain_name_and_an_empty_agreement_lacks_most() {
        let keys = missing(&AgreementFacts::default());
        assert!(keys.contains(&"supervisor.name") && keys.contains(&"schedule"), "{keys:?}");
        assert!(keys.iter().all(|key| !missing_label(key).is_empty()));
        assert_eq!(missing_label("placement.start_date"), "first day");
    }

    #[test]
    fn what_does_not_apply_is_not_missing() {
        let keys = missing(&AgreementFacts::default());
        for key in ["placement.wage", "placement.certificate_number", "principal.name", "plan.hazard_items"] {
            assert!(!keys.contains(&key), "{key} matters only to some agreements");
        }
        let paid = AgreementFacts {
            placement: super::super::facts::PlacementFacts {
                pay: Pay::Hourly { wage_cents: None, pay_period: None },
                ..Default::default()
            },
            signers: vec![SignerFacts { role: SigningRole::Principal, name: None }],
            ..AgreementFacts::default()
        };
        let keys = missing(&paid);
        assert!(keys.contains(&"placement.wage") && keys.contains(&"principal.name"), "{keys:?}");
    }
}
