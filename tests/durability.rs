//! The program is killed at random moments while a batch writes: what was answered is there, and the file is sound.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]
#![cfg(unix)]

use std::{
    collections::BTreeSet,
    io::{BufRead, BufReader, Write},
    process::{Child, ChildStdin, ChildStdout, Stdio},
    thread,
    time::Duration,
};

use journeys::Program;
use serde_json::{Value, json};

const ROUNDS: usize = 100;
/// More than a round lives to write.
const LINES: usize = 400;
const OFFICE: &str = "sample.placementdesk";

/// Repeatable moments (xorshift).
struct Moments(u64);

impl Moments {
    fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % most
    }
}

#[test]
fn nothing_acknowledged_is_lost_when_the_program_is_killed() {
    let program = Program::new();
    program.demo(OFFICE, 60);
    let mut acknowledged = BTreeSet::new();
    let mut moments = Moments(0x0dd_ba11);
    let mut cut_short = 0;
    for round in 0..ROUNDS {
        let mut batch = Batch::start(&program);
        batch.find(&acknowledged, round);
        let answered = batch.killed_while_writing(round, Duration::from_micros(moments.below(60_000)));
        cut_short += usize::from(answered.len() < LINES);
        acknowledged.extend(answered);
    }
    let mut batch = Batch::start(&program);
    let unanswered = batch.find(&acknowledged, ROUNDS) - acknowledged.len();
    batch.end();
    println!(
        "{ROUNDS} rounds, {cut_short} cut short: {} acknowledged, {unanswered} written but not answered",
        acknowledged.len()
    );
    assert!(cut_short * 10 >= ROUNDS * 9, "only {cut_short} of {ROUNDS} rounds were cut short: kill earlier");
    assert!(acknowledged.len() > ROUNDS, "hardly anything was written before the kills: kill later");
    assert!(unanswered <= ROUNDS, "at most one change of a round may be there without its answer");
    let left = program.unfinished_files();
    assert!(left.is_empty(), "a killed backup leaves nothing behind for good: {left:?}");
}

/// A batch that runs.
struct Batch {
    child: Child,
    stdin: ChildStdin,
    out: BufReader<ChildStdout>,
}

impl Batch {
    fn start(program: &Program) -> Self {
        let mut command = program.command(&["batch", OFFICE]);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let (stdin, out) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        Self { child, stdin, out: BufReader::new(out) }
    }

    fn ask(&mut self, command: &str) -> Value {
        writeln!(self.stdin, "{}", json!({ "command": command })).unwrap();
        let mut line = String::new();
        self.out.read_line(&mut line).unwrap();
        let answer: Value = serde_json::from_str(&line).unwrap_or_else(|e| panic!("{command}: {e}: {line}"));
        answer["ok"].clone()
    }

    /// Opening replayed the log of the dead program; this reads every part of the file, and looks for what was
    /// acknowledged. How many of ours are there.
    fn find(&mut self, acknowledged: &BTreeSet<String>, round: usize) -> usize {
        let check = self.ask("check_office");
        assert_eq!(check["ok"], true, "round {round}: {check}");
        let list = self.ask("list_employers");
        let rows = list["rows"].as_array().unwrap();
        assert_eq!(check["counts"]["employers"], rows.len(), "round {round}");
        let names = rows.iter().map(|r| r["name"].as_str().unwrap().to_owned());
        let ours: BTreeSet<String> = names.filter(|n| n.starts_with("Killed ")).collect();
        let lost: Vec<&String> = acknowledged.difference(&ours).collect();
        assert!(lost.is_empty(), "round {round}: lost {lost:?}");
        ours.len()
    }

    /// Writes without pause, and is killed so long after its first answer; the names whose writing was answered.
    fn killed_while_writing(self, round: usize, after: Duration) -> Vec<String> {
        let Self { mut child, mut stdin, out } = self;
        let feeder = thread::spawn(move || {
            for n in 0..LINES {
                let args = json!({ "name": format!("Killed {round:03}-{n:03}"), "contact_name": "Jo Marsh" });
                // The pipe breaks when the program dies: that is the point.
                if writeln!(stdin, "{}", json!({ "command": "add_employer", "args": args })).is_err() {
                    return;
                }
            }
        });
        let (started, begun) = std::sync::mpsc::channel();
        let reader = thread::spawn(move || {
            let mut answered = Vec::new();
            for line in out.split(b'\n').map_while(Result::ok) {
                // Only a whole line is an answer.
                let Ok(answer) = serde_json::from_slice::<Value>(&line) else { continue };
                answered
                    .push(answer["ok"]["name"].as_str().expect("every line is answered with ok").to_owned());
                // Nobody listens after the first.
                let _ = started.send(());
            }
            answered
        });
        begun.recv_timeout(Duration::from_secs(60)).expect("something is answered within a minute");
        thread::sleep(after);
        child.kill().unwrap();
        child.wait().unwrap();
        feeder.join().unwrap();
        reader.join().unwrap()
    }

    fn end(self) {
        let Self { mut child, stdin, out: _ } = self;
        drop(stdin);
        assert!(child.wait().unwrap().success());
    }
}
