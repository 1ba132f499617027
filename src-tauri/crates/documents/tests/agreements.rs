//! Agreements as files: structure for screen readers, the same bytes for the same facts, every language.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod checker;
mod sample;

use documents::agreement::{PlanItem, SignerFacts, SigningRole};
use documents::{
    AgreementFacts, Clauses, Laid, Language, Logo, PaperError, Shaper, Sides, agreement, agreement_for_family,
};

fn lay(facts: &AgreementFacts, language: Language) -> Laid {
    let clauses = Clauses::sample(language).unwrap();
    agreement(&mut Shaper::new().unwrap(), facts, &sample::letterhead(), &clauses)
}

fn page_texts(laid: &Laid) -> Vec<String> {
    let mut pages = vec![String::new(); laid.page_count()];
    for one in laid.text_boxes() {
        pages[one.page].push_str(&one.text);
        pages[one.page].push('\n');
    }
    pages
}

fn empty() -> AgreementFacts {
    AgreementFacts { number: "WBL-2027-0001".to_owned(), ..AgreementFacts::default() }
}

#[test]
fn a_screen_reader_reaches_everything_once_in_every_language() {
    for language in Language::ALL {
        for facts in [sample::zofia(), sample::heaviest(), empty()] {
            let laid = lay(&facts, language);
            for sides in [Sides::One, Sides::Both] {
                let document = checker::load(&laid.to_pdf(sides).unwrap());
                let checked = checker::check(&document, language.tag(), &laid.title);
                assert_eq!(checked.problems, Vec::<String>::new(), "{language:?} {}", facts.number);
                for role in ["H1", "H2", "H3", "P", "Table", "TR", "TH", "TD", "L", "LI"] {
                    assert!(
                        checked.roles.contains_key(role),
                        "{language:?}: no {role} in {:?}",
                        checked.roles
                    );
                }
                assert_eq!(
                    checked.roles.get("H1"),
                    Some(&2),
                    "agreement and emergency page have a title each"
                );
            }
        }
    }
}

fn lay_for_family(facts: &AgreementFacts, language: Language) -> Laid {
    let english = Clauses::sample(Language::English).unwrap();
    let translations = Clauses::sample_translations().unwrap();
    let facts = AgreementFacts { family_language: Some(language), ..facts.clone() };
    let mut shaper = Shaper::new().unwrap();
    agreement_for_family(&mut shaper, &facts, &sample::letterhead(), &english, &translations)
}

#[test]
fn the_english_copy_stands_behind_the_familys_with_pages_of_its_own() {
    let english = page_texts(&lay(&sample::zofia(), Language::English));
    for (language, numbered, words) in [
        (Language::Spanish, "Página 2 de 5", "lea las páginas"),
        (Language::Polish, "Strona 2 z 5", "przeczytać strony"),
    ] {
        let laid = lay_for_family(&sample::zofia(), language);
        let pages = page_texts(&laid);
        let own = page_texts(&lay(&sample::zofia(), language));
        let (first, behind) = pages.split_at(own.len());
        assert_eq!(first, own, "{language:?}");
        assert_eq!(behind, english, "{language:?}: the English copy is the one that prints alone");
        assert!(pages[1].contains(numbered), "{language:?}: {}", pages[1]);
        assert!(pages[0].replace(['\n', '\u{a0}'], " ").contains(words), "{language:?}: {}", pages[0]);
        assert!(behind[1].contains("Page 2 of 4"), "{language:?}: {}", behind[1]);
    }
}

#[test]
fn a_screen_reader_is_told_the_language_of_each_copy() {
    for (facts, language) in [(sample::zofia(), Language::Spanish), (sample::heaviest(), Language::Polish)] {
        let laid = lay_for_family(&facts, language);
        for sides in [Sides::One, Sides::Both] {
            let document = checker::load(&laid.to_pdf(sides).unwrap());
            let checked = checker::check(&document, language.tag(), &laid.title);
            assert_eq!(checked.problems, Vec::<String>::new(), "{language:?}");
            assert_eq!((checked.roles.get("Part"), checked.roles.get("H1")), (Some(&2), Some(&4)));
            assert_eq!(checker::languages_of_parts(&document), [language.tag(), "en-US"]);
        }
    }
}

#[test]
fn without_wording_in_the_familys_language_there_is_one_english_copy() {
    let alone = lay(&sample::zofia(), Language::English).to_pdf(Sides::One).unwrap();
    assert!(lay_for_family(&sample::zofia(), Language::English).to_pdf(Sides::One).unwrap() == alone);
}

