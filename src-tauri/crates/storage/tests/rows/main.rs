//! The nouns of an office on a real encrypted file: what goes in comes back, and the reads agree with it.

#![allow(clippy::unwrap_used, reason = "a test that can't go on says so by panicking")]

#[path = "../common/mod.rs"]
mod common;
mod facts;
mod lists;
mod nouns;
mod papers;
mod plans;
mod town;
mod year_end;

use storage::{Actor, Chance, NewOffice, Op, Result, Store, Tx, Written};

/// An office on the disk, gone with the test.
pub struct Desk {
    pub store: Store,
    _folder: tempfile::TempDir,
}

impl Desk {
    pub fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut seed = 7_u8;
        let chance = Chance::from_fn(move |bytes| {
            for byte in bytes {
                seed = seed.wrapping_mul(37).wrapping_add(11);
                *byte = seed;
            }
            Ok(())
        });
        let path = folder.path().join("Sample.placementdesk");
        let (store, _) = Store::create(&path, &NewOffice::Sample, chance, town::now()).unwrap();
        Desk { store, _folder: folder }
    }

    /// The nouns that everything else refers to.
    pub fn with_town() -> Self {
        let desk = Self::empty();
        desk.change(|tx| {
            tx.insert(&town::office())?;
            tx.insert(&town::year())?;
            tx.insert(&town::last_year())?;
            tx.insert(&town::hour_rule())?;
            tx.insert(&town::school())?;
            tx.insert(&town::coordinator())?;
            tx.insert(&town::counselor())?;
            tx.insert(&town::health())?;
            tx.insert(&town::finance())?;
            tx.insert(&town::nursing())?;
            tx.insert(&town::welding())?;
            tx.insert(&town::kind())?;
            tx.insert(&town::zofia())?;
            tx.insert(&town::hospital())?;
            tx.insert(&town::ward())?;
            tx.insert(&town::supervisor())?;
            tx.insert(&town::opportunity())
        })
        .unwrap();
        desk
    }

    pub fn change<T>(&self, change: impl FnOnce(&mut Tx<'_>) -> Result<T>) -> Result<Written<T>> {
        let actor =
            Actor { staff_id: None, name: "Maria Lopez".into(), position: "Career Coordinator".into() };
        self.store.write(&actor, Op::new("test", "Tried something"), town::now(), change)
    }

    pub fn look<T>(&self, look: impl FnOnce(&storage::Connection) -> Result<T>) -> T {
        self.store.read(look).unwrap()
    }
}
