//! One run of one command: what it may use, and what it changed.

use std::{collections::BTreeSet, sync::Arc};

use chrono::{DateTime, NaiveDate, Utc};
use std::cell::RefCell;
use storage::{Actor, Connection, Op, Store, Tx, Written};
use uuid::Uuid;

use crate::{
    desk::{Desk, OpenOffice},
    error::Result,
    progress::Progress,
};

pub struct Call<'a> {
    pub desk: &'a Desk,
    pub progress: &'a dyn Progress,
    changed: RefCell<BTreeSet<String>>,
}

impl<'a> Call<'a> {
    pub(crate) fn new(desk: &'a Desk, progress: &'a dyn Progress) -> Self {
        Self { desk, progress, changed: RefCell::default() }
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.desk.surroundings.now()
    }

    pub fn today(&self) -> NaiveDate {
        self.desk.surroundings.today()
    }

    pub fn new_id<T: From<Uuid>>(&self) -> Result<T> {
        self.desk.new_id().map(T::from)
    }

    pub fn office(&self) -> Result<Arc<OpenOffice>> {
        self.desk.office()
    }

    /// Everything read inside sees the same moment.
    pub fn read<T>(&self, read: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        self.office()?.store.read(read)
    }

    /// One change, named as its undo names it: “placed Eli Garcia at Acme”.
    pub fn write<T>(
        &self,
        op: &'static str,
        sentence: impl Into<String>,
        write: impl FnOnce(&mut Tx<'_>) -> Result<T>,
    ) -> Result<T> {
        self.written(|store, actor| store.write(&actor, Op::new(op, sentence), self.now(), write))
    }

    /// The same for what can't be taken back: it is logged, and undo passes over it.
    pub fn write_lasting<T>(
        &self,
        op: &'static str,
        sentence: impl Into<String>,
        write: impl FnOnce(&mut Tx<'_>) -> Result<T>,
    ) -> Result<T> {
        self.written(|store, actor| store.write_lasting(&actor, Op::new(op, sentence), self.now(), write))
    }

    fn written<T>(&self, write: impl FnOnce(&Store, Actor) -> Result<Written<T>>) -> Result<T> {
        let office = self.office()?;
        let written = write(&office.store, self.actor(&office))?;
        self.touched(written.changed.iter().map(ToString::to_string));
        Ok(written.value)
    }

    pub(crate) fn actor(&self, office: &OpenOffice) -> Actor {
        let me = office.me();
        Actor { staff_id: me.staff_id.map(|id| id.0), name: me.name, position: me.position }
    }

    pub(crate) fn touched(&self, tags: impl IntoIterator<Item = String>) {
        self.changed.borrow_mut().extend(tags);
    }

    pub(crate) fn into_changed(self) -> Vec<String> {
        self.changed.into_inner().into_iter().collect()
    }
}
