//! Pictures of the window.

use std::path::{Path, PathBuf};

use crate::home::project;
use crate::{Outcome, Window};

impl Window {
    /// Writes `NAME.png` into `PLACEMENT_DESK_SHOTS`, or into the project's `shots`.
    pub async fn shot(&self, name: &str) -> Outcome {
        let folder =
            std::env::var_os("PLACEMENT_DESK_SHOTS").map_or_else(|| project().join("shots"), PathBuf::from);
        keep(self, &folder, name).await
    }
}

pub async fn keep(window: &Window, folder: &Path, name: &str) -> Outcome {
    std::fs::create_dir_all(folder)?;
    let picture = window.session.screenshot_as_png().await?;
    Ok(std::fs::write(folder.join(format!("{name}.png")), picture)?)
}
