//! What of students' records was given out.

use domain::disclosure::Disclosure;

use crate::row;

row! {
    Disclosure in "disclosures", tag "disclosure" {
        id, student_ids as json, what, recipient, purpose, at, author, position,
    }
}
