//! The program is killed at random moments while a batch writes: what was answered is there, and the file is sound.
#![cfg(unix)]

use std::{
    collections::BTreeSet,
    io::{BufRead, BufReader, Write},
    process::Stdio,
    thread,
    time::{Duration, Instant},
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
    let (before, _) = reopened(&program, 0);
    let mut acknowledged = BTreeSet::new();
    let mut moments = Moments(0x0dd_ba11);
    let (mut cut_short, mut unanswered) = (0, 0);
    for round in 0..ROUNDS {
        let answered = killed_while_writing(&program, round, &mut moments);
        cut_short += usize::from(answered.len() < LINES);
        acknowledged.extend(answered);
        let (employers, there) = reopened(&program, round);
        let lost: Vec<&String> = acknowledged.difference(&there).collect();
        assert!(lost.is_empty(), "round {round} lost {lost:?}");
        let ours = there.iter().filter(|n| n.starts_with("Killed ")).count();
        assert_eq!(employers, before + ours, "round {round}");
        unanswered = ours - acknowledged.len();
    }
    println!("{ROUNDS} rounds: {cut_short} cut short, {} acknowledged, {unanswered} written but not answered", acknowledged.len());
    assert!(cut_short * 10 >= ROUNDS * 9, "only {cut_short} of {ROUNDS} rounds were cut short: kill earlier");
    assert!(acknowledged.len() > ROUNDS, "hardly anything was written before the kills: kill later");
    assert!(program.unfinished_files().is_empty(), "a killed backup leaves nothing behind: {:?}", program.unfinished_files());
    assert!(unanswered <= ROUNDS, "at most the one change of each round may be there without an answer");
}

/// Starts a batch, kills it some milliseconds after its first answer; the names whose writing was answered.
fn killed_while_writing(program: &Program, round: usize, moments: &mut Moments) -> Vec<String> {
    let mut child = program
        .command(&["batch", OFFICE])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let feeder = thread::spawn(move || {
        for n in 0..LINES {
            let args = json!({ "name": format!("Killed {round:03}-{n:03}"), "contact_name": "Jo Marsh" });
            // The pipe breaks when the program dies: that is the point.
            if writeln!(stdin, "{}", json!({ "id": n, "command": "add_employer", "args": args })).is_err() {
                return;
            }
        }
    });
    let out = BufReader::new(child.stdout.take().unwrap());
    let (started, waited) = std::sync::mpsc::channel();
    let reader = thread::spawn(move || {
        let mut answered = Vec::new();
        for line in out.split(b'\n').map_while(Result::ok) {
            // Only a whole line is an answer.
            let Ok(answer) = serde_json::from_slice::<Value>(&line) else { continue };
            answered.push(answer["ok"]["name"].as_str().expect("every line is answered with ok").to_owned());
            // Nobody listens after the first.
            let _ = started.send(());
        }
        answered
    });
    let begun = waited.recv_timeout(Duration::from_secs(60)).is_ok();
    assert!(begun, "round {round}: nothing was answered in a minute");
    let moment = Instant::now() + Duration::from_micros(moments.below(60_000));
    thread::sleep(moment.saturating_duration_since(Instant::now()));
    child.kill().unwrap();
    child.wait().unwrap();
    feeder.join().unwrap();
    reader.join().unwrap()
}

/// Opens the file that the dead program left, which replays its log, and reads every part of it: how many employers
/// the check counts, and their names.
fn reopened(program: &Program, round: usize) -> (usize, BTreeSet<String>) {
    let lines = concat!(r#"{"command": "check_office"}"#, "\n", r#"{"command": "list_employers"}"#);
    let reply = program.run_with(&["batch", OFFICE], lines);
    assert_eq!(reply.status, 0, "round {round}: {}", reply.err);
    let answers: Vec<Value> = reply.out.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    let check = &answers[0]["ok"];
    assert_eq!(check["ok"], true, "round {round}: {check}");
    let rows = answers[1]["ok"]["rows"].as_array().unwrap();
    let names = rows.iter().map(|r| r["name"].as_str().unwrap().to_owned()).collect();
    (usize::try_from(check["counts"]["employers"].as_u64().unwrap()).unwrap(), names)
}
