//! The value of each field and condition that the wording may name.

use chrono::NaiveDate;

use super::amendment::AmendmentFacts;
use super::answers;
use super::facts::{
    AgreementFacts, HazardItem, Pay, PersonFacts, PlanItem, SafetyItem, SigningRole, TaughtAt,
};
use crate::fonts::Fonts;
use crate::laid::Pages;
use crate::language::Language;
use crate::wording::{Condition, Names};

pub(super) const NAMES: Names<'static> = Names {
    fields: &[
        "student.legal_name",
        "student.preferred_name",
        "student.local_id",
        "student.grade",
        "student.birth_date",
        "student.age_at_start",
        "student.pathway",
        "student.cluster",
        "student.career_goal",
        "student.course",
        "student.credit",
        "student.phone",
        "student.email",
        "student.counselor",
        "guardian.name",
        "guardian.relation",
        "guardian.language",
        "guardian.phone",
        "guardian.email",
        "employer.name",
        "employer.contact",
        "employer.phone",
        "employer.industry",
        "employer.insurer",
        "site.name",
        "site.address",
        "site.adult_on_site",
        "supervisor.name",
        "supervisor.title",
        "supervisor.phone",
        "signatory.name",
        "signatory.title",
        "school.name",
        "coordinator.name",
        "coordinator.phone",
        "coordinator.email",
        "teacher.name",
        "principal.name",
        "placement.kind",
        "placement.term",
        "placement.title",
        "placement.start_date",
        "placement.end_date",
        "placement.total_hours",
        "placement.weekly_hours",
        "placement.release_periods",
        "placement.funding_source",
        "placement.job_coach",
        "placement.vehicle",
        "placement.wage",
        "placement.pay_period",
        "placement.transport",
        "placement.dress",
        "placement.tasks",
        "placement.hazardous_orders",
        "placement.makeup_until",
        "placement.certificate_number",
        "placement.visits_planned",
        "placement.return_by",
        "evaluation.midterm_date",
        "evaluation.final_date",
        "emergency.physician",
        "emergency.physician_phone",
        "emergency.hospital",
        "emergency.insurer",
        "emergency.policy_number",
        "page.signatures",
        "page.emergency",
        "pages.family",
        "pages.terms",
        "pages.employer",
        "item.number",
        "item.task",
        "item.taught_at",
        "item.dates",
        "item.topic",
        "item.instructor",
        "item.order",
        "item.process",
        "item.step",
        "item.supervisor",
        "item.longest_time",
        "item.agreement",
        "item.effective_on",
        "item.reason",
    ],
    conditions: &[
        "paid",
        "unpaid",
        "funded",
        "in_group",
        "course",
        "under_16",
        "student_learner",
        "signatory",
        "teacher_signs",
        "principal_signs",
    ],
    lists: &["plan.items", "plan.safety_items", "plan.hazard_items"],
};

/// Facts in a language, with the page numbers as they are known so far.
#[derive(Clone, Copy)]
pub(super) struct Values<'a> {
    pub facts: &'a AgreementFacts,
    pub language: Language,
    pub pages: &'a Pages,
    /// The row of a list that is being filled in.
    pub item: Option<Item<'a>>,
}

