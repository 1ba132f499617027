//! Any CSV or workbook by its columns, against the office: students, employers, opportunities.

mod employers;
mod firm_names;
mod opportunities;
mod sheet;
mod students;
mod whom;

use std::{collections::BTreeMap, path::Path};

use domain::ids::MappingId;
use imports::{
    Drafts, Field, Fix, MappedOptions, Mapping, Problem, ProblemGroup, Severity, Table, Target, groups_of,
    guess_mapping,
};
use storage::{
    Connection, Tx,
    rows::import_mapping::{self, ImportMapping},
};

use self::sheet::Sheet;
use super::{
    GuessMapping, GuessedMapping, ImportExample, ImportField, ImportPreview, ImportReport, ImportTarget,
    PreviewImport, WriteImport, reading, rejected,
};
use crate::{
    call::Call,
    error::{AppError, Code, Result},
};

/// What rows of a file would become.
pub(super) trait Plan: Sized {
    const TARGET: Target;

    /// Reads the file row by row and compares each with what is stored; ids for what is new come from the call.
    fn make(
        call: &Call<'_>,
        conn: &Connection,
        file: &File,
        options: &MappedOptions,
    ) -> Result<(Self, Tally, Read)>;

    fn write(&self, call: &Call<'_>, tx: &mut Tx<'_>) -> Result<()>;
}

/// What was found while reading; the rows themselves were compared one by one and let go.
pub(super) type Read = Drafts<()>;

/// What was found while comparing.
#[derive(Default)]
pub(super) struct Tally {
    pub new: u32,
    pub changed: u32,
    pub unchanged: u32,
    pub examples: Vec<ImportExample>,
    pub problems: Vec<Problem>,
    /// Rows left out because what they name isn't in the office.
    pub rejected: u32,
}

const EXAMPLES: usize = 50;

impl Tally {
    /// Counts one row by what was there before.
    pub fn count<T: PartialEq>(&mut self, before: Option<&T>, after: &T, name: &str) {
        self.count_with(before, after, false, name);
    }

    /// The same where rows beside it may change too.
    pub fn count_with<T: PartialEq>(&mut self, before: Option<&T>, after: &T, beside: bool, name: &str) {
        let kind = match before {
            None => {
                self.new += 1;
                "new"
            }
            Some(before) if before == after && !beside => {
                self.unchanged += 1;
                return;
            }
            Some(_) => {
                self.changed += 1;
                "changed"
            }
        };
        if self.examples.iter().filter(|e| e.kind == kind).count() < EXAMPLES {
            self.examples.push(ImportExample { kind: kind.into(), name: name.into(), detail: String::new() });
        }
    }
}

pub(super) struct File {
    table: Table,
    mapping: Mapping,
    /// What would be written is kept; a dry run counts it and lets it go.
    keep: bool,
}

impl File {
    /// Whether a column of it fills the field, or a default does.
    fn has(&self, field: Field) -> bool {
        let columns = &self.mapping.columns;
        columns.iter().any(|c| c.field == Some(field) && self.table.headers.contains(&c.header))
            || self.mapping.defaults.iter().any(|d| d.field == field)
    }

    fn sheet(&self) -> Sheet<'_> {
        Sheet { file: &self.table.name, mapping: &self.mapping }
    }
}

fn open(call: &Call<'_>, path: &Path) -> Result<Table> {
    let mut progress = reading::progress(call, "Reading the file");
    Table::open(path, None, &mut progress).map_err(reading::refusal)
}

/// The mapping that was given, else the one remembered for this header, else a guess.
fn mapping_for(call: &Call<'_>, table: &Table, target: Target) -> Result<(Mapping, bool)> {
    let guessed = guess_mapping(target, &table.headers, &table.sample(50));
    let known = call.read(|conn| Ok(import_mapping::find(conn, word(target), &guessed.fingerprint)?))?;
    let known = known.and_then(|k| serde_json::from_value::<Mapping>(k.mapping).ok());
    Ok(match known {
        Some(mapping) => (mapping, true),
        None => (guessed, false),
    })
}