#[test]
fn the_same_facts_give_the_same_bytes_whatever_was_printed_before() {
    let clauses = Clauses::sample(Language::English).unwrap();
    let mut shaper = Shaper::new().unwrap();
    let letterhead = sample::letterhead();
    let mut print = |facts: &AgreementFacts| {
        agreement(&mut shaper, facts, &letterhead, &clauses).to_pdf(Sides::One).unwrap()
    };
    let first = print(&sample::zofia());
    print(&sample::heaviest());
    assert!(first == print(&sample::zofia()), "a frozen copy can be made again");
    assert!(first != print(&sample::heaviest()));
    assert!(first.len() < 95_000, "{} bytes", first.len());
}

#[test]
fn the_design_s_agreement_has_four_pages_in_its_order() {
    let pages = page_texts(&lay(&sample::zofia(), Language::English));
    assert_eq!(pages.len(), 4);
    for (page, words) in [
        (0, "Work-based learning placement agreement"),
        (
            0,
            "read pages\u{a0}1 to 3, mark your two choices and sign on page\u{a0}3, and fill in page\u{a0}4.",
        ),
        (0, "Weekly schedule"),
        (0, "Page 1 of 4"),
        (1, "The employer will"),
        (2, "By signing, each party agrees"),
        (2, "Patient privacy (HIPAA) and conduct at work"),
        (3, "People to call, in this order"),
    ] {
        let words = words.replace('\u{a0}', " ");
        assert!(pages[page].contains(&words), "page {}: {words} in {}", page + 1, pages[page]);
    }
}

#[test]
fn a_head_s_word_is_never_broken_by_its_column() {
    for (language, heads) in [
        (Language::English, ["Mid", "Final", "Taught at"]),
        (Language::Spanish, ["Mitad", "Final", "Cuándo"]),
        (Language::Polish, ["Połowa", "Koniec", "Gdzie"]),
    ] {
        let laid = lay(&sample::zofia(), language);
        for head in heads {
            let whole = laid.text_boxes().iter().any(|one| one.text.trim() == head);
            assert!(whole, "{language:?}: {head}");
        }
    }
}

#[test]
fn lines_of_one_element_do_not_run_together_when_read() {
    let laid = lay(&sample::zofia(), Language::English);
    let boxes = laid.text_boxes();
    for words in
        ["Agreement number", "Arlington Heights, IL 60005", "For the employer", "Thursday, April 29, 2027."]
    {
        let one = boxes.iter().rev().find(|one| one.text.trim_end().ends_with(words)).unwrap();
        assert!(one.text.ends_with(' '), "{:?} is followed by more in its element", one.text);
    }
}

#[test]
fn page_numbers_in_the_text_follow_the_pages_when_an_agreement_grows() {
    let pages = page_texts(&lay(&sample::heaviest(), Language::English));
    let page_of = |words: &str| 1 + pages.iter().position(|page| page.contains(words)).unwrap();
    let (signing, emergency) = (page_of("By signing,"), page_of("People to call, in this order"));
    assert!(signing > 3, "all that an agreement can carry takes more than three pages before the signatures");
    assert_eq!(emergency, pages.len(), "the emergency page is one page, or it could not be kept apart");
    let steps: String = pages[0].lines().filter(|line| line.contains("page")).collect::<Vec<_>>().join(" ");
    assert!(steps.contains(&format!("sign on page {signing}")), "{steps}");
    assert!(steps.contains(&format!("fill in page {emergency}")), "{steps}");
    let (schedule, duties) = (page_of("Weekly schedule"), page_of("The student will"));
    assert!(schedule > 1, "the first page is too full for the schedule");
    let plan_ends = emergency - 1;
    assert!(pages[plan_ends - 1].contains("Longest time") && plan_ends > signing, "{steps}");
    assert!(steps.contains(&format!("read pages 1 to {plan_ends}, mark")), "{steps}");
    assert!(
        steps.contains(&format!("check pages 1 to {schedule}, read pages {duties} to {plan_ends},")),
        "{steps}"
    );
}

#[test]
fn the_plan_is_read_though_it_starts_behind_the_signatures() {
    for (language, words) in [
        (Language::English, "read pages 1 to 4, mark"),
        (Language::Spanish, "lea las páginas 1 a 4, marque"),
        (Language::Polish, "przeczytać strony 1–4, zaznaczyć"),
    ] {
        let mut facts = sample::zofia();
        facts.plan = vec![PlanItem { task: "Prepare trays".to_owned(), ..PlanItem::default() }; 24];
        let pages = page_texts(&lay(&facts, language));
        assert_eq!(pages.len(), 5, "{language:?}: the plan takes a page of its own");
        let steps = pages[0].replace(['\n', '\u{a0}'], " ");
        assert!(steps.contains(words), "{language:?}: {steps}");
    }
}

