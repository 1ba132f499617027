//! Many commands through one open office, a line each; a line is answered once its change is on the disk.

use std::io::{BufRead, Write};

use api::{AppError, Code};
use serde::Deserialize;
use serde_json::{Value, json};

use super::opening::Session;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    /// Known here, so that it isn't refused; read beside this, since a line that is no command has one too.
    #[serde(default, rename = "id")]
    _id: Value,
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
    let read: Result<Value, _> = serde_json::from_slice(line);
    let id = read.as_ref().ok().and_then(|line| line.get("id")).cloned().unwrap_or_default();
    let done = match read.and_then(serde_json::from_value::<Line>) {
        Ok(line) => session.call(&line.command, line.args),
        Err(error) => {
            let example = r#"{"id": 1, "command": "list_students", "args": {}}"#;
            Err(AppError::new(
                Code::BadArguments,
                format!("This line is not a command: {error}. Write {example}."),
            ))
        }
    };
    match done {
        Ok(reply) => json!({ "id": id, "ok": reply }),
        Err(error) => json!({ "id": id, "error": error }),
    }
}