fn file(call: &Call<'_>, path: &Path, mapping: Option<Mapping>, target: Target, keep: bool) -> Result<File> {
    let table = open(call, path)?;
    let mapping = match mapping {
        Some(mapping) if mapping.target != target => {
            let message =
                format!("The mapping is for {}, the import is for {}.", word(mapping.target), word(target));
            return Err(AppError::new(Code::BadArguments, message));
        }
        Some(mapping) => mapping,
        None => mapping_for(call, &table, target)?.0,
    };
    Ok(File { table, mapping, keep })
}

fn word(target: Target) -> &'static str {
    match target {
        Target::Students => "students",
        Target::Employers => "employers",
        Target::Opportunities => "opportunities",
    }
}

fn target_of(target: ImportTarget) -> Result<Target> {
    match target {
        ImportTarget::Students => Ok(Target::Students),
        ImportTarget::Employers => Ok(Target::Employers),
        ImportTarget::Opportunities => Ok(Target::Opportunities),
        ImportTarget::Roster => {
            Err(AppError::new(Code::BadArguments, "A roster has no columns to match: OneRoster names them."))
        }
    }
}

pub(super) fn guess(call: &Call<'_>, args: GuessMapping) -> Result<GuessedMapping> {
    let target = target_of(args.target)?;
    let table = open(call, &args.path)?;
    let (mapping, remembered) = mapping_for(call, &table, target)?;
    let fields = target.fields().into_iter().map(|f| ImportField { field: f.field, label: f.label });
    Ok(GuessedMapping {
        mapping,
        remembered,
        sample: table.sample(5),
        headers: table.headers,
        fields: fields.collect(),
    })
}

pub(super) fn preview(call: &Call<'_>, args: PreviewImport) -> Result<ImportPreview> {
    let target = target_of(args.target)?;
    let file = file(call, &args.path, args.mapping, target, false)?;
    let left_out = args.rejected.as_deref();
    match target {
        Target::Students => preview_of::<students::Students>(call, &file, args.fixes, left_out),
        Target::Employers => preview_of::<employers::Employers>(call, &file, args.fixes, left_out),
        Target::Opportunities => {
            preview_of::<opportunities::Opportunities>(call, &file, args.fixes, left_out)
        }
    }
}

fn options(call: &Call<'_>, fixes: Vec<Fix>) -> MappedOptions {
    MappedOptions { fixes, ..MappedOptions::new(call.today()) }
}

fn preview_of<P: Plan>(
    call: &Call<'_>,
    file: &File,
    fixes: Vec<Fix>,
    left_out: Option<&Path>,
) -> Result<ImportPreview> {
    let options = options(call, fixes);
    let (_, mut tally, read) = call.read(|conn| P::make(call, conn, file, &options))?;
    let examples = std::mem::take(&mut tally.examples);
    let mut groups = read.repairs.clone();
    groups.extend(groups_of(&tally.problems));
    groups.sort_by_key(|g| std::cmp::Reverse(g.severity));
    let report = report(file, read, tally);
    if let Some(path) = left_out {
        rejected::save(path, &report.problems, rejected::of_table(&file.table))?;
    }
    Ok(ImportPreview {
        source: format!("{} · {} rows", file.table.name, file.table.len()),
        report,
        groups,
        examples,
        grades: Vec::new(),
    })
}

