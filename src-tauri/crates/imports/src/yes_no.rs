//! Yes and no as people and systems write them.

/// The answer; `Err` if it is neither, `Ok(None)` if it is blank.
pub(crate) fn parse_yes_no(text: &str) -> Result<Option<bool>, ()> {
    match text.trim().to_lowercase().as_str() {
        "" | "-" | "n/a" | "na" | "null" => Ok(None),
        "true" | "yes" | "y" | "1" | "t" | "x" | "on" | "✓" | "✔" | "si" | "sí" | "tak" | "checked" => {
            Ok(Some(true))
        }
        "false" | "no" | "n" | "0" | "f" | "off" | "nie" | "unchecked" | "none" => Ok(Some(false)),
        _ => Err(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yes_and_no_are_read_in_many_forms() {
        for yes in ["true", "TRUE", "Yes", "y", "1", "X", "Sí"] {
            assert_eq!(parse_yes_no(yes), Ok(Some(true)), "{yes}");
        }
        for no in ["False", "NO", "n", "0"] {
            assert_eq!(parse_yes_no(no), Ok(Some(false)), "{no}");
        }
        assert_eq!(parse_yes_no("  "), Ok(None));
        assert_eq!(parse_yes_no("maybe"), Err(()));
    }
}
