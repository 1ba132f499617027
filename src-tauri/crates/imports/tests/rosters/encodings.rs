//! Encodings and separators.

use encoding_rs::WINDOWS_1252;
use imports::{Code, Severity};

use super::small::{Files, told};

fn accented() -> Files {
    Files::sound().spoil("users.csv", "Wei,Chen", "José,Muñoz")
}

fn utf16(text: &str, little: bool) -> Vec<u8> {
    let units = format!("\u{feff}{text}");
    units.encode_utf16().flat_map(|u| if little { u.to_le_bytes() } else { u.to_be_bytes() }).collect()
}

#[test]
fn a_file_in_another_encoding_gives_the_same_names_and_says_so() {
    let text = String::from_utf8(accented().0["users.csv"].clone()).unwrap();
    let cases: [(&str, Vec<u8>); 3] = [
        ("windows-1252", WINDOWS_1252.encode(&text).0.into_owned()),
        ("UTF-16LE", utf16(&text, true)),
        ("UTF-16BE", utf16(&text, false)),
    ];
    for (encoding, bytes) in cases {
        let roster = accented().with("users.csv", bytes).read();
        assert_eq!(
            told(&roster.problems),
            [("users.csv", None, None, Code::EncodingConverted, Severity::Repaired)],
            "{encoding}"
        );
        assert_eq!(roster.problems[0].found.as_deref(), Some(encoding));
        assert_eq!(
            (roster.students[0].given_name.as_str(), roster.students[0].family_name.as_str()),
            ("José", "Muñoz")
        );
    }
    let with_mark = accented().with("users.csv", format!("\u{feff}{text}")).read();
    assert_eq!(told(&with_mark.problems), [], "a byte order mark in UTF-8 is usual");
}

#[test]
fn semicolons_and_tabs_are_read_and_told() {
    for separator in [";", "\t"] {
        let text = super::small::DEMOGRAPHICS.replace(',', separator);
        let roster = Files::sound().with("demographics.csv", text).read();
        assert_eq!(
            told(&roster.problems),
            [("demographics.csv", None, None, Code::SeparatorUnusual, Severity::Repaired)]
        );
        assert!(roster.students.iter().all(|student| student.birth_date.is_some()));
    }
}