fn report(file: &File, read: Read, tally: Tally) -> ImportReport {
    let repaired = |g: &&ProblemGroup| g.severity == Severity::Repaired;
    let while_read: u64 = read.repairs.iter().filter(repaired).map(|g| g.count).sum();
    let compared = tally.problems.iter().filter(|p| p.severity == Severity::Repaired).count();
    let repaired = while_read + u64::try_from(compared).unwrap_or(u64::MAX);
    let mut problems = read.problems;
    problems.extend(tally.problems);
    let fields: BTreeMap<String, Field> = file
        .mapping
        .columns
        .iter()
        .filter(|column| file.table.headers.contains(&column.header))
        .filter_map(|column| Some((column.header.clone(), column.field?)))
        .collect();
    let unused = file.table.headers.iter().filter(|header| !fields.contains_key(*header)).cloned().collect();
    ImportReport {
        new: tally.new,
        changed: tally.changed,
        unchanged: tally.unchanged,
        gone: 0,
        rejected: u32::try_from(read.rejected_rows).unwrap_or(u32::MAX).saturating_add(tally.rejected),
        left_out: None,
        repaired: u32::try_from(repaired).unwrap_or(u32::MAX),
        mapping: Some(fields),
        unused,
        problems,
    }
}

pub(super) fn write(call: &Call<'_>, args: WriteImport) -> Result<ImportReport> {
    let target = target_of(args.target)?;
    let file = file(call, &args.path, args.mapping, target, true)?;
    let left_out = args.rejected.as_deref();
    match target {
        Target::Students => write_of::<students::Students>(call, &file, args.fixes, left_out),
        Target::Employers => write_of::<employers::Employers>(call, &file, args.fixes, left_out),
        Target::Opportunities => write_of::<opportunities::Opportunities>(call, &file, args.fixes, left_out),
    }
}

fn write_of<P: Plan>(
    call: &Call<'_>,
    file: &File,
    fixes: Vec<Fix>,
    left_out: Option<&Path>,
) -> Result<ImportReport> {
    let options = options(call, fixes);
    let (op, sentence) = (op(P::TARGET), format!("imported {} from {}", word(P::TARGET), file.table.name));
    call.write(op, sentence, |tx| {
        let (plan, tally, read) = P::make(call, tx.conn(), file, &options)?;
        plan.write(call, tx)?;
        if tally.new + tally.changed > 0 {
            remember(call, tx, &file.mapping, &file.table.headers)?;
        }
        let report = report(file, read, tally);
        if let Some(path) = left_out {
            rejected::save(path, &report.problems, rejected::of_table(&file.table))?;
        }
        Ok(report)
    })
}

fn op(target: Target) -> &'static str {
    match target {
        Target::Students => "import_students",
        Target::Employers => "import_employers",
        Target::Opportunities => "import_opportunities",
    }
}

/// The next file with this header is matched the same way.
fn remember(call: &Call<'_>, tx: &mut Tx<'_>, mapping: &Mapping, headers: &[String]) -> Result<()> {
    let fingerprint = imports::mapping::fingerprint(headers);
    let target = word(mapping.target);
    let known = import_mapping::find(tx.conn(), target, &fingerprint)?;
    let id = known.map_or_else(|| call.new_id::<MappingId>(), |k| Ok(k.id))?;
    let mapping = Mapping { fingerprint: fingerprint.clone(), ..mapping.clone() };
    let mapping =
        serde_json::to_value(mapping).map_err(|e| AppError::new(Code::Unexpected, e.to_string()))?;
    tx.put(&ImportMapping { id, target: target.into(), fingerprint, mapping })?;
    Ok(())
}

/// Takes over what the file tells; a blank cell changes nothing.
pub(super) fn fill(field: &mut String, told: Option<&String>) {
    if let Some(told) = told.map(|t| t.trim()).filter(|t| !t.is_empty()) {
        told.clone_into(field);
    }
}

/// A word list's value by its code or label.
pub(super) fn find_named<'a, T>(
    all: &'a [T],
    wanted: &str,
    names: impl Fn(&T) -> Vec<String>,
) -> Option<&'a T> {
    let wanted = storage::fold::fold(wanted);
    all.iter().find(|one| names(one).iter().any(|n| storage::fold::fold(n) == wanted))
}
