//! How the year ended for each senior: who is counted, and what counts.

use chrono::{Months, NaiveDate};

use super::{
    facts::{ExperienceFacts, OtherFacts, SeniorFacts, YearEndFacts},
    lines::{Outcome, PlacementLine, SeniorLine},
    summary::Basis,
};
use crate::{
    calendar::SchoolYear,
    ids::{PathwayId, SchoolId, StudentId},
    placement::PlacementStage,
    student::{Gender, Race, SpecialPopulation},
};

/// Until the year is over nobody has to have graduated. After it, those who did are counted, unless the
/// office has no graduation dates at all.
pub fn basis(facts: &YearEndFacts) -> Basis {
    let over = facts.as_of >= facts.year.ends_on;
    let dated = facts.seniors.iter().any(|s| has_graduated(facts, s));
    if over && dated { Basis::Graduated } else { Basis::OnRoster }
}

pub fn is_counted(facts: &YearEndFacts, basis: Basis, senior: &SeniorFacts) -> bool {
    basis == Basis::OnRoster || has_graduated(facts, senior)
}

fn has_graduated(facts: &YearEndFacts, senior: &SeniorFacts) -> bool {
    senior
        .graduated_on
        .is_some_and(|d| d >= facts.year.starts_on && is_before_next_year(&facts.year, d) && d <= facts.as_of)
}

/// A year lasts until the day on which the next one may begin, so that its summer belongs to it.
fn is_before_next_year(year: &SchoolYear, day: NaiveDate) -> bool {
    year.starts_on.checked_add_months(Months::new(12)).is_none_or(|next| day < next)
}

pub fn senior_line(facts: &YearEndFacts, senior: &SeniorFacts) -> SeniorLine {
    let mut whole: Vec<&ExperienceFacts> =
        senior.experiences.iter().filter(|e| is_whole(&facts.year, e)).collect();
    whole.sort_by_key(|e| (std::cmp::Reverse(e.minutes), e.ended_on, e.placement_id));
    let minutes: Vec<u32> = whole.iter().map(|e| e.minutes).collect();
    let met = is_met(facts, &minutes);
    let outcome = match (met, &senior.waived) {
        (true, _) => Outcome::Completed,
        (false, Some(_)) => Outcome::Waived,
        (false, None) => Outcome::Left,
    };
    let counted = counted(facts, &whole);
    SeniorLine {
        student_id: senior.student_id,
        name: senior.name.clone(),
        local_id: senior.local_id.clone(),
        school_id: senior.school_id,
        school: senior.school.clone(),
        pathway_id: senior.pathway_id,
        pathway: senior.pathway.clone(),
        cluster_id: senior.cluster_id,
        cluster: senior.cluster.clone(),
        endorsement_area: senior.endorsement_area,
        gender: senior.gender,
        group: senior.group,
        special_populations: senior.special_populations.clone(),
        concentrator: senior.concentrator,
        graduated_on: senior.graduated_on,
        outcome,
        waived: senior.waived.clone(),
        took_part: !whole.is_empty(),
        minutes_counted: counted.iter().map(|e| e.minutes).sum(),
        completed_on: if met { day_met(facts, &whole) } else { None },
        placements: counted.iter().map(|e| e.placement_id).collect(),
    }
}

/// Completed, of a kind that counts, aligned, with hours on file, and not of a later year.
pub fn is_whole(year: &SchoolYear, e: &ExperienceFacts) -> bool {
    e.stage == PlacementStage::Completed
        && e.counts
        && e.aligned
        && e.minutes > 0
        && e.ended_on.is_none_or(|d| is_before_next_year(year, d))
}

fn is_met(facts: &YearEndFacts, minutes: &[u32]) -> bool {
    match &facts.rule {
        Some(rule) => !minutes.is_empty() && rule.is_met(minutes),
        None => !minutes.is_empty(),
    }
}

