//! Each verb: its command of the table, and how its reply reads as lines.

use std::{io::ErrorKind, path::Path};

use api::{AppError, Code};
use serde_json::{Value, json};

use super::{
    arguments::{Arguments, Grades, PrintVerb, Verb, Which},
    batch,
    import_lines::import_lines,
    listing, office,
    opening::Session,
    output::Output,
    secret::Secret,
};

pub fn run(arguments: Arguments, output: &Output) -> Result<(), AppError> {
    let Arguments { json: _, secret, author, verb } = arguments;
    let desk = At { session: Session::new(), secret, author, output };
    match verb {
        Verb::Demo { office, students, seed } => desk.demo(&office, students, seed),
        Verb::Office(verb) => office::run(&desk, verb),
        Verb::Import { what, office, path, mapping, grades, rejected, dry_run } => {
            let mapping = mapping.as_deref().map(read_mapping).transpose()?;
            let grades = grades.map(|Grades(grades)| grades);
            let file = json!({ "target": what.word(), "path": path, "mapping": mapping, "grades": grades, "rejected": rejected });
            desk.import(&office, file, dry_run)
        }
        Verb::List { what, office, wheres, limit } => {
            listing::run(&desk, what.word(), &office, &wheres, limit)
        }
        Verb::Place { office, student, opportunity, reason } => {
            desk.place(&office, &student, &opportunity, &reason)
        }
        Verb::Print(PrintVerb::Agreements { office, which, out, each, with_blanks, language }) => {
            let print = Print { out: &out, each, with_blanks, language: &language };
            desk.print(&office, &which, &print)
        }
        Verb::Summary { office, year, format, out, shared, exact } => {
            if out.to_string_lossy().ends_with(std::path::is_separator) {
                std::fs::create_dir_all(&out)?;
            }
            desk.open(&office)?;
            desk.show(
                "export_summary",
                json!({ "year": year, "shared": shared, "exact": exact, "formats": [format.word()], "out": out }),
                |r| {
                    let (began, ended) = (year - 1, year % 100);
                    files(r).iter().map(|file| format!("School year {began}-{ended:02}: {file}")).collect()
                },
            )
        }
        Verb::Batch { office } => {
            desk.open(&office)?;
            batch::run(&desk.session)
        }
        Verb::Commands { command } => desk.commands(command.as_deref()),
    }
}

pub struct At<'o> {
    pub session: Session,
    pub secret: Secret,
    pub author: Option<String>,
    pub output: &'o Output,
}

struct Print<'p> {
    out: &'p Path,
    each: bool,
    with_blanks: bool,
    language: &'p str,
}

