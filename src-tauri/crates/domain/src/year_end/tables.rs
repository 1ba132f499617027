//! Counting the lines into tables.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    facts::ClusterSeats,
    lines::{EmployerLine, Hosting, Names, PlacementLine, SeniorLine, has_begun},
    summary::{ClusterBalance, count, median, sorted_wages},
    table::{Figure, Grouping, Matrix, MatrixRow, Measure, Name, Row, Share, Subject, Table},
};
use crate::{
    ids::EmployerId,
    pathway::EndorsementArea,
    student::{Gender, Race, SpecialPopulation},
};

const COVERAGE: [Measure; 4] = [Measure::Seniors, Measure::Completed, Measure::Waived, Measure::Left];
const FIVE_S3: [Measure; 2] = [Measure::Concentrators, Measure::TookPart];
const EXPERIENCES: [Measure; 8] = [
    Measure::Begun,
    Measure::Finished,
    Measure::EndedEarly,
    Measure::Open,
    Measure::Paid,
    Measure::Wage,
    Measure::Employers,
    Measure::Minutes,
];

/// Every table of the summary, in the order in which they are told.
pub fn tables(names: &Names, special_populations: bool) -> Vec<Table> {
    use Grouping::{Area, Cluster, Gender, Kind, Pathway, Race, School, SpecialPopulation};
    let groups = |all: &[Grouping]| -> Vec<Grouping> {
        all.iter().copied().filter(|g| special_populations || *g != SpecialPopulation).collect()
    };
    let mut tables = Vec::new();
    for by in groups(&[School, Area, Cluster, Pathway, Gender, Race, SpecialPopulation]) {
        tables.push(seniors_by(&names.seniors, Subject::Coverage, by, &COVERAGE));
    }
    for by in groups(&[School, Cluster, Pathway, Gender, Race, SpecialPopulation]) {
        tables.push(seniors_by(&names.seniors, Subject::FiveS3, by, &FIVE_S3));
    }
    for by in groups(&[Kind, Cluster, School, Pathway, Gender, Race, SpecialPopulation]) {
        tables.push(placements_by(&names.placements, by));
    }
    tables
}

fn seniors_by(seniors: &[SeniorLine], subject: Subject, by: Grouping, columns: &[Measure]) -> Table {
    let within: Vec<&SeniorLine> = seniors.iter().filter(|s| s.is_in(columns[0])).collect();
    let figures = |lines: &[&SeniorLine]| {
        columns.iter().map(|m| Figure::Shown(count(lines.iter().filter(|s| s.is_in(*m)).count()))).collect()
    };
    let rows = grouped(&within, |s| s.groups(by))
        .into_iter()
        .map(|(name, lines)| Row { figures: figures(&lines), key: name.key, label: name.label })
        .collect();
    finish(subject, by, columns, rows, figures(&within))
}

fn placements_by(placements: &[PlacementLine], by: Grouping) -> Table {
    let begun: Vec<&PlacementLine> = placements.iter().filter(|p| has_begun(p.stage)).collect();
    let figures = |lines: &[&PlacementLine]| {
        let one = |m: &Measure| {
            let counted = lines.iter().filter(|p| p.is_in(*m));
            Figure::Shown(match m {
                Measure::Minutes => counted.map(|p| p.minutes).sum(),
                Measure::Wage => median(&sorted_wages(counted.copied())).unwrap_or(0),
                Measure::Employers => count(counted.map(|p| p.employer_id).collect::<BTreeSet<_>>().len()),
                _ => count(counted.count()),
            })
        };
        EXPERIENCES.iter().map(one).collect()
    };
    let rows = grouped(&begun, |p| p.groups(by))
        .into_iter()
        .map(|(name, lines)| Row { figures: figures(&lines), key: name.key, label: name.label })
        .collect();
    finish(Subject::Experiences, by, &EXPERIENCES, rows, figures(&begun))
}

fn grouped<'a, T>(lines: &[&'a T], groups: impl Fn(&T) -> Vec<Name>) -> BTreeMap<Name, Vec<&'a T>> {
    let mut map: BTreeMap<Name, Vec<&T>> = BTreeMap::new();
    for line in lines {
        for name in groups(line) {
            map.entry(name).or_default().push(line);
        }
    }
    map
}

fn finish(
    subject: Subject,
    by: Grouping,
    columns: &[Measure],
    mut rows: Vec<Row>,
    total: Vec<Figure>,
) -> Table {
    rows.sort_by(|a, b| (rank(by, &a.key), &a.label, &a.key).cmp(&(rank(by, &b.key), &b.label, &b.key)));
    let label = match (subject, by) {
        (Subject::Experiences, Grouping::Kind) => "All kinds",
        (Subject::Experiences, Grouping::Cluster) => "All clusters",
        (Subject::Experiences, _) => "District",
        (Subject::FiveS3, Grouping::School) => "District",
        (Subject::FiveS3, _) => "All concentrators",
        (Subject::Coverage, Grouping::School) => "District",
        (Subject::Coverage, _) => "All seniors",
    };
    let total = Row { key: "total".to_owned(), label: label.to_owned(), figures: total };
    Table { subject, by, columns: columns.to_vec(), rows, total }
}

