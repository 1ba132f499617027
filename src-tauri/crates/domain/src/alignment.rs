//! Whether a placement is tied to the student's own pathway.

use crate::{
    ids::{ClusterId, PathwayId},
    pathway::Pathway,
};

/// The opening's pathway is one of the student's; else, where the office says so, its cluster is the own of one of them
/// or one that it counts as aligned.
pub fn is_aligned<'a>(
    student: impl IntoIterator<Item = &'a Pathway>,
    opening_pathways: &[PathwayId],
    opening_cluster: Option<ClusterId>,
    cluster_counts: bool,
) -> bool {
    student.into_iter().any(|pathway| {
        opening_pathways.contains(&pathway.id)
            || cluster_counts
                && opening_cluster
                    .is_some_and(|c| c == pathway.cluster_id || pathway.aligned_cluster_ids.contains(&c))
    })
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
    fn any_pathway_of_the_student_is_as_good_as_the_main_one() {
        let welding = Pathway { id: PathwayId(Uuid::from_u128(2)), ..nursing() };
        assert!(is_aligned([&welding, &nursing()], &[nursing().id], None, false));
        assert!(!is_aligned([&welding], &[nursing().id], None, false));
    }

    #[test]
    fn nothing_is_aligned_for_a_student_without_a_pathway() {
        assert!(!is_aligned(None, &[nursing().id], Some(nursing().cluster_id), true));
    }
}