#[test]
fn a_few_lines_more_on_the_first_page_are_taken_from_its_space() {
    let mut facts = sample::zofia();
    facts.student.cluster = Some("Arts, A/V Technology & Communications".to_owned());
    facts.student.career_goal = Some("Earn a certificate in Video Production & Broadcast".to_owned());
    facts.schedule[0].meal_minutes = 30;
    let laid = lay(&facts, Language::English);
    let pages = page_texts(&laid);
    assert_eq!(pages.len(), 4);
    assert!(pages[0].contains("Weekly schedule") && pages[0].contains("Meal break"));
    let foot = |one: &&documents::TextBox| {
        one.text.starts_with("Page 1 of") || one.text.starts_with("Agreement WBL")
    };
    let lowest = laid
        .text_boxes()
        .iter()
        .filter(|one| one.page == 0)
        .filter(|one| !foot(one))
        .map(|one| one.bottom)
        .fold(0.0, f32::max);
    assert!(lowest < 732.0, "nothing stands in the lower margin: {lowest}");
}

#[test]
fn everybody_on_the_list_of_signers_has_a_line_under_the_listed_name() {
    let mut facts = sample::zofia();
    facts.signers[1].name = Some("Grandmother Lucia".to_owned());
    facts.signers.insert(2, sample::signer(SigningRole::Guardian, "Rafael Mendoza"));
    facts.signers[3].name = None;
    facts.signers.retain(|signer| signer.role != SigningRole::Coordinator);
    facts.signers.push(SignerFacts { role: SigningRole::Teacher, name: None });
    let laid = lay(&facts, Language::English);
    let pages = page_texts(&laid);
    let signing = pages.iter().find(|page| page.contains("By signing,")).unwrap();
    let (_, signing) = signing.split_once("By signing,").unwrap();
    let lines = |words: &str| signing.lines().filter(|line| line.trim() == words).count();
    assert_eq!((lines("Parent or guardian"), lines("Grandmother Lucia"), lines("Rafael Mendoza")), (2, 1, 1));
    assert_eq!(lines("Priya Raman, Clinic Administrator"), 1, "who is on record keeps the title");
    assert_eq!((lines("Related teacher"), lines("Coordinator"), lines("Agnieszka Nowak-Mendoza")), (1, 0, 0));
    assert_eq!(lines("Karen Whitfield"), 0, "a listed line without a name is to be written on");
    assert!(laid.gap_count() >= 2);
    let emergency = pages.last().unwrap();
    assert!(emergency.contains("Grandmother Lucia"));
    assert_eq!(emergency.matches("Parent or guardian").count(), 1, "one of the family consents");
}

#[test]
fn conditions_choose_clauses_rows_and_signers() {
    let light = page_texts(&lay(&sample::zofia(), Language::English)).concat();
    let heavy = page_texts(&lay(&sample::heaviest(), Language::English)).concat();
    for words in
        ["Student-learner.", "Under 16.", "Work permit", "Meal break", "Related teacher", "Principal", "Pay."]
    {
        assert!(heavy.contains(words), "{words}");
    }
    for words in ["Student-learner.", "Under 16.", "Work permit", "Meal break", "Principal\n"] {
        assert!(!light.contains(words), "{words}");
    }
    assert!(light.contains("No pay.") && !heavy.contains("No pay."));
}

#[test]
fn who_pays_who_goes_along_and_the_vehicle_have_rows_only_where_there_is_something_to_say() {
    let said = |facts: &AgreementFacts, language| page_texts(&lay(facts, language)).concat();
    let alone = sample::zofia();
    let mut group = alone.clone();
    group.placement.in_group = true;
    group.placement.funding_source = Some("Perkins V".to_owned());
    group.placement.vehicle = Some("School van 2".to_owned());
    for (language, heads) in [
        (Language::English, ["Funding", "Job coach", "Vehicle"]),
        (Language::Spanish, ["Financiación", "Instructor de apoyo", "Vehículo"]),
        (Language::Polish, ["Finansowanie", "Trener pracy", "Pojazd"]),
    ] {
        for head in heads {
            assert!(!said(&alone, language).contains(head), "{head}");
            assert!(said(&group, language).contains(head), "{head}");
        }
    }
    let text = said(&group, Language::English);
    assert!(text.contains("Perkins V") && text.contains("School van 2"));
    let lacks =
        |facts: &AgreementFacts| documents::agreement::missing(facts).contains(&"placement.job_coach");
    assert!(lacks(&group) && !lacks(&alone), "only a group lacks a job coach");
}

