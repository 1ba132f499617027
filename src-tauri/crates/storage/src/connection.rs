//! How a connection to the encrypted file is opened and set up. The key goes in before anything else is asked.

use std::{
    ffi::{c_char, c_int},
    path::Path,
    ptr,
    sync::Once,
};

use rusqlite::{Connection, OpenFlags, config::DbConfig, ffi, functions::FunctionFlags};
use zeroize::Zeroizing;

use crate::{Error, Result, fold, slots::DataKey, snapshot::hex};

/// `application_id` of an office: "PLDK".
pub(crate) const APPLICATION_ID: i32 = 0x504C_444B;
/// The first bytes of every office's file; the office's own eight follow.
pub(crate) const MAGIC: [u8; 8] = *b"PLDESK\x001";

/// The data key and the first 16 bytes of the file that it opens.
#[derive(Clone)]
pub(crate) struct FileKey {
    pub data: DataKey,
    pub office: [u8; 8],
}

impl FileKey {
    fn literal(&self) -> Zeroizing<String> {
        Zeroizing::new(format!("x'{}{}{}'", hex(&self.data.0), hex(&MAGIC), hex(&self.office)))
    }
}

/// For a new file, or for restoring into one.
pub(crate) fn create(path: &Path, key: &FileKey) -> Result<Connection> {
    let flags =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    keyed(Connection::open_with_flags(path, flags)?, key)
}

pub(crate) fn writer(path: &Path, key: &FileKey) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = keyed(Connection::open_with_flags(path, flags)?, key)?;
    conn.set_prepared_statement_cache_capacity(512);
    conn.execute_batch("PRAGMA journal_mode = WAL;")?;
    conn.execute_batch(SETTINGS)?;
    know_list_order(&conn)?;
    // An import of a whole district stays in memory until its commit: a page that is put out in between is sealed,
    // and opened again, each time.
    conn.execute_batch("PRAGMA cache_size = -65536;")?;
    Ok(conn)
}

pub(crate) fn reader(path: &Path, key: &FileKey) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = keyed(Connection::open_with_flags(path, flags)?, key)?;
    conn.set_prepared_statement_cache_capacity(256);
    conn.execute_batch(SETTINGS)?;
    know_list_order(&conn)?;
    conn.execute_batch("PRAGMA query_only = ON;")?;
    Ok(conn)
}

/// Reads a file that nobody has open, without leaving anything beside it.
pub(crate) fn untouched(path: &Path, key: &FileKey) -> Result<Connection> {
    let flags =
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    keyed(Connection::open_with_flags(immutable_uri(path)?, flags)?, key)
}

/// Reads a file that has a `-wal` of a program that was cut off, and leaves both as they are.
pub(crate) fn beside_wal(path: &Path, key: &FileKey) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = keyed(Connection::open_with_flags(path, flags)?, key)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    conn.execute_batch("PRAGMA locking_mode = EXCLUSIVE;")?;
    Ok(conn)
}

/// `fullfsync` is for macOS, where a plain fsync stops at the disk's own cache.
const SETTINGS: &str = "
    PRAGMA synchronous = FULL;
    PRAGMA fullfsync = ON;
    PRAGMA checkpoint_fullfsync = ON;
    PRAGMA foreign_keys = ON;
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -16384;
    PRAGMA mmap_size = 0;
    PRAGMA busy_timeout = 2000;
    PRAGMA journal_size_limit = 8388608;
    PRAGMA recursive_triggers = ON;
";

/// `ORDER BY list_key(name)`: lists stand as people look names up, not as bytes follow one another.
fn know_list_order(conn: &Connection) -> Result<()> {
    let flags =
        FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_INNOCUOUS;
    conn.create_scalar_function("list_key", 1, flags, |asked| {
        Ok(fold::list_key(asked.get_raw(0).as_str()?))
    })?;
    Ok(())
}

fn keyed(conn: Connection, key: &FileKey) -> Result<Connection> {
    set_up(&conn)?;
    let literal = key.literal();
    let main = c"main";
    // SAFETY: the handle is open and ours alone; the name and the key outlive the call, which copies both.
    let answer = unsafe {
        ffi::sqlite3_key_v2(conn.handle(), main.as_ptr(), literal.as_ptr().cast(), literal.len() as i32)
    };
    if answer == ffi::SQLITE_OK {
        Ok(conn)
    } else {
        Err(Error::Damaged { what: "the key was not accepted".into() })
    }
}

/// SQLite calls itself ready before SQLCipher is, and lets a second thread go on in between: the set-up is asked for
/// here once more, which waits for whoever is at it. SQLCipher writes to stderr unless told once per process not to.
fn set_up(conn: &Connection) -> Result<()> {
    unsafe extern "C" {
        fn sqlcipher_extra_init(unused: *const c_char) -> c_int;
    }
    static ONCE: Once = Once::new();
    let mut outcome = Ok(());
    ONCE.call_once(|| {
        // SAFETY: SQLite is initialized, a connection being open; the function locks, and returns at once when done.
        let answer = unsafe { sqlcipher_extra_init(ptr::null()) };
        outcome = if answer == ffi::SQLITE_OK {
            conn.execute_batch("PRAGMA cipher_log_level = NONE; PRAGMA cipher_memory_security = OFF;")
        } else {
            Err(rusqlite::Error::SqliteFailure(ffi::Error::new(answer), None))
        };
    });
    Ok(outcome?)
}

fn immutable_uri(path: &Path) -> Result<String> {
    let path = std::path::absolute(path)?;
    let text = path.to_str().ok_or_else(|| Error::Refused { what: "a path that is not Unicode".into() })?;
    // The prefix that Windows gives to canonical paths is none of a URI's business.
    let text = text.trim_start_matches(r"\\?\").replace('\\', "/");
    let mut uri = String::from("file://");
    if !text.starts_with('/') {
        uri.push('/');
    }
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' | b'~' | b':' => {
                uri.push(char::from(byte));
            }
            other => uri.push_str(&format!("%{other:02X}")),
        }
    }
    uri.push_str("?immutable=1");
    Ok(uri)
}
