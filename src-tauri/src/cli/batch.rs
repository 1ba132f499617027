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
    // Bytes, not text: a line that isn't UTF-8 is answered like any other that is no command.
    for line in std::io::stdin().lock().split(b'\n') {
        let line = line?;
        if line.trim_ascii().is_empty() {
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

fn answer(session: &Session, line: &[u8]) -> Value {
    let line: Line = match serde_json::from_slice(line) {
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