#[test]
fn a_task_prints_its_weeks_where_it_has_no_dates() {
    let mut facts = sample::zofia();
    facts.plan[0] = PlanItem {
        task: "Greet patients".to_owned(),
        when: Some("Weeks 1–2".to_owned()),
        ..PlanItem::default()
    };
    for language in [Language::English, Language::Spanish, Language::Polish] {
        let text = page_texts(&lay(&facts, language)).concat();
        assert!(text.contains("Weeks 1–2"), "{text}");
    }
    let lacks = |facts: &AgreementFacts| documents::agreement::missing(facts).contains(&"plan.when");
    assert!(!lacks(&facts), "dates or weeks, each task has its own");
    facts.plan[0].when = None;
    assert!(lacks(&facts));
}

#[test]
fn without_a_course_its_credit_stands_alone_and_no_clause_points_to_it() {
    let mut facts = sample::zofia();
    let told = documents::agreement::missing(&facts);
    facts.student.course = None;
    facts.student.career_goal = None;
    facts.placement.release_periods = None;
    facts.teacher = None;
    for (language, credit, duty) in [
        (Language::English, "0.5 credit", "stay in the course"),
        (Language::Spanish, "0.5 ", "seguir en el curso"),
        (Language::Polish, "0,5", "uczestniczyć w zajęciach"),
    ] {
        let said = |facts: &AgreementFacts| page_texts(&lay(facts, language)).concat().replace('\u{a0}', " ");
        let (with, without) = (said(&sample::zofia()), said(&facts));
        let line = without.lines().find(|line| line.contains(credit));
        assert!(line.is_some_and(|line| !line.starts_with(',')), "{line:?} in {without}");
        let unbroken = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let (with, without) = (unbroken(&with), unbroken(&without));
        assert!(with.contains("Career Internship: Health,"), "{with}");
        assert!(with.contains(duty) && !without.contains(duty), "{duty} in {with} or {without}");
    }
    let lacks: Vec<_> =
        documents::agreement::missing(&facts).into_iter().filter(|key| !told.contains(key)).collect();
    assert_eq!(
        lacks,
        ["student.career_goal", "student.course", "teacher.name", "placement.release_periods"],
        "each is told before it prints as a line to write on"
    );
}

#[test]
fn nothing_unknown_prints_as_a_word() {
    let text = page_texts(&lay(&empty(), Language::English)).concat();
    for words in ["N/A", "None,", "null", "{{", "[["] {
        assert!(!text.contains(words), "{words} in {text}");
    }
}

#[test]
fn the_emergency_page_starts_a_new_sheet_on_both_sides() {
    let laid = lay(&sample::zofia(), Language::English);
    let one = checker::load(&laid.to_pdf(Sides::One).unwrap());
    let both = checker::load(&laid.to_pdf(Sides::Both).unwrap());
    assert_eq!(one.get_pages().len(), 4);
    assert_eq!(both.get_pages().len(), 5, "the back of page 3 stays blank");
    let pages = page_texts(&laid);
    assert!(pages[3].contains("Page 4 of 4"), "the blank back is not counted");
}

#[test]
fn a_character_without_a_glyph_is_reported_with_its_field() {
    let mut facts = sample::zofia();
    facts.student.preferred_name = Some("李 Zosia".to_owned());
    facts.plan[1].task = "Wash 手".to_owned();
    let found: Vec<(String, char)> = lay(&facts, Language::English)
        .unprintable
        .into_iter()
        .map(|one| (one.field, one.character))
        .collect();
    assert_eq!(
        found,
        vec![("student.preferred_name".to_owned(), '李'), ("plan.items[2].task".to_owned(), '手')]
    );
    assert!(lay(&sample::zofia(), Language::English).unprintable.is_empty());
}

#[test]
fn names_in_cyrillic_read_back_from_the_file() {
    let mut facts = sample::zofia();
    facts.student.legal_name = "Ґанна Щёголева-Łączyńska".to_owned();
    let bytes = lay(&facts, Language::English).to_pdf(Sides::One).unwrap();
    let document = checker::load(&bytes);
    let text = document.extract_text(&[1]).unwrap();
    assert!(text.contains("Ґанна Щёголева-Łączyńska"), "{text}");
}

