//! Which offices were open lately: a small file in the program's home. Losing it loses nothing.

use std::{fs, path::Path};

use crate::{error::Result, session::RecentOffice};

const FILE: &str = "recent.json";
const KEPT: usize = 8;

/// Those that are still there, the latest first.
pub(crate) fn list(home: &Path) -> Vec<RecentOffice> {
    let text = fs::read_to_string(home.join(FILE)).unwrap_or_default();
    let all: Vec<RecentOffice> = serde_json::from_str(&text).unwrap_or_default();
    all.into_iter().filter(|o| Path::new(&o.folder).is_dir()).collect()
}

/// A folder named from where a terminal stood is kept by its whole path: the window stands elsewhere.
pub(crate) fn remember(home: &Path, mut office: RecentOffice) -> Result<()> {
    office.folder = std::path::absolute(&office.folder)?.to_string_lossy().into_owned();
    let mut all = list(home);
    all.retain(|o| o.folder != office.folder);
    all.insert(0, office);
    all.truncate(KEPT);
    let text = serde_json::to_string_pretty(&all).unwrap_or_default();
    fs::create_dir_all(home)?;
    let new = home.join(format!("{FILE}.new"));
    fs::write(&new, text)?;
    fs::rename(new, home.join(FILE))?;
    Ok(())
}
