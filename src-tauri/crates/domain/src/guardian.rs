//! Parents and guardians.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    ids::{GuardianId, StudentId},
    violation::Violations,
};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Guardian {
    pub id: GuardianId,
    pub student_id: StudentId,
    pub roster_id: Option<String>,
    pub given_name: String,
    pub family_name: String,
    /// “Mother”, “Guardian”.
    pub relation: String,
    /// ISO 639 code of the language papers go home in.
    pub language: String,
    pub phone: String,
    pub other_phone: String,
    pub email: String,
    /// 1 is called first, and signs.
    pub position: u16,
}

impl Guardian {
    pub fn name(&self) -> String {
        format!("{} {}", self.given_name.trim(), self.family_name.trim()).trim().to_owned()
    }

    pub fn validate(&self) -> Result<(), Violations> {
        let mut v = Violations::default();
        v.when(self.name().is_empty(), "family_name", "required", "Give the guardian's name.");
        v.email(&self.email, "email");
        v.finish()
    }
}

/// English name of a language code, for papers and lists; the code itself when it isn't known here.
pub fn language_name(code: &str) -> String {
    let name = match code.trim().to_ascii_lowercase().as_str() {
        "en" | "eng" => "English",
        "es" | "spa" => "Spanish",
        "pl" | "pol" => "Polish",
        "uk" | "ukr" => "Ukrainian",
        "ru" | "rus" => "Russian",
        "gu" | "guj" => "Gujarati",
        "hi" | "hin" => "Hindi",
        "ur" | "urd" => "Urdu",
        "ko" | "kor" => "Korean",
        "zh" | "chi" | "zho" => "Chinese",
        "ja" | "jpn" => "Japanese",
        "tl" | "tgl" | "fil" => "Tagalog",
        "vi" | "vie" => "Vietnamese",
        "ar" | "ara" => "Arabic",
        "aii" | "syr" => "Assyrian",
        "bg" | "bul" => "Bulgarian",
        "ro" | "ron" | "rum" => "Romanian",
        "el" | "gre" | "ell" => "Greek",
        "it" | "ita" => "Italian",
        "fr" | "fra" | "fre" => "French",
        "de" | "deu" | "ger" => "German",
        "mn" | "mon" => "Mongolian",
        _ => return code.trim().to_owned(),
    };
    name.to_owned()
}
