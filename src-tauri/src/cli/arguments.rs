//! What can be typed. `--help` of each command teaches it with an example.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use super::secret::{EVERYWHERE, Secret};

#[derive(Parser)]
#[command(
    name = "placement-desk",
    version,
    about = "Work-based learning placements for a school district's career center",
    long_about = "Without a command the window opens.\n\nAn OFFICE is a folder, such as \"Career Center.placementdesk\". Its passphrase is asked for, or read from a file \
        descriptor (--passphrase-fd) or a named environment variable (--passphrase-env); it is never an argument. The printed recovery key \
        opens it as well (--with-recovery-key). A sample office needs none.\n\nWhat was done goes to standard output. A refusal goes to \
        standard error with its code, and the exit status is 1.",
    after_help = "Examples:\n  placement-desk demo /tmp/demo.placementdesk --students 500\n  placement-desk import roster OFFICE roster.zip --dry-run --json\n  \
        placement-desk print agreements OFFICE --all --out agreements.pdf"
)]
pub struct Arguments {
    /// Print one machine-readable object.
    #[arg(long, global = true, help_heading = EVERYWHERE)]
    pub json: bool,
    #[command(flatten)]
    pub secret: Secret,
    /// The name that changes are made in; the office's first coordinator otherwise.
    #[arg(long = "as", global = true, value_name = "NAME", help_heading = EVERYWHERE)]
    pub author: Option<String>,
    #[command(subcommand)]
    pub verb: Verb,
}

#[derive(Subcommand)]
pub enum Verb {
    /// Make a sample office: an invented district that says it is one, and opens without a passphrase.
    Demo {
        /// A folder to be made, such as "Demo.placementdesk".
        office: PathBuf,
        /// Students on the roster.
        #[arg(long, default_value_t = 12_004)]
        students: u32,
        /// The same seed makes the same district.
        #[arg(long, default_value_t = 214)]
        seed: u64,
    },
    /// Make, look at, check, back up, restore or rekey an office.
    #[command(subcommand)]
    Office(OfficeVerb),
    /// Bring a file in: a roster (OneRoster zip or folder), or a CSV or workbook by its columns.
    ///
    /// What needs fixing is told by file, line and column; those rows stay out, the rest comes in, in one step.
    #[command(after_help = MAPPING)]
    Import {
        what: ImportWhat,
        office: PathBuf,
        /// Of a roster a zip or a folder; otherwise a CSV or XLSX file.
        path: PathBuf,
        /// Which column is what, as JSON; otherwise as remembered for this header, or guessed.
        #[arg(long, value_name = "FILE")]
        mapping: Option<PathBuf>,
        /// Of a roster: bring in new students of these grades only, such as 9-12 or 11,12. Every grade otherwise.
        #[arg(long, value_name = "GRADES", value_parser = grades)]
        grades: Option<Grades>,
        /// Save the rows that are left out to this CSV file, with what is wrong in each.
        #[arg(long, value_name = "FILE")]
        rejected: Option<PathBuf>,
        /// Show what would change; write nothing.
        #[arg(long)]
        dry_run: bool,
    },
    /// List what the office has.
    #[command(after_help = WHERE)]
    List {
        what: ListWhat,
        office: PathBuf,
        /// Keep rows where a field has a value: grade=12, school=Wheeling, name~garcia (~ is "contains"). Repeatable; accents and
        /// capitals don't matter.
        #[arg(long = "where", value_name = "FIELD=VALUE")]
        wheres: Vec<String>,
        /// At most so many rows; `total` counts them all.
        #[arg(long)]
        limit: Option<usize>,
    },
    /// Place a student in a seat. Conflicts are told, and never block.
    #[command(
        after_help = "Example:\n  placement-desk place OFFICE --student 1030071 --opportunity 01a19467-e801-752b-bde7-16c95f57496e"
    )]
    Place {
        office: PathBuf,
        /// Id or local number.
        #[arg(long)]
        student: String,
        /// Its id, which `list opportunities` ends each line with; or its title, when there is only one.
        #[arg(long)]
        opportunity: String,
        /// Why its conflicts are accepted.
        #[arg(long, default_value = "")]
        reason: String,
    },
    /// Print papers to files.
    #[command(subcommand)]
    Print(PrintVerb),
    /// The end-of-year summary, as a file.
    ///
    /// Figures hide small groups, so that nobody can be told from them; the workbook has a sheet of names behind every total
    /// besides, for the office.
    Summary {
        office: PathBuf,
        /// The school year, or the year it ends in: 2025-26 or 2026.
        #[arg(long, value_parser = school_year)]
        year: i32,
        #[arg(long)]
        format: SummaryFormat,
        /// A file; or a folder, in which the file gets a name of its own.
        #[arg(long)]
        out: PathBuf,
        /// The copy that may leave the district: small groups hidden, and no names in the workbook.
        #[arg(long, conflicts_with = "exact")]
        shared: bool,
        /// The district's own copy: exact counts, small groups too; with CSV the names as a second file.
        #[arg(long)]
        exact: bool,
    },
    /// Run commands from standard input: {"id": any, "command": "name", "args": {...}} a line.
    ///
    /// Each line is answered with a line, {"id", "ok": reply} or {"id", "error": {code, message, fields}}, once its change is on
    /// the disk; a refused line leaves the exit status 0. `placement-desk commands` lists what can be asked. Commands that open
    /// or lock an office work here too: later lines go to the office that is open then.
    #[command(
        after_help = "Example:\n  echo '{\"id\": 1, \"command\": \"search\", \"args\": {\"text\": \"garcia\", \"limit\": 5}}' | placement-desk batch OFFICE"
    )]
    Batch { office: PathBuf },
    /// List the command table; with a name, or --json, with the schema of the arguments.
    Commands {
        /// Only this command.
        command: Option<String>,
    },
}