#[test]
fn counsel_s_wording_replaces_ours_and_a_wrong_field_is_named_by_its_line() {
    let plan = include_str!("../wording/en/training-plan.md");
    let emergency = include_str!("../wording/en/emergency-page.md");
    let own = "# Our agreement\n\n{{placement.kind}}\n\n## 1 Scope {#scope}\nThis binds **all** parties.\n- one;\n- two.\n\n\
               ## 2 Signatures {#signatures}\nSigned:\n| Student | {{student.legal_name}} |\nCaptions: Signature · Date\n";
    let clauses = Clauses::parse(Language::English, own, plan, emergency).unwrap();
    let laid = agreement(&mut Shaper::new().unwrap(), &sample::zofia(), &sample::letterhead(), &clauses);
    let text = page_texts(&laid).concat();
    assert!(text.contains("Our agreement") && text.contains("This binds all parties."), "{text}");
    match Clauses::parse(Language::English, "# A\n\n{{student.nickname}}", plan, emergency) {
        Err(PaperError::Wording { file, line, .. }) => assert_eq!((file.as_str(), line), ("agreement.md", 3)),
        other => panic!("{other:?}"),
    }
}

#[test]
fn counsel_may_reorder_the_columns_of_the_training_plan() {
    let own = "# 6 Plan {#plan}\nColumns: When | Task | Mid\n\n{{#each plan.items}} {{item.dates}} | {{item.task}} | {{#end}}\n";
    let agreement_text = include_str!("../wording/en/agreement.md");
    let emergency = include_str!("../wording/en/emergency-page.md");
    let clauses = Clauses::parse(Language::English, agreement_text, own, emergency).unwrap();
    let laid = agreement(&mut Shaper::new().unwrap(), &sample::zofia(), &sample::letterhead(), &clauses);
    let boxes = laid.text_boxes();
    let left = |words: &str| boxes.iter().find(|one| one.text.trim() == words).unwrap().left;
    assert!(left("Jan 25–29") < left("Patient privacy (HIPAA) and conduct at work"));
    assert!((left("When") - left("Jan 25–29")).abs() < 0.01, "a head stands over its own column");
}

#[test]
fn a_logo_is_embedded_with_words_and_a_broken_one_is_refused() {
    let logo = Logo::read(include_bytes!("sample/logo.png")).unwrap();
    let mut letterhead = sample::letterhead();
    letterhead.logo = Some(logo);
    let clauses = Clauses::sample(Language::English).unwrap();
    let laid = agreement(&mut Shaper::new().unwrap(), &sample::zofia(), &letterhead, &clauses);
    let document = checker::load(&laid.to_pdf(Sides::One).unwrap());
    let checked = checker::check(&document, "en-US", &laid.title);
    assert_eq!(checked.problems, Vec::<String>::new());
    assert_eq!(checked.roles.get("Figure"), Some(&1));
    for broken in [&b"GIF89a"[..], b"\x89PNG\r\n\x1a\n", &[0xFF, 0xD8, 0xFF, 0xE0], b""] {
        assert!(matches!(Logo::read(broken), Err(PaperError::Logo(_))), "{broken:?}");
    }
}

#[test]
fn a_preview_marks_what_is_not_known_and_paper_does_not() {
    let whole = lay(&sample::zofia(), Language::English);
    assert_eq!(whole.gap_count(), 0, "nothing is missing");
    let mut facts = sample::zofia();
    facts.supervisor.name = None;
    facts.supervisor.phone = None;
    let laid = lay(&facts, Language::English);
    assert!(laid.gap_count() >= 2, "the party and the signature, {} found", laid.gap_count());
    let printed = laid.to_pdf(Sides::One).unwrap();
    let preview = laid.clone().with_gaps_marked();
    assert_eq!(preview.text_boxes(), laid.text_boxes(), "a mark moves nothing");
    let marked = preview.to_pdf(Sides::One).unwrap();
    let operations = |pdf: &[u8]| {
        let document = checker::load(pdf);
        let pages = document.get_pages();
        let contents = pages.values().map(|page| document.get_page_content(*page));
        contents
            .map(|content| lopdf::content::Content::decode(&content).unwrap().operations.len())
            .sum::<usize>()
    };
    assert!(operations(&marked) > operations(&printed));
    assert_eq!(printed, lay(&facts, Language::English).to_pdf(Sides::One).unwrap());
    let checked = checker::check(&checker::load(&marked), "en-US", &preview.title);
    assert_eq!(checked.problems, Vec::<String>::new());
}
