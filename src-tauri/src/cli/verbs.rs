//! Each verb: its command of the table, and how its reply reads as lines.

use std::path::Path;

use api::{AppError, Code};
use serde_json::{Value, json};

use super::{
    arguments::{Arguments, Grades, OfficeVerb, PrintVerb, Verb},
    batch,
    opening::{Secret, Session},
    output::Output,
};

pub fn run(arguments: Arguments, output: &Output) -> Result<(), AppError> {
    let Arguments { json: _, passphrase_env, passphrase_fd, author, verb } = arguments;
    let desk = At {
        session: Session::new(),
        secret: Secret { env: passphrase_env, fd: passphrase_fd },
        author,
        output,
    };
    match verb {
        Verb::Demo { office, students, seed } => desk.demo(&office, students, seed),
        Verb::Office(verb) => desk.office(verb),
        Verb::Import { what, office, path, mapping, grades, dry_run } => {
            let mapping = mapping.as_deref().map(read_mapping).transpose()?;
            let grades = grades.map(|Grades(grades)| grades);
            let file = json!({ "target": what.word(), "path": path, "mapping": mapping, "grades": grades });
            desk.import(&office, file, dry_run)
        }
        Verb::List { what, office, wheres, limit } => desk.list(what.word(), &office, &wheres, limit),
        Verb::Place { office, student, opportunity, reason } => {
            desk.place(&office, &student, &opportunity, &reason)
        }
        Verb::Print(PrintVerb::Agreements { office, which, out, each, with_blanks }) => {
            desk.open(&office)?;
            let placements = which
                .placement
                .iter()
                .map(|p| desk.find("list_placements", "number", p))
                .collect::<Result<Vec<_>, _>>()?;
            let args = json!({ "placements": placements, "all": which.all, "out": out, "each": each, "leave_out_incomplete": !with_blanks });
            desk.show("print_agreements", args, printed)
        }
        Verb::Summary { office, year, format, out, shared, exact } => {
            desk.open(&office)?;
            desk.show(
                "export_summary",
                json!({ "year": year, "shared": shared, "exact": exact, "formats": [format.word()], "out": out }),
                files,
            )
        }
        Verb::Batch { office } => {
            desk.open(&office)?;
            batch::run(&desk.session)
        }
        Verb::Commands => desk.commands(),
    }
}

struct At<'o> {
    session: Session,
    secret: Secret,
    author: Option<String>,
    output: &'o Output,
}

