//! The names behind the totals.

use chrono::{Datelike, NaiveDate};
use domain::{
    student::SpecialPopulation,
    year_end::{GapOf, Measure, Outcome, SeniorLine, Summary},
};

use super::Listed;
use crate::value::{Column, Value, Width};

use Width::{Narrow, Usual, Wide};

fn columns(heads: &[(&str, Width)]) -> Vec<Column> {
    heads.iter().map(|(h, w)| Column::new(*h, *w)).collect()
}

fn maybe(text: Option<&str>) -> Value {
    Value::or_empty(text, Value::text)
}

fn labels(populations: &[SpecialPopulation]) -> String {
    populations.iter().map(|p| p.label()).collect::<Vec<_>>().join("; ")
}

pub(super) fn seniors(s: &Summary, name: &'static str, measure: Measure) -> Listed {
    let rows = s.names.seniors.iter().filter(|line| line.is_in(measure)).map(|line| senior(s, line));
    Listed {
        name,
        rows: rows.collect(),
        columns: columns(&[
            ("Name", Usual),
            ("Student number", Narrow),
            ("School", Usual),
            ("Pathway", Usual),
            ("Career cluster", Usual),
            ("Pathway area", Usual),
            ("Gender", Narrow),
            ("Race or ethnicity", Usual),
            ("Special populations", Usual),
            ("Concentrator", Narrow),
            ("Took part", Narrow),
            ("Graduated", Narrow),
            ("Outcome", Narrow),
            ("Experience completed", Narrow),
            ("Year completed", Narrow),
            ("Completed on", Narrow),
            ("Hours counted", Narrow),
            ("Experiences counted", Narrow),
            ("Reason of the waiver", Wide),
        ]),
    }
}

fn senior(s: &Summary, line: &SeniorLine) -> Vec<Value> {
    let SeniorLine {
        student_id: _,
        name,
        local_id,
        school_id: _,
        school,
        pathway_id: _,
        pathway,
        cluster_id: _,
        cluster,
        endorsement_area,
        gender,
        group,
        special_populations,
        concentrator,
        graduated_on,
        outcome,
        waived,
        took_part,
        minutes_counted,
        completed_on,
        placements,
    } = line;
    vec![
        Value::text(name),
        Value::text(local_id),
        Value::text(school),
        maybe(pathway.as_deref()),
        maybe(cluster.as_deref()),
        maybe(endorsement_area.map(|a| a.label())),
        maybe(gender.map(|g| g.label())),
        Value::text(group.label()),
        Value::text(labels(special_populations)),
        Value::Flag(*concentrator),
        Value::Flag(*took_part),
        Value::or_empty(*graduated_on, Value::Date),
        Value::text(outcome.label()),
        Value::Flag(*outcome == Outcome::Completed),
        Value::or_empty(*completed_on, |d| Value::Whole(i64::from(school_year(s, d)))),
        Value::or_empty(*completed_on, Value::Date),
        Value::Minutes(*minutes_counted),
        Value::Whole(i64::try_from(placements.len()).unwrap_or(i64::MAX)),
        maybe(waived.as_deref()),
    ]
}

/// The year in which the school year of a day ends, years being as long as the summary's.
fn school_year(s: &Summary, day: NaiveDate) -> i32 {
    let start = (s.year.starts_on.month(), s.year.starts_on.day());
    let spans = s.year.ends_in() - s.year.starts_on.year();
    let began = if (day.month(), day.day()) >= start { day.year() } else { day.year() - 1 };
    began + spans
}

pub(super) fn placements(s: &Summary) -> Listed {
    let rows = s.names.placements.iter().map(|p| {
        vec![
            Value::text(&p.number),
            Value::text(&p.name),
            Value::text(&p.local_id),
            Value::text(&p.school),
            Value::Flag(p.senior),
            maybe(p.pathway.as_deref()),
            maybe(p.gender.map(|g| g.label())),
            Value::text(p.group.label()),
            Value::text(labels(&p.special_populations)),
            Value::text(&p.kind),
            Value::text(&p.title),
            Value::text(&p.employer),
            maybe(p.site.as_deref()),
            maybe(p.cluster.as_deref()),
            Value::Flag(p.aligned),
            Value::Flag(p.paid),
            Value::or_empty(p.cents_per_hour.filter(|_| p.paid), Value::Cents),
            Value::text(p.stage.label()),
            Value::or_empty(p.starts_on, Value::Date),
            Value::or_empty(p.ends_on, Value::Date),
            Value::or_empty(p.ended_on, Value::Date),
            Value::Whole(i64::from(p.hours_required)),
            Value::Minutes(p.minutes),
        ]
    });
    Listed {
        name: "Placements",
        rows: rows.collect(),
        columns: columns(&[
            ("Number", Narrow),
            ("Student", Usual),
            ("Student number", Narrow),
            ("School", Usual),
            ("Senior", Narrow),
            ("Pathway", Usual),
            ("Gender", Narrow),
            ("Race or ethnicity", Usual),
            ("Special populations", Usual),
            ("Kind", Usual),
            ("Title", Usual),
            ("Employer", Usual),
            ("Site", Usual),
            ("Career cluster", Usual),
            ("Aligned", Narrow),
            ("Paid", Narrow),
            ("Wage", Narrow),
            ("Stage", Narrow),
            ("First day", Narrow),
            ("Last day", Narrow),
            ("Ended", Narrow),
            ("Hours required", Narrow),
            ("Hours recorded", Narrow),
        ]),
    }
}

pub(super) fn employers(s: &Summary) -> Listed {
    let whole = |n: u32| Value::Whole(i64::from(n));
    let rows = s.names.employers.iter().map(|e| {
        vec![
            Value::text(&e.employer),
            Value::text(e.hosting.label()),
            whole(e.begun),
            whole(e.finished),
            whole(e.paid),
            Value::Minutes(e.minutes),
        ]
    });
    let heads = [
        ("Employer", Usual),
        ("Beside last year", Usual),
        ("Begun", Narrow),
        ("Completed", Narrow),
        ("Paid", Narrow),
        ("Hours", Narrow),
    ];
    Listed { name: "Employers", rows: rows.collect(), columns: columns(&heads) }
}

pub(super) fn gaps(s: &Summary) -> Listed {
    let placement = |id| s.names.placements.iter().find(|p| p.placement_id.0 == id);
    let student = |id| s.names.seniors.iter().find(|p| p.student_id.0 == id);
    let rows = s.gaps.iter().flat_map(|gap| {
        gap.ids.iter().map(move |id| {
            let (name, local_id, number) = match gap.of {
                GapOf::Student => student(*id).map(|x| (&x.name, &x.local_id, None)),
                GapOf::Placement => placement(*id).map(|x| (&x.name, &x.local_id, Some(x.number.as_str()))),
            }
            .map_or((Value::Empty, Value::Empty, Value::Empty), |(name, local, number)| {
                (Value::text(name), Value::text(local), maybe(number))
            });
            vec![
                Value::text(gap.kind.label()),
                Value::text(&gap.detail),
                name,
                local_id,
                number,
                Value::text(id.to_string()),
            ]
        })
    });
    let heads = [
        ("What is missing", Usual),
        ("What it means", Usual),
        ("Student", Usual),
        ("Student number", Narrow),
        ("Placement", Narrow),
        ("Id", Usual),
    ];
    Listed { name: "Gaps", rows: rows.collect(), columns: columns(&heads) }
}
