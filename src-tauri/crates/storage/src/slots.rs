//! One way to the office's data key each: a passphrase, the printed recovery key, or, for the sample, none. A slot
//! is bound to its office and its own parameters, so that none can be swapped or weakened unseen.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::{
    Error, Result,
    chance::Chance,
    recovery::RecoveryKey,
    snapshot::{hex, unhex},
};

/// The key that the file is encrypted with. It never changes; what opens it does.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub(crate) struct DataKey(pub [u8; 32]);

/// What Argon2id costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct KdfCost {
    pub memory_kib: u32,
    pub passes: u32,
    pub lanes: u32,
}

impl KdfCost {
    /// 192 MiB, four passes: about 0.7 s. With 256 MiB the key alone would take an import over its 300 MB.
    pub const OFFICE: KdfCost = KdfCost { memory_kib: 192 * 1024, passes: 4, lanes: 1 };
    /// For tests: no protection against guessing.
    pub const CHEAP: KdfCost = KdfCost { memory_kib: 64, passes: 1, lanes: 1 };

    /// Beyond this a damaged or hostile keys.json would take the machine's memory.
    const MOST_MEMORY_KIB: u32 = 2 * 1024 * 1024;
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Slot {
    Passphrase {
        kdf: Kdf,
        salt: String,
        nonce: String,
        sealed: String,
    },
    Recovery {
        salt: String,
        nonce: String,
        sealed: String,
    },
    /// The data key in the clear.
    Open {
        note: String,
        key: String,
    },
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "name")]
pub(crate) enum Kdf {
    #[serde(rename = "argon2id-13")]
    Argon2id(KdfCost),
}

pub(crate) const OPEN_NOTE: &str =
    "This is a sample office. It opens without a passphrase: its key stands here in the clear.";

impl Slot {
    pub fn with_passphrase(
        office: &[u8; 8],
        key: &DataKey,
        passphrase: &str,
        cost: KdfCost,
        chance: &mut Chance,
    ) -> Result<Self> {
        let (salt, nonce) = (chance.bytes::<16>()?, chance.bytes::<24>()?);
        let kdf = Kdf::Argon2id(cost);
        let lock = stretch(passphrase, &salt, cost)?;
        let bound = bound_to(office, "passphrase", Some(&kdf), &salt)?;
        let sealed = seal(&lock, &nonce, &bound, key)?;
        Ok(Slot::Passphrase { kdf, salt: hex(&salt), nonce: hex(&nonce), sealed })
    }

    pub fn with_recovery_key(
        office: &[u8; 8],
        key: &DataKey,
        recovery: &RecoveryKey,
        chance: &mut Chance,
    ) -> Result<Self> {
        let (salt, nonce) = (chance.bytes::<16>()?, chance.bytes::<24>()?);
        let bound = bound_to(office, "recovery", None, &salt)?;
        let sealed = seal(&recovery_lock(recovery, &salt), &nonce, &bound, key)?;
        Ok(Slot::Recovery { salt: hex(&salt), nonce: hex(&nonce), sealed })
    }

    pub fn open(key: &DataKey) -> Self {
        Slot::Open { note: OPEN_NOTE.to_owned(), key: hex(&key.0) }
    }

