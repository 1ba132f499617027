//! The connections that read: opened as they are needed, each `query_only`, each read one snapshot.

use std::{
    path::PathBuf,
    sync::{Condvar, Mutex, PoisonError},
    time::Duration,
};

use rusqlite::Connection;

use crate::{
    Error, Result,
    connection::{self, FileKey},
};

pub(crate) struct Readers {
    path: PathBuf,
    key: FileKey,
    pool: Mutex<Pool>,
    returned: Condvar,
}

struct Pool {
    idle: Vec<Connection>,
    opened: usize,
}

/// So many reads at once; the next one waits.
const MOST: usize = 6;
const PATIENCE: Duration = Duration::from_secs(30);

impl Readers {
    pub fn new(path: PathBuf, key: FileKey) -> Self {
        let pool = Mutex::new(Pool { idle: Vec::new(), opened: 0 });
        Readers { path, key, pool, returned: Condvar::new() }
    }

    pub fn read<T, E: From<Error>>(&self, look: impl FnOnce(&Connection) -> Result<T, E>) -> Result<T, E> {
        let mut lent = self.lend()?;
        let found = lent.within_one_snapshot(look)?;
        lent.healthy = true;
        Ok(found)
    }

    /// For looking the whole file over: FTS5 checks an index by what the connection has seen of it, and calls it
    /// corrupt when another has changed it since.
    pub fn fresh(&self) -> Result<Connection> {
        connection::reader(&self.path, &self.key)
    }

    fn lend(&self) -> Result<Lent<'_>> {
        let mut pool = self.pool.lock().unwrap_or_else(PoisonError::into_inner);
        let idle = loop {
            if let Some(conn) = pool.idle.pop() {
                break Some(conn);
            }
            if pool.opened < MOST {
                pool.opened += 1;
                break None;
            }
            let (waited, patience) =
                self.returned.wait_timeout(pool, PATIENCE).unwrap_or_else(PoisonError::into_inner);
            if patience.timed_out() {
                return Err(Error::Busy);
            }
            pool = waited;
        };
        drop(pool);
        let mut lent = Lent { readers: self, conn: idle, healthy: false };
        if lent.conn.is_none() {
            lent.conn = Some(connection::reader(&self.path, &self.key)?);
        }
        Ok(lent)
    }
}

/// Goes back to the pool when it is dropped; after a failure it is closed instead, since a connection that met a
/// damaged page stays blind.
struct Lent<'r> {
    readers: &'r Readers,
    conn: Option<Connection>,
    healthy: bool,
}

impl Lent<'_> {
    fn within_one_snapshot<T, E: From<Error>>(
        &mut self,
        look: impl FnOnce(&Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        let Some(conn) = self.conn.as_mut() else {
            return Err(Error::Shape { what: "a reader without a connection".into() }.into());
        };
        let snapshot = conn.transaction().map_err(Error::from)?;
        let found = look(&snapshot)?;
        snapshot.finish().map_err(Error::from)?;
        Ok(found)
    }
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        let conn = self.conn.take();
        let mut pool = self.readers.pool.lock().unwrap_or_else(PoisonError::into_inner);
        match conn {
            Some(conn) if self.healthy => pool.idle.push(conn),
            _ => pool.opened -= 1,
        }
        drop(pool);
        self.readers.returned.notify_one();
    }
}
