//! One id type a noun, all UUIDv7, so that a student's id never passes for an employer's.

use std::{fmt, str::FromStr};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

macro_rules! ids {
    ($($name:ident),+ $(,)?) => {$(
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
        #[ts(type = "string")]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { self.0.fmt(f) }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> { Uuid::parse_str(text).map(Self) }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self { Self(id) }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Uuid { id.0 }
        }
    )+};
}

ids!(
    OfficeId,
    StaffId,
    SchoolYearId,
    TermId,
    DayOffId,
    SchoolId,
    BellScheduleId,
    ClusterId,
    PathwayId,
    KindId,
    HourRuleId,
    StudentId,
    TimetableId,
    GuardianId,
    EmployerId,
    SiteId,
    PersonId,
    ContactId,
    CredentialId,
    OpportunityId,
    PlacementId,
    PlacementEventId,
    HoursId,
    PaperId,
    SignerId,
    NoteId,
    MappingId,
    SavedViewId,
    DisclosureId,
    NotTheSameId,
    AmendmentId,
    VisitId,
    EvaluationId,
);
