//! Installs the package in a Debian system that holds nothing else, starts it there, and looks at its screen.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::cargo::target;
use crate::display::Display;
use crate::steps::{self, Outcome};

const PATIENCE: Duration = Duration::from_secs(40);

pub fn install_and_start(package: &Path) -> Outcome {
    if steps::read(Command::new("id").arg("-u")).as_deref() != Some("0") {
        return Err("a chroot is made by root: run this as root".to_owned());
    }
    let system = target().join("clean-debian");
    if system.exists() {
        fs::remove_dir_all(&system).map_err(|error| format!("{}: {error}", system.display()))?;
    }
    let release = release_name()?;
    let mut debootstrap = Command::new("debootstrap");
    debootstrap.args(["--variant=minbase", "--include=ca-certificates", &release]).arg(&system);
    steps::run(debootstrap.args(mirror()))?;
    fs::copy(package, system.join("placement-desk.deb"))
        .map_err(|error| format!("{}: {error}", package.display()))?;
    for configuration in
        ["etc/apt/apt.conf.d", "etc/apt/sources.list.d", "etc/apt/sources.list", "etc/resolv.conf"]
    {
        // What the machine does not have, its clean copy does not need either.
        let _ = steps::read(
            Command::new("cp")
                .arg("-rT")
                .arg(Path::new("/").join(configuration))
                .arg(system.join(configuration)),
        );
    }
    steps::run(inside(&system).args(["apt-get", "update", "-q"]))?;
    let install = ["apt-get", "install", "-q", "-y", "--no-install-recommends", "/placement-desk.deb"];
    steps::run(inside(&system).args(install))?;
    steps::run(inside(&system).args(["placement-desk", "--version"]))?;
    start(&system)
}

/// The window counts as started when it has painted more than one colour on the screen.
fn start(system: &Path) -> Outcome {
    let frames = target().join("clean-debian-screen");
    fs::create_dir_all(&frames).map_err(|error| format!("{}: {error}", frames.display()))?;
    let display = Display::open(Some(&frames))?;
    let mut command = running(system);
    display.show(&mut command).arg("placement-desk");
    let mut program = command
        .stdin(Stdio::null())
        .spawn()
        .map_err(|error| format!("placement-desk could not be started: {error}"))?;
    let begun = Instant::now();
    let outcome = loop {
        if let Ok(Some(status)) = program.try_wait() {
            break Err(format!("placement-desk ended at once ({status})"));
        }
        let colours = colours_on(&frames.join("Xvfb_screen0"));
        if colours > 8 {
            println!("painted after {:.1} s, {colours} colours", begun.elapsed().as_secs_f64());
            break Ok(());
        }
        if begun.elapsed() > PATIENCE {
            break Err(format!("nothing was painted in {} s", PATIENCE.as_secs()));
        }
        sleep(Duration::from_millis(200));
    };
    let _ = program.kill();
    let _ = program.wait();
    outcome
}

/// Different pixel values in the mirror of the screen, which is an X window dump: a header of big-endian words, a
/// table of 12-byte colours, then four bytes a pixel.
fn colours_on(dump: &Path) -> usize {
    let bytes = fs::read(dump).unwrap_or_default();
    let word = |index: usize| {
        let at = bytes.get(index * 4..index * 4 + 4)?;
        Some(u32::from_be_bytes([at[0], at[1], at[2], at[3]]) as usize)
    };
    let (Some(header), Some(colours)) = (word(0), word(19)) else { return 0 };
    let pixels = bytes.get(header + 12 * colours..).unwrap_or_default();
    pixels.chunks_exact(4).collect::<std::collections::HashSet<_>>().len()
}

/// WebKit looks at `/proc` and shares memory between its processes. Both are mounted where only this command sees them, and
/// are gone with it.
fn running(system: &Path) -> Command {
    const MOUNT: &str =
        "mount -t proc proc \"$1/proc\" && mount -t tmpfs tmpfs \"$1/dev/shm\" && exec chroot \"$@\"";
    let mut command = Command::new("unshare");
    command.args(["--mount", "sh", "-c", MOUNT, "sh"]).arg(system).env("HOME", "/root");
    command
}

fn inside(system: &Path) -> Command {
    let mut command = Command::new("chroot");
    command.arg(system).env("DEBIAN_FRONTEND", "noninteractive").env("HOME", "/root");
    command
}

fn release_name() -> Result<String, String> {
    let facts = fs::read_to_string("/etc/os-release").unwrap_or_default();
    facts
        .lines()
        .find_map(|line| line.strip_prefix("VERSION_CODENAME="))
        .map(|name| name.trim_matches('"').to_owned())
        .ok_or_else(|| "/etc/os-release does not name this system's release".to_owned())
}

/// The archive this machine itself installs from, where its lists say so in the one-line form or the newer one.
fn mirror() -> Option<String> {
    let files = ["/etc/apt/sources.list", "/etc/apt/sources.list.d/debian.sources"];
    let text: String = files.iter().filter_map(|file| fs::read_to_string(file).ok()).collect();
    text.lines()
        .filter(|line| line.starts_with("deb ") || line.starts_with("URIs:"))
        .flat_map(str::split_whitespace)
        .find(|word| word.starts_with("http"))
        .map(str::to_owned)
}
