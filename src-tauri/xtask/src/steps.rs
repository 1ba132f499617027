//! Runs commands one after the other, names and times each, and stops at the first that fails.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// A failure is one message for the person at the terminal.
pub type Outcome = Result<(), String>;

pub struct Steps {
    begun: Instant,
    done: Vec<(String, Duration)>,
}

impl Steps {
    pub fn begin() -> Self {
        Self { begun: Instant::now(), done: Vec::new() }
    }

    pub fn step(&mut self, name: &str, work: impl FnOnce() -> Outcome) -> Outcome {
        println!("\n=== {name}");
        let begun = Instant::now();
        let outcome = work();
        let took = begun.elapsed();
        let verdict = if outcome.is_ok() { "done" } else { "FAILED" };
        println!("=== {name}: {verdict} in {}", seconds(took));
        self.done.push((name.to_owned(), took));
        outcome.map_err(|message| format!("step \"{name}\": {message}"))
    }

    /// The closing table: every step with the time it took.
    pub fn summarize(&self) {
        println!("\n=== all steps passed");
        for (name, took) in &self.done {
            println!("{:>9}  {name}", seconds(*took));
        }
        println!("{:>9}  in all", seconds(self.begun.elapsed()));
    }
}

/// Runs a command with this terminal's own streams, so that its closing lines are seen as it prints them.
pub fn run(command: &mut Command) -> Outcome {
    let shown = show(command);
    println!("$ {shown}");
    let status = command.status().map_err(|error| format!("`{shown}` could not be started: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("`{shown}` failed ({status})")) }
}

/// What a command prints on stdout, without its ends' white space; `None` when it is missing or fails.
pub fn read(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The command as a person would type it: the program's bare name and its arguments.
fn show(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str());
    std::iter::once(name)
        .chain(command.get_args())
        .map(|word| word.to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}

fn seconds(duration: Duration) -> String {
    let whole = duration.as_secs();
    if whole >= 60 {
        format!("{} min {:02} s", whole / 60, whole % 60)
    } else {
        format!("{:.1} s", duration.as_secs_f64())
    }
}
