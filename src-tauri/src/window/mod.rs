//! The window: one command `call` over the same table as the command line, job events, and nothing remote.

mod calls;
mod files;
mod jobs;
mod others;
mod printing;

use std::{process::ExitCode, sync::Arc};

use api::Desk;
use tauri::{Builder, Manager, Runtime, Url, WebviewUrl, WebviewWindowBuilder};

use crate::machine::Machine;
use jobs::Jobs;

/// Set by tests that run several programs at once.
const MANY: &str = "PLACEMENT_DESK_MANY";

pub fn run() -> ExitCode {
    if cfg!(target_os = "linux")
        && ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .all(|name| std::env::var_os(name).is_none_or(|value| value.is_empty()))
    {
        eprintln!(
            "error[no_display]: There is no display to open the window on. Start it on a desktop, or use the command line: placement-desk --help."
        );
        return ExitCode::FAILURE;
    }
    let mut builder = Builder::default();
    if std::env::var_os(MANY).is_none() {
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, _, _| {
            if let Some(window) = app.webview_windows().values().next() {
                // The window may be closing; then there is nothing to bring forward.
                let _ = window.unminimize().and_then(|()| window.set_focus());
            }
        }));
        builder = builder.plugin(tauri_plugin_window_state::Builder::new().build());
    }
    let ran = builder
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .manage(Arc::new(Desk::new(Machine::new())))
        .manage(Arc::new(Jobs::default()))
        .invoke_handler(tauri::generate_handler![calls::call])
        .setup(|app| {
            build(app, "main")?;
            Ok(())
        })
        .run(tauri::generate_context!());
    match ran {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error[window]: The window could not be opened: {error}");
            ExitCode::FAILURE
        }
    }
}

fn build<R: Runtime, M: Manager<R>>(manager: &M, label: &str) -> tauri::Result<()> {
    WebviewWindowBuilder::new(manager, label, WebviewUrl::default())
        .title("Placement Desk")
        .inner_size(1440.0, 900.0)
        .min_inner_size(900.0, 600.0)
        .disable_drag_drop_handler()
        .on_navigation(is_ours)
        .on_new_window(|_, _| tauri::webview::NewWindowResponse::Deny)
        .build()?;
    Ok(())
}

/// The window shows what is in the program and nothing else: every other address is refused.
fn is_ours(url: &Url) -> bool {
    let local = matches!(url.host_str(), Some("localhost" | "tauri.localhost"));
    url.scheme() == "tauri" && local
        || cfg!(windows) && url.scheme() == "http" && url.host_str() == Some("tauri.localhost")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_goes_nowhere_else() {
        assert!(is_ours(&"tauri://localhost/index.html#/students".parse().unwrap()));
        for address in [
            "https://example.org/",
            "http://localhost:1420/",
            "file:///etc/passwd",
            "data:text/html,hi",
            "tauri://example.org/",
        ] {
            assert!(!is_ours(&address.parse().unwrap()), "{address}");
        }
    }
}
