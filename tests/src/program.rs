//! The built program, run as a person or a scheduled task runs it.

use std::{
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use serde_json::Value;
use tempfile::TempDir;

use crate::{TODAY, desk::unfinished};

/// The program with a home and a folder of its own.
pub struct Program {
    folder: TempDir,
}

/// What one run said.
pub struct Reply {
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl Reply {
    fn of(output: Output) -> Self {
        Self {
            status: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }

    /// The one object that `--json` prints.
    #[track_caller]
    pub fn json(&self) -> Value {
        assert_eq!(self.status, 0, "{}", self.err);
        assert_eq!(self.out.lines().count(), 1, "one object on one line: {}", self.out);
        serde_json::from_str(&self.out).unwrap()
    }

    /// The error that standard error bears, after nothing on standard output and exit status 1.
    #[track_caller]
    pub fn refusal(&self) -> Value {
        assert_eq!(self.status, 1, "out: {} err: {}", self.out, self.err);
        let said: Value = serde_json::from_str(self.err.trim())
            .unwrap_or_else(|e| panic!("no JSON on standard error ({e}): {}", self.err));
        said["error"].clone()
    }
}

impl Default for Program {
    fn default() -> Self {
        Self { folder: TempDir::new().unwrap() }
    }
}

impl Program {
    pub fn new() -> Self {
        Self::default()
    }

    /// Made by `cargo build -p placement-desk`, or named by `PLACEMENT_DESK_BIN`.
    ///
    /// # Panics
    /// When there is none: a test of the program without the program must not pass.
    pub fn binary() -> PathBuf {
        let binary = std::env::var_os("PLACEMENT_DESK_BIN").map_or_else(beside_the_tests, PathBuf::from);
        assert!(
            binary.is_file(),
            "{} is missing: run `cargo build -p placement-desk` first, or set PLACEMENT_DESK_BIN",
            binary.display()
        );
        binary
    }

    pub fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// The program with these arguments, not started yet. Relative paths are in the folder.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(Self::binary());
        command.args(args);
        self.furnish(&mut command);
        command
    }

    /// The same under a shell that says `limits` first, such as `ulimit -f 100`.
    pub fn limited(&self, limits: &str, args: &[&str]) -> Reply {
        let mut command = Command::new("bash");
        command.arg("-c").arg(format!("{limits} && exec \"$0\" \"$@\"")).arg(Self::binary()).args(args);
        self.furnish(&mut command);
        Reply::of(command.stdin(Stdio::null()).output().unwrap())
    }

    /// Its folder, home, date and passphrase.
    pub fn furnish(&self, command: &mut Command) {
        command
            .current_dir(self.folder.path())
            .env("PLACEMENT_DESK_HOME", self.path("home"))
            .env("PLACEMENT_DESK_TODAY", TODAY)
            .env("DESK_PASSPHRASE", crate::PASSPHRASE);
    }

    /// Runs to the end without standard input.
    pub fn run(&self, args: &[&str]) -> Reply {
        Reply::of(self.command(args).stdin(Stdio::null()).output().unwrap())
    }

    /// The same with more in its environment.
    pub fn run_in(&self, args: &[&str], variables: &[(&str, &str)]) -> Reply {
        let mut command = self.command(args);
        Reply::of(command.envs(variables.iter().copied()).stdin(Stdio::null()).output().unwrap())
    }

    /// Runs to the end, with `input` on standard input.
    pub fn run_with(&self, args: &[&str], input: impl AsRef<[u8]>) -> Reply {
        let mut child = self
            .command(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let input = input.as_ref().to_owned();
        // A program that refuses closes the pipe before it has read all.
        let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
        let output = child.wait_with_output().unwrap();
        writer.join().unwrap();
        Reply::of(output)
    }

    /// Makes a sample office of `students` in the folder.
    #[track_caller]
    pub fn demo(&self, office: &str, students: u32) {
        self.run(&["demo", office, "--students", &students.to_string(), "--seed", "7", "--json"]).json();
    }

    /// `office check`, which has to find nothing; its reply.
    #[track_caller]
    pub fn sound(&self, office: &str) -> Value {
        let check = self.run(&["office", "check", office, "--json"]).json();
        assert_eq!(check["ok"], Value::Bool(true), "{check}");
        check
    }

    pub fn unfinished_files(&self) -> Vec<PathBuf> {
        unfinished(self.folder.path())
    }
}

/// `target/debug/placement-desk`, from `target/debug/deps/cli-...`.
fn beside_the_tests() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let folder = test.ancestors().nth(2).unwrap();
    folder.join(format!("placement-desk{}", std::env::consts::EXE_SUFFIX))
}