#[derive(Clone)]
pub struct Grades(pub Vec<i16>);

/// “9-12”, “11,12”, “10”; kindergarten is 0.
fn grades(text: &str) -> Result<Grades, String> {
    let wrong = || format!("“{text}” names no grades. Write 9-12 or 11,12.");
    let number = |part: &str| part.trim().parse::<i16>().ok().filter(|grade| (0..=13).contains(grade));
    let mut all = Vec::new();
    for part in text.split(',') {
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        let (first, last) = number(first).zip(number(last)).ok_or_else(wrong)?;
        if first > last {
            return Err(wrong());
        }
        all.extend(first..=last);
    }
    Ok(Grades(all))
}

/// “2025-26”, “2025-2026” and “2026” are the same school year.
fn school_year(text: &str) -> Result<i32, String> {
    let wrong = || format!("“{text}” is no school year. Write 2025-26, or the year it ends in: 2026.");
    let number = |part: &str| part.trim().parse::<i32>().ok();
    let Some((first, last)) = text.split_once(['-', '–', '/']) else {
        return number(text).filter(|year| (1900..=9999).contains(year)).ok_or_else(wrong);
    };
    let (first, last) = number(first).zip(number(last)).ok_or_else(wrong)?;
    let ends = first + 1;
    if last == ends || last == ends % 100 { Ok(ends) } else { Err(wrong()) }
}