    pub fn kind(&self) -> &'static str {
        match self {
            Slot::Passphrase { .. } => "passphrase",
            Slot::Recovery { .. } => "recovery",
            Slot::Open { .. } => "open",
        }
    }

    /// # Errors
    /// `Error::WrongPassphrase`; `Error::NoSuchSlot` when this is another kind of slot.
    pub fn unseal_with_passphrase(&self, office: &[u8; 8], passphrase: &str) -> Result<DataKey> {
        let Slot::Passphrase { kdf, salt, nonce, sealed } = self else {
            return Err(Error::NoSuchSlot { what: "it has no passphrase" });
        };
        let Kdf::Argon2id(cost) = kdf;
        let salt = from_hex::<16>(salt)?;
        let lock = stretch(passphrase, &salt, *cost)?;
        let bound = bound_to(office, "passphrase", Some(kdf), &salt)?;
        unseal(&lock, nonce, &bound, sealed)?.ok_or(Error::WrongPassphrase)
    }

    /// # Errors
    /// `Error::WrongRecoveryKey`; `Error::NoSuchSlot` when this is another kind of slot.
    pub fn unseal_with_recovery_key(&self, office: &[u8; 8], recovery: &RecoveryKey) -> Result<DataKey> {
        let Slot::Recovery { salt, nonce, sealed } = self else {
            return Err(Error::NoSuchSlot { what: "it has no recovery key" });
        };
        let salt = from_hex::<16>(salt)?;
        let bound = bound_to(office, "recovery", None, &salt)?;
        unseal(&recovery_lock(recovery, &salt), nonce, &bound, sealed)?.ok_or(Error::WrongRecoveryKey)
    }

    pub fn unseal_open(&self) -> Result<DataKey> {
        let Slot::Open { key, .. } = self else {
            return Err(Error::NoSuchSlot { what: "it needs its passphrase or its recovery key" });
        };
        from_hex::<32>(key).map(DataKey)
    }
}

fn stretch(passphrase: &str, salt: &[u8; 16], cost: KdfCost) -> Result<Zeroizing<[u8; 32]>> {
    if cost.memory_kib > KdfCost::MOST_MEMORY_KIB || cost.passes > 100 || cost.lanes > 16 {
        return Err(Error::KeysDamaged { what: "its Argon2 cost is out of range".into() });
    }
    let damaged = |error: argon2::Error| Error::KeysDamaged { what: error.to_string() };
    let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(32)).map_err(damaged)?;
    // The same passphrase can reach us composed or decomposed, by system and keyboard.
    let typed = Zeroizing::new(passphrase.nfc().collect::<String>());
    let mut lock = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(typed.as_bytes(), salt, lock.as_mut())
        .map_err(damaged)?;
    Ok(lock)
}

/// The recovery key is 160 random bits, so nothing is gained by stretching it.
fn recovery_lock(recovery: &RecoveryKey, salt: &[u8; 16]) -> Zeroizing<[u8; 32]> {
    let mut hash = Sha256::new();
    hash.update(b"placement-desk recovery key\0");
    hash.update(salt);
    hash.update(recovery.bytes());
    Zeroizing::new(hash.finalize().into())
}

fn bound_to(office: &[u8; 8], kind: &str, kdf: Option<&Kdf>, salt: &[u8; 16]) -> Result<Vec<u8>> {
    serde_json::to_vec(&(hex(office), kind, kdf, hex(salt)))
        .map_err(|error| Error::KeysDamaged { what: error.to_string() })
}

fn seal(lock: &[u8; 32], nonce: &[u8; 24], bound: &[u8], key: &DataKey) -> Result<String> {
    XChaCha20Poly1305::new(&(*lock).into())
        .encrypt(&XNonce::from(*nonce), Payload { msg: &key.0, aad: bound })
        .map(|sealed| hex(&sealed))
        .map_err(|_| Error::KeysDamaged { what: "a slot could not be sealed".into() })
}

fn unseal(lock: &[u8; 32], nonce: &str, bound: &[u8], sealed: &str) -> Result<Option<DataKey>> {
    let nonce = from_hex::<24>(nonce)?;
    let sealed = from_hex::<48>(sealed)?;
    let opened = XChaCha20Poly1305::new(&(*lock).into())
        .decrypt(&XNonce::from(nonce), Payload { msg: &sealed, aad: bound });
    let Ok(opened) = opened.map(Zeroizing::new) else { return Ok(None) };
    Ok(<[u8; 32]>::try_from(opened.as_slice()).ok().map(DataKey))
}

fn from_hex<const N: usize>(text: &str) -> Result<[u8; N]> {
    unhex(text)
        .and_then(|bytes| bytes.try_into().ok())
        .ok_or_else(|| Error::KeysDamaged { what: "a slot is cut short".into() })
}
