//! Printing through the system: `lp` where there is CUPS, the default viewer on Windows.

use std::{path::Path, process::Command};

use api::{AppError, Code};
use serde_json::Value;
use tauri::AppHandle;
use tauri_plugin_opener::OpenerExt;

/// Names of the printers this machine knows; none on Windows, where the viewer asks.
pub fn list() -> Result<Vec<String>, AppError> {
    if cfg!(windows) {
        return Ok(Vec::new());
    }
    let Ok(output) = Command::new("lpstat").arg("-e").output() else { return Ok(Vec::new()) };
    Ok(String::from_utf8_lossy(&output.stdout)
        .lines()
        .map(str::trim)
        .filter(|l| !l.is_empty())
        .map(str::to_owned)
        .collect())
}

/// `{"path": FILE, "printer": NAME or null, "both_sides": bool}`. Without a printer the file opens in the viewer.
pub fn print(app: &AppHandle, args: &Value) -> Result<(), AppError> {
    let path = args.get("path").and_then(Value::as_str).unwrap_or_default();
    if !Path::new(path).is_file() {
        return Err(AppError::new(Code::Io, format!("{path} is no longer there, so it was not printed.")));
    }
    match args.get("printer").and_then(Value::as_str).filter(|_| cfg!(not(windows))) {
        Some(printer) => lp(path, printer, args.get("both_sides").and_then(Value::as_bool).unwrap_or(false)),
        None => app
            .opener()
            .open_path(path, None::<&str>)
            .map_err(|e| AppError::new(Code::Io, format!("The file could not be opened for printing: {e}."))),
    }
}

fn lp(path: &str, printer: &str, both_sides: bool) -> Result<(), AppError> {
    let sides = if both_sides { "sides=two-sided-long-edge" } else { "sides=one-sided" };
    let output = Command::new("lp").args(["-d", printer, "-o", sides, "--", path]).output()?;
    if output.status.success() {
        Ok(())
    } else {
        let said = String::from_utf8_lossy(&output.stderr);
        Err(AppError::new(Code::Io, format!("The printer {printer} did not take the file: {}.", said.trim())))
    }
}
