//! Making, opening and closing an office, and who sits at the desk.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use chrono::{DateTime, Utc};
use domain::{calendar::SchoolYear, ids::StaffId, staff::Staff, violation::Violations};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use storage::{
    Actor, Chance, Connection, Health, KdfCost, NewOffice, OfficeKind, Op, RecoveryKey, Store, Unlock,
    reports::counts::{Counts, counts},
    row, rows,
};
use ts_rs::TS;

use crate::{
    call::Call,
    commands::Nothing,
    desk::{Me, OpenOffice},
    error::{AppError, Code, Result},
    new_office, recent, sample_office,
    settings::office_of,
    students::current_year,
};

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct DeskState {
    pub version: String,
    /// Where new offices are made unless said otherwise.
    pub home: String,
    pub recent: Vec<RecentOffice>,
    pub open: Option<OfficeState>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RecentOffice {
    pub folder: String,
    pub name: String,
    pub sample: bool,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct OfficeState {
    pub folder: String,
    pub name: String,
    pub district: String,
    pub sample: bool,
    pub me: MeState,
    pub school_years: Vec<SchoolYear>,
    pub current_year: Option<SchoolYear>,
    /// Those on the roster.
    pub students: u32,
    pub employers: u32,
    pub opportunities: u32,
    pub placements: u32,
    /// What undo would take back: “placed Eli Garcia at Acme”.
    pub undo: Option<String>,
    pub redo: Option<String>,
    pub last_backup_at: Option<DateTime<Utc>>,
    pub wording_notice_seen: bool,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct MeState {
    pub staff_id: Option<StaffId>,
    pub name: String,
    pub position: String,
}

pub fn desk_state(call: &Call<'_>, _: Nothing) -> Result<DeskState> {
    let home = call.desk.surroundings.home();
    let open = match call.office() {
        Ok(_) => Some(office_state(call, Nothing {})?),
        Err(_) => None,
    };
    Ok(DeskState {
        version: env!("CARGO_PKG_VERSION").into(),
        recent: recent::list(&home),
        home: shown(&home),
        open,
    })
}

pub(crate) fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateOffice {
    /// “Center for Career Discovery”.
    pub name: String,
    #[serde(default)]
    pub district: String,
    #[serde(default)]
    pub your_name: String,
    pub passphrase: String,
    /// None = a folder named after the office, under the program's home.
    #[serde(default)]
    pub folder: Option<PathBuf>,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct Created {
    /// Shown this once, to be printed and kept away from the computer.
    pub recovery_key: String,
    pub office: OfficeState,
}

pub fn create_office(call: &Call<'_>, args: CreateOffice) -> Result<Created> {
    check_new(&args)?;
    let folder =
        args.folder.clone().unwrap_or_else(|| folder_named(&call.desk.surroundings.home(), &args.name));
    make_parent(&folder)?;
    call.progress.report(0, 2, "Making the keys");
    let new = NewOffice::Own { passphrase: args.passphrase.clone(), cost: KdfCost::OFFICE };
    let (store, recovery) = Store::create(&folder, &new, chance(call), call.now())?;
    call.progress.report(1, 2, "Setting up the office");
    let me = Me { staff_id: None, name: args.your_name.trim().into(), position: "Coordinator".into() };
    let actor = Actor { staff_id: None, name: me.name.clone(), position: me.position.clone() };
    let op = Op::new("create_office", format!("set up {}", args.name.trim()));
    let furnished = store.write_lasting(&actor, op, call.now(), |tx| {
        new_office::furnish(tx, &args, call.today(), || call.desk.new_id())
    });
    if let Err(error) = furnished {
        // An office without its furniture can't be opened: nothing of it stays.
        drop(store);
        std::fs::remove_dir_all(&folder)?;
        return Err(error);
    }
    seat(call, store, me)?;
    let recovery_key = recovery.map(|key| key.to_text()).unwrap_or_default();
    Ok(Created { recovery_key, office: office_state(call, Nothing {})? })
}

/// At least this many characters; length is what makes a passphrase strong.
const PASSPHRASE_LENGTH: usize = 8;

fn check_new(args: &CreateOffice) -> Result<()> {
    let mut v = Violations::default();
    v.required(&args.name, "name", "Give the office a name; it heads every paper.");
    check_passphrase(&mut v, &args.passphrase);
    Ok(v.finish()?)
}

fn check_passphrase(v: &mut Violations, passphrase: &str) {
    let short = passphrase.chars().count() < PASSPHRASE_LENGTH;
    v.when(
        short,
        "passphrase",
        "length",
        format!("Use at least {PASSPHRASE_LENGTH} characters. A few plain words are easy to remember."),
    );
}

fn folder_named(home: &Path, name: &str) -> PathBuf {
    let plain: String = name
        .trim()
        .chars()
        .map(|c| if c.is_alphanumeric() || c == ' ' || c == '-' { c } else { '-' })
        .collect();
    home.join(format!("{}.{}", plain.trim(), storage::layout::FOLDER_ENDING))
}

fn make_parent(folder: &Path) -> Result<()> {
    if let Some(parent) = folder.parent() {
        std::fs::create_dir_all(parent)?;
    }
    Ok(())
}

pub(crate) fn chance(call: &Call<'_>) -> Chance {
    Chance::from_fn(call.desk.chance())
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenSample {
    /// Students in a new sample; None = 12,004. An existing sample opens as it is.
    #[serde(default)]
    pub students: Option<u32>,
    #[serde(default)]
    pub seed: Option<u64>,
    #[serde(default)]
    pub folder: Option<PathBuf>,
}

pub fn open_sample(call: &Call<'_>, args: OpenSample) -> Result<OfficeState> {
    let home = call.desk.surroundings.home();
    let folder = args.folder.clone().unwrap_or_else(|| folder_named(&home, "Sample office"));
    if !folder.exists() {
        make_parent(&folder)?;
        sample_office::make(call, &folder, args.students, args.seed)?;
    }
    let store = Store::open(&folder, &Unlock::Open, chance(call), call.now())?;
    let me = first_coordinator(&store)?;
    seat(call, store, me)?;
    office_state(call, Nothing {})
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenOfficeArgs {
    pub folder: PathBuf,
    #[serde(default)]
    pub passphrase: Option<String>,
    #[serde(default)]
    pub recovery_key: Option<String>,
}

pub fn open_office(call: &Call<'_>, args: OpenOfficeArgs) -> Result<OfficeState> {
    let unlock = unlock_with(args.passphrase, args.recovery_key)?;
    let store = Store::open(&args.folder, &unlock, chance(call), call.now())?;
    let me = first_coordinator(&store)?;
    seat(call, store, me)?;
    office_state(call, Nothing {})
}

/// A recovery key goes before a passphrase; with neither only a sample office opens.
pub(crate) fn unlock_with(passphrase: Option<String>, recovery_key: Option<String>) -> Result<Unlock> {
    Ok(match (passphrase, recovery_key) {
        (_, Some(typed)) => Unlock::Recovery(RecoveryKey::parse(&typed)?),
        (Some(passphrase), None) => Unlock::Passphrase(passphrase),
        (None, None) => Unlock::Open,
    })
}

fn first_coordinator(store: &Store) -> Result<Me> {
    let staff = store.read(|conn| rows::staff::list_of_role(conn, domain::staff::StaffRole::Coordinator))?;
    Ok(staff.into_iter().next().map(me_of).unwrap_or_default())
}

fn me_of(staff: Staff) -> Me {
    Me { staff_id: Some(staff.id), name: staff.name, position: staff.position }
}

/// The office becomes the open one; the one before it is closed.
fn seat(call: &Call<'_>, store: Store, me: Me) -> Result<()> {
    let office =
        Arc::new(OpenOffice { folder: store.folder().to_owned(), store, me: std::sync::Mutex::new(me) });
    let (name, sample) = office.store.read(|conn| office_of(conn).map(|o| (o.name, o.is_sample)))?;
    let line = RecentOffice { folder: shown(&office.folder), name, sample };
    *call.desk.slot() = Some(office);
    if let Err(error) = recent::remember(&call.desk.surroundings.home(), line) {
        tracing::warn!(code = error.code.as_str(), "the list of recent offices was not kept");
    }
    Ok(())
}

pub fn lock_office(call: &Call<'_>, _: Nothing) -> Result<DeskState> {
    call.desk.close();
    desk_state(call, Nothing {})
}

pub fn office_state(call: &Call<'_>, _: Nothing) -> Result<OfficeState> {
    let office = call.office()?;
    let me = office.me();
    let last = office.store.last_changes()?;
    let last_backup_at = crate::backups::last_at(&office)?;
    let today = call.today();
    office.store.read(|conn: &Connection| {
        let about = office_of(conn)?;
        let counts = counts(conn)?;
        Ok(OfficeState {
            folder: shown(&office.folder),
            name: about.name,
            district: about.district,
            sample: office.store.kind() == OfficeKind::Sample,
            me: MeState { staff_id: me.staff_id, name: me.name.clone(), position: me.position.clone() },
            school_years: rows::school_year::list(conn)?,
            current_year: current_year(conn, today).ok(),
            students: counts.on_roster,
            employers: counts.employers,
            opportunities: counts.opportunities,
            placements: counts.placements,
            undo: last.undo,
            redo: last.redo,
            last_backup_at,
            wording_notice_seen: about.wording_notice_seen,
        })
    })
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetMe {
    pub staff_id: StaffId,
}

pub fn set_me(call: &Call<'_>, args: SetMe) -> Result<OfficeState> {
    let staff: Staff = call.read(|conn| Ok(row::get(conn, args.staff_id.0)?))?;
    call.office()?.set_me(me_of(staff));
    call.touched(["me".to_owned()]);
    office_state(call, Nothing {})
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rekey {
    /// The new passphrase; None = only a new recovery key.
    #[serde(default)]
    pub passphrase: Option<String>,
    #[serde(default)]
    pub new_recovery_key: bool,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct Rekeyed {
    /// The new recovery key, shown this once.
    pub recovery_key: Option<String>,
}

pub fn rekey(call: &Call<'_>, args: Rekey) -> Result<Rekeyed> {
    let office = call.office()?;
    if office.store.kind() == OfficeKind::Sample {
        return Err(AppError::new(
            Code::NoSuchSlot,
            "The sample office opens without a passphrase. Create your own office to have one.",
        ));
    }
    if let Some(passphrase) = &args.passphrase {
        let mut v = Violations::default();
        check_passphrase(&mut v, passphrase);
        v.finish()?;
        office.store.change_passphrase(&call.actor(&office), passphrase, KdfCost::OFFICE, call.now())?;
    }
    let recovery_key = if args.new_recovery_key {
        Some(office.store.new_recovery_key(&call.actor(&office), call.now())?.to_text())
    } else {
        None
    };
    Ok(Rekeyed { recovery_key })
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct CheckReply {
    /// Version of the file.
    pub schema: i64,
    pub ok: bool,
    /// Name of the check: “ok” or what is wrong.
    pub checks: std::collections::BTreeMap<String, String>,
    pub counts: CheckCounts,
}

#[derive(Debug, Serialize, TS, JsonSchema)]
pub struct CheckCounts {
    pub students: u32,
    pub employers: u32,
    pub opportunities: u32,
    pub placements: u32,
    /// Entries of the change log.
    pub audit: u32,
}

pub fn check_office(call: &Call<'_>, _: Nothing) -> Result<CheckReply> {
    let office = call.office()?;
    let health = office.store.check()?;
    Ok(CheckReply::new(health, office.store.read(counts)?))
}

impl CheckReply {
    pub(crate) fn new(health: Health, counts: Counts) -> Self {
        let Counts { students, on_roster: _, employers, opportunities, placements, audit } = counts;
        Self {
            schema: health.schema,
            ok: health.ok,
            checks: health.checks.into_iter().map(|(name, found)| (name.to_string(), found)).collect(),
            counts: CheckCounts { students, employers, opportunities, placements, audit },
        }
    }
}

/// What can be told about an office without opening it.
#[derive(Debug, Serialize)]
pub struct OfficeInfo {
    pub sample: bool,
    /// Version of its file.
    pub schema: i64,
    /// What opens it: `passphrase`, `recovery`, `open`.
    pub slots: Vec<&'static str>,
}

/// # Errors
/// `OfficeMissing`, `KeysMissing`, `KeysDamaged`.
pub fn info(folder: &Path) -> Result<OfficeInfo> {
    let storage::OfficeInfo { kind, schema, slots } = storage::office_info(folder)?;
    Ok(OfficeInfo { sample: kind == OfficeKind::Sample, schema, slots })
}
