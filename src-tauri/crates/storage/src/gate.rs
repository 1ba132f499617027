//! What makes a forgotten audit row impossible: the writing connection prepares no statement that writes unless the
//! door itself is asking.

use std::{
    cell::Cell,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use rusqlite::{
    Connection,
    hooks::{AuthAction, AuthContext, Authorization, TransactionOperation},
};

use crate::Result;

pub(crate) struct Gate {
    open: Arc<AtomicBool>,
    /// A write met a search index that wants to be built anew.
    pub search_is_broken: Cell<bool>,
}

impl Gate {
    pub fn guard(conn: &mut Connection) -> Result<Self> {
        let gate = Gate { open: Arc::new(AtomicBool::new(false)), search_is_broken: Cell::new(false) };
        let open = gate.open.clone();
        conn.authorizer(Some(move |asked: AuthContext<'_>| {
            if open.load(Ordering::Relaxed) || only_reads(asked.action) {
                Authorization::Allow
            } else {
                Authorization::Deny
            }
        }))?;
        Ok(gate)
    }

    /// Open until the returned guard is dropped.
    pub fn open(&self) -> Opened<'_> {
        self.open.store(true, Ordering::Relaxed);
        Opened(&self.open)
    }
}

pub(crate) struct Opened<'g>(&'g AtomicBool);

impl Drop for Opened<'_> {
    fn drop(&mut self) {
        self.0.store(false, Ordering::Relaxed);
    }
}

fn only_reads(action: AuthAction<'_>) -> bool {
    match action {
        AuthAction::Select
        | AuthAction::Read { .. }
        | AuthAction::Function { .. }
        | AuthAction::Recursive
        | AuthAction::Transaction { operation: TransactionOperation::Rollback } => true,
        AuthAction::Pragma { pragma_name, pragma_value } => {
            pragma_name == "data_version" && pragma_value.is_none()
        }
        _ => false,
    }
}
