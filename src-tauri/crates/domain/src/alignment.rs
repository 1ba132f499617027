//! Whether a placement is tied to the student's own pathway.

use crate::{
    ids::{ClusterId, PathwayId},
    pathway::Pathway,
};

/// The opening's pathway is the student's; else, where the office says so, its cluster is the pathway's
/// own or one that the pathway counts as aligned.
pub fn is_aligned(
    student: Option<&Pathway>,
    opening_pathways: &[PathwayId],
    opening_cluster: Option<ClusterId>,
    cluster_counts: bool,
) -> bool {
    let Some(pathway) = student else { return false };
    if opening_pathways.contains(&pathway.id) {
        return true;
    }
    cluster_counts
        && opening_cluster
            .is_some_and(|c| c == pathway.cluster_id || pathway.aligned_cluster_ids.contains(&c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pathway::EndorsementArea;
    use uuid::Uuid;

    fn nursing() -> Pathway {
        Pathway {
            id: PathwayId(Uuid::from_u128(1)),
            name: "Nursing".into(),
            code: String::new(),
            cluster_id: ClusterId(Uuid::from_u128(10)),
            endorsement_area: EndorsementArea::Health,
            aligned_cluster_ids: vec![ClusterId(Uuid::from_u128(11))],
            active: true,
        }
    }

    #[test]
    fn the_same_pathway_is_aligned_whatever_its_cluster() {
        assert!(is_aligned(Some(&nursing()), &[nursing().id], None, false));
    }

    #[test]
    fn a_cluster_counts_only_where_the_office_says_so() {
        let own = Some(nursing().cluster_id);
        let sister = Some(ClusterId(Uuid::from_u128(11)));
        assert!(is_aligned(Some(&nursing()), &[], own, true));
        assert!(is_aligned(Some(&nursing()), &[], sister, true));
        assert!(!is_aligned(Some(&nursing()), &[], own, false));
        assert!(!is_aligned(Some(&nursing()), &[], Some(ClusterId(Uuid::from_u128(12))), true));
    }

    #[test]
    fn nothing_is_aligned_for_a_student_without_a_pathway() {
        assert!(!is_aligned(None, &[nursing().id], Some(nursing().cluster_id), true));
    }
}
