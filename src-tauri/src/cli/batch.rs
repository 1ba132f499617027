//! Many commands through one open office, a line each; a line is answered once its change is on the disk.

use std::io::{BufRead, Write};

use api::{AppError, Code};
use serde::Deserialize;
use serde_json::{Value, json};

use super::opening::Session;

#[derive(Deserialize)]
struct Line {
    #[serde(default)]
    id: Value,
    command: String,
    #[serde(default)]
    args: Value,
}

pub fn run(session: &Session) -> Result<(), AppError> {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let answer = answer(session, &line);
        writeln!(out, "{answer}")?;
        out.flush()?;
        if session.progress.stop.is_raised() {
            return Err(AppError::new(Code::Cancelled, "Stopped. What was answered is kept."));
        }
    }
    Ok(())
}

fn answer(session: &Session, line: &str) -> Value {
    let line: Line = match serde_json::from_str(line) {
        Ok(line) => line,
        Err(error) => {
            let message = format!(
                "This line is not a command: {error}. Write {{\"id\": 1, \"command\": \"list_students\", \"args\": {{}}}}."
            );
            return json!({ "id": null, "error": AppError::new(Code::BadArguments, message) });
        }
    };
    match session.call(&line.command, line.args) {
        Ok(reply) => json!({ "id": line.id, "ok": reply }),
        Err(error) => json!({ "id": line.id, "error": error }),
    }
}
