//! The end-of-year summary: shown, previewed, and written as PDF, workbook and CSV.

use std::{
    io::{BufWriter, Write},
    path::{Path, PathBuf},
};

use domain::{
    calendar::SchoolYear,
    disclosure::Disclosure,
    ids::StudentId,
    year_end::{Names, Summary, summarize},
};
use exports::{Origin, figures_csv, placements_csv, seniors_csv, summary_workbook};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use storage::{Connection, Op, reports::year_end_facts, rows};
use ts_rs::TS;

use crate::{
    call::Call,
    disclosures::{disclosure, keep},
    error::{AppError, Code, Result},
    exporting::refusal,
    papers::{Preview, pdf_preview, summary_pdf},
    session::shown,
    settings::office_of,
    working_file::write_file,
};

#[derive(Debug, Clone, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct YearSummary {
    /// The year it ends in: 2026 for 2025-26.
    pub year: i32,
    /// The copy that may leave the district: small groups hidden, no names.
    #[serde(default)]
    pub shared: bool,
    /// The district's own copy: exact counts, small groups too.
    #[serde(default)]
    pub exact: bool,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct YearSummaryReply {
    pub summary: Summary,
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportSummary {
    pub year: i32,
    /// The copy that may leave the district: no names in the workbook either.
    #[serde(default)]
    pub shared: bool,
    /// The district's own copy: exact counts, and the names as a second CSV.
    #[serde(default)]
    pub exact: bool,
    pub formats: Vec<SummaryFormat>,
    /// A folder; with one format it may be the file itself, beside which the names' CSV is written.
    pub out: PathBuf,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SummaryFormat {
    Pdf,
    Xlsx,
    Csv,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct Exported {
    pub files: Vec<String>,
}

pub fn year_summary(call: &Call<'_>, args: YearSummary) -> Result<YearSummaryReply> {
    Ok(YearSummaryReply { summary: summary_of(call, args.year, Edition::asked(args.shared, args.exact)?)? })
}

/// Who reads it. Figures hide small groups unless the district's exact ones are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Edition {
    /// Figures that may be shown, with the names behind them for the office.
    Office,
    /// Figures that may be shown, and no names.
    Shared,
    /// Every figure as it is, with names.
    Exact,
}

impl Edition {
    fn asked(shared: bool, exact: bool) -> Result<Self> {
        match (shared, exact) {
            (true, true) => Err(AppError::new(
                Code::BadArguments,
                "A copy to share hides small groups; exact counts stay in the district. Choose one of the two.",
            )),
            (true, false) => Ok(Self::Shared),
            (false, true) => Ok(Self::Exact),
            (false, false) => Ok(Self::Office),
        }
    }

    /// Told in the names of the files.
    fn words(self) -> &'static str {
        match self {
            Self::Office => "",
            Self::Shared => " to share",
            Self::Exact => " exact",
        }
    }
}

/// The summary as this copy tells it; compared with the year before where there is one.
fn summary_of(call: &Call<'_>, year: i32, edition: Edition) -> Result<Summary> {
    let today = call.today();
    let summary = call.read(|conn| {
        let this = find_year(conn, year)?;
        let before = rows::school_year::ending_in(conn, year - 1)?;
        let last = before.map(|b| year_end_facts::read(conn, &b, today, true)).transpose()?;
        let facts = year_end_facts::read(conn, &this, today, true)?;
        let last = last.filter(|l| !l.seniors.is_empty()).map(|l| summarize(&l, None));
        Ok(summarize(&facts, last.as_ref()))
    })?;
    Ok(match edition {
        Edition::Office => summary.with_small_hidden(),
        Edition::Shared => summary.shared(),
        Edition::Exact => summary,
    })
}

fn find_year(conn: &Connection, year: i32) -> Result<SchoolYear> {
    rows::school_year::ending_in(conn, year)?.ok_or_else(|| {
        let known: Vec<String> =
            rows::school_year::list(conn).unwrap_or_default().iter().map(|y| y.label.clone()).collect();
        AppError::new(
            Code::NotFound,
            format!("There is no school year that ends in {year}. The office has {}.", known.join(", ")),
        )
    })
}

pub fn preview(call: &Call<'_>, args: YearSummary) -> Result<Preview> {
    let summary = summary_of(call, args.year, Edition::asked(args.shared, args.exact)?)?;
    let (pdf, pages) = summary_pdf(call, &summary)?;
    Ok(pdf_preview(&pdf, pages))
}

/// One folder for several formats; each file is whole or not there.
pub fn export(call: &Call<'_>, args: ExportSummary) -> Result<Exported> {
    if args.formats.is_empty() {
        return Err(AppError::new(Code::BadArguments, "Choose at least one format: pdf, xlsx or csv."));
    }
    let edition = Edition::asked(args.shared, args.exact)?;
    call.progress.report(0, 0, "Working out the summary");
    let summary = summary_of(call, args.year, edition)?;
    let mut files = Vec::new();
    for (format, done) in args.formats.iter().zip(0..) {
        call.progress.report(done, u64::try_from(args.formats.len()).unwrap_or(1), "Writing the summary");
        call.progress.go_on()?;
        let place = place(&args, edition, *format, &summary);
        write_one(call, &summary, *format, &place)?;
        files.push(shown(&place));
        if *format == SummaryFormat::Csv && edition == Edition::Exact {
            let names = beside(&place, "names");
            write_file(&names, |file| seniors_csv(BufWriter::new(file), &summary).map_err(refusal))?;
            let placements = beside(&place, "placements");
            write_file(&placements, |file| placements_csv(BufWriter::new(file), &summary).map_err(refusal))?;
            files.extend([shown(&names), shown(&placements)]);
        }
    }
    let sentence = format!("exported the {} summary", summary.year.label);
    keep(call, Op::new("export_summary", sentence), given_out(call, &summary, &args, edition, &files)?)?;
    Ok(Exported { files })
}

/// What the files tell of students by name; none when they tell of nobody.
fn given_out(
    call: &Call<'_>,
    summary: &Summary,
    args: &ExportSummary,
    edition: Edition,
    files: &[String],
) -> Result<Option<Disclosure>> {
    let bears_names = |format: &SummaryFormat| match format {
        SummaryFormat::Pdf => false,
        SummaryFormat::Xlsx => edition != Edition::Shared,
        SummaryFormat::Csv => edition == Edition::Exact,
    };
    let Names { seniors, placements, employers: _ } = &summary.names;
    let named =
        seniors.iter().map(|line| line.student_id).chain(placements.iter().map(|line| line.student_id));
    let mut students: Vec<StudentId> = named.collect();
    students.sort_unstable();
    students.dedup();
    if students.is_empty() || !args.formats.iter().any(bears_names) {
        return Ok(None);
    }
    let what = format!(
        "{} end-of-year summary: names, student numbers, groups, outcomes and experiences",
        summary.year.label
    );
    let names: Vec<&str> = files.iter().filter_map(|file| Path::new(file).file_name()?.to_str()).collect();
    let recipient = format!("The office itself, as {}", names.join(", "));
    disclosure(call, students, [&what, &recipient, "Own use"], call.now()).map(Some)
}

/// The path itself when it names the one file, else a name of our own in the folder.
fn place(args: &ExportSummary, edition: Edition, format: SummaryFormat, summary: &Summary) -> PathBuf {
    let ending = match format {
        SummaryFormat::Pdf => "pdf",
        SummaryFormat::Xlsx => "xlsx",
        SummaryFormat::Csv => "csv",
    };
    if args.formats.len() == 1 && !args.out.is_dir() {
        return args.out.clone();
    }
    args.out.join(format!("Work-based learning {}{}.{ending}", summary.year.label, edition.words()))
}

/// “summary names.csv” beside “summary.csv”.
fn beside(figures: &Path, what: &str) -> PathBuf {
    let stem = figures.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
    figures.with_file_name(format!("{stem} {what}.csv"))
}

fn write_one(call: &Call<'_>, summary: &Summary, format: SummaryFormat, place: &Path) -> Result<()> {
    match format {
        SummaryFormat::Pdf => {
            let (bytes, _) = summary_pdf(call, summary)?;
            write_file(place, |file| Ok(file.write_all(&bytes)?))
        }
        SummaryFormat::Csv => {
            write_file(place, |file| figures_csv(BufWriter::new(file), summary).map_err(refusal))
        }
        SummaryFormat::Xlsx => {
            let office = call.read(office_of)?;
            let origin = Origin {
                title: format!("Work-based learning in {}", summary.year.label),
                author: office.name,
                district: office.district,
                created: call.now(),
            };
            write_file(place, |file| {
                summary_workbook(BufWriter::new(file), summary, &origin).map_err(refusal)
            })
        }
    }
}
