//! Figures against a plain recount, shared copies against a reader with a pencil.

mod office;
mod reader;

use proptest::prelude::*;
use uuid::Uuid;

use super::{
    About, Basis, ExperienceFacts, Figure, GapKind, Grouping, Measure, Outcome, SeniorFacts, Subject,
    Summary, YearEndFacts, summarize,
};
use crate::{
    ids::PlacementId,
    opportunity::Pay,
    placement::PlacementStage,
    student::{Gender, Race, SpecialPopulation},
};
use office::{day, experience, facts, senior, some_district};

fn completed(facts: &YearEndFacts, s: &SeniorFacts) -> bool {
    let rule = facts.rule.as_ref().unwrap();
    let mut long: Vec<u32> = s
        .experiences
        .iter()
        .filter(|e| e.stage == PlacementStage::Completed && e.aligned && e.counts)
        .map(|e| e.minutes)
        .filter(|m| *m > 0 && *m >= u32::from(rule.floor_hours) * 60)
        .collect();
    long.sort_unstable();
    let best: u32 = long.iter().rev().take(usize::from(rule.most_experiences)).sum();
    !long.is_empty() && best >= u32::from(rule.total_hours) * 60
}

fn counted(facts: &YearEndFacts) -> Vec<&SeniorFacts> {
    facts.seniors.iter().filter(|s| s.graduated_on.is_some()).collect()
}

