//! Long jobs of the window: each has a number, tells how far it is, and can be cancelled.

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use api::{Progress, StopFlag};
use serde::Serialize;
use tauri::{AppHandle, Emitter};

#[derive(Default)]
pub struct Jobs {
    last: AtomicU64,
    running: Mutex<HashMap<String, Arc<StopFlag>>>,
}

#[derive(Clone, Serialize)]
pub struct JobEvent {
    pub job: String,
    pub done: u64,
    pub total: u64,
    pub label: String,
    pub state: &'static str,
}

impl Jobs {
    pub fn start(&self, app: AppHandle) -> Job {
        let id = (self.last.fetch_add(1, Ordering::Relaxed) + 1).to_string();
        let stop = Arc::new(StopFlag::default());
        self.running().insert(id.clone(), stop.clone());
        Job { id, stop, app, told: Mutex::new(Told { at: None, label: String::new(), done: 0, total: 0 }) }
    }

    pub fn cancel(&self, id: &str) {
        if let Some(stop) = self.running().get(id) {
            stop.raise();
        }
    }

    pub fn end(&self, job: &Job, state: &'static str) {
        self.running().remove(&job.id);
        job.end(state);
    }

    fn running(&self) -> MutexGuard<'_, HashMap<String, Arc<StopFlag>>> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

pub struct Job {
    id: String,
    stop: Arc<StopFlag>,
    app: AppHandle,
    told: Mutex<Told>,
}

struct Told {
    at: Option<Instant>,
    label: String,
    done: u64,
    total: u64,
}

/// The window is told at most this often.
const PACE: Duration = Duration::from_millis(80);

impl Job {
    fn end(&self, state: &'static str) {
        let told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        // A job that was over before it said anything needs no line in the tray.
        if told.at.is_some() {
            self.emit(told.done, told.total, told.label.clone(), state);
        }
    }

    fn emit(&self, done: u64, total: u64, label: String, state: &'static str) {
        let event = JobEvent { job: self.id.clone(), done, total, label, state };
        // A closed window hears nothing, and the job goes on to its end.
        let _ = self.app.emit("job", event);
    }
}

impl Progress for Job {
    fn report(&self, done: u64, total: u64, label: &str) {
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        let now = Instant::now();
        let soon = told.at.is_some_and(|at| now - at < PACE);
        let same = told.label == label;
        (told.done, told.total) = (done, total);
        if !same {
            label.clone_into(&mut told.label);
        }
        if soon && same {
            return;
        }
        told.at = Some(now);
        drop(told);
        self.emit(done, total, label.to_owned(), "running");
    }

    fn cancelled(&self) -> bool {
        self.stop.is_raised()
    }
}