impl At<'_> {
    pub fn open(&self, office: &Path) -> Result<(), AppError> {
        self.session.open(office, &self.secret, self.author.as_deref())
    }

    pub fn show(
        &self,
        command: &str,
        args: Value,
        lines: impl FnOnce(&Value) -> Vec<String>,
    ) -> Result<(), AppError> {
        let reply = self.session.call(command, args)?;
        self.output.show(&reply, lines)
    }

    fn demo(&self, office: &Path, students: u32, seed: u64) -> Result<(), AppError> {
        if office.exists() {
            return Err(AppError::new(
                Code::Exists,
                format!("{} exists already. Choose another name; nothing was overwritten.", office.display()),
            ));
        }
        self.show("open_sample", json!({ "folder": office, "students": students, "seed": seed }), |r| {
            vec![
                format!(
                    "{}: {} students, {} employers, {} opportunities, {} placements",
                    text(r, "name"),
                    r["students"],
                    r["employers"],
                    r["opportunities"],
                    r["placements"]
                ),
                "Demo data: all people and employers are invented. It opens without a passphrase.".into(),
            ]
        })
    }

    fn import(&self, office: &Path, args: Value, dry_run: bool) -> Result<(), AppError> {
        self.open(office)?;
        if dry_run {
            let reply = self.session.call("preview_import", args)?;
            return self.output.show(&reply["report"], |r| {
                let mut lines = import_lines("Would be: ", r);
                lines.push("Nothing was written (dry run).".into());
                lines
            });
        }
        self.show("write_import", args, |r| import_lines("", r))
    }

    fn print(&self, office: &Path, which: &Which, how: &Print<'_>) -> Result<(), AppError> {
        self.open(office)?;
        let Which { placement, all } = which;
        let placement: Vec<&str> = placement.iter().map(String::as_str).collect();
        let placements = self.find("placement", "number", &placement)?;
        let Print { out, each, with_blanks, language } = how;
        let args = json!({ "placements": placements, "all": all, "out": out, "each": each, "leave_out_incomplete": !with_blanks, "language": language });
        let reply = self.session.call("print_agreements", args)?;
        let nothing = reply["documents"] == json!(0);
        if !nothing && let Some(notice) = self.wording_notice() {
            self.output.notice(&notice);
        }
        self.output.show(&reply, printed)?;
        if nothing {
            let advice = if *with_blanks { "" } else { ", or print with --with-blanks" };
            return Err(AppError::new(
                Code::NothingToPrint,
                format!("Nothing was printed: each placement asked for lacks something. Fill it in{advice}."),
            ));
        }
        Ok(())
    }

    /// Said until somebody confirms in the window that it was read.
    fn wording_notice(&self) -> Option<String> {
        let reply = self.session.call("check_agreements", json!({})).ok()?;
        reply["wording_notice"].as_str().map(str::to_owned)
    }

    fn place(&self, office: &Path, student: &str, opportunity: &str, reason: &str) -> Result<(), AppError> {
        self.open(office)?;
        let student = self.find("student", "local_id", &[student])?;
        let opportunity = self.find("opportunity", "title", &[opportunity])?;
        let args =
            json!({ "student_id": student.first(), "opportunity_id": opportunity.first(), "reason": reason });
        self.show("place_student", args, |r| {
            let mut lines = vec![format!("Placement {}", text(r, "number"))];
            lines.extend(
                r["conflicts"]
                    .as_array()
                    .into_iter()
                    .flatten()
                    .map(|c| format!("  conflict: {}", text(c, "message"))),
            );
            lines
        })
    }

    /// Each id as it is, or the id of the one row with this number or title.
    fn find(&self, noun: &str, field: &str, wanted: &[&str]) -> Result<Vec<Value>, AppError> {
        let is_id = |w: &str| w.len() == 36 && w.bytes().all(|b| b == b'-' || b.is_ascii_hexdigit());
        let list = if noun == "opportunity" { "opportunities".to_owned() } else { format!("{noun}s") };
        let rows = if wanted.iter().all(|w| is_id(w)) {
            Vec::new()
        } else {
            let reply = self.session.call(&format!("list_{list}"), json!({}))?;
            reply["rows"].as_array().cloned().unwrap_or_default()
        };
        let called = if field == "title" { "title" } else { "number" };
        let find_one = |wanted: &&str| {
            if is_id(wanted) {
                return Ok(json!(wanted));
            }
            let mut found = rows.iter().filter(|r| text(r, field).eq_ignore_ascii_case(wanted));
            match (found.next(), found.count()) {
                (Some(one), 0) => Ok(one["id"].clone()),
                (Some(_), more) => Err(AppError::new(
                    Code::NotFound,
                    format!("{} {list} have the {called} {wanted}. Use the id.", more + 1),
                )),
                (None, _) => {
                    Err(AppError::new(Code::NotFound, format!("No {noun} has the {called} {wanted}.")))
                }
            }
        };
        wanted.iter().map(find_one).collect()
    }

    fn commands(&self, only: Option<&str>) -> Result<(), AppError> {
        let (mut table, _) = api::commands::table();
        if let Some(name) = only {
            table.retain(|c| c.name == name);
            if table.is_empty() {
                return Err(AppError::new(
                    Code::UnknownCommand,
                    format!("There is no command {name}. `placement-desk commands` lists them."),
                ));
            }
        }
        let commands = table
            .iter()
            .map(|c| json!({ "command": c.name, "about": c.about, "job": c.job, "args": c.args }))
            .collect::<Vec<_>>();
        self.output.show(&json!({ "commands": commands }), |_| {
            let mut lines: Vec<String> =
                table.iter().map(|c| format!("{:<24} {}", c.name, c.about)).collect();
            if let (Some(_), [command]) = (only, table.as_slice()) {
                lines.push(serde_json::to_string_pretty(&command.args).unwrap_or_default());
            }
            lines
        })
    }
}

fn read_mapping(path: &Path) -> Result<Value, AppError> {
    let unreadable = |what: String| {
        let message = format!("{what}, or leave out --mapping to have the columns guessed.");
        AppError::new(Code::UnreadableFile, message)
    };
    let name = path.display();
    let text = std::fs::read_to_string(path).map_err(|e| {
        unreadable(match e.kind() {
            ErrorKind::NotFound => format!("There is no mapping file {name}. Correct its path"),
            ErrorKind::InvalidData => format!("The mapping {name} is no text. Write it as JSON"),
            _ => format!("The mapping {name} can’t be read: {e}. Choose another file"),
        })
    })?;
    serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|e| {
        let (line, column) = (e.line(), e.column());
        unreadable(if e.is_eof() {
            format!(
                "The mapping {name} ends too early, at line {line}: a bracket or quotation mark isn’t closed. Close it"
            )
        } else {
            format!("The mapping {name} isn’t JSON at line {line}, column {column}. Correct it there")
        })
    })
}

pub fn text(value: &Value, field: &str) -> String {
    value[field].as_str().unwrap_or_default().to_owned()
}

fn printed(reply: &Value) -> Vec<String> {
    let agreements = if reply["documents"] == json!(1) { "agreement" } else { "agreements" };
    let pages = if reply["pages"] == json!(1) { "page" } else { "pages" };
    let mut lines = vec![format!("{} {agreements}, {} {pages}", reply["documents"], reply["pages"])];
    lines.extend(reply["left_out"].as_array().into_iter().flatten().map(left_out));
    lines.extend(files(reply));
    lines
}

/// “P-26-0418 (Garcia, Eli) is left out: it lacks supervisor”.
fn left_out(one: &Value) -> String {
    let missing: Vec<&str> =
        one["missing"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let who = match one["number"].as_str() {
        Some(number) => format!("{number} ({})", text(one, "student")),
        None => text(one, "placement"),
    };
    format!("  {who} is left out: {}", lacking(&missing))
}

/// A missing field is a word; what no font prints is a sentence already.
fn lacking(missing: &[&str]) -> String {
    if missing.iter().any(|said| said.contains(" has ")) {
        missing.join("; ")
    } else {
        format!("it lacks {}", missing.join(", "))
    }
}

fn files(reply: &Value) -> Vec<String> {
    reply["files"].as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}