fn total(s: &Summary, subject: Subject, by: Grouping, measure: Measure) -> Option<u32> {
    let table = s.table(subject, by).unwrap();
    table.number(&table.total, measure)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn every_total_is_what_a_plain_recount_finds(seed in 0u64..1_000_000, size in 1u32..150) {
        let facts = some_district(seed, size);
        let s = summarize(&facts, None);
        let class = counted(&facts);
        prop_assume!(!class.is_empty());
        let seniors = u32::try_from(class.len()).unwrap();
        let done = u32::try_from(class.iter().filter(|x| completed(&facts, x)).count()).unwrap();
        let waived = u32::try_from(class.iter().filter(|x| !completed(&facts, x) && x.waived.is_some()).count()).unwrap();
        prop_assert_eq!(s.key.seniors, Figure::Shown(seniors));
        prop_assert_eq!(s.key.completed, Figure::Shown(done));
        prop_assert_eq!(s.key.waived, Figure::Shown(waived));
        prop_assert_eq!(s.key.left, Figure::Shown(seniors - done - waived));
        for table in s.tables.iter().filter(|t| t.by.is_partition()) {
            for (i, measure) in table.columns.iter().enumerate().filter(|(_, m)| !matches!(m, Measure::Employers | Measure::Wage)) {
                let sum: u32 = table.rows.iter().filter_map(|r| r.figures[i].shown()).sum();
                prop_assert_eq!(Some(sum), table.total.figures[i].shown(), "{:?} {:?} {:?}", table.subject, table.by, measure);
            }
        }
        for x in &class {
            let by_school = s.table(Subject::Coverage, Grouping::School).unwrap();
            let row = by_school.row(&x.school_id.to_string()).unwrap();
            let mine = class.iter().filter(|y| y.school_id == x.school_id).count();
            prop_assert_eq!(by_school.number(row, Measure::Seniors), u32::try_from(mine).ok());
        }
        let all_minutes: u32 = facts.seniors.iter().flat_map(|x| x.experiences.iter())
            .chain(facts.others.iter().map(|o| &o.experience))
            .filter(|e| e.school_year_id == facts.year.id)
            .filter(|e| !matches!(e.stage, PlacementStage::Matched | PlacementStage::AgreementOut | PlacementStage::Withdrawn))
            .map(|e| e.minutes).sum();
        prop_assert_eq!(s.key.minutes, Figure::Shown(all_minutes));
    }

    #[test]
    fn every_total_keeps_the_names_behind_it(seed in 0u64..1_000_000, size in 1u32..100) {
        let s = summarize(&some_district(seed, size), None);
        for table in &s.tables {
            for measure in table.columns.iter().filter(|m| m.counts_people()) {
                for row in &table.rows {
                    let behind = s.behind(table.subject, table.by, Some(&row.key), *measure);
                    prop_assert_eq!(table.number(row, *measure), u32::try_from(behind.len()).ok());
                }
                let behind = s.behind(table.subject, table.by, None, *measure);
                prop_assert_eq!(table.number(&table.total, *measure), u32::try_from(behind.len()).ok());
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn no_hidden_number_of_a_shared_copy_can_be_worked_out(seed in 0u64..1_000_000, size in 1u32..400) {
        let own = summarize(&some_district(seed, size), None);
        let shared = own.shared();
        prop_assert_eq!(reader::worked_out(&own, &shared), Vec::<String>::new());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn hours_employers_and_wages_tell_no_hidden_group(seed in 0u64..1_000_000, size in 1u32..400) {
        let s = summarize(&some_district(seed, size), None).with_small_hidden();
        for table in s.tables.iter().filter(|t| t.subject == Subject::Experiences) {
            let figure = |row, m| table.figure(row, m).unwrap();
            for row in table.rows.iter().chain([&table.total]) {
                if figure(row, Measure::Begun).shown().is_none() {
                    prop_assert_eq!(figure(row, Measure::Minutes), Figure::Withheld);
                    prop_assert_eq!(figure(row, Measure::Employers), Figure::Withheld);
                }
                if figure(row, Measure::Paid).shown().is_none() {
                    prop_assert_eq!(figure(row, Measure::Wage), Figure::Withheld);
                }
            }
            let hidden = table.rows.iter().filter(|r| figure(r, Measure::Minutes).shown().is_none()).count();
            let known = figure(&table.total, Measure::Minutes).shown().is_some();
            prop_assert!(!(known && table.by.is_partition() && hidden == 1), "{:?}: the hours less the others", table.by);
        }
    }

    #[test]
    fn a_total_of_ten_or_more_is_always_told(seed in 0u64..1_000_000, size in 1u32..400) {
        let own = summarize(&some_district(seed, size), None);
        let told = own.with_small_hidden();
        for (table, told) in own.tables.iter().zip(&told.tables) {
            for m in told.columns.iter().filter(|m| m.counts_people()) {
                let n = own.tables.iter().find(|t| t.subject == table.subject).and_then(|t| t.number(&table.total, *m)).unwrap();
                prop_assert!(n < 10 || told.number(&told.total, *m) == Some(n), "{:?} {:?} {m:?}: {n}", told.subject, told.by);
            }
        }
    }
}

#[test]
fn a_small_district_still_tells_its_schools() {
    let mut class = some_district(5, 125);
    for s in class.seniors.iter_mut().enumerate().filter(|(i, _)| i % 8 > 0).map(|(_, s)| s) {
        s.experiences = vec![experience(60)];
    }
    let own = summarize(&class, None);
    let told = own.with_small_hidden();
    assert_eq!((told.key.seniors, told.key.completed), (own.key.seniors, own.key.completed));
    let schools = told.table(Subject::Coverage, Grouping::School).unwrap();
    let shown = schools.rows.iter().filter(|r| schools.number(r, Measure::Seniors).is_some()).count();
    assert!(shown * 2 > schools.rows.len(), "{schools:?}");
    let meant = &told.definitions.iter().find(|d| d.word == "Left out").unwrap().meaning;
    assert!(meant.contains("Seniors by school and pathway area together"), "{meant}");
    assert_eq!(reader::worked_out(&own, &told), Vec::<String>::new());
}

#[test]
fn the_usual_copy_hides_small_groups_and_keeps_the_names() {
    let own = summarize(&some_district(11, 400), None);
    let usual = own.with_small_hidden();
    assert!(usual.hides_small && !usual.shared && usual.names == own.names && usual.gaps == own.gaps);
    assert_eq!(
        (&usual.tables, &usual.matrix, &usual.key),
        (&own.shared().tables, &own.shared().matrix, &own.shared().key)
    );
    assert!(usual.tables.iter().any(|t| t.rows.iter().any(|r| r.figures.contains(&Figure::Small))));
}

#[test]
fn hours_employers_and_pay_are_told_by_pathway_and_subgroup() {
    let mut e = experience(60);
    e.pay = Pay { paid: true, cents_per_hour: Some(1500), period: None };
    let mut s = senior("Ocampo, Daniela", vec![e]);
    (s.gender, s.group, s.special_populations) =
        (Some(Gender::Female), Race::Hispanic, vec![crate::student::SpecialPopulation::ALL[0]]);
    s.concentrator = true;
    let summary = summarize(&facts(vec![s.clone()]), None);
    for (by, key) in [
        (Grouping::Pathway, s.pathway_id.unwrap().to_string()),
        (Grouping::Gender, "female".to_owned()),
        (Grouping::Race, s.group.code().to_owned()),
        (Grouping::SpecialPopulation, s.special_populations[0].code().to_owned()),
        (Grouping::School, s.school_id.to_string()),
    ] {
        let table = summary.table(Subject::Experiences, by).unwrap();
        let row = table.row(&key).unwrap();
        let told = [Measure::Begun, Measure::Minutes, Measure::Employers, Measure::Paid, Measure::Wage];
        assert_eq!(told.map(|m| table.number(row, m).unwrap()), [1, 3600, 1, 1, 1500], "{by:?}");
    }
    for by in [Grouping::School, Grouping::Pathway] {
        assert_eq!(total(&summary, Subject::FiveS3, by, Measure::TookPart), Some(1), "{by:?}");
        assert_eq!(summary.table(Subject::FiveS3, by).unwrap().rows.len(), 1);
    }
}

#[test]
fn a_whole_district_is_shared_in_a_moment_and_keeps_most_of_its_numbers() {
    let own = summarize(&some_district(7, 3000), None);
    let shared = own.shared();
    assert_eq!(reader::worked_out(&own, &shared), Vec::<String>::new());
    let figures: Vec<Figure> =
        shared.tables.iter().flat_map(|t| t.rows.iter().flat_map(|r| r.figures.clone())).collect();
    let shown = figures.iter().filter(|f| f.shown().is_some()).count();
    assert!(shown * 10 > figures.len() * 7, "{shown} of {}", figures.len());
}

#[test]
fn a_shared_copy_names_nobody() {
    let own = summarize(&some_district(3, 200), None);
    let shared = serde_json::to_string(&own.shared()).unwrap();
    for line in &own.names.seniors {
        assert!(!shared.contains(&line.name), "{}", line.name);
        assert!(!shared.contains(&line.student_id.to_string()));
    }
    assert_eq!(own.shared().gaps, Vec::new(), "gaps hold ids");
}

#[test]
fn a_shared_copy_shows_no_count_of_students_under_the_limit() {
    let shared = summarize(&some_district(11, 400), None).shared();
    for table in &shared.tables {
        for (i, m) in table.columns.iter().enumerate().filter(|(_, m)| m.counts_people()) {
            for row in &table.rows {
                assert!(
                    !matches!(row.figures[i], Figure::Shown(1..=9)),
                    "{:?} {} {m:?}",
                    table.by,
                    row.label
                );
            }
        }
    }
    for share in shared.matrix.rows.iter().flat_map(|r| &r.cells) {
        assert!(![share.n, share.of].iter().any(|f| matches!(f, Figure::Shown(1..=9))));
    }
}

#[test]
fn many_experiences_of_a_few_students_are_hidden_like_the_students() {
    let mut district = some_district(3, 3_000);
    let before = summarize(&district, None);
    let homeless = |s: &Summary| {
        let table = s.table(Subject::Experiences, Grouping::SpecialPopulation).unwrap();
        table.row("homeless").map(|r| table.figure(r, Measure::Begun).unwrap())
    };
    assert!(homeless(&before.shared()).unwrap().shown().is_some(), "many students: told");
    let mut left = 0u32;
    for s in &mut district.seniors {
        s.special_populations.retain(|p| *p != SpecialPopulation::Homeless);
        if left < 3 && !s.experiences.is_empty() {
            left += 1;
            s.special_populations.push(SpecialPopulation::Homeless);
            let one = s.experiences[0].clone();
            s.experiences = (0..4)
                .map(|i| ExperienceFacts {
                    placement_id: PlacementId(Uuid::from_u128(u128::from(left) * 10 + i)),
                    stage: PlacementStage::Completed,
                    school_year_id: district.year.id,
                    ..one.clone()
                })
                .collect();
        }
    }
    for s in &mut district.others {
        s.special_populations.retain(|p| *p != SpecialPopulation::Homeless);
    }
    let after = summarize(&district, None);
    assert_eq!(homeless(&after), Some(Figure::Shown(12)));
    assert_eq!(homeless(&after.shared()), Some(Figure::Withheld), "12 experiences of 3 students");
}

#[test]
fn two_micro_internships_make_one_whole() {
    let s = senior("Ocampo, Daniela", vec![experience(30), experience(30)]);
    let summary = summarize(&facts(vec![s]), None);
    assert_eq!(summary.names.seniors[0].outcome, Outcome::Completed);
    assert_eq!(summary.names.seniors[0].placements.len(), 2);
    assert_eq!(summary.names.seniors[0].completed_on, Some(day(2026, 5, 20)));
}

#[test]
fn an_experience_outside_the_pathway_does_not_count() {
    let mut e = experience(80);
    e.aligned = false;
    let summary = summarize(&facts(vec![senior("Ocampo, Daniela", vec![e])]), None);
    assert_eq!(summary.key.left, Figure::Shown(1));
    assert_eq!(summary.key.finished, Figure::Shown(1), "it is still an experience of the year");
}

#[test]
fn a_waived_senior_who_completes_is_counted_as_completed() {
    let mut s = senior("Ocampo, Daniela", vec![experience(60)]);
    s.waived = Some("Transferred in May".into());
    let summary = summarize(&facts(vec![s]), None);
    assert_eq!((summary.key.completed, summary.key.waived), (Figure::Shown(1), Figure::Shown(0)));
}

#[test]
fn before_the_year_is_over_the_whole_roster_is_the_class() {
    let mut f = facts(vec![senior("Ocampo, Daniela", vec![]), senior("Kim, Ana", vec![])]);
    f.seniors[1].graduated_on = None;
    assert_eq!(summarize(&f, None).key.seniors, Figure::Shown(1));
    f.as_of = day(2026, 3, 1);
    let running = summarize(&f, None);
    assert_eq!((running.basis, running.key.seniors), (Basis::OnRoster, Figure::Shown(2)));
    assert!(running.gaps.iter().all(|g| g.kind != GapKind::NoGraduationDate), "nobody has to have one yet");
}

#[test]
fn completed_without_hours_is_a_gap_and_not_a_completion() {
    let mut e = experience(60);
    e.minutes = 0;
    let summary = summarize(&facts(vec![senior("Ocampo, Daniela", vec![e.clone()])]), None);
    assert_eq!(summary.key.left, Figure::Shown(1));
    let gap = &summary.gaps[0];
    assert_eq!((gap.kind, gap.count, gap.seniors), (GapKind::CompletedWithoutHours, 1, 1));
    assert_eq!(gap.ids, [e.placement_id.0]);
}

#[test]
fn still_active_after_the_last_day_is_a_gap() {
    let mut e = experience(60);
    (e.stage, e.ends_on) = (PlacementStage::Active, Some(day(2026, 5, 22)));
    let summary = summarize(&facts(vec![senior("Ocampo, Daniela", vec![e])]), None);
    assert_eq!(summary.gaps[0].kind, GapKind::ActiveAfterLastDay);
}

#[test]
fn an_experience_of_the_next_year_does_not_change_this_years_summary() {
    let mut late = experience(60);
    late.ended_on = Some(day(2026, 12, 1));
    late.school_year_id = crate::ids::SchoolYearId(uuid::Uuid::from_u128(999));
    let mut f = facts(vec![senior("Ocampo, Daniela", vec![late])]);
    f.as_of = day(2027, 1, 10);
    assert_eq!(summarize(&f, None).key.left, Figure::Shown(1));
}

#[test]
fn employers_are_kept_new_or_lost_beside_last_year() {
    let host = |id: u128| {
        let mut e = experience(60);
        e.employer_id = crate::ids::EmployerId(uuid::Uuid::from_u128(id));
        e
    };
    let last = summarize(&facts(vec![senior("A, A", vec![host(1)]), senior("B, B", vec![host(2)])]), None);
    let now =
        summarize(&facts(vec![senior("C, C", vec![host(2)]), senior("D, D", vec![host(3)])]), Some(&last));
    let key = &now.key;
    assert_eq!(
        (key.employers, key.employers_kept, key.employers_new, key.employers_lost),
        (2, Some(1), Some(1), Some(1))
    );
    let text = &now.findings.iter().find(|f| f.about == About::Employers).unwrap().text;
    assert_eq!(text, "50% of last year’s employers hosted again; 1 new one joined and 1 did not come back.");
}

#[test]
fn wages_are_of_completed_paid_experiences() {
    let paid = |cents: u32| {
        let mut e = experience(60);
        e.pay = Pay { paid: true, cents_per_hour: Some(cents), period: None };
        e
    };
    let seniors = [1300, 1500, 2000].map(|c| senior("A, A", vec![paid(c)]));
    let summary = summarize(&facts(seniors.to_vec()), None);
    assert_eq!((summary.key.wage_mean, summary.key.wage_median), (Some(1600), Some(1500)));
    assert_eq!(summary.shared().key.wage_mean, None, "three wages are too few to share");
}

#[test]
fn the_school_with_most_seniors_left_is_named_with_its_share() {
    let at = |school: u128, name: &str, done: bool| {
        let mut s = senior("A, A", if done { vec![experience(60)] } else { vec![] });
        (s.school_id, s.school) = (crate::ids::SchoolId(uuid::Uuid::from_u128(school)), name.to_owned());
        s
    };
    let mut class = vec![at(1, "Prospect", false), at(1, "Prospect", true)];
    class.extend((0..2).map(|_| at(2, "Wheeling", false)));
    let text =
        summarize(&facts(class), None).findings.into_iter().find(|f| f.about == About::Schools).unwrap().text;
    assert_eq!(text, "Wheeling had 2 seniors left without one, two thirds of the district’s 3.");
}

#[test]
fn concentrators_who_took_part_are_counted_by_subgroup() {
    let mut done = senior("A, A", vec![experience(25)]);
    (done.concentrator, done.gender, done.group) = (true, Some(Gender::Female), Race::Hispanic);
    let mut not = senior("B, B", vec![]);
    not.concentrator = true;
    let summary = summarize(&facts(vec![done, not, senior("C, C", vec![experience(60)])]), None);
    assert_eq!(total(&summary, Subject::FiveS3, Grouping::Race, Measure::Concentrators), Some(2));
    assert_eq!(total(&summary, Subject::FiveS3, Grouping::Race, Measure::TookPart), Some(1));
    let table = summary.table(Subject::FiveS3, Grouping::Gender).unwrap();
    assert_eq!(table.number(table.row("female").unwrap(), Measure::TookPart), Some(1));
}

#[test]
fn the_definitions_tell_the_figures_of_the_rule() {
    let summary = summarize(&facts(vec![senior("A, A", vec![])]), None);
    let meaning = &summary.definitions.iter().find(|d| d.word == "Completed").unwrap().meaning;
    assert!(
        meaning.starts_with("At least 60 hours on file in at most 2 experiences of at least 20 hours each"),
        "{meaning}"
    );
}

#[test]
fn an_empty_office_has_an_empty_summary() {
    let summary = summarize(&facts(vec![]), None);
    assert_eq!(summary.key.seniors, Figure::Shown(0));
    assert_eq!(summary.shared().key.seniors, Figure::Shown(0));
    assert!(summary.findings.iter().all(|f| !f.text.contains("NaN")));
    let of_schools = summary.findings.iter().find(|f| f.about == About::Schools);
    assert_eq!(of_schools, None, "nobody left without one reads as success where there is nobody");
}
