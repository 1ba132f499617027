-- What the lists tell of a placement. The opening's cluster is the opportunity's, else the employer's; the signer is
-- the first who hasn't signed.
SELECT p.id, p.number, p.student_id,
  s.family_name || ', ' || coalesce(nullif(trim(s.preferred_name), ''), trim(s.given_name)) AS student,
  s.school_id, school.short_name AS school, s.grade, p.school_year_id, p.stage, p.title,
  kind.name AS kind, kind.counts, p.employer_id, e.name AS employer, site.name AS site,
  supervisor.name AS supervisor, coordinator.name AS coordinator, p.starts_on, p.ends_on, p.weekly_blocks,
  (SELECT coalesce(sum(minutes), 0) FROM hours WHERE placement_id = p.id) AS minutes_done,
  p.hours_required, p.midterm_on, p.final_on, signer.role AS waiting_for,
  coalesce(signer.sent_on, signer.printed_on,
    (SELECT substr(max(at), 1, 10) FROM placement_events
     WHERE placement_id = p.id AND to_stage = 'agreement_out')) AS out_since,
  (SELECT json_array(count(*), count(*) FILTER (WHERE signed_on_paper OR returned_on IS NOT NULL),
    count(*) FILTER (WHERE printed_on IS NOT NULL), count(*) FILTER (WHERE sent_on IS NOT NULL))
   FROM signers WHERE placement_id = p.id AND amendment_id IS NULL) AS signatures,
  (SELECT json_array(count(*) FILTER (WHERE state <> 'replaced'),
    count(*) FILTER (WHERE state IN ('sent', 'returned')))
   FROM papers WHERE placement_id = p.id AND kind = 'agreement') AS papers,
  EXISTS (SELECT 1 FROM amendments WHERE placement_id = p.id) AS amended,
  json_array_length(p.plan) AS plan_tasks, instr(kind.papers, '"training_plan"') > 0 AS plan_asked,
  s.pathway_id, s.other_pathway_ids, o.pathway_ids, coalesce(o.cluster_id, e.cluster_id) AS cluster_id, p.aligned_by_hand
FROM placements p
JOIN students s ON s.id = p.student_id
JOIN schools school ON school.id = s.school_id
JOIN employers e ON e.id = p.employer_id
JOIN kinds kind ON kind.id = p.kind_id
LEFT JOIN opportunities o ON o.id = p.opportunity_id
LEFT JOIN sites site ON site.id = p.site_id
LEFT JOIN people supervisor ON supervisor.id = p.supervisor_id
LEFT JOIN staff coordinator ON coordinator.id = p.coordinator_id
LEFT JOIN signers signer ON signer.id = (
  SELECT id FROM signers
  WHERE placement_id = p.id AND amendment_id IS NULL AND signed_on_paper = 0 AND returned_on IS NULL
  ORDER BY position, id LIMIT 1
)
