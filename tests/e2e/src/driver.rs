//! One WebKitWebDriver, and with it the program it starts.

use std::fs::File;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::json;
use thirtyfour::{Capabilities, WebDriver};

use crate::{Home, Outcome, Trouble};

const PATIENCE: Duration = Duration::from_secs(15);

pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    pub async fn start(home: &Home) -> Outcome<Self> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        // Not a pipe: whoever reads this test's own output would wait for the driver to let go of it.
        let log = File::create(home.path("driver.log"))?;
        let mut command = Command::new("WebKitWebDriver");
        home.shelter(&mut command)
            .arg(format!("--port={port}"))
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .process_group(0);
        let process = command
            .spawn()
            .map_err(|error| Trouble::new(format!("WebKitWebDriver (Debian: webkit2gtk-driver): {error}")))?;
        let driver = Self { process, port };
        let begun = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            crate::ensure(begun.elapsed() < PATIENCE, || "WebKitWebDriver did not answer".to_owned())?;
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(driver)
    }

    /// Starts the program and waits until its window can be driven.
    pub async fn session(&self, program: &Path, arguments: &[String]) -> Outcome<WebDriver> {
        let mut wanted = Capabilities::new();
        wanted.set("webkitgtk:browserOptions", json!({ "binary": program, "args": arguments }))?;
        let session = WebDriver::builder(format!("http://127.0.0.1:{}", self.port), wanted)
            .request_timeout(Duration::from_secs(90))
            .await;
        session.map_err(|error| Trouble::new(format!("{} did not open a window: {error}", program.display())))
    }

    /// Lets the program end by itself for up to a second, so that it can close its files.
    pub async fn stop(self) {
        let begun = Instant::now();
        while self.has_children() && begun.elapsed() < Duration::from_secs(1) {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    fn has_children(&self) -> bool {
        !self.children().trim().is_empty()
    }

    /// The port at which the program reports to this driver: WebKit finds it in the program's environment.
    pub fn inspector_port(&self) -> Option<u16> {
        let children = self.children();
        let program = children.split_whitespace().next()?;
        let environment = std::fs::read(format!("/proc/{program}/environ")).ok()?;
        let server = environment
            .split(|&byte| byte == 0)
            .find_map(|pair| pair.strip_prefix(b"WEBKIT_INSPECTOR_SERVER="))?;
        std::str::from_utf8(server).ok()?.rsplit(':').next()?.parse().ok()
    }

    /// Process ids of the programs it has started, separated by spaces.
    fn children(&self) -> String {
        let pid = self.process.id();
        std::fs::read_to_string(format!("/proc/{pid}/task/{pid}/children")).unwrap_or_default()
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // The driver leads its own process group, in which the program and the web view's processes live too.
        let group = format!("-{}", self.process.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.process.wait();
    }
}
