//! Watches what a program asks of the network, by strace.

use std::path::Path;

/// The arguments with which strace runs a command and writes its network calls to a file.
pub fn watched<'word>(log: &'word str, command: &[&'word str]) -> Vec<&'word str> {
    [["-f", "-qq", "-e", "trace=network", "-o", log].as_slice(), command].concat()
}

/// The calls in strace's file that reach for a network address, this machine's own included. `driver` is the port
/// at which the driver waits for the program it drives, which exists in tests only.
///
/// # Errors
/// When the file cannot be read: then nothing was watched.
pub fn connections(log: &Path, driver: Option<u16>) -> std::io::Result<Vec<String>> {
    const REACHING: [&str; 4] = ["connect(", "sendto(", "sendmsg(", "sendmmsg("];
    let text = std::fs::read_to_string(log)?;
    let to_driver = driver.map(|port| format!("sin_port=htons({port}), sin_addr=inet_addr(\"127.0.0.1\")"));
    let reaches = |line: &&str| {
        line.contains("sa_family=AF_INET")
            && REACHING.iter().any(|call| line.contains(call))
            && !to_driver.as_ref().is_some_and(|address| line.contains(address))
    };
    Ok(text.lines().filter(reaches).map(str::to_owned).collect())
}
