//! Which languages an agreement is in: English, or what the family reads with the English copy attached.

use documents::Language;
use domain::language::{language_code, language_name};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use storage::reports::agreement_facts::AgreementFacts as Known;
use ts_rs::TS;

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AgreementLanguage {
    #[default]
    English,
    /// In the language the family reads, with the English copy behind it; in English where there is no wording in that language.
    Family,
}

impl AgreementLanguage {
    /// The language of the copy that goes before the English one.
    pub(super) fn copy(self, known: &Known) -> Option<Language> {
        match self {
            Self::English => None,
            Self::Family => Language::of_code(code(known)?).filter(|language| *language != Language::English),
        }
    }

    /// “Spanish and English”; in English only, why.
    pub(super) fn told(self, known: &Known) -> String {
        if self == Self::English {
            return "English".into();
        }
        let language = language_name(written(known));
        if self.copy(known).is_some() {
            format!("{language} and English")
        } else if language.is_empty() {
            "English: no home language on file".into()
        } else if code(known) == Some(Language::English.code()) {
            "English".into()
        } else {
            format!("English: no wording in {language}")
        }
    }
}

fn code(known: &Known) -> Option<&'static str> {
    language_code(written(known))
}

/// The first guardian’s language; where none is on file, the student’s.
fn written(known: &Known) -> &str {
    let guardian = known.guardian().map_or("", |guardian| guardian.language.trim());
    if guardian.is_empty() { known.student.home_language.trim() } else { guardian }
}