/// The experiences that make up the counted minutes; `whole` comes longest first.
fn counted<'a>(facts: &YearEndFacts, whole: &[&'a ExperienceFacts]) -> Vec<&'a ExperienceFacts> {
    let (floor, most) = facts
        .rule
        .as_ref()
        .map_or((0, usize::MAX), |r| (u32::from(r.floor_hours) * 60, usize::from(r.most_experiences)));
    whole.iter().copied().filter(|e| e.minutes >= floor).take(most).collect()
}

/// The first day on which the experiences ended so far met the rule.
fn day_met(facts: &YearEndFacts, whole: &[&ExperienceFacts]) -> Option<NaiveDate> {
    let mut ended: Vec<(NaiveDate, u32)> =
        whole.iter().filter_map(|e| e.ended_on.map(|d| (d, e.minutes))).collect();
    ended.sort_unstable();
    let minutes: Vec<u32> = ended.iter().map(|(_, m)| *m).collect();
    ended.iter().enumerate().find(|(i, _)| is_met(facts, &minutes[..=*i])).map(|(_, (day, _))| *day)
}

/// The placements of the year, seniors' and others', in the order of their numbers.
pub fn placement_lines(facts: &YearEndFacts) -> Vec<PlacementLine> {
    let of_seniors = facts.seniors.iter().flat_map(|s| {
        let mine = s.experiences.iter().filter(|e| e.school_year_id == facts.year.id);
        mine.map(move |e| senior_placement(s, e))
    });
    let of_others =
        facts.others.iter().filter(|o| o.experience.school_year_id == facts.year.id).map(other_placement);
    let mut lines: Vec<PlacementLine> = of_seniors.chain(of_others).collect();
    lines.sort_by(|a, b| (&a.number, a.placement_id).cmp(&(&b.number, b.placement_id)));
    lines
}

/// Whose experience it is.
struct Who<'a> {
    student_id: StudentId,
    name: &'a str,
    local_id: &'a str,
    school_id: SchoolId,
    school: &'a str,
    pathway_id: Option<PathwayId>,
    pathway: Option<&'a str>,
    gender: Option<Gender>,
    group: Race,
    special_populations: &'a [SpecialPopulation],
    senior: bool,
}

fn senior_placement(s: &SeniorFacts, e: &ExperienceFacts) -> PlacementLine {
    let who = Who {
        student_id: s.student_id,
        name: &s.name,
        local_id: &s.local_id,
        school_id: s.school_id,
        school: &s.school,
        pathway_id: s.pathway_id,
        pathway: s.pathway.as_deref(),
        gender: s.gender,
        group: s.group,
        special_populations: &s.special_populations,
        senior: true,
    };
    placement_line(&who, e)
}

fn other_placement(o: &OtherFacts) -> PlacementLine {
    let who = Who {
        student_id: o.student_id,
        name: &o.name,
        local_id: &o.local_id,
        school_id: o.school_id,
        school: &o.school,
        pathway_id: o.pathway_id,
        pathway: o.pathway.as_deref(),
        gender: o.gender,
        group: o.group,
        special_populations: &o.special_populations,
        senior: false,
    };
    placement_line(&who, &o.experience)
}

fn placement_line(who: &Who, e: &ExperienceFacts) -> PlacementLine {
    PlacementLine {
        placement_id: e.placement_id,
        number: e.number.clone(),
        student_id: who.student_id,
        name: who.name.to_owned(),
        local_id: who.local_id.to_owned(),
        school_id: who.school_id,
        school: who.school.to_owned(),
        pathway_id: who.pathway_id,
        pathway: who.pathway.map(str::to_owned),
        gender: who.gender,
        group: who.group,
        special_populations: who.special_populations.to_vec(),
        senior: who.senior,
        kind_id: e.kind_id,
        kind: e.kind.clone(),
        title: e.title.clone(),
        employer_id: e.employer_id,
        employer: e.employer.clone(),
        site: e.site.clone(),
        cluster: e.cluster.clone(),
        aligned: e.aligned,
        paid: e.pay.paid,
        cents_per_hour: e.pay.cents_per_hour,
        minutes: e.minutes,
        hours_required: e.hours_required,
        stage: e.stage,
        starts_on: e.starts_on,
        ends_on: e.ends_on,
        ended_on: e.ended_on,
    }
}
