//! Progress of which the person has enough.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use api::Progress;

/// Stops once the work that a label names is half done.
pub struct HalfWay {
    label: &'static str,
    at: AtomicU64,
    stop: AtomicBool,
}

impl HalfWay {
    pub fn of(label: &'static str) -> Self {
        Self { label, at: AtomicU64::new(0), stop: AtomicBool::new(false) }
    }

    /// How far the work was when it was told last.
    pub fn percent(&self) -> u64 {
        self.at.load(Ordering::Relaxed)
    }
}

impl Progress for HalfWay {
    fn report(&self, done: u64, total: u64, label: &str) {
        if label == self.label && total > 0 {
            self.at.store(done * 100 / total, Ordering::Relaxed);
            self.stop.fetch_or(done * 2 >= total, Ordering::Relaxed);
        }
    }

    fn cancelled(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}
