//! The verbs of an office as a whole: made, told of, checked, backed up, restored, rekeyed.

use std::path::Path;

use api::{AppError, Code};
use serde_json::{Value, json};

use super::{
    arguments::OfficeVerb,
    opening,
    secret::{Proof, Secret},
    verbs::{At, text},
};

pub fn run(at: &At<'_>, verb: OfficeVerb) -> Result<(), AppError> {
    match verb {
        OfficeVerb::New { office, name, district, coordinator } => {
            let passphrase = at.secret.new_passphrase()?;
            let args = json!({ "folder": office, "name": name, "district": district, "your_name": coordinator, "passphrase": passphrase });
            at.show("create_office", args, |r| {
                vec![
                    format!("{} is ready.", office.display()),
                    format!("Recovery key: {}", text(r, "recovery_key")),
                    "Print it and keep it away from this computer. It is shown this once.".into(),
                ]
            })
        }
        OfficeVerb::Info { office } => info(at, &office),
        OfficeVerb::Check { office } => check(at, &office),
        OfficeVerb::Backup { office, out } => {
            at.open(&office)?;
            at.show("backup_now", json!({ "path": out }), |r| {
                vec![format!("{}, {} bytes, verified", text(r, "path"), r["bytes"])]
            })
        }
        OfficeVerb::Restore { office, from } => restore(at, &office, &from),
        OfficeVerb::Rekey { office, new_passphrase_env, new_recovery_key } => {
            rekey(at, &office, new_passphrase_env, new_recovery_key)
        }
    }
}

fn info(at: &At<'_>, office: &Path) -> Result<(), AppError> {
    let info = opening::info(office)?;
    let reply = serde_json::to_value(&info).map_err(|e| AppError::new(Code::Unexpected, e.to_string()))?;
    at.output.show(&reply, |r| {
        let kind = if info.sample { "sample office, opens without a passphrase" } else { "office" };
        vec![format!("{}: {kind}, file version {}", office.display(), r["schema"])]
    })
}

/// A backup is looked at as an open office is, without restoring it.
fn check(at: &At<'_>, path: &Path) -> Result<(), AppError> {
    let (reply, advice) = if path.is_file() {
        let Proof { passphrase, recovery_key } = proof_of_backup(at, path)?;
        let checked = api::backups::check(&at.session.desk, path, passphrase, recovery_key)?;
        let reply =
            serde_json::to_value(&checked).map_err(|e| AppError::new(Code::Unexpected, e.to_string()))?;
        (reply, "The backup is not sound. Keep it, and restore another one.")
    } else {
        at.open(path)?;
        let reply = at.session.call("check_office", json!({}))?;
        (reply, "The office’s file is not sound. Restore the latest backup to a new folder.")
    };
    at.output.show(&reply, checks)?;
    if reply["ok"] == json!(true) { Ok(()) } else { Err(AppError::new(Code::FileDamaged, advice)) }
}

fn checks(reply: &Value) -> Vec<String> {
    let checks = reply["checks"].as_object().into_iter().flatten();
    let mut lines: Vec<String> =
        checks.map(|(name, found)| format!("{name}: {}", found.as_str().unwrap_or_default())).collect();
    let counts = &reply["counts"];
    lines.push(format!(
        "{} students, {} employers, {} opportunities, {} placements; entries of the change log: {}",
        counts["students"],
        counts["employers"],
        counts["opportunities"],
        counts["placements"],
        counts["audit"]
    ));
    lines
}

fn restore(at: &At<'_>, office: &Path, from: &Path) -> Result<(), AppError> {
    let Proof { passphrase, recovery_key } = proof_of_backup(at, from)?;
    let args =
        json!({ "path": from, "folder": office, "passphrase": passphrase, "recovery_key": recovery_key });
    at.show("restore_backup", args, |r| vec![format!("Restored to {}", text(r, "folder"))])
}

/// What opened the office when the backup was made.
fn proof_of_backup(at: &At<'_>, path: &Path) -> Result<Proof, AppError> {
    if !path.is_file() {
        return Err(AppError::new(
            Code::BadBackup,
            format!(
                "There is no backup at {}. Check its name and that its drive is connected.",
                path.display()
            ),
        ));
    }
    if api::backups::is_sample(path)? { Ok(Proof::default()) } else { at.secret.proof(" of the backup") }
}

fn rekey(
    at: &At<'_>,
    office: &Path,
    new_passphrase_env: Option<String>,
    new_recovery_key: bool,
) -> Result<(), AppError> {
    at.open(office)?;
    let new = Secret::of_variable(new_passphrase_env);
    let passphrase = if new_recovery_key { None } else { Some(new.new_passphrase()?) };
    let args = json!({ "passphrase": passphrase, "new_recovery_key": new_recovery_key });
    at.show("rekey_office", args, |r| match r["recovery_key"].as_str() {
        Some(key) => vec![
            format!("Recovery key: {key}"),
            "The sheet printed before no longer opens the office.".into(),
        ],
        None => vec!["The passphrase is changed.".into()],
    })
}