impl At<'_> {
    fn open(&self, office: &Path) -> Result<(), AppError> {
        self.session.open(office, &self.secret, self.author.as_deref())
    }

    fn show(
        &self,
        command: &str,
        args: Value,
        lines: impl FnOnce(&Value) -> Vec<String>,
    ) -> Result<(), AppError> {
        let reply = self.session.call(command, args)?;
        self.output.show(&reply, lines);
        Ok(())
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

    fn office(&self, verb: OfficeVerb) -> Result<(), AppError> {
        match verb {
            OfficeVerb::New { office, name, district, coordinator } => {
                let passphrase = self.secret.passphrase("New passphrase: ")?;
                let args = json!({ "folder": office, "name": name, "district": district, "your_name": coordinator, "passphrase": passphrase });
                self.show("create_office", args, |r| {
                    vec![
                        format!("{} is ready.", office.display()),
                        format!("Recovery key: {}", text(r, "recovery_key")),
                        "Print it and keep it away from this computer. It is shown this once.".into(),
                    ]
                })
            }
            OfficeVerb::Info { office } => {
                let info = api::session::info(&office)?;
                let reply = serde_json::to_value(&info)
                    .map_err(|e| AppError::new(Code::Unexpected, e.to_string()))?;
                self.output.show(&reply, |r| {
                    let kind =
                        if info.sample { "sample office, opens without a passphrase" } else { "office" };
                    vec![format!("{}: {kind}, file version {}", office.display(), r["schema"])]
                });
                Ok(())
            }
            OfficeVerb::Check { office } => {
                self.open(&office)?;
                let reply = self.session.call("check_office", json!({}))?;
                self.output.show(&reply, checks);
                if reply["ok"] == json!(true) {
                    Ok(())
                } else {
                    Err(AppError::new(
                        Code::FileDamaged,
                        "The office’s file is not sound. Restore the latest backup to a new folder.",
                    ))
                }
            }
            OfficeVerb::Backup { office, out } => {
                self.open(&office)?;
                self.show("backup_now", json!({ "path": out }), |r| {
                    vec![format!("{}, {} bytes, verified", text(r, "path"), r["bytes"])]
                })
            }
            OfficeVerb::Restore { office, from } => {
                let sample = api::backups::is_sample(&from)?;
                let passphrase =
                    if sample { None } else { Some(self.secret.passphrase("Passphrase of the backup: ")?) };
                self.show(
                    "restore_backup",
                    json!({ "path": from, "folder": office, "passphrase": passphrase }),
                    |r| vec![format!("Restored to {}", text(r, "folder"))],
                )
            }
            OfficeVerb::Rekey { office, new_passphrase_env, recovery_key } => {
                self.open(&office)?;
                let new = Secret { env: new_passphrase_env, fd: None };
                let passphrase = if recovery_key { None } else { Some(new.passphrase("New passphrase: ")?) };
                self.show(
                    "rekey_office",
                    json!({ "passphrase": passphrase, "new_recovery_key": recovery_key }),
                    |r| match r["recovery_key"].as_str() {
                        Some(key) => vec![
                            format!("Recovery key: {key}"),
                            "The sheet printed before no longer opens the office.".into(),
                        ],
                        None => vec!["The passphrase is changed.".into()],
                    },
                )
            }
        }
    }

    fn import(&self, office: &Path, args: Value, dry_run: bool) -> Result<(), AppError> {
        self.open(office)?;
        if dry_run {
            let reply = self.session.call("preview_import", args)?;
            self.output.show(&reply["report"], import_lines);
            return Ok(());
        }
        self.show("write_import", args, import_lines)
    }

    fn list(
        &self,
        what: &str,
        office: &Path,
        wheres: &[String],
        limit: Option<usize>,
    ) -> Result<(), AppError> {
        let conditions = wheres.iter().map(|w| Condition::read(w)).collect::<Result<Vec<_>, _>>()?;
        self.open(office)?;
        let reply = self.session.call(&format!("list_{what}"), json!({}))?;
        let all = reply["rows"].as_array().cloned().unwrap_or_default();
        for condition in &conditions {
            condition.check(all.first())?;
        }
        let kept: Vec<Value> =
            all.into_iter().filter(|row| conditions.iter().all(|c| c.holds(row))).collect();
        let total = kept.len();
        let rows: Vec<Value> = kept.into_iter().take(limit.unwrap_or(usize::MAX)).collect();
        self.output.show(&json!({ "total": total, "rows": rows }), |r| {
            let mut lines: Vec<String> = r["rows"].as_array().into_iter().flatten().map(row_line).collect();
            lines.push(format!("{total} {what}"));
            lines
        });
        Ok(())
    }

    fn place(&self, office: &Path, student: &str, opportunity: &str, reason: &str) -> Result<(), AppError> {
        self.open(office)?;
        let student = self.find("list_students", "local_id", student)?;
        let args = json!({ "student_id": student, "opportunity_id": opportunity, "reason": reason });
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

    /// An id as it is, or the id of the one row with this number.
    fn find(&self, list: &str, field: &str, wanted: &str) -> Result<Value, AppError> {
        let is_id = wanted.len() == 36 && wanted.bytes().all(|b| b == b'-' || b.is_ascii_hexdigit());
        if is_id {
            return Ok(json!(wanted));
        }
        let reply = self.session.call(list, json!({}))?;
        let found: Vec<&Value> = reply["rows"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|r| text(r, field).eq_ignore_ascii_case(wanted))
            .collect();
        match found.as_slice() {
            [one] => Ok(one["id"].clone()),
            [] => Err(AppError::new(Code::NotFound, format!("Nothing has the number {wanted}."))),
            many => Err(AppError::new(
                Code::NotFound,
                format!("{} have the number {wanted}. Use the id.", many.len()),
            )),
        }
    }

    fn commands(&self) -> Result<(), AppError> {
        let (table, _) = api::commands::table();
        let commands = table
            .iter()
            .map(|c| json!({ "command": c.name, "about": c.about, "job": c.job, "args": c.args }))
            .collect::<Vec<_>>();
        self.output.show(&json!({ "commands": commands }), |_| {
            table.iter().map(|c| format!("{:<24} {}", c.name, c.about)).collect()
        });
        Ok(())
    }
}

fn read_mapping(path: &Path) -> Result<Value, AppError> {
    let unreadable = |why: String| {
        AppError::new(Code::UnreadableFile, format!("The mapping {} can’t be read: {why}.", path.display()))
    };
    let text = std::fs::read_to_string(path).map_err(|e| unreadable(e.to_string()))?;
    serde_json::from_str(&text).map_err(|e| unreadable(e.to_string()))
}

/// `field=value` or `field~part`.
struct Condition {
    field: String,
    part: bool,
    value: String,
}

impl Condition {
    fn read(text: &str) -> Result<Self, AppError> {
        let wrong = || {
            AppError::new(
                Code::BadArguments,
                format!("“{text}” is not a condition. Write grade=12 or name~garcia."),
            )
        };
        let at = text.find(['=', '~']).ok_or_else(wrong)?;
        let (field, value) = text.split_at(at);
        Ok(Self {
            field: field.trim().into(),
            part: value.starts_with('~'),
            value: value[1..].trim().to_lowercase(),
        })
    }

    fn check(&self, row: Option<&Value>) -> Result<(), AppError> {
        let Some(fields) = row.and_then(Value::as_object) else { return Ok(()) };
        if fields.contains_key(&self.field) {
            return Ok(());
        }
        let known: Vec<&str> = fields.keys().map(String::as_str).collect();
        Err(AppError::new(
            Code::BadArguments,
            format!("There is no field “{}”. There are: {}.", self.field, known.join(", ")),
        ))
    }

    fn holds(&self, row: &Value) -> bool {
        let found = match &row[&self.field] {
            Value::String(text) => text.to_lowercase(),
            Value::Null => String::new(),
            other => other.to_string(),
        };
        if self.part { found.contains(&self.value) } else { found == self.value }
    }
}

fn text(value: &Value, field: &str) -> String {
    value[field].as_str().unwrap_or_default().to_owned()
}

fn row_line(row: &Value) -> String {
    let fields = [
        "number", "local_id", "name", "title", "student", "employer", "school", "grade", "city", "stage",
        "status", "id",
    ];
    let shown = fields.iter().filter_map(|f| match &row[*f] {
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    });
    shown.collect::<Vec<_>>().join("  ")
}

fn import_lines(report: &Value) -> Vec<String> {
    let left_out = report["left_out"].as_u64().filter(|n| *n > 0);
    let mut lines = vec![format!(
        "{} new, {} changed, {} unchanged, {} gone, {} rejected, {} repaired{}",
        report["new"],
        report["changed"],
        report["unchanged"],
        report["gone"],
        report["rejected"],
        report["repaired"],
        left_out.map(|n| format!(", {n} of other grades left out")).unwrap_or_default()
    )];
    let problems = report["problems"].as_array().map(Vec::as_slice).unwrap_or_default();
    lines.extend(problems.iter().take(20).map(|p| {
        format!("  {}:{}:{} {}", text(p, "file"), p["line"], text(p, "column"), text(p, "message"))
    }));
    if problems.len() > 20 {
        lines.push(format!("  and {} more; --json prints them all", problems.len() - 20));
    }
    lines
}

fn checks(reply: &Value) -> Vec<String> {
    let checks = reply["checks"].as_object().into_iter().flatten();
    checks.map(|(name, found)| format!("{name}: {}", found.as_str().unwrap_or_default())).collect()
}

fn printed(reply: &Value) -> Vec<String> {
    let mut lines = vec![format!("{} agreements, {} pages", reply["documents"], reply["pages"])];
    let left_out = reply["left_out"].as_array().into_iter().flatten();
    lines.extend(left_out.map(|l| format!("  left out {}: lacks {}", text(l, "placement"), l["missing"])));
    lines.extend(files(reply));
    lines
}

fn files(reply: &Value) -> Vec<String> {
    reply["files"].as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}