const MAPPING: &str = "A mapping file says which column is what; a field that isn’t known is answered with all there are:
  {\"target\": \"employers\", \"columns\": [{\"header\": \"Company\", \"field\": \"employer_name\"}, {\"header\": \"Town\", \"field\": \"city\"}]}

Examples:
  placement-desk import roster OFFICE roster.zip --grades 9-12 --dry-run
  placement-desk import employers OFFICE employers.xlsx --mapping mapping.json";

const WHERE: &str = "Fields for --where (a wrong one is answered with all there are):
  students       name, local_id, school, grade, pathway, cluster, counselor, employer, needs_experience, next_step, late;
                 status: not_started, applied, matched, agreement_out, active, completed, withdrawn, waived
  employers      name, industry, cluster, city, owner, seats_open, follow_up_on; stage: prospect, talking, partner, paused, do_not_use
  opportunities  title, employer, city, kind, pathways, cluster, starts_on, seats, taken, paid; status: draft, open, closed
  placements     number, student, school, grade, employer, supervisor, coordinator, kind, starts_on, next_step, late;
                 stage: matched, agreement_out, active, completed, ended_early, withdrawn

Examples:
  placement-desk list students OFFICE --where grade=12 --where status=not_started --limit 5
  placement-desk list placements OFFICE --where stage=agreement_out --where late=true --json";

#[derive(Subcommand)]
pub enum OfficeVerb {
    /// Make a new office; prints its recovery key, this once.
    New {
        office: PathBuf,
        /// As it heads every paper.
        #[arg(long, default_value = "Career Center")]
        name: String,
        #[arg(long, default_value = "")]
        district: String,
        /// Your name: the first coordinator.
        #[arg(long, default_value = "")]
        coordinator: String,
    },
    /// What can be told without opening it: a sample or not, the version of its file, what opens it.
    Info { office: PathBuf },
    /// Look at every part of its file, or of a backup without restoring it.
    Check {
        /// An office's folder, or a backup file.
        office: PathBuf,
    },
    /// Write and verify a backup.
    Backup {
        office: PathBuf,
        /// A file; otherwise in the office's own backups.
        #[arg(long)]
        out: Option<PathBuf>,
    },
    /// Restore a backup to a new office folder.
    Restore {
        /// A folder that isn't there yet.
        office: PathBuf,
        /// The file.
        #[arg(long, value_name = "BACKUP")]
        from: PathBuf,
    },
    /// Change the passphrase, or make a new recovery key.
    #[command(
        after_help = "When the passphrase is forgotten:\n  placement-desk office rekey OFFICE --with-recovery-key"
    )]
    Rekey {
        office: PathBuf,
        /// The environment variable with the new passphrase; it is asked for otherwise.
        #[arg(long, value_name = "NAME")]
        new_passphrase_env: Option<String>,
        /// Make a new recovery key and keep the passphrase.
        #[arg(long, alias = "recovery-key", conflicts_with = "new_passphrase_env")]
        new_recovery_key: bool,
    },
}

#[derive(Subcommand)]
pub enum PrintVerb {
    /// Placement agreements. Those that lack a party or a term are left out, and named.
    Agreements {
        office: PathBuf,
        #[command(flatten)]
        which: Which,
        /// A PDF file; with --each a folder.
        #[arg(long)]
        out: PathBuf,
        /// One file for each.
        #[arg(long)]
        each: bool,
        /// Print those with something missing too, with lines to write on.
        #[arg(long)]
        with_blanks: bool,
        /// English; or the family’s language (Spanish, Polish) with the English copy attached, English for the others.
        #[arg(long, value_parser = ["english", "family"], default_value = "english")]
        language: String,
    },
}

#[derive(Args)]
#[group(required = true, multiple = false)]
pub struct Which {
    /// Id or number of a placement; repeatable.
    #[arg(long, num_args = 1..)]
    pub placement: Vec<String>,
    /// All placements of this year that aren't over.
    #[arg(long)]
    pub all: bool,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum ImportWhat {
    Roster,
    Students,
    Employers,
    Opportunities,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum ListWhat {
    Students,
    Employers,
    Opportunities,
    Placements,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum SummaryFormat {
    Pdf,
    Xlsx,
    Csv,
}

impl ImportWhat {
    pub fn word(self) -> &'static str {
        match self {
            Self::Roster => "roster",
            Self::Students => "students",
            Self::Employers => "employers",
            Self::Opportunities => "opportunities",
        }
    }
}

impl ListWhat {
    pub fn word(self) -> &'static str {
        match self {
            Self::Students => "students",
            Self::Employers => "employers",
            Self::Opportunities => "opportunities",
            Self::Placements => "placements",
        }
    }
}

impl SummaryFormat {
    pub fn word(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
        }
    }
}
