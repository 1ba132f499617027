//! Another passphrase, another recovery key. The data key stays; backups made before still open with what opened
//! the office then.

use chrono::{DateTime, Utc};

use crate::{Actor, Op, Result, Store, keys::Keys, layout, office, recovery::RecoveryKey, slots::KdfCost};

impl Store {
    /// # Errors
    /// `Error::EmptyPassphrase`.
    pub fn change_passphrase(
        &self,
        actor: &Actor,
        passphrase: &str,
        cost: KdfCost,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let keys = self.keys().clone();
        let keys = keys.with_passphrase(&self.key.data, passphrase, cost, &mut self.chance())?;
        self.take_up(keys)?;
        self.log(actor, Op::new("change_passphrase", "Changed the passphrase"), now)?;
        Ok(())
    }

    /// The sheet that was printed before no longer opens the office.
    pub fn new_recovery_key(&self, actor: &Actor, now: DateTime<Utc>) -> Result<RecoveryKey> {
        let recovery = RecoveryKey::draw(&mut self.chance())?;
        let keys = self.keys().clone();
        let keys = keys.with_recovery_key(&self.key.data, &recovery, &mut self.chance())?;
        self.take_up(keys)?;
        self.log(actor, Op::new("new_recovery_key", "Made a new recovery key"), now)?;
        Ok(recovery)
    }

    fn take_up(&self, keys: Keys) -> Result<()> {
        let mut held = self.keys();
        keys.write(&layout::keys(&self.folder))?;
        *held = keys;
        let writer = self.writer()?;
        let _open = writer.gate.open();
        office::copy_slots(&writer.conn, &held)
    }
}
