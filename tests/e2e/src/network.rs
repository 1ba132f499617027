//! Watches what a program asks of the network, by strace.

use std::path::Path;

/// The arguments with which strace runs a program and writes its network calls to a file.
pub fn watched<'word>(log: &'word str, program: &'word str) -> Vec<&'word str> {
    vec!["-f", "-qq", "-e", "trace=network", "-o", log, program]
}

/// The calls that reach for another machine, or for a port of this one, except the driver's own.
pub fn connections(log: &Path) -> std::io::Result<Vec<String>> {
    let text = std::fs::read_to_string(log)?;
    let reaches = |line: &&str| {
        ["connect(", "sendto(", "sendmsg(", "sendmmsg("].iter().any(|call| line.contains(call))
            && line.contains("sa_family=AF_INET")
    };
    Ok(text.lines().filter(reaches).map(str::to_owned).collect())
}