/// Published lists keep their order, the others go by name; those without come last.
fn rank(by: Grouping, key: &str) -> usize {
    let published: Vec<&str> = match by {
        Grouping::Area => EndorsementArea::ALL.iter().map(|a| a.code()).collect(),
        Grouping::Gender => Gender::ALL.iter().map(|g| g.code()).collect(),
        Grouping::Race => {
            use Race::{AmericanIndian, Asian, Black, Hispanic, PacificIslander, TwoOrMore, Unknown, White};
            let told = [AmericanIndian, Asian, Black, Hispanic, PacificIslander, TwoOrMore, White, Unknown];
            told.iter().map(|r| r.code()).collect()
        }
        Grouping::SpecialPopulation => SpecialPopulation::ALL.iter().map(|p| p.code()).collect(),
        _ => Vec::new(),
    };
    if key == "none" {
        return usize::MAX;
    }
    published.iter().position(|p| *p == key).unwrap_or(0)
}

/// The schools of the class, by name.
pub fn schools(seniors: &[SeniorLine]) -> Vec<Name> {
    let mut schools: Vec<Name> = seniors
        .iter()
        .flat_map(|s| s.groups(Grouping::School))
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    schools.sort_by(|a, b| (&a.label, &a.key).cmp(&(&b.label, &b.key)));
    schools
}

pub fn matrix(seniors: &[SeniorLine]) -> Matrix {
    let schools = schools(seniors);
    let mut areas: Vec<Name> =
        seniors.iter().flat_map(|s| s.groups(Grouping::Area)).collect::<BTreeSet<_>>().into_iter().collect();
    areas.sort_by_key(|a| rank(Grouping::Area, &a.key));
    let mut counts: BTreeMap<(String, String), (u32, u32)> = BTreeMap::new();
    for s in seniors {
        for (school, area) in s.groups(Grouping::School).into_iter().zip(s.groups(Grouping::Area)) {
            let cell = counts.entry((area.key, school.key)).or_default();
            cell.1 += 1;
            cell.0 += u32::from(s.is_in(Measure::Completed));
        }
    }
    let cell = |area: &Name, school: &Name| {
        let (n, of) = counts.get(&(area.key.clone(), school.key.clone())).copied().unwrap_or_default();
        Share { n: Figure::Shown(n), of: Figure::Shown(of) }
    };
    let rows = areas
        .into_iter()
        .map(|area| MatrixRow { cells: schools.iter().map(|s| cell(&area, s)).collect(), area })
        .collect();
    Matrix { schools, rows }
}

/// The employers of the year by name, and after them those of last year who did not host again.
pub fn employer_lines(placements: &[PlacementLine], last_year: Option<&[EmployerLine]>) -> Vec<EmployerLine> {
    let hosted_before: Option<BTreeSet<EmployerId>> =
        last_year.map(|l| l.iter().filter(|e| e.hosting != Hosting::Lost).map(|e| e.employer_id).collect());
    let mut lines: BTreeMap<EmployerId, EmployerLine> = BTreeMap::new();
    for p in placements.iter().filter(|p| has_begun(p.stage)) {
        let line = lines.entry(p.employer_id).or_insert_with(|| EmployerLine {
            employer_id: p.employer_id,
            employer: p.employer.clone(),
            hosting: match &hosted_before {
                None => Hosting::Unknown,
                Some(before) if before.contains(&p.employer_id) => Hosting::Kept,
                Some(_) => Hosting::New,
            },
            begun: 0,
            finished: 0,
            paid: 0,
            minutes: 0,
        });
        line.begun += 1;
        line.finished += u32::from(p.is_in(Measure::Finished));
        line.paid += u32::from(p.is_in(Measure::Paid));
        line.minutes += p.minutes;
    }
    let lost = last_year
        .unwrap_or_default()
        .iter()
        .filter(|e| e.hosting != Hosting::Lost && !lines.contains_key(&e.employer_id))
        .map(|e| EmployerLine {
            hosting: Hosting::Lost,
            begun: 0,
            finished: 0,
            paid: 0,
            minutes: 0,
            ..e.clone()
        });
    let mut lost: Vec<EmployerLine> = lost.collect();
    let mut all: Vec<EmployerLine> = lines.into_values().collect();
    all.append(&mut lost);
    all.sort_by(|a, b| {
        let key = |e: &EmployerLine| (e.hosting == Hosting::Lost, e.employer.clone(), e.employer_id);
        key(a).cmp(&key(b))
    });
    all
}

/// Seniors left beside seats empty, the shortest cluster first; nothing when the seats are not known.
pub fn balance(tables: &[Table], seats: &[ClusterSeats]) -> Vec<ClusterBalance> {
    if seats.is_empty() {
        return Vec::new();
    }
    let mut map: BTreeMap<String, (u32, u32)> = BTreeMap::new();
    for s in seats {
        map.entry(s.cluster.clone()).or_default().1 += s.unfilled;
    }
    let by_cluster = tables.iter().find(|t| t.subject == Subject::Coverage && t.by == Grouping::Cluster);
    for (table, row) in by_cluster.iter().flat_map(|t| t.rows.iter().map(move |r| (t, r))) {
        if row.key != "none" {
            map.entry(row.label.clone()).or_default().0 += table.number(row, Measure::Left).unwrap_or(0);
        }
    }
    let mut all: Vec<ClusterBalance> = map
        .into_iter()
        .filter(|(_, (left, unfilled))| *left > 0 || *unfilled > 0)
        .map(|(cluster, (left, unfilled))| ClusterBalance { cluster, left, unfilled })
        .collect();
    all.sort_by_key(|c| i64::from(c.unfilled) - i64::from(c.left));
    all
}
