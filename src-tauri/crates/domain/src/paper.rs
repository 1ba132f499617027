//! Papers and their signers: printed, sent, returned, signed on paper.

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    ids::{AmendmentId, PaperId, PlacementId, SignerId},
    words::words,
};

words! {
    PaperKind {
        Agreement = "agreement" "Training agreement",
        Amendment = "amendment" "Amendment",
        TrainingPlan = "training_plan" "Training plan",
        EmergencyPage = "emergency_page" "Emergency page",
        FamilyPermission = "family_permission" "Family permission",
        HoursLog = "hours_log" "Hours log",
        Evaluation = "evaluation" "Evaluation",
        HostConfirmation = "host_confirmation" "Host confirmation",
        ThankYou = "thank_you" "Thank-you letter",
        CloseOut = "close_out" "Close-out letter",
    }
}

words! { PaperState { Printed = "printed" "Printed", Sent = "sent" "Sent", Returned = "returned" "Returned", Replaced = "replaced" "Replaced" } }

words! {
    /// How far a placement's agreement is.
    AgreementState {
        NotPrinted = "not_printed" "Not printed",
        Printed = "printed" "Printed",
        Sent = "sent" "Sent",
        Signed = "signed" "Signed",
        Amended = "amended" "Amended",
    }
}

/// What the papers and the signers of a placement say of its agreement.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct AgreementProgress {
    pub signers: u16,
    pub signed: u16,
    pub printed: bool,
    pub sent: bool,
    pub amended: bool,
}

impl AgreementProgress {
    /// The furthest step; signed from the first signature on.
    pub fn state(self) -> AgreementState {
        match self {
            Self { amended: true, .. } => AgreementState::Amended,
            Self { signed: 1.., .. } => AgreementState::Signed,
            Self { sent: true, .. } => AgreementState::Sent,
            Self { printed: true, .. } => AgreementState::Printed,
            _ => AgreementState::NotPrinted,
        }
    }
}

/// A printed paper. Its PDF is kept frozen: printing again makes a new paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Paper {
    pub id: PaperId,
    pub placement_id: PlacementId,
    pub kind: PaperKind,
    /// As printed on it.
    pub number: String,
    /// ISO 639 code.
    pub language: String,
    pub state: PaperState,
    pub pages: u16,
    pub printed_at: DateTime<Utc>,
    pub printed_by: String,
    /// SHA-256 of the PDF, hex.
    pub sha256: String,
    pub sent_on: Option<NaiveDate>,
    pub returned_on: Option<NaiveDate>,
}

words! {
    SignerRole {
        Student = "student" "Student",
        Guardian = "guardian" "Parent or guardian",
        Supervisor = "supervisor" "Employer supervisor",
        Signatory = "signatory" "For the employer",
        Coordinator = "coordinator" "Coordinator",
        Teacher = "teacher" "Related teacher",
        Principal = "principal" "Principal",
    }
}

impl SignerRole {
    /// Whose turn it is, in a sentence: “the parent’s turn”.
    pub fn party(self) -> &'static str {
        match self {
            Self::Student => "Student",
            Self::Guardian => "Parent",
            Self::Supervisor | Self::Signatory => "Employer",
            Self::Coordinator | Self::Teacher | Self::Principal => "Us",
        }
    }
}

/// One signature that a placement's agreement needs, or one of its amendments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Signer {
    pub id: SignerId,
    pub placement_id: PlacementId,
    /// None = the agreement itself.
    pub amendment_id: Option<AmendmentId>,
    pub role: SignerRole,
    pub name: String,
    pub position: u16,
    pub printed_on: Option<NaiveDate>,
    pub sent_on: Option<NaiveDate>,
    /// “With student”, “Visit”, “Post”.
    pub sent_how: String,
    pub returned_on: Option<NaiveDate>,
    pub signed_on_paper: bool,
}

impl Signer {
    pub fn has_signed(&self) -> bool {
        self.signed_on_paper || self.returned_on.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_agreement_stands_where_its_last_step_left_it() {
        let mut agreement = AgreementProgress { signers: 4, ..AgreementProgress::default() };
        assert_eq!(agreement.state(), AgreementState::NotPrinted);
        agreement.printed = true;
        assert_eq!(agreement.state(), AgreementState::Printed);
        agreement.sent = true;
        assert_eq!(agreement.state(), AgreementState::Sent);
        agreement.signed = 1;
        assert_eq!(agreement.state(), AgreementState::Signed);
        agreement.amended = true;
        assert_eq!(agreement.state(), AgreementState::Amended);
    }
}
