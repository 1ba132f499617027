//! More than one window on the same desk: how another is opened, and what it hears of a change.

use std::sync::atomic::{AtomicU32, Ordering};

use api::{AppError, Code, commands::Done};
use tauri::{AppHandle, Emitter, EventTarget, Manager};

static LAST: AtomicU32 = AtomicU32::new(1);

pub fn open(app: &AppHandle) -> Result<(), AppError> {
    let label = format!("desk-{}", LAST.fetch_add(1, Ordering::Relaxed) + 1);
    let refused = |e: tauri::Error| {
        AppError::new(
            Code::Unexpected,
            format!("The window could not be opened: {e}. This one stays as it is."),
        )
    };
    super::build(app, &label).map_err(refused)
}

/// Tells the other windows what one of them changed.
pub fn tell(app: &AppHandle, from: &str, name: &str, done: &Result<Done, AppError>) {
    let Ok(done) = done else { return };
    let tags = heard(name, &done.changed);
    if tags.is_empty() || app.webview_windows().len() < 2 {
        return;
    }
    let elsewhere = |target: &EventTarget| !matches!(target, EventTarget::WebviewWindow { label } | EventTarget::Webview { label } | EventTarget::Window { label } if label == from);
    // A window that closes meanwhile hears nothing.
    let _ = app.emit_filter("changed", tags, elsewhere);
}

/// “desk” when another office is open now, or none.
fn heard(name: &str, changed: &[String]) -> Vec<String> {
    match name {
        "create_office" | "open_sample" | "open_office" | "lock_office" => vec!["desk".into()],
        _ => changed.to_vec(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_other_windows_hear_of_changes_and_of_another_office() {
        assert_eq!(heard("save_student", &["student".into()]), ["student"]);
        assert!(heard("list_students", &[]).is_empty(), "a read tells nothing");
        assert_eq!(heard("lock_office", &[]), ["desk"]);
        for name in ["create_office", "open_sample", "open_office", "lock_office"] {
            assert!(api::commands::table().0.iter().any(|c| c.name == name), "{name} is a command");
        }
    }
}
