//! keys.json: which office this is, and the slots that open it. It is replaced whole, never written into.

use std::{fs, io::Write, path::Path};

use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::{
    Error, Result,
    chance::Chance,
    layout,
    recovery::RecoveryKey,
    slots::{DataKey, KdfCost, Slot},
    snapshot::{hex, unhex},
};

/// What a person has to open an office with.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub enum Unlock {
    Passphrase(String),
    Recovery(RecoveryKey),
    /// The sample office needs nothing.
    Open,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OfficeKind {
    Own,
    Sample,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Keys {
    format: u32,
    office: String,
    pub kind: OfficeKind,
    /// Of the file when it was last brought up to date; only to be shown.
    pub schema: i64,
    slots: Vec<Slot>,
}

const FORMAT: u32 = 1;

impl Keys {
    pub fn new(office: [u8; 8], kind: OfficeKind, slots: Vec<Slot>) -> Self {
        Keys { format: FORMAT, office: hex(&office), kind, schema: 0, slots }
    }

    /// # Errors
    /// `Error::KeysMissing`, `Error::KeysDamaged`.
    pub fn read(path: &Path) -> Result<Self> {
        match fs::read_to_string(path) {
            Ok(text) => Keys::parse(&text),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Err(Error::KeysMissing),
            Err(error) if error.kind() == std::io::ErrorKind::InvalidData => {
                Err(Error::KeysDamaged { what: "it is not text".into() })
            }
            Err(error) => Err(error.into()),
        }
    }

    pub fn parse(text: &str) -> Result<Self> {
        let keys: Keys = serde_json::from_str(text)
            .map_err(|error| Error::KeysDamaged { what: format!("line {}", error.line()) })?;
        if keys.format > FORMAT {
            return Err(Error::FileTooNew { found: keys.format.into(), known: FORMAT.into() });
        }
        keys.office()?;
        Ok(keys)
    }

    pub fn to_text(&self) -> Result<String> {
        serde_json::to_string_pretty(self)
            .map(|text| text + "\n")
            .map_err(|error| Error::KeysDamaged { what: error.to_string() })
    }

    /// Replaces the file so that a power cut leaves the old one or the new one.
    pub fn write(&self, path: &Path) -> Result<()> {
        let text = self.to_text()?;
        layout::replace_whole(path, |file| file.write_all(text.as_bytes()))
    }

    pub fn office(&self) -> Result<[u8; 8]> {
        unhex(&self.office)
            .and_then(|bytes| bytes.try_into().ok())
            .ok_or_else(|| Error::KeysDamaged { what: "the office's number".into() })
    }

    pub fn slot_kinds(&self) -> Vec<&'static str> {
        self.slots.iter().map(Slot::kind).collect()
    }

    pub fn unseal(&self, unlock: &Unlock) -> Result<DataKey> {
        let office = self.office()?;
        match unlock {
            Unlock::Passphrase(passphrase) => {
                self.slot("passphrase", "it has no passphrase")?.unseal_with_passphrase(&office, passphrase)
            }
            Unlock::Recovery(recovery) => {
                self.slot("recovery", "it has no recovery key")?.unseal_with_recovery_key(&office, recovery)
            }
            Unlock::Open => self.slot("open", "it needs its passphrase or its recovery key")?.unseal_open(),
        }
    }

    /// With another passphrase in the place of the old one, or of none.
    pub fn with_passphrase(
        &self,
        key: &DataKey,
        passphrase: &str,
        cost: KdfCost,
        chance: &mut Chance,
    ) -> Result<Self> {
        if passphrase.is_empty() {
            return Err(Error::EmptyPassphrase);
        }
        Ok(self.with(Slot::with_passphrase(&self.office()?, key, passphrase, cost, chance)?))
    }

    pub fn with_recovery_key(
        &self,
        key: &DataKey,
        recovery: &RecoveryKey,
        chance: &mut Chance,
    ) -> Result<Self> {
        Ok(self.with(Slot::with_recovery_key(&self.office()?, key, recovery, chance)?))
    }

    fn with(&self, slot: Slot) -> Self {
        let mut keys = self.clone();
        keys.slots.retain(|other| other.kind() != slot.kind() && other.kind() != "open");
        keys.slots.push(slot);
        keys
    }

    fn slot(&self, kind: &str, otherwise: &'static str) -> Result<&Slot> {
        self.slots.iter().find(|slot| slot.kind() == kind).ok_or(Error::NoSuchSlot { what: otherwise })
    }
}
