//! Whatever the names and duties: no text leaves its place, runs into other text, or parts the signatures.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod sample;

use documents::agreement::{Pay, SigningRole};
use documents::{AgreementFacts, Clauses, Laid, Language, Shaper, TextBox, agreement};
use proptest::prelude::*;

const LEFT: f32 = 63.0;
const RIGHT: f32 = 612.0 - 63.0;
const SLACK: f32 = 0.05;

fn overlap(one: &TextBox, other: &TextBox) -> bool {
    one.page == other.page
        && one.left + SLACK < other.right
        && other.left + SLACK < one.right
        && one.top + SLACK < other.bottom
        && other.top + SLACK < one.bottom
}

fn check(laid: &Laid, signers: usize) -> Result<(), TestCaseError> {
    let boxes = laid.text_boxes();
    for one in &boxes {
        prop_assert!(one.left >= LEFT - SLACK && one.right <= RIGHT + SLACK, "beyond the margins: {one:?}");
        prop_assert!(one.top >= 54.0 - SLACK && one.bottom <= 774.0, "beyond the page: {one:?}");
        let is_foot = one.top > 744.0;
        prop_assert!(is_foot || one.bottom <= 732.0 + 3.0, "into the foot: {one:?}");
    }
    for (index, one) in boxes.iter().enumerate() {
        for other in &boxes[index + 1..] {
            prop_assert!(!overlap(one, other), "{one:?} and {other:?}");
        }
    }
    let signing = boxes.iter().find(|one| one.text.starts_with("By signing")).unwrap().page;
    let lines = boxes.iter().filter(|one| one.page == signing && one.text.trim() == "Signature").count();
    prop_assert_eq!(lines, signers, "the signatures are parted");
    let choices = boxes.iter().find(|one| one.text.starts_with("The parent or guardian marks")).unwrap().page;
    prop_assert_eq!(choices, signing, "the choices are parted from the signatures");
    Ok(())
}

fn lay(facts: &AgreementFacts) -> Laid {
    let clauses = Clauses::sample(Language::English).unwrap();
    agreement(&mut Shaper::new().unwrap(), facts, &sample::letterhead(), &clauses)
}

#[test]
fn the_heaviest_agreement_keeps_its_places() {
    check(&lay(&sample::heaviest()), 7).unwrap();
    check(&lay(&sample::zofia()), 5).unwrap();
}

#[test]
fn a_text_longer_than_a_page_runs_on_instead_of_being_clipped() {
    let mut facts = sample::zofia();
    facts.placement.tasks = Some("Cut, drill and finish parts to the drawing. ".repeat(400));
    facts.student.career_goal = Some("Registered nurse, then nurse practitioner. ".repeat(90));
    facts.plan[2].task = "Greet patients and check them in. ".repeat(250);
    let laid = lay(&facts);
    check(&laid, 5).unwrap();
    let boxes = laid.text_boxes();
    let all: String = boxes.iter().filter(|one| one.top < 744.0).map(|one| one.text.as_str()).collect();
    for (sentence, times) in [
        ("Cut, drill and finish parts to the drawing.", 400),
        ("Registered nurse, then nurse practitioner.", 90),
        ("Greet patients and check them in.", 250),
    ] {
        assert_eq!(all.matches(sentence).count(), times, "{sentence}");
    }
}

fn words(most: usize) -> impl Strategy<Value = String> {
    prop_oneof![
        3 => proptest::collection::vec("[A-ZŁŻŚa-ząćęłńóśźż'’-]{1,14}", 1..10)
            .prop_map(move |words| words.join(" ").chars().take(most).collect::<String>()),
        1 => proptest::string::string_regex(&format!("[A-Za-zЀ-џ]{{1,{most}}}")).unwrap(),
        1 => proptest::string::string_regex(&format!("[ -~]{{1,{most}}}")).unwrap(),
    ]
}

prop_compose! {
    fn any_agreement()(
        names in proptest::collection::vec(words(80), 6),
        email in "[a-z.]{1,70}@[a-z]{1,9}\\.org",
        tasks in proptest::collection::vec(words(80), 0..12),
        items in proptest::collection::vec(words(160), 0..40),
        paid in any::<bool>(),
        young in any::<bool>(),
        hazards in 0_usize..5,
        blanks in any::<bool>(),
        signers in 0_usize..4,
    ) -> (AgreementFacts, usize) {
        let mut facts = if hazards > 0 { sample::heaviest() } else { sample::zofia() };
        facts.hazards.truncate(hazards.saturating_sub(1));
        facts.student.legal_name = names[0].clone();
        facts.guardian.name = (!blanks).then(|| names[1].clone());
        facts.supervisor.name = Some(names[2].clone());
        facts.supervisor.title = (!blanks).then(|| names[3].clone());
        facts.employer.name = names[4].clone();
        facts.school = names[5].clone();
        facts.student.email = Some(email);
        facts.placement.tasks = Some(tasks.join("; "));
        for (index, task) in items.iter().enumerate() {
            let mut item = facts.plan[index % 7].clone();
            item.task = task.clone();
            facts.plan.push(item);
        }
        facts.placement.pay = if paid { Pay::Hourly { wage_cents: None, pay_period: None } } else { Pay::Unpaid };
        facts.student.birth_date = Some(sample::day(if young { 2011 } else { 2009 }, 8, 19));
        let further = [SigningRole::Signatory, SigningRole::Teacher, SigningRole::Principal];
        facts.signers.truncate(3);
        facts.signers.push(sample::signer(SigningRole::Coordinator, &names[2]));
        facts.signers.extend(further[..signers].iter().map(|role| sample::signer(*role, &names[3])));
        (facts, signers + 4)
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn no_text_leaves_its_place_and_the_signatures_stay_together((facts, signers) in any_agreement()) {
        check(&lay(&facts), signers)?;
    }
}
