//! Notes on a student, an employer or a placement.

use domain::note::{Note, NoteAbout};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;
use uuid::Uuid;

use crate::{call::Call, error::Result};

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddNote {
    pub about: NoteAbout,
    pub about_id: Uuid,
    pub text: String,
}

pub fn add(call: &Call<'_>, args: AddNote) -> Result<Note> {
    let me = call.office()?.me();
    let note = Note {
        id: call.new_id()?,
        about: args.about,
        about_id: args.about_id,
        text: args.text,
        author: me.name,
        position: me.position,
        at: call.now(),
    };
    note.validate()?;
    call.write("add_note", format!("wrote a note on this {}", args.about.label().to_lowercase()), |tx| {
        tx.insert(&note)?;
        Ok(note.clone())
    })
}
