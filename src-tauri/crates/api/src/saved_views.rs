//! Lists as someone likes to look at them: kept in the office's file, for everyone at the office.

use domain::{
    ids::SavedViewId,
    saved_view::{SavedView, ViewLook, ViewedList},
    violation::Violations,
};
use schemars::JsonSchema;
use serde::Deserialize;
use storage::{row, rows};
use ts_rs::TS;

use crate::{call::Call, commands::Nothing, error::Result, settings::put};

pub fn list(call: &Call<'_>, _: Nothing) -> Result<Vec<SavedView>> {
    call.read(|conn| Ok(rows::saved_view::list(conn)?))
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveView {
    /// `null` saves a new one.
    #[serde(default)]
    pub id: Option<SavedViewId>,
    pub list: ViewedList,
    pub name: String,
    pub look: ViewLook,
}

pub fn save(call: &Call<'_>, args: SaveView) -> Result<SavedView> {
    let (kept, all) = call.read(|conn| {
        let kept = args.id.map(|id| row::get::<SavedView>(conn, id.0)).transpose()?;
        Ok((kept, rows::saved_view::list(conn)?))
    })?;
    let name = args.name.trim().to_owned();
    let verb = match &kept {
        None => "saved",
        Some(kept) if kept.name == name => "changed",
        Some(_) => "renamed",
    };
    let view = match kept {
        Some(kept) => SavedView { name, look: args.look, ..kept },
        None => {
            let me = call.office()?.me();
            SavedView {
                id: call.new_id()?,
                list: args.list,
                name,
                look: args.look,
                author: me.name,
                position: me.position,
                at: call.now(),
            }
        }
    };
    view.validate()?;
    let taken = all.iter().any(|other| other.id != view.id && other.is_named(view.list, &view.name));
    let mut v = Violations::default();
    let message = format!("There is a view “{}” here already. Give this one another name.", view.name);
    v.when(taken, "name", "taken", message);
    v.finish()?;
    call.write("save_view", format!("{verb} the view {}", view.name), |tx| put(tx, &view))
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveSavedView {
    pub id: SavedViewId,
}

pub fn remove(call: &Call<'_>, args: RemoveSavedView) -> Result<Nothing> {
    let view: SavedView = call.read(|conn| Ok(row::get(conn, args.id.0)?))?;
    call.write("remove_saved_view", format!("removed the view {}", view.name), |tx| {
        Ok(tx.remove::<SavedView>(args.id.0)?)
    })?;
    Ok(Nothing {})
}