/// A row of the training plan.
#[derive(Clone, Copy)]
pub(super) enum Item<'a> {
    /// With its number, and the names of the places where things are taught.
    Task(usize, &'a PlanItem, &'a [String]),
    Safety(&'a SafetyItem),
    Hazard(&'a HazardItem),
    Amendment(&'a AmendmentFacts),
}

impl Values<'_> {
    pub fn holds(&self, condition: &Condition) -> bool {
        let facts = self.facts;
        let holds = match condition.name.as_str() {
            "paid" => facts.is_paid(),
            "unpaid" => !facts.is_paid(),
            "funded" => facts.placement.funding_source.is_some(),
            "in_group" => facts.placement.in_group,
            "course" => self.field("student.course").is_some(),
            "under_16" => facts.is_under_16(),
            "student_learner" => facts.is_student_learner(),
            "signatory" => facts.signs(SigningRole::Signatory),
            "teacher_signs" => facts.signs(SigningRole::Teacher),
            "principal_signs" => facts.signs(SigningRole::Principal),
            _ => false,
        };
        holds != condition.negated
    }

    /// The value of a field as it is printed, or none where it is not known.
    pub fn field(&self, name: &str) -> Option<String> {
        let (noun, field) = name.split_once('.')?;
        let value = match noun {
            "student" => self.student(field),
            "guardian" => self.guardian(field),
            "employer" => self.employer(field),
            "site" => self.site(field),
            "supervisor" => person(&self.facts.supervisor, field),
            "signatory" => person(&self.facts.signatory, field),
            "coordinator" => person(&self.facts.coordinator, field),
            "school" => Some(self.facts.school.clone()),
            "teacher" => self.facts.teacher.clone(),
            "principal" => self.facts.principal.clone(),
            "placement" => self.placement(field),
            "evaluation" => self.evaluation(field),
            "emergency" => self.emergency(field),
            "item" => self.item(field),
            "page" => Some(self.pages.of(field).to_string()),
            "pages" => self.page_range(field),
            _ => None,
        }?;
        let value = value
            .split([' ', '\n', '\t', '\r'])
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .join(" ");
        (!value.is_empty()).then(|| if field.contains("phone") { unbroken(&value) } else { value })
    }

    /// What each party reads: the family all that it keeps, the employer the parties and terms, then the rest.
    fn page_range(&self, field: &str) -> Option<String> {
        // The emergency page starts a sheet of its own, so the plan ends on the page before.
        let last = (self.pages.of("emergency") - 1).max(1);
        let (from, to) = match field {
            "family" => (1, last),
            "terms" => (1, self.pages.of("schedule").min(last)),
            "employer" => (self.pages.of("duties").min(last), last),
            _ => return None,
        };
        Some(self.language.pages(from, to))
    }

    fn item(&self, field: &str) -> Option<String> {
        match (self.item?, field) {
            (Item::Task(number, ..), "number") => Some(number.to_string()),
            (Item::Task(_, item, _), "task") => Some(item.task.clone()),
            (Item::Task(_, item, _), "dates") => match (item.from, item.to) {
                (None, None) => item.when.clone(),
                (from, to) => Some(self.language.short_span(from, to)),
            },
            (Item::Task(_, item, places), "taught_at") => {
                let place = match item.taught_at? {
                    TaughtAt::School => 0,
                    TaughtAt::WorkSite => 1,
                    TaughtAt::Both => 2,
                };
                places.get(place).cloned()
            }
            (Item::Safety(item), "topic") => Some(item.topic.clone()),
            (Item::Safety(item), "instructor") => item.instructor.clone(),
            (Item::Hazard(item), "order") => Some(item.order.clone()),
            (Item::Hazard(item), "process") => Some(item.process.clone()),
            (Item::Hazard(item), "step") => item.step.clone(),
            (Item::Hazard(item), "supervisor") => item.supervisor.clone(),
            (Item::Hazard(item), "longest_time") => item.longest_time.clone(),
            (Item::Amendment(item), "number") => Some(item.number.clone()),
            (Item::Amendment(_), "agreement") => Some(self.facts.number.clone()),
            (Item::Amendment(item), "effective_on") => {
                Some(self.language.date_with_weekday(item.effective_on))
            }
            (Item::Amendment(item), "reason") => Some(item.reason.clone()),
            _ => None,
        }
    }

    fn student(&self, field: &str) -> Option<String> {
        let student = &self.facts.student;
        match field {
            "legal_name" => Some(student.legal_name.clone()),
            "preferred_name" => student.preferred_name.clone(),
            "local_id" => student.local_id.clone(),
            "grade" => student.grade.map(|grade| grade.to_string()),
            "birth_date" => student.birth_date.map(|date| self.language.date(date)),
            "age_at_start" => self.facts.age_at_start().map(|age| age.to_string()),
            "pathway" => student.pathway.clone(),
            "cluster" => student.cluster.clone(),
            "career_goal" => student.career_goal.clone(),
            "course" => student.course.clone(),
            "credit" => student.credit_hundredths.map(|credit| self.language.credit(credit)),
            "phone" => student.phone.clone(),
            "email" => student.email.clone(),
            "counselor" => student.counselor.clone(),
            _ => None,
        }
    }

    fn guardian(&self, field: &str) -> Option<String> {
        let guardian = &self.facts.guardian;
        match field {
            "name" => guardian.name.clone(),
            "relation" => guardian.relation.as_deref().map(|said| answers::relation(said, self.language)),
            "language" => guardian.language.as_deref().map(|said| answers::language(said, self.language)),
            "phone" => guardian.phone.clone(),
            "email" => guardian.email.clone(),
            _ => None,
        }
    }

    fn employer(&self, field: &str) -> Option<String> {
        let employer = &self.facts.employer;
        match field {
            "name" => Some(employer.name.clone()),
            "contact" => employer.contact.clone(),
            "phone" => employer.phone.clone(),
            "industry" => employer.industry.clone(),
            "insurer" => employer.insurer.clone(),
            _ => None,
        }
    }

    fn site(&self, field: &str) -> Option<String> {
        let site = &self.facts.site;
        match field {
            "name" => site.name.clone().or_else(|| Some(self.facts.employer.name.clone())),
            "address" => site.address.clone(),
            "adult_on_site" => site.adult_on_site.clone(),
            _ => None,
        }
    }

    fn placement(&self, field: &str) -> Option<String> {
        let placement = &self.facts.placement;
        let long = |date: Option<NaiveDate>| date.map(|date| self.language.date_with_weekday(date));
        match field {
            "kind" => Some(placement.kind.clone()),
            "term" => placement.term.clone(),
            "title" => placement.title.clone(),
            "start_date" => long(placement.start_date),
            "end_date" => long(placement.end_date),
            "return_by" => long(placement.return_by),
            "makeup_until" => placement.makeup_until.map(|date| self.language.date(date)),
            "total_hours" => placement.total_minutes.map(|minutes| self.language.hours(minutes, 0)),
            "weekly_hours" => self.facts.weekly_minutes().map(|minutes| self.language.hours(minutes, 0)),
            "release_periods" => placement.release_periods.clone(),
            "wage" => match &placement.pay {
                Pay::Hourly { wage_cents, .. } => wage_cents.map(|cents| self.language.dollars(cents)),
                Pay::Unpaid => None,
            },
            "pay_period" => match &placement.pay {
                Pay::Hourly { pay_period, .. } => {
                    pay_period.as_deref().map(|said| answers::pay_period(said, self.language))
                }
                Pay::Unpaid => None,
            },
            "transport" => placement.transport.clone(),
            "dress" => placement.dress.clone(),
            "funding_source" => placement.funding_source.clone(),
            "job_coach" => placement.job_coach.clone(),
            "vehicle" => placement.vehicle.clone(),
            "tasks" => placement.tasks.clone(),
            "hazardous_orders" => placement.hazardous_orders.clone(),
            "certificate_number" => placement.certificate_number.clone(),
            "visits_planned" => placement.visits_planned.map(|count| self.language.times(count)),
            _ => None,
        }
    }

    fn evaluation(&self, field: &str) -> Option<String> {
        let date = match field {
            "midterm_date" => self.facts.midterm_review,
            _ => self.facts.final_review,
        };
        date.map(|date| self.language.date_with_weekday(date))
    }

    fn emergency(&self, field: &str) -> Option<String> {
        let emergency = &self.facts.emergency;
        match field {
            "physician" => emergency.physician.clone(),
            "physician_phone" => emergency.physician_phone.clone(),
            "hospital" => emergency.hospital.clone(),
            "insurer" => emergency.insurer.clone(),
            "policy_number" => emergency.policy_number.clone(),
            _ => None,
        }
    }
}

fn person(person: &PersonFacts, field: &str) -> Option<String> {
    match field {
        "name" => person.name.clone(),
        "title" => person.title.clone(),
        "phone" => person.phone.clone(),
        "email" => person.email.clone(),
        _ => None,
    }
}

/// A phone number that does not break at its hyphens.
pub(super) fn unbroken(phone: &str) -> String {
    phone.replace('-', "\u{2011}").replace(' ', "\u{00A0}")
}

/// Fields and list items that hold a character no font has.
pub(super) fn unprintable(facts: &AgreementFacts, fonts: &Fonts) -> Vec<(String, char)> {
    let pages = Pages::default();
    let values = Values { facts, language: Language::English, pages: &pages, item: None };
    let mut texts: Vec<(String, String)> = NAMES
        .fields
        .iter()
        .filter(|name| !["item.", "page.", "pages."].iter().any(|noun| name.starts_with(noun)))
        .filter_map(|name| values.field(name).map(|value| ((*name).to_owned(), value)))
        .collect();
    let mut item = |list: &str, index: usize, field: &str, text: Option<&str>| {
        if let Some(text) = text {
            texts.push((format!("{list}[{}].{field}", index + 1), text.to_owned()));
        }
    };
    for (index, one) in facts.plan.iter().enumerate() {
        item("plan.items", index, "task", Some(&one.task));
        item("plan.items", index, "when", one.when.as_deref());
    }
    for (index, one) in facts.safety.iter().enumerate() {
        item("plan.safety_items", index, "topic", Some(&one.topic));
        item("plan.safety_items", index, "instructor", one.instructor.as_deref());
    }
    for (index, one) in facts.hazards.iter().enumerate() {
        item("plan.hazard_items", index, "process", Some(&one.process));
        item("plan.hazard_items", index, "step", one.step.as_deref());
        item("plan.hazard_items", index, "supervisor", one.supervisor.as_deref());
        item("plan.hazard_items", index, "longest_time", one.longest_time.as_deref());
    }
    for (index, one) in facts.emergency.contacts.iter().enumerate() {
        item("emergency.contacts", index, "name", Some(&one.name));
        item("emergency.contacts", index, "relation", one.relation.as_deref());
        item("emergency.contacts", index, "language", one.language.as_deref());
        item("emergency.contacts", index, "day_phone", one.day_phone.as_deref());
        item("emergency.contacts", index, "other_phone", one.other_phone.as_deref());
    }
    for (index, one) in facts.signers.iter().enumerate() {
        item("signers", index, "name", one.name.as_deref());
    }
    texts.push(("number".to_owned(), facts.number.clone()));
    let mut found: Vec<(String, char)> = Vec::new();
    for (field, text) in texts {
        for character in text.chars().filter(|character| !fonts.covers(*character)) {
            if !found.contains(&(field.clone(), character)) {
                found.push((field.clone(), character));
            }
        }
    }
    found
}
