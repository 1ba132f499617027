//! The kinds of problem, as machines name them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Stable; a screen groups and a test compares by it.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ProblemCode")]
pub enum Code {
    // The file as a whole
    EncodingConverted,
    EncodingMixed,
    SeparatorUnusual,
    FileInFolder,
    FileNameUnsafe,
    FileNameUnusual,
    FileTwice,
    FileMissing,
    FileUnreadable,
    ManifestMissing,
    ManifestBlank,
    ManifestDisagrees,
    StatusInBulk,
    StatusWithoutManifest,
    // Its columns
    HeaderRenamed,
    HeaderTwice,
    HeaderMissing,
    ColumnsNameless,
    RowsAboveHeader,
    PasswordDropped,
    // A row
    RowShort,
    RowLong,
    RowTwice,
    QuoteUnclosed,
    IdMissing,
    IdTwice,
    // A cell
    CellError,
    LetterCase,
    DateFormat,
    DateUnreadable,
    DateOutOfRange,
    DatesReversed,
    SchoolYearRange,
    GradeWord,
    GradeBlank,
    GradeUnreadable,
    NameMissing,
    NamePartMissing,
    RoleMissing,
    RoleUnreadable,
    SexUnreadable,
    YesNoUnreadable,
    NumberUnreadable,
    ScheduleUnreadable,
    WordUnreadable,
    EmailUnreadable,
    PhoneUnusual,
    SchoolMissing,
    SchoolUnknown,
    ClassUnknown,
    UserUnknown,
    SessionUnknown,
    GuardianUnknown,
    // Against the office and its rules
    OtherYear,
    StudentAmbiguous,
    NotInOffice,
    LanguageUnknown,
    HazardUnknown,
    ZipUnreadable,
    ZipUnknown,
    NoNumber,
    NameMatched,
    RuleBroken,
}

impl Code {
    /// Each of these is worth a line of its own, whatever else has the same code.
    pub(crate) fn one_group_each(self) -> bool {
        matches!(
            self,
            Self::HeaderRenamed | Self::HeaderTwice | Self::FileNameUnsafe | Self::ManifestDisagrees
        )
    }
}
