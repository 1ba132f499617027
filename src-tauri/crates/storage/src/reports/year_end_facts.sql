-- One experience a line. The kind's own papers say whether an evaluation is asked for; an office that keeps none here
-- misses none here.
SELECT p.student_id, p.id, p.number, p.school_year_id, p.kind_id, kind.name AS kind, kind.counts, p.title,
  p.employer_id, e.name AS employer, site.name AS site, cluster.name AS cluster,
  p.paid, p.cents_per_hour, p.pay_period,
  (SELECT coalesce(sum(minutes), 0) FROM hours WHERE placement_id = p.id) AS minutes,
  p.hours_required, p.stage, p.starts_on, p.ends_on, p.ended_on,
  CASE WHEN EXISTS (SELECT 1 FROM json_each(kind.papers) WHERE value = 'evaluation')
    AND EXISTS (SELECT 1 FROM papers WHERE kind = 'evaluation') THEN EXISTS (
    SELECT 1 FROM papers WHERE placement_id = p.id AND kind = 'evaluation' AND state = 'returned') END AS evaluated,
  s.pathway_id, s.other_pathway_ids, o.pathway_ids, coalesce(o.cluster_id, e.cluster_id) AS cluster_id, p.aligned_by_hand
FROM placements p
JOIN students s ON s.id = p.student_id
JOIN employers e ON e.id = p.employer_id
JOIN kinds kind ON kind.id = p.kind_id
LEFT JOIN opportunities o ON o.id = p.opportunity_id
LEFT JOIN sites site ON site.id = p.site_id
LEFT JOIN clusters cluster ON cluster.id = coalesce(o.cluster_id, e.cluster_id)
ORDER BY p.number
