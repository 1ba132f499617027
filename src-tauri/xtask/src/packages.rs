//! What the operating system must provide: installed on Debian and its kin, named elsewhere.

use std::process::Command;

use crate::steps::{self, Outcome};

/// What the machine is about to do, which decides what it needs.
#[derive(Clone, Copy, PartialEq)]
pub enum Purpose {
    Build,
    Test,
    Bundle,
}

/// The compiler for the cipher, perl for vendored OpenSSL, and the web view the window is drawn by.
const BUILD: &[&str] = &["build-essential", "pkg-config", "perl", "libwebkit2gtk-4.1-dev"];
/// A display, a message bus, the web view's driver, fonts with known widths, readers of PDF, and strace for the
/// test that watches the network.
const TEST: &[&str] = &[
    "xvfb",
    "dbus",
    "webkit2gtk-driver",
    "fonts-dejavu-core",
    "fonts-liberation",
    "poppler-utils",
    "procps",
    "strace",
];
const BUNDLE: &[&str] = &["xvfb", "debootstrap"];

pub fn ensure(purpose: Purpose) -> Outcome {
    match std::env::consts::OS {
        "linux" => ensure_debian(purpose),
        "macos" => ensure_macos(),
        "windows" => ensure_windows(),
        other => Err(format!("this program is not built for {other}: Linux, macOS and Windows are known")),
    }
}

fn wanted(purpose: Purpose) -> Vec<&'static str> {
    let more = match purpose {
        Purpose::Build => [].as_slice(),
        Purpose::Test => TEST,
        Purpose::Bundle => BUNDLE,
    };
    BUILD.iter().chain(more).copied().collect()
}

fn ensure_debian(purpose: Purpose) -> Outcome {
    let wanted = wanted(purpose);
    if steps::read(Command::new("dpkg-query").arg("--version")).is_none() {
        println!(
            "This is not a Debian system. What these Debian packages hold must be here: {}",
            wanted.join(" ")
        );
        return Ok(());
    }
    let missing: Vec<&str> = wanted.into_iter().filter(|package| !is_installed(package)).collect();
    if missing.is_empty() {
        println!("Every Debian package that is needed is here.");
        return Ok(());
    }
    println!("Missing Debian packages: {}", missing.join(" "));
    let Some(mut update) = as_root("apt-get") else {
        return Err(format!(
            "as root, run: apt-get install --no-install-recommends {}\n(neither root nor sudo is at hand here)",
            missing.join(" ")
        ));
    };
    if let Err(stale) = steps::run(update.args(["update", "-q"])) {
        println!("{stale}; going on with the lists that are here.");
    }
    let Some(mut install) = as_root("apt-get") else { return Ok(()) };
    install.args(["install", "-q", "-y", "--no-install-recommends"]).args(&missing);
    steps::run(&mut install)
}

fn is_installed(package: &str) -> bool {
    let mut query = Command::new("dpkg-query");
    query.args(["-W", "-f", "${db:Status-Status}", package]);
    steps::read(&mut query).is_some_and(|status| status == "installed")
}

fn as_root(program: &str) -> Option<Command> {
    let user = steps::read(Command::new("id").arg("-u"))?;
    let mut command = if user == "0" {
        let mut env = Command::new("env");
        env.arg("DEBIAN_FRONTEND=noninteractive");
        env
    } else {
        steps::read(Command::new("sudo").arg("--version"))?;
        let mut sudo = Command::new("sudo");
        sudo.args(["env", "DEBIAN_FRONTEND=noninteractive"]);
        sudo
    };
    command.arg(program);
    Some(command)
}

fn ensure_macos() -> Outcome {
    match steps::read(Command::new("xcode-select").arg("--print-path")) {
        Some(path) => {
            println!("Xcode command line tools: {path}");
            Ok(())
        }
        None => Err("the Xcode command line tools are missing. Run: xcode-select --install".to_owned()),
    }
}

fn ensure_windows() -> Outcome {
    let mut missing = Vec::new();
    if !has_msvc() {
        missing.push(
            "the Microsoft C++ build tools. Run: winget install Microsoft.VisualStudio.2022.BuildTools --override \
             \"--passive --wait --add Microsoft.VisualStudio.Workload.VCTools --includeRecommended\"",
        );
    }
    if !has_webview2() {
        missing.push("WebView2. Run: winget install Microsoft.EdgeWebView2Runtime");
    }
    if steps::read(Command::new("perl").arg("--version")).is_none() {
        missing.push("perl, which builds OpenSSL. Run: winget install StrawberryPerl.StrawberryPerl");
    }
    if missing.is_empty() { Ok(()) } else { Err(format!("missing here:\n- {}", missing.join("\n- "))) }
}

fn has_msvc() -> bool {
    let programs = std::env::var_os("ProgramFiles(x86)").unwrap_or_default();
    let vswhere = std::path::Path::new(&programs).join("Microsoft Visual Studio/Installer/vswhere.exe");
    let mut query = Command::new(vswhere);
    query.args([
        "-latest",
        "-products",
        "*",
        "-requires",
        "Microsoft.VisualStudio.Component.VC.Tools.x86.x64",
    ]);
    query.args(["-property", "installationPath"]);
    steps::read(&mut query).is_some_and(|path| !path.is_empty())
}

fn has_webview2() -> bool {
    const CLIENT: &str = r"Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}";
    [
        format!(r"HKLM\SOFTWARE\WOW6432Node\{CLIENT}"),
        format!(r"HKLM\SOFTWARE\{CLIENT}"),
        format!(r"HKCU\Software\{CLIENT}"),
    ]
    .iter()
    .any(|key| steps::read(Command::new("reg").args(["query", key, "/v", "pv"])).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn testing_needs_all_that_building_needs() {
        let test = wanted(Purpose::Test);
        assert!(wanted(Purpose::Build).iter().all(|package| test.contains(package)));
    }
}
