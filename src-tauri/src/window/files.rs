//! Files that the window itself made, such as rows to mend or a paper printed before, saved where a person said.

use std::{io::Write, path::PathBuf};

use api::{AppError, Code};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::Value;

/// `{"path": FILE, "base64": BYTES}`: whole, or not at all.
pub fn save(args: &Value) -> Result<(), AppError> {
    let text = |field: &str| args.get(field).and_then(Value::as_str).unwrap_or_default();
    let wrong =
        |what: &str| AppError::new(Code::BadArguments, format!("The file could not be saved: {what}."));
    let place = PathBuf::from(text("path"));
    if place.file_name().is_none() {
        return Err(wrong("it has no name"));
    }
    let bytes = STANDARD.decode(text("base64")).map_err(|_| wrong("its content is damaged"))?;
    api::write_file(&place, |file| Ok(file.write_all(&bytes)?))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_file_is_saved_whole_or_refused() {
        let place = std::env::temp_dir().join(format!("placement-desk-save-{}.txt", std::process::id()));
        save(&serde_json::json!({ "path": place, "base64": "aGVsbG8=" })).unwrap();
        assert_eq!(fs::read_to_string(&place).unwrap(), "hello");
        assert!(save(&serde_json::json!({ "path": place, "base64": "not base64!" })).is_err());
        assert_eq!(fs::read_to_string(&place).unwrap(), "hello", "a refused save leaves what was there");
        fs::remove_file(&place).unwrap();
        assert!(
            save(&serde_json::json!({ "path": "/proc/no/such/folder/x.txt", "base64": "aGVsbG8=" })).is_err()
        );
    }
}
