//! The window's one command. It runs off the main thread, and its reply is JSON as raw bytes.

use std::sync::Arc;

use api::{AppError, Code, Desk, Silent};
use serde_json::{Value, json};
use tauri::{AppHandle, State, WebviewWindow, ipc::Response};

use super::{files, jobs::Jobs, others, printing};

/// `{"ok": reply, "changed": [tags]}` or `{"error": {code, message, fields}}`.
#[tauri::command]
pub async fn call(
    app: AppHandle,
    window: WebviewWindow,
    desk: State<'_, Arc<Desk>>,
    jobs: State<'_, Arc<Jobs>>,
    name: String,
    args: Value,
) -> Result<Response, String> {
    let (desk, jobs) = (Arc::clone(&desk), Arc::clone(&jobs));
    let ran = tokio::task::spawn_blocking(move || run(app, window.label(), &desk, &jobs, &name, args)).await;
    let bytes = ran.unwrap_or_else(|_| {
        refusal(&AppError::new(
            Code::Unexpected,
            "The program met a fault while doing this. Nothing was changed.",
        ))
    });
    Ok(Response::new(bytes))
}

fn run(app: AppHandle, window: &str, desk: &Desk, jobs: &Jobs, name: &str, args: Value) -> Vec<u8> {
    match name {
        "cancel_job" => {
            jobs.cancel(args.get("job").and_then(Value::as_str).unwrap_or_default());
            reply(b"null", &[])
        }
        "list_printers" => printing::list()
            .map_or_else(|e| refusal(&e), |names| reply(json!(names).to_string().as_bytes(), &[])),
        "save_file" => files::save(&args).map_or_else(|e| refusal(&e), |()| reply(b"null", &[])),
        "print_file" => printing::print(&app, &args).map_or_else(|e| refusal(&e), |()| reply(b"null", &[])),
        "new_window" => others::open(&app).map_or_else(|e| refusal(&e), |()| reply(b"null", &[])),
        _ if api::commands::is_job(name) => {
            let job = jobs.start(app.clone());
            let done = desk.call(name, args, &job);
            let state = match &done {
                Ok(_) => "done",
                Err(error) if error.code == Code::Cancelled => "cancelled",
                Err(_) => "failed",
            };
            jobs.end(&job, state);
            others::tell(&app, window, name, &done);
            answer(done)
        }
        _ => {
            let done = desk.call(name, args, &Silent);
            others::tell(&app, window, name, &done);
            answer(done)
        }
    }
}

fn answer(done: Result<api::commands::Done, AppError>) -> Vec<u8> {
    done.map_or_else(|error| refusal(&error), |done| reply(&done.reply, &done.changed))
}

fn reply(json_reply: &[u8], changed: &[String]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(json_reply.len() + 64);
    bytes.extend_from_slice(b"{\"ok\":");
    bytes.extend_from_slice(json_reply);
    bytes.extend_from_slice(b",\"changed\":");
    bytes.extend_from_slice(json!(changed).to_string().as_bytes());
    bytes.push(b'}');
    bytes
}

fn refusal(error: &AppError) -> Vec<u8> {
    json!({ "error": error }).to_string().into_bytes()
}
